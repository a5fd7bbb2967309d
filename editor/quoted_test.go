package editor_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"redakcija/editor"
)

// approved approves the English version of a story, which is its source as it stands, and
// returns the article and its hash.
func (n *newsroom) approved() (*editor.Article, string) {
	n.Helper()
	_, err := n.desk.As(jelena).Submit(n.ctx, n.story, editor.EN)
	n.must(err)
	v, err := n.desk.As(marko).Approve(n.ctx, n.story, editor.EN)
	n.must(err)
	raw, err := n.store.Article(n.ctx, v.Approval.Hash)
	n.must(err)
	a := new(editor.Article)
	n.must(json.Unmarshal(raw, a))
	return a, v.Approval.Hash
}

func TestArticleSaysWhoSaidWhat(t *testing.T) {
	n := read(t, "Ferry to Bari",
		"“We wait for everybody,” said harbour master Petar Knežević. “We sail at dawn.”",
		"“The road is open,” said Ana Radulović. The film “The Long Way Home” is shown on board.",
		"The ferry sails at dawn.")
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	for _, a := range all {
		r := editor.Review{Attribution: a.ID, State: editor.Confirmed}
		if a.Words == "“The road is open,”" {
			r.State, r.Note = editor.Waived, "She cannot be reached."
		}
		_, err := n.desk.As(jelena).Review(n.ctx, n.story, r)
		n.must(err)
	}
	a, _ := n.approved()
	for i := range a.Attributions {
		a.Attributions[i].SpeakerKind = "" // is the register's to say
	}
	want := []editor.Quoted{
		{Segment: "s2", Start: 0, End: 24, Kind: editor.DirectSpeech, Speaker: "Petar Knežević", Role: "harbour master"},
		{Segment: "s2", Start: 61, End: 79, Kind: editor.DirectSpeech, Follows: true, Speaker: "Petar Knežević", Role: "harbour master"},
		{Segment: "s3", Start: 0, End: 19, Kind: editor.DirectSpeech, Speaker: "Ana Radulović", Waived: "She cannot be reached.", WaivedBy: jelena},
	}
	if !reflect.DeepEqual(a.Attributions, want) {
		t.Errorf("the article has\n%+v\nwant\n%+v", a.Attributions, want)
	}
}

// Whom an editor corrected in the source is corrected in the article too, though the version
// was found to have somebody else.
func TestArticleHasWhatWasCorrected(t *testing.T) {
	n := read(t, "Ferry to Bari", "“We wait for everybody,” said harbour master Petar Knežević.")
	all, err := n.desk.Attributions(n.ctx, n.story)
	n.must(err)
	said := all[0].Said
	said.Speaker = editor.Party{Name: "Jovana Knežević-Radulović", Role: "deputy"}
	said.Outlets = []editor.Party{{Name: "Radio Bar"}, {Name: "MINA"}}
	_, err = n.desk.As(jelena).Review(n.ctx, n.story, editor.Review{Attribution: all[0].ID, State: editor.Corrected, Said: said})
	n.must(err)
	a, _ := n.approved() // the version has what the source has: nothing speaks against it
	if got := a.Attributions; len(got) != 1 || got[0].Speaker != "Jovana Knežević-Radulović" || got[0].Role != "deputy" ||
		!slices.Equal(got[0].Outlets, []string{"Radio Bar", "MINA"}) {
		t.Errorf("the article has %+v", got)
	}
}

// An article without attributions has the bytes, and so the hash, that it had before there
// were any.
func TestArticleOfNobody(t *testing.T) {
	n := ferry(t)
	a, hash := n.approved()
	var fields map[string]any
	n.must(json.Unmarshal(a.Bytes(), &fields))
	if _, ok := fields["attributions"]; ok || a.Hash() != hash {
		t.Errorf("the article is %s", a.Bytes())
	}
}
