package facts

import "slices"

// agreeLinked pairs the figures that are equal in linked sentences.
func (c *comparison) agreeLinked() {
	for _, l := range c.sentences.links {
		for _, x := range c.sentences.passages[0][l.a].facts {
			for _, y := range c.sentences.passages[1][l.b].facts {
				if !c.taken[0][x] && !c.taken[1][y] && c.equal(x, y) {
					c.pair(x, y, true)
				}
			}
		}
	}
}

// agreeElsewhere pairs the figures that are equal in other sentences, where these have
// something else in common, and the figure is no bare number that might count anything.
func (c *comparison) agreeElsewhere() {
	a, b := c.reports[0], c.reports[1]
	for x := range a.Facts {
		if f := &a.Facts[x]; c.taken[0][x] || !f.isFigure() || f.Kind == Number && f.value < 100 {
			continue
		}
		for y := range b.Facts {
			if !c.taken[1][y] && c.equal(x, y) && c.commonBut(x, y) {
				c.pair(x, y, true)
				break
			}
		}
	}
}

// equal tells whether two figures say the same of the same: three hours are not three rounds.
func (c *comparison) equal(x, y int) bool {
	f, g := c.fact(0, x), c.fact(1, y)
	return f.isFigure() && g.isFigure() && (f.Kind == Number) == (g.Kind == Number) && sameFigure(c.reports[0], c.reports[1], f, g)
}

// commonBut tells whether the sentences of two facts have something in common besides them.
func (c *comparison) commonBut(x, y int) bool {
	own, other := c.figures[0][x], c.figures[1][y]
	theirs := c.sentences.said[1][c.fact(1, y).sentence]
	return slices.ContainsFunc(c.sentences.said[0][c.fact(0, x).sentence], func(id int) bool {
		return id != own && id != other && slices.Contains(theirs, id)
	})
}

// differFigures pairs figures of one kind that stand in linked passages in the same
// surroundings, and that the other report does not have there.
func (c *comparison) differFigures(g *grain) {
	for _, l := range g.links {
		if l.like < weak {
			break
		}
		mine, theirs := c.open(g, 0, l.a, l.b), c.open(g, 1, l.b, l.a)
		for len(mine) > 0 && len(theirs) > 0 {
			bestX, bestY, best := -1, -1, -1.0
			for _, x := range mine {
				for _, y := range theirs {
					if !c.comparable(x, y) {
						continue
					}
					if near := c.surroundings(x, y); near > best && c.believed(l, mine, theirs, near, x, y) {
						bestX, bestY, best = x, y, near
					}
				}
			}
			if bestX < 0 {
				break
			}
			c.pair(bestX, bestY, false)
			mine = slices.DeleteFunc(mine, func(x int) bool { return x == bestX })
			theirs = slices.DeleteFunc(theirs, func(y int) bool { return y == bestY })
		}
	}
}

// believed tells whether two figures that differ are told of the same thing.
func (c *comparison) believed(l link, mine, theirs []int, near float64, x, y int) bool {
	f, g := c.fact(0, x), c.fact(1, y)
	alone := c.ofKind(0, mine, f) == 1 && c.ofKind(1, theirs, f) == 1
	switch {
	case f.Kind == Weekday || f.Kind == Date || f.Kind == Clock || f.isYear() && g.isYear():
		return alone || l.like >= sure || near >= 0.5
	case f.figure.Joined && g.figure.Joined:
		return true
	}
	return near >= 0.5 || alone && l.like >= sure && near >= 0.25
}

func (c *comparison) ofKind(side int, facts []int, f *Fact) int {
	n := 0
	for _, i := range facts {
		if c.fact(side, i).Kind == f.Kind {
			n++
		}
	}
	return n
}

// open returns the figures of a passage that the other report does not have in a linked
// one.
func (c *comparison) open(g *grain, side, passage, other int) []int {
	var all []int
	for _, i := range g.passages[side][passage].facts {
		if f := c.fact(side, i); f.isFigure() && !c.taken[side][i] && !c.isCovered(g, side, f, passage, other) {
			all = append(all, i)
		}
	}
	return all
}

// isCovered tells whether the other report has an equal figure near a passage, or near
// another that is linked with that of the figure.
func (c *comparison) isCovered(g *grain, side int, f *Fact, passage, other int) bool {
	if c.has(g, side, f, other) {
		return true
	}
	for _, k := range g.of[side][passage] {
		if l := g.links[k]; c.has(g, side, f, [2]int{l.b, l.a}[side]) {
			return true
		}
	}
	return false
}

// has tells whether the other report has an equal figure in a passage, or in the one before
// or after it of the same paragraph.
func (c *comparison) has(g *grain, side int, f *Fact, at int) bool {
	there := c.reports[1-side]
	all := g.passages[1-side]
	for s := max(0, at-1); s <= min(len(all)-1, at+1); s++ {
		p := &all[s]
		if p.paragraph != all[at].paragraph {
			continue
		}
		own := slices.ContainsFunc(p.facts, func(i int) bool { return there.Facts[i].Kind == f.Kind })
		for _, i := range p.facts {
			// A day of the week is no answer to a date where the passage has one.
			if h := &there.Facts[i]; h.isFigure() && (h.Kind == f.Kind || !own) && c.sameFrom(side, f, h) {
				return true
			}
		}
		for i := range there.loose {
			if h := &there.loose[i]; h.Paragraph == p.paragraph && p.Start <= h.Start && h.Start < p.End && c.sameFrom(side, f, h) {
				return true
			}
		}
	}
	return false
}

func (c *comparison) sameFrom(side int, f, g *Fact) bool {
	if side == 1 {
		f, g = g, f
	}
	return sameFigure(c.reports[0], c.reports[1], f, g)
}

// comparable tells whether two figures that are not equal count the same.
func (c *comparison) comparable(x, y int) bool {
	f, g := c.fact(0, x), c.fact(1, y)
	if f.Kind != g.Kind || f.Kind != Weekday && f.figure.Digits != g.figure.Digits {
		return false
	}
	switch f.Kind {
	case Duration, Money, Number:
		return f.measure == g.measure
	case Date:
		return !f.date.meets(g.date)
	}
	return true
}

// surroundings returns how much of what stands around one figure stands around the other
// as well, from 0 to 1.
func (c *comparison) surroundings(x, y int) float64 {
	mine, theirs := c.around(0, x), c.around(1, y)
	if len(mine) == 0 || len(theirs) == 0 {
		return 0
	}
	shared := 0
	for _, id := range mine {
		if slices.Contains(theirs, id) {
			shared++
		}
	}
	return float64(shared) / float64(min(len(mine), len(theirs)))
}

// reach is how many terms on either side of a figure are its surroundings.
const reach = 3

// around returns the ids of the terms next to a figure in its sentence, each once.
func (c *comparison) around(side, fact int) []int {
	r, f := c.reports[side], c.fact(side, fact)
	s := r.sentences[f.sentence].terms
	var all []int
	add := func(i int) bool {
		id := c.ids[side][i]
		if id >= 0 && !slices.Contains(all, id) {
			all = append(all, id)
		}
		return id >= 0
	}
	next := s[0]
	for next < s[1] && r.terms[next].Start < f.Start {
		next++
	}
	for i, n := next-1, 0; i >= s[0] && n < reach; i-- {
		if add(i) {
			n++
		}
	}
	for i, n := next, 0; i < s[1] && n < reach; i++ {
		if r.terms[i].Start >= f.End && add(i) {
			n++
		}
	}
	return all
}
