package app

import (
	"path/filepath"
	"testing"

	"redakcija/editor"
)

// What was translated once is offered where it comes again, taken by a key, and completes
// words while one types.
func TestTranslatedOnceIsOffered(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	const source = "The ferry from Bar to Bari leaves twice a week in spring."
	const translated = "Trajekt iz Bara za Bari u proljeće polazi dvaput śedmično."
	r.written("first", "Ferry", source)
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.CNR))
	r.app.Type(translated)
	r.do("text.confirm")

	r.written("second", "Ferry again", source)
	w.grid.Focus(1, w.column(editor.CNR))
	p, _, _, _ := w.active()
	r.app.Type("traj")
	r.do("suggestion.complete")
	if got := w.text(p); got != "trajekt" {
		t.Errorf("%q was completed", got)
	}
	r.do("suggestion.take")
	if got := w.text(p); got != translated {
		t.Errorf("the first suggestion is %q", got)
	}
	r.do("text.undo")
	if got := w.text(p); got != "trajekt" {
		t.Errorf("undo gives %q", got)
	}
}

// The memory fills what is empty, marked as not confirmed, and gives it back in one step.
func TestFilledFromTheMemory(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	const source = "The harbour of Bar was closed for six years."
	r.written("first", "Harbour", source)
	w := r.app.workbench
	w.grid.Focus(1, w.column(editor.DE))
	r.app.Type("Der Hafen von Bar war sechs Jahre geschlossen.")
	r.do("text.confirm")

	id := r.written("second", "Harbour again", source)
	seg := w.story.Segments[1].ID
	w.suggestions.fill(id, editor.DE, 100)
	if got := w.versions[editor.DE].Texts[seg]; got.Text == "" || !got.Unconfirmed() {
		t.Errorf("the memory filled in %+v", got)
	}
	w.columns.last = editor.DE
	r.do("version.unpretranslate")
	if got := w.text(place{seg, editor.DE}); got != "" {
		t.Errorf("%q was not taken back", got)
	}
}
