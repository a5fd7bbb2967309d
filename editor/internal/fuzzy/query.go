package fuzzy

import "bytes"

// query is a text made ready to be searched for.
type query struct {
	folded  []byte   // its words, with one space between two
	hash    uint32   // of the text as it was given
	words   [][]byte // the different ones
	uses    []int    // how often each of them is there
	symbols []int32  // of its words in their order: 1 for the first of words
	pattern pattern  // of the symbols

	// Of the characters of folded, for the few queries that need them:
	near  [0x530]int32   // the symbols of Latin, Greek and Cyrillic ones
	far   map[rune]int32 // and of others; nil until they are needed
	spelt pattern
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
			q.uses = append(q.uses, 0)
		}
		q.uses[s-1]++
		q.symbols = append(q.symbols, s)
	}
	q.pattern = newPattern(q.symbols, len(q.words))
	return q
}

// spell makes the query ready to compare characters.
func (q *query) spell() {
	q.far = map[rune]int32{}
	symbols, last := make([]int32, 0, len(q.folded)), int32(0)
	for _, r := range string(q.folded) {
		if q.letter(r) == 0 {
			last++
			if int(r) < len(q.near) {
				q.near[r] = last
			} else {
				q.far[r] = last
			}
		}
		symbols = append(symbols, q.letter(r))
	}
	q.spelt = newPattern(symbols, int(last))
}

// letter is the symbol of a character, 0 if the query does not have it.
func (q *query) letter(r rune) int32 {
	if int(r) < len(q.near) {
		return q.near[r]
	}
	return q.far[r]
}

// alike is how much of the characters of a record's words is the query's, 0 to 1. Buffer is
// room to work in, which is returned.
func (q *query) alike(p *part, words []uint32, buffer []int32) (float64, []int32) {
	if q.far == nil {
		q.spell()
	}
	buffer = buffer[:0]
	for i, w := range words {
		if i > 0 {
			buffer = append(buffer, q.letter(' '))
		}
		for _, r := range p.word(w) {
			buffer = append(buffer, q.letter(r))
		}
	}
	longer := max(len(q.spelt.symbols), len(buffer))
	return 1 - float64(q.spelt.distance(buffer))/float64(longer), buffer
}
