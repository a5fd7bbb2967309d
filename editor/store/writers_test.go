package store_test

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"redakcija/editor"
	"redakcija/editor/store"
)

func TestOneWriterWinsACell(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		const writers, rounds = 8, 10
		programs := []*store.Store{p.open(t), p.open(t)}
		apply(t, programs[0], sample("a"))
		for n := 1; n <= rounds; n++ {
			errs := make([]error, writers)
			var group sync.WaitGroup
			for w := range writers {
				group.Go(func() {
					errs[w] = programs[w%2].Apply(t.Context(), written("a", editor.CNR, int64(n-1), "s1", n, fmt.Sprint("writer ", w)))
				})
			}
			group.Wait()
			won := slices.Index(errs, nil)
			for w, err := range errs {
				if w != won && !errors.Is(err, editor.ErrConflict) {
					t.Errorf("number %d: writer %d and writer %d got %v", n, won, w, err)
				}
			}
			history := must[[]editor.Revision](t)(programs[1].History(t.Context(), "a", "s1", editor.CNR))
			if won < 0 || len(history) != n || history[n-1].Text != fmt.Sprint("writer ", won) {
				t.Fatalf("number %d: writer %d won, history is %v", n, won, history)
			}
		}
	})
}

func TestWritersOfDifferentCellsAllLand(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		const writers, texts = 8, 4
		desks := []*editor.Desk{newDesk(p.open(t)), newDesk(p.open(t))}
		source := "Headline"
		for w := range writers {
			source += fmt.Sprint("\nparagraph ", w)
		}
		story := intake(t, desks[0], source)
		var group sync.WaitGroup
		for w := range writers {
			group.Go(func() {
				for n := range texts {
					_, _, err := desks[w%2].Translate(t.Context(), story.ID, editor.DE, story.Segments[w+1].ID, fmt.Sprint("text ", n+1), n)
					if err != nil {
						t.Errorf("writer %d, text %d: %v", w, n+1, err)
					}
				}
			})
		}
		group.Wait()
		for w := range writers {
			history := must[[]editor.Revision](t)(desks[0].History(t.Context(), story.ID, story.Segments[w+1].ID, editor.DE))
			if len(history) != texts || history[texts-1].Text != fmt.Sprint("text ", texts) {
				t.Errorf("writer %d has %v", w, history)
			}
		}
		record := must[[]editor.Entry](t)(desks[0].Record(t.Context(), story.ID))
		if len(record) != 1+writers*texts {
			t.Errorf("%d entries", len(record))
		}
	})
}

func TestSameBytesAtOnceAreOneStory(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		const writers = 8
		programs := []*store.Store{p.open(t), p.open(t)}
		errs := make([]error, writers)
		var group sync.WaitGroup
		for w := range writers {
			group.Go(func() {
				c := sample(editor.StoryID(fmt.Sprint("story", w)))
				received(&c, "the same bytes")
				errs[w] = programs[w%2].Apply(t.Context(), c)
			})
		}
		group.Wait()
		won := slices.Index(errs, nil)
		for w, err := range errs {
			var exists *editor.ExistsError
			if w != won && (!errors.As(err, &exists) || exists.Story != editor.StoryID(fmt.Sprint("story", won))) {
				t.Errorf("writer %d won, writer %d got %v", won, w, err)
			}
		}
	})
}
