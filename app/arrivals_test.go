package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"redakcija/editor"
)

// follower is an inflow that reads given files once, whatever the source.
func follower(files map[string]string) editor.Inflow {
	return editor.Inflow{Follow: func(ctx context.Context, f editor.Following) error {
		done := 0
		for name, raw := range files {
			done++
			for r, err := range f.Read(editor.Incoming{Name: name, Raw: []byte(raw)}) {
				x := editor.Sighting{Source: f.Sources[0], Name: name, At: time.Now(), Err: err, Done: done, All: len(files)}
				if err == nil {
					arrival, err := f.Keep(ctx, r)
					x.Arrival, x.Err = &arrival, err
				}
				f.Report(x)
			}
		}
		return nil
	}}
}

// What comes into a folder is on the desk, its line opens the story, and the line of what
// could not be read says why.
func TestArrivalsAreTakenInAndTold(t *testing.T) {
	r := newRoomWith(t, filepath.Join(t.TempDir(), "desk.db"), follower(map[string]string{"good.txt": "Bridge opens\nIt opened.", "empty.txt": ""}))
	drop := editor.Source{Folder: "/srv/drop"}
	r.app.arrivals.add(drop)
	r.do("arrivals.show")
	log := r.app.arrivals.log
	if len(log) != 2 {
		t.Fatalf("%d lines in the log: %+v", len(log), log)
	}
	for i := range log {
		s := &log[i]
		if s.name == "empty.txt" {
			if s.err == nil || !strings.Contains(s.words(r.app), "empty.txt") {
				t.Errorf("the empty file: %+v", s)
			}
			r.app.arrivals.open(s)
			if r.app.win.Canvas().Overlays().Top() == nil {
				t.Error("a line without a story says nothing more")
			}
			r.app.Dismiss()
			continue
		}
		if s.kind != editor.ArrivalNew || s.headline != "Bridge opens" {
			t.Errorf("the good file: %+v", s)
		}
		defer func() {
			r.app.arrivals.open(s)
			if r.app.Headline() != "Bridge opens" || r.app.screen != editScreen {
				t.Errorf("its line opened %q on screen %d", r.app.Headline(), r.app.screen)
			}
		}()
	}
	if l := r.app.arrivals.looks[drop]; l == nil || l.done != 2 || l.of != 2 {
		t.Errorf("the folder is at %+v", l)
	}
	// The same files again are known, and no fault.
	r.do("arrivals.again")
	for _, s := range r.app.arrivals.log[2:] {
		if s.name == "good.txt" && (s.err != nil || s.kind != editor.ArrivalSame || s.story == "") {
			t.Errorf("seen again: %+v", s)
		}
	}
}

// Sources are kept from one start to the next; one that is off is not looked at, and one
// that is there already is not watched twice.
func TestSourcesAreKept(t *testing.T) {
	var looked []editor.Source
	inflow := editor.Inflow{Follow: func(_ context.Context, f editor.Following) error {
		looked = f.Sources
		return nil
	}}
	dir := t.TempDir()
	r := newRoomWith(t, filepath.Join(dir, "desk.db"), inflow)
	r.app.settings.path = filepath.Join(dir, "settings.json")
	folder, feed := editor.Source{Folder: "/srv/drop"}, editor.Source{Feed: "https://www.example.org/news/rss"}
	for _, s := range []editor.Source{folder, feed, folder} {
		r.app.arrivals.add(s)
	}
	if len(looked) != 2 {
		t.Fatalf("watched are %v", looked)
	}
	r.do("arrivals.toggle") // which source is meant is seen first
	if len(looked) != 2 || r.app.screen != arrivalsScreen {
		t.Errorf("an unseen source was turned off: watched are %v", looked)
	}
	r.do("arrivals.toggle") // the folder, which was named last
	if len(looked) != 1 || looked[0] != feed {
		t.Errorf("watched are %v, want the feed alone", looked)
	}
	kept, err := LoadSettings(r.app.settings.path, Settings{})
	if err != nil || len(kept.Sources) != 2 || !kept.Sources[0].Off || kept.Sources[1].Source != feed {
		t.Errorf("kept are %+v, %v", kept.Sources, err)
	}
	r.do("arrivals.remove")
	if got := r.app.settings.Sources; len(got) != 1 || got[0].Source != feed {
		t.Errorf("after removing the folder: %+v", got)
	}
	if got := sourceName(feed); got != "example.org/news/rss" {
		t.Errorf("the feed is called %q", got)
	}
}

// The log keeps its newest lines, and a source its count.
func TestLogIsBounded(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	r.do("arrivals.show")
	x := r.app.arrivals
	drop := editor.Source{Folder: "/srv/drop"}
	x.looks[drop] = &look{}
	for i := range 3 * maxLog {
		x.seen.add(sight{source: drop, name: fmt.Sprint(i), at: time.Now(), err: errors.New("no"), done: i + 1, of: 3 * maxLog})
		if i%1000 == 999 {
			x.seen.flush()
		}
	}
	if len(x.log) != maxLog || x.line(0).name != fmt.Sprint(3*maxLog-1) || x.looks[drop].done != 3*maxLog {
		t.Errorf("%d lines, the newest %q, done %d", len(x.log), x.line(0).name, x.looks[drop].done)
	}
}

// Of what many goroutines tell nothing is lost, and it is shown once in a period.
func TestBatchLosesNothing(t *testing.T) {
	test.NewTempApp(t)
	bg := newBackground(false)
	defer bg.close()
	const tellers, each = 8, 500
	shown, begun, all := 0, make(chan bool), make(chan bool)
	var times []time.Time
	b := &batch[int]{bg: bg, show: func(x []int) {
		if shown == 0 {
			close(begun)
		}
		shown += len(x)
		times = append(times, time.Now())
		if shown == tellers*each {
			close(all)
		}
	}}
	var told sync.WaitGroup
	for range tellers {
		told.Go(func() {
			for i := range each {
				if i == each/2 { // the other half comes after something was shown
					<-begun
				}
				b.add(i)
			}
		})
	}
	told.Wait()
	select {
	case <-all:
	case <-time.After(10 * time.Second):
		t.Fatal("not everything was shown")
	}
	if len(times) < 2 {
		t.Errorf("all was shown %d times", len(times))
	}
	for i := 1; i < len(times); i++ {
		if gap := times[i].Sub(times[i-1]); gap < period/2 {
			t.Errorf("shown again after %v", gap)
		}
	}
}

// A lone address that is copied is a page to be fetched, any other text a story.
func TestPastedAddressIsFetched(t *testing.T) {
	asked := ""
	r := newRoomWith(t, filepath.Join(t.TempDir(), "desk.db"), editor.Inflow{Fetch: func(_ context.Context, address string) (editor.Incoming, error) {
		asked = address
		return editor.Incoming{Address: address, Raw: []byte("Page\nText of the page.")}, nil
	}})
	r.fyne.Clipboard().SetContent(" https://www.example.org/2026/bridge \n")
	r.do("story.paste")
	top := r.app.win.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(test.RenderObjectToMarkup(top), "https://www.example.org/2026/bridge") {
		t.Fatal("nobody was asked whether to fetch the page")
	}
	if asked != "" {
		t.Errorf("%s was fetched before anybody agreed", asked)
	}
	r.app.Dismiss()
	page, _ := addressIn("https://www.example.org/2026/bridge")
	r.app.fetch(page)
	if asked != page.String() || r.app.Headline() != "Page" {
		t.Errorf("fetched %q, open is %q", asked, r.app.Headline())
	}
	for _, text := range []string{"See https://example.org", "ftp://example.org/x", "example.org", "https://", "https://a.org\nhttps://b.org"} {
		if _, ok := addressIn(text); ok {
			t.Errorf("%q counts as the address of a page", text)
		}
	}
}

// When the source moves on, the window says which texts rest on the old one and what
// changed, and a text that is still right is confirmed.
func TestOutdatedTextShowsWhatChanged(t *testing.T) {
	ctx := context.Background()
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 2)
	for _, seg := range []editor.SegmentID{"s2", "s3"} {
		if _, _, err := r.desk.As("Marko").Translate(ctx, id, editor.DE, seg, "Absatz", 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.desk.As("Marko").SetSource(ctx, id, "s2", "Paragraph 1 of a, far shorter."); err != nil {
		t.Fatal(err)
	}
	r.app.Open(id)
	w := r.app.workbench
	if n := w.outdated(); n != 1 {
		t.Fatalf("%d texts are outdated, want 1", n)
	}
	r.do("text.source_diff")
	if p, _, _, ok := w.active(); !ok || p != (place{"s2", editor.DE}) {
		t.Errorf("the focus is at %v, want the outdated text", p)
	}
	if c := w.content(1, 0); !strings.Contains(c.Text, "long enough") || !strings.Contains(c.Text, "far shorter") || len(c.Marks) == 0 {
		t.Errorf("the source column shows %+v", c)
	}
	if c := w.content(2, 0); c.Text != w.story.Segments[2].Text || len(c.Marks) != 0 {
		t.Errorf("an unchanged paragraph shows %+v", c)
	}
	if shown := test.RenderObjectToMarkup(r.app.inspector.body); !strings.Contains(shown, "source changed") {
		t.Error("the inspector does not say that the source changed")
	}
	r.do("text.confirm")
	if n := w.outdated(); n != 0 {
		t.Errorf("%d texts are outdated after confirming", n)
	}
	r.do("text.source_diff") // back to the source alone
	if r.app.Do("text.source_diff") || r.app.Said() == "" {
		t.Error("with nothing outdated there is still something to compare")
	}
}
