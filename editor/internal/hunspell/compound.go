package hunspell

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// maxParts bounds the parts of a compound.
const maxParts = 100

// compound finds a word that is made of several.
func (c *checker) compound(w []byte) match {
	d := c.d
	mark := len(c.arena)
	defer func() { c.arena = c.arena[:mark] }()
	if d.compoundFlag != 0 || d.compoundBegin != 0 {
		if m := c.joined(w, 0); m.found() {
			return m
		}
	}
	if len(d.rules) > 0 {
		start := len(c.states)
		for range d.rules {
			c.states = append(c.states, 1)
		}
		m := c.ruled(w, start, 0)
		c.states = c.states[:start]
		return m
	}
	return match{}
}

// cuts returns the first place at which w may be cut, and the end of such places: each
// part has at least the code points of COMPOUNDMIN.
func (c *checker) cuts(w []byte) (from, to int) {
	to = len(w)
	for range c.d.compoundMin {
		_, size := utf8.DecodeRune(w[from:])
		from += size
		_, size = utf8.DecodeLastRune(w[:to])
		to -= size
	}
	return from, to + 1
}

// joined finds w as a compound, or, with parts before it, as the rest of one. It
// returns its first part.
func (c *checker) joined(w []byte, nth int) match {
	d := c.d
	from, to := c.cuts(w)
	for at := from; at < to; at++ {
		if !utf8.RuneStart(w[at]) {
			continue
		}
		m, stop := c.joinedAt(w, at, w[:at], w[at:], nil, nth)
		if m.found() || stop || c.steps < 0 {
			return m
		}
		for i := range d.patterns {
			p := &d.patterns[i]
			if !p.replaces || !strings.HasPrefix(string(w[at:]), p.written) {
				continue
			}
			mark := len(c.arena)
			head := c.keep(w[:at], []byte(p.end))
			tail := c.keep([]byte(p.begin), w[at+len(p.written):])
			m, stop := c.joinedAt(w, at, head, tail, p, nth)
			c.arena = c.arena[:mark]
			if m.found() || stop {
				return m
			}
		}
	}
	return match{}
}

// joinedAt finds a compound of head and one or more parts in tail. A pattern stands
// behind both if what is written at that place of w replaces something. It says to stop
// when no other cut can be right: a forbidden part was found.
func (c *checker) joinedAt(w []byte, at int, head, tail []byte, p *compoundPattern, nth int) (m match, stop bool) {
	d := c.d
	first, stop := c.firstPart(head, p, nth)
	if !first.found() || stop {
		return match{}, stop
	}
	if p == nil && (d.checkTriple && tripled(w, at) || d.checkCase && capitalAt(w, at)) {
		return match{}, false
	}
	if m, stop = c.restOf(w, at, tail, first, p, nth); m.found() || stop {
		return m, stop
	}
	// Schiffahrt is Schiff and fahrt.
	if last, size := utf8.DecodeLastRune(head); d.simplTriple && p == nil && at > 2 {
		if before, _ := utf8.DecodeLastRune(head[:at-size]); before == last {
			return c.restOf(w, at-size, w[at-size:], first, p, nth)
		}
	}
	return match{}, false
}

// bad tells whether a root may be in no compound.
func (c *checker) bad(flags flagSet) bool {
	return c.d.sets.has(flags, c.d.forbidden) || c.d.sets.has(flags, onlyUpper) || c.hides(flags)
}

// firstPart finds a part that is not the last one. Number nth counts from 0.
func (c *checker) firstPart(head []byte, p *compoundPattern, nth int) (m match, stop bool) {
	d := c.d
	position := d.compoundBegin
	if nth > 0 {
		position = d.compoundMiddle
	}
	for h := c.look(head, nil); ; {
		root := h.next()
		if root < 0 {
			break
		}
		flags := d.words.flags[root]
		if d.sets.has(flags, d.needAffix) || p != nil && p.endFlag != 0 && !d.sets.has(flags, p.endFlag) ||
			!d.sets.has(flags, d.compoundFlag) && !d.sets.has(flags, position) {
			continue
		}
		if c.bad(flags) {
			return match{}, false
		}
		return match{root: root + 1}, false
	}
	if d.compoundFlag != 0 {
		if m = c.prefixed(head, beginning, d.compoundFlag); !m.found() {
			m = c.suffixed(head, nil, beginning, 0, d.compoundFlag)
			if m.found() && (d.sets.has(m.suffix.then, d.compoundForbid) || d.sets.has(m.suffix.then, d.compoundEnd)) {
				m = match{}
			}
		}
	}
	if !m.found() && position != 0 {
		if m = c.suffixed(head, nil, beginning, 0, position); !m.found() {
			m = c.prefixed(head, beginning, position)
		}
	}
	if !m.found() || c.forbidsCompound(m) {
		return match{}, false
	}
	if c.bad(c.flags(m)) {
		return match{}, true
	}
	if p != nil && p.endFlag != 0 && !d.sets.has(c.flags(m), p.endFlag) {
		return match{}, false
	}
	return m, false
}

// forbidsCompound tells whether an affix keeps the form out of compounds. To libhunspell
// the last part is free of that, so it is here.
func (c *checker) forbidsCompound(m match) bool {
	return m.prefix != nil && c.d.sets.has(m.prefix.then, c.d.compoundForbid) ||
		m.suffix != nil && c.d.sets.has(m.suffix.then, c.d.compoundForbid)
}

// restOf finds tail, which begins at a place of w behind the part first, as the last
// part or as several. It returns first.
func (c *checker) restOf(w []byte, at int, tail []byte, first match, p *compoundPattern, nth int) (m match, stop bool) {
	d := c.d
	enough := d.compoundMax > 0 && nth+1 >= d.compoundMax
	fits := func(root int) bool {
		flags := d.words.flags[root-1]
		if p != nil {
			return p.beginFlag == 0 || d.sets.has(flags, p.beginFlag)
		}
		return !c.clash(w, at, first.root, root)
	}
	accept := func() (match, bool) {
		if c.mistaken(w) {
			return match{}, true
		}
		return first, false
	}

	for h := c.look(tail, nil); ; {
		root := h.next() + 1
		if root == 0 {
			break
		}
		flags := d.words.flags[root-1]
		if d.sets.has(flags, d.needAffix) || p != nil && !fits(root) ||
			!d.sets.has(flags, d.compoundFlag) && !d.sets.has(flags, d.compoundEnd) {
			continue
		}
		if c.bad(flags) {
			return match{}, true
		}
		if !enough && fits(root) && !(d.checkDup && root == first.root) {
			return accept()
		}
		break
	}

	for _, need := range [...]flag{d.compoundFlag, d.compoundEnd} {
		if need == 0 || m.found() {
			continue
		}
		m = c.affixed(tail, ending, need)
	}
	if m.found() && fits(m.root) {
		if c.bad(c.flags(m)) {
			return match{}, true
		}
		if !enough && !(d.checkDup && m.root == first.root) {
			return accept()
		}
	}

	if nth >= maxParts {
		return match{}, false
	}
	m = c.joined(tail, nth+1)
	if !m.found() || c.clash(w, at, first.root, m.root) != (p != nil) {
		return match{}, false
	}
	return c.acceptSeveral(w, at, first, m)
}

// acceptSeveral decides on a compound whose rest is a compound too, by its second part.
func (c *checker) acceptSeveral(w []byte, at int, first, second match) (m match, stop bool) {
	d := c.d
	if c.mistaken(w) {
		return match{}, true
	}
	root := d.words.root(second.root - 1)
	if !bytes.HasPrefix(w[at:], root) {
		return first, false
	}
	two := w[:at+len(root)]
	if d.checkRep && c.repaired(two) {
		return match{}, false
	}
	if whole := c.plainly(w); whole.found() && d.sets.has(c.flags(whole), d.forbidden) &&
		bytes.HasPrefix(d.words.root(whole.root-1), two) {
		return match{}, true
	}
	return first, false
}

// plainly finds w without regard to casing and compounds.
func (c *checker) plainly(w []byte) match {
	h := c.look(w, nil)
	if root := h.next(); root >= 0 {
		return match{root: root + 1}
	}
	return c.affixed(w, alone, 0)
}

// mistaken tells whether a compound is more likely a mistake for what is in the
// dictionary: other letters by REP, or two words with a blank between them.
func (c *checker) mistaken(w []byte) bool {
	if c.d.checkRep && c.repaired(w) {
		return true
	}
	if !c.d.hasPairs {
		return false
	}
	mark := len(c.arena)
	defer func() { c.arena = c.arena[:mark] }()
	for i := 1; i < len(w); i++ {
		if !utf8.RuneStart(w[i]) {
			continue
		}
		c.arena = c.arena[:mark]
		pair := c.keep(w[:i], []byte(" "))
		pair = append(pair, w[i:]...)
		if c.plainly(pair).found() {
			return true
		}
	}
	return false
}

// repaired tells whether a typical mistake, put right, makes w a word.
func (c *checker) repaired(w []byte) bool {
	for i := range c.d.mistakes {
		m := &c.d.mistakes[i]
		for at := range m.places(w) {
			fixed := append(append(append([]byte{}, w[:at]...), m.right...), w[at+len(m.wrong):]...)
			if c.plainly(fixed).found() {
				return true
			}
		}
	}
	return false
}

// places yields where in w the mistake may have been made.
func (m *mistake) places(w []byte) func(func(int) bool) {
	return func(yield func(int) bool) {
		for at := 0; at+len(m.wrong) <= len(w); at++ {
			if string(w[at:at+len(m.wrong)]) == m.wrong &&
				(!m.begins || at == 0) && (!m.ends || at+len(m.wrong) == len(w)) && !yield(at) {
				return
			}
		}
	}
}

// clash tells whether CHECKCOMPOUNDPATTERN forbids two roots to meet at a place of w.
func (c *checker) clash(w []byte, at, first, second int) bool {
	d := c.d
	for i := range d.patterns {
		p := &d.patterns[i]
		if p.endFlag != 0 && !d.sets.has(d.words.flags[first-1], p.endFlag) ||
			p.beginFlag != 0 && !d.sets.has(d.words.flags[second-1], p.beginFlag) ||
			!beginsLike(w[at:], p.begin) {
			continue
		}
		if p.bare && bytes.HasSuffix(w[:at], d.words.root(first-1)) ||
			!p.bare && strings.HasSuffix(string(w[:at]), p.end) {
			return true
		}
	}
	return false
}

// beginsLike tells whether w begins with a text, in which "." is any letter.
func beginsLike(w []byte, text string) bool {
	for _, want := range text {
		r, size := utf8.DecodeRune(w)
		if size == 0 || want != '.' && r != want {
			return false
		}
		w = w[size:]
	}
	return true
}

// tripled tells whether the same letter stands three times around a place.
func tripled(w []byte, at int) bool {
	a, size := utf8.DecodeLastRune(w[:at])
	before, _ := utf8.DecodeLastRune(w[:at-size])
	b, size := utf8.DecodeRune(w[at:])
	after, _ := utf8.DecodeRune(w[at+size:])
	return a == b && (before == a || after == a)
}

// capitalAt tells whether a letter at a place, on either side, is a capital, or a sign
// other than a hyphen.
func capitalAt(w []byte, at int) bool {
	a, _ := utf8.DecodeLastRune(w[:at])
	b, _ := utf8.DecodeRune(w[at:])
	return (toUpper(a) == a || toUpper(b) == b) && a != '-' && b != '-'
}
