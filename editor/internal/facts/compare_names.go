package facts

import (
	"slices"

	"redakcija/editor/language"
)

// compareNames pairs the names that one report writes with other letters than the other, or
// that stand in the place of each other, and those that both have; each once.
func (c *comparison) compareNames() {
	c.known = [2][]bool{c.knownTo(0), c.knownTo(1)}
	c.misspelt()
	c.replaced()
	c.agreeNames()
}

// knownTo tells of each name of a report whether the other one has it.
func (c *comparison) knownTo(side int) []bool {
	r, others := c.reports[side], c.reports[1-side].different()
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
			found = slices.ContainsFunc(others, func(y *term) bool {
				if side == 0 {
					return c.same(x, y)
				}
				return c.same(y, x)
			})
			seen[word] = found
		}
		all[i] = found
	}
	return all
}

// different returns the words of a report that may be names, each spelling once.
func (r *Report) different() []*term {
	var all []*term
	seen := map[string]bool{}
	for i := range r.terms {
		t := &r.terms[i]
		if !t.Capital && t.Meaning == 0 {
			continue
		}
		if word := string(t.Letters); !seen[word] {
			seen[word] = true
			all = append(all, t)
		}
	}
	return all
}

// misspelt finds the names that are one but for a letter, in linked sentences.
func (c *comparison) misspelt() {
	told := map[[2]string]bool{}
	for _, l := range c.sentences.links {
		for _, x := range c.namesIn(0, l.a) {
			for _, y := range c.namesIn(1, l.b) {
				words, found := c.misspeltWord(c.fact(0, x), c.fact(1, y), l.like)
				switch {
				case !found:
				case told[words]:
					c.taken[0][x], c.taken[1][y] = true, true
				default:
					told[words] = true
					c.pair(x, y, false)
				}
			}
		}
	}
}

// misspeltWord returns the words of two names that are one but for a letter, of which at
// least one is new to the other report.
func (c *comparison) misspeltWord(f, g *Fact, like float64) (words [2]string, found bool) {
	a, b := c.reports[0].terms, c.reports[1].terms
	sameAt := func(m, n int) bool {
		return 0 <= m && m < len(f.words) && 0 <= n && n < len(g.words) && c.same(&a[f.words[m]], &b[g.words[n]])
	}
	for m, i := range f.words {
		for n, k := range g.words {
			if c.known[0][i] && c.known[1][k] || c.same(&a[i], &b[k]) {
				continue
			}
			beside := sameAt(m-1, n-1) || sameAt(m+1, n+1)
			if (beside || like >= weak) && c.near(&a[i], &b[k], beside) {
				return [2]string{string(a[i].Letters), string(b[k].Letters)}, true
			}
		}
	}
	return words, false
}

// namesIn returns the names and places of a sentence.
func (c *comparison) namesIn(side, sentence int) []int {
	var all []int
	for _, i := range c.reports[side].sentences[sentence].facts {
		if k := c.fact(side, i).Kind; k == Name || k == Place {
			all = append(all, i)
		}
	}
	return all
}

// replaced finds in linked sentences the names that stand in the place of each other, where
// neither report has the other's name at all.
func (c *comparison) replaced() {
	for _, l := range c.sentences.links {
		if l.like < sure {
			break
		}
		mine, theirs := c.new(0, l.a), c.new(1, l.b)
		for _, x := range mine {
			for _, y := range theirs {
				f, g := c.fact(0, x), c.fact(1, y)
				if c.taken[0][x] || c.taken[1][y] {
					continue
				}
				switch {
				case c.isIn(0, f) && c.isIn(1, g):
					c.pairAs(Place, x, y, false)
				case f.Kind == Name && g.Kind == Name && (c.calledAlike(f, g) || c.halfSame(f, g)):
					c.pair(x, y, false)
				}
			}
		}
	}
}

// new returns the names of a sentence of which the other report has not the last word.
func (c *comparison) new(side, sentence int) []int {
	return slices.DeleteFunc(c.namesIn(side, sentence), func(i int) bool {
		words := c.fact(side, i).words
		t := &c.reports[side].terms[words[len(words)-1]]
		return c.taken[side][i] || c.known[side][words[len(words)-1]] || t.Acronym || t.Meaning != 0 && !language.IsPlace(t.Meaning)
	})
}

// isIn tells whether a name stands behind a word as the place where something happened.
func (c *comparison) isIn(side int, f *Fact) bool {
	r := c.reports[side]
	i := f.words[0] - 1
	return i >= 0 && r.terms[i].paragraph == f.Paragraph && slices.Contains(locatives[r.base], string(r.terms[i].Letters))
}

// locatives are the words before a place where something happened.
var locatives = map[string][]string{
	"en":  {"in", "at", "near", "from"},
	"de":  {"in", "bei", "aus", "nahe"},
	"cnr": {"u", "kod", "iz", "blizu"},
}

// calledAlike tells whether the same word stands before two names, which says what their
// bearer is: "minister", "kapiten".
func (c *comparison) calledAlike(f, g *Fact) bool {
	i, k := f.words[0]-1, g.words[0]-1
	if i < 0 || k < 0 || c.reports[0].terms[i].paragraph != f.Paragraph || c.reports[1].terms[k].paragraph != g.Paragraph {
		return false
	}
	a, b := &c.reports[0].terms[i], &c.reports[1].terms[k]
	id := c.ids[0][i]
	return id >= 0 && id == c.ids[1][k] && (a.Meaning != 0 || a.key[0] == '~') && !language.IsPlace(b.Meaning) &&
		!c.soundAlike(lastWord(c.reports[0], f), lastWord(c.reports[1], g))
}

// soundAlike tells whether two words begin with the same sound: they may be one name in a
// transcription that the rules do not know.
func (c *comparison) soundAlike(x, y *term) bool {
	a, b := skeleton(c.a, string(x.Letters)), skeleton(c.b, string(y.Letters))
	return a == "" || b == "" || a[0] == b[0]
}

// halfSame tells whether two names of two words have the first in common.
func (c *comparison) halfSame(f, g *Fact) bool {
	return len(f.words) == 2 && len(g.words) == 2 && c.same(&c.reports[0].terms[f.words[0]], &c.reports[1].terms[g.words[0]])
}

// agreeNames pairs the names that both reports have, each once.
func (c *comparison) agreeNames() {
	a, b := c.reports[0], c.reports[1]
	own := between(a, a)
	var told []int
	for x := range a.Facts {
		f := &a.Facts[x]
		if f.Kind != Name && f.Kind != Place || c.taken[0][x] {
			continue
		}
		if slices.ContainsFunc(told, func(k int) bool { return own.same(lastWord(a, &a.Facts[k]), lastWord(a, f)) }) {
			continue
		}
		for y := range b.Facts {
			if g := &b.Facts[y]; g.Kind == f.Kind && !c.taken[1][y] && c.same(lastWord(a, f), lastWord(b, g)) {
				told = append(told, x)
				c.pair(x, y, true)
				break
			}
		}
	}
}

func lastWord(r *Report, f *Fact) *term { return &r.terms[f.words[len(f.words)-1]] }
