package inflow

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"redakcija/editor"
)

// follow is [editor.Inflow.Follow].
func (n *inflow) follow(ctx context.Context, f editor.Following) error {
	all, stop := context.WithCancelCause(ctx) // of the sources: with once, a desk that fails ends them
	defer stop(nil)
	var telling sync.Mutex
	var running sync.WaitGroup
	for _, s := range f.Sources {
		l := &line{inflow: n, Following: f, source: s, telling: &telling, told: n.now()}
		running.Go(func() {
			run := l.followFolder
			if s.Folder == "" {
				run = l.followFeed
			}
			if err := run(all); err != nil {
				stop(err)
			}
		})
	}
	running.Wait()
	if !f.Once {
		<-ctx.Done() // which is how following ends
		return nil
	}
	return context.Cause(all)
}

// line is one source that is followed.
type line struct {
	*inflow
	editor.Following
	source  editor.Source
	telling *sync.Mutex // of all sources

	counting  sync.Mutex
	done, all int
	told      time.Time // when progress was
}

// tell reports a sighting of a file or item, or of the source itself where the name is "".
func (l *line) tell(name string, a *editor.Arrival, err error) {
	l.telling.Lock()
	defer l.telling.Unlock()
	l.counting.Lock()
	s := editor.Sighting{Source: l.source, Name: name, At: l.now(), Arrival: a, Err: err, Done: l.done, All: l.all}
	l.told = s.At
	l.counting.Unlock()
	l.Report(s)
}

// toldEvery is how often progress is reported where nothing else is: often enough for a
// bar that moves.
const toldEvery = 200 * time.Millisecond

// count counts a file or item that was looked at.
func (l *line) count() {
	l.counting.Lock()
	l.done++
	due := l.now().Sub(l.told) > toldEvery
	l.counting.Unlock()
	if due {
		l.tell("", nil, nil)
	}
}

// took says what became of what arrived.
type took int

const (
	whole  took = iota // all of it was looked at: what is wrong with it will stay wrong
	partly             // something could not be kept: try again later
)

// take puts the stories in what arrived on the desk. The name is that of the file; "" for
// a feed, whose items have names. Begin is called before anything is put or told. The
// error is that of begin, or of a desk that cannot keep anything now.
func (l *line) take(ctx context.Context, name string, in editor.Incoming, begin func() error) (took, error) {
	if have, err := l.Have(ctx, in.Raw); have || err != nil {
		return whole, err
	}
	result := whole
	for r, err := range l.Read(in) {
		if err := begin(); err != nil {
			return partly, err
		}
		within := strings.TrimPrefix(name+strings.TrimPrefix(r.Name, in.Name), "/")
		if err != nil {
			l.tell(within, nil, err)
			continue
		}
		a, err := l.Keep(ctx, r)
		switch {
		case err == nil:
			l.tell(within, &a, nil)
		case errors.Is(err, editor.ErrExists): // which is why it may be taken again and again
		case ctx.Err() != nil, errors.Is(err, editor.ErrUnavailable), errors.Is(err, editor.ErrBusy):
			return partly, err
		default:
			l.tell(within, nil, err)
			if !errors.Is(err, editor.ErrInvalid) { // somebody writes in the very story, or the like
				result = partly
			}
		}
	}
	return result, nil
}

// pause waits, or returns false when ctx ends.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
