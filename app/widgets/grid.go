package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Scrollable = (*Grid)(nil)
	_ fyne.Tappable   = (*Grid)(nil)
)

// Column is one column of texts of a [Grid].
type Column struct {
	Width    float32 // weight: its part of what the number column leaves
	ReadOnly bool
	Style    Style
	Hidden   bool
}

// CellContent is what one cell of a [Grid] shows.
type CellContent struct {
	Text, Placeholder string
	Marks             []Mark
	Tint              fyne.ThemeColorName // background; "": that of its kind
}

// Grid shows rows of texts: a number, then the columns. It asks for the content of
// the rows in view only and keeps widgets only for them, so that a story of 50,000
// rows opens like one of ten. Heights are guessed by the length of the texts and
// measured when a row comes into view; what is in view never moves by that, because
// the place is kept as the row at the top and not as a distance.
//
// The current row is the one whose cell last had the keyboard. Its widgets are never
// used for another row, however far away it is scrolled, so that what is typed always
// lands in the row it was meant for; typing scrolls back to it.
//
// Set the fields before showing the grid; call Reload after changing Columns.
type Grid struct {
	widget.BaseWidget

	Columns []Column
	Len     func() int
	Content func(row, col int) CellContent
	// Length returns about how many code points a text has, for guessing heights
	// without asking for contents. Without it every row is guessed alike.
	Length func(row, col int) int
	Label  func(row int) string

	OnEdit     func(row, col int, text string)
	OnTyped    func(row, col int, before string) (take int, put string) // as Cell.OnTyped
	OnFocus    func(row, col int)
	OnKey      func(row, col int, ev *fyne.KeyEvent, mod fyne.KeyModifier) bool
	OnShortcut func(fyne.Shortcut) bool
	OnUndo     func(row, col int)
	OnRedo     func(row, col int)
	OnMenu     func(row, col int, at fyne.Position)
	// OnColumns is called when the columns got other places, for a header above them.
	OnColumns func()

	n       int
	heights heights
	spans   []span // of the columns; a hidden one has no width
	width   float32

	live map[int]*gridRow
	free []*gridRow

	row, col int // the current cell; row -1: none
	top      int // the first row in view
	within   float64
	last     int // one past the last row in view

	back    *canvas.Rectangle
	bar     *scrollBar
	objects []fyne.CanvasObject
}

type span struct{ x, width float32 }

// Measures of a grid, as designed.
const (
	numberWidth = 34
	padX        = 12
	padY        = 10
	rule        = 1
	guessLines  = 3
)

// NewGrid returns a grid without columns or rows.
func NewGrid() *Grid {
	g := &Grid{row: -1, live: map[int]*gridRow{}, back: canvas.NewRectangle(color.Transparent)}
	g.bar = newScrollBar(func(fraction float64) {
		g.top, g.within = g.heights.at(fraction * (g.heights.total() - float64(g.Size().Height)))
		g.place()
	})
	g.ExtendBaseWidget(g)
	return g
}

// Reload asks for everything anew. The place, and the current cell with the keyboard
// and its caret, stay where their row still exists.
func (g *Grid) Reload() {
	g.n = 0
	if g.Len != nil {
		g.n = g.Len()
	}
	keys := g.focused()
	for i, r := range g.live {
		if i >= g.n || len(r.cells) != len(g.Columns) {
			g.drop(i, r)
		}
	}
	for _, r := range g.free {
		if len(r.cells) != len(g.Columns) {
			g.free = nil
			break
		}
	}
	if g.row >= g.n || g.row >= 0 && (g.col >= len(g.Columns) || g.Columns[g.col].Hidden) {
		if keys != nil {
			g.canvas().Unfocus()
		}
		g.row = -1
	}
	g.columns()
	g.heights.reset(g.n, g.guess())
	for i, r := range g.live {
		r.fill(i, false)
	}
	g.place()
	if keys != nil && g.row >= 0 && g.focused() == nil { // its widgets had to be made anew
		g.Focus(g.row, g.col)
	}
}

// Reset is Reload for other rows altogether: it starts at the top with no current
// cell and gives back the keyboard, so that nothing typed for the old rows can land
// in the new ones.
func (g *Grid) Reset() {
	if g.focused() != nil {
		g.canvas().Unfocus()
	}
	for i, r := range g.live {
		g.drop(i, r)
	}
	g.row, g.top, g.within = -1, 0, 0
	g.Reload()
}

// RefreshRow asks for the content of one row anew.
func (g *Grid) RefreshRow(row int) {
	if row < 0 || row >= g.n {
		return
	}
	if r := g.live[row]; r != nil {
		r.fill(row, false)
		g.remeasure(r)
		return
	}
	g.heights.exact[row] = false
}

// RefreshCell asks for the content of one cell anew.
func (g *Grid) RefreshCell(row, col int) {
	if row < 0 || row >= g.n || col < 0 || col >= len(g.Columns) {
		return
	}
	if r := g.live[row]; r != nil && len(r.cells) == len(g.Columns) {
		r.fillCell(col, false)
		g.remeasure(r)
		return
	}
	g.heights.exact[row] = false
}

// Focus makes a cell the current one, brings it into view and gives it the keyboard.
// Before the window is first painted there is no keyboard to give.
func (g *Grid) Focus(row, col int) {
	if row < 0 || row >= g.n || col < 0 || col >= len(g.Columns) || g.Columns[col].Hidden {
		return
	}
	if r := g.live[row]; r == nil || r.cells[col] != g.cell() {
		g.unselect(nil)
	}
	old := g.row
	g.row, g.col = row, col
	g.restyle(old)
	g.reveal(row, 0, 0)
	r := g.measured(row)
	g.restyle(row)
	if c := g.canvas(); c != nil && c.Focused() != fyne.Focusable(r.cells[col]) {
		c.Focus(r.cells[col])
	}
	r.reveal(col)
}

// Focused returns the current cell, also while the keyboard is elsewhere for a moment,
// as in a menu. ok is false when there is none.
func (g *Grid) Focused() (row, col int, ok bool) {
	if g.row < 0 {
		return 0, 0, false
	}
	return g.row, g.col, true
}

// cell returns the widget of the current cell, or nil.
func (g *Grid) cell() *Cell {
	if r := g.live[g.row]; g.row >= 0 && r != nil && g.col < len(r.cells) {
		return r.cells[g.col]
	}
	return nil
}

// unselect ends the selection in the current cell before another one becomes that;
// a menu or a dialog in between leaves it.
func (g *Grid) unselect(next *Cell) {
	if c := g.cell(); c != nil && c != next && c.anchor != c.caret {
		c.anchor = c.caret
		c.Refresh()
	}
}

// focused returns the cell of this grid that has the keyboard, or nil.
func (g *Grid) focused() *Cell {
	cell := g.cell()
	if c := g.canvas(); cell != nil && c != nil && c.Focused() == fyne.Focusable(cell) {
		return cell
	}
	return nil
}

func (g *Grid) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(g) }

// CaretAt returns the current cell and where the caret is in it, in code points.
func (g *Grid) CaretAt() (row, col, at int, ok bool) {
	c := g.cell()
	if c == nil {
		return 0, 0, 0, false
	}
	return g.row, g.col, c.Caret(), true
}

// SetCaretAt makes a cell the current one, with the caret at a code point.
func (g *Grid) SetCaretAt(row, col, at int) {
	g.Focus(row, col)
	if c := g.cell(); c != nil && g.row == row && g.col == col {
		c.SetCaret(at)
		g.live[row].reveal(col)
	}
}

// Select makes a cell the current one and selects in it, in code points.
func (g *Grid) Select(row, col, start, end int) {
	g.Focus(row, col)
	if c := g.cell(); c != nil && g.row == row && g.col == col {
		c.SetSelection(start, end)
		g.live[row].reveal(col)
	}
}

// SelectedText returns what is selected in the current cell.
func (g *Grid) SelectedText() string {
	if c := g.cell(); c != nil {
		return c.SelectedText()
	}
	return ""
}

// SelectedWord returns what is selected in the current cell, or the word at the caret.
func (g *Grid) SelectedWord() string {
	c := g.cell()
	if c == nil || c.SelectedText() != "" {
		return g.SelectedText()
	}
	from, to := wordAround(c.text, c.caret)
	return c.text[from:to]
}

// InsertText puts s at the caret of the current cell, as if it had been typed.
func (g *Grid) InsertText(s string) {
	if c := g.cell(); c != nil {
		c.InsertText(s)
	}
}

// Refresh paints everything anew, as after a change of theme.
func (g *Grid) Refresh() {
	g.Reload()
	for _, r := range g.live {
		r.style()
	}
	g.BaseWidget.Refresh()
}

// CreateRenderer is called by the toolkit.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	if g.n == 0 {
		g.Reload()
	}
	return &gridRenderer{g}
}

// gridRenderer hands the grid's objects to the toolkit. A grid is a clip, because it
// is Scrollable.
type gridRenderer struct{ grid *Grid }

// Destroy is called by the toolkit; there is nothing to free.
func (r *gridRenderer) Destroy() {}

// Objects are the ground that asks to be painted again, the live rows and the bar.
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.grid.objects }

// MinSize is small: a grid takes the room there is.
func (r *gridRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 80) }

// Layout places the rows for another size. Another width makes every height a guess.
func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	if size.Width != g.width {
		g.columns()
		g.heights.reset(g.n, g.guess())
	}
	g.back.Resize(size)
	g.bar.Resize(fyne.NewSize(barWidth, size.Height))
	g.bar.Move(fyne.NewPos(size.Width-barWidth, 0))
	g.place()
}

// Refresh repaints what is not in the rows.
func (r *gridRenderer) Refresh() {
	r.grid.bar.Refresh()
	canvas.Refresh(r.grid)
}
