package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"redakcija/editor"
)

// eachRow calls fn with every line of r that is not blank, and its number from 1.
func eachRow(r io.Reader, fn func(line int, row []byte) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, editor.MaxInput) // no text of a story is longer than a whole file
	for n := 1; lines.Scan(); n++ {
		if row := bytes.TrimSpace(lines.Bytes()); len(row) > 0 {
			if err := fn(n, row); err != nil {
				return err
			}
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return &editor.InputError{File: "-", Reason: editor.InputTooLarge, At: -1}
	}
	return lines.Err()
}

// decode reads one row into v. A field that v does not have is no error: programs may
// send more than a verb asks for.
func decode(line int, row []byte, v any) error {
	if err := json.Unmarshal(row, v); err != nil {
		return wrongRow("desk.wrong.row", "Line", line, "Cause", err.Error())
	}
	return nil
}

// rowID is a row's id as it was sent, a string or a number; null where there is none.
func rowID(row []byte) json.RawMessage {
	var r struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(row, &r) != nil || r.ID == nil {
		return json.RawMessage("null")
	}
	return r.ID
}
