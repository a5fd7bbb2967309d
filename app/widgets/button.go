package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

var (
	_ fyne.Tappable    = (*Button)(nil)
	_ fyne.Focusable   = (*Button)(nil)
	_ fyne.Disableable = (*Button)(nil)
)

// Button is a flat button. Change its fields and call Refresh.
type Button struct {
	pressable
	Text     string
	Icon     fyne.Resource // before the text, or alone
	Hint     string        // the key that does the same, shown as a [KeyCap] behind the text
	Primary  bool          // the one act this place is about
	Subtle   bool          // without a border, for places with many
	OnTapped func()
}

// NewButton returns a button with a text.
func NewButton(text string, tapped func()) *Button {
	b := &Button{Text: text, OnTapped: tapped}
	b.pressed = func() {
		if b.OnTapped != nil {
			b.OnTapped()
		}
	}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is called by the toolkit.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil),
		icon: canvas.NewImageFromResource(nil), hint: NewKeyCap(""),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.objects = []fyne.CanvasObject{r.back, r.icon, r.text, r.hint}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button  *Button
	back    *canvas.Rectangle
	icon    *canvas.Image
	text    *canvas.Text
	hint    *KeyCap
	objects []fyne.CanvasObject
}

// Measures of a button.
const (
	buttonPadX = 14
	buttonPadY = 8
	buttonGap  = 8
	corner     = 6
)

func (r *buttonRenderer) Destroy()                     {}
func (r *buttonRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *buttonRenderer) MinSize() fyne.Size {
	width, height := float32(-buttonGap), r.text.MinSize().Height
	for _, o := range r.objects[1:] {
		if o.Visible() {
			width += r.size(o).Width + buttonGap
		}
	}
	return fyne.NewSize(max(width, 0)+2*buttonPadX, height+2*buttonPadY)
}

func (r *buttonRenderer) size(o fyne.CanvasObject) fyne.Size {
	if o == r.icon {
		side := fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameInlineIcon)
		return fyne.NewSquareSize(side)
	}
	return o.MinSize()
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	x := (size.Width - r.MinSize().Width + 2*buttonPadX) / 2
	for _, o := range r.objects[1:] {
		if o.Visible() {
			s := r.size(o)
			o.Resize(s)
			o.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
			x += s.Width + buttonGap
		}
	}
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	fill, ink, line := ColorCell, ColorInk, ColorLine
	switch {
	case b.Disabled():
		fill, ink = ColorPanel, theme.ColorNameDisabled
	case b.Primary:
		fill, ink, line = ColorAccent, ColorOnAccent, ColorAccent
	case b.hovered:
		fill = theme.ColorNameHover
	case b.Subtle:
		fill = ""
	}
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = nil, paint(line), 1
	if fill != "" {
		r.back.FillColor = paint(fill)
	}
	if b.Subtle && !b.Primary {
		r.back.StrokeColor, r.back.StrokeWidth = nil, 0
	}
	if b.Primary && b.hovered && !b.Disabled() {
		r.back.StrokeColor, r.back.StrokeWidth = paint(ColorInk), 1
	}
	if b.focused {
		ring := ColorAccent
		if b.Primary {
			ring = ColorInk
		}
		r.back.StrokeColor, r.back.StrokeWidth = paint(ring), 2
	}
	r.back.CornerRadius = corner
	r.text.Text, r.text.Color, r.text.TextSize = b.Text, paint(ink), theme.TextSize()
	r.text.Hidden = b.Text == ""
	r.hint.Text, r.hint.Hidden = b.Hint, b.Hint == ""
	r.hint.Refresh()
	r.icon.Hidden = b.Icon == nil
	if b.Icon != nil {
		r.icon.Resource = b.Icon
		if b.Primary && !b.Disabled() {
			r.icon.Resource = theme.NewColoredResource(b.Icon, ColorOnAccent)
		}
		r.icon.Refresh()
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}
