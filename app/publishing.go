package app

import (
	"context"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// publishing is the publish screen: what is ready, what blocks the rest and why, the
// folder, the progress and the log.
type publishing struct {
	app    *App
	ready  []editor.Outcome
	left   map[editor.Choice]bool // taken out of the next publication by the editor
	log    []string               // newest first
	stop   context.CancelFunc     // of the publication that is going on
	list   *list
	folder *widgets.Cell
	lines  *fyne.Container
	head   *widgets.Cell
	acts   *fyne.Container
	right  *fyne.Container // as high above the log as the acts need
}

func newPublishing(a *App) *publishing {
	return &publishing{app: a, left: map[editor.Choice]bool{}}
}

const publishSideWidth = 420

func (p *publishing) build() fyne.CanvasObject {
	t := p.app.words
	p.head = paragraph("", 20, widgets.ColorInk, true)
	p.head.Style.Font = serifBold
	p.list = newList(p.app,
		func() int { return len(p.ready) },
		func() fyne.CanvasObject { return newReadyRow(p) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*readyRow).set(p.ready[i]) },
	)
	p.list.OnSelected = func(i widget.ListItemID) {
		p.list.Unselect(i)
		c := p.ready[i].Choice
		if p.ready[i].Err == nil {
			p.left[c] = !p.left[c]
			p.show()
			return
		}
		p.app.workbench.columns.last = c.Lang
		p.app.show(editScreen)
		p.app.workbench.open(c.Story)
	}
	left := newFrame(on(widgets.ColorCell, underlined(container.New(&column{pad: 14, gap: 4},
		p.head, paragraph(t.T("publish.hint"), 12, widgets.ColorMuted, false)))), p.list, nil)

	p.folder = paragraph("", 13, widgets.ColorInk, false)
	p.lines = container.New(&column{width: publishSideWidth, pad: 0, gap: 6})
	p.acts = widgets.NewWrapBox(8)
	head := container.New(&column{width: publishSideWidth, pad: 12, gap: 10},
		card(text(t.T("publish.folder"), 12, widgets.ColorMuted, true), p.folder),
		p.acts, text(t.T("publish.log"), 12, widgets.ColorMuted, true))
	p.right = newFrame(head,
		container.New(layout.NewCustomPaddedLayout(0, 12, 12, 12), container.NewVScroll(p.lines)), nil)
	p.show()
	return newSplit(left, p.right, 0, publishSideWidth)
}

// reload asks the desk what can be published.
func (p *publishing) reload() {
	p.app.bg.run(quick, func(ctx context.Context) func() {
		ready, err := p.app.desk.Ready(ctx)
		return func() {
			if err != nil {
				p.app.fail(err)
				return
			}
			p.ready = ready
			p.show()
		}
	})
}

// chosen are the versions that would be published now.
func (p *publishing) chosen() []editor.Choice {
	var all []editor.Choice
	for _, o := range p.ready {
		if o.Err == nil && !p.left[o.Choice] {
			all = append(all, o.Choice)
		}
	}
	return all
}

func (p *publishing) show() {
	if p.list == nil {
		return
	}
	t := p.app.words
	n := len(p.chosen())
	p.head.SetContent(t.N("publish.ready", n), nil)
	folder := p.app.settings.Folder
	if folder == "" {
		folder = t.T("publish.no_folder")
	}
	p.folder.SetContent(folder, nil)
	p.acts.Objects = nil
	for _, id := range [...]string{"edition.publish", "edition.cancel", "edition.folder", "edition.open", "edition.verify"} {
		x := p.app.action(id)
		if x == nil || id == "edition.cancel" && p.stop == nil {
			continue
		}
		b := widgets.NewButton(t.T("action."+id), func() { p.app.Do(id) })
		b.Primary = id == "edition.publish" && x.whyNot() == ""
		p.acts.Add(b)
	}
	p.lines.Objects = nil
	for _, l := range p.log {
		p.lines.Add(paragraph(l, 12, widgets.ColorInk, false))
	}
	p.right.Refresh()
	p.list.Refresh()
}

// note adds a line to the log.
func (p *publishing) note(words string) {
	p.log = append([]string{p.app.now().Format("15:04:05") + "  " + words}, p.log...)
	if len(p.log) > 200 {
		p.log = p.log[:200]
	}
	p.show()
}

func (p *publishing) publishChosen() { p.publish(p.chosen()) }

// publish puts versions into the edition; each story goes in whole or not at all.
func (p *publishing) publish(choices []editor.Choice) {
	if why := p.whyNoFolder(); why != "" {
		p.app.status.say(why)
		if p.app.settings.Folder == "" {
			p.showFolder()
		}
		return
	}
	if p.stop != nil || len(choices) == 0 {
		return
	}
	t, dir := p.app.words, p.app.settings.Folder
	var ctx context.Context
	ctx, p.stop = context.WithCancel(p.app.bg.ctx)
	p.show()
	p.app.bg.run(long, func(context.Context) func() {
		outcomes, err := p.app.desk.Publish(ctx, dir, choices, func(done, all int) {
			p.app.bg.show(func() { p.app.status.progress(t.T("status.publishing"), done, all) })
		})
		return func() {
			p.stop()
			p.stop = nil
			p.app.status.progress("", 0, 0)
			done := 0
			for _, o := range outcomes {
				if o.Err != nil {
					p.note(t.T("publish.refused", "Headline", o.Headline, "Language", p.app.langName(o.Lang), "Why", sentence(t, o.Err)))
					continue
				}
				done++
				p.note(t.T("publish.done", "Headline", o.Headline, "Language", p.app.langName(o.Lang), "Path", o.Path))
			}
			if err != nil {
				p.note(sentence(t, err))
				p.app.fail(err)
			} else {
				p.app.status.say(t.N("status.published", done))
			}
			for _, o := range outcomes {
				p.app.wrote(editor.Event{Kind: editor.VersionChanged, Story: o.Story, Lang: o.Lang})
			}
			p.show()
		}
	})
}

// cancel stops after the story that is being written.
func (p *publishing) cancel() { p.stop() }

// verify checks the edition against its manifest.
func (p *publishing) verify() {
	t, dir := p.app.words, p.app.settings.Folder
	p.app.bg.run(long, func(ctx context.Context) func() {
		v, err := p.app.desk.Verify(ctx, dir)
		return func() {
			if err != nil {
				p.note(sentence(t, err))
				p.app.fail(err)
				return
			}
			for _, problem := range v.Problems {
				p.note(t.T("verify."+problem.What) + ": " + problem.Path)
			}
			if len(v.Problems) == 0 {
				p.note(t.N("verify.good", v.Files, "Pages", t.Int(v.Pages)))
				return
			}
			p.note(t.N("verify.bad", len(v.Problems)))
		}
	})
}

// showFolder asks where the edition is to be.
func (p *publishing) showFolder() {
	d := dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		if err != nil {
			p.app.fail(err)
			return
		}
		if dir == nil {
			return
		}
		p.app.settings.Folder = dir.Path()
		p.app.keepSettings()
		p.show()
	}, p.app.win)
	d.SetTitleText(p.app.words.T("action.edition.folder"))
	d.Show()
	d.Resize(fyne.NewSize(860, 600))
}

// openFolder shows the edition's first page in the browser.
func (p *publishing) openFolder() {
	path := filepath.ToSlash(filepath.Join(p.app.settings.Folder, "index.html"))
	if runtime.GOOS == "windows" {
		path = "/" + path
	}
	if err := p.app.fyne.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
		p.app.fail(err)
	}
}

func (p *publishing) whyNothing() string {
	switch {
	case p.stop != nil:
		return p.app.words.T("why.publishing")
	case len(p.chosen()) == 0:
		return p.app.words.T("why.nothing_ready")
	}
	return p.whyNoFolder()
}

func (p *publishing) whyIdle() string {
	if p.stop == nil {
		return p.app.words.T("why.not_publishing")
	}
	return ""
}

func (p *publishing) whyNoFolder() string {
	if strings.TrimSpace(p.app.settings.Folder) == "" {
		return p.app.words.T("publish.no_folder")
	}
	return ""
}

// readyRow is one version on the publish screen.
type readyRow struct {
	widget.BaseWidget
	p     *publishing
	badge *widgets.Badge
	check *widget.Icon
	head  *widgets.Cell
	why   *widgets.Cell
	box   *fyne.Container
}

func newReadyRow(p *publishing) *readyRow {
	r := &readyRow{p: p, badge: widgets.NewBadge("CG", widgets.ColorGreen), head: paragraph("", 14, widgets.ColorInk, true), why: paragraph("", 12, widgets.ColorMuted, false)}
	r.head.Style.Font = serifBold
	r.check = widget.NewIcon(nil)
	words := container.New(&column{gap: 2}, r.head, r.why)
	side := container.New(&rowLayout{gap: 8}, container.NewGridWrap(fyne.NewSize(18, 18), r.check), r.badge)
	r.box = container.New(layout.NewCustomPaddedLayout(9, 9, 14, 14), container.NewBorder(nil, nil, side, nil, words))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer shows the row's box.
func (r *readyRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(underlined(r.box))
}

// MinSize is the height of two lines.
func (r *readyRow) MinSize() fyne.Size { return fyne.NewSize(200, 62) }

func (r *readyRow) set(o editor.Outcome) {
	t := r.p.app.words
	r.badge.Set(badgeName(o.Lang), stateColours[editor.StateApproved])
	r.head.SetContent(o.Headline, nil)
	switch {
	case o.Err != nil:
		r.badge.Set(badgeName(o.Lang), stateColours[editor.StateReview])
		r.check.SetResource(nil)
		r.why.Style.Color = widgets.ColorGold
		r.why.SetContent(sentence(t, o.Err), nil)
	case r.p.left[o.Choice]:
		r.check.SetResource(theme.CheckButtonIcon())
		r.why.Style.Color = widgets.ColorMuted
		r.why.SetContent(t.T("publish.left"), nil)
	default:
		r.check.SetResource(theme.CheckButtonCheckedIcon())
		r.why.Style.Color = widgets.ColorGreen
		r.why.SetContent(t.T("publish.will"), nil)
	}
	r.Refresh()
}
