package fuzzy

import (
	"cmp"
	"slices"
	"strings"
)

// batch is entries that are to become a part, in any order.
type batch struct {
	numbers map[string]uint32 // of the words, as they were met
	words   []string          // by number
	seq     []uint32          // the words of all entries, one behind the other
	entries []entry
	folded  []byte // of the entry being added
}

// entry is an entry of a batch.
type entry struct {
	start uint32 // of its words in seq
	count uint32
	id    uint32
	hash  uint32 // of its text as it was given
}

func newBatch(entries int) *batch {
	return &batch{numbers: map[string]uint32{}, entries: make([]entry, 0, entries)}
}

// add puts a text into the batch.
func (b *batch) add(id uint32, text string) {
	b.folded = appendWords(b.folded[:0], text)
	e := entry{start: uint32(len(b.seq)), id: id, hash: hashOf(text)}
	for rest := b.folded; len(rest) > 0; {
		w := rest
		if at := slices.Index(rest, ' '); at >= 0 {
			w, rest = rest[:at], rest[at+1:]
		} else {
			rest = nil
		}
		n, ok := b.numbers[string(w)]
		if !ok {
			n = b.number(string(w))
		}
		b.seq = append(b.seq, n)
	}
	e.count = uint32(len(b.seq)) - e.start
	b.entries = append(b.entries, e)
}

// number gives a new word its number.
func (b *batch) number(w string) uint32 {
	n := uint32(len(b.words))
	b.numbers[w], b.words = n, append(b.words, w)
	return n
}

// take puts in the living entries of a part, without those of some ids.
func (b *batch) take(p *part, without map[uint32]int) {
	const unknown = ^uint32(0)
	numbers := slices.Repeat([]uint32{unknown}, p.vocabulary())
	for class := range p.classes {
		c := &p.classes[class]
		for r := c.first; r < c.end; r++ {
			for at := p.entries[r]; at < p.entries[r+1]; at++ {
				if _, ok := without[p.ids[at]]; ok || p.isDead(at) {
					continue
				}
				e := entry{start: uint32(len(b.seq)), count: uint32(c.words), id: p.ids[at], hash: p.hashes[at]}
				for _, w := range p.seqOf(c, r) {
					if numbers[w] == unknown {
						word := p.word(w)
						n, ok := b.numbers[word]
						if !ok {
							n = b.number(strings.Clone(word)) // the part may go
						}
						numbers[w] = n
					}
					b.seq = append(b.seq, numbers[w])
				}
				b.entries = append(b.entries, e)
			}
		}
	}
}

// rank numbers the words from the rarest to the commonest, so that a smaller number means a
// rarer word, and those that no entry has any more not at all. Equally common words are in
// the order of their letters: the same entries make the same part.
func (b *batch) rank() {
	uses := make([]uint32, len(b.words))
	for _, w := range b.seq {
		uses[w]++
	}
	order := make([]uint32, 0, len(b.words))
	for w, n := range uses {
		if n > 0 {
			order = append(order, uint32(w))
		}
	}
	slices.SortFunc(order, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(uses[x], uses[y]), strings.Compare(b.words[x], b.words[y]))
	})
	ranks, words := uses, make([]string, len(order)) // uses have served
	for rank, w := range order {
		ranks[w], words[rank] = uint32(rank), b.words[w]
	}
	for i, w := range b.seq {
		b.seq[i] = ranks[w]
	}
	b.words, b.numbers = words, nil
}

// sort orders the entries by length, then words, then the newest first: the order of a part.
func (b *batch) sort() {
	slices.SortFunc(b.entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.count, y.count), slices.Compare(b.of(x), b.of(y)), cmp.Compare(y.id, x.id))
	})
}

// of are the words of an entry.
func (b *batch) of(e entry) []uint32 { return b.seq[e.start : e.start+e.count] }

// hashOf is the hash of a string that lies on disk: FNV-1a.
func hashOf[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
