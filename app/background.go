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
// many files, publishing) goes through the second. What ends only with the window
// (watching folders and feeds) has a goroutine of its own.
type background struct {
	ctx    context.Context
	cancel context.CancelFunc
	// following is what never ends by itself: it is cancelled first, before the jobs in the
	// lanes are waited for.
	following context.Context
	unfollow  context.CancelFunc
	lanes     [2]chan func()
	busy      sync.WaitGroup // jobs asked for and not yet shown
	ended     sync.WaitGroup // goroutines
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
	b.following, b.unfollow = context.WithCancel(b.ctx)
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

// follow does work that lasts until stop is called or the window is left. Done at once,
// it has to end by itself.
func (b *background) follow(work func(ctx context.Context)) (stop context.CancelFunc) {
	ctx, stop := context.WithCancel(b.following)
	if b.direct {
		work(ctx)
		return stop
	}
	b.spawn(func() { work(ctx) })
	return stop
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

// leave stops what follows, and wakes nobody any more: the window is about to close.
func (b *background) leave() {
	b.unfollow()
	b.wake.Store(nil)
}

// close lets the jobs that were asked for finish, and ends the goroutines. Jobs that
// look at their context stop early only when cancelled before.
func (b *background) close() {
	b.unfollow()
	for _, l := range b.lanes {
		if l != nil {
			close(l)
		}
	}
	b.ended.Wait()
	b.cancel()
}

// period is the time between two showings of what comes from elsewhere in any number. The
// toolkit keeps the picture of every line it has painted for a minute: showing the log
// more often takes tens of megabytes while thousands of stories come.
const period = time.Second

// batch collects what other goroutines tell, and shows it on the window's goroutine, the
// first at once and then everything of a period together. It never makes them wait.
type batch[T any] struct {
	bg   *background
	most int // of what waits: beyond it the oldest are dropped; 0: all is kept
	show func(all []T)

	mu      sync.Mutex
	waiting []T
	due     bool // flush is on its way
	shown   time.Time
}

func (b *batch[T]) add(x T) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting = append(b.waiting, x)
	if over := len(b.waiting) - b.most; b.most > 0 && over > 0 {
		b.waiting = b.waiting[over:]
	}
	if !b.due && !b.bg.direct {
		b.due = true
		b.bg.after(period-time.Since(b.shown), b.flush)
	}
}

// flush shows what waits. Where everything is done at once, whoever added calls it.
func (b *batch[T]) flush() {
	b.mu.Lock()
	all := b.waiting
	b.waiting, b.due, b.shown = nil, false, time.Now()
	b.mu.Unlock()
	if len(all) > 0 {
		b.show(all)
	}
}
