//go:build linux && !ci

package main

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"redakcija/app"
)

// The toolkit asks the system for events sixty times a second, also when nobody is
// there, which costs one per cent of a core, and looks at a key up to a sixtieth
// second after it was pressed. So between two rounds its own goroutine is put to sleep
// in GLFW, which wakes at once for a key, the mouse or the screen.
const (
	// nap is the longest sleep: how late something may come that neither an event nor our
	// own background announces, such as a notice of the toolkit's own.
	nap = 500 * time.Millisecond
	// round is left to the toolkit between two naps: one of its rounds, in which it draws.
	round = 20 * time.Millisecond
)

// rest lets the window sleep while nothing happens, until it is left.
func rest(a *app.App) {
	var over atomic.Bool
	a.OnLeave(func() {
		over.Store(true)
		glfw.PostEmptyEvent()
	})
	a.OnShow(glfw.PostEmptyEvent)
	go func() {
		for !over.Load() {
			fyne.DoAndWait(func() {
				if !over.Load() {
					glfw.WaitEventsTimeout(nap.Seconds())
				}
			})
			time.Sleep(round)
		}
	}()
}
