package app

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
)

// sourceRow is one folder or feed that is watched.
type sourceRow struct {
	widget.BaseWidget
	r                  *arrivals
	back, edge, rule   *canvas.Rectangle
	name, place, state *canvas.Text
	bar                *widgets.Progress
	index              int
}

// The heights of the rows hold three lines with a bar, and two.
const (
	sourceRowHeight = 86
	sightRowHeight  = 50
)

func newSourceRow(r *arrivals) *sourceRow {
	x := &sourceRow{
		r: r, back: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(paint(widgets.ColorAccent)),
		rule: canvas.NewRectangle(paint(widgets.ColorLine)),
		name: text("", 14, widgets.ColorInk, true), place: text("", 11, widgets.ColorMuted, false),
		state: text("", 12, widgets.ColorMuted, false), bar: widgets.NewProgress(),
	}
	x.ExtendBaseWidget(x)
	return x
}

func (x *sourceRow) set(i int) {
	x.index = i
	x.Refresh()
}

// CreateRenderer places the parts.
func (x *sourceRow) CreateRenderer() fyne.WidgetRenderer {
	o := []fyne.CanvasObject{x.back, x.edge, x.rule, x.name, x.place, x.state, x.bar}
	return &rowRenderer{objects: o, height: sourceRowHeight, fill: x.fill, size: x.Size}
}

// fill gives the parts their words and places for a size.
func (x *sourceRow) fill(size fyne.Size) {
	if x.index >= len(x.r.app.settings.Sources) {
		return
	}
	s := x.r.app.settings.Sources[x.index]
	l := x.r.looks[s.Source]
	chosen := x.index == x.r.chosen
	x.back.FillColor = color.Transparent
	if chosen {
		x.back.FillColor = paint(widgets.ColorCell)
	}
	x.edge.Hidden = !chosen
	const left = 14
	width := size.Width - 2*left
	x.name.Text = fitted(sourceName(s.Source), widgets.Style{Size: 14, Bold: true}, width)
	x.place.Text = fittedEnd(s.Source.String(), widgets.Style{Size: 11}, width)
	words, name := l.words(x.r.app, s.Off)
	x.state.Text, x.state.Color = fitted(words, widgets.Style{Size: 12}, width), paint(name)
	x.bar.Hidden = s.Off || l == nil || l.of == 0 || l.done >= l.of
	if !x.bar.Hidden {
		x.bar.SetValue(float64(l.done) / float64(l.of))
	}
	x.back.Resize(size)
	x.edge.Resize(fyne.NewSize(3, size.Height))
	x.rule.Move(fyne.NewPos(0, size.Height-1))
	x.rule.Resize(fyne.NewSize(size.Width, 1))
	x.name.Move(fyne.NewPos(left, 10))
	x.place.Move(fyne.NewPos(left, 31))
	x.state.Move(fyne.NewPos(left, 50))
	x.bar.Move(fyne.NewPos(left, 72))
	x.bar.Resize(fyne.NewSize(width, 6))
}

// sightRow is one line of the log.
type sightRow struct {
	widget.BaseWidget
	app                     *App
	s                       *sight
	rule                    *canvas.Rectangle
	when, title, what, from *canvas.Text
}

func newSightRow(a *App) *sightRow {
	x := &sightRow{
		app: a, rule: canvas.NewRectangle(paint(widgets.ColorLine)),
		when: text("", 12, widgets.ColorMuted, false), title: text("", 13, widgets.ColorInk, true),
		what: text("", 12, widgets.ColorMuted, false), from: text("", 11, widgets.ColorMuted, false),
	}
	x.ExtendBaseWidget(x)
	return x
}

func (x *sightRow) set(s *sight) {
	x.s = s
	x.Refresh()
}

// CreateRenderer places the parts.
func (x *sightRow) CreateRenderer() fyne.WidgetRenderer {
	o := []fyne.CanvasObject{x.rule, x.when, x.title, x.what, x.from}
	return &rowRenderer{objects: o, height: sightRowHeight, fill: x.fill, size: x.Size}
}

// fill puts what became of it under what it is, and where it is from at the right.
func (x *sightRow) fill(size fyne.Size) {
	if x.s == nil {
		return
	}
	const left, times = 14, 76
	width := size.Width - left - times - 14
	x.when.Text = x.s.at.Local().Format("15:04:05")
	x.title.Text = fitted(x.s.title(), widgets.Style{Size: 13, Bold: true}, width)
	x.from.Text = fittedEnd(x.s.from(), widgets.Style{Size: 11}, width/2)
	room := width - x.from.MinSize().Width - 12
	x.what.Text, x.what.Color = fitted(x.s.words(x.app), widgets.Style{Size: 12}, room), paint(x.s.color())
	x.rule.Move(fyne.NewPos(0, size.Height-1))
	x.rule.Resize(fyne.NewSize(size.Width, 1))
	x.when.Move(fyne.NewPos(left, 7))
	x.title.Move(fyne.NewPos(left+times, 6))
	x.what.Move(fyne.NewPos(left+times, 26))
	x.from.Move(fyne.NewPos(size.Width-14-x.from.MinSize().Width, 27))
}

// rowRenderer renders a row that fills and places its parts itself.
type rowRenderer struct {
	objects []fyne.CanvasObject
	height  float32
	fill    func(size fyne.Size)
	size    func() fyne.Size
}

func (x *rowRenderer) Destroy()                     {}
func (x *rowRenderer) Objects() []fyne.CanvasObject { return x.objects }
func (x *rowRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, x.height) }
func (x *rowRenderer) Layout(size fyne.Size)        { x.fill(size) }

func (x *rowRenderer) Refresh() {
	x.fill(x.size())
	for _, o := range x.objects {
		o.Refresh()
	}
}

// fitted is the beginning of a text that fits a width, ending in … when more is left.
func fitted(s string, style widgets.Style, width float32) string {
	lines := widgets.Wrap(s, style, width)
	if len(lines) == 1 {
		return s
	}
	return strings.TrimRight(widgets.Wrap(s, style, width-1.5*style.Size)[0], " ,.;:–-") + " …"
}

// fittedEnd is the end of a text that fits a width: of a path and an address the end
// tells more.
func fittedEnd(s string, style widgets.Style, width float32) string {
	r := []rune(s)
	for len(r) > 1 && len(widgets.Wrap(string(r), style, width)) > 1 {
		r = r[1:]
		r[0] = '…'
	}
	return string(r)
}
