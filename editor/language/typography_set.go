package language

import (
	"slices"
	"strings"
	"unicode"
)

// Matter is what a change of typography is about.
type Matter string

// The matters of typography.
const (
	QuotationMarks Matter = "quotes"
	Apostrophes    Matter = "apostrophe"
	Dashes         Matter = "dash"
	Ellipses       Matter = "ellipsis"
	Spaces         Matter = "space"
)

// Change is one replacement that setting makes.
type Change struct {
	Span          // code points of the text as it was
	Text   string // what stands there instead
	Matter Matter
}

// Set returns a text with its typography in order, and the changes that were made, in
// order and without overlap. It changes no letter and no digit, and nothing within
// addresses, tags and code; what it returned once it returns again.
func (t Typography) Set(text string) (string, []Change) {
	runes := []rune(text)
	var all []Change
	for _, m := range [...]Matter{QuotationMarks, Apostrophes, Dashes, Ellipses, Spaces} {
		all = append(all, t.Changes(runes, m)...)
	}
	if len(all) == 0 {
		return text, nil
	}
	slices.SortStableFunc(all, func(a, b Change) int { return a.Start - b.Start })
	var b strings.Builder
	b.Grow(len(text) + 2*len(all))
	at := 0
	for _, c := range all { // no two matters change the same place
		b.WriteString(string(runes[at:c.Start]))
		b.WriteString(c.Text)
		at = c.End
	}
	b.WriteString(string(runes[at:]))
	return b.String(), all
}

// Changes returns what [Typography.Set] would change of one matter.
func (t Typography) Changes(text []rune, m Matter) []Change {
	var all []Change
	change := func(start, end int, to string) {
		all = append(all, Change{Span{start, end}, to, m})
	}
	switch m {
	case QuotationMarks:
		t.setQuotes(text, change)
	case Apostrophes:
		setApostrophes(text, change)
	case Dashes:
		t.setDashes(text, change)
	case Ellipses:
		setEllipses(text, change)
	case Spaces:
		if t.knowsSpaces() {
			t.setSpaces(text, change)
		}
	}
	if len(all) == 0 {
		return nil
	}
	verbatim := Verbatim(text)
	if len(verbatim) == 0 {
		return all
	}
	locked := make([]bool, len(text))
	for _, s := range verbatim {
		lock(locked, s.Start, s.End)
	}
	return slices.DeleteFunc(all, func(c Change) bool {
		return slices.Contains(locked[c.Start:c.End], true)
	})
}

// Verbatim finds what typography leaves alone: addresses, tags between < and >, code
// between backticks, and places for values between {{ and }}.
func Verbatim(text []rune) []Span {
	all := Addresses(text)
	for i := 0; i < len(text); i++ {
		end := -1
		switch r := text[i]; {
		case r == '`':
			end = find(text, i+1, '`', 1)
		case r == '<' && i+1 < len(text) && (text[i+1] == '/' || isASCIILetter(text[i+1])):
			end = find(text, i+1, '>', 1)
		case r == '{' && i+1 < len(text) && text[i+1] == '{':
			end = find(text, i+2, '}', 2)
		}
		if end >= 0 {
			all = append(all, Span{i, end})
			i = end - 1
		}
	}
	return all
}

// find returns where the first run of n times r ends on the same line, or -1.
func find(text []rune, from int, r rune, n int) int {
	const far = 1000 // code points; what is longer was not closed
	in := 0
	for i := from; i < min(len(text), from+far) && text[i] != '\n'; i++ {
		if in++; text[i] != r {
			in = 0
		}
		if in == n {
			return i + 1
		}
	}
	return -1
}

// setQuotes sets the marks of the house. In a text whose marks are in such disorder that
// the new ones would read differently, it changes none.
func (t Typography) setQuotes(text []rune, change func(start, end int, to string)) {
	if t.Quotes.Open == 0 {
		return
	}
	as := Quotations(text)
	if len(as) == 0 {
		return
	}
	printed := slices.Clone(text)
	for _, q := range as {
		open, shut := t.Quotes.pair(q.Depth, q.Single)
		if q.Open != 0 {
			printed[q.Start] = open
		}
		if q.Close != 0 {
			printed[q.End-1] = shut
		}
	}
	same := slices.EqualFunc(as, Quotations(printed), func(a, b Quotation) bool {
		return a.Span == b.Span && a.Depth == b.Depth && (a.Open == 0) == (b.Open == 0) && (a.Close == 0) == (b.Close == 0)
	})
	if !same {
		return
	}
	for i, r := range printed {
		if r != text[i] {
			change(i, i+1, string(r))
		}
	}
}

// pair returns the marks of a quotation in so many others. A single mark that is not
// within another quotation stays a single one: so are words set that are only mentioned.
func (q Quotes) pair(depth int, single bool) (open, shut rune) {
	inner := depth%2 == 1
	if depth == 0 && single {
		inner = !IsSingleMark(q.Open)
	}
	if inner {
		return q.InnerOpen, q.InnerClose
	}
	return q.Open, q.Close
}

// setApostrophes sets the straight apostrophe within words and behind them, and in front
// of the figures of a decade.
func setApostrophes(text []rune, change func(start, end int, to string)) {
	if !slices.Contains(text, '\'') {
		return
	}
	quotes := map[int]bool{}
	for _, q := range Quotations(text) {
		if q.Open != 0 {
			quotes[q.Start] = true
		}
		if q.Close != 0 {
			quotes[q.End-1] = true
		}
	}
	for i, r := range text {
		if r != '\'' || quotes[i] {
			continue
		}
		before, after := around(text, i)
		decade := startsWord(before) && unicode.IsDigit(after) && i+2 < len(text) && unicode.IsDigit(text[i+2])
		if inWord(before) || decade {
			change(i, i+1, "’")
		}
	}
}

// setEllipses writes three dots as one sign. Four are another matter, and so are dots
// between figures.
func setEllipses(text []rune, change func(start, end int, to string)) {
	for i := 0; i+2 < len(text); i++ {
		if text[i] != '.' {
			continue
		}
		start := i
		for i < len(text) && text[i] == '.' {
			i++
		}
		before, _ := around(text, start)
		if i-start == 3 && !(unicode.IsDigit(before) && i < len(text) && unicode.IsDigit(text[i])) && before != '…' && (i == len(text) || text[i] != '…') {
			change(start, i, "…")
		}
	}
}

// setDashes writes a hyphen between spaces, and two hyphens between words, as the dash of
// the language, and a hyphen between two years as the dash of ranges.
func (t Typography) setDashes(text []rune, change func(start, end int, to string)) {
	dash := string(t.dash())
	for i := 1; i+1 < len(text); i++ {
		r := text[i]
		if r != '-' && r != '—' {
			continue
		}
		start := i
		for i+1 < len(text) && text[i+1] == r {
			i++
		}
		n, before := i+1-start, text[start-1]
		if i+1 == len(text) {
			return
		}
		after := text[i+1]
		spaced := isBlank(before) && isBlank(after) && start > 1 && before != '\n' && after != '\n'
		switch {
		case n > 2 || r == '—' && (n > 1 || t.Base == "en" || t.Base != "de" && t.Base != "cnr"):
		case spaced && n == 1 && r == '-' && unicode.IsDigit(beforeBlank(text, start)) && i+2 < len(text) && unicode.IsDigit(text[i+2]):
		case spaced:
			change(start, i+1, dash)
		case n == 2 && inWord(before) && inWord(after):
			if t.Base == "en" {
				change(start, i+1, dash)
			} else {
				change(start, i+1, " "+dash+" ")
			}
		case n == 1 && r == '-' && isYears(text, start):
			change(start, i+1, "–")
		}
	}
}

// beforeBlank returns the last rune in front of the white space before a place, or 0.
func beforeBlank(text []rune, i int) rune {
	for i--; i >= 0 && isBlank(text[i]); i-- {
	}
	if i < 0 {
		return 0
	}
	return text[i]
}

// isYears tells whether a hyphen stands between two years, the first of which is earlier:
// "2020-2025".
func isYears(text []rune, at int) bool {
	if at < 4 || at+4 >= len(text) || at > 4 && isWordOrHyphen(text[at-5]) || at+5 < len(text) && isWordOrHyphen(text[at+5]) {
		return false
	}
	from, to := string(text[at-4:at]), string(text[at+1:at+5])
	for _, y := range [...]string{from, to} {
		if y[0] != '1' && y[0] != '2' || strings.Trim(y, "0123456789") != "" {
			return false
		}
	}
	return from < to
}

func isWordOrHyphen(r rune) bool {
	return isWordRune(r) || r == '-' || r == '/'
}
