package facts

import "slices"

// compareNames pairs the names that both reports have, each once, and those that one
// writes with other letters than the other, or that stand in the place of each other.
func (c *comparison) compareNames() {
	there := [2][]bool{c.known(0), c.known(1)}
	c.differNames(there)
	a, b := c.reports[0], c.reports[1]
	var told []int
	for x := range a.Facts {
		f := &a.Facts[x]
		if f.isFigure() || f.Kind == Quotation || c.taken[0][x] {
			continue
		}
		if slices.ContainsFunc(told, func(k int) bool { return c.sameName(a, a, &a.Facts[k], f) }) {
			continue
		}
		for y := range b.Facts {
			g := &b.Facts[y]
			if g.Kind == f.Kind && !c.taken[1][y] && c.sameName(a, b, f, g) {
				told = append(told, x)
				c.pair(x, y, true)
				break
			}
		}
	}
}

// sameName tells whether two names are of one: their last words are, or for a place the
// first ones.
func (c *comparison) sameName(a, b *Report, f, g *Fact) bool {
	w := c.ways
	if a == b {
		w = between(a, a)
	}
	x, y := &a.terms[f.words[len(f.words)-1]], &b.terms[g.words[len(g.words)-1]]
	return w.same(x, y)
}

// known tells of each name of a report whether the other one has it.
func (c *comparison) known(side int) []bool {
	r, other := c.reports[side], c.reports[1-side]
	all := make([]bool, len(r.terms))
	seen := map[string]bool{}
	for i := range r.terms {
		x := &r.terms[i]
		if !x.name {
			continue
		}
		word := string(x.Letters)
		found, done := seen[word]
		if !done {
			found = slices.ContainsFunc(other.terms, func(y term) bool {
				if !y.Capital {
					return false
				}
				if side == 0 {
					return c.same(x, &y)
				}
				return c.same(&y, x)
			})
			seen[word] = found
		}
		all[i] = found
	}
	return all
}

// differNames finds the names that are one but for a letter or two, in linked sentences,
// each once.
func (c *comparison) differNames(there [2][]bool) {
	a, b := c.reports[0], c.reports[1]
	told := map[[2]string]bool{}
	for _, l := range c.sentences.links {
		for _, x := range a.sentences[l.a].facts {
			for _, y := range b.sentences[l.b].facts {
				f, g := c.fact(0, x), c.fact(1, y)
				if len(f.words) == 0 || len(g.words) == 0 || f.Kind == Quotation || g.Kind == Quotation {
					continue
				}
				for m, i := range f.words {
					for n, k := range g.words {
						s, t := &a.terms[i], &b.terms[k]
						if there[0][i] && there[1][k] || c.same(s, t) {
							continue
						}
						beside := m > 0 && n > 0 && c.same(&a.terms[f.words[m-1]], &b.terms[g.words[n-1]]) ||
							m+1 < len(f.words) && n+1 < len(g.words) && c.same(&a.terms[f.words[m+1]], &b.terms[g.words[n+1]])
						if !c.near(s, t, beside) || !beside && l.like < weak {
							continue
						}
						words := [2]string{string(s.Letters), string(t.Letters)}
						if !told[words] {
							told[words] = true
							c.pair(x, y, false)
						}
					}
				}
			}
		}
	}
}
