package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	if !isASCII(s) {
		s = norm.NFD.String(strings.ToLower(s))
	}
	for _, r := range s {
		if r < utf8.RuneSelf { // most of every text: no table need be asked
			switch {
			case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
				b.WriteByte(byte(r))
				space = false
			case 'A' <= r && r <= 'Z':
				b.WriteByte(byte(r) + 'a' - 'A')
				space = false
			case !space:
				b.WriteByte(' ')
				space = true
			}
			continue
		}
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

// isASCII reports whether a text has no letter beyond the 128 of ASCII.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
