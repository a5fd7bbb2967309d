package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"redakcija/cmd/internal/wire"
	"redakcija/editor"
)

// kills is how often a process is killed: $REDAKCIJA_KILLS, or 20.
func kills(t *testing.T) int {
	t.Helper()
	s := os.Getenv("REDAKCIJA_KILLS")
	if s == "" {
		return 20
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		t.Fatalf("REDAKCIJA_KILLS=%q is no number of kills", s)
	}
	return n
}

// chance is a source of random moments. Its seed is printed, so that a failing run can
// be told from another; the moments themselves also depend on the machine.
func chance(t *testing.T, kills int) *rand.Rand {
	t.Helper()
	seed := uint64(time.Now().UnixNano())
	t.Logf("%d kills, seed %d", kills, seed)
	return rand.New(rand.NewPCG(seed, seed))
}

// killed runs desk, which is fed with input, and kills it at a moment that is chosen
// by how many answers it has given and how long ago. It returns the answers.
func killed(t *testing.T, answers int, after time.Duration, input io.Reader, args ...string) []string {
	t.Helper()
	cmd := exec.Command("desk", args...)
	cmd.Stdin = input
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var timer *time.Timer
	arm := func() { timer = time.AfterFunc(after, func() { _ = cmd.Process.Kill() }) } // it may be done already
	if answers == 0 {
		arm()
	}
	var got []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		got = append(got, lines.Text())
		if len(got) == answers {
			arm()
		}
	}
	if timer != nil {
		timer.Stop()
	}
	_ = cmd.Wait() // it was killed
	if stderr.Len() > 0 {
		t.Fatalf("desk %s: %s", strings.Join(args, " "), stderr.String())
	}
	return got
}

// endless is a reader of translation rows for one segment, numbered on from n.
type endless struct {
	n    int
	rest []byte
}

func (e *endless) Read(b []byte) (int, error) {
	if len(e.rest) == 0 {
		e.n++
		e.rest = fmt.Appendf(nil, "{\"id\":\"s1\",\"text\":\"Naslov broj %d\"}\n", e.n)
	}
	n := copy(b, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestAnsweredTextsSurviveKill(t *testing.T) {
	n := kills(t)
	rnd := chance(t, n)
	address := filepath.Join(t.TempDir(), "desk.db")
	desk := openDesk(t, address)
	story := intake(t, desk, 0)

	rows := &endless{}
	newest := 0
	for range n {
		answers := killed(t, rnd.IntN(20), time.Duration(rnd.IntN(40_000))*time.Microsecond, rows,
			"translate", string(story), "--lang", "cnr", "--jsonl", "--desk", address, "--as", "Ana")
		for _, line := range answers {
			var a struct {
				Revision int
				Error    string
			}
			if err := json.Unmarshal([]byte(line), &a); err != nil || a.Error != "" {
				t.Fatalf("answer %s: %v", line, err)
			}
			newest = max(newest, a.Revision)
		}
		history, err := desk.History(t.Context(), story, "s1", editor.CNR)
		if err != nil {
			t.Fatal(err)
		}
		if len(history) < newest {
			t.Fatalf("revision %d was answered, but only %d are in the desk", newest, len(history))
		}
		newest = len(history)
		for i, r := range history {
			if r.Number != i+1 || !strings.HasPrefix(r.Text, "Naslov broj ") {
				t.Fatalf("revision %d is %+v", i+1, r)
			}
		}
	}
	if newest == 0 {
		t.Fatal("every process was killed before its first answer: nothing was proved")
	}
	t.Logf("%d texts confirmed", newest)
}

func TestEditionIsWholeAfterKill(t *testing.T) {
	const each = 3 // stories for a process to publish, in three languages
	n := kills(t)
	rnd := chance(t, n)
	address := filepath.Join(t.TempDir(), "desk.db")
	edition := filepath.Join(t.TempDir(), "edition")
	desk := openDesk(t, address)
	if err := desk.PutSettings(t.Context(), editor.Settings{OnePerson: true}); err != nil {
		t.Fatal(err)
	}
	publish := []string{"publish", "--out", edition, "--json", "--desk", address, "--as", "Ana"}

	answered := 0
	for i := range n {
		for j := range each {
			approveAll(t, desk, intake(t, desk, i*each+j))
		}
		after := time.Duration(rnd.IntN(60_000)) * time.Microsecond
		answers := killed(t, rnd.IntN(each*len(editor.Targets)), after, strings.NewReader(""), publish...)
		verify(t, desk, edition, answered+len(answers) > 0)
		for _, line := range answers {
			var o editor.Outcome
			if err := json.Unmarshal([]byte(line), &o); err != nil {
				t.Fatalf("answer %s: %v", line, err)
			}
			_, versions, err := desk.Story(t.Context(), o.Story)
			if err != nil {
				t.Fatal(err)
			}
			if state := versions[o.Lang].State; state != editor.StatePublished {
				t.Fatalf("%s was answered, but the desk says it is %s", line, state)
			}
			if _, err := os.Stat(filepath.Join(edition, filepath.FromSlash(o.Path), "index.html")); err != nil {
				t.Fatalf("%s was answered, but there is no page: %v", line, err)
			}
		}
		answered += len(answers)
	}
	if answered == 0 {
		t.Fatal("every process was killed before its first answer: nothing was proved")
	}

	// What was cut off is published by the next process that is let live.
	if code := run(t.Context(), publish, strings.NewReader(""), io.Discard, os.Stderr, os.Getenv); code != exitDone {
		t.Fatalf("publish at last: exit code %d", code)
	}
	verdict := verify(t, desk, edition, true)
	if verdict.Stories != n*each {
		t.Errorf("%d stories in the edition, not %d", verdict.Stories, n*each)
	}
	t.Logf("%d of %d pages were answered by processes that were killed", answered, n*each*len(editor.Targets))
}

// verify proves the edition; before the first page is there, there need not be one.
func verify(t *testing.T, desk *editor.Desk, edition string, mustExist bool) *editor.Verdict {
	t.Helper()
	verdict, err := desk.Verify(t.Context(), edition)
	if err != nil {
		if mustExist {
			t.Fatal(err)
		}
		return nil
	}
	if len(verdict.Problems) > 0 {
		t.Fatalf("the edition is broken: %+v", verdict.Problems)
	}
	return verdict
}

func openDesk(t *testing.T, address string) *editor.Desk {
	t.Helper()
	desk, store, err := wire.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return desk.As("Ana")
}

// intake puts a small story on the desk; the number makes it unlike the others.
func intake(t *testing.T, desk *editor.Desk, number int) editor.StoryID {
	t.Helper()
	text := fmt.Sprintf("Ferry number %d sails again\n\nThe ferry sailed on Monday after a long repair, its captain said.\n\nIt carries forty cars.\n", number)
	s, err := editor.One(desk.Intake(t.Context(), editor.Incoming{Name: fmt.Sprintf("%d.txt", number), Raw: []byte(text)}))
	if err != nil {
		t.Fatal(err)
	}
	return s.ID
}

// approveAll writes and approves a story in all languages.
func approveAll(t *testing.T, desk *editor.Desk, id editor.StoryID) {
	t.Helper()
	ctx := t.Context()
	s, _, err := desk.Story(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	all, err := desk.Attributions(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		r := editor.Review{Attribution: a.ID, State: editor.Waived, Note: "Not asked here."}
		if _, err := desk.Review(ctx, id, r); err != nil {
			t.Fatal(err)
		}
	}
	for _, lang := range editor.Targets {
		for i := range s.Segments {
			text := fmt.Sprintf("%s (%s)", s.Segments[i].Text, lang)
			if _, _, err := desk.Translate(ctx, id, lang, s.Segments[i].ID, text, editor.AnyRevision); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := desk.Approve(ctx, id, lang); err != nil {
			t.Fatal(err)
		}
	}
}
