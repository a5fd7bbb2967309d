package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// act does something to the version of the active language and shows what came of
// it. What is being written is confirmed texts' business, not the act's: an editor
// who has not confirmed a text is told so first.
func (w *workbench) act(do func(ctx context.Context, id editor.StoryID, l editor.Lang) error) {
	id, l := w.id(), w.activeLang()
	run := func() {
		w.app.perform(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: l}, func(ctx context.Context) error { return do(ctx, id, l) })
	}
	n := w.unconfirmed(l)
	if n == 0 {
		run()
		return
	}
	w.app.confirmFirst(w.app.words.T("unconfirmed.title"), w.app.words.N("unconfirmed.text", n), run)
}

func (w *workbench) submit() {
	w.act(func(ctx context.Context, id editor.StoryID, l editor.Lang) error {
		_, err := w.app.desk.Submit(ctx, id, l)
		return err
	})
}

func (w *workbench) approve() {
	w.act(func(ctx context.Context, id editor.StoryID, l editor.Lang) error {
		_, err := w.app.desk.Approve(ctx, id, l)
		return err
	})
}

// publish puts the active version into the edition.
func (w *workbench) publish() {
	w.app.publishing.publish([]editor.Choice{{Story: w.id(), Lang: w.activeLang()}})
}

func (w *workbench) showReturn() {
	w.app.askNote("return", func(note string) {
		w.act(func(ctx context.Context, id editor.StoryID, l editor.Lang) error {
			_, err := w.app.desk.Return(ctx, id, l, note)
			return err
		})
	})
}

func (w *workbench) showCorrect() {
	w.app.askNote("correct", func(note string) {
		w.act(func(ctx context.Context, id editor.StoryID, l editor.Lang) error {
			_, err := w.app.desk.Correct(ctx, id, l, note)
			return err
		})
	})
}

func (w *workbench) showWithdraw() {
	if why := w.app.publishing.whyNoFolder(); why != "" {
		w.app.status.say(why)
		return
	}
	w.app.askNote("withdraw", func(note string) {
		w.act(func(ctx context.Context, id editor.StoryID, l editor.Lang) error {
			_, err := w.app.desk.Withdraw(ctx, w.app.settings.Folder, id, l, note)
			return err
		})
	})
}

func (w *workbench) showReject() {
	w.app.askNote("reject", func(note string) {
		w.change(func(ctx context.Context, id editor.StoryID) error { return w.app.desk.Reject(ctx, id, note) })
	})
}

func (w *workbench) release() {
	w.change(func(ctx context.Context, id editor.StoryID) error { return w.app.desk.Release(ctx, id) })
}

// showHold asks until when nothing of the story may be published.
func (w *workbench) showHold() {
	when := newField(w.app)
	when.SetText(w.app.now().Add(24 * time.Hour).Format("2006-01-02 15:04"))
	t := w.app.words.T
	w.app.form(t("hold.title"), []*widget.FormItem{widget.NewFormItem(t("hold.until"), when)}, func() {
		until, err := time.ParseInLocation("2006-01-02 15:04", when.Text, time.Local)
		if err != nil {
			w.app.tell(t("hold.title"), t("hold.wrong"))
			return
		}
		w.change(func(ctx context.Context, id editor.StoryID) error { return w.app.desk.Hold(ctx, id, until) })
	})
}

// change does something to the story itself, not to one of its versions.
func (w *workbench) change(do func(ctx context.Context, id editor.StoryID) error) {
	id := w.id()
	w.app.perform(editor.Event{Kind: editor.StoryChanged, Story: id}, func(ctx context.Context) error { return do(ctx, id) })
}

// restoreLine puts a line that reading took off back into the story.
func (w *workbench) restoreLine(index int) {
	w.change(func(ctx context.Context, id editor.StoryID) error {
		_, err := w.app.desk.Restore(ctx, id, index)
		return err
	})
}

// showKind asks what the focused segment is.
func (w *workbench) showKind() {
	p, _, _, ok := w.active()
	if !ok {
		return
	}
	t := w.app.words.T
	kinds, chosen := choice(editor.Kinds[:], w.story.Segment(p.segment).Kind, func(k editor.Kind) string { return t("kind." + string(k)) })
	w.app.form(t("action.text.kind"), []*widget.FormItem{widget.NewFormItem(t("details.kind"), kinds)}, func() {
		kind := chosen()
		w.change(func(ctx context.Context, id editor.StoryID) error {
			_, err := w.app.desk.SetKind(ctx, id, p.segment, kind)
			return err
		})
	})
}

// showSource lets an editor correct the source of the focused segment.
func (w *workbench) showSource() {
	p, _, _, ok := w.active()
	if !ok {
		return
	}
	t := w.app.words.T
	text := newField(w.app)
	text.MultiLine, text.Wrapping = true, fyne.TextWrapWord
	text.SetMinRowsVisible(8)
	text.SetText(w.story.Segment(p.segment).Text)
	w.app.form(t("action.text.correct_source"), []*widget.FormItem{widget.NewFormItem(t("column.source"), text)}, func() {
		w.change(func(ctx context.Context, id editor.StoryID) error {
			_, err := w.app.desk.SetSource(ctx, id, p.segment, text.Text)
			return err
		})
	})
}

// showConflict shows a text beside the one a colleague confirmed meanwhile.
func (w *workbench) showConflict(p place, mine string, theirs editor.Revision) {
	t := w.app.words.T
	diff := widgets.NewDiff(wordDiff(theirs.Text, mine))
	w.app.choose(
		t("conflict.title"), t("conflict.text", "By", theirs.By), diff,
		t("conflict.mine"), func() { w.write(p, mine, theirs.Number) },
		t("conflict.theirs"), func() {
			c := w.touch(p)
			c.push(c.Text)
			c.Text, c.Base, c.Open = theirs.Text, theirs.Number, false
			w.keep(c)
			w.reload()
		},
	)
}

// toggle shows or hides the column of a language; the last one stays.
func (w *workbench) toggle(l editor.Lang) {
	hidden := map[string]bool{}
	for _, h := range w.app.settings.Hidden {
		hidden[h] = true
	}
	hidden[string(l)] = !hidden[string(l)]
	w.hide(hidden)
}

// alone shows only the active language beside the source, or all again.
func (w *workbench) alone() {
	hidden := map[string]bool{}
	if len(w.app.settings.Hidden) == 0 {
		for _, l := range editor.Targets {
			hidden[string(l)] = l != w.activeLang()
		}
	}
	w.hide(hidden)
}

func (w *workbench) hide(hidden map[string]bool) {
	var names []string
	for _, l := range editor.Targets {
		if hidden[string(l)] {
			names = append(names, string(l))
		}
	}
	if len(names) == len(editor.Targets) {
		return
	}
	w.app.settings.Hidden = names
	w.app.keepSettings()
	w.setColumns()
	w.grid.Reload()
	w.columns.refresh()
}
