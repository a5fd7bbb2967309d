package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// scrollBar is a thin vertical bar that lies over the right edge of what it scrolls.
// It knows fractions only, so that it works for heights that are still guesses.
type scrollBar struct {
	widget.BaseWidget
	onScroll func(fraction float64) // 0 is the top, 1 the bottom

	offset, shown float64 // the part above, and the part in view, of the whole
	thumb         *canvas.Rectangle
}

const (
	barWidth   = 10
	thumbWidth = 6
	thumbLeast = 28 // long enough to be taken hold of
)

var _ desktop.Cursorable = (*scrollBar)(nil)

func newScrollBar(onScroll func(fraction float64)) *scrollBar {
	b := &scrollBar{onScroll: onScroll, shown: 1, thumb: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// set shows which part of the whole is in view.
func (b *scrollBar) set(offset, shown float64) {
	if offset == b.offset && shown == b.shown {
		return
	}
	b.offset, b.shown = offset, shown
	b.place()
}

func (b *scrollBar) place() {
	height := b.Size().Height
	length := max(float32(b.shown)*height, min(thumbLeast, height))
	y := float32(0)
	if b.shown < 1 {
		y = float32(b.offset/(1-b.shown)) * (height - length)
	}
	b.thumb.Hidden = b.shown >= 1
	b.thumb.FillColor = paint(theme.ColorNameScrollBar)
	b.thumb.CornerRadius = thumbWidth / 2
	b.thumb.Move(fyne.NewPos((barWidth-thumbWidth)/2, y))
	b.thumb.Resize(fyne.NewSize(thumbWidth, length))
}

// Cursor is the arrow, also over texts.
func (b *scrollBar) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// Dragged moves the thumb.
func (b *scrollBar) Dragged(ev *fyne.DragEvent) {
	if room := b.Size().Height - b.thumb.Size().Height; room > 0 {
		b.onScroll(float64((b.thumb.Position().Y + ev.Dragged.DY) / room))
	}
}

// DragEnd does nothing: what is in view stays.
func (b *scrollBar) DragEnd() {}

// Tapped brings the thumb to the mouse.
func (b *scrollBar) Tapped(ev *fyne.PointEvent) {
	if room := b.Size().Height - b.thumb.Size().Height; room > 0 {
		b.onScroll(float64((ev.Position.Y - b.thumb.Size().Height/2) / room))
	}
}

// CreateRenderer is called by the toolkit.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer {
	return &scrollBarRenderer{WidgetRenderer: widget.NewSimpleRenderer(b.thumb), bar: b}
}

type scrollBarRenderer struct {
	fyne.WidgetRenderer
	bar *scrollBar
}

func (r *scrollBarRenderer) Layout(fyne.Size)   { r.bar.place() }
func (r *scrollBarRenderer) MinSize() fyne.Size { return fyne.NewSize(barWidth, 0) }
func (r *scrollBarRenderer) Refresh()           { r.bar.place(); r.bar.thumb.Refresh() }
