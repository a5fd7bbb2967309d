package checks

import (
	"strings"

	"redakcija/editor/language"
)

// measured finds the measure of the number that begins at a token and ends before
// another: "$5", "5 %", "5 US-Dollar", "5 kvadratnih kilometara". Only what is one with
// the number by its place is read over.
func (r *reader) measured(f *figure, from, next int) int {
	if f.measure = r.money(f.start); f.measure != nil {
		for !strings.ContainsRune(moneySigns, r.text.Runes[f.start]) {
			f.start--
		}
	} else if before := r.at(from - 1); from > 0 && !before.digits && before.end-before.start == 3 && r.tokens[from].mark == ' ' && r.isCapital(from-1) {
		if m := language.MeasureOf("", before.plain); m != nil && m.Kind == language.Money { // "EUR 5"
			f.measure = m
		}
	}
	if m, end := r.symbol(f.end); m != nil {
		f.measure = m
		f.end = end
		return next
	}
	t := r.at(next)
	if t.digits || t.mark != 0 && !t.follows() {
		return next
	}
	m, end := r.measure(next)
	if t.mark == 0 && t.plain == "in" && r.text.Base == "en" { // "4in": the word alone is another
		m, end = language.MeasureNamed("in"), next+1
	}
	if m == nil || f.measure != nil {
		return next
	}
	f.measure = m
	if n := r.half(end); n > end { // "2 sata i po"
		f.is, end = f.is.plusHalf(), n
	}
	f.end = r.tokens[end-1].end
	return end
}

// andHalf reads "a year and a half", "godinu i po".
func (r *reader) andHalf(i int) int {
	m := language.MeasureOf(r.text.Base, r.tokens[i].plain)
	end := r.half(i + 1)
	if m == nil || m.Kind != language.Duration || end == i+1 {
		return i
	}
	r.add(figure{kind: aNumber, start: r.tokens[i].start, end: r.tokens[end-1].end, is: value{3, 2}, measure: m})
	return end
}

// moneySigns are the signs that stand before or behind an amount.
const moneySigns = "$€£¥₽₹₺"

// money returns the currency whose symbol stands right before a place.
func (r *reader) money(place int) *language.Measure {
	if isBlank(r.rune(place - 1)) {
		place--
	}
	symbol := r.rune(place - 1)
	if !strings.ContainsRune(moneySigns, symbol) {
		return nil
	}
	if before := r.rune(place - 2); isDigit(before) || isBlank(before) && isDigit(r.rune(place-3)) {
		return nil // "5 € 6": it belongs to what is before
	}
	return language.MeasureOf("", string(symbol))
}

// isBlank tells the spaces that stand between a number and its sign.
func isBlank(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }

// symbol returns the measure whose symbol stands behind a place, and where it ends.
func (r *reader) symbol(place int) (*language.Measure, int) {
	for isBlank(r.rune(place)) {
		place++
	}
	switch mark := r.rune(place); mark {
	case '%', '‰', '€', '£', '¥', '₽', '₹', '₺', '¢':
		return language.MeasureOf("", string(mark)), place + 1
	case '$':
		if !isDigit(r.rune(place + 1)) { // else it belongs to what follows
			return language.MeasureOf("", "$"), place + 1
		}
	case '°', 'º':
		if isBlank(r.rune(place + 1)) {
			place++
		}
		switch r.rune(place + 1) {
		case 'C', 'c', 'С':
			return language.MeasureOf("", "°c"), place + 2
		case 'F', 'f':
			return language.MeasureOf("", "°f"), place + 2
		}
	}
	return nil, 0
}

// measure reads the words of a measure.
func (r *reader) measure(i int) (m *language.Measure, next int) {
	base := r.text.Base
	word := r.at(i).plain
	second := r.at(i + 1)
	switch {
	case second.mark == '/' && !second.spaced && !second.digits:
		if m = language.MeasureOf(base, word+"/"+second.plain); m != nil {
			return m, i + 2
		}
	case r.rune(r.at(i).end) == '²':
		return squared(language.MeasureOf(base, word)), i + 1
	case second.mark == 0 && second.plain == "2":
		return squared(language.MeasureOf(base, word)), i + 2
	}
	two := second.follows() && !second.digits
	switch base {
	case "en":
		switch {
		case two && word == "per" && second.plain == "cent":
			m = language.MeasureOf(base, "percent")
			if third := r.at(i + 2); third.plain == "points" && third.follows() {
				return language.MeasureNamed("points"), i + 3
			}
			return m, i + 2
		case two && (word == "percentage" || word == "percent") && strings.HasPrefix(second.plain, "point"):
			return language.MeasureNamed("points"), i + 2
		case two && (word == "square" || word == "sq"):
			return squared(language.MeasureOf(base, second.plain)), i + 2
		}
	case "de":
		if two && word == "prozent" && strings.HasPrefix(second.plain, "punkt") {
			return language.MeasureNamed("points"), i + 2
		}
	case "cnr":
		point := strings.HasPrefix(second.plain, "poen") || strings.HasPrefix(second.plain, "bod")
		switch {
		case two && point && (strings.HasPrefix(word, "proce") || strings.HasPrefix(word, "posto")):
			return language.MeasureNamed("points"), i + 2
		case two && word == "po" && second.plain == "sto", two && word == "od" && second.plain == "sto":
			return language.MeasureNamed("percent"), i + 2
		case two && strings.HasPrefix(word, "kvadratn"):
			return squared(language.MeasureOf(base, second.plain)), i + 2
		}
	}
	if m = language.MeasureOf(base, word); m != nil {
		if of := language.MeasureOf(base, second.plain); two && of != nil && m.Name == "°" && of.Kind == language.Temperature { // "Grad Celsius"
			return of, i + 2
		}
		return m, i + 1
	}
	if two { // "5 US-Dollar", "125 Millionen britische Pfund"
		if m = language.MeasureOf(base, second.plain); m != nil && m.Kind == language.Money && m.Name != "cent" {
			return m, i + 2
		}
	}
	return nil, i
}

// squared returns the measure of area of a length.
func squared(m *language.Measure) *language.Measure {
	if m == nil {
		return nil
	}
	return language.MeasureNamed(m.Name + "2")
}

// joinFeet makes one figure of feet and inches: "6-foot-6", "5 ft 9 in", 5'11".
func (r *reader) joinFeet() {
	if len(r.found) == 0 {
		return
	}
	kept := r.found[:1]
	for _, inches := range r.found[1:] {
		feet := &kept[len(kept)-1]
		if mark := r.rune(inches.end); feet.measure == nil && feet.digits && feet.is.isWhole(3, 8) && strings.ContainsRune("\"”″", mark) && r.isBetween(feet.end, inches.start, "'", "’", "′") {
			feet.measure = language.MeasureNamed("ft")
		}
		if feet.measure != nil && feet.measure.Name == "ft" && feet.is.den == 1 && inches.kind == aNumber && inches.is.isWhole(0, 11) &&
			(inches.measure == nil || inches.measure.Name == "in") && r.isBetween(feet.end, inches.start, "", "-", "'", "’", "′", "and", "i", "und") {
			feet.is, feet.end = fraction(feet.is.num*12+inches.is.num, 12), inches.end
			continue
		}
		kept = append(kept, inches)
	}
	r.found = kept
}

// sizesOf are the measures a word may mean: a pound is money and a weight, and degrees
// are those of the country.
func sizesOf(m *language.Measure) []*language.Measure {
	switch m.Name {
	case "pound":
		return []*language.Measure{m, language.MeasureNamed("lb")}
	case "°":
		return []*language.Measure{language.MeasureNamed("°C"), language.MeasureNamed("°F")}
	}
	return []*language.Measure{m}
}

// convertible tells whether one number with its measure is another with another measure,
// as rounded in print: to 7 parts of a hundred, which lets 3 miles be 5 kilometres.
func convertible(a, b *figure) (same, known bool) {
	if a.measure == nil || b.measure == nil || a.measure == b.measure && a.measure.Name != "°" {
		return false, false
	}
	const rounding = 0.07
	for _, m := range sizesOf(a.measure) {
		for _, n := range sizesOf(b.measure) {
			if m.Kind != n.Kind || m.Size == 0 || n.Size == 0 || a.measure == b.measure && m == n {
				continue
			}
			known = a.measure != b.measure
			for _, v := range []value{a.is, a.or} {
				x, y := v.float()*m.Size, b.is.float()*n.Size
				within := rounding * max(x, y)
				if m.Kind == language.Temperature {
					x, y, within = celsius(m, v.float()), celsius(n, b.is.float()), 1.5
				}
				if v.den != 0 && x-y <= within && y-x <= within {
					return true, true
				}
			}
		}
	}
	return false, known
}

func celsius(m *language.Measure, degrees float64) float64 {
	if m.Name == "°F" {
		return (degrees - 32) / 1.8
	}
	return degrees
}
