package store_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"

	"redakcija/editor"
	"redakcija/editor/store"
)

// children are the roles this binary plays when a test starts it again, by the value of
// the variable that says so.
var children = map[string]func() error{}

const childVariable = "REDAKCIJA_TEST_CHILD"

// cleanups run after all tests.
var cleanups []func()

func TestMain(m *testing.M) {
	if role := os.Getenv(childVariable); role != "" {
		if err := children[role](); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	for _, f := range cleanups {
		f()
	}
	os.Exit(code)
}

// database is one of the databases the suite runs on.
type database struct {
	name string
	// address makes an empty desk's address.
	address func(t testing.TB) string
	// driver and dsn open the desk's database past the store.
	driver string
	dsn    func(address string) string
}

var sqliteDatabase = database{
	name:    "sqlite",
	address: func(t testing.TB) string { return filepath.Join(t.TempDir(), "desk.redakcija") },
	driver:  "sqlite",
	dsn:     func(path string) string { return "file:" + filepath.ToSlash(path) + "?mode=rw&_busy_timeout=5000" },
}

var databases = []database{sqliteDatabase}

// place is where a test's desk is.
type place struct {
	database
	at string
}

// onEach runs a test on every database, each time on an empty desk.
func onEach(t *testing.T, test func(t *testing.T, p place)) {
	for _, d := range databases {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			test(t, place{d, d.address(t)})
		})
	}
}

// open opens the desk once more, as another program would.
func (p place) open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), p.at)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// raw runs SQL past the store.
func (p place) raw(t testing.TB, query string) {
	t.Helper()
	db, err := sql.Open(p.driver, p.dsn(p.at))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), query); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

var day = time.Date(2026, 3, 9, 10, 0, 0, 123456000, time.UTC)

// newDesk returns a desk over a store that reads any text: the first line is the
// headline, "by " an author, "from " the source, every other line a paragraph.
func newDesk(s *store.Store) *editor.Desk {
	read := func(raw []byte) (*editor.Draft, error) {
		d := &editor.Draft{}
		for i, line := range strings.Split(string(raw), "\n") {
			if author, ok := strings.CutPrefix(line, "by "); ok {
				d.Credits.Authors = append(d.Credits.Authors, author)
			} else if source, ok := strings.CutPrefix(line, "from "); ok {
				d.Credits.Source = source
			} else if i == 0 {
				d.Blocks = append(d.Blocks, editor.Block{Kind: editor.Headline, Text: line})
			} else {
				d.Blocks = append(d.Blocks, editor.Block{Kind: editor.Paragraph, Text: line})
			}
		}
		return d, nil
	}
	formats := []editor.Format{{Name: "lines", Match: func([]byte) bool { return true }, Read: read}}
	return editor.NewDesk(s, formats, editor.Edition{}, editor.Inflow{}).As("Ana")
}

// intake puts a text on a desk.
func intake(t testing.TB, d *editor.Desk, text string) *editor.Story {
	t.Helper()
	s, err := editor.One(d.Intake(t.Context(), editor.Incoming{Name: "test.txt", Raw: []byte(text)}))
	if err != nil {
		t.Fatalf("intake: %v", err)
	}
	return s
}

// sample is the change that puts a story of two segments on the desk.
func sample(id editor.StoryID) editor.Change {
	s := &editor.Story{
		ID: id, Revision: 1, Received: day, Name: "a.txt", Format: "text", SHA256: digest("raw\x00of " + string(id)), Lang: "fr",
		Date: "2026-03-08", Section: "World", Dateline: editor.Origin{Place: "Paris"},
		Credits: editor.Credits{Authors: []string{"Anne Martin"}, Source: "AFP"},
		Segments: []editor.Segment{
			{ID: "s1", Kind: editor.Headline, Text: "Le sommet de " + string(id), Revision: 1},
			{ID: "s2", Kind: editor.Paragraph, Text: "Un paragraphe.", Revision: 1},
		},
		Removed:  []editor.Removed{{Line: 3, Text: "Menu", Why: "chrome"}},
		Warnings: []string{"no_date"},
	}
	return editor.Change{
		Story: s, Raw: []byte("raw\x00of " + string(id)), Search: "le sommet de " + string(id),
		Entry: editor.Entry{Story: id, Verb: editor.VerbIntake, By: "Ana", At: day},
	}
}

// again is the change that puts the story of [sample] once more, read at a row.
func again(id editor.StoryID, row int64) editor.Change {
	c := sample(id)
	c.Story.Row, c.Raw = row, nil
	return c
}

// received gives a change the bytes that its story was read from.
func received(c *editor.Change, raw string) {
	c.Raw, c.Story.SHA256 = []byte(raw), digest(raw)
}

// digest is what a desk knows bytes by.
func digest(raw string) string {
	sum := sha256.Sum256([]byte(raw))
	return hex.EncodeToString(sum[:])
}

// written is the change by which somebody confirms a text of a version at a row.
func written(id editor.StoryID, lang editor.Lang, row int64, seg editor.SegmentID, number int, text string) editor.Change {
	return editor.Change{
		Versions: []*editor.Version{{Story: id, Lang: lang, State: editor.StateDraft, Translator: "Ana", Row: row}},
		Revisions: []editor.Revision{{
			Segment: seg, Lang: lang, Number: number, Text: text, Source: 1, Origin: editor.ByPerson, By: "Ana", At: day,
		}},
		Entry: editor.Entry{Story: id, Lang: lang, Segment: seg, Verb: string(editor.ActWrite), By: "Ana", At: day},
	}
}

// inState is the change that moves a version from a row into a state.
func inState(id editor.StoryID, lang editor.Lang, row int64, state editor.State, translator editor.Person) editor.Change {
	return editor.Change{
		Versions: []*editor.Version{{Story: id, Lang: lang, State: state, Translator: translator, Row: row}},
		Entry:    editor.Entry{Story: id, Lang: lang, Verb: "test", By: "Ana", At: day},
	}
}

// apply makes a change that must succeed.
func apply(t testing.TB, s *store.Store, c editor.Change) {
	t.Helper()
	if err := s.Apply(t.Context(), c); err != nil {
		t.Fatalf("apply: %v", err)
	}
}

// must returns a value that must have come without an error.
func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// counted returns counts that must have come without an error.
func counted(t testing.TB) func(map[editor.Phase]int, bool, error) map[editor.Phase]int {
	return func(counts map[editor.Phase]int, _ bool, err error) map[editor.Phase]int {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return counts
	}
}

// patience is how long a test waits for what must come before it fails.
const patience = 20 * time.Second

// within returns a context for waiting.
func within(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}
