package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// KeyCap shows the name of a key in a small box.
type KeyCap struct {
	widget.BaseWidget
	Text string
}

// NewKeyCap returns a cap with the name of a key, or of several: "Ctrl Enter".
func NewKeyCap(text string) *KeyCap {
	k := &KeyCap{Text: text}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is called by the toolkit.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	r := &boxed{padX: 5, padY: 1, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.set = func() {
		r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth, r.back.CornerRadius = paint(ColorPanel), paint(ColorLine), 1, 3
		r.text.Text, r.text.Color, r.text.TextSize = k.Text, paint(ColorMuted), small()
		canvas.Refresh(k)
	}
	r.Refresh()
	return r
}
