package carry_test

import (
	"testing"

	"redakcija/editor/internal/carry"
	"redakcija/editor/internal/quote"
)

// BenchmarkCarry is a story of a hundred paragraphs that is carried into three versions,
// after what is said in all of them was found. Everything but that is done anew each time.
func BenchmarkCarry(b *testing.B) {
	const length = 100 // paragraphs
	texts := map[string][]string{}
	for _, lang := range languages {
		for _, name := range []string{"strike", "envoys", "wildfire", "election"} {
			texts[lang] = append(texts[lang], stories(b)[name].texts[lang]...)
		}
		for len(texts[lang]) < length {
			texts[lang] = append(texts[lang], texts[lang]...)
		}
		texts[lang] = texts[lang][:length]
	}
	said := map[string][]quote.Attribution{}
	for _, lang := range languages {
		said[lang] = quote.NewText(lang, texts[lang]).Find()
	}
	for b.Loop() {
		known := map[[2]string]bool{}
		same := func(a, b string) bool { // as a newsroom remembers them
			is, asked := known[[2]string{a, b}]
			if !asked {
				is = sameName(a, b)
				known[[2]string{a, b}] = is
			}
			return is
		}
		source := carry.NewText("en", texts["en"], said["en"])
		for _, lang := range languages {
			version := carry.NewText(lang, texts[lang], said[lang])
			for at := range length {
				carry.Carry(source, version, at, same)
			}
		}
	}
}
