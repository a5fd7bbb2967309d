package publish

import (
	"context"
	"errors"
	"os"
	"path"
	"path/filepath"
	"sync"
	"testing"

	"redakcija/editor"
)

// prepared opens a copy of an edition and makes the files of one more story.
func prepared(t *testing.T, b editor.Bundle) (string, *folder, []output) {
	t.Helper()
	dir := t.TempDir()
	mustPublish(t, dir, ferry(noon))
	f, err := openToWrite(dir)
	if err != nil {
		t.Fatal(err)
	}
	p, err := prepare(f, &b)
	if err != nil {
		t.Fatal(err)
	}
	files, err := p.files()
	if err != nil {
		t.Fatal(err)
	}
	return dir, f, files
}

// A publication cut off after any of its steps is, after the next verification, one
// that never was or one that is complete.
func TestCutOff(t *testing.T) {
	second := fixture()[1]
	whole := t.TempDir()
	mustPublish(t, whole, ferry(noon), second)
	after := tree(t, whole)
	dir, f, files := prepared(t, second)
	before := tree(t, dir)
	if err := f.close(); err != nil {
		t.Fatal(err)
	}

	cut := func(name string, want map[string]string, steps func(t *testing.T, f *folder, files []output)) {
		t.Run(name, func(t *testing.T) {
			dir, f, files := prepared(t, second)
			steps(t, f, files)
			if err := f.close(); err != nil {
				t.Fatal(err)
			}
			wantGood(t, dir)
			got := tree(t, dir)
			wantSame(t, want, got)
			if len(got) != len(want) {
				t.Errorf("%d files, want %d", len(got), len(want))
			}
			for _, name := range []string{stageDir, journalFile, journalTemp} {
				if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
					t.Errorf("%s is left", name)
				}
			}
		})
	}
	for i := range files {
		cut("staged "+files[i].path, before, func(t *testing.T, f *folder, files []output) {
			if _, err := f.stage(t.Context(), files[:i+1]); err != nil {
				t.Fatal(err)
			}
		})
	}
	cut("journal written", before, func(t *testing.T, f *folder, files []output) {
		j, err := f.stage(t.Context(), files)
		if err == nil {
			err = f.writeDurably(journalTemp, asJSON(j)[:40])
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	for i := range files {
		cut("decided, moved up to "+files[i].path, after, func(t *testing.T, f *folder, files []output) {
			j, err := f.stage(t.Context(), files)
			if err == nil {
				err = f.decide(j)
			}
			for _, s := range j.Files[:i+1] {
				if err == nil {
					err = f.root.Rename(path.Join(stageDir, s.Stage), s.Path)
				}
			}
			if err != nil {
				t.Fatal(err)
			}
		})
	}
	cut("journal removed", after, func(t *testing.T, f *folder, files []output) {
		if err := f.put(t.Context(), files); err != nil {
			t.Fatal(err)
		}
		if err := f.writeDurably(journalTemp, nil); err != nil {
			t.Fatal(err)
		}
	})
}

// A journal whose files are gone cannot be finished, and is not forgotten either.
func TestLostStage(t *testing.T) {
	dir, f, files := prepared(t, fixture()[1])
	j, err := f.stage(t.Context(), files)
	if err == nil {
		err = f.decide(j)
	}
	if err == nil {
		err = f.root.RemoveAll(stageDir)
	}
	if err = errors.Join(err, f.close()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := verify(t.Context(), dir); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("verify: %v", err)
		}
	}
}

// countdown is a ctx that is cancelled when it has been asked so many times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// A cancelled publication leaves the edition as it was, and the next one succeeds.
func TestCancelled(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, ferry(noon))
	before := tree(t, dir)
	for n := range 8 {
		_, err := publish(&countdown{t.Context(), n}, dir, fixture()[1])
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled after %d: %v", n, err)
		}
		wantSame(t, before, tree(t, dir))
	}
	mustPublish(t, dir, fixture()[1])
	wantGood(t, dir)
}

// While one has the edition, another gets ErrBusy; nothing is lost when both try until
// they succeed.
func TestTwoPublishers(t *testing.T) {
	dir := t.TempDir()
	f, err := openToWrite(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := publish(t.Context(), dir, ferry(noon)); !errors.Is(err, editor.ErrBusy) {
		t.Errorf("publish: %v", err)
	}
	if _, err := verify(t.Context(), dir); !errors.Is(err, editor.ErrBusy) {
		t.Errorf("verify: %v", err)
	}
	if err := f.close(); err != nil {
		t.Fatal(err)
	}
	const each = 20
	var both sync.WaitGroup
	for who := range 2 {
		both.Go(func() {
			for i := range each {
				for {
					_, err := publish(context.Background(), dir, numbered(who*each+i, minutes(i)))
					if err == nil {
						break
					}
					if !errors.Is(err, editor.ErrBusy) {
						t.Error(err)
						return
					}
				}
			}
		})
	}
	both.Wait()
	wantGood(t, dir)
	if v := mustVerify(t, dir); v.Stories != 2*each {
		t.Errorf("%d stories, want %d", v.Stories, 2*each)
	}
}

// The cost of one more story in editions of three sizes. The edition grows by the
// stories that are measured. On a disk most of the time goes into waiting for it, and
// most of that into filling the edition: with TMPDIR on a memory file system it is a
// minute.
func BenchmarkPublish(b *testing.B) {
	dir := b.TempDir()
	n := 0
	for _, size := range []struct {
		name    string
		stories int
	}{{"10", 10}, {"1000", 1000}, {"5000", 5000}} {
		for ; n < size.stories; n++ {
			mustPublish(b, dir, numbered(n, minutes(n)))
		}
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				mustPublish(b, dir, numbered(n, minutes(n)))
				n++
			}
		})
	}
}
