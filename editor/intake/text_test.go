package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"redakcija/editor"
)

// dump writes every field of a draft as text.
func dump(d *editor.Draft) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	field("lang", string(d.Lang))
	field("date", d.Date)
	field("section", d.Section)
	field("dateline place", d.Dateline.Place)
	field("dateline date", d.Dateline.Date)
	field("dateline agency", d.Dateline.Agency)
	field("authors", strings.Join(d.Credits.Authors, "; "))
	field("provider", d.Credits.Provider)
	field("source", d.Credits.Source)
	field("credit line", d.Credits.CreditLine)
	field("rights", d.Credits.Rights)
	field("warnings", strings.Join(d.Warnings, " "))
	for _, x := range d.Blocks {
		fmt.Fprintf(&b, "%d %s: %s\n", x.Line, x.Kind, x.Text)
	}
	for _, r := range d.Removed {
		fmt.Fprintf(&b, "%d -%s: %s\n", r.Line, r.Why, r.Text)
	}
	return b.String()
}

// scripts returns the test files, each with a part "in", the file as received, and a
// part "want", every field of what is read from it.
func scripts(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 40 {
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
		all[strings.TrimSuffix(filepath.Base(f), ".txtar")] = a
	}
	return all
}

func TestRead(t *testing.T) {
	for name, a := range scripts(t) {
		t.Run(name, func(t *testing.T) {
			d, err := readText(a.Files[0].Data)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := dump(d), string(a.Files[1].Data); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, want)
			}
		})
	}
}

// TestReadIsTheSame reads each file in other encodings and with other line ends.
func TestReadIsTheSame(t *testing.T) {
	for name, a := range scripts(t) {
		in := string(a.Files[0].Data)
		for what, raw := range map[string][]byte{
			"UTF-8 with mark": []byte("\uFEFF" + in),
			"UTF-16LE":        encode16(in, false),
			"UTF-16BE":        encode16(in, true),
			"CRLF":            []byte(strings.ReplaceAll(in, "\n", "\r\n")),
			"CR":              []byte(strings.ReplaceAll(in, "\n", "\r")),
			"decomposed":      []byte(decompose(in)),
			"wide spaces":     []byte(strings.ReplaceAll(in, "\n", " \t \n")),
		} {
			d, err := readText(raw)
			if err != nil {
				t.Errorf("%s, %s: %v", name, what, err)
				continue
			}
			if got := dump(d); got != string(a.Files[1].Data) {
				t.Errorf("%s reads differently: %s\n%s", name, what, got)
			}
		}
	}
}

// TestFormats proves that plain text is read as plain text, whatever stands before it in
// the table.
func TestFormats(t *testing.T) {
	raw, err := os.ReadFile("testdata/ap.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Formats {
		if f.Name == "" || f.Read == nil || f.Match(raw) != (f.Name == "text") {
			t.Errorf("format %q takes plain text wrongly", f.Name)
		}
	}
}
