package app

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/editor/store"
)

// lines is a format that takes the first line as headline and every other one as a
// paragraph, so that these tests depend on no reader. A line "lang: en" before them names
// the language, which is Russian otherwise.
var lines = editor.Format{
	Name:  "text",
	Match: func([]byte) bool { return true },
	Read: func(raw []byte) (*editor.Draft, error) {
		d := &editor.Draft{Lang: "ru"}
		text := strings.TrimSpace(string(raw))
		if first, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(first, "lang: ") {
			d.Lang, text = editor.Lang(strings.TrimPrefix(first, "lang: ")), rest
		}
		for i, line := range strings.Split(text, "\n") {
			kind := editor.Paragraph
			if i == 0 {
				kind = editor.Headline
			}
			d.Blocks = append(d.Blocks, editor.Block{Kind: kind, Text: line, Line: i + 1})
		}
		return d, nil
	},
}

// room is a window on a real desk, without a display.
type room struct {
	*testing.T
	app   *App
	desk  *editor.Desk
	store *store.Store
	fyne  fyne.App
}

func newRoom(t *testing.T, path string) *room {
	t.Helper()
	return newRoomWith(t, path, editor.Inflow{})
}

func newRoomWith(t *testing.T, path string, inflow editor.Inflow) *room {
	t.Helper()
	s, err := store.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	r := &room{T: t, fyne: test.NewTempApp(t), store: s}
	r.desk = editor.NewDesk(s, []editor.Format{lines}, editor.Edition{}, inflow)
	r.app = New(r.fyne, r.desk, Settings{Name: "Jelena", Language: "en", Width: 1280, Height: 800}, true)
	r.app.Show()
	t.Cleanup(func() {
		r.app.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// story takes in a story of so many paragraphs and returns its id.
func (r *room) story(name string, paragraphs int) editor.StoryID {
	r.Helper()
	var b bytes.Buffer
	fmt.Fprintf(&b, "Headline of %s\n", name)
	for i := range paragraphs {
		fmt.Fprintf(&b, "Paragraph %d of %s, long enough to be wrapped onto a second line in a narrow column of the window.\n", i+1, name)
	}
	s, err := editor.One(r.desk.As("Jelena").Intake(context.Background(), editor.Incoming{Name: name, Raw: b.Bytes()}))
	if err != nil {
		r.Fatal(err)
	}
	return s.ID
}

func (r *room) do(id string) {
	r.Helper()
	if !r.app.Do(id) {
		r.Fatalf("%s: %s", id, r.app.Said())
	}
}

// stored is what the desk has for a segment.
func (r *room) stored(id editor.StoryID, seg editor.SegmentID, l editor.Lang) string {
	r.Helper()
	_, versions, err := r.desk.Story(context.Background(), id)
	if err != nil {
		r.Fatal(err)
	}
	return versions[l].Text(seg)
}

// What is typed lands in the segment and language it was typed in, however far the
// row is scrolled away.
func TestTypingFarFromTheRow(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 200)
	r.app.Open(id)
	w := r.app.workbench
	for i, place := range []struct{ row, col int }{{0, 1}, {3, 2}, {150, 3}, {200, 1}} {
		w.grid.Focus(place.row, place.col)
		w.grid.ScrollTo((place.row + 97) % 200)
		words := fmt.Sprintf("Text %d ś с\u0301 ß", i)
		r.app.Type(words)
		r.do("text.confirm")
		seg := w.story.Segments[place.row].ID
		if got := r.stored(id, seg, editor.Targets[place.col-1]); got != words {
			t.Errorf("%s in column %d: %q, want %q", seg, place.col, got, words)
		}
	}
	_, versions, err := r.desk.Story(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, v := range versions {
		n += len(v.Texts)
	}
	if n != 4 {
		t.Errorf("%d texts on the desk, want the 4 that were confirmed", n)
	}
}

// Undo walks back through another story and another start of the program.
func TestUndoSurvivesStoriesAndRestart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	r := newRoom(t, path)
	a, b := r.story("a", 5), r.story("b", 5)
	r.app.Open(a)
	r.app.workbench.grid.Focus(2, 1)
	r.app.Type("one")
	r.app.Type(" two")
	r.app.Open(b)
	r.app.workbench.grid.Focus(2, 1)
	r.app.Type("other")
	r.app.Open(a)
	r.app.workbench.grid.Focus(2, 1)
	if got := r.app.workbench.text(r.app.workbench.at(2, 1)); got != "one two" {
		t.Fatalf("the text is %q after another story", got)
	}
	r.do("text.undo")
	r.app.workbench.flush(nil)

	again := newRoom(t, path)
	again.app.Open(a)
	w := again.app.workbench
	w.grid.Focus(2, 1)
	if got := w.text(w.at(2, 1)); got != "one" {
		t.Fatalf("the text is %q after a restart, want the undone one", got)
	}
	again.do("text.undo")
	if got := w.text(w.at(2, 1)); got != "" {
		t.Fatalf("undo gives %q, want nothing", got)
	}
	again.do("text.redo")
	again.do("text.redo")
	if got := w.text(w.at(2, 1)); got != "one two" {
		t.Fatalf("redo gives %q", got)
	}
	if got := again.stored(a, "s3", editor.CNR); got != "" {
		t.Fatalf("an unconfirmed text is on the desk: %q", got)
	}
}

// A colleague who was faster is not written over.
func TestConflictIsShown(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 3)
	r.app.Open(id)
	r.app.workbench.grid.Focus(1, 1)
	r.app.Type("mine")
	if _, _, err := r.desk.As("Marko").Translate(context.Background(), id, editor.CNR, "s2", "theirs", 0); err != nil {
		t.Fatal(err)
	}
	r.do("text.confirm")
	if got := r.stored(id, "s2", editor.CNR); got != "theirs" {
		t.Fatalf("the desk has %q", got)
	}
	if r.app.win.Canvas().Overlays().Top() == nil {
		t.Fatal("nobody was told")
	}
	if got := r.app.workbench.text(place{"s2", editor.CNR}); got != "mine" {
		t.Fatalf("the window has %q, want what was typed", got)
	}
}

// A text that is confirmed here and then again by a colleague shows the colleague's;
// one that is being written stays.
func TestColleaguesTextIsFollowed(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 3)
	r.app.Open(id)
	w := r.app.workbench
	w.grid.Focus(1, 1)
	r.app.Type("first")
	r.do("text.confirm")
	w.grid.Focus(2, 1)
	r.app.Type("half a sent")
	for _, seg := range []editor.SegmentID{"s2", "s3"} {
		if _, _, err := r.desk.As("Marko").Translate(context.Background(), id, editor.CNR, seg, "theirs", editor.AnyRevision); err != nil {
			t.Fatal(err)
		}
	}
	r.app.changed(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: editor.CNR})
	if got := w.text(place{"s2", editor.CNR}); got != "theirs" {
		t.Errorf("the confirmed text is %q, want the colleague's", got)
	}
	if got := w.text(place{"s3", editor.CNR}); got != "half a sent" {
		t.Errorf("the text being written is %q", got)
	}
	if n := w.unconfirmed(""); n != 1 {
		t.Errorf("%d texts wait to be confirmed, want 1", n)
	}
}

// A version that waits for a second person takes no letter, and says why.
func TestVersionInReviewTakesNoLetter(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 1)
	for _, seg := range []editor.SegmentID{"s1", "s2"} {
		if _, _, err := r.desk.As("Marko").Translate(context.Background(), id, editor.CNR, seg, "text", 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.desk.As("Marko").Submit(context.Background(), id, editor.CNR); err != nil {
		t.Fatal(err)
	}
	r.app.Open(id)
	w := r.app.workbench
	w.grid.Focus(1, 1)
	r.app.Type("abc")
	if c, ok := r.app.win.Canvas().Focused().(*widgets.Cell); !ok || c.Text() != "text" {
		t.Errorf("the cell shows %+v", c)
	}
	if w.unconfirmed("") != 0 || r.app.Said() == "" {
		t.Errorf("%d texts wait, and the window said %q", w.unconfirmed(""), r.app.Said())
	}
	w.grid.Focus(1, 3)
	r.app.Type("frei")
	if got := w.text(place{"s2", editor.DE}); got != "frei" {
		t.Errorf("the version beside it took %q", got)
	}
}

// Of several files the bad ones are named with their reason, and the good one is read.
func TestBadFilesDoNotStopGoodOnes(t *testing.T) {
	dir := t.TempDir()
	r := newRoom(t, filepath.Join(dir, "desk.db"))
	paths := []string{filepath.Join(dir, "gone.txt"), filepath.Join(dir, "empty.txt"), filepath.Join(dir, "good.txt"), filepath.Join(dir, "again.txt")}
	for path, text := range map[string]string{paths[1]: "", paths[2]: "Headline\nParagraph", paths[3]: "Headline\nParagraph"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r.app.Intake(paths)
	if got := r.app.Headline(); got != "Headline" {
		t.Errorf("open is %q, want the good file", got)
	}
	top := r.app.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nobody was told of the bad files")
	}
	shown := test.RenderObjectToMarkup(top)
	for _, want := range []string{"gone.txt", "empty.txt"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%s is not named in %s", want, shown)
		}
	}
	if strings.Contains(shown, "again.txt") {
		t.Error("a file that is on the desk already counts as one that cannot be read")
	}
	if got, want := r.app.Said(), "1 new story, 1 already on the desk"; got != want {
		t.Errorf("the window said %q, want %q", got, want)
	}
}

// Every action can be done or says why not, with and without a story, in both screens
// and in every language, and leaves a window that can be painted.
func TestEveryActionAnswers(t *testing.T) {
	for _, language := range []string{"en", "de", "sr-Latn-ME", "sr-Cyrl-ME"} {
		for _, stories := range []int{0, 1} {
			r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
			r.app.settings.Language = language
			r.app.build()
			for range stories {
				r.app.Open(r.story("a", 3))
				r.app.workbench.grid.Focus(1, 1)
			}
			for _, x := range r.app.actions {
				if x.id == "app.quit" {
					continue
				}
				if name := r.app.words.T("action." + x.id); name == "" || strings.Contains(name, "⟦") {
					t.Errorf("%s has no words in %s", x.id, language)
				}
				if !r.app.Do(x.id) && r.app.Said() == "" {
					t.Errorf("%s did nothing and said nothing", x.id)
				}
				if language == "de" && stories > 0 { // painting is slow, and the longest words are German
					r.app.win.Canvas().Capture()
				}
				r.app.Dismiss()
			}
		}
	}
}

// No two actions share a key, and none takes AltGr's.
func TestKeysAreDistinct(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	taken := map[string]string{}
	for _, x := range r.app.actions {
		if x.key == "" {
			continue
		}
		if other := taken[x.keys()]; other != "" {
			t.Errorf("%s and %s are both %s", x.id, other, x.keys())
		}
		taken[x.keys()] = x.id
		if x.mod&fyne.KeyModifierAlt != 0 {
			t.Errorf("%s takes a key of AltGr", x.id)
		}
	}
}

// One key in a story of a thousand segments costs the window next to nothing.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{10, 1000, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := benchRoom(b, n)
			r.workbench.grid.Focus(5, 1)
			f := r.win.Canvas().Focused()
			for i := 0; b.Loop(); i++ {
				if i%200 == 199 {
					b.StopTimer()
					r.workbench.edited(5, 1, "")
					r.workbench.grid.RefreshCell(5, 1)
					b.StartTimer()
				}
				f.TypedRune('a' + rune(i%26))
			}
		})
	}
}

// Opening a story: reading it from the desk is measured apart from showing it.
func BenchmarkShowStory(b *testing.B) {
	for _, n := range []int{10, 1000, 2000, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := benchRoom(b, n)
			p, err := r.desk.Proof(context.Background(), r.workbench.id())
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				r.workbench.story = nil
				r.workbench.take(answer{proof: p})
			}
		})
	}
}

func BenchmarkReadStory(b *testing.B) {
	for _, n := range []int{10, 1000, 2000, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := benchRoom(b, n)
			for b.Loop() {
				if _, _, err := r.desk.Story(context.Background(), r.workbench.id()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func benchRoom(b *testing.B, paragraphs int) *App {
	b.Helper()
	s, err := store.Open(context.Background(), filepath.Join(b.TempDir(), "desk.db"))
	if err != nil {
		b.Fatal(err)
	}
	desk := editor.NewDesk(s, []editor.Format{lines}, editor.Edition{}, editor.Inflow{})
	a := New(test.NewTempApp(b), desk, Settings{Name: "Jelena", Language: "en", Width: 1440, Height: 900}, true)
	a.SetClock(time.Now)
	a.Show()
	var text bytes.Buffer
	text.WriteString("Headline\n")
	for i := range paragraphs {
		fmt.Fprintf(&text, "Paragraph %d: the council of Bar voted on Tuesday to reopen the ferry line to Bari in spring, the harbour master said.\n", i)
	}
	story, err := editor.One(desk.As("Jelena").Intake(context.Background(), editor.Incoming{Name: "long.txt", Raw: text.Bytes()}))
	if err != nil {
		b.Fatal(err)
	}
	a.Open(story.ID)
	b.Cleanup(func() {
		a.Close()
		_ = s.Close()
	})
	return a
}

// Of thousands of files that are dropped, taking in can be stopped, and of thousands of
// bad ones the first are named.
func TestManyFiles(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	paths := make([]string, 1000)
	for i := range paths {
		paths[i] = filepath.Join("gone", fmt.Sprint(i, ".txt"))
	}
	r.app.Intake(paths)
	shown := test.RenderObjectToMarkup(r.app.win.Canvas().Overlays().Top())
	if !strings.Contains(shown, "0.txt") || strings.Contains(shown, fmt.Sprint(mostWrong, ".txt")) || !strings.Contains(shown, "980") {
		t.Errorf("shown is %s", shown)
	}
	r.app.Dismiss()
	read := 0
	r.app.take(1000, func(ctx context.Context, i int) iter.Seq2[editor.Arrival, error] {
		if read++; i == 2 {
			r.do("story.stop")
		}
		return r.app.desk.Intake(ctx, editor.Incoming{Raw: fmt.Appendf(nil, "Headline %d\nText %d.", i, i)})
	})
	if read != 3 {
		t.Errorf("%d files were read after stopping at the third", read)
	}
	if r.app.Do("story.stop") {
		t.Error("there is still something to stop")
	}
}

// What reading took off is reached and put back with the keyboard alone.
func TestRemovedLineIsRestoredByKeyboard(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	marked := lines
	marked.Read = func(raw []byte) (*editor.Draft, error) {
		d, err := lines.Read(raw)
		for i := range 30 {
			d.Removed = append(d.Removed, editor.Removed{Line: 2, Text: fmt.Sprint("Menu ", i), Why: "menu"})
		}
		return d, err
	}
	r.desk = editor.NewDesk(r.store, []editor.Format{marked}, editor.Edition{}, editor.Inflow{})
	id := r.story("a", 2)
	r.app.Open(id)
	r.do("view.story")
	r.do("view.story")
	canvas := r.app.win.Canvas()
	canvas.Focus(r.app.inspector.tabs)
	links := 0
	for range 100 {
		canvas.(interface{ FocusNext() }).FocusNext()
		if _, ok := canvas.Focused().(*widgets.Link); ok {
			if links++; links == 30 {
				break
			}
		}
	}
	if r.app.inspector.view.Offset.Y == 0 {
		t.Error("the last removed line has the focus and is out of view")
	}
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := r.app.workbench.story.Removed; len(got) != 29 || got[28].Text != "Menu 28" {
		t.Errorf("%d lines are still taken off", len(got))
	}
}

// A story that its provider has withdrawn says so until the end; what reading was only
// unsure of has been seen when the details are confirmed.
func TestGravestWarningStands(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	id := r.story("a", 1)
	r.app.Open(id)
	header, s := r.app.workbench.header, r.app.workbench.story
	for _, c := range []struct {
		warnings  []string
		confirmed bool
		want      string
	}{
		{nil, false, ""},
		{[]string{"language_unsure", "no_headline"}, false, "warning.language_unsure"},
		{[]string{"language_unsure", "no_headline"}, true, ""},
		{[]string{"language_unsure", "embargo", "canceled"}, false, "warning.canceled"},
		{[]string{"withheld"}, true, "warning.withheld"},
	} {
		s.Warnings, s.LangConfirmed = c.warnings, c.confirmed
		header.refresh()
		shown := ""
		if header.warning.Visible() {
			shown = header.warning.Text()
		}
		want := ""
		if c.want != "" {
			want = r.app.words.T(c.want)
		}
		if shown != want {
			t.Errorf("%v, confirmed %v: shown is %q, want %q", c.warnings, c.confirmed, shown, want)
		}
	}
}

// What the window only tells is left with the keys that a hand lies on, and gives the focus
// back.
func TestToldIsLeftByKeyboard(t *testing.T) {
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	r.app.Open(r.story("a", 1))
	canvas := r.app.win.Canvas()
	before := canvas.Focused()
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape, fyne.KeySpace} {
		r.app.tell("Ferry", "The ferry sails.")
		if canvas.Overlays().Top() == nil || canvas.Focused() == nil {
			t.Fatalf("nothing was told, or no key leaves it")
		}
		canvas.Focused().TypedKey(&fyne.KeyEvent{Name: key})
		if canvas.Overlays().Top() != nil || canvas.Focused() != before {
			t.Errorf("%s does not lead back", key)
		}
	}
}
