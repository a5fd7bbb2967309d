package store_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// watch registers and returns what is delivered.
func watch(t *testing.T, s *store.Store) <-chan editor.Event {
	t.Helper()
	events := make(chan editor.Event, 1000)
	if err := s.Watch(t.Context(), func(e editor.Event) { events <- e }); err != nil {
		t.Fatal(err)
	}
	return events
}

// expect waits for one event.
func expect(t *testing.T, events <-chan editor.Event, want editor.Event) {
	t.Helper()
	select {
	case got := <-events:
		if got != want {
			t.Errorf("event is %+v, not %+v", got, want)
		}
	case <-within(t).Done():
		t.Fatalf("no event %+v", want)
	}
}

func TestOwnChangesAreWatched(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		events := watch(t, s)
		apply(t, s, sample("a"))
		expect(t, events, editor.Event{Kind: editor.StoryChanged, Story: "a"})
		apply(t, s, written("a", editor.DE, 0, "s1", 1, "x"))
		expect(t, events, editor.Event{Kind: editor.VersionChanged, Story: "a", Lang: editor.DE})
		if err := s.Apply(t.Context(), written("a", editor.DE, 0, "s1", 1, "refused")); err == nil {
			t.Error("a stale change was taken")
		}
		if err := s.PutCells(t.Context(), "Ana", []editor.Cell{{Story: "a", Segment: "s1", Lang: editor.DE, Text: "x"}}); err != nil {
			t.Fatal(err)
		}
		apply(t, s, editor.Change{Entry: editor.Entry{Story: "a", Verb: "note"}})
		expect(t, events, editor.Event{Kind: editor.StoryChanged, Story: "a"})
		if err := s.PutSettings(t.Context(), editor.Settings{}); err != nil {
			t.Fatal(err)
		}
		expect(t, events, editor.Event{Kind: editor.SettingsChanged})
		both := again("a", 1)
		both.Versions = inState("a", editor.EN, 0, editor.StateDraft, "").Versions
		apply(t, s, both)
		expect(t, events, editor.Event{Kind: editor.StoryChanged, Story: "a"})
		expect(t, events, editor.Event{Kind: editor.VersionChanged, Story: "a", Lang: editor.EN})
	})
}

func TestChangesOfOtherProgramsAreWatched(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		mine, other := p.open(t), p.open(t)
		events := watch(t, mine)
		want := editor.Event{Kind: editor.StoryChanged, Story: "a"}
		if p.name == "sqlite" {
			want = editor.Event{Kind: editor.DeskChanged}
		}
		apply(t, other, sample("a"))
		expect(t, events, want)
		for row := range 2 {
			apply(t, other, again("a", int64(row+1)))
			expect(t, events, want)
		}
	})
}

func TestOwnChangesAreNotTakenForOthers(t *testing.T) {
	t.Parallel()
	s := place{sqliteDatabase, sqliteDatabase.address(t)}.open(t)
	apply(t, s, sample("a"))
	events := watch(t, s)
	apply(t, s, written("a", editor.DE, 0, "s1", 1, "x"))
	expect(t, events, editor.Event{Kind: editor.VersionChanged, Story: "a", Lang: editor.DE})
	select {
	case e := <-events:
		t.Errorf("a change of one's own came again as %+v", e)
	case <-time.After(1500 * time.Millisecond): // one poll and a half
	}
}

func TestNothingIsMissedAfterWatchReturns(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		for i := range 20 {
			id := editor.StoryID(fmt.Sprint("story", i))
			events := watch(t, s)
			apply(t, s, sample(id))
			expect(t, events, editor.Event{Kind: editor.StoryChanged, Story: id})
		}
	})
}

func TestSlowWatcherMissesNothing(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		entered, goOn := make(chan bool), make(chan bool)
		var running atomic.Int32
		seen := make(chan editor.Event, 1000)
		err := s.Watch(t.Context(), func(e editor.Event) {
			if running.Add(1) != 1 {
				t.Error("called on two goroutines at once")
			}
			if e.Story == "first" {
				entered <- true
				<-goOn
			}
			running.Add(-1)
			seen <- e
		})
		if err != nil {
			t.Fatal(err)
		}
		apply(t, s, sample("first"))
		<-entered
		for i := range 20 {
			id := editor.StoryID(fmt.Sprint("story", i))
			apply(t, s, sample(id))
			apply(t, s, written(id, editor.DE, 0, "s1", 1, "x"))
		}
		close(goOn)
		expect(t, seen, editor.Event{Kind: editor.StoryChanged, Story: "first"})
		for i := range 20 {
			id := editor.StoryID(fmt.Sprint("story", i))
			expect(t, seen, editor.Event{Kind: editor.StoryChanged, Story: id})
			expect(t, seen, editor.Event{Kind: editor.VersionChanged, Story: id, Lang: editor.DE})
		}
	})
}

func TestWatchEndsWithItsContext(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan editor.Event, 10)
		if err := s.Watch(ctx, func(e editor.Event) { ended <- e }); err != nil {
			t.Fatal(err)
		}
		still := watch(t, s)
		apply(t, s, sample("a"))
		expect(t, ended, editor.Event{Kind: editor.StoryChanged, Story: "a"})
		expect(t, still, editor.Event{Kind: editor.StoryChanged, Story: "a"})
		cancel()
		apply(t, s, sample("b"))
		expect(t, still, editor.Event{Kind: editor.StoryChanged, Story: "b"})
		if err := s.Close(); err != nil { // waits for both
			t.Fatal(err)
		}
		if len(ended) > 0 {
			t.Errorf("after its end it heard %+v", <-ended)
		}
		if err := s.Watch(t.Context(), func(editor.Event) {}); err == nil {
			t.Error("a closed store is watched")
		}
	})
}
