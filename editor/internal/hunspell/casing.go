package hunspell

import (
	"unicode"
	"unicode/utf8"
)

// casing is how the letters of a word are written.
type casing int

const (
	lowerCase  casing = iota // with no capital at all
	titleCase                // Podgorica
	upperCase                // NATO; digits and signs do not count
	mixedCase                // iPhone
	mixedTitle               // McDonald
)

func casingOf(word []byte) casing {
	capitals, first := 0, false
	for i := 0; i < len(word); {
		r, size := decode(word[i:])
		if toLower(r) != r {
			capitals++
			first = first || i == 0
		}
		i += size
	}
	switch {
	case capitals == 0:
		return lowerCase
	case capitals == 1 && first:
		return titleCase
	case !hasSmall(word):
		return upperCase
	case first:
		return mixedTitle
	}
	return mixedCase
}

// hasSmall tells whether a word has small letters.
func hasSmall(word []byte) bool {
	for i := 0; i < len(word); {
		r, size := decode(word[i:])
		if toLower(r) == r && toUpper(r) != r {
			return true
		}
		i += size
	}
	return false
}

// decode returns the first code point of w, at once where it is ASCII.
func decode(w []byte) (r rune, size int) {
	if w[0] < utf8.RuneSelf {
		return rune(w[0]), 1
	}
	return utf8.DecodeRune(w)
}

func toLower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

func toUpper(r rune) rune {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return unicode.ToUpper(r)
}

// appendLower appends word in small letters.
func appendLower(to, word []byte) []byte {
	for i := 0; i < len(word); {
		r, size := decode(word[i:])
		to = utf8.AppendRune(to, toLower(r))
		i += size
	}
	return to
}

// appendTitle appends word with its first letter as a capital and the others small.
func appendTitle(to, word []byte) []byte {
	r, size := utf8.DecodeRune(word)
	if size == 0 {
		return to
	}
	return appendLower(utf8.AppendRune(to, toUpper(r)), word[size:])
}

// appendUpper appends word in capitals.
func appendUpper(to, word []byte) []byte {
	for i := 0; i < len(word); {
		r, size := decode(word[i:])
		to = utf8.AppendRune(to, toUpper(r))
		i += size
	}
	return to
}
