package checks

import (
	"strings"

	"redakcija/editor/language"
)

// quotesMissing finds quotations of the source that the target has no marks for. Two
// quotations that became one around "he said" are none lost.
func quotesMissing(p *pair, say func(Finding)) {
	if p.source == nil {
		return
	}
	source, target := p.source.outerQuotations(), p.target.outerQuotations()
	if len(source) == 0 || len(target) >= len(source) && countDouble(target) >= countDouble(source) {
		return
	}
	if len(target) > 0 && float64(insideAll(target)) >= 0.65*float64(insideAll(source))*growth(p) {
		return
	}
	q := source[0]
	if len(target) > 0 {
		q = shortest(source)
	}
	say(Finding{End: len(p.target.Runes), Args: map[string]string{"Quotation": excerpt(p.source, q)}})
}

func countDouble(all []quotation) int {
	n := 0
	for i := range all {
		if !all[i].single {
			n++
		}
	}
	return n
}

// shortest returns the quotation that is most easily left out.
func shortest(all []quotation) quotation {
	least := all[0]
	for _, q := range all[1:] {
		if q.inside() < least.inside() {
			least = q
		}
	}
	return least
}

func insideAll(all []quotation) int {
	n := 0
	for i := range all {
		n += all[i].inside()
	}
	return n
}

// excerpt returns the beginning of a quotation, without its marks, for a sentence about it.
func excerpt(t *Text, q quotation) string {
	const long = 40 // code points
	start, end := q.start, q.end
	if q.open != 0 {
		start++
	}
	if q.shut != 0 {
		end--
	}
	if end-start <= long {
		return t.Of(start, end)
	}
	return strings.TrimRight(t.Of(start, start+long), " ") + "…"
}

// quotesUnpaired finds marks that open without closing, or close without opening. A
// quotation of several paragraphs has such marks rightly: then the source has them too.
func quotesUnpaired(p *pair, say func(Finding)) {
	opened, closed := 0, 0 // how many of either the source has
	if p.source != nil {
		for _, q := range p.source.quotations {
			switch {
			case q.shut == 0:
				opened++
			case q.open == 0:
				closed++
			}
		}
	}
	for _, q := range p.target.quotations {
		at, more := q.start, false
		var mark rune
		switch {
		case q.shut == 0:
			opened--
			mark, more = q.open, opened < 0
		case q.open == 0:
			closed--
			at, mark, more = q.end-1, q.shut, closed < 0
		}
		if !more {
			continue
		}
		f := Finding{Start: at, End: at + 1, Args: map[string]string{"Mark": string(mark)}}
		if p.source == nil && (q.shut == 0 && at == 0 || q.open == 0 && at == len(p.target.Runes)-1) {
			f.Severity = Hint // the paragraphs before or behind may have the other mark
		}
		say(f)
	}
}

// quotesStyle finds quotation marks that the language does not have. Of several styles
// that it has, the first that the text uses is taken for the house's.
func quotesStyle(p *pair, say func(Finding)) {
	styles := language.QuoteStyles(p.target.Base)
	if len(styles) == 0 || len(p.target.quotations) == 0 {
		return
	}
	style, found := styles[0], false
	for _, q := range p.target.quotations {
		for _, s := range styles {
			if !found && !q.inner && q.open == s.Open && (q.shut == s.Close || q.shut == 0) {
				style, found = s, true
			}
		}
	}
	for _, q := range p.target.quotations {
		if q.single {
			continue // inside another; houses differ
		}
		open, shut := style.Open, style.Close
		if q.inner && isSingleMark(open) {
			open, shut = style.InnerOpen, style.InnerClose
		}
		if q.inner && q.open == style.InnerOpen && q.shut == style.InnerClose {
			continue
		}
		tellStyle(q.start, q.open, open, say)
		tellStyle(q.end-1, q.shut, shut, say)
	}
}

// tellStyle says that a mark, which is 0 where there is none, should be another.
func tellStyle(at int, is, should rune, say func(Finding)) {
	if is == 0 || is == should || isSingleMark(should) {
		return
	}
	say(Finding{
		Start: at, End: at + 1,
		Args: map[string]string{"Mark": string(is), "Expected": string(should)},
		Fix:  &Fix{at, at + 1, string(should)},
	})
}
