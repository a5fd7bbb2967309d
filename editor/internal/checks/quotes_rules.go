package checks

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// quotesMissing finds quotations of the source that the target has no marks for. Two
// quotations that became one around "he said" are none lost.
func quotesMissing(p *pair, say func(Finding)) {
	if p.source == nil {
		return
	}
	source, target := p.source.outerQuotations(), p.target.outerQuotations()
	if len(source) == 0 {
		return
	}
	was, is := float64(insideAll(source))*growth(p), float64(insideAll(target))
	lost := len(source) - len(target)
	switch {
	case lost <= 0: // what is left may only be words that stood within the quotation
		if countDouble(target) >= countDouble(source) || is >= 0.5*was {
			return
		}
	case len(target) > 0 && was >= 20 && is >= 0.65*was: // single words are not said in two pieces
		return
	}
	q := source[0]
	if len(target) > 0 {
		q = shortest(source)
	}
	f := Finding{End: len(p.target.Runes), Args: map[string]string{"Quotation": excerpt(p.source, q)}}
	if p.source.Base != "en" && lost <= countTitles(p.source, source) {
		f.Severity = Hint // languages and papers differ in what they set so
	}
	say(f)
}

// countTitles counts the quotations that are likely to be titles or names: a few words that
// begin with a capital and continue the sentence.
func countTitles(t *Text, all []quotation) int {
	const long = 40 // code points
	n := 0
	for _, q := range all {
		if q.Inside() > long || q.Inside() == 0 || q.Start < 2 || !isSpace(t.Runes[q.Start-1]) || !isWordRune(t.Runes[q.Start-2]) {
			continue
		}
		if first := t.Runes[q.Start+1]; unicode.IsUpper(first) || unicode.IsDigit(first) {
			n++
		}
	}
	return n
}

func countDouble(all []quotation) int {
	n := 0
	for i := range all {
		if !all[i].Single {
			n++
		}
	}
	return n
}

// shortest returns the quotation that is most easily left out.
func shortest(all []quotation) quotation {
	least := all[0]
	for _, q := range all[1:] {
		if q.Inside() < least.Inside() {
			least = q
		}
	}
	return least
}

// excerpt returns the beginning of a quotation, without its marks, for a sentence about it.
func excerpt(t *Text, q quotation) string {
	const long = 40 // code points
	words := q.Words()
	if q.Inside() <= long {
		return t.Of(words.Start, words.End)
	}
	return strings.TrimRight(t.Of(words.Start, words.Start+long), " ") + "…"
}

// quotesUnpaired finds marks that open without closing, or close without opening. A
// quotation of several paragraphs has such marks rightly: then the source has them too.
func quotesUnpaired(p *pair, say func(Finding)) {
	opened, closed := 0, 0 // how many of either the source has
	if p.source != nil {
		for _, q := range p.source.quotations {
			switch {
			case q.Close == 0:
				opened++
			case q.Open == 0:
				closed++
			}
		}
	}
	for _, q := range p.target.quotations {
		at, more := q.Start, false
		var mark rune
		switch {
		case q.Close == 0:
			opened--
			mark, more = q.Open, opened < 0
		case q.Open == 0:
			closed--
			at, mark, more = q.End-1, q.Close, closed < 0
		}
		if !more {
			continue
		}
		f := Finding{Start: at, End: at + 1, Args: map[string]string{"Mark": string(mark)}}
		if p.source == nil && (q.Close == 0 && at == 0 || q.Open == 0 && at == len(p.target.Runes)-1) {
			f.Severity = Hint // the paragraphs before or behind may have the other mark
		}
		if q.Single && q.Open == 0 {
			f.Severity = Hint // it may be a wrong apostrophe: "Hans‘ Auto"
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
			if !found && q.Depth == 0 && q.Open == s.Open && (q.Close == s.Close || q.Close == 0) {
				style, found = s, true
			}
		}
	}
	for _, q := range p.target.quotations {
		if q.Single {
			continue // inside another; houses differ
		}
		open, shut := style.Open, style.Close
		if q.Depth > 0 && language.IsSingleMark(open) {
			open, shut = style.InnerOpen, style.InnerClose
		}
		if q.Depth > 0 && q.Open == style.InnerOpen && q.Close == style.InnerClose {
			continue
		}
		tellStyle(q.Start, q.Open, open, say)
		tellStyle(q.End-1, q.Close, shut, say)
	}
}

// tellStyle says that a mark, which is 0 where there is none, should be another.
func tellStyle(at int, is, should rune, say func(Finding)) {
	if is == 0 || is == should || language.IsSingleMark(should) {
		return
	}
	say(Finding{
		Start: at, End: at + 1,
		Args: map[string]string{"Mark": string(is), "Expected": string(should)},
		Fix:  &Fix{at, at + 1, string(should)},
	})
}
