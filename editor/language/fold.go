package language

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldLetters are the letters that folding does not reach by taking their marks off.
var foldLetters = map[rune]string{
	'đ': "dj", 'ß': "ss", 'ø': "o", 'ł': "l", 'æ': "ae", 'œ': "oe",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'ђ': "dj", 'е': "e", 'ж': "z", 'з': "z", 'и': "i",
	'ј': "j", 'к': "k", 'л': "l", 'љ': "lj", 'м': "m", 'н': "n", 'њ': "nj", 'о': "o", 'п': "p", 'р': "r",
	'с': "s", 'т': "t", 'ћ': "c", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c", 'ч': "c", 'џ': "dz", 'ш': "s",
	'ы': "y", 'э': "e", 'ю': "ju", 'я': "ja", 'щ': "sc", 'ь': "", 'ъ': "", 'ѕ': "z", 'ѓ': "dj", 'ќ': "c",
}

// Fold turns a text into what it is searched by: lower case, without marks, Cyrillic
// as Latin, words separated by single spaces. "Đukanović", "Djukanovic" and
// "Ђукановић" all become "djukanovic".
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := true
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue // a mark that NFD split off
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			space = false
			if to, ok := foldLetters[r]; ok {
				b.WriteString(to)
			} else {
				b.WriteRune(r)
			}
		case !space:
			b.WriteByte(' ')
			space = true
		}
	}
	return strings.TrimRight(b.String(), " ")
}
