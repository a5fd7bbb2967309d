package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"redakcija/editor"
)

// PutCells keeps what a person is writing, cell by cell; cells that are not given stay
// as they are. A cell that holds nothing (no text, no base, nothing to undo or redo) is
// forgotten. It is nobody else's business and announced to nobody.
func (s *Store) PutCells(ctx context.Context, by editor.Person, cells []editor.Cell) error {
	return s.write(ctx, nil, func(tx *sql.Tx) error {
		for i := range cells {
			if err := putCell(ctx, tx, by, &cells[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func putCell(ctx context.Context, tx *sql.Tx, by editor.Person, c *editor.Cell) error {
	if c.Text == "" && c.Base == 0 && len(c.Undo) == 0 && len(c.Redo) == 0 {
		_, err := tx.ExecContext(ctx, `DELETE FROM cells WHERE person = $1 AND story = $2 AND segment = $3 AND lang = $4`,
			by, c.Story, c.Segment, c.Lang)
		return err
	}
	body, err := json.Marshal(c)
	if err != nil {
		return err
	}
	put, err := affected(tx.ExecContext(ctx, `
		INSERT INTO cells (person, story, segment, lang, body)
		SELECT CAST($1 AS TEXT), id, CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT) FROM stories WHERE id = $2
		ON CONFLICT (person, story, segment, lang) DO UPDATE SET body = excluded.body`,
		by, c.Story, c.Segment, c.Lang, string(body)))
	if err == nil && put == 0 {
		err = fmt.Errorf("story %s: %w", c.Story, editor.ErrNotFound)
	}
	return err
}

// Cells returns what a person was writing in a story, in the order of segment ids and
// languages.
func (s *Store) Cells(ctx context.Context, by editor.Person, id editor.StoryID) ([]editor.Cell, error) {
	var all []editor.Cell
	err := each(ctx, s.reader, func(row scanner) error {
		c := editor.Cell{Story: id}
		err := scanJSON(row, &c)
		all = append(all, c)
		return err
	}, `SELECT body FROM cells WHERE person = $1 AND story = $2 ORDER BY segment, lang`, by, id)
	return all, s.explain(err)
}

// Settings returns the newsroom's settings, the zero value before the first
// PutSettings.
func (s *Store) Settings(ctx context.Context) (editor.Settings, error) {
	var settings editor.Settings
	err := scanJSON(s.reader.QueryRowContext(ctx, `SELECT body FROM settings`), &settings)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return settings, s.explain(err)
}

// PutSettings replaces the newsroom's settings; the last one to write them wins.
func (s *Store) PutSettings(ctx context.Context, settings editor.Settings) error {
	body, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	return s.write(ctx, []editor.Event{{Kind: editor.SettingsChanged}}, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO settings (id, body) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET body = excluded.body`, string(body))
		return err
	})
}
