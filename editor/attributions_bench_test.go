package editor_test

import (
	"fmt"
	"testing"

	"redakcija/editor"
)

// reviewedHalf is a story of so many paragraphs in which every second attribution was
// reviewed, as one is that somebody is working on.
func reviewedHalf(b *testing.B, n int) *editor.Proof {
	p := paragraphs(n)
	for i, a := range p.Attributions() {
		if i%2 == 0 {
			p.Reviews = append(p.Reviews, editor.Review{
				Attribution: a.ID, Segment: a.Segment, Words: a.Words, Revision: p.Story.Revision, State: editor.Confirmed, Said: a.Said,
			})
		}
	}
	if len(p.Reviews) < n/2 {
		b.Fatalf("%d reviews in %d paragraphs", len(p.Reviews), n)
	}
	return p
}

// BenchmarkAttributions is who said what in a story of 100 paragraphs with three versions:
// when it is opened, and again when one of its texts has changed.
func BenchmarkAttributions(b *testing.B) {
	b.Run("first", func(b *testing.B) {
		reviews := reviewedHalf(b, 100).Reviews
		for b.Loop() {
			p := paragraphs(100)
			p.Reviews = reviews
			p.Attributions()
		}
	})
	b.Run("again", func(b *testing.B) {
		p, i := reviewedHalf(b, 100), 0
		p.Attributions()
		text := p.Versions[editor.CNR].Text("s7")
		for b.Loop() {
			i++
			r := p.Versions[editor.CNR].Texts["s7"]
			r.Text = text + fmt.Sprint(i%2) // another text each time, so that nothing is remembered
			p.Versions[editor.CNR].Texts["s7"] = r
			p.Again().Attributions()
		}
	})
}
