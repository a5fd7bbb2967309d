package hunspell

// match is how a word was found: its root and the affixes next to the root.
type match struct {
	root           int // of the words, plus 1; 0 if there is none
	prefix, suffix *affix
}

func (m match) found() bool { return m.root > 0 }

// role is where in a compound a form stands.
type role int

const (
	alone role = iota
	beginning
	ending
)

// flags returns those of the root that was found.
func (c *checker) flags(m match) flagSet { return c.d.words.flags[m.root-1] }

// look finds the roots spelled head+tail. When the word has used up its look-ups it
// finds none.
func (c *checker) look(head, tail []byte) hits {
	return c.lookSum(sum(sum(fnvStart, head), tail), head, tail)
}

func (c *checker) lookSum(sum uint32, head, tail []byte) hits {
	if c.steps--; c.steps < 0 {
		return hits{words: &noWords}
	}
	return c.d.words.findSum(sum, head, tail)
}

var noWords = words{slots: make([]slot, 1)}

// affixed takes affixes off a word until a root is left. With need, root or affix must
// have that flag.
func (c *checker) affixed(w []byte, at role, need flag) match {
	if m := c.prefixed(w, at, need); m.found() {
		return m
	}
	if m := c.suffixed(w, nil, at, 0, need); m.found() {
		return m
	}
	if len(c.d.outerSuffixes.rules) == 0 {
		return match{}
	}
	if m := c.twiceSuffixed(w, nil, need); m.found() {
		return m
	}
	return c.prefixedTwiceSuffixed(w, need)
}

// prefixed takes off a prefix, and where both allow it a suffix as well.
func (c *checker) prefixed(w []byte, at role, need flag) match {
	d := c.d
	for step := (walk{trie: d.prefixes, word: w}); step.next(); {
		rest := w[step.letters:]
		if len(rest) == 0 && !d.fullStrip {
			break
		}
		for _, group := range step.groups() {
			for _, p := range d.prefixes.in(group) {
				if at == alone && d.sets.has(p.then, d.onlyInCompound) ||
					at == ending && !d.sets.has(p.then, d.compoundPermit) ||
					!p.when.begins(group.strip, rest) {
					continue
				}
				if m := c.rooted(group.strip, rest, p, need); m.found() {
					return m
				}
				if !p.cross {
					continue
				}
				mark := len(c.arena)
				m := c.suffixed(c.keep(group.strip, rest), p, at, 0, need)
				c.arena = c.arena[:mark]
				if m.found() {
					return m
				}
			}
		}
	}
	return match{}
}

// rooted finds the root of a word with a prefix and without a suffix.
func (c *checker) rooted(strip, rest []byte, p *affix, need flag) match {
	d := c.d
	if d.sets.has(p.then, d.needAffix) {
		return match{}
	}
	for h := c.look(strip, rest); ; {
		root := h.next()
		if root < 0 {
			return match{}
		}
		flags := d.words.flags[root]
		if d.sets.has(flags, p.flag) && (need == 0 || d.sets.has(flags, need) || d.sets.has(p.then, need)) {
			return match{root: root + 1, prefix: p}
		}
	}
}

// suffixed takes off a suffix. With a prefix, that was taken off before, and both must
// go together; with after, a suffix of that flag was, and this one must allow it.
func (c *checker) suffixed(w []byte, prefix *affix, at role, after, need flag) match {
	d := c.d
	trie := d.suffixes
	if at == beginning {
		trie = d.beginSuffixes
	}
	var through flagSet // suffixes that the prefix makes possible
	if prefix != nil {
		through = prefix.then
	}
	c.sums = appendSums(c.sums[:0], w)
	for step := (walk{trie: trie, word: w}); step.next(); {
		head := w[:len(w)-step.letters]
		if len(head) == 0 && !d.fullStrip {
			break
		}
		for _, group := range step.groups() {
			for h := c.lookSum(sum(c.sums[len(head)], group.strip), head, group.strip); ; {
				root := h.next()
				if root < 0 {
					break
				}
				flags := d.words.flags[root]
				if at == alone && d.sets.has(flags, d.onlyInCompound) {
					continue
				}
				for _, set := range [...]flagSet{flags, through} {
					for _, f := range d.sets.members(set) {
						for _, s := range trie.of(group, f) {
							if c.fits(s, flags, prefix, at, after, need, step.letters) && s.when.ends(head, group.strip) {
								return match{root + 1, prefix, s}
							}
						}
					}
				}
			}
		}
	}
	return match{}
}

// fits tells whether a suffix may stand between a root with these flags and what was
// taken off before.
func (c *checker) fits(s *affix, flags flagSet, prefix *affix, at role, after, need flag, letters int) bool {
	d := c.d
	var before flagSet
	if prefix != nil {
		if !s.cross || !d.sets.has(flags, prefix.flag) && !d.sets.has(s.then, prefix.flag) {
			return false
		}
		before = prefix.then
	}
	if after != 0 && !d.sets.has(s.then, after) ||
		need != 0 && !d.sets.has(flags, need) && !d.sets.has(s.then, need) ||
		d.sets.has(before, d.circumfix) != d.sets.has(s.then, d.circumfix) {
		return false
	}
	if d.sets.has(s.then, d.onlyInCompound) && (at == alone || at == ending && prefix == nil && letters > 0) {
		return false
	}
	return after != 0 || !d.sets.has(s.then, d.needAffix) || prefix != nil && !d.sets.has(before, d.needAffix)
}

// twiceSuffixed takes off a suffix that follows another, and that one too.
func (c *checker) twiceSuffixed(w []byte, prefix *affix, need flag) match {
	d := c.d
	for step := (walk{trie: d.outerSuffixes, word: w}); step.next(); {
		head := w[:len(w)-step.letters]
		if len(head) == 0 && !d.fullStrip {
			break
		}
		for _, group := range step.groups() {
			for _, s := range d.outerSuffixes.in(group) {
				if prefix != nil && !s.cross || !s.when.ends(head, group.strip) {
					continue
				}
				inner := prefix
				if prefix != nil && d.sets.has(s.then, prefix.flag) {
					inner = nil
				}
				mark := len(c.arena)
				m := c.suffixed(c.keep(head, group.strip), inner, alone, s.flag, need)
				c.arena = c.arena[:mark]
				if m.found() {
					return m
				}
			}
		}
	}
	return match{}
}

// prefixedTwiceSuffixed takes off a prefix and two suffixes.
func (c *checker) prefixedTwiceSuffixed(w []byte, need flag) match {
	d := c.d
	for step := (walk{trie: d.prefixes, word: w}); step.next(); {
		rest := w[step.letters:]
		if len(rest) == 0 && !d.fullStrip {
			break
		}
		for _, group := range step.groups() {
			for _, p := range d.prefixes.in(group) {
				if !p.cross || !p.when.begins(group.strip, rest) {
					continue
				}
				mark := len(c.arena)
				m := c.twiceSuffixed(c.keep(group.strip, rest), p, need)
				c.arena = c.arena[:mark]
				if m.found() {
					return m
				}
			}
		}
	}
	return match{}
}

// walk goes down a trie along a word, one letter (byte) a step.
type walk struct {
	trie    *affixes
	word    []byte
	letters int // of the word that the affix adds
	node    uint32
	begun   bool
}

func (s *walk) next() bool {
	if !s.begun {
		s.begun = true
		return true
	}
	if s.letters == len(s.word) {
		return false
	}
	i := s.letters
	if s.trie.fromEnd {
		i = len(s.word) - 1 - i
	}
	s.letters++
	s.node = s.trie.step(s.node, s.word[i])
	return s.node != 0
}

func (s *walk) groups() []group {
	n := &s.trie.nodes[s.node]
	return s.trie.groups[n.groups:n.endGroups]
}
