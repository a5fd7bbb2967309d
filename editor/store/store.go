// Package store keeps a desk in a database: SQLite for one computer, PostgreSQL
// for a newsroom that shares a desk.
//
// Its one noun is the [Store], which is an [editor.Store]; [Open] tells from the
// address which database is meant. Both speak one SQL text: $1 placeholders, ids
// made in Go and kept as TEXT, moments as BIGINT (microseconds since 1970, UTC), ON
// CONFLICT and RETURNING. The few places where the databases must differ are the
// fields of type dialect and the lines of the migrations marked "only sqlite" or
// "only postgres".
//
// A change is one transaction, and all changes to one story come one after the
// other, because each begins by locking the story's row. The rest follows from
// that: a version moves on only from the row it was read at, a revision's number is
// given once, and what a list shows of a story (its marks) is computed from what
// stands there.
//
// What is written into sources, received, revisions, articles and record is never changed,
// with one exception: a story that is held, rejected or released keeps its source
// revision, so that revision's row is written again.
//
// This package never decides what is allowed, never folds a text for searching, and
// never lets a password into an error.
//
// Reading order: store.go, dialect.go, migrations, apply.go, received.go, again.go,
// event.go, waive.go, list.go, house.go, watch.go.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"redakcija/editor"
)

// Store keeps one desk. It may be used by many goroutines. Its methods promise what
// [editor.Store] says.
//
// Apply does not touch what it is given: whoever goes on working with a story or
// version after a change reads it again, or counts its Row up by one.
//
// Besides the errors of the interface, every method may return one wrapping
// [editor.ErrUnavailable] (no connection, file gone, read-only, disk full) or
// [editor.ErrBusy] (another program held the database for more than five seconds).
type Store struct {
	dialect dialect
	shown   string // the address without its secrets, for errors
	// reader and writer are the same for PostgreSQL. SQLite has one writer whatever one
	// does, so writes wait for each other here and not in a lock's sleep.
	reader, writer *sql.DB
	file           os.FileInfo // of a SQLite desk when it was opened, or nil
	path           string      // of a SQLite desk, or ""
	address        string      // of a PostgreSQL desk with its secrets, or ""
	now            func() time.Time

	watchers watchers
	life     context.Context // ends with Close
	end      context.CancelFunc
	running  sync.WaitGroup // the goroutines of Watch
}

var _ editor.Store = (*Store)(nil)

// Open opens the desk at an address. "postgres://…" and "postgresql://…" are a
// PostgreSQL database, version 15 or newer; everything else is the path of a SQLite
// file, which is made when it is not there, with its folder. A database of an earlier
// version of this program is brought up to date.
//
// A file that is not a desk, and a desk of a newer version of the program, are left
// as they are, with an error wrapping [editor.ErrUnavailable].
func Open(ctx context.Context, address string) (*Store, error) {
	s := &Store{now: time.Now}
	s.life, s.end = context.WithCancel(context.Background())
	open := s.openSQLite
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		open = s.openPostgres
	}
	if err := open(ctx, address); err != nil {
		return nil, errors.Join(s.explain(err), s.Close())
	}
	return s, nil
}

// Close ends every Watch, waits for the last event to be delivered, and closes the
// database. It must not be called from within a Watch's function.
func (s *Store) Close() error {
	s.end()
	s.running.Wait()
	var errs []error
	if s.writer != nil && s.writer != s.reader {
		errs = append(errs, s.writer.Close())
	}
	if s.reader != nil {
		errs = append(errs, s.reader.Close())
	}
	return errors.Join(errs...)
}

// read runs fn over one unchanging view of the desk.
func (s *Store) read(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := s.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead})
	if err != nil {
		return s.explain(err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	return s.explain(fn(tx))
}

// write runs fn in a transaction and then tells everybody who watches what changed.
func (s *Store) write(ctx context.Context, events []editor.Event, fn func(tx *sql.Tx) error) error {
	err := s.commit(ctx, func(tx *sql.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		return s.dialect.notify(ctx, tx, events)
	})
	if err != nil {
		return s.explain(err)
	}
	if s.path != "" {
		s.watchers.send(events)
	}
	return nil
}

func (s *Store) commit(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err = s.present(); err == nil {
		err = fn(tx)
	}
	if err != nil {
		// What failed is the news; a rollback that fails too leaves the same: nothing.
		_ = tx.Rollback()
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	// A file taken away before the commit swallowed it; nobody may believe it was kept.
	return s.present()
}

// present tells whether the SQLite file that was opened is still the one that its path
// leads to. On Unix a deleted file can be written to without any error.
func (s *Store) present() error {
	if s.file == nil {
		return nil
	}
	now, err := os.Stat(s.path)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %w", editor.ErrUnavailable, err)
	case !os.SameFile(s.file, now):
		return fmt.Errorf("%w: another file has taken the desk's place", editor.ErrUnavailable)
	}
	return nil
}

// explain turns a database's error into one the desk's users can tell apart, and adds
// the address.
func (s *Store) explain(err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if s.dialect.sentinel != nil {
		if is := s.dialect.sentinel(err); is != nil && !errors.Is(err, is) {
			err = fmt.Errorf("%w: %w", is, err)
		}
	}
	if errors.Is(err, editor.ErrUnavailable) || errors.Is(err, editor.ErrBusy) {
		return fmt.Errorf("desk %s: %w", s.shown, err)
	}
	return err
}
