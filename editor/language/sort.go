package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The alphabets of Montenegrin in their official order (Pravopis crnogorskoga jezika,
// 2009), with the four foreign Latin letters where dictionaries put them. Each script
// has its own order; all of Latin comes before all of Cyrillic.
const (
	latinOrder    = "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š ś t u v w x y z ž ź"
	cyrillicOrder = "а б в г д ђ е ж з з\u0301 и ј к л љ м н њ о п р с с\u0301 т ћ у ф х ц ч џ ш"
)

// The weights that sort a key, in their order: what is neither letter nor digit, the
// digits, the letters, and what stands before the code point of any other letter.
const (
	gapWeight    = 1
	digitWeight  = 2
	letterWeight = digitWeight + 10
	otherWeight  = 0xff
)

// weights of the letters, in lower case; some are two code points.
var weights = func() map[string]byte {
	m := map[string]byte{}
	for i, letter := range strings.Fields(latinOrder + " " + cyrillicOrder) {
		m[letter] = letterWeight + byte(i)
	}
	return m
}()

// Key returns the bytes by which Montenegrin words are sorted, as a string: a word
// comes before another when its key is less. Case and foreign marks decide only
// between words that are otherwise the same. A list that is sorted often keeps the
// keys.
func Key(s string) string {
	s = norm.NFC.String(s)
	text := []rune(strings.ToLower(s))
	key := make([]byte, 0, 2*len(s)+1)
	word := 0
	for i := 0; i < len(text); {
		r := text[i]
		if !inWord(r) {
			word = i + 1
		}
		weight, n := letter(text, word, i)
		switch {
		case weight != 0:
			key = append(key, weight)
		case '0' <= r && r <= '9':
			key = append(key, digitWeight+byte(r-'0'))
		case isMark(r):
			// It decides only at the very end.
		case unicode.IsLetter(r):
			key = utf8.AppendRune(append(key, otherWeight), r)
		case len(key) > 0 && key[len(key)-1] != gapWeight:
			key = append(key, gapWeight) // spaces and signs between words, however many
		}
		i += n
	}
	return string(append(key, 0)) + s
}

// letter returns the weight of the letter at text[i], 0 when Montenegrin has none for
// it, and of how many code points it consists.
func letter(text []rune, word, i int) (weight byte, n int) {
	r := text[i]
	if i+1 < len(text) {
		next := text[i+1]
		d := digraph(r, next)
		if d != 0 && !seam(text[word:], i-word, d) || next == acute {
			if w := weights[string(text[i:i+2])]; w != 0 {
				return w, 2
			}
		}
	}
	if w := weights[string(r)]; w != 0 || r < unicode.MaxASCII {
		return w, 1
	}
	// A foreign letter stands where its letter without the mark does: é with e, ø with o.
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	if plain, ok := foldLetters[base]; ok && unicode.Is(unicode.Latin, base) {
		base = rune(plain[0])
	}
	return weights[string(base)], 1
}
