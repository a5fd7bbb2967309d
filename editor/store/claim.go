package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// Claim takes a SQLite desk for one window. While another process, or another Store,
// holds it the error wraps [editor.ErrBusy]. It binds nobody but those who claim: a
// command in a terminal works beside an open window.
//
// The claim is an exclusive transaction on an empty SQLite file beside the desk: the
// system lets go of its lock when the process dies, however it dies, on every system
// alike. Release lets go of it; it may be called more than once.
//
// A PostgreSQL desk is there to be shared, and what a person is writing is kept per
// person: claiming it always succeeds.
func (s *Store) Claim(ctx context.Context) (release func(), err error) {
	if s.path == "" {
		return func() {}, nil
	}
	db, err := connectSQLite(s.path+"-claim", "mode=rwc&_busy_timeout=0", 1)
	if err != nil {
		return nil, s.explain(err)
	}
	conn, err := db.Conn(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, `BEGIN EXCLUSIVE`)
	}
	if err != nil {
		return nil, s.explain(errors.Join(err, letGo(conn, db)))
	}
	return sync.OnceFunc(func() {
		// Closing ends the transaction and the lock. It can fail only where there is
		// nothing to let go of any more.
		_ = letGo(conn, db)
	}), nil
}

func letGo(conn *sql.Conn, db *sql.DB) error {
	if conn == nil {
		return db.Close()
	}
	return errors.Join(conn.Close(), db.Close())
}
