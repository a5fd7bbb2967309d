package widgets

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// table is a model behind a grid: what a screen would keep.
type table struct {
	rows   [][]string
	edits  int
	grid   *Grid
	window fyne.Window
}

const tableColumns = 4

func newTable(tb testing.TB, n int) *table {
	tb.Helper()
	begin(tb)
	x := &table{}
	for i := range n {
		x.rows = append(x.rows, newRow(i))
	}
	x.grid = x.show()
	x.window = window(tb, x.grid, 1100, 600)
	return x
}

func newRow(i int) []string {
	row := make([]string, tableColumns)
	for col := range row {
		row[col] = fmt.Sprintf("%d/%d %s", i, col, sentence((i*37+col*11)%160))
	}
	return row
}

func (x *table) show() *Grid {
	g := NewGrid()
	g.Columns = make([]Column, tableColumns)
	for col := range g.Columns {
		g.Columns[col] = Column{Width: 1, Style: Style{Size: 14}, ReadOnly: col == 0}
	}
	g.Len = func() int { return len(x.rows) }
	g.Content = func(row, col int) CellContent { return CellContent{Text: x.rows[row][col]} }
	g.Length = func(row, col int) int { return len(x.rows[row][col]) }
	g.Label = func(row int) string { return fmt.Sprint(row + 1) }
	g.OnEdit = func(row, col int, text string) {
		x.rows[row][col] = text
		x.edits++
	}
	return g
}

// typed sends a letter to whatever has the keyboard.
func (x *table) typed(r rune) bool {
	f := x.window.Canvas().Focused()
	if f == nil {
		return false
	}
	f.TypedRune(r)
	return true
}

// check looks at everything that must always hold.
func (x *table) check(t *testing.T, when string) {
	t.Helper()
	g := x.grid
	first, last := g.VisibleRows()
	y := -g.within
	for row := first; row <= last; row++ {
		r := g.live[row]
		if r == nil || r.index != row {
			t.Fatalf("%s: row %d in view is not live", when, row)
		}
		if got := float64(r.box.Position().Y); got < y-0.01 || got > y+0.01 {
			t.Fatalf("%s: row %d stands at %v, want %v", when, row, got, y)
		}
		if want := r.height(); g.heights.each[row] != want || r.box.Size().Height != want {
			t.Fatalf("%s: row %d is %v high and kept as %v, its texts need %v", when, row, r.box.Size().Height, g.heights.each[row], want)
		}
		y += float64(g.heights.each[row])
	}
	view := float64(g.Size().Height)
	if y < view && (g.top > 0 || g.within > 0) {
		t.Fatalf("%s: the rows end at %v of %v", when, y, view)
	}
	if len(x.rows) > 0 && (g.within < 0 || g.within >= float64(g.heights.each[g.top])) {
		t.Fatalf("%s: %v inside row %d of %v", when, g.within, g.top, g.heights.each[g.top])
	}
	for row, r := range g.live {
		for col, c := range r.cells {
			if !g.Columns[col].Hidden && c.Text() != x.rows[row][col] {
				t.Fatalf("%s: cell %d/%d shows %q, it is %q", when, row, col, c.Text(), x.rows[row][col])
			}
		}
	}
	if n := len(g.live) + len(g.free); n > 80 {
		t.Fatalf("%s: %d rows have widgets", when, n)
	}
	boxes := map[fyne.CanvasObject]bool{}
	for _, o := range g.objects {
		if boxes[o] {
			t.Fatalf("%s: something is painted twice", when)
		}
		boxes[o] = true
	}
	for row, r := range g.live {
		if !boxes[r.box] {
			t.Fatalf("%s: live row %d is not painted", when, row)
		}
	}
}

func TestTypingFarAwayLandsInTheRightCell(t *testing.T) {
	const n = 120
	x := newTable(t, n)
	g := x.grid
	for row := range n {
		for col := 1; col < tableColumns; col++ {
			before := x.rows[row][col]
			g.Focus(row, col)
			g.ScrollTo((row + n/2) % n)
			g.scrollBy(170)
			x.check(t, "far away")
			x.edits = 0
			if !x.typed('Ž') {
				t.Fatalf("%d/%d lost the keyboard", row, col)
			}
			if x.rows[row][col] != "Ž"+before && x.rows[row][col] != before+"Ž" || x.edits != 1 {
				t.Fatalf("%d/%d is %q after %d edits, was %q", row, col, x.rows[row][col], x.edits, before)
			}
			if first, last := g.VisibleRows(); row < first || row > last {
				t.Fatalf("typing into row %d leaves %d to %d in view", row, first, last)
			}
			x.check(t, "after typing")
			for other := range x.rows {
				for c, text := range x.rows[other] {
					if (other != row || c != col) && strings.HasPrefix(text, "Ž") && !strings.Contains(text, fmt.Sprintf("%d/%d", other, c)) {
						t.Fatalf("%d/%d got a letter of %d/%d", other, c, row, col)
					}
				}
			}
		}
	}
}

// TestGridFollowsModel does thousands of random things and compares with a plain
// table that the test keeps by itself.
func TestGridFollowsModel(t *testing.T) {
	for seed := range uint64(4) {
		x := newTable(t, 60)
		g := x.grid
		want := make([][]string, len(x.rows))
		for i := range want {
			want[i] = append([]string(nil), x.rows[i]...)
		}
		r := rand.New(rand.NewPCG(seed, 77))
		for step := range 1500 {
			act := r.IntN(16)
			n := len(x.rows)
			when := fmt.Sprintf("seed %d step %d act %d", seed, step, act)
			edits, expect := x.edits, 0
			switch act {
			case 0, 1, 2, 3, 4, 5: // type
				row, col, at, ok := g.CaretAt()
				letter := []rune("aćЖ с")[r.IntN(5)]
				if f := x.window.Canvas().Focused(); f == nil || !ok || g.Columns[col].ReadOnly {
					if f != nil {
						f.TypedRune(letter)
					}
					break
				}
				// The letter takes the place of what is selected.
				start, end := g.cell().Selection()
				if start == end {
					start, end = at, at
				}
				text := []rune(want[row][col])
				want[row][col] = string(text[:start]) + string(letter) + string(text[end:])
				x.typed(letter)
				expect = 1
			case 6:
				g.Focus(r.IntN(n), r.IntN(tableColumns))
			case 7:
				g.scrollBy(float32(r.IntN(4000) - 2000))
			case 8:
				g.ScrollTo(r.IntN(n))
			case 9:
				g.Reload()
			case 10: // the model changes by itself
				row, col := r.IntN(n), 1+r.IntN(tableColumns-1)
				want[row][col] = sentence(r.IntN(300))
				x.rows[row][col] = want[row][col]
				if r.IntN(2) == 0 {
					g.RefreshCell(row, col)
				} else {
					g.RefreshRow(row)
				}
			case 11: // rows come and go at the end
				if r.IntN(2) == 0 && n > 5 {
					cut := 1 + r.IntN(4)
					x.rows, want = x.rows[:n-cut], want[:n-cut]
				} else {
					x.rows = append(x.rows, newRow(n))
					want = append(want, newRow(n))
				}
				g.Reload()
			case 12:
				x.window.Resize(fyne.NewSize(500+float32(r.IntN(800)), 200+float32(r.IntN(600))))
			case 13:
				g.Columns[2].Hidden = r.IntN(3) == 0
				g.Reload()
			case 14:
				if f, ok := x.window.Canvas().Focused().(*Cell); ok {
					key := []fyne.KeyName{fyne.KeyTab, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyEnd}[r.IntN(5)]
					f.TypedKey(&fyne.KeyEvent{Name: key})
				}
			case 15:
				switch r.IntN(3) {
				case 0:
					x.window.Canvas().Unfocus()
				case 1:
					g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -float32(r.IntN(90)))})
				case 2:
					g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, r.Float32()*g.Size().Height)})
				}
			}
			if x.edits != edits+expect {
				t.Fatalf("%s: %d edits, want %d", when, x.edits-edits, expect)
			}
			for row := range want {
				for col := range want[row] {
					if x.rows[row][col] != want[row][col] {
						t.Fatalf("%s: %d/%d is %q, want %q", when, row, col, x.rows[row][col], want[row][col])
					}
				}
			}
			x.check(t, when)
			if f, ok := x.window.Canvas().Focused().(*Cell); ok {
				if row, col, is := g.Focused(); !is || g.live[row].cells[col] != f {
					t.Fatalf("%s: the keyboard is not in the current cell", when)
				}
			}
		}
	}
}

// TestViewDoesNotJump scrolls up over rows that were never measured: what is in view
// moves by exactly as much as was scrolled.
func TestViewDoesNotJump(t *testing.T) {
	x := newTable(t, 3000)
	g := x.grid
	g.Length = nil // the worst guesses
	g.Reload()
	g.ScrollTo(2500)
	for range 300 {
		before := map[int]float32{}
		for row := g.top; row < g.last; row++ {
			before[row] = g.live[row].box.Position().Y
		}
		g.scrollBy(-37)
		for row := g.top; row < g.last; row++ {
			if y, ok := before[row]; ok && (g.live[row].box.Position().Y < y+36.9 || g.live[row].box.Position().Y > y+37.1) {
				t.Fatalf("row %d moved from %v to %v", row, y, g.live[row].box.Position().Y)
			}
		}
	}
}

func TestReloadKeepsThePlace(t *testing.T) {
	x := newTable(t, 100)
	g := x.grid
	g.Focus(40, 2)
	g.SetCaretAt(40, 2, 3)
	g.scrollBy(50)
	top, within := g.top, g.within
	g.Reload()
	if g.top != top || g.within != within {
		t.Errorf("the view went from %d, %v to %d, %v", top, within, g.top, g.within)
	}
	row, col, at, ok := g.CaretAt()
	if !ok || row != 40 || col != 2 || at != 3 || x.window.Canvas().Focused() != fyne.Focusable(g.cell()) {
		t.Errorf("the caret is at %d/%d/%d", row, col, at)
	}
	x.rows = x.rows[:20]
	g.Reload()
	if _, _, ok := g.Focused(); ok || x.window.Canvas().Focused() != nil {
		t.Error("the keyboard stays in a row that is gone")
	}
	x.check(t, "after rows went")
}

func TestResetLetsNothingThrough(t *testing.T) {
	x := newTable(t, 50)
	x.grid.Focus(10, 1)
	old := x.window.Canvas().Focused()
	x.rows = [][]string{{"a", "b", "c", "d"}, {"e", "f", "g", "h"}}
	x.grid.Reset()
	if x.window.Canvas().Focused() != nil {
		t.Error("the keyboard stays")
	}
	old.TypedRune('x') // a dialog may hold the old cell and give the keyboard back to it
	old.FocusGained()
	if x.edits != 0 {
		t.Error("a letter for the old rows was written")
	}
	if _, _, ok := x.grid.Focused(); ok {
		t.Error("a cell is current")
	}
	x.check(t, "after Reset")
}

func TestGridKeys(t *testing.T) {
	x := newTable(t, 30)
	g := x.grid
	g.Columns[2].Hidden = true
	g.Reload()
	g.Focus(3, 1)
	expect := func(what string, row, col int) {
		t.Helper()
		if r, c, _ := g.Focused(); r != row || c != col {
			t.Errorf("%s: at %d/%d, want %d/%d", what, r, c, row, col)
		}
	}
	at := func() *Cell { return x.window.Canvas().Focused().(*Cell) }
	hit(at(), fyne.KeyTab, 0)
	expect("Tab over a hidden column", 3, 3)
	hit(at(), fyne.KeyTab, 0)
	expect("Tab to the next row over the source", 4, 1)
	hit(at(), fyne.KeyTab, fyne.KeyModifierShift)
	expect("Shift+Tab", 3, 3)
	hit(at(), fyne.KeyDown, command)
	expect("Ctrl+Down", 4, 3)
	hit(at(), fyne.KeyUp, command)
	expect("Ctrl+Up", 3, 3)
	at().SetCaret(len([]rune(at().Text())))
	hit(at(), fyne.KeyDown, 0)
	expect("Down from the last line", 4, 3)
	hit(at(), fyne.KeyUp, 0)
	expect("Up from the first line", 3, 3)
	g.Focus(0, 1)
	hit(at(), fyne.KeyUp, command)
	expect("Ctrl+Up in the first row", 0, 1)
	hit(at(), fyne.KeyTab, fyne.KeyModifierShift)
	expect("Shift+Tab in the first cell", 0, 1)
	top := g.top
	hit(at(), fyne.KeyPageDown, 0)
	if g.top <= top {
		t.Error("Page Down does not scroll")
	}
	expect("Page Down", 0, 1)
	g.OnKey = func(row, col int, ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
		return row == 0 && col == 1 && ev.Name == fyne.KeyTab
	}
	hit(at(), fyne.KeyTab, 0)
	expect("a handled Tab", 0, 1)
}

func TestGridTellsRowAndColumn(t *testing.T) {
	x := newTable(t, 30)
	g := x.grid
	var told []string
	tell := func(what string) func(row, col int) {
		return func(row, col int) { told = append(told, fmt.Sprint(what, row, "/", col)) }
	}
	g.OnFocus, g.OnUndo, g.OnRedo = tell("focus"), tell("undo"), tell("redo")
	g.OnMenu = func(row, col int, _ fyne.Position) { tell("menu")(row, col) }
	g.OnShortcut = func(s fyne.Shortcut) bool { return s.ShortcutName() == "Copy" }
	g.Focus(2, 3)
	c := g.cell()
	c.TypedShortcut(&fyne.ShortcutUndo{})
	c.TypedShortcut(&fyne.ShortcutRedo{})
	c.TypedShortcut(&fyne.ShortcutCopy{})
	test.TapSecondaryAt(c, fyne.NewPos(20, 20))
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.live[1].cells[2])
	g.live[1].cells[2].MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: pos, Position: fyne.NewPos(20, 20)}, Button: desktop.MouseButtonPrimary})
	if got := strings.Join(told, " "); got != "focus2/3 undo2/3 redo2/3 menu2/3 focus1/2" {
		t.Errorf("told %s", got)
	}
	g.cell().SetSelection(0, 3)
	if g.SelectedText() != "1/2" {
		t.Errorf("selected: %q", g.SelectedText())
	}
	x.window.Canvas().Unfocus()
	if g.SelectedText() != "1/2" {
		t.Error("the selection is gone while the keyboard is elsewhere")
	}
	left := g.cell()
	g.SetCaretAt(5, 1, 2)
	if left.SelectedText() != "" {
		t.Error("a cell that was left stays selected")
	}
	x.edits = 0
	g.InsertText("с\u0301")
	if x.edits != 1 || []rune(x.rows[5][1])[3] != '\u0301' {
		t.Errorf("inserted: %q", x.rows[5][1])
	}
}

// TestFocusedCellGrows checks that rows below make room for what is typed.
func TestFocusedCellGrows(t *testing.T) {
	x := newTable(t, 30)
	g := x.grid
	g.SetCaretAt(1, 1, 0)
	before := g.live[1].box.Size().Height
	for range 40 {
		g.InsertText("dugačka riječ ")
		x.check(t, "growing")
	}
	if after := g.live[1].box.Size().Height; after < before+100 {
		t.Errorf("the row grew from %v to %v", before, after)
	}
}

func TestColumnsShareTheWidth(t *testing.T) {
	x := newTable(t, 3)
	g := x.grid
	told := 0
	g.OnColumns = func() { told++ }
	for _, width := range []float32{300, 701, 1000, 1333} {
		x.window.Resize(fyne.NewSize(width, 300))
		for hidden := range tableColumns {
			for col := range g.Columns {
				g.Columns[col].Hidden = hidden > 0 && col == hidden
			}
			g.Reload()
			end := float32(numberWidth)
			for col := range g.Columns {
				left, w := g.ColumnBounds(col)
				if g.Columns[col].Hidden {
					if w != 0 {
						t.Errorf("hidden column %d is %v wide", col, w)
					}
					continue
				}
				if left != end+rule || w != float32(int(w)) {
					t.Errorf("column %d at %v, %v wide, after %v", col, left, w, end)
				}
				end = left + w
			}
			if end != width {
				t.Errorf("the columns end at %v of %v", end, width)
			}
		}
	}
	if told == 0 {
		t.Error("nobody was told")
	}
}

// TestFiftyThousandRows checks that opening asks only for what is in view, and that
// no more widgets live than with ten rows on a screen.
func TestFiftyThousandRows(t *testing.T) {
	x := newTable(t, 50_000)
	g := x.grid
	asked := 0
	content := g.Content
	g.Content = func(row, col int) CellContent { asked++; return content(row, col) }
	g.Reset()
	if asked > 100*tableColumns {
		t.Errorf("%d cells were asked for", asked)
	}
	for _, row := range []int{49_999, 25_000, 3, 40_000} {
		g.Focus(row, 1)
		x.check(t, fmt.Sprint("at row ", row))
		if first, last := g.VisibleRows(); row < first || row > last {
			t.Errorf("row %d is not among %d to %d", row, first, last)
		}
	}
	g.bar.onScroll(1)
	if _, last := g.VisibleRows(); last != 49_999 {
		t.Errorf("the end of the bar is row %d", last)
	}
	g.bar.onScroll(0)
	if first, _ := g.VisibleRows(); first != 0 || g.within != 0 {
		t.Errorf("the top of the bar is row %d", first)
	}
	x.check(t, "at the top")
}

func TestEmptyGrid(t *testing.T) {
	x := newTable(t, 0)
	x.grid.Focus(0, 1)
	x.grid.ScrollTo(5)
	x.grid.scrollBy(100)
	x.grid.InsertText("a")
	x.grid.RefreshRow(0)
	x.check(t, "empty")
	if first, last := x.grid.VisibleRows(); last >= first {
		t.Errorf("rows %d to %d are in view", first, last)
	}
	x.rows = append(x.rows, newRow(0))
	x.grid.Reload()
	x.check(t, "one row")
	if first, last := x.grid.VisibleRows(); first != 0 || last != 0 {
		t.Errorf("rows %d to %d are in view", first, last)
	}
}

// BenchmarkMemory is what the grid itself keeps, beside the model: the heap with a
// grid shown less the heap without it, when fonts and words are already there.
func BenchmarkMemory(b *testing.B) {
	for _, n := range []int{10, 2000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := newTable(b, n)
			for b.Loop() {
				without := heap()
				x.grid = x.show()
				x.window = window(b, x.grid, 1100, 600)
				b.ReportMetric(float64(heap()-without)/1024, "KiB")
				b.ReportMetric(float64(len(x.grid.live)+len(x.grid.free)), "rows-alive")
				runtime.KeepAlive(x)
			}
		})
	}
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{10, 2000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := newTable(b, n)
			for b.Loop() {
				x.grid.Reset()
			}
		})
	}
}

func BenchmarkScrollStep(b *testing.B) {
	for _, n := range []int{2000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := newTable(b, n)
			for b.Loop() {
				x.grid.scrollBy(40)
				if x.grid.last == n {
					x.grid.ScrollTo(0)
				}
			}
		})
	}
}

// BenchmarkGridKey is one letter in a cell of 300 code points among 2,000 rows.
func BenchmarkGridKey(b *testing.B) {
	x := newTable(b, 2000)
	x.rows[1000][1] = sentence(300)
	x.grid.SetCaretAt(1000, 1, 150)
	for b.Loop() {
		x.typed('a')
		x.grid.cell().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
