package store_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

func TestStoryIsKeptWhole(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		c := sample("a")
		apply(t, s, c)
		want := *c.Story
		want.Row = 1
		for _, revision := range []int{0, 1} {
			if got := must[*editor.Story](t)(s.Story(t.Context(), "a", revision)); !reflect.DeepEqual(*got, want) {
				t.Errorf("revision %d is\n%+v\nnot\n%+v", revision, *got, want)
			}
		}
		if got := must[[]byte](t)(s.Raw(t.Context(), c.Story.SHA256)); string(got) != "raw\x00of a" {
			t.Errorf("raw is %q", got)
		}
		if got := must[[]editor.Entry](t)(s.Record(t.Context(), "a")); len(got) != 1 || got[0] != c.Entry {
			t.Errorf("record is %+v", got)
		}
	})
}

func TestWhatIsNotThere(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		_, story := s.Story(ctx, "b", 0)
		_, revision := s.Story(ctx, "a", 2)
		_, raw := s.Raw(ctx, "b")
		_, article := s.Article(ctx, "b")
		for name, err := range map[string]error{
			"story": story, "revision": revision, "raw": raw, "article": article,
			"text of no story":  s.Apply(ctx, written("b", editor.DE, 0, "s1", 1, "x")),
			"entry of no story": s.Apply(ctx, editor.Change{Entry: editor.Entry{Story: "b"}}),
			"cell of no story":  s.PutCells(ctx, "Ana", []editor.Cell{{Story: "b", Segment: "s1", Lang: editor.DE, Text: "x"}}),
		} {
			if !errors.Is(err, editor.ErrNotFound) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if v := must[map[editor.Lang]*editor.Version](t)(s.Versions(ctx, "b")); v == nil || len(v) != 0 {
			t.Errorf("versions of no story are %v", v)
		}
		if h := must[[]editor.Revision](t)(s.History(ctx, "a", "s1", editor.DE)); len(h) != 0 {
			t.Errorf("history of nothing is %v", h)
		}
	})
}

func TestNewStoryMustBeNew(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		same := sample("b")
		received(&same, "raw\x00of a")
		var exists *editor.ExistsError
		if err := s.Apply(t.Context(), same); !errors.As(err, &exists) || exists.Story != "a" || exists.File != "" {
			t.Errorf("same bytes: %v", err)
		}
		twin := sample("a")
		received(&twin, "other bytes")
		if err := s.Apply(t.Context(), twin); !errors.Is(err, editor.ErrConflict) {
			t.Errorf("same id: %v", err)
		}
		if all := must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{})); len(all) != 1 {
			t.Errorf("%d stories", len(all))
		}
	})
}

func TestSourceRevisionsAreAppended(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		c := sample("a")
		apply(t, s, c)
		c.Raw = nil // nothing more is received
		put := func(row int64, revision int, text string) error {
			c.Story.Row, c.Story.Revision, c.Story.Segments[1].Text = row, revision, text
			return s.Apply(t.Context(), c)
		}
		if err := put(1, 2, "second"); err != nil {
			t.Fatal(err)
		}
		c.Story.HoldUntil = day
		if err := put(2, 2, "second"); err != nil { // a hold keeps the revision
			t.Fatal(err)
		}
		if err := put(2, 3, "stale"); !errors.Is(err, editor.ErrConflict) {
			t.Errorf("stale row: %v", err)
		}
		if err := put(3, 4, "gap"); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("a revision left out: %v", err)
		}
		old := must[*editor.Story](t)(s.Story(t.Context(), "a", 1))
		now := must[*editor.Story](t)(s.Story(t.Context(), "a", 0))
		if old.Segments[1].Text != "Un paragraphe." || old.Revision != 1 || !old.HoldUntil.IsZero() || old.Row != 3 {
			t.Errorf("first revision is %+v", old)
		}
		if now.Segments[1].Text != "second" || now.Revision != 2 || !now.HoldUntil.Equal(day) || now.Row != 3 {
			t.Errorf("newest revision is %+v", now)
		}
	})
}

func TestVersionIsKeptWhole(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		want := &editor.Version{
			Story: "a", Lang: editor.DE, State: editor.StateReturned, Translator: "Ana", Note: "Bitte prüfen",
			Approval:    &editor.Approval{Hash: "h", By: "Boris", At: day},
			Published:   &editor.Publication{Hash: "h", By: "Boris", At: day, Path: "de/2026"},
			Corrections: []editor.Correction{{Number: 1, Note: "Name", By: "Ana", At: day}},
			Withdrawn:   "reason",
		}
		c := written("a", editor.DE, 0, "s1", 1, "Erster „Text“ с́ з́")
		c.Versions[0] = want
		apply(t, s, c)
		got := must[map[editor.Lang]*editor.Version](t)(s.Versions(t.Context(), "a"))[editor.DE]
		expected := *want
		expected.Row, expected.Texts = 1, map[editor.SegmentID]editor.Revision{"s1": c.Revisions[0]}
		if !reflect.DeepEqual(*got, expected) {
			t.Errorf("version is\n%+v\nnot\n%+v", *got, expected)
		}
		if want.Row != 0 || want.Texts != nil {
			t.Errorf("Apply changed what it was given: %+v", want)
		}
	})
}

func TestArticleIsKeptUnderItsHash(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // of "abc": FIPS 180-4, example 1
		for range 2 {
			apply(t, s, editor.Change{Article: []byte("abc"), Entry: editor.Entry{Story: "a", Verb: "approve", At: day}})
		}
		if got := must[[]byte](t)(s.Article(t.Context(), hash)); string(got) != "abc" {
			t.Errorf("article is %q", got)
		}
	})
}

func TestHistoryIsAppendOnly(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		for n := 1; n <= 12; n++ { // past 9: numbers are not sorted as text
			apply(t, s, written("a", editor.EN, int64(n-1), "s2", n, fmt.Sprint("text ", n)))
		}
		for name, c := range map[string]editor.Change{
			"taken number":     written("a", editor.EN, 12, "s2", 3, "forged"),
			"stale row":        written("a", editor.EN, 3, "s2", 13, "stale"),
			"version is there": written("a", editor.EN, 0, "s2", 13, "again new"),
		} {
			if err := s.Apply(t.Context(), c); !errors.Is(err, editor.ErrConflict) {
				t.Errorf("%s: %v", name, err)
			}
		}
		history := must[[]editor.Revision](t)(s.History(t.Context(), "a", "s2", editor.EN))
		for i, r := range history {
			if r.Number != i+1 || r.Text != fmt.Sprint("text ", i+1) || !r.At.Equal(day) {
				t.Errorf("revision %d is %+v", i+1, r)
			}
		}
		v := must[map[editor.Lang]*editor.Version](t)(s.Versions(t.Context(), "a"))[editor.EN]
		if len(history) != 12 || v.Row != 12 || v.Texts["s2"] != history[11] || len(v.Texts) != 1 {
			t.Errorf("%d revisions, version %+v", len(history), v)
		}
		if record := must[[]editor.Entry](t)(s.Record(t.Context(), "a")); len(record) != 13 { // a refused change leaves no trace
			t.Errorf("%d entries", len(record))
		}
	})
}

func TestInvalidChangesAreRefused(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		other := sample("b")
		other.Entry.Story = "a"
		foreign := sample("b")
		foreign.Raw = []byte("other bytes")
		alone := written("a", editor.DE, 0, "s1", 1, "x")
		alone.Versions = nil
		twice := written("a", editor.DE, 0, "s1", 1, "x")
		twice.Versions = append(twice.Versions, twice.Versions[0])
		for name, c := range map[string]editor.Change{
			"two stories":      other,
			"foreign bytes":    foreign,
			"text alone":       alone,
			"version twice":    twice,
			"number zero":      written("a", editor.DE, 0, "s1", 0, "x"),
			"no target":        written("a", "fr", 0, "s1", 1, "x"),
			"unknown state":    inState("a", editor.DE, 0, "lost", ""),
			"not UTF-8":        written("a", editor.DE, 0, "s1", 1, "\xff"),
			"NUL in the text":  written("a", editor.DE, 0, "s1", 1, "a\x00b"),
			"foreign version":  {Versions: []*editor.Version{{Story: "b", Lang: editor.DE, State: editor.StateDraft}}, Entry: editor.Entry{Story: "a"}},
			"nameless segment": written("a", editor.DE, 0, "s\x00", 1, "x"),
		} {
			if err := s.Apply(t.Context(), c); !errors.Is(err, editor.ErrInvalid) {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestChangeIsAllOrNothing(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		apply(t, s, written("a", editor.DE, 0, "s1", 1, "x"))
		c := sample("a")
		c.Story.Row, c.Story.Revision, c.Article = 1, 2, []byte("article")
		received(&c, "a corrected version")
		c.Search = "different"
		w := written("a", editor.EN, 0, "s1", 1, "y")
		late := written("a", editor.DE, 1, "s1", 1, "taken number")
		c.Versions = []*editor.Version{w.Versions[0], late.Versions[0]}
		c.Revisions = []editor.Revision{w.Revisions[0], late.Revisions[0]}
		before := snapshot(t, s)
		if err := s.Apply(t.Context(), c); !errors.Is(err, editor.ErrConflict) {
			t.Fatalf("conflict expected, got %v", err)
		}
		if after := snapshot(t, s); !reflect.DeepEqual(before, after) {
			t.Errorf("a refused change left\n%v\nwhere there was\n%v", after, before)
		}
	})
}

// snapshot is everything that can be read of story "a".
func snapshot(t *testing.T, s *store.Store) []any {
	t.Helper()
	story := must[*editor.Story](t)(s.Story(t.Context(), "a", 0))
	versions := must[map[editor.Lang]*editor.Version](t)(s.Versions(t.Context(), "a"))
	record := must[[]editor.Entry](t)(s.Record(t.Context(), "a"))
	all := []any{*story, record}
	for _, lang := range editor.Targets {
		if v := versions[lang]; v != nil {
			all = append(all, *v)
		}
	}
	return append(all,
		must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{})),
		must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{Words: "sommet"})),
		must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{Words: "different"})))
}

func TestManyRevisionsInOneChange(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		const segments = 1001 // more than one statement takes, and not a multiple of it
		s := p.open(t)
		apply(t, s, sample("a"))
		c := inState("a", editor.DE, 0, editor.StateDraft, "")
		for i := range segments {
			c.Revisions = append(c.Revisions, editor.Revision{
				Segment: editor.SegmentID(fmt.Sprint("s", i)), Lang: editor.DE, Number: 1, Text: fmt.Sprint("text ", i), Source: 1, At: day,
			})
		}
		apply(t, s, c)
		v := must[map[editor.Lang]*editor.Version](t)(s.Versions(t.Context(), "a"))[editor.DE]
		for _, r := range c.Revisions {
			if v.Texts[r.Segment] != r {
				t.Errorf("%s is %+v", r.Segment, v.Texts[r.Segment])
			}
		}
	})
}

func TestCellsAreOnesOwn(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		first := editor.Cell{Story: "a", Segment: "s1", Lang: editor.DE, Text: "hal\x00b", Base: 2, Undo: []string{"h", "ha"}, Redo: []string{"halbe"}}
		second := editor.Cell{Story: "a", Segment: "s2", Lang: editor.EN, Base: 1} // emptied, not forgotten
		third := editor.Cell{Story: "a", Segment: "s2", Lang: editor.DE, Text: "x"}
		for _, cells := range [][]editor.Cell{{first, second}, {third}} {
			if err := s.PutCells(ctx, "Ana", cells); err != nil {
				t.Fatal(err)
			}
		}
		want := []editor.Cell{first, third, second}
		if got := must[[]editor.Cell](t)(s.Cells(ctx, "Ana", "a")); !reflect.DeepEqual(got, want) {
			t.Errorf("cells are %+v", got)
		}
		if got := must[[]editor.Cell](t)(s.Cells(ctx, "Boris", "a")); len(got) != 0 {
			t.Errorf("somebody else's cells are %+v", got)
		}
		third.Text = ""
		if err := s.PutCells(ctx, "Ana", []editor.Cell{third}); err != nil {
			t.Fatal(err)
		}
		if got := must[[]editor.Cell](t)(s.Cells(ctx, "Ana", "a")); !reflect.DeepEqual(got, []editor.Cell{first, second}) {
			t.Errorf("after forgetting one: %+v", got)
		}
	})
}

func TestSettings(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		if got := must[editor.Settings](t)(s.Settings(t.Context())); !reflect.DeepEqual(got, editor.Settings{}) {
			t.Errorf("first settings are %+v", got)
		}
		for _, one := range []bool{true, false} {
			want := editor.Settings{OnePerson: one, Title: map[editor.Lang]string{editor.CNR: "Vijesti"}, Address: "https://example.org/"}
			if err := s.PutSettings(t.Context(), want); err != nil {
				t.Fatal(err)
			}
			if got := must[editor.Settings](t)(p.open(t).Settings(t.Context())); !reflect.DeepEqual(got, want) {
				t.Errorf("settings are %+v", got)
			}
		}
	})
}

func TestMomentsKeepTheirMicroseconds(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		c := sample("a")
		c.Story.Received = time.Date(2026, 1, 2, 3, 4, 5, 678901000, time.FixedZone("CET", 3600))
		apply(t, s, c)
		if got := must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{}))[0].Received; !got.Equal(c.Story.Received) || got.Location() != time.UTC {
			t.Errorf("received %v", got)
		}
	})
}
