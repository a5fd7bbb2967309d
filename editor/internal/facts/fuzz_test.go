package facts_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"redakcija/editor/internal/facts"
)

func FuzzCompare(f *testing.F) {
	for _, c := range comparisons {
		langs := strings.Fields(c.langs)
		f.Add(langs[0], c.a, langs[1], c.b)
	}
	f.Add("de", "am 31. 2. 99999999999999999999, dreistündig", "fr", "\xff „a“ “”")
	f.Add("cnr", "Ње́га\u0301 x́", "en", "A\u200b-B 1:1")
	f.Fuzz(func(t *testing.T, langA, a, langB, b string) {
		x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
		one, other := facts.Of(langA, wednesday, x), facts.Of(langB, time.Time{}, y)
		check := func(f *facts.Fact, paragraphs []string) {
			t.Helper()
			if f.Paragraph < 0 || f.Paragraph >= len(paragraphs) {
				t.Fatalf("paragraph %d of %d", f.Paragraph, len(paragraphs))
			}
			if !utf8.ValidString(paragraphs[f.Paragraph]) {
				return
			}
			runes := []rune(paragraphs[f.Paragraph])
			if f.Start < 0 || f.End <= f.Start || f.End > len(runes) || string(runes[f.Start:f.End]) != f.Words {
				t.Fatalf("%q from %d to %d of %q", f.Words, f.Start, f.End, paragraphs[f.Paragraph])
			}
		}
		for i := range one.Facts {
			check(&one.Facts[i], x)
		}
		last := 0
		for _, p := range facts.Compare(one, other) {
			check(&p.A, x)
			check(&p.B, y)
			if p.A.Paragraph < last {
				t.Fatalf("paragraph %d after %d", p.A.Paragraph, last)
			}
			last = p.A.Paragraph
		}
		// A report does not differ from itself, and is as like itself as can be.
		for _, p := range facts.Compare(one, one) {
			if !p.Agree {
				t.Fatalf("%q differs from itself in %s %q, %q", a, p.Kind, p.A.Words, p.B.Words)
			}
		}
		own, there := facts.Likeness(one, one), facts.Likeness(one, other)
		if len(one.Keys()) > 0 && own < 0.499 || own > 1.001 || there < 0 || there > 1.001 {
			t.Fatalf("%q is like itself by %v, like %q by %v", a, own, b, there)
		}
		if len(one.Keys()) > facts.MostKeys {
			t.Fatalf("%d keys", len(one.Keys()))
		}
	})
}
