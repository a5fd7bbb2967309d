package editor_test

import (
	"errors"
	"slices"
	"testing"

	"redakcija/editor"
)

// awaiting is the ferry's story, its German version waiting for approval, with what the
// harbour master is said to have said.
func awaiting(t *testing.T) (*newsroom, editor.Attribution) {
	t.Helper()
	n := ferry(t)
	n.write(jelena, "")
	n.must(n.do(editor.ActSubmit, jelena, ""))
	return n, n.mark()
}

func TestNothingIsApprovedWithAnOpenAttribution(t *testing.T) {
	n, a := awaiting(t)
	say := func(r editor.Review) {
		t.Helper()
		r.Attribution = a.ID
		_, err := n.desk.As(jelena).Review(n.ctx, n.story, r)
		n.must(err)
	}
	say(editor.Review{State: editor.Disputed, Note: "He denies it."})
	err := n.do(editor.ActApprove, marko, "")
	refusedFor(t, err, editor.NoOpenAttributions)
	var r *editor.Refusal
	if !errors.As(err, &r) || !slices.Equal(r.Segments, []editor.SegmentID{"s2"}) || len(r.Findings) != 1 ||
		r.Findings[0].Rule != "attribution_disputed" || r.Findings[0].Args["Words"] != "The ferry sails at dawn" {
		t.Errorf("the refusal names %+v", r)
	}
	if x := editor.Explain(err); x.Finding == nil || x.Finding.Rule != "attribution_disputed" {
		t.Errorf("a person is told %+v", x)
	}

	// A window that asks first is told the same.
	p, err := n.desk.Proof(n.ctx, n.story)
	n.must(err)
	v := p.Versions[editor.DE]
	known := append(p.Findings(editor.DE), p.Unsettled(editor.DE)...)
	refusedFor(t, n.desk.As(marko).Allowed(editor.ActApprove, p.Story, v, p.Settings, known), editor.NoOpenAttributions)

	say(editor.Review{State: editor.Waived, Note: "He cannot be reached."})
	n.must(n.do(editor.ActApprove, marko, ""))
}

// What a review says is settled when it is written and open again when it is taken back:
// an approval never rests on one that is gone, or that is another by now.
func TestApprovalRestsOnItsReviews(t *testing.T) {
	for name, meddle := range map[string]func(*newsroom, editor.Attribution) error{
		"taken back": func(n *newsroom, a editor.Attribution) error { return n.desk.As(jelena).Unreview(n.ctx, n.story, a.ID) },
		"disputed": func(n *newsroom, a editor.Attribution) error {
			_, err := n.desk.As(jelena).Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Disputed, Note: "He denies it."})
			return err
		},
	} {
		n, a := awaiting(t)
		between := &meddler{Store: n.store, before: func() { n.must(meddle(n, a)) }}
		_, err := editor.NewDesk(between, nil, editor.Edition{}, editor.Inflow{}).As(marko).Approve(n.ctx, n.story, editor.DE)
		if !errors.Is(err, editor.ErrConflict) || n.state() != editor.StateReview {
			t.Errorf("%s meanwhile: %v, state %s", name, err, n.state())
		}
	}
}

// What was approved is published as it was approved, whatever is said of it later.
func TestPublishingRestsOnWhatWasApproved(t *testing.T) {
	n, a := awaiting(t)
	n.must(n.do(editor.ActApprove, marko, ""))
	_, err := n.desk.As(jelena).Review(n.ctx, n.story, editor.Review{Attribution: a.ID, State: editor.Disputed, Note: "He denies it."})
	n.must(err)
	n.must(n.do(editor.ActPublish, marko, ""))
}

// What nobody reviewed is open, in the words that the finder found.
func TestOpenAttributionsBlock(t *testing.T) {
	n := read(t, "Ferry to Bari", "“We wait for everybody,” said harbour master Petar Knežević.")
	_, err := n.desk.As(jelena).Submit(n.ctx, n.story, editor.EN)
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, n.story, editor.EN)
	refusedFor(t, err, editor.NoOpenAttributions)
	var r *editor.Refusal
	if !errors.As(err, &r) || r.Findings[0].Rule != "attribution_open" || r.Findings[0].Segment != "s2" {
		t.Errorf("the refusal names %+v", r)
	}
}
