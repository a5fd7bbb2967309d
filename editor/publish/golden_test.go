package publish

import (
	"flag"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden from what is published now")

const golden = "testdata/golden"

// The whole edition of the fixture, file by file, is what was looked at and found right.
func TestGolden(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, fixture()...)
	wantGood(t, dir)
	got := tree(t, dir)
	if *update {
		if err := os.RemoveAll(golden); err != nil {
			t.Fatal(err)
		}
		for name, data := range got {
			name = filepath.Join(golden, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := tree(t, golden)
	if a, b := slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)); !slices.Equal(a, b) {
		t.Fatalf("files\n%q\nwant\n%q", a, b)
	}
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s differs at %s", name, firstDifference(got[name], want[name]))
		}
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return "line:\n" + a[i] + "\nwant:\n" + strings.Join(b[min(i, len(b)):min(i+1, len(b))], "")
		}
	}
	return "its end"
}

// walk gives the files below a directory, with slashes, but the edition's private ones.
func walk(t testing.TB, dir string) iter.Seq[string] {
	return func(yield func(string) bool) {
		t.Helper()
		err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && path.Base(name) == private:
				return fs.SkipDir
			case !d.IsDir() && !yield(name):
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
