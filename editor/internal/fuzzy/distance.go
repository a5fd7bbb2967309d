package fuzzy

// pattern is a sequence of symbols that others are compared with. Symbols count from 1; 0
// stands for all that it does not have.
type pattern struct {
	length int
	blocks int      // of 64 places
	masks  []uint64 // by symbol and block: where in the pattern the symbol is
	up     []uint64 // while comparing, where the column above grows by one downwards
	down   []uint64 // and where it shrinks
}

// newPattern makes a pattern of symbols up to the given one.
func newPattern(symbols []int32, most int) pattern {
	p := pattern{length: len(symbols), blocks: (len(symbols) + 63) / 64}
	p.masks = make([]uint64, (most+1)*p.blocks)
	for i, s := range symbols {
		p.masks[int(s)*p.blocks+i/64] |= 1 << (i % 64)
	}
	p.up, p.down = make([]uint64, p.blocks), make([]uint64, p.blocks)
	return p
}

// distance is the Levenshtein distance of a text: the least number of symbols to add, drop
// or change in it to make the pattern. A column of the table of distances is kept as its
// differences, each a bit (Myers 1999, in the form of Hyyrö 2003).
func (p *pattern) distance(text []int32) int {
	switch p.blocks {
	case 0:
		return len(text)
	case 1:
		return p.short(text)
	}
	for b := range p.blocks {
		p.up[b], p.down[b] = ^uint64(0), 0
	}
	d, last := p.length, p.blocks-1
	for _, s := range text {
		masks := p.masks[int(s)*p.blocks:][:p.blocks]
		more, less := uint64(1), uint64(0) // by how much the row above the block grows to the right
		for b, same := range masks {
			up, down := p.up[b], p.down[b]
			vertical := same | down
			same |= less
			diagonal := (((same & up) + up) ^ up) | same
			grows, shrinks := down|^(diagonal|up), up&diagonal
			if b == last {
				bottom := (p.length - 1) % 64
				d += int(grows>>bottom&1) - int(shrinks>>bottom&1)
			}
			grows, more = grows<<1|more, grows>>63
			shrinks, less = shrinks<<1|less, shrinks>>63
			p.up[b], p.down[b] = shrinks|^(vertical|grows), grows&vertical
		}
	}
	return d
}

// short is distance for a pattern of one block, which nearly every sentence is.
func (p *pattern) short(text []int32) int {
	d, bottom := p.length, p.length-1
	up, down := ^uint64(0), uint64(0)
	for _, s := range text {
		same := p.masks[s]
		vertical := same | down
		diagonal := (((same & up) + up) ^ up) | same
		grows, shrinks := down|^(diagonal|up), up&diagonal
		d += int(grows>>bottom&1) - int(shrinks>>bottom&1)
		grows, shrinks = grows<<1|1, shrinks<<1
		up, down = shrinks|^(vertical|grows), grows&vertical
	}
	return d
}
