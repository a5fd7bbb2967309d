package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"redakcija/app/widgets"
)

// panes puts two things side by side, one of them with a fixed width: 0 means "what
// is left".
type panes struct{ left, right float32 }

func newSplit(left, right fyne.CanvasObject, leftWidth, rightWidth float32) fyne.CanvasObject {
	line := canvas.NewRectangle(paint(widgets.ColorLine))
	return container.New(&panes{leftWidth, rightWidth}, left, line, right)
}

func (p *panes) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := p.left
	if x == 0 {
		x = size.Width - p.right - 1
	}
	o[0].Resize(fyne.NewSize(x, size.Height))
	o[1].Move(fyne.NewPos(x, 0))
	o[1].Resize(fyne.NewSize(1, size.Height))
	o[2].Move(fyne.NewPos(x+1, 0))
	o[2].Resize(fyne.NewSize(size.Width-x-1, size.Height))
}

func (p *panes) MinSize(o []fyne.CanvasObject) fyne.Size {
	l, r := o[0].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(p.left, l.Width)+max(p.right, r.Width)+1, max(l.Height, r.Height))
}

// frame puts a top and a bottom around a middle, each as high as its text needs at the
// frame's width. Nil parts are left out.
type frame struct{ top, middle, bottom fyne.CanvasObject }

func newFrame(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	f := &frame{top, middle, bottom}
	c := container.New(f)
	for _, o := range [...]fyne.CanvasObject{middle, top, bottom} { // bars paint over what they cut off
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, end := float32(0), size.Height
	if f.top != nil {
		y = heightFor(f.top, size.Width)
		f.top.Move(fyne.NewPos(0, 0))
		f.top.Resize(fyne.NewSize(size.Width, y))
	}
	if f.bottom != nil && f.bottom.Visible() {
		h := heightFor(f.bottom, size.Width)
		end -= h
		f.bottom.Move(fyne.NewPos(0, end))
		f.bottom.Resize(fyne.NewSize(size.Width, h))
	}
	f.middle.Move(fyne.NewPos(0, y))
	f.middle.Resize(fyne.NewSize(size.Width, max(0, end-y)))
}

func (f *frame) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := f.middle.MinSize()
	for _, x := range o {
		size.Width = max(size.Width, x.MinSize().Width)
	}
	return size
}

// HeightFor adds up the parts, for a frame inside a column.
func (f *frame) HeightFor(width float32) float32 {
	h := heightFor(f.middle, width)
	for _, o := range [...]fyne.CanvasObject{f.top, f.bottom} {
		if o != nil {
			h += heightFor(o, width)
		}
	}
	return h
}

// wrapped is what knows its height only from its width: text.
type wrapped interface {
	HeightFor(width float32) float32
}

// column stacks things of the full width, each as high as its text needs; the last
// one takes what is left when fill is set.
type column struct {
	width     float32 // known beforehand, where a scroll asks for the height first; else 0
	pad, gap  float32
	fill      bool
	lastWidth float32
}

// heightFor is the height a thing needs at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(wrapped); ok {
		return t.HeightFor(width)
	}
	if box, ok := o.(*fyne.Container); ok {
		if inner, ok := box.Layout.(*column); ok {
			return inner.total(box.Objects, width)
		}
		if t, ok := box.Layout.(wrapped); ok {
			box.MinSize() // which is how a layout learns of its objects
			return t.HeightFor(width)
		}
		if box.Layout == stacked {
			h := float32(0)
			for _, x := range box.Objects {
				h = max(h, heightFor(x, width))
			}
			return h
		}
	}
	return o.MinSize().Height
}

func (c *column) total(o []fyne.CanvasObject, width float32) float32 {
	h := 2 * c.pad
	for i, x := range o {
		if !x.Visible() {
			continue
		}
		if i > 0 {
			h += c.gap
		}
		h += heightFor(x, width-2*c.pad)
	}
	return h
}

func (c *column) Layout(o []fyne.CanvasObject, size fyne.Size) {
	c.lastWidth = size.Width
	y := c.pad
	for i, x := range o {
		if !x.Visible() {
			continue
		}
		h := heightFor(x, size.Width-2*c.pad)
		if c.fill && i == len(o)-1 {
			h = size.Height - y - c.pad
		}
		x.Move(fyne.NewPos(c.pad, y))
		x.Resize(fyne.NewSize(size.Width-2*c.pad, h))
		y += h + c.gap
	}
}

func (c *column) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := c.width
	if width == 0 {
		width = c.lastWidth
	}
	least := float32(0)
	for _, x := range o {
		least = max(least, x.MinSize().Width)
	}
	if c.fill {
		return fyne.NewSize(least, 0)
	}
	return fyne.NewSize(least, c.total(o, max(width, least+2*c.pad)))
}

// paint looks a colour up by its role.
func paint(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// on puts something on a background of its own, which also hides what a software
// painter leaves behind clipped text.
func on(name fyne.ThemeColorName, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(stacked, append([]fyne.CanvasObject{canvas.NewRectangle(paint(name))}, o...)...)
}

// stacked is the one layout of [on], so that heightFor knows it when it meets it.
var stacked = layout.NewStackLayout()

// underlined draws a thin line under something.
func underlined(o fyne.CanvasObject) fyne.CanvasObject {
	rule := canvas.NewRectangle(paint(widgets.ColorLine))
	rule.SetMinSize(fyne.NewSize(1, 1))
	return newFrame(nil, o, rule)
}

// text makes one line of words.
func text(s string, size float32, name fyne.ThemeColorName, bold bool) *canvas.Text {
	t := canvas.NewText(s, paint(name))
	t.TextSize, t.TextStyle.Bold = size, bold
	if bold {
		t.FontSource = widgets.Bold()
	}
	return t
}

// paragraph makes words that wrap.
func paragraph(s string, size float32, name fyne.ThemeColorName, bold bool) *widgets.Cell {
	c := widgets.NewCell()
	c.ReadOnly = true
	c.Style = widgets.Style{Size: size, Color: name, Bold: bold}
	c.SetContent(s, nil)
	return c
}
