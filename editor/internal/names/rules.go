package names

import (
	"slices"
	"strings"
	"sync"
)

// rule turns letters of one spelling into letters of another.
type rule struct {
	from       []rune
	start, end bool // only at the beginning, only at the end of a word
	alone      bool // where this rule applies, none with less reach does
	to         []output
}

type output struct {
	to   []rune
	cost int
}

// table is the rules of a way to write names.
type table struct {
	// rules are held by their first letter, so that a place in a word asks only those that
	// can begin there. Letters beyond the last have none.
	rules [letters][]rule
	// ends returns what it costs that a name ends in a where the other word ends in b; -1
	// where that cannot be.
	ends func(a, b []rune) int
}

// letters is the first code point beyond the Latin alphabets of Europe.
const letters = 0x250

// The tables are read once, when the first name is compared.
var (
	bySound   = sync.OnceValue(func() *table { return readTable(sounds, soundEnds) })
	romanized = sync.OnceValue(func() *table { return readTable(romanizations, endsAbroad) })
)

// readTable reads lines such as "^mc mek mk mak:1". A letter without a rule of its own
// stays what it is.
func readTable(lines string, ends func(a, b []rune) int) *table {
	t := &table{ends: ends}
	for line := range strings.Lines(lines) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		from := fields[0]
		r := rule{start: from[0] == '^', end: from[len(from)-1] == '$', alone: from[0] == '!'}
		r.from = []rune(strings.Trim(from, "!^$"))
		for _, f := range fields[1:] {
			to, cost, _ := strings.Cut(f, ":")
			o := output{to: []rune(strings.Trim(to, "-"))}
			if cost != "" {
				o.cost = int(cost[0] - '0')
			}
			r.to = append(r.to, o)
		}
		t.rules[r.from[0]] = append(t.rules[r.from[0]], r)
	}
	for c := range t.rules {
		slices.SortStableFunc(t.rules[c], func(a, b rule) int { return b.reach() - a.reach() })
		single := func(r rule) bool { return len(r.from) == 1 && !r.start && !r.end }
		if !containsRule(t.rules[c], single) {
			t.rules[c] = append(t.rules[c], rule{from: []rune{rune(c)}, to: []output{{to: []rune{rune(c)}}}})
		}
	}
	return t
}

// reach is how much of a word a rule asks for: its letters, and the word's edges.
func (r *rule) reach() int {
	n := 4 * len(r.from)
	if r.start {
		n++
	}
	if r.end {
		n++
	}
	return n
}

func containsRule(rules []rule, is func(rule) bool) bool {
	for _, r := range rules {
		if is(r) {
			return true
		}
	}
	return false
}

// matches tells whether a rule applies to word[at:].
func (r *rule) matches(word []rune, at int) bool {
	end := at + len(r.from)
	if end > len(word) || r.start && at > 0 || r.end && end < len(word) {
		return false
	}
	for i, c := range r.from {
		if word[at+i] != c {
			return false
		}
	}
	return true
}
