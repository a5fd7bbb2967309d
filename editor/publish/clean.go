package publish

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// clean makes a text fit for every format: it is what a reader would see, on one
// line. Controls and line ends become spaces or nothing; what changes the direction
// of the text around it or hides data in it goes, and so does what no document may
// contain. Letters that join or do not join (U+200C, U+200D) stay.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r), unicode.Is(hidden, r), r&0xFFFE == 0xFFFE:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(s)
}

// hidden are the characters of Unicode that clean takes off besides the controls and
// the last two of each plane, which are no characters.
var hidden = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x061C, 0x061C, 1}, // Arabic letter mark
		{0x200B, 0x200B, 1}, // zero width space
		{0x200E, 0x200F, 1}, // direction marks
		{0x202A, 0x202E, 1}, // embeddings and overrides of direction
		{0x2060, 0x206F, 1}, // word joiner, invisible operators, isolates of direction
		{0xFDD0, 0xFDEF, 1}, // no characters
		{0xFEFF, 0xFEFF, 1}, // byte order mark
		{0xFFF9, 0xFFFB, 1}, // interlinear annotation
	},
	R32: []unicode.Range32{
		{0xE0000, 0xE0FFF, 1}, // tags and the variation selectors that can carry hidden data
	},
}

// cleanAll cleans texts and drops those of which nothing is left, and repeated ones.
func cleanAll[S ~string](texts ...S) []string {
	var all []string
	seen := map[string]bool{}
	for _, t := range texts {
		if c := clean(string(t)); c != "" && !seen[c] {
			seen[c] = true
			all = append(all, c)
		}
	}
	return all
}

// cut shortens a text to at most n characters, at a word where it can.
func cut(s string, n int) string {
	if language.Characters(s) <= n {
		return s
	}
	s = language.Shorten(s, n-1)
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:–-") + "…"
}
