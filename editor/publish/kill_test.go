package publish

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

// With this set to a folder and a number the test binary is the program that is
// killed: it publishes from that number on until it ends.
const childEnv = "REDAKCIJA_PUBLISH_CHILD"

func TestMain(m *testing.M) {
	if dir, from, ok := strings.Cut(os.Getenv(childEnv), "\n"); ok {
		publishForever(dir, from)
	}
	os.Exit(m.Run())
}

func publishForever(dir, from string) {
	i, err := strconv.Atoi(from)
	for ; err == nil; i++ {
		if _, err = publish(context.Background(), dir, turnBundle(i)); err == nil {
			fmt.Println(i)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(3)
}

// turnBundle is what is published in a turn: two new stories, then a correction of the
// first of them.
func turnBundle(i int) editor.Bundle {
	b := numbered(turnStory(i), minutes(turnStory(i)))
	for p := range b.Pages {
		b.Pages[p].Article.Passages[1].Text = fmt.Sprintf("Turn %d.", i)
		b.Pages[p].Hash = b.Pages[p].Article.Hash()
	}
	return b
}

func turnStory(i int) int {
	if i%3 == 2 {
		return i - 2
	}
	return i
}

// A publisher killed at any moment leaves an edition that is whole and has everything
// that was reported as done. REDAKCIJA_KILLS says how often (20), REDAKCIJA_SEED from
// which random seed.
func TestKill(t *testing.T) {
	kills, seed := envInt("REDAKCIJA_KILLS", 20), uint64(envInt("REDAKCIJA_SEED", int(time.Now().UnixNano())))
	random := rand.New(rand.NewPCG(seed, 0))
	dir := t.TempDir()
	next, decided := 0, 0
	for range kills {
		last := runAndKill(t, dir, next, time.Duration(random.IntN(150_000))*time.Microsecond)
		if _, err := os.Stat(filepath.Join(dir, journalFile)); err == nil {
			decided++
		}
		wantGood(t, dir)
		next = last + 1
		for story := range next {
			if turnStory(story) == story {
				wantTurn(t, dir, story, next)
			}
		}
	}
	t.Logf("%d kills (%d after the decision, before its end), %d publications, seed %d", kills, decided, next, seed)
}

// wantTurn checks that a story has the text of its last finished turn, or of the one
// that was under way, of which nobody knows.
func wantTurn(t *testing.T, dir string, story, next int) {
	t.Helper()
	last := story
	if fix := story + 2; story%3 == 0 && fix < next {
		last = fix
	}
	pages, err := filepath.Glob(filepath.Join(dir, "*", "*", "*", fmt.Sprintf("story-number-%d", story), "story.txt"))
	if err != nil || len(pages) != len(renditions) {
		t.Fatalf("story %d has %d texts (%v)", story, len(pages), err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		has := func(turn int) bool {
			return strings.Contains(string(text), fmt.Sprintf(" %d.\n", turn)) && turnStory(turn) == story
		}
		if !has(last) && !has(next) {
			t.Fatalf("%s is not of turn %d: %s", page, last, text)
		}
	}
}

// runAndKill runs a publisher, kills it some time after it reported its first turn and
// returns the last one it reported.
func runAndKill(t *testing.T, dir string, from int, after time.Duration) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s\n%d", childEnv, dir, from))
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	last := -1
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if last < 0 {
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
		if last, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Wait(); err == nil || stderr.Len() > 0 {
		t.Fatalf("the publisher ended by itself: %v %s", err, stderr.String())
	}
	return last
}

func envInt(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}
