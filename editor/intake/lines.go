package intake

import (
	"strings"
	"unicode"

	"redakcija/editor"
)

// line is one line of the file.
type line struct {
	number int    // from 1
	text   string // tidied, never empty
	gap    bool   // a blank line, or nothing, stands before it
}

// repairText repairs the characters of a text, line by line, for a draft, which takes what
// is shown of it.
func repairText(d *editor.Draft, text string) string {
	var r repairs
	r.count(text)
	var b strings.Builder
	done, number := 0, 0 // bytes of the text that are in b
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		number++
		if s := text[at:end]; s != "" {
			if repaired := r.line(s, number); repaired != s {
				b.WriteString(text[done:at])
				b.WriteString(repaired)
				done = end
			}
		}
		at = end + 1
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	r.into(d)
	return b.String()
}

// splitLines returns the lines that are not blank, tidied.
func splitLines(text string) []line {
	lines := make([]line, 0, 64)
	gap := true
	for number := 1; text != ""; number++ {
		s, rest, _ := strings.Cut(text, "\n")
		text = rest
		if s = squeeze(s); s == "" {
			gap = true
			continue
		}
		lines = append(lines, line{number, s, gap})
		gap = false
	}
	return lines
}

// squeeze makes single spaces of white space and trims the ends. A no-break space between
// two words stays: it is typography.
func squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := true
	for _, r := range s {
		if !unicode.IsSpace(r) {
			b.WriteRune(r)
			space = false
			continue
		}
		if !space {
			if r != '\u00A0' && r != '\u202F' {
				r = ' '
			}
			b.WriteRune(r)
		}
		space = true
	}
	return strings.TrimSpace(b.String())
}

// tidy is [squeeze] for a text that stands nowhere else: hidden characters go, and dropped
// tells that there were some.
func tidy(s string) (tidied string, dropped bool) {
	var r repairs
	if hasOdd(s) {
		s = r.characters(s, 1)
	}
	return squeeze(s), len(r.rows) > 0
}

// isSqueezed tells in one quick look that [squeeze] would change nothing.
func isSqueezed(s string) bool {
	space := true
	for _, r := range s {
		switch {
		case r > ' ' && r < 0x7F:
			space = false
		case r == ' ' && !space:
			space = true
		case r <= ' ' || r == 0x85 || r == 0xA0:
			return false
		case r < 0x1680 || r >= 0x2010 && r <= 0x2027 || !unicode.IsSpace(r):
			space = false // Latin, Greek, Cyrillic and marks on them; dashes and quotation marks
		default:
			return false
		}
	}
	return !space || s == ""
}
