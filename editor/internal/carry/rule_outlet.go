package carry

import (
	"slices"
	"strings"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/quote"
)

// outletRule finds an outlet of the source that the version does not name.
func (c *carrier) outletRule(i int, say func(Change)) {
	for _, outlet := range c.outletsOf(i) {
		if !c.missing(&outlet) {
			continue
		}
		at := c.nearest(i)
		if t := c.counterpart(i); t != nil && !t.Cue.None() && t.Cue.Paragraph == c.at {
			at = t.Cue
		}
		change := c.change(ruleOutletDropped, at, "Outlet", outlet.name)
		if !outlet.proper() {
			change.Severity = checks.Hint // "local press": nobody is deprived of a report
		}
		say(change)
	}
}

// missing tells whether the version does not name an outlet of the source.
func (c *carrier) missing(outlet *who) bool {
	return !outlet.pronoun && (outlet.proper() || outlet.notions()) && !c.mentioned(outlet, c.b.named())
}

// outletMissing tells whether an outlet of a saying is missing.
func (c *carrier) outletMissing(i int) bool {
	return slices.ContainsFunc(c.outletsOf(i), func(w who) bool { return c.missing(&w) })
}

// outletsOf are the outlets that carry a saying of the source. What a newspaper or an agency
// says is a report, whatever the finder calls it.
func (c *carrier) outletsOf(i int) []who {
	s := &c.from[i]
	var all []who
	for k := range s.Outlets {
		if at := s.Outlets[k].Place; !at.None() && at.Paragraph != c.at {
			continue // it is named where it stands
		}
		for _, outlet := range c.source.each(&s.Outlets[k]) {
			if !c.standsFor(&outlet, &s.Addressee) { // whom it was told has a rule of their own
				all = append(all, outlet)
			}
		}
	}
	if len(s.Outlets) == 0 && s.Speaker.Place.Paragraph == c.at && c.carried(i) {
		all = c.source.each(&s.Speaker)
	}
	return all
}

// standsFor tells whether all words of an outlet stand in what another party of the same
// text is called.
func (c *carrier) standsFor(outlet *who, p *quote.Party) bool {
	other := c.source.whoIs(p)
	for i := range outlet.words {
		if !slices.ContainsFunc(other.words, func(w word) bool { return w.plain == outlet.words[i].plain }) {
			return false
		}
	}
	return len(outlet.words) > 0
}

// carried tells whether a saying of the source is what an outlet reports. An agency that has
// anything else to say may be one for technical relief.
func (c *carrier) carried(i int) bool {
	s := &c.from[i]
	if s.Kind == quote.Report {
		return true
	}
	if !c.narrated(s) || !slices.ContainsFunc(c.a.in(s.Cue), func(w word) bool { return reportWords().find(w.plain) != 0 }) {
		return false
	}
	if t := c.counterpart(i); t != nil && len(t.Outlets) > 0 {
		return true // the finder of the other language knows it for one
	}
	for field := range strings.FieldsSeq(s.Speaker.Role + " " + s.Speaker.Text) {
		if n := notionOf(c.source.base, plain(c.source.base, strings.Trim(field, ",."))); n >= firstOutlet && n < firstName {
			return true
		}
	}
	return false
}

// addresseeRule finds that the version does not say to whom it was said.
func (c *carrier) addresseeRule(i int, say func(Change)) {
	s, t := &c.from[i], c.counterpart(i)
	to := c.source.whoIs(&s.Addressee)
	if to.Place.Paragraph != c.at || !to.Known() {
		to = c.interview(s)
	}
	if !to.Known() || to.pronoun || !to.named() && !to.listed() || c.partly(&to, c.b.named()) {
		return
	}
	if t != nil && t.Addressee.Known() {
		if found := c.version.whoIs(&t.Addressee); !found.pronoun && c.compare(&to, &found) != isOther {
			return // called otherwise, in a word that is not known
		}
	}
	at := c.nearest(i)
	if t != nil && !t.Cue.None() && t.Cue.Paragraph == c.at {
		at = t.Cue
	}
	say(c.change(ruleAddresseeDropped, at, "Addressee", to.name))
}

// interview is the outlet that an interview was given to, where the sentence of a saying
// tells of one and the finder has taken it for nothing.
func (c *carrier) interview(s *saying) who {
	words := c.narrator(c.a, s.period, s.period+1)
	for i := range words {
		if words[i].notion != interviewNotion() {
			continue
		}
		const near = 4 // words between "interview" and the name: "with the Italian daily"
		for first := i + 1; first < min(len(words), i+near+1); first++ {
			w := &words[first]
			if !w.capital || w.notion >= firstOutlet && w.notion < firstName {
				continue
			}
			last := first
			for last+1 < len(words) && words[last+1].start-words[last].end == 1 && (words[last+1].capital || c.source.base == "cnr" && last == first) && !c.source.says(&words[last+1]) {
				last++
			}
			text := string(c.a.runes[w.start:words[last].end])
			if holdsWord(s.Speaker.Place, c.at, w) {
				break
			}
			return c.source.whoIs(&quote.Party{Text: text, Name: text, Place: quote.Span{Paragraph: c.at, Start: w.start, End: words[last].end}})
		}
	}
	return who{Party: &quote.Party{}}
}
