package app

import (
	"context"
	"slices"
	"time"

	"redakcija/editor"
)

// place is a cell's address.
type place struct {
	segment editor.SegmentID
	lang    editor.Lang
}

// cell is a text that was written in this window.
type cell struct {
	editor.Cell
	typing bool // the last change was a letter typed after another
	dirty  bool // the journal does not have it yet
}

// journalDelay is how long a letter may be only in the window.
const journalDelay = 700 * time.Millisecond

// maxUndo is how many steps of a cell are kept: more than anybody walks back, and
// little enough to be written with every journal entry.
const maxUndo = 200

// writable tells whether a version may be written in, and says why not: at the first
// letter, not after the last.
func (w *workbench) writable(l editor.Lang) bool {
	err := w.app.desk.Allowed(editor.ActWrite, w.story, w.versions[l], w.app.newsroom, nil)
	if err != nil {
		w.app.status.say(sentence(w.app.words, err))
	}
	return err == nil
}

// set changes the text of a cell and notes whether it waits to be confirmed. When
// somebody else has confirmed another text meanwhile it does, whatever it says.
func (w *workbench) set(p place, c *cell, text string) {
	r := w.versions[p.lang].Texts[p.segment]
	c.Text, c.Open = text, r.Number != c.Base || r.Text != text
	w.keep(c)
	w.findings.soon(p)
}

// follow takes a newer confirmed text into a cell nobody is writing in.
func (w *workbench) follow(p place, c *cell) {
	if r := w.versions[p.lang].Texts[p.segment]; r.Number != c.Base && !c.Open {
		c.Text, c.Base = r.Text, r.Number
	}
}

// unconfirmed counts the cells of a language that wait to be confirmed; "" counts all.
func (w *workbench) unconfirmed(l editor.Lang) int {
	n := 0
	for p, c := range w.cells {
		if c.Open && (l == "" || l == p.lang) {
			n++
		}
	}
	return n
}

// touch returns the cell of a place, beginning one where there is none.
func (w *workbench) touch(p place) *cell {
	c := w.cells[p]
	if c == nil {
		r := w.versions[p.lang].Texts[p.segment]
		c = &cell{Cell: editor.Cell{Segment: p.segment, Lang: p.lang, Text: r.Text, Base: r.Number}}
		w.cells[p] = c
	}
	return c
}

// edited takes a change typed into a cell.
func (w *workbench) edited(row, col int, text string) {
	p := w.at(row, col)
	if !w.writable(p.lang) {
		w.grid.RefreshCell(row, col)
		return
	}
	c := w.touch(p)
	if text == c.Text {
		return
	}
	letter, typing := typedOne(c.Text, text)
	if !typing || !c.typing || letter == ' ' || len(c.Undo) == 0 {
		c.push(c.Text)
	}
	c.typing, c.Redo = typing, nil
	w.set(p, c, text)
	w.app.status.refresh()
}

// typedOne tells whether new is old with one letter more, and which: such changes are
// undone together, a word with the space before it.
func typedOne(old, new string) (letter rune, ok bool) {
	a, b := []rune(old), []rune(new)
	if len(b) != len(a)+1 {
		return 0, false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return b[i], slices.Equal(a[i:], b[i+1:])
}

func (c *cell) push(text string) {
	c.Undo = append(c.Undo, text)
	if len(c.Undo) > maxUndo {
		c.Undo = slices.Delete(c.Undo, 0, len(c.Undo)-maxUndo)
	}
}

// keep has a cell written to the journal within a second.
func (w *workbench) keep(c *cell) {
	c.dirty = true
	if !w.flushing {
		w.flushing = true
		w.app.bg.after(journalDelay, func() { w.flush(nil) })
	}
}

// flush writes what the journal does not have yet, then does something.
func (w *workbench) flush(then func()) {
	w.flushing = false
	var cells []editor.Cell
	for _, c := range w.cells {
		if c.dirty {
			c.dirty = false
			k := c.Cell
			k.Story = w.id()
			k.Undo, k.Redo = slices.Clone(k.Undo), slices.Clone(k.Redo)
			cells = append(cells, k)
		}
	}
	if len(cells) == 0 {
		if then != nil {
			then()
		}
		return
	}
	w.app.bg.run(quick, func(ctx context.Context) func() {
		err := w.app.desk.PutCells(ctx, cells)
		return func() {
			if err != nil {
				w.app.leaving = false
				w.app.fail(err)
				for _, k := range cells {
					if c := w.cells[place{k.Segment, k.Lang}]; c != nil && w.id() == k.Story {
						c.dirty = true
					}
				}
				return
			}
			if then != nil {
				then()
			}
		}
	})
}

// undo and redo walk the steps of the focused cell.
func (w *workbench) undo() {
	w.walk(func(c *cell) (from, to *[]string) { return &c.Undo, &c.Redo })
}

func (w *workbench) redo() {
	w.walk(func(c *cell) (from, to *[]string) { return &c.Redo, &c.Undo })
}

func (w *workbench) walk(stacks func(*cell) (from, to *[]string)) {
	p, row, col, ok := w.active()
	if !ok {
		return
	}
	c := w.touch(p)
	from, to := stacks(c)
	if len(*from) == 0 || !w.writable(p.lang) {
		return
	}
	last := len(*from) - 1
	text := (*from)[last]
	*from, *to = (*from)[:last], append(*to, c.Text)
	c.typing = false
	w.set(p, c, text)
	w.grid.RefreshCell(row, col)
	w.app.status.refresh()
}
