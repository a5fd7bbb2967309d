package intake

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// decode turns the bytes of a file into text: UTF-8 with or without a byte order
// mark, or UTF-16 with one. Lines end in a line feed and letters are composed (NFC),
// so that what looks alike is alike.
func decode(raw []byte) (string, error) {
	var text string
	var err error
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		text, err = decode16(raw, binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		text, err = decode16(raw, binary.BigEndian)
	default:
		text, err = decode8(raw)
	}
	if err != nil {
		return "", err
	}
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	return unixLines(text), nil
}

func decode8(raw []byte) (string, error) {
	if isBinary(raw) {
		return "", fault(editor.InputBinary, -1)
	}
	if !utf8.Valid(raw) {
		return "", fault(editor.InputEncoding, invalidAt(raw))
	}
	return string(bytes.TrimPrefix(raw, []byte("\uFEFF"))), nil
}

// decode16 decodes UTF-16 that begins with a byte order mark. Half a pair of
// surrogates and half a unit at the end are faults of encoding.
func decode16(raw []byte, order binary.ByteOrder) (string, error) {
	b := make([]byte, 0, len(raw))
	for at := 2; at < len(raw); at += 2 {
		if at+1 == len(raw) {
			return "", fault(editor.InputEncoding, at)
		}
		r := rune(order.Uint16(raw[at:]))
		if utf16.IsSurrogate(r) {
			if at+3 >= len(raw) {
				return "", fault(editor.InputEncoding, at)
			}
			pair := utf16.DecodeRune(r, rune(order.Uint16(raw[at+2:])))
			if pair == unicode.ReplacementChar {
				return "", fault(editor.InputEncoding, at)
			}
			r = pair
			at += 2
		}
		b = utf8.AppendRune(b, r)
	}
	if isBinary(b) {
		return "", fault(editor.InputBinary, -1)
	}
	return string(b), nil
}

// isBinary tells bytes from text: text has no NUL, and control characters besides
// white space are the odd mark of an agency's wire, not a tenth of it.
func isBinary(b []byte) bool {
	if bytes.IndexByte(b, 0) >= 0 {
		return true
	}
	controls := 0
	for _, c := range b {
		if c < ' ' && (c < '\t' || c > '\r') || c == 0x7F {
			controls++
		}
	}
	return controls*10 > len(b)
}

// invalidAt returns the byte offset of the first byte that is not UTF-8.
func invalidAt(raw []byte) int {
	for at := 0; at < len(raw); {
		r, size := utf8.DecodeRune(raw[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

func fault(reason string, at int) error {
	return &editor.InputError{Reason: reason, At: at}
}

// unixLines makes every line end that Unicode knows (The Unicode Standard, section
// 5.8) a line feed.
func unixLines(text string) string {
	for _, end := range [...]string{"\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		if strings.Contains(text, end) {
			text = strings.ReplaceAll(text, end, "\n")
		}
	}
	return text
}

// line is one line of the file.
type line struct {
	number int    // from 1
	text   string // tidied, never empty
	gap    bool   // a blank line, or nothing, stands before it
}

// splitLines returns the lines that are not blank, tidied, and whether characters
// that nobody sees were dropped on the way.
func splitLines(text string) (lines []line, hidden bool) {
	lines = make([]line, 0, 64)
	gap := true
	for number := 1; text != ""; number++ {
		s, rest, _ := strings.Cut(text, "\n")
		text = rest
		s, dropped := tidy(s)
		hidden = hidden || dropped
		if s == "" {
			gap = true
			continue
		}
		lines = append(lines, line{number, s, gap})
		gap = false
	}
	return lines, hidden
}

// tidy makes single spaces of white space, trims the ends and drops what is hidden.
// A no-break space between two words stays: it is typography.
func tidy(s string) (tidied string, dropped bool) {
	if isTidy(s) {
		return s, false
	}
	var b strings.Builder
	b.Grow(len(s))
	space := true
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			if !space {
				if r != '\u00A0' && r != '\u202F' {
					r = ' '
				}
				b.WriteRune(r)
			}
			space = true
		case isHidden(r):
			dropped = true
		default:
			b.WriteRune(r)
			space = false
		}
	}
	return strings.TrimSpace(b.String()), dropped
}

// isTidy tells in one quick look that [tidy] would change nothing.
func isTidy(s string) bool {
	space := true
	for _, r := range s {
		switch {
		case r > ' ' && r < 0x7F:
			space = false
		case r == ' ' && !space:
			space = true
		case r <= 0xA0 || r == ' ':
			return false
		case r < 0x0600 && r != '\u00AD' || r >= 0x2010 && r <= 0x2026:
			space = false // Latin, Greek, Cyrillic and marks on them; dashes and quotation marks
		default:
			if unicode.IsSpace(r) || isHidden(r) {
				return false
			}
			space = false
		}
	}
	return !space || s == ""
}

// isHidden tells characters that nobody sees and that a page must not carry: control
// characters, soft hyphens, zero-width spaces, marks of direction, variation
// selectors and tags, in which web pages and provenance marks hide data.
func isHidden(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case r == '\u00AD', r == '\u200B', r == '\u200E', r == '\u200F', r == '\u2060', r == '\uFEFF':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true
	case r >= '\uFE00' && r <= '\uFE0F', r >= 0xE0000 && r <= 0xE01EF:
		return true
	}
	return false
}
