package editor_test

import (
	"strings"
	"testing"

	"redakcija/editor"
)

// seedTexts begin the search for texts that break who said what.
var seedTexts = []string{
	"“We sail,” said Petar Knežević. “At dawn.”\nHe told Radio Bar that the road is open.",
	"„Put je otvoren“, rekla je Ana Radulović za Radio Bar.\r\n„Krećemo u zoru.“",
	"Der Hafen sei offen, sagte Knežević laut dpa. „Wir fahren“, so Knežević, „im Morgengrauen.“",
	"“We sail,” “We sail,” “We sail,” she said.\n\n“We sail,”",
	"\xff“\x00” said A.",
}

// FuzzFindAttributions: whatever a text holds, each attribution has an id of its own, its words
// stand at its place, what it follows stands before it, and names stand in the text.
func FuzzFindAttributions(f *testing.F) {
	for _, s := range seedTexts {
		f.Add("en", s)
		f.Add("de", s)
		f.Add("cnr", s)
	}
	f.Fuzz(func(t *testing.T, lang, text string) {
		runes := []rune(text)
		in := func(start, end int) bool { return 0 <= start && start <= end && end <= len(runes) }
		seen := map[editor.AttributionID]bool{}
		for _, a := range editor.FindAttributions(lang, text) {
			if !in(a.Start, a.End) || string(runes[a.Start:a.End]) != a.Words || a.Words == "" {
				t.Fatalf("%q has %q from %d to %d", text, a.Words, a.Start, a.End)
			}
			if seen[a.ID] || a.Follows != "" && !seen[a.Follows] {
				t.Fatalf("%q: attribution %s of %q follows %q", text, a.ID, a.Words, a.Follows)
			}
			seen[a.ID] = true
			for _, p := range append(a.Outlets, a.Speaker, a.Addressee) {
				if !in(p.Start, p.End) {
					t.Fatalf("%q: %q stands from %d to %d", text, p.Text, p.Start, p.End)
				}
			}
		}
	})
}

// FuzzReviewed confirms everything in one source and reads another: nothing that is found
// there is lost, all stands in the order of the text, no review is given twice, and what
// counts as confirmed are the very words that were, of the same speaker.
func FuzzReviewed(f *testing.F) {
	for _, a := range seedTexts {
		for _, b := range seedTexts {
			f.Add(a, b)
		}
	}
	f.Fuzz(func(t *testing.T, before, after string) {
		old := source(1, strings.Split(before, "\n")...)
		var reviews []editor.Review
		for _, a := range old.Attributions() {
			if a.Follows == "" {
				reviews = append(reviews, editor.Review{
					Attribution: a.ID, Segment: a.Segment, Words: a.Words, Revision: 1, State: editor.Confirmed, Said: a.Said,
				})
			}
		}
		p := source(2, strings.Split(after, "\n")...)
		found := p.Attributions()
		p = source(2, strings.Split(after, "\n")...)
		p.Reviews = reviews
		all := p.Attributions()
		there := map[editor.AttributionID]int{}
		given := map[editor.AttributionID]bool{}
		for i, a := range all {
			there[a.ID]++
			if i > 0 && all[i-1].Segment == a.Segment && all[i-1].Start > a.Start {
				t.Fatalf("%q: %q stands before %q", after, all[i-1].Words, a.Words)
			}
			if a.Review == nil || a.Follows != "" {
				continue
			}
			if given[a.Review.Attribution] {
				t.Fatalf("%q to %q: the review of %q is given twice", before, after, a.Review.Words)
			}
			given[a.Review.Attribution] = true
			if a.State() == editor.Confirmed && (a.Review.Words != a.Words || a.Review.Said.Speaker.Called() != a.Speaker.Called()) {
				t.Fatalf("%q to %q: %q by %q counts as confirmed, which was %q by %q", before, after,
					a.Words, a.Speaker.Called(), a.Review.Words, a.Review.Said.Speaker.Called())
			}
		}
		for _, a := range found {
			if there[a.ID] != 1 {
				t.Fatalf("%q to %q: %q is there %d times", before, after, a.Words, there[a.ID])
			}
		}
	})
}
