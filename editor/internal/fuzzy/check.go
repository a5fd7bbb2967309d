package fuzzy

import (
	"errors"
	"math/bits"
)

// check completes a part that was read, and refuses one in which a search could lose its
// way: all that a number of it leads to must be there.
func (p *part) check() error {
	words, entries := p.vocabulary(), len(p.ids)
	switch {
	case words < 0 || !ascend(p.starts, len(p.text)):
		return errors.New("words out of order")
	case len(p.lists) != words+1 || !ascend(p.lists, len(p.records)) || len(p.places) != len(p.records):
		return errors.New("lists out of order")
	case !ascend(p.entries, entries) || len(p.hashes) != entries || len(p.byID) != entries || len(p.dead) != (entries+31)/32:
		return errors.New("entries out of order")
	}
	if err := p.checkClasses(); err != nil {
		return err
	}
	for _, w := range p.seq {
		if int(w) >= words {
			return errors.New("a record of an unknown word")
		}
	}
	for w := range words {
		c := 0
		for _, r := range p.records[p.lists[w]:p.lists[w+1]] {
			for c < len(p.classes) && r >= p.classes[c].end {
				c++
			}
			if c == len(p.classes) || r < p.classes[c].first {
				return errors.New("a list out of order")
			}
		}
	}
	for i, at := range p.byID {
		if int(at) >= entries || i > 0 && p.ids[p.byID[i-1]] >= p.ids[at] {
			return errors.New("ids out of order")
		}
	}
	p.living = entries
	for i, d := range p.dead {
		p.living -= bits.OnesCount32(d)
		if i == len(p.dead)-1 && entries%32 != 0 && d>>(entries%32) != 0 {
			return errors.New("more dead than entries")
		}
	}
	return nil
}

// checkClasses counts through the classes, of which a file has how many records they have.
func (p *part) checkClasses() error {
	first, seq := 0, 0
	for i := range p.classes {
		c := &p.classes[i]
		records := int(c.end)
		if i > 0 && c.words <= p.classes[i-1].words || records > len(p.entries) || c.words > len(p.seq) {
			return errors.New("lengths out of order")
		}
		c.first, c.end, c.seq = uint32(first), uint32(first+records), uint32(seq)
		first, seq = first+records, seq+records*c.words
		if first >= len(p.entries) || seq > len(p.seq) {
			return errors.New("lengths out of order")
		}
	}
	if first != len(p.entries)-1 || seq != len(p.seq) {
		return errors.New("lengths out of order")
	}
	return nil
}

// ascend tells whether numbers never fall, from 0 to the last.
func ascend(all []uint32, last int) bool {
	for i, n := range all {
		if i > 0 && n < all[i-1] {
			return false
		}
	}
	return len(all) > 0 && all[0] == 0 && int(all[len(all)-1]) == last
}
