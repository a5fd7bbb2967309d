package widgets

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// editing returns a focused cell with a text, in a window.
func editing(tb testing.TB, text string, width float32) *Cell {
	tb.Helper()
	begin(tb)
	c := NewCell()
	c.Style.Size = 14
	c.SetContent(text, nil)
	c.SetCaret(0)
	window(tb, c, width, 400).Canvas().Focus(c)
	return c
}

// keys presses keys: a letter is typed, "<shift+ctrl+left>" is a key.
func keys(c *Cell, script string) {
	for script != "" {
		if script[0] != '<' {
			r := []rune(script)[0]
			c.TypedRune(r)
			script = script[len(string(r)):]
			continue
		}
		end := strings.IndexByte(script, '>')
		parts := strings.Split(script[1:end], "+")
		script = script[end+1:]
		mod := fyne.KeyModifier(0)
		for _, p := range parts[:len(parts)-1] {
			mod |= map[string]fyne.KeyModifier{"shift": fyne.KeyModifierShift, "ctrl": command, "alt": fyne.KeyModifierAlt}[p]
		}
		hit(c, fyne.KeyName(parts[len(parts)-1]), mod)
	}
}

// hit presses a key the way the toolkit does: with Ctrl or Alt it comes as a shortcut.
func hit(c *Cell, key fyne.KeyName, mod fyne.KeyModifier) {
	if mod&^fyne.KeyModifierShift != 0 {
		c.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
		return
	}
	if mod != 0 {
		c.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer c.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	c.TypedKey(&fyne.KeyEvent{Name: key})
}

func TestCellKeys(t *testing.T) {
	for _, x := range []struct{ name, text, script, want string }{ // | is the caret, [ ] the selection
		{"types", "", "Ćao", "Ćao|"},
		{"types in the middle", "ac", "<Right>b", "ab|c"},
		{"backspace", "abc", "<End><BackSpace>", "ab|"},
		{"backspace takes an accent with its letter", "с\u0301а", "<Right><BackSpace>", "|а"},
		{"delete takes an accent with its letter", "с\u0301а", "<Delete>", "|а"},
		{"an accent joins the letter before", "с", "<End>\u0301<BackSpace>", "|"},
		{"left over an accent", "ас\u0301", "<End><Left>x", "аx|с\u0301"},
		{"backspace at the start", "a", "<BackSpace>", "|a"},
		{"delete at the end", "a", "<End><Delete>", "a|"},
		{"home and end", "ab cd", "<End><Home>x", "x|ab cd"},
		{"word right", "ab cd ef", "<ctrl+Right><ctrl+Right>x", "ab cd x|ef"},
		{"word left", "ab cd ef", "<ctrl+End><ctrl+Left><ctrl+Left>x", "ab x|cd ef"},
		{"delete a word", "ab cd ef", "<ctrl+Delete>", "|cd ef"},
		{"backspace a word", "ab cd ef", "<ctrl+End><ctrl+BackSpace>", "ab cd |"},
		{"select right", "abcd", "<Right><shift+Right><shift+Right>", "a[bc]d"},
		{"typing replaces the selection", "abcd", "<Right><shift+Right><shift+Right>x", "ax|d"},
		{"select a word left", "ab cd", "<End><shift+ctrl+Left>", "ab [cd]"},
		{"select to the end", "ab cd", "<Right><shift+End>", "a[b cd]"},
		{"select all by words", "ab cd", "<shift+ctrl+End>", "[ab cd]"},
		{"left leaves a selection at its start", "abcd", "<Right><shift+Right><shift+Right><Left>", "a|bcd"},
		{"right leaves a selection at its end", "abcd", "<Right><shift+Right><shift+Right><Right>", "abc|d"},
		{"delete a selection", "abcd", "<shift+Right><Delete>", "|bcd"},
		{"enter makes no line", "ab", "<End><Return><KP_Enter>", "ab|"},
		{"tab types nothing", "ab", "<End><Tab>", "ab|"},
		{"alt is not ours", "ab cd", "<End><alt+Left><alt+BackSpace>", "ab cd|"},
		{"down at the last line", "ab", "<Down>", "ab|"},
		{"up at the first line", "ab", "<End><Up>", "|ab"},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := editing(t, x.text, 400)
			keys(c, x.script)
			if got := drawn(c); got != x.want {
				t.Errorf("%q, want %q", got, x.want)
			}
		})
	}
}

// drawn writes a cell's text with its caret or selection.
func drawn(c *Cell) string {
	start, end := c.Selection()
	r := []rune(c.Text())
	if start == end {
		return string(r[:c.Caret()]) + "|" + string(r[c.Caret():])
	}
	return string(r[:start]) + "[" + string(r[start:end]) + "]" + string(r[end:])
}

func TestCellLines(t *testing.T) {
	c := editing(t, "aaaa bbbb\ncccc dddd\neeee", 400)
	keys(c, "<Right><Right><Down>x")
	if got := drawn(c); got != "aaaa bbbb\nccx|cc dddd\neeee" {
		t.Errorf("down: %q", got)
	}
	keys(c, "<End><Down><Up>") // the short line in between does not change the x
	if got := drawn(c); got != "aaaa bbbb\nccxcc dddd|\neeee" {
		t.Errorf("down and up: %q", got)
	}
	keys(c, "<Home><shift+Up>")
	if got := c.SelectedText(); got != "aaaa bbbb\n" {
		t.Errorf("shift and up: %q", got)
	}
}

// TestCellFollowsModel types at random and compares with a plain list of clusters.
func TestCellFollowsModel(t *testing.T) {
	c := editing(t, "", 200)
	told := ""
	c.OnChanged = func(text string) { told = text }
	r := rand.New(rand.NewPCG(9, 10))
	var model []string
	at := 0
	letters := []string{"a", "ß", "ć", "с\u0301", " ", "—", "👩\u200d🚀", "Ж"}
	for step := range 6000 {
		switch r.IntN(8) {
		case 0, 1, 2:
			l := letters[r.IntN(len(letters))]
			if l == "a" {
				keys(c, l)
			} else {
				c.InsertText(l)
			}
			model = slices.Insert(model, at, l)
			at++
		case 3:
			keys(c, "<Left>")
			at = max(at-1, 0)
		case 4:
			keys(c, "<Right>")
			at = min(at+1, len(model))
		case 5:
			keys(c, "<BackSpace>")
			if at > 0 {
				model = slices.Delete(model, at-1, at)
				at--
			}
		case 6:
			keys(c, "<Delete>")
			if at < len(model) {
				model = slices.Delete(model, at, at+1)
			}
		case 7:
			at = r.IntN(len(model) + 1)
			c.SetCaret(len([]rune(strings.Join(model[:at], ""))))
		}
		want := strings.Join(model[:at], "") + "|" + strings.Join(model[at:], "")
		if got := drawn(c); got != want {
			t.Fatalf("step %d: %q, want %q", step, got, want)
		}
		if told != c.Text() {
			t.Fatalf("step %d: told %q of %q", step, told, c.Text())
		}
		if got := c.Caret(); got != len([]rune(strings.Join(model[:at], ""))) {
			t.Fatalf("step %d: caret %d", step, got)
		}
	}
}

func TestSetContentKeepsTheCaret(t *testing.T) {
	for _, x := range []struct {
		old  string
		at   int
		new  string
		want string
	}{
		{"abc", 1, "abc", "a|bc"},
		{"abc", 1, "abc!", "a|bc!"},
		{"abc", 3, "abc!", "abc!|"},
		{"abc def", 6, "xyz abc def", "xyz abc de|f"},
		{"jedan dva tri", 8, "jedan pet tri", "jedan pet| tri"},
		{"abc", 2, "", "|"},
		{"сa", 1, "с\u0301a", "с\u0301|a"},
		{"ab", 0, "xab", "x|ab"},
		{"ab", 0, "abx", "|abx"},
	} {
		c := editing(t, x.old, 400)
		c.OnChanged = func(text string) { t.Errorf("SetContent called back with %q", text) }
		c.SetCaret(x.at)
		c.SetContent(x.new, nil)
		if got := drawn(c); got != x.want {
			t.Errorf("%q at %d to %q: %q, want %q", x.old, x.at, x.new, got, x.want)
		}
	}
	c := editing(t, "abcd", 400)
	c.SetSelection(3, 1)
	c.SetContent("abcd", []Mark{{0, 2, MarkTerm}})
	if drawn(c) != "a[bc]d" || c.Caret() != 1 {
		t.Errorf("the selection is %q after the same text", drawn(c))
	}
}

func TestMarksMoveWithTheirWords(t *testing.T) {
	c := editing(t, "ćao Vitkof svima", 400)
	c.SetContent(c.Text(), []Mark{{4, 10, MarkTerm}})
	word := func() string {
		if len(c.marks) == 0 {
			return ""
		}
		return c.text[c.marks[0].Start:c.marks[0].End]
	}
	if word() != "Vitkof" {
		t.Fatalf("the mark is on %q", word())
	}
	for _, x := range []struct{ script, want string }{
		{"đž", "Vitkof"},
		{"<ctrl+End>!", "Vitkof"},
		{"<ctrl+Home><ctrl+Right><Right><Right>x", "Vixtkof"},
		{"<ctrl+Right><Left>y", "Vixtkof"},
		{"<Left><Left><BackSpace>", "Vixtkf"},
		{"<ctrl+Home><shift+ctrl+End>z", ""},
	} {
		if keys(c, x.script); word() != x.want {
			t.Errorf("after %q the mark is on %q, want %q", x.script, word(), x.want)
		}
	}
}

func TestCellClipboardAndUndo(t *testing.T) {
	c := editing(t, "jedan dva", 400)
	clip := test.NewClipboard()
	c.SetSelection(0, 5)
	c.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "jedan" {
		t.Errorf("copied %q", clip.Content())
	}
	c.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if drawn(c) != "| dva" {
		t.Errorf("after cutting: %q", drawn(c))
	}
	c.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if clip.Content() != "jedan" {
		t.Error("cutting nothing emptied the clipboard")
	}
	clip.SetContent("\r\nprvi\r\ndrugi\ntreći\tčetvrti\n")
	c.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if drawn(c) != "prvi drugi treći četvrti| dva" {
		t.Errorf("after pasting: %q", drawn(c))
	}
	c.TypedShortcut(&fyne.ShortcutSelectAll{})
	if c.SelectedText() != c.Text() {
		t.Errorf("everything is %q", c.SelectedText())
	}
	var called []string
	c.OnUndo = func() { called = append(called, "undo") }
	c.OnRedo = func() { called = append(called, "redo") }
	c.TypedShortcut(&fyne.ShortcutUndo{})
	c.TypedShortcut(&fyne.ShortcutRedo{})
	hit(c, fyne.KeyZ, command|fyne.KeyModifierShift)
	if strings.Join(called, " ") != "undo redo redo" {
		t.Errorf("called %v", called)
	}
}

func TestOthersLookFirst(t *testing.T) {
	c := editing(t, "ab", 400)
	var seen []string
	c.OnKey = func(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
		name := string(ev.Name)
		if mod&fyne.KeyModifierShift != 0 {
			name = "shift+" + name
		}
		if mod&command != 0 {
			name = "ctrl+" + name
		}
		seen = append(seen, name)
		return ev.Name == fyne.KeyRight
	}
	keys(c, "<Right>x<A><Space><LeftShift><Tab><shift+Tab><ctrl+Return><ctrl+Up><Prior>")
	if got := strings.Join(seen, " "); got != "Right Tab shift+Tab ctrl+Return ctrl+Up Prior" {
		t.Errorf("OnKey saw %q", got)
	}
	if drawn(c) != "x|ab" {
		t.Errorf("the handled key did something: %q", drawn(c))
	}
	c.OnShortcut = func(fyne.Shortcut) bool { return true }
	c.TypedShortcut(&fyne.ShortcutSelectAll{})
	if c.SelectedText() != "" {
		t.Error("a handled shortcut did something")
	}
}

func TestReadOnlyCell(t *testing.T) {
	c := editing(t, "samo za čitanje", 400)
	c.ReadOnly = true
	c.OnChanged = func(text string) { t.Errorf("changed to %q", text) }
	c.OnUndo = func() { t.Error("undone") }
	keys(c, "x<Delete><ctrl+Delete><End><BackSpace>")
	c.InsertText("y")
	c.TypedShortcut(&fyne.ShortcutUndo{})
	keys(c, "<ctrl+A>")
	clip := test.NewClipboard()
	c.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "samo za čitanje" {
		t.Errorf("copied %q", clip.Content())
	}
	c.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if c.Text() != "samo za čitanje" {
		t.Errorf("the text is %q", c.Text())
	}
	if !c.Disabled() {
		t.Error("Tab does not pass it by")
	}
}

func TestCellMouse(t *testing.T) {
	c := editing(t, "prva riječ ovdje", 400)
	c.Padding = fyne.NewSize(10, 10)
	c.Refresh()
	f := c.wrapFace
	at := func(n int) fyne.Position {
		return fyne.NewPos(10+f.x(c.text, c.lines[0], byteAt(c.text, n)), 15)
	}
	down := func(n int, mod fyne.KeyModifier, b desktop.MouseButton) {
		c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(n)}, Button: b, Modifier: mod})
	}
	down(7, 0, desktop.MouseButtonPrimary)
	if c.Caret() != 7 {
		t.Errorf("the caret is at %d", c.Caret())
	}
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(2)}})
	if drawn(c) != "pr[va ri]ječ ovdje" {
		t.Errorf("dragging selects %q", drawn(c))
	}
	down(4, 0, desktop.MouseButtonSecondary)
	if c.SelectedText() != "va ri" {
		t.Error("asking for the menu of a selection ended it")
	}
	down(9, fyne.KeyModifierShift, desktop.MouseButtonPrimary)
	if drawn(c) != "prva ri[je]č ovdje" {
		t.Errorf("shift and mouse select %q", drawn(c))
	}
	c.DoubleTapped(&fyne.PointEvent{Position: at(6)})
	if c.SelectedText() != "riječ" {
		t.Errorf("a double tap selects %q", c.SelectedText())
	}
	down(6, 0, desktop.MouseButtonPrimary)
	if c.SelectedText() != c.Text() {
		t.Errorf("a third tap selects %q", c.SelectedText())
	}
	menu := fyne.Position{}
	c.OnMenu = func(at fyne.Position) { menu = at }
	test.TapSecondaryAt(c, fyne.NewPos(20, 12))
	if menu.X == 0 {
		t.Error("no menu was asked for")
	}
}

// TestCellPaintsRuns checks what is painted: few objects, with all of the text.
func TestCellPaintsRuns(t *testing.T) {
	c := editing(t, "Putin je rekao „da“ novinarima, a Vitkof ništa.", 120)
	c.SetContent(c.Text(), []Mark{{0, 5, MarkSpeaker}, {15, 19, MarkQuote}, {34, 40, MarkTerm}, {41, 46, MarkError}})
	var painted strings.Builder
	kinds := map[string]int{}
	for _, o := range test.WidgetRenderer(c).Objects() {
		switch o := o.(type) {
		case *canvas.Text:
			painted.WriteString(strings.TrimRight(o.Text, " ") + " ")
			kinds["text"]++
		case *canvas.Rectangle:
			kinds["rectangle"]++
		case *canvas.Raster:
			kinds["raster"]++
		}
	}
	if got := strings.Join(strings.Fields(painted.String()), " "); got != c.Text() {
		t.Errorf("painted %q", got)
	}
	if lines := len(c.lines); kinds["text"] != lines+1 { // one more where the speaker ends
		t.Errorf("%d texts for %d lines", kinds["text"], lines)
	}
	if kinds["raster"] != 2 {
		t.Errorf("%d wavy or dotted lines", kinds["raster"])
	}
	if kinds["rectangle"] < 4 { // under the speaker, behind and under the quotation, the caret
		t.Errorf("%d rectangles", kinds["rectangle"])
	}
	c.FocusLost()
	if n := len(test.WidgetRenderer(c).Objects()); n != kinds["text"]+kinds["rectangle"]+kinds["raster"]-1 {
		t.Errorf("without the keyboard %d objects, with it %v", n, kinds)
	}
}

func TestCellIsAsHighAsItsText(t *testing.T) {
	begin(t)
	c := NewCell()
	c.Style.Size = 14
	c.Padding = fyne.NewSize(12, 10)
	line := faceFor(c.Style).lineHeight
	if h := c.HeightFor(200); h != line+20 {
		t.Errorf("an empty cell is %v high", h)
	}
	c.SetContent(sentence(300), nil)
	narrow, wide := c.HeightFor(150), c.HeightFor(600)
	if narrow <= wide || narrow != float32(len(Wrap(c.Text(), c.Style, 126)))*line+20 {
		t.Errorf("heights %v and %v", narrow, wide)
	}
	c.Resize(fyne.NewSize(150, narrow))
	if c.MinSize().Height != narrow {
		t.Errorf("MinSize %v, want %v", c.MinSize(), narrow)
	}
}

// BenchmarkKey is one letter in a cell, with wrapping and painting.
func BenchmarkKey300(b *testing.B)  { benchmarkKey(b, 300) }
func BenchmarkKey1000(b *testing.B) { benchmarkKey(b, 1000) }

func benchmarkKey(b *testing.B, n int) {
	c := editing(b, sentence(n), 270)
	c.SetCaret(n / 2)
	for b.Loop() {
		c.TypedRune('a')
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
