package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable     = (*Tabs)(nil)
	_ fyne.Focusable    = (*Tabs)(nil)
	_ desktop.Hoverable = (*Tabs)(nil)
)

// Tabs is a row of words of which one is chosen. Left and Right, Home and End choose
// with the keyboard. Change its fields and call Refresh.
type Tabs struct {
	widget.BaseWidget
	Labels   []string
	Selected int
	// Underline marks the chosen one with a line below, and the words share the whole
	// width; else it stands in a box, as in a bar.
	Underline bool
	OnSelect  func(index int)

	focused bool
	hovered int // -1: none
	spans   []span
}

// NewTabs returns tabs of which the first is chosen.
func NewTabs(selected func(index int), labels ...string) *Tabs {
	t := &Tabs{Labels: labels, OnSelect: selected, hovered: -1}
	t.ExtendBaseWidget(t)
	return t
}

// SetLabel shows another word, as when a count in it changes.
func (t *Tabs) SetLabel(index int, label string) {
	if t.Labels[index] != label {
		t.Labels[index] = label
		t.Refresh()
	}
}

// Select chooses one and tells it, if it was not the chosen one before.
func (t *Tabs) Select(index int) {
	if index < 0 || index >= len(t.Labels) || index == t.Selected {
		return
	}
	t.Selected = index
	t.Refresh()
	if t.OnSelect != nil {
		t.OnSelect(index)
	}
}

// Tapped chooses the one under the mouse.
func (t *Tabs) Tapped(ev *fyne.PointEvent) { t.Select(t.at(ev.Position.X)) }

func (t *Tabs) at(x float32) int {
	for i, s := range t.spans {
		if x >= s.x && x < s.x+s.width {
			return i
		}
	}
	return -1
}

// TypedKey chooses the next or the previous one.
func (t *Tabs) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		t.Select(t.Selected - 1)
	case fyne.KeyRight:
		t.Select(t.Selected + 1)
	case fyne.KeyHome:
		t.Select(0)
	case fyne.KeyEnd:
		t.Select(len(t.Labels) - 1)
	}
}

// TypedRune does nothing.
func (t *Tabs) TypedRune(rune) {}

// FocusGained shows the focus.
func (t *Tabs) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost shows that the focus is gone.
func (t *Tabs) FocusLost() { t.focused = false; t.Refresh() }

// MouseIn shows which one the mouse is over.
func (t *Tabs) MouseIn(ev *desktop.MouseEvent) { t.hover(t.at(ev.Position.X)) }

// MouseMoved shows which one the mouse is over.
func (t *Tabs) MouseMoved(ev *desktop.MouseEvent) { t.hover(t.at(ev.Position.X)) }

// MouseOut shows none.
func (t *Tabs) MouseOut() { t.hover(-1) }

func (t *Tabs) hover(index int) {
	if t.hovered != index {
		t.hovered = index
		t.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	r := &tabsRenderer{tabs: t, box: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type tabsRenderer struct {
	tabs      *Tabs
	box, line *canvas.Rectangle // of the chosen one; the line also runs below all
	texts     []*canvas.Text
	objects   []fyne.CanvasObject
}

// Measures of tabs.
const (
	tabPadX = 14
	tabPadY = 8
)

func (r *tabsRenderer) Destroy()                     {}
func (r *tabsRenderer) Objects() []fyne.CanvasObject { return r.objects }

// padX and textSize are smaller where many tabs share a narrow panel.
func (r *tabsRenderer) padX() float32 {
	if r.tabs.Underline {
		return 5
	}
	return tabPadX
}

func (r *tabsRenderer) textSize() float32 {
	if r.tabs.Underline {
		return small() + 1
	}
	return theme.TextSize()
}

func (r *tabsRenderer) MinSize() fyne.Size {
	size := fyne.Size{}
	for i := range r.texts {
		s := r.width(i)
		size.Width += s.Width + 2*r.padX()
		size.Height = max(size.Height, s.Height)
	}
	size.Height += 2 * tabPadY
	return size
}

// width is that of a word when it is chosen, so that choosing moves nothing.
func (r *tabsRenderer) width(i int) fyne.Size {
	t := r.texts[i]
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(t.Text, t.TextSize, fyne.TextStyle{Bold: true}, Bold())
	return size
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	t := r.tabs
	extra := float32(0)
	if t.Underline && len(r.texts) > 0 {
		extra = max(size.Width-r.MinSize().Width, 0) / float32(len(r.texts))
	}
	t.spans = t.spans[:0]
	x := float32(0)
	for i, text := range r.texts {
		w := r.width(i).Width + 2*r.padX() + extra
		t.spans = append(t.spans, span{x, w})
		s := text.MinSize()
		text.Resize(fyne.NewSize(w, s.Height))
		text.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		x += w
	}
	if t.Selected < 0 || t.Selected >= len(t.spans) {
		return
	}
	s := t.spans[t.Selected]
	if t.Underline {
		r.box.Move(fyne.NewPos(0, size.Height-1))
		r.box.Resize(fyne.NewSize(size.Width, 1))
		r.line.Move(fyne.NewPos(s.x, size.Height-2))
		r.line.Resize(fyne.NewSize(s.width, 2))
		return
	}
	height := r.MinSize().Height
	r.box.Move(fyne.NewPos(s.x, (size.Height-height)/2))
	r.box.Resize(fyne.NewSize(s.width, height))
}

func (r *tabsRenderer) Refresh() {
	t := r.tabs
	for len(r.texts) < len(t.Labels) {
		text := canvas.NewText("", nil)
		text.Alignment = fyne.TextAlignCenter
		r.texts = append(r.texts, text)
	}
	r.texts = r.texts[:len(t.Labels)]
	r.objects = append(r.objects[:0], r.box, r.line)
	for i, text := range r.texts {
		text.Text, text.TextSize = t.Labels[i], r.textSize()
		text.TextStyle.Bold, text.FontSource = i == t.Selected, nil
		if i == t.Selected {
			text.FontSource = Bold()
		}
		name := ColorMuted
		switch {
		case i == t.Selected && t.Underline:
			name = ColorAccent
		case i == t.Selected, i == t.hovered:
			name = ColorInk
		}
		text.Color = paint(name)
		r.objects = append(r.objects, text)
	}
	chosen := t.Selected >= 0 && t.Selected < len(t.Labels)
	r.box.Hidden, r.line.Hidden = !chosen, !chosen || !t.Underline
	r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = nil, 0, 0
	if t.Underline {
		r.box.FillColor, r.line.FillColor = paint(ColorLine), paint(ColorAccent)
		if t.focused {
			r.line.FillColor = paint(ColorInk)
		}
	} else {
		r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = paint(ColorCell), paint(ColorLine), 1, corner
		if t.focused {
			r.box.StrokeColor, r.box.StrokeWidth = paint(ColorAccent), 2
		}
	}
	r.Layout(t.Size())
	canvas.Refresh(t)
}
