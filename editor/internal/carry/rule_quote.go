package carry

import (
	"strings"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// How much shorter or longer a quotation may be than its source lets expect. Of faithful
// translations of sentences nearly all stay between 0.7 and 1.4; a few words vary more.
const (
	cutLength       = 0.7
	stretchedLength = 1.25
	fewLetters      = 32 // code points of a quotation that is too short to be measured
)

// quoteRules find what became of the quotations of a saying.
func (c *carrier) quoteRules(i int, say func(Change)) {
	s := &c.from[i]
	if !s.quoted() {
		return
	}
	first, last := c.marked(s)
	if first >= last {
		c.lost(i, say)
		return
	}
	marks := c.b.marks[first:last]
	is, was := c.b.inside(marks), 0
	for _, m := range s.marks {
		was += c.a.marks[m].Inside()
	}
	inside, outside := against(was, is, c.growth), against(c.a.outside, c.b.outside, c.growth)
	q := &marks[0]
	for k := range marks {
		if c.swallowed(s, &marks[k]) {
			say(c.change(ruleQuoteStretched, spanOf(&marks[k].Span), "Quotation", c.b.excerpt(&marks[k])))
			return
		}
		if marks[k].Inside() > q.Inside() {
			q = &marks[k]
		}
	}
	if c.tookIn(i, inside) {
		say(c.change(ruleQuoteStretched, spanOf(&q.Span), "Quotation", c.b.excerpt(q)))
		return
	}
	gained, missing := float64(is)-c.growth*float64(was), c.growth*float64(c.a.outside)-float64(c.b.outside)
	switch {
	case min(gained, missing) >= slack+slack/2 && inside > stretchedLength && inside > 1.4*outside:
		say(c.change(ruleQuoteStretched, spanOf(&q.Span), "Quotation", c.b.excerpt(q)))
	case was >= fewLetters && inside < cutLength && (inside < 0.8*outside || inside < 0.5):
		say(c.change(ruleQuoteCut, spanOf(&q.Span), "Quotation", c.a.excerpt(c.longest(s))))
	}
}

// lost says that nothing of what a saying quotes stands between marks. Single words are
// quoted in one language and not in another; what looks like a title may be set otherwise.
func (c *carrier) lost(i int, say func(Change)) {
	s := &c.from[i]
	q := c.longest(s)
	change := c.change(ruleQuoteLost, c.nearest(i), "Quotation", c.a.excerpt(q))
	switch {
	case s.Kind == quote.Direct:
	case titled(c.a, q):
		return
	case c.a.wordsIn(q) < 2:
		change.Severity = checks.Hint
	}
	say(change)
}

func (p *paragraph) wordsIn(q *language.Quotation) int { return len(p.in(spanOf(&q.Span))) }

// longest is the longest quotation of a saying.
func (c *carrier) longest(s *saying) *language.Quotation {
	best := &c.a.marks[s.marks[0]]
	for _, m := range s.marks[1:] {
		if q := &c.a.marks[m]; q.Inside() > best.Inside() {
			best = q
		}
	}
	return best
}

// swallowed tells whether a quotation of the version has the speaker's clause within its
// marks: a word of saying with who says it, and nothing outside says it.
func (c *carrier) swallowed(s *saying, q *language.Quotation) bool {
	period := c.b.periodOf(q.Start)
	outside := 0
	for _, w := range c.b.ofPeriods(period, period+1) {
		if w.mark < 0 {
			outside++
			if c.version.says(&w) {
				return false
			}
		}
	}
	if outside > 0 && s.Cue.None() {
		return false
	}
	words := c.b.in(spanOf(&q.Span))
	speaker := c.source.whoIs(&s.Speaker)
	for i := range words {
		if !c.version.says(&words[i]) {
			continue
		}
		near := words[max(0, i-clause):min(len(words), i+clause+1)]
		switch {
		case !speaker.pronoun && c.mentioned(&speaker, near) && !c.mentioned(&speaker, c.source.quotedBy(c.at, s)):
			return true
		case outside == 0 && c.narrated(s) && c.b.afterComma(words, i):
			return true // ", he said"
		}
	}
	return false
}

// afterComma tells whether a comma stands before a word, with at most two words between.
func (p *paragraph) afterComma(words []word, i int) bool {
	for k := i; k > 0 && k > i-3; k-- {
		if strings.ContainsRune(string(p.runes[words[k-1].end:words[k].start]), ',') {
			return true
		}
	}
	return false
}

// tookIn tells whether a quotation within indirect speech took in the words that stand before
// or behind its marks in the source.
func (c *carrier) tookIn(i int, inside float64) bool {
	s, t := &c.from[i], c.counterpart(i)
	if s.Kind != quote.Partial || t == nil || len(s.marks) != 1 || len(t.marks) != 1 {
		return false
	}
	const some, none = 12, 3 // code points
	rest := func(of *saying, q *language.Quotation) int { return of.Place.End - of.Place.Start - (q.End - q.Start) }
	return inside > stretchedLength && rest(s, &c.a.marks[s.marks[0]]) >= some && rest(t, &c.b.marks[t.marks[0]]) <= none
}

// clause is how many words beside a word of saying may name who says it.
const clause = 4

// narrated tells whether the sentence of the source has a cue outside of the marks.
func (c *carrier) narrated(s *saying) bool {
	return !s.Cue.None() && s.Cue.Paragraph == c.at
}

// quotedBy returns the words that a saying of a paragraph quotes.
func (t *Text) quotedBy(at int, s *saying) []word {
	p := t.paragraph(at)
	var all []word
	for _, m := range s.marks {
		all = append(all, p.in(spanOf(&p.marks[m].Span))...)
	}
	return all
}

func spanOf(s *language.Span) quote.Span { return quote.Span{Start: s.Start, End: s.End} }

// nearest is where the version has, or would have, what a saying says: its counterpart with
// the cue, or the sentence at the same place.
func (c *carrier) nearest(i int) quote.Span {
	if t := c.counterpart(i); t != nil {
		return t.Place
	}
	first, last := c.beside(&c.from[i])
	if first >= last {
		return quote.Span{End: len(c.b.runes)}
	}
	s := quote.Span{Start: c.b.periods[first].Start, End: c.b.periods[last-1].End}
	for s.Start < s.End && !isWordRune(c.b.runes[s.Start]) && c.b.runes[s.Start] == ' ' {
		s.Start++
	}
	return s
}

// beside are the periods of the version, last exclusive, in which a saying must stand: the
// nth where both have as many, otherwise those at the same part of the paragraph.
func (c *carrier) beside(s *saying) (first, last int) {
	n, m := len(c.a.periods), len(c.b.periods)
	if n == m {
		return s.period, s.period + 1
	}
	from := c.a.periods[s.period]
	start := where(2*from.Start, len(c.a.runes)) * float64(len(c.b.runes))
	end := where(2*from.End, len(c.a.runes)) * float64(len(c.b.runes))
	const tolerance = 0.25 // of the length of a sentence
	room := tolerance * (end - start)
	first, last = m, 0
	for k, p := range c.b.periods {
		if float64(p.End) > start+room && float64(p.Start) < end-room {
			first, last = min(first, k), max(last, k+1)
		}
	}
	return first, last
}
