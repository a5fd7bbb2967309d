package store

import (
	"strings"
	"unicode"
)

// The limits of what is indexed. A lexeme of PostgreSQL has at most 2046 bytes and all
// lexemes of a row together at most 1 MiB; no word that anybody searches for and no
// news story comes near either. SQLite gets the same, so that both find the same.
const (
	maxWord  = 64      // code points; longer words are indexed and looked for by their beginning
	maxIndex = 768_000 // bytes of different words of a story
)

// cutWords cuts a folded text into its different words, in the order of their first
// occurrence. Only letters and digits are left, so no word can be syntax to anybody.
func cutWords(folded string) []string {
	var words []string
	seen := map[string]bool{}
	size := 0
	for word := range strings.FieldsFuncSeq(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		word = shorten(word)
		if seen[word] || size+len(word) > maxIndex {
			continue
		}
		seen[word] = true
		size += len(word)
		words = append(words, word)
	}
	return words
}

func shorten(word string) string {
	n := 0
	for at := range word {
		if n == maxWord {
			return word[:at]
		}
		n++
	}
	return word
}
