package app

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// background is the only doorway between goroutines and widgets: the one go
// statement and the one fyne.Do of this package are here.
//
// There are two lanes. What an editor waits for (opening, confirming, searching)
// goes through the first, one after the other in the order it was asked for, so that
// texts reach the desk in the order they were confirmed. What takes long (reading
// many files, publishing) goes through the second.
type background struct {
	ctx    context.Context
	cancel context.CancelFunc
	lanes  [2]chan func()
	busy   sync.WaitGroup // jobs asked for and not yet shown
	ended  sync.WaitGroup // goroutines
	// wake tells a window that sleeps that there is something to show.
	wake atomic.Pointer[func()]
	// direct runs every job at once on the caller's goroutine: for the tour, which
	// then never has to wait for anything.
	direct bool
}

// lane says how urgent a job is.
type lane int

const (
	quick lane = iota
	long
)

func newBackground(direct bool) *background {
	b := &background{direct: direct}
	b.ctx, b.cancel = context.WithCancel(context.Background())
	if direct {
		return b
	}
	for i := range b.lanes {
		jobs := make(chan func(), 1024)
		b.lanes[i] = jobs
		b.spawn(func() {
			for job := range jobs {
				job()
			}
		})
	}
	return b
}

// run does work off the window's goroutine; what work returns is then done on it.
func (b *background) run(l lane, work func(ctx context.Context) (show func())) {
	if b.direct {
		if show := work(b.ctx); show != nil {
			show()
		}
		return
	}
	b.busy.Add(1)
	b.lanes[l] <- func() {
		show := work(b.ctx)
		if show == nil {
			b.busy.Done()
			return
		}
		b.show(func() {
			defer b.busy.Done()
			show()
		})
	}
}

// show does something on the window's goroutine.
func (b *background) show(do func()) {
	fyne.Do(do)
	if wake := b.wake.Load(); wake != nil {
		(*wake)()
	}
}

// after does something on the window's goroutine once d has passed.
func (b *background) after(d time.Duration, do func()) {
	if b.direct {
		do()
		return
	}
	time.AfterFunc(d, func() {
		if b.ctx.Err() == nil {
			b.show(do)
		}
	})
}

func (b *background) spawn(f func()) {
	b.ended.Add(1)
	go func() {
		defer b.ended.Done()
		f()
	}()
}

// close lets the jobs that were asked for finish, and ends the goroutines. Jobs that
// look at their context stop early only when cancelled before.
func (b *background) close() {
	for _, l := range b.lanes {
		if l != nil {
			close(l)
		}
	}
	b.ended.Wait()
	b.cancel()
}
