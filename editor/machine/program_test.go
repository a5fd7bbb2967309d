//go:build unix

package machine

import (
	"context"
	"net/http"
	"testing"
	"time"

	"redakcija/editor"
)

// What a program does is named as what a server does.
func TestProgramsAreHeldToTheSame(t *testing.T) {
	q := editor.MachineQuestion{From: editor.CNR, To: editor.EN, Text: "Vlada je glasala o budžetu."}
	for name, c := range map[string]struct {
		script string // of the shell, which stands for the program
		reason string // "" where there is an answer
	}{
		"an answer":     {"cat >/dev/null; echo The government voted on the budget.", ""},
		"an error":      {"echo no such mode >&2; exit 1", editor.MachineAnswer},
		"nothing":       {"true", editor.MachineEmpty},
		"too much":      {"head -c 1100000 /dev/zero", editor.MachineTooLarge},
		"no answer":     {"exec sleep 60", editor.MachineTimeout},
		"no such thing": {"", editor.MachineNoProgram},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return "" }})
			if c.reason == editor.MachineTimeout {
				m.patience = 50 * time.Millisecond
			}
			m.run = func(ctx context.Context, input, _ string, _ ...string) (string, error) {
				if c.script == "" {
					return runProgram(ctx, input, "no-such-program-anywhere")
				}
				return runProgram(ctx, input, "sh", "-c", c.script)
			}
			got, err := m.translate(t.Context(), editor.Connector{Engine: "apertium"}, q)
			switch {
			case c.reason != "":
				if e := reasonOf(t, err); e.Reason != c.reason {
					t.Errorf("%v", err)
				}
			case err != nil || got.Text != "The government voted on the budget.":
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}
