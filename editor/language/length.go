package language

import (
	"unicode"
	"unicode/utf8"
)

// Characters counts the characters of a text as readers see them: extended grapheme clusters
// (Unicode Standard Annex 29, section 3). "с́" is one, though it is two code points, and so
// are a flag and a family of emoji. Of the rules for scripts of other continents it has
// those for Korean syllables; conjuncts of Indic scripts count by their letters.
func Characters(s string) int {
	n := 0
	for len(s) > 0 {
		s = s[clusterEnd(s):]
		n++
	}
	return n
}

// Shorten returns the first characters of a text, counted as [Characters] does: n at most.
func Shorten(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		at += clusterEnd(s[at:])
	}
	return s[:at]
}

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

// clusterEnd returns where the first cluster of a text ends, in bytes. The names of rules
// are those of the annex.
func clusterEnd(s string) int {
	last, at := utf8.DecodeRuneInString(s)
	if last < 0x300 && (at == len(s) || s[at] < 0xcc) { // before the first mark: most of every text
		if last == '\r' && at < len(s) && s[at] == '\n' {
			return 2 // GB3
		}
		return at
	}
	if isControl(last) {
		return at // GB4
	}
	flag := isFlagLetter(last)    // one that still wants its second letter
	picture := isPictograph(last) // with what extends it
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		switch {
		case isExtending(r): // GB9, GB9a
			flag = false
		case isPrepended(last) && !isControl(r): // GB9b
			picture, flag = isPictograph(r), isFlagLetter(r)
		case last == zeroWidthJoiner && picture && isPictograph(r): // GB11
		case flag && isFlagLetter(r): // GB12, GB13
			flag = false
		case joinsSyllable(last, r): // GB6 to GB8
		default:
			return at
		}
		last = r
		at += n
	}
	return at
}

// joinsSyllable tells whether two parts of a Korean syllable belong together.
func joinsSyllable(a, b rune) bool {
	const lead, vowel, tail = 1, 2, 3
	part := func(r rune) (first, last int) {
		switch {
		case r >= 0x1100 && r <= 0x115f || r >= 0xa960 && r <= 0xa97c:
			return lead, lead
		case r >= 0x1160 && r <= 0x11a7 || r >= 0xd7b0 && r <= 0xd7c6:
			return vowel, vowel
		case r >= 0x11a8 && r <= 0x11ff || r >= 0xd7cb && r <= 0xd7fb:
			return tail, tail
		case r >= 0xac00 && r <= 0xd7a3 && (r-0xac00)%28 == 0: // a syllable without a tail
			return lead, vowel
		case r >= 0xac00 && r <= 0xd7a3:
			return lead, tail
		}
		return 0, 0
	}
	_, before := part(a)
	after, _ := part(b)
	switch before {
	case lead:
		return after == lead || after == vowel
	case vowel:
		return after == vowel || after == tail
	case tail:
		return after == tail
	}
	return false
}

// isExtending tells a mark, a joiner, a skin tone or a tag: what is never on its own.
func isExtending(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == zeroWidthJoiner, r == zeroWidthNonJoiner, r >= 0x1f3fb && r <= 0x1f3ff, r == 0xff9e, r == 0xff9f, r >= 0xe0020 && r <= 0xe007f:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me)
}

// isControl tells what no mark joins: controls, line and paragraph separators, and format
// characters but the joiners and what stands in front of numbers.
func isControl(r rune) bool {
	if r == zeroWidthJoiner || r == zeroWidthNonJoiner || isPrepended(r) || isExtending(r) {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// isPrepended tells the signs of Arabic and its neighbours that enclose the number after
// them.
func isPrepended(r rune) bool {
	return unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isFlagLetter tells the letters of which two make a flag.
func isFlagLetter(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// isPictograph tells what a joiner joins to a picture: the blocks of pictographs, and the
// older signs that became emoji. Letters are not among them.
func isPictograph(r rune) bool {
	switch {
	case r < 0x203c:
		return r == '©' || r == '®'
	case r < 0x1f000:
		return unicode.Is(unicode.So, r) || r == '‼' || r == '⁉' || r == '〰'
	}
	return r <= 0x1faff && !isFlagLetter(r) && (r < 0x1f3fb || r > 0x1f3ff)
}
