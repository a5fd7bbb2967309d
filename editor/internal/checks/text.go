package checks

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// Text is a text made ready for the rules: what several of them ask for is found once.
type Text struct {
	// Base is the language as [language.Base] names it: "en", "de", "cnr" for all that
	// Montenegrins read without translation, or any other.
	Base  string
	Runes []rune
	Words []Word
	// quotations are in the order in which they open.
	quotations []quotation
	// figures are the numbers, times and names of the calendar, in the order of the text.
	figures []figure
}

// Word is a run of letters and digits of a text. An apostrophe or a hyphen between two
// of them belongs to it: "don't", "Vašington-DC", "24-godišnji".
type Word struct {
	Start, End int // code points
	// Plain is the word in lower case; Cyrillic of Montenegrin is written in Latin.
	Plain string
}

// NewText finds the words of a text in a language, given by its tag.
func NewText(tag, s string) *Text {
	t := &Text{Base: language.Base(tag), Runes: []rune(s)}
	for i := 0; i < len(t.Runes); {
		if !isWordRune(t.Runes[i]) {
			i++
			continue
		}
		start := i
		for i < len(t.Runes) && (isWordRune(t.Runes[i]) ||
			strings.ContainsRune("'’-‑", t.Runes[i]) && i+1 < len(t.Runes) && isWordRune(t.Runes[i+1])) {
			i++
		}
		t.Words = append(t.Words, Word{start, i, t.plain(start, i)})
	}
	t.quotations = language.Quotations(t.Runes)
	t.figures = t.findFigures()
	return t
}

func (t *Text) plain(start, end int) string {
	s := string(t.Runes[start:end])
	if t.Base == "cnr" {
		s = language.ToLatin(s)
	}
	return strings.ToLower(s)
}

// Of returns the part of the text between two code points.
func (t *Text) Of(start, end int) string { return string(t.Runes[start:end]) }

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
