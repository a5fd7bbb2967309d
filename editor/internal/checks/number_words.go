package checks

import "redakcija/editor/language"

// phrase reads a number in words: "two hundred and twelve", "zweieinhalb Millionen",
// "milion i po", "dvije trećine".
func (r *reader) phrase(i int) int {
	p := phrase{base: r.text.Base, least: 1 << 63, loose: true}
	next := i
	for j := i; j < len(r.tokens) && !p.ended; {
		if j > i && !r.tokens[j].follows() {
			break
		}
		if p.counted && isAnd(p.base, r.tokens[j].plain) {
			if end := r.half(j); end > j {
				p.half, p.loose = true, false
				j, next = end, end
				continue
			}
			if j++; !p.mayJoin() || !r.at(j).follows() {
				break
			}
		}
		if r.isArticle(j) && (!p.counted || p.part > 0) { // "a hundred", "half a million"
			if !p.counted {
				p.group, p.counted = 1, true
			}
			j++
			continue
		}
		t := r.at(j)
		n, ok := language.NumeralOf(p.base, t.plain)
		if !ok || t.digits || !p.take(n, j > i && t.mark == '-') {
			break
		}
		j++
		next = j
	}
	if next == i {
		return i
	}
	f := figure{kind: aNumber, start: r.tokens[i].start, end: r.tokens[next-1].end, is: p.value(), or: p.or, loose: p.loose, scale: p.scale}
	if p.many > 0 {
		f.kind, f.is, f.loose = aScale, whole(p.many), true
	} else {
		next = r.measured(&f, i, next)
	}
	r.add(f)
	return next
}

// phrase is a number that is being put together from words.
type phrase struct {
	base    string
	total   uint64 // what is behind a scale: 2,000,000 of "two million three hundred"
	group   uint64 // what is not yet: 300
	least   uint64 // the last scale; the next one is smaller
	scale   uint64 // the first scale from a thousand on
	part    uint64 // the denominator of a fraction
	many    uint64 // a scale that nothing counts
	half    bool   // half of one, or of the last scale, is added
	counted bool   // there is a number before the word that comes
	ended   bool   // nothing joins behind
	loose   bool   // see [figure]
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

// take joins a word to the number, or returns false where a new number begins. A hyphen
// may stand before it.
func (p *phrase) take(n language.Numeral, hyphen bool) bool {
	if p.part > 0 && n.Kind != language.Scale {
		return false
	}
	switch n.Kind {
	case language.Scale:
		if !p.multiply(n) {
			return false
		}
	case language.Part:
		if p.total > 0 || p.half || p.group > 20 {
			return false
		}
		p.ended = p.counted && n.Value != 2
		p.group, p.part = max(p.group, 1), n.Value
	default:
		ordinal := n.Kind == language.Ordinal
		if ordinal && p.group == 1 && p.total == 0 && n.Value > 2 { // "one third"
			p.part, p.or = n.Value, whole(n.Value)
		} else if !p.fits(n.Value) || p.half || ordinal && p.group > 0 && n.Value == 2 && p.base == "en" && !hyphen { // "twenty second intervals"
			return false
		} else {
			if ordinal && p.base == "en" && !p.counted && n.Value > 2 { // "the final third"
				p.or = fraction(1, n.Value)
			}
			p.group += n.Value
			p.half = n.Half
		}
		p.ended = n.Kind != language.Cardinal || n.Value == 0
	}
	p.counted = true
	p.loose = p.loose && n.Loose || n.Kind == language.Part && n.Value == 2
	return true
}

// multiply joins a scale.
func (p *phrase) multiply(n language.Numeral) bool {
	switch {
	case (n.Many || p.base == "en") && !p.counted: // "millions", "a few million"
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
func (p *phrase) mayJoin() bool {
	if p.half || p.part > 0 {
		return false
	}
	hundreds := p.group > 0 && p.group%100 == 0 || p.group == 0 && p.total > 0
	return hundreds || p.base == "cnr" && p.group%10 == 0 && p.group%100 >= 20
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

// isArticle tells "a" before a scale or a fraction.
func (r *reader) isArticle(i int) bool {
	if a := r.at(i).plain; r.text.Base != "en" || a != "a" && a != "an" {
		return false
	}
	t := r.at(i + 1)
	n, ok := language.NumeralOf("en", t.plain)
	return ok && t.mark == ' ' && (n.Kind == language.Scale && !n.Many || n.Kind == language.Part || t.plain == "third")
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
