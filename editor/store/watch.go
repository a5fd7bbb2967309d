package store

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"redakcija/editor"
)

// Watch calls fn for every change on the desk, by this or another program, until ctx
// or the store ends. It returns when it has registered, so that no change made after
// that is missed, and an error only when it could not. fn is called on one goroutine of
// the watch's own and must not close the store.
//
// Events that wait while fn is at work are delivered once each: an event says "ask
// again", and asking once is enough.
//
// On SQLite the changes of this store come at once, those of other programs within a
// second, as [editor.DeskChanged]: the database says that something was written, not
// what. On PostgreSQL all come by the same road, from the server; after a lost
// connection a DeskChanged stands for whatever was missed.
func (s *Store) Watch(ctx context.Context, fn func(editor.Event)) error {
	if s.life.Err() != nil {
		return fmt.Errorf("watch a closed desk: %w", editor.ErrUnavailable)
	}
	ctx, stop := context.WithCancel(ctx)
	release := context.AfterFunc(s.life, stop)
	deliver := s.watchSQLite
	if s.path == "" {
		deliver = s.watchPostgres
	}
	run, err := deliver(ctx, fn)
	if err != nil {
		release()
		stop()
		return s.explain(err)
	}
	s.running.Go(func() {
		defer stop()
		defer release()
		run()
	})
	return nil
}

// pollEvery is how often a SQLite desk is asked whether another program wrote to it.
// Once a second a lookup in shared memory costs nothing one could measure.
const pollEvery = time.Second

func (s *Store) watchSQLite(ctx context.Context, fn func(editor.Event)) (run func(), err error) {
	// The version as the writing connection sees it changes with other programs' commits
	// and not with its own (https://sqlite.org/pragma.html#pragma_data_version).
	version := func() (v int64, err error) {
		err = s.writer.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&v)
		return v, err
	}
	seen, err := version()
	if err != nil {
		return nil, err
	}
	w := s.watchers.add()
	return func() {
		defer s.watchers.remove(w)
		tick := time.NewTicker(pollEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				// A poll that fails is no change; whoever reads or writes next is told why.
				if v, err := version(); err == nil && v != seen {
					seen = v
					w.put(editor.Event{Kind: editor.DeskChanged})
				}
			case <-w.ready:
				for _, e := range w.take() {
					if ctx.Err() != nil {
						return
					}
					fn(e)
				}
			}
		}
	}, nil
}

// watchers are the watches of one SQLite store.
type watchers struct {
	mu  sync.Mutex
	all map[*watcher]bool
}

func (ws *watchers) add() *watcher {
	ws.mu.Lock()
	defer ws.mu.Unlock()
	if ws.all == nil {
		ws.all = map[*watcher]bool{}
	}
	w := &watcher{ready: make(chan struct{}, 1)}
	ws.all[w] = true
	return w
}

func (ws *watchers) remove(w *watcher) {
	ws.mu.Lock()
	defer ws.mu.Unlock()
	delete(ws.all, w)
}

func (ws *watchers) send(events []editor.Event) {
	ws.mu.Lock()
	defer ws.mu.Unlock()
	for w := range ws.all {
		for _, e := range events {
			w.put(e)
		}
	}
}

// watcher holds the events one watch has not delivered yet, each once, in order.
type watcher struct {
	mu      sync.Mutex
	waiting []editor.Event
	known   map[editor.Event]bool
	ready   chan struct{} // holds one token while something waits
}

func (w *watcher) put(e editor.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.known[e] {
		return
	}
	if w.known == nil {
		w.known = map[editor.Event]bool{}
	}
	w.known[e] = true
	w.waiting = append(w.waiting, e)
	select {
	case w.ready <- struct{}{}:
	default:
	}
}

func (w *watcher) take() []editor.Event {
	w.mu.Lock()
	defer w.mu.Unlock()
	events := w.waiting
	w.waiting, w.known = nil, nil
	return events
}

// The waits between two attempts to reach a server again: doubled from the first to
// the last.
const (
	firstRetry = 100 * time.Millisecond
	lastRetry  = 10 * time.Second
)

func (s *Store) watchPostgres(ctx context.Context, fn func(editor.Event)) (run func(), err error) {
	conn, err := s.listen(ctx)
	if err != nil {
		return nil, err
	}
	return func() {
		for conn != nil {
			hear(ctx, conn, fn)
			if conn = s.listenAgain(ctx); conn != nil {
				fn(editor.Event{Kind: editor.DeskChanged})
			}
		}
	}, nil
}

// hear delivers what the server tells until the connection or ctx ends, and closes the
// connection.
func hear(ctx context.Context, conn *pgx.Conn, fn func(editor.Event)) {
	defer func() {
		// Polite, but the server does without: a second is enough for it.
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		_ = conn.Close(closing)
	}()
	for {
		n, err := conn.WaitForNotification(ctx)
		if err != nil {
			return
		}
		var e editor.Event
		if json.Unmarshal([]byte(n.Payload), &e) != nil {
			// Somebody else speaks on the channel. Asking again does no harm.
			e = editor.Event{Kind: editor.DeskChanged}
		}
		fn(e)
	}
}

// listenAgain returns a new connection, however long the server takes to come back, or
// nil when ctx ends.
func (s *Store) listenAgain(ctx context.Context) *pgx.Conn {
	for wait := firstRetry; ctx.Err() == nil; wait = min(2*wait, lastRetry) {
		if conn, err := s.listen(ctx); err == nil {
			return conn
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
	}
	return nil
}
