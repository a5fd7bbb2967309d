package store

import (
	"context"
	"database/sql"
)

// FillEvents does again what the migration of events does besides its SQL.
func (s *Store) FillEvents(ctx context.Context) error {
	return s.commit(ctx, func(tx *sql.Tx) error { return fillEvents(ctx, tx) })
}

// FillMemory does again what the migration of the memory does besides its SQL.
func (s *Store) FillMemory(ctx context.Context) error {
	return s.commit(ctx, func(tx *sql.Tx) error { return fillMemory(ctx, tx) })
}
