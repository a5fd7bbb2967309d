package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"redakcija/editor"
)

// problem is what a program is told instead of an answer. The first fields say what
// was asked.
type problem struct {
	ID       json.RawMessage    `json:"id,omitempty"`
	File     string             `json:"file,omitempty"`
	Story    editor.StoryID     `json:"story,omitempty"`
	Lang     editor.Lang        `json:"lang,omitempty"`
	Segments []editor.SegmentID `json:"segments,omitempty"` // that a refusal is about
	Error    string             `json:"error"`              // a sentence, in the person's language
	Reason   string             `json:"reason"`             // its stable id
}

// report tells of an error in one row, file or act, so that the rest can go on. When
// the world itself fails the rest would fail too: then it returns the error.
func (c *call) report(p problem, err error) error {
	if exitCode(err) != exitFound {
		return err
	}
	c.problems++
	p.Reason, p.Error = c.explain(err)
	var refusal *editor.Refusal
	if errors.As(err, &refusal) {
		p.Segments = refusal.Segments
	}
	if c.forPrograms() {
		return c.answer(p, "")
	}
	c.complain(p.Error)
	return nil
}

// fail tells a person why the command ended and returns the exit code.
func (c *call) fail(err error) int {
	code := exitCode(err)
	id, sentence := c.explain(err)
	c.complain(sentence)
	switch {
	case code == exitMisuse && c.verb != nil:
		c.complain(c.words.T("desk.see_verb", "Command", "desk help "+c.verb.name))
	case code == exitMisuse:
		c.complain(c.words.T("desk.see_help"))
	case code == exitFailed && id != "error.unknown" && id != "error.cancelled":
		c.complain(err.Error()) // the chain of causes: nothing else here keeps a log
	}
	return code
}

// complain says something to a person, beside the answers.
func (c *call) complain(sentence string) {
	_, _ = fmt.Fprintln(c.errOut, "desk: "+printable(sentence)) // there is nowhere left to say that this failed
}

// explain returns the stable id of an error and its sentence for people.
func (c *call) explain(err error) (id, sentence string) {
	var w *wrong
	if errors.As(err, &w) {
		return w.id, c.words.T(w.id, w.pairs...)
	}
	x := editor.Explain(err)
	var pairs []any
	for name, v := range x.Values {
		pairs = append(pairs, name, v)
	}
	for name, id := range x.Words {
		pairs = append(pairs, name, c.words.T(id))
	}
	if f := x.Finding; f != nil {
		pairs = append(pairs, "Finding", c.words.With("finding."+f.Rule, f.Args))
	}
	sentence = c.words.T(x.ID, pairs...)
	var input *editor.InputError
	if errors.As(err, &input) && input.Err != nil {
		sentence += " (" + input.Err.Error() + ")"
	}
	return x.ID, sentence
}

// exitCode sorts errors: what is wrong with what was asked, with how it was asked,
// and with the world.
func exitCode(err error) int {
	var w *wrong
	var input *editor.InputError
	var fetch *editor.FetchError
	switch {
	case errors.As(err, &w):
		return w.code
	case errors.Is(err, editor.ErrUnsigned):
		return exitMisuse
	case errors.As(err, &input), errors.As(err, &fetch):
		return exitFound
	case errors.Is(err, editor.ErrUnavailable), errors.Is(err, editor.ErrBusy),
		errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOSPC):
		return exitFailed
	}
	for _, known := range []error{
		editor.ErrNotAllowed, editor.ErrInvalid, editor.ErrNotFound, editor.ErrConflict, editor.ErrExists,
	} {
		if errors.Is(err, known) {
			return exitFound
		}
	}
	return exitFailed
}
