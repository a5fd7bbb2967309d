package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// What is written is marked where the checks find something, listed with its remedy, and
// mended by one key, which undo takes back.
func TestFindingIsMarkedListedAndMended(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	r.app.Open(r.story("a", 3))
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.EN))
	const wrong = "The council has has decided that bridge 1 will be closed to everybody."
	r.app.Type(wrong)
	p, _, _, _ := w.active()
	if marks := w.findings.marks(p); !slices.ContainsFunc(marks, func(m widgets.Mark) bool { return m.Start >= 12 && m.End <= 19 && m.Kind == widgets.MarkWarning }) {
		t.Fatalf("marks %v, want one on the doubled word", marks)
	}
	r.do("view.findings")
	if shown := test.RenderObjectToMarkup(r.app.inspector.body); !strings.Contains(shown, "twice in a row") {
		t.Error("the inspector does not list the doubled word")
	}
	r.do("finding.next")
	if x, ok := w.findings.current(); !ok || x.Rule != "word_doubled" {
		t.Fatalf("F8 went to %+v", x)
	}
	r.do("finding.fix")
	if got, want := w.text(p), strings.Replace(wrong, "has has", "has", 1); got != want {
		t.Errorf("mended to %q, want %q", got, want)
	}
	if len(w.findings.marks(p)) != 0 {
		t.Error("what was mended is still marked")
	}
	r.do("text.undo")
	if w.text(p) != wrong {
		t.Errorf("undo gives %q", w.text(p))
	}
}

// A finding that is let stand is not marked any more, says why, and counts again when that
// is taken back.
func TestWaivedFindingSaysWhy(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 3)
	r.app.Open(id)
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.EN))
	r.app.Type("She sang about the bridge and and about paragraph 1, which was hers, that day.")
	p, _, _, _ := w.active()
	before := len(w.findings.marks(p))
	if before == 0 {
		t.Fatal("nothing is marked")
	}
	x, _ := w.findings.current()
	if _, err := r.desk.As("Jelena").Waive(context.Background(), id, x.Finding, "It is a quotation."); err != nil {
		t.Fatal(err)
	}
	r.app.wrote(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: editor.EN})
	if n := len(w.findings.marks(p)); n != before-1 {
		t.Errorf("%d marks after one of %d was waived", n, before)
	}
	r.app.inspector.choose(findingsTab)
	if shown := test.RenderObjectToMarkup(r.app.inspector.body); !strings.Contains(shown, "It is a quotation.") {
		t.Error("the reason is not shown")
	}
	waived := w.findings.of(p)[slices.IndexFunc(w.findings.of(p), func(f editor.Finding) bool { return f.Waived != nil })]
	w.findings.unwaive(found{place: p, Finding: waived, row: 1})
	if n := len(w.findings.marks(p)); n != before {
		t.Errorf("%d marks after the waiver was taken back, want %d", n, before)
	}
}

// What a colleague sets for the whole house counts in the open story at once.
func TestRuleSetByAColleagueCountsAtOnce(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	r.app.Open(r.story("a", 3))
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.EN))
	r.app.Type("The council of paragraph 1 has has decided.")
	p, _, _, _ := w.active()
	if len(w.findings.marks(p)) == 0 {
		t.Fatal("nothing is marked")
	}
	if err := r.desk.As("Marko").SetSeverity(context.Background(), "word_doubled", editor.SeverityOff); err != nil {
		t.Fatal(err)
	}
	r.app.changed(editor.Event{Kind: editor.SettingsChanged})
	if marks := w.findings.marks(p); len(marks) != 0 {
		t.Errorf("a rule that the house turned off still marks %v", marks)
	}
}

// Straight quotation marks become those of the language as they are typed, and one undo
// brings back the straight one.
func TestTypedMarksBecomeThoseOfTheLanguage(t *testing.T) {
	for lang, want := range map[editor.Lang]string{editor.CNR: "„Da“ – rekao", editor.DE: "„Da“ – rekao", editor.EN: "“Da” — rekao"} {
		t.Run(string(lang), func(t *testing.T) {
			r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
			r.app.Open(r.story("a", 3))
			w := r.app.workbench
			w.grid.Focus(1, w.column(lang))
			r.app.Type(`"Da" -- rekao`)
			p, _, _, _ := w.active()
			if got := w.text(p); got != want {
				t.Errorf("typed %q, want %q", got, want)
			}
			r.app.Type(` "`)
			r.do("text.undo")
			if got := w.text(p); !strings.HasSuffix(got, ` "`) {
				t.Errorf("undo gives %q, want the straight mark back", got)
			}
		})
	}
	t.Run("as they are", func(t *testing.T) {
		r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
		r.app.settings.Plain = true
		r.app.Open(r.story("a", 3))
		w := r.app.workbench
		w.grid.Focus(1, w.column(editor.CNR))
		r.app.Type(`"Da"`)
		p, _, _, _ := w.active()
		if got := w.text(p); got != `"Da"` {
			t.Errorf("typed %q", got)
		}
		r.do("text.typeset")
		if got := w.text(p); got != "„Da“" {
			t.Errorf("typeset to %q", got)
		}
	})
}
