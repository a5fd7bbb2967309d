package carry

import (
	"math"
	"unicode"

	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// slack is added to two lengths that are compared, in code points: in a quotation of two
// words, one word more says little.
const slack = 8

// pairMarks finds the quotation of the version for each of the source, -1 where it has none.
// They stay in their order; of all ways to pair them the one with the least difference of
// length and place counts.
func (c *carrier) pairMarks() []int {
	a, b := c.a.marks, c.b.marks
	pairs := make([]int, len(a))
	for i := range pairs {
		pairs[i] = -1
	}
	if len(a) == 0 || len(b) == 0 {
		return pairs
	}
	const alone = 1.1 // what a quotation without a partner costs
	width := len(b) + 1
	cost := make([]float64, (len(a)+1)*width) // of the quotations from i and from j on
	for i := len(a); i >= 0; i-- {
		for j := len(b); j >= 0; j-- {
			at := i*width + j
			switch {
			case i == len(a):
				cost[at] = alone * float64(len(b)-j)
			case j == len(b):
				cost[at] = alone * float64(len(a)-i)
			default:
				cost[at] = min(c.unlike(&a[i], &b[j])+cost[at+width+1], alone+cost[at+width], alone+cost[at+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch at := i*width + j; {
		case cost[at] == c.unlike(&a[i], &b[j])+cost[at+width+1]:
			pairs[i] = j
			i, j = i+1, j+1
		case cost[at] == alone+cost[at+width]:
			i++
		default:
			j++
		}
	}
	return pairs
}

// unlike is how little a quotation of the version looks like one of the source.
func (c *carrier) unlike(a, b *language.Quotation) float64 {
	length := math.Abs(math.Log(against(a.Inside(), b.Inside(), c.growth)))
	return length + math.Abs(where(a.Start+a.End, len(c.a.runes))-where(b.Start+b.End, len(c.b.runes)))
}

// where is a place in a paragraph, given twice, as a part of its length.
func where(twice, length int) float64 { return float64(twice) / float64(2*max(length, 1)) }

// against is how long a run of the version is, as a part of what the source lets expect.
func against(source, target int, growth float64) float64 {
	return (float64(target) + slack) / (float64(source)*growth + slack)
}

// marked are the quotations of the version that stand for those of a saying, first and last
// exclusive, by their index. Those between them belong to it too where nothing else of the
// source has them: one quotation can become two around "he said".
func (c *carrier) marked(s *saying) (first, last int) {
	first, last = len(c.b.marks), -1
	for _, m := range s.marks {
		if j := c.marks[m]; j >= 0 {
			first, last = min(first, j), max(last, j+1)
		}
	}
	if last < 0 {
		return 0, 0
	}
	taken := func(j int) bool {
		for _, other := range c.marks {
			if other == j {
				return true
			}
		}
		return false
	}
	for first > 0 && !taken(first-1) && !titled(c.b, &c.b.marks[first-1]) && len(s.marks) > 0 {
		first--
	}
	for last < len(c.b.marks) && !taken(last) && !titled(c.b, &c.b.marks[last]) {
		last++
	}
	return first, last
}

// markedSpan is where the version has what a saying quotes, empty where it has no marks for it.
func (c *carrier) markedSpan(s *saying) quote.Span {
	first, last := c.marked(s)
	if first >= last {
		return quote.Span{Paragraph: c.at}
	}
	return quote.Span{Paragraph: c.at, Start: c.b.marks[first].Start, End: c.b.marks[last-1].End}
}

// titled tells whether a quotation is likely to be a title or a name: a few words that begin
// with a capital and continue the sentence.
func titled(p *paragraph, q *language.Quotation) bool {
	const long = 40 // code points
	if q.Inside() > long || q.Inside() == 0 || q.Open == 0 || q.Start < 2 || !isWordRune(p.runes[q.Start-2]) {
		return false
	}
	first := p.runes[q.Start+1]
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// insideOf returns how many code points stand between the marks of quotations.
func insideOf(marks []language.Quotation) int {
	n := 0
	for i := range marks {
		n += marks[i].Inside()
	}
	return n
}
