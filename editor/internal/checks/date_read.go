package checks

import (
	"strings"

	"redakcija/editor/language"
)

// numericDate reads "29. 9. 2018.", "29.09.", "2018-09-29" and "9/29/2018".
func (r *reader) numericDate(i int) int {
	a, b, c := r.at(i), r.at(i+1), r.at(i+2)
	if !b.digits || len(b.plain) > 2 {
		return i
	}
	three := c.digits && c.mark == b.mark && c.spaced == b.spaced
	switch {
	case three && len(a.plain) == 4 && b.mark == '-' && !b.spaced && len(c.plain) == 2 && isDay(c, b):
		r.addDate(c, b, a)
		return i + 3
	case len(a.plain) > 2:
		return i
	case three && b.mark == '.' && (len(c.plain) == 4 || len(c.plain) == 2 && !b.spaced) && isDay(a, b):
		r.addDate(a, b, c)
		return i + 3
	case three && b.mark == '/' && len(c.plain) == 4 && isDay(a, b) && isDay(b, a): // who knows which is which
		for _, n := range [...]token{a, b, c} {
			r.add(figure{kind: aNumber, digits: true, start: n.start, end: n.end, is: whole(parse(n.plain)), slashed: n != c})
		}
		return i + 3
	case three && b.mark == '/' && len(c.plain) == 4 && (isDay(a, b) || isDay(b, a)):
		if isDay(b, a) {
			a, b = b, a
		}
		r.addDate(a, b, c)
		return i + 3
	case b.mark == '.' && r.rune(b.end) == '.' && !(c.digits && c.mark == '.' && !c.spaced) && r.text.Base != "en" && isDay(a, b):
		r.addDate(a, b, token{})
		return i + 2
	}
	return i
}

func isDay(day, month token) bool {
	d, m := parse(day.plain), parse(month.plain)
	return 1 <= d && d <= 31 && 1 <= m && m <= 12
}

// addDate adds the parts of a date in digits; the year may be missing, or have two digits.
func (r *reader) addDate(day, month, year token) {
	r.dates++
	d := figure{kind: aNumber, digits: true, start: day.start, end: day.end, is: whole(parse(day.plain)), date: r.dates}
	m := figure{kind: aMonth, digits: true, start: month.start, end: month.end, is: whole(parse(month.plain)), date: r.dates}
	if day.start > month.start {
		d, m = m, d
	}
	if year.plain == "" {
		r.found = append(r.found, d, m)
		return
	}
	y := figure{kind: aNumber, digits: true, start: year.start, end: year.end, is: whole(parse(year.plain)), date: r.dates}
	if len(year.plain) == 2 {
		y.or = whole(2000 + y.is.num)
	}
	if year.start < day.start {
		r.found = append(r.found, y, d, m)
	} else {
		r.found = append(r.found, d, m, y)
	}
}

// slashed reads two numbers with a slash between: a fraction, a season, or perhaps a
// day and a month.
func (r *reader) slashed(i int) int {
	a, b := r.at(i), r.at(i+1)
	if !b.digits || b.mark != '/' || b.spaced || len(b.plain) > 4 || r.at(i+2).mark == '/' && !r.at(i+2).spaced {
		return i
	}
	m, n := parse(a.plain), parse(b.plain)
	f := figure{kind: aNumber, digits: true, start: a.start, end: a.end, is: whole(m), slashed: m <= 31 && n <= 31}
	switch {
	case len(a.plain) <= 2 && n > m && m > 0 && (n <= 10 || n == 16):
		f.is, f.end, f.slashed = fraction(m, n), b.end, false
		if k := len(r.found) - 1; k >= 0 && a.mark == ' ' && r.found[k].end == a.start-1 && r.found[k].digits && r.found[k].is.den == 1 && r.found[k].measure == nil { // "220 2/3"
			before := r.found[k]
			r.found = r.found[:k]
			f.start, f.or = before.start, before.is
			f.is = fraction(before.is.num*f.is.den+f.is.num, f.is.den)
		}
		next := r.scaled(&f, i+2)
		next = r.measured(&f, i, next)
		r.add(f)
		return next
	case m == 24 && n == 7: // all day long
		f.loose = true
	}
	second := figure{kind: aNumber, digits: true, start: b.start, end: b.end, is: whole(n), slashed: f.slashed, loose: f.loose}
	r.found = append(r.found, f, second)
	return i + 2
}

// calendar reads the name of a day or a month.
func (r *reader) calendar(i int) int {
	t := r.tokens[i]
	base := r.text.Base
	next := r.at(i + 1)
	if day, ok := language.WeekdayOf(base, t.plain); ok && (!day.Short || r.rune(t.end) == '.' && (base == "cnr" || r.isCapital(i))) {
		loose := day.Loose
		if base == "cnr" && loose && !day.Short { // the word is a week as well, but not in these
			loose = !(strings.HasSuffix(t.plain, "u") && t.mark == ' ' && r.at(i-1).plain == "u" || strings.HasSuffix(t.plain, "om"))
		}
		r.add(figure{kind: aWeekday, start: t.start, end: t.end, is: whole(uint64(day.Number)), loose: loose})
		return i + 1
	}
	month, ok := language.MonthOf(base, t.plain)
	beside := i > 0 && r.at(i-1).digits && t.mark != '?' || next.digits && next.mark != '?'
	if !ok || month.Short && r.rune(t.end) != '.' && !beside || base == "en" && !r.isCapital(i) {
		return i
	}
	capital := base == "cnr" && r.isCapital(i) // a woman's name, or the front of a sentence
	r.add(figure{kind: aMonth, start: t.start, end: t.end, is: whole(uint64(month.Number)), loose: (month.Loose || month.Short || capital) && !beside})
	return i + 1
}

// joinDates joins a month with the day and the year beside it.
func (r *reader) joinDates() {
	all := r.found
	for k := range all {
		m := &all[k]
		if m.kind != aMonth || m.date > 0 {
			continue
		}
		r.dates++
		m.date = r.dates
		end, next := m.end, k+1
		if k > 0 && isDayFigure(&all[k-1], 99) && r.isBetween(all[k-1].end, m.start, "", ".", "th of", "of", "th", "st", "nd", "rd", "-", "-og", "og") {
			all[k-1].date = r.dates
		} else if k+1 < len(all) && isDayFigure(&all[k+1], 31) && r.text.Base == "en" && r.isBetween(m.end, all[k+1].start, "", ".", "the") {
			all[k+1].date = r.dates
			end, next = all[k+1].end, k+2
		}
		if next < len(all) {
			y := &all[next]
			if y.kind == aNumber && y.digits && y.is.isWhole(1000, 2999) && y.date == 0 && r.isBetween(end, y.start, "", ".", ",", "of", "th,", "st,", "nd,", "rd,", "-") {
				y.date = r.dates
			}
		}
	}
}

// isDayFigure tells what may be the day of a date. Before a month it may be a wrong one
// as well, "92. septembra".
func isDayFigure(f *figure, most uint64) bool {
	return f.kind == aNumber && f.is.isWhole(1, most) && f.measure == nil && f.date == 0 && !f.slashed
}

// isBetween tells whether nothing but one of some words or marks stands between two
// places.
func (r *reader) isBetween(from, to int, may ...string) bool {
	const most = 12
	if from > to || to-from > most {
		return false
	}
	gap := strings.ToLower(strings.TrimSpace(string(r.text.Runes[from:to])))
	if gap == "–" || gap == "—" {
		gap = "-"
	}
	for _, s := range may {
		if gap == s {
			return true
		}
	}
	return false
}

// joinRanges lets the beginning of a range share what stands behind its end: "2 to 3
// billion", "1950–53", "7–8 p.m.", "20 do 30 odsto".
func (r *reader) joinRanges() {
	for k := 1; k < len(r.found); k++ {
		a, b := &r.found[k-1], &r.found[k]
		if a.kind == aNumber && b.kind == aNumber && a.digits && b.digits && r.isBetween(a.end, b.start, "-", ":") {
			a.joined, b.joined = true, true
		}
		if a.kind != aNumber || a.date > 0 && b.date > 0 || b.start-a.end > 12 ||
			!r.isBetween(a.end, b.start, "-", "/", "to", "and", "or", "bis", "- bis", "und", "- und", "oder", "do", "i", "ili", "a", "до", "и", "или", "till", "until") {
			continue
		}
		switch {
		case b.kind == aClock && a.is.isWhole(1, 12) && a.measure == nil && b.sided && r.text.Base == "en":
			minutes := a.is.num % 12 * 60
			if b.is.num >= noon {
				minutes += noon
			}
			a.kind, a.is, a.sided = aClock, whole(minutes), true
		case b.kind != aNumber:
		case a.is.isWhole(1000, 2999) && b.digits && b.is.isWhole(0, 99) && b.measure == nil && b.end-b.start == 2:
			b.or = whole(a.is.num/100*100 + b.is.num)
		default:
			if scale := sharedScale(b); a.scale == 0 && a.or.den == 0 && scale > 0 {
				a.or = a.is.times(scale)
			}
			if a.measure == nil {
				a.measure = b.measure
			}
		}
	}
}

// sharedScale returns the scale at the end of a range that its beginning shares, or 0.
// A German word has it inside: "fünf- bis sechstausend".
func sharedScale(f *figure) uint64 {
	switch {
	case f.scale > 0 || f.digits || f.is.den != 1 || f.is.num == 0:
		return f.scale
	case f.is.num%1000 == 0:
		return 1000
	case f.is.num%100 == 0:
		return 100
	}
	return 0
}
