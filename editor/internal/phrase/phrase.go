// Package phrase finds words and expressions of a list in a text, in all their forms: of
// "Ujedinjene nacije" also "Ujedinjenim nacijama", of "russische Armee" also "russischen
// Armee".
//
// Its nouns: a phrase is one entry of the list, given as a dictionary has it; a form is a
// phrase as it stands in a text; a stem is what the forms of a word share. What is no word
// of the language is found as well, because names take the same endings: the package knows
// endings, no words.
//
// It works on strings, keeps nothing between calls, and is safe for concurrent use.
package phrase

import (
	"slices"
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// Finder finds the phrases of one list in texts of one language.
type Finder struct {
	base    string
	phrases [][]word
	// starts are phrases by the first letters of their first word.
	starts map[string][]int
}

// word is a word of a phrase or of a text.
type word struct {
	start, end int // code points
	// plain is the word in lower case, in Latin letters.
	plain string
	// capital says that it begins with a capital letter, acronym that it has nothing else.
	capital, acronym bool
}

// Hit is a form of a phrase in a text.
type Hit struct {
	language.Span
	Phrase int // its place in the list
	// Inside says that the form is part of a longer hit.
	Inside bool
}

// New makes a finder for texts in a language, named as [language.Base] does. A phrase
// without a letter or digit is never found.
func New(base string, phrases []string) *Finder {
	f := &Finder{base: base, phrases: make([][]word, len(phrases)), starts: map[string][]int{}}
	for i, p := range phrases {
		f.phrases[i] = cut(base, []rune(p))
		if len(f.phrases[i]) > 0 {
			key := start(f.phrases[i][0].plain)
			f.starts[key] = append(f.starts[key], i)
		}
	}
	return f
}

// Find returns all forms of phrases in a text, in the order in which they begin, longer
// ones first. Capital letters of a phrase are wanted in the text; other letters may be
// capitals there.
func (f *Finder) Find(text []rune) []Hit {
	if len(f.starts) == 0 {
		return nil
	}
	words := cut(f.base, text)
	var all []Hit
	covered := 0 // where the longest hit so far ends
	for i := range words {
		first := len(all)
		for _, p := range f.starts[start(words[i].plain)] {
			if n := f.fits(f.phrases[p], words[i:], text); n > 0 {
				all = append(all, Hit{Span: language.Span{Start: words[i].start, End: words[i+n-1].end}, Phrase: p})
			}
		}
		here := all[first:]
		slices.SortStableFunc(here, func(a, b Hit) int { return b.End - a.End })
		for k := range here {
			here[k].Inside = here[k].End <= covered
			covered = max(covered, here[k].End)
		}
	}
	return all
}

// fits returns how many words of a text a phrase takes that begins with the first of them,
// or 0.
func (f *Finder) fits(phrase, words []word, text []rune) int {
	if len(phrase) > len(words) {
		return 0
	}
	for i := range phrase {
		p, w := &phrase[i], &words[i]
		switch {
		case i > 0 && !together(text[words[i-1].end:w.start]):
			return 0
		case p.acronym && (!w.acronym || p.plain != w.plain):
			return 0
		case p.capital && !w.capital || !SameStem(f.base, p.plain, w.plain):
			return 0
		}
	}
	return len(phrase)
}

// together tells whether what stands between two words leaves them in one expression.
func together(between []rune) bool {
	for _, r := range between {
		if !unicode.IsSpace(r) && r != '-' && r != '‑' {
			return false
		}
	}
	return true
}

// cut finds the words of a text: runs of letters and digits.
func cut(base string, text []rune) []word {
	var words []word
	for i := 0; i < len(text); {
		if !inWord(text[i]) {
			i++
			continue
		}
		w := word{start: i, capital: unicode.IsUpper(text[i]), acronym: true}
		for ; i < len(text) && inWord(text[i]); i++ {
			w.acronym = w.acronym && !unicode.IsLower(text[i])
		}
		w.end = i
		w.acronym = w.acronym && w.end-w.start > 1
		w.plain = plain(base, string(text[w.start:w.end]))
		words = append(words, w)
	}
	return words
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// plain is how a word is compared: in lower case, Montenegrin in Latin, and German without
// umlauts, which come and go with endings (Rat, Räte).
func plain(base, s string) string {
	switch base {
	case "cnr":
		s = language.ToLatin(s)
	case "de":
		return umlauts.Replace(strings.ToLower(s))
	}
	return strings.ToLower(s)
}

var umlauts = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss")

// start is what phrases are looked up by: letters that no ending touches.
func start(plain string) string {
	n := 0
	for at := range plain {
		if n == shortestStem {
			return plain[:at]
		}
		n++
	}
	return plain
}
