package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"redakcija/editor"
)

// Reviews returns the reviews of a story's attributions that were not taken back, the one
// that was written last at the end.
func (s *Store) Reviews(ctx context.Context, id editor.StoryID) ([]editor.Review, error) {
	var all []editor.Review
	err := each(ctx, s.reader, func(row scanner) error {
		var r editor.Review
		var body []byte
		err := row.Scan(&body, &r.Row)
		if err == nil {
			err = json.Unmarshal(body, &r)
		}
		all = append(all, r)
		return err
	}, `SELECT body, number FROM reviews WHERE story = $1 ORDER BY number`, id)
	return all, s.explain(err)
}

// putReviews keeps and takes back reviews, and makes sure of those that the change rests on.
// The story is locked: nobody writes one meanwhile. What the change rests on is looked at
// before anything is written, because writing a review gives it another number.
func putReviews(ctx context.Context, tx *sql.Tx, at *place, c editor.Change) error {
	for i := range c.RestsOn {
		r := &c.RestsOn[i]
		var n int
		err := tx.QueryRowContext(ctx, `SELECT count(*) FROM reviews WHERE story = $1 AND attribution = $2 AND number = $3`,
			at.id, r.Attribution, r.Row).Scan(&n)
		if err == nil && n == 0 {
			err = reviewMoved(at, r)
		}
		if err != nil {
			return err
		}
	}
	for i := range c.Unreview {
		r := &c.Unreview[i]
		gone, err := affected(tx.ExecContext(ctx, `DELETE FROM reviews WHERE story = $1 AND attribution = $2 AND number = $3`,
			at.id, r.Attribution, r.Row))
		if err == nil && gone == 0 {
			err = reviewMoved(at, r)
		}
		if err != nil {
			return err
		}
	}
	if len(c.Review) == 0 {
		return nil
	}
	var last int64
	if err := tx.QueryRowContext(ctx, `SELECT reviewed FROM stories WHERE id = $1`, at.id).Scan(&last); err != nil {
		return err
	}
	for i := range c.Review {
		r := &c.Review[i]
		body, err := json.Marshal(r)
		if err != nil {
			return err
		}
		query := `INSERT INTO reviews (story, attribution, number, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`
		args := []any{at.id, r.Attribution, last + int64(i) + 1, string(body)}
		if r.Row > 0 {
			query = `UPDATE reviews SET number = $3, body = $4 WHERE story = $1 AND attribution = $2 AND number = $5`
			args = append(args, r.Row)
		}
		put, err := affected(tx.ExecContext(ctx, query, args...))
		if err == nil && put == 0 {
			err = reviewMoved(at, r)
		}
		if err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `UPDATE stories SET reviewed = $2 WHERE id = $1`, at.id, last+int64(len(c.Review)))
	return err
}

func reviewMoved(at *place, r *editor.Review) error {
	return fmt.Errorf("the review of attribution %s of story %s is not at row %d: %w", r.Attribution, at.id, r.Row, editor.ErrConflict)
}
