package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"runtime"

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

// eachRowAtOnce is [eachRow] for work that takes longer than reading: all cores work on rows
// at once. What work returns is called for one row after the other, in their order, as soon
// as it can be. Whoever sends a row and waits for the answer before the next gets it.
func eachRowAtOnce(r io.Reader, work func(line int, row []byte) (tell func() error)) error {
	cores := runtime.GOMAXPROCS(0)
	busy := make(chan struct{}, cores)
	rows := make(chan chan func() error, 4*cores) // as many are done before the first is told
	var read error
	// It ends with the reader, or with the program where telling failed.
	go func() {
		defer close(rows)
		read = eachRow(r, func(line int, row []byte) error {
			row = bytes.Clone(row)
			done := make(chan func() error, 1)
			rows <- done
			busy <- struct{}{}
			go func() {
				done <- work(line, row)
				<-busy
			}()
			return nil
		})
	}()
	for done := range rows {
		if err := (<-done)(); err != nil {
			return err
		}
	}
	return read
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
