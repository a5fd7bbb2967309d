package hunspell

import "bytes"

// words are the roots of a dictionary in a hash table with open addressing. All text is
// in one slice, so that a quarter of a million roots are a handful of objects to the
// garbage collector.
type words struct {
	text  []byte
	at    []uint32 // root i is text[at[i]:at[i+1]]
	flags []flagSet
	slots []slot // a power of two
	// The roots from firstTwin on are the capitalised twins of others, in twinOf.
	firstTwin int
	twinOf    []int
}

// slot is one place of the table: the hash of a root, and its number plus 1.
type slot struct{ sum, root uint32 }

// The 32-bit FNV-1a hash, http://www.isthe.com/chongo/tech/comp/fnv/
const (
	fnvStart = 2166136261
	fnvPrime = 16777619
)

func sum(sum uint32, b []byte) uint32 {
	for _, c := range b {
		sum = (sum ^ uint32(c)) * fnvPrime
	}
	return sum
}

// appendSums appends the hashes of w[:0], w[:1] and so on, to w itself.
func appendSums(to []uint32, w []byte) []uint32 {
	s := uint32(fnvStart)
	to = append(to, s)
	for _, c := range w {
		s = (s ^ uint32(c)) * fnvPrime
		to = append(to, s)
	}
	return to
}

func (w *words) add(text []byte, flags flagSet) {
	if len(w.at) == 0 {
		w.at = append(w.at, 0)
	}
	w.text = append(w.text, text...)
	w.at = append(w.at, uint32(len(w.text)))
	w.flags = append(w.flags, flags)
}

func (w *words) root(i int) []byte { return w.text[w.at[i]:w.at[i+1]] }

// size makes room in the table for a number of roots, at most half full.
func (w *words) size(roots int) {
	n := 16
	for n < 2*roots {
		n *= 2
	}
	w.slots = make([]slot, n)
}

// index puts a root into the table, behind those of the same text.
func (w *words) index(i int) {
	s := sum(fnvStart, w.root(i))
	at := int(s) & (len(w.slots) - 1)
	for w.slots[at].root != 0 {
		at = (at + 1) & (len(w.slots) - 1)
	}
	w.slots[at] = slot{s, uint32(i) + 1}
}

// hits walks the roots that are spelled alike, in the order of the file.
type hits struct {
	words      *words
	head, tail []byte
	sum        uint32
	at         int
}

// find looks for the roots spelled head+tail.
func (w *words) find(head, tail []byte) hits {
	return w.findSum(sum(sum(fnvStart, head), tail), head, tail)
}

// findSum is find where the hash is known.
func (w *words) findSum(sum uint32, head, tail []byte) hits {
	return hits{w, head, tail, sum, int(sum) & (len(w.slots) - 1)}
}

// next returns the number of the next root, or -1.
func (h *hits) next() int {
	w := h.words
	for {
		s := w.slots[h.at]
		if s.root == 0 {
			return -1
		}
		h.at = (h.at + 1) & (len(w.slots) - 1)
		if s.sum != h.sum {
			continue
		}
		root := w.root(int(s.root) - 1)
		if len(root) == len(h.head)+len(h.tail) &&
			bytes.Equal(root[:len(h.head)], h.head) && bytes.Equal(root[len(h.head):], h.tail) {
			return int(s.root) - 1
		}
	}
}
