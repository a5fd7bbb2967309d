package checks

import "redakcija/editor/language"

// phrase reads a number in words: "two hundred and twelve", "zweieinhalb Millionen",
// "milion i po", "dvije trećine".
func (r *reader) phrase(i int) int {
	base := r.text.Base
	p := phrase{least: 1 << 63}
	loose, next := true, i
	for j := i; j < len(r.tokens); {
		t := r.tokens[j]
		if j > i && !t.follows() {
			break
		}
		if j > i && p.counted && isAnd(base, t.plain) {
			if n := r.half(j); n > j {
				p.half = true
				j, next, loose = n, n, false
				continue
			}
			if t = r.at(j + 1); !t.follows() || !p.mayJoin(base) {
				break
			}
			j++
		}
		if base == "en" && (t.plain == "a" || t.plain == "an") && r.isArticleOfNumber(j) {
			if p.counted && p.part == 0 {
				break
			}
			if !p.counted {
				p.group, p.counted = 1, true
			}
			j++
			continue
		}
		n, ok := language.NumeralOf(base, t.plain)
		if !ok || t.digits || !p.take(n, base, j > i && t.mark == '-') {
			break
		}
		j++
		next = j
		loose = loose && n.Loose || n.Kind == language.Part && n.Value == 2
		if p.ended {
			break
		}
	}
	if next == i {
		return i
	}
	f := figure{kind: aNumber, start: r.tokens[i].start, end: r.tokens[next-1].end, is: p.value(), or: p.or, loose: loose, scale: p.scale}
	if p.many > 0 {
		f.kind, f.is, f.loose = aScale, whole(p.many), true
	}
	if f.kind == aNumber {
		next = r.measured(&f, i, next)
	}
	r.add(f)
	return next
}

// phrase is a number that is being put together from words.
type phrase struct {
	total   uint64 // what is behind a scale: 2,000,000 of "two million three hundred"
	group   uint64 // what is not yet: 300
	least   uint64 // the last scale; the next one is smaller
	scale   uint64 // the first scale from a thousand on
	part    uint64 // the denominator of a fraction
	many    uint64 // a scale that nothing counts
	half    bool   // half of one, or of the last scale, is added
	counted bool   // there is a number before the word that comes
	ended   bool   // nothing joins behind
	or      value  // another reading of the whole
}

func (p *phrase) value() value {
	v := whole(p.total + p.group)
	switch {
	case p.part > 0 && p.scale > 0:
		v = fraction(p.total, p.part)
	case p.part > 0:
		v = fraction(max(p.group, 1), p.part)
	}
	switch {
	case p.half && p.group == 0 && p.total > 0: // "milion i po"
		v = fraction(2*v.num+p.least*v.den, 2*v.den)
	case p.half:
		v = v.plusHalf()
	}
	return v
}

// take joins a word to the number, or returns false where a new number begins.
func (p *phrase) take(n language.Numeral, base string, hyphen bool) bool {
	if p.part > 0 && n.Kind != language.Scale {
		return false
	}
	switch n.Kind {
	case language.Cardinal, language.Ordinal, language.Decade:
		if p.counted && n.Kind == language.Ordinal && p.group == 1 && p.total == 0 && n.Value > 2 { // "one third"
			p.part, p.ended, p.or = n.Value, true, whole(n.Value)
			return true
		}
		if !p.fits(n.Value) || p.half {
			return false
		}
		if n.Kind == language.Ordinal && base == "en" && !p.counted && n.Value > 2 { // "the final third"
			p.or = fraction(1, n.Value)
		}
		p.group += n.Value
		p.half = n.Half
		p.ended = n.Kind != language.Cardinal || n.Value == 0
		if n.Kind == language.Ordinal && base == "en" && !hyphen && p.group > n.Value && p.group-n.Value >= 20 && n.Value == 2 {
			return false // "twenty second intervals"
		}
	case language.Part:
		if p.counted && (p.total > 0 || p.half || p.group > 20) {
			return false
		}
		if !p.counted {
			p.group = 1
		}
		p.part = n.Value
		p.ended = p.counted && n.Value != 2
	case language.Scale:
		return p.multiply(n, base)
	}
	p.counted = true
	return true
}

func (p *phrase) multiply(n language.Numeral, base string) bool {
	switch {
	case (n.Many || base == "en") && !p.counted: // "millions", "a few million"
		p.many, p.ended = n.Value, true
	case n.Value == 10: // "dvije desetine"
		return false
	case n.Value < 1000:
		if p.group >= 100 || p.half && p.part == 0 {
			return false
		}
		p.group = max(p.group, 1) * n.Value
	case n.Value >= p.least:
		if p.group > 0 || p.half || p.total == 0 || p.total >= n.Value {
			return false
		}
		p.total *= n.Value // "hiljadu milijardi"
		p.least, p.scale = n.Value, n.Value
	default:
		group := max(p.group, 1)
		p.total += group * n.Value
		if p.half { // "two and a half million"
			p.total += n.Value / 2
			p.half = false
		}
		p.group, p.least = 0, n.Value
		if p.scale == 0 {
			p.scale = n.Value
		}
		p.ended = p.part > 0
	}
	p.counted = true
	return true
}

// fits tells whether a number may stand behind what is there: 5 behind 20, 20 behind
// 300, but neither 5 behind 7 nor 20 behind 30.
func (p *phrase) fits(n uint64) bool {
	switch {
	case n >= p.least:
		return false
	case p.group == 0:
		return !p.counted || p.total > 0 && n > 0
	case p.group%100 == 0:
		return n > 0 && n < 100
	}
	return p.group%10 == 0 && p.group%100 >= 20 && n > 0 && n < 10
}

// mayJoin tells whether "and" may be inside the number so far.
func (p *phrase) mayJoin(base string) bool {
	if p.half || p.part > 0 {
		return false
	}
	hundreds := p.group > 0 && p.group%100 == 0 || p.group == 0 && p.total > 0
	return hundreds || base == "cnr" && p.group%10 == 0 && p.group%100 >= 20
}

func isAnd(base, word string) bool {
	switch base {
	case "en":
		return word == "and"
	case "de":
		return word == "und"
	}
	return base == "cnr" && (word == "i" || word == "ipo")
}

// isArticleOfNumber tells "a" before a scale or a fraction.
func (r *reader) isArticleOfNumber(i int) bool {
	t := r.at(i + 1)
	n, ok := language.NumeralOf("en", t.plain)
	return ok && t.mark == ' ' && !t.digits && (n.Kind == language.Scale && !n.Many || n.Kind == language.Part || t.plain == "third")
}

// roman reads a Roman numeral in capitals: a century, a king. Of a single letter it takes
// care not to read the English "I", an initial, or the front of a sentence.
func (r *reader) roman(i int) int {
	t := r.tokens[i]
	inside := i > 0 && t.mark == ' ' && r.text.Base != "en" && r.rune(t.end) != '.'
	if t.end-t.start < 2 && !inside || t.end-t.start > 8 {
		return i
	}
	n, last := uint64(0), uint64(0)
	for k := t.end - 1; k >= t.start; k-- {
		var v uint64
		switch r.text.Runes[k] {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		case 'L':
			v = 50
		default:
			return i
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	r.add(figure{kind: aNumber, start: t.start, end: t.end, is: whole(n), loose: true})
	return i + 1
}
