//go:build validators

package publish

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

// judges are the packages of npm that judge an edition: the Nu Html Checker, of which
// version 26.9.27 knows the language subtag cnr, and a validator of structured data with the
// vocabulary of schema.org 30.
const judges = "testdata/validators"

// The Nu Html Checker finds no error in any page: not in the fixture, not in lists
// that go over many pages, not in what a hostile source sends.
func TestPagesAreValid(t *testing.T) {
	java, err := exec.LookPath("java")
	if err != nil {
		t.Fatal("checking pages needs Java 11 or newer: install a package such as default-jre-headless")
	}
	jar := installJudges(t, "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
	dir := t.TempDir()
	publishAll(t, dir)
	out, err := exec.Command(java, "-jar", jar, "--format", "json", "--skip-non-html", dir).CombinedOutput()
	var report struct {
		Messages []struct {
			Type, SubType, URL, Message string
			LastLine                    int
		}
	}
	if jsonErr := json.Unmarshal(out, &report); jsonErr != nil {
		t.Fatalf("the checker said no JSON (%v, %v): %.500s", err, jsonErr, out)
	}
	for _, m := range report.Messages {
		// It takes Montenegrin for one of its neighbours, having no model of it.
		if m.Type == "info" && strings.Contains(m.Message, `This document appears to be written in`) {
			continue
		}
		t.Errorf("%s:%d: %s %s: %s", m.URL, m.LastLine, m.Type, m.SubType, m.Message)
	}
	t.Logf("%d messages about %d pages", len(report.Messages), countPages(t, dir))
}

func countPages(t *testing.T, dir string) int {
	n := 0
	for name := range walk(t, dir) {
		if strings.HasSuffix(name, ".html") {
			n++
		}
	}
	return n
}

// publishAll makes an edition with every kind of page.
func publishAll(t *testing.T, dir string) {
	mustPublish(t, dir, fixture()...)
	for i := range 2*perListing + 1 {
		mustPublish(t, dir, numbered(i, noon.Add(time.Duration(i)*time.Minute)))
	}
	mustPublish(t, dir, hostile("f0"))
}

// installJudges installs the packages once for this user, as package-lock.json has them by
// version and digest, and returns the path of a file in them. Each state of their folder has
// a place of its own, and npm writes the list of what is there last.
func installJudges(t *testing.T, file ...string) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	files := tree(t, judges)
	var state strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		state.WriteString(name + "\n" + files[name] + "\n")
	}
	dir := filepath.Join(cache, "redakcija-test", "validators-"+editor.HashOf([]byte(state.String()))[:16])
	path := filepath.Join(append([]string{dir}, file...)...)
	if _, err := os.Stat(filepath.Join(dir, "node_modules", ".package-lock.json")); err == nil {
		return path
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Fatal("checking pages needs npm to install what " + judges + "/package.json names: install a package such as npm")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", dir).CombinedOutput(); err != nil {
		t.Fatalf("npm could not install %s/package.json: %v\n%s", judges, err, out)
	}
	return path
}

// The checker is a judge and not a stamp: it refuses a page that is wrong.
func TestCheckerRefuses(t *testing.T) {
	name := filepath.Join(t.TempDir(), "wrong.html")
	page := strings.Replace(string(mustWrite(t, ferry(noon), editor.EN)), "<h1>", "<h1><p>", 1)
	if err := os.WriteFile(name, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("java", "-jar", installJudges(t, "node_modules", "vnu-jar", "build", "dist", "vnu.jar"), name).Run(); err == nil {
		t.Fatal("a page with an open paragraph in its headline passed")
	}
}

// misread is what is wrong with the structured data of the pages in a folder, and how many
// pieces of data were looked at.
func misread(t *testing.T, dir string) (problems []string, looked int) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("checking structured data needs Node.js 18 or newer: install a package such as nodejs")
	}
	out, err := exec.Command(node, installJudges(t, "check.mjs"), dir).Output()
	if err != nil {
		t.Fatalf("the validator of structured data: %v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		var said struct {
			Page, Problem string
			Nodes         int
		}
		if err := json.Unmarshal([]byte(line), &said); err != nil {
			t.Fatalf("the validator of structured data said no JSON: %.500q", line)
		}
		looked += said.Nodes
		if said.Problem != "" {
			problems = append(problems, said.Page+": "+said.Problem)
		}
	}
	return problems, looked
}

// Every page's structured data is what the vocabulary of schema.org allows.
func TestStructuredDataIsValid(t *testing.T) {
	dir := t.TempDir()
	publishAll(t, dir)
	problems, looked := misread(t, dir)
	for _, p := range problems {
		t.Error(p)
	}
	if looked < 2*perListing {
		t.Errorf("only %d pages had structured data", looked)
	}
	t.Logf("the data of %d pages", looked)
}

// The validator refuses a type and a property that there are not, and one that holds what
// it may not hold.
func TestValidatorRefuses(t *testing.T) {
	page := string(mustWrite(t, talks(noon), editor.CNR))
	for right, wrong := range map[string]string{
		`"@type":"NewsArticle","articleSection"`:      `"@type":"NewsArtikel","articleSection"`,
		`"articleSection":`:                           `"section":`,
		`"translator":[{"@type":"Person"`:             `"translator":[{"@type":"Quotation"`,
		`"hasPart":[{"@type":"Quotation"`:             `"hasPart":[{"@type":"Person"`,
		`"spokenByCharacter":{"@type":"Person"`:       `"spokenByCharacter":{"@type":"CreativeWork"`,
		`"spokenByCharacter":{"@type":"Organization"`: `"saidBy":{"@type":"Organization"`,
	} {
		dir := t.TempDir()
		changed := strings.Replace(page, right, wrong, 1)
		if changed == page {
			t.Fatalf("the page has no %s", right)
		}
		if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(changed), 0o644); err != nil {
			t.Fatal(err)
		}
		if problems, _ := misread(t, dir); len(problems) == 0 {
			t.Errorf("a page with %s passed", wrong)
		}
	}
}
