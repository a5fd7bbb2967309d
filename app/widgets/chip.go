package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable  = (*Chip)(nil)
	_ fyne.Focusable = (*Chip)(nil)
)

// Chip is one of several choices in a row, with how many things it stands for.
// Change its fields and call Refresh.
type Chip struct {
	pressable
	Text     string
	Count    string // as it is written in the language of the window; "" for none
	Selected bool
	OnTapped func()
}

// NewChip returns a chip.
func NewChip(text string, tapped func()) *Chip {
	c := &Chip{Text: text, OnTapped: tapped}
	c.pressed = func() {
		if c.OnTapped != nil {
			c.OnTapped()
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows another count and whether the chip is chosen.
func (c *Chip) Set(count string, selected bool) {
	if c.Count != count || c.Selected != selected {
		c.Count, c.Selected = count, selected
		c.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &boxed{padX: 9, padY: 3, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.set = func() {
		fill, ink, line := ColorCell, ColorInk, ColorLine
		switch {
		case c.Disabled():
			fill, ink = ColorPanel, theme.ColorNameDisabled
		case c.Selected:
			fill, ink, line = ColorInk, ColorCell, ColorInk
		case c.hovered:
			fill = theme.ColorNameHover
		}
		r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = paint(fill), paint(line), 1
		if c.focused {
			r.back.StrokeColor, r.back.StrokeWidth = paint(ColorAccent), 2
		}
		r.back.CornerRadius = canvas.RadiusMaximum
		r.text.Text = c.Text
		if c.Count != "" {
			r.text.Text += " " + c.Count
		}
		r.text.Color, r.text.TextSize = paint(ink), small()+1
		canvas.Refresh(c)
	}
	r.Refresh()
	return r
}

// Badge is a small word on a colour.
type Badge struct {
	widget.BaseWidget
	Text  string
	Color fyne.ThemeColorName
	Pill  bool // round ends, for a word; else small corners, for a code
}

// NewBadge returns a badge for a code of two or three letters.
func NewBadge(text string, color fyne.ThemeColorName) *Badge {
	b := &Badge{Text: text, Color: color}
	b.ExtendBaseWidget(b)
	return b
}

// NewPill returns a badge for a word.
func NewPill(text string, color fyne.ThemeColorName) *Badge {
	b := NewBadge(text, color)
	b.Pill = true
	return b
}

// Set shows another word and colour.
func (b *Badge) Set(text string, color fyne.ThemeColorName) {
	if b.Text != text || b.Color != color {
		b.Text, b.Color = text, color
		b.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	r := &boxed{padX: 6, padY: 0.5, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	if b.Pill {
		r.padX = 8
	}
	r.set = func() {
		r.back.FillColor, r.back.CornerRadius = paint(b.Color), 4
		if b.Pill {
			r.back.CornerRadius = canvas.RadiusMaximum
		}
		r.text.Text, r.text.Color, r.text.TextSize = b.Text, paint(ColorOnAccent), small()
		r.text.TextStyle.Bold, r.text.FontSource = !b.Pill, nil
		if !b.Pill {
			r.text.FontSource = Bold()
		}
		canvas.Refresh(b)
	}
	r.Refresh()
	return r
}
