package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"redakcija/editor"
)

var spellFlags = []option{
	{"lang", "L", "desk.flag.text_lang"},
	{"acute", "required|forbidden", "desk.flag.acute"},
}

// mostSuggestions is how many words are offered for a misspelt one.
const mostSuggestions = 5

// spellWords finds misspelt words: in rows of {"id","text"[,"source"]} for programs,
// otherwise in a plain text.
func spellWords(ctx context.Context, c *call) error {
	q := editor.SpellingQuestion{Lang: editor.Lang(c.values["lang"]), Acute: editor.Acute(c.values["acute"])}
	switch q.Acute {
	case editor.AcuteAllowed, editor.AcuteRequired, editor.AcuteForbidden:
	default:
		return wrongUse("desk.wrong.choice", "Flag", "--acute", "Choices", "required, forbidden")
	}
	if q.Lang == "" {
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	// Asked for nothing first, so that a missing dictionary is told before any row.
	var missing *editor.DictionaryError
	_, err := c.desk.Misspelt(ctx, q)
	switch {
	case errors.As(err, &missing) && len(missing.Packages) == 0:
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	case err != nil:
		return err
	}
	for _, t := range c.desk.Spelling().Troubles(q.Lang) {
		c.complain(c.words.With("dictionary."+t.ID, t.Args))
	}
	if !c.forPrograms() {
		return c.spellLines(ctx, q)
	}
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct {
			Text   *string `json:"text"`
			Source string  `json:"source"`
		}
		err := decode(line, raw, &row)
		if err == nil && row.Text == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "text")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		q.Text, q.Source = *row.Text, row.Source
		found, err := c.misspelt(ctx, q)
		if err != nil {
			return err
		}
		return c.answer(struct {
			ID      json.RawMessage `json:"id"`
			Unknown []misspelt      `json:"unknown"`
		}{rowID(raw), found}, "")
	})
}

// misspelt is a misspelt word with the sentence about it.
type misspelt struct {
	editor.Misspelling
	Why string `json:"why"`
}

// misspelt finds the misspelt words of a text, with suggestions for each.
func (c *call) misspelt(ctx context.Context, q editor.SpellingQuestion) ([]misspelt, error) {
	found, err := c.desk.Misspelt(ctx, q)
	if err != nil {
		return nil, err
	}
	all := []misspelt{}
	for _, m := range found {
		why := c.words.With("spelling."+string(m.Kind), m.Args())
		if m.Kind == editor.UnknownWord {
			m.Suggestions = c.desk.Spelling().Suggest(ctx, q.Lang, m.Word, mostSuggestions)
		}
		m.Suggestions = notNull(m.Suggestions)
		all = append(all, misspelt{m, why})
	}
	if len(all) > 0 {
		c.problems++
	}
	return all, ctx.Err()
}

// spellLines tells the misspelt words of a plain text, a line each: where it stands, as
// line and character from 1, the word, what may have been meant, and why.
func (c *call) spellLines(ctx context.Context, q editor.SpellingQuestion) error {
	in, err := editor.ReadIncoming("-", c.in)
	if err != nil {
		return err
	}
	number := 0
	for line := range strings.Lines(string(in.Raw)) {
		number++
		q.Text = line
		found, err := c.misspelt(ctx, q)
		if err != nil {
			return err
		}
		rows := make([][]string, len(found))
		for i, m := range found {
			meant := cmp.Or(strings.Join(m.Suggestions, ", "), "–")
			rows[i] = []string{fmt.Sprintf("%d:%d", number, m.Start+1), m.Word, meant, m.Why}
		}
		if err := c.tell(aligned(rows)); err != nil {
			return err
		}
	}
	return nil
}
