package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"redakcija/editor"
)

// Ticks returns what was ticked on the checklist of a story, in the order of the points' ids.
func (s *Store) Ticks(ctx context.Context, id editor.StoryID) ([]editor.Tick, error) {
	var all []editor.Tick
	err := each(ctx, s.reader, func(row scanner) error {
		var t editor.Tick
		err := scanJSON(row, &t)
		all = append(all, t)
		return err
	}, `SELECT body FROM ticks WHERE story = $1`, id)
	slices.SortFunc(all, func(a, b editor.Tick) int { return cmp.Compare(a.Point, b.Point) })
	return all, s.explain(err)
}

// putTicks keeps ticks and takes them back.
func putTicks(ctx context.Context, tx *sql.Tx, at *place, c editor.Change) error {
	for i := range c.Tick {
		body, err := json.Marshal(&c.Tick[i])
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `
			INSERT INTO ticks (story, point, body) VALUES ($1, $2, $3)
			ON CONFLICT (story, point) DO UPDATE SET body = excluded.body`, at.id, c.Tick[i].Point, string(body))
		if err != nil {
			return err
		}
	}
	for _, point := range c.Untick {
		gone, err := affected(tx.ExecContext(ctx, `DELETE FROM ticks WHERE story = $1 AND point = $2`, at.id, point))
		if err == nil && gone == 0 {
			err = fmt.Errorf("tick of %s of story %s: %w", point, at.id, editor.ErrNotFound)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
