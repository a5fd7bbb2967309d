package quote

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// whoSpeaks fills who speaks and to whom, in the clause of a part, which begins at a word.
func (r *germanReader) whoSpeaks(k int, c *germanCue, s *germanSaying, from int) {
	part := &r.parts[k]
	switch {
	case c.takes["nobody"]:
		return
	case c.takes["medium"]:
		r.whoIsQuoted(c, s, from, part.last)
		return
	case c.passive:
		s.speaker = r.agent(from, part.last)
		return
	case part.kind == subPart || part.kind == relPart:
		s.speaker = r.subjectWithin(k, c)
		if _, last := r.wordsOf(s.speaker.Place); last > 0 {
			s.addressee = r.addressee(last, part.last)
		}
	default:
		r.whoSpeaksInFront(k, c, s, from)
	}
	r.reliedOn(part, s)
	first, last := r.wordsOf(s.speaker.Place)
	r.carrier(s, first, last)
	if s.medium == Spoken {
		s.medium = r.mediumIn(part)
	}
	for i := range r.sayings { // "Laut Tanjug sagte der Minister, …"
		if by := &r.sayings[i]; by.report && by.first <= c.verb && c.verb < by.last && len(s.outlets) == 0 {
			s.outlets = by.outlets
		}
	}
}

// whoSpeaksInFront fills who speaks in a clause whose verb stands in front.
func (r *germanReader) whoSpeaksInFront(k int, c *germanCue, s *germanSaying, from int) {
	part := &r.parts[k]
	to := max(part.last, c.apart)
	for j := k + 1; j < len(r.parts) && to == part.last && r.parts[j].kind == piece; j++ {
		to = r.parts[j].last
	}
	if r.is(part.first, deCoordinator) && c.finite == part.first+1 { // "…, und fügte hinzu"
		s.speaker = r.speakerBefore(k)
		return
	}
	verb := c.finite
	if part.verb >= 0 && part.verb < verb && r.plain(verb-1) == "und" {
		verb = part.verb // "wies die Kritik zurück und ergänzte, …"
	}
	r.dative = c.takes["dative"]
	if c.takes["von"] {
		r.without = "von"
	}
	who, end := r.subject(from, verb, to)
	r.dative, r.without = false, ""
	if first, last := r.wordsOf(who.Place); last > first && r.quoted(first) && !r.isOutlet(first) {
		who = r.speakerBefore(k) // these words are what they say
	}
	if who.Text == "" && c.takes["aus"] {
		who = r.source(from, part.last)
	}
	s.speaker = who
	if who.Text != "" && c.takes["dative"] {
		s.addressee = r.addressee(max(end, c.finite+1), part.last)
	}
	if s.addressee.Text == "" && part.first < verb && who.Place.Start != r.p.words[part.first].start {
		s.addressee = r.addressee(part.first, verb) // "Der Zeitung sagte er"
	}
}

// speakerBefore returns who spoke last in the period, or who is the subject of the part
// before: a verb without a subject has the same.
func (r *germanReader) speakerBefore(k int) Party {
	if n := len(r.sayings); n > 0 {
		return r.sayings[n-1].speaker
	}
	if k > 0 && r.parts[k-1].kind == mainPart && r.parts[k-1].verb >= 0 {
		before := &r.parts[k-1]
		who, _ := r.subject(r.clauseFrom(k-1), before.verb, before.last)
		return who
	}
	return Party{}
}

// whoIsQuoted fills who says what an outlet quotes: "Die „Presse“ zitierte den Minister mit
// den Worten", "Der Minister wird in der „Presse“ mit den Worten zitiert".
func (r *germanReader) whoIsQuoted(c *germanCue, s *germanSaying, from, to int) {
	who, end := r.subject(from, c.finite, to)
	if c.passive {
		s.speaker = who
		carrier := r.source(c.finite, to)
		if first, last := r.wordsOf(carrier.Place); r.namesOutlet(first, last) {
			s.outlets = []Party{carrier}
		}
		return
	}
	for ; end < to && r.is(end, deAdverb|deObjectPronoun) && !r.is(end, deDeterminer); end++ {
	}
	if e := r.noun(end, to, nearReach); e > end && !r.is(end, dePreposition) {
		s.outlets = []Party{who}
		who = r.party(end, e)
	}
	s.speaker = who
}

// reliedOn makes the source that an outlet relies on the one who speaks: "berichtet unter
// Berufung auf Regierungskreise".
func (r *germanReader) reliedOn(part *germanPart, s *germanSaying) {
	for i := part.first; i+3 < part.last; i++ {
		if r.plain(i) != "unter" || r.plain(i+1) != "berufung" || r.plain(i+2) != "auf" {
			continue
		}
		if end := r.noun(i+3, part.last, nearReach); end > i+3 {
			first, last := r.wordsOf(s.speaker.Place)
			s.outlets = r.outletsOf(s.speaker, first, last)
			s.speaker = r.party(i+3, end)
		}
		return
	}
}

// wordsOf returns the words of a place in the paragraph that is read.
func (r *germanReader) wordsOf(place Span) (first, last int) {
	if place.None() || place.Paragraph != r.p.at {
		return 0, 0
	}
	for i := r.first; i < r.last; i++ {
		if w := &r.p.words[i]; w.start >= place.Start && w.end <= place.End {
			if last == 0 {
				first = i
			}
			last = i + 1
		}
	}
	return first, last
}

// agent returns by whom something is said: "wurde von der Polizei bestätigt".
func (r *germanReader) agent(first, last int) Party {
	for i := first; i < last; i++ {
		switch r.plain(i) {
		case "von", "vom", "durch", "seitens":
			if end := r.noun(i+1, last, nearReach); end > i+1 && !r.quoted(i) {
				return r.party(i+1, end)
			}
		}
	}
	return r.source(first, last)
}

// source returns in or from what something is said: "In einem Bericht heißt es", "aus
// Kreisen verlautete".
func (r *germanReader) source(first, last int) Party {
	for i := first; i < last; i++ {
		switch r.plain(i) {
		case "aus", "in", "im", "bei", "seitens":
			if end := r.noun(i+1, last, wideReach); end > i+1 && !r.quoted(i) && !r.isTime(end-1) {
				return r.party(i+1, end)
			}
		}
	}
	return Party{}
}

// isTime tells whether a word is a month or a year, or another noun that says when.
func (r *germanReader) isTime(i int) bool {
	if unicode.IsDigit(r.p.runes[r.p.words[i].start]) {
		return true
	}
	_, ok := language.MonthOf("de", r.plain(i))
	return ok
}

// subjectWithin returns who speaks in a clause that ends with its verb: the first noun
// behind the conjunction, or, behind a relative pronoun that is itself the subject, the
// noun that the pronoun stands for.
func (r *germanReader) subjectWithin(k int, c *germanCue) Party {
	part := &r.parts[k]
	i := part.first
	for i < part.last && r.is(i, deCoordinator) && !r.is(i, deRelative) {
		i++
	}
	if r.is(i, dePreposition) && i+1 < part.last && r.is(i+1, deRelative) {
		i++
	}
	end := min(c.finite, c.verb)
	who, _ := r.subjectBehind(i+1, end)
	if who.Text == "" && part.kind == subPart {
		who = r.source(part.first, part.last)
	}
	if part.kind != relPart {
		return who
	}
	switch r.plain(i) {
	case "der", "die", "das", "welche", "welcher":
		if part.first == i && k > 0 && (who.Text == "" || r.isObject(i+1)) {
			if meant := r.nounAtEnd(&r.parts[k-1]); meant.Text != "" {
				return meant
			}
		}
	}
	return who
}

// nounAtEnd returns the noun at the end of a part, which a relative pronoun stands for. The
// last verb of its clause may stand behind it: "… hatte Ermittlungen eingeleitet, die".
func (r *germanReader) nounAtEnd(part *germanPart) Party {
	last := part.last
	for last > part.first+1 && !r.p.words[last-1].capital && !r.quoted(last-1) {
		last--
	}
	for i := last - 1; i >= part.first; i-- {
		begins := i == part.first || r.is(i, deDeterminer) || r.is(i-1, dePreposition|deAdverb|deFinite)
		if begins && r.noun(i, last, wideReach) == last {
			return r.party(i, last)
		}
	}
	return Party{}
}

// isObject tells whether a noun at a place cannot be the subject.
func (r *germanReader) isObject(i int) bool {
	switch r.plain(i) {
	case "den", "dem", "einen", "einem", "ihm", "ihn", "sich":
		return true
	}
	return false
}

// addressee returns to whom something is said between two words: "der Zeitung", "gegenüber
// Journalisten".
func (r *germanReader) addressee(i, last int) Party {
	for ; i < last; i++ {
		if r.quoted(i) {
			continue
		}
		switch r.plain(i) {
		case "gespräch", "interview":
			if i+1 < last && r.plain(i+1) == "mit" {
				if end := r.noun(i+2, last, nearReach); end > i+2 {
					return r.party(i+2, end)
				}
			}
		case "gegenüber":
			if end := r.noun(i+1, last, nearReach); end > i+1 {
				return r.party(i+1, end)
			}
		case "dem", "der", "den", "einem", "einer":
			if r.p.words[i].capital {
				continue
			}
			end := r.noun(i, last, nearReach)
			if end > i+1 && !r.is(i-1, dePreposition) {
				return r.party(i, end)
			}
			i = max(i, end-1)
		case "ihm", "ihnen":
			return r.party(i, i+1)
		case "ihr":
			if i+1 == last {
				return r.party(i, i+1)
			}
		case "journalisten", "reportern":
			if !r.is(i-1, dePreposition|deGenitive) {
				return r.party(i, i+1)
			}
		}
		if i+1 < last && r.is(i, dePreposition) && !r.isTalk(i+1, last) { // what belongs to it is no addressee
			begin := i + 1
			if r.is(i, deDeterminer) {
				begin = i // "zum Auftakt der Gespräche"
			}
			i = max(i, r.noun(begin, last, nearReach)-1)
		}
	}
	return Party{}
}

// isTalk tells whether a noun is a conversation, whose partner is the one addressed: "in
// einem Interview mit …".
func (r *germanReader) isTalk(i, last int) bool {
	for j := i; j < last && j < i+3; j++ {
		if p := r.plain(j); p == "gespräch" || p == "interview" {
			return true
		}
	}
	return false
}

// whenIn returns when something was said, between two words: "am Freitag", "am 3. Mai",
// "gestern".
func (r *germanReader) whenIn(first, last int) Span {
	for i := first; i < last; i++ {
		if r.quoted(i) {
			continue
		}
		switch r.plain(i) {
		case "heute", "gestern", "vorgestern":
			return r.p.span(i, i+1)
		case "am":
			if i+1 < last {
				if _, day := language.WeekdayOf("de", r.plain(i+1)); day {
					return r.p.span(i, i+2)
				}
			}
			if i+2 < last && unicode.IsDigit(r.p.runes[r.p.words[i+1].start]) && r.p.words[i+2].capital {
				return r.p.span(i, i+3)
			}
		}
	}
	return Span{}
}

// whoElse returns who speaks where a party is nobody who can: the last one who did, or the
// subject of the last period.
func (r *germanReader) whoElse(who Party) Party {
	switch {
	case r.canSpeak(&who):
	case r.lastSaid >= 0 && r.found[r.lastSaid].Speaker.Known():
		return r.found[r.lastSaid].Speaker
	case r.canSpeak(&r.subjectBefore):
		return r.subjectBefore
	}
	return who
}

// canSpeak tells whether a party is a person or a body: it has a name, is a pronoun, or an
// office or body of the table.
func (r *germanReader) canSpeak(who *Party) bool {
	if who.Name != "" {
		return true
	}
	for w := range strings.FieldsSeq(who.Text) {
		plain := strings.ToLower(strings.Trim(w, ",.“„"))
		if _, ok := r.words.sexOfRole(plain); ok {
			return true
		}
		if r.words.traits[plain]&deSubjectPronoun != 0 && len(w) == len(who.Text) {
			return true
		}
	}
	return false
}
