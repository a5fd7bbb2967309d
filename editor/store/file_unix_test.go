//go:build unix

package store_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"redakcija/editor"
	"redakcija/editor/store"
)

func TestVanishedFileIsNoticed(t *testing.T) {
	t.Parallel()
	for name, vanish := range map[string]func(path string) error{
		"deleted": os.Remove,
		"renamed": func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			return errors.Join(os.WriteFile(path+".new", nil, 0o600), os.Rename(path+".new", path))
		},
	} {
		p := place{sqliteDatabase, sqliteDatabase.address(t)}
		s := p.open(t)
		apply(t, s, sample("a"))
		if err := vanish(p.at); err != nil {
			t.Fatal(err)
		}
		for what, err := range map[string]error{
			"text":     s.Apply(t.Context(), written("a", editor.DE, 0, "s1", 1, "x")),
			"cell":     s.PutCells(t.Context(), "Ana", []editor.Cell{{Story: "a", Segment: "s1", Lang: editor.DE, Text: "x"}}),
			"settings": s.PutSettings(t.Context(), editor.Settings{}),
		} {
			if !errors.Is(err, editor.ErrUnavailable) || !strings.Contains(err.Error(), p.at) {
				t.Errorf("%s, %s: %v", name, what, err)
			}
		}
		if now, err := os.Stat(p.at); err == nil && now.Size() > 0 {
			t.Errorf("%s: it was made again", name)
		}
	}
}

func TestOnlyTheOwnerReadsADesk(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "new")
	p := place{sqliteDatabase, filepath.Join(folder, "what?mode=memory")}
	apply(t, p.open(t), sample("a"))
	for path, want := range map[string]os.FileMode{folder: 0o700, p.at: 0o600, p.at + "-wal": 0o600} {
		if info := must[os.FileInfo](t)(os.Stat(path)); info.Mode().Perm() != want {
			t.Errorf("%s has %v", path, info.Mode())
		}
	}
}

func init() {
	children["write"] = func() error {
		s, err := store.Open(context.Background(), os.Getenv("REDAKCIJA_TEST_DESK"))
		if err == nil {
			err = s.Apply(context.Background(), written("a", editor.DE, 0, "s1", 1, "x"))
		}
		if errors.Is(err, editor.ErrUnavailable) {
			fmt.Println("unavailable:", err)
			return nil
		}
		return fmt.Errorf("not refused: %w", err)
	}
	children["fill"] = fillDisk
}

// TestReadOnlyDesk writes to desks it may not write to, as a process that is not root,
// whom permissions do not bind.
func TestReadOnlyDesk(t *testing.T) {
	t.Parallel()
	for name, mode := range map[string]os.FileMode{"file": 0o777, "file and folder": 0o555} {
		dir, program := publicFolder(t)
		p := place{sqliteDatabase, filepath.Join(dir, "desk")}
		s := must[*store.Store](t)(store.Open(t.Context(), p.at))
		apply(t, s, sample("a"))
		if err := errors.Join(s.Close(), os.Chmod(p.at, 0o444), os.Chmod(dir, mode)); err != nil {
			t.Fatal(err)
		}
		child := exec.CommandContext(t.Context(), program)
		child.Env = append(os.Environ(), childVariable+"=write", "REDAKCIJA_TEST_DESK="+p.at)
		if os.Getuid() == 0 {
			child.SysProcAttr = &syscall.SysProcAttr{Credential: must[*syscall.Credential](t)(unprivileged())}
		}
		out, err := child.CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), "unavailable: ") || !strings.Contains(string(out), p.at) {
			t.Errorf("read-only %s: %v\n%s", name, err, out)
		}
		t.Logf("read-only %s: %s", name, out)
	}
}

// publicFolder makes a folder that others may enter, with this program in another such:
// the temporary folders of tests are closed to them.
func publicFolder(t *testing.T) (dir, program string) {
	t.Helper()
	base := must[string](t)(os.MkdirTemp("/tmp", "desk"))
	t.Cleanup(func() {
		if err := errors.Join(os.Chmod(filepath.Join(base, "desk"), 0o755), os.RemoveAll(base)); err != nil {
			t.Error(err)
		}
	})
	dir, program = filepath.Join(base, "desk"), filepath.Join(base, "program")
	in := must[*os.File](t)(os.Open(os.Args[0]))
	defer in.Close()
	out := must[*os.File](t)(os.OpenFile(program, os.O_CREATE|os.O_WRONLY, 0o755))
	_, err := io.Copy(out, in)
	if err := errors.Join(err, out.Close(), os.Mkdir(dir, 0o755), os.Chmod(base, 0o755)); err != nil {
		t.Fatal(err)
	}
	return dir, program
}

// TestFullDiskLosesNothing lets files grow no further, as on a full disk.
func TestFullDiskLosesNothing(t *testing.T) {
	t.Parallel()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childVariable+"=fill", "REDAKCIJA_TEST_DESK="+sqliteDatabase.address(t))
	out, err := child.CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

func fillDisk() error {
	ctx := context.Background()
	s, err := store.Open(ctx, os.Getenv("REDAKCIJA_TEST_DESK"))
	if err != nil {
		return err
	}
	if err := s.Apply(ctx, sample("a")); err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ) // then a write beyond the limit is an error
	var free, full syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
		return err
	}
	full = free
	full.Cur = 600_000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &full); err != nil {
		return err
	}
	confirmed := 0
	for err == nil && confirmed < 1000 {
		if err = s.Apply(ctx, written("a", editor.DE, int64(confirmed), "s1", confirmed+1, strings.Repeat("text ", 1000))); err == nil {
			confirmed++
		}
	}
	if !errors.Is(err, editor.ErrUnavailable) || confirmed == 0 {
		return fmt.Errorf("after %d texts: %w", confirmed, err)
	}
	fmt.Println(confirmed, "texts, then:", err)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
		return err
	}
	if err := s.Apply(ctx, written("a", editor.DE, int64(confirmed), "s1", confirmed+1, "there is room again")); err != nil {
		return err
	}
	history, err := s.History(ctx, "a", "s1", editor.DE)
	if err != nil || len(history) != confirmed+1 {
		return fmt.Errorf("%d of %d texts: %w", len(history), confirmed+1, err)
	}
	return s.Close()
}
