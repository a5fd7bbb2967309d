//go:build validators

package publish

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

// checker is the Nu Html Checker as npm packs it. Version 26.9.27 knows the language
// subtag cnr.
const checker = "vnu-jar@26.9.27"

// The Nu Html Checker finds no error in any page: not in the fixture, not in lists
// that go over many pages, not in what a hostile source sends.
func TestPagesAreValid(t *testing.T) {
	java, err := exec.LookPath("java")
	if err != nil {
		t.Fatal("checking pages needs Java 11 or newer: install a package such as default-jre-headless")
	}
	jar := installChecker(t)
	dir := t.TempDir()
	mustPublish(t, dir, fixture()...)
	for i := range 2*perListing + 1 {
		mustPublish(t, dir, numbered(i, noon.Add(time.Duration(i)*time.Minute)))
	}
	mustPublish(t, dir, hostile("f0"))

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

// installChecker installs the checker once for this user and returns its jar.
func installChecker(t *testing.T) string {
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "redakcija-test", checker)
	jar := filepath.Join(dir, "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
	if _, err := os.Stat(jar); err == nil {
		return jar
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Fatal("checking pages needs npm to install " + checker + ": install a package such as npm")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", dir, checker).CombinedOutput(); err != nil {
		t.Fatalf("npm could not install %s: %v\n%s", checker, err, out)
	}
	return jar
}

// The checker is a judge and not a stamp: it refuses a page that is wrong.
func TestCheckerRefuses(t *testing.T) {
	name := filepath.Join(t.TempDir(), "wrong.html")
	page := strings.Replace(string(mustWrite(t, ferry(noon), editor.EN)), "<h1>", "<h1><p>", 1)
	if err := os.WriteFile(name, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("java", "-jar", installChecker(t), name).Run(); err == nil {
		t.Fatal("a page with an open paragraph in its headline passed")
	}
}
