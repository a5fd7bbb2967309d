package main

import (
	"context"
	"encoding/json"

	"redakcija/editor"
)

// checkRows checks translations: rows of {"id","source_lang","target_lang","source",
// "target"}.
func checkRows(_ context.Context, c *call) error {
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct {
			SourceLang string  `json:"source_lang"`
			TargetLang string  `json:"target_lang"`
			Source     string  `json:"source"`
			Target     *string `json:"target"`
		}
		err := decode(line, raw, &row)
		if err == nil && row.Target == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "target")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		type told struct {
			editor.Finding
			Message string `json:"message"`
		}
		findings := []told{}
		for _, f := range editor.CheckText(row.SourceLang, row.TargetLang, row.Source, *row.Target) {
			findings = append(findings, told{f, c.words.With("finding."+f.Rule, f.Args)})
		}
		return c.answer(struct {
			ID       json.RawMessage `json:"id"`
			Findings []told          `json:"findings"`
		}{rowID(raw), findings}, "")
	})
}
