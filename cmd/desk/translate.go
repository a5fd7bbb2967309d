package main

import (
	"context"
	"fmt"

	"redakcija/editor"
)

// translateRows confirms texts of one version: rows of {"id": segment, "text"} and,
// where a conflict is to be noticed, {"revision"} that the text replaces (0 for the
// first). Each row is answered once it is safe in the desk.
func translateRows(ctx context.Context, c *call) error {
	id, lang, err := c.version(ctx)
	if err != nil {
		return err
	}
	return eachRow(c.in, func(line int, raw []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		var row struct {
			ID       editor.SegmentID `json:"id"`
			Text     *string          `json:"text"`
			Revision *int             `json:"revision"`
		}
		err := decode(line, raw, &row)
		switch {
		case err != nil:
		case row.ID == "":
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "id")
		case row.Text == nil:
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "text")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		base := editor.AnyRevision
		if row.Revision != nil {
			base = *row.Revision
		}
		r, findings, err := c.desk.Translate(ctx, id, lang, row.ID, *row.Text, base)
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		return c.answer(struct {
			ID       editor.SegmentID `json:"id"`
			Revision int              `json:"revision"`
			Findings []editor.Finding `json:"findings"`
		}{row.ID, r.Number, notNull(findings)}, c.confirmedText(r, findings))
	})
}

// confirmedText tells a person that a text is in the desk, and what the checks say.
func (c *call) confirmedText(r editor.Revision, findings []editor.Finding) string {
	text := c.words.T("desk.confirmed", "Segment", string(r.Segment), "Revision", r.Number)
	for _, f := range findings {
		text += fmt.Sprintf("\n  %s", c.words.With("finding."+f.Rule, f.Args))
	}
	return text
}
