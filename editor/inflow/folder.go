package inflow

import (
	"context"
	"errors"
	"hash/maphash"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"redakcija/editor"
)

// folder is what is known of a drop folder. Of a file it keeps eight bytes, so that what
// it needs hardly grows with the number of files.
type folder struct {
	*line
	bell *bell
	seed maphash.Seed
	// begun is set by the first look: that it ended is reported even when nothing was there.
	begun bool

	mu       sync.Mutex           // while files are taken
	seen     map[uint64]state     // by key, of the files that were there at the last look
	settling map[uint64]time.Time // when files that may still be written were seen first
}

// state is what became of a file.
type state byte

const (
	looked  state = 1 + iota // for good
	refused                  // could not be opened or kept: tried again, in silence
)

// file is one that has not been looked at.
type file struct {
	path string // in the folder
	key  uint64
	size int64
	at   time.Time // when it was changed last
}

// followFolder takes the files of a drop folder, and those of the folders in it. With
// once it ends when all that were there are taken, and returns the desk's error.
func (l *line) followFolder(ctx context.Context) error {
	f := &folder{line: l, bell: l.newBell(), seed: maphash.MakeSeed()}
	defer f.bell.close()
	said := "" // of the folder itself, to say it once
	for {
		began := time.Now()
		found, err := f.look()
		// Looking takes a tenth of one processor at most, however large the folder is.
		rest := 10 * time.Since(began)
		if err == nil {
			err = f.takeAll(ctx, found)
			if l.Once && err != nil {
				return err
			}
		}
		if ctx.Err() != nil {
			return nil
		}
		if err == nil {
			said = ""
		} else if err.Error() != said {
			said = err.Error()
			l.tell("", nil, err)
		}
		wait := l.pace.look
		switch {
		case len(f.settling) > 0:
			wait = l.pace.settle
		case err != nil || f.bell.deaf:
			wait = l.pace.poll
		}
		if l.Once && len(f.settling) == 0 {
			return nil
		}
		rung, ok := f.bell.wait(ctx, max(wait, rest))
		if rung { // more will follow
			ok = pause(ctx, max(l.pace.settle, rest))
		}
		if !ok {
			return nil
		}
	}
}

// takeAll takes files, several at a time. They arrive in their order nevertheless: a later
// version of a story must come after the earlier one. The error is that of the desk.
func (f *folder) takeAll(ctx context.Context, files []file) error {
	if len(files) == 0 && f.begun {
		return nil
	}
	f.begun = true
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	before := make(chan struct{}) // closed when all files before have arrived
	close(before)
	var running sync.WaitGroup
	for _, x := range files {
		// Slots are given in the order of the files, so the one whose turn it is has one.
		leave, err := f.enter(ctx, x.size)
		if err != nil {
			break
		}
		turn, next := before, make(chan struct{})
		before = next
		running.Go(func() {
			if err := f.takeFile(ctx, x, turn); err != nil {
				stop(err)
			}
			leave()
			_ = wait(ctx, turn) // the next one waits for all before it
			close(next)
		})
	}
	running.Wait()
	if err := context.Cause(ctx); err != nil {
		return err
	}
	f.tell("", nil, nil)
	return nil
}

// wait waits until a channel is closed, or for the error of ctx.
func wait(ctx context.Context, closed <-chan struct{}) error {
	select {
	case <-closed:
	case <-ctx.Done():
	}
	return ctx.Err()
}

// takeFile takes one file, unless it is gone or still being written.
func (f *folder) takeFile(ctx context.Context, x file, turn <-chan struct{}) error {
	in, fault := f.open(x)
	switch {
	case errors.Is(fault, fs.ErrNotExist):
		return nil
	case errors.Is(fault, errChanged):
		f.mu.Lock()
		f.settling[x.key] = f.now()
		f.mu.Unlock()
		return nil
	}
	begin := sync.OnceValue(func() error {
		err := wait(ctx, turn)
		if err == nil {
			f.count()
		}
		return err
	})
	name, result := filepath.ToSlash(x.path), whole
	var err error
	if fault == nil {
		result, err = f.take(ctx, name, in, begin)
	} else if err = begin(); err == nil && !f.is(x, refused) {
		f.tell(name, nil, fault)
	}
	if err == nil {
		err = begin() // where there was nothing to tell
	}
	if err != nil {
		return err
	}
	became := looked
	var input *editor.InputError
	if result == partly || errors.As(fault, &input) && input.Reason == editor.InputUnreadable {
		became = refused
	}
	f.mu.Lock()
	f.seen[x.key] = became
	f.mu.Unlock()
	return nil
}

func (f *folder) is(x file, s state) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.seen[x.key] == s
}

// errChanged means that a file was written to while it was read.
var errChanged = errors.New("changed while it was read")

// open reads a file that must be as it was found, before and after.
func (f *folder) open(x file) (editor.Incoming, error) {
	name := filepath.Base(x.path)
	r, err := os.Open(filepath.Join(f.source.Folder, x.path))
	if err != nil {
		return editor.Incoming{}, unreadable(name, err)
	}
	defer r.Close() // it was only read
	in, err := editor.ReadIncoming(name, r)
	if info, failed := r.Stat(); failed == nil && (info.Size() != x.size || !info.ModTime().Equal(x.at)) {
		return editor.Incoming{}, errChanged
	}
	return in, err
}

func unreadable(name string, err error) error {
	return &editor.InputError{File: name, Reason: editor.InputUnreadable, At: -1, Err: err}
}
