package widgets

import "fyne.io/fyne/v2"

// This file is what keys do in a grid that OnKey does not handle.

// key walks: Tab and Shift+Tab through the cells that can be edited, Ctrl+Up and
// Ctrl+Down through the rows, Page Up and Page Down through the pages.
func (g *Grid) key(row, col int, ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	switch {
	case ev.Name == fyne.KeyTab && mod == 0:
		g.stepCell(row, col, 1)
	case ev.Name == fyne.KeyTab && mod == fyne.KeyModifierShift:
		g.stepCell(row, col, -1)
	case ev.Name == fyne.KeyUp && mod == command:
		g.Focus(row-1, col)
	case ev.Name == fyne.KeyDown && mod == command:
		g.Focus(row+1, col)
	case ev.Name == fyne.KeyPageUp && mod == 0:
		g.scrollBy(-0.9 * g.Size().Height)
	case ev.Name == fyne.KeyPageDown && mod == 0:
		g.scrollBy(0.9 * g.Size().Height)
	default:
		return false
	}
	return true
}

// stepCell focuses the next or the previous cell that can be edited, at the end of a
// row in the next or the previous one.
func (g *Grid) stepCell(row, col, by int) {
	for range 2 * len(g.Columns) {
		col += by
		switch {
		case col >= len(g.Columns):
			row, col = row+1, 0
		case col < 0:
			row, col = row-1, len(g.Columns)-1
		}
		if !g.Columns[col].Hidden && !g.Columns[col].ReadOnly {
			g.Focus(row, col)
			return
		}
	}
}

// stepRow focuses the cell above or below, with the caret on the line that is nearest.
func (g *Grid) stepRow(row, col int, up bool) bool {
	from := g.live[row].cells[col]
	x := from.caretPosition().X
	if from.wish != noWish {
		x = from.wish + padX
	}
	to := row + 1
	if up {
		to = row - 1
	}
	if to < 0 || to >= g.n {
		return false
	}
	g.Focus(to, col)
	g.live[to].cells[col].caretOnLine(up, x)
	return true
}

// Tapped on a number makes its row the current one, in the present column if it can
// be edited and else in the first that can.
func (g *Grid) Tapped(ev *fyne.PointEvent) {
	y := -g.within
	for row := g.top; row < g.last; row++ {
		y += float64(g.heights.each[row])
		if float64(ev.Position.Y) >= y {
			continue
		}
		if g.row >= 0 && !g.Columns[g.col].ReadOnly {
			g.Focus(row, g.col)
		} else {
			g.stepCell(row, -1, 1)
		}
		return
	}
}

// restyle repaints a row that became the current one or was it.
func (g *Grid) restyle(row int) {
	if r := g.live[row]; r != nil {
		r.style()
	}
}
