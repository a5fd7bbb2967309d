package machine

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"time"

	"redakcija/editor"
)

// Apertium is a program that translates by rules on the machine itself. From Montenegrin to
// English it gives the gist; the other way most words stay as they are, so it is not offered.

func apertiumLanguage(lang string, _ bool) string {
	if lang == "en" {
		return "eng"
	}
	return ""
}

// command is how the program is run: without marks at words that it does not know, and with
// tags left alone.
func (j *job) command() []string {
	format := "txt"
	if j.hidden.tagged() {
		format = "html-noent"
	}
	return []string{j.engine.program, "-u", "-f", format, j.from + "-" + j.to}
}

// askProgram asks an engine that is a program.
func (m *machine) askProgram(ctx context.Context, j *job) (string, error) {
	c := j.command()
	timed, cancel := context.WithTimeout(ctx, m.patience)
	defer cancel()
	answer, err := m.run(timed, j.hidden.text, c[0], c[1:]...)
	switch {
	case err == nil:
		return answer, nil
	case ctx.Err() != nil:
		return "", ctx.Err()
	case errors.Is(timed.Err(), context.DeadlineExceeded):
		return "", j.fail(editor.MachineTimeout, "")
	case errors.Is(err, exec.ErrNotFound):
		return "", j.fail(editor.MachineNoProgram, j.engine.packages)
	case errors.Is(err, errTooMuch):
		return "", j.fail(editor.MachineTooLarge, "")
	}
	e := j.fail(editor.MachineAnswer, "")
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		e.Value = excerpt(string(failed.Stderr), "")
	}
	e.Err = err
	return "", e
}

var errTooMuch = errors.New("a program says too much")

// runProgram runs a program with an input and returns what it says.
func runProgram(ctx context.Context, input, program string, args ...string) (string, error) {
	command := exec.CommandContext(ctx, program, args...)
	command.Stdin = strings.NewReader(input)
	command.WaitDelay = time.Second // what it started may hold its output open
	var out, complaint bounded
	command.Stdout, command.Stderr = &out, &complaint
	err := command.Run()
	var failed *exec.ExitError
	switch {
	case out.over:
		return "", errTooMuch
	case errors.As(err, &failed):
		failed.Stderr = []byte(complaint.String())
	}
	return out.String(), err
}

// bounded keeps the first megabyte of what is written into it.
type bounded struct {
	strings.Builder
	over bool
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > mostAnswer {
		b.over = true
		return len(p), nil
	}
	return b.Builder.Write(p)
}
