package widgets

import (
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Focusable         = (*Cell)(nil)
	_ fyne.Shortcutable      = (*Cell)(nil)
	_ fyne.Tabbable          = (*Cell)(nil)
	_ fyne.Disableable       = (*Cell)(nil)
	_ fyne.Draggable         = (*Cell)(nil)
	_ fyne.DoubleTappable    = (*Cell)(nil)
	_ fyne.SecondaryTappable = (*Cell)(nil)
	_ desktop.Mouseable      = (*Cell)(nil)
	_ desktop.Keyable        = (*Cell)(nil)
	_ desktop.Cursorable     = (*Cell)(nil)
)

// Cell paints one paragraph, wrapped and with marks, and is its editor while it has
// the keyboard. It is one widget for both, so that nothing moves when one begins to
// write, and it grows with its text: it never scrolls inside and never takes the
// wheel from what surrounds it. Its caret is steady, because a blinking one repaints
// the window for ever.
//
// Fields are set before the cell is shown, or followed by Refresh.
type Cell struct {
	widget.BaseWidget

	Style       Style
	Placeholder string    // shown while there is no text
	Padding     fyne.Size // left and right, above and below the text
	// ReadOnly makes the text one that can be selected and copied and not changed. Tab
	// passes such a cell by.
	ReadOnly bool

	OnChanged func(text string) // after every change made by the person
	// OnTyped may better what was just typed, as a straight quotation mark into the one of
	// the language: it is given the text up to the caret, and returns how many bytes of its
	// end make way for what. 0 leaves it.
	OnTyped func(before string) (take int, put string)
	OnFocus func()
	OnBlur  func()
	// OnKey has the first look at every key that does not type a character, also with
	// modifiers; true says that it was handled.
	OnKey func(*fyne.KeyEvent, fyne.KeyModifier) bool
	// OnShortcut has the first look at every shortcut; true says that it was handled.
	OnShortcut func(fyne.Shortcut) bool
	OnUndo     func()
	OnRedo     func()
	OnMenu     func(at fyne.Position) // secondary tap; at is absolute on the canvas

	text   string
	marks  []Mark // in bytes of text
	caret  int    // bytes
	anchor int    // bytes: the other end of the selection
	wish   float32
	held   fyne.KeyModifier
	double time.Time // of the last double tap

	lines     []textLine // of what is shown, at wrapWidth
	wrapWidth float32
	wrapFace  *face
	wrapped   bool
	focused   bool

	moved func()             // the caret was moved or the text changed by a key
	leave func(up bool) bool // an arrow key goes beyond the first or last line
}

// noWish says that an up or down key has not chosen an x to keep.
const noWish = -1

// NewCell returns an empty, editable cell.
func NewCell() *Cell {
	c := &Cell{wish: noWish}
	c.ExtendBaseWidget(c)
	return c
}

// SetContent shows a text with its marks. It calls nothing back. The same text
// leaves the caret and the selection alone; in another text the caret stays at its
// place in what did not change, and otherwise goes to the end of what did.
func (c *Cell) SetContent(text string, marks []Mark) {
	if text != c.text {
		c.follow(text)
		c.text = text
		c.wrapped = false
	}
	c.marks = inBytes(c.marks, text, marks)
	c.Refresh()
}

// follow moves the caret for a text that takes the place of the present one.
func (c *Cell) follow(text string) {
	old := c.text
	head := 0
	for head < len(old) && head < len(text) && old[head] == text[head] {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(text)-head && old[len(old)-1-tail] == text[len(text)-1-tail] {
		tail++
	}
	switch {
	case c.caret <= head && c.caret < len(old)-tail:
	case c.caret >= len(old)-tail:
		c.caret += len(text) - len(old)
	default:
		c.caret = len(text) - tail
	}
	c.caret = stopAt(text, c.caret)
	c.anchor = c.caret
	c.wish = noWish
}

// show makes the cell that of another text, with the caret at its start.
func (c *Cell) show(text string, marks []Mark) {
	c.text, c.marks = text, inBytes(c.marks, text, marks)
	c.caret, c.anchor, c.wish = 0, 0, noWish
	c.wrapped = false
	c.Refresh()
}

// Text returns the text.
func (c *Cell) Text() string { return c.text }

// Caret returns where the caret is, in code points.
func (c *Cell) Caret() int { return utf8.RuneCountInString(c.text[:c.caret]) }

// SetCaret moves the caret, in code points, to the nearest place before or at it
// where a caret may stand, and ends the selection.
func (c *Cell) SetCaret(at int) { c.SetSelection(at, at) }

// SetSelection selects the text between two places, in code points, with the caret
// at end.
func (c *Cell) SetSelection(start, end int) {
	c.anchor = stopAt(c.text, byteAt(c.text, start))
	c.caret = stopAt(c.text, byteAt(c.text, end))
	c.wish = noWish
	c.Refresh()
}

// Selection returns the selected span, in code points; both ends are the caret where
// nothing is selected.
func (c *Cell) Selection() (start, end int) {
	from, to := c.selected()
	start = utf8.RuneCountInString(c.text[:from])
	return start, start + utf8.RuneCountInString(c.text[from:to])
}

// SelectedText returns the selected text.
func (c *Cell) SelectedText() string {
	from, to := c.selected()
	return c.text[from:to]
}

func (c *Cell) selected() (from, to int) {
	return min(c.caret, c.anchor), max(c.caret, c.anchor)
}

// InsertText puts s in the place of the selection, as if it had been pasted: a line
// break becomes a space, because a cell is one paragraph.
func (c *Cell) InsertText(s string) {
	from, to := c.selected()
	c.replace(from, to, oneLine(s))
}

var lineBreaks = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ", "\v", " ", "\f", " ", "\u2028", " ", "\u2029", " ", "\x00", "")

// oneLine is s without line breaks, those at its ends dropped and the others spaces.
func oneLine(s string) string {
	return lineBreaks.Replace(strings.Trim(strings.ToValidUTF8(s, "\uFFFD"), "\r\n"))
}

// HeightFor returns how high the cell must be at a width to show all of its text.
func (c *Cell) HeightFor(width float32) float32 {
	c.wrap(width)
	return float32(len(c.lines))*c.wrapFace.lineHeight + 2*c.Padding.Height
}

// shown is what is painted: the text, or what stands for one.
func (c *Cell) shown() string {
	if c.text == "" {
		return c.Placeholder
	}
	return c.text
}

// wrap brings the lines up to date for a width of the whole cell.
func (c *Cell) wrap(width float32) {
	f := faceFor(c.Style)
	width = max(width-2*c.Padding.Width, f.size)
	if c.wrapped && f == c.wrapFace && width == c.wrapWidth {
		return
	}
	c.lines = f.wrap(c.lines, c.shown(), width)
	c.wrapFace, c.wrapWidth, c.wrapped = f, width, true
}

// caretPosition returns where the caret is painted, relative to the cell.
func (c *Cell) caretPosition() fyne.Position {
	c.wrap(c.Size().Width)
	i := lineOf(c.lines, c.caret)
	x := float32(0)
	if c.text != "" {
		x = min(c.wrapFace.x(c.text, c.lines[i], c.caret), c.wrapWidth)
	}
	return fyne.NewPos(c.Padding.Width+x, c.Padding.Height+float32(i)*c.wrapFace.lineHeight)
}

// offsetAt returns the caret stop nearest to a position in the cell.
func (c *Cell) offsetAt(pos fyne.Position) int {
	c.wrap(c.Size().Width)
	if c.text == "" {
		return 0
	}
	i := min(max(int((pos.Y-c.Padding.Height)/c.wrapFace.lineHeight), 0), len(c.lines)-1)
	return c.wrapFace.offset(c.text, c.lines[i], i == len(c.lines)-1, pos.X-c.Padding.Width)
}

// FocusGained begins editing.
func (c *Cell) FocusGained() {
	c.focused, c.held = true, 0
	if c.OnFocus != nil {
		c.OnFocus()
	}
	c.Refresh()
}

// FocusLost ends editing; what was written stays.
func (c *Cell) FocusLost() {
	c.focused, c.held = false, 0
	if c.OnBlur != nil {
		c.OnBlur()
	}
	c.Refresh()
}

// AcceptsTab says that Tab comes as a key: what it does is OnKey's to say.
func (c *Cell) AcceptsTab() bool { return true }

// Disabled tells the toolkit that a read-only cell is passed by on the keyboard. It
// can still be selected with the mouse and copied, because it has SelectedText.
func (c *Cell) Disabled() bool { return c.ReadOnly }

// Disable makes the cell read-only.
func (c *Cell) Disable() { c.ReadOnly = true; c.Refresh() }

// Enable makes the cell editable.
func (c *Cell) Enable() { c.ReadOnly = false; c.Refresh() }
