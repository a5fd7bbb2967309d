package fuzzy

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
)

// part is entries made ready to be searched. Everything but dead stays as it was made. It is
// arrays of numbers and one text, which lie on disk as they do in memory.
type part struct {
	// text is all words, one behind the other, from the rarest to the commonest. A word's
	// number is its place in this order; starts has where each begins, and the end.
	text   string
	starts []uint32
	// table finds words: numbers plus 1, at their hash or behind it, 0 where there is none.
	table []uint32

	// Records are the different sequences of words, ordered by length, then by their words.
	// classes are the lengths that occur; seq has the words of all records in their order.
	classes []class
	seq     []uint32

	// lists has where the list of each word begins, and the end. A list is the records that
	// have the word, ordered by their length, then by the place of the word in the record when
	// its words go from the rarest to the commonest, then by record. A word counts where it is
	// first. Places has that place beside each record of records.
	lists   []uint32
	records []uint32
	places  []uint16

	// entries has where the entries of each record begin, and the end. Those of a record go
	// from the greatest id to the smallest. ids and hashes are of each entry, byID are the
	// entries in the order of their ids.
	entries []uint32
	ids     []uint32
	hashes  []uint32
	byID    []uint32
	// dead has a bit for each entry: it was removed or replaced.
	dead   []uint32
	living int
}

// class is the records of one length: first to end, the first one's words at seq.
type class struct {
	words      int
	first, end uint32
	seq        uint32
}

// mostPlace is the last place that is told apart: behind it, a record may be looked at in
// vain, but none is missed.
const mostPlace = 1<<16 - 1

// newPart makes a part of a batch, which it uses up.
func newPart(b *batch) *part {
	b.rank()
	b.sort()
	p := &part{living: len(b.entries), dead: make([]uint32, (len(b.entries)+31)/32)}
	p.putWords(b)
	p.putRecords(b)
	p.putLists()
	p.putTable()
	p.putByID()
	return p
}

func (p *part) putWords(b *batch) {
	size := 0
	for _, w := range b.words {
		size += len(w)
	}
	text := make([]byte, 0, size)
	p.starts = make([]uint32, 0, len(b.words)+1)
	for _, w := range b.words {
		p.starts = append(p.starts, uint32(len(text)))
		text = append(text, w...)
	}
	p.starts = append(p.starts, uint32(len(text)))
	p.text = string(text)
}

// putRecords puts entries of the same words into one record.
func (p *part) putRecords(b *batch) {
	p.ids, p.hashes = make([]uint32, 0, len(b.entries)), make([]uint32, 0, len(b.entries))
	for i, e := range b.entries {
		words := b.of(e)
		if i == 0 || !slices.Equal(words, b.of(b.entries[i-1])) {
			record := uint32(len(p.entries))
			if last := len(p.classes) - 1; last < 0 || p.classes[last].words != len(words) {
				p.classes = append(p.classes, class{words: len(words), first: record, seq: uint32(len(p.seq))})
			}
			p.classes[len(p.classes)-1].end = record + 1
			p.entries = append(p.entries, uint32(i))
			p.seq = append(p.seq, words...)
		}
		p.ids, p.hashes = append(p.ids, e.id), append(p.hashes, e.hash)
	}
	p.entries = append(p.entries, uint32(len(p.ids)))
	p.entries, p.seq = slices.Clip(p.entries), slices.Clip(p.seq)
}

// putLists makes the lists of the words.
func (p *part) putLists() {
	// The words of each record from the rarest to the commonest, and how many records a word has.
	sorted := slices.Clone(p.seq)
	p.lists = make([]uint32, p.vocabulary()+1)
	for _, c := range p.classes {
		for at := int(c.seq); at < int(c.seqEnd()); at += c.words {
			words := sorted[at : at+c.words]
			slices.Sort(words)
			for place, w := range words {
				if place == 0 || words[place-1] != w {
					p.lists[w+1]++
				}
			}
		}
	}
	for w := range p.vocabulary() {
		p.lists[w+1] += p.lists[w]
	}
	next := slices.Clone(p.lists)
	p.records, p.places = make([]uint32, p.lists[p.vocabulary()]), make([]uint16, p.lists[p.vocabulary()])
	for _, c := range p.classes {
		for place := range c.words {
			for r := c.first; r < c.end; r++ {
				at := int(c.seq) + int(r-c.first)*c.words + place
				w := sorted[at]
				if place > 0 && sorted[at-1] == w {
					continue
				}
				p.records[next[w]], p.places[next[w]] = r, uint16(min(place, mostPlace))
				next[w]++
			}
		}
	}
}

// putTable makes the table of the words, of which at least half is empty.
func (p *part) putTable() {
	p.table = make([]uint32, 1<<bits.Len(uint(2*p.vocabulary())))
	for w := range p.vocabulary() {
		at := hashOf(p.word(uint32(w)))
		for p.table[p.slot(at)] != 0 {
			at++
		}
		p.table[p.slot(at)] = uint32(w) + 1
	}
}

// putByID orders the entries by their ids.
func (p *part) putByID() {
	p.byID = make([]uint32, len(p.ids))
	for i := range p.byID {
		p.byID[i] = uint32(i)
	}
	slices.SortFunc(p.byID, func(x, y uint32) int { return cmp.Compare(p.ids[x], p.ids[y]) })
}

// slot is where in the table a hash belongs.
func (p *part) slot(hash uint32) uint32 { return hash & uint32(len(p.table)-1) }

// vocabulary is how many words there are.
func (p *part) vocabulary() int { return len(p.starts) - 1 }

func (p *part) word(w uint32) string { return p.text[p.starts[w]:p.starts[w+1]] }

// find returns the number of a word.
func (p *part) find(word []byte) (uint32, bool) {
	for at := hashOf(word); ; at++ {
		switch w := p.table[p.slot(at)]; {
		case w == 0:
			return 0, false
		case p.word(w-1) == string(word):
			return w - 1, true
		}
	}
}

// seqEnd is where the words of the class end.
func (c *class) seqEnd() uint32 { return c.seq + (c.end-c.first)*uint32(c.words) }

// seqOf are the words of a record of a class.
func (p *part) seqOf(c *class, record uint32) []uint32 {
	at := int(c.seq) + int(record-c.first)*c.words
	return p.seq[at : at+c.words]
}

// between narrows a stretch of a list to the records from first up to end, where a class
// begins or ends.
func (p *part) between(start, stop, first, end uint32) (uint32, uint32) {
	records := p.records[start:stop]
	from := sort.Search(len(records), func(i int) bool { return records[i] >= first })
	records = records[from:]
	count := sort.Search(len(records), func(i int) bool { return records[i] >= end })
	return start + uint32(from), start + uint32(from+count)
}

// entryOf finds the living entry of an id.
func (p *part) entryOf(id uint32) (uint32, bool) {
	i := sort.Search(len(p.byID), func(i int) bool { return p.ids[p.byID[i]] >= id })
	if i == len(p.byID) || p.ids[p.byID[i]] != id || p.isDead(p.byID[i]) {
		return 0, false
	}
	return p.byID[i], true
}

func (p *part) isDead(entry uint32) bool { return p.dead[entry/32]>>(entry%32)&1 != 0 }

// kill removes a living entry.
func (p *part) kill(entry uint32) {
	p.dead[entry/32] |= 1 << (entry % 32)
	p.living--
}

// count is how many living entries a record has, at most so many.
func (p *part) count(record uint32, most int) int {
	n := 0
	for at := p.entries[record]; at < p.entries[record+1] && n < most; at++ {
		if !p.isDead(at) {
			n++
		}
	}
	return n
}
