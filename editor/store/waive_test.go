package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// waived is the change that lets findings of a story stand.
func waived(id editor.StoryID, all ...editor.Waiver) editor.Change {
	return editor.Change{
		Waive: all,
		Entry: editor.Entry{Story: id, Lang: editor.DE, Segment: "s1", Verb: editor.VerbWaive, By: "Ana", At: day, Note: "why"},
	}
}

func TestWaivers(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		apply(t, s, sample("b"))
		number := editor.Waiver{
			Segment: "s1", Lang: editor.DE, Rule: "number", Words: "13", Args: map[string]string{"Source": "12", "Target": "13"},
			Note: "The outlet corrected it.", By: "Ana", At: day,
		}
		name := editor.Waiver{Segment: "s2", Lang: editor.DE, Rule: "name", Words: "Šćepanović", Note: "So on his card.", By: "Ana", At: day.Add(time.Minute)}
		apply(t, s, waived("a", number))
		apply(t, s, waived("a", name))
		if got := must[[]editor.Waiver](t)(p.open(t).Waivers(ctx, "a")); !reflect.DeepEqual(got, []editor.Waiver{number, name}) {
			t.Errorf("waivers are %+v", got)
		}
		if got := must[[]editor.Waiver](t)(s.Waivers(ctx, "b")); len(got) != 0 {
			t.Errorf("another story has %+v", got)
		}

		again := number
		again.Note, again.By = "It counts the driver too.", "Boris"
		apply(t, s, waived("a", again))
		if got := must[[]editor.Waiver](t)(s.Waivers(ctx, "a")); !reflect.DeepEqual(got, []editor.Waiver{name, again}) {
			t.Errorf("after waiving the same again: %+v", got)
		}

		back := waived("a")
		back.Unwaive, back.Entry.Verb = []string{number.Key()}, editor.VerbUnwaive
		apply(t, s, back)
		if err := s.Apply(ctx, back); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("taken back twice: %v", err)
		}
		if got := must[[]editor.Waiver](t)(s.Waivers(ctx, "a")); !reflect.DeepEqual(got, []editor.Waiver{name}) {
			t.Errorf("after taking one back: %+v", got)
		}
		if got := must[[]editor.Entry](t)(s.Record(ctx, "a")); len(got) != 5 || got[4].Verb != editor.VerbUnwaive {
			t.Errorf("the record is %+v", got)
		}
	})
}

// What rests on a waiver is not done when the waiver is gone, and nothing of it is.
func TestChangeRestsOnItsWaivers(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		w := editor.Waiver{Segment: "s1", Lang: editor.DE, Rule: "number", Words: "13", Note: "why", By: "Ana", At: day}
		approve := inState("a", editor.DE, 0, editor.StateApproved, "Ana")
		approve.Relied = []string{w.Key()}
		if err := s.Apply(ctx, approve); !errors.Is(err, editor.ErrConflict) {
			t.Errorf("approved without its waiver: %v", err)
		}
		if got := must[map[editor.Lang]*editor.Version](t)(s.Versions(ctx, "a")); len(got) != 0 {
			t.Errorf("half of it was written: %+v", got)
		}
		apply(t, s, waived("a", w))
		apply(t, s, approve)
	})
}

func TestWaiverNeedsText(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		for _, w := range []editor.Waiver{{Segment: "s\x00", By: "Ana"}, {Segment: "s1", By: "A\xff"}} {
			if err := s.Apply(t.Context(), waived("a", w)); !errors.Is(err, editor.ErrInvalid) {
				t.Errorf("%+v: %v", w, err)
			}
		}
		if err := s.Apply(t.Context(), waived("none", editor.Waiver{Segment: "s1"})); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("a waiver without a story: %v", err)
		}
		if got := must[[]editor.Waiver](t)(s.Waivers(t.Context(), "a")); len(got) != 0 {
			t.Errorf("kept %+v", got)
		}
	})
}

// The child waives one finding after the other and takes each second one back, and says each
// number when it has been told that it is done.
func init() {
	children["waive"] = untilKilled(func(ctx context.Context, d *editor.Desk, id editor.StoryID, n int) error {
		f := editor.Finding{Rule: "untranslated", Segment: "s1", Lang: editor.DE, Words: fmt.Sprint(n / 2)}
		if n%2 == 0 {
			_, err := d.Waive(ctx, id, f, "why")
			return err
		}
		return d.Unwaive(ctx, id, editor.Waiver{Rule: f.Rule, Segment: f.Segment, Lang: f.Lang, Words: f.Words})
	})
}

// TestWaiverAndRecordSurviveKill kills a program at random moments while it waives: what
// stands in the record is what is waived, never one without the other.
func TestWaiverAndRecordSurviveKill(t *testing.T) {
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	p := place{sqliteDatabase, sqliteDatabase.address(t)}
	s := must[*store.Store](t)(store.Open(t.Context(), p.at))
	story := intake(t, newDesk(s), "Headline\nparagraph")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	done := 0
	for range 5 {
		said := workUntilKilled(t, p, "waive", story.ID, done, random)
		s := must[*store.Store](t)(store.Open(t.Context(), p.at))
		record := must[[]editor.Entry](t)(s.Record(t.Context(), story.ID))[1:] // without the intake
		waivers := must[[]editor.Waiver](t)(s.Waivers(t.Context(), story.ID))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if extra := len(record) - done - len(said); extra < 0 || extra > 1 {
			t.Fatalf("%d entries where %d were said", len(record), done+len(said))
		}
		done = len(record)
		if len(waivers) != done%2 {
			t.Fatalf("%d waivers after %d entries", len(waivers), done)
		}
	}
	if done == 0 {
		t.Error("nothing was ever waived: the kills came too early to prove anything")
	}
}
