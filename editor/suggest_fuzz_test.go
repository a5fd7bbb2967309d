package editor_test

import (
	"strings"
	"testing"
	"unicode"

	"redakcija/editor"
)

// Whatever the texts are, nothing but numbers is exchanged, each for one that the text has, and
// where nothing is exchanged the translation is as it was.
func FuzzAdapted(f *testing.F) {
	for _, seed := range [][3]string{
		{"It carries 430 passengers.", "It carries 420 passengers.", "Sie befördert 420 Passagiere."},
		{"12,500 of 1.5", "950 of 1.5", "950 von 1,5"},
		{"1.", "2.", "2."},
		{"1,2,3", "1,2,4", "1.2,4"},
		{"0x1 007", "0x1 008", "008"},
		{"١٢ 5", "١٢ 6", "6"},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r == '.' || r == ',' {
				return -1
			}
			return r
		}, s)
	}
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if !unicode.IsDigit(r) {
				return -1
			}
			return r
		}, s)
	}
	f.Fuzz(func(t *testing.T, text, was, translation string) {
		for _, s := range []*string{&text, &was, &translation} {
			*s = strings.ToValidUTF8(*s, "") // the desk takes no other text
		}
		got, replaced := editor.Adapted(text, was, translation, editor.EN, editor.DE)
		if len(replaced) == 0 && got != translation {
			t.Fatalf("%q became %q without a word", translation, got)
		}
		if letters(got) != letters(translation) {
			t.Fatalf("%q became %q", translation, got)
		}
		for _, r := range replaced {
			if !strings.Contains(digits(text), digits(r.To)) || !strings.Contains(digits(was), digits(r.From)) {
				t.Fatalf("%+v is in neither %q nor %q", r, text, was)
			}
		}
	})
}
