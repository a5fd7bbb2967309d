package store

import (
	"context"
	"database/sql"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"redakcija/editor"
)

// migrations are the steps from an empty database to the present schema: file n of
// the folder in the order of names is step n. A step that has been released is never
// changed.
//
//go:embed migrations/*.sql
var migrations embed.FS

// fills are what a migration does besides its SQL, by its name.
var fills = map[string]func(context.Context, *sql.Tx) error{
	"migrations/0009_events.sql": fillEvents,
	"migrations/0012_memory.sql": fillMemory,
}

// numbered is a story with the number of its row.
type numbered struct {
	number int64
	story  editor.Story
}

// storiesBehind returns stories at their newest revisions in the order of their numbers, those
// behind a number, at most limit: what a fill works on, bit by bit.
func storiesBehind(ctx context.Context, tx *sql.Tx, last int64, limit int) ([]numbered, error) {
	var all []numbered
	err := each(ctx, tx, func(row scanner) error {
		var n numbered
		var body []byte
		err := row.Scan(&n.number, &body)
		if err == nil {
			err = json.Unmarshal(body, &n.story)
		}
		all = append(all, n)
		return err
	}, `SELECT stories.number, sources.body FROM stories JOIN sources ON sources.story = stories.id AND sources.revision = stories.revision
		WHERE stories.number > $1 ORDER BY stories.number LIMIT $2`, last, limit)
	return all, err
}

// step returns the SQL of migration n (from 1) as this dialect shall run it, and what is to
// be done behind it, or nil.
func (d *dialect) step(n int) (string, func(context.Context, *sql.Tx) error, error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return "", nil, err
	}
	text, err := migrations.ReadFile(names[n-1])
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	for line := range strings.Lines(string(text)) {
		_, only, marked := strings.Cut(strings.TrimRight(line, "\r\n"), "-- only ")
		if !marked || only == d.name {
			b.WriteString(line)
		}
	}
	return b.String(), fills[names[n-1]], nil
}

// newest is the number of the last migration this program knows.
func newest() (int, error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	return len(names), err
}

// rows is what a query can be asked of: a database or a transaction.
type rows interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// schema returns the number of the last migration a database has had, 0 for none.
func (d *dialect) schema(ctx context.Context, db rows) (int, error) {
	var n int
	if err := db.QueryRowContext(ctx, d.hasMigrations).Scan(&n); err != nil || n == 0 {
		return 0, err
	}
	err := db.QueryRowContext(ctx, `SELECT coalesce(max(number), 0) FROM migrations`).Scan(&n)
	return n, err
}

// migrate brings the database up to date. When it is, nothing is locked or written.
func (s *Store) migrate(ctx context.Context) error {
	last, err := newest()
	if err != nil {
		return err
	}
	have, err := s.dialect.schema(ctx, s.reader)
	for err == nil && have < last {
		have, err = s.migrateOnce(ctx)
	}
	if err == nil && have > last {
		err = fmt.Errorf("%w: written by a newer version of the program (schema %d, known is %d)", editor.ErrUnavailable, have, last)
	}
	return err
}

// migrateOnce runs the next migration, unless another program has run them all
// meanwhile, and returns the schema reached.
func (s *Store) migrateOnce(ctx context.Context) (reached int, err error) {
	last, err := newest()
	if err != nil {
		return 0, err
	}
	err = s.commit(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, s.dialect.lockSchema); err != nil {
			return err
		}
		if reached, err = s.dialect.schema(ctx, tx); err != nil || reached >= last {
			return err
		}
		step, fill, err := s.dialect.step(reached + 1)
		if err != nil {
			return err
		}
		if reached == 0 {
			step = `CREATE TABLE migrations (number BIGINT NOT NULL PRIMARY KEY, at BIGINT NOT NULL);` + step
		}
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("migration %d: %w", reached+1, err)
		}
		if fill != nil {
			if err := fill(ctx, tx); err != nil {
				return fmt.Errorf("migration %d: %w", reached+1, err)
			}
		}
		reached++
		_, err = tx.ExecContext(ctx, `INSERT INTO migrations (number, at) VALUES ($1, $2)`, reached, micros(s.now()))
		return err
	})
	return reached, err
}
