package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"redakcija/cmd/internal/wire"
)

// changeScript writes Montenegrin in the other script: rows of {"id","text"} for
// programs, otherwise plain lines.
func changeScript(_ context.Context, c *call) error {
	to := wire.Scripts[c.values["to"]]
	if to == nil {
		names := strings.Join(slices.Sorted(maps.Keys(wire.Scripts)), ", ")
		return wrongUse("desk.wrong.choice", "Flag", "--to", "Choices", names)
	}
	if !c.forPrograms() {
		return c.changeLines(to)
	}
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct {
			Text *string `json:"text"`
		}
		err := decode(line, raw, &row)
		if err == nil && row.Text == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "text")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		return c.answer(struct {
			ID   json.RawMessage `json:"id"`
			Text string          `json:"text"`
		}{rowID(raw), to(*row.Text)}, "")
	})
}

// changeLines keeps every line as it is but for its letters.
func (c *call) changeLines(to func(string) string) error {
	for in := bufio.NewReader(c.in); ; {
		line, err := in.ReadString('\n')
		if _, err := c.out.WriteString(to(line)); err != nil {
			return err
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
