package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// token is a number, a word or a mark of a line that may hold a date.
type token struct {
	text       string // a word folded, a number or a mark as it stands
	kind       byte   // 'n' number, 'w' word, else the mark itself
	n          int
	start, end int  // in bytes
	tight      bool // nothing stands between it and the token before
	roman      int  // the month it is as a Roman numeral in capitals, or 0
}

// maxDateLine is the length in bytes up to which a line is searched for a date.
const maxDateLine = 160

// tokens splits a line; it returns nil for one without a digit or too long.
func tokens(s string) []token {
	if len(s) > maxDateLine || !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	var all []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		start := i
		t := token{start: start, tight: len(all) > 0 && all[len(all)-1].end == start}
		switch {
		case r >= '0' && r <= '9':
			for i < len(s) && s[i] >= '0' && s[i] <= '9' {
				if t.n < 1e6 {
					t.n = t.n*10 + int(s[i]-'0')
				}
				i++
			}
			t.kind, t.text = 'n', s[start:i]
		case unicode.IsLetter(r):
			for i < len(s) {
				r, size := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				i += size
			}
			t.kind, t.text = 'w', language.Fold(s[start:i])
			t.roman = romanMonths[s[start:i]]
		case unicode.IsSpace(r):
			i += size
			continue
		default:
			i += size
			t.text = s[start:i]
			t.kind = '?'
			if r < utf8.RuneSelf {
				t.kind = byte(r)
			} else if r == '–' || r == '—' {
				t.kind = '-'
			}
		}
		t.end = i
		all = append(all, t)
	}
	return all
}

var romanMonths = map[string]int{
	"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
}

// dateParser walks over tokens.
type dateParser struct {
	all []token
	at  int
}

// peek returns the kind of the n-th token from here, or 0 behind the end.
func (p *dateParser) peek(n int) byte {
	if p.at+n >= len(p.all) {
		return 0
	}
	return p.all[p.at+n].kind
}

func (p *dateParser) tok(n int) token { return p.all[p.at+n] }

// skip steps over a token of one of the kinds given.
func (p *dateParser) skip(kinds string) {
	if k := p.peek(0); k != 0 && strings.IndexByte(kinds, k) >= 0 {
		p.at++
	}
}

// day reads a date in any of its forms; the year may be missing where yearless says so.
func (p *dateParser) day(yearless bool) (moment, bool) {
	begin := p.at
	var m moment
	var ok bool
	switch p.peek(0) {
	case 'n':
		switch {
		case len(p.tok(0).text) == 4:
			m, ok = p.isoDate()
		case p.isMonthAhead():
			m, ok = p.dayMonth(yearless)
		default:
			m, ok = p.numeric()
		}
	case 'w':
		m, ok = p.monthDay(yearless)
	}
	if !ok || m.year == 0 && !yearless || !isDay(m.year, m.month, m.day) {
		p.at = begin
		return moment{}, false
	}
	return m, true
}

// isoDate reads "2025-08-06" and "2025/08/06".
func (p *dateParser) isoDate() (moment, bool) {
	if mark := p.peek(1); mark != '-' && mark != '/' && mark != '.' || p.peek(2) != 'n' || p.peek(3) != mark || p.peek(4) != 'n' {
		return moment{}, false
	}
	m := moment{year: p.tok(0).n, month: p.tok(2).n, day: p.tok(4).n}
	p.at += 5
	return m, true
}

// isMonthAhead tells that a month follows the number here: "6. avgust", "6th of
// August", "06-Aug".
func (p *dateParser) isMonthAhead() bool {
	for n := 1; n < 4 && p.peek(n) != 0; n++ {
		t := p.tok(n)
		if t.month() > 0 {
			return true
		}
		if t.kind != '.' && t.kind != '-' && !isOrdinal(t) {
			return false
		}
	}
	return false
}

// month returns the month that a word names, or 0.
func (t token) month() int {
	if t.kind != 'w' {
		return 0
	}
	return max(monthNames[t.text], t.roman)
}

func isOrdinal(t token) bool {
	switch t.text {
	case "st", "nd", "rd", "th", "of", "go", "oga", "og":
		return t.kind == 'w'
	}
	return false
}

// dayMonth reads "6. avgust 2025.", "06-Aug-2025" and "6th of August, 2025".
func (p *dateParser) dayMonth(yearless bool) (moment, bool) {
	m := moment{day: p.tok(0).n}
	for p.at++; p.tok(0).month() == 0; {
		p.at++
	}
	m.month = p.tok(0).month()
	p.at++
	return m, p.year(&m) || yearless
}

// monthDay reads "August 6, 2025" and "Aug. 6th 2025".
func (p *dateParser) monthDay(yearless bool) (moment, bool) {
	m := moment{month: monthNames[p.tok(0).text]}
	if m.month == 0 {
		return m, false
	}
	p.at++
	p.skip(".")
	if p.peek(0) != 'n' || len(p.tok(0).text) > 2 {
		return m, false
	}
	m.day = p.tok(0).n
	p.at++
	if p.peek(0) == 'w' && isOrdinal(p.tok(0)) {
		p.at++
	}
	return m, p.year(&m) || yearless
}

// year reads a year of four digits with the marks before and the full stop behind it.
func (p *dateParser) year(m *moment) bool {
	begin := p.at
	p.skip(".")
	p.skip(",-")
	if p.peek(0) != 'n' || len(p.tok(0).text) != 4 {
		p.at = begin
		return false
	}
	m.year = p.tok(0).n
	p.at++
	if p.peek(0) == '.' && p.tok(0).tight {
		p.at++
	}
	return true
}

// numeric reads "06.08.2025.", "6. 8. 2025", "06/08/2025" and "06.08.25". The day
// comes first, unless it can only be the month, or the line has an American time behind slashes.
func (p *dateParser) numeric() (moment, bool) {
	mark := p.peek(1)
	if mark != '.' && mark != '/' && mark != '-' || p.peek(2) != 'n' || p.peek(3) != mark || p.peek(4) != 'n' {
		return moment{}, false
	}
	m := moment{day: p.tok(0).n, month: p.tok(2).n, year: p.tok(4).n}
	switch {
	case len(p.tok(4).text) == 2 && mark != '-':
		m.year += 2000
	case len(p.tok(4).text) != 4:
		return moment{}, false
	}
	american := slices.ContainsFunc(p.all, func(t token) bool { return t.kind == 'w' && isAmerican(t.text) })
	if m.month > 12 && mark != '-' || mark == '/' && american && m.day <= 12 {
		m.day, m.month = m.month, m.day
	}
	p.at += 5
	if p.peek(0) == '.' && p.tok(0).tight {
		p.at++
	}
	return m, true
}

// time reads "14:30", "14.30", "14h30", "9 Uhr", "8 pm", "T14:30:05+02:00" and "8:30 p.m. ET".
// It leaves the place where it stands when there is none.
func (p *dateParser) time(m *moment) bool {
	begin := p.at
	if p.peek(0) == 'w' && p.tok(0).text == "t" {
		p.at++
	}
	hour, minute, ok := p.clock()
	if !ok {
		p.at = begin
		return false
	}
	half := p.half()
	if half != 0 && hour >= 1 && hour <= 12 {
		hour = hour%12 + half - 1
	}
	if hour > 23 || minute > 59 {
		p.at = begin
		return false
	}
	m.clock = fmt.Sprintf("%02d:%02d", hour, minute)
	if p.peek(0) == '.' && p.tok(0).tight {
		p.at++
	}
	if p.peek(0) == 'w' && hourWords[p.tok(0).text] {
		p.at++
	}
	p.offset(m)
	return true
}

// clock reads hour and minute. An hour alone has a word behind it.
func (p *dateParser) clock() (hour, minute int, ok bool) {
	if p.peek(0) != 'n' || len(p.tok(0).text) > 2 {
		return 0, 0, false
	}
	hour = p.tok(0).n
	isMinute := p.peek(2) == 'n' && len(p.tok(2).text) == 2 && p.tok(2).tight
	switch mark := p.peek(1); {
	case mark == ':' && isMinute, mark == '.' && isMinute && (p.peek(3) != '.' || p.peek(4) != 'n'),
		mark == 'w' && p.tok(1).text == "h" && p.tok(1).tight && isMinute:
		minute = p.tok(2).n
		p.at += 3
	case mark == 'w' && hourWords[p.tok(1).text]:
		p.at += 2
		return hour, 0, true
	case mark == 'w':
		p.at++
		if at := p.at; p.half() != 0 {
			p.at = at
			return hour, 0, true
		}
		return 0, 0, false
	default:
		return 0, 0, false
	}
	if p.peek(0) == ':' && p.peek(1) == 'n' {
		p.at += 2
		if p.peek(0) == '.' && p.peek(1) == 'n' {
			p.at += 2 // parts of a second
		}
	}
	return hour, minute, true
}

// half reads "a.m." or "pm" and returns the hours to add, plus one; 0 for neither.
func (p *dateParser) half() int {
	if p.peek(0) != 'w' {
		return 0
	}
	word, n := p.tok(0).text, 1
	if (word == "a" || word == "p") && p.peek(1) == '.' && p.peek(2) == 'w' && p.tok(2).text == "m" {
		word, n = word+"m", 3
		if p.peek(3) == '.' {
			n = 4
		}
	}
	switch word {
	case "am":
		p.at += n
		return 1
	case "pm":
		p.at += n
		return 13
	}
	return 0
}

// offset reads a time zone: "CET", "(МСК)", "+02:00", "GMT+2".
func (p *dateParser) offset(m *moment) {
	if p.peek(0) == '(' && p.peek(1) == 'w' && p.peek(2) == ')' {
		if p.at++; p.zone(m) {
			p.at++
		} else {
			p.at--
		}
		return
	}
	named := p.zone(m)
	sign := p.peek(0)
	if sign != '+' && sign != '-' || p.peek(1) != 'n' || !p.tok(1).tight || !p.tok(0).tight && !named || named && m.zone != "Z" {
		return
	}
	first, hours, minutes, n := p.tok(1), p.tok(1).n, 0, 2
	switch {
	case len(first.text) == 4:
		hours, minutes = first.n/100, first.n%100
	case len(first.text) == 2 && p.peek(2) == ':' && p.peek(3) == 'n' && len(p.tok(3).text) == 2:
		minutes, n = p.tok(3).n, 4
	case named:
	default:
		return
	}
	if hours > 14 || minutes > 59 {
		return // there is no such place
	}
	m.zone = fmt.Sprintf("%c%02d:%02d", sign, hours, minutes)
	p.at += n
}

// zone reads the name of a time zone.
func (p *dateParser) zone(m *moment) bool {
	if p.peek(0) != 'w' {
		return false
	}
	name := p.tok(0).text
	switch {
	case zones[name] != "":
		m.zone = zones[name]
	case americanZones[name] > 0:
		m.zone = name
	default:
		return false
	}
	p.at++
	return true
}

// around steps over the words and marks that may stand around a date.
func (p *dateParser) around(words map[string]bool) {
	for p.peek(0) != 0 {
		t := p.tok(0)
		if t.kind == 'w' && !words[t.text] || t.kind == 'n' || t.kind == '"' || t.kind == '?' && t.text != "•" && t.text != "·" {
			return
		}
		p.at++
	}
}
