package main

import (
	"context"
	"encoding/json"
	"math"
	"strings"

	"redakcija/editor"
)

// compareNames tells whether two spellings are of one name: rows of {"id","a","b"} for
// programs, otherwise two arguments, or lines with a tab between the names.
func compareNames(_ context.Context, c *call) error {
	switch len(c.args) {
	case 1:
		return wrongUse("desk.wrong.too_few", "Verb", c.verb.name, "Arguments", c.verb.arguments)
	case 2:
		return c.answerName(json.RawMessage("null"), c.args[0], c.args[1])
	}
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct{ A, B *string }
		var err error
		if c.forPrograms() {
			err = decode(line, raw, &row)
		} else if a, b, two := strings.Cut(string(raw), "\t"); two {
			row.A, row.B = &a, &b
		}
		switch {
		case err != nil:
		case row.A == nil && c.forPrograms():
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "a")
		case row.B == nil:
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "b")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		return c.answerName(rowID(raw), *row.A, *row.B)
	})
}

func (c *call) answerName(id json.RawMessage, a, b string) error {
	same, score := editor.SameName(a, b)
	line := c.words.T("desk.names.other")
	if same {
		line = c.words.T("desk.names.same")
	}
	return c.answer(struct {
		ID    json.RawMessage `json:"id"`
		Same  bool            `json:"same"`
		Score float64         `json:"score"`
	}{id, same, math.Round(score*1000) / 1000}, line)
}
