package editor_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// ferry is a story in which nobody says anything that a finder could find.
func ferry(t *testing.T) *newsroom {
	return read(t, "Ferry to Bari", "The ferry sails at dawn, and the road to the harbour is open.")
}

// harbour is who said what an editor marks in it.
var harbour = editor.Said{Kind: editor.IndirectSpeech, Cue: " said ", Speaker: editor.Party{Name: "Petar  Knežević", Role: "harbour master"}}

// mark says that the ferry's sailing at dawn is somebody's words.
func (n *newsroom) mark() editor.Attribution {
	n.Helper()
	a, err := n.desk.As(jelena).AddAttribution(n.ctx, n.story, "s2", 0, 23, editor.Review{Said: harbour})
	n.must(err)
	return a
}

// settle says of everything in the story that it stays unsettled who said it.
func (n *newsroom) settle() {
	n.Helper()
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	for _, a := range all {
		_, err := n.desk.As(jelena).Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Waived, Note: "Not asked here."})
		n.must(err)
	}
}

// attributions are those of the story, with their states.
func (n *newsroom) attributions() []string {
	n.Helper()
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	return states(all)
}

func TestReview(t *testing.T) {
	n := ferry(t)
	a := n.mark()
	if got, want := n.attributions(), []string{"corrected The ferry sails at dawn Petar Knežević"}; !slices.Equal(got, want) {
		t.Fatalf("%q, want %q", got, want)
	}
	if a.Cue != "said" || a.Speaker.Role != "harbour master" || a.Review.By != jelena || !a.Review.Added {
		t.Errorf("marked as %+v, reviewed as %+v", a.Said, a.Review)
	}
	for _, r := range []editor.Review{
		{State: editor.Confirmed, Link: " https://example.org/harbour "},
		{State: editor.Disputed, Note: "The harbour says it never said so."},
		{State: editor.Waived, Note: "  Nobody can be reached before the print. "},
	} {
		r.Attribution = a.ID
		got, err := n.desk.As(marko).Review(n.ctx, n.story, r)
		n.must(err)
		if got.ID != a.ID || got.State() != r.State || got.Review.Note != strings.TrimSpace(r.Note) ||
			got.Review.Link != strings.TrimSpace(r.Link) || got.Review.By != marko || got.Speaker.Name != "Petar Knežević" {
			t.Errorf("reviewed as %+v: %+v", r, got.Review)
		}
		if got.Blocks() != (r.State == editor.Disputed) {
			t.Errorf("%s blocks: %v", r.State, got.Blocks())
		}
	}
	corrected := harbour
	corrected.Outlets = []editor.Party{{Name: " Radio  Bar"}, {Name: " "}}
	_, err := n.desk.As(marko).Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Corrected, Said: corrected})
	n.must(err)
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	if got := all[0].Carriers(); got != "Radio Bar" {
		t.Errorf("carried by %q", got)
	}
	n.must(n.desk.As(marko).Unreview(n.ctx, n.story, a.ID))
	if got := n.attributions(); len(got) != 0 {
		t.Errorf("after the mark was taken back: %q", got)
	}

	record, err := n.desk.Record(n.ctx, n.story)
	n.must(err)
	var told []string
	for _, e := range record[1:] {
		told = append(told, strings.Join([]string{e.Verb, string(e.By), string(e.Segment), e.Words, e.Note, e.Link}, "|"))
	}
	want := []string{
		"attribution_added|Jelena|s2|The ferry sails at dawn||",
		"attribution_confirmed|Marko|s2|The ferry sails at dawn||https://example.org/harbour",
		"attribution_disputed|Marko|s2|The ferry sails at dawn|The harbour says it never said so.|",
		"attribution_waived|Marko|s2|The ferry sails at dawn|Nobody can be reached before the print.|",
		"attribution_corrected|Marko|s2|The ferry sails at dawn||",
		"attribution_reopened|Marko|s2|The ferry sails at dawn||",
	}
	if !slices.Equal(told, want) {
		t.Errorf("the record tells\n%s\nwant\n%s", strings.Join(told, "\n"), strings.Join(want, "\n"))
	}
}

func TestReviewRefused(t *testing.T) {
	n := ferry(t)
	a := n.mark()
	nobody := editor.Said{Kind: editor.DirectSpeech, Speaker: editor.Party{Role: "minister"}}
	refused := map[string]struct {
		review editor.Review
		want   editor.Condition
	}{
		"dispute without a note": {editor.Review{State: editor.Disputed, Note: " "}, editor.WithNote},
		"waive without a note":   {editor.Review{State: editor.Waived}, editor.WithNote},
		"nobody said it":         {editor.Review{State: editor.Corrected, Said: nobody}, editor.SomebodyNamed},
		"evidence on a disk":     {editor.Review{State: editor.Confirmed, Link: "file:///tmp/a"}, editor.WebAddress},
		"evidence without host":  {editor.Review{State: editor.Confirmed, Link: "https:/a"}, editor.WebAddress},
		"evidence by script":     {editor.Review{State: editor.NotSpeech, Link: "javascript:alert(1)"}, editor.WebAddress},
	}
	for name, test := range refused {
		test.review.Attribution = a.ID
		_, err := n.desk.As(marko).Review(n.ctx, n.story, test.review)
		var r *editor.Refusal
		if !errors.As(err, &r) || r.Condition != test.want || r.Act != editor.ActReview {
			t.Errorf("%s: %v", name, err)
		}
	}
	try := func(name string, want error, do func(*editor.Desk) error) {
		t.Helper()
		if err := do(n.desk.As(marko)); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
	try("no such state", editor.ErrInvalid, func(d *editor.Desk) error {
		_, err := d.Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Open})
		return err
	})
	try("no such kind", editor.ErrInvalid, func(d *editor.Desk) error {
		_, err := d.Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Corrected, Said: editor.Said{Kind: "song", Speaker: harbour.Speaker}})
		return err
	})
	try("no such attribution", editor.ErrNotFound, func(d *editor.Desk) error {
		_, err := d.Review(n.ctx, n.story, editor.Review{Attribution: "x", State: editor.Confirmed})
		return err
	})
	try("no such review", editor.ErrNotFound, func(d *editor.Desk) error { return d.Unreview(n.ctx, n.story, "x") })
	try("nobody signs", editor.ErrUnsigned, func(d *editor.Desk) error { return d.As("").Unreview(n.ctx, n.story, a.ID) })
	for name, run := range map[string][3]int{"empty": {2, 3, 3}, "before": {2, -1, 3}, "beyond": {2, 50, 90}, "space": {2, 3, 4}, "marked": {2, 0, 23}} {
		try("add "+name, editor.ErrInvalid, func(d *editor.Desk) error {
			_, err := d.AddAttribution(n.ctx, n.story, "s2", run[1], run[2], editor.Review{Said: harbour})
			return err
		})
	}
	try("add elsewhere", editor.ErrNotFound, func(d *editor.Desk) error {
		_, err := d.AddAttribution(n.ctx, n.story, "s9", 0, 3, editor.Review{Said: harbour})
		return err
	})
	n.must(n.desk.As(marko).Reject(n.ctx, n.story, "old"))
	_, err := n.desk.As(marko).ConfirmAll(n.ctx, n.story)
	refusedFor(t, err, editor.NotRejected)
	if got := n.attributions(); !slices.Equal(got, []string{"corrected The ferry sails at dawn Petar Knežević"}) {
		t.Errorf("something was written: %q", got)
	}
}

// The list of stories tells how much is open, as the source and the reviews change.
func TestOpenIsCounted(t *testing.T) {
	n := read(t, "Ferry to Bari", "“We wait for everybody,” said harbour master Petar Knežević. “We sail at dawn.”")
	counts := func(want int) {
		t.Helper()
		all, err := n.desk.Stories(n.ctx, editor.Query{})
		n.must(err)
		at := slices.IndexFunc(all, func(s editor.Summary) bool { return s.ID == n.story })
		if all[at].Open != want {
			t.Errorf("%d are open, want %d", all[at].Open, want)
		}
	}
	counts(1)
	done, err := n.desk.As(jelena).ConfirmAll(n.ctx, n.story)
	n.must(err)
	if done != 1 {
		t.Errorf("%d confirmed", done)
	}
	counts(0)
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	_, err = n.desk.As(marko).Review(n.ctx, n.story, editor.Review{Attribution: all[1].ID, State: editor.Disputed, Note: "He denies it."})
	n.must(err)
	counts(1)
	n.must(n.desk.As(marko).Unreview(n.ctx, n.story, all[0].ID))
	counts(1)
	n.mark()
	counts(1)
	_, err = n.desk.As(marko).ConfirmAll(n.ctx, n.story)
	n.must(err)
	counts(0)
	_, err = n.desk.As(marko).SetSource(n.ctx, n.story, "s2", "“We wait for nobody,” said harbour master Petar Knežević. “We sail at dawn.”")
	n.must(err)
	counts(1)
}

// Nobody confirms what a colleague disputes in the same moment.
func TestReviewsMeet(t *testing.T) {
	n := ferry(t)
	a := n.mark()
	dispute := func() {
		_, err := n.desk.As(jelena).Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Disputed, Note: "She denies it."})
		n.must(err)
	}
	between := &meddler{Store: n.store, before: dispute}
	_, err := editor.NewDesk(between, nil, editor.Edition{}, editor.Inflow{}).As(marko).
		Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Confirmed})
	if got := n.attributions(); !errors.Is(err, editor.ErrConflict) || !slices.Equal(got, []string{"disputed The ferry sails at dawn Petar Knežević"}) {
		t.Errorf("%v, %q", err, got)
	}
}

// What was reviewed is open again where the source was corrected, and is not confirmed
// without a look. Reviewed again it takes the place of what was said before.
func TestReviewAfterACorrectedSource(t *testing.T) {
	n := read(t, "Ferry to Bari", "“We wait for everybody,” said harbour master Petar Knežević.")
	_, err := n.desk.As(jelena).ConfirmAll(n.ctx, n.story)
	n.must(err)
	_, err = n.desk.As(jelena).SetSource(n.ctx, n.story, "s2", "“We wait for everybody on board,” said harbour master Petar Knežević.")
	n.must(err)
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	if len(all) != 1 || !all[0].Stale || all[0].State() != editor.Open || all[0].Review.Words != "“We wait for everybody,”" {
		t.Fatalf("after the correction: %+v", all)
	}
	if clear := editor.Undisputed(all); len(clear) != 0 {
		t.Errorf("what was reviewed before is confirmed without a look: %+v", clear)
	}
	_, err = n.desk.As(marko).Review(n.ctx, n.story, editor.Review{Attribution: all[0].ID, State: editor.Confirmed})
	n.must(err)
	kept, err := n.store.Reviews(n.ctx, n.story)
	n.must(err)
	if len(kept) != 1 || kept[0].By != marko || kept[0].Words != "“We wait for everybody on board,”" {
		t.Errorf("kept are %+v", kept)
	}
}

// A version that has whom the finder misread in the source is as faithful as before; one
// that has somebody else is told.
func TestVersionOfACorrectedSpeaker(t *testing.T) {
	for text, want := range map[string][]string{
		"„Wir warten auf alle“, sagte Petar Knežević.":   nil,
		"„Wir warten auf alle“, sagte Jovana Radulović.": nil,
		"„Wir warten auf alle“, sagte Marko Perović.":    {"s2 speaker_swapped error"},
	} {
		n := read(t, "Ferry to Bari", "“We wait for everybody,” said Petar Knežević.")
		n.confirm("s1", "Fähre nach Bari")
		n.confirm("s2", text)
		all, err := n.desk.Attributions(n.ctx, n.story)
		n.must(err)
		said := all[0].Said
		said.Speaker = editor.Party{Name: "Jovana Radulović"}
		_, err = n.desk.As(jelena).Review(n.ctx, n.story, editor.Review{Attribution: all[0].ID, State: editor.Corrected, Said: said})
		n.must(err)
		n.finds(only(n.findings(), "speaker_swapped", "speaker_dropped"), want...)
	}
}

func TestUndisputed(t *testing.T) {
	known, unknown := editor.Said{Speaker: editor.Party{Text: "Ana"}}, editor.Said{}
	carried := editor.Said{Outlets: []editor.Party{{Name: "MINA"}}}
	told := func(s editor.Severity) map[editor.Lang]editor.Place {
		return map[editor.Lang]editor.Place{editor.DE: {Findings: []editor.Finding{{Rule: "x", Severity: s}}}}
	}
	waived := told(editor.SeverityError)
	waived[editor.DE].Findings[0].Waived = &editor.Waiver{Note: "so"}
	all := []editor.Attribution{
		{ID: "speaker", Said: known},
		{ID: "outlet", Said: carried},
		{ID: "nobody", Said: unknown},
		{ID: "warning", Said: known, Places: told(editor.SeverityWarning)},
		{ID: "hint", Said: known, Places: told(editor.SeverityHint)},
		{ID: "waived", Said: known, Places: waived},
		{ID: "reviewed", Said: known, Review: &editor.Review{State: editor.Confirmed}},
		{ID: "stale", Said: known, Review: &editor.Review{State: editor.Confirmed}, Stale: true},
		{ID: "first", Said: known},
		{ID: "second", Follows: "first", Said: unknown, Places: told(editor.SeverityError)},
		{ID: "one", Said: known},
		{ID: "two", Follows: "one", Said: unknown},
	}
	var got []editor.AttributionID
	for _, a := range editor.Undisputed(all) {
		got = append(got, a.ID)
	}
	if want := []editor.AttributionID{"speaker", "outlet", "hint", "waived", "one"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
