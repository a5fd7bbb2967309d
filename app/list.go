package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// list is Fyne's list of any number of rows of one height, in which Enter chooses as
// Space does, and the keys of the action table go on working.
type list struct {
	widget.List
	app *App
	// letters says that single letters are keys here: see [App.reviewRune].
	letters bool
}

func newList(a *App, length func() int, row func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *list {
	l := &list{app: a}
	l.Length, l.CreateItem, l.UpdateItem = length, row, update
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey lets the action table answer first, because Fyne gives a list every key.
func (l *list) TypedKey(k *fyne.KeyEvent) {
	if l.app.typed(k) || l.letters && l.app.reviewKey(k) {
		return
	}
	if k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
		k = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	l.List.TypedKey(k)
}

// TypedRune gives the action table its letters.
func (l *list) TypedRune(r rune) {
	if l.letters {
		l.app.reviewRune(r)
	}
}
