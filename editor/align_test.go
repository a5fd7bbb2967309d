package editor

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// aligned pairs lines with lines.
func aligned(old, new []string) []int {
	var segments []Segment
	for i, text := range old {
		segments = append(segments, Segment{ID: segmentID(i + 1), Kind: Paragraph, Text: text})
	}
	var blocks []Block
	for _, text := range new {
		blocks = append(blocks, Block{Kind: Paragraph, Text: text})
	}
	return align(segments, blocks)
}

func TestAlign(t *testing.T) {
	for name, x := range map[string]struct {
		old, new string
		want     []int
	}{
		"nothing":                 {"", "", []int{0}},
		"twice the same":          {"a a a|b b b|a a a", "a a a|a a a|b b b", []int{0, 2, 1}},
		"one more of the same":    {"a a a", "a a a|a a a", []int{0, -1}},
		"equal before alike":      {"one two three|one two four", "one two four|one two five", []int{1, 0}},
		"the most alike first":    {"one two three four|one two six seven", "one two six eight|one two three nine", []int{1, 0}},
		"moved and edited":        {"a b c d|e f g h|i j k l", "i j k x|a b c d|e f g h", []int{2, 0, 1}},
		"half of the words":       {"a b c d", "a b x y", []int{0}},
		"less than half":          {"a b c d", "a x y z", []int{-1}},
		"cut to a third":          {"a b c d e f g h i", "a b c", []int{0}},
		"other case and no marks": {"Đorđe je rekao.", "DJORDJE JE REKAO", []int{0}},
		"signs alone":             {"***", "* * *", []int{-1}},
		"the same signs twice":    {"***|a b c|***", "***|***", []int{0, 2}},
	} {
		if got := aligned(strings.Split(x.old, "|"), strings.Split(x.new, "|")); !slices.Equal(got, x.want) {
			t.Errorf("%s: %v, want %v", name, got, x.want)
		}
	}
}

func TestHeadlineFollowsHeadline(t *testing.T) {
	segments := []Segment{
		{Kind: Paragraph, Text: "a"},
		{Kind: Headline, Text: "Old one", AsKind: Paragraph}, // made one by a person
		{Kind: Subheading, Text: "What it said before", AsKind: Headline},
	}
	blocks := []Block{{Kind: Headline, Text: "Altogether different"}, {Kind: Paragraph, Text: "a"}, {Kind: Paragraph, Text: "Old one"}}
	if got := align(segments, blocks); !slices.Equal(got, []int{2, 0, 1}) {
		t.Errorf("%v", got)
	}
}

// BenchmarkAlign aligns a story of 20,000 paragraphs in each of which a word changed: of
// words of its own, and of the same words as all the others.
func BenchmarkAlign(b *testing.B) {
	for name, word := range map[string]func(i, k int) string{
		"different": func(i, k int) string { return fmt.Sprint("w", i*7+k) },
		"same":      func(_, k int) string { return fmt.Sprint("w", k) },
	} {
		b.Run(name, func(b *testing.B) {
			var old, new []string
			for i := range 20_000 {
				var words []string
				for k := range 40 {
					words = append(words, word(i, k))
				}
				old = append(old, strings.Join(words, " "))
				words[20] = fmt.Sprint("changed", i)
				new = append(new, strings.Join(words, " "))
			}
			for b.Loop() {
				aligned(old, new)
			}
		})
	}
}
