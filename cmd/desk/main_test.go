package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary be desk itself, for the scripts and for the processes
// that are killed.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"desk": main})
}

// TestScripts runs testdata/script: each file is a session in a terminal, with the
// files it needs at its end.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("LANG", "en_US.UTF-8")
			e.Setenv("TZ", "UTC")
			e.Setenv("REDAKCIJA_DESK", "desk.db")
			e.Setenv("REDAKCIJA_AS", "Ana")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "remember": remember, "answers": answers, "fill": fill, "settle": settle,
		},
	})
}

// exits CODE COMMAND ARGS… runs a command that must end with this exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, not %d", got, want)
	}
}

// remember NAME LINE FIELD [LENGTH] sets a variable to a field of one line (from 1) of
// the answers to the last command, or to the beginning of it.
func remember(ts *testscript.TestScript, _ bool, args []string) {
	lines := strings.Split(ts.ReadFile("stdout"), "\n")
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var object map[string]any
	ts.Check(json.Unmarshal([]byte(lines[n-1]), &object))
	if object[args[2]] == nil {
		ts.Fatalf("line %d has no %s: %s", n, args[2], lines[n-1])
	}
	value := fmt.Sprint(object[args[2]])
	if len(args) > 3 {
		length, err := strconv.Atoi(args[3])
		ts.Check(err)
		value = value[:length]
	}
	ts.Setenv(args[0], value)
}

// answers FILE compares the answers to the last command, one JSON object a line, with
// those in a file. There "*" stands for any value that is not empty, and $NAME for a
// variable.
func answers(ts *testscript.TestScript, _ bool, args []string) {
	want, got := objects(ts, os.Expand(ts.ReadFile(args[0]), ts.Getenv)), objects(ts, ts.ReadFile("stdout"))
	if len(want) != len(got) {
		ts.Fatalf("%d answers, not %d", len(got), len(want))
	}
	for i := range want {
		if at := difference(want[i], got[i]); at != "" {
			ts.Fatalf("answer %d differs at %s:\n%s", i+1, at, ts.ReadFile("stdout"))
		}
	}
}

func objects(ts *testscript.TestScript, text string) []any {
	var all []any
	for d := json.NewDecoder(strings.NewReader(text)); d.More(); {
		var v any
		ts.Check(d.Decode(&v))
		all = append(all, v)
	}
	return all
}

// difference returns where two values differ first, or "".
func difference(want, got any) string {
	if want == "*" && got != nil && got != "" {
		return ""
	}
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return ": no object"
		}
		for k := range g {
			if _, ok := w[k]; !ok {
				return "." + k + ": not expected"
			}
		}
		for k, v := range w {
			if _, ok := g[k]; !ok {
				return "." + k + ": missing"
			}
			if at := difference(v, g[k]); at != "" {
				return "." + k + at
			}
		}
		return ""
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return fmt.Sprintf(": %v, not %v", got, want)
		}
		for i := range w {
			if at := difference(w[i], g[i]); at != "" {
				return fmt.Sprintf("[%d]%s", i, at)
			}
		}
		return ""
	}
	if !reflect.DeepEqual(want, got) {
		return fmt.Sprintf(": %v, not %v", got, want)
	}
	return ""
}

// settle STORY settles of everything in a story who said it, so that its versions can be
// approved.
func settle(ts *testscript.TestScript, _ bool, args []string) {
	_ = ts.Exec("desk", "attributions", args[0], "--confirm-all", "--json") // something may stay open
	for _, a := range objects(ts, ts.ReadFile("stdout")) {
		a := a.(map[string]any)
		if a["state"] == "open" && a["follows"] == nil {
			ts.Check(ts.Exec("desk", "attributions", args[0], "--waive", fmt.Sprint(a["id"]), "--note", "Not asked here."))
		}
	}
}

// fill FILE SIZE TEXT makes a file of so many bytes out of a text; of NULs where it is
// empty.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := []byte(args[2])
	if len(text) == 0 {
		text = []byte{0}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat(text, size/len(text)+1)[:size], 0o644))
}
