package intake

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// charset is an encoding of one byte a character.
type charset struct {
	runes [256]rune
	// handicap is by how much another encoding may look worse and is still likelier, for each
	// of the characters above ASCII: nobody has written in those of DOS since 1995.
	handicap int
}

// The encodings that others are mistaken for.
var (
	windows1250 = newCharset(charmap.Windows1250, 0)
	windows1251 = newCharset(charmap.Windows1251, 0)
	windows1252 = newCharset(charmap.Windows1252, 0)
)

// charsets are those in which the languages read here are written, the likelier first:
// where two read a file alike, the first is taken. Windows-1252 stands for ISO 8859-1 as
// well, as the WHATWG Encoding Standard has it.
var charsets = [...]*charset{
	windows1252,
	windows1250,
	newCharset(charmap.ISO8859_2, 0),
	windows1251,
	newCharset(charmap.KOI8R, 0),
	newCharset(charmap.ISO8859_5, 0),
	newCharset(charmap.CodePage866, 2),
	newCharset(charmap.CodePage852, 2),
}

func newCharset(table *charmap.Charmap, handicap int) *charset {
	c := &charset{handicap: handicap}
	for b := range c.runes {
		c.runes[b] = table.DecodeByte(byte(b))
	}
	return c
}

// decode reads bytes in this encoding. What it does not define becomes U+FFFD.
func (c *charset) decode(raw []byte) string {
	b := make([]byte, 0, len(raw)+len(raw)/8)
	for _, x := range raw {
		if x < utf8.RuneSelf {
			b = append(b, x)
		} else {
			b = utf8.AppendRune(b, c.runes[x])
		}
	}
	return string(b)
}

// maxJudged is how many bytes above ASCII are looked at: a page has fewer, and a choice
// that is clear after ten does not change after thousands.
const maxJudged = 4000

// likeness tells how much the bytes look like text in this encoding: the weights of all
// characters above ASCII, and their number.
func (c *charset) likeness(raw []byte) (sum, n int) {
	at := func(i int) rune {
		if i < 0 || i >= len(raw) {
			return ' '
		}
		return c.runes[raw[i]]
	}
	for i, x := range raw {
		if x < utf8.RuneSelf {
			continue
		}
		sum += weigh(at(i-1), c.runes[x], at(i+1))
		if n++; n == maxJudged {
			break
		}
	}
	return sum - n*c.handicap, n
}

// implausible is the average weight of a character below which bytes are no text in any
// encoding known here.
const implausible = -3

// guess chooses the encoding in which bytes look most like text, or nil for none.
func guess(raw []byte) *charset {
	var best *charset
	most := 0
	for _, c := range charsets {
		if sum, n := c.likeness(raw); sum > implausible*n && (best == nil || sum > most) {
			best, most = c, sum
		}
	}
	return best
}

// The weights of a character above ASCII between its neighbours. Only their order
// matters, and that one impossibility outweighs two likely pairs of letters.
const (
	likelyPair   = 3
	westernPair  = 2 // in a word or a name of another western language
	easternPair  = 1 // in a name whose letters share their places with Montenegrin ones
	unlikelyPair = -1
	goodQuote    = 7 // between white space and what is none, or a letter and what is none
	goodMark     = 1
	rareMark     = -2
	rareLetter   = -4
	latinTwin    = -3  // beside a Cyrillic letter
	loneLetter   = -6  // between two characters that are no letters
	badCase      = -6  // a capital behind a small letter
	mixedScript  = -6  // Latin beside Cyrillic
	insideWord   = -6  // a mark between two letters
	noText       = -12 // a control character, a drawing, nothing
)

// weigh tells how much a character above ASCII looks at home between its neighbours.
func weigh(before, r, after rune) int {
	switch {
	case r == '\u00A0':
		return goodMark
	case unicode.IsLetter(r):
		return weighLetter(before, r, after)
	case strings.ContainsRune("’‘", r):
		return goodMark // also within a word
	case strings.ContainsRune("£¥€", r):
		if isDigit(before) || isDigit(after) || before == ' ' && after == ' ' {
			return likelyPair
		}
		return rareMark
	case strings.ContainsRune("½¼¾²³°", r) && isDigit(before):
		return goodQuote
	case unicode.IsLetter(before) && unicode.IsLetter(after) && !strings.ContainsRune("–—…/", r):
		return insideWord
	case strings.ContainsRune("„“”‚«»", r) && (unicode.IsLetter(before) != unicode.IsLetter(after) || unicode.IsSpace(before) != unicode.IsSpace(after)):
		return goodQuote
	case strings.ContainsRune("„“”‚«»–—…•·§°©®™‰№†\u2009", r):
		return goodMark
	case r == utf8.RuneError || unicode.IsControl(r) || r >= '\u2200' && r <= '\u25FF':
		return noText
	}
	return rareMark
}

func weighLetter(before, r, after rune) int {
	low := unicode.ToLower(r)
	sum := 0
	if unicode.Is(unicode.Cyrillic, r) { // among Latin twins typed by mistake a word is still Cyrillic
		for _, near := range [...]*rune{&before, &after} {
			if twin, ok := cyrillicOf[*near]; ok {
				*near = twin
				sum += latinTwin
			}
		}
	}
	if !lore().letters[low] {
		sum += rareLetter
	}
	if !unicode.IsLetter(before) && !unicode.IsLetter(after) && !isWord(before, low, after) {
		sum += loneLetter
	}
	if unicode.IsUpper(r) && unicode.IsLower(before) || unicode.IsLower(r) && unicode.IsUpper(after) {
		sum += badCase
	}
	for _, near := range [...]rune{before, after} {
		if unicode.IsLetter(near) && unicode.Is(unicode.Cyrillic, near) != unicode.Is(unicode.Cyrillic, r) {
			sum += mixedScript
		}
		if isDigit(near) {
			sum += unlikelyPair
		}
	}
	for _, p := range [...]letterPair{pairOf(before, low), pairOf(low, after)} {
		if w := lore().weights[p]; w != 0 {
			sum += w
		} else {
			sum += unlikelyPair
		}
	}
	return sum
}

// isWord tells that a letter between its neighbours is a word of one letter.
func isWord(before, low, after rune) bool {
	open := unicode.IsSpace(before) || strings.ContainsRune("„“«(\"'-–—", before)
	shut := unicode.IsSpace(after) || strings.ContainsRune("”“»)\"'-–—,", after)
	return open && shut && strings.ContainsRune("àавеикосуя", low)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// letterPair is two characters that stand side by side, letters small, everything else a
// space.
type letterPair [2]rune

func pairOf(a, b rune) letterPair {
	p := letterPair{unicode.ToLower(a), unicode.ToLower(b)}
	for i, r := range p {
		if !unicode.IsLetter(r) {
			p[i] = ' '
		}
	}
	return p
}

// spelling is what the lists of words say of characters above ASCII: the letters among
// them, and what they weigh beside their neighbours.
type spelling struct {
	letters map[rune]bool
	weights map[letterPair]int
}

// lore is learned from the first file that needs it: most programs and most files never do.
var lore = sync.OnceValue(learnSpelling)

func learnSpelling() *spelling {
	letters, weights := make(map[rune]bool), make(map[letterPair]int)
	for _, list := range [...]struct {
		words  string
		weight int
	}{{commonWords, likelyPair}, {westernWords, westernPair}, {easternNames, easternPair}} {
		before := ' '
		for _, r := range list.words + " " {
			p := pairOf(before, r)
			before = p[1]
			if before >= utf8.RuneSelf {
				letters[before] = true
			}
			if p[0] >= utf8.RuneSelf || p[1] >= utf8.RuneSelf {
				weights[p] = max(weights[p], list.weight)
			}
		}
	}
	return &spelling{letters, weights}
}
