package widgets

import (
	"slices"
	"testing"
)

func TestStops(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"abc", []string{"a", "b", "c"}},
		{"с\u0301ут", []string{"с\u0301", "у", "т"}},
		{"З\u0301\u0301ß", []string{"З\u0301\u0301", "ß"}},
		{"☎\ufe0fx", []string{"☎\ufe0f", "x"}},
		{"👩\u200d🚀!", []string{"👩\u200d🚀", "!"}},
		{"👍🏽👍", []string{"👍🏽", "👍"}},
		{"\u0301a", []string{"\u0301", "a"}},
	} {
		var forward, backward []string
		for at := 0; at < len(c.text); at = nextStop(c.text, at) {
			forward = append(forward, c.text[at:nextStop(c.text, at)])
		}
		for at := len(c.text); at > 0; at = previousStop(c.text, at) {
			backward = append([]string{c.text[previousStop(c.text, at):at]}, backward...)
		}
		if !slices.Equal(forward, c.want) || !slices.Equal(backward, c.want) {
			t.Errorf("%q: forward %q, backward %q, want %q", c.text, forward, backward, c.want)
		}
	}
}

func TestStopAtNeverSplits(t *testing.T) {
	const text = "aс\u0301👩\u200d🚀ß"
	stops := map[int]bool{len(text): true}
	for at := 0; at < len(text); at = nextStop(text, at) {
		stops[at] = true
	}
	for at := -1; at <= len(text)+1; at++ {
		got := stopAt(text, at)
		if !stops[got] {
			t.Errorf("stopAt(%d) = %d, inside a cluster", at, got)
		}
		if stops[at] && got != at {
			t.Errorf("stopAt(%d) = %d, though it is a stop", at, got)
		}
	}
}

func TestWords(t *testing.T) {
	const text = "Kirill’s „park“,  u\u0301 BG"
	var starts []string
	for at := 0; at < len(text); at = nextWord(text, at) {
		starts = append(starts, text[at:])
	}
	want := []string{text, "„park“,  u\u0301 BG", "park“,  u\u0301 BG", "“,  u\u0301 BG", "u\u0301 BG", "BG"}
	if !slices.Equal(starts, want) {
		t.Errorf("forward: %q", starts)
	}
	at := len(text)
	for i := len(want) - 1; i >= 0; i-- {
		if at = previousWord(text, at); text[at:] != want[i] {
			t.Fatalf("backward: %q, want %q", text[at:], want[i])
		}
	}
	if start, end := wordAround(text, 3); text[start:end] != "Kirill’s" {
		t.Errorf("around: %q", text[start:end])
	}
	if start, end := wordAround(text, len(text)); text[start:end] != "BG" {
		t.Errorf("around the end: %q", text[start:end])
	}
}
