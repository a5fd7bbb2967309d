package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is the modifier of commands: Ctrl, on a Mac Cmd.
const command = fyne.KeyModifierShortcutDefault

// replace changes text[from:to], in bytes, by the person's will.
func (c *Cell) replace(from, to int, with string) {
	if c.ReadOnly || from == to && with == "" {
		return
	}
	c.text = c.text[:from] + with + c.text[to:]
	c.marks = moveMarks(c.marks, from, to, len(with))
	c.caret = from + len(with)
	c.anchor, c.wish = c.caret, noWish
	c.wrapped = false
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.text)
	}
	c.tellMoved()
}

func (c *Cell) tellMoved() {
	if c.moved != nil {
		c.moved()
	}
}

// move puts the caret at a byte offset, with Shift only one end of the selection.
func (c *Cell) move(to int, extend bool) {
	c.caret = stopAt(c.text, to)
	if !extend {
		c.anchor = c.caret
	}
	c.wish = noWish
	c.Refresh()
	c.tellMoved()
}

// TypedRune writes a character in the place of the selection. What OnTyped makes of it is
// a change of its own, so that one undo brings back what was typed.
func (c *Cell) TypedRune(r rune) {
	from, to := c.selected()
	c.replace(from, to, string(r))
	if c.OnTyped == nil || c.ReadOnly {
		return
	}
	if take, put := c.OnTyped(c.text[:c.caret]); take > 0 && take <= c.caret {
		c.replace(c.caret-take, c.caret, put)
	}
}

// KeyDown remembers the modifiers, for drivers that cannot be asked for them.
func (c *Cell) KeyDown(ev *fyne.KeyEvent) { c.held |= modifierOf(ev.Name) }

// KeyUp forgets a modifier.
func (c *Cell) KeyUp(ev *fyne.KeyEvent) { c.held &^= modifierOf(ev.Name) }

func modifierOf(key fyne.KeyName) fyne.KeyModifier {
	switch key {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		return fyne.KeyModifierShift
	case desktop.KeyControlLeft, desktop.KeyControlRight:
		return fyne.KeyModifierControl
	case desktop.KeyAltLeft, desktop.KeyAltRight:
		return fyne.KeyModifierAlt
	case desktop.KeySuperLeft, desktop.KeySuperRight:
		return fyne.KeyModifierSuper
	}
	return 0
}

// modifiers are those held now. The driver is asked first, because a key may have
// gone down while something else had the keyboard, as in Shift+Tab, Tab, Tab.
func (c *Cell) modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return c.held
}

// TypedKey handles a key that types no character.
func (c *Cell) TypedKey(ev *fyne.KeyEvent) { c.press(ev, c.modifiers()) }

// TypedShortcut handles a key with Ctrl, Alt or Cmd. The toolkit names keys by their
// place on the keyboard, so that Ctrl+C works under a Cyrillic layout.
func (c *Cell) TypedShortcut(s fyne.Shortcut) {
	if c.OnShortcut != nil && c.OnShortcut(s) {
		return
	}
	from, to := c.selected()
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		c.call(c.OnUndo)
	case *fyne.ShortcutRedo:
		c.call(c.OnRedo)
	case *fyne.ShortcutSelectAll:
		c.selectAll()
	case *fyne.ShortcutCopy:
		c.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		if c.copy(s.Clipboard) {
			c.replace(from, to, "")
		}
	case *fyne.ShortcutPaste:
		c.InsertText(clipboard(s.Clipboard).Content())
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyZ && s.Modifier == command|fyne.KeyModifierShift {
			c.call(c.OnRedo)
			return
		}
		c.press(&fyne.KeyEvent{Name: s.KeyName}, s.Modifier)
	}
}

func (c *Cell) call(f func()) {
	if f != nil && !c.ReadOnly {
		f()
	}
}

// copy puts the selection into the clipboard; false if there is none.
func (c *Cell) copy(to fyne.Clipboard) bool {
	s := c.SelectedText()
	if s != "" {
		clipboard(to).SetContent(s)
	}
	return s != ""
}

func clipboard(given fyne.Clipboard) fyne.Clipboard {
	if given != nil {
		return given
	}
	return fyne.CurrentApp().Clipboard()
}

func (c *Cell) selectAll() {
	c.anchor, c.caret, c.wish = 0, len(c.text), noWish
	c.Refresh()
}

// press handles a key with the modifiers that go with it.
func (c *Cell) press(ev *fyne.KeyEvent, mod fyne.KeyModifier) {
	if modifierOf(ev.Name) != 0 || types(ev.Name) && mod&^fyne.KeyModifierShift == 0 {
		return // a letter comes again as a rune, in the layout of the keyboard
	}
	if c.OnKey != nil && c.OnKey(ev, mod) {
		return
	}
	extend := mod&fyne.KeyModifierShift != 0
	words := mod&command != 0
	if mod&^(fyne.KeyModifierShift|command) != 0 { // Alt combinations are not the cell's
		return
	}
	from, to := c.selected()
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		c.sideways(ev.Name == fyne.KeyRight, words, extend)
	case fyne.KeyUp, fyne.KeyDown:
		if !words {
			c.vertical(ev.Name == fyne.KeyUp, extend)
		}
	case fyne.KeyHome, fyne.KeyEnd:
		c.toEdge(ev.Name == fyne.KeyEnd, words, extend)
	case fyne.KeyBackspace:
		switch {
		case from != to:
		case words:
			from = previousWord(c.text, to)
		default:
			from = previousStop(c.text, to)
		}
		c.replace(from, to, "")
	case fyne.KeyDelete:
		switch {
		case from != to:
		case words:
			to = nextWord(c.text, from)
		default:
			to = nextStop(c.text, from)
		}
		c.replace(from, to, "")
	case fyne.KeyA:
		if mod == command { // comes as a key only where the toolkit keeps shortcuts from a read-only text
			c.selectAll()
		}
	}
}

// types reports whether a key, alone or with Shift, types a character.
func types(key fyne.KeyName) bool {
	return len(key) == 1 || key == fyne.KeySpace || key == fyne.KeyUnknown
}

// sideways moves the caret by a character or a word.
func (c *Cell) sideways(right, words, extend bool) {
	from, to := c.selected()
	at := c.caret
	switch {
	case from != to && !extend && !words && right:
		at = to
	case from != to && !extend && !words:
		at = from
	case right && words:
		at = nextWord(c.text, at)
	case right:
		at = nextStop(c.text, at)
	case words:
		at = previousWord(c.text, at)
	default:
		at = previousStop(c.text, at)
	}
	c.move(at, extend)
}

// vertical moves the caret by a line and keeps its x over short lines. Beyond the
// first and last line it leaves the cell, or goes to the start or end of the text.
func (c *Cell) vertical(up, extend bool) {
	pos := c.caretPosition()
	i := lineOf(c.lines, c.caret)
	x := c.wish
	if x == noWish {
		x = pos.X - c.Padding.Width
	}
	to := i + 1
	if up {
		to = i - 1
	}
	switch {
	case to >= 0 && to < len(c.lines):
		c.move(c.wrapFace.offset(c.text, c.lines[to], to == len(c.lines)-1, x), extend)
		c.wish = x
	case !extend && c.leave != nil && c.leave(up):
	case up:
		c.move(0, extend)
	default:
		c.move(len(c.text), extend)
	}
}

// toEdge moves the caret to the start or end of its line, or of the whole text.
func (c *Cell) toEdge(end, whole, extend bool) {
	c.wrap(c.Size().Width)
	i := lineOf(c.lines, c.caret)
	line := c.lines[i]
	at := line.start
	switch {
	case whole && end, end && i == len(c.lines)-1:
		at = len(c.text)
	case whole:
		at = 0
	case end:
		at = previousStop(c.text, line.end)
	}
	c.move(at, extend)
}

// caretOnLine puts the caret on the first or last line, as near as can be to x, as
// when an arrow key comes from the cell above or below.
func (c *Cell) caretOnLine(last bool, x float32) {
	c.wrap(c.Size().Width)
	if c.text == "" {
		return
	}
	i := 0
	if last {
		i = len(c.lines) - 1
	}
	c.move(c.wrapFace.offset(c.text, c.lines[i], i == len(c.lines)-1, x-c.Padding.Width), false)
	c.wish = x - c.Padding.Width
}
