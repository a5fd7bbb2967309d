package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// arrivals is the screen of where stories come from by themselves: the folders and
// feeds that are watched while the window is open, and what became of everything that
// was seen in them (watching.go).
type arrivals struct {
	app    *App
	seen   *batch[sight]
	log    []sight // oldest first
	came   int     // stories since the window was opened
	looks  map[editor.Source]*look
	chosen int // of the sources
	stop   context.CancelFunc

	sources *list
	lines   *list
	head    *widgets.Cell
	acts    *fyne.Container
	left    *fyne.Container // as high above the sources as the acts need
	nothing *widgets.Cell
}

// maxLog is how many lines of the log are kept. What came is on the desk in any case.
const maxLog = 2000

const sourcesWidth = 380

func newArrivals(a *App) *arrivals {
	r := &arrivals{app: a, looks: map[editor.Source]*look{}, stop: func() {}}
	r.seen = &batch[sight]{bg: a.bg, most: maxLog, show: r.take}
	return r
}

func (r *arrivals) build() fyne.CanvasObject {
	t := r.app.words
	r.sources = newList(r.app,
		func() int { return len(r.app.settings.Sources) },
		func() fyne.CanvasObject { return newSourceRow(r) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*sourceRow).set(i) },
	)
	r.sources.OnSelected = func(i widget.ListItemID) {
		r.sources.Unselect(i)
		r.chosen = i
		r.show()
	}
	r.sources.OnHighlighted = func(i widget.ListItemID) { r.chosen = i; r.show() }
	r.acts = widgets.NewWrapBox(8)
	head := container.New(&column{width: sourcesWidth, pad: 12, gap: 10},
		text(t.T("arrivals.sources"), 12, widgets.ColorMuted, true),
		paragraph(t.T("arrivals.hint"), 12, widgets.ColorMuted, false), r.acts)
	r.left = newFrame(head, r.sources, nil)

	r.head = paragraph("", 20, widgets.ColorInk, true)
	r.head.Style.Font = serifBold
	r.nothing = paragraph(t.T("arrivals.nothing"), 13, widgets.ColorMuted, false)
	r.lines = newList(r.app,
		func() int { return len(r.log) },
		func() fyne.CanvasObject { return newSightRow(r.app) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*sightRow).set(r.line(i)) },
	)
	r.lines.OnSelected = func(i widget.ListItemID) {
		r.lines.Unselect(i)
		r.open(r.line(i))
	}
	right := newFrame(on(widgets.ColorCell, underlined(container.New(&column{pad: 14, gap: 4},
		r.head, paragraph(t.T("arrivals.log_hint"), 12, widgets.ColorMuted, false)))),
		container.NewStack(container.New(&column{pad: 14}, r.nothing), r.lines), nil)
	r.show()
	return newSplit(r.left, right, sourcesWidth, 0)
}

// line is one of the log, the newest first.
func (r *arrivals) line(i int) *sight { return &r.log[len(r.log)-1-i] }

// open shows the story of a line, or why there is none.
func (r *arrivals) open(s *sight) {
	if s.story == "" {
		r.app.tell(s.title(), s.words(r.app))
		return
	}
	r.app.show(editScreen)
	r.app.workbench.open(s.story)
}

// show repaints the screen from what is held.
func (r *arrivals) show() {
	if r.sources == nil {
		return
	}
	t := r.app.words
	r.head.SetContent(t.N("arrivals.came", r.came), nil)
	r.nothing.Hidden = len(r.log) > 0
	r.acts.Objects = nil
	for _, id := range [...]string{"arrivals.folder", "arrivals.feed", "arrivals.toggle", "arrivals.remove", "arrivals.again"} {
		x := r.app.action(id)
		if x == nil || x.whyNot != nil && x.whyNot() != "" {
			continue
		}
		words := t.T("action." + id)
		if id == "arrivals.toggle" && r.app.settings.Sources[r.chosen].Off {
			words = t.T("arrivals.turn_on")
		} else if id == "arrivals.toggle" {
			words = t.T("arrivals.turn_off")
		}
		r.acts.Add(widgets.NewButton(words, func() { r.app.Do(id) }))
	}
	r.left.Refresh()
	r.lines.Refresh()
}

// addFolder asks for a folder to be watched.
func (r *arrivals) addFolder() {
	d := dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		switch {
		case err != nil:
			r.app.fail(err)
		case dir != nil:
			r.add(editor.Source{Folder: dir.Path()})
		}
	}, r.app.win)
	d.SetTitleText(r.app.words.T("action.arrivals.folder"))
	d.Show()
	d.Resize(fyne.NewSize(860, 600))
}

// addFeed asks for the address of a feed to be watched.
func (r *arrivals) addFeed() {
	t := r.app.words.T
	f := newField(r.app)
	f.SetPlaceHolder("https://")
	r.app.form(t("action.arrivals.feed"), []*widget.FormItem{widget.NewFormItem(t("fact.address"), f)}, func() {
		feed, ok := addressIn(f.Text)
		if !ok {
			r.app.tell(t("action.arrivals.feed"), t("address.wrong"))
			return
		}
		r.add(editor.Source{Feed: feed.String()})
	})
}

// add watches another source, once.
func (r *arrivals) add(s editor.Source) {
	all := &r.app.settings.Sources
	for i := range *all {
		if (*all)[i].Source == s {
			r.chosen = i
			r.show()
			return
		}
	}
	*all = append(*all, Watched{Source: s})
	r.chosen = len(*all) - 1
	r.changed()
}

// seenFirst goes to the screen where one sees which source is meant, and tells whether one
// was there already.
func (r *arrivals) seenFirst() bool {
	there := r.app.screen == arrivalsScreen
	r.app.show(arrivalsScreen)
	return there
}

// toggle turns the chosen source off or on.
func (r *arrivals) toggle() {
	if !r.seenFirst() {
		return
	}
	s := &r.app.settings.Sources[r.chosen]
	s.Off = !s.Off
	r.changed()
}

// remove forgets the chosen source. Its stories stay on the desk, its files where they
// are.
func (r *arrivals) remove() {
	if !r.seenFirst() {
		return
	}
	all := r.app.settings.Sources
	delete(r.looks, all[r.chosen].Source)
	r.app.settings.Sources = append(all[:r.chosen:r.chosen], all[r.chosen+1:]...)
	r.chosen = max(0, min(r.chosen, len(r.app.settings.Sources)-1))
	r.changed()
}

func (r *arrivals) changed() {
	r.app.keepSettings()
	r.follow()
	r.show()
}

func (r *arrivals) whyNoSource() string {
	if r.chosen >= len(r.app.settings.Sources) {
		return r.app.words.T("why.no_source")
	}
	return ""
}

func (r *arrivals) whyNothingWatched() string {
	for _, s := range r.app.settings.Sources {
		if !s.Off {
			return ""
		}
	}
	return r.app.words.T("why.nothing_watched")
}

// sourceName is what a source is called in a line: the folder's own name, or the feed's
// host and path.
func sourceName(s editor.Source) string {
	if u, ok := addressIn(s.Feed); ok {
		return strings.TrimPrefix(u.Host, "www.") + strings.TrimRight(u.Path, "/")
	}
	return baseName(s.Folder)
}
