package checks

import "unicode"

// quotation is a run of a text between quotation marks.
type quotation struct {
	start, end int // code points, with the marks
	// open and shut are the marks. One is 0 where the quotation began before the text or
	// goes on behind it, as in a quotation of several paragraphs.
	open, shut rune
	// single says that the marks are single ones, as in British papers and in quotations
	// within quotations.
	single bool
	// inner says that the quotation stands inside another.
	inner bool
}

// inside returns how many code points stand between the marks.
func (q *quotation) inside() int {
	n := q.end - q.start
	if q.open != 0 {
		n--
	}
	if q.shut != 0 {
		n--
	}
	return n
}

// outerQuotations returns the quotations that do not stand inside another.
func (t *Text) outerQuotations() []quotation {
	var outer []quotation
	for _, q := range t.quotations {
		if !q.inner {
			outer = append(outer, q)
		}
	}
	return outer
}

// findQuotations finds the quotations of a text in any style, also a careless one. What a
// mark does is told by what stands beside it more than by its shape: “ opens in English
// and closes in German, and a typewriter has one mark for both.
func findQuotations(text []rune) []quotation {
	var all []quotation
	var opened []int // those in all that are not closed yet
	for i, r := range text {
		single := isSingleMark(r)
		if !single && !isDoubleMark(r) {
			continue
		}
		before, after := around(text, i)
		if isWordRune(before) && isWordRune(after) && r != '„' {
			continue // an apostrophe, or a letter that was damaged
		}
		if single {
			switch {
			case opensSingle(text, i, before, after):
				opened = append(opened, len(all))
				all = append(all, quotation{start: i, end: len(text), open: r, single: true})
			case len(opened) > 0 && all[opened[len(opened)-1]].single && closesSingle(text, i, before, after):
				q := &all[opened[len(opened)-1]]
				q.end, q.shut = i+1, r
				opened = opened[:len(opened)-1]
			case after == 0 && isStop(before) && len(opened) == 0:
				all = append(all, quotation{end: i + 1, shut: r, single: true})
			}
			continue
		}
		last := len(opened) - 1 // the last double mark that is open
		for last >= 0 && all[opened[last]].single {
			last--
		}
		switch {
		case opensDouble(r, before, after, last >= 0):
			opened = append(opened, len(all))
			all = append(all, quotation{start: i, end: len(text), open: r})
		case last >= 0:
			q := &all[opened[last]]
			q.end, q.shut = i+1, r
			opened = opened[:last]
		case r == '"' && unicode.IsDigit(before): // inches
		default:
			start := 0
			for _, q := range all {
				if q.shut != 0 {
					start = max(start, q.end)
				}
			}
			all = append(all, quotation{start: start, end: i + 1, shut: r})
		}
	}
	return nested(all)
}

// nested drops the single marks that were never closed, which are apostrophes but at the
// very beginning of a text, and says which quotations stand inside a whole one.
func nested(all []quotation) []quotation {
	kept, end := all[:0], 0
	for _, q := range all {
		if q.single && q.shut == 0 && q.start > 0 {
			continue
		}
		q.inner = q.end <= end
		if q.open != 0 && q.shut != 0 {
			end = max(end, q.end)
		}
		kept = append(kept, q)
	}
	return kept
}

// opensDouble tells whether a double mark opens a quotation; another may be open already.
func opensDouble(r, before, after rune, open bool) bool {
	switch {
	case r == '„' || r == '‟':
		return true
	case startsWord(before):
		if isStop(after) && after != '…' && after != '.' {
			return false // behind another mark that closes
		}
		if after == 0 || isSpace(after) {
			return !open && after != 0 && (before == 0 || isSpace(before)) // « comme ça »
		}
		return r != '”' || !open || !isSpace(before)
	case isStop(before):
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
		return i+2 < len(text) && !isSingleMark(text[i+2])
	}
}

// closesSingle tells whether a single mark closes a quotation. Behind an s it may be a
// genitive; then a later mark that can only close is taken.
func closesSingle(text []rune, i int, before, after rune) bool {
	if before == 0 || isSpace(before) || isWordRune(after) {
		return false
	}
	if before != 's' || after != ' ' {
		return true
	}
	for j := i + 1; j < len(text); j++ {
		if isDoubleMark(text[j]) {
			return true
		}
		if isSingleMark(text[j]) {
			b, a := around(text, j)
			switch {
			case startsWord(b) && isWordRune(a):
				return true // the next one opens
			case !isSpace(b) && !isWordRune(a):
				return false
			}
		}
	}
	return true
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
	case 0, '(', '[', '{', '/', '-', '–', '—', '‑', '„', '“', '”', '"', '«', '»', '‘', '‚', '\'', '‹', '›', '¡', '¿', '*':
		return true
	}
	return isSpace(before)
}

// isStop tells whether a rune is a mark that closes a part of a sentence.
func isStop(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', '…':
		return true
	}
	return false
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\n' || r == '\t' || r == '\u202f' || r >= 0x1680 && unicode.IsSpace(r)
}

func isDoubleMark(r rune) bool {
	switch r {
	case '"', '„', '“', '”', '‟', '«', '»', '＂':
		return true
	}
	return false
}

func isSingleMark(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '‹', '›':
		return true
	}
	return false
}
