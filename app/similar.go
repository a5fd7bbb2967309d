package app

import (
	"context"

	"fyne.io/fyne/v2"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// findSimilar asks for the stories that tell the same as the open one. It comes after
// the story is shown, because a long one takes a moment to compare.
func (w *workbench) findSimilar() {
	id := w.id()
	w.app.bg.run(quick, func(ctx context.Context) func() {
		found, err := w.app.desk.Similar(ctx, id)
		return func() {
			if err != nil {
				w.app.fail(err)
				return
			}
			if w.id() == id {
				w.similar = found
				w.header.refresh()
				w.app.inspector.refresh()
			}
		}
	})
}

// likeness proposes what to do with another story that tells the same. Nothing is joined
// before an editor says so.
func (n *inspector) likeness(x editor.Likeness) fyne.CanvasObject {
	t := n.app.words
	open := widgets.NewButton(t.T("similar.open"), func() { n.app.workbench.open(x.Story) })
	merge := widgets.NewButton(t.T("similar.merge"), func() { n.app.merge(x) })
	return card(
		paragraph(t.T("similar.percent", "Percent", t.Percent(x.Percent)), 11, widgets.ColorGold, true),
		paragraph(x.Headline, 13, widgets.ColorInk, true),
		widgets.NewWrapBox(6, open, merge))
}

// merge makes the open story a new version of another one, after asking.
func (a *App) merge(into editor.Likeness) {
	t, id := a.words, a.workbench.id()
	a.confirmFirst(t.T("similar.merge"), t.T("similar.merge_text", "Headline", into.Headline), func() { a.mergeInto(id, into.Story) })
}

func (a *App) mergeInto(id, into editor.StoryID) {
	a.perform(editor.Event{Kind: editor.StoryChanged, Story: into}, func(ctx context.Context) error {
		_, err := a.desk.Merge(ctx, id, into)
		return err
	}, func() { a.workbench.open(into) })
}

// showSimilar goes to the stories that tell the same.
func (w *workbench) showSimilar() { w.app.inspector.choose(storyTab) }

func (w *workbench) whyNothingSimilar() string {
	if why := w.whyNoStory(); why != "" {
		return why
	}
	if len(w.similar) == 0 {
		return w.app.words.T("why.nothing_similar")
	}
	return ""
}
