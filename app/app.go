// Package app is the window: the screens of a desk, in one flat package, a file a
// screen.
//
// An [App] shows one desk to one person. The list of stories stands on the left
// (stories.go), the workbench in the middle (workbench.go) with the inspector beside
// it (inspector.go); the arrivals (arrivals.go), who said what (attributions.go) and the
// publish screen (publishing.go) take their place. What the checks and the dictionaries find
// in the open story, and what the memory offers for it, is found in the background
// and kept apart from the texts (findings.go, spelling.go, suggestions.go). What a
// person can do is one table (actions.go): menu, keys, palette and help are made from it,
// and the tour does nothing that is not in it.
//
// Three rules keep it simple. Text and undo live in the model ([workbench]), never in
// a widget, so a widget can be thrown away at any time. Work leaves the window's
// goroutine and comes back to it at one place (background.go). Events say only that
// something changed; the screen that is seen asks the desk again.
//
// The package imports no driver of Fyne: it is given a fyne.App, so that its tests
// need neither a display nor cgo. It holds no rule of the newsroom and no words.
package app

import (
	"context"
	"runtime/debug"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/i18n"
)

// App is the window of one person on one desk. Its methods are called on the
// window's goroutine.
type App struct {
	fyne     fyne.App
	win      fyne.Window
	desk     *editor.Desk
	settings Settings
	newsroom editor.Settings
	words    *i18n.Localizer
	bg       *background
	events   *batch[editor.Event] // of the desk, which come in hundreds while it watches
	now      func() time.Time

	actions      []*action
	stories      *stories
	workbench    *workbench
	inspector    *inspector
	attributions *attributions
	publishing   *publishing
	arrivals     *arrivals
	status       *status
	top          *topBar
	taking       []context.CancelFunc // what is being taken in, and waits to be
	screen       screen
	leaving      bool
	leave        func() // see [App.OnLeave]
}

// screen is what fills the window below the top bar.
type screen int

const (
	arrivalsScreen screen = iota
	editScreen
	attributionsScreen
	publishScreen
)

// New builds the window of a desk. With direct set everything is done at once on the
// caller's goroutine, as a tour needs it.
func New(f fyne.App, desk *editor.Desk, settings Settings, direct bool) *App {
	a := &App{
		fyne: f, desk: desk.As(editor.Person(settings.Name)), settings: settings,
		bg: newBackground(direct), now: time.Now, screen: editScreen,
	}
	a.events = &batch[editor.Event]{bg: a.bg, show: func(all []editor.Event) { a.changed(all...) }}
	a.stories = newStories(a)
	a.attributions = newAttributions(a)
	a.workbench = newWorkbench(a)
	a.inspector = newInspector(a)
	a.publishing = newPublishing(a)
	a.arrivals = newArrivals(a)
	a.status = newStatus(a)
	a.top = newTopBar(a)
	a.actions = a.table()
	a.win = f.NewWindow("Redakcija")
	a.win.SetPadded(false)
	a.win.SetMaster()
	a.win.Resize(fyne.NewSize(settings.Width, settings.Height))
	a.win.SetCloseIntercept(a.quit)
	a.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		var paths []string
		for _, u := range files {
			paths = append(paths, u.Path())
		}
		a.Intake(paths)
	})
	a.win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { _ = a.typed(k) || a.reviewKey(k) })
	a.win.Canvas().SetOnTypedRune(a.reviewRune)
	a.bindKeys()
	a.build()
	return a
}

// Show opens the window and loads the desk behind it.
func (a *App) Show() {
	a.win.Show()
	a.bg.run(quick, func(ctx context.Context) func() {
		s, err := a.desk.Settings(ctx)
		if err == nil && !a.bg.direct {
			err = a.desk.Watch(ctx, a.events.add)
		}
		return func() {
			if err != nil {
				a.fail(err)
				return
			}
			a.newsroom = s
			a.stories.reload()
			a.arrivals.follow()
			a.bg.after(settled, a.giveBack)
			if a.settings.Name == "" {
				a.showSettings()
			}
		}
	})
}

// settled is when a window that was just opened has loaded its fonts and stories.
const settled = 3 * time.Second

// giveBack returns to the system what starting needed and resting does not: parsing
// the fonts leaves twice their size behind, and the runtime would keep it for minutes.
func (a *App) giveBack() {
	a.bg.run(long, func(context.Context) func() {
		debug.FreeOSMemory()
		return nil
	})
}

// Open shows a story on the workbench once the window is there.
func (a *App) Open(id editor.StoryID) { a.workbench.open(id) }

// build makes the whole window anew: at start, and when the language or the theme
// changes. The models keep what is open.
func (a *App) build() {
	a.words = i18n.New(i18n.Resolve(a.settings.Language))
	a.useToolkitWords()
	a.fyne.Settings().SetTheme(newPaper(a.settings.Dark))
	var body fyne.CanvasObject
	switch a.screen {
	case arrivalsScreen:
		body = a.arrivals.build()
	case attributionsScreen:
		body = a.attributions.build()
	case publishScreen:
		body = a.publishing.build()
	default:
		middle := newSplit(a.workbench.build(), a.inspector.build(), 0, inspectorWidth)
		body = newSplit(a.stories.build(), middle, storiesWidth, 0)
	}
	a.win.SetContent(newFrame(a.top.build(), body, a.status.build()))
	a.title()
	a.refresh()
}

// title names in the window's title what is open, and how far its review is where that is
// shown: it is what a person sees of a window among others.
func (a *App) title() {
	what := a.Headline()
	if a.screen == attributionsScreen {
		what = a.attributions.head.Text()
	}
	if what == "" {
		a.win.SetTitle("Redakcija")
		return
	}
	a.win.SetTitle(what + " – Redakcija")
}

// The widths of the side panels, in the units of Fyne: a headline of three lines, a
// paragraph of history.
const (
	storiesWidth   = 286
	inspectorWidth = 318
)

// useToolkitWords gives Fyne its own few words (dialogs, context menus) in the
// language of the window. Fyne follows only the system's locale, so our words are
// put under the names of all its built-in languages: whichever it chose, it finds
// ours.
func (a *App) useToolkitWords() {
	words := i18n.Toolkit(a.words.Tag())
	for _, name := range [...]string{"cs", "de", "el", "en", "es", "fr", "ja", "pl", "pt", "pt_BR", "ru", "sv", "ta", "uk", "zh_Hans"} {
		if err := lang.AddTranslations(fyne.NewStaticResource(name+".json", words)); err != nil {
			fyne.LogError("toolkit words", err)
		}
	}
}

// show goes to a screen.
func (a *App) show(s screen) {
	if a.screen == s {
		return
	}
	a.screen = s
	a.build()
	switch s {
	case arrivalsScreen:
		a.win.Canvas().Focus(a.arrivals.lines)
	case publishScreen:
		a.publishing.reload()
	}
}

// refresh repaints what depends on the state of the open story.
func (a *App) refresh() {
	a.top.refresh()
	a.status.refresh()
	a.inspector.refresh()
}

// changed answers events of the desk.
func (a *App) changed(events ...editor.Event) {
	open, newsroom := false, false
	for _, e := range events {
		newsroom = newsroom || e.Kind == editor.SettingsChanged || e.Kind == editor.DeskChanged
		open = open || ofHouse(e) || e.Story != "" && e.Story == a.workbench.id()
	}
	if newsroom {
		a.reloadNewsroom()
	}
	if open {
		a.workbench.reload()
	}
	a.stories.reload()
	if a.screen == publishScreen {
		a.publishing.reload()
	}
}

// ofHouse tells whether an event is about what every story is checked by: the settings, the
// words and the terms of the house.
func ofHouse(e editor.Event) bool {
	return e.Kind == editor.SettingsChanged || e.Kind == editor.HouseChanged || e.Kind == editor.DeskChanged
}

func (a *App) reloadNewsroom() {
	a.bg.run(quick, func(ctx context.Context) func() {
		s, err := a.desk.Settings(ctx)
		return func() {
			if err != nil {
				a.fail(err)
				return
			}
			a.newsroom = s
			a.refresh()
		}
	})
}

// quit closes the window after what was being written is kept.
func (a *App) quit() {
	if a.leaving {
		return
	}
	a.leaving = true
	size := a.win.Canvas().Size()
	a.settings.Width, a.settings.Height = size.Width, size.Height
	if err := a.settings.Save(); err != nil {
		fyne.LogError("settings", err)
	}
	a.workbench.flush(func() {
		a.bg.leave()
		if a.leave != nil {
			a.leave()
		}
		a.win.Close()
	})
}

// Close ends the work behind the window. It is called after the window is gone.
func (a *App) Close() { a.bg.close() }

// fail tells a person what went wrong.
func (a *App) fail(err error) {
	fyne.LogError("shown to the person", err)
	a.tell(a.words.T("error.title"), sentence(a.words, err))
}

// perform does something on the desk and shows that it is saved, or why not; e is the
// event it causes. Then comes what is to follow when it was done.
func (a *App) perform(e editor.Event, do func(ctx context.Context) error, then ...func()) {
	a.bg.run(quick, func(ctx context.Context) func() {
		err := do(ctx)
		return func() {
			if err != nil {
				a.fail(err)
				return
			}
			a.status.saved()
			a.wrote(e)
			for _, next := range then {
				next()
			}
		}
	})
}

// wrote shows a write of this window in the open story at once: what may be done next
// depends on it, and its event may come a moment later. With everything done at once
// there is nobody to listen to events, and all screens are told; so they are of what the
// house decided.
func (a *App) wrote(e editor.Event) {
	switch {
	case a.bg.direct || ofHouse(e):
		a.changed(e)
	case e.Story != "" && e.Story == a.workbench.id():
		a.workbench.reload()
	}
}

// keepSettings saves what this person set on this machine.
func (a *App) keepSettings() {
	if err := a.settings.Save(); err != nil {
		a.fail(err)
	}
}

// OnShow has a function called whenever something is handed to the window's goroutine
// from another one.
func (a *App) OnShow(wake func()) { a.bg.wake.Store(&wake) }

// OnLeave has a function called on the window's goroutine before the window closes.
func (a *App) OnLeave(leave func()) { a.leave = leave }

// The rest is for who drives the window from outside: tours and tests.

// SetClock gives the window its own clock.
func (a *App) SetClock(now func() time.Time) { a.now = now }

// Window is the window.
func (a *App) Window() fyne.Window { return a.win }

// Said is what the status bar said last.
func (a *App) Said() string { return a.status.last }

// Headline is the open story's, "" when none is open.
func (a *App) Headline() string {
	if a.workbench.story == nil {
		return ""
	}
	return a.workbench.story.Headline()
}

// StateOf is the state of a version of the open story.
func (a *App) StateOf(l editor.Lang) editor.State {
	if a.workbench.story == nil {
		return ""
	}
	return a.workbench.versions[l].State
}

// Type types into what has the focus, at the end of its text.
func (a *App) Type(s string) {
	f := a.win.Canvas().Focused()
	if f == nil {
		return
	}
	if c, ok := f.(*widgets.Cell); ok {
		c.SetCaret(utf8.RuneCountInString(c.Text()))
	}
	for _, r := range s {
		f.TypedRune(r)
	}
}

// Dismiss closes whatever lies over the window.
func (a *App) Dismiss() {
	overlays := a.win.Canvas().Overlays()
	if top := overlays.Top(); top != nil {
		top.Hide()
		overlays.Remove(top) // a hidden one would keep the focus
	}
}

// ShowFailure tells a person why there is no desk to show.
func ShowFailure(f fyne.App, settings Settings, err error) {
	words := i18n.New(i18n.Resolve(settings.Language))
	f.Settings().SetTheme(newPaper(settings.Dark))
	w := f.NewWindow("Redakcija")
	w.SetMaster()
	label := widget.NewLabel(sentence(words, err))
	label.Wrapping = fyne.TextWrapWord
	quit := widget.NewButton(words.T("action.app.quit"), w.Close)
	w.SetContent(container.NewBorder(widget.NewLabelWithStyle(words.T("error.title"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		container.NewHBox(layout.NewSpacer(), quit), nil, nil, label))
	w.Resize(fyne.NewSize(520, 200))
	w.Show()
}
