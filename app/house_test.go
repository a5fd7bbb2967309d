package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// overlay is the window with what lies over it, as markup.
func (r *room) overlay() string { return test.RenderToMarkup(r.app.win.Canvas()) }

// The lists of the house show what is on them, and forget what is removed.
func TestHouseListsShowWhatTheyHold(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	ctx, desk := context.Background(), r.desk.As("Jelena")
	r.do("house.words")
	if shown := r.overlay(); !strings.Contains(shown, "no words of its own yet") {
		t.Error("an empty list does not say that it is one")
	}
	r.app.win.Canvas().Overlays().Remove(r.app.win.Canvas().Overlays().Top())
	if _, err := desk.AddWord(ctx, editor.Word{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "Sutomorac", Note: "from Sutomore"}); err != nil {
		t.Fatal(err)
	}
	if _, err := desk.PutTerm(ctx, editor.Term{Kind: editor.TermOrganization, Forms: map[editor.Lang][]string{editor.EN: {"Coast Guard"}, editor.DE: {"Küstenwache"}}}); err != nil {
		t.Fatal(err)
	}
	r.do("house.words")
	if shown := r.overlay(); !strings.Contains(shown, "Sutomorac") || !strings.Contains(shown, "from Sutomore") {
		t.Error("the word is not listed")
	}
	r.app.win.Canvas().Overlays().Remove(r.app.win.Canvas().Overlays().Top())
	r.do("house.terms")
	if shown := r.overlay(); !strings.Contains(shown, "Coast Guard") || !strings.Contains(shown, "Küstenwache") {
		t.Error("the term is not listed with its forms")
	}
}

// The word at the caret stays Latin in the Cyrillic print of its story, and the print
// shows it.
func TestWordStaysLatin(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 3)
	r.app.Open(id)
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.CNR))
	r.app.Type("Kompanija Nordlak gradi most.")
	r.do("text.confirm")
	w.grid.SetCaretAt(1, w.column(editor.CNR), 12)
	r.do("text.latin")
	all, err := r.desk.Cyrillic(context.Background(), id)
	if err != nil || !slices.ContainsFunc(all, func(x editor.CyrillicText) bool {
		return x.Cyrillic == "Компанија Nordlak гради мост."
	}) {
		t.Fatalf("in Cyrillic: %+v (%v)", all, err)
	}
	r.do("text.cyrillic")
	if shown := r.overlay(); !strings.Contains(shown, "Компанија Nordlak") || !strings.Contains(shown, "decided in this story") {
		t.Error("the print does not show what stays Latin and why")
	}
}

// What the house makes of a rule is kept for everybody.
func TestHouseWeighsARule(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	r.do("house.rules")
	if shown := r.overlay(); !strings.Contains(shown, "stands twice in a row") {
		t.Error("the rules are not listed")
	}
	r.app.setSeverities(map[string]editor.Severity{"word_doubled": editor.SeverityError})
	settings, err := r.desk.Settings(context.Background())
	if err != nil || settings.Severities["word_doubled"] != editor.SeverityError || len(settings.Severities) != 1 {
		t.Errorf("the house has %v (%v)", settings.Severities, err)
	}
}

// A sentence of the source is split where the caret is, and joined again.
func TestSentencesAreSplitAndJoined(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 2)
	r.app.Open(id)
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.CNR))
	r.do("text.sentences")
	canvas := r.app.win.Canvas()
	canvas.FocusNext()
	cell, ok := canvas.Focused().(*widgets.Cell)
	if !ok {
		t.Fatalf("the focus is on %T, not on the sentence", canvas.Focused())
	}
	cell.TypedRune('x')
	if got := cell.Text(); got != w.story.Segments[1].Text {
		t.Errorf("the source was written to: %q", got)
	}
	cell.SetCaret(len("Paragraph 1 of a, "))
	cell.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s, _, err := r.desk.Story(context.Background(), id)
	if err != nil || len(s.Sentences("s2")) != 2 || s.Sentences("s2")[1].Start != len("Paragraph 1 of a, ") {
		t.Errorf("sentences %v (%v)", s.Sentences("s2"), err)
	}
	if shown := r.overlay(); !strings.Contains(shown, "Join to the one before") {
		t.Error("what was split cannot be joined")
	}
}
