package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestButton(t *testing.T) {
	begin(t)
	pressed := 0
	b := NewButton("Pošalji", func() { pressed++ })
	window(t, b, 300, 100)
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if pressed != 3 {
		t.Errorf("pressed %d times", pressed)
	}
	b.Disable()
	test.Tap(b)
	if pressed != 3 {
		t.Error("a disabled button can be pressed")
	}
	plain := b.MinSize().Width
	b.Hint = "Ctrl K"
	b.Refresh()
	if b.MinSize().Width <= plain {
		t.Error("a hint takes no room")
	}
}

func TestChipAndBadge(t *testing.T) {
	begin(t)
	pressed := 0
	c := NewChip("Novi", func() { pressed++ })
	plain := c.MinSize().Width
	c.Set("1 284", true)
	if c.MinSize().Width <= plain {
		t.Error("a count takes no room")
	}
	test.Tap(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if pressed != 2 {
		t.Errorf("pressed %d times", pressed)
	}
	if got := test.WidgetRenderer(c).Objects()[0].(*canvas.Rectangle).FillColor; got != paint(ColorInk) {
		t.Errorf("a chosen chip is %v", got)
	}
	b := NewBadge("CG", ColorGold)
	b.Set("EN", ColorGreen)
	o := test.WidgetRenderer(b).Objects()
	if o[0].(*canvas.Rectangle).FillColor != paint(ColorGreen) || o[1].(*canvas.Text).Text != "EN" {
		t.Error("Set is not seen")
	}
}

func TestTabs(t *testing.T) {
	begin(t)
	var chosen []int
	tabs := NewTabs(func(i int) { chosen = append(chosen, i) }, "Uredi", "Atribucije · 3", "Objava")
	window(t, tabs, 500, 60)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd} {
		tabs.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if len(chosen) != 5 || tabs.Selected != 2 {
		t.Errorf("chosen %v, now %d", chosen, tabs.Selected)
	}
	test.TapAt(tabs, fyne.NewPos(tabs.spans[1].x+3, 10))
	if tabs.Selected != 1 {
		t.Errorf("the mouse chose %d", tabs.Selected)
	}
	test.TapAt(tabs, fyne.NewPos(490, 10)) // beside them
	if tabs.Selected != 1 {
		t.Errorf("beside the tabs is %d", tabs.Selected)
	}
	before := tabs.spans[2].x
	tabs.Select(0)
	if tabs.spans[2].x != before {
		t.Error("choosing one moves the others")
	}
	tabs.SetLabel(1, "Atribucije · 12")
	if tabs.spans[2].x <= before {
		t.Error("a longer label takes no room")
	}
	tabs.Underline = true
	tabs.Refresh()
	if last := tabs.spans[2]; last.x+last.width < 499 {
		t.Errorf("underlined tabs end at %v of 500", last.x+last.width)
	}
}

func TestWrapLayout(t *testing.T) {
	begin(t)
	var chips []fyne.CanvasObject
	for _, name := range []string{"Svi 1284", "Novi 37", "U radu 6", "Lektura 3", "Odobreni 4", "Objavljeni 1234"} {
		chips = append(chips, NewChip(name, nil))
	}
	box := NewWrapBox(6, chips...)
	layout := box.Layout.(*WrapLayout)
	line := chips[0].MinSize().Height
	if h := layout.HeightFor(5000); h != line {
		t.Errorf("on one line %v high, want %v", h, line)
	}
	box.Resize(fyne.NewSize(260, 400))
	if h := box.MinSize().Height; h != layout.HeightFor(260) || h < 2*line {
		t.Errorf("MinSize %v, HeightFor %v", h, layout.HeightFor(260))
	}
	for i, c := range chips {
		if right := c.Position().X + c.Size().Width; right > 260 {
			t.Errorf("chip %d reaches to %v", i, right)
		}
		for _, d := range chips[:i] {
			if c.Position() == d.Position() {
				t.Error("two chips are at one place")
			}
		}
	}
	chips[0].Hide()
	box.Refresh()
	if chips[1].Position() != fyne.NewPos(0, 0) {
		t.Errorf("a hidden chip keeps its place: %v", chips[1].Position())
	}
}

func TestProgress(t *testing.T) {
	begin(t)
	p := NewProgress()
	window(t, p, 200, 20)
	for _, x := range []struct {
		value float64
		width float32
	}{{0.5, 100}, {2, 200}, {-1, 0}} {
		p.SetValue(x.value)
		if got := test.WidgetRenderer(p).Objects()[1].Size().Width; got != x.width {
			t.Errorf("%v is %v wide, want %v", x.value, got, x.width)
		}
	}
}

func TestScrollBar(t *testing.T) {
	begin(t)
	at := 0.0
	b := newScrollBar(func(fraction float64) { at = fraction })
	b.Resize(fyne.NewSize(barWidth, 200))
	b.set(0.5, 0.5)
	if b.thumb.Position().Y != 100 || b.thumb.Size().Height != 100 {
		t.Errorf("the thumb is at %v, %v", b.thumb.Position(), b.thumb.Size())
	}
	b.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -50)})
	if at != 0.5 {
		t.Errorf("dragged to %v", at)
	}
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 50)})
	if at != 0 {
		t.Errorf("tapped to %v", at)
	}
	b.set(0, 1)
	if b.thumb.Visible() {
		t.Error("there is a thumb where there is nothing to scroll")
	}
	b.set(0.999, 0.001)
	if b.thumb.Size().Height != thumbLeast || b.thumb.Position().Y+thumbLeast > 200.5 {
		t.Errorf("for many rows the thumb is at %v, %v", b.thumb.Position(), b.thumb.Size())
	}
}

func TestShowMenu(t *testing.T) {
	begin(t)
	b := NewButton("≡", nil)
	w := window(t, container.NewWithoutLayout(b), 300, 300)
	b.Resize(b.MinSize())
	menu := fyne.NewMenu("", fyne.NewMenuItem("Prvi", nil), fyne.NewMenuItem("Drugi", nil))
	for _, y := range []float32{0, 270} {
		b.Move(fyne.NewPos(280, y))
		ShowMenu(w, menu, b)
		top := w.Canvas().Overlays().Top()
		if top == nil {
			t.Fatal("no menu is shown")
		}
		w.Canvas().Overlays().Remove(top)
	}
}

// TestEverythingTakesAThemeChange paints every widget light and dark, disabled and
// hovered, and checks that the colours follow.
func TestEverythingTakesAThemeChange(t *testing.T) {
	begin(t)
	button, chip := NewButton("Da", nil), NewChip("Svi", nil)
	button.MouseIn(&desktop.MouseEvent{})
	chip.Disable()
	cell := NewDiff([]DiffPart{{"staro", DiffDeleted}, {"novo", DiffInserted}})
	cell.SetContent("Reč", []Mark{{0, 3, MarkError}, {0, 2, MarkTerm}, {0, 1, MarkWarning}, {1, 2, MarkQuote}, {1, 3, MarkInserted}})
	all := container.NewVBox(button, chip, NewBadge("CG", ColorBlue), NewPill("odobreno", ColorGreen), NewKeyCap("A"), NewProgress(), NewTabs(nil, "a", "b"), cell)
	w := window(t, all, 300, 400)
	light := w.Canvas().Capture()
	fyne.CurrentApp().Settings().SetTheme(&testTheme{dark: true})
	all.Refresh()
	dark := w.Canvas().Capture()
	same := 0
	size := light.Bounds()
	for y := size.Min.Y; y < size.Max.Y; y += 4 {
		for x := size.Min.X; x < size.Max.X; x += 4 {
			if light.At(x, y) == dark.At(x, y) {
				same++
			}
		}
	}
	if total := size.Dx() * size.Dy() / 16; same > total/10 {
		t.Errorf("%d of %d points have the same colour light and dark", same, total)
	}
}
