package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
)

// warnHomoglyphs says that words mixed letters of two scripts that look alike.
const warnHomoglyphs = "homoglyphs"

// twins pairs each Latin letter with the Cyrillic one that cannot be told from it by eye.
const twins = "aаeеoоpрcсxхyуjјiіsѕhһkкAАBВEЕKКMМHНOОPРCСTТXХYУJЈIІSЅ"

// cyrillicOf and latinOf give a letter's twin in the other script.
var cyrillicOf, latinOf = func() (map[rune]rune, map[rune]rune) {
	cyrillic, latin := make(map[rune]rune), make(map[rune]rune)
	pairs := []rune(twins)
	for i := 0; i < len(pairs); i += 2 {
		cyrillic[pairs[i]], latin[pairs[i+1]] = pairs[i+1], pairs[i]
	}
	return cyrillic, latin
}()

// words puts the words of a line that mix Latin and Cyrillic letters into one script.
func (r *repairs) words(s string, number int) string {
	var b strings.Builder
	done := 0 // bytes of s that are in b
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) {
			i += size
			continue
		}
		start, latin, cyrillic := i, false, false
		for i < len(s) {
			c, size := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(c) && !unicode.Is(unicode.Mn, c) {
				break
			}
			latin = latin || c < utf8.RuneSelf || unicode.Is(unicode.Latin, c)
			cyrillic = cyrillic || c >= 0x0400 && unicode.Is(unicode.Cyrillic, c)
			i += size
		}
		if !latin || !cyrillic {
			continue
		}
		word := s[start:i]
		repaired := r.oneScript(word)
		if repaired == word {
			continue
		}
		b.WriteString(s[done:start])
		b.WriteString(repaired)
		done = i
		if r.mixed++; r.mixed <= maxShown {
			text := word[:byteOffset(word, 0, maxWord)] + " (" + replaced(word, repaired) + ")"
			r.rows = append(r.rows, editor.Removed{Line: number, Text: text, Why: "homoglyphs", Repaired: true})
		}
	}
	if done == 0 {
		return s
	}
	return b.String() + s[done:]
}

// maxWord is how many code points of a word are shown: no word of a language read here is
// longer.
const maxWord = 60

// oneScript writes a word of both scripts in the one that all its letters can be read in, or
// where that is both, in the one of the text. It leaves a word whose mixture is no slip:
// one with letters that only one script has, of each; or a Latin name with a Cyrillic ending
// in a Cyrillic text ("Facebookу").
func (r *repairs) oneScript(word string) string {
	onlyLatin, onlyCyrillic := 0, 0 // letters without a twin
	ending := 0                     // code points of Cyrillic at the end
	for _, c := range word {
		ending++
		switch {
		case unicode.Is(unicode.Latin, c):
			ending = 0
			if cyrillicOf[c] == 0 {
				onlyLatin++
			}
		case unicode.Is(unicode.Cyrillic, c) && latinOf[c] == 0:
			onlyCyrillic++
		}
	}
	twin := latinOf
	switch {
	case onlyLatin > 0 && onlyCyrillic > 0:
		return word
	case onlyCyrillic > 0, onlyLatin == 0 && r.cyrillic > r.latin:
		twin = cyrillicOf
	case r.cyrillic > r.latin && isEnding(word, ending):
		return word
	}
	return strings.Map(func(c rune) rune {
		if to, ok := twin[c]; ok {
			return to
		}
		return c
	}, word)
}

// replaced lists the code points of a word that are others in its repair, each once.
func replaced(word, repaired string) string {
	var seen []rune
	var points []string
	as := []rune(repaired)
	for i, c := range []rune(word) {
		if c != as[i] && !slices.Contains(seen, c) {
			seen = append(seen, c)
			points = append(points, fmt.Sprintf("%U", c))
		}
	}
	return strings.Join(points, ", ")
}

// isEnding tells that the Cyrillic letters of a word are its last ones and no more than an
// ending has.
func isEnding(word string, ending int) bool {
	const longest = 3 // "-има", "-ого"
	stem := word
	for range ending {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	return ending > 0 && ending <= longest && length(stem) >= 2 &&
		!strings.ContainsFunc(stem, func(c rune) bool { return unicode.Is(unicode.Cyrillic, c) })
}
