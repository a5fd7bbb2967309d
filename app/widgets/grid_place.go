package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// This file decides which rows are live and where they stand.

// Scrolled moves the rows by the wheel.
func (g *Grid) Scrolled(ev *fyne.ScrollEvent) { g.scrollBy(-ev.Scrolled.DY) }

func (g *Grid) scrollBy(dy float32) {
	g.within += float64(dy)
	g.place()
}

// ScrollTo brings a row to the top, or as near as the end of the rows allows.
func (g *Grid) ScrollTo(row int) {
	g.top, g.within = row, 0
	g.place()
}

// VisibleRows returns the first and the last row in view; last is less than first
// where there is none.
func (g *Grid) VisibleRows() (first, last int) { return g.top, g.last - 1 }

// ColumnBounds returns where a column begins and how wide it is, for a header. A
// hidden one has no width.
func (g *Grid) ColumnBounds(col int) (x, width float32) {
	if col < 0 || col >= len(g.spans) {
		return 0, 0
	}
	return g.spans[col].x, g.spans[col].width
}

// columns shares the width among the visible columns, in whole units.
func (g *Grid) columns() {
	g.width = g.Size().Width
	old := g.spans
	weights, visible := float32(0), 0
	for _, c := range g.Columns {
		if !c.Hidden {
			weights += max(c.Width, 0.01)
			visible++
		}
	}
	room := g.width - numberWidth - float32(visible)*rule
	g.spans = make([]span, len(g.Columns))
	x, done := float32(numberWidth), float32(0)
	for i, c := range g.Columns {
		if c.Hidden || room <= 0 {
			continue
		}
		done += max(c.Width, 0.01)
		x += rule
		visible--
		end := g.width - float32(visible)*rule - float32(int(room*(1-done/weights)))
		g.spans[i] = span{x, max(end-x, 1)}
		x = end
	}
	if g.OnColumns != nil && !slices.Equal(old, g.spans) {
		g.OnColumns()
	}
}

// guess returns how to guess the height of a row by the lengths of its texts.
func (g *Grid) guess() func(row int) float32 {
	type set struct {
		col            int
		lines, leading float32 // lines a code point takes; height of a line
	}
	var sets []set
	for col, c := range g.Columns {
		if !c.Hidden {
			f := faceFor(c.Style)
			sets = append(sets, set{col, f.letter / max(g.spans[col].width-2*padX, f.size), f.lineHeight})
		}
	}
	return func(row int) float32 {
		height := float32(0)
		for _, s := range sets {
			lines := guessLines
			if g.Length != nil {
				lines = 1 + int(float32(g.Length(row, s.col))*s.lines)
			}
			height = max(height, float32(lines)*s.leading)
		}
		return height + 2*padY + rule
	}
}

// measure returns the exact height of a row.
func (g *Grid) measure(row int) float32 {
	if g.heights.exact[row] && g.live[row] != nil {
		return g.heights.each[row]
	}
	g.measured(row)
	return g.heights.each[row]
}

// measured makes a row live, with its exact height.
func (g *Grid) measured(row int) *gridRow {
	r := g.live[row]
	if r == nil {
		if n := len(g.free); n > 0 {
			r = g.free[n-1]
			g.free = g.free[:n-1]
		} else {
			r = newGridRow(g)
		}
		g.live[row] = r
		r.fill(row, true)
	}
	if !g.heights.exact[row] {
		g.heights.set(row, r.height())
	}
	return r
}

// drop makes a row's widgets free for another. Those of the current row are thrown
// away: below a dialog one of its cells may still be about to get the keyboard back.
func (g *Grid) drop(row int, r *gridRow) {
	delete(g.live, row)
	r.index = -1
	if row != g.row && len(r.cells) == len(g.Columns) && len(g.free) < 32 {
		g.free = append(g.free, r)
	}
}

// dropOutside makes free what is not in first..last, but never the current row.
func (g *Grid) dropOutside(first, last int) {
	for i, r := range g.live {
		if (i < first || i > last) && i != g.row {
			g.drop(i, r)
		}
	}
}

// remeasure takes note of what a change in a live row did to its height.
func (g *Grid) remeasure(r *gridRow) {
	if g.width <= 0 {
		return
	}
	before := g.heights.each[r.index]
	exact := g.heights.exact[r.index]
	h := r.height()
	g.heights.set(r.index, h)
	if h != before || !exact {
		g.place()
	}
}

// place brings the rows in view to their places: it measures down from the top row,
// and where the rows end too early moves the top up.
func (g *Grid) place() {
	view := float64(g.Size().Height)
	if g.width <= 0 || view <= 0 || g.n == 0 {
		if g.n == 0 {
			g.top, g.within = 0, 0
		}
		g.dropOutside(0, -1)
		g.last = g.top
		g.arrange()
		return
	}
	g.top = min(max(g.top, 0), g.n-1)
	for {
		g.normalise()
		end, _ := g.heights.at(g.heights.above(g.top) + g.within + view)
		g.dropOutside(g.top, end+1)
		y := -g.within
		g.last = g.top
		for g.last < g.n && y < view {
			y += float64(g.measure(g.last))
			g.last++
		}
		if y >= view || g.top == 0 && g.within == 0 {
			break
		}
		g.within -= view - y
	}
	g.dropOutside(g.top, g.last-1)
	g.arrange()
}

// normalise brings within inside the top row.
func (g *Grid) normalise() {
	if far := 4 * float64(g.Size().Height); g.within > far || g.within < -far {
		// A leap: the rows leapt over need not be measured.
		g.top, g.within = g.heights.at(g.heights.above(g.top) + g.within)
	}
	for g.within < 0 && g.top > 0 {
		g.top--
		g.within += float64(g.measure(g.top))
	}
	g.within = max(g.within, 0)
	for g.top < g.n-1 && g.within >= float64(g.measure(g.top)) {
		g.within -= float64(g.measure(g.top))
		g.top++
	}
}

// arrange moves the live rows to their places and tells the toolkit which they are.
func (g *Grid) arrange() {
	before := len(g.objects)
	same := true
	put := func(i int, o fyne.CanvasObject) {
		if i >= len(g.objects) {
			g.objects = append(g.objects, o)
			same = false
		} else if g.objects[i] != o {
			g.objects[i] = o
			same = false
		}
	}
	put(0, g.back)
	count := 1
	if r := g.live[g.row]; g.row >= 0 && r != nil && (g.row < g.top || g.row >= g.last) {
		r.arrange()
		r.box.Move(fyne.NewPos(0, -r.box.Size().Height-1))
		put(count, r.box)
		count++
	}
	y := -g.within
	for i := g.top; i < g.last; i++ {
		r := g.live[i]
		r.arrange()
		r.box.Move(fyne.NewPos(0, float32(y)))
		put(count, r.box)
		count++
		y += float64(g.heights.each[i])
	}
	put(count, g.bar)
	count++
	clear(g.objects[count:])
	g.objects = g.objects[:count]
	if total := g.heights.total(); g.n > 0 && total > 0 {
		g.bar.set((g.heights.above(g.top)+g.within)/total, min(float64(g.Size().Height)/total, 1))
	} else {
		g.bar.set(0, 1)
	}
	if !same || before != count {
		g.back.Refresh() // tells the window that there is something to paint
	}
}

// reveal scrolls as little as brings the span from..to of a row into view, and the
// whole row where it fits. A span of 0..0 is the row's top.
func (g *Grid) reveal(row int, from, to float32) {
	view := float64(g.Size().Height)
	if g.width <= 0 || view <= 0 {
		g.measured(row)
		g.place()
		return
	}
	switch {
	case row < g.top:
		g.top, g.within = row, 0
	case row >= g.last:
		g.top, g.within = row, float64(g.measured(row).height())-view
		g.normalise()
	}
	y := -g.within
	for i := g.top; i < row; i++ {
		y += float64(g.measure(i))
	}
	if h := float64(g.measure(row)); h <= view {
		from, to = 0, float32(h)
	}
	switch {
	case y+float64(from) < 0:
		g.within += y + float64(from)
	case y+float64(to) > view:
		g.within += y + float64(to) - view
	}
	g.place()
}
