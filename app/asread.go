package app

import (
	"fmt"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// story shows what was read and where, what stands beside the text, what other stories
// tell the same, and what was taken off, line by line with its reason.
func (n *inspector) story() {
	w, t := n.app.workbench, n.app.words
	s := w.story
	purpose := fmt.Sprint("story", s.ID, s.Row, w.similar)
	if n.shown == purpose {
		return
	}
	var cards []fyne.CanvasObject
	for _, other := range w.similar {
		cards = append(cards, n.likeness(other))
	}
	for _, warning := range s.Warnings {
		cards = append(cards, card(paragraph(t.T("warning."+warning), 12, widgets.ColorGold, false)))
	}
	cards = append(cards, n.facts(s))
	if len(s.Media) > 0 {
		cards = append(cards, text(t.N("inspector.media", len(s.Media)), 12, widgets.ColorMuted, true))
	}
	for _, m := range s.Media {
		cards = append(cards, n.medium(m))
	}
	if len(s.Removed) > 0 {
		cards = append(cards, text(t.N("inspector.removed", len(s.Removed)), 12, widgets.ColorMuted, true))
	}
	for i, r := range s.Removed {
		why := paragraph(t.T("removed."+r.Why)+" · "+t.T("fact.line", "Line", t.Int(r.Line)), 11, widgets.ColorMuted, false)
		what := paragraph(r.Text, 13, widgets.ColorInk, false)
		if r.Repaired {
			cards = append(cards, card(why, what))
			continue
		}
		back := widgets.NewLink(t.T("inspector.restore"), widgets.ColorBlue, func() { w.restoreLine(i) })
		line := card(why, what, container.New(&rowLayout{}, back))
		back.OnFocus = func() { n.reveal(line) }
		cards = append(cards, line)
	}
	n.cards(purpose, cards...)
}

// facts are what is known of a story beside its text, each with where it was read.
func (n *inspector) facts(s *editor.Story) fyne.CanvasObject {
	t := n.app.words
	rows := []fyne.CanvasObject{text(t.T("inspector.read"), 12, widgets.ColorMuted, true)}
	add := func(id, value, way string) {
		if value != "" {
			rows = append(rows, labelledFact(t.T(id), paragraph(value, 12, widgets.ColorInk, false), n.app.way(way)))
		}
	}
	found := s.Found
	add("fact.file", s.Name, "")
	add("fact.format", t.T("format."+s.Format), "")
	add("fact.received", n.app.clockOf(s.Received), "")
	add("fact.language", n.app.langName(s.Lang), found["language"])
	add("fact.author", strings.Join(s.Credits.Authors, "; "), found["authors"])
	add("fact.date", n.app.dayOf(s.Date), found["date"])
	add("fact.place", s.Dateline.Place, found["dateline"])
	add("fact.section", s.Section, found["section"])
	add("fact.provider", s.Credits.Provider, found["provider"])
	add("fact.source", s.Credits.Source, found["source"])
	add("fact.credit_line", s.Credits.CreditLine, found["credit_line"])
	add("fact.rights", s.Credits.Rights, found["rights"])
	if link := n.app.link(s.Item.Address, 24); link != nil {
		rows = append(rows, labelledFact(t.T("fact.address"), link, n.app.way(found["address"])))
	}
	rows = append(rows, container.New(&rowLayout{}, widgets.NewButton(t.T("action.story.details"), func() { n.app.Do("story.details") })))
	return card(rows...)
}

// medium is a picture or an attachment with its caption and credit.
func (n *inspector) medium(m editor.Medium) fyne.CanvasObject {
	t := n.app.words
	title := t.T("medium." + string(m.Kind))
	if m.Name != "" {
		title += " · " + m.Name
	}
	parts := []fyne.CanvasObject{paragraph(title, 11, widgets.ColorMuted, false)}
	if m.Caption != "" {
		parts = append(parts, paragraph(m.Caption, 13, widgets.ColorInk, false))
	}
	if m.Credit != "" {
		parts = append(parts, fact(t.T("fact.credit"), m.Credit, widgets.ColorInk))
	}
	if link := n.app.link(m.Address, 36); link != nil {
		parts = append(parts, container.New(&rowLayout{}, link))
	}
	return card(parts...)
}

// way says where a fact was read, "" where nobody noted it.
func (a *App) way(id string) string {
	if id == "" {
		return ""
	}
	return a.words.T("found." + id)
}

// link opens an address in the browser, and shows about so many characters of it; nil for
// what is none of the web.
func (a *App) link(address string, most int) fyne.CanvasObject {
	u, ok := addressIn(address)
	if !ok {
		return nil
	}
	return widgets.NewLink(shortAddress(u, most), widgets.ColorBlue, func() {
		if err := a.fyne.OpenURL(u); err != nil {
			a.fail(err)
		}
	})
}

// shortAddress is a page's host and the end of its path, in about so many characters.
func shortAddress(u *url.URL, most int) string {
	host := strings.TrimPrefix(u.Host, "www.")
	path := strings.TrimRight(u.Path, "/")
	if room := max(most-len(host), 8); len([]rune(path)) > room {
		path = "/" + shorten(path, room-1)
	}
	return shortenEnd(host, most) + path
}

func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return "…" + string(r[len(r)-most+1:])
	}
	return s
}

func shortenEnd(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// labelledFact is a fact under its label's column, with a small word below on where it
// was read.
func labelledFact(label string, value fyne.CanvasObject, way string) fyne.CanvasObject {
	body := container.New(&column{}, value)
	if way != "" {
		body.Add(paragraph(way, 10, widgets.ColorMuted, false))
	}
	l := &labelled{text(label, 12, widgets.ColorMuted, false), body}
	return &fyne.Container{Layout: l, Objects: []fyne.CanvasObject{l.label, body}}
}

// labelled puts a label left of something that wraps.
type labelled struct {
	label *canvas.Text
	body  *fyne.Container
}

// labelWidth is that of the longest label, in any language.
const labelWidth = 92

// Layout gives the label its column and the rest to what it names.
func (l *labelled) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.label.Resize(l.label.MinSize())
	l.body.Move(fyne.NewPos(labelWidth, 0))
	l.body.Resize(fyne.NewSize(size.Width-labelWidth, size.Height))
}

// HeightFor is the height at a width.
func (l *labelled) HeightFor(width float32) float32 {
	return max(l.label.MinSize().Height, heightFor(l.body, width-labelWidth))
}

// MinSize leaves the height to HeightFor.
func (l *labelled) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(labelWidth+60, l.label.MinSize().Height)
}
