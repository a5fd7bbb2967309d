package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor/language"
)

// maxLetters is the longest word that is compared by sound. A longer one is the same only
// as its own spelling: no name in print is as long, and the work grows with the square.
const maxLetters = 28

// Word is one word of a name, ready to be compared.
type Word struct {
	// Letters are in lower case and in Latin, without apostrophes and full stops.
	Letters []rune
	// plain are the letters without their marks: what remains of "Đoković" on a keyboard
	// that has only English letters.
	plain []rune
	// Acronym says that the word is written in capitals: NATO, EU, U.S.
	Acronym bool
}

// NewWord prepares a word. Cyrillic letters become Latin ones: those of Montenegrin by its
// orthography, those of other languages as Montenegrin newspapers write them.
func NewWord(s string) Word {
	capitals, small := 0, 0
	letters := make([]rune, 0, len(s))
	for i := range len(s) {
		if s[i] >= 0x80 {
			s = language.ToLatin(norm.NFC.String(s))
			break
		}
	}
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		}
		r = unicode.ToLower(r)
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			letters = append(letters, []rune(foreignCyrillic[r])...)
		case r == 'ʻ' || r == 'ʼ' || !unicode.IsLetter(r) && !unicode.IsDigit(r):
			// an apostrophe or a full stop
		default:
			letters = append(letters, r)
		}
	}
	return Word{letters, withoutMarks(letters), capitals > 1 && small == 0}
}

// foreignCyrillic are the letters of Russian, Ukrainian and Macedonian that Montenegrin
// does not have, as its orthography writes them in names.
var foreignCyrillic = map[rune]string{
	'й': "j", 'ы': "i", 'э': "e", 'ю': "ju", 'я': "ja", 'щ': "šč", 'ё': "jo", 'є': "je",
	'і': "i", 'ї': "ji", 'ґ': "g", 'ѓ': "đ", 'ќ': "ć", 'ѕ': "dz", 'ў': "u",
}

// baseLetters are the letters below U+0250 without their marks. A letter that is spelt
// with two where it is missing, such as "ß", becomes the first of them.
var baseLetters = sync.OnceValue(func() *[letters]rune {
	table := new([letters]rune)
	for r := range rune(letters) {
		table[r] = []rune(norm.NFD.String(string(r)))[0]
	}
	for marked, base := range map[rune]rune{'đ': 'd', 'ł': 'l', 'ø': 'o', 'æ': 'a', 'œ': 'o', 'ß': 's', 'ı': 'i', 'ð': 'd', 'þ': 't'} {
		table[marked] = base
	}
	return table
})

func withoutMarks(word []rune) []rune {
	plain := make([]rune, len(word))
	for i, r := range word {
		if plain[i] = r; r >= utf8.RuneSelf && r < letters {
			plain[i] = baseLetters()[r]
		}
	}
	return plain
}

// split cuts a name into its words, at white space and hyphens. What stands behind a
// hyphen and is only an ending, as in "NATO-a", belongs to no word.
func split(name string) []Word {
	var all []Word
	for field := range strings.FieldsFuncSeq(name, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '/' }) {
		for i, part := range strings.FieldsFunc(field, isHyphen) {
			w := NewWord(part)
			if len(w.Letters) == 0 || i > 0 && isSuffix(part, w) {
				continue
			}
			all = append(all, w)
		}
	}
	return all
}

func isHyphen(r rune) bool { return r == '-' || r == '‑' || r == '–' }

// isSuffix tells whether a part behind a hyphen is an ending of the word before it.
func isSuffix(part string, w Word) bool {
	first, _ := utf8.DecodeRuneInString(part)
	return !unicode.IsUpper(first) && ending(w.Letters) >= 0
}
