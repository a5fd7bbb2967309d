package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Cursor is the text cursor.
func (c *Cell) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseDown takes the keyboard and puts the caret where the mouse is; with Shift it
// widens the selection. A third press soon after a double tap selects everything.
func (c *Cell) MouseDown(ev *desktop.MouseEvent) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		canvas.Focus(c)
	}
	at := c.offsetAt(ev.Position)
	if from, to := c.selected(); ev.Button == desktop.MouseButtonSecondary && from <= at && at <= to && from != to {
		return // the menu is about the selection
	}
	if time.Since(c.double) < fyne.CurrentApp().Driver().DoubleTapDelay() {
		c.double = time.Time{}
		c.selectAll()
		return
	}
	c.caret, c.wish = at, noWish
	if ev.Modifier&fyne.KeyModifierShift == 0 {
		c.anchor = at
	}
	c.Refresh()
}

// MouseUp does nothing: MouseDown did it.
func (c *Cell) MouseUp(*desktop.MouseEvent) {}

// Dragged selects from where the mouse went down.
func (c *Cell) Dragged(ev *fyne.DragEvent) {
	if at := c.offsetAt(ev.Position); at != c.caret {
		c.caret, c.wish = at, noWish
		c.Refresh()
	}
}

// DragEnd does nothing: what is selected stays.
func (c *Cell) DragEnd() {}

// DoubleTapped selects the word under the mouse.
func (c *Cell) DoubleTapped(ev *fyne.PointEvent) {
	c.anchor, c.caret = wordAround(c.text, c.offsetAt(ev.Position))
	c.wish = noWish
	c.double = time.Now()
	c.Refresh()
}

// TappedSecondary asks for a menu.
func (c *Cell) TappedSecondary(ev *fyne.PointEvent) {
	if c.OnMenu != nil {
		c.OnMenu(ev.AbsolutePosition)
	}
}
