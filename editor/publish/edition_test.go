package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

// numbered is the i-th of many small stories.
func numbered(i int, at time.Time) editor.Bundle {
	return short(editor.StoryID(fmt.Sprintf("n%04d", i)), at, fmt.Sprintf("Story number %d", i), "One paragraph.", editor.Targets[:]...)
}

func minutes(n int) time.Time { return noon.Add(time.Duration(n) * time.Minute) }

// The same bundle twice changes nothing, not even the sequence; a file that was damaged
// is written again.
func TestAgain(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, fixture()...)
	before := tree(t, dir)
	mustPublish(t, dir, fixture()...)
	wantSame(t, before, tree(t, dir))

	if err := os.WriteFile(filepath.Join(dir, "en/index.html"), []byte("?"), 0o644); err != nil {
		t.Fatal(err)
	}
	mustPublish(t, dir, fixture()[0])
	wantGood(t, dir)
}

func wantSame(t *testing.T, before, after map[string]string, but ...string) {
	t.Helper()
	may := map[string]bool{}
	for _, name := range but {
		may[name] = true
	}
	for name, data := range after {
		if data != before[name] && !may[name] {
			t.Errorf("%s changed", name)
		}
		if data == before[name] && may[name] {
			t.Errorf("%s did not change", name)
		}
	}
}

// A path stays for ever; one that another story has gets a number.
func TestPaths(t *testing.T) {
	dir := t.TempDir()
	var got []string
	for _, b := range []editor.Bundle{
		short("a1", noon, "One Headline", "A.", editor.EN),
		short("a2", noon, "one headline", "B.", editor.EN),
		short("a3", noon, "ONE headline!", "C.", editor.EN),
		short("a2", noon, "Another headline", "B, corrected.", editor.EN),
		short("a4", time.Date(2025, 8, 31, 23, 30, 0, 0, time.UTC), "One headline", "In Podgorica it is September.", editor.EN),
		short("a5", time.Date(2025, 9, 1, 0, 30, 0, 0, time.FixedZone("", 3600)), "One headline", "The same instant.", editor.EN),
	} {
		paths, err := publish(t.Context(), dir, b)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, strings.TrimPrefix(paths[editor.EN], "en/2025/08/one-headline"))
	}
	if fmt.Sprint(got) != "[ -2 -3 -2 -4 -5]" {
		t.Errorf("paths are %q", got)
	}
	wantGood(t, dir)
}

// Lists: the newest fifty in the index, full fifties on pages that only their own
// stories change.
func TestListings(t *testing.T) {
	dir := t.TempDir()
	for i := range 2*perListing + 3 {
		mustPublish(t, dir, numbered(i, minutes(i)))
	}
	wantGood(t, dir)
	files := tree(t, dir)
	count := func(name string) int { return strings.Count(files[name], "<h2>") }
	for name, want := range map[string]int{
		"index.html": 50, "en/index.html": 50, "cnr-Cyrl/index.html": 50, "en/page/1/index.html": 50, "en/page/2/index.html": 50, "en/page/3/index.html": 0,
	} {
		if got := count(name); got != want {
			t.Errorf("%s lists %d stories, want %d", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"en/index.html": "../en/page/2/index.html", "en/page/2/index.html": "../../../en/page/1/index.html", "en/page/1/index.html": "../../../en/page/2/index.html",
	} {
		if !strings.Contains(files[name], `<a href="`+want+`" rel=`) {
			t.Errorf("%s does not lead to %s", name, want)
		}
	}
	if a, b := strings.Index(files["en/index.html"], "Story number 102<"), strings.Index(files["en/index.html"], "Story number 101<"); a < 0 || b < a {
		t.Error("the index is not newest first")
	}

	// A correction in the first fifty.
	mustPublish(t, dir, short("n0007", minutes(7), "Story number 7, corrected", "One paragraph.", editor.EN))
	wantGood(t, dir)
	after := tree(t, dir)
	if !strings.Contains(after["en/page/1/index.html"], "Story number 7, corrected") {
		t.Error("the page of the first fifty does not have the correction")
	}
	if after["en/page/2/index.html"] != files["en/page/2/index.html"] || after["en/index.html"] != files["en/index.html"] {
		t.Error("lists without the story changed")
	}
	// One more story leaves the full pages alone.
	mustPublish(t, dir, numbered(500, minutes(500)))
	last := tree(t, dir)
	for _, name := range []string{"en/page/1/index.html", "en/page/2/index.html", "manifest/en/1.json", "manifest/en/2.json"} {
		if last[name] != after[name] {
			t.Errorf("%s changed with a story that is not in it", name)
		}
	}
}

// Verify finds each kind of damage and names the file.
func TestVerifyFinds(t *testing.T) {
	const page = "en/2025/08/bridge-closed/index.html"
	for _, c := range []struct {
		name, path, what string
		damage           func(file string) error
	}{
		{"a page is gone", page, Missing, os.Remove},
		{"a page was changed", page, Changed, func(f string) error { return os.WriteFile(f, []byte("<p>other</p>"), 0o644) }},
		{"one byte was changed", page, Changed, flip},
		{"the style is gone", styleSheet, Missing, os.Remove},
		{"an index was changed", "de/index.html", Changed, flip},
		{"a file too many", "cnr/2025/07/x.html", Stray, create},
		{"a manifest too many", "manifest/stories/zz.json", BadManifest, create},
		{"a story's manifest is broken", "manifest/stories/b2.json", BadManifest, create},
		{"a story's manifest is gone", "manifest/en/1.json", BadListing, func(f string) error {
			return os.Remove(filepath.Join(filepath.Dir(f), "../stories/b2.json"))
		}},
		{"a listing is gone", "manifest/en/1.json", Missing, os.Remove},
		{"a listing is broken", "manifest/en/1.json", BadManifest, create},
		{"a listing lies", "manifest/en/1.json", BadListing, func(f string) error { return edit(f, "Bridge closed", "Bridge open") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			mustPublish(t, dir, fixture()...)
			if err := c.damage(filepath.Join(dir, c.path)); err != nil {
				t.Fatal(err)
			}
			v := mustVerify(t, dir)
			for _, p := range v.Problems {
				if p == (editor.Problem{Path: c.path, What: c.what}) {
					return
				}
			}
			t.Errorf("problems are %v, want %s %s", v.Problems, c.path, c.what)
		})
	}
}

func create(name string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, []byte("{"), 0o644)
}

func flip(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	data[len(data)/2] ^= 1
	return os.WriteFile(name, data, 0o644)
}

func edit(name, from, to string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return os.WriteFile(name, []byte(strings.Replace(string(data), from, to, 1)), 0o644)
}

func TestVerifyCounts(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, fixture()...)
	v := mustVerify(t, dir)
	// Four pages of the first story, two of the second, two of the third, three of the
	// fourth, four files each; four indexes, the front page and the style.
	if v.Stories != 4 || v.Pages != 11 || v.Files != 4*11+6 || len(v.Problems) != 0 {
		t.Errorf("verdict is %+v", v)
	}
}

func TestNoEdition(t *testing.T) {
	empty := t.TempDir()
	if _, err := verify(t.Context(), empty); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("an empty folder: %v", err)
	}
	if files, err := os.ReadDir(empty); err != nil || len(files) > 0 {
		t.Errorf("verifying an empty folder left %v in it (%v)", files, err)
	}
	if _, err := verify(t.Context(), filepath.Join(empty, "none")); !errors.Is(err, editor.ErrNotFound) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing folder: %v", err)
	}
	broken := t.TempDir()
	mustPublish(t, broken, ferry(noon))
	if err := create(filepath.Join(broken, editionManifest)); err != nil {
		t.Fatal(err)
	}
	if _, err := verify(t.Context(), broken); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("a broken edition: %v", err)
	}
	if _, err := publish(t.Context(), broken, ferry(noon)); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("publishing into a broken edition: %v", err)
	}
}

// Where an edition can begin, and where not.
func TestBegin(t *testing.T) {
	parent := t.TempDir()
	mustPublish(t, filepath.Join(parent, "made"), ferry(noon))
	if _, err := publish(t.Context(), filepath.Join(parent, "no", "parent"), ferry(noon)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder without a parent: %v", err)
	}
	for name, may := range map[string]bool{"README": true, ".git": true, "index.html": false, "en": false} {
		dir := filepath.Join(parent, "with "+name)
		if err := create(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		_, err := publish(t.Context(), dir, ferry(noon))
		if may && err != nil || !may && !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("a folder with %s: %v", name, err)
		}
		if data, err := os.ReadFile(filepath.Join(dir, name)); string(data) != "{" {
			t.Errorf("%s was overwritten (%v)", name, err)
		}
	}
}

// Bundles that no desk makes are refused.
func TestInvalidBundles(t *testing.T) {
	twice := ferry(noon)
	twice.Pages = append(twice.Pages, twice.Pages[0])
	other := ferry(noon)
	other.Pages[0].Article.Story = "other"
	for name, b := range map[string]editor.Bundle{
		"no id": short("", noon, "A", "B", editor.EN), "a path as id": short("../x", noon, "A", "B", editor.EN),
		"a device as id": short("con", noon, "A", "B", editor.EN), "a language that is no target": short("a1", noon, "A", "B", "fr"),
		"no page": {Story: "a1"}, "no article": {Story: "a1", Pages: []editor.Page{{}}}, "a language twice": twice, "another story": other,
	} {
		dir := filepath.Join(t.TempDir(), "edition")
		if _, err := publish(t.Context(), dir, b); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: something was written", name)
		}
	}
}
