package editor_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"redakcija/editor"
)

// repeated is a source with a paragraph that a version may leave as it is.
func repeated(t *testing.T) (*newsroom, editor.Finding) {
	t.Helper()
	n := read(t, "Headline", long)
	n.must(n.desk.As(marko).SetSeverity(n.ctx, "untranslated", editor.SeverityError))
	n.confirm("s1", "Überschrift")
	n.confirm("s2", long)
	got := only(n.findings(), "untranslated")
	n.finds(got, "s2 untranslated error")
	n.settle()
	return n, got[0]
}

// meddler is a store in which something happens just before the next change.
type meddler struct {
	editor.Store
	before func()
}

func (m *meddler) Apply(ctx context.Context, c editor.Change) error {
	m.before()
	return m.Store.Apply(ctx, c)
}

func TestWaivedErrorsBlockNothing(t *testing.T) {
	n, f := repeated(t)
	_, err := n.desk.As(jelena).Submit(n.ctx, n.story, editor.DE)
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, n.story, editor.DE)
	refusedFor(t, err, editor.NoErrors)
	var r *editor.Refusal
	if !errors.As(err, &r) || len(r.Findings) != 1 || r.Findings[0].Rule != "untranslated" || r.Segments[0] != "s2" {
		t.Fatalf("the refusal names %+v", r)
	}
	w, err := n.desk.As(jelena).Waive(n.ctx, n.story, f, "  A song, quoted in full. ")
	n.must(err)
	if w.Note != "A song, quoted in full." || w.By != jelena || w.At.IsZero() {
		t.Errorf("waived as %+v", w)
	}
	got := only(n.findings(), "untranslated")
	if len(got) != 1 || got[0].Waived == nil || got[0].Waived.Note != w.Note || got[0].Blocks() || got[0].Shown() {
		t.Fatalf("after the waiver: %+v", got)
	}
	n.must(n.desk.As(marko).Unwaive(n.ctx, n.story, w))
	_, err = n.desk.As(marko).Approve(n.ctx, n.story, editor.DE)
	refusedFor(t, err, editor.NoErrors)
	if err := n.desk.As(marko).Unwaive(n.ctx, n.story, w); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("taken back twice: %v", err)
	}
	_, err = n.desk.As(marko).Waive(n.ctx, n.story, f, "A song.")
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, n.story, editor.DE)
	n.must(err)

	record, err := n.desk.Record(n.ctx, n.story)
	n.must(err)
	var told []string
	for _, e := range record {
		if e.Verb == editor.VerbWaive || e.Verb == editor.VerbUnwaive {
			told = append(told, e.Verb+" "+string(e.By)+" "+string(e.Segment)+" "+e.Rule+" "+e.Note)
		}
	}
	want := []string{
		"waive Jelena s2 untranslated A song, quoted in full.", "unwaive Marko s2 untranslated ", "waive Marko s2 untranslated A song.",
	}
	if !slices.Equal(told, want) {
		t.Errorf("the record tells %q", told)
	}
}

// Whoever takes a waiver back while somebody approves comes before the approval or after
// it, never between its reading and its writing.
func TestApprovalRestsOnItsWaivers(t *testing.T) {
	n, f := repeated(t)
	_, err := n.desk.As(jelena).Submit(n.ctx, n.story, editor.DE)
	n.must(err)
	w, err := n.desk.As(jelena).Waive(n.ctx, n.story, f, "A song.")
	n.must(err)
	between := &meddler{Store: n.store, before: func() { n.must(n.desk.As(jelena).Unwaive(n.ctx, n.story, w)) }}
	_, err = editor.NewDesk(between, nil, editor.Edition{}, editor.Inflow{}).As(marko).Approve(n.ctx, n.story, editor.DE)
	if !errors.Is(err, editor.ErrConflict) || n.state() != editor.StateReview {
		t.Fatalf("approved without its waiver: %v, state %s", err, n.state())
	}
}

func TestWaiverFollowsTheWords(t *testing.T) {
	f := editor.Finding{Rule: "untranslated", Segment: "s2", Lang: editor.DE, Words: "Donauland", Args: map[string]string{"Source": "a"}}
	n := read(t, "Headline", long)
	w, err := n.desk.As(jelena).Waive(n.ctx, n.story, f, "Its name.")
	n.must(err)
	for name, change := range map[string]func(*editor.Waiver){
		"other words":    func(w *editor.Waiver) { w.Words = "Donau" },
		"other argument": func(w *editor.Waiver) { w.Args = map[string]string{"Source": "b"} },
		"other rule":     func(w *editor.Waiver) { w.Rule = "missing" },
		"other segment":  func(w *editor.Waiver) { w.Segment = "s1" },
		"other language": func(w *editor.Waiver) { w.Lang = editor.CNR },
	} {
		other := w
		change(&other)
		if other.Key() == w.Key() {
			t.Errorf("%s: the same key", name)
		}
	}
	same := w
	same.Note, same.By = "Another reason.", marko
	if same.Key() != w.Key() {
		t.Error("the reason is part of the key")
	}
	// A waiver that was kept without arguments comes back without a map.
	bare := w
	bare.Args = map[string]string{}
	kept := bare
	kept.Args = nil
	if bare.Key() != kept.Key() {
		t.Error("no arguments are two keys")
	}
}

// The whole text is what a finding without further arguments is about: it holds only as
// long as nothing changes.
func TestWaiverFallsWithItsText(t *testing.T) {
	n, f := repeated(t)
	_, err := n.desk.As(jelena).Waive(n.ctx, n.story, f, "A song.")
	n.must(err)
	_, err = n.desk.As(marko).SetSource(n.ctx, n.story, "s2", long+" So it goes.")
	n.must(err)
	n.confirm("s2", long+" So it goes.")
	for _, f := range only(n.findings(), "untranslated") {
		if f.Waived != nil {
			t.Errorf("the waiver of another text holds for %+v", f)
		}
	}
	n.confirm("s2", "Ein Lied.")
	n.finds(only(n.findings(), "untranslated"))
}

// A text of an older source may be published where somebody said that the change does not
// matter; the next change matters again.
func TestOutdatedTextIsWaived(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateDraft)
	_, err := n.desk.As(marko).SetSource(n.ctx, n.story, "s2", "First paragraph!")
	n.must(err)
	hand := func() {
		n.must(n.do(editor.ActSubmit, jelena, ""))
		n.must(n.do(editor.ActApprove, marko, ""))
	}
	hand()
	refusedFor(t, n.do(editor.ActPublish, marko, ""), editor.NotOutdated)
	outdated := only(n.findings(), "outdated")
	n.finds(outdated, "s2 outdated warning")
	_, err = n.desk.As(marko).Waive(n.ctx, n.story, outdated[0], "Only a mark.")
	n.must(err)
	ready, err := n.desk.Ready(n.ctx)
	n.must(err)
	if len(ready) != 1 || ready[0].Err != nil {
		t.Fatalf("ready: %+v", ready)
	}
	_, err = n.desk.As(marko).SetSource(n.ctx, n.story, "s2", "Another paragraph altogether.")
	n.must(err)
	hand()
	refusedFor(t, n.do(editor.ActPublish, marko, ""), editor.NotOutdated)
	_, err = n.desk.As(marko).Waive(n.ctx, n.story, only(n.findings(), "outdated")[0], "Only a mark.")
	n.must(err)
	n.must(n.do(editor.ActPublish, marko, ""))
}

func TestWhatCannotBeWaived(t *testing.T) {
	n, f := repeated(t)
	with := func(change func(*editor.Finding)) editor.Finding {
		other := f
		change(&other)
		return other
	}
	for name, test := range map[string]struct {
		f    editor.Finding
		by   editor.Person
		note string
		want error
	}{
		"without a reason":    {f, jelena, " ", editor.ErrNotAllowed},
		"by nobody":           {f, "", "why", editor.ErrUnsigned},
		"a missing text":      {with(func(f *editor.Finding) { f.Rule = "missing" }), jelena, "why", editor.ErrInvalid},
		"a rule there is not": {with(func(f *editor.Finding) { f.Rule = "luck" }), jelena, "why", editor.ErrInvalid},
		"another language":    {with(func(f *editor.Finding) { f.Lang = "fr" }), jelena, "why", editor.ErrInvalid},
		"another segment":     {with(func(f *editor.Finding) { f.Segment = "s9" }), jelena, "why", editor.ErrNotFound},
	} {
		if _, err := n.desk.As(test.by).Waive(n.ctx, n.story, test.f, test.note); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	n.must(n.desk.As(marko).Reject(n.ctx, n.story, "Not ours."))
	_, err := n.desk.As(jelena).Waive(n.ctx, n.story, f, "why")
	refusedFor(t, err, editor.NotRejected)
	if _, err := n.desk.As(jelena).Waive(n.ctx, "none", f, "why"); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("in no story: %v", err)
	}
	waivers, err := n.store.Waivers(n.ctx, n.story)
	n.must(err)
	if len(waivers) > 0 {
		t.Errorf("kept %+v", waivers)
	}
}
