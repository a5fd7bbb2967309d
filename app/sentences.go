package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/editor/language"
)

// showSentences shows the sentences of the focused segment's source, to be joined and
// split where the rules of the language were wrong.
func (w *workbench) showSentences() {
	const width = 640
	a, id := w.app, w.id()
	p, _, _, _ := w.active()
	rows := newSheet(width)
	d := dialog.NewCustom(heading(a.words.T("action.text.sentences")), a.words.T("button.ok"), rows.scroll, a.win)
	d.Resize(fyne.NewSize(width+60, 480))
	var show func(s *editor.Story)
	change := func(at int, do func(context.Context, editor.StoryID, editor.SegmentID, int) (*editor.Story, error)) {
		var changed *editor.Story
		a.perform(editor.Event{Kind: editor.StoryChanged, Story: id}, func(ctx context.Context) (err error) {
			changed, err = do(ctx, id, p.segment, at)
			return err
		}, func() { show(changed) })
	}
	show = func(s *editor.Story) {
		var cards []fyne.CanvasObject
		source := []rune(s.Segment(p.segment).Text)
		for i, span := range s.Sentences(p.segment) {
			cards = append(cards, a.sentenceCard(i, source, span, func() { change(span.Start, a.desk.JoinSentences) }, func(at int) { change(at, a.desk.SplitSentence) }))
		}
		rows.fill(cards...)
	}
	d.Show()
	show(w.story)
}

// sentenceCard is a sentence in a field whose caret says where it is to be split, with what
// can be done about its ends.
func (a *App) sentenceCard(i int, source []rune, span language.Span, join func(), split func(at int)) fyne.CanvasObject {
	shown := widgets.NewCell()
	shown.Style = widgets.Style{Font: serif, Size: 14, Color: widgets.ColorInk}
	shown.SetContent(string(source[span.Start:span.End]), nil)
	shown.OnChanged = func(string) { // the source is not written here
		at := shown.Caret()
		shown.SetContent(string(source[span.Start:span.End]), nil)
		shown.SetCaret(at)
	}
	shown.OnKey = func(ev *fyne.KeyEvent, _ fyne.KeyModifier) bool {
		switch ev.Name {
		case fyne.KeyTab:
			a.win.Canvas().FocusNext()
		case fyne.KeyReturn, fyne.KeyEnter:
			split(span.Start + shown.Caret())
		default:
			return false
		}
		return true
	}
	shown.SetCaret(0)
	buttons := container.New(&rowLayout{gap: 6}, widgets.NewButton(a.words.T("sentences.split"), func() { split(span.Start + shown.Caret()) }))
	if i > 0 {
		buttons.Add(widgets.NewButton(a.words.T("sentences.join"), join))
	}
	return card(text(a.words.Int(i+1), 12, widgets.ColorMuted, true), shown, buttons)
}
