package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is called by the toolkit. It may come again for a cell that was out
// of sight for long.
func (c *Cell) CreateRenderer() fyne.WidgetRenderer {
	r := &cellRenderer{cell: c, caret: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

// cellRenderer paints a cell with as few objects as can be: one text for each run of
// a line that has one colour, and the rectangles and strokes of the marks on it. The
// objects are used again from one painting to the next.
type cellRenderer struct {
	cell    *Cell
	objects []fyne.CanvasObject
	fills   pool[*canvas.Rectangle] // below the text
	texts   pool[*canvas.Text]
	rules   pool[*canvas.Rectangle] // above the text
	waves   pool[*wave]
	caret   *canvas.Rectangle
}

// pool is a list of objects of which the first used ones are in use.
type pool[T any] struct {
	all  []T
	used int
}

func (p *pool[T]) next(create func() T) T {
	if p.used == len(p.all) {
		p.all = append(p.all, create())
	}
	p.used++
	return p.all[p.used-1]
}

// Destroy is called by the toolkit; there is nothing to free.
func (r *cellRenderer) Destroy() {}

// Objects are fills, texts, strokes, caret: in the order they are painted.
func (r *cellRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Layout paints for another size.
func (r *cellRenderer) Layout(fyne.Size) { r.paint() }

// MinSize is the height the text needs at the present width; a cell that has none yet
// asks for one line.
func (r *cellRenderer) MinSize() fyne.Size {
	c := r.cell
	f := faceFor(c.Style)
	least := fyne.NewSize(4*f.size+2*c.Padding.Width, f.lineHeight+2*c.Padding.Height)
	if width := c.Size().Width; width > 0 {
		least.Height = c.HeightFor(width)
	}
	return least
}

// Refresh paints anew.
func (r *cellRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.cell)
}

func (r *cellRenderer) paint() {
	c := r.cell
	r.fills.used, r.texts.used, r.rules.used, r.waves.used = 0, 0, 0, 0
	r.objects = r.objects[:0]
	if c.Size().Width > 0 {
		c.wrap(c.Size().Width)
		for i, line := range c.lines {
			y := c.Padding.Height + float32(i)*c.wrapFace.lineHeight
			r.paintLine(line, y)
		}
	}
	for _, o := range r.fills.all[:r.fills.used] {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.texts.all[:r.texts.used] {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.rules.all[:r.rules.used] {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.waves.all[:r.waves.used] {
		r.objects = append(r.objects, o.raster)
	}
	if c.focused && !c.ReadOnly && c.Size().Width > 0 {
		r.caret.FillColor = paint(ColorInk)
		r.caret.Move(c.caretPosition().AddXY(-1, 1))
		r.caret.Resize(fyne.NewSize(2, c.wrapFace.lineHeight-2))
		r.objects = append(r.objects, r.caret)
	}
}

func (r *cellRenderer) paintLine(line textLine, y float32) {
	c := r.cell
	if c.text == "" {
		r.text(line.start, line.stop, 0, c.wrapFace.x(c.Placeholder, line, line.stop), y, ColorMuted)
		return
	}
	for _, m := range c.marks {
		if from, to := max(m.Start, line.start), min(m.End, line.stop); from < to {
			x := c.wrapFace.x(c.text, line, from)
			r.mark(m.Kind, x, c.wrapFace.x(c.text, line, to)-x, y)
		}
	}
	from, to := c.selected()
	if from, to = max(from, line.start), min(to, line.end); from < to {
		x := c.wrapFace.x(c.text, line, from)
		w := min(c.wrapFace.x(c.text, line, to), c.wrapWidth) - x
		r.fill(x, y, max(w, 0), c.wrapFace.lineHeight, theme.ColorNameSelection)
	}
	ink := c.Style.Color
	if ink == "" {
		ink = ColorInk
	}
	x := float32(0)
	for at := line.start; at < line.stop; {
		speaker, next := r.run(at, line.stop)
		name := ink
		if speaker {
			name = ColorBlue
		}
		to := c.wrapFace.x(c.text, line, next)
		r.text(at, next, x, to-x, y, name)
		at, x = next, to
	}
}

// run returns the end of the run of one colour that starts at at, and whether it is
// the name of a speaker.
func (r *cellRenderer) run(at, stop int) (speaker bool, next int) {
	next = stop
	for _, m := range r.cell.marks {
		switch {
		case m.Kind != MarkSpeaker:
		case m.Start <= at && at < m.End:
			speaker = true
			next = min(next, m.End)
		case m.Start > at:
			next = min(next, m.Start)
		}
	}
	return speaker, next
}

func (r *cellRenderer) text(from, to int, x, w, y float32, name fyne.ThemeColorName) {
	if from == to {
		return
	}
	c, f := r.cell, r.cell.wrapFace
	t := r.texts.next(func() *canvas.Text { return &canvas.Text{} })
	t.Text = printable(c.shown()[from:to])
	t.Color, t.TextSize, t.TextStyle, t.FontSource = paint(name), f.size, f.style, f.font
	t.Move(fyne.NewPos(c.Padding.Width+x, y+(f.lineHeight-f.textHeight)/2))
	t.Resize(fyne.NewSize(w, f.textHeight))
}

// mark paints what goes with a mark. Underlines stand at the foot of the line, where
// neither a descender nor the accents of the next line are cut.
func (r *cellRenderer) mark(kind MarkKind, x, w, y float32) {
	h := r.cell.wrapFace.lineHeight
	switch kind {
	case MarkQuote:
		r.fill(x, y+1, w, h-1, ColorMark)
		r.rule(x, y+h-2, w, 2, ColorGold)
	case MarkSpeaker:
		r.rule(x, y+h-2, w, 2, ColorBlue)
	case MarkWarning:
		r.rule(x, y+h-2, w, 2, ColorGold)
	case MarkTerm:
		r.wave(x, y+h-3, w, 2, ColorGreen, false)
	case MarkError:
		r.wave(x, y+h-4, w, 4, ColorAccent, true)
	case MarkInserted:
		r.fill(x, y+1, w, h-2, ColorInserted)
	case MarkDeleted:
		r.fill(x, y+1, w, h-2, ColorDeleted)
		r.rule(x, y+float32(int(h*0.56)), w, 1, ColorInk)
	}
}

func (r *cellRenderer) fill(x, y, w, h float32, name fyne.ThemeColorName) {
	r.rectangle(&r.fills, x, y, w, h, paint(name))
}

func (r *cellRenderer) rule(x, y, w, h float32, name fyne.ThemeColorName) {
	r.rectangle(&r.rules, x, y, w, h, paint(name))
}

func (r *cellRenderer) rectangle(from *pool[*canvas.Rectangle], x, y, w, h float32, c color.Color) {
	o := from.next(func() *canvas.Rectangle { return &canvas.Rectangle{} })
	o.FillColor = c
	o.Move(fyne.NewPos(r.cell.Padding.Width+x, y))
	o.Resize(fyne.NewSize(w, h))
}

func (r *cellRenderer) wave(x, y, w, h float32, name fyne.ThemeColorName, wavy bool) {
	o := r.waves.next(newWave)
	o.color, o.wavy = paint(name), wavy
	o.raster.Move(fyne.NewPos(r.cell.Padding.Width+x, y))
	o.raster.Resize(fyne.NewSize(w, h))
}
