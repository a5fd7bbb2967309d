package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A key is sent to the engine, and is nowhere else: not on the desk, not in what is said, not
// in what is published.
func TestTheKeyOfAMachineIsNowhereKept(t *testing.T) {
	const key = "key-of-the-newsroom-4711"
	t.Setenv("REDAKCIJA_CHAT_KEY", key)
	var sent string
	status := http.StatusOK
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent = r.Header.Get("Authorization")
		w.WriteHeader(status)
		if status != http.StatusOK {
			_, _ = w.Write([]byte(`{"error":{"message":"Incorrect API key provided: ` + key + `"}}`))
			return
		}
		_, _ = w.Write([]byte(`{"choices":[{"message":{"content":"Dobro jutro svima u dijaspori."},"finish_reason":"stop"}]}`))
	}))
	defer server.Close()

	dir := t.TempDir()
	story := filepath.Join(dir, "story.txt")
	if err := os.WriteFile(story, []byte("Good morning\n\nGood morning to all in the diaspora.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	edition := filepath.Join(dir, "edition")
	var said strings.Builder
	desk := func(want int, input string, args ...string) string {
		t.Helper()
		args = append([]string{"--desk", filepath.Join(dir, "desk.db"), "--as", "Ana", "--ui", "en"}, args...)
		var out bytes.Buffer
		code := run(t.Context(), args, strings.NewReader(input), &out, &out, func(string) string { return "" })
		said.Write(out.Bytes())
		if code != want {
			t.Fatalf("%v ends with %d: %s", args, code, out.String())
		}
		return out.String()
	}
	desk(exitDone, "", "init", "--one-person")
	var taken struct{ Story string }
	if err := json.Unmarshal([]byte(desk(exitDone, "", "intake", story, "--json")), &taken); err != nil {
		t.Fatal(err)
	}
	desk(exitDone, "", "machine", "on", "chat", "--address", server.URL, "--model", "tiny")
	try := []string{"machine", "try", "Good morning to all in the diaspora.", "--engine", "chat", "--source", "en", "--target", "cnr"}
	var answer struct{ Text string }
	if err := json.Unmarshal([]byte(desk(exitDone, "", append(try, "--json")...)), &answer); err != nil {
		t.Fatal(err)
	}
	desk(exitDone, "", "machine", "preview", "Good evening.", "--engine", "chat", "--source", "en", "--target", "cnr")
	desk(exitDone, "", "machine", "--json")
	status = http.StatusUnauthorized
	try[2] = "Good evening to all in the diaspora."
	desk(exitFound, "", try...)
	status = http.StatusOK
	var offered struct{ Kind, Text string }
	line := desk(exitDone, "", "suggest", taken.Story, "--lang", "cnr", "--segment", "s2", "--machine", "chat", "--json")
	if err := json.Unmarshal([]byte(line), &offered); err != nil || offered.Kind != "machine" || offered.Text != answer.Text {
		t.Errorf("offered %s: %v", line, err)
	}
	// Both paragraphs are filled and marked: nobody may approve them before somebody has looked.
	if got := desk(exitDone, "", "machine", "fill", taken.Story, "--lang", "cnr", "--engine", "chat", "--json"); strings.Count(got, `"origin":"machine:chat"`) != 2 {
		t.Errorf("filled: %s", got)
	}
	desk(exitFound, "", "approve", taken.Story, "--lang", "cnr")
	status = http.StatusUnauthorized
	if got := desk(exitFound, "", "machine", "fill", taken.Story, "--lang", "de", "--engine", "chat", "--json"); strings.Count(got, "machine.key") != 1 {
		t.Errorf("with a wrong key: %s", got)
	}
	rows := fmt.Sprintf("{\"id\":\"s1\",\"text\":\"Dobro jutro\"}\n{\"id\":\"s2\",\"text\":%q}\n", answer.Text)
	desk(exitDone, rows, "translate", taken.Story, "--lang", "cnr", "--jsonl")
	desk(exitDone, "", "approve", taken.Story, "--lang", "cnr")
	desk(exitDone, "", "publish", "--out", edition)

	if sent != "Bearer "+key {
		t.Errorf("the engine got %q", sent)
	}
	if !strings.Contains(said.String(), "Dobro jutro svima u dijaspori.") || !strings.Contains(said.String(), "does not accept the key") {
		t.Errorf("said: %s", said.String())
	}
	if strings.Contains(said.String(), key) {
		t.Errorf("the key was said: %s", said.String())
	}
	pages := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if bytes.Contains(raw, []byte(key)) {
			t.Errorf("the key is in %s", path)
		}
		if filepath.Base(path) == "index.html" && bytes.Contains(raw, []byte(answer.Text)) {
			pages++
		}
		return err
	})
	if err != nil || pages == 0 {
		t.Errorf("the text is on %d pages: %v", pages, err)
	}
}
