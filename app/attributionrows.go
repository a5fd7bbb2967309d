package app

import (
	"cmp"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// attributionHead and attributionRow are the table of who said what. Both place their columns
// by [attributionColumns].

// attributionRowHeight holds two lines of words.
const attributionRowHeight = 54

// attributionColumns are where the columns begin in a width: number, kind, words, speaker,
// addressee, the three versions, and how far it was reviewed. The last is where the row ends.
func attributionColumns(width float32) [9]float32 {
	const number, kind, speaker, addressee, version, state = 34, 132, 178, 112, 58, 118
	words := max(width-number-kind-speaker-addressee-3*version-state, 120)
	var at [9]float32
	for i, w := range [...]float32{number, kind, words, speaker, addressee, version, version, version} {
		at[i+1] = at[i] + w
	}
	return at
}

// attributionHead names the columns.
type attributionHead struct {
	widget.BaseWidget
	back, rule *canvas.Rectangle
	names      []*canvas.Text
}

func newAttributionHead(s *attributions) *attributionHead {
	t := s.app.words.T
	h := &attributionHead{back: canvas.NewRectangle(paint(widgets.ColorPanel)), rule: canvas.NewRectangle(paint(widgets.ColorLine))}
	for _, name := range [...]string{
		"#", t("said.kind"), t("said.words"), t("said.speaker"), t("said.addressee"),
		badgeName(editor.CNR), badgeName(editor.EN), badgeName(editor.DE), t("said.state"),
	} {
		h.names = append(h.names, text(name, 12, widgets.ColorMuted, true))
	}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer places the names.
func (h *attributionHead) CreateRenderer() fyne.WidgetRenderer {
	o := []fyne.CanvasObject{h.back, h.rule}
	for _, name := range h.names {
		o = append(o, name)
	}
	return &rowRenderer{objects: o, height: 34, fill: h.fill, size: h.Size}
}

func (h *attributionHead) fill(size fyne.Size) {
	h.back.Resize(size)
	h.rule.Move(fyne.NewPos(0, size.Height-1))
	h.rule.Resize(fyne.NewSize(size.Width, 1))
	for i, x := range attributionColumns(size.Width) {
		h.names[i].Move(fyne.NewPos(x+10, (size.Height-h.names[i].MinSize().Height)/2))
	}
}

// attributionRow is one thing that somebody said.
type attributionRow struct {
	widget.BaseWidget
	s                         *attributions
	row                       int
	back, rule, frame         *canvas.Rectangle
	number, kind, role        *canvas.Text
	under                     *canvas.Text
	words, speaker, addressee *widgets.Cell
	versions                  [len(editor.Targets)]*canvas.Text
	signs                     [len(editor.Targets)]*canvas.Image
	state                     *widgets.Badge
}

func newAttributionRow(s *attributions) *attributionRow {
	x := &attributionRow{
		s: s, row: -1, back: canvas.NewRectangle(color.Transparent), rule: canvas.NewRectangle(paint(widgets.ColorLine)),
		frame:  canvas.NewRectangle(color.Transparent),
		number: text("", 12, widgets.ColorMuted, false), kind: text("", 11, widgets.ColorMuted, false),
		speaker: paragraph("", 13, widgets.ColorInk, true), role: text("", 11, widgets.ColorMuted, false),
		addressee: paragraph("", 13, widgets.ColorInk, false), under: text("", 11, widgets.ColorMuted, false),
		words: paragraph("", 13, widgets.ColorInk, false), state: widgets.NewPill("", widgets.ColorGrey),
	}
	x.frame.StrokeColor, x.frame.StrokeWidth, x.frame.CornerRadius = paint(widgets.ColorLine), 1, 9
	for i := range x.versions {
		x.versions[i] = text("", 12, widgets.ColorAccent, false)
		x.signs[i] = newSign(signNone)
	}
	x.ExtendBaseWidget(x)
	return x
}

func (x *attributionRow) set(row int) {
	x.row = row
	x.Refresh()
}

// CreateRenderer places the parts.
func (x *attributionRow) CreateRenderer() fyne.WidgetRenderer {
	o := []fyne.CanvasObject{x.back, x.rule, x.frame, x.number, x.kind, x.words, x.speaker, x.role, x.addressee, x.under, x.state}
	for i := range x.versions {
		o = append(o, x.versions[i], x.signs[i])
	}
	return &rowRenderer{objects: o, height: attributionRowHeight, fill: x.fill, size: x.Size}
}

// fill gives the parts their words and places for a size.
func (x *attributionRow) fill(size fyne.Size) {
	s := x.s
	if x.row < 0 || x.row >= len(s.rows) {
		return
	}
	t := s.app.words
	a := &s.all[s.rows[x.row]]
	at := attributionColumns(size.Width)
	place := func(o fyne.CanvasObject, column int, y float32) { o.Move(fyne.NewPos(at[column]+10, y)) }
	line := func(o *canvas.Text, column int, y float32, words string) {
		o.Text = fitted(words, widgets.Style{Size: o.TextSize, Bold: o.TextStyle.Bold}, at[column+1]-at[column]-16)
		place(o, column, y)
	}
	x.back.FillColor = color.Transparent
	if a.ID == s.chosen {
		x.back.FillColor = paint(widgets.ColorSelection)
	}
	x.back.Resize(size)
	x.rule.Move(fyne.NewPos(0, size.Height-1))
	x.rule.Resize(fyne.NewSize(size.Width, 1))
	const first, second = 9, 28
	x.number.Text = t.Int(x.row + 1)
	place(x.number, 0, first)
	line(x.kind, 1, first+2, t.T("attribution_kind."+string(a.Kind)))
	x.frame.Move(x.kind.Position().SubtractXY(7, 1))
	x.frame.Resize(x.kind.MinSize().AddWidthHeight(14, 2))

	width := at[3] - at[2] - 16
	x.words.SetContent(twoLines(s.wordsOf(x.row), widgets.Style{Size: 13}, width), nil)
	if a.Kind == editor.DirectSpeech || a.Kind == editor.PartialSpeech {
		x.words.SetContent(x.words.Text(), []widgets.Mark{{Start: 0, End: len([]rune(x.words.Text())), Kind: widgets.MarkQuote}})
	}
	place(x.words, 2, first-2)
	x.words.Resize(fyne.NewSize(width, attributionRowHeight-first))

	who, also := whoOf(&a.Said)
	if who == "" {
		who = t.T("said.nobody")
	}
	// somebody has both lines where nothing stands below their name
	somebody := func(o *widgets.Cell, below *canvas.Text, column int, name, also string) {
		width := at[column+1] - at[column] - 16
		if also == "" {
			name = twoLines(name, o.Style, width)
		} else {
			name = fitted(name, o.Style, width)
		}
		o.SetContent(name, nil)
		place(o, column, first-2)
		o.Resize(fyne.NewSize(width, attributionRowHeight-first))
		line(below, column, second, also)
	}
	somebody(x.speaker, x.role, 3, who, also)
	whom, where := a.Addressee.Called(), besides(a.Addressee.Called(), a.Addressee.Role)
	if a.Medium != "" && whom == "" {
		whom = t.T("said_in." + a.Medium)
	}
	somebody(x.addressee, x.under, 4, cmp.Or(whom, "–"), where)
	pieces := s.piecesOf(x.row)
	for i, l := range editor.Targets {
		sign, words := s.carried(pieces, l)
		sign.on(x.signs[i])
		place(x.signs[i], 5+i, first+1)
		line(x.versions[i], 5+i, second, words)
	}
	words, name := s.stateOf(pieces)
	x.state.Set(words, name)
	place(x.state, 8, first-1)
	x.state.Resize(x.state.MinSize())
}

// whoOf is who said something, and below it what else is known of them: their office, or
// the outlets that carry it.
func whoOf(s *editor.Said) (who, also string) {
	if who = s.Speaker.Called(); who == "" {
		return s.Carriers(), ""
	}
	if also = s.Carriers(); also == "" {
		also = s.Speaker.Role
	}
	return who, besides(who, also)
}

// besides is what is said of somebody that their name does not say already.
func besides(name, also string) string {
	if strings.Contains(strings.ToLower(name), strings.ToLower(also)) {
		return ""
	}
	return also
}

// wordsOf are the words of a row with those of the pieces that follow.
func (s *attributions) wordsOf(row int) string {
	var all []string
	for _, a := range s.piecesOf(row) {
		all = append(all, a.Words)
	}
	return strings.Join(all, " … ")
}

// twoLines is the beginning of a text that fits two lines of a width.
func twoLines(s string, style widgets.Style, width float32) string {
	lines := widgets.Wrap(s, style, width)
	if len(lines) <= 2 {
		return s
	}
	return lines[0] + " " + fitted(strings.TrimSpace(strings.TrimPrefix(s, lines[0])), style, width)
}

// carriedWords are one word for what a version changed, by the rule that found it.
var carriedWords = map[string]string{
	"speaker_swapped": "carried.who", "speaker_dropped": "carried.who", "stated_as_fact": "carried.fact",
	"quote_lost": "carried.quote", "quote_cut": "carried.quote", "quote_stretched": "carried.quote",
	"cue_raised": "carried.cue", "outlet_dropped": "carried.outlet", "addressee_dropped": "carried.whom",
}

// carried says how a version has what somebody said: as the source, not yet, or what speaks
// against it.
func (s *attributions) carried(pieces []*editor.Attribution, l editor.Lang) (sign, string) {
	switch all := against(pieces, l); {
	case pieces[0].State() == editor.NotSpeech, !s.written(pieces[0], l):
		return signNone, ""
	case len(all) > 0:
		return signNo, s.app.words.T(cmp.Or(carriedWords[all[0].Rule], "carried.look"))
	}
	if _, there := pieces[0].Places[l]; !there {
		return signNone, "" // nothing speaks against it, but nobody has found it either
	}
	return signYes, ""
}

// stateOf says how far an attribution was reviewed. One that a version speaks against asks
// to be looked at, whoever confirmed it.
func (s *attributions) stateOf(pieces []*editor.Attribution) (string, fyne.ThemeColorName) {
	t, state := s.app.words.T, pieces[0].State()
	speaks := false
	for _, l := range editor.Targets {
		speaks = speaks || len(against(pieces, l)) > 0
	}
	switch state {
	case editor.Confirmed, editor.Corrected:
		if speaks {
			return t("review.check"), widgets.ColorGold
		}
		return t("review." + string(state)), widgets.ColorGreen
	case editor.Disputed:
		return t("review.disputed"), widgets.ColorAccent
	case editor.Open:
		if speaks || pieces[0].Stale {
			return t("review.check"), widgets.ColorGold
		}
		return t("review.open"), widgets.ColorGrey
	}
	return t("review." + string(state)), widgets.ColorMuted
}
