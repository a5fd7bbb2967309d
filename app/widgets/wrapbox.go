package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// WrapLayout flows things of different widths onto as many lines as they need.
type WrapLayout struct {
	// Lines is the gap between lines.
	Lines   float32
	gap     float32
	objects []fyne.CanvasObject // as last seen: a layout is asked for its height without them
	width   float32
}

var _ fyne.Layout = (*WrapLayout)(nil)

// NewWrapLayout returns a layout with a gap between things and between lines.
func NewWrapLayout(gap float32) *WrapLayout { return &WrapLayout{Lines: gap, gap: gap} }

// NewWrapBox returns a container that flows its things, with a gap between them.
func NewWrapBox(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	l := NewWrapLayout(gap)
	l.objects = objects
	return container.New(l, objects...)
}

// HeightFor returns the height the things need at a width: those of a [NewWrapBox],
// or those MinSize or Layout was last asked about.
func (l *WrapLayout) HeightFor(width float32) float32 { return l.flow(width, false) }

// Layout places the things.
func (l *WrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.objects, l.width = objects, size.Width
	l.flow(size.Width, true)
}

// MinSize is as wide as the widest thing, and as high as the present width needs.
func (l *WrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l.objects = objects
	widest := float32(0)
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	width := l.width
	if width == 0 {
		width = widest
	}
	return fyne.NewSize(widest, l.flow(width, false))
}

// flow walks the lines, placing the things or only measuring, and returns the height.
func (l *WrapLayout) flow(width float32, place bool) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range l.objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if x > 0 && x+s.Width > width {
			x, y, line = 0, y+line+l.Lines, 0
		}
		if place {
			o.Move(fyne.NewPos(x, y))
			o.Resize(s)
		}
		x += s.Width + l.gap
		line = max(line, s.Height)
	}
	return y + line
}
