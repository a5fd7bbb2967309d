package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"redakcija/editor"
)

// Waivers returns the waivers of a story that were not taken back, oldest first.
func (s *Store) Waivers(ctx context.Context, id editor.StoryID) ([]editor.Waiver, error) {
	var all []editor.Waiver
	err := each(ctx, s.reader, func(row scanner) error {
		var w editor.Waiver
		err := scanJSON(row, &w)
		all = append(all, w)
		return err
	}, `SELECT body FROM waivers WHERE story = $1 ORDER BY number`, id)
	return all, s.explain(err)
}

// putWaivers keeps and takes back waivers, and makes sure of those that the change relies
// on. The story is locked: nobody takes one back meanwhile.
func putWaivers(ctx context.Context, tx *sql.Tx, at *place, c editor.Change) error {
	for i := range c.Waive {
		body, err := json.Marshal(&c.Waive[i])
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `
			INSERT INTO waivers (story, key, number, body)
			SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), coalesce(max(number), 0) + 1, CAST($3 AS TEXT) FROM waivers WHERE story = $1
			ON CONFLICT (story, key) DO UPDATE SET number = excluded.number, body = excluded.body`,
			at.id, c.Waive[i].Key(), string(body))
		if err != nil {
			return err
		}
	}
	for _, key := range c.Unwaive {
		gone, err := affected(tx.ExecContext(ctx, `DELETE FROM waivers WHERE story = $1 AND key = $2`, at.id, key))
		if err != nil {
			return err
		}
		if gone == 0 {
			return fmt.Errorf("waiver %s of story %s: %w", key, at.id, editor.ErrNotFound)
		}
	}
	for _, key := range c.Relied {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM waivers WHERE story = $1 AND key = $2`, at.id, key).Scan(&n); err != nil {
			return err
		}
		if n == 0 {
			return fmt.Errorf("waiver %s of story %s was taken back: %w", key, at.id, editor.ErrConflict)
		}
	}
	return nil
}
