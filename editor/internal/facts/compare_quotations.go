package facts

import "slices"

// compareQuotations pairs the quotations that have words in common. They agree where each
// of those words is as strong in both: "useful" and "quite useful" are not. One report may
// quote a few words of what the other has whole, and so a quotation may have several
// counterparts.
func (c *comparison) compareQuotations() {
	a, b := c.reports[0], c.reports[1]
	for x := range a.Facts {
		if a.Facts[x].Kind != Quotation {
			continue
		}
		var best *Pair
		most := 0.0
		for y := range b.Facts {
			if b.Facts[y].Kind != Quotation {
				continue
			}
			if p, shared := c.quoted(x, y); shared > most {
				best, most = p, shared
			}
		}
		if best != nil {
			c.pairs = append(c.pairs, *best)
		}
	}
}

// said is a word of a quotation that says something.
type said struct {
	id, term int
	degree   int // how strong the word before makes it: see degrees
}

// saidIn returns what a quotation says.
func (c *comparison) saidIn(side, fact int) []said {
	r := c.reports[side]
	var all []said
	degree := 0
	for _, i := range c.fact(side, fact).words {
		if d := degrees[r.base][string(r.terms[i].Letters)]; d != 0 {
			degree = d
			continue
		}
		if id := c.ids[side][i]; id >= 0 {
			all = append(all, said{id, i, degree})
		}
		degree = 0
	}
	return all
}

// The part of the shorter of two quotations that the longer has too, and the number of its
// words from which on it is no chance.
const (
	quotedAlike = 0.7
	quotedWords = 2
)

// quoted pairs two quotations and returns how much they share, from 0 to 1; 0 where they
// are not of the same words.
func (c *comparison) quoted(x, y int) (*Pair, float64) {
	mine, theirs := c.saidIn(0, x), c.saidIn(1, y)
	if len(mine) == 0 || len(theirs) == 0 {
		return nil, 0
	}
	var first, last [2]int // the terms between which both say the same
	shared, agree := 0, true
	taken := make([]bool, len(theirs))
	for _, m := range mine {
		k := -1
		for i, t := range theirs {
			if !taken[i] && t.id == m.id && (k < 0 || theirs[k].degree != m.degree && t.degree == m.degree) {
				k = i
			}
		}
		if k < 0 {
			continue
		}
		taken[k] = true
		agree = agree && m.degree == theirs[k].degree
		for side, term := range [2]int{m.term, theirs[k].term} {
			if shared == 0 {
				first[side], last[side] = term, term
			}
			first[side], last[side] = min(first[side], term), max(last[side], term)
		}
		shared++
	}
	part := float64(shared) / float64(min(len(mine), len(theirs)))
	if part < quotedAlike || shared < quotedWords && len(mine)+len(theirs) > 2 {
		return nil, 0
	}
	if !agree && (within(mine, first[0], last[0]) > shared || within(theirs, first[1], last[1]) > shared) {
		// Both translate somebody's words: one may call strong what for the other is in the word.
		return nil, 0
	}
	p := &Pair{Kind: Quotation, A: *c.fact(0, x), B: *c.fact(1, y), Agree: agree}
	c.narrow(0, &p.A, mine, first[0], last[0])
	c.narrow(1, &p.B, theirs, first[1], last[1])
	return p, part + 0.01*float64(shared)
}

// within counts what is said between two terms.
func within(all []said, first, last int) int {
	n := 0
	for _, s := range all {
		if first <= s.term && s.term <= last {
			n++
		}
	}
	return n
}

// narrow leaves of a quotation that says more than another what both say, with the words
// that make it stronger or weaker.
func (c *comparison) narrow(side int, f *Fact, all []said, first, last int) {
	if all[0].term == first && all[len(all)-1].term == last {
		return
	}
	r := c.reports[side]
	if i := slices.Index(f.words, first); i > 0 {
		if before := f.words[i-1]; degrees[r.base][string(r.terms[before].Letters)] != 0 {
			first = before
		}
	}
	f.Start, f.End = r.terms[first].Start, r.terms[last].End
	f.Words = r.paragraphs[f.Paragraph].Of(f.Start, f.End)
}
