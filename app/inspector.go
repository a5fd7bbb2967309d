package app

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// inspector is the panel on the right: what can be taken, what the checks say, the history of the focused text, the story
// with what reading took off, and the record of what was done.
type inspector struct {
	app   *App
	tab   int
	tabs  *widgets.Tabs
	body  *fyne.Container
	view  *container.Scroll
	shown string // what the body was made for, so that it is not made again
}

// The tabs of the inspector.
const (
	suggestionsTab = iota
	findingsTab
	historyTab
	storyTab
	recordTab
)

func newInspector(a *App) *inspector { return &inspector{app: a, tab: findingsTab} }

func (n *inspector) build() fyne.CanvasObject {
	t := n.app.words
	n.tabs = widgets.NewTabs(func(i int) {
		n.tab = i
		n.refresh()
	}, t.T("inspector.suggestions"), t.T("inspector.findings"), t.T("inspector.history"), t.T("inspector.story"), t.T("inspector.record"))
	n.tabs.Selected = n.tab
	n.tabs.Underline = true
	n.body = container.New(&column{width: inspectorWidth, pad: 10, gap: 9})
	n.shown = ""
	n.view = container.NewVScroll(n.body)
	return newFrame(underlined(n.tabs), n.view, nil)
}

// choose opens a tab. Where it is open already the focus goes there, and Tab walks on
// through what can be done in it.
func (n *inspector) choose(tab int) {
	if n.app.screen == editScreen && n.tab == tab {
		n.app.win.Canvas().Focus(n.tabs)
		return
	}
	n.app.show(editScreen)
	n.tab = tab
	n.app.build()
}

// refresh makes the cards of the chosen tab, when what they show has changed.
func (n *inspector) refresh() {
	if n.body == nil {
		return
	}
	w := n.app.workbench
	if w.story == nil {
		n.cards("empty")
		return
	}
	switch n.tab {
	case suggestionsTab:
		n.offers()
	case findingsTab:
		n.findings()
	case historyTab:
		n.history()
	case storyTab:
		n.story()
	default:
		n.record()
	}
}

// cards shows cards made for a purpose.
func (n *inspector) cards(purpose string, cards ...fyne.CanvasObject) {
	n.shown = purpose
	n.body.Objects = cards
	n.body.Refresh()
}

// reveal scrolls a card into view.
func (n *inspector) reveal(card fyne.CanvasObject) {
	top, bottom := card.Position().Y, card.Position().Y+card.Size().Height
	switch at, height := n.view.Offset.Y, n.view.Size().Height; {
	case top < at:
		n.view.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > at+height:
		n.view.ScrollToOffset(fyne.NewPos(0, bottom-height))
	}
}

// card is a white box of one thing.
func card(o ...fyne.CanvasObject) fyne.CanvasObject {
	back := canvas.NewRectangle(paint(widgets.ColorCell))
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = paint(widgets.ColorLine), 1, 6
	inner := container.New(&column{pad: 10, gap: 5}, o...)
	return &fyne.Container{Layout: &cardLayout{inner}, Objects: []fyne.CanvasObject{back, inner}}
}

type cardLayout struct{ inner *fyne.Container }

func (c *cardLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, x := range o {
		x.Resize(size)
	}
}

func (c *cardLayout) MinSize([]fyne.CanvasObject) fyne.Size { return c.inner.MinSize() }

// HeightFor makes a card as high as its text needs.
func (c *cardLayout) HeightFor(width float32) float32 {
	return c.inner.Layout.(*column).total(c.inner.Objects, width)
}

// history shows the revisions of the focused text, the newest first, each with what
// changed.
func (n *inspector) history() {
	w, t := n.app.workbench, n.app.words
	p, _, _, ok := w.active()
	if !ok {
		n.cards("history", paragraph(t.T("history.choose"), 13, widgets.ColorMuted, false))
		return
	}
	newest := w.versions[p.lang].Texts[p.segment]
	purpose := fmt.Sprint("history", w.id(), p, newest.Number, newest.Source, w.story.Row)
	if n.shown == purpose {
		return
	}
	id := w.id()
	n.shown = purpose
	n.app.bg.run(quick, func(ctx context.Context) func() {
		all, err := n.app.desk.History(ctx, id, p.segment, p.lang)
		return func() {
			if err != nil {
				n.app.fail(err)
				return
			}
			if n.shown != purpose { // the focus moved on
				return
			}
			var cards []fyne.CanvasObject
			if changed := n.sourceCard(p); changed != nil {
				cards = append(cards, changed)
			}
			cards = append(cards, text(n.app.langName(p.lang)+" · "+t.N("history.revisions", len(all)), 12, widgets.ColorMuted, true))
			for i := len(all) - 1; i >= 0; i-- {
				before := ""
				if i > 0 {
					before = all[i-1].Text
				}
				cards = append(cards, n.revision(p, all[i], before, i == len(all)-1))
			}
			n.cards(purpose, cards...)
		}
	})
}

func (n *inspector) revision(p place, r editor.Revision, before string, newest bool) fyne.CanvasObject {
	t := n.app.words
	who := t.T("history.by", "By", r.By, "When", n.app.clockOf(r.At))
	switch engine, machine := strings.CutPrefix(r.Origin, editor.ByMachine); {
	case r.Origin == editor.BySource:
		who = t.T("history.prefilled")
	case r.Origin == editor.ByMemory:
		who = joinWords(t.T("history.memory"), who)
	case machine:
		who = joinWords(t.T("history.machine", "Engine", engine), who)
	}
	head := container.New(&rowLayout{gap: 8}, text(t.Int(r.Number), 12, widgets.ColorGreen, true), text(who, 11, widgets.ColorMuted, false))
	body := paragraph(r.Text, 13, widgets.ColorInk, false)
	if before != "" {
		body.SetContent(widgets.DiffText(wordDiff(before, r.Text)))
	}
	parts := []fyne.CanvasObject{head, body}
	if !newest {
		restore := widgets.NewButton(t.T("history.restore"), func() {
			w := n.app.workbench
			w.write(p, r.Text, w.versions[p.lang].Texts[p.segment].Number)
		})
		parts = append(parts, container.New(&rowLayout{}, restore))
	}
	return card(parts...)
}

// record shows what was done to the story, the newest first.
func (n *inspector) record() {
	id := n.app.workbench.id()
	n.app.bg.run(quick, func(ctx context.Context) func() {
		all, err := n.app.desk.Record(ctx, id)
		return func() {
			if err != nil {
				n.app.fail(err)
				return
			}
			if n.tab != recordTab || n.app.workbench.id() != id {
				return
			}
			const most = 60 // the newest; `desk record` prints all
			var cards []fyne.CanvasObject
			for i := len(all) - 1; i >= max(0, len(all)-most); i-- {
				cards = append(cards, n.app.entryCard(&all[i]))
			}
			n.cards("record", cards...)
		}
	})
}

// entryCard shows one line of a record.
func (a *App) entryCard(e *editor.Entry) fyne.CanvasObject {
	t := a.words
	what := t.T("verb." + e.Verb)
	if e.Lang != "" {
		what += " · " + a.langName(e.Lang)
	}
	if e.Segment != "" {
		what += " · " + strings.TrimPrefix(string(e.Segment), "s")
	}
	parts := []fyne.CanvasObject{
		paragraph(what, 12, widgets.ColorInk, true),
		text(t.T("history.by", "By", e.By, "When", a.clockOf(e.At)), 11, widgets.ColorMuted, false),
	}
	for _, words := range [...]string{cmp.Or(e.Note, e.Words), e.Link} {
		if words != "" {
			parts = append(parts, paragraph(words, 12, widgets.ColorInk, false))
		}
	}
	return card(parts...)
}

// menu is what a right click on a cell offers.
func (w *workbench) menu(row, col int, pos fyne.Position) {
	if col > 0 {
		w.grid.Focus(row, col)
	}
	a := w.app
	menu := fyne.NewMenu("")
	for _, id := range [...]string{"text.confirm", "text.undo", "text.redo", "text.source", "text.source_diff", "", "finding.fix", "finding.waive", "", "text.kind", "text.correct_source", "view.history"} {
		if id == "" {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			continue
		}
		x := a.action(id)
		item := fyne.NewMenuItem(a.words.T("action."+id), func() { a.Do(id) })
		item.Disabled = x.whyNot != nil && x.whyNot() != ""
		menu.Items = append(menu.Items, item)
	}
	widget.ShowPopUpMenuAtPosition(menu, a.win.Canvas(), pos)
}
