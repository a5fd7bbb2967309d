package editor

import (
	"cmp"
	"slices"
	"strings"

	"redakcija/editor/language"
)

// The measures of alignment.
const (
	// likeEnough is the share of words that two paragraphs must have in common to be versions
	// of one another, from 0 to 1. A paragraph that was cut to a third keeps it; two different
	// paragraphs about the same thing share function words, a quarter to a third of all.
	likeEnough = 0.5
	// commonWord is in how many paragraphs a word may be to lead from one to another. It
	// bounds the search in a story of tens of thousands of paragraphs, all of them changed.
	commonWord = 64
	// mostCompared is how many bytes of changed paragraphs are compared with one another: ten
	// times a long magazine's issue. In what is more every changed paragraph counts as new.
	mostCompared = 8 << 20
	// candidates is how many paragraphs are compared whole with a changed one.
	candidates = 8
)

// align finds for every block of a new reading the segment it is a version of: its index,
// or -1 where the block is new. First come headline and dateline, of which there is one;
// then equal texts, wherever they stand, so that a paragraph that moved is the same; then
// the most alike of what is left.
func align(segments []Segment, blocks []Block) []int {
	a := alignment{segments: segments, blocks: blocks, match: make([]int, len(blocks)), taken: make([]bool, len(segments))}
	for j := range a.match {
		a.match[j] = -1
	}
	a.pairSingle(Headline)
	a.pairSingle(Dateline)
	a.pairEqual()
	a.pairAlike()
	return a.match
}

// asRead is the text of a segment as it arrived, whatever a person made of it.
func (s *Segment) asRead() string { return cmp.Or(s.AsRead, s.Text) }

// asKind is the kind of a segment as it arrived.
func (s *Segment) asKind() Kind { return cmp.Or(s.AsKind, s.Kind) }

// alignment is the work of [align].
type alignment struct {
	segments []Segment
	blocks   []Block
	match    []int
	taken    []bool // the segments that have a block
}

func (a *alignment) pair(segment, block int) {
	a.match[block], a.taken[segment] = segment, true
}

// pairSingle pairs what a story has once.
func (a *alignment) pairSingle(kind Kind) {
	i := slices.IndexFunc(a.segments, func(s Segment) bool { return s.asKind() == kind })
	j := slices.IndexFunc(a.blocks, func(b Block) bool { return b.Kind == kind })
	if i >= 0 && j >= 0 {
		a.pair(i, j)
	}
}

// pairEqual pairs equal texts, the first with the first where there are several.
func (a *alignment) pairEqual() {
	free := map[string][]int{}
	for i := range a.segments {
		if !a.taken[i] {
			text := a.segments[i].asRead()
			free[text] = append(free[text], i)
		}
	}
	for j := range a.blocks {
		text := a.blocks[j].Text
		if at := free[text]; a.match[j] < 0 && len(at) > 0 {
			a.pair(at[0], j)
			free[text] = at[1:]
		}
	}
}

// pairAlike pairs what has words in common, the most alike first.
func (a *alignment) pairAlike() {
	left := 0
	for i := range a.segments {
		if !a.taken[i] {
			left += len(a.segments[i].asRead())
		}
	}
	if left > mostCompared {
		return
	}
	texts := map[int][]string{} // the folded words of the segments that are left
	byWord := map[string][]int{}
	for i := range a.segments {
		if a.taken[i] {
			continue
		}
		texts[i] = foldedWords(a.segments[i].asRead())
		for _, w := range slices.Compact(slices.Clone(texts[i])) {
			byWord[w] = append(byWord[w], i)
		}
	}
	type likely struct {
		segment, block int
		score          float64
	}
	var all []likely
	for j := range a.blocks {
		if a.match[j] >= 0 || len(texts) == 0 {
			continue
		}
		words := foldedWords(a.blocks[j].Text)
		for _, i := range nearest(byWord, words) {
			if score := dice(texts[i], words); score >= likeEnough {
				all = append(all, likely{i, j, score})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y likely) int { return cmp.Compare(y.score, x.score) })
	for _, x := range all {
		if !a.taken[x.segment] && a.match[x.block] < 0 {
			a.pair(x.segment, x.block)
		}
	}
}

// nearest returns the segments that share the most different words, the earlier first.
func nearest(byWord map[string][]int, words []string) []int {
	shared := map[int]int{}
	for _, w := range slices.Compact(slices.Clone(words)) {
		if at := byWord[w]; len(at) <= commonWord {
			for _, i := range at {
				shared[i]++
			}
		}
	}
	found := make([]int, 0, len(shared))
	for i := range shared {
		found = append(found, i)
	}
	slices.SortFunc(found, func(x, y int) int {
		return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(x, y))
	})
	return found[:min(len(found), candidates)]
}

// foldedWords are the words of a text as a search folds them, sorted.
func foldedWords(text string) []string {
	words := strings.Fields(language.Fold(text))
	slices.Sort(words)
	return words
}

// dice returns the share of words that two sorted lists have in common: 1 for the same
// words, 0 for none.
func dice(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}
