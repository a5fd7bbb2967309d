package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// maxShown is how many repairs of each reason are shown: who has seen three dozen knows
// what the text is like, and a hostile one has millions.
const maxShown = 36

// repairs puts the characters of a text right, and keeps what an editor is shown of it: the
// word as it came, with the code points that were wrong.
type repairs struct {
	latin, cyrillic int // letters of the whole text
	hidden, mixed   int // hidden characters, and words of two scripts, that were repaired
	rows            []editor.Removed
}

// count takes a part of the text into account before the first is repaired: what most of
// it is written in decides about words that can be read in both scripts.
func (r *repairs) count(s string) {
	for i := range len(s) {
		switch c := s[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= 0xC3 && c <= 0xC9:
			r.latin++
		case c >= 0xD0 && c <= 0xD3:
			r.cyrillic++
		}
	}
}

// line repairs a line. Hidden characters go, letters that are one character only in print
// are written out, and words of two scripts are put into one.
func (r *repairs) line(s string, number int) string {
	repaired := s
	if hasOdd(s) {
		repaired = r.characters(s, number)
	}
	if r.latin > 0 && r.cyrillic > 0 {
		repaired = r.words(repaired, number)
	}
	if repaired != s { // a mark may stand behind another letter now
		repaired = norm.NFC.String(repaired)
	}
	return repaired
}

// hasOdd tells in one quick look that a line may have something for [repairs.characters]. It
// looks at the first bytes of characters in UTF-8, and never misses one.
func hasOdd(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= ' ' && c < 0x7F, c >= 0x80 && c < 0xC2, c == '\t', c == '\n':
		case c < utf8.RuneSelf:
			return true
		case c == 0xC2 && (s[i+1] < 0xA0 || s[i+1] == 0xAD), c == 0xC7, c == 0xEF, c == 0xF3:
			return true
		case c == 0xE2 && (s[i+1] == 0x80 && (s[i+2] >= 0x8B && s[i+2] <= 0x8F || s[i+2] >= 0xAA && s[i+2] <= 0xAE) || s[i+1] == 0x81 && s[i+2] >= 0xA0):
			return true
		}
	}
	return false
}

// hiddenRun is one hidden character of a line.
type hiddenRun struct {
	r  rune
	n  int // how often
	at int // byte offset in the repaired line where it first stood
}

func (r *repairs) characters(s string, number int) string {
	var b strings.Builder
	var runs []hiddenRun
	wide := isWide(s)
	for _, c := range s {
		switch {
		case unicode.IsSpace(c):
			b.WriteRune(c)
		case isHidden(c):
			i := slices.IndexFunc(runs, func(h hiddenRun) bool { return h.r == c })
			if i < 0 && len(runs) < maxShown {
				runs = append(runs, hiddenRun{c, 1, b.Len()})
			} else if i >= 0 {
				runs[i].n++
			}
		case c >= 0xFF01 && c <= 0xFF5E && !wide:
			b.WriteRune(c - 0xFF01 + '!')
		default:
			if as, ok := writtenOut[c]; ok {
				b.WriteString(as)
			} else {
				b.WriteRune(c)
			}
		}
	}
	s = b.String()
	for _, h := range runs {
		if r.hidden++; r.hidden > maxShown {
			continue
		}
		times := ""
		if h.n > 1 {
			times = fmt.Sprintf(" × %d", h.n)
		}
		r.rows = append(r.rows, editor.Removed{Line: number, Text: strings.TrimSpace(fmt.Sprintf("%s (%U%s)", wordAt(s, h.at), h.r, times)), Why: "hidden", Repaired: true})
	}
	return s
}

// into gives a draft what is shown, and the warnings.
func (r *repairs) into(d *editor.Draft) {
	d.Removed = append(d.Removed, r.rows...)
	if r.hidden > 0 {
		warn(d, warnHidden)
	}
	if r.mixed > 0 {
		warn(d, warnHomoglyphs)
	}
}

// wordAt returns the word around a byte offset, or the one before it, cut to what fits
// on a line.
func wordAt(s string, at int) string {
	if strings.TrimSpace(s[:at]) == "" {
		at += len(s[at:]) - len(strings.TrimLeftFunc(s[at:], unicode.IsSpace))
	}
	before, behind := s[:at], s[at:]
	if n := strings.IndexFunc(behind, unicode.IsSpace); n >= 0 {
		behind = behind[:n]
	}
	if behind == "" {
		before = strings.TrimRightFunc(before, unicode.IsSpace)
	}
	if n := strings.LastIndexFunc(before, unicode.IsSpace); n >= 0 {
		_, size := utf8.DecodeRuneInString(before[n:])
		before = before[n+size:]
	}
	const fits = 40 // code points
	word := before + behind
	return word[:byteOffset(word, 0, fits)]
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

// writtenOut are the letters that are one character only in print: the ligatures that PDF
// files are full of, and the digraphs that old Croatian keyboards made. NFC leaves them,
// because they are another spelling and not another encoding of the same (The Unicode
// Standard, section 3.7); but no search finds a word with them and no other font has them.
var writtenOut = map[rune]string{
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
	'Ǆ': "DŽ", 'ǅ': "Dž", 'ǆ': "dž", 'Ǉ': "LJ", 'ǈ': "Lj", 'ǉ': "lj", 'Ǌ': "NJ", 'ǋ': "Nj", 'ǌ': "nj",
}

// isWide tells that a line has letters of Chinese, Japanese or Korean, among which wide forms
// of Latin letters and marks are at home.
func isWide(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	})
}
