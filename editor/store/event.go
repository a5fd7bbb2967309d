package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"redakcija/editor"
)

// mostOfKey is how many stories have a key at most for it to count: what more have tells no
// event from another. It bounds what is read: some 10,000 rows for a long story.
const mostOfKey = 300

// mostDays is how many days are looked through at most.
const mostDays = 62

// Sharing returns the stories of the days from one to another, both counted from 1970, that
// share keys ([editor.Change.Keys]), those first whose keys are the rarest, at most limit. A
// key that too many have does not count.
func (s *Store) Sharing(ctx context.Context, keys []int64, from, to int64, limit int) ([]editor.StoryID, error) {
	if to-from >= mostDays {
		return nil, fmt.Errorf("%d days to look through: %w", to-from+1, editor.ErrInvalid)
	}
	var ids []editor.StoryID
	err := s.read(ctx, func(tx *sql.Tx) error {
		rank := map[int64]float64{} // by the number of the story
		for _, key := range keys {
			holders, err := holdersOf(ctx, tx, key, from, to)
			if err != nil {
				return err
			}
			if len(holders) == 0 || len(holders) > mostOfKey {
				continue
			}
			for _, number := range holders {
				rank[number] += math.Log(1 + mostOfKey/float64(len(holders)))
			}
		}
		best := slices.SortedFunc(maps.Keys(rank), func(a, b int64) int {
			return cmp.Or(cmp.Compare(rank[b], rank[a]), cmp.Compare(b, a))
		})
		for _, number := range best[:min(len(best), limit)] {
			var id editor.StoryID
			if err := tx.QueryRowContext(ctx, `SELECT id FROM stories WHERE number = $1`, number).Scan(&id); err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	return ids, err
}

// holdersOf returns the numbers of stories of some days that have a key, one more than
// mostOfKey at most.
func holdersOf(ctx context.Context, tx *sql.Tx, key, from, to int64) ([]int64, error) {
	args := []any{key, mostOfKey + 1}
	var days []string // one by one, because the index begins with them
	for day := from; day <= to; day++ {
		args = append(args, day)
		days = append(days, fmt.Sprintf("$%d", len(args)))
	}
	if len(days) == 0 {
		return nil, nil
	}
	var all []int64
	err := each(ctx, tx, func(row scanner) error {
		var number int64
		err := row.Scan(&number)
		all = append(all, number)
		return err
	}, `SELECT story FROM events WHERE day IN (`+strings.Join(days, `, `)+`) AND key = $1 LIMIT $2`, args...)
	return all, err
}

// putKeys replaces by what a story is found as a report of its event.
func putKeys(ctx context.Context, tx *sql.Tx, story, day int64, keys []int64) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM events WHERE story = $1`, story); err != nil || len(keys) == 0 {
		return err
	}
	args := []any{story, day}
	values := make([]string, len(keys))
	for i, key := range keys {
		args = append(args, key)
		values[i] = fmt.Sprintf("($2, $%d, $1)", len(args))
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO events (day, key, story) VALUES `+strings.Join(values, `, `)+` ON CONFLICT DO NOTHING`, args...)
	return err
}

// fillEvents gives the stories of an earlier version of the program their keys: some 1,000
// stories a second, once.
func fillEvents(ctx context.Context, tx *sql.Tx) error {
	const atOnce = 200
	for last := int64(0); ; {
		all, err := storiesBehind(ctx, tx, last, atOnce)
		if err != nil || len(all) == 0 {
			return err
		}
		for i := range all {
			u := &all[i]
			if err := putKeys(ctx, tx, u.number, u.story.EventDay(), u.story.EventKeys()); err != nil {
				return err
			}
			last = u.number
		}
	}
}
