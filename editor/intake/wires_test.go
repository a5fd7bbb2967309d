package intake

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"redakcija/editor"
)

// wireMarks are written as their pictures in the test files, where they can be seen.
var wireMarks = strings.NewReplacer("␁", "\x01", "␂", "\x02", "␃", "\x03", "␄", "\x04", "␎", "\x0E", "␔", "\x14", "␕", "\x15", "␖", "\x16", "␟", "\x1F")

// wires returns the test files of agencies and feeds: "in" is the file as received, and
// "want" every field of every story in it.
func wires(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/wires/*.txtar")
	if err != nil || len(files) < 19 {
		t.Fatalf("%d test files, %v", len(files), err)
	}
	all := make(map[string]*txtar.Archive)
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Files) != 2 || a.Files[0].Name != "in" || a.Files[1].Name != "want" {
			t.Fatalf("%s has other parts than in and want", f)
		}
		a.Files[0].Data = []byte(wireMarks.Replace(string(a.Files[0].Data)))
		all[strings.TrimSuffix(filepath.Base(f), ".txtar")] = a
	}
	return all
}

// readAll reads what arrives as a desk does, and writes every field of every story in it.
func readAll(raw []byte) string {
	var b strings.Builder
	desk := editor.NewDesk(nil, Formats, editor.Edition{}, editor.Inflow{})
	for r, err := range desk.Read(editor.Incoming{Name: "in", Raw: raw}) {
		var bad *editor.InputError
		if errors.As(err, &bad) {
			fmt.Fprintf(&b, "== %s: %s at %d\n", r.Name, bad.Reason, bad.At)
			continue
		}
		fmt.Fprintf(&b, "== %s, %s\n", r.Name, r.Draft.Format)
		for _, f := range [...][2]string{{"id", r.Draft.Item.ID}, {"version", r.Draft.Item.Version}, {"address", r.Draft.Item.Address}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		b.WriteString(dump(r.Draft))
		for _, m := range r.Draft.Media {
			fmt.Fprintf(&b, "%s [%s] %s%s: %s (%s)\n", m.Kind, m.Type, m.Name, m.Address, m.Caption, m.Credit)
		}
		b.WriteString("header:")
		for _, field := range slices.Sorted(maps.Keys(r.Draft.Found)) {
			if r.Draft.Found[field] == foundHeader {
				b.WriteString(" " + field)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestWires reads the files of agencies and feeds, with line feeds and with the line ends
// of their wires.
func TestWires(t *testing.T) {
	for name, a := range wires(t) {
		in, want := a.Files[0].Data, string(a.Files[1].Data)
		if got := readAll(in); got != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", name, got, want)
		}
		crlf := []byte(strings.ReplaceAll(string(in), "\n", "\r\n"))
		if got := readAll(crlf); got != want && !strings.Contains(name, "json") {
			t.Errorf("%s with CRLF\ngot:\n%s\nwant:\n%s", name, got, want)
		}
	}
}
