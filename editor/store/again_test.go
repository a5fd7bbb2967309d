package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"redakcija/editor"
)

func TestNamesLeadToOneStory(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		first := sample("a")
		first.Names = []string{"item 7", "address"}
		apply(t, s, first)
		twin := sample("b")
		twin.Names = []string{"item 8", "address"}
		if err := s.Apply(ctx, twin); !errors.Is(err, editor.ErrConflict) {
			t.Errorf("a new story took a name that leads to another: %v", err)
		}
		if _, err := s.Named(ctx, "item 8"); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("a refused change left a name: %v", err)
		}
		twin.Names = []string{"item 8"}
		apply(t, s, twin)
		over := again("b", 1)
		over.Names = []string{"item 8", "address"} // as when two stories are merged
		apply(t, s, over)
		for name, want := range map[string]editor.StoryID{"item 7": "a", "item 8": "b", "address": "b"} {
			if got := must[editor.StoryID](t)(s.Named(ctx, name)); got != want {
				t.Errorf("%s leads to %s, not %s", name, got, want)
			}
		}
	})
}

func TestAlike(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		for i, bands := range [][]int64{{1, -2, 3, 4}, {1, -2, 3, 5}, {1, 6, 7, 8}, {9, 10, 11, 12}, nil} {
			c := sample(editor.StoryID("abcde"[i : i+1]))
			c.Bands = bands
			apply(t, s, c)
		}
		ask := func(want []editor.StoryID, limit int, bands ...int64) {
			t.Helper()
			if got := must[[]editor.StoryID](t)(s.Alike(ctx, bands, limit)); !slices.Equal(got, want) {
				t.Errorf("%v is shared by %v, not %v", bands, got, want)
			}
		}
		ask([]editor.StoryID{"c", "b", "a"}, 10, 1, -2, 3, 4)
		ask([]editor.StoryID{"c", "b"}, 2, 1, -2, 3, 4)
		ask([]editor.StoryID{"b"}, 10, 5)
		ask(nil, 10, 2, 1000)
		ask(nil, 10)
		changed := again("a", 1)
		changed.Bands = []int64{12}
		apply(t, s, changed) // what a story no longer has does not lead to it
		ask([]editor.StoryID{"c", "b"}, 10, 1, -2, 3)
		for _, words := range []string{"1", "5"} { // bands are found by no search
			if got := must[[]editor.Summary](t)(s.List(ctx, editor.Query{Words: words})); len(got) != 0 {
				t.Errorf("%q finds %v", words, got)
			}
		}
	})
}

func TestFind(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		for _, id := range []editor.StoryID{"00ff", "0a1b", "0a1c", "0a2", "f0", "ff"} {
			apply(t, s, sample(id))
		}
		for prefix, want := range map[string]string{
			"": "[00ff 0a1b 0a1c 0a2]", "0": "[00ff 0a1b 0a1c 0a2]", "0a1": "[0a1b 0a1c]", "0a1c": "[0a1c]", "0a1cd": "[]", "f": "[f0 ff]",
			"g": "[]", "%": "[]", "_a": "[]", "0A1": "[]", "0a\x00": "[]", "\xff": "[]", "č": "[]",
		} {
			if got := fmt.Sprint(must[[]editor.StoryID](t)(s.Find(ctx, prefix, 4))); got != want {
				t.Errorf("%q finds %s, not %s", prefix, got, want)
			}
		}
	})
}
