package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"redakcija/editor"
)

// What can be said of the chosen attribution. Each goes to the desk at once, and the next
// open one is chosen.

// review says of the chosen attribution what it is.
func (s *attributions) review(r editor.Review) {
	row, ok := s.current()
	if !ok {
		return
	}
	id := s.story
	r.Attribution = s.chosen
	s.advance(row) // at once: the next key is about the next one
	s.change(func(ctx context.Context) error {
		_, err := s.app.desk.Review(ctx, id, r)
		return err
	})
}

// change does something on the desk that changes the attributions of the open story.
func (s *attributions) change(do func(context.Context) error, then ...func()) {
	s.app.perform(editor.Event{Kind: editor.StoryChanged, Story: s.story}, do, then...)
}

// advance goes to the first row behind one that still waits for a word. It stays where none
// does.
func (s *attributions) advance(row int) {
	for i := row + 1; i < len(s.rows); i++ {
		if s.all[s.rows[i]].Blocks() {
			s.choose(i)
			return
		}
	}
}

func (s *attributions) confirm()   { s.review(editor.Review{State: editor.Confirmed}) }
func (s *attributions) notSpeech() { s.review(editor.Review{State: editor.NotSpeech}) }

func (s *attributions) confirmAll() {
	id := s.story
	n := 0
	s.change(func(ctx context.Context) (err error) {
		n, err = s.app.desk.ConfirmAll(ctx, id)
		return err
	}, func() { s.app.status.say(s.app.words.N("attributions.confirmed_all", n)) })
}

// reopen takes back what was said.
func (s *attributions) reopen() {
	id, chosen := s.story, s.chosen
	s.change(func(ctx context.Context) error { return s.app.desk.Unreview(ctx, id, chosen) })
}

// dispute and waive ask why.
func (s *attributions) dispute() { s.askWhy("dispute", editor.Disputed) }
func (s *attributions) waive()   { s.askWhy("waive_attribution", editor.Waived) }

// askWhy asks for the reason of a state, and for a link to evidence.
func (s *attributions) askWhy(act string, state editor.ReviewState) {
	t := s.app.words.T
	note := newField(s.app)
	note.MultiLine, note.Wrapping = true, fyne.TextWrapWord
	note.SetMinRowsVisible(4)
	link := newField(s.app)
	link.SetPlaceHolder("https://")
	s.app.form(t("note."+act+".title"), []*widget.FormItem{
		widget.NewFormItem(t("note."+act+".label"), note), widget.NewFormItem(t("said.link"), link),
	}, func() {
		if strings.TrimSpace(note.Text) == "" {
			s.app.tell(t("note."+act+".title"), t("refused.with_note"))
			return
		}
		s.review(editor.Review{State: state, Note: note.Text, Link: link.Text})
	})
}

// correct asks who said it, how, and to whom.
func (s *attributions) correct() {
	row, ok := s.current()
	if !ok {
		return
	}
	a := &s.all[s.rows[row]]
	note, link := "", ""
	if a.Review != nil {
		note, link = a.Review.Note, a.Review.Link
	}
	f := s.newForm(a.Said, note, link)
	s.app.form(s.app.words.T("said.correct"), f.items(), func() {
		s.review(editor.Review{State: editor.Corrected, Said: f.said(), Note: f.note.Text, Link: f.link.Text})
	})
}

// add asks for words that were not found, and who said them.
func (s *attributions) add() {
	t, id := s.app.words.T, s.story
	words := newField(s.app)
	words.SetPlaceHolder(t("said.words_hint"))
	f := s.newForm(editor.Said{Kind: editor.IndirectSpeech}, "", "")
	s.app.form(t("said.add"), append([]*widget.FormItem{widget.NewFormItem(t("said.words"), words)}, f.items()...), func() {
		segment, start, end, ok := s.find(words.Text)
		if !ok {
			s.app.tell(t("said.add"), t("said.words_missing"))
			return
		}
		s.change(func(ctx context.Context) error {
			a, err := s.app.desk.AddAttribution(ctx, id, segment, start, end, editor.Review{State: editor.Corrected, Said: f.said(), Note: f.note.Text, Link: f.link.Text})
			if err == nil {
				s.app.bg.show(func() { s.chosen = a.ID })
			}
			return err
		})
	})
}

// find looks for words in the source: their place in code points.
func (s *attributions) find(words string) (segment editor.SegmentID, start, end int, ok bool) {
	words = strings.TrimSpace(words)
	if words == "" {
		return "", 0, 0, false
	}
	for i := range s.app.workbench.story.Segments {
		seg := &s.app.workbench.story.Segments[i]
		if at := strings.Index(seg.Text, words); at >= 0 {
			start = len([]rune(seg.Text[:at]))
			return seg.ID, start, start + len([]rune(words)), true
		}
	}
	return "", 0, 0, false
}

// accept puts into the register what the chosen attribution proposes, as an editor agrees to
// it.
func (s *attributions) accept() {
	p := *s.proposal()
	s.app.askTerm(p.Term, func(t editor.Term) {
		p.Term = t
		s.app.perform(editor.Event{Kind: editor.HouseChanged}, func(ctx context.Context) error {
			_, err := s.app.desk.Accept(ctx, p)
			return err
		})
	})
}

// saidForm asks for everything an editor can say of an attribution.
type saidForm struct {
	app                                     *App
	was                                     editor.Said
	kind                                    *widget.Select
	kindOf                                  func() editor.AttributionKind
	speaker, role, addressee, outlets, when *field
	spoken                                  *widget.Select
	spokenOf                                func() editor.Lang
	note, link                              *field
}

func (s *attributions) newForm(was editor.Said, note, link string) *saidForm {
	a := s.app
	line := func(text string) *field {
		f := newField(a)
		f.SetText(text)
		return f
	}
	f := &saidForm{
		app: a, was: was, speaker: line(was.Speaker.Called()), role: line(was.Speaker.Role), addressee: line(was.Addressee.Called()),
		outlets: line(strings.ReplaceAll(was.Carriers(), ", ", "; ")), when: line(was.When), note: line(note), link: line(link),
	}
	f.link.SetPlaceHolder("https://")
	f.kind, f.kindOf = choice(editor.AttributionKinds[:], was.Kind, func(k editor.AttributionKind) string { return a.words.T("attribution_kind." + string(k)) })
	langs := append([]editor.Lang{""}, editor.Targets[:]...)
	if was.Spoken != "" && !slices.Contains(langs, was.Spoken) {
		langs = append(langs, was.Spoken)
	}
	f.spoken, f.spokenOf = choice(langs, was.Spoken, func(l editor.Lang) string {
		if l == "" {
			return a.words.T("said.spoken_unknown")
		}
		return a.langName(l)
	})
	return f
}

func (f *saidForm) items() []*widget.FormItem {
	t := f.app.words.T
	return []*widget.FormItem{
		widget.NewFormItem(t("said.speaker"), f.speaker), widget.NewFormItem(t("said.role"), f.role),
		widget.NewFormItem(t("said.kind"), f.kind), widget.NewFormItem(t("said.addressee"), f.addressee),
		widget.NewFormItem(t("said.outlets"), f.outlets), widget.NewFormItem(t("said.when"), f.when),
		widget.NewFormItem(t("said.spoken"), f.spoken),
		widget.NewFormItem(t("said.note"), f.note), widget.NewFormItem(t("said.link"), f.link),
	}
}

// said is what was asked for. What was not changed keeps its place in the text.
func (f *saidForm) said() editor.Said {
	now := f.was
	now.Kind, now.When, now.Spoken = f.kindOf(), f.when.Text, f.spokenOf()
	now.Speaker = renamed(f.was.Speaker, f.speaker.Text)
	now.Speaker.Role = f.role.Text
	now.Addressee = renamed(f.was.Addressee, f.addressee.Text)
	now.Outlets = nil
	for _, name := range strings.Split(f.outlets.Text, ";") {
		name = strings.TrimSpace(name)
		i := slices.IndexFunc(f.was.Outlets, func(p editor.Party) bool { return p.Called() == name })
		switch {
		case i >= 0:
			now.Outlets = append(now.Outlets, f.was.Outlets[i])
		case name != "":
			now.Outlets = append(now.Outlets, editor.Party{Name: name})
		}
	}
	return now
}

func renamed(was editor.Party, name string) editor.Party {
	if strings.TrimSpace(name) == was.Called() {
		return was
	}
	return editor.Party{Name: name, Role: was.Role}
}
