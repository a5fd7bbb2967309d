package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"redakcija/editor"
)

// Known returns the story that received bytes lead to, by their SHA-256 in hex, or
// [editor.ErrNotFound] for bytes that never came. Earlier versions of a story are known
// like its newest.
func (s *Store) Known(ctx context.Context, sha256 string) (editor.StoryID, error) {
	var id editor.StoryID
	err := s.one(ctx, fmt.Sprintf("bytes %s", sha256), `SELECT story FROM received WHERE sha256 = $1`, []any{sha256}, &id)
	return id, err
}

// Raw returns bytes as they were received, by their SHA-256 in hex, or
// [editor.ErrNotFound].
func (s *Store) Raw(ctx context.Context, sha256 string) ([]byte, error) {
	var raw []byte
	err := s.one(ctx, fmt.Sprintf("bytes %s", sha256), `SELECT bytes FROM received WHERE sha256 = $1`, []any{sha256}, &raw)
	return raw, err
}

// putRaw keeps received bytes under their hash. Those that are there already give an
// [*editor.ExistsError].
func putRaw(ctx context.Context, tx *sql.Tx, id editor.StoryID, hash string, raw []byte) error {
	put, err := affected(tx.ExecContext(ctx, `INSERT INTO received (sha256, story, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, hash, id, raw))
	if err != nil || put > 0 {
		return err
	}
	var there editor.StoryID
	if err := tx.QueryRowContext(ctx, `SELECT story FROM received WHERE sha256 = $1`, hash).Scan(&there); err != nil {
		return err
	}
	return &editor.ExistsError{Story: there}
}

// Bookmark returns the value kept under a name, "" when there is none.
func (s *Store) Bookmark(ctx context.Context, name string) (string, error) {
	var value string
	err := s.one(ctx, name, `SELECT value FROM bookmarks WHERE name = $1`, []any{name}, &value)
	if errors.Is(err, editor.ErrNotFound) {
		return "", nil
	}
	return value, err
}

// PutBookmark keeps a value under a name, in place of an earlier one. It is announced to
// nobody: it shows nowhere.
func (s *Store) PutBookmark(ctx context.Context, name, value string) error {
	return s.write(ctx, nil, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO bookmarks (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
		return err
	})
}
