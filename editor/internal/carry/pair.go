package carry

import (
	"math"
	"slices"
	"unicode"

	"redakcija/editor/internal/quote"
)

// match is a saying of the version that may stand for one of the source.
type match struct {
	from, to int
	score    float64
}

// What two sayings have in common, as points. A pair needs more than stranger.
const (
	sameMarks   = 6.0 // the quotations of one stand for those of the other
	sameSpeaker = 3.0
	samePeriod  = 2.0 // both stand in the nth sentence of as many
	sameManner  = 1.5 // both are quoted, or neither is
	sameFigure  = 1.5 // a number or a name that both have, up to twice
	nearness    = 3.0 // both stand at the same part of the paragraph
	stranger    = 3.0
)

// pair finds the saying of the version for each of the source, the surest first.
func (c *carrier) pair() {
	c.partner = make([]int, len(c.from))
	claimed := make([]bool, len(c.to))
	for i := range c.partner {
		c.partner[i] = -1
	}
	var all []match
	for i := range c.from {
		for j := range c.to {
			if score := c.alike(&c.from[i], &c.to[j]); score > stranger {
				all = append(all, match{i, j, score})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	for _, m := range all {
		if c.partner[m.from] < 0 && !claimed[m.to] {
			c.partner[m.from], claimed[m.to] = m.to, true
		}
	}
}

// alike is how much two sayings have in common.
func (c *carrier) alike(s, t *saying) float64 {
	score := nearness - 2*nearness*math.Abs(c.centre(s, len(c.a.runes))-c.centre(t, len(c.b.runes)))
	shared := false
	for _, m := range s.marks {
		shared = shared || c.marks[m] >= 0 && slices.Contains(t.marks, c.marks[m])
	}
	switch {
	case shared:
		score += sameMarks
	case s.quoted() && t.quoted():
		score -= sameMarks
	}
	if s.quoted() == t.quoted() {
		score += sameManner
	}
	if len(c.a.periods) == len(c.b.periods) {
		if s.period == t.period {
			score += samePeriod
		} else {
			score -= samePeriod
		}
	}
	switch v := c.compare(&s.speaker, &t.speaker); {
	case v == isSame:
		score += sameSpeaker
	case c.standsIn(&t.speaker, c.a.in(s.whole())):
		return 0 // it is told by somebody within what is told
	case v == isOther:
		score -= sameSpeaker / 2
	}
	return score + sameFigure*float64(min(2, c.shared(s, t)))
}

// centre is where a saying stands in its paragraph, its cue included, from 0 to 1.
func (c *carrier) centre(s *saying, length int) float64 {
	w := s.whole()
	if !s.Cue.None() && s.Cue.Paragraph == c.at {
		w.Start, w.End = min(w.Start, s.Cue.Start), max(w.End, s.Cue.End)
	}
	return where(w.Start+w.End, length)
}

// shared counts the numbers and names that what is said has in both.
func (c *carrier) shared(s, t *saying) int {
	n := 0
	mine, theirs := c.a.in(s.whole()), c.b.in(t.whole())
	for i := range mine {
		w := &mine[i]
		number := unicode.IsDigit(c.a.runes[w.start])
		if !number && (!w.capital || w.start == s.Place.Start) {
			continue
		}
		for k := range theirs {
			if number && theirs[k].plain == w.plain || !number && theirs[k].capital && c.stands(w, &theirs[k]) {
				n++
				break
			}
		}
	}
	return n
}

// in returns the words of a run of a paragraph.
func (p *paragraph) in(s quote.Span) []word {
	words := p.named()
	first, _ := slices.BinarySearchFunc(words, s.Start, func(w word, at int) int { return w.start - at })
	last := first
	for last < len(words) && words[last].end <= s.End {
		last++
	}
	return words[first:last]
}

// ofPeriods returns the words of some periods of a paragraph, last exclusive.
func (p *paragraph) ofPeriods(first, last int) []word {
	first, last = max(first, 0), min(last, len(p.periods))
	if first >= last {
		return nil
	}
	return p.in(quote.Span{Start: p.periods[first].Start, End: p.periods[last-1].End})
}
