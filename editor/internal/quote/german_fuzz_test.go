package quote

import (
	"reflect"
	"strings"
	"testing"
)

// FuzzGerman finds who said what in any text: every place lies in its paragraph, what is
// found stands in the order of the text, nothing follows what comes later, and a second
// search finds the same.
func FuzzGerman(f *testing.F) {
	for _, s := range readGerman(f) {
		f.Add(strings.Join(s.paragraphs, "\n"))
	}
	for _, s := range []string{
		"", "„", "“, sagte", "Er sei", "laut", ", so", "wie mitteilte", "„„““ sagte er: „", "zufolge zufolge nach Angaben",
		"Dass, ob, wie", "(sagte er (laut dpa", "und und, und sagte und", "teilte, mit, mit", "der der der der sagte", "soll haben sein.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		paragraphs := strings.Split(s, "\n")
		text := NewText("de", paragraphs)
		found := text.Find()
		inside := func(s Span) bool {
			return s.None() || s.Paragraph >= 0 && s.Paragraph < len(paragraphs) && 0 <= s.Start && s.Start < s.End &&
				s.End <= len(text.paragraphs[s.Paragraph].runes)
		}
		var before Span
		for i := range found {
			a := &found[i]
			if a.Place.None() || !inside(a.Place) || !inside(a.Cue) || !inside(a.When) || !inside(a.Speaker.Place) || !inside(a.Addressee.Place) {
				t.Fatalf("a place is outside the text: %+v", a)
			}
			for _, q := range a.Quoted {
				if !inside(q) || q.Start < a.Place.Start || q.End > a.Place.End {
					t.Fatalf("quoted words outside of what is said: %+v", a)
				}
			}
			if a.Place.Paragraph < before.Paragraph || a.Place.Paragraph == before.Paragraph && a.Place.Start < before.Start {
				t.Fatalf("%+v stands before %+v", a.Place, before)
			}
			before = a.Place
			if a.Follows >= i || a.Follows < -1 {
				t.Fatalf("attribution %d follows %d", i, a.Follows)
			}
			if !germanForces[a.Force] {
				t.Fatalf("no force: %q", a.Force)
			}
			if who := &a.Speaker; who.Text != "" && !who.Place.None() && who.Place.Paragraph == a.Place.Paragraph {
				if got := text.paragraphs[who.Place.Paragraph].of(who.Place.Start, who.Place.End); got != who.Text {
					t.Fatalf("the speaker is called %q where %q stands", who.Text, got)
				}
			}
		}
		if again := NewText("de", paragraphs).Find(); !reflect.DeepEqual(found, again) {
			t.Fatalf("found\n%+v\nand then\n%+v", found, again)
		}
	})
}
