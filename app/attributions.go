package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/editor/language"
)

// attributions are who said what in the open story, and the screen on which it is reviewed:
// the list of what was said, beside it the chosen one in all languages (attributioncards.go),
// below it what another report of the same event says (reports.go). Nothing is typed on this
// screen, so single letters are its keys.
type attributions struct {
	app    *App
	story  editor.StoryID
	all    []editor.Attribution
	rows   []int // of all, the first pieces: what follows them is reviewed with them
	marks  map[place][]widgets.Mark
	proof  *editor.Proof  // that was read last: the answer about an earlier one is dropped
	points []editor.Point // of the checklist
	listed *editor.Proof  // that the points are of: they are found when somebody wants to see them
	// unsettled are the findings about what is open: they keep versions from being approved.
	unsettled map[editor.Lang][]editor.Finding
	proposals []editor.Proposal // what the register could take from the story
	chosen    editor.AttributionID
	tab       int

	list    *list
	head    *widgets.Cell
	under   *widgets.Cell
	nothing *widgets.Cell
	tabs    *widgets.Tabs
	cards   *fyne.Container
	left    *fyne.Container
	reports *reports
}

// The tabs beside the list.
const (
	chosenTab = iota
	checklistTab
	reviewsTab
)

func newAttributions(a *App) *attributions {
	s := &attributions{app: a, marks: map[place][]widgets.Mark{}}
	s.reports = newReports(s)
	return s
}

func (s *attributions) build() fyne.CanvasObject {
	t := s.app.words
	s.head = paragraph("", 20, widgets.ColorInk, true)
	s.head.Style.Font = serifBold
	s.under = paragraph("", 12, widgets.ColorMuted, false)
	s.nothing = paragraph("", 13, widgets.ColorMuted, false)
	s.list = newList(s.app,
		func() int { return len(s.rows) },
		func() fyne.CanvasObject { return newAttributionRow(s) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*attributionRow).set(i) },
	)
	s.list.letters = true
	s.list.OnSelected = func(i widget.ListItemID) {
		s.list.Unselect(i)
		s.choose(i)
	}
	top := on(widgets.ColorCell, container.New(&column{pad: 14, gap: 4}, s.head, s.under))
	s.left = newFrame(container.New(&column{}, top, newAttributionHead(s)),
		on(widgets.ColorCell, container.New(&column{pad: 14}, s.nothing), s.list), s.reports.build())

	s.tabs = widgets.NewTabs(func(i int) {
		s.tab = i
		s.showCards()
	}, t.T("attributions.chosen"), t.T("attributions.checklist"), t.T("inspector.history"))
	s.tabs.Selected, s.tabs.Underline = s.tab, true
	s.cards = container.New(&column{width: inspectorWidth, pad: 10, gap: 9})
	right := newFrame(underlined(s.tabs), container.NewVScroll(s.cards), nil)
	s.show()
	return newSplit(s.left, right, 0, inspectorWidth)
}

// begin reads who said what in a story that was opened, or in what changed in it.
func (s *attributions) begin(p *editor.Proof, fresh bool) {
	s.proof = p
	if fresh {
		s.story, s.all, s.rows, s.points, s.unsettled, s.chosen = p.Story.ID, nil, nil, nil, nil, ""
		clear(s.marks)
		s.reports.forget()
		s.show()
	}
	s.app.bg.run(long, func(ctx context.Context) func() {
		all := p.Attributions()
		var proposals []editor.Proposal
		register, err := s.app.desk.Register(ctx)
		if err == nil {
			proposals = register.Propose(p.Story.Lang, all)
		}
		unsettled := map[editor.Lang][]editor.Finding{}
		for _, l := range editor.Targets {
			unsettled[l] = p.Unsettled(l)
		}
		return func() {
			if s.proof != p {
				return
			}
			if err != nil {
				s.app.fail(err)
			}
			s.unsettled, s.proposals = unsettled, proposals
			s.take(p, all)
		}
	})
}

// take shows what was read.
func (s *attributions) take(p *editor.Proof, all []editor.Attribution) {
	s.all = all
	s.rows = s.rows[:0]
	for i := range all {
		if all[i].Follows == "" {
			s.rows = append(s.rows, i)
		}
	}
	if _, ok := s.current(); !ok {
		s.chosen = ""
		if len(s.rows) > 0 {
			s.chosen = all[s.rows[0]].ID
		}
	}
	old := s.marks
	s.marks = marksOf(p, all)
	s.app.workbench.remark(old, s.marks)
	s.show()
	s.app.top.refresh()
	s.app.status.refresh()
	s.reports.find()
}

// marksOf are what is marked in the texts of a story: words between quotation marks, and
// who said them. The language of the source is "".
func marksOf(p *editor.Proof, all []editor.Attribution) map[place][]widgets.Mark {
	marks := map[place][]widgets.Mark{}
	add := func(at place, m widgets.Mark) {
		if m.Start < m.End {
			marks[at] = append(marks[at], m)
		}
	}
	spoken := func(lang editor.Lang, segment editor.SegmentID, start int, words string, said *editor.Said) {
		switch said.Kind {
		case editor.DirectSpeech:
			add(place{segment, lang}, widgets.Mark{Start: start, End: start + len([]rune(words)), Kind: widgets.MarkQuote})
		case editor.PartialSpeech:
			for _, q := range language.Quotations([]rune(words)) {
				add(place{segment, lang}, widgets.Mark{Start: start + q.Start, End: start + q.End, Kind: widgets.MarkQuote})
			}
		}
		who := append([]editor.Party{said.Speaker}, said.Outlets...)
		for i := range who {
			add(place{who[i].Segment, lang}, widgets.Mark{Start: who[i].Start, End: who[i].End, Kind: widgets.MarkSpeaker})
		}
	}
	for i := range all {
		a := &all[i]
		if a.State() == editor.NotSpeech {
			continue
		}
		spoken("", a.Segment, a.Start, a.Words, &a.Said)
		for lang, at := range a.Places {
			spoken(lang, at.Segment, at.Start, at.Words, &at.Said)
		}
	}
	for at, m := range marks {
		slices.SortFunc(m, func(a, b widgets.Mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
		marks[at] = slices.Compact(m)
	}
	return marks
}

// current is the chosen attribution with its row; false where there is none.
func (s *attributions) current() (row int, ok bool) {
	row = slices.IndexFunc(s.rows, func(i int) bool { return s.all[i].ID == s.chosen })
	return row, row >= 0
}

// piecesOf are an attribution and what follows it, in their order.
func (s *attributions) piecesOf(row int) []*editor.Attribution {
	first := s.rows[row]
	ids := map[editor.AttributionID]bool{s.all[first].ID: true}
	pieces := []*editor.Attribution{&s.all[first]}
	for i := first + 1; i < len(s.all); i++ {
		if ids[s.all[i].Follows] {
			ids[s.all[i].ID] = true
			pieces = append(pieces, &s.all[i])
		}
	}
	return pieces
}

// choose goes to a row.
func (s *attributions) choose(row int) {
	if row < 0 || row >= len(s.rows) {
		return
	}
	s.chosen = s.all[s.rows[row]].ID
	s.list.ScrollTo(row)
	s.list.Refresh()
	s.showCards()
}

func (s *attributions) step(by int) {
	row, _ := s.current()
	s.choose(min(max(row+by, 0), len(s.rows)-1))
}

// nextOpen goes to the next attribution that waits for a word; where none is left the review
// is done, and the workbench is shown again.
func (s *attributions) nextOpen() {
	row, _ := s.current()
	for i := 1; i <= len(s.rows); i++ {
		next := (row + i) % len(s.rows)
		if s.all[s.rows[next]].Blocks() {
			s.choose(next)
			return
		}
	}
	s.app.show(editScreen)
	s.app.status.say(s.app.words.T("attributions.finished"))
}

// nextTab shows the next page of the panel beside the list.
func (s *attributions) nextTab() {
	s.app.show(attributionsScreen)
	s.tabs.Select((s.tab + 1) % len(s.tabs.Labels))
}

// count returns how many are settled and how many keep versions from being approved.
func (s *attributions) count() (settled, open int) {
	for _, i := range s.rows {
		if s.all[i].Blocks() {
			open++
		} else {
			settled++
		}
	}
	return settled, open
}

// show repaints the screen from what is held.
func (s *attributions) show() {
	if s.list == nil {
		return
	}
	t := s.app.words
	settled, open := s.count()
	s.head.SetContent(t.T("attributions.title",
		"All", t.N("attributions.all", len(s.rows)), "Settled", t.N("attributions.settled", settled), "Open", t.N("attributions.open", open)), nil)
	s.under.SetContent(s.app.Headline(), nil)
	s.app.title()
	switch {
	case s.app.workbench.story == nil:
		s.nothing.SetContent(t.T("why.no_story"), nil)
	case len(s.rows) == 0:
		s.nothing.SetContent(t.T("attributions.nothing"), nil)
	}
	s.nothing.Hidden = len(s.rows) > 0
	s.reports.show()
	s.list.Refresh()
	s.showCards()
}

// goTo shows the attribution that the focused text of the workbench has.
func (s *attributions) goTo() {
	p, row, _, ok := s.app.workbench.active()
	s.app.show(attributionsScreen)
	if !ok || row >= len(s.app.workbench.story.Segments) {
		return
	}
	for i, at := range s.rows {
		if s.all[at].Segment == p.segment {
			s.choose(i)
			return
		}
	}
}

// label is the paragraph an attribution stands in, as readers count.
func (s *attributions) label(id editor.SegmentID) string {
	w := s.app.workbench
	row, ok := w.rows[id]
	if !ok {
		return ""
	}
	return w.label(row)
}

// sourceText is a segment of the source.
func (s *attributions) sourceText(id editor.SegmentID) string {
	if seg := s.app.workbench.story.Segment(id); seg != nil {
		return seg.Text
	}
	return ""
}

// against are the findings of a version that speak against an attribution, of all its pieces.
func against(pieces []*editor.Attribution, lang editor.Lang) []editor.Finding {
	var all []editor.Finding
	for _, a := range pieces {
		for _, f := range a.Places[lang].Findings {
			if f.Shown() {
				all = append(all, f)
			}
		}
	}
	return all
}

// written tells whether a version has a text where an attribution stands in the source.
func (s *attributions) written(a *editor.Attribution, lang editor.Lang) bool {
	v := s.app.workbench.versions[lang]
	return v != nil && strings.TrimSpace(v.Text(a.Segment)) != ""
}

// proposal is what the register could take from the chosen attribution, nil where nothing.
func (s *attributions) proposal() *editor.Proposal {
	for i := range s.proposals {
		if slices.Contains(s.proposals[i].Attributions, s.chosen) {
			return &s.proposals[i]
		}
	}
	return nil
}

// whyNone and its like are reasons of the action table.
func (s *attributions) whyNone() string {
	if why := s.app.workbench.whyNoStory(); why != "" {
		return why
	}
	if _, ok := s.current(); !ok {
		return s.app.words.T("why.no_attribution")
	}
	return ""
}

func (s *attributions) whyNotReviewed() string {
	if why := s.whyNone(); why != "" {
		return why
	}
	if row, _ := s.current(); s.all[s.rows[row]].Review == nil {
		return s.app.words.T("why.not_reviewed")
	}
	return ""
}

func (s *attributions) whyNothingClear() string {
	if why := s.app.workbench.whyNoStory(); why != "" {
		return why
	}
	if len(editor.Undisputed(s.all)) == 0 {
		return s.app.words.T("why.nothing_undisputed")
	}
	return ""
}

func (s *attributions) whyNoProposal() string {
	if why := s.whyNone(); why != "" {
		return why
	}
	if p := s.proposal(); p == nil || len(p.Doubt) > 0 {
		return s.app.words.T("why.no_proposal")
	}
	return ""
}
