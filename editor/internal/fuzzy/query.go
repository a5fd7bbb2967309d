package fuzzy

import (
	"bytes"
)

// query is a text made ready to be searched for.
type query struct {
	folded  []byte   // its words, with one space between two
	hash    uint32   // of the text as it was given
	words   [][]byte // the different ones
	symbols []int32  // of its words in their order: 1 for the first of words
	pattern pattern  // of the symbols

	letters map[rune]int32 // the symbols of the characters of folded
	spelt   pattern        // of these
}

func newQuery(text string) *query {
	q := &query{folded: appendWords(nil, text), hash: hashOf(text)}
	known := map[string]int32{}
	for _, w := range bytes.Fields(q.folded) {
		s, ok := known[string(w)]
		if !ok {
			q.words = append(q.words, w)
			s = int32(len(q.words))
			known[string(w)] = s
		}
		q.symbols = append(q.symbols, s)
	}
	q.pattern = newPattern(q.symbols, len(q.words))
	return q
}

// spell makes the query ready to compare characters, which few queries need.
func (q *query) spell() {
	q.letters = map[rune]int32{}
	symbols := make([]int32, 0, len(q.folded))
	for _, r := range string(q.folded) {
		if q.letters[r] == 0 {
			q.letters[r] = int32(len(q.letters)) + 1
		}
		symbols = append(symbols, q.letters[r])
	}
	q.spelt = newPattern(symbols, len(q.letters))
}

// alike is how much of the characters of a record's words is the query's, 0 to 1. Buffer is
// scratch space, which is returned.
func (q *query) alike(p *part, words []uint32, buffer []int32) (float64, []int32) {
	if q.letters == nil {
		q.spell()
	}
	buffer = buffer[:0]
	for i, w := range words {
		if i > 0 {
			buffer = append(buffer, q.letters[' '])
		}
		for _, r := range p.word(w) {
			buffer = append(buffer, q.letters[r])
		}
	}
	return 1 - float64(q.spelt.distance(buffer))/float64(max(q.spelt.length, len(buffer))), buffer
}
