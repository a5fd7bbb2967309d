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
	letters, capitals, neutral, first := 0, 0, 0, false
	for i := 0; i < len(word); letters++ {
		r, size := rune(word[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(word[i:])
		}
		switch low := toLower(r); {
		case low != r:
			capitals++
			first = first || i == 0
		case toUpper(r) == low:
			neutral++
		}
		i += size
	}
	switch {
	case capitals == 0:
		return lowerCase
	case capitals == 1 && first:
		return titleCase
	case capitals+neutral == letters:
		return upperCase
	case first:
		return mixedTitle
	}
	return mixedCase
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
		r, size := utf8.DecodeRune(word[i:])
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
		r, size := utf8.DecodeRune(word[i:])
		to = utf8.AppendRune(to, toUpper(r))
		i += size
	}
	return to
}
