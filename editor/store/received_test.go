package store_test

import (
	"errors"
	"testing"

	"redakcija/editor"
)

func TestAllBytesEverReceivedAreKnown(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		first := sample("a")
		apply(t, s, first)
		next := sample("a")
		next.Story.Row, next.Story.Revision = 1, 2
		received(&next, "a corrected version")
		apply(t, s, next)
		unchanged := editor.Change{Raw: []byte("the same text in other bytes"), Entry: editor.Entry{Story: "a", Verb: "same"}}
		apply(t, s, unchanged)
		for _, raw := range []string{"raw\x00of a", "a corrected version", "the same text in other bytes"} {
			if id := must[editor.StoryID](t)(s.Known(ctx, digest(raw))); id != "a" {
				t.Errorf("%q leads to %q", raw, id)
			}
			if got := must[[]byte](t)(s.Raw(ctx, digest(raw))); string(got) != raw {
				t.Errorf("%q is kept as %q", raw, got)
			}
			other := sample("b")
			received(&other, raw)
			var exists *editor.ExistsError
			if err := s.Apply(ctx, other); !errors.As(err, &exists) || exists.Story != "a" {
				t.Errorf("%q came again: %v", raw, err)
			}
		}
		if id, err := s.Known(ctx, digest("never came")); !errors.Is(err, editor.ErrNotFound) || id != "" {
			t.Errorf("bytes that never came lead to %q, %v", id, err)
		}
	})
}

func TestBookmarks(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		for _, value := range []string{"etag 1", "etag 2", ""} {
			if err := s.PutBookmark(ctx, "feed", value); err != nil {
				t.Fatal(err)
			}
			if got := must[string](t)(p.open(t).Bookmark(ctx, "feed")); got != value {
				t.Errorf("bookmark is %q, not %q", got, value)
			}
		}
		if got := must[string](t)(s.Bookmark(ctx, "folder")); got != "" {
			t.Errorf("another bookmark is %q", got)
		}
	})
}

// TestDeskOfTheFirstSchemaIsBroughtUpToDate makes a desk as the first version of the
// program kept it.
func TestDeskOfTheFirstSchemaIsBroughtUpToDate(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		apply(t, p.open(t), sample("a"))
		p.raw(t, `CREATE TABLE raws (story TEXT NOT NULL PRIMARY KEY REFERENCES stories (id), bytes BYTEA NOT NULL)`)
		p.raw(t, `INSERT INTO raws (story, bytes) SELECT story, bytes FROM received`)
		p.raw(t, `DROP TABLE received`)
		for _, later := range []string{`TABLE bookmarks`, `TABLE items`, `TABLE events`, `TABLE memory`, `TABLE memories`, `TABLE ticks`, `TABLE waivers`, `TABLE reviews`, `TABLE lists`, `TABLE words`, `TABLE terms`, `TABLE IF EXISTS vocabulary`, `INDEX IF EXISTS stories_by_id`} {
			p.raw(t, `DROP `+later)
		}
		p.raw(t, `ALTER TABLE stories DROP COLUMN reviewed`)
		p.raw(t, `ALTER TABLE stories DROP COLUMN open`)
		p.raw(t, `DELETE FROM migrations WHERE number > 1`)
		s := p.open(t)
		c := sample("a")
		if raw := must[[]byte](t)(s.Raw(t.Context(), c.Story.SHA256)); string(raw) != string(c.Raw) {
			t.Errorf("bytes are %q", raw)
		}
		if err := s.PutBookmark(t.Context(), "feed", "1"); err != nil {
			t.Error(err)
		}
	})
}
