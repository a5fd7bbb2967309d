package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// listing is a dialog about one list that the house keeps: its items below each other,
// each with what can be done with it, and a button for a new one.
type listing struct {
	app   *App
	rows  *sheet
	empty string // what is said of a list without items
	// read asks the desk for the items and returns how each is shown.
	read func(ctx context.Context) ([]listed, error)
}

// listed is one item of a [listing].
type listed struct {
	name, about string
	edit        func() // nil: it is only added and removed
	remove      func(ctx context.Context) error
}

// listingWidth holds a name, what there is to say about it and two buttons in German.
const listingWidth = 640

// showListing opens the dialog.
func (a *App) showListing(title, empty, add string, onAdd func(l *listing), read func(context.Context) ([]listed, error)) {
	l := &listing{app: a, rows: newSheet(listingWidth), empty: empty, read: read}
	more := widgets.NewButton(add, func() { onAdd(l) })
	more.Primary = true
	d := dialog.NewCustom(heading(title), a.words.T("button.ok"), container.NewBorder(container.NewHBox(layout.NewSpacer(), more), nil, nil, nil, l.rows.scroll), a.win)
	d.Resize(fyne.NewSize(listingWidth+60, 520))
	d.Show()
	l.refresh()
	a.win.Canvas().Focus(more)
}

// refresh shows the items as the desk has them now.
func (l *listing) refresh() {
	a := l.app
	a.bg.run(quick, func(ctx context.Context) func() {
		all, err := l.read(ctx)
		return func() {
			if err != nil {
				a.fail(err)
				return
			}
			var rows []fyne.CanvasObject
			if len(all) == 0 {
				rows = append(rows, paragraph(l.empty, 13, widgets.ColorMuted, false))
			}
			for _, x := range all {
				buttons := container.New(&rowLayout{gap: 6})
				if x.edit != nil {
					buttons.Add(widgets.NewButton(a.words.T("house.edit"), x.edit))
				}
				buttons.Add(widgets.NewButton(a.words.T("house.remove"), func() { l.change(x.remove) }))
				what := container.New(&column{gap: 2}, paragraph(x.name, 14, widgets.ColorInk, true), paragraph(x.about, 12, widgets.ColorMuted, false))
				rows = append(rows, container.NewBorder(nil, nil, nil, container.NewCenter(buttons), what))
			}
			l.rows.fill(rows...)
		}
	})
}

// change does something to the list and shows what came of it.
func (l *listing) change(do func(ctx context.Context) error) {
	l.app.perform(editor.Event{Kind: editor.HouseChanged}, do, l.refresh)
}

// showWords lists the words of the house.
func (a *App) showWords() {
	t := a.words.T
	a.showListing(t("action.house.words"), t("house.no_words"), t("house.add_word"), func(l *listing) {
		a.askWord(editor.Word{Kind: editor.WordSpelling, Lang: a.workbench.activeLang()}, func(w editor.Word) { a.putWord(w, l.refresh) })
	}, func(ctx context.Context) ([]listed, error) {
		all, err := a.desk.Words(ctx, "", "")
		items := make([]listed, len(all))
		for i, w := range all {
			about := joinWords(a.langName(w.Lang), t("word."+string(w.Kind)), string(w.By), w.Note)
			items[i] = listed{name: w.Text, about: about, remove: func(ctx context.Context) error { return a.desk.RemoveWord(ctx, w.Kind, w.Lang, w.Text) }}
		}
		return items, err
	})
}

// askWord asks for a word of the house.
func (a *App) askWord(w editor.Word, then func(editor.Word)) {
	t := a.words.T
	word, note := newField(a), newField(a)
	word.SetText(w.Text)
	kind, chosenKind := choice(editor.WordKinds[:], w.Kind, func(k editor.WordKind) string { return t("word." + string(k)) })
	lang, chosenLang := choice(editor.Targets[:], w.Lang, a.langName)
	a.form(heading(t("house.add_word")), []*widget.FormItem{
		widget.NewFormItem(t("house.word"), word), widget.NewFormItem(t("house.kind"), kind),
		widget.NewFormItem(t("fact.language"), lang), widget.NewFormItem(t("house.note"), note),
	}, func() {
		then(editor.Word{Text: word.Text, Kind: chosenKind(), Lang: chosenLang(), Note: note.Text})
	})
}

// addWord offers the selected words, or the word at the caret, to the lists of the house.
func (w *workbench) addWord() {
	p, _, _, _ := w.active()
	w.app.askWord(editor.Word{Kind: editor.WordSpelling, Lang: p.lang, Text: w.grid.SelectedWord()}, func(x editor.Word) { w.app.putWord(x) })
}

// putWord puts a word on a list of the house.
func (a *App) putWord(w editor.Word, then ...func()) {
	a.perform(editor.Event{Kind: editor.HouseChanged}, func(ctx context.Context) error {
		_, err := a.desk.AddWord(ctx, w)
		return err
	}, then...)
}

// joinWords puts what there is between dots.
func joinWords(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}
