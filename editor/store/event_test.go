package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"redakcija/editor"
)

func TestSharing(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		put := func(id editor.StoryID, date string, keys ...int64) int64 {
			t.Helper()
			c := sample(id)
			c.Story.Date, c.Keys = date, keys
			apply(t, s, c)
			return c.Story.EventDay()
		}
		put("a", "2026-05-01", 1, 2, 3)
		day := put("b", "2026-05-04", 1, 2, 4, 4)
		put("c", "2026-05-05", 1)
		put("d", "2026-05-06T23:30", 2, 1<<32-1)
		put("e", "2026-05-07")
		for i := range 400 { // what everybody has tells nothing
			put(editor.StoryID(fmt.Sprint("many", i)), "2026-05-05", 9)
		}
		ask := func(want []editor.StoryID, limit int, from, to int64, keys ...int64) {
			t.Helper()
			if got := must[[]editor.StoryID](t)(s.Sharing(ctx, keys, from, to, limit)); !slices.Equal(got, want) {
				t.Errorf("%v is shared by %v, not %v", keys, got, want)
			}
		}
		ask([]editor.StoryID{"b", "d", "c"}, 10, day, day+2, 1, 2, 4, 9)
		ask([]editor.StoryID{"b", "a", "d", "c"}, 10, day-3, day+3, 1, 2)
		ask([]editor.StoryID{"b"}, 1, day-3, day+3, 1, 2)
		ask([]editor.StoryID{"d"}, 10, day, day+3, 1<<32-1)
		ask(nil, 10, day, day+3, 9)
		ask(nil, 10, day, day+3)
		ask(nil, 10, day+3, day, 1)
		if _, err := s.Sharing(ctx, []int64{1}, 0, day, 1); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("looking through all days: %v", err)
		}
		changed := again("b", 1)
		changed.Story.Date, changed.Keys = "2026-05-20", []int64{7}
		apply(t, s, changed) // what a story no longer has does not lead to it
		ask([]editor.StoryID{"d", "c"}, 10, day, day+2, 1, 2, 4)
		ask([]editor.StoryID{"b"}, 10, day+16, day+16, 7)
	})
}

// The stories of a desk that did not look for events yet get their keys; a second time changes nothing.
func TestStoriesOfAnEarlierVersionGetTheirKeys(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		const stories = 450 // more than are read at once
		s := p.open(t)
		for i := range stories {
			c := sample(editor.StoryID(fmt.Sprintf("s%03d", i)))
			c.Story.Date, c.Story.Lang = "2026-05-04", editor.EN
			c.Story.Segments = []editor.Segment{{ID: "s1", Kind: editor.Paragraph, Text: fmt.Sprintf("Mayor Lea Santorini opened %d schools.", 10000+i), Revision: 1}}
			apply(t, s, c)
		}
		last := must[*editor.Story](t)(s.Story(t.Context(), "s449", 0))
		p.raw(t, `DELETE FROM events`)
		if err := s.FillEvents(t.Context()); err != nil {
			t.Fatal(err)
		}
		got := must[[]editor.StoryID](t)(s.Sharing(t.Context(), last.EventKeys(), last.EventDay(), last.EventDay(), 3))
		if len(got) == 0 || got[0] != "s449" {
			t.Errorf("%v shares the keys of s449", got)
		}
		if err := s.FillEvents(t.Context()); err != nil {
			t.Errorf("the second time: %v", err)
		}
	})
}
