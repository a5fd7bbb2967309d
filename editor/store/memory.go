package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"redakcija/editor"
)

// Memories returns the files whose pairs were imported, in the order in which they first came.
func (s *Store) Memories(ctx context.Context) ([]editor.Memory, error) {
	var all []editor.Memory
	err := each(ctx, s.reader, func(row scanner) error {
		var m editor.Memory
		var at int64
		err := row.Scan(&m.Name, &m.Pairs, &m.By, &at)
		m.At = moment(at)
		all = append(all, m)
		return err
	}, `SELECT name, pairs, author, at FROM memories ORDER BY number`)
	return all, s.explain(err)
}

// AddMemory adds pairs to those of the file that m names, and makes m what is known of it. Its
// count of pairs is kept by the store. They are all added or none.
func (s *Store) AddMemory(ctx context.Context, m editor.Memory, pairs []editor.Pair) error {
	texts := []string{m.Name, string(m.By)}
	for i := range pairs {
		p := &pairs[i]
		texts = append(texts, string(p.Source), string(p.Target), p.Text, p.Translation, string(p.By))
	}
	if err := writable(texts...); err != nil {
		return fmt.Errorf("memory %s: %w", m.Name, err)
	}
	return s.write(ctx, nil, func(tx *sql.Tx) error {
		number, err := takeNumbers(ctx, tx, len(pairs))
		if err != nil {
			return err
		}
		var file int64
		err = tx.QueryRowContext(ctx, `
			INSERT INTO memories (number, name, pairs, author, at)
			SELECT coalesce(max(number), 0) + 1, CAST($1 AS TEXT), CAST($2 AS BIGINT), CAST($3 AS TEXT), CAST($4 AS BIGINT) FROM memories WHERE true
			ON CONFLICT (name) DO UPDATE SET pairs = memories.pairs + excluded.pairs, author = excluded.author, at = excluded.at
			RETURNING number`, m.Name, len(pairs), m.By, micros(m.At)).Scan(&file)
		if err != nil {
			return err
		}
		return addPairs(ctx, tx, number, file, pairs)
	})
}

// RemoveMemory forgets what was imported from a file. One that is not there is
// [editor.ErrNotFound].
func (s *Store) RemoveMemory(ctx context.Context, name string) error {
	return s.write(ctx, nil, func(tx *sql.Tx) error {
		var file int64
		err := tx.QueryRowContext(ctx, `SELECT number FROM memories WHERE name = $1`+s.dialect.forUpdate, name).Scan(&file)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("memory %q: %w", name, editor.ErrNotFound)
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM memory WHERE file = $1 AND file > 0`, file); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM memories WHERE number = $1`, file)
		return err
	})
}

// RemovePair forgets one pair. One that is not there is [editor.ErrNotFound].
func (s *Store) RemovePair(ctx context.Context, number int64) error {
	return s.write(ctx, nil, func(tx *sql.Tx) error {
		var file int64
		err := tx.QueryRowContext(ctx, `DELETE FROM memory WHERE number = $1 RETURNING file`, number).Scan(&file)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("pair %d: %w", number, editor.ErrNotFound)
		}
		if err != nil || file == 0 {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE memories SET pairs = pairs - 1 WHERE number = $1`, file)
		return err
	})
}

// MemoryTexts calls fn with the text of every pair between two languages, on the side of
// source, whose number is higher than after, in the order of the numbers, until one fails.
func (s *Store) MemoryTexts(ctx context.Context, source, target editor.Lang, after int64, fn func(number int64, text string) error) error {
	return s.explain(each(ctx, s.reader, func(row scanner) error {
		var number int64
		var text string
		if err := row.Scan(&number, &text); err != nil {
			return err
		}
		return fn(number, text)
	}, `SELECT number, CASE WHEN source = $1 THEN text ELSE translation END FROM memory
		WHERE number > $3 AND (source = $1 AND target = $2 OR source = $2 AND target = $1) ORDER BY number`, source, target, after))
}

// MemoryPairs calls fn with every pair between two languages, as [Store.Pairs] gives it, in the
// order of the numbers, the last first, until one fails.
func (s *Store) MemoryPairs(ctx context.Context, source, target editor.Lang, fn func(editor.Pair) error) error {
	return s.explain(each(ctx, s.reader, func(row scanner) error {
		p, err := scanPair(row)
		if err != nil {
			return err
		}
		return fn(p)
	}, selectPairs+`
		WHERE memory.source = $1 AND memory.target = $2 OR memory.source = $2 AND memory.target = $1
		ORDER BY memory.number DESC`, source, target))
}

// Pairs returns the pairs with these numbers, in the order of the numbers. One that is not
// there any more is left out.
func (s *Store) Pairs(ctx context.Context, numbers []int64) ([]editor.Pair, error) {
	if len(numbers) == 0 {
		return nil, nil
	}
	args := make([]any, len(numbers))
	marks := make([]string, len(numbers))
	for i, n := range numbers {
		args[i], marks[i] = n, fmt.Sprintf("$%d", i+1)
	}
	var all []editor.Pair
	err := each(ctx, s.reader, func(row scanner) error {
		p, err := scanPair(row)
		all = append(all, p)
		return err
	}, selectPairs+` WHERE memory.number IN (`+strings.Join(marks, `, `)+`) ORDER BY memory.number`, args...)
	return all, s.explain(err)
}

// selectPairs reads pairs with what they are from: the file, and the state of both versions,
// which is "" for the one that is no version.
const selectPairs = `
	SELECT memory.number, memory.source, memory.target, memory.text, memory.translation, memory.story, memory.segment,
		memory.sentence, memory.original, memory.before, memory.after, coalesce(memories.name, ''), memory.author, memory.at,
		coalesce(a.state, ''), coalesce(b.state, '')
	FROM memory LEFT JOIN memories ON memories.number = memory.file
		LEFT JOIN versions AS a ON memory.original = 0 AND a.story = memory.story AND a.lang = memory.source
		LEFT JOIN versions AS b ON b.story = memory.story AND b.lang = memory.target`

func scanPair(row scanner) (editor.Pair, error) {
	var (
		p            editor.Pair
		at, original int64
		a, b         editor.State
	)
	err := row.Scan(&p.Number, &p.Source, &p.Target, &p.Text, &p.Translation, &p.Story, &p.Segment,
		&p.Sentence, &original, &p.Before, &p.After, &p.File, &p.By, &at, &a, &b)
	if at != 0 {
		p.At = moment(at)
	}
	p.Original = original != 0
	if p.State = b; a != "" && slices.Index(editor.States[:], a) < slices.Index(editor.States[:], b) {
		p.State = a
	}
	return p, err
}

// putRemembered puts what the memory learns into the place of what it had of the same segment
// and version. A pair that stays as it is keeps its number.
func putRemembered(ctx context.Context, tx *sql.Tx, at *place, all []editor.Remembered) error {
	for i := range all {
		r := &all[i]
		type key struct {
			source, target    editor.Lang
			text, translation string
			sentence          int
			original          bool
			before, after     int64
		}
		keyOf := func(p *editor.Pair) key {
			return key{p.Source, p.Target, p.Text, p.Translation, p.Sentence, p.Original, p.Before, p.After}
		}
		was := map[key]int64{}
		var gone []int64
		err := each(ctx, tx, func(row scanner) error {
			p, err := scanPair(row)
			switch k := keyOf(&p); {
			case err != nil || p.Target != r.Lang && (p.Original || p.Source != r.Lang):
			case was[k] != 0:
				gone = append(gone, p.Number)
			default:
				was[k] = p.Number
			}
			return err
		}, selectPairs+` WHERE memory.story = $1 AND memory.segment = $2 AND memory.story <> ''`, at.id, r.Segment)
		if err != nil {
			return err
		}
		var added []editor.Pair
		for k := range r.Pairs {
			p := &r.Pairs[k]
			if was[keyOf(p)] == 0 {
				added = append(added, *p)
			}
			delete(was, keyOf(p))
		}
		for _, number := range was {
			gone = append(gone, number)
		}
		for _, number := range gone {
			if _, err := tx.ExecContext(ctx, `DELETE FROM memory WHERE number = $1`, number); err != nil {
				return err
			}
		}
		if len(added) == 0 {
			continue
		}
		number, err := takeNumbers(ctx, tx, len(added))
		if err != nil {
			return err
		}
		if err := addPairs(ctx, tx, number, 0, added); err != nil {
			return err
		}
	}
	return nil
}

// takeNumbers returns the first of some numbers for pairs. Until the transaction ends nobody
// else gets one.
func takeNumbers(ctx context.Context, tx *sql.Tx, n int) (first int64, err error) {
	err = tx.QueryRowContext(ctx, `UPDATE lists SET revision = revision + $1 WHERE name = 'memory' RETURNING revision`, n).Scan(&first)
	return first - int64(n) + 1, err
}

// pairsAtOnce is how many pairs a statement adds. The driver of SQLite looks for the name of
// each parameter among all of the statement: with 100 pairs an import takes three times as long.
const pairsAtOnce = 4

// addPairs adds pairs under numbers from a first one on.
func addPairs(ctx context.Context, tx *sql.Tx, first, file int64, pairs []editor.Pair) error {
	var whole *sql.Stmt // of a full statement, which an import runs again and again
	if len(pairs) >= pairsAtOnce {
		var err error
		if whole, err = tx.PrepareContext(ctx, insertPairs(pairsAtOnce)); err != nil {
			return err
		}
		defer func() { _ = whole.Close() }() // the transaction ends with it or without
	}
	for len(pairs) > 0 {
		part := pairs[:min(len(pairs), pairsAtOnce)]
		args := make([]any, 0, 15*len(part))
		for i := range part {
			p := &part[i]
			original, at := 0, int64(0)
			if p.Original {
				original = 1
			}
			if !p.At.IsZero() {
				at = micros(p.At)
			}
			args = append(args, first, string(p.Source), string(p.Target), p.Text, p.Translation, file, string(p.Story), string(p.Segment),
				p.Sentence, original, p.Before, p.After, string(p.By), at)
			first++
		}
		var err error
		if len(part) == pairsAtOnce {
			_, err = whole.ExecContext(ctx, args...)
		} else {
			_, err = tx.ExecContext(ctx, insertPairs(len(part)), args...)
		}
		if err != nil {
			return err
		}
		pairs = pairs[len(part):]
	}
	return nil
}

// insertPairs is the statement that adds n pairs.
func insertPairs(n int) string {
	var b strings.Builder
	b.WriteString(`INSERT INTO memory (number, source, target, text, translation, file, story, segment, sentence, original, before, after, author, at) VALUES `)
	at := 1
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		for k := range 14 {
			b.WriteByte("(,,,,,,,,,,,,,"[k])
			fmt.Fprintf(&b, "$%d", at)
			at++
		}
		b.WriteByte(')')
	}
	return b.String()
}

// fillMemory remembers what was confirmed under an earlier version of the program.
func fillMemory(ctx context.Context, tx *sql.Tx) error {
	const atOnce = 50
	for last := int64(0); ; {
		all, err := storiesBehind(ctx, tx, last, atOnce)
		if err != nil || len(all) == 0 {
			return err
		}
		var pairs []editor.Pair
		for i := range all {
			last = all[i].number
			more, err := pairsOf(ctx, tx, &all[i].story)
			if err != nil {
				return err
			}
			pairs = append(pairs, more...)
		}
		number, err := takeNumbers(ctx, tx, len(pairs))
		if err != nil {
			return err
		}
		if err := addPairs(ctx, tx, number, 0, pairs); err != nil {
			return err
		}
	}
}

// pairsOf are all pairs that a story gives the memory.
func pairsOf(ctx context.Context, tx *sql.Tx, story *editor.Story) ([]editor.Pair, error) {
	versions, err := versionsIn(ctx, tx, story.ID)
	if err != nil {
		return nil, err
	}
	var pairs []editor.Pair
	for i := range story.Segments {
		for _, lang := range editor.Targets {
			for _, p := range story.Pairs(versions, story.Segments[i].ID, lang) {
				if p.Target == lang { // a pair of two versions comes up for both
					pairs = append(pairs, p)
				}
			}
		}
	}
	return pairs, nil
}
