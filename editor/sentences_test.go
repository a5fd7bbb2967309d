package editor_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// sentencesOf is a segment's text with ¦ between its sentences.
func sentencesOf(s *editor.Story, id editor.SegmentID) string {
	text := []rune(s.Segment(id).Text)
	var all []string
	for _, span := range s.Sentences(id) {
		all = append(all, string(text[span.Start:span.End]))
	}
	return strings.Join(all, "¦")
}

const plaza = "He lives in Plaza Sq. Tower guards saw him. The council met Mr. X. All agreed."

func TestManualEndsAreAppliedAndRecorded(t *testing.T) {
	n := newWire(t)
	id := n.arrive("\n\nPlaza\n" + plaza).Story.ID
	n.translate(id, "s2", "Er wohnt am Platz.")
	at := func(s string) int { return len([]rune(plaza[:strings.Index(plaza, s)])) }
	must := func(s *editor.Story, err error) *editor.Story {
		t.Helper()
		n.must(err)
		return s
	}
	s, _ := n.read(id)
	if got, want := sentencesOf(s, "s2"), "He lives in Plaza Sq. Tower guards saw him.¦The council met Mr. X.¦All agreed."; got != want {
		t.Fatalf("by the rules alone: %q", got)
	}
	must(n.desk.SplitSentence(n.ctx, id, "s2", at("Tower")-1)) // the space is passed over
	must(n.desk.JoinSentences(n.ctx, id, "s2", at("All")))
	s, versions := n.read(id)
	if got, want := sentencesOf(s, "s2"), "He lives in Plaza Sq.¦Tower guards saw him.¦The council met Mr. X. All agreed."; got != want {
		t.Errorf("with both ends: %q", got)
	}
	if s.Revision != 1 || versions[editor.DE].Outdated(s.Segment("s2")) {
		t.Error("the source counts as changed")
	}
	record, err := n.desk.Record(n.ctx, id)
	n.must(err)
	last := record[len(record)-2:]
	if last[0].Verb != editor.VerbSplit || last[1].Verb != editor.VerbJoin || last[0].By != jelena || last[0].Segment != "s2" || !strings.Contains(last[0].Note, "Sq. | Tower") {
		t.Errorf("recorded: %+v", last)
	}
	// Saying what the rules say takes the decision back.
	must(n.desk.JoinSentences(n.ctx, id, "s2", at("Tower")))
	s = must(n.desk.SplitSentence(n.ctx, id, "s2", at("All")))
	if got := s.Segment("s2").Ends; len(got) != 0 {
		t.Errorf("left over: %+v", got)
	}
}

func TestManualEndsStayWithTheirText(t *testing.T) {
	n := newWire(t)
	wire := func(version, text string) string {
		return "id: urn:9\nversion: " + version + "\n\nPlaza\n" + text + "\n" + school
	}
	id := n.arrive(wire("1", plaza)).Story.ID
	for _, place := range []string{"Tower", "All"} {
		set := n.desk.SplitSentence
		if place == "All" {
			set = n.desk.JoinSentences
		}
		_, err := set(n.ctx, id, "s2", strings.Index(plaza, place))
		n.must(err)
	}
	moved := "On Čarna Sunday: " + plaza
	n.becomes(editor.ArrivalUpdated, wire("2", moved))
	s, _ := n.read(id)
	if got, want := sentencesOf(s, "s2"), "On Čarna Sunday: He lives in Plaza Sq.¦Tower guards saw him.¦The council met Mr. X. All agreed."; got != want {
		t.Errorf("moved along: %q", got)
	}
	changed := strings.Replace(moved, "All agreed", "Everybody agreed", 1)
	_, err := n.desk.SetSource(n.ctx, id, "s2", changed)
	n.must(err)
	s, _ = n.read(id)
	if got := s.Segment("s2").Ends; len(got) != 1 || !got[0].Ends {
		t.Errorf("where the text changed the end is forgotten, and only there: %+v", got)
	}
	earlier, err := n.desk.SourceAt(n.ctx, id, 1)
	n.must(err)
	if len(earlier.Segment("s2").Ends) != 2 {
		t.Error("the earlier revision lost its ends")
	}
}

func TestNoSentenceEndsThere(t *testing.T) {
	n := newWire(t)
	id := n.arrive("\n\nPlaza\nC\u0301ao svima. Zdravo.").Story.ID
	for _, at := range []int{-1, 0, 1, 19, 20, 1 << 30} {
		if _, err := n.desk.SplitSentence(n.ctx, id, "s2", at); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("at %d: %v", at, err)
		}
	}
	if _, err := n.desk.JoinSentences(n.ctx, id, "s7", 3); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("a segment that is not there: %v", err)
	}
	if _, err := n.desk.As("").JoinSentences(n.ctx, id, "s2", 13); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("nobody signs: %v", err)
	}
	s, _ := n.read(id)
	if s.Sentences("s7") != nil || !slices.Equal(s.Sentences("s2"), editor.Sentences("en", s.Segment("s2").Text)) {
		t.Error("something changed")
	}
}
