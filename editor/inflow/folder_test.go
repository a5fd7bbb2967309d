package inflow

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"redakcija/editor"
)

func TestFilesOfAFolderArriveOldestFirst(t *testing.T) {
	n := newNewsroom(t)
	dir := t.TempDir()
	put(t, 3, filepath.Join(dir, "z.txt"), "oldest")
	put(t, 2, filepath.Join(dir, "dpa", "2026", "b.txt"), "bad")
	put(t, 2, filepath.Join(dir, "dpa", "c.txt"), "middle")
	put(t, 1, filepath.Join(dir, "a.txt"), "newest")
	for _, name := range []string{".hidden", ".sync/d.txt", "e.txt~", "~$f.docx", "g.tmp", "h.PART", "i.crdownload", "Thumbs.db"} {
		put(t, 9, filepath.Join(dir, name), "not yet a story")
	}
	if err := os.Symlink(filepath.Join(dir, "a.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Log("no links on this system:", err)
	}
	told := n.once(editor.Source{Folder: dir})
	if want := []string{"oldest", "middle", "newest"}; !slices.Equal(n.kept, want) {
		t.Errorf("%q arrived, not %q", n.kept, want)
	}
	var lines []string
	for _, s := range told {
		lines = append(lines, fmt.Sprintf("%s %t %v", s.Name, s.Arrival != nil, s.Err))
	}
	want := []string{
		"z.txt true <nil>", "dpa/2026/b.txt false b.txt: no_body", "dpa/c.txt true <nil>", "a.txt true <nil>", " false <nil>",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("told:\n%s\nnot:\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	if last := told[len(told)-1]; last.Done != 4 || last.All != 4 {
		t.Errorf("%d of %d were looked at, not 4 of 4", last.Done, last.All)
	}

	// Once more: only what is wrong is said again.
	again := n.once(editor.Source{Folder: dir})
	if len(again) != 2 || again[0].Err == nil || again[1].Done != 4 || len(n.kept) != 3 {
		t.Errorf("the second time it tells %+v", again)
	}
}

// A file counts as whole when it has not changed for a while, by this computer's clock and
// whatever the file's date says.
func TestFilesSettle(t *testing.T) {
	n := newNewsroom(t)
	clock := time.Now()
	n.inflow.now = func() time.Time { return clock }
	n.pace.settle = time.Second
	dir := t.TempDir()
	path := filepath.Join(dir, "story.txt")
	f := &folder{
		line: &line{inflow: n.inflow, Following: n.following(false), source: editor.Source{Folder: dir}, telling: &sync.Mutex{}},
		bell: &bell{}, seed: maphash.MakeSeed(),
	}
	look := func(want int) {
		t.Helper()
		found, err := f.look()
		if err != nil || len(found) != want {
			t.Fatalf("%d files are found, not %d: %v", len(found), want, err)
		}
		if err := f.takeAll(n.ctx, found); err != nil {
			t.Fatal(err)
		}
	}
	put(t, 0, path, "The ferry sai")
	look(0)
	clock = clock.Add(900 * time.Millisecond)
	look(0)
	put(t, 0, path, "The ferry sails")
	clock = clock.Add(900 * time.Millisecond)
	look(0) // it changed: the second begins anew
	clock = clock.Add(900 * time.Millisecond)
	look(0)
	clock = clock.Add(100 * time.Millisecond)
	look(1)
	look(0)
	if !slices.Equal(n.kept, []string{"The ferry sails"}) {
		t.Errorf("%q arrived", n.kept)
	}
	put(t, -60, path, "The ferry sails again") // a clock that is an hour ahead
	look(0)
	clock = clock.Add(time.Second)
	look(1)
	put(t, 5, path, "The ferry sails for ever")
	look(1)

	// A file that changes between the look and the reading is not read.
	put(t, 5, path, "Another ferry")
	found, err := f.look()
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	put(t, 4, path, "Another ferry sai")
	if err := f.takeAll(n.ctx, found); err != nil {
		t.Fatal(err)
	}
	if len(f.settling) == 0 || n.has("Another ferry sai") {
		t.Error("half a file was read")
	}
	look(1)
}

func TestFilesArriveWhileAFolderIsWatched(t *testing.T) {
	n := newNewsroom(t)
	dir := t.TempDir()
	n.start(editor.Source{Folder: dir})
	n.await("the first look", func(s editor.Sighting) bool { return s.Name == "" })
	put(t, 0, filepath.Join(dir, "a.txt"), "one")
	n.arrival("a.txt")
	put(t, 0, filepath.Join(dir, "new", "deep", "b.txt"), "two")
	n.arrival("new/deep/b.txt")
	put(t, 0, filepath.Join(dir, "new", "deep", "c.txt.part"), "three")
	put(t, 0, filepath.Join(dir, "new", "deep", "d.txt"), "four")
	n.arrival("new/deep/d.txt")
	if n.has("three") {
		t.Error("a file that was still being written arrived")
	}
	if err := os.Rename(filepath.Join(dir, "new", "deep", "c.txt.part"), filepath.Join(dir, "new", "deep", "c.txt")); err != nil {
		t.Fatal(err)
	}
	n.arrival("new/deep/c.txt")
	if err := os.RemoveAll(filepath.Join(dir, "new")); err != nil {
		t.Fatal(err)
	}
	put(t, 0, filepath.Join(dir, "new", "e.txt"), "five")
	n.arrival("new/e.txt")
}

// Without notifications, and before the folder is there, looking again does.
func TestFolderWithoutNotifications(t *testing.T) {
	n := newNewsroom(t)
	n.inflow.newBell = func() *bell { return &bell{} }
	dir := filepath.Join(t.TempDir(), "later")
	n.start(editor.Source{Folder: dir})
	s := n.await("that it is not there", func(s editor.Sighting) bool { return s.Err != nil })
	var input *editor.InputError
	if !errors.As(s.Err, &input) || input.Reason != editor.InputUnreadable || input.File != dir {
		t.Errorf("it says %v", s.Err)
	}
	put(t, 0, filepath.Join(dir, "a.txt"), "one")
	for {
		s := n.await("a.txt", func(editor.Sighting) bool { return true })
		if s.Err != nil {
			t.Fatalf("it says again %v", s.Err)
		}
		if s.Arrival != nil {
			break
		}
	}
	put(t, 0, filepath.Join(dir, "b.txt"), "two")
	n.arrival("b.txt")
}

// A later file waits for an earlier one that takes longer to read.
func TestOrderIsKept(t *testing.T) {
	n := newNewsroom(t)
	n.slots = make(chan struct{}, 4)
	dir := t.TempDir()
	const files = 40
	var want []string
	for i := range files {
		text := fmt.Sprintf("story %02d", i)
		put(t, files-i, filepath.Join(dir, fmt.Sprintf("%02d.txt", files-i)), text)
		want = append(want, text)
	}
	second := make(chan struct{})
	n.read = func(text string) {
		switch text {
		case want[0]:
			<-second // so the second is read before the first arrives
		case want[1]:
			close(second)
		}
	}
	n.once(editor.Source{Folder: dir})
	if !slices.Equal(n.kept, want) {
		t.Errorf("they arrived as %q", n.kept)
	}
}

// Of two large files one waits, and small ones go on meanwhile.
func TestLargeFilesAreReadOneByOne(t *testing.T) {
	n := newNewsroom(t)
	n.slots = make(chan struct{}, 4)
	dir := t.TempDir()
	huge := strings.Repeat("x", isLarge)
	put(t, 4, filepath.Join(dir, "a.txt"), "a"+huge)
	put(t, 3, filepath.Join(dir, "b.txt"), "small")
	put(t, 2, filepath.Join(dir, "c.txt"), "c"+huge)
	small := make(chan struct{})
	var reading, most atomic.Int32
	n.read = func(text string) {
		if text == "small" {
			close(small)
			return
		}
		most.Store(max(most.Load(), reading.Add(1)))
		<-small
		reading.Add(-1)
	}
	n.once(editor.Source{Folder: dir})
	if len(n.kept) != 3 || most.Load() != 1 {
		t.Errorf("%d stories arrived, %d large ones were read at a time", len(n.kept), most.Load())
	}
	if len(n.slots) != 0 || len(n.large) != 0 {
		t.Errorf("%d and %d slots are taken for ever", len(n.slots), len(n.large))
	}
}

func TestDeskThatFailsIsTriedAgain(t *testing.T) {
	n := newNewsroom(t)
	dir := t.TempDir()
	put(t, 2, filepath.Join(dir, "a.txt"), "one")
	put(t, 1, filepath.Join(dir, "b.txt"), "two")
	down := fmt.Errorf("desk: %w", editor.ErrUnavailable)
	n.keep = func(string) error { return down }
	if err := n.follow(n.ctx, n.following(true, editor.Source{Folder: dir})); !errors.Is(err, editor.ErrUnavailable) {
		t.Errorf("with once it returns %v", err)
	}
	if told := n.told(); len(told) > 0 {
		t.Errorf("it tells %+v", told)
	}
	times := 0 // a story must not arrive twice, nor be lost
	n.keep = func(string) error {
		if times++; times < 4 {
			return down
		}
		return nil
	}
	n.start(editor.Source{Folder: dir})
	if s := n.await("the failure", func(s editor.Sighting) bool { return true }); !errors.Is(s.Err, editor.ErrUnavailable) || s.Name != "" {
		t.Errorf("it tells %+v", s)
	}
	n.arrival("a.txt")
	n.arrival("b.txt")
}

// A folder within that is closed to us is said once.
func TestClosedFolderIsSaidOnce(t *testing.T) {
	n := newNewsroom(t)
	f := &folder{line: &line{inflow: n.inflow, Following: n.following(false), telling: &sync.Mutex{}}, seed: maphash.MakeSeed()}
	for range 3 {
		v := view{folder: f, seen: map[uint64]state{}}
		v.closed("dpa", fs.ErrPermission)
		v.closed("gone", fs.ErrNotExist)
		f.seen = v.seen
	}
	told := n.told()
	if len(told) != 1 || told[0].Name != "dpa" || !errors.Is(told[0].Err, fs.ErrPermission) {
		t.Errorf("told %+v", told)
	}
}

// An error that nobody foresaw is one file's: the others go on, and it is tried again.
func TestOneFileDoesNotStopTheOthers(t *testing.T) {
	n := newNewsroom(t)
	dir := t.TempDir()
	put(t, 2, filepath.Join(dir, "a.txt"), "one")
	put(t, 1, filepath.Join(dir, "b.txt"), "two")
	strange := errors.New("the row is too wide")
	n.keep = func(text string) error {
		if text == "one" {
			return strange
		}
		return nil
	}
	told := n.once(editor.Source{Folder: dir})
	if len(told) != 3 || told[0].Name != "a.txt" || told[0].Err != strange || told[1].Arrival == nil {
		t.Errorf("told %+v", told)
	}
}

// Somebody writes in the story whose new version arrives: it comes at the next look.
func TestConflictIsTriedAgain(t *testing.T) {
	n := newNewsroom(t)
	n.inflow.newBell = func() *bell { return &bell{} }
	dir := t.TempDir()
	put(t, 1, filepath.Join(dir, "a.txt"), "one")
	busy := true
	n.keep = func(string) error {
		if busy {
			busy = false
			return editor.ErrConflict
		}
		return nil
	}
	n.start(editor.Source{Folder: dir})
	n.await("the conflict", func(s editor.Sighting) bool { return s.Name == "a.txt" && errors.Is(s.Err, editor.ErrConflict) })
	n.arrival("a.txt")
}

func TestFollowingEndsAtOnce(t *testing.T) {
	n := newNewsroom(t)
	dir := t.TempDir()
	for i := range 50 {
		put(t, i+1, filepath.Join(dir, fmt.Sprintf("%02d.txt", i)), fmt.Sprintf("story %02d", i))
	}
	ctx, cancel := context.WithCancel(n.ctx)
	n.keep = func(text string) error {
		if text == "story 40" {
			cancel()
		}
		return ctx.Err()
	}
	if err := n.follow(ctx, n.following(true, editor.Source{Folder: dir})); !errors.Is(err, context.Canceled) {
		t.Errorf("with once it returns %v", err)
	}
	if want := 9; len(n.kept) != want { // 49 to 41
		t.Errorf("%d stories arrived, not %d", len(n.kept), want)
	}
	if err := n.follow(ctx, n.following(false, editor.Source{Folder: dir})); err != nil {
		t.Errorf("it returns %v", err)
	}
}

// Nothing in the folder is moved, changed or deleted.
func TestFolderStaysAsItIs(t *testing.T) {
	n := newNewsroom(t)
	dir := t.TempDir()
	put(t, 5, filepath.Join(dir, "a.txt"), "one")
	put(t, 5, filepath.Join(dir, "b.txt"), "bad")
	list := func() (all []string) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil {
				t.Fatal(err)
			}
			raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, fmt.Sprint(e.Name(), info.Mode(), info.ModTime(), string(raw)))
		}
		return all
	}
	before := list()
	n.once(editor.Source{Folder: dir})
	if after := list(); !slices.Equal(after, before) {
		t.Errorf("the folder is %q, not %q", after, before)
	}
}
