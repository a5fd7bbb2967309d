package main

import (
	"errors"
	"maps"
	"slices"
	"testing"
)

func TestFlagsMayStandAnywhere(t *testing.T) {
	known := []option{{"lang", "L", ""}, {"json", "", ""}, {"help", "", ""}}
	for name, c := range map[string]struct {
		args, rest []string
		values     map[string]string
		wrong      string
	}{
		"before the arguments": {args: []string{"--lang", "en", "a"}, rest: []string{"a"}, values: map[string]string{"lang": "en"}},
		"behind the arguments": {args: []string{"a", "--json", "b"}, rest: []string{"a", "b"}, values: map[string]string{"json": "true"}},
		"with a sign":          {args: []string{"-lang=en", "--json=false"}, values: map[string]string{"lang": "en", "json": "false"}},
		"the last one wins":    {args: []string{"--lang", "en", "--lang", "de"}, values: map[string]string{"lang": "de"}},
		"standard input":       {args: []string{"-"}, rest: []string{"-"}},
		"after two dashes":     {args: []string{"--", "--json"}, rest: []string{"--json"}},
		"short help":           {args: []string{"-h"}, values: map[string]string{"help": "true"}},
		"an empty value":       {args: []string{"--lang="}, values: map[string]string{"lang": ""}},
		"not known":            {args: []string{"--long"}, wrong: "desk.wrong.flag"},
		"no value":             {args: []string{"--lang"}, wrong: "desk.wrong.value"},
		"neither on nor off":   {args: []string{"--json=perhaps"}, wrong: "desk.wrong.switch"},
	} {
		t.Run(name, func(t *testing.T) {
			values := map[string]string{}
			rest, err := parse(c.args, known, values, false)
			var w *wrong
			if errors.As(err, &w) != (c.wrong != "") || w != nil && w.id != c.wrong {
				t.Fatalf("error %v, not %q", err, c.wrong)
			}
			if c.wrong == "" && (!slices.Equal(rest, c.rest) || !maps.Equal(values, c.values)) {
				t.Errorf("rest %q and values %q, not %q and %q", rest, values, c.rest, c.values)
			}
		})
	}
}

func TestPasswordIsNotShown(t *testing.T) {
	for address, want := range map[string]string{
		"postgres://ana:secret@db.example/desk": "postgres://ana:xxxxx@db.example/desk",
		"postgres://%zz:secret@db.example/desk": "postgres://…",
		"/home/ana/desk.db":                     "/home/ana/desk.db",
	} {
		if got := withoutPassword(address); got != want {
			t.Errorf("%s is shown as %s, not %s", address, got, want)
		}
	}
}

func TestColumnsAreAligned(t *testing.T) {
	got := aligned([][]string{{"śutra", "1", "a"}, {"с\u0301утра", "10", "b"}, {"da", "", "c"}})
	const want = "śutra  1   a\nс\u0301утра  10  b\nda         c\n"
	if got != want {
		t.Errorf("got\n%q, not\n%q", got, want)
	}
}

func TestTerminalIsNotCommanded(t *testing.T) {
	if got := printable("a\x1b[2J\x07b\u009bc\nd"); got != "a[2Jbc\nd" {
		t.Errorf("got %q", got)
	}
}
