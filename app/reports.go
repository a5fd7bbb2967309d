package app

import (
	"cmp"
	"context"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// reports are what other reports of the same event say, below the list of attributions: one
// of them at a time, fact by fact.
type reports struct {
	s      *attributions
	story  editor.StoryID // asked for last
	source int            // its revision then
	all    []editor.Report
	at     int // of all
	pairs  []editor.FactPair

	pane  *fyne.Container
	head  *fyne.Container
	facts *fyne.Container
}

// reportsHeight holds the head and seven facts; more are scrolled to.
const reportsHeight = 196

func newReports(s *attributions) *reports { return &reports{s: s} }

func (r *reports) build() fyne.CanvasObject {
	r.head = container.New(&rowLayout{gap: 10})
	r.facts = container.New(&column{width: 800, pad: 12, gap: 3})
	size := canvas.NewRectangle(color.Transparent)
	size.SetMinSize(fyne.NewSize(0, reportsHeight))
	r.pane = container.NewStack(size, newFrame(
		on(widgets.ColorPanel, underlined(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), r.head))),
		on(widgets.ColorCell, container.NewVScroll(r.facts)), nil))
	r.show()
	return r.pane
}

// forget drops what was found for another story.
func (r *reports) forget() { r.story, r.all, r.pairs, r.at = "", nil, nil, 0 }

// find asks for the other reports, once for a revision of the story: they come after the rest
// of the screen.
func (r *reports) find() {
	story := r.s.app.workbench.story
	if story == nil || r.story == story.ID && r.source == story.Revision {
		return
	}
	r.story, r.source = story.ID, story.Revision
	id := story.ID
	r.s.app.bg.run(long, func(ctx context.Context) func() {
		all, err := r.s.app.desk.Reports(ctx, id)
		return func() {
			if err != nil {
				r.s.app.fail(err)
				return
			}
			if r.story == id {
				r.all, r.at, r.pairs = all, 0, nil
				r.s.app.workbench.header.refresh()
				r.compare()
			}
		}
	})
}

// compare asks in which facts the open story and the shown report agree and differ.
func (r *reports) compare() {
	r.show()
	if len(r.all) == 0 {
		return
	}
	id, other := r.story, r.all[r.at].Story
	r.s.app.bg.run(long, func(ctx context.Context) func() {
		pairs, err := r.s.app.desk.Compare(ctx, id, other)
		return func() {
			if err != nil {
				r.s.app.fail(err)
				return
			}
			if r.story == id && r.at < len(r.all) && r.all[r.at].Story == other {
				r.pairs = pairs
				r.show()
			}
		}
	})
}

// next shows the next report.
func (r *reports) next() {
	r.at, r.pairs = (r.at+1)%len(r.all), nil
	r.compare()
}

func (r *reports) whyNone() string {
	if len(r.all) < 2 {
		return r.s.app.words.T("why.no_other_report")
	}
	return ""
}

func (r *reports) show() {
	if r.pane == nil || r.s.left == nil {
		return
	}
	a, t := r.s.app, r.s.app.words
	r.pane.Hidden = len(r.all) == 0
	r.head.Objects, r.facts.Objects = nil, nil
	defer r.s.left.Refresh() // which gives the pane its room
	if len(r.all) == 0 {
		return
	}
	other := r.all[r.at]
	var from []string
	for _, part := range [...]string{other.From, a.dayOf(other.Date), t.T("reports.likeness", "Percent", t.Percent(other.Likeness))} {
		if part != "" {
			from = append(from, part)
		}
	}
	r.head.Add(text(t.T("reports.title"), 13, widgets.ColorInk, true))
	r.head.Add(text(strings.Join(from, " · "), 12, widgets.ColorMuted, false))
	r.head.Add(widgets.NewLink(t.T("similar.open"), widgets.ColorAccent, func() {
		a.show(editScreen)
		a.workbench.open(other.Story)
	}))
	if len(r.all) > 1 {
		next := widgets.NewLink(t.T("reports.next", "Number", t.Int(r.at+1), "All", t.Int(len(r.all))), widgets.ColorAccent, func() { a.Do("attribution.report") })
		r.head.Add(next)
	}
	heading := func(s string) fyne.CanvasObject { return paragraph(s, 12, widgets.ColorInk, true) }
	r.add(heading(t.T("reports.fact")), heading(r.own()), heading(cmp.Or(other.From, other.Headline)))
	for _, differ := range [...]bool{true, false} { // what differs asks to be looked at
		for i := range r.pairs {
			if p := &r.pairs[i]; p.Agree != differ {
				r.fact(p)
			}
		}
	}
	r.facts.Refresh()
}

// fact adds one fact with its two forms.
func (r *reports) fact(p *editor.FactPair) {
	colour := widgets.ColorAccent
	if p.Agree {
		colour = widgets.ColorGreen
	}
	r.add(paragraph(r.s.app.words.T(p.Label), 12, widgets.ColorMuted, false),
		paragraph(p.A.Words, 12, colour, false), paragraph(p.B.Words, 12, colour, false))
}

func (r *reports) add(cells ...fyne.CanvasObject) {
	r.facts.Add(container.New(&thirds{cells}, cells...))
}

// own is what the open story is called in the table.
func (r *reports) own() string {
	s := r.s.app.workbench.story
	return cmp.Or(s.Credits.Sender(), s.Headline())
}

// thirds sets three texts side by side, in one, two and two fifths of the width, as high as
// the highest needs.
type thirds struct{ cells []fyne.CanvasObject }

func (f *thirds) widths(width float32) [3]float32 {
	const gap = 14
	unit := (width - 2*gap) / 5
	return [3]float32{unit, 2 * unit, 2 * unit}
}

// HeightFor is the height of the highest.
func (f *thirds) HeightFor(width float32) float32 {
	h := float32(0)
	for i, w := range f.widths(width) {
		h = max(h, heightFor(f.cells[i], w))
	}
	return h
}

// Layout places the three.
func (f *thirds) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, w := range f.widths(size.Width) {
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(w, size.Height))
		x += w + 14
	}
}

// MinSize is that of one line each.
func (f *thirds) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 16) }
