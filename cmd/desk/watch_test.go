package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
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

// A feed and a page of one outlet, through the whole program: the items are stories, the
// page is one, and what was taken once is not taken again.
func TestFeedAndPage(t *testing.T) {
	const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Harbour Post</title><link>https://post.example/</link>
<item><title>Ferry sails again</title><guid>post-1</guid><link>https://post.example/ferry</link>
<description>&lt;p&gt;The ferry sailed on Monday after a long repair, its captain Luka Perović said in Bar.&lt;/p&gt;</description></item>
<item><title>New pier for Bar</title><guid>post-2</guid><link>https://post.example/pier</link>
<description>&lt;p&gt;The harbour of Bar opens a new pier in spring, the ministry of transport said on Tuesday.&lt;/p&gt;</description></item>
</channel></rss>`
	mux := http.NewServeMux()
	mux.HandleFunc("/rss", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, feed) })
	mux.HandleFunc("/story.txt", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, story(1)) })
	server := httptest.NewServer(mux)
	defer server.Close()
	address := filepath.Join(t.TempDir(), "desk.db")
	desk := openDesk(t, address)
	all := func(want int, args ...string) (kinds []string) {
		t.Helper()
		var out bytes.Buffer
		code := run(t.Context(), append(args, "--private", "--json", "--desk", address, "--as", "Ana"), strings.NewReader(""), &out, os.Stderr, os.Getenv)
		if code != want {
			t.Fatalf("%s ends with %d, not %d: %s", args[0], code, want, out.String())
		}
		for d := json.NewDecoder(&out); d.More(); {
			var a struct{ Kind, Reason string }
			if err := d.Decode(&a); err != nil {
				t.Fatal(err)
			}
			kinds = append(kinds, a.Kind+a.Reason)
		}
		return kinds
	}
	watch, fetch := []string{"watch", "--once", server.URL + "/rss"}, []string{"fetch", server.URL + "/story.txt"}
	if got := all(exitDone, watch...); !slices.Equal(got, []string{"new", "new"}) {
		t.Errorf("watching the feed gives %q", got)
	}
	if got := all(exitDone, watch...); len(got) != 0 {
		t.Errorf("watching it again gives %q", got)
	}
	if got := all(exitDone, fetch...); !slices.Equal(got, []string{"new"}) {
		t.Errorf("fetching the page gives %q", got)
	}
	if got := all(exitFound, fetch...); !slices.Equal(got, []string{"error.exists"}) {
		t.Errorf("fetching it again gives %q", got)
	}
	stories, err := desk.Stories(t.Context(), editor.Query{})
	if err != nil || len(stories) != 3 {
		t.Fatalf("%d stories: %v", len(stories), err)
	}
	s, _, err := desk.Story(t.Context(), stories[0].ID)
	if err != nil || s.Item.Address != server.URL+"/story.txt" {
		t.Errorf("the page's address is kept as %q: %v", s.Item.Address, err)
	}
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
