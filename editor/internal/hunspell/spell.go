package hunspell

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Bounds on a word, as in libhunspell; a longer one is wrong.
const (
	maxWord      = 100         // code points
	maxWordBytes = 3 * maxWord // bytes
)

// maxSteps bounds the look-ups for one word: about ten milliseconds. German compounds
// take up to some hundred; a hostile dictionary could ask for any number.
const maxSteps = 100_000

// maxBreaks is the number of breaks from which on a word is not cut, as in libhunspell.
const maxBreaks = 10

// checker judges one word at a time.
type checker struct {
	d       *Dictionary
	steps   int      // look-ups that are left
	arena   []byte   // forms of the word that are looked at; a stack
	states  []uint64 // of the rules of compounds; a stack
	sums    []uint32 // the hashes of the beginnings of the form without its suffixes
	suggest bool     // for suggestions, which leave out NOSUGGEST
	// joinedUp says that the word, or a part of it, was found as a compound only.
	joinedUp bool
}

// keep returns a+b, in memory of the checker.
func (c *checker) keep(a, b []byte) []byte {
	start := len(c.arena)
	c.arena = append(append(c.arena, a...), b...)
	return c.arena[start:len(c.arena):len(c.arena)]
}

// Spell tells whether a word is right. It is one word as it stands in a text, with the
// hyphens, apostrophes and dots that belong to it, in Unicode's composed form.
func (d *Dictionary) Spell(word string) bool {
	c := d.checker()
	defer d.done(c)
	return c.right(word, maxSteps)
}

func (d *Dictionary) checker() *checker { return d.checkers.Get().(*checker) }

func (d *Dictionary) done(c *checker) {
	c.suggest = false
	if cap(c.arena) <= 64<<10 {
		d.checkers.Put(c)
	}
}

// right judges a word with a number of look-ups.
func (c *checker) right(word string, steps int) bool {
	c.steps, c.joinedUp = steps, false
	c.arena = append(c.arena[:0], word...)
	return c.spell(c.arena[:len(word):len(word)])
}

// spell judges a word, or a part of one between two breaks.
func (c *checker) spell(w []byte) bool {
	if len(w) > maxWordBytes || !utf8.Valid(w) {
		return false
	}
	mark := len(c.arena)
	defer func() { c.arena = c.arena[:mark] }()
	if len(c.d.input.rows) > 0 {
		c.arena = c.d.input.append(c.arena, w)
		w = c.arena[mark:len(c.arena):len(c.arena)]
	}
	w = bytes.TrimLeft(w, " ")
	plain := bytes.TrimRight(w, ".")
	dotted := len(plain) < len(w)
	w = plain
	if len(w) == 0 || isFigure(w) {
		return true
	}
	kind := casingOf(w)
	m := c.cased(w, kind, dotted)
	if m.found() {
		return !c.d.forbidWarn || !c.d.sets.has(c.flags(m), c.d.warn)
	}
	if len(c.d.breaks) == 0 || c.steps < 0 {
		return false
	}
	if kind == titleCase || kind == upperCase {
		w = c.title(w)
	}
	return c.broken(w)
}

// isFigure tells whether w is digits, with single points, commas or hyphens in them.
func isFigure(w []byte) bool {
	for i, b := range w {
		switch {
		case '0' <= b && b <= '9':
		case (b == '.' || b == ',' || b == '-') && i > 0 && i < len(w)-1 && '0' <= w[i-1] && w[i-1] <= '9':
		default:
			return false
		}
	}
	return true
}

func (c *checker) lower(w []byte) []byte {
	start := len(c.arena)
	c.arena = appendLower(c.arena, w)
	return c.arena[start:len(c.arena):len(c.arena)]
}

func (c *checker) title(w []byte) []byte {
	start := len(c.arena)
	c.arena = appendTitle(c.arena, w)
	return c.arena[start:len(c.arena):len(c.arena)]
}

var dot = []byte(".")

// cased finds a word in the casing of the text, or in one it may stem from: at the
// beginning of a sentence, or among capitals.
func (c *checker) cased(w []byte, kind casing, dotted bool) match {
	try := func(w []byte) match {
		m, _ := c.check(w, false)
		if !m.found() && dotted {
			m, _ = c.check(c.keep(w, dot), false)
		}
		return m
	}
	if kind != titleCase {
		if m := try(w); m.found() || kind != upperCase {
			return m
		}
		if m := c.shouted(w, dotted); m.found() {
			return m
		}
	}
	lower, title := c.lower(w), c.title(w)
	m, banned := c.check(title, kind == titleCase)
	if banned {
		return match{}
	}
	if m.found() && !(kind == upperCase && c.keepsCase(m)) {
		return m
	}
	if m, _ = c.check(lower, false); !m.found() && dotted {
		if m, _ = c.check(c.keep(lower, dot), false); !m.found() {
			m, _ = c.check(c.keep(title, dot), kind == titleCase)
			if m.found() && kind == upperCase && c.keepsCase(m) {
				return match{}
			}
			return m
		}
	}
	if m.found() && c.keepsCase(m) && !(kind == titleCase && c.d.sharpS && bytes.Contains(lower, []byte("ß"))) {
		return match{}
	}
	return m
}

func (c *checker) keepsCase(m match) bool { return c.d.sets.has(c.flags(m), c.d.keepCase) }

// shouted finds words that change with capitals in other ways: prefixes with an
// apostrophe, as in SANT'ELIA, and SS for ß.
func (c *checker) shouted(w []byte, dotted bool) match {
	if at := bytes.IndexByte(w, '\''); at >= 0 {
		lower := c.lower(w)
		at = bytes.IndexByte(lower, '\'') + 1
		if m, _ := c.check(c.keep(lower[:at], c.title(lower[at:])), false); m.found() {
			return m
		}
		if m, _ := c.check(c.title(w), false); m.found() {
			return m
		}
	}
	if !c.d.sharpS || !bytes.Contains(w, []byte("SS")) {
		return match{}
	}
	forms := [][]byte{c.lower(w), c.title(w)}
	if dotted {
		forms = append(forms, c.keep(forms[0], dot), c.keep(forms[1], dot))
	}
	for _, form := range forms {
		if m := c.sharpened(form, 0, false); m.found() {
			return m
		}
	}
	return match{}
}

// maxSharp is how many ss of a word are tried as ß, in all combinations.
const maxSharp = 5

// sharpened tries ß for each ss from a place on.
func (c *checker) sharpened(w []byte, from int, changed bool) match {
	at := bytes.Index(w[from:], []byte("ss"))
	if at < 0 || bytes.Count(w, []byte("ß")) >= maxSharp {
		if !changed {
			return match{}
		}
		m, _ := c.check(w, false)
		return m
	}
	at += from
	mark := len(c.arena)
	sharp := c.keep(append(c.keep(w[:at], nil), "ß"...), w[at+2:])
	m := c.sharpened(sharp, at+len("ß"), true)
	c.arena = c.arena[:mark]
	if m.found() {
		return m
	}
	return c.sharpened(w, at+2, changed)
}

// check finds a word in one casing. A banned one is in the dictionary as wrong. With
// title, w is meant with one capital, for which the twins of roots do not serve.
func (c *checker) check(w []byte, title bool) (m match, banned bool) {
	d := c.d
	if d.ignore != "" {
		w = []byte(without(string(w), d.ignore))
	}
	if len(w) == 0 {
		return match{}, false
	}
	first := true
	for h := c.look(w, nil); ; {
		root := h.next()
		if root < 0 {
			break
		}
		flags := d.words.flags[root]
		if first && d.sets.has(flags, d.forbidden) {
			return match{}, true
		}
		first = false
		if !d.sets.has(flags, d.needAffix) && !d.sets.has(flags, d.onlyInCompound) &&
			!(title && d.sets.has(flags, onlyUpper)) && !c.hides(flags) {
			return match{root: root + 1}, false
		}
	}
	if m = c.affixed(w, alone, 0); m.found() {
		flags := c.flags(m)
		switch {
		case d.sets.has(flags, d.onlyInCompound), title && d.sets.has(flags, onlyUpper), c.hides(flags):
		case d.sets.has(flags, d.forbidden):
			return match{}, true
		default:
			return m, false
		}
	}
	m = c.compound(w)
	c.joinedUp = c.joinedUp || m.found()
	return m, false
}

// hides tells whether a root with these flags is right, but not to be suggested.
func (c *checker) hides(flags flagSet) bool { return c.suggest && c.d.sets.has(flags, c.d.noSuggest) }

// broken cuts a word at breaks, and finds it right if all parts are.
func (c *checker) broken(w []byte) bool {
	count := 0
	for _, b := range c.d.breaks {
		if !b.begins && !b.ends {
			count += bytes.Count(w, []byte(b.text))
		}
	}
	if count >= maxBreaks {
		return false
	}
	for _, b := range c.d.breaks {
		if len(b.text) >= len(w) {
			continue
		}
		if b.begins && strings.HasPrefix(string(w), b.text) && c.spell(w[len(b.text):]) ||
			b.ends && strings.HasSuffix(string(w), b.text) && c.spell(w[:len(w)-len(b.text)]) {
			return true
		}
	}
	for _, second := range [...]bool{true, false} {
		for _, b := range c.d.breaks {
			if !b.begins && !b.ends && c.cut(w, b.text, second) {
				return true
			}
		}
	}
	return false
}

// cut cuts a word at the first break that is inside of it, or at the second if there is
// one, as the parts may have breaks of their own.
func (c *checker) cut(w []byte, text string, second bool) bool {
	at := bytes.Index(w, []byte(text))
	if at <= 0 || at >= len(w)-len(text) {
		return false
	}
	if second {
		next := bytes.Index(w[at+1:], []byte(text))
		if next >= 0 && at+1+next < len(w)-len(text) {
			at += 1 + next
		}
	}
	return c.spell(w[at+len(text):]) && c.spell(w[:at])
}
