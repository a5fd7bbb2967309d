package language

import "unicode"

// Quotation is a run of a text between quotation marks.
type Quotation struct {
	Span // with the marks
	// Open and Close are the marks. One is 0 where the quotation began before the text or
	// goes on behind it, as in a quotation of several paragraphs.
	Open, Close rune
	// Single says that the marks are single ones, as in British papers and in quotations
	// within quotations.
	Single bool
	// Depth is in how many whole quotations it stands.
	Depth int
}

// Words is what stands between the marks.
func (q *Quotation) Words() Span {
	words := q.Span
	if q.Open != 0 {
		words.Start++
	}
	if q.Close != 0 {
		words.End--
	}
	return words
}

// Inside returns how many code points stand between the marks.
func (q *Quotation) Inside() int {
	words := q.Words()
	return words.End - words.Start
}

// Quotations finds the quotations of a text in any style, also a careless one, in the
// order in which they open. What a mark does is told by what stands beside it more than by
// its shape: “ opens in English and closes in German, and a typewriter has one mark for
// both. Apostrophes are left out.
func Quotations(text []rune) []Quotation {
	all, _ := scanQuotations(text)
	kept := all[:0]
	var around []int // where the whole quotations end that the next one may stand in
	for _, q := range all {
		if q.Single && q.Close == 0 && q.Start > 0 && (q.Start < 2 || text[q.Start-2] != ':') {
			continue // it was an apostrophe
		}
		for len(around) > 0 && around[len(around)-1] < q.End {
			around = around[:len(around)-1]
		}
		q.Depth = len(around)
		if q.Open != 0 && q.Close != 0 {
			around = append(around, q.End)
		}
		kept = append(kept, q)
	}
	return kept
}

// scanQuotations finds all quotations, also single marks that never close, and returns
// besides which of them are open at the end, the innermost last.
func scanQuotations(text []rune) (all []Quotation, opened []int) {
	from := 0 // where the last whole quotation ends
	for i, r := range text {
		single := IsSingleMark(r)
		if !single && !IsDoubleMark(r) {
			continue
		}
		before, after := around(text, i)
		if isWordRune(before) && isWordRune(after) && r != '„' {
			continue // an apostrophe, or a letter that was damaged
		}
		last := len(opened) - 1
		if !single {
			for last >= 0 && all[opened[last]].Single {
				last-- // a double mark closes past apostrophes
			}
		}
		opens := false
		if single {
			opens = opensSingle(text, i, before, after)
		} else {
			opens = opensDouble(text, i, last >= 0)
		}
		switch {
		case opens:
			opened = append(opened, len(all))
			all = append(all, Quotation{Span: Span{i, len(text)}, Open: r, Single: single})
		case last >= 0 && all[opened[last]].Single == single && (!single || closesSingle(text, i, before, after)):
			q := &all[opened[last]]
			q.End, q.Close = i+1, r
			opened = opened[:last]
			from = i + 1
		case single && (len(opened) > 0 || !closesAlone(r, before, after)): // an apostrophe
		case r == '"' && unicode.IsDigit(before): // inches
		case last < 0:
			all = append(all, Quotation{Span: Span{from, i + 1}, Close: r, Single: single})
			from = i + 1
			opened = opened[:0] // what is open are single marks, and they were apostrophes
		}
	}
	return all, opened
}

// opensDouble tells whether a double mark opens a quotation; another may be open already.
func opensDouble(text []rune, i int, open bool) bool {
	r := text[i]
	before, after := around(text, i)
	switch {
	case r == '„' || r == '‟':
		return true
	case startsWord(before):
		if IsStop(after) && after != '…' && !(after == '.' && i+2 < len(text) && text[i+2] == '.') {
			return false // behind another mark that closes
		}
		if after == 0 || isBlank(after) {
			return !open && after != 0 && (before == 0 || isBlank(before)) // « comme ça »
		}
		return r != '”' || !open || !isBlank(before)
	case IsStop(before):
		return !open && isWordRune(after) // the space before it was forgotten
	}
	return false
}

// opensSingle tells whether a single mark opens a quotation rather than leaving letters
// out, as in ’90s and ’n’.
func opensSingle(text []rune, i int, before, after rune) bool {
	switch r := text[i]; {
	case !startsWord(before) || !isWordRune(after) && after != '…' && after != '.':
		return false
	case r == '‚' || r == '‹' || r == '›':
		return true
	case i+2 < len(text) && unicode.IsDigit(after) && unicode.IsDigit(text[i+2]):
		return false
	default:
		return i+2 < len(text) && !IsSingleMark(text[i+2])
	}
}

// closesSingle tells whether a single mark closes a quotation. Behind an s it may be a
// genitive; then a later mark that can only close is taken.
func closesSingle(text []rune, i int, before, after rune) bool {
	if before == 0 || isBlank(before) || isWordRune(after) {
		return false
	}
	if before != 's' || after != ' ' {
		return true
	}
	const far = 200 // code points
	for j := i + 1; j < min(len(text), i+far); j++ {
		if IsDoubleMark(text[j]) {
			return true
		}
		if IsSingleMark(text[j]) {
			b, a := around(text, j)
			switch {
			case startsWord(b) && isWordRune(a):
				return true // the next one opens
			case !isBlank(b) && !isWordRune(a):
				return false
			}
		}
	}
	return true
}

// closesAlone tells whether a single mark closes a quotation that nothing opened: behind a
// stop and before a space it is no apostrophe, and ‘ is none behind a letter either.
func closesAlone(r, before, after rune) bool {
	if r == '‘' {
		return isWordRune(before) || IsStop(before)
	}
	return IsStop(before) && (after == 0 || isBlank(after))
}

// around returns the runes before and behind a place, 0 at the ends of the text.
func around(text []rune, i int) (before, after rune) {
	if i > 0 {
		before = text[i-1]
	}
	if i+1 < len(text) {
		after = text[i+1]
	}
	return before, after
}

// startsWord tells whether a word may begin behind a rune: behind a space, a bracket, a
// dash or another quotation mark.
func startsWord(before rune) bool {
	switch before {
	case 0, '(', '[', '{', '/', '-', '–', '—', '‑', '„', '“', '”', '"', '«', '»', '‘', '’', '‚', '\'', '‹', '›', '¡', '¿', '*':
		return true
	}
	return isBlank(before)
}

// IsStop tells whether a rune is a mark that closes a part of a sentence.
func IsStop(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', '…':
		return true
	}
	return false
}

// IsDoubleMark tells whether a rune is a double quotation mark of any language.
func IsDoubleMark(r rune) bool {
	switch r {
	case '"', '„', '“', '”', '‟', '«', '»', '＂':
		return true
	}
	return false
}

// IsSingleMark tells whether a rune is a single quotation mark of any language, or an
// apostrophe.
func IsSingleMark(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '‹', '›':
		return true
	}
	return false
}

func isWordRune(r rune) bool {
	return inWord(r) || unicode.IsDigit(r)
}
