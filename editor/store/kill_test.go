package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

const killedSegments = 20

// The child confirms texts with ascending numbers and says each number when it has been
// told that the text is confirmed.
func init() {
	children["confirm"] = untilKilled(func(ctx context.Context, d *editor.Desk, id editor.StoryID, n int) error {
		_, _, err := d.Translate(ctx, id, editor.DE, killedSegment(n), fmt.Sprint("text ", n), editor.AnyRevision)
		return err
	})
}

// untilKilled is a child that does something with one number after the other, and says each
// when it is done.
func untilKilled(do func(ctx context.Context, d *editor.Desk, id editor.StoryID, n int) error) func() error {
	return func() error {
		ctx := context.Background()
		s, err := store.Open(ctx, os.Getenv("REDAKCIJA_TEST_DESK"))
		if err != nil {
			return err
		}
		next, err := strconv.Atoi(os.Getenv("REDAKCIJA_TEST_NEXT"))
		if err != nil {
			return err
		}
		d, id := newDesk(s), editor.StoryID(os.Getenv("REDAKCIJA_TEST_STORY"))
		for n := next; ; n++ {
			if err := do(ctx, d, id, n); err != nil {
				return err
			}
			fmt.Println(n)
		}
	}
}

func killedSegment(n int) editor.SegmentID {
	return editor.SegmentID(fmt.Sprint("s", n%killedSegments+1))
}

// TestConfirmedTextSurvivesKill kills a program at random moments while it confirms
// texts: every text that was confirmed must be in the history, and the database sound.
// REDAKCIJA_KILLS is how often (20 without it), REDAKCIJA_SEED the seed.
func TestConfirmedTextSurvivesKill(t *testing.T) {
	kills, seed := number(t, "REDAKCIJA_KILLS", 20), number(t, "REDAKCIJA_SEED", int(time.Now().UnixNano()))
	random := rand.New(rand.NewPCG(uint64(seed), 0))
	p := place{sqliteDatabase, sqliteDatabase.address(t)}
	s := must[*store.Store](t)(store.Open(t.Context(), p.at))
	story := intake(t, newDesk(s), "Headline"+strings.Repeat("\nparagraph", killedSegments-1))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	confirmed, next := 0, 1
	for range kills {
		said := workUntilKilled(t, p, "confirm", story.ID, next, random)
		confirmed += len(said)
		there := map[string]bool{}
		s := must[*store.Store](t)(store.Open(t.Context(), p.at))
		for i := range story.Segments {
			history := must[[]editor.Revision](t)(s.History(t.Context(), story.ID, story.Segments[i].ID, editor.DE))
			for k, r := range history {
				there[r.Text] = true
				if r.Number != k+1 {
					t.Fatalf("%s has revision %d in place %d", r.Segment, r.Number, k+1)
				}
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		for _, n := range said {
			if !there[fmt.Sprint("text ", n)] {
				t.Fatalf("text %d was confirmed and is lost", n)
			}
		}
		// What was confirmed in the last moment may be there without having been said.
		if extra := len(there) - (next - 1) - len(said); extra < 0 || extra > 1 {
			t.Fatalf("%d texts where %d were confirmed", len(there), next-1+len(said))
		}
		if answer := pragma(t, p, "integrity_check"); answer != "ok" {
			t.Fatalf("integrity check: %s", answer)
		}
		next = len(there) + 1
	}
	t.Logf("seed %d: %d kills, %d texts confirmed, none lost", seed, kills, confirmed)
	if confirmed == 0 {
		t.Error("no text was ever confirmed: the kills came too early to prove anything")
	}
}

// workUntilKilled starts a child in a role, kills it, and returns the numbers it said.
func workUntilKilled(t *testing.T, p place, role string, id editor.StoryID, next int, random *rand.Rand) (said []int) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childVariable+"="+role, "REDAKCIJA_TEST_DESK="+p.at,
		"REDAKCIJA_TEST_STORY="+string(id), "REDAKCIJA_TEST_NEXT="+strconv.Itoa(next))
	pipe, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	out := bufio.NewReader(pipe)
	// Up to so many texts, and then up to five milliseconds into the next ones. With none
	// to wait for, the moment lies anywhere in the first hundred: also while it opens.
	texts, moment := random.IntN(20), time.Duration(random.IntN(5000))*time.Microsecond
	if texts == 0 {
		moment *= 20
	}
	for len(said) < texts {
		said = hear(t, out, said)
	}
	kill := time.AfterFunc(moment, func() { _ = child.Process.Kill() })
	defer kill.Stop()
	for {
		line, err := out.ReadString('\n')
		if err != nil { // half a line says nothing
			break
		}
		said = append(said, saidNumber(t, line))
	}
	_ = child.Wait() // killed
	return said
}

func hear(t *testing.T, out *bufio.Reader, said []int) []int {
	t.Helper()
	line, err := out.ReadString('\n')
	if err != nil {
		t.Fatalf("the child ended by itself: %q %v", line, err)
	}
	return append(said, saidNumber(t, line))
}

func saidNumber(t *testing.T, line string) int {
	t.Helper()
	return must[int](t)(strconv.Atoi(strings.TrimSpace(line)))
}

// number reads a whole number from the environment.
func number(t *testing.T, variable string, otherwise int) int {
	t.Helper()
	text, ok := os.LookupEnv(variable)
	if !ok {
		return otherwise
	}
	return must[int](t)(strconv.Atoi(text))
}
