package app

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"redakcija/editor"
)

// shelf is a store with any number of stories that are made when they are asked for, so
// that what is measured is the window. It counts what is asked.
type shelf struct {
	editor.Store
	stories int
	asked   int
}

func (s *shelf) List(_ context.Context, q editor.Query) ([]editor.Summary, error) {
	s.asked++
	var page []editor.Summary
	for i := q.Offset; i < min(q.Offset+q.Limit, s.stories); i++ {
		page = append(page, editor.Summary{
			ID:       editor.StoryID(fmt.Sprintf("story%015d", i)),
			Headline: fmt.Sprintf("Council number %d votes to reopen the ferry line to Bari in spring, the harbour master says", i),
			Lang:     editor.EN, Date: "2026-11-20", Place: "Bar", From: "Adriatic World Daily", Received: time.Unix(int64(1e9-i), 0),
			States: map[editor.Lang]editor.State{editor.CNR: editor.StateDraft, editor.EN: editor.StateReview, editor.DE: editor.StateMissing},
		})
	}
	return page, nil
}

func (s *shelf) Counts(context.Context, editor.Query) (map[editor.Phase]int, bool, error) {
	return map[editor.Phase]int{editor.PhaseAll: s.stories}, false, nil
}

func (s *shelf) Settings(context.Context) (editor.Settings, error) { return editor.Settings{}, nil }

func (s *shelf) Story(_ context.Context, id editor.StoryID, _ int) (*editor.Story, error) {
	return &editor.Story{ID: id, Segments: []editor.Segment{{ID: "s1", Kind: editor.Headline, Text: string(id)}}}, nil
}

func (s *shelf) Versions(context.Context, editor.StoryID) (map[editor.Lang]*editor.Version, error) {
	return map[editor.Lang]*editor.Version{}, nil
}

func (s *shelf) Waivers(context.Context, editor.StoryID) ([]editor.Waiver, error) { return nil, nil }

func (s *shelf) Reviews(context.Context, editor.StoryID) ([]editor.Review, error) { return nil, nil }

func (s *shelf) Ticks(context.Context, editor.StoryID) ([]editor.Tick, error) { return nil, nil }

func (s *shelf) Sharing(context.Context, []int64, int64, int64, int) ([]editor.StoryID, error) {
	return nil, nil
}

func (s *shelf) Terms(context.Context) ([]editor.Term, error) { return nil, nil }

func (s *shelf) TermsRevision(context.Context) (int64, error) { return 0, nil }

func (s *shelf) Words(context.Context, ...editor.WordKind) ([]editor.Word, error) { return nil, nil }

func (s *shelf) Cells(context.Context, editor.Person, editor.StoryID) ([]editor.Cell, error) {
	return nil, nil
}

// shelfRoom is a window on so many stories.
func shelfRoom(t testing.TB, stories int) (*App, *shelf) {
	t.Helper()
	s := &shelf{stories: stories}
	a := New(test.NewTempApp(t), editor.NewDesk(s, nil, editor.Edition{}, editor.Inflow{}), Settings{Name: "Ana", Language: "en", Width: 1440, Height: 900}, true)
	a.Show()
	t.Cleanup(a.Close)
	return a, s
}

// However far one scrolls, only the pages around what is seen are held, and all that is
// seen has its story.
func TestListHoldsFewPages(t *testing.T) {
	a, _ := shelfRoom(t, 100_000)
	l := a.stories.list
	for i := 0; i < 100_000; i += 4_999 {
		l.ScrollTo(i)
		if n := len(a.stories.pages); n > maxPages {
			t.Fatalf("%d pages are held at story %d", n, i)
		}
		if a.stories.at(i) == nil {
			t.Fatalf("story %d is in view and not there", i)
		}
	}
}

// The next story is opened also where its page was never looked at, and after the page of
// the open one was forgotten.
func TestStepsOverPages(t *testing.T) {
	a, _ := shelfRoom(t, 100_000)
	for range pageSize + 1 {
		a.Do("story.next")
	}
	if got, want := a.Headline(), fmt.Sprintf("story%015d", pageSize+1); got != want {
		t.Errorf("after %d steps the story is %s, want %s", pageSize+1, got, want)
	}
	a.stories.list.ScrollTo(90_000)
	clear(a.stories.pages)
	a.Do("story.next")
	if got, want := a.Headline(), fmt.Sprintf("story%015d", pageSize+2); got != want {
		t.Errorf("the next story is %s, want %s", got, want)
	}
}

// One frame of scrolling through 100,000 stories: what the window itself does, without
// the toolkit's painting and the desk's search. At 60 frames a second there are 16 ms.
func BenchmarkScroll(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		for name, step := range map[string]float32{"wheel": 40, "page": 800, "drag": 108 * 1000} {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				a, s := shelfRoom(b, n)
				l := a.stories.list
				var before, after runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&before)
				at, most := float32(0), time.Duration(0)
				for b.Loop() {
					if at += step; at > float32(n)*108 {
						at = 0
					}
					began := time.Now()
					l.ScrollToOffset(at)
					most = max(most, time.Since(began))
				}
				runtime.GC()
				runtime.ReadMemStats(&after)
				b.ReportMetric(float64(most.Microseconds())/1000, "ms-worst")
				b.ReportMetric((float64(after.HeapAlloc)-float64(before.HeapAlloc))/1e6, "MB-grown")
				b.ReportMetric(float64(s.asked), "pages-asked")
			})
		}
	}
}
