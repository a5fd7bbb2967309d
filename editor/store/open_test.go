package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"redakcija/editor"
	"redakcija/editor/store"
)

func TestOpenAgainFindsEverything(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		for i := range 3 {
			s := must[*store.Store](t)(store.Open(t.Context(), p.at))
			if n := len(must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{}))); n != i {
				t.Errorf("%d stories, not %d", n, i)
			}
			apply(t, s, sample(editor.StoryID(fmt.Sprint("story", i))))
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestManyOpenANewDeskAtOnce(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		var group sync.WaitGroup
		for i := range 6 {
			group.Go(func() {
				s, err := store.Open(t.Context(), p.at)
				if err != nil {
					t.Error(err)
					return
				}
				if err := errors.Join(s.Apply(t.Context(), sample(editor.StoryID(fmt.Sprint("story", i)))), s.Close()); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		if n := len(must[[]editor.Summary](t)(p.open(t).List(t.Context(), editor.Query{}))); n != 6 {
			t.Errorf("%d stories", n)
		}
	})
}

func TestNewerDeskIsLeftAlone(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		p.open(t)
		p.raw(t, `INSERT INTO migrations (number, at) VALUES (999, 0)`)
		s, err := store.Open(t.Context(), p.at)
		if !errors.Is(err, editor.ErrUnavailable) || !strings.Contains(err.Error(), "newer") || s != nil {
			t.Errorf("open: %v", err)
		}
	})
}

func TestHeldDatabaseIsBusy(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		db := must[*sql.DB](t)(sql.Open(p.driver, p.dsn(p.at)))
		defer db.Close()
		conn := must[*sql.Conn](t)(db.Conn(t.Context()))
		defer conn.Close()
		hold := `BEGIN IMMEDIATE`
		if p.name == "postgres" {
			hold = `BEGIN; LOCK TABLE stories IN SHARE MODE`
		}
		if _, err := conn.ExecContext(t.Context(), hold); err != nil {
			t.Fatal(err)
		}
		if err := s.Apply(t.Context(), written("a", editor.DE, 0, "s1", 1, "x")); !errors.Is(err, editor.ErrBusy) {
			t.Errorf("held: %v", err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := s.Apply(ctx, written("a", editor.DE, 0, "s1", 1, "x")); !errors.Is(err, context.Canceled) || errors.Is(err, editor.ErrUnavailable) {
			t.Errorf("cancelled: %v", err)
		}
		if _, err := conn.ExecContext(t.Context(), `ROLLBACK`); err != nil {
			t.Fatal(err)
		}
		apply(t, s, written("a", editor.DE, 0, "s1", 1, "x"))
	})
}

func TestClaim(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		mine, other := p.open(t), p.open(t)
		release := must[func()](t)(mine.Claim(t.Context()))
		again, err := other.Claim(t.Context())
		if p.name == "postgres" {
			if err != nil {
				t.Fatalf("a shared desk was refused: %v", err)
			}
			again()
		} else if !errors.Is(err, editor.ErrBusy) || again != nil {
			t.Fatalf("a claimed desk was claimed: %v", err)
		}
		apply(t, other, sample("a")) // a claim keeps nobody from working
		release()
		release()
		must[func()](t)(other.Claim(t.Context()))()
	})
}

func init() {
	children["claim"] = func() error {
		s, err := store.Open(context.Background(), os.Getenv("REDAKCIJA_TEST_DESK"))
		if err != nil {
			return err
		}
		if _, err := s.Claim(context.Background()); err != nil {
			return err
		}
		fmt.Println("claimed")
		select {} // until it is killed
	}
}

func TestClaimDiesWithItsProcess(t *testing.T) {
	t.Parallel()
	p := place{sqliteDatabase, sqliteDatabase.address(t)}
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childVariable+"=claim", "REDAKCIJA_TEST_DESK="+p.at)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if line != "claimed\n" {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	s := p.open(t)
	if _, err := s.Claim(t.Context()); !errors.Is(err, editor.ErrBusy) {
		t.Errorf("while it lives: %v", err)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // killed
	must[func()](t)(s.Claim(t.Context()))()
}

func TestFileThatIsNoDeskIsLeftAlone(t *testing.T) {
	t.Parallel()
	other := filepath.Join(t.TempDir(), "other.db")
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	place{sqliteDatabase, other}.raw(t, `CREATE TABLE theirs (x)`)
	foreign := must[[]byte](t)(os.ReadFile(other))
	for name, content := range map[string][]byte{
		"text":    []byte(strings.Repeat("The text of a story, and no database.\n", 100)),
		"short":   []byte("x"),
		"foreign": foreign,
		"damaged": append([]byte("SQLite format 3\x00"), foreign[16:50]...),
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(t.Context(), path)
		if !errors.Is(err, editor.ErrUnavailable) || !strings.Contains(err.Error(), path) || s != nil {
			t.Errorf("%s: %v", name, err)
		}
		if now := must[[]byte](t)(os.ReadFile(path)); string(now) != string(content) {
			t.Errorf("%s was changed", name)
		}
		if files := must[[]os.DirEntry](t)(os.ReadDir(dir)); len(files) != 1 {
			t.Errorf("%s: %v appeared beside it", name, files)
		}
	}
	if _, err := store.Open(t.Context(), t.TempDir()); !errors.Is(err, editor.ErrUnavailable) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := store.Open(t.Context(), filepath.Join(other, "desk")); !errors.Is(err, editor.ErrUnavailable) {
		t.Errorf("a file in a file: %v", err)
	}
}

func TestSQLiteFileIsSound(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	p := place{sqliteDatabase, filepath.Join(dir, "a new", "folder #1 100%41 é", "desk.redakcija")}
	s := must[*store.Store](t)(store.Open(t.Context(), p.at))
	apply(t, s, sample("a"))
	if got := pragma(t, p, "journal_mode"); got != "wal" {
		t.Errorf("journal mode is %s", got)
	}
	if got := pragma(t, p, "application_id"); got != fmt.Sprint(0x52454441) {
		t.Errorf("application id is %s", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	files := must[[]os.DirEntry](t)(os.ReadDir(filepath.Dir(p.at)))
	if len(files) != 1 || files[0].Name() != "desk.redakcija" {
		t.Errorf("a closed desk is %v", files)
	}
}

// pragma asks a SQLite file.
func pragma(t *testing.T, p place, name string) string {
	t.Helper()
	db := must[*sql.DB](t)(sql.Open("sqlite", "file:"+strings.NewReplacer("%", "%25", "#", "%23").Replace(p.at)+"?mode=rw"))
	defer db.Close()
	var answer string
	if err := db.QueryRowContext(t.Context(), "PRAGMA "+name).Scan(&answer); err != nil {
		t.Fatal(err)
	}
	return answer
}
