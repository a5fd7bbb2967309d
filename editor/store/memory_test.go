package store_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"redakcija/editor"
	"redakcija/editor/store"
)

// confirmedPair is a pair of a whole segment of [sample] with its German text.
func confirmedPair(id editor.StoryID, text string) editor.Pair {
	return editor.Pair{
		Source: "fr", Target: editor.DE, Text: "Un paragraphe.", Translation: text,
		Story: id, Segment: "s2", Original: true, Before: 7, After: -7, By: "Ana", At: day,
	}
}

// texts are the texts of a direction behind a number, with their numbers.
func texts(t *testing.T, s *store.Store, source, target editor.Lang, after int64) (all []string) {
	t.Helper()
	err := s.MemoryTexts(t.Context(), source, target, after, func(number int64, text string) error {
		all = append(all, fmt.Sprint(number, " ", text))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestMemoryOfAStory(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		apply(t, s, sample("a"))
		c := written("a", editor.DE, 0, "s2", 1, "Ein Absatz.")
		first := confirmedPair("a", "Ein Absatz.")
		other := editor.Pair{Source: editor.EN, Target: editor.DE, Text: "A paragraph.", Translation: "Ein Absatz.", Story: "a", Segment: "s2", By: "Ana", At: day}
		c.Remember = []editor.Remembered{{Segment: "s2", Lang: editor.DE, Pairs: []editor.Pair{first, other}}}
		apply(t, s, c)
		if got := texts(t, p.open(t), "fr", editor.DE, 0); !slices.Equal(got, []string{"1 Un paragraphe."}) {
			t.Errorf("from French: %q", got)
		}
		if got := texts(t, s, editor.DE, "fr", 0); !slices.Equal(got, []string{"1 Ein Absatz."}) {
			t.Errorf("into French: %q", got)
		}
		if got := texts(t, s, editor.DE, editor.EN, 0); !slices.Equal(got, []string{"2 Ein Absatz."}) {
			t.Errorf("into English: %q", got)
		}
		want := first
		want.Number, want.State = 1, editor.StateDraft
		if got := must[[]editor.Pair](t)(s.Pairs(ctx, []int64{1, 9})); !reflect.DeepEqual(got, []editor.Pair{want}) {
			t.Errorf("pairs are\n%+v\nnot\n%+v", got, want)
		}

		// A corrected text takes the place of the earlier one; what stays keeps its number.
		c = written("a", editor.DE, 1, "s2", 2, "Ein Abschnitt.")
		c.Remember = []editor.Remembered{{Segment: "s2", Lang: editor.DE, Pairs: []editor.Pair{confirmedPair("a", "Ein Abschnitt."), other}}}
		apply(t, s, c)
		if got := texts(t, s, editor.DE, "fr", 1); !slices.Equal(got, []string{"3 Ein Abschnitt."}) {
			t.Errorf("after a correction: %q", got)
		}
		if got := texts(t, s, editor.EN, editor.DE, 0); !slices.Equal(got, []string{"2 A paragraph."}) {
			t.Errorf("what stayed is now %q", got)
		}

		// Where its version stands is told as it is now.
		apply(t, s, inState("a", editor.DE, 2, editor.StateApproved, "Ana"))
		if got := must[[]editor.Pair](t)(s.Pairs(ctx, []int64{3})); len(got) != 1 || got[0].State != editor.StateApproved {
			t.Errorf("after approving: %+v", got)
		}

		// What cannot be written leaves the memory as it was.
		stale := written("a", editor.DE, 1, "s2", 3, "x")
		stale.Remember = []editor.Remembered{{Segment: "s2", Lang: editor.DE}}
		if err := s.Apply(ctx, stale); !errors.Is(err, editor.ErrConflict) {
			t.Errorf("a stale change: %v", err)
		}
		foreign := written("a", editor.DE, 3, "s2", 3, "x")
		foreign.Remember = []editor.Remembered{{Segment: "s2", Lang: editor.DE, Pairs: []editor.Pair{confirmedPair("b", "x")}}}
		if err := s.Apply(ctx, foreign); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("a pair of another story: %v", err)
		}
		if got := texts(t, s, "fr", editor.DE, 0); !slices.Equal(got, []string{"3 Un paragraphe."}) {
			t.Errorf("after what failed: %q", got)
		}
		if err := s.RemovePair(ctx, 3); err != nil {
			t.Error(err)
		}
		if err := s.RemovePair(ctx, 3); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("removed twice: %v", err)
		}
	})
}

func TestImportedMemory(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		imported := func(n int) (all []editor.Pair) {
			for i := range n {
				all = append(all, editor.Pair{Source: editor.EN, Target: editor.DE, Text: fmt.Sprint("Session ", i), Translation: fmt.Sprint("Sitzung ", i)})
			}
			return all
		}
		old := editor.Memory{Name: "old.tmx", By: "Ana", At: day}
		if err := s.AddMemory(ctx, old, imported(250)); err != nil {
			t.Fatal(err)
		}
		if err := s.AddMemory(ctx, old, imported(3)); err != nil {
			t.Fatal(err)
		}
		if err := s.AddMemory(ctx, editor.Memory{Name: "new.tmx", By: "Boris", At: day}, imported(2)); err != nil {
			t.Fatal(err)
		}
		old.Pairs = 253
		want := []editor.Memory{old, {Name: "new.tmx", Pairs: 2, By: "Boris", At: day}}
		if got := must[[]editor.Memory](t)(s.Memories(ctx)); !reflect.DeepEqual(got, want) {
			t.Errorf("memories are %+v", got)
		}
		if got := texts(t, s, editor.EN, editor.DE, 0); len(got) != 255 || got[249] != "250 Session 249" || got[254] != "255 Session 1" {
			t.Errorf("%d texts, among them %q and %q", len(got), got[249], got[len(got)-1])
		}
		one := must[[]editor.Pair](t)(s.Pairs(ctx, []int64{255}))
		if len(one) != 1 || one[0].File != "new.tmx" || one[0].State != "" || !one[0].At.IsZero() {
			t.Errorf("pair 255 is %+v", one)
		}
		var last []string
		errEnough := errors.New("enough")
		err := s.MemoryPairs(ctx, editor.DE, editor.EN, func(p editor.Pair) error {
			if last = append(last, p.Translation); len(last) == 2 {
				return errEnough
			}
			return nil
		})
		if !errors.Is(err, errEnough) || !slices.Equal(last, []string{"Sitzung 1", "Sitzung 0"}) {
			t.Errorf("the last two are %q: %v", last, err)
		}

		if err := s.RemovePair(ctx, 255); err != nil {
			t.Error(err)
		}
		if err := s.RemoveMemory(ctx, "old.tmx"); err != nil {
			t.Error(err)
		}
		if err := s.RemoveMemory(ctx, "old.tmx"); !errors.Is(err, editor.ErrNotFound) {
			t.Errorf("removed twice: %v", err)
		}
		if got := must[[]editor.Memory](t)(s.Memories(ctx)); len(got) != 1 || got[0].Pairs != 1 {
			t.Errorf("memories are %+v", got)
		}
		if got := texts(t, s, editor.EN, editor.DE, 0); !slices.Equal(got, []string{"254 Session 0"}) {
			t.Errorf("left are %q", got)
		}
		bad := []editor.Pair{{Source: editor.EN, Target: editor.DE, Text: "x\x00", Translation: "y"}}
		if err := s.AddMemory(ctx, editor.Memory{Name: "bad.tmx"}, bad); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("a text with a NUL: %v", err)
		}
	})
}

// What was confirmed before the memory was there is remembered when the desk is opened.
func TestMemoryOfADeskThatWasThere(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		d := newDesk(s)
		c := sample("a")
		c.Story.Segments[1].Text = "Un paragraphe. Encore une phrase."
		apply(t, s, c)
		for lang, text := range map[editor.Lang]string{editor.DE: "Ein Absatz. Noch ein Satz.", editor.EN: "A paragraph. One more sentence."} {
			if _, _, err := d.Translate(t.Context(), "a", lang, "s2", text, 0); err != nil {
				t.Fatal(err)
			}
		}
		contents := func() (all []string) {
			for _, direction := range [][2]editor.Lang{{"fr", editor.DE}, {editor.EN, editor.DE}, {editor.EN, "fr"}} {
				err := s.MemoryPairs(t.Context(), direction[0], direction[1], func(p editor.Pair) error {
					all = append(all, fmt.Sprint(p.Source, p.Target, p.Sentence, p.Original, p.Text, "|", p.Translation, p.Before, p.After, p.By))
					return nil
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			slices.Sort(all)
			return all
		}
		before := contents()
		p.raw(t, `DELETE FROM memory`)
		if err := s.FillMemory(t.Context()); err != nil {
			t.Fatal(err)
		}
		if after := contents(); len(before) != 9 || !slices.Equal(after, before) {
			t.Errorf("filled with\n%q\nnot\n%q", after, before)
		}
	})
}
