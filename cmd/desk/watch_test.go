package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

// Watching is killed again and again; in the end every file is one story, and the files
// are as they were.
func TestEveryFileIsOneStoryAfterKill(t *testing.T) {
	const files = 300
	n := kills(t)
	rnd := chance(t, n)
	dir := t.TempDir()
	address, drop := filepath.Join(dir, "desk.db"), filepath.Join(dir, "drop")
	desk := openDesk(t, address)
	dropFiles(t, drop, files)

	watch := []string{"watch", drop, "--json", "--desk", address, "--as", "Ana"}
	answered := map[string]bool{}
	for range n {
		// The rest of the files is spread over the kills that are left, so that each meets work.
		answers := killed(t, 1+rnd.IntN(files/n), time.Duration(rnd.IntN(10_000))*time.Microsecond, strings.NewReader(""), watch...)
		for _, line := range answers {
			var a struct {
				File  string
				Story editor.StoryID
			}
			if err := json.Unmarshal([]byte(line), &a); err != nil || a.Story == "" || answered[a.File] {
				t.Fatalf("answer %s: %v", line, err)
			}
			answered[a.File] = true
		}
	}
	if len(answered) == 0 {
		t.Fatal("every process was killed before its first answer: nothing was proved")
	}
	if code := run(t.Context(), append(watch, "--once"), strings.NewReader(""), new(bytes.Buffer), os.Stderr, os.Getenv); code != exitDone {
		t.Fatalf("watch at last: exit code %d", code)
	}
	stories, err := desk.Stories(t.Context(), editor.Query{})
	if err != nil {
		t.Fatal(err)
	}
	headlines := map[string]int{}
	for i := range stories {
		headlines[stories[i].Headline]++
	}
	for i := range files {
		if times := headlines[headline(i)]; times != 1 {
			t.Errorf("file %d is on the desk %d times", i, times)
		}
		raw, err := os.ReadFile(filepath.Join(drop, fmt.Sprintf("%d.txt", i)))
		if err != nil || string(raw) != story(i) {
			t.Errorf("file %d is not as it was: %v", i, err)
		}
	}
	if len(stories) != files {
		t.Errorf("%d stories of %d files", len(stories), files)
	}
	t.Logf("%d of %d files were answered by processes that were killed", len(answered), files)
}

func headline(i int) string { return fmt.Sprintf("Ferry number %d sails again", i) }

func story(i int) string {
	return headline(i) + fmt.Sprintf("\n\nThe ferry number %d sailed on Monday after a long repair, its captain said.\n", i)
}

// dropFiles fills a folder with files that were written some minutes ago.
func dropFiles(t *testing.T, dir string, n int) {
	t.Helper()
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-10 * time.Minute)
	for i := range n {
		path := filepath.Join(dir, fmt.Sprintf("%d.txt", i))
		if err := os.WriteFile(path, []byte(story(i)), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
}
