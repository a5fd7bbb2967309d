package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable      = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// Link is a line of words that lead somewhere: to a page, or to another place of the
// window. Change its fields and call Refresh.
type Link struct {
	pressable
	Text     string
	Color    fyne.ThemeColorName
	OnTapped func()
	OnFocus  func()
}

// NewLink returns words in a colour.
func NewLink(text string, color fyne.ThemeColorName, tapped func()) *Link {
	l := &Link{Text: text, Color: color, OnTapped: tapped}
	l.pressed = func() {
		if l.OnTapped != nil {
			l.OnTapped()
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows the focus.
func (l *Link) FocusGained() {
	l.pressable.FocusGained()
	if l.OnFocus != nil {
		l.OnFocus()
	}
}

// Cursor is the pointing hand.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by the toolkit.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{link: l, text: canvas.NewText("", nil), line: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link *Link
	text *canvas.Text
	line *canvas.Rectangle // below the words; thick with the focus
}

func (r *linkRenderer) Destroy()                     {}
func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text, r.line} }
func (r *linkRenderer) MinSize() fyne.Size           { return r.text.MinSize() }

func (r *linkRenderer) Layout(size fyne.Size) {
	r.text.Resize(size)
	height := float32(1)
	if r.link.focused {
		height = 2
	}
	r.line.Move(fyne.NewPos(0, size.Height-height))
	r.line.Resize(fyne.NewSize(min(size.Width, r.text.MinSize().Width), height))
}

func (r *linkRenderer) Refresh() {
	l := r.link
	r.text.Text, r.text.Color, r.text.TextSize = l.Text, paint(l.Color), small()+1
	r.text.TextStyle.Bold, r.text.FontSource = true, Bold()
	r.line.FillColor = paint(ColorLine)
	if l.focused || l.hovered {
		r.line.FillColor = paint(l.Color)
	}
	r.Layout(l.Size())
	canvas.Refresh(l)
}
