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

// written takes in an English story of these lines, the first being its headline, and opens it.
func (r *room) written(name string, lines ...string) editor.StoryID {
	r.Helper()
	s, err := editor.One(r.desk.As("Jelena").Intake(context.Background(), editor.Incoming{Name: name, Raw: []byte("lang: en\n" + strings.Join(lines, "\n"))}))
	if err != nil {
		r.Fatal(err)
	}
	r.app.Open(s.ID)
	return s.ID
}

// letters presses single keys on the screen of attributions, as a person does without a field
// to type into.
func (r *room) letters(keys string) {
	for _, k := range keys {
		r.app.win.Canvas().OnTypedRune()(k)
	}
}

func quotingRoom(t *testing.T) (*room, editor.StoryID) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	return r, r.written("ferry",
		"Bar reopens its ferry line",
		"“We waited six years for this,” harbour master Petar Knezevic told journalists.",
		"Mayor Jovana Radulovic said that the ferry would leave twice a week.",
		"Shipowner Marko Vukotic denied that the fares would rise.")
}

func states(all []editor.Attribution) []editor.ReviewState {
	var now []editor.ReviewState
	for i := range all {
		now = append(now, all[i].State())
	}
	return now
}

// Letters review one attribution after the other, on any keyboard, and nothing else listens
// to them.
func TestLettersReview(t *testing.T) {
	r, id := quotingRoom(t)
	r.letters("a")
	r.do("attribution.show")
	if got := r.app.win.Title(); !strings.HasPrefix(got, "Who said what – 3 attributions: 0 reviewed, 3 open") {
		t.Errorf("the title is %q", got)
	}
	r.letters("aн") // the second on a Cyrillic keyboard
	all, err := r.desk.Attributions(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	want := []editor.ReviewState{editor.Confirmed, editor.NotSpeech, editor.Open}
	if got := states(all); !slices.Equal(got, want) {
		t.Errorf("reviewed as %v, want %v", got, want)
	}
	r.letters("kr")
	r.do("attribution.confirm_all")
	if all, err = r.desk.Attributions(context.Background(), id); err != nil {
		t.Fatal(err)
	}
	if got, want := states(all), []editor.ReviewState{editor.Confirmed, editor.Confirmed, editor.Confirmed}; !slices.Equal(got, want) {
		t.Errorf("after taking one back and confirming all: %v, want %v", got, want)
	}
	r.app.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if r.app.screen != editScreen {
		t.Error("Enter did not finish a review in which nothing is open")
	}
}

// Words between marks and their speakers are marked in the source, and in a version as long
// as its text is the one they were found in.
func TestWhatWasSaidIsMarked(t *testing.T) {
	r, _ := quotingRoom(t)
	w := r.app.workbench
	seg := w.story.Segments[1].ID
	has := func(p place, kind widgets.MarkKind) bool {
		all := r.app.attributions.marks[p]
		if p.lang != "" {
			all = w.marks(p)
		}
		return slices.ContainsFunc(all, func(m widgets.Mark) bool { return m.Kind == kind })
	}
	for _, lang := range [...]editor.Lang{"", editor.EN} {
		p := place{seg, lang}
		if !has(p, widgets.MarkQuote) || !has(p, widgets.MarkSpeaker) {
			t.Errorf("in %q are marked %v", lang, r.app.attributions.marks[p])
		}
	}
	w.grid.Focus(1, w.column(editor.EN))
	r.app.Type(" More.")
	if has(place{seg, editor.EN}, widgets.MarkQuote) {
		t.Error("a text that is being written is marked by what stood there before")
	}
}

// A version that drops a speaker is shown beside the attribution, with what is wrong.
func TestChangedVersionIsShown(t *testing.T) {
	r, _ := quotingRoom(t)
	w := r.app.workbench
	w.grid.Focus(2, w.column(editor.DE))
	r.app.Type("Die Fähre fährt zweimal in der Woche.")
	r.do("text.confirm")
	r.do("attribution.show")
	s := r.app.attributions
	row := slices.IndexFunc(s.rows, func(i int) bool { return s.all[i].Segment == w.story.Segments[2].ID })
	s.choose(row)
	if found := against(s.piecesOf(row), editor.DE); len(found) == 0 || found[0].Rule != "stated_as_fact" {
		t.Fatalf("against the German version speaks %+v", found)
	}
	if shown := test.RenderObjectToMarkup(s.cards); !strings.Contains(shown, "Here it stands as a fact") {
		t.Error("the panel does not say what is wrong")
	}
}
