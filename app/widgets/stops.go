package widgets

import (
	"unicode"
	"unicode/utf8"
)

// This file says where a caret may stand. All offsets are bytes.

const zeroWidthJoiner = '\u200d'

// extends reports whether r belongs to the character before it: a combining mark
// (the acute of Montenegrin "с́" and "з́" among them), a variation selector, a
// joiner, or a skin tone.
func extends(r rune) bool {
	if r < 0x300 { // the first combining mark
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me) || r == zeroWidthJoiner || r >= 0x1F3FB && r <= 0x1F3FF
}

// nextStop returns the end of the cluster that starts at at: a base character with
// everything that extends it, joined sequences included.
func nextStop(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	r, n := utf8.DecodeRuneInString(text[at:])
	at += n
	for at < len(text) {
		last := r
		r, n = utf8.DecodeRuneInString(text[at:])
		if !extends(r) && last != zeroWidthJoiner {
			break
		}
		at += n
	}
	return at
}

// previousStop returns the start of the cluster that ends at at.
func previousStop(text string, at int) int {
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		at -= n
		if at == 0 || extends(r) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); before != zeroWidthJoiner {
			break
		}
	}
	return max(at, 0)
}

// stopAt moves at back to where a caret may stand.
func stopAt(text string, at int) int {
	at = min(max(at, 0), len(text))
	if at == 0 || at == len(text) {
		return at
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	start := previousStop(text, at)
	if nextStop(text, start) > at { // at stands inside a cluster
		return start
	}
	return at
}

// The classes a word jump distinguishes.
const (
	classSpace = iota
	classWord
	classOther
)

func classOf(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return classSpace
	case unicode.IsLetter(r), unicode.IsDigit(r), extends(r), r == '_', r == '’', r == '\'':
		return classWord
	}
	return classOther
}

// nextWord returns the start of the next word, as Ctrl+Right goes.
func nextWord(text string, at int) int {
	return skip(text, endOfClass(text, at), classSpace)
}

// previousWord returns the start of the word before at, as Ctrl+Left goes.
func previousWord(text string, at int) int {
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if classOf(r) != classSpace {
			return startOfClass(text, at)
		}
		at -= n
	}
	return 0
}

// wordAround returns the span of the word, of the spaces or of the signs at at, as a
// double tap selects it.
func wordAround(text string, at int) (start, end int) {
	if at >= len(text) && at > 0 {
		return startOfClass(text, len(text)), len(text)
	}
	end = endOfClass(text, at)
	return startOfClass(text, end), end
}

func endOfClass(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return skip(text, at, classOf(r))
}

func skip(text string, at, class int) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if classOf(r) != class {
			break
		}
		at += n
	}
	return at
}

func startOfClass(text string, at int) int {
	if at == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	class := classOf(r)
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if classOf(r) != class {
			break
		}
		at -= n
	}
	return at
}

// byteAt returns the byte offset of code point n of text, at most the length of text.
func byteAt(text string, n int) int {
	if n <= 0 {
		return 0
	}
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}
