package checks

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// literal is a number in digits with marks between them, as it is written.
type literal struct {
	start, end int // code points
	// whole and decimals are its digits when it is read as is meant.
	whole, decimals string
	// grouped says that its digits are grouped by threes.
	grouped bool
	// foreign says that its marks are not those of the language, whatever is meant.
	foreign bool
	// other is the reading by which a single mark means the opposite: "5.000" is 5000
	// in German and 5 in English.
	other value
}

// isSet tells whether there are marks at all.
func (l literal) isSet() bool { return l.end > 0 }

// inStyle returns the literal as a language writes it; swapped says that the mark means
// the opposite of what it would in that language.
func (l literal) inStyle(base string, swapped bool) string {
	if swapped && l.decimals != "" {
		return language.WriteNumber(base, l.whole+l.decimals, "", true)
	}
	if swapped && len(l.whole) > 3 {
		return language.WriteNumber(base, l.whole[:len(l.whole)-3], l.whole[len(l.whole)-3:], false)
	}
	return language.WriteNumber(base, l.whole, l.decimals, l.grouped)
}

// digits reads a number in digits from a token on: "5,000", "1.234.567,8", "10 000".
// Digits that the marks do not join to a number are left to be read one by one.
func (r *reader) digits(i int) (f figure, next int) {
	first := r.tokens[i]
	next = i + 1
	var marks []rune
	telephone := r.rune(first.start-1) == '+' || i > 0 && first.mark == ' ' && r.tokens[i-1].digits
	for next < len(r.tokens) && r.tokens[next].digits && (isNumberMark(r.tokens[next]) || !telephone && r.isSpaceGroup(next)) {
		marks = append(marks, r.tokens[next].mark)
		next++
	}
	f = figure{kind: aNumber, digits: true, start: first.start, end: r.at(next - 1).end}
	if len(marks) == 0 {
		f.is = whole(parse(first.plain))
		return f, next
	}
	group, decimal := language.Separators(r.text.Base)
	threes := r.threes(i, len(marks))
	last := marks[len(marks)-1]
	l := literal{start: f.start, end: f.end}
	switch {
	case threes == len(marks) && areSame(marks) && (len(marks) > 1 || last != decimal): // "1,234,567", "5.000"
		l.grouped = true
		l.foreign = last == decimal
	case (last == '.' || last == ',') && threes >= len(marks)-1 && areSame(marks[:len(marks)-1]) && (len(marks) == 1 || marks[0] != last): // "2.53", "1,234.5"
		l.grouped = len(marks) > 1
		l.foreign = last == group
		l.decimals = r.tokens[next-1].plain
	default: // an address, a version: "192.168.0.1"
		return r.single(i)
	}
	var b strings.Builder
	for _, t := range r.tokens[i:next] {
		b.WriteString(t.plain)
	}
	l.whole = strings.TrimSuffix(b.String(), l.decimals)
	f.is = decimalValue(l.whole, l.decimals)
	if len(marks) == 1 && threes == 1 && (last == '.' || last == ',') {
		if l.grouped {
			l.other = decimalValue(first.plain, r.tokens[i+1].plain)
		} else {
			l.other = whole(parse(b.String()))
		}
	}
	f.literal = l
	return f, next
}

func areSame(marks []rune) bool {
	return len(marks) == 0 || strings.Count(string(marks), string(marks[0])) == len(marks)
}

// single reads nothing but the digits of one token.
func (r *reader) single(i int) (figure, int) {
	t := r.tokens[i]
	return figure{kind: aNumber, digits: true, start: t.start, end: t.end, is: whole(parse(t.plain))}, i + 1
}

// threes counts how many of the n tokens behind one have three digits, from the first
// on, where the token itself has one to three.
func (r *reader) threes(i, n int) int {
	if len(r.tokens[i].plain) > 3 || r.tokens[i].plain[0] == '0' {
		return 0
	}
	for k := range n {
		if len(r.tokens[i+1+k].plain) != 3 {
			return k
		}
	}
	return n
}

func isNumberMark(t token) bool {
	return !t.spaced && (t.mark == '.' || t.mark == ',' || t.mark == '\'')
}

// isSpaceGroup tells three digits that a space joins with those before: "10 000". In
// English, only a space that keeps the line together does.
func (r *reader) isSpaceGroup(i int) bool {
	t, before := r.tokens[i], r.tokens[i-1]
	if t.mark != ' ' || t.start != before.end+1 || len(t.plain) != 3 || len(before.plain) > 3 || before.plain[0] == '0' {
		return false
	}
	return r.rune(before.end) != ' ' || r.text.Base != "en"
}

// parse reads digits; see [value] for very many of them.
func parse(digits string) uint64 {
	var n uint64
	for i := range len(digits) {
		n = n*10 + uint64(digits[i]-'0')
	}
	return n
}

func decimalValue(whole, decimals string) value {
	den := uint64(1)
	for range decimals {
		den *= 10
	}
	return fraction(parse(whole+decimals), den)
}

// number reads a number in digits with what belongs to it: a scale, a half, a measure,
// an ending: "$1.5 million", "3 i po", "1990s", "16th".
func (r *reader) number(i int) int {
	f, next := r.digits(i)
	t := r.at(next)
	if i > 0 && r.tokens[i].mark == 0 && !r.tokens[i-1].digits {
		switch {
		case len(r.tokens[i].plain) == 2: // "FY25"
			f.or = whole(2000 + f.is.num)
		case r.tokens[i-1].plain == "co": // often with a small 2 below the line
			f.loose = true
		}
	}
	if part, ok := vulgar[r.rune(f.end)]; ok {
		f.is = fraction(f.is.num*part.den+part.num*f.is.den, f.is.den*part.den)
		f.end++
	}
	if !t.digits && t.mark == 0 {
		next = r.ending(&f, next)
	} else if !t.digits && t.mark == '-' && !t.spaced && isDecadeEnding(r.text.Base, t.plain) {
		decade(&f)
		next++
	}
	next = r.scaled(&f, next)
	next = r.measured(&f, i, next)
	f.open = r.rune(f.end) == ':'
	switch r.at(next).plain {
	case "in", "out", "von", "od":
		f.loose = f.loose || f.is == whole(1) && f.measure == nil // "1 in 4": every fourth
	}
	r.add(f)
	return next
}

// vulgar are the fractions that are one character.
var vulgar = map[rune]value{'½': {1, 2}, '¼': {1, 4}, '¾': {3, 4}, '⅓': {1, 3}, '⅔': {2, 3}, '⅛': {1, 8}}

// ending reads letters that are written right behind digits.
func (r *reader) ending(f *figure, i int) int {
	t := r.tokens[i]
	switch {
	case isDecadeEnding(r.text.Base, t.plain):
		decade(f)
	case r.text.Base == "en" && t.plain == "m":
		if r.money(f.start) == nil { // a hundred metres, or a hundred million
			f.or = f.is
		}
		f.is, f.scale = f.is.times(1e6), 1e6
	case r.text.Base == "en" && t.plain == "b":
		f.is, f.scale = f.is.times(1e9), 1e9
	case r.text.Base == "en" && (t.plain == "st" || t.plain == "nd" || t.plain == "rd" || t.plain == "th"):
	case t.plain == "k":
		f.or = f.is
		f.is, f.scale = f.is.times(1000), 1000
	default:
		return i // perhaps a scale or a measure
	}
	f.end = t.end
	return i + 1
}

// isDecadeEnding tells "1990s", "90er", "1990-ih".
func isDecadeEnding(base, ending string) bool {
	switch base {
	case "en":
		return ending == "s"
	case "de":
		return ending == "er" || ending == "ern"
	case "cnr":
		return ending == "ih" || ending == "tih" || ending == "im" || ending == "tim" || ending == "te"
	}
	return false
}

// decade lets "1990s" be "90s" as well.
func decade(f *figure) {
	if f.is.isWhole(1700, 2100) && f.is.num%10 == 0 {
		f.or = whole(f.is.num % 100)
	}
}

// scaled multiplies a number in digits by the scale behind it, and adds a half.
func (r *reader) scaled(f *figure, i int) int {
	t := r.at(i)
	if t.digits || t.mark != 0 && !t.follows() {
		return i
	}
	if next := r.half(i); next > i {
		f.is = f.is.plusHalf()
		f.end = r.tokens[next-1].end
		i, t = next, r.at(next)
	}
	n, ok := language.NumeralOf(r.text.Base, t.plain)
	switch {
	case !ok || t.digits || t.mark != 0 && !t.follows():
	case n.Kind == language.Part && !n.Loose && t.mark == ' ':
		f.is = fraction(f.is.num, f.is.den*n.Value)
		f.end = t.end
		i++
	case n.Kind == language.Scale && n.Value != 10:
		f.is, f.scale = f.is.times(n.Value), n.Value
		f.or, f.literal.other = f.or.times(n.Value), f.literal.other.times(n.Value)
		f.end = t.end
		i++
		if next := r.half(i); next > i { // "1 milion i po"
			f.is = fraction(2*f.is.num+n.Value*f.is.den, 2*f.is.den)
			f.end = r.tokens[next-1].end
			i = next
		}
		if t = r.at(i); n.Value == 1000 && t.follows() { // "100 hiljada miliona"
			i = r.scaled(f, i)
		}
	}
	return i
}

// half reads "and a half", "i po", "und ein halb".
func (r *reader) half(i int) int {
	is := func(k int, words ...string) bool {
		t := r.at(i + k)
		for _, word := range words {
			if t.plain == word && t.follows() {
				return true
			}
		}
		return false
	}
	switch {
	case r.text.Base == "en" && is(0, "and") && is(1, "a") && is(2, "half"):
		return i + 3
	case r.text.Base == "cnr" && is(0, "i") && is(1, "po", "pol", "pola"):
		return i + 2
	case r.text.Base == "cnr" && is(0, "ipo"):
		return i + 1
	case r.text.Base == "de" && is(0, "und") && is(1, "ein", "eine") && is(2, "halb", "halbe", "halbes"):
		return i + 3
	}
	return i
}

// isCapital tells a token that begins with a capital letter.
func (r *reader) isCapital(i int) bool { return unicode.IsUpper(r.rune(r.at(i).start)) }
