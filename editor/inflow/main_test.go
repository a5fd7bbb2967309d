package inflow

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"redakcija/editor"
)

// newsroom is a desk that keeps what arrives in memory, and the log of what it was told.
type newsroom struct {
	*testing.T
	ctx context.Context
	*inflow

	mu        sync.Mutex
	kept      []string // the texts of the stories, in the order in which they arrived
	bookmarks map[string]string
	keep      func(text string) error // what a test lets go wrong
	read      func(text string)       // what a test does while a file is read
	sightings chan editor.Sighting
}

// newNewsroom returns one that may talk to this computer and has no patience.
func newNewsroom(t *testing.T) *newsroom {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	n := &newsroom{
		T: t, ctx: ctx, inflow: newInflow(Options{Version: "1", Private: true}), bookmarks: map[string]string{},
		keep: func(string) error { return nil }, read: func(string) {}, sightings: make(chan editor.Sighting, 1000),
	}
	n.pace.settle, n.pace.look, n.pace.poll = 10*time.Millisecond, 20*time.Second, 10*time.Millisecond
	n.pace.every, n.pace.least = 5*time.Millisecond, time.Millisecond
	return n
}

// following reads a file as one story, but "feed:" begins one story a word, and "bad" is
// none.
func (n *newsroom) following(once bool, sources ...editor.Source) editor.Following {
	return editor.Following{
		Sources: sources, Once: once,
		Have: func(_ context.Context, raw []byte) (bool, error) {
			return !bytes.HasPrefix(raw, []byte("feed:")) && n.has(string(raw)), nil
		},
		Read: func(in editor.Incoming) iter.Seq2[editor.Reading, error] {
			return func(yield func(editor.Reading, error) bool) {
				n.read(string(in.Raw))
				items, isFeed := bytes.CutPrefix(in.Raw, []byte("feed:"))
				if !isFeed {
					yield(reading(in.Name, in.Raw))
					return
				}
				for i, item := range bytes.Fields(items) {
					if !yield(reading(fmt.Sprintf("%s/%d", in.Name, i+1), item)) {
						return
					}
				}
			}
		},
		Keep: func(_ context.Context, r editor.Reading) (editor.Arrival, error) {
			if n.has(string(r.Raw)) {
				return editor.Arrival{}, &editor.ExistsError{File: r.Name}
			}
			if err := n.keep(string(r.Raw)); err != nil {
				return editor.Arrival{}, err
			}
			n.mu.Lock()
			defer n.mu.Unlock()
			n.kept = append(n.kept, string(r.Raw))
			return editor.Arrival{Name: r.Name, Kind: editor.ArrivalNew}, nil
		},
		Bookmark: func(_ context.Context, name string) (string, error) {
			n.mu.Lock()
			defer n.mu.Unlock()
			return n.bookmarks[name], nil
		},
		PutBookmark: func(_ context.Context, name, value string) error {
			n.mu.Lock()
			defer n.mu.Unlock()
			n.bookmarks[name] = value
			return nil
		},
		Report: func(s editor.Sighting) { n.sightings <- s },
	}
}

func reading(name string, raw []byte) (editor.Reading, error) {
	if string(raw) == "bad" {
		return editor.Reading{Name: name}, &editor.InputError{File: name, Reason: editor.InputNoBody, At: -1}
	}
	return editor.Reading{Name: name, Raw: raw, Draft: &editor.Draft{}}, nil
}

func (n *newsroom) has(text string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, k := range n.kept {
		if k == text {
			return true
		}
	}
	return false
}

// once follows sources to the end of what is there, and returns what was told.
func (n *newsroom) once(sources ...editor.Source) []editor.Sighting {
	n.Helper()
	if err := n.follow(n.ctx, n.following(true, sources...)); err != nil {
		n.Fatal(err)
	}
	return n.told()
}

// told returns what was told since it was last asked.
func (n *newsroom) told() []editor.Sighting {
	var all []editor.Sighting
	for {
		select {
		case s := <-n.sightings:
			all = append(all, s)
		default:
			return all
		}
	}
}

// start follows sources until the test or stop ends it, which must be no error.
func (n *newsroom) start(sources ...editor.Source) (stop func()) {
	ctx, cancel := context.WithCancel(n.ctx)
	ended := make(chan error, 1)
	go func() { ended <- n.follow(ctx, n.following(false, sources...)) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			n.Errorf("following ended with %v", err)
		}
	})
	n.Cleanup(stop)
	return stop
}

// await waits for a sighting.
func (n *newsroom) await(what string, is func(editor.Sighting) bool) editor.Sighting {
	n.Helper()
	for {
		select {
		case s := <-n.sightings:
			if is(s) {
				return s
			}
		case <-n.ctx.Done():
			n.Fatalf("%s was awaited in vain", what)
		}
	}
}

// arrival waits for a story by its name.
func (n *newsroom) arrival(name string) {
	n.Helper()
	n.await(name, func(s editor.Sighting) bool { return s.Name == name && s.Arrival != nil })
}

// put writes a file that was last changed some minutes ago.
func put(t testing.TB, minutes int, path, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-time.Duration(minutes) * time.Minute)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}
