package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// boxed renders one word in a box: chips, badges and key caps.
type boxed struct {
	padX, padY float32
	back       *canvas.Rectangle
	text       *canvas.Text
	set        func() // gives box and text what the widget says now
	size       fyne.Size
}

// small is the size of secondary text.
func small() float32 {
	return fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameCaptionText)
}

func (r *boxed) Destroy() {}

func (r *boxed) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.back, r.text} }

func (r *boxed) MinSize() fyne.Size {
	return r.text.MinSize().AddWidthHeight(2*r.padX, 2*r.padY)
}

func (r *boxed) Layout(size fyne.Size) {
	r.size = size
	r.back.Resize(size)
	s := r.text.MinSize()
	r.text.Resize(s)
	r.text.Move(fyne.NewPos((size.Width-s.Width)/2, (size.Height-s.Height)/2))
}

func (r *boxed) Refresh() {
	r.set()
	r.Layout(r.size)
}
