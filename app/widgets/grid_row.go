package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// gridRow is the widgets of one live row. Its cells call back with the row they show
// at that moment; a row that shows none is silent.
type gridRow struct {
	grid  *Grid
	index int // -1: free

	box    *fyne.Container // one object to move for the whole row
	number *canvas.Rectangle
	label  *canvas.Text
	rules  []*canvas.Rectangle // left of each column, and one below all
	backs  []*canvas.Rectangle
	inner  *canvas.Rectangle // leaves of the current cell's accent back only the outline
	tints  []fyne.ThemeColorName
	cells  []*Cell
}

func newGridRow(g *Grid) *gridRow {
	r := &gridRow{grid: g, index: -1, number: canvas.NewRectangle(nil), label: canvas.NewText("", nil), inner: canvas.NewRectangle(nil)}
	r.label.Alignment = fyne.TextAlignCenter
	r.box = container.NewWithoutLayout(r.number, r.label)
	r.tints = make([]fyne.ThemeColorName, len(g.Columns))
	for col := range g.Columns {
		back, line := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
		r.backs, r.rules, r.cells = append(r.backs, back), append(r.rules, line), append(r.cells, r.newCell(col))
		r.box.Objects = append(r.box.Objects, line, back)
	}
	below := canvas.NewRectangle(nil)
	r.rules = append(r.rules, below)
	r.box.Objects = append(r.box.Objects, below, r.inner)
	for _, c := range r.cells {
		r.box.Objects = append(r.box.Objects, c)
	}
	return r
}

func (r *gridRow) newCell(col int) *Cell {
	g, c := r.grid, NewCell()
	c.Padding = fyne.NewSize(padX, padY)
	c.OnChanged = func(text string) {
		if r.index >= 0 {
			g.remeasure(r)
			if g.OnEdit != nil {
				g.OnEdit(r.index, col, text)
			}
		}
	}
	c.OnTyped = func(before string) (int, string) {
		if r.index < 0 || g.OnTyped == nil {
			return 0, ""
		}
		return g.OnTyped(r.index, col, before)
	}
	c.OnFocus = func() {
		if r.index >= 0 {
			g.unselect(c)
			old := g.row
			g.row, g.col = r.index, col
			g.restyle(old)
			g.restyle(g.row)
			if g.OnFocus != nil {
				g.OnFocus(g.row, col)
			}
		}
	}
	c.OnKey = func(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
		return r.index >= 0 && (g.OnKey != nil && g.OnKey(r.index, col, ev, mod) || g.key(r.index, col, ev, mod))
	}
	c.OnShortcut = func(s fyne.Shortcut) bool { return g.OnShortcut != nil && g.OnShortcut(s) }
	c.OnUndo = func() { r.call(g.OnUndo, col) }
	c.OnRedo = func() { r.call(g.OnRedo, col) }
	c.OnMenu = func(at fyne.Position) {
		if r.index >= 0 && g.OnMenu != nil {
			g.OnMenu(r.index, col, at)
		}
	}
	c.moved = func() { r.reveal(col) }
	c.leave = func(up bool) bool { return r.index >= 0 && g.stepRow(r.index, col, up) }
	return c
}

func (r *gridRow) call(f func(row, col int), col int) {
	if r.index >= 0 && f != nil {
		f(r.index, col)
	}
}

// fill shows the content of a row; other says that the widgets showed another row.
func (r *gridRow) fill(index int, other bool) {
	r.index = index
	r.label.Text = ""
	if r.grid.Label != nil {
		r.label.Text = r.grid.Label(index)
	}
	for col := range r.cells {
		r.fillCell(col, other)
	}
	r.style()
}

func (r *gridRow) fillCell(col int, other bool) {
	column, cell := &r.grid.Columns[col], r.cells[col]
	if column.Hidden {
		cell.Hide()
		cell.show("", nil)
		return
	}
	content := CellContent{}
	if r.grid.Content != nil {
		content = r.grid.Content(r.index, col)
	}
	if cell.Placeholder != content.Placeholder {
		cell.Placeholder, cell.wrapped = content.Placeholder, false
	}
	cell.Style, cell.ReadOnly = column.Style, column.ReadOnly
	cell.Hidden = false
	if other {
		cell.show(content.Text, content.Marks)
	} else {
		cell.SetContent(content.Text, content.Marks)
	}
	if r.tints[col] != content.Tint {
		r.tints[col] = content.Tint
		r.styleCell(col)
	}
}

// style gives the row the colours of what it is now.
func (r *gridRow) style() {
	current := r.index >= 0 && r.index == r.grid.row
	name, ink := ColorPanel, ColorMuted
	if current {
		name, ink = ColorAccent, ColorOnAccent
	}
	r.number.FillColor = fill(name)
	r.label.Color = paint(ink)
	r.label.TextSize = fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameCaptionText)
	for _, line := range r.rules {
		line.FillColor = paint(ColorLine)
	}
	for col := range r.cells {
		r.styleCell(col)
	}
	r.outline()
	canvas.Refresh(r.box)
}

// styleCell paints the background of a cell: the current one is outlined, the others
// of its row are tinted.
func (r *gridRow) styleCell(col int) {
	g, back := r.grid, r.backs[col]
	current := r.index >= 0 && r.index == g.row
	name, tint := ColorCell, r.tints[col]
	switch {
	case r.outlined() == col:
		name = ColorAccent
	case current && (tint == "" || tint == ColorCell || tint == ColorPaper):
		name = ColorSelection
	case tint != "":
		name = tint
	case g.Columns[col].ReadOnly:
		name = ColorPanel
	}
	back.FillColor = fill(name)
	canvas.Refresh(back)
}

// outlined is the column of the current cell if it can be edited, or -1.
func (r *gridRow) outlined() int {
	g := r.grid
	if r.index >= 0 && r.index == g.row && g.col < len(r.cells) && !g.Columns[g.col].ReadOnly {
		return g.col
	}
	return -1
}

// outline covers the inside of the current cell. A stroke would be simpler, but the
// toolkit centres it on the edge, where the neighbours hide half of it.
func (r *gridRow) outline() {
	col := r.outlined()
	r.inner.Hidden = col < 0
	if col < 0 || col >= len(r.grid.spans) {
		return
	}
	const stroke = 2
	s := r.grid.spans[col]
	r.inner.FillColor = paint(ColorCell)
	r.inner.Move(fyne.NewPos(s.x+stroke, stroke))
	r.inner.Resize(fyne.NewSize(s.width-2*stroke, r.grid.heights.each[r.index]-rule-2*stroke))
}

// height is what the highest of the texts needs.
func (r *gridRow) height() float32 {
	h := float32(0)
	for col, c := range r.cells {
		if !r.grid.Columns[col].Hidden {
			h = max(h, c.HeightFor(r.grid.spans[col].width))
		}
	}
	return h + rule
}

// arrange gives the parts their places for the present columns and height.
func (r *gridRow) arrange() {
	g := r.grid
	h := g.heights.each[r.index]
	inner := h - rule
	r.box.Resize(fyne.NewSize(g.width, h))
	r.number.Resize(fyne.NewSize(numberWidth, inner))
	r.label.Move(fyne.NewPos(0, padY))
	r.label.Resize(fyne.NewSize(numberWidth, r.label.MinSize().Height))
	for col, s := range g.spans {
		if g.Columns[col].Hidden {
			r.rules[col].Hide()
			r.backs[col].Hide()
			continue
		}
		r.rules[col].Show()
		r.backs[col].Show()
		r.rules[col].Move(fyne.NewPos(s.x-rule, 0))
		r.rules[col].Resize(fyne.NewSize(rule, inner))
		r.backs[col].Move(fyne.NewPos(s.x, 0))
		r.backs[col].Resize(fyne.NewSize(s.width, inner))
		r.cells[col].Move(fyne.NewPos(s.x, 0))
		r.cells[col].Resize(fyne.NewSize(s.width, inner))
	}
	below := r.rules[len(r.rules)-1]
	below.Move(fyne.NewPos(0, inner))
	below.Resize(fyne.NewSize(g.width, rule))
	r.outline()
}

// reveal brings the caret of a cell into view.
func (r *gridRow) reveal(col int) {
	if r.index < 0 || r.grid.width <= 0 {
		return
	}
	y := r.cells[col].caretPosition().Y
	r.grid.reveal(r.index, max(y-padY, 0), y+r.cells[col].wrapFace.lineHeight+padY)
}
