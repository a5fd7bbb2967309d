package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// showCards fills the panel beside the list.
func (s *attributions) showCards() {
	if s.cards == nil {
		return
	}
	row, ok := s.current()
	t := s.app.words
	label := t.T("attributions.chosen")
	if ok {
		label += " " + t.Int(row+1)
	}
	s.tabs.SetLabel(chosenTab, label)
	s.cards.Objects = nil
	switch {
	case s.app.workbench.story == nil:
	case s.tab == checklistTab:
		s.findPoints()
		s.cards.Objects = s.checklist()
	case !ok:
	case s.tab == reviewsTab:
		s.history(row)
	default:
		s.cards.Objects = s.chosenCards(row)
	}
	s.cards.Refresh()
}

// chosenCards show an attribution in the source and in all versions, who said it, and what
// can be said of it.
func (s *attributions) chosenCards(row int) []fyne.CanvasObject {
	t := s.app.words
	pieces := s.piecesOf(row)
	a := pieces[0]
	cards := []fyne.CanvasObject{s.placeCard(t.T("said.source"), text(t.T("said.paragraph", "Label", s.label(a.Segment)), 11, widgets.ColorMuted, false),
		s.sourceText(a.Segment), s.marks[place{a.Segment, ""}], a.Start, a.End)}
	for _, l := range editor.Targets {
		if s.written(a, l) {
			cards = append(cards, s.versionCard(pieces, l))
		}
	}
	cards = append(cards, s.whoCard(a))
	if a.Review != nil {
		cards = append(cards, s.reviewCard(a))
	}
	button := func(id, key string) *widgets.Button {
		b := widgets.NewButton(t.T("button."+id), func() { s.app.Do(id) })
		b.Hint = key
		return b
	}
	confirm := button("attribution.confirm", "A")
	confirm.Primary = a.Blocks()
	acts := []fyne.CanvasObject{
		confirm, button("attribution.correct", "E"), button("attribution.dispute", "D"),
		button("attribution.waive", "W"), button("attribution.not_speech", "N"),
	}
	if a.Review != nil {
		acts = append(acts, button("attribution.reopen", "R"))
	}
	box := widgets.NewWrapLayout(6)
	box.Lines = 6
	return append(cards, card(container.New(box, acts...)))
}

// placeCard shows where words stand: a name, a remark at its right, and the text around them
// with its marks.
func (s *attributions) placeCard(name string, remark fyne.CanvasObject, whole string, marks []widgets.Mark, start, end int, more ...fyne.CanvasObject) fyne.CanvasObject {
	head := container.NewBorder(nil, nil, text(name, 12, widgets.ColorMuted, true), remark)
	body := paragraph("", 13, widgets.ColorInk, false)
	body.SetContent(around(whole, marks, start, end))
	return card(append([]fyne.CanvasObject{head, body}, more...)...)
}

// around is the part of a text that a panel shows of it: the words from start to end, in code
// points, with as much beside them as eight lines hold, and its marks.
func around(whole string, marks []widgets.Mark, start, end int) (string, []widgets.Mark) {
	const most, beside = 320, 60
	r := []rune(whole)
	if len(r) <= most {
		return whole, marks
	}
	from := max(0, min(start-beside, len(r)-most))
	x := excerptOf(r, from, min(len(r), max(from+most, min(end, from+2*most))), start, end)
	var kept []widgets.Mark
	for _, m := range marks {
		if m.Start, m.End = max(m.Start, x.first), min(m.End, x.last); m.Start < m.End {
			kept = append(kept, widgets.Mark{Start: m.Start - x.by, End: m.End - x.by, Kind: m.Kind})
		}
	}
	return x.shown, kept
}

// versionCard shows what a version makes of an attribution.
func (s *attributions) versionCard(pieces []*editor.Attribution, l editor.Lang) fyne.CanvasObject {
	t := s.app.words
	a := pieces[0]
	at, there := a.Places[l]
	if !there {
		at = editor.Place{Segment: a.Segment}
	}
	words := s.app.workbench.versions[l].Text(at.Segment)
	all := against(pieces, l)
	carried, _ := s.carried(pieces, l)
	var remark fyne.CanvasObject = newSign(carried)
	if len(all) == 0 && !there {
		remark = text(t.T("said.not_found"), 11, widgets.ColorMuted, false)
	}
	var more []fyne.CanvasObject
	for _, f := range all {
		more = append(more, paragraph(s.app.words.With("finding."+f.Rule, f.Args), 12, findingColours[f.Severity], false))
	}
	box := widgets.NewWrapLayout(6)
	box.Lines = 3
	acts := container.New(box)
	if len(all) > 0 {
		acts.Add(widgets.NewButton(t.T("findings.go"), func() { s.goToVersion(l, at, all[0]) }))
		acts.Add(widgets.NewButton(t.T("action.finding.waive"), func() {
			s.app.workbench.findings.waive(found{place: place{all[0].Segment, l}, Finding: all[0]})
		}))
		more = append(more, acts)
	}
	return s.placeCard(capital(s.app.langName(l)), remark, words, s.marks[place{at.Segment, l}], at.Start, at.End, more...)
}

// goToVersion opens a version where something is to be mended.
func (s *attributions) goToVersion(l editor.Lang, at editor.Place, f editor.Finding) {
	w := s.app.workbench
	s.app.show(editScreen)
	if row, ok := w.rows[cmp.Or(f.Segment, at.Segment)]; ok {
		w.grid.Select(row, w.column(l), f.Start, f.End)
	}
}

// whoCard says who it was, what the versions call them, and everything else that was found.
func (s *attributions) whoCard(a *editor.Attribution) fyne.CanvasObject {
	t := s.app.words
	who, _ := whoOf(&a.Said)
	if role := besides(who, a.Speaker.Role); role != "" {
		who += " – " + role
	}
	var forms []string
	for _, l := range editor.Targets {
		if name, _ := whoOf(&editor.Said{Speaker: a.Places[l].Speaker, Outlets: a.Places[l].Outlets}); name != "" {
			forms = append(forms, badgeName(l)+" "+name)
		}
	}
	parts := []fyne.CanvasObject{
		text(t.T("said.speaker"), 12, widgets.ColorMuted, true),
		paragraph(cmp.Or(who, t.T("said.nobody")), 13, widgets.ColorInk, false),
		paragraph(strings.Join(forms, " · "), 12, widgets.ColorMuted, false),
	}
	add := func(id, words string) {
		if words != "" {
			parts = append(parts, paragraph(t.T(id)+": "+words, 12, widgets.ColorInk, false))
		}
	}
	if a.Cue != "" {
		add("said.cue", a.Cue+" ("+t.T("force."+string(a.Force))+")")
	}
	add("said.addressee", a.Addressee.Called())
	add("said.outlets", besides(a.Speaker.Called(), a.Carriers()))
	add("said.when", a.When)
	if a.Medium != "" {
		add("said.medium", t.T("said_in."+a.Medium))
	}
	if a.Spoken != "" {
		add("said.spoken", s.app.langName(a.Spoken))
	}
	if p := s.proposal(); p != nil {
		var forms []string
		for _, l := range editor.Targets {
			if len(p.New[l]) > 0 {
				forms = append(forms, badgeName(l)+" "+strings.Join(p.New[l], ", "))
			}
		}
		words := t.T("register.proposed", "Name", p.Term.Name(), "Forms", strings.Join(forms, " · "))
		if len(p.Doubt) > 0 {
			words = t.T("register.doubt", "Name", p.Term.Name())
		}
		parts = append(parts, paragraph(words, 12, widgets.ColorGold, false))
		if len(p.Doubt) == 0 {
			b := widgets.NewButton(t.T("button.attribution.accept"), func() { s.app.Do("attribution.accept") })
			b.Hint = "P"
			parts = append(parts, container.New(&rowLayout{}, b))
		}
	}
	return card(slices.DeleteFunc(parts, func(o fyne.CanvasObject) bool {
		c, ok := o.(*widgets.Cell)
		return ok && c.Text() == ""
	})...)
}

// reviewCard says what an editor said of it.
func (s *attributions) reviewCard(a *editor.Attribution) fyne.CanvasObject {
	t := s.app.words
	r := a.Review
	parts := []fyne.CanvasObject{
		text(capital(t.T("review."+string(r.State))), 12, widgets.ColorMuted, true),
		text(t.T("history.by", "By", r.By, "When", s.app.clockOf(r.At)), 11, widgets.ColorMuted, false),
	}
	if a.Stale {
		parts = append(parts, paragraph(t.T("said.stale", "Words", r.Words), 12, widgets.ColorGold, false))
	}
	for _, words := range [...]string{r.Note, r.Link} {
		if words != "" {
			parts = append(parts, paragraph(words, 12, widgets.ColorInk, false))
		}
	}
	return card(parts...)
}

// history shows what the record says of the chosen attribution, the newest first.
func (s *attributions) history(row int) {
	id, chosen, words := s.story, s.chosen, s.all[s.rows[row]].Words
	s.app.bg.run(quick, func(ctx context.Context) func() {
		all, err := s.app.desk.Record(ctx, id)
		return func() {
			switch {
			case err != nil:
				s.app.fail(err)
				return
			case s.tab != reviewsTab || s.chosen != chosen:
				return
			}
			s.cards.Objects = nil
			for i := len(all) - 1; i >= 0; i-- {
				if e := all[i]; e.Words == words || e.Verb == editor.VerbConfirmAll {
					s.cards.Add(s.app.entryCard(&e))
				}
			}
			if len(s.cards.Objects) == 0 {
				s.cards.Add(paragraph(s.app.words.T("attributions.no_history"), 13, widgets.ColorMuted, false))
			}
			s.cards.Refresh()
		}
	})
}

// pointSigns say how a point of the checklist stands.
var pointSigns = map[editor.PointStatus]sign{
	editor.PointDone: signYes, editor.PointFails: signNo, editor.PointOpen: signOpen, editor.PointByHand: signAsk, editor.PointNone: signNone,
}

// findPoints asks how the points of the checklist stand, once for each proof: all rules of all
// versions have to speak for that.
func (s *attributions) findPoints() {
	p := s.proof
	if p == nil || s.listed == p {
		return
	}
	s.listed = p
	s.app.bg.run(long, func(context.Context) func() {
		points := p.Checklist()
		return func() {
			if s.listed == p {
				s.points = points
				s.showCards()
			}
		}
	})
}

// checklist shows the points of the story's checklist. What only a person can tell has a
// button.
func (s *attributions) checklist() []fyne.CanvasObject {
	t := s.app.words
	done := 0
	var cards []fyne.CanvasObject
	for i := range s.points {
		p := &s.points[i]
		if p.Status == editor.PointDone || p.Status == editor.PointNone {
			done++
		}
		colour := widgets.ColorInk
		if p.Status == editor.PointNone || p.Status == editor.PointOpen {
			colour = widgets.ColorMuted
		}
		parts := []fyne.CanvasObject{newSigned(pointSigns[p.Status], paragraph(t.T("checklist."+string(p.ID)), 13, colour, false))}
		if p.By != "" && p.Outdated {
			parts = append(parts, paragraph(t.T("checklist.tick_outdated", "By", p.By, "When", s.app.clockOf(p.At)), 11, widgets.ColorGold, false))
		} else if p.By != "" {
			parts = append(parts, paragraph(t.T("checklist.ticked", "By", p.By, "When", s.app.clockOf(p.At), "Note", p.Note), 11, widgets.ColorMuted, false))
		}
		var where []string
		for _, id := range p.Segments {
			where = append(where, s.label(id))
		}
		if p.Status == editor.PointFails && len(where) > 0 {
			parts = append(parts, paragraph(t.T("said.paragraph", "Label", strings.Join(where, ", ")), 11, widgets.ColorAccent, false))
		}
		if p.Hand && (p.By != "" || p.Status == editor.PointByHand || p.Status == editor.PointFails) {
			parts = append(parts, container.New(&rowLayout{}, s.tickButton(p)))
		}
		cards = append(cards, container.New(&column{gap: 3}, parts...))
	}
	head := text(t.T("attributions.points", "Done", t.Int(done), "All", t.Int(len(s.points))), 12, widgets.ColorMuted, true)
	return []fyne.CanvasObject{head, card(cards...)}
}

// tickButton ticks a point, or takes the tick back.
func (s *attributions) tickButton(p *editor.Point) fyne.CanvasObject {
	t, id, point := s.app.words.T, s.story, p.ID
	if p.By != "" && !p.Outdated {
		return widgets.NewButton(t("attributions.untick"), func() {
			s.change(func(ctx context.Context) error { return s.app.desk.Untick(ctx, id, point) })
		})
	}
	return widgets.NewButton(t("attributions.tick"), func() {
		s.change(func(ctx context.Context) error {
			_, err := s.app.desk.Tick(ctx, id, point, "")
			return err
		})
	})
}
