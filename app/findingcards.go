package app

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// findingColours say how grave a finding is.
var findingColours = map[editor.Severity]fyne.ThemeColorName{
	editor.SeverityError: widgets.ColorAccent, editor.SeverityWarning: widgets.ColorGold, editor.SeverityHint: widgets.ColorMuted,
}

// findings shows what the checks say of the active version: of the focused text first,
// then of the others in their order.
func (n *inspector) findings() {
	w, t := n.app.workbench, n.app.words
	l := w.activeLang()
	focused, _, _, _ := w.active()
	purpose := fmt.Sprint("findings", w.id(), l, focused.segment, w.findings.state)
	if n.shown == purpose {
		return
	}
	var here, elsewhere []found
	missing, hints := 0, 0
	for _, x := range w.findings.list(l) {
		switch {
		case x.place == focused:
			here = append(here, x)
		case x.Severity == editor.SeverityHint:
			hints++
		default:
			elsewhere = append(elsewhere, x)
		}
	}
	for i := range w.story.Segments {
		if w.text(place{w.story.Segments[i].ID, l}) == "" {
			missing++
		}
	}
	heading := func(s string) fyne.CanvasObject { return text(s, 12, widgets.ColorMuted, true) }
	cards := []fyne.CanvasObject{heading(n.app.langName(l) + " · " + t.N("findings.count", w.findings.count[l]))}
	cards = append(cards, n.troubles(l)...)
	if missing > 0 {
		cards = append(cards, card(
			paragraph(t.N("findings.missing", missing), 13, widgets.ColorInk, false),
			container.New(&rowLayout{}, widgets.NewButton(t.T("action.text.open"), func() { n.app.Do("text.open") }))))
	}
	if changed := n.sourceCard(focused); changed != nil {
		cards = append(cards, changed)
	}
	for _, x := range here {
		if x.Rule != "outdated" { // the card above says more
			cards = append(cards, n.finding(x))
		}
	}
	if len(elsewhere) > 0 && len(here) > 0 {
		cards = append(cards, heading(t.T("findings.elsewhere")))
	}
	for i, x := range elsewhere {
		if i == mostCards {
			cards = append(cards, heading(t.N("findings.more", len(elsewhere)-mostCards)))
			break
		}
		cards = append(cards, n.finding(x))
	}
	if hints > 0 {
		cards = append(cards, paragraph(t.N("findings.hints", hints), 12, widgets.ColorMuted, false))
	}
	n.cards(purpose, cards...)
}

// finding is a card with what is found, in which words, and what can be done about it.
func (n *inspector) finding(x found) fyne.CanvasObject {
	w, t := n.app.workbench, n.app.words
	colour, grave := findingColours[x.Severity], t.T("severity."+string(x.Severity))
	if x.Waived != nil {
		colour, grave = widgets.ColorGreen, t.T("findings.waived_mark")
	}
	head := container.New(&rowLayout{gap: 8}, text(grave, 11, colour, true), text(t.T("findings.segment", "Label", w.label(x.row)), 11, widgets.ColorMuted, false))
	parts := []fyne.CanvasObject{head, paragraph(w.findings.sentence(x.Finding), 13, widgets.ColorInk, false)}
	if x.Outvoted {
		parts = append(parts, paragraph(t.T("findings.outvoted"), 12, widgets.ColorGold, false))
	}
	if around, mark, ok := quoted(w.text(x.place), x.Start, x.End); ok {
		shown := paragraph("", 12, widgets.ColorMuted, false)
		shown.SetContent(around, []widgets.Mark{mark})
		parts = append(parts, shown)
	}
	buttons := widgets.NewWrapLayout(6)
	buttons.Lines = 3
	row := container.New(buttons)
	row.Add(widgets.NewButton(t.T("findings.go"), func() { w.findings.goTo(x) }))
	switch {
	case x.Waived != nil:
		parts = append(parts, paragraph(t.T("findings.waived", "By", x.Waived.By, "When", n.app.clockOf(x.Waived.At), "Note", x.Waived.Note), 12, widgets.ColorMuted, false))
		row.Add(widgets.NewButton(t.T("findings.unwaive"), func() { w.findings.unwaive(x) }))
	default:
		if x.Fix != nil {
			fix := widgets.NewButton(fixWords(t.T("findings.fix"), t.T("findings.take_out"), x.Fix), func() { w.findings.fix(x) })
			fix.Primary = true
			row.Objects = append([]fyne.CanvasObject{fix}, row.Objects...)
		}
		if isSpelling(&x.Finding) {
			n.spellingButtons(x, row)
			n.suggestions(x, row)
		} else {
			row.Add(widgets.NewButton(t.T("action.finding.waive"), func() { w.findings.waive(x) }))
		}
	}
	return card(append(parts, row)...)
}

// fixWords is what the button of a remedy says: the words it writes, where they are few
// and can be seen.
func fixWords(fix, takeOut string, f *editor.Fix) string {
	const most = 18 // code points, so that the button fits the panel in every language
	switch seen := strings.TrimSpace(f.Text); {
	case f.Text == "":
		return takeOut
	case seen == "" || utf8.RuneCountInString(seen) > most:
		return fix
	default:
		return fix + ": " + seen
	}
}

// quoted is a run of a text with a few words around it, and the mark of the run; false for
// one that is the whole text, or nothing.
func quoted(s string, start, end int) (string, widgets.Mark, bool) {
	const around = 28 // code points on each side: two lines of the panel in all
	text := []rune(s)
	if start < 0 || start >= end || end > len(text) || end-start == len(text) {
		return "", widgets.Mark{}, false
	}
	x := excerptOf(text, max(0, start-around), min(len(text), end+around), start, end)
	return x.shown, widgets.Mark{Start: start - x.by, End: end - x.by, Kind: widgets.MarkWarning}, true
}

// excerpt is a part of a text, with … where something was left out.
type excerpt struct {
	shown       string
	first, last int // of the text, in code points, last exclusive
	by          int // how much greater a place is in the text than in what is shown
}

// excerptOf cuts a text at two places, or a little inside them, so that it begins and ends with
// whole words; what stands from start to end is kept whole.
func excerptOf(text []rune, first, last, start, end int) excerpt {
	for first > 0 && first < start && text[first-1] != ' ' {
		first++
	}
	for last < len(text) && last > end && text[last] != ' ' {
		last--
	}
	before, after := "", ""
	if first > 0 {
		before = "… "
	}
	if last < len(text) {
		after = " …"
	}
	return excerpt{before + string(text[first:last]) + after, first, last, first - utf8.RuneCountInString(before)}
}
