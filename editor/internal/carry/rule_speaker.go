package carry

import (
	"slices"
	"strings"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/quote"
)

// speakerRules find who says it otherwise than in the source, and whether anybody says it
// still. It returns whether they found something: the other rules have nothing to add then.
func (c *carrier) speakerRules(i int, say func(Change)) bool {
	s, t := &c.from[i], c.counterpart(i)
	if !s.Speaker.Known() && len(s.Outlets) == 0 {
		return false
	}
	speaker := &s.speaker
	if t == nil {
		return c.unpaired(i, speaker, say)
	}
	found := &t.speaker
	switch {
	case !s.Speaker.Known() || c.carried(i):
		return false // outlets have a rule of their own
	case !t.Speaker.Known():
		return !c.outletMissing(i) && c.dropped(i, speaker, say)
	case c.compare(speaker, found) != isOther || c.source.base == "de" && speaker.named() && !strings.Contains(speaker.Name, " "):
		return false // all German nouns look like names
	}
	if !c.sure(found) || c.anOutlet(s, t) || !c.swapped(i, speaker, found) {
		return false
	}
	at := t.Speaker.Place
	if at.None() || at.Paragraph != c.at {
		at = t.Place
	}
	change := c.change(ruleSpeakerSwapped, at, "Speaker", speaker.name, "Found", found.name)
	if (!speaker.person || !found.person) && !(speaker.body() && found.body()) {
		change.Severity = checks.Warning // a house may be called otherwise in another language
	}
	say(change)
	return true
}

// anOutlet tells whether one of two parties is an outlet of the other text: finders differ in
// what they take an agency for.
func (c *carrier) anOutlet(s, t *saying) bool {
	for k := range t.Outlets {
		if outlet := c.version.whoIs(&t.Outlets[k]); c.compare(&s.speaker, &outlet) == isSame {
			return true
		}
	}
	for k := range s.Outlets {
		if outlet := c.source.whoIs(&s.Outlets[k]); c.compare(&outlet, &t.speaker) == isSame {
			return true
		}
	}
	return false
}

// swapped tells whether another person than the speaker of the source says it, where two
// names are not one. The finder is not asked alone: the name must be new in the paragraph, or
// the two have changed places with whom it was said to.
func (c *carrier) swapped(i int, speaker, found *who) bool {
	s, t := &c.from[i], c.counterpart(i)
	if c.mentioned(speaker, c.narrator(c.b, t.period, t.period+1)) {
		was, is := c.source.whoIs(&s.Addressee), c.version.whoIs(&t.Addressee)
		return s.Addressee.Known() && t.Addressee.Known() && c.compare(speaker, &is) == isSame && c.compare(&was, found) == isSame
	}
	return !found.pronoun && found.Place.Paragraph == c.at && !c.standsIn(found, c.a.named())
}

// standsIn tells whether a party of the version stands among words of the source.
func (c *carrier) standsIn(found *who, in []word) bool {
	return c.anyOf(in, found.telling())
}

// narrator returns the words of some periods that stand in no quotation.
func (c *carrier) narrator(p *paragraph, first, last int) []word {
	var all []word
	for _, w := range p.ofPeriods(first, last) {
		if w.mark < 0 || p.marks[w.mark].Open == 0 || titled(p, &p.marks[w.mark]) {
			all = append(all, w)
		}
	}
	return all
}

// dropped says that nobody says it, where the counterpart has a cue and no speaker. A
// speaker who stands in the sentence, or whom the sentence before has just named, is none
// that was dropped: languages differ in where a subject is needed.
func (c *carrier) dropped(i int, speaker *who, say func(Change)) bool {
	s, t := &c.from[i], c.counterpart(i)
	here := c.narrator(c.b, t.period, t.period+1)
	if !speaker.droppable(c.at) || !c.certain(s) && !s.quoted() || c.mentioned(speaker, here) {
		return false
	}
	if !c.nobody(here) && (speaker.pronoun || c.anybody(here) || c.spokeBefore(i, speaker) ||
		c.mentioned(speaker, c.narrator(c.b, 0, len(c.b.periods)))) {
		return false
	}
	at := t.Cue
	if at.None() || at.Paragraph != c.at {
		at = t.Place
	}
	say(c.change(ruleSpeakerDropped, at, "Speaker", speaker.name))
	return true
}

// nobody tells whether words say that it was said, and by nobody.
func (c *carrier) nobody(words []word) bool {
	for i := range words {
		if c.version.nobodySays(words[i:]) {
			return true
		}
	}
	return false
}

// anybody tells whether words name somebody who may be the speaker in another word: an
// office, a calling, or a pronoun.
func (c *carrier) anybody(words []word) bool {
	for i := range words {
		w := &words[i]
		if w.notion >= firstPeople || isWord("pronouns", w.plain) && !isWord("small", w.plain) {
			return true
		}
	}
	return false
}

// spokeBefore tells whether the saying before it has the same speaker: then a language that
// needs no subject may leave it out.
func (c *carrier) spokeBefore(i int, speaker *who) bool {
	if i == 0 {
		return false
	}
	before := &c.from[i-1].speaker
	return before.Name != "" && before.Name == speaker.Name
}

// unpaired judges a saying for which the finder has no counterpart in the version.
func (c *carrier) unpaired(i int, speaker *who, say func(Change)) bool {
	s := &c.from[i]
	if s.quoted() {
		first, last := c.beside(s)
		return c.unattributed(i, speaker, c.narrator(c.b, first, last), say)
	}
	if c.turned(i, c.around(s), say) {
		return true
	}
	if !c.fact(i) {
		return false
	}
	say(c.change(ruleStatedAsFact, c.nearest(i), "Speaker", c.calledIn(s, speaker), "Cue", c.cueOf(s)))
	return true
}

// around returns the narrator's words of the version where a saying must stand: where the
// sentences are not the same in number, those beside it too.
func (c *carrier) around(s *saying) []word {
	first, last := c.beside(s)
	if len(c.a.periods) != len(c.b.periods) {
		first, last = first-1, last+1
	}
	return c.narrator(c.b, first, last)
}

// fact tells whether nothing in the version says any more that somebody says it.
func (c *carrier) fact(i int) bool {
	s := &c.from[i]
	here := c.around(s)
	return c.counterpart(i) == nil && c.certain(s) && !c.spoken(s, here) && !c.mentionedAny(s, &s.speaker, here)
}

// certain tells whether the source is sure to say that somebody said it: by a word that means
// little else, outside of quotation marks, and not in the first person.
func (c *carrier) certain(s *saying) bool {
	if !c.narrated(s) || isWord("first person", plain(c.source.base, s.Speaker.Text)) {
		return false
	}
	for _, w := range c.a.in(s.Cue) {
		if w.mark < 0 && coreWords().find(w.plain) != 0 {
			return true
		}
	}
	return false
}

// mentionedAny tells whether the speaker or an outlet of a saying stands among words.
func (c *carrier) mentionedAny(s *saying, speaker *who, in []word) bool {
	if !speaker.pronoun && c.mentioned(speaker, in) {
		return true
	}
	for k := range s.Outlets {
		outlet := c.source.whoIs(&s.Outlets[k])
		if c.mentioned(&outlet, in) {
			return true
		}
	}
	return false
}

// calledIn is what a sentence calls who says it: the speaker, or else the first outlet.
func (c *carrier) calledIn(s *saying, speaker *who) string {
	if speaker.name == "" && len(s.Outlets) > 0 {
		outlet := c.source.whoIs(&s.Outlets[0])
		return outlet.name
	}
	return speaker.name
}

// spoken tells whether there is a word of saying, or a verb that tells of another's words
// by its form, among words that no saying of the version has for its own.
func (c *carrier) spoken(s *saying, words []word) bool {
	for i := range words {
		w := &words[i]
		if (c.version.says(w) || c.version.ofAnother(w) || c.version.nobodySays(words[i:])) && !c.taken(s, w) {
			return true
		}
	}
	return false
}

// taken tells whether a word of saying belongs to a saying that stands for another of the
// source: its cue, or what somebody says within marks. Where one says what the other said,
// each may be told by either cue.
func (c *carrier) taken(s *saying, w *word) bool {
	for i := range c.from {
		t := c.counterpart(i)
		if t == nil || overlap(s.whole(), c.from[i].whole()) {
			continue
		}
		if holdsWord(t.Cue, c.at, w) || holdsWord(t.Speaker.Place, c.at, w) {
			return true
		}
	}
	return w.mark >= 0
}

func overlap(a, b quote.Span) bool { return a.Start < b.End && b.Start < a.End }

func holdsWord(s quote.Span, at int, w *word) bool {
	return !s.None() && s.Paragraph == at && s.Start <= w.start && w.end <= s.End
}

// unattributed judges a quotation that the version has, but nobody who says it as far as
// the finder knows.
func (c *carrier) unattributed(i int, speaker *who, here []word, say func(Change)) bool {
	s := &c.from[i]
	first, last := c.marked(s)
	if first >= last || speaker.pronoun && !c.nobody(here) {
		return false
	}
	if period := c.b.periodOf(c.b.marks[first].Start); period >= 0 {
		here = c.narrator(c.b, period, period+1)
	}
	if c.mentioned(speaker, here) || !speaker.droppable(c.at) {
		return false
	}
	span := c.markedSpan(s)
	if stranger := c.strangerIn(here); stranger != nil {
		say(c.change(ruleSpeakerSwapped, quote.Span{Start: stranger.start, End: stranger.end}, "Speaker", speaker.name, "Found", string(c.b.runes[stranger.start:stranger.end])))
		return true
	}
	all := c.narrator(c.b, 0, len(c.b.periods))
	if !c.nobody(here) && (c.mentioned(speaker, all) || c.spoken(s, here) || c.anybody(here) || c.spokeBefore(i, speaker)) {
		return false
	}
	say(c.change(ruleSpeakerDropped, span, "Speaker", speaker.name))
	return true
}

// strangerIn returns a name right beside a word of saying that the paragraph of the source
// does not have, or nil.
func (c *carrier) strangerIn(words []word) *word {
	for i := range words {
		w := &words[i]
		if !w.capital || w.notion != 0 || len(w.name.Letters) < shortestName || c.b.words[0].start == w.start {
			continue
		}
		first := i // of the words with a capital that end with it
		for first > 0 && words[first-1].capital && words[first].start-words[first-1].end == 1 {
			first--
		}
		if first == 0 || !c.version.says(&words[first-1]) && (i+1 == len(words) || !c.version.says(&words[i+1])) {
			continue
		}
		name := string(c.b.runes[words[first].start:w.end])
		if c.version.base == "de" && !c.speaksElsewhere(&who{Party: &quote.Party{Name: name}}) {
			continue // all nouns have capitals
		}
		if !slices.ContainsFunc(c.a.named(), func(mine word) bool { return c.stands(&mine, w) }) {
			return w
		}
	}
	return nil
}

// shortestName is how many letters a name has at least that is taken for one by its capital.
const shortestName = 4
