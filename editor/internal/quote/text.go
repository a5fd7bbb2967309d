package quote

import (
	"strings"
	"unicode"

	"redakcija/editor/internal/sentence"
	"redakcija/editor/language"
)

// Text is one story in one language, made ready to be searched.
type Text struct {
	base       string // the language as [language.Base] names it
	tongue     *tongue
	paragraphs []*paragraph
}

// paragraph is one paragraph with what all rules ask of it, found once.
type paragraph struct {
	at         int // its place in the text, from 0
	runes      []rune
	words      []word
	quotations []language.Quotation // in the order in which they open
	sentences  []language.Span
}

// word is a run of letters and digits. An apostrophe, a hyphen or a point within one
// belongs to it: "don't", "24-godišnji", "U.S".
type word struct {
	start, end int
	// plain is the word in lower case; Montenegrin Cyrillic is written in Latin.
	plain    string
	capital  bool // it begins with a capital letter
	sentence int  // index of the sentence it stands in
	depth    int  // in how many quotations it stands
}

// NewText makes the paragraphs of a story ready. The language is given by its tag; what is
// said in a language without a table is not found, but for what stands between quotation
// marks.
func NewText(tag string, paragraphs []string) *Text {
	t := &Text{base: language.Base(tag)}
	t.tongue = tongueOf(t.base)
	for i, s := range paragraphs {
		t.paragraphs = append(t.paragraphs, newParagraph(t.base, tag, i, s))
	}
	return t
}

func newParagraph(base, tag string, at int, s string) *paragraph {
	p := &paragraph{at: at, runes: []rune(s), sentences: sentence.Split(tag, s)}
	p.quotations = language.Quotations(p.runes)
	sent, quoted := 0, 0
	for i := 0; i < len(p.runes); {
		if !isWordRune(p.runes[i]) {
			i++
			continue
		}
		start := i
		for i < len(p.runes) && (isWordRune(p.runes[i]) ||
			strings.ContainsRune("'’-‑.", p.runes[i]) && i+1 < len(p.runes) && isWordRune(p.runes[i+1])) {
			i++
		}
		for sent+1 < len(p.sentences) && p.sentences[sent].End <= start {
			sent++
		}
		w := word{start: start, end: i, capital: unicode.IsUpper(p.runes[start]), sentence: sent}
		for quoted < len(p.quotations) && p.quotations[quoted].End <= start && p.quotations[quoted].Depth == 0 {
			quoted++
		}
		for _, q := range p.quotations[min(quoted, len(p.quotations)):] {
			if q.Start > start {
				break
			}
			if start < q.End {
				w.depth++
			}
		}
		s := string(p.runes[start:i])
		if base == "cnr" {
			s = language.ToLatin(s)
		}
		w.plain = strings.ToLower(s)
		p.words = append(p.words, w)
	}
	return p
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// of returns the text between two code points.
func (p *paragraph) of(start, end int) string { return string(p.runes[start:end]) }
