package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "redakcija/"

// layers is the import table of the house: what of ours each package may import. A
// name that ends in "/*" stands for every package below. A package that is in no row
// fails, so that a new one is placed on purpose. Tests may import more.
var layers = []struct {
	packages []string
	may      []string
}{
	{[]string{"editor/language", "i18n", "assets"}, nil},
	{[]string{"editor/internal/*"}, []string{"editor/language", "editor/internal/*"}},
	{[]string{"editor"}, []string{"editor/language", "editor/internal/*"}},
	{[]string{"editor/exchange", "editor/intake", "editor/inflow", "editor/machine", "editor/spelling", "editor/store"}, []string{"editor", "editor/language", "editor/internal/*"}},
	{[]string{"editor/publish"}, []string{"editor", "editor/language", "editor/internal/*", "assets"}},
	{[]string{"app/widgets"}, []string{"assets"}},
	{[]string{"app"}, []string{"editor", "editor/language", "app/widgets", "i18n", "assets"}}, // the palette folds what is typed, as search does
	{[]string{"cmd/internal/wire"}, []string{"editor", "editor/*"}},
	{[]string{"cmd/redakcija"}, []string{"app", "editor", "i18n", "assets", "cmd/internal/wire"}},
	{[]string{"cmd/desk"}, []string{"editor", "i18n", "assets", "cmd/internal/wire"}},
}

// fences say where alone a foreign package may be imported: the toolkit stays out of
// the newsroom, and SQL in the store. The first match counts.
var fences = []struct {
	foreign []string
	only    []string
}{
	{[]string{"fyne.io/fyne/v2/app"}, []string{"cmd/redakcija"}}, // the driver: tests of app run without a display
	{[]string{"fyne.io/*"}, []string{"app", "app/*", "cmd/redakcija"}},
	{[]string{"database/sql", "database/sql/*", "modernc.org/*", "github.com/jackc/*"}, []string{"editor/store"}},
	{[]string{"golang.org/x/text/*"}, []string{"editor", "editor/*", "i18n"}},
}

// outside are the packages that may import modules of others at all. The newsroom
// itself has only golang.org/x/text, which is a fence of its own.
var outside = []string{"app", "app/*", "cmd/redakcija", "editor/inflow", "editor/intake", "editor/machine", "editor/publish", "editor/store", "i18n"}

// top is what may lie in the top folder, beside names with a dot in front.
var top = []string{
	"cmd", "app", "editor", "i18n", "assets", "go.mod", "go.sum", "FyneApp.toml", "README.md", "Makefile", "LICENSE",
}

func TestEveryImportIsAllowed(t *testing.T) {
	count := 0
	for name, imports := range packages(t) {
		count += len(imports)
		for _, wrong := range violations(name, imports) {
			t.Error(wrong)
		}
	}
	if count == 0 {
		t.Fatal("go list named no import at all")
	}
}

func TestForbiddenImportsAreFound(t *testing.T) {
	for name, c := range map[string]struct{ pkg, imports string }{
		"the newsroom uses a window":      {"editor", "fyne.io/fyne/v2"},
		"the newsroom uses the store":     {"editor", module + "editor/store"},
		"the newsroom uses a module":      {"editor", "github.com/google/uuid"},
		"adapters know each other":        {"editor/intake", module + "editor/store"},
		"an adapter speaks":               {"editor/publish", module + "i18n"},
		"SQL outside the store":           {"editor/intake", "database/sql"},
		"a database driver in a program":  {"cmd/desk", "github.com/jackc/pgx/v5"},
		"a screen starts the driver":      {"app", "fyne.io/fyne/v2/app"},
		"a screen opens a store":          {"app", module + "editor/store"},
		"a widget knows the domain":       {"app/widgets", module + "editor"},
		"a widget speaks":                 {"app/widgets", module + "i18n"},
		"the terminal has a toolkit":      {"cmd/desk", "fyne.io/fyne/v2/widget"},
		"the terminal uses the window":    {"cmd/desk", module + "app"},
		"an engine knows the domain":      {"editor/internal/fuzzy", module + "editor"},
		"the catalogue knows the domain":  {"i18n", module + "editor"},
		"a package nobody has placed":     {"editor/newcomer", "fmt"},
		"a package outside of the layers": {"tools", "fmt"},
	} {
		t.Run(name, func(t *testing.T) {
			if len(violations(c.pkg, []string{c.imports})) == 0 {
				t.Errorf("%s may import %s", c.pkg, c.imports)
			}
		})
	}
}

func TestTopFolderIsAsAgreed(t *testing.T) {
	root := rootFolder(t)
	ignored, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || slices.Contains(strings.Fields(string(ignored)), "/"+name+"/") {
			continue
		}
		if !slices.Contains(top, name) {
			t.Errorf("%s does not belong in the top folder, which is %s", name, strings.Join(top, " "))
		}
	}
}

// violations returns one sentence for each import of a package that the tables do
// not allow. Names of our own packages come without the module.
func violations(pkg string, imports []string) []string {
	row := slices.IndexFunc(layers, func(l struct{ packages, may []string }) bool { return matches(l.packages, pkg) })
	if row < 0 {
		return []string{pkg + " is in no row of the import table"}
	}
	var all []string
	for _, imported := range imports {
		allowed, why := true, ""
		if own, ok := strings.CutPrefix(imported, module); ok {
			allowed, why = matches(layers[row].may, own), "the import table"
			imported = own
		} else if i := slices.IndexFunc(fences, func(f struct{ foreign, only []string }) bool { return matches(f.foreign, imported) }); i >= 0 {
			allowed, why = matches(fences[i].only, pkg), "its fence"
		} else if strings.Contains(strings.Split(imported, "/")[0], ".") {
			allowed, why = matches(outside, pkg), "the list of packages that may use other modules"
		}
		if !allowed {
			all = append(all, fmt.Sprintf("%s must not import %s (%s)", pkg, imported, why))
		}
	}
	return all
}

func matches(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		if below, ok := strings.CutSuffix(p, "/*"); ok {
			return strings.HasPrefix(name, below+"/")
		}
		return p == name
	})
}

// packages asks the go command for all packages of the module and what each imports.
// The tag ci leaves out the parts of Fyne that need a C compiler and a display.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	list := exec.Command("go", "list", "-tags", "ci", "-json=ImportPath,Imports", "./...")
	list.Dir = rootFolder(t)
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	var stderr bytes.Buffer
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	found := map[string][]string{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return found
		} else if err != nil {
			t.Fatal(err)
		}
		found[strings.TrimPrefix(p.ImportPath, module)] = p.Imports
	}
}

// rootFolder is where go.mod lies.
func rootFolder(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		t.Fatal(err)
	}
	return path.Dir(filepath.ToSlash(strings.TrimSpace(string(out))))
}
