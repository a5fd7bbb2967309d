package checks

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// untranslated finds a text that is still its source, and a sentence that was left in
// the language of the source inside a translation. A name, a title or a place is often
// spelt alike in both languages: what has no common words of the source's language is
// told only when it is long.
func untranslated(p *pair, say func(Finding)) {
	if p.source == nil || p.source.Base == p.target.Base || len(p.target.Words) == 0 {
		return
	}
	t := p.target
	if sameWords(p.source, t) && isProse(t, p.source.Base) {
		say(Finding{End: len(t.Runes)})
		return
	}
	theirs, ours := commonWords()[p.source.Base], commonWords()[t.Base]
	if theirs == nil || ours == nil {
		return
	}
	quoted := t.quotedWords()
	for start := 0; start < len(t.Words); {
		end := sentenceEnd(t, start)
		foreign, own := 0, 0
		for i, w := range t.Words[start:end] {
			plain := w.Plain
			if p.source.Base == "cnr" && scriptOf(t.Runes[w.Start]) == 'c' {
				plain = language.ToLatin(plain)
			}
			switch {
			case theirs[plain]:
				if !quoted[start+i] {
					foreign++
				}
			case ours[w.Plain]:
				own++
			}
		}
		const few, long = 3, 5 // words; a title of a book has fewer
		if foreign >= few && foreign > 2*own && end-start >= long {
			say(Finding{Start: t.Words[start].Start, End: t.Words[end-1].End})
		}
		start = end
	}
}

// sameWords tells whether two texts have the same words in the same order.
func sameWords(a, b *Text) bool {
	if len(a.Words) != len(b.Words) {
		return false
	}
	for i := range a.Words {
		v, w := a.Words[i], b.Words[i]
		if v.Plain != w.Plain && !slices.Equal(a.Runes[v.Start:v.End], b.Runes[w.Start:w.End]) {
			return false
		}
	}
	return true
}

// isProse tells whether a text that is the same as its source is likely to be one that
// should have been translated.
func isProse(t *Text, base string) bool {
	const long, short = 6, 3 // words
	if len(t.Words) >= long {
		return true
	}
	common, small := 0, 0
	for _, w := range t.Words {
		switch r := t.Runes[w.Start]; {
		case commonWords()[base][w.Plain]:
			common++
		case unicode.IsLower(r) && utf8.RuneCountInString(w.Plain) > 3: // no "von" and no "del"
			small++
		}
	}
	return len(t.Words) >= short && (common > 1 || small > 0)
}

// sentenceEnd returns the first word behind the sentence that the word at start is in. It
// takes any full stop before a capital for an end: for counting words that is enough.
func sentenceEnd(t *Text, start int) int {
	for i := start + 1; i < len(t.Words); i++ {
		if !unicode.IsUpper(t.Runes[t.Words[i].Start]) {
			continue
		}
		for _, r := range t.Runes[t.Words[i-1].End:t.Words[i].Start] {
			if r == '.' || r == '!' || r == '?' || r == '\n' {
				return i
			}
		}
	}
	return len(t.Words)
}
