package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that is pressed has in common: mouse, Space and Enter,
// hovering and a focus that is seen. The widget embedding it repaints on Refresh.
type pressable struct {
	widget.DisableableWidget
	pressed func()
	focused bool
	hovered bool
}

func (p *pressable) press() {
	if !p.Disabled() && p.pressed != nil {
		p.pressed()
	}
}

// Tapped presses it.
func (p *pressable) Tapped(*fyne.PointEvent) { p.press() }

// TypedKey presses it with Space or Enter.
func (p *pressable) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	}
}

// TypedRune does nothing.
func (p *pressable) TypedRune(rune) {}

// FocusGained shows the focus.
func (p *pressable) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost shows that the focus is gone.
func (p *pressable) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn shows that it can be pressed.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows it at rest.
func (p *pressable) MouseOut() { p.hovered = false; p.Refresh() }
