package hunspell

import (
	"cmp"
	"slices"
	"strings"
)

// affix is one rule of a class of prefixes or suffixes: a root that has its flag, and
// meets its condition, may take off strip and put on add instead.
type affix struct {
	flag       flag
	cross      bool // goes together with an affix at the other end
	strip, add string
	when       condition
	then       flagSet // what the affixed form may do, as if it were a root
}

// affixes finds the rules by what they add: a trie over the letters of the word from
// its beginning, or for suffixes from its end.
type affixes struct {
	fromEnd bool
	nodes   []node // the first is the root
	labels  []byte // labels[i] leads to nodes[i]
	first   [256]uint32
	groups  []group
	rules   []*affix
}

// node stands for one string to add. Its children follow each other, as do the groups of
// rules that add it.
type node struct {
	children, endChildren uint32
	groups, endGroups     uint32
}

// group is the rules that add the same and strip the same, so that one look-up finds
// the root for all of them. They are sorted by flag.
type group struct {
	strip      []byte
	rules, end uint32
}

// newAffixes arranges the rules that keep says yes to.
func newAffixes(fromEnd bool, rules []affix, keep func(*affix) bool) *affixes {
	a := &affixes{fromEnd: fromEnd}
	for i := range rules {
		if keep(&rules[i]) {
			a.rules = append(a.rules, &rules[i])
		}
	}
	slices.SortStableFunc(a.rules, func(x, y *affix) int {
		return cmp.Or(a.compare(x.add, y.add), strings.Compare(x.strip, y.strip), cmp.Compare(x.flag, y.flag))
	})
	a.rules = slices.Clip(a.rules)
	a.nodes, a.labels = []node{{}}, []byte{0}
	a.grow(0, 0, len(a.rules), 0)
	for i := a.nodes[0].children; i < a.nodes[0].endChildren; i++ {
		a.first[a.labels[i]] = i
	}
	return a
}

// letter is byte i of a string, counted from where the trie begins.
func (a *affixes) letter(s string, i int) byte {
	if a.fromEnd {
		return s[len(s)-1-i]
	}
	return s[i]
}

func (a *affixes) compare(x, y string) int {
	for i := 0; i < len(x) && i < len(y); i++ {
		if c := cmp.Compare(a.letter(x, i), a.letter(y, i)); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(x), len(y))
}

// grow makes the subtree of a node from rules[from:to], which have depth letters in
// common. It goes as deep as the longest string to add.
func (a *affixes) grow(at, from, to, depth int) {
	i := from
	a.nodes[at].groups = uint32(len(a.groups))
	for i < to && len(a.rules[i].add) == depth {
		start := i
		for i < to && len(a.rules[i].add) == depth && a.rules[i].strip == a.rules[start].strip {
			i++
		}
		a.groups = append(a.groups, group{[]byte(a.rules[start].strip), uint32(start), uint32(i)})
	}
	a.nodes[at].endGroups = uint32(len(a.groups))

	a.nodes[at].children = uint32(len(a.nodes))
	var cuts []int // where the rules of each child begin
	for j := i; j < to; j++ {
		letter := a.letter(a.rules[j].add, depth)
		if j == i || letter != a.letter(a.rules[j-1].add, depth) {
			cuts = append(cuts, j)
			a.nodes, a.labels = append(a.nodes, node{}), append(a.labels, letter)
		}
	}
	a.nodes[at].endChildren = uint32(len(a.nodes))
	for n, start := range cuts {
		end := to
		if n+1 < len(cuts) {
			end = cuts[n+1]
		}
		a.grow(int(a.nodes[at].children)+n, start, end, depth+1)
	}
}

// step goes from a node along a letter; 0 says that nothing is there.
func (a *affixes) step(at uint32, letter byte) uint32 {
	if at == 0 {
		return a.first[letter]
	}
	n := &a.nodes[at]
	for i := n.children; i < n.endChildren; i++ {
		if a.labels[i] == letter {
			return i
		}
	}
	return 0
}

// in returns the rules of a group.
func (a *affixes) in(g group) []*affix { return a.rules[g.rules:g.end] }

// of returns the rules of a group that have a flag.
func (a *affixes) of(g group, f flag) []*affix {
	rules := a.in(g)
	start := 0
	if len(rules) > 8 {
		start, _ = slices.BinarySearchFunc(rules, f, func(r *affix, f flag) int { return cmp.Compare(r.flag, f) })
	}
	for start < len(rules) && rules[start].flag < f {
		start++
	}
	end := start
	for end < len(rules) && rules[end].flag == f {
		end++
	}
	return rules[start:end]
}
