package inflow

import (
	"context"
	"errors"
	"io/fs"
	"runtime"
	"time"

	"github.com/fsnotify/fsnotify"
)

// bell rings when something changes in the folders it hangs in. It does not say what:
// notifications can be lost, and come before a file is whole.
type bell struct {
	watcher *fsnotify.Watcher // nil where the system cannot tell
	rung    chan struct{}
	// deaf is set when a change in one of the folders may go unheard.
	deaf bool
}

// newBell returns a bell that hangs nowhere yet. Who has it must close it.
func newBell() *bell {
	b := &bell{rung: make(chan struct{}, 1)}
	// Elsewhere the system holds a descriptor for each file in a folder, and a program has
	// only a few hundred.
	if runtime.GOOS != "linux" && runtime.GOOS != "windows" {
		return b
	}
	w, err := fsnotify.NewWatcher()
	if err != nil { // too many on this computer
		return b
	}
	b.watcher = w
	go b.listen()
	return b
}

// listen lets the bell ring until it is closed. An error says that changes were missed.
func (b *bell) listen() {
	for {
		open := false
		select {
		case _, open = <-b.watcher.Events:
		case _, open = <-b.watcher.Errors:
		}
		if !open {
			return
		}
		select {
		case b.rung <- struct{}{}:
		default: // it has rung already
		}
	}
}

// hang listens to a folder, but not to those within. It may hang there already.
func (b *bell) hang(folder string) {
	if b.watcher == nil {
		b.deaf = true
		return
	}
	if err := b.watcher.Add(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		b.deaf = true
	}
}

// wait waits until the bell rings, or so long, or until ctx ends: then it is not ok.
func (b *bell) wait(ctx context.Context, most time.Duration) (rung, ok bool) {
	t := time.NewTimer(most)
	defer t.Stop()
	select {
	case <-b.rung:
		return true, true
	case <-t.C:
		return false, true
	case <-ctx.Done():
		return false, false
	}
}

func (b *bell) close() {
	if b.watcher != nil {
		_ = b.watcher.Close() // nothing was written
	}
}
