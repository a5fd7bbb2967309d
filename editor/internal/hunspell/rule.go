package hunspell

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// compoundRule says in which order words with certain flags make a compound, as a
// regular expression over flags.
type compoundRule []ruleItem

// ruleItem is a flag of a rule: once, at most once, or any number of times.
type ruleItem struct {
	flag           flag
	optional, many bool
}

func (r *affReader) compoundRule(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	if len(fields) == 0 {
		return errors.New("the rule is missing")
	}
	var rule compoundRule
	for b := fields[0]; len(b) > 0; {
		if len(rule) > 0 && (b[0] == '*' || b[0] == '?') {
			last := &rule[len(rule)-1]
			last.optional, last.many = true, b[0] == '*'
			b = b[1:]
			continue
		}
		written, size := b, 0
		if b[0] == '(' {
			inside, _, ok := bytes.Cut(b[1:], []byte(")"))
			if !ok {
				return errors.New("a parenthesis is not closed")
			}
			written, size = inside, len(inside)+2
		}
		f, n, err := r.style.next(written)
		if err != nil {
			return err
		}
		if size == 0 {
			size = n
		} else if n != len(written) {
			return fmt.Errorf("%q is not one flag", written)
		}
		rule = append(rule, ruleItem{flag: f})
		b = b[size:]
	}
	if len(rule) > maxRule {
		return fmt.Errorf("the rule has %d flags, more than %d", len(rule), maxRule)
	}
	if len(r.rules) == maxRules {
		return fmt.Errorf("there are more than %d rules", maxRules)
	}
	r.rules = append(r.rules, rule)
	return nil
}

// Bounds on rules: a state is the bits of one number, and each part of a word follows
// every rule.
const (
	maxRule  = 63 // flags of one
	maxRules = 256
)

// ruled finds w as a compound by COMPOUNDRULE, whose states after the parts before it
// lie in c.states from a place on: for each rule the items that may be next, as bits.
func (c *checker) ruled(w []byte, states, nth int) match {
	d := c.d
	from, to := c.cuts(w)
	for at := from; at < to; at++ {
		if !utf8.RuneStart(w[at]) {
			continue
		}
		for h := c.look(w[:at], nil); ; {
			root := h.next()
			if root < 0 {
				break
			}
			flags := d.words.flags[root]
			if d.sets.has(flags, d.needAffix) || c.bad(flags) {
				continue
			}
			next := len(c.states)
			going, _ := c.follow(states, flags)
			found := going && (c.closes(w[at:], next) || nth < maxParts && c.ruled(w[at:], next, nth+1).found())
			c.states = c.states[:next]
			if found {
				return match{root: root + 1}
			}
		}
	}
	return match{}
}

// closes tells whether a single word ends a compound by a rule.
func (c *checker) closes(w []byte, states int) bool {
	d := c.d
	ends := func(root int) bool {
		start := len(c.states)
		_, whole := c.follow(states, d.words.flags[root])
		c.states = c.states[:start]
		return whole
	}
	for h := c.look(w, nil); ; {
		root := h.next()
		if root < 0 {
			break
		}
		if flags := d.words.flags[root]; !d.sets.has(flags, d.needAffix) && !c.bad(flags) && ends(root) {
			return true
		}
	}
	m := c.affixed(w, ending, 0)
	return m.found() && !c.bad(c.flags(m)) && ends(m.root-1)
}

// follow adds to c.states those after a word with some flags. It says whether any rule
// may go on or end there, and whether one may end.
func (c *checker) follow(states int, flags flagSet) (going, whole bool) {
	for i, rule := range c.d.rules {
		before := rule.skip(c.states[states+i])
		var after uint64
		for n, item := range rule {
			if before&(1<<n) != 0 && c.d.sets.has(flags, item.flag) {
				after |= 2 << n
				if item.many {
					after |= 1 << n
				}
			}
		}
		c.states = append(c.states, after)
		going = going || after != 0
		whole = whole || rule.skip(after)&(1<<len(rule)) != 0
	}
	return going, whole
}

// skip adds to a state the items behind those that may be left out.
func (rule compoundRule) skip(state uint64) uint64 {
	for n, item := range rule {
		if item.optional && state&(1<<n) != 0 {
			state |= 2 << n
		}
	}
	return state
}
