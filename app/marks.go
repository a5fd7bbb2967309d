package app

import (
	"slices"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// unconfirmed tells whether the program put the text of a segment, and nobody has confirmed it.
func unconfirmed(v *editor.Version, id editor.SegmentID) bool {
	r := v.Texts[id]
	return r.Unconfirmed()
}

// marks are what is marked in a version: who said what, as long as the text is as it was
// confirmed, and over it what the checks say.
func (w *workbench) marks(p place) []widgets.Mark {
	found := w.findings.marks(p)
	said := w.app.attributions.marks[p]
	if c := w.cells[p]; len(said) == 0 || c != nil && c.Text != w.versions[p.lang].Text(p.segment) {
		return found
	}
	return append(slices.Clone(said), found...)
}

// remark repaints the cells in which other words are marked than before.
func (w *workbench) remark(before, now map[place][]widgets.Mark) {
	again := func(p place) {
		row, ok := w.rows[p.segment]
		if !ok || slices.Equal(before[p], now[p]) {
			return
		}
		col := 0
		if p.lang != "" {
			col = w.column(p.lang)
		}
		w.grid.RefreshCell(row, col)
	}
	for p := range before {
		again(p)
	}
	for p := range now {
		if _, done := before[p]; !done {
			again(p)
		}
	}
}
