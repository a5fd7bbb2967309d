package editor_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// newsroom is a desk on a real database with one story of three segments and an
// edition that only remembers what was put into it.
type newsroom struct {
	*testing.T
	ctx   context.Context
	desk  *editor.Desk
	store editor.Store
	story editor.StoryID
	out   map[editor.StoryID]editor.Bundle
	clock time.Time
}

const (
	jelena editor.Person = "Jelena" // writes
	marko  editor.Person = "Marko"  // approves
)

var plain = editor.Format{
	Name:  "plain",
	Match: func([]byte) bool { return true },
	Read: func(raw []byte) (*editor.Draft, error) {
		d := &editor.Draft{Lang: editor.EN, Date: "2026-11-20"}
		for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			kind := editor.Paragraph
			if i == 0 {
				kind = editor.Headline
			}
			d.Blocks = append(d.Blocks, editor.Block{Kind: kind, Text: line, Line: i + 1})
		}
		d.Removed = []editor.Removed{{Line: 2, Text: "Share this", Why: "share"}}
		return d, nil
	},
}

func newNewsroom(t *testing.T) *newsroom {
	t.Helper()
	n := &newsroom{T: t, ctx: context.Background(), out: map[editor.StoryID]editor.Bundle{}, clock: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)}
	s, err := store.Open(n.ctx, filepath.Join(t.TempDir(), "desk.db"))
	n.must(err)
	n.store = s
	t.Cleanup(func() { n.must(s.Close()) })
	edition := editor.Edition{
		Publish: func(_ context.Context, _ string, b editor.Bundle) (map[editor.Lang]string, error) {
			n.out[b.Story] = b
			paths := map[editor.Lang]string{}
			for _, p := range b.Pages {
				paths[p.Article.Lang] = "page/" + string(p.Article.Lang)
			}
			return paths, nil
		},
	}
	n.desk = editor.NewDesk(s, []editor.Format{plain}, edition, editor.Inflow{}).At(func() time.Time {
		n.clock = n.clock.Add(time.Second)
		return n.clock
	})
	story, err := editor.One(n.desk.As(jelena).Intake(n.ctx, editor.Incoming{Name: "a.txt", Raw: []byte("Headline\nFirst paragraph.\nSecond paragraph.")}))
	n.must(err)
	n.story = story.ID
	return n
}

func (n *newsroom) must(err error) {
	n.Helper()
	if err != nil {
		n.Fatal(err)
	}
}

func (n *newsroom) state() editor.State {
	n.Helper()
	_, versions, err := n.desk.Story(n.ctx, n.story)
	n.must(err)
	return versions[editor.DE].State
}

// write confirms all segments of the German version.
func (n *newsroom) write(by editor.Person, suffix string) {
	n.Helper()
	s, _, err := n.desk.Story(n.ctx, n.story)
	n.must(err)
	for _, seg := range s.Segments {
		_, _, err := n.desk.As(by).Translate(n.ctx, n.story, editor.DE, seg.ID, "Text "+string(seg.ID)+suffix, editor.AnyRevision)
		n.must(err)
	}
}

// do tries an act on the German version.
func (n *newsroom) do(act editor.Act, by editor.Person, note string) error {
	d := n.desk.As(by)
	var err error
	switch act {
	case editor.ActWrite:
		_, _, err = d.Translate(n.ctx, n.story, editor.DE, "s1", fmt.Sprint("Neu ", n.clock.Unix()), editor.AnyRevision)
	case editor.ActSubmit:
		_, err = d.Submit(n.ctx, n.story, editor.DE)
	case editor.ActReturn:
		_, err = d.Return(n.ctx, n.story, editor.DE, note)
	case editor.ActApprove:
		_, err = d.Approve(n.ctx, n.story, editor.DE)
	case editor.ActPublish:
		var outcomes []editor.Outcome
		if outcomes, err = d.Publish(n.ctx, "out", []editor.Choice{{Story: n.story, Lang: editor.DE}}, nil); err == nil {
			err = outcomes[0].Err
		}
	case editor.ActCorrect:
		_, err = d.Correct(n.ctx, n.story, editor.DE, note)
	case editor.ActWithdraw:
		_, err = d.Withdraw(n.ctx, "out", n.story, editor.DE, note)
	}
	return err
}

// bring takes a new version to a state by the acts that lead there.
func (n *newsroom) bring(to editor.State) {
	n.Helper()
	path := map[editor.State][]editor.Act{
		editor.StateDraft:     {},
		editor.StateReview:    {editor.ActSubmit},
		editor.StateReturned:  {editor.ActSubmit, editor.ActReturn},
		editor.StateApproved:  {editor.ActSubmit, editor.ActApprove},
		editor.StatePublished: {editor.ActSubmit, editor.ActApprove, editor.ActPublish},
		editor.StateWithdrawn: {editor.ActSubmit, editor.ActApprove, editor.ActPublish, editor.ActWithdraw},
	}
	if to == editor.StateMissing {
		return
	}
	n.write(jelena, "")
	for _, act := range path[to] {
		by := marko
		if act == editor.ActSubmit {
			by = jelena
		}
		n.must(n.do(act, by, "note"))
	}
	if got := n.state(); got != to {
		n.Fatalf("brought to %s instead of %s", got, to)
	}
}

// allowed is the table as the newsroom agreed on it, written here a second time.
var allowed = map[editor.Act]map[editor.State]editor.State{
	editor.ActWrite: {
		editor.StateMissing: editor.StateDraft, editor.StateDraft: editor.StateDraft,
		editor.StateReturned: editor.StateDraft, editor.StateApproved: editor.StateDraft,
	},
	editor.ActSubmit:   {editor.StateDraft: editor.StateReview},
	editor.ActReturn:   {editor.StateReview: editor.StateReturned},
	editor.ActApprove:  {editor.StateReview: editor.StateApproved},
	editor.ActPublish:  {editor.StateApproved: editor.StatePublished},
	editor.ActCorrect:  {editor.StatePublished: editor.StateDraft},
	editor.ActWithdraw: {editor.StatePublished: editor.StateWithdrawn},
}

func TestEveryActInEveryState(t *testing.T) {
	for act := range allowed {
		for _, from := range editor.States {
			t.Run(string(act)+" in "+string(from), func(t *testing.T) {
				n := newNewsroom(t)
				n.bring(from)
				err := n.do(act, marko, "note")
				want, ok := allowed[act][from]
				if !ok {
					var r *editor.Refusal
					if !errors.As(err, &r) || r.Condition != editor.WrongState || !errors.Is(err, editor.ErrNotAllowed) {
						t.Fatalf("%s in %s: %v, want a refusal for the state", act, from, err)
					}
					if got := n.state(); got != from {
						t.Fatalf("a refused %s moved %s to %s", act, from, got)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				if got := n.state(); got != want {
					t.Fatalf("%s in %s leads to %s, want %s", act, from, got, want)
				}
			})
		}
	}
}

func refusedFor(t *testing.T, err error, want editor.Condition) {
	t.Helper()
	var r *editor.Refusal
	if !errors.As(err, &r) || r.Condition != want {
		t.Fatalf("%v, want refused for %s", err, want)
	}
}

func TestConditions(t *testing.T) {
	tests := map[string]struct {
		do   func(n *newsroom) error
		want editor.Condition
	}{
		"submit with a segment missing": {func(n *newsroom) error {
			n.must(n.do(editor.ActWrite, jelena, ""))
			return n.do(editor.ActSubmit, jelena, "")
		}, editor.NothingMissing},
		"approve one's own translation": {func(n *newsroom) error {
			n.bring(editor.StateReview)
			return n.do(editor.ActApprove, jelena, "")
		}, editor.SecondPerson},
		"return without a note": {func(n *newsroom) error {
			n.bring(editor.StateReview)
			return n.do(editor.ActReturn, marko, "  ")
		}, editor.WithNote},
		"correct without a note": {func(n *newsroom) error {
			n.bring(editor.StatePublished)
			return n.do(editor.ActCorrect, marko, "")
		}, editor.WithNote},
		"withdraw without a reason": {func(n *newsroom) error {
			n.bring(editor.StatePublished)
			return n.do(editor.ActWithdraw, marko, "")
		}, editor.WithNote},
		"publish what is on hold": {func(n *newsroom) error {
			n.bring(editor.StateApproved)
			n.must(n.desk.As(marko).Hold(n.ctx, n.story, n.clock.Add(time.Hour)))
			return n.do(editor.ActPublish, marko, "")
		}, editor.NotOnHold},
		"write in a rejected story": {func(n *newsroom) error {
			n.must(n.desk.As(marko).Reject(n.ctx, n.story, "not ours"))
			return n.do(editor.ActWrite, jelena, "")
		}, editor.NotRejected},
		"approve with a segment that came later": {func(n *newsroom) error {
			n.bring(editor.StateReview)
			_, err := n.desk.As(marko).Restore(n.ctx, n.story, 0)
			n.must(err)
			return n.do(editor.ActApprove, marko, "")
		}, editor.NothingMissing},
		"publish a text of an older source": {func(n *newsroom) error {
			_, err := n.desk.As(marko).SetSource(n.ctx, n.story, "s2", "First paragraph, corrected.")
			n.must(err)
			n.bring(editor.StateDraft)
			_, err = n.desk.As(marko).SetSource(n.ctx, n.story, "s2", "First paragraph, corrected again.")
			n.must(err)
			n.must(n.do(editor.ActSubmit, jelena, ""))
			n.must(n.do(editor.ActApprove, marko, ""))
			return n.do(editor.ActPublish, marko, "")
		}, editor.NotOutdated},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			n := newNewsroom(t)
			refusedFor(t, test.do(n), test.want)
		})
	}
}

func TestHoldEndsByItself(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateApproved)
	n.must(n.desk.As(marko).Hold(n.ctx, n.story, n.clock.Add(time.Hour)))
	n.clock = n.clock.Add(2 * time.Hour)
	n.must(n.do(editor.ActPublish, marko, ""))
}

func TestOnePersonDesk(t *testing.T) {
	n := newNewsroom(t)
	n.must(n.desk.As(jelena).PutSettings(n.ctx, editor.Settings{OnePerson: true}))
	n.bring(editor.StateDraft)
	n.must(n.do(editor.ActApprove, jelena, ""))
	n.must(n.do(editor.ActPublish, jelena, ""))
	if got := n.state(); got != editor.StatePublished {
		t.Fatalf("state %s", got)
	}
}

func TestEditAfterApprovalDropsIt(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateApproved)
	n.must(n.do(editor.ActWrite, jelena, ""))
	if got := n.state(); got != editor.StateDraft {
		t.Fatalf("state %s after an edit, want draft", got)
	}
	refusedFor(t, n.do(editor.ActPublish, marko, ""), editor.WrongState)
	if len(n.out) != 0 {
		t.Fatalf("the edition got %v", n.out)
	}
}

func TestSourceChangeAfterApprovalDropsIt(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateApproved)
	_, err := n.desk.As(marko).SetDetails(n.ctx, n.story, editor.Details{Lang: editor.EN, Credits: editor.Credits{Authors: []string{"Somebody"}}})
	n.must(err)
	if got := n.state(); got != editor.StateDraft {
		t.Fatalf("state %s after the credits changed, want draft", got)
	}
}

func TestConfirmingTheSameTextKeepsTheApproval(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateApproved)
	_, _, err := n.desk.As(marko).Translate(n.ctx, n.story, editor.DE, "s1", "Text s1", editor.AnyRevision)
	n.must(err)
	if got := n.state(); got != editor.StateApproved {
		t.Fatalf("state %s, want approved", got)
	}
}

// A source that is changed between reading and approving is not approved: whoever
// approves would put their name under words they never saw.
func TestApprovalMeansTheSourceThatWasSeen(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateReview)
	s, versions, err := n.desk.Story(n.ctx, n.story)
	n.must(err)
	_, err = n.desk.As(marko).SetDetails(n.ctx, n.story, editor.Details{Lang: editor.EN, Section: "Sport"})
	n.must(err)
	v := versions[editor.DE]
	v.State = editor.StateApproved
	err = n.store.Apply(n.ctx, editor.Change{
		StoryRow: s.Row, Versions: []*editor.Version{v},
		Entry: editor.Entry{Story: n.story, Lang: editor.DE, Verb: string(editor.ActApprove), By: marko, At: n.clock},
	})
	if !errors.Is(err, editor.ErrConflict) {
		t.Fatalf("approved against an older source: %v", err)
	}
}

// A restored line stands where it stood.
func TestRestoredLineFindsItsPlace(t *testing.T) {
	n := newNewsroom(t)
	s, err := n.desk.As(jelena).Restore(n.ctx, n.story, 0)
	n.must(err)
	if last := s.Segments[2]; last.Text != "Share this" || last.ID != "s4" || last.Revision != 2 {
		t.Fatalf("restored as %+v in %+v", last, s.Segments)
	}
	if len(s.Removed) != 0 {
		t.Fatalf("still removed: %+v", s.Removed)
	}
}

// What is published is what was approved, also while a correction is being written,
// and also when another language is published later.
func TestOnlyApprovedWordsReachTheEdition(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StatePublished)
	published := n.out[n.story].Pages[0].Article.Passages[1].Text
	n.must(n.do(editor.ActCorrect, marko, "wrong day"))
	n.write(jelena, " corrected")
	// The house edit in English is published while the German correction is a draft.
	_, err := n.desk.As(jelena).Submit(n.ctx, n.story, editor.EN)
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, n.story, editor.EN)
	n.must(err)
	outcomes, err := n.desk.As(marko).Publish(n.ctx, "out", []editor.Choice{{Story: n.story, Lang: editor.EN}}, nil)
	n.must(err)
	n.must(outcomes[0].Err)
	b := n.out[n.story]
	if len(b.Pages) != 2 {
		t.Fatalf("%d pages, want English and German", len(b.Pages))
	}
	for _, p := range b.Pages {
		if p.Article.Lang == editor.DE && (p.Article.Passages[1].Text != published || len(p.Corrections) != 0) {
			t.Fatalf("the German page shows %q with corrections %v before anybody approved them", p.Article.Passages[1].Text, p.Corrections)
		}
	}
	n.must(n.do(editor.ActSubmit, jelena, ""))
	n.must(n.do(editor.ActApprove, marko, ""))
	n.must(n.do(editor.ActPublish, marko, ""))
	for _, p := range n.out[n.story].Pages {
		if p.Article.Lang == editor.DE && (p.Article.Passages[1].Text != "Text s2 corrected" || len(p.Corrections) != 1) {
			t.Fatalf("the corrected page shows %q with corrections %v", p.Article.Passages[1].Text, p.Corrections)
		}
	}
}

func TestEverythingIsSigned(t *testing.T) {
	n := newNewsroom(t)
	for _, act := range []editor.Act{editor.ActWrite, editor.ActSubmit, editor.ActApprove, editor.ActReturn, editor.ActCorrect, editor.ActWithdraw} {
		if err := n.do(act, " ", "note"); !errors.Is(err, editor.ErrUnsigned) {
			t.Errorf("%s by nobody: %v", act, err)
		}
	}
	if _, err := editor.One(n.desk.Intake(n.ctx, editor.Incoming{Name: "b.txt", Raw: []byte("x\ny")})); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("intake by nobody: %v", err)
	}
	n.bring(editor.StatePublished)
	record, err := n.desk.Record(n.ctx, n.story)
	n.must(err)
	for _, e := range record {
		if e.By == "" || e.At.IsZero() {
			t.Errorf("unsigned entry %+v", e)
		}
	}
}

// The drawing in README is the table.
func TestDrawingShowsTheTable(t *testing.T) {
	raw, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var drawn []string
	for _, m := range regexp.MustCompile(`(?m)^\s*(\w+) --> (\w+): (\w+)`).FindAllStringSubmatch(string(raw), -1) {
		drawn = append(drawn, m[1]+" "+m[3]+" "+m[2])
	}
	var table []string
	for _, x := range editor.Transitions {
		for _, from := range slices.Concat(x.From, x.Solo) {
			table = append(table, fmt.Sprint(from, " ", x.Act, " ", x.To))
		}
	}
	slices.Sort(drawn)
	slices.Sort(table)
	if !slices.Equal(drawn, table) {
		t.Fatalf("drawn:\n%s\ntable:\n%s", strings.Join(drawn, "\n"), strings.Join(table, "\n"))
	}
}
