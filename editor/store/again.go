package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"redakcija/editor"
)

// Named returns the story that a name leads to, or [editor.ErrNotFound].
func (s *Store) Named(ctx context.Context, name string) (editor.StoryID, error) {
	var id editor.StoryID
	err := s.one(ctx, fmt.Sprintf("name %s", name), `SELECT story FROM items WHERE name = $1`, []any{name}, &id)
	return id, err
}

// Alike returns the stories that share a band, those that share the most first, the newer
// first among equals.
func (s *Store) Alike(ctx context.Context, bands []int64, limit int) ([]editor.StoryID, error) {
	if len(bands) == 0 {
		return nil, nil
	}
	args := []any{limit}
	for _, b := range bands {
		args = append(args, b)
	}
	return s.ids(ctx, `
		SELECT stories.id FROM stories JOIN (
			SELECT story, count(*) AS shared FROM bands WHERE hash IN (`+placeholders(2, len(bands))+`)
			GROUP BY story ORDER BY shared DESC, story DESC LIMIT $1
		) AS found ON found.story = stories.number ORDER BY shared DESC, number DESC`, args...)
}

// Find returns the stories whose id begins with a prefix, in the order of their ids.
func (s *Store) Find(ctx context.Context, prefix string, limit int) ([]editor.StoryID, error) {
	// Ids are letters and digits of ASCII: those with the prefix lie between it and it with
	// the highest sign behind.
	if strings.ContainsFunc(prefix, func(r rune) bool { return r <= ' ' || r >= 0x7f }) {
		return nil, nil
	}
	return s.ids(ctx, `SELECT id FROM stories WHERE id`+s.dialect.bytewise+` >= $1 AND id`+s.dialect.bytewise+` < $2
		ORDER BY id`+s.dialect.bytewise+` LIMIT $3`, prefix, prefix+"\x7f", limit)
}

// ids reads an answer of one column, the ids of stories.
func (s *Store) ids(ctx context.Context, query string, args ...any) ([]editor.StoryID, error) {
	var all []editor.StoryID
	err := each(ctx, s.reader, func(row scanner) error {
		var id editor.StoryID
		err := row.Scan(&id)
		all = append(all, id)
		return err
	}, query, args...)
	return all, s.explain(err)
}

// putNames has names lead to the story of a change.
func putNames(ctx context.Context, tx *sql.Tx, at *place, c editor.Change) error {
	isNew := c.Story != nil && c.Story.Row == 0
	for _, name := range c.Names {
		query := `INSERT INTO items (name, story) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET story = excluded.story`
		if isNew {
			query = `INSERT INTO items (name, story) VALUES ($1, $2) ON CONFLICT DO NOTHING`
		}
		put, err := affected(tx.ExecContext(ctx, query, name, at.id))
		if err != nil {
			return err
		}
		if put == 0 {
			return fmt.Errorf("name %s leads to another story: %w", name, editor.ErrConflict)
		}
	}
	return nil
}

// putBands adds to what a story may be found alike by.
func putBands(ctx context.Context, tx *sql.Tx, at *place, bands []int64) error {
	if len(bands) == 0 {
		return nil
	}
	args := []any{at.number}
	rows := make([]string, len(bands))
	for i, b := range bands {
		args = append(args, b)
		rows[i] = fmt.Sprintf("($%d, $1)", i+2)
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO bands (hash, story) VALUES `+strings.Join(rows, ", ")+` ON CONFLICT DO NOTHING`, args...)
	return err
}

// placeholders are count placeholders from number first on.
func placeholders(first, count int) string {
	all := make([]string, count)
	for i := range all {
		all[i] = fmt.Sprintf("$%d", first+i)
	}
	return strings.Join(all, ", ")
}
