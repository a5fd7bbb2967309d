package hunspell

import (
	"slices"
	"unicode/utf8"
)

// far is how many changes away a word may be that no single change gives, and farFrom
// from how many letters on: shorter words have too many neighbours.
const (
	far     = 2
	farFrom = 5
)

// near tries the forms of all roots that are two changes away. Only these are looked at,
// and no prefixes or compounds: a quarter of a million Serbian roots take some hundredth
// of a second, because roots that begin alike are compared once.
func (s *suggester) near(base string) {
	word := []rune(base)
	if len(word) < farFrom {
		return
	}
	if len(s.found) > 0 && s.found[0].cost < costSwap {
		return // more than a guess
	}
	d := s.c.d
	rules := d.suffixClasses()
	roots, forms := newDistance(word), newDistance(word)
	var form []byte
	for i := range d.words.firstTwin {
		if i%64 == 0 && s.ctx.Err() != nil {
			return
		}
		root := d.words.root(i)
		if !roots.mayBegin(root) {
			continue
		}
		s.tryFar(root, forms)
		for _, f := range d.sets.members(d.words.flags[i]) {
			for _, r := range rules[f] {
				stem := len(root) - len(r.strip)
				if n := stem + len(r.add) - len(base); n < -maxLonger || n > maxLonger || stem < 0 ||
					stem == 0 && !d.fullStrip || string(root[stem:]) != r.strip || !r.when.ends(root, nil) {
					continue
				}
				form = append(append(form[:0], root[:stem]...), r.add...)
				s.tryFar(form, forms)
			}
		}
	}
}

// maxLonger is by how many bytes words that are near may differ in length: by two
// letters of two bytes, as č or ж are.
const maxLonger = 2 * far

// tryFar tries a form if it is near enough.
func (s *suggester) tryFar(form []byte, from *distance) {
	if n := from.of(form); n > 1 && n <= far {
		first, _ := utf8.DecodeRune(form)
		s.try(string(form), costFar+when(toLower(first) != from.word[0], costFirst))
	}
}

// makeSuffixClasses returns the suffixes by flag.
func (d *Dictionary) makeSuffixClasses() map[flag][]*affix {
	all := map[flag][]*affix{}
	for _, r := range d.suffixes.rules {
		all[r.flag] = append(all[r.flag], r)
	}
	return all
}

// distance counts the changes between a word and other texts, regardless of capitals: a
// letter missing, too many, another, or two swapped (optimal string alignment).
type distance struct {
	word []rune
	text []rune    // the text that was compared last, as far as it was
	rows [][]uint8 // rows[i][j] is between text[:i] and word[:j]
}

func newDistance(word []rune) *distance {
	first := make([]uint8, len(word)+1)
	for j := range first {
		first[j] = uint8(min(j, 255))
	}
	return &distance{word: word, rows: [][]uint8{first}}
}

// push compares one letter more, and returns the least distance that is left.
func (d *distance) push(r rune) uint8 {
	i := len(d.text)
	d.text = append(d.text, r)
	if len(d.rows) == i+1 {
		d.rows = append(d.rows, make([]uint8, len(d.word)+1))
	}
	above, row := d.rows[i], d.rows[i+1]
	row[0] = uint8(min(i+1, 255))
	least := row[0]
	for j, w := range d.word {
		n := above[j]
		if w != r {
			n = min(n, above[j+1], row[j]) + 1
		}
		if i > 0 && j > 0 && w == d.text[i-1] && r == d.word[j-1] {
			n = min(n, d.rows[i-1][j-1]+1)
		}
		row[j+1] = n
		least = min(least, n)
	}
	return least
}

// keep goes back to the letters that a text has in common with the last one, and returns
// the rest of it.
func (d *distance) keep(text []byte) []byte {
	for i, old := range d.text {
		r, size := utf8.DecodeRune(text)
		if size == 0 || toLower(r) != old {
			d.text = d.text[:i]
			return text
		}
		text = text[size:]
	}
	return text
}

// longestStrip is how many letters of a root a suffix is thought to strip at most.
const longestStrip = 3

// mayBegin tells whether some form of a root may be near enough: what it surely begins
// with is near to a beginning of the word.
func (d *distance) mayBegin(root []byte) bool {
	sure := utf8.RuneCount(root) - longestStrip
	rest := d.keep(root)
	if slices.Min(d.rows[len(d.text)]) > far {
		return len(d.text) > sure
	}
	for len(rest) > 0 && len(d.text) < sure {
		r, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		if d.push(toLower(r)) > far {
			return false
		}
	}
	return true
}

// of returns the distance of a text, or far+1 if it is more than far.
func (d *distance) of(text []byte) int {
	rest := d.keep(text)
	if len(rest) > 0 && slices.Min(d.rows[len(d.text)]) > far {
		return far + 1
	}
	for len(rest) > 0 {
		r, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		if d.push(toLower(r)) > far {
			return far + 1
		}
	}
	return int(d.rows[len(d.text)][len(d.word)])
}
