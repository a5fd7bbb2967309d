package carry_test

import (
	"slices"
	"strings"
	"testing"

	"redakcija/editor/internal/carry"
)

// Whatever stands in two texts, places and changes are within the paragraph of the version,
// every attribution of the source is told of at most once, and a text is carried into itself
// without a change.
func FuzzCarry(f *testing.F) {
	for _, s := range stories(f) {
		for at := range 3 {
			f.Add(s.texts["en"][at], s.texts["de"][at], uint8(at))
			f.Add(s.texts["cnr"][at], s.texts["en"][at+1], uint8(at))
		}
	}
	f.Add("“a” said B", "„„“ sagte", uint8(0))
	f.Add("Reuters reported that", "\u0301“", uint8(1))
	f.Fuzz(func(t *testing.T, source, version string, pair uint8) {
		from, to := languages[int(pair)%3], languages[int(pair/3)%3]
		texts := strings.Split(version, "\n")
		a, b := read(from, strings.Split(source, "\n")), read(to, texts)
		for at := range strings.Split(source, "\n") {
			var told []int
			for _, place := range carry.Carry(a, b, at, sameName) {
				if slices.Contains(told, place.Source) {
					t.Fatalf("attribution %d has two places", place.Source)
				}
				told = append(told, place.Source)
				length := len([]rune(texts[at]))
				if s := place.Span; s.Start < 0 || s.Start > s.End || s.End > length || s.Paragraph != at && !s.None() {
					t.Fatalf("place %+v in a paragraph of %d", s, length)
				}
				for _, change := range place.Changes {
					if s := change.Span; s.Start < 0 || s.Start > s.End || s.End > length || s.Paragraph != at || change.Severity == "" {
						t.Fatalf("change %+v in a paragraph of %d", change, length)
					}
				}
			}
			for _, place := range carry.Carry(a, a, at, sameName) {
				if len(place.Changes) > 0 {
					t.Fatalf("a text differs from itself: %+v", place.Changes)
				}
			}
		}
	})
}
