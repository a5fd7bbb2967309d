package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// houseChanged announces every change to the words and terms of the house.
var houseChanged = []editor.Event{{Kind: editor.HouseChanged}}

// Words returns the words of the house of these kinds, of all where none is named, those
// added last first.
func (s *Store) Words(ctx context.Context, kinds ...editor.WordKind) ([]editor.Word, error) {
	var (
		all   []editor.Word
		where string
		args  []any
	)
	for i, kind := range kinds {
		where += fmt.Sprintf(", $%d", i+1)
		args = append(args, kind)
	}
	if where != "" {
		where = " WHERE kind IN (" + where[len(", "):] + ")"
	}
	err := each(ctx, s.reader, func(row scanner) error {
		var (
			w  editor.Word
			at int64
		)
		err := row.Scan(&w.Kind, &w.Lang, &w.Text, &w.By, &at, &w.Note)
		w.At = moment(at)
		all = append(all, w)
		return err
	}, `SELECT kind, lang, word, author, at, note FROM words`+where+` ORDER BY at DESC, kind, lang, word`, args...)
	return all, s.explain(err)
}

// PutWord keeps a word of the house. One of the same kind, language and text is replaced.
func (s *Store) PutWord(ctx context.Context, w editor.Word) error {
	if err := writable(string(w.Kind), string(w.Lang), w.Text, string(w.By), w.Note); err != nil {
		return fmt.Errorf("word: %w", err)
	}
	return s.write(ctx, houseChanged, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO words (kind, lang, word, author, at, note) VALUES ($1, $2, $3, $4, $5, $6)
			ON CONFLICT (kind, lang, word) DO UPDATE SET author = excluded.author, at = excluded.at, note = excluded.note`,
			w.Kind, w.Lang, w.Text, w.By, micros(w.At), w.Note)
		return err
	})
}

// RemoveWord forgets a word of the house. One that is not there is [editor.ErrNotFound].
func (s *Store) RemoveWord(ctx context.Context, kind editor.WordKind, lang editor.Lang, text string) error {
	return s.remove(ctx, fmt.Sprintf("word %q", text), `DELETE FROM words WHERE kind = $1 AND lang = $2 AND word = $3`, kind, lang, text)
}

// Terms returns all terms of the house, in the order of their ids.
func (s *Store) Terms(ctx context.Context) ([]editor.Term, error) {
	var all []editor.Term
	err := each(ctx, s.reader, func(row scanner) error {
		var t editor.Term
		err := scanJSON(row, &t)
		all = append(all, t)
		return err
	}, `SELECT body FROM terms ORDER BY id`)
	return all, s.explain(err)
}

// PutTerm keeps a term of the house. One of the same id is replaced.
func (s *Store) PutTerm(ctx context.Context, t editor.Term) error {
	if err := writable(string(t.ID)); err != nil {
		return fmt.Errorf("term: %w", err)
	}
	body, err := json.Marshal(t)
	if err != nil {
		return err
	}
	return s.write(ctx, houseChanged, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO terms (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
			t.ID, string(body))
		return err
	})
}

// RemoveTerm forgets a term of the house. One that is not there is [editor.ErrNotFound].
func (s *Store) RemoveTerm(ctx context.Context, id editor.TermID) error {
	return s.remove(ctx, fmt.Sprintf("term %q", id), `DELETE FROM terms WHERE id = $1`, id)
}

// remove deletes the one row of the house that a statement names.
func (s *Store) remove(ctx context.Context, what, statement string, args ...any) error {
	return s.write(ctx, houseChanged, func(tx *sql.Tx) error {
		gone, err := affected(tx.ExecContext(ctx, statement, args...))
		if err == nil && gone == 0 {
			err = fmt.Errorf("%s: %w", what, editor.ErrNotFound)
		}
		return err
	})
}

// writable refuses what a column of PostgreSQL cannot keep.
func writable(texts ...string) error {
	for _, text := range texts {
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return fmt.Errorf("%.40q: %w", text, editor.ErrInvalid)
		}
	}
	return nil
}
