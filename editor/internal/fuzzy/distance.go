package fuzzy

// pattern is a sequence of symbols that others are compared with. Symbols count from 1; 0
// stands for all that it does not have.
type pattern struct {
	symbols []int32
	masks   []uint64 // by symbol: where it is; of a long pattern while comparing, where in a block
	more    []uint64 // of a long pattern, by column: whether the row above grows to the right
	less    []uint64 // or shrinks
}

// newPattern makes a pattern of symbols up to the given one.
func newPattern(symbols []int32, most int) pattern {
	p := pattern{symbols: symbols, masks: make([]uint64, most+1)}
	if len(symbols) <= 64 {
		p.mark(symbols)
	}
	return p
}

// mark puts a block of up to 64 symbols into the masks.
func (p *pattern) mark(block []int32) {
	for i, s := range block {
		p.masks[s] |= 1 << i
	}
}

// distance is the Levenshtein distance of a text: the least number of symbols to add, drop
// or change in it to make the pattern. A column of the table of distances is kept as its
// differences, each a bit, and computed at once (Myers 1999, in the form of Hyyrö 2003).
func (p *pattern) distance(text []int32) int {
	if len(p.symbols) > 64 {
		return p.long(text)
	}
	if len(p.symbols) == 0 {
		return len(text)
	}
	d, bottom := len(p.symbols), len(p.symbols)-1
	up, down := ^uint64(0), uint64(0) // where the column grows by one downwards, and shrinks
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

// long is distance for a pattern of more than 64 symbols: block by block, each with all of
// the text, so that memory is the sum of the two lengths. What a block hands to the next is
// how its last row grows and shrinks.
func (p *pattern) long(text []int32) int {
	p.more, p.less = p.more[:0], p.less[:0]
	for range text { // above the first block is the row 0, 1, 2 …
		p.more, p.less = append(p.more, 1), append(p.less, 0)
	}
	d := len(p.symbols)
	for start := 0; start < len(p.symbols); start += 64 {
		block := p.symbols[start:min(start+64, len(p.symbols))]
		p.mark(block)
		up, down, bottom := ^uint64(0), uint64(0), len(block)-1
		last := start+64 >= len(p.symbols)
		for i, s := range text {
			same := p.masks[s]
			vertical := same | down
			same |= p.less[i]
			diagonal := (((same & up) + up) ^ up) | same
			grows, shrinks := down|^(diagonal|up), up&diagonal
			more, less := grows>>bottom&1, shrinks>>bottom&1
			if last {
				d += int(more) - int(less)
			}
			grows, shrinks = grows<<1|p.more[i], shrinks<<1|p.less[i]
			up, down = shrinks|^(vertical|grows), grows&vertical
			p.more[i], p.less[i] = more, less
		}
		for _, s := range block {
			p.masks[s] = 0
		}
	}
	return d
}
