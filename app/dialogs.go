package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// field is a line to type into that passes on the shortcuts which are not its own,
// so that Ctrl+K works everywhere.
type field struct {
	widget.Entry
	app *App
	// onKey gets the keys that walk first; true means handled.
	onKey func(*fyne.KeyEvent) bool
	// submit is what Ctrl+Enter does, also where Enter begins a line: it agrees to the dialog
	// that the field is in.
	submit func()
}

func newField(a *App) *field {
	f := &field{app: a}
	f.ExtendBaseWidget(f)
	f.Scroll = fyne.ScrollNone
	return f
}

// TypedShortcut lets the action table answer before Fyne's entry.
func (f *field) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(fyne.KeyboardShortcut); ok && f.submit != nil && k.Mod() == ctrl && k.Key() == fyne.KeyReturn {
		f.submit()
		return
	}
	if !f.app.fieldShortcut(s) {
		f.Entry.TypedShortcut(s)
	}
}

// TypedKey lets the screen answer before Fyne's entry.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	if f.onKey != nil && f.onKey(k) || f.app.typed(k) {
		return
	}
	f.Entry.TypedKey(k)
}

// fieldShortcut runs an action unless the shortcut edits text: a field has its own
// undo, and Ctrl+Y is its redo.
func (a *App) fieldShortcut(s fyne.Shortcut) bool {
	k, ok := s.(fyne.KeyboardShortcut)
	if ok && k.Mod() == ctrl && (k.Key() == fyne.KeyZ || k.Key() == fyne.KeyY) {
		return false
	}
	return a.shortcut(s)
}

// heading is the name of an action as the title of the dialog that it opens: without the
// dots that promise one.
func heading(action string) string { return strings.TrimRight(action, " …") }

// tell shows a sentence that has to be read.
func (a *App) tell(title, text string) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomWithoutButtons(title, label, a.win)
	ok := newAgreement(a.words.T("button.ok"), d.Hide)
	d.SetButtons([]fyne.CanvasObject{ok})
	d.Resize(fyne.NewSize(460, 0))
	d.Show()
	a.win.Canvas().Focus(ok)
}

// agreement is the one button of a dialog that only tells something. Whoever opened it with
// Enter leaves it with Enter; Fyne's own button knows Space alone, and a dialog without
// focus keeps every key from the window.
type agreement struct{ widget.Button }

func newAgreement(words string, then func()) *agreement {
	b := &agreement{}
	b.Text, b.OnTapped = words, then
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses the button with the keys that end a dialog.
func (b *agreement) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
		k = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	b.Button.TypedKey(k)
}

// confirmFirst asks before something that no key undoes.
func (a *App) confirmFirst(title, text string, then func()) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomConfirm(title, a.words.T("button.go_on"), a.words.T("button.cancel"), label, func(yes bool) {
		if yes {
			then()
		}
	}, a.win)
	d.Resize(fyne.NewSize(460, 0))
	d.Show()
}

// choose offers two ways on, and the third of leaving things as they are.
func (a *App) choose(title, text string, shown fyne.CanvasObject, first string, onFirst func(), second string, onSecond func()) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	var d *dialog.CustomDialog
	button := func(name string, then func()) *widget.Button {
		return widget.NewButton(name, func() {
			d.Hide()
			then()
		})
	}
	d = dialog.NewCustomWithoutButtons(title, container.NewBorder(label, nil, nil, nil, shown), a.win)
	d.SetButtons([]fyne.CanvasObject{
		button(a.words.T("button.cancel"), func() {}), button(second, onSecond), button(first, onFirst),
	})
	d.Resize(fyne.NewSize(560, 320))
	d.Show()
}

// form asks for a few values; the first item gets the focus. Enter agrees, in a field of
// several lines Ctrl+Enter.
func (a *App) form(title string, items []*widget.FormItem, then func()) {
	d := dialog.NewForm(title, a.words.T("button.ok"), a.words.T("button.cancel"), items, func(yes bool) {
		if yes {
			then()
		}
	}, a.win)
	for _, item := range items {
		fields := []fyne.CanvasObject{item.Widget}
		if row, ok := item.Widget.(*fyne.Container); ok {
			fields = row.Objects
		}
		for _, o := range fields {
			if f, ok := o.(*field); ok {
				f.submit = d.Submit
				if !f.MultiLine {
					f.OnSubmitted = func(string) { d.Submit() }
				}
			}
		}
	}
	d.Resize(fyne.NewSize(520, 0))
	d.Show()
	if f, ok := items[0].Widget.(fyne.Focusable); ok {
		a.win.Canvas().Focus(f)
	}
}

// askNote asks for the note of an act; the words are "note.<act>.…" in i18n.
func (a *App) askNote(act string, then func(note string)) {
	note := newField(a)
	note.MultiLine, note.Wrapping = true, fyne.TextWrapWord
	note.SetMinRowsVisible(4)
	a.form(a.words.T("note."+act+".title"), []*widget.FormItem{widget.NewFormItem(a.words.T("note."+act+".label"), note)}, func() {
		if text := strings.TrimSpace(note.Text); text != "" {
			then(text)
			return
		}
		a.tell(a.words.T("note."+act+".title"), a.words.T("refused.with_note"))
	})
}

// choice is a select of values with their words.
func choice[T comparable](all []T, chosen T, words func(T) string) (*widget.Select, func() T) {
	names := make([]string, len(all))
	for i, x := range all {
		names[i] = words(x)
	}
	s := widget.NewSelect(names, nil)
	s.SetSelectedIndex(max(slices.Index(all, chosen), 0))
	return s, func() T { return all[s.SelectedIndex()] }
}

// sheet is a column in a dialog that scrolls, and is filled again when what it shows has
// changed.
type sheet struct {
	rows   *fyne.Container
	scroll *container.Scroll
}

func newSheet(width float32) *sheet {
	rows := container.New(&column{width: width, pad: 6, gap: 6})
	return &sheet{rows, container.NewVScroll(rows)}
}

func (s *sheet) fill(rows ...fyne.CanvasObject) {
	s.rows.Objects = rows
	s.rows.Refresh()
	s.scroll.Refresh()
}
