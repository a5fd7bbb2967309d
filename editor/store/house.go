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
	return s.write(ctx, houseChanged, func(tx *sql.Tx) error {
		return removeOne(ctx, tx, fmt.Sprintf("word %q", text), `DELETE FROM words WHERE kind = $1 AND lang = $2 AND word = $3`, kind, lang, text)
	})
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

// TermsRevision returns a number that is another one after every change to the terms.
func (s *Store) TermsRevision(ctx context.Context) (int64, error) {
	var n int64
	err := s.reader.QueryRowContext(ctx, `SELECT revision FROM lists WHERE name = 'terms'`).Scan(&n)
	return n, s.explain(err)
}

// PutTerms keeps terms of the house, all or none. One of the same id is replaced.
func (s *Store) PutTerms(ctx context.Context, terms ...editor.Term) error {
	for i := range terms {
		if err := writable(string(terms[i].ID)); err != nil {
			return fmt.Errorf("term: %w", err)
		}
	}
	return s.write(ctx, houseChanged, func(tx *sql.Tx) error {
		put, err := tx.PrepareContext(ctx, `INSERT INTO terms (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body`)
		if err != nil {
			return err
		}
		defer func() { _ = put.Close() }() // the transaction ends with it or without
		for i := range terms {
			body, err := json.Marshal(terms[i])
			if err != nil {
				return err
			}
			if _, err := put.ExecContext(ctx, terms[i].ID, string(body)); err != nil {
				return err
			}
		}
		return termsChanged(ctx, tx)
	})
}

// RemoveTerm forgets a term of the house. One that is not there is [editor.ErrNotFound].
func (s *Store) RemoveTerm(ctx context.Context, id editor.TermID) error {
	return s.write(ctx, houseChanged, func(tx *sql.Tx) error {
		if err := removeOne(ctx, tx, fmt.Sprintf("term %q", id), `DELETE FROM terms WHERE id = $1`, id); err != nil {
			return err
		}
		return termsChanged(ctx, tx)
	})
}

// termsChanged counts a change to the terms up.
func termsChanged(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `UPDATE lists SET revision = revision + 1 WHERE name = 'terms'`)
	return err
}

// removeOne deletes the one row of the house that a statement names.
func removeOne(ctx context.Context, tx *sql.Tx, what, statement string, args ...any) error {
	gone, err := affected(tx.ExecContext(ctx, statement, args...))
	if err == nil && gone == 0 {
		err = fmt.Errorf("%s: %w", what, editor.ErrNotFound)
	}
	return err
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
