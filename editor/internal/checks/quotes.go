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

// quotedWords tells of every word whether it stands inside a whole quotation: titles stay
// as they are, and what somebody said may be given in the words it was said in.
func (t *Text) quotedWords() []bool {
	quoted := make([]bool, len(t.Words))
	next, end := 0, 0 // the quotation that begins next, and where the last one ends
	for i, w := range t.Words {
		for next < len(t.quotations) && t.quotations[next].Start < w.Start {
			if q := t.quotations[next]; q.Open != 0 && q.Close != 0 {
				end = max(end, q.End)
			}
			next++
		}
		quoted[i] = w.End <= end
	}
	return quoted
}
