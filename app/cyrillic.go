package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// showCyrillic shows the Montenegrin version as it is printed in Cyrillic, with what stays
// Latin and why, to be decided otherwise.
func (w *workbench) showCyrillic() {
	a, id := w.app, w.id()
	const width = 760
	rows := newSheet(width)
	d := dialog.NewCustom(heading(a.words.T("action.text.cyrillic")), a.words.T("button.ok"), rows.scroll, a.win)
	d.Resize(fyne.NewSize(width+60, 560))
	var show func()
	lock := func(run string, kind editor.WordKind) {
		a.perform(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: editor.CNR}, func(ctx context.Context) error {
			_, err := a.desk.Lock(ctx, id, run, kind)
			return err
		}, show)
	}
	show = func() {
		a.bg.run(quick, func(ctx context.Context) func() {
			all, err := a.desk.Cyrillic(ctx, id)
			return func() {
				if err != nil {
					d.Hide()
					a.fail(err)
					return
				}
				var cards []fyne.CanvasObject
				if len(all) == 0 {
					cards = append(cards, paragraph(a.words.T("cyrillic.empty"), 13, widgets.ColorMuted, false))
				}
				for _, x := range all {
					cards = append(cards, a.cyrillicCard(x, lock))
				}
				rows.fill(cards...)
			}
		})
	}
	d.Show()
	show()
}

// cyrillicCard is one segment in Cyrillic, with a button for each run that stays Latin.
func (a *App) cyrillicCard(x editor.CyrillicText, lock func(run string, kind editor.WordKind)) fyne.CanvasObject {
	body := paragraph(x.Cyrillic, 14, widgets.ColorInk, false)
	body.Style.Font = serif
	parts := []fyne.CanvasObject{body}
	runes := []rune(x.Text)
	shown := map[string]bool{}
	for _, l := range x.Locks {
		run := string(runes[l.Start:l.End])
		if shown[run] {
			continue
		}
		shown[run] = true
		decide := widgets.NewLink(a.words.T("cyrillic.write", "Words", run), widgets.ColorBlue, func() { lock(run, editor.WordCyrillic) })
		if l.Why == editor.WhyStory {
			decide = widgets.NewLink(a.words.T("cyrillic.free", "Words", run), widgets.ColorBlue, func() { lock(run, "") })
		}
		parts = append(parts, container.New(&rowLayout{gap: 10}, widgets.NewPill(run, widgets.ColorGold), text(a.words.T("lock."+l.Why), 12, widgets.ColorMuted, false), decide))
	}
	return card(parts...)
}

// keepLatin lets the selected words, or the word at the caret, stay Latin in this story's
// Cyrillic print.
func (w *workbench) keepLatin() {
	id, run := w.id(), w.grid.SelectedWord()
	w.app.perform(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: editor.CNR}, func(ctx context.Context) error {
		_, err := w.app.desk.Lock(ctx, id, run, editor.WordLatin)
		return err
	}, func() { w.app.status.say(w.app.words.T("cyrillic.kept", "Words", run)) })
}

// whyNoMontenegrin says why there is nothing to be kept Latin.
func (w *workbench) whyNoMontenegrin() string {
	if p, _, _, ok := w.active(); !ok || p.lang != editor.CNR || w.grid.SelectedWord() == "" {
		return w.app.words.T("why.no_montenegrin")
	}
	return ""
}
