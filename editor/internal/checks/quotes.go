package checks

import "redakcija/editor/language"

// quotation is a run of a text between quotation marks.
type quotation = language.Quotation

// outerQuotations returns the quotations that do not stand inside another.
func (t *Text) outerQuotations() []quotation {
	var outer []quotation
	for _, q := range t.quotations {
		if q.Depth == 0 {
			outer = append(outer, q)
		}
	}
	return outer
}

// insideAll returns how many code points stand between the marks of all of them.
func insideAll(all []quotation) int {
	n := 0
	for i := range all {
		n += all[i].Inside()
	}
	return n
}

// quoted tells whether the words from first to last stand inside one quotation: what
// somebody said may be given in the words it was said in, and titles stay as they are.
func (t *Text) quoted(first, last Word) bool {
	for _, q := range t.quotations {
		if q.Open != 0 && q.Close != 0 && q.Start < first.Start && last.End < q.End {
			return true
		}
	}
	return false
}

// isDoubleMark tells whether a rune is a double quotation mark of any language.
func isDoubleMark(r rune) bool {
	switch r {
	case '"', '„', '“', '”', '‟', '«', '»', '＂':
		return true
	}
	return false
}

// isSingleMark tells whether a rune is a single quotation mark of any language, or an
// apostrophe.
func isSingleMark(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '‹', '›':
		return true
	}
	return false
}
