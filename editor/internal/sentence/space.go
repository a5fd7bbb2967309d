package sentence

import (
	"strings"
	"unicode/utf8"
)

// skipSpace returns the first byte from i on that is no white space.
func skipSpace(text string, i int) int {
	i, _ = skipBreaks(text, i)
	return i
}

// skipBreaks does the same and counts the line breaks in between. The end of a paragraph
// counts as two.
func skipBreaks(text string, i int) (end, breaks int) {
	for i < len(text) {
		r, size := decode(text, i)
		if !isSpace(r) {
			break
		}
		switch r {
		case '\n':
			if i == 0 || text[i-1] != '\r' {
				breaks++
			}
		case '\r', '\v', '\u0085', '\u2028':
			breaks++
		case '\f', '\u2029':
			breaks += 2
		}
		i += size
	}
	return i, breaks
}

// skipBlanks returns the first byte from i on that is no white space within a line.
func skipBlanks(text string, i int) int {
	for i < len(text) {
		r, size := decode(text, i)
		if !isSpace(r) || isBreak(r) {
			break
		}
		i += size
	}
	return i
}

// trimSpace returns the byte behind the last one before end that is no white space.
func trimSpace(text string, start, end int) int {
	for end > start {
		r, size := utf8.DecodeLastRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		end -= size
	}
	return end
}

// beginsParagraph tells whether a blank line or the beginning of the text is before a byte.
func (c *cutter) beginsParagraph(i int) bool {
	before := trimSpace(c.text, 0, i)
	_, breaks := skipBreaks(c.text[:i], before)
	return before == 0 || breaks > 1
}

// spaceAt tells whether white space or the end of the text is at a byte.
func spaceAt(text string, i int) bool {
	r, _ := decode(text, i)
	return i >= len(text) || isSpace(r)
}

func isBreak(r rune) bool { return strings.ContainsRune("\n\v\f\r\u0085\u2028\u2029", r) }

// line decides at a line break. A single one ends a sentence unless the line reads on: its
// last sign joins, the next one begins with a small letter, or it is as long as a line that
// a mail program wrapped.
func (c *cutter) line(i int) (end, next int) {
	const wrapped = 50 // code points
	text := c.text
	end = trimSpace(text, c.start, i)
	next, breaks := skipBreaks(text, end)
	if breaks > 1 || next == len(text) {
		return end, 0
	}
	if end == c.start {
		return 0, next
	}
	kind, _ := c.kindAt(next)
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	from := max(c.start, strings.LastIndexAny(text[c.start:end], "\n\r")+c.start)
	switch {
	case isBullet(text, next):
		return end, 0
	case kind == lower, strings.ContainsRune(",-–—/&", last):
		return 0, next
	case utf8.RuneCountInString(text[from:end]) >= wrapped:
		return 0, next
	}
	return end, 0
}

// isBullet tells whether the mark of a list is at a byte: a sign, or a number or letter
// with a full stop or a bracket.
func isBullet(text string, i int) bool {
	r, size := decode(text, i)
	if strings.ContainsRune("-–—•*·▪>+=_#", r) {
		return true
	}
	n := i
	for n < len(text) && isDigit(rune(text[n])) && n < i+3 {
		n++
	}
	if n == i && isLetter(r) {
		n += size
	}
	return n > i && n < len(text) && (text[n] == ')' || text[n] == '.') && spaceAt(text, n+1)
}

// smile decides at a colon or a semicolon: a face made of signs ends a sentence before a
// capital.
func (c *cutter) smile(i int) (end, next int) {
	end = faceEnd(c.text, i)
	if end == 0 || i == c.start {
		return 0, i + 1
	}
	if n := c.peek(end); n.kind != upper && n.kind != nothing {
		return 0, end
	}
	return end, 0
}

// faceEnd returns the byte behind a face such as ":-)" that begins at a byte and stands
// before white space, or 0.
func faceEnd(text string, i int) int {
	if i == len(text) || text[i] != ':' && text[i] != ';' {
		return 0
	}
	i++
	if i < len(text) && text[i] == '-' {
		i++
	}
	mouth := i
	for i < len(text) && strings.IndexByte("()DPp", text[i]) >= 0 {
		i++
	}
	if i == mouth || !spaceAt(text, i) {
		return 0
	}
	return i
}
