package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Progress is a thin bar that says how much of something is done.
type Progress struct {
	widget.BaseWidget
	Value float64             // 0 to 1
	Color fyne.ThemeColorName // "": ColorAccent
}

// NewProgress returns an empty bar.
func NewProgress() *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	return p
}

// SetValue shows another part, from 0 to 1.
func (p *Progress) SetValue(value float64) {
	if value = min(max(value, 0), 1); value != p.Value {
		p.Value = value
		p.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{progress: p, track: canvas.NewRectangle(nil), done: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

// progressHeight is that of the bar; it stands in the middle of the room it gets.
const progressHeight = 4

type progressRenderer struct {
	progress    *Progress
	track, done *canvas.Rectangle
}

func (r *progressRenderer) Destroy()                     {}
func (r *progressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.done} }
func (r *progressRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, progressHeight) }

func (r *progressRenderer) Layout(size fyne.Size) {
	y := (size.Height - progressHeight) / 2
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(size.Width, progressHeight))
	r.done.Move(fyne.NewPos(0, y))
	r.done.Resize(fyne.NewSize(size.Width*float32(min(max(r.progress.Value, 0), 1)), progressHeight))
}

func (r *progressRenderer) Refresh() {
	name := r.progress.Color
	if name == "" {
		name = ColorAccent
	}
	r.track.FillColor, r.done.FillColor = paint(ColorLine), paint(name)
	r.track.CornerRadius, r.done.CornerRadius = progressHeight/2, progressHeight/2
	r.Layout(r.progress.Size())
	canvas.Refresh(r.progress)
}
