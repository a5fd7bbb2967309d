package language

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/page/cyrillic.txt from what is made now")

func readPage(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "page", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A page of news full of foreign names is, letter by letter, what was read and found right,
// and comes back whole.
func TestPage(t *testing.T) {
	var listed []Entry
	for name, latin := range map[string]bool{"stays-latin.txt": true, "turned.txt": false} {
		for line := range strings.Lines(readPage(t, name)) {
			listed = append(listed, Entry{Text: strings.TrimSpace(line), Latin: latin, Why: "house"})
		}
	}
	locks, page := NewLocks(listed), readPage(t, "latin.txt")
	got := locks.ToCyrillic(page)
	if *update {
		if err := os.WriteFile(filepath.Join("testdata", "page", "cyrillic.txt"), []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := strings.Split(readPage(t, "cyrillic.txt"), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(want) || line != want[i] {
			t.Fatalf("line %d is\n%s", i+1, line)
		}
	}
	if back := ToLatin(got); back != page {
		t.Errorf("it comes back as\n%s", back)
	}
	if n := len(locks.Asked(page)); n != len(listed) {
		t.Errorf("%d of %d listed words stand in the page", n, len(listed))
	}
}
