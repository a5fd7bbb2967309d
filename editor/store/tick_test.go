package store_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"redakcija/editor"
)

// ticked is the change that ticks points of a story's checklist.
func ticked(id editor.StoryID, all ...editor.Tick) editor.Change {
	return editor.Change{Tick: all, Entry: editor.Entry{Story: id, Verb: string(editor.ActTick), By: "Ana", At: day}}
}

func TestTicks(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		apply(t, s, sample("b"))
		terms := editor.Tick{Point: editor.PointUsageTerms, Revision: 1, Note: "By our contract.", By: "Ana", At: day}
		headline := editor.Tick{Point: editor.PointHeadlineSupported, Revision: 1, By: "Boris", At: day.Add(time.Minute)}
		apply(t, s, ticked("a", terms))
		apply(t, s, ticked("a", headline))
		if got := must[[]editor.Tick](t)(p.open(t).Ticks(ctx, "a")); !reflect.DeepEqual(got, []editor.Tick{headline, terms}) {
			t.Errorf("ticks are %+v", got)
		}
		if got := must[[]editor.Tick](t)(s.Ticks(ctx, "b")); len(got) != 0 {
			t.Errorf("another story has %+v", got)
		}

		again := terms
		again.Revision, again.By = 2, "Boris"
		apply(t, s, ticked("a", again))
		back := ticked("a")
		back.Untick = []editor.PointID{editor.PointHeadlineSupported}
		apply(t, s, back)
		if got := must[[]editor.Tick](t)(s.Ticks(ctx, "a")); !reflect.DeepEqual(got, []editor.Tick{again}) {
			t.Errorf("after ticking one again and taking one back: %+v", got)
		}

		// What cannot be done leaves nothing behind, in the record neither.
		if err := s.Apply(ctx, back); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("taken back twice: %v", err)
		}
		bad := ticked("a", editor.Tick{Point: "x\x00"})
		if err := s.Apply(ctx, bad); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("a point with a NUL: %v", err)
		}
		if err := s.Apply(ctx, ticked("nowhere", terms)); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("a tick for no story: %v", err)
		}
		if got := must[[]editor.Entry](t)(s.Record(ctx, "a")); len(got) != 5 {
			t.Errorf("the record has %d lines", len(got))
		}
	})
}
