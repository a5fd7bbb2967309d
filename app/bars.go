package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// topBar holds the menu, the screens, and the acts that the active version allows.
type topBar struct {
	app        *App
	menuButton *widgets.Button
	tabs       *widgets.Tabs
	acts       *fyne.Container
	bar        *fyne.Container
}

func newTopBar(a *App) *topBar { return &topBar{app: a} }

func (b *topBar) build() fyne.CanvasObject {
	t := b.app.words
	b.menuButton = widgets.NewButton("", func() { b.app.Do("app.menu") })
	b.menuButton.Icon = theme.MenuIcon()
	b.menuButton.Subtle = true
	name := text("Redakcija", 18, widgets.ColorAccent, true)
	name.FontSource = serifBold
	b.tabs = widgets.NewTabs(func(i int) { b.app.show(screen(i)) },
		t.T("screen.arrivals"), t.T("screen.edit"), t.T("screen.attributions"), t.T("screen.publish"))
	b.tabs.Selected = int(b.app.screen)
	b.acts = container.New(&rowLayout{gap: 8})
	left := container.New(&rowLayout{gap: 12}, b.menuButton, name, b.tabs)
	b.bar = container.NewBorder(nil, nil, left, b.acts)
	return on(widgets.ColorPanel, underlined(container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), b.bar)))
}

// refresh shows the acts that make sense now; the one that moves the story on is
// red.
func (b *topBar) refresh() {
	if b.acts == nil {
		return
	}
	t := b.app.words
	label := t.T("screen.attributions")
	if _, open := b.app.attributions.count(); open > 0 {
		label += " · " + t.Int(open)
	}
	b.tabs.SetLabel(int(attributionsScreen), label)
	b.acts.Objects = nil
	if b.app.screen == attributionsScreen {
		b.add("attribution.confirm_all", false)
		b.add("attribution.open", true)
		b.bar.Refresh()
		return
	}
	b.add("story.open", false)
	if w := b.app.workbench; w.story != nil && b.app.screen == editScreen {
		switch v := w.versions[w.activeLang()]; v.State {
		case editor.StateDraft:
			b.add("version.submit", !b.app.newsroom.OnePerson)
			if b.app.newsroom.OnePerson {
				b.add("version.approve", true)
			}
		case editor.StateReview:
			b.add("version.return", false)
			b.add("version.approve", true)
		case editor.StateApproved:
			b.add("version.publish", true)
		case editor.StatePublished:
			b.add("version.correct", false)
		}
	}
	b.bar.Refresh()
}

func (b *topBar) add(id string, primary bool) {
	t, w := b.app.words, b.app.workbench
	words := t.T("action." + id)
	switch {
	case strings.HasPrefix(id, "version."):
		words = t.T("button."+id, "Language", b.app.langName(w.activeLang()))
	case id == "attribution.confirm_all":
		words = t.T("button."+id, "Count", t.Int(len(editor.Undisputed(b.app.attributions.all))))
	case id == "attribution.open":
		_, open := b.app.attributions.count()
		words = t.T("button." + id)
		if open == 0 {
			words = t.T("button.attribution.finish")
		}
	}
	button := widgets.NewButton(words, func() { b.app.Do(id) })
	button.Primary = primary
	x := b.app.action(id)
	if x.whyNot != nil && x.whyNot() != "" {
		// It can still be pressed: then the status bar says what is missing.
		button.Primary = false
	}
	b.acts.Add(button)
}

// status is the line at the bottom: whether all is kept, where one is, what was just
// said, and the two keys everything else is found by.
type status struct {
	app   *App
	dot   *canvas.Circle
	kept  *canvas.Text
	place *canvas.Text
	said  *canvas.Text
	bar   *widgets.Progress
	box   *fyne.Container
	last  string // what was said last, for [App.Said]
}

func newStatus(a *App) *status { return &status{app: a} }

func (s *status) build() fyne.CanvasObject {
	t := s.app.words
	s.dot = canvas.NewCircle(paint(widgets.ColorGreen))
	dot := container.NewGridWrap(fyne.NewSize(8, 8), s.dot)
	s.kept = text(t.T("status.ready"), 12, widgets.ColorGreen, false)
	s.place = text("", 12, widgets.ColorMuted, false)
	s.said = text("", 12, widgets.ColorGold, false)
	s.bar = widgets.NewProgress()
	s.bar.Hide()
	left := container.New(&rowLayout{gap: 10}, dot, s.kept, s.place, s.said, container.NewGridWrap(fyne.NewSize(120, 6), s.bar))
	hint := func(key, words string) fyne.CanvasObject {
		return container.New(&rowLayout{gap: 6}, widgets.NewKeyCap(key), text(words, 12, widgets.ColorMuted, false))
	}
	first := hint("Ctrl Enter", t.T("status.confirm"))
	if s.app.screen == attributionsScreen {
		first = hint("J K", t.T("status.next_previous"))
	}
	right := container.New(&rowLayout{gap: 16}, first, hint("Ctrl K", t.T("status.commands")),
		text(s.app.settings.Name, 12, widgets.ColorInk, true))
	s.box = on(widgets.ColorPanel, container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), container.NewBorder(nil, nil, left, right)))
	return s.box
}

// refresh tells where one is in the story.
func (s *status) refresh() {
	if s.place == nil {
		return
	}
	t, w := s.app.words, s.app.workbench
	var parts []string
	if w.story != nil && s.app.screen == editScreen {
		if _, row, _, ok := w.active(); ok {
			parts = append(parts, t.T("status.segment", "Number", t.Int(row+1), "All", t.Int(len(w.story.Segments))))
		}
		for _, l := range editor.Targets {
			parts = append(parts, badgeName(l)+" "+t.Percent(w.progress[l]))
		}
		if n := w.unconfirmed(""); n > 0 {
			parts = append(parts, t.N("status.unconfirmed", n))
		}
	}
	s.place.Text = strings.Join(parts, "   ")
	s.box.Refresh()
}

func (s *status) saving() { s.keep(s.app.words.T("status.saving"), widgets.ColorGold) }

func (s *status) saved() {
	s.keep(s.app.words.T("status.saved", "Time", s.app.now().Format("15:04:05")), widgets.ColorGreen)
}

func (s *status) unsaved() { s.keep(s.app.words.T("status.unsaved"), widgets.ColorAccent) }

func (s *status) keep(words string, name fyne.ThemeColorName) {
	s.kept.Text, s.kept.Color = words, paint(name)
	s.dot.FillColor = paint(name)
	s.said.Text = ""
	s.box.Refresh()
}

// say shows a sentence that need not be answered.
func (s *status) say(words string) {
	s.last = words
	s.said.Text = words
	s.box.Refresh()
}

// progress shows how far long work is; with all 0 it is over.
func (s *status) progress(words string, done, all int) {
	if all == 0 {
		s.bar.Hide()
	} else {
		s.bar.Show()
		s.bar.SetValue(float64(done) / float64(all))
	}
	s.said.Text = words
	s.box.Refresh()
}
