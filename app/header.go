package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// storyHeader is what stands above the workbench: the headline and the credits.
type storyHeader struct {
	w        *workbench
	headline *widgets.Cell
	facts    *fyne.Container
	warning  *widgets.Cell
}

func newStoryHeader(w *workbench) *storyHeader { return &storyHeader{w: w} }

func (h *storyHeader) build() *fyne.Container {
	h.headline = paragraph("", 20, widgets.ColorInk, true)
	h.headline.Style.Font = serifBold
	flow := widgets.NewWrapLayout(14)
	flow.Lines = 5
	h.facts = container.New(flow)
	h.warning = paragraph("", 12, widgets.ColorGold, true)
	h.warning.Hide()
	return container.New(&column{pad: 12, gap: 6}, h.headline, h.facts, h.warning)
}

// refresh shows the open story's facts, and below them what the reader warns of.
func (h *storyHeader) refresh() {
	if h.w.body == nil {
		return
	}
	s, t := h.w.story, h.w.app.words
	h.facts.Objects = nil
	h.warning.Hide()
	if s == nil {
		h.headline.SetContent(t.T("workbench.empty"), nil)
		h.w.body.Refresh()
		return
	}
	headline := s.Headline()
	if headline == "" {
		headline = t.T("story.no_headline")
	}
	h.headline.SetContent(headline, nil)
	add := func(id, value string) {
		if value != "" {
			h.facts.Objects = append(h.facts.Objects, fact(t.T(id), value, widgets.ColorInk))
		}
	}
	add("fact.provider", s.Credits.Provider)
	add("fact.source", s.Credits.Source)
	for _, a := range s.Credits.Authors {
		add("fact.author", a)
	}
	add("fact.date", h.w.app.dayOf(s.Date))
	add("fact.section", s.Section)
	add("fact.words", t.Int(s.Words()))
	if s.Revision > 1 {
		add("fact.revision", t.Int(s.Revision))
	}
	switch into, merged := strings.CutPrefix(s.Rejected, "→ "); {
	case merged:
		h.facts.Objects = append(h.facts.Objects, widgets.NewLink(t.T("story.merged"), widgets.ColorAccent, func() { h.w.open(editor.StoryID(into)) }))
	case s.Rejected != "":
		h.facts.Objects = append(h.facts.Objects, fact(t.T("story.rejected"), s.Rejected, widgets.ColorAccent))
	case h.w.app.now().Before(s.HoldUntil):
		h.facts.Objects = append(h.facts.Objects, fact(t.T("story.held"), h.w.app.clockOf(s.HoldUntil), widgets.ColorGold))
	}
	if n := len(s.Removed); n > 0 {
		add("fact.removed", t.N("fact.lines", n))
	}
	lead := func(words, action string) {
		h.facts.Objects = append(h.facts.Objects, widgets.NewLink(words, widgets.ColorGold, func() { h.w.app.Do(action) }))
	}
	if n := h.w.outdated(); n > 0 {
		lead(t.N("story.outdated", n), "text.source_diff")
	}
	if n := len(h.w.similar); n > 0 {
		lead(t.N("story.similar", n), "story.similar")
	}
	if n := len(h.w.app.attributions.reports.all); n > 0 {
		lead(t.N("story.reports", n), "attribution.show")
	}
	h.warn(s)
	h.w.body.Refresh()
}

// forbidding are the warnings with which a story came that is not to be published.
var forbidding = []string{"canceled", "withheld", "embargo"}

// warn shows one warning, the gravest: all of them stand with what was read. Whoever has
// confirmed the details has seen those that are only about the reading.
func (h *storyHeader) warn(s *editor.Story) {
	gravest, name := "", widgets.ColorAccent
	for _, id := range forbidding {
		if gravest == "" && slices.Contains(s.Warnings, id) {
			gravest = id
		}
	}
	if gravest == "" && len(s.Warnings) > 0 && !s.LangConfirmed {
		gravest, name = s.Warnings[0], widgets.ColorGold
	}
	if gravest == "" {
		return
	}
	h.warning.Style.Color = name
	h.warning.SetContent(h.w.app.words.T("warning."+gravest), nil)
	h.warning.Show()
}

// capital begins a name with a capital, for a heading.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// fact is a label with its value.
func fact(label, value string, name fyne.ThemeColorName) fyne.CanvasObject {
	return container.New(&rowLayout{gap: 5}, text(label, 12, widgets.ColorMuted, false), text(value, 12, name, true))
}

// rowLayout puts things side by side, centred on each other.
type rowLayout struct{ gap float32 }

func (r *rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, c := range o {
		if !c.Visible() {
			continue
		}
		m := c.MinSize()
		c.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		c.Resize(m)
		x += m.Width + r.gap
	}
}

func (r *rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, c := range o {
		if !c.Visible() {
			continue
		}
		m := c.MinSize()
		if size.Width > 0 {
			size.Width += r.gap
		}
		size.Width += m.Width
		size.Height = max(size.Height, m.Height)
	}
	return size
}

// columnHeader names the columns of the workbench and tells where each version
// stands.
type columnHeader struct {
	w     *workbench
	last  editor.Lang // the language that had the focus last
	names [1 + len(editor.Targets)]*canvas.Text
	notes [1 + len(editor.Targets)]*canvas.Text
	state [1 + len(editor.Targets)]*widgets.Badge
	full  [1 + len(editor.Targets)]string // the names as they are when there is room
	box   *fyne.Container
}

func newColumnHeader(w *workbench) *columnHeader { return &columnHeader{w: w, last: editor.CNR} }

const columnHeaderHeight = 34

func (c *columnHeader) build() *fyne.Container {
	o := []fyne.CanvasObject{canvas.NewRectangle(paint(widgets.ColorPanel))}
	for i := range c.names {
		c.names[i] = text("", 13, widgets.ColorInk, true)
		c.notes[i] = text("", 12, widgets.ColorMuted, false)
		c.state[i] = widgets.NewPill("", widgets.ColorGrey)
		o = append(o, c.names[i], c.notes[i], c.state[i])
	}
	c.box = container.New(c, o...)
	return c.box
}

// Layout puts each name above its column.
func (c *columnHeader) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	for i := range c.names {
		x, width := c.w.grid.ColumnBounds(i)
		visible := width > 0
		pos := x + 12
		if i > 0 {
			// Where name and state do not fit side by side, the name gives way: the column is
			// known by two letters, the state by nothing but its word.
			c.names[i].Text = c.full[i]
			if c.names[i].MinSize().Width+c.state[i].MinSize().Width+20 > width {
				c.names[i].Text = badgeName(editor.Targets[i-1])
			}
		}
		for _, part := range [...]fyne.CanvasObject{c.names[i], c.state[i], c.notes[i]} {
			m := part.MinSize()
			// What does not fit beside the name is not begun: half a word helps nobody.
			if !visible || pos+m.Width > x+width && part != c.names[i] || isEmpty(part) {
				part.Hide()
				continue
			}
			part.Show()
			part.Move(fyne.NewPos(pos, (size.Height-m.Height)/2))
			part.Resize(m)
			pos += m.Width + 8
		}
	}
}

func isEmpty(o fyne.CanvasObject) bool {
	switch x := o.(type) {
	case *canvas.Text:
		return x.Text == ""
	case *widgets.Badge:
		return x.Text == ""
	}
	return false
}

// MinSize is the height of one line.
func (c *columnHeader) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, columnHeaderHeight)
}

func (c *columnHeader) refresh() {
	if c.box == nil {
		return
	}
	t := c.w.app.words
	c.names[0].Text = t.T("column.source")
	s := c.w.story
	c.notes[0].Text = ""
	if s != nil {
		c.notes[0].Text = c.w.app.langName(s.Lang)
	}
	for i, l := range editor.Targets {
		c.full[i+1] = capital(c.w.app.langName(l))
		c.state[i+1].Set("", widgets.ColorGrey)
		if s == nil {
			continue
		}
		v := c.w.versions[l]
		words := t.T("state." + string(v.State))
		if done := c.w.progress[l]; v.State == editor.StateDraft && done < 100 {
			words += " " + t.Percent(done)
		}
		c.state[i+1].Set(words, stateColours[v.State])
	}
	c.box.Refresh()
}

// langName is the name of a language in the language of the window.
func (a *App) langName(l editor.Lang) string {
	switch id := "lang." + string(l); {
	case l == "":
		return a.words.T("lang.unknown")
	case a.words.Has(id):
		return a.words.T(id)
	}
	return string(l)
}

// build makes the middle of the window.
func (w *workbench) build() fyne.CanvasObject {
	w.setColumns()
	head := on(widgets.ColorCell, w.header.build())
	columns := w.columns.build()
	w.grid.OnColumns = func() { w.columns.Layout(columns.Objects, columns.Size()) }
	w.body = newFrame(newFrame(head, columns, nil), w.grid, nil)
	w.header.refresh()
	w.columns.refresh()
	w.grid.Refresh()
	return w.body
}

// setColumns gives the grid its columns: the source in serif, then the versions.
func (w *workbench) setColumns() {
	hidden := map[string]bool{}
	for _, h := range w.app.settings.Hidden {
		hidden[h] = true
	}
	columns := []widgets.Column{{Width: 1, ReadOnly: true, Style: widgets.Style{Font: serif, Size: 14, Color: widgets.ColorInk}}}
	for _, l := range editor.Targets {
		columns = append(columns, widgets.Column{Width: 1, Hidden: hidden[string(l)], Style: widgets.Style{Size: 14, Color: widgets.ColorInk}})
	}
	w.grid.Columns = columns
}
