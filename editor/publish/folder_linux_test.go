package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// A folder that may not be written says so, is as it was, and can still be verified.
func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, ferry(noon))
	before := tree(t, dir)
	lock(t, dir, private, lockFile)
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	asNobody(t)
	if _, err := publish(t.Context(), dir, fixture()[1]); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("publish: %v", err)
	}
	wantGood(t, dir)
	wantSame(t, before, tree(t, dir))
	if _, err := publish(t.Context(), filepath.Join(dir, "new"), ferry(noon)); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("publish into a folder that cannot be made: %v", err)
	}
}

// A link inside the edition that leads out of it is not followed.
func TestLinksDoNotLeadOut(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	mustPublish(t, dir, fixture()[1])
	if err := os.Symlink(outside, filepath.Join(dir, "cnr", "2025")); err != nil {
		t.Fatal(err)
	}
	if _, err := publish(t.Context(), dir, fixture()[2]); err == nil {
		t.Error("published through a link that leads out")
	}
	if files, err := os.ReadDir(outside); err != nil || len(files) > 0 {
		t.Errorf("outside the edition there is now %v (%v)", files, err)
	}
}

// lock takes the right to write from files and folders.
func lock(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range append(names, ".") {
		name := filepath.Join(dir, name)
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(name, info.Mode()&^0o222); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(name, info.Mode()) })
	}
}

// asNobody makes the rest of a test run without root's right to write everywhere. It
// changes the file system identity of the one thread the test stays on.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	const nobody = 65534
	runtime.LockOSThread()
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Setfsuid(0); err != nil {
			t.Fatal(err)
		}
		runtime.UnlockOSThread()
	})
}
