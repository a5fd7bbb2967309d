package store

import (
	"context"
	"fmt"
	"math"
	"strings"

	"redakcija/editor"
)

// List returns one page of stories, newest first. A story that was rejected answers
// only to [editor.PhaseAll]. Held in a summary means that the hold has not passed yet,
// by this computer's clock.
func (s *Store) List(ctx context.Context, q editor.Query) ([]editor.Summary, error) {
	var f filter
	from, err := f.from(ctx, s, q)
	if err != nil {
		return nil, s.explain(err)
	}
	f.stateAndLang(q)
	if q.Phase != editor.PhaseAll {
		f.add(`marks & %s <> 0`, phaseMark(q.Phase))
	}
	limit := int64(q.Limit)
	if limit <= 0 {
		limit = math.MaxInt64
	}
	query := `SELECT id, headline, lang, date, place, sender, section, received, held_until, rejected, open, marks FROM ` + from +
		f.where() + ` ORDER BY received DESC, id LIMIT ` + f.arg(limit) + ` OFFSET ` + f.arg(max(q.Offset, 0))
	now := micros(s.now())
	var all []editor.Summary
	err = each(ctx, s.reader, func(row scanner) error {
		var (
			x                     editor.Summary
			received, held, marks int64
			rejected              string
		)
		err := row.Scan(&x.ID, &x.Headline, &x.Lang, &x.Date, &x.Place, &x.From, &x.Section, &received, &held, &rejected, &x.Open, &marks)
		x.Received, x.Held, x.Rejected, x.States = moment(received), held > now, rejected != "", statesIn(marks)
		all = append(all, x)
		return err
	}, query, f.args...)
	return all, s.explain(err)
}

// Counts returns how many stories answer to the query's words, state and language in
// each phase; under [editor.PhaseAll] all of them. Every phase is in the answer.
func (s *Store) Counts(ctx context.Context, q editor.Query) (counts map[editor.Phase]int, more bool, err error) {
	var f filter
	from, err := f.from(ctx, s, q)
	if err != nil {
		return nil, false, s.explain(err)
	}
	inState := int64(math.MaxInt64)
	if q.State != "" || q.Lang != "" {
		inState = stateMarks(q.State, q.Lang)
	}
	counts = map[editor.Phase]int{editor.PhaseAll: 0}
	for _, p := range markPhases {
		counts[p] = 0
	}
	found := 0
	err = each(ctx, s.reader, func(row scanner) error {
		var (
			marks int64
			n     int
		)
		err := row.Scan(&marks, &n)
		found += n
		if marks&inState == 0 {
			return err
		}
		counts[editor.PhaseAll] += n
		for _, p := range markPhases {
			if marks&phaseMark(p) != 0 {
				counts[p] += n
			}
		}
		return err
	}, `SELECT marks, count(*) FROM `+from+f.where()+` GROUP BY marks`, f.args...)
	if err != nil {
		return nil, false, s.explain(err)
	}
	return counts, len(cutWords(q.Words)) > 0 && found == editor.MostFound, nil
}

// filter collects the conditions of a query and the arguments they take.
type filter struct {
	conditions []string
	args       []any
}

// arg adds an argument and returns its placeholder.
func (f *filter) arg(value any) string {
	f.args = append(f.args, value)
	return fmt.Sprintf("$%d", len(f.args))
}

// add adds a condition with one argument, whose placeholder stands where it says %s.
func (f *filter) add(condition string, value any) {
	f.conditions = append(f.conditions, fmt.Sprintf(condition, f.arg(value)))
}

// from returns the tables of a query: the stories, with words the newest of those that
// have them. SQLite walks an index of words backwards and stops at the limit, PostgreSQL
// the rows of search where many have the words. CROSS JOIN has SQLite look up a story for
// each row found, and not the other way round.
func (f *filter) from(ctx context.Context, s *Store, q editor.Query) (string, error) {
	words := cutWords(q.Words)
	if len(words) == 0 {
		return `stories`, nil
	}
	query, err := s.dialect.query(ctx, s.reader, words)
	if err != nil {
		return "", err
	}
	if query == "" {
		f.conditions = append(f.conditions, `false`)
		return `stories`, nil
	}
	match := fmt.Sprintf(s.dialect.match, f.arg(query))
	f.conditions = append(f.conditions, `number = found.rowid`)
	return `(SELECT rowid FROM search WHERE ` + match + ` ORDER BY rowid DESC LIMIT ` + f.arg(editor.MostFound) + `) AS found CROSS JOIN stories`, nil
}

// stateAndLang adds what the state and the language of a query ask for.
func (f *filter) stateAndLang(q editor.Query) {
	if q.State != "" || q.Lang != "" {
		f.add(`marks & %s <> 0`, stateMarks(q.State, q.Lang))
	}
}

func (f *filter) where() string {
	if len(f.conditions) == 0 {
		return ""
	}
	return ` WHERE ` + strings.Join(f.conditions, ` AND `)
}
