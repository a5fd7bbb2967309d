package carry

import (
	"slices"
	"strings"
	"unicode"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// How much shorter or longer a quotation may be than its source lets expect. Of single
// quotations in professional translations of news some have half of that length; those of two
// or three words vary more. Where the rest of the sentence grew or shrank by what the
// quotation lost or gained, or where clauses or sentences are missing, less says as much.
const (
	cutLength       = 0.42
	clauseLength    = 0.55 // where fewer commas stand within the marks
	movedLength     = 0.75 // where words moved out of the marks, or a piece is missing
	stretchedLength = 1.4
	tookInLength    = 1.2 // where the words beside the marks are missing
	fewLetters      = 32  // code points of a quotation that is too short to be measured
	// What stands beside the marks grew, or shrank.
	grown, shrunk = 1.15, 0.95
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
	if c.unpairedMark(s, marks) {
		return // the missing mark is told by a rule of package checks
	}
	q, e := longestOf(marks), c.extentOf(s, marks)
	if k := slices.IndexFunc(marks, func(q language.Quotation) bool { return c.swallowed(s, &q) }); k >= 0 {
		say(c.change(ruleQuoteStretched, spanOf(&marks[k].Span), "Quotation", c.b.excerpt(&marks[k])))
		return
	}
	switch {
	case c.tookIn(i, &e), e.stretched():
		say(c.change(ruleQuoteStretched, spanOf(&q.Span), "Quotation", c.b.excerpt(q)))
	case c.pieceLost(s, e.is), c.cut(s, marks, &e):
		say(c.change(ruleQuoteCut, spanOf(&q.Span), "Quotation", c.a.excerpt(c.longest(s))))
	}
}

// extent is how much stands within the marks of quotations and beside them.
type extent struct {
	was, is int // code points within the marks, in the source and in the version
	// inside and outside are how much stands within and beside them, as parts of what the
	// source lets expect: 1 is as much, 0.5 half of it.
	inside, outside float64
	// gained is how many code points more than expected stand within the marks, missing how
	// many fewer beside them.
	gained, missing float64
}

func (c *carrier) extentOf(s *saying, marks []language.Quotation) extent {
	told := make([]language.Quotation, len(s.marks))
	for k, m := range s.marks {
		told[k] = c.a.marks[m]
	}
	before, after := c.a.beside(told), c.b.beside(marks)
	e := extent{was: insideOf(told), is: insideOf(marks)}
	e.inside, e.outside = against(e.was, e.is, c.growth), against(before, after, c.growth)
	e.gained, e.missing = float64(e.is)-c.growth*float64(e.was), c.growth*float64(before)-float64(after)
	return e
}

// aFew are more code points than two translations differ by chance.
const aFew = slack + slack/2

// stretched tells whether what is missing beside the marks stands within them.
func (e *extent) stretched() bool {
	return e.was >= fewLetters/2 && min(e.gained, e.missing) >= aFew && e.inside > stretchedLength && e.inside > stretchedLength*e.outside
}

// cut tells whether a part of what is quoted in the source does not stand within the marks.
func (c *carrier) cut(s *saying, marks []language.Quotation, e *extent) bool {
	switch {
	case e.was < fewLetters:
		return false
	case e.inside < cutLength, e.inside < clauseLength && c.fewerStops(s, marks, isComma):
		return true
	}
	movedOut := e.outside > grown && -e.missing >= aFew
	return e.inside < movedLength && (movedOut || c.fewerStops(s, marks, endsSentence))
}

// beside returns how many code points of the narrator's sentences around quotations stand in
// no quotation.
func (p *paragraph) beside(marks []language.Quotation) int {
	n, last := 0, -1
	for i := range marks {
		at := p.periodOf(marks[i].Start)
		if at <= last {
			continue
		}
		last = at
		n += p.periods[at].End - p.periods[at].Start
		for k := range p.marks {
			n -= max(0, min(p.marks[k].End, p.periods[at].End)-max(p.marks[k].Start, p.periods[at].Start))
		}
	}
	return n
}

// unpairedMark tells whether the version lacks one of the marks of a quotation, where the
// source has both: where it begins or ends is not known.
func (c *carrier) unpairedMark(s *saying, marks []language.Quotation) bool {
	open := func(q language.Quotation) bool { return q.Open == 0 || q.Close == 0 }
	runsOn := c.at > 0 && c.version.paragraph(c.at-1).endsOpen()
	return slices.ContainsFunc(marks, func(q language.Quotation) bool { return open(q) && !(q.Open == 0 && runsOn) }) &&
		!slices.ContainsFunc(s.marks, func(m int) bool { return open(c.a.marks[m]) })
}

// endsOpen tells whether the last quotation of a paragraph goes on behind it.
func (p *paragraph) endsOpen() bool {
	return len(p.marks) > 0 && p.marks[len(p.marks)-1].Close == 0
}

// pieceLost tells whether the version has no marks for one of several quotations of a saying,
// and has not joined it with another.
func (c *carrier) pieceLost(s *saying, is int) bool {
	was, lost := 0, false
	for _, m := range s.marks {
		if c.marks[m] >= 0 {
			was += c.a.marks[m].Inside()
		} else if c.a.wordsIn(&c.a.marks[m]) > 1 {
			lost = true
		}
	}
	return lost && against(was, is, c.growth) < stretchedLength
}

// fewerStops tells whether fewer stops of a kind stand within the marks than in the source.
func (c *carrier) fewerStops(s *saying, marks []language.Quotation, kind func([]rune) bool) bool {
	was, is := 0, 0
	for _, m := range s.marks {
		was += c.a.stopsIn(&c.a.marks[m], kind)
	}
	for k := range marks {
		is += c.b.stopsIn(&marks[k], kind)
	}
	return is < was
}

// stopsIn counts the places within a quotation from which on the text begins as asked.
func (p *paragraph) stopsIn(q *language.Quotation, begins func([]rune) bool) int {
	n := 0
	for i := q.Start + 1; i+2 < q.End; i++ {
		if begins(p.runes[i : i+3]) {
			n++
		}
	}
	return n
}

func isComma(r []rune) bool { return r[0] == ',' && r[1] == ' ' }

func endsSentence(r []rune) bool {
	return r[0] != ',' && language.IsStop(r[0]) && r[1] == ' ' && unicode.IsUpper(r[2])
}

// lost says that nothing of what a saying quotes stands between marks. Single words are
// quoted in one language and not in another.
func (c *carrier) lost(i int, say func(Change)) {
	s := &c.from[i]
	q := c.longest(s)
	switch {
	case c.merged(s), q.Open == 0 && s.Follows < 0:
		return // with another one; or a mark that was set by mistake
	case c.fact(i):
		say(c.change(ruleStatedAsFact, c.nearest(i), "Speaker", c.calledIn(s, &s.speaker), "Cue", c.cueOf(s)))
		return
	}
	change := c.change(ruleQuoteLost, c.nearest(i), "Quotation", c.a.excerpt(q))
	switch {
	case s.Kind == quote.Direct:
	case titled(c.a, q):
		change.Severity = checks.Warning // languages and papers differ in how they set titles
	case c.a.wordsIn(q) < 2:
		change.Severity = checks.Hint
	}
	say(change)
}

// merged tells whether the version has the quotations of a saying in one with the one before
// or behind.
func (c *carrier) merged(s *saying) bool {
	was := 0
	for _, m := range s.marks {
		was += c.a.marks[m].Inside()
	}
	for _, m := range [...]int{s.marks[0] - 1, s.marks[len(s.marks)-1] + 1} {
		if m < 0 || m >= len(c.marks) || c.marks[m] < 0 {
			continue
		}
		if against(was+c.a.marks[m].Inside(), c.b.marks[c.marks[m]].Inside(), c.growth) > movedLength {
			return true
		}
	}
	return false
}

func (p *paragraph) wordsIn(q *language.Quotation) int { return len(p.in(spanOf(&q.Span))) }

// longest is the longest quotation of a saying.
func (c *carrier) longest(s *saying) *language.Quotation {
	return longestOf(c.a.marks[s.marks[0] : s.marks[len(s.marks)-1]+1])
}

func longestOf(marks []language.Quotation) *language.Quotation {
	best := &marks[0]
	for i := range marks {
		if marks[i].Inside() > best.Inside() {
			best = &marks[i]
		}
	}
	return best
}

// swallowed tells whether a quotation of the version has the speaker's clause within its
// marks: a word of saying more than the source, beside the speaker's name, or behind a comma
// where nothing is left outside.
func (c *carrier) swallowed(s *saying, q *language.Quotation) bool {
	words := c.b.in(spanOf(&q.Span))
	quoted := c.source.quotedBy(c.at, s)
	if s.Cue.None() || c.version.counts(words) <= c.source.counts(quoted) {
		return false
	}
	period := c.b.periodOf(q.Start)
	alone := !slices.ContainsFunc(c.b.ofPeriods(period, period+1), func(w word) bool { return w.mark < 0 })
	for i := range words {
		if !c.version.says(&words[i]) {
			continue
		}
		near := words[max(0, i-clause):min(len(words), i+clause+1)]
		if !s.speaker.pronoun && c.mentioned(&s.speaker, near) && !c.standsIn(&s.speaker, quoted) || s.speaker.pronoun && c.named(s, near, quoted) {
			return true
		}
		if alone && c.narrated(s) && c.b.afterComma(words, i) {
			return true // ", he said"
		}
	}
	return false
}

// named tells whether words have the name that a pronoun of the source stands for.
func (c *carrier) named(s *saying, words, quoted []word) bool {
	if s.Speaker.Name == "" {
		return false
	}
	full := c.source.whoIs(&quote.Party{Text: s.Speaker.Name, Name: s.Speaker.Name})
	return c.mentioned(&full, words) && !c.standsIn(&full, quoted)
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
func (c *carrier) tookIn(i int, e *extent) bool {
	s, t := &c.from[i], c.counterpart(i)
	if e.was < fewLetters/2 || e.outside >= shrunk || e.inside <= tookInLength || s.Kind != quote.Partial || t == nil || len(s.marks) != 1 || len(t.marks) != 1 {
		return false
	}
	const some, none = 12, 3 // code points
	rest := func(of *saying, q *language.Quotation) int { return of.Place.End - of.Place.Start - (q.End - q.Start) }
	if rest(s, &c.a.marks[s.marks[0]]) < some {
		return false
	}
	for k := range c.to { // the finder may have what is said twice, with what it depends on and without
		if slices.Contains(c.to[k].marks, t.marks[0]) && rest(&c.to[k], &c.b.marks[t.marks[0]]) > none {
			return false
		}
	}
	return true
}

// counts counts words of saying.
func (t *Text) counts(words []word) int {
	n := 0
	for i := range words {
		if t.says(&words[i]) {
			n++
		}
	}
	return n
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
