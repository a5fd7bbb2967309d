package facts

import (
	"cmp"
	"slices"
)

// Pair is a fact of one report with that of the other which stands in its place.
type Pair struct {
	Kind  Kind
	A, B  Fact
	Agree bool
}

// Compare returns the facts that two reports have in common and those in which they
// differ, in the order of the first report.
func Compare(a, b *Report) []Pair {
	c := &comparison{aligner: align(a, b), taken: [2][]bool{make([]bool, len(a.Facts)), make([]bool, len(b.Facts))}}
	c.agreeLinked()
	c.differFigures(c.sentences)
	c.differFigures(c.wholes)
	c.agreeElsewhere()
	c.compareNames()
	c.compareQuotations()
	slices.SortStableFunc(c.pairs, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(x.A.Paragraph, y.A.Paragraph), cmp.Compare(x.A.Start, y.A.Start))
	})
	return c.pairs
}

// comparison is what became of the facts of two reports.
type comparison struct {
	*aligner
	taken [2][]bool // by the facts of each report
	// known tells of each term that is a name whether the other report has it too.
	known [2][]bool
	pairs []Pair
}

func (c *comparison) fact(side, i int) *Fact { return &c.reports[side].Facts[i] }

func (c *comparison) pair(x, y int, agree bool) { c.pairAs(c.fact(0, x).Kind, x, y, agree) }

func (c *comparison) pairAs(kind Kind, x, y int, agree bool) {
	c.taken[0][x], c.taken[1][y] = true, true
	c.pairs = append(c.pairs, Pair{Kind: kind, A: *c.fact(0, x), B: *c.fact(1, y), Agree: agree})
}
