package store_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// reviewed is the change that puts reviews of a story.
func reviewed(id editor.StoryID, all ...editor.Review) editor.Change {
	return editor.Change{
		Review: all,
		Entry:  editor.Entry{Story: id, Segment: "s2", Verb: editor.VerbConfirmed, By: "Ana", At: day},
	}
}

// withoutRows are reviews as they were before the store named their states.
func withoutRows(all []editor.Review) []editor.Review {
	for i := range all {
		all[i].Row = 0
	}
	return all
}

func review(id editor.AttributionID, state editor.ReviewState) editor.Review {
	return editor.Review{
		Attribution: id, Segment: "s2", Words: "Un paragraphe", Rest: []string{"et un autre"}, After: ".", Revision: 1, State: state,
		Said: editor.Said{Kind: editor.IndirectSpeech, Speaker: editor.Party{Name: "Anne Martin"}, Outlets: []editor.Party{{Text: "AFP"}}},
		Note: "why", Link: "https://example.org/a", By: "Ana", At: day,
	}
}

func TestReviews(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		apply(t, s, sample("b"))
		first, second := review("one", editor.Confirmed), review("two", editor.Corrected)
		second.Found = &editor.Said{Kind: editor.DirectSpeech}
		apply(t, s, reviewed("a", first, second))
		all := must[[]editor.Review](t)(p.open(t).Reviews(ctx, "a"))
		if len(all) != 2 || all[0].Row == 0 || all[0].Row == all[1].Row {
			t.Fatalf("reviews are %+v", all)
		}
		if got := withoutRows(append([]editor.Review(nil), all...)); !reflect.DeepEqual(got, []editor.Review{first, second}) {
			t.Errorf("reviews are %+v", got)
		}
		if got := must[[]editor.Review](t)(s.Reviews(ctx, "b")); len(got) != 0 {
			t.Errorf("another story has %+v", got)
		}

		again := all[0]
		again.State, again.By = editor.Disputed, "Boris"
		apply(t, s, reviewed("a", again))
		now := must[[]editor.Review](t)(s.Reviews(ctx, "a"))
		if len(now) != 2 || now[1].State != editor.Disputed || now[1].By != "Boris" || now[1].Row == again.Row {
			t.Errorf("after reviewing it again: %+v", now)
		}

		back := reviewed("a")
		back.Unreview = []editor.Review{now[1]}
		apply(t, s, back)
		if got := must[[]editor.Review](t)(s.Reviews(ctx, "a")); len(got) != 1 || got[0].Attribution != "two" {
			t.Errorf("after taking one back: %+v", got)
		}
	})
}

// Whoever writes a review has read the one before it: what a colleague said meanwhile is
// not written over, nor taken back, nor relied on, also where it is the same again.
func TestReviewsConflict(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		none := review("one", editor.Confirmed)
		apply(t, s, reviewed("a", none))
		read := must[[]editor.Review](t)(s.Reviews(ctx, "a"))[0]
		tries := map[string]editor.Change{
			"put": reviewed("a", read), "take back": reviewed("a"), "rely on": inState("a", editor.DE, 0, editor.StateApproved, "Ana"),
			"put a first one": reviewed("a", none), "put two": reviewed("a", review("two", editor.Confirmed), read),
		}
		for name, c := range tries {
			switch name {
			case "take back":
				c.Unreview = []editor.Review{read}
			case "rely on":
				c.RestsOn = []editor.Review{read}
			}
			tries[name] = c
		}
		taken := reviewed("a")
		taken.Unreview = []editor.Review{read}
		apply(t, s, taken)
		apply(t, s, reviewed("a", none)) // the same, but another one
		before := must[[]editor.Review](t)(s.Reviews(ctx, "a"))
		for name, c := range tries {
			if err := s.Apply(ctx, c); !errors.Is(err, editor.ErrConflict) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if got := must[[]editor.Review](t)(s.Reviews(ctx, "a")); !reflect.DeepEqual(got, before) {
			t.Errorf("half of it was written: %+v", got)
		}
		if got := must[map[editor.Lang]*editor.Version](t)(s.Versions(ctx, "a")); len(got) != 0 {
			t.Errorf("approved: %+v", got)
		}
		resting := inState("a", editor.DE, 0, editor.StateApproved, "Ana")
		resting.RestsOn = before
		apply(t, s, resting)
	})
}

func TestReviewNeedsText(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		for _, r := range []editor.Review{{Attribution: "a\x00", By: "Ana"}, {Attribution: "a", By: "A\xff"}} {
			if err := s.Apply(t.Context(), reviewed("a", r)); !errors.Is(err, editor.ErrInvalid) {
				t.Errorf("%+v: %v", r, err)
			}
		}
		if err := s.Apply(t.Context(), reviewed("none", review("one", editor.Confirmed))); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("a review without a story: %v", err)
		}
		if got := must[[]editor.Review](t)(s.Reviews(t.Context(), "a")); len(got) != 0 {
			t.Errorf("kept %+v", got)
		}
	})
}

// The child marks a word as somebody's and takes that back in turns, and says each number
// when it has been told that it is done.
func init() {
	children["review"] = untilKilled(func(ctx context.Context, d *editor.Desk, id editor.StoryID, n int) error {
		if n%2 == 0 {
			said := editor.Said{Kind: editor.IndirectSpeech, Speaker: editor.Party{Name: "Ana"}}
			_, err := d.AddAttribution(ctx, id, "s1", 0, 4, editor.Review{Said: said})
			return err
		}
		all, err := d.Attributions(ctx, id)
		if err != nil {
			return err
		}
		return d.Unreview(ctx, id, all[0].ID)
	})
}

// TestReviewAndRecordSurviveKill kills a program at random moments while it reviews: what
// stands in the record is what is reviewed, never one without the other.
func TestReviewAndRecordSurviveKill(t *testing.T) {
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	p := place{sqliteDatabase, sqliteDatabase.address(t)}
	s := must[*store.Store](t)(store.Open(t.Context(), p.at))
	story := intake(t, newDesk(s), "Headline\nparagraph")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	done := 0
	for range 5 {
		said := workUntilKilled(t, p, "review", story.ID, done, random)
		s := must[*store.Store](t)(store.Open(t.Context(), p.at))
		record := must[[]editor.Entry](t)(s.Record(t.Context(), story.ID))[1:] // without the intake
		reviews := must[[]editor.Review](t)(s.Reviews(t.Context(), story.ID))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if extra := len(record) - done - len(said); extra < 0 || extra > 1 {
			t.Fatalf("%d entries where %d were said", len(record), done+len(said))
		}
		done = len(record)
		if len(reviews) != done%2 {
			t.Fatalf("%d reviews after %d entries", len(reviews), done)
		}
	}
	if done == 0 {
		t.Error("nothing was ever reviewed: the kills came too early to prove anything")
	}
}
