package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// countUTF8 counts the sequences of several bytes that are UTF-8, and the bytes that are
// not. A sequence that the end of the file cuts off is neither.
func countUTF8(raw []byte) (valid, invalid int) {
	for at := 0; at < len(raw); {
		r, size := utf8.DecodeRune(raw[at:])
		switch {
		case r == utf8.RuneError && size == 1:
			if !utf8.FullRune(raw[at:]) {
				return valid, invalid
			}
			invalid++
		case size > 1:
			valid++
		}
		at += size
	}
	return valid, invalid
}

// isMixed tells a file in UTF-8 into which something else was pasted from one that has a
// few bytes which look like UTF-8 by chance.
func isMixed(raw []byte) bool {
	valid, invalid := countUTF8(raw)
	return valid > 0 && valid*2 >= invalid
}

// decodeMixed decodes UTF-8 with lines, or bytes, in another encoding: a line that is
// mostly the other is read so as a whole, otherwise only the bytes that are not UTF-8. A
// sequence cut off by the end of the file becomes U+FFFD.
func decodeMixed(d *editor.Draft, raw []byte) string {
	var other []byte // what is not UTF-8, with the ASCII around it
	for line := range bytes.Lines(raw) {
		if _, invalid := countUTF8(line); invalid == 0 {
			continue
		}
		for at := 0; at < len(line); {
			_, size := utf8.DecodeRune(line[at:])
			if size == 1 {
				other = append(other, line[at])
			}
			at += size
		}
	}
	pasted := charsets[0]
	if len(other) > 0 {
		warn(d, warnMixed)
		if best := guess(other); best != nil {
			pasted = best
		}
	}
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for line := range bytes.Lines(raw) {
		switch valid, invalid := countUTF8(line); {
		case invalid == 0:
			b.WriteString(strings.ToValidUTF8(string(line), "\uFFFD"))
		case invalid > valid:
			b.WriteString(pasted.decode(line))
		default:
			pasted.fill(&b, line)
		}
	}
	return b.String()
}

// fill writes a line of UTF-8, and reads the bytes that are not in this encoding.
func (c *charset) fill(b *strings.Builder, line []byte) {
	for at := 0; at < len(line); {
		r, size := utf8.DecodeRune(line[at:])
		if r == utf8.RuneError && size == 1 {
			r = c.runes[line[at]]
		}
		b.WriteRune(r)
		at += size
	}
}
