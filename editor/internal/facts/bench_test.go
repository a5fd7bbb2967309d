package facts_test

import (
	"strings"
	"testing"

	"redakcija/editor/internal/facts"
)

// thirtyParagraphs makes two reports of thirty paragraphs out of the short ones above.
func thirtyParagraphs() (a, b []string) {
	for len(a) < 30 {
		for _, c := range comparisons {
			if strings.HasPrefix(c.langs, "cnr") {
				a = append(a, strings.Split(c.a, "\n")...)
				b = append(b, strings.Split(c.b, "\n")...)
			}
		}
	}
	return a[:30], b[:30]
}

func BenchmarkCompare(b *testing.B) {
	x, y := thirtyParagraphs()
	b.ReportAllocs()
	for b.Loop() {
		facts.Compare(facts.Of("cnr", wednesday, x), facts.Of("en", wednesday, y))
	}
}

func BenchmarkKeys(b *testing.B) {
	x, _ := thirtyParagraphs()
	b.ReportAllocs()
	for b.Loop() {
		facts.Of("cnr", wednesday, x).Keys()
	}
}

// A text without end takes a time that ends.
func BenchmarkCompareEndless(b *testing.B) {
	x, y := thirtyParagraphs()
	long := strings.Repeat(strings.Join(x, " ")+" ", 200)
	other := strings.Repeat(strings.Join(y, " ")+" ", 200)
	for b.Loop() {
		facts.Compare(facts.Of("cnr", wednesday, []string{long}), facts.Of("en", wednesday, []string{other}))
	}
}
