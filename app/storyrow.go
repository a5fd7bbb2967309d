package app

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// storyRow is one story of the list: two lines of headline, where it is from, and a
// badge for each version in the colour of its state.
type storyRow struct {
	widget.BaseWidget
	app      *App
	back     *canvas.Rectangle
	edge     *canvas.Rectangle
	rule     *canvas.Rectangle
	headline [2]*canvas.Text
	from     *canvas.Text
	flag     *canvas.Text
	badges   map[editor.Lang]*widgets.Badge
	text     string
	width    float32
}

// storyRowHeight holds two lines of headline, one of origin and the badges.
const storyRowHeight = 104

func newStoryRow(a *App) *storyRow {
	r := &storyRow{
		app:  a,
		back: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(paint(widgets.ColorAccent)),
		rule: canvas.NewRectangle(paint(widgets.ColorLine)),
		from: text("", 11, widgets.ColorMuted, false), flag: text("", 11, widgets.ColorGold, false),
		badges: map[editor.Lang]*widgets.Badge{},
	}
	for i := range r.headline {
		r.headline[i] = text("", 14, widgets.ColorInk, true)
		r.headline[i].FontSource = serifBold
	}
	for _, l := range editor.Targets {
		r.badges[l] = widgets.NewBadge(badgeName(l), widgets.ColorGrey)
	}
	r.ExtendBaseWidget(r)
	return r
}

// badgeName is the two letters under which a language stands in a list.
func badgeName(l editor.Lang) string {
	if l == editor.CNR {
		return "CG"
	}
	return strings.ToUpper(string(l))
}

// stateColours are the colours of the states, the same wherever a state is shown.
var stateColours = map[editor.State]fyne.ThemeColorName{
	editor.StateMissing:   widgets.ColorGrey,
	editor.StateDraft:     widgets.ColorBlue,
	editor.StateReview:    widgets.ColorGold,
	editor.StateReturned:  widgets.ColorAccent,
	editor.StateApproved:  widgets.ColorGreen,
	editor.StatePublished: widgets.ColorInk,
	editor.StateWithdrawn: widgets.ColorMuted,
}

func (r *storyRow) set(s *editor.Summary, open bool) {
	t := r.app.words
	r.text = s.Headline
	if r.text == "" {
		r.text = t.T("story.no_headline")
	}
	var from []string
	for _, part := range [...]string{s.From, r.app.dayOf(s.Date), s.Place} {
		if part != "" {
			from = append(from, part)
		}
	}
	r.from.Text = strings.Join(from, " · ")
	switch {
	case s.Rejected:
		r.flag.Text = t.T("story.rejected")
	case s.Held:
		r.flag.Text = t.T("story.held")
	case s.Open > 0:
		r.flag.Text = t.N("story.attributions", s.Open)
	default:
		r.flag.Text = ""
	}
	for l, b := range r.badges {
		b.Show()
		b.Set(badgeName(l), stateColours[s.States[l]])
	}
	r.back.FillColor = color.Transparent // the panel shows through
	r.edge.Hide()
	if open {
		r.back.FillColor = paint(widgets.ColorCell)
		r.edge.Show()
	}
	r.wrap()
	r.Refresh()
}

func (r *storyRow) clear() {
	r.text, r.from.Text, r.flag.Text = "", "", ""
	for _, b := range r.badges {
		b.Hide()
	}
	r.edge.Hide()
	r.wrap()
	r.Refresh()
}

// wrap sets the headline in two lines, the second ending in … when more is left.
func (r *storyRow) wrap() {
	lines := widgets.Wrap(r.text, widgets.Style{Font: serifBold, Size: 14, Bold: true}, r.width-28)
	for i := range r.headline {
		r.headline[i].Text = ""
		if i < len(lines) {
			r.headline[i].Text = lines[i]
		}
	}
	if len(lines) > len(r.headline) {
		r.headline[len(r.headline)-1].Text = strings.TrimRight(lines[len(r.headline)-1], " ,.;:–-") + " …"
	}
}

// CreateRenderer places the parts.
func (r *storyRow) CreateRenderer() fyne.WidgetRenderer {
	o := []fyne.CanvasObject{r.back, r.edge, r.rule, r.headline[0], r.headline[1], r.from, r.flag}
	for _, l := range editor.Targets {
		o = append(o, r.badges[l])
	}
	return &storyRowRenderer{r, o}
}

type storyRowRenderer struct {
	row     *storyRow
	objects []fyne.CanvasObject
}

func (x *storyRowRenderer) Destroy()                     {}
func (x *storyRowRenderer) Objects() []fyne.CanvasObject { return x.objects }
func (x *storyRowRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, storyRowHeight) }

func (x *storyRowRenderer) Layout(size fyne.Size) {
	r := x.row
	r.back.Resize(size)
	r.edge.Resize(fyne.NewSize(3, size.Height))
	r.rule.Move(fyne.NewPos(0, size.Height-1))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	if r.width != size.Width {
		r.width = size.Width
		r.wrap()
	}
	const left = 14
	y := float32(10)
	for _, h := range r.headline {
		h.Move(fyne.NewPos(left, y))
		y += 20
	}
	if r.headline[1].Text == "" {
		y -= 20
	}
	r.from.Move(fyne.NewPos(left, y+4))
	bx := float32(left)
	for _, l := range editor.Targets {
		b := r.badges[l]
		b.Move(fyne.NewPos(bx, size.Height-28))
		b.Resize(b.MinSize())
		bx += b.MinSize().Width + 5
	}
	r.flag.Move(fyne.NewPos(bx+6, size.Height-26))
}

func (x *storyRowRenderer) Refresh() {
	x.Layout(x.row.Size())
	for _, o := range x.objects {
		o.Refresh()
	}
}
