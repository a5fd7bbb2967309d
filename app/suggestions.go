package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/editor/language"
)

// suggestions are what the memory, the register and, when it is asked, an engine offer for the
// focused segment. They are asked for whenever the focus moves, so that their keys work
// whatever the panel shows. What is taken is typed into the text, and can be undone like that.
type suggestions struct {
	w     *workbench
	at    place
	asked string // what the last question was about
	all   []editor.Suggestion
	// machine is what an engine answered for the place, "" where none was asked.
	machine editor.MachineText
	words   []string // that may be completed: of the suggestions and of the segment's names
	state   int      // counts the answers, so that the panel is made again for a new one
}

func newSuggestions(w *workbench) *suggestions { return &suggestions{w: w} }

// follow asks for suggestions where the focus has moved, or what they depend on has changed.
func (s *suggestions) follow() {
	p, row, _, ok := s.w.active()
	if !ok {
		return
	}
	id, story := s.w.id(), s.w.story
	asked := fmt.Sprint(id, p, story.Revision, s.w.versions[p.lang].Texts[p.segment].Number)
	if asked == s.asked {
		return
	}
	if s.at != p {
		s.all, s.words, s.machine = nil, nil, editor.MachineText{}
		s.state++
	}
	s.asked, s.at = asked, p
	names := s.namesOf(row)
	s.w.app.bg.run(quick, func(ctx context.Context) func() {
		all, err := s.w.app.desk.SuggestIn(ctx, story, p.segment, p.lang)
		return func() {
			if asked != s.asked {
				return
			}
			if err != nil {
				s.w.app.fail(err)
				return
			}
			s.all, s.words = all, completions(all, names)
			s.state++
			s.w.app.inspector.refresh()
			if best := s.best(); best != nil && s.w.text(p) == "" {
				s.w.app.status.say(s.w.app.words.T("suggestions.offer", "Percent", s.w.app.words.Percent(best.Score)))
			}
		}
	})
}

// best is the best whole text that is offered, nil where there is none.
func (s *suggestions) best() *editor.Suggestion {
	if len(s.all) > 0 && s.all[0].Score > 0 {
		return &s.all[0]
	}
	return nil
}

// namesOf are the names in the source and the versions of a segment: what is written with a
// capital, for the completion.
func (s *suggestions) namesOf(row int) []string {
	seg := &s.w.story.Segments[row]
	texts := []string{seg.Text}
	for _, l := range editor.Targets {
		texts = append(texts, s.w.text(place{seg.ID, l}))
	}
	var names []string
	for _, text := range texts {
		for _, word := range wordsOf(text) {
			if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
				names = append(names, word)
			}
		}
	}
	return names
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' })
}

// completions are the words that may be completed, the likeliest first: forms of the register,
// then words of the memory, then names.
func completions(all []editor.Suggestion, names []string) []string {
	const least = 4 // letters; shorter words are typed as fast
	var words []string
	add := func(word string) {
		if utf8.RuneCountInString(word) >= least && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	for _, terms := range [...]bool{true, false} {
		for i := range all {
			if isTerm := all[i].Score == 0; isTerm != terms {
				continue
			}
			if terms {
				add(all[i].Text)
			}
			for _, word := range wordsOf(all[i].Text) {
				add(word)
			}
		}
	}
	for _, name := range names {
		add(name)
	}
	return words
}

// completion is what would complete the word before a caret: the rest of it; "" for nothing.
// A word of two letters and more is looked for, without regard to case and accents.
func (s *suggestions) completion(before string) string {
	const least = 2
	at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' })
	begun := before[at+1:]
	if at >= 0 {
		_, size := utf8.DecodeRuneInString(before[at:])
		begun = before[at+size:]
	}
	n := utf8.RuneCountInString(begun)
	if n < least {
		return ""
	}
	sought := language.Fold(begun)
	for _, word := range s.words {
		r := []rune(word)
		if len(r) > n && language.Fold(string(r[:n])) == sought {
			return string(r[n:])
		}
	}
	return ""
}

// complete completes the word at the caret.
func (s *suggestions) complete() {
	if rest := s.completion(s.beforeCaret()); rest != "" {
		s.w.insert(rest)
		return
	}
	s.w.app.status.say(s.w.app.words.T("suggestions.no_word"))
}

// hint shows what Ctrl+Space would complete while something is typed.
func (s *suggestions) hint(before string) {
	if rest := s.completion(before); rest != "" {
		s.w.app.status.say(s.w.app.words.T("suggestions.word", "Word", lastWord(before)+rest))
	}
}

func lastWord(before string) string {
	words := wordsOf(before)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func (s *suggestions) beforeCaret() string {
	p, _, _, ok := s.w.active()
	if !ok {
		return ""
	}
	_, _, at, _ := s.w.grid.CaretAt()
	text := []rune(s.w.text(p))
	return string(text[:min(at, len(text))])
}

// take types a suggestion, counted from 0: a whole text in the place of what is there, a name or
// term at the caret.
func (s *suggestions) take(n int) {
	p, row, col, ok := s.w.active()
	if !ok || p != s.at || n >= len(s.all) {
		s.w.app.status.say(s.w.app.words.T("why.no_suggestion"))
		return
	}
	x := s.all[n]
	if x.Score == 0 {
		s.w.insert(x.Text)
		return
	}
	s.put(row, col, x.Text)
}

func (s *suggestions) put(row, col int, text string) {
	s.w.edited(row, col, text)
	s.w.grid.RefreshCell(row, col)
	s.w.grid.SetCaretAt(row, col, utf8.RuneCountInString(text))
}

// takeMachine types what the engine answered. It is a text like one that was typed: nobody has
// confirmed it.
func (s *suggestions) takeMachine() {
	if p, row, col, ok := s.w.active(); ok && p == s.at {
		s.put(row, col, s.machine.Text)
	}
}

func (s *suggestions) whyNoMachine() string {
	if why := s.w.whyNoCell(); why != "" {
		return why
	}
	if s.machine.Text == "" {
		return s.w.app.words.T("why.no_machine_text")
	}
	return ""
}

// pretranslate asks from which score on the memory fills what is empty in the active version.
func (s *suggestions) pretranslate() {
	a, id, lang := s.w.app, s.w.id(), s.w.activeLang()
	least, chosen := choice([]int{100, 95, 85, 75}, 95, func(n int) string { return a.words.Percent(n) })
	a.form(a.words.T("pretranslate.title", "Language", a.langName(lang)),
		[]*widget.FormItem{widget.NewFormItem(a.words.T("pretranslate.least"), least)}, func() { s.fill(id, lang, chosen()) })
}

func (s *suggestions) fill(id editor.StoryID, lang editor.Lang, least int) {
	a, n := s.w.app, 0
	a.perform(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: lang}, func(ctx context.Context) error {
		all, err := a.desk.Pretranslate(ctx, id, lang, least)
		n = len(all)
		return err
	}, func() { a.status.say(a.words.N("pretranslate.done", n)) })
}

// unpretranslate takes back what the memory filled and nobody has confirmed.
func (s *suggestions) unpretranslate() {
	a, id, lang, n := s.w.app, s.w.id(), s.w.activeLang(), 0
	a.perform(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: lang}, func(ctx context.Context) error {
		all, err := a.desk.UndoPretranslate(ctx, id, lang)
		n = len(all)
		return err
	}, func() { a.status.say(a.words.N("pretranslate.undone", n)) })
}

// offers fills the panel with the suggestions.
func (n *inspector) offers() {
	w, t := n.app.workbench, n.app.words
	s := w.suggestions
	p, _, _, ok := w.active()
	purpose := fmt.Sprint("suggestions", w.id(), p, s.state)
	if n.shown == purpose {
		return
	}
	if !ok || p != s.at {
		n.cards(purpose, paragraph(t.T("history.choose"), 13, widgets.ColorMuted, false))
		return
	}
	cards := []fyne.CanvasObject{text(n.app.langName(p.lang)+" · "+t.N("suggestions.count", len(s.all)), 12, widgets.ColorMuted, true)}
	if s.machine.Text != "" {
		cards = append(cards, n.machineText(&s.machine))
	}
	for i := range s.all {
		cards = append(cards, n.offer(i, &s.all[i]))
	}
	if len(s.all) == 0 {
		cards = append(cards, paragraph(t.T("suggestions.none"), 13, widgets.ColorMuted, false))
	}
	ask := widgets.NewButton(t.T("action.suggestion.machine"), func() { n.app.Do("suggestion.machine") })
	n.cards(purpose, append(cards, container.New(&rowLayout{}, ask))...)
}

// offer is a card with a text that can be taken, how near it is, and where it is from.
func (n *inspector) offer(i int, x *editor.Suggestion) fyne.CanvasObject {
	t := n.app.words
	colour := widgets.ColorGold
	how := t.T("suggestion_kind." + string(x.Kind))
	switch {
	case x.Score == 0:
		colour = widgets.ColorBlue
	case x.Score == 100:
		colour = widgets.ColorGreen
		fallthrough
	default:
		how += " · " + t.Percent(x.Score)
	}
	if x.Context > 0 {
		how += " · " + t.T("suggestions.context")
	}
	head := []fyne.CanvasObject{text(how, 11, colour, true)}
	if i < 9 {
		head = append([]fyne.CanvasObject{widgets.NewKeyCap("Ctrl " + t.Int(i+1))}, head...)
	}
	parts := []fyne.CanvasObject{container.New(&rowLayout{gap: 8}, head...), paragraph(x.Text, 13, widgets.ColorInk, false)}
	if len(x.Diff) > 0 { // how the source of the memory became the one here
		diff := paragraph("", 12, widgets.ColorMuted, false)
		diff.SetContent(widgets.DiffText(diffParts(x.Diff)))
		parts = append(parts, diff)
	} else if x.Score == 0 {
		parts = append(parts, paragraph(x.Source, 12, widgets.ColorMuted, false))
	}
	for _, r := range x.Replaced {
		parts = append(parts, paragraph(t.T("suggestions.replaced", "From", r.From, "To", r.To), 11, widgets.ColorGold, false))
	}
	from := joinWords(x.File, string(x.By))
	if !x.At.IsZero() {
		from = joinWords(from, n.app.clockOf(x.At))
	}
	if x.State != "" {
		from = joinWords(from, t.T("state."+string(x.State)))
	}
	if from != "" {
		parts = append(parts, paragraph(from, 11, widgets.ColorMuted, false))
	}
	take := widgets.NewButton(t.T("suggestions.take"), func() { n.app.workbench.suggestions.take(i) })
	return card(append(parts, container.New(&rowLayout{}, take))...)
}

// machineText is the card of what an engine answered: marked as that, with what was changed in it.
func (n *inspector) machineText(m *editor.MachineText) fyne.CanvasObject {
	t := n.app.words
	parts := []fyne.CanvasObject{
		text(t.T("suggestions.machine", "Engine", m.Engine), 11, widgets.ColorGold, true),
		paragraph(m.Text, 13, widgets.ColorInk, false),
	}
	for _, c := range m.Changes {
		parts = append(parts, paragraph(t.T("suggestions.replaced", "From", c.Was, "To", c.Now), 11, widgets.ColorMuted, false))
	}
	take := widgets.NewButton(t.T("suggestions.take"), func() { n.app.Do("suggestion.machine_take") })
	return card(append(parts, container.New(&rowLayout{}, take))...)
}
