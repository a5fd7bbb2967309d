package language

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// acute makes ś and ź in Cyrillic: с́ and з́ have no code point of their own.
const acute = '\u0301'

// latinToCyrillic holds the letters that stand alone; ś and ź are added by code.
var latinToCyrillic = func() (table [0x180]rune) {
	const latin, cyrillic = "abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж"
	to := []rune(cyrillic)
	for i, r := range []rune(latin) {
		table[r], table[unicode.ToUpper(r)] = to[i], unicode.ToUpper(to[i])
	}
	return table
}()

// cyrillicToLatin is the other way round, from the first letter of the block.
// љ, њ and џ depend on the letters beside them and are added by code.
var cyrillicToLatin = func() (table [0x60]rune) {
	for latin, cyrillic := range latinToCyrillic {
		if cyrillic != 0 {
			table[cyrillic-cyrillicBlock] = rune(latin)
		}
	}
	return table
}()

const cyrillicBlock = '\u0400'

// digraph returns the Cyrillic letter, in lower case, that two Latin letters make
// together, or 0.
func digraph(a, b rune) rune {
	switch b {
	case 'j', 'J':
		switch a {
		case 'l', 'L':
			return 'љ'
		case 'n', 'N':
			return 'њ'
		}
	case 'ž', 'Ž':
		if a == 'd' || a == 'D' {
			return 'џ'
		}
	}
	return 0
}

// The cases a digraph can be spelt in.
const (
	lowerCase = iota // nj
	titleCase        // Nj
	upperCase        // NJ
)

// digraphs are the Latin spellings of љ, њ and џ in the three cases.
var digraphs = map[rune][3]string{'љ': {"lj", "Lj", "LJ"}, 'њ': {"nj", "Nj", "NJ"}, 'џ': {"dž", "Dž", "DŽ"}}

// digraphCase says which of its three spellings a capital Љ, Њ or Џ has: NJEGOŠ when
// a capital follows, KONJ when nothing follows but a capital precedes, else Njegoš.
// Both directions ask it, and so each undoes the other.
func digraphCase(before, after rune) int {
	if unicode.IsUpper(after) || !unicode.IsLetter(after) && unicode.IsUpper(before) {
		return upperCase
	}
	return titleCase
}

// ToCyrillic writes Montenegrin Latin text in Cyrillic letters. What [Foreign] finds
// stays as it is. The result is in Unicode's composed form (NFC).
func ToCyrillic(s string) string {
	text := []rune(norm.NFC.String(s))
	locked := make([]bool, len(text))
	markForeign(text, func(start, end int, _ string) { lock(locked, start, end) })
	return cyrillic(text, locked)
}

// ToCyrillicLocked writes Montenegrin Latin text in Cyrillic letters but for the
// locked runs, which an editor has chosen: usually what [Foreign] proposed, with
// changes. A lock should cover whole words. Of a lock that reaches over the end of
// the text, the part inside counts.
//
// For a text in NFC without Cyrillic letters, locked by [Foreign], [ToLatin] gives
// the very same text back.
func ToCyrillicLocked(s string, locks []Span) string {
	given := []rune(s)
	chosen := make([]bool, len(given))
	for _, l := range locks {
		lock(chosen, l.Start, l.End)
	}
	// Composing can shorten the text, so it is done between the locks, not across them.
	text := make([]rune, 0, len(given))
	locked := make([]bool, 0, len(given))
	for i := 0; i < len(given); {
		j := i
		for j < len(given) && chosen[j] == chosen[i] {
			j++
		}
		run := given[i:j]
		if !chosen[i] {
			run = []rune(norm.NFC.String(string(run)))
		}
		for _, r := range run {
			text, locked = append(text, r), append(locked, chosen[i])
		}
		i = j
	}
	return cyrillic(text, locked)
}

func lock(locked []bool, start, end int) {
	for i := max(start, 0); i < min(end, len(locked)); i++ {
		locked[i] = true
	}
}

// cyrillic maps composed text, letter by letter, outside the locks.
func cyrillic(text []rune, locked []bool) string {
	repairWords(text, locked)
	var b strings.Builder
	b.Grow(2 * len(text))
	word := 0       // where the word began that i is in
	var before rune // the letter in front of i, 0 at the beginning of a word
	for i := 0; i < len(text); {
		r, n := text[i], 1
		switch d := joined(text, locked, word, i, before); {
		case !inWord(r):
			b.WriteRune(r)
			word, before = i+1, 0
		case locked[i]:
			b.WriteRune(r)
		case d != 0:
			b.WriteRune(d)
			n = 2
		default:
			writeCyrillic(&b, r)
		}
		if inWord(r) && !isMark(r) {
			before = r
		}
		i += n
	}
	return b.String()
}

func writeCyrillic(b *strings.Builder, r rune) {
	switch r {
	case 'ś':
		b.WriteRune('с')
		b.WriteRune(acute)
	case 'Ś':
		b.WriteRune('С')
		b.WriteRune(acute)
	case 'ź':
		b.WriteRune('з')
		b.WriteRune(acute)
	case 'Ź':
		b.WriteRune('З')
		b.WriteRune(acute)
	default:
		if int(r) < len(latinToCyrillic) && latinToCyrillic[r] != 0 {
			r = latinToCyrillic[r]
		}
		b.WriteRune(r)
	}
}

// joined returns the one Cyrillic letter that the two letters at i make, or 0 where
// they are two: at a seam as in "injekcija" and "nadživjeti", or in a case that
// [ToLatin] would not give back, as in "Nj" before a capital.
func joined(text []rune, locked []bool, word, i int, before rune) rune {
	if i+1 >= len(text) || locked[i] || locked[i+1] {
		return 0
	}
	a, b := text[i], text[i+1]
	d := digraph(a, b)
	if d == 0 || seam(text[word:], i-word, d) {
		return 0
	}
	if unicode.IsLower(a) {
		if unicode.IsLower(b) {
			return d
		}
		return 0
	}
	var after rune
	if i+2 < len(text) {
		after = text[i+2]
	}
	if unicode.IsUpper(b) != (digraphCase(before, after) == upperCase) {
		return 0
	}
	return unicode.ToUpper(d)
}

// ToLatin writes Montenegrin Cyrillic text in Latin letters. Latin letters stay, and
// so do Cyrillic ones that Montenegrin does not have. The result is in NFC when s is.
func ToLatin(s string) string {
	text := []rune(s)
	repairWords(text, make([]bool, len(text)))
	var b strings.Builder
	b.Grow(len(s))
	var before rune
	for i := 0; i < len(text); i++ {
		r := text[i]
		var after rune
		if i+1 < len(text) {
			after = text[i+1]
		}
		switch r {
		case 'љ', 'њ', 'џ':
			b.WriteString(digraphs[r][lowerCase])
		case 'Љ', 'Њ', 'Џ':
			b.WriteString(digraphs[unicode.ToLower(r)][digraphCase(before, after)])
		case 'с', 'С', 'з', 'З':
			if after == acute {
				b.WriteString(norm.NFC.String(string([]rune{latinLetter(r), acute})))
				i++
				break
			}
			fallthrough
		default:
			b.WriteRune(latinLetter(r))
		}
		if !inWord(r) {
			before = 0
		} else if !isMark(r) {
			before = r
		}
	}
	return b.String()
}

func latinLetter(r rune) rune {
	if at := int(r) - cyrillicBlock; at >= 0 && at < len(cyrillicToLatin) && cyrillicToLatin[at] != 0 {
		return cyrillicToLatin[at]
	}
	return r
}

// IsCyrillic tells whether more letters of a text are Cyrillic than are not.
func IsCyrillic(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			n++
		case unicode.IsLetter(r):
			n--
		}
	}
	return n > 0
}

// inWord tells whether a rune is part of a word: a letter, or a mark over one.
func inWord(r rune) bool {
	if r < unicode.MaxASCII { // most of Latin text, without a search in tables
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || isMark(r)
}

func isMark(r rune) bool {
	return r >= 0x300 && unicode.Is(unicode.Mn, r)
}
