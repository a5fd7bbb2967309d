package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"redakcija/editor"
)

// Named returns the story that a name leads to, or [editor.ErrNotFound].
func (s *Store) Named(ctx context.Context, name string) (editor.StoryID, error) {
	var id editor.StoryID
	err := s.one(ctx, fmt.Sprintf("name %s", name), `SELECT story FROM items WHERE name = $1`, []any{name}, &id)
	return id, err
}

// Alike returns the stories that share a band, the newest first: a desk may have thousands
// of exchange rates and weather reports that all share their words.
func (s *Store) Alike(ctx context.Context, bands []int64, limit int) ([]editor.StoryID, error) {
	if len(bands) == 0 {
		return nil, nil
	}
	// The "+ 0" changes nothing but PostgreSQL's plan: it would go through all stories from the
	// newest on until enough have a band, and hardly any has. Measured with 100,000: 340 ms.
	return s.ids(ctx, `
		SELECT stories.id FROM (
			SELECT rowid FROM search WHERE `+fmt.Sprintf(s.dialect.match, "$1")+` ORDER BY rowid + 0 DESC LIMIT $2
		) AS found JOIN stories ON stories.number = found.rowid ORDER BY stories.number DESC`,
		s.dialect.anyOf(bandWords(bands)), limit)
}

// bandMark stands before the bands among the words of search. No query has it, because it
// is no letter; and it is as long as the longest beginnings that the index has ready, which
// so hold it once and not every band.
const bandMark = "\ue000\ue000\ue000"

// bandWords are bands as words of search.
func bandWords(bands []int64) []string {
	words := make([]string, len(bands))
	for i, b := range bands {
		words[i] = bandMark + strconv.FormatUint(uint64(b), 36)
	}
	return words
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
