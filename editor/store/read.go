package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"redakcija/editor"
)

// Story returns a story at a source revision, 0 for the newest. Its Row is that of the
// story now, whatever the revision.
func (s *Store) Story(ctx context.Context, id editor.StoryID, revision int) (*editor.Story, error) {
	var (
		story editor.Story
		body  []byte
	)
	err := s.one(ctx, fmt.Sprintf("story %s at revision %d", id, revision), `
		SELECT stories.row, sources.body FROM stories JOIN sources ON sources.story = stories.id
			AND sources.revision = CASE WHEN CAST($2 AS BIGINT) = 0 THEN stories.revision ELSE CAST($2 AS BIGINT) END
		WHERE stories.id = $1`, []any{id, revision}, &story.Row, &body)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(body, &story); err != nil {
		return nil, fmt.Errorf("story %s at revision %d: %w", id, revision, err)
	}
	return &story, nil
}

// Article returns the bytes that were approved under a hash, or [editor.ErrNotFound].
func (s *Store) Article(ctx context.Context, hash string) ([]byte, error) {
	var body []byte
	err := s.one(ctx, fmt.Sprintf("article %s", hash), `SELECT body FROM articles WHERE hash = $1`, []any{hash}, &body)
	return body, err
}

// one reads a single row. Without one it says that what was asked for is not found.
func (s *Store) one(ctx context.Context, what, query string, args []any, into ...any) error {
	err := s.reader.QueryRowContext(ctx, query, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("%s: %w", what, editor.ErrNotFound)
	}
	return s.explain(err)
}

// Versions returns the stored versions of a story with the newest text of each
// segment. It is empty, never nil, where there are none.
func (s *Store) Versions(ctx context.Context, id editor.StoryID) (map[editor.Lang]*editor.Version, error) {
	var versions map[editor.Lang]*editor.Version
	err := s.read(ctx, func(tx *sql.Tx) (err error) {
		versions, err = versionsIn(ctx, tx, id)
		return err
	})
	return versions, err
}

func versionsIn(ctx context.Context, tx *sql.Tx, id editor.StoryID) (map[editor.Lang]*editor.Version, error) {
	versions := map[editor.Lang]*editor.Version{}
	err := each(ctx, tx, func(row scanner) error {
		v := &editor.Version{Texts: map[editor.SegmentID]editor.Revision{}}
		var body []byte
		err := row.Scan(&v.Row, &body)
		if err == nil {
			err = json.Unmarshal(body, v)
		}
		versions[v.Lang] = v
		return err
	}, `SELECT row, body FROM versions WHERE story = $1`, id)
	if err != nil {
		return nil, err
	}
	for lang, v := range versions {
		// The later number replaces the earlier: reading a few texts too many is faster than
		// having the database look for the newest of each segment.
		err := each(ctx, tx, func(row scanner) error {
			r, err := scanRevision(row)
			v.Texts[r.Segment] = r
			return err
		}, selectRevisions+` WHERE story = $1 AND lang = $2 ORDER BY segment, number`, id, lang)
		if err != nil {
			return nil, err
		}
	}
	return versions, nil
}

// History returns all revisions of one segment in one language, oldest first; none
// where nothing was confirmed.
func (s *Store) History(ctx context.Context, id editor.StoryID, seg editor.SegmentID, lang editor.Lang) ([]editor.Revision, error) {
	var all []editor.Revision
	err := each(ctx, s.reader, func(row scanner) error {
		r, err := scanRevision(row)
		all = append(all, r)
		return err
	}, selectRevisions+` WHERE story = $1 AND lang = $2 AND segment = $3 ORDER BY number`, id, lang, seg)
	return all, s.explain(err)
}

const selectRevisions = `SELECT segment, lang, number, text, source, origin, author, at FROM revisions`

func scanRevision(row scanner) (editor.Revision, error) {
	var (
		r  editor.Revision
		at int64
	)
	err := row.Scan(&r.Segment, &r.Lang, &r.Number, &r.Text, &r.Source, &r.Origin, &r.By, &at)
	r.At = moment(at)
	return r, err
}

// Record returns what was done to a story, oldest first; nothing for a story that is
// not there.
func (s *Store) Record(ctx context.Context, id editor.StoryID) ([]editor.Entry, error) {
	var all []editor.Entry
	err := each(ctx, s.reader, func(row scanner) error {
		var e editor.Entry
		err := scanJSON(row, &e)
		all = append(all, e)
		return err
	}, `SELECT body FROM record WHERE story = $1 ORDER BY number`, id)
	return all, s.explain(err)
}

// scanner is one row.
type scanner interface{ Scan(into ...any) error }

// scanJSON reads a row of one column, a JSON body.
func scanJSON(row scanner, into any) error {
	var body []byte
	if err := row.Scan(&body); err != nil {
		return err
	}
	return json.Unmarshal(body, into)
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// each calls fn for every row of an answer, until one fails.
func each(ctx context.Context, db querier, fn func(row scanner) error, query string, args ...any) error {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	for rows.Next() {
		if err := fn(rows); err != nil {
			return errors.Join(err, rows.Close())
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}
