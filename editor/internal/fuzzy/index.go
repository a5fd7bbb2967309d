package fuzzy

import (
	"cmp"
	"maps"
	"slices"
	"sync"
)

// Entry is a text of a memory with the caller's number for it. Of two entries the one with the
// greater number is the newer.
type Entry struct {
	ID   uint32
	Text string
}

// Match is an entry that is like a text.
type Match struct {
	ID    uint32
	Score int // 1 to 100: 100 has the same words in the same order
	// Same says that the texts are equal to the last sign, as far as their words and 32 bits of
	// hash tell.
	Same bool
	// Alike is how much of the characters of the words is the same, 0 to 1: it orders equal
	// scores.
	Alike float64
}

// Compare orders matches, the better first: what callers need who search several indexes.
func (m Match) Compare(n Match) int {
	same := func(m Match) int {
		if m.Same {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(n.Score, m.Score), cmp.Compare(same(n), same(m)),
		cmp.Compare(n.Alike, m.Alike), cmp.Compare(n.ID, m.ID),
	)
}

// Index is a memory that can be searched. The zero value is empty and ready. It is safe for
// concurrent use: searches go on while entries are added, and see an Add or a Remove as a
// whole or not at all.
type Index struct {
	writing sync.Mutex   // held by who changes the index, so that there is one
	mu      sync.RWMutex // guards what follows, for the moment of the change alone
	parts   []*part
}

// Add adds entries. One with the id of an older entry replaces it; of equal ids in one call
// the last counts. Many in one call take far less than one by one: they are made into a part
// together, with those before it that are less than twice its size.
func (x *Index) Add(entries ...Entry) {
	if len(entries) == 0 {
		return
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	last := make(map[uint32]int, len(entries))
	for i, e := range entries {
		last[e.ID] = i
	}
	b := newBatch(len(last))
	for i, e := range entries {
		if last[e.ID] == i {
			b.add(e.ID, e.Text)
		}
	}
	size, keep := len(last), len(x.parts)
	for keep > 0 && x.parts[keep-1].living < 2*size {
		keep--
		size += x.parts[keep].living
		b.take(x.parts[keep], last)
	}
	x.change(append(slices.Clone(x.parts[:keep]), newPart(b)), find(x.parts[:keep], slices.Collect(maps.Keys(last))))
}

// Remove removes entries. What is not there is removed already.
func (x *Index) Remove(ids ...uint32) {
	x.writing.Lock()
	defer x.writing.Unlock()
	x.change(x.parts, find(x.parts, ids))
}

// Len is how many entries there are.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	n := 0
	for _, p := range x.parts {
		n += p.living
	}
	return n
}

// place is where an entry is.
type place struct {
	part  *part
	entry uint32
}

// find finds the living entries of ids.
func find(parts []*part, ids []uint32) []place {
	var all []place
	for _, id := range ids {
		for _, p := range parts {
			if entry, ok := p.entryOf(id); ok {
				all = append(all, place{p, entry})
			}
		}
	}
	return all
}

// change replaces the parts and removes entries in one step. Then a part of which more than
// half is dead is made anew, so that memory follows what lives.
func (x *Index) change(parts []*part, dead []place) {
	x.mu.Lock()
	for _, d := range dead {
		if !d.part.isDead(d.entry) { // an id may have been named twice
			d.part.kill(d.entry)
		}
	}
	x.parts = parts
	x.mu.Unlock()

	var tidy []*part
	for _, p := range parts {
		switch {
		case p.living == 0:
			continue
		case 2*p.living < len(p.ids):
			b := newBatch(p.living)
			b.take(p, nil)
			p = newPart(b)
		}
		tidy = append(tidy, p)
	}
	if slices.Equal(tidy, parts) {
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.parts = tidy
}
