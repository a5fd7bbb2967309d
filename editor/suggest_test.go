package editor_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// suggested are the suggestions for a segment, each as its kind, score and text.
func (n *newsroom) suggested(id editor.StoryID, seg editor.SegmentID, lang editor.Lang) (all []string) {
	n.Helper()
	got, err := n.desk.Suggest(n.ctx, id, seg, lang)
	n.must(err)
	for i := range got {
		all = append(all, fmt.Sprint(got[i].Kind, " ", got[i].Score, " ", got[i].Text))
	}
	return all
}

func TestSuggestionsOfASegment(t *testing.T) {
	n := newNewsroom(t)
	old := n.takeIn("Harbour news\n" + sailing + "\nThe mayor of Bar opened 3 new piers on 14 June 2024.")
	n.confirmIn(old, editor.DE, "s2", faehre)
	n.confirmIn(old, editor.DE, "s3", "Der Bürgermeister von Bar eröffnete am 14. Juni 2024 3 neue Molen.")
	if got := n.suggested(old, "s2", editor.DE); len(got) != 0 {
		t.Errorf("a segment is offered what it was confirmed with: %q", got)
	}
	_, err := n.desk.As(jelena).PutTerm(n.ctx, editor.Term{
		Kind: editor.TermPlace, Forms: map[editor.Lang][]string{editor.EN: {"Bar"}, editor.DE: {"Bar"}, editor.CNR: {"Bar"}},
	})
	n.must(err)
	_, err = n.desk.As(jelena).PutTerm(n.ctx, editor.Term{
		Kind: editor.TermOffice, Forms: map[editor.Lang][]string{editor.EN: {"mayor"}, editor.DE: {"Bürgermeister"}},
	})
	n.must(err)
	id := n.takeIn("More harbour news\n" + sailing +
		"\nThe mayor of Bar opened 4 new piers on 21 June 2025.\nThe harbour stays closed to yachts. The ferry to Bari sails again on Monday.\nA line that nobody has seen.")
	for seg, want := range map[editor.SegmentID][]string{
		"s2": {"memory 100 " + faehre},
		"s3": {
			"memory 75 Der Bürgermeister von Bar eröffnete am 21. Juni 2025 4 neue Molen.",
			"term 0 Bürgermeister", "name 0 Bar",
		},
		"s4": {"sentence 100 Der Hafen bleibt für Jachten gesperrt. Die Fähre nach Bari fährt am Montag wieder."},
		"s5": nil,
	} {
		if got := n.suggested(id, seg, editor.DE); !slices.Equal(got, want) {
			t.Errorf("%s: %q\nnot %q", seg, got, want)
		}
	}
	got, err := n.desk.Suggest(n.ctx, id, "s3", editor.DE)
	n.must(err)
	replaced := []editor.Replacement{{From: "3", To: "4"}, {From: "14", To: "21"}, {From: "2024", To: "2025"}}
	if !slices.Equal(got[0].Replaced, replaced) || got[0].Story != old || got[0].By != jelena {
		t.Errorf("the first is %+v", got[0])
	}
	was, is := "", ""
	for _, p := range got[0].Diff {
		if p.Op != editor.DiffInserted {
			was += p.Text
		}
		if p.Op != editor.DiffDeleted {
			is += p.Text
		}
	}
	if was != got[0].Source || is != "The mayor of Bar opened 4 new piers on 21 June 2025." {
		t.Errorf("the difference is from %q to %q", was, is)
	}
	if _, err := n.desk.Suggest(n.ctx, id, "s9", editor.DE); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("no segment: %v", err)
	}
	if _, err := n.desk.Suggest(n.ctx, id, "s2", "fr"); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("no target: %v", err)
	}
}

// What is exchanged in a text of the memory, and what is left as it was.
func TestReplacements(t *testing.T) {
	n := newNewsroom(t)
	for _, name := range []struct {
		gender editor.Gender
		forms  [3]string
	}{
		{editor.Male, [3]string{"Luka Perović", "Luka Perović", "Luka Perović"}},
		{editor.Male, [3]string{"Džon Hartli", "John Hartley", "John Hartley"}},
		{editor.Female, [3]string{"Ana Vuković", "Ana Vuković", "Ana Vuković"}},
	} {
		term := editor.Term{Kind: editor.TermPerson, Gender: name.gender, Forms: map[editor.Lang][]string{}}
		for i, lang := range editor.Targets {
			term.Forms[lang] = []string{name.forms[i]}
		}
		_, err := n.desk.As(jelena).PutTerm(n.ctx, term)
		n.must(err)
	}
	for i, c := range []struct {
		lang                   editor.Lang
		was, translation, text string
		want                   string // "" where nothing is exchanged
	}{
		{editor.DE, "The fund paid 1,250.5 million euros.", "Der Fonds zahlte 1.250,5 Millionen Euro.", "The fund paid 980.2 million euros.", "Der Fonds zahlte 980,2 Millionen Euro."},
		{editor.DE, "The fund paid 950 million euros.", "Der Fonds zahlte 950 Millionen Euro.", "The fund paid 12,500 million euros.", "Der Fonds zahlte 12.500 Millionen Euro."},
		{editor.DE, "They waited 2 hours for 2 boats.", "Sie warteten 2 Stunden auf 2 Boote.", "They waited 3 hours for 2 boats.", ""},
		{editor.DE, "The rescue took 5 hours.", "Die Rettung dauerte fünf Stunden.", "The rescue took 6 hours.", ""},
		{editor.DE, "The rescue took 5 hours.", "Die Rettung dauerte 5 Stunden.", "The rescue took 1 hours.", ""},
		{editor.DE, "The rescue took 5 hours.", "Die Rettung dauerte 5 Stunden.", "The rescue lasted 6 hours.", ""},
		{editor.CNR, "The rescue took 5 hours.", "Spasavanje je trajalo 5 sati.", "The rescue took 12 hours.", "Spasavanje je trajalo 12 sati."},
		{editor.CNR, "The rescue took 5 hours.", "Spasavanje je trajalo 5 sati.", "The rescue took 22 hours.", ""},
		{editor.CNR, "The rescue took 22 hours.", "Spasavanje je trajalo 22 sata.", "The rescue took 33 hours.", "Spasavanje je trajalo 33 sata."},
		{editor.DE, "The A320 landed in Tivat safely.", "Der A320 landete sicher in Tivat.", "The A330 landed in Tivat safely.", ""},
		{editor.CNR, "John Hartley signed the contract in Tivat.", "Džon Hartli potpisao je ugovor u Tivtu.", "Luka Perović signed the contract in Tivat.", "Luka Perović potpisao je ugovor u Tivtu."},
		{editor.CNR, "John Hartley signed the contract in Tivat.", "Džon Hartli potpisao je ugovor u Tivtu.", "Ana Vuković signed the contract in Tivat.", ""},
		{editor.CNR, "The court heard John Hartley in May again.", "Sud je u maju ponovo saslušao Džona Hartlija.", "The court heard Luka Perović in May again.", ""},
		{editor.DE, "John Hartley signed the contract in Tivat.", "John Hartley unterschrieb in Tivat, sagte Hartley.", "Luka Perović signed the contract in Tivat.", ""},
	} {
		id := n.takeIn(fmt.Sprint("Case ", i, "\n", c.was))
		n.confirmIn(id, c.lang, "s2", c.translation)
		next := n.takeIn(fmt.Sprint("Against ", i, "\n", c.text))
		all, err := n.desk.Suggest(n.ctx, next, "s2", c.lang)
		n.must(err)
		at := slices.IndexFunc(all, func(x editor.Suggestion) bool { return x.Story == id })
		if at < 0 {
			t.Errorf("%q is not offered for %q: %+v", c.was, c.text, all)
			continue
		}
		want := c.want
		if want == "" {
			want = c.translation
		}
		if got := all[at]; got.Text != want || (len(got.Replaced) > 0) != (c.want != "") {
			t.Errorf("%q becomes %q with %+v", c.translation, got.Text, got.Replaced)
		}
		n.must(n.forgetAll(editor.EN, c.lang))
	}
}

// forgetAll forgets all pairs of a direction, so that each case stands alone.
func (n *newsroom) forgetAll(source, target editor.Lang) error {
	var numbers []int64
	err := n.store.MemoryPairs(n.ctx, source, target, func(p editor.Pair) error {
		numbers = append(numbers, p.Number)
		return nil
	})
	for _, number := range numbers {
		err = errors.Join(err, n.store.RemovePair(n.ctx, number))
	}
	return err
}

func TestPretranslation(t *testing.T) {
	n := newNewsroom(t)
	old := n.takeIn("Harbour news\n" + sailing + "\nThe quay is closed to all cars tonight.")
	n.confirmIn(old, editor.DE, "s1", "Neues vom Hafen")
	n.confirmIn(old, editor.DE, "s2", faehre)
	n.confirmIn(old, editor.DE, "s3", "Der Kai ist heute Nacht für alle Autos gesperrt.")
	id := n.takeIn("Harbour news\n" + sailing + "\nThe quay is closed to most cars tonight.\nNobody has ever written this line.")
	d := n.desk.As(marko)
	if _, err := n.desk.As("").Pretranslate(n.ctx, id, editor.DE, 85); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("unsigned: %v", err)
	}
	n.confirmIn(id, editor.DE, "s1", "Von Hand")
	put, err := d.Pretranslate(n.ctx, id, editor.DE, 85)
	if err != nil || len(put) != 2 || put[0].Text != faehre || put[1].Segment != "s3" {
		t.Fatalf("put are %+v: %v", put, err)
	}
	version := func() *editor.Version {
		t.Helper()
		_, versions, err := n.desk.Story(n.ctx, id)
		n.must(err)
		return versions[editor.DE]
	}
	v := version()
	s, _, err := n.desk.Story(n.ctx, id)
	n.must(err)
	if done, _ := v.Progress(s); done != 1 || v.State != editor.StateDraft || v.Translator != jelena {
		t.Errorf("%d are done, state %s, by %s", done, v.State, v.Translator)
	}
	if got := n.lookup(editor.EN, editor.DE, sailing); slices.ContainsFunc(got, func(m editor.Match) bool { return m.Story == id }) {
		t.Errorf("the memory learned from itself: %+v", got)
	}

	// Nobody approves what nobody has confirmed; confirming it unchanged is enough.
	n.confirmIn(id, editor.DE, "s4", "Niemand hat diese Zeile je geschrieben.")
	_, err = d.Submit(n.ctx, id, editor.DE)
	n.must(err)
	_, err = d.Approve(n.ctx, id, editor.DE)
	var refusal *editor.Refusal
	if !errors.As(err, &refusal) || refusal.Condition != editor.NoErrors || !slices.Equal(refusal.Segments, []editor.SegmentID{"s2", "s3"}) {
		t.Errorf("approved: %v", err)
	}
	_, err = d.Return(n.ctx, id, editor.DE, "Bitte bestätigen")
	n.must(err)
	r, findings, err := n.desk.As(jelena).Translate(n.ctx, id, editor.DE, "s2", faehre, 1)
	if err != nil || r.Number != 2 || r.Origin != editor.ByPerson || slices.ContainsFunc(findings, func(f editor.Finding) bool { return f.Rule == "unconfirmed" }) {
		t.Errorf("confirmed as %+v with %+v: %v", r, findings, err)
	}

	// What was confirmed stays when the rest is taken back.
	back, err := d.UndoPretranslate(n.ctx, id, editor.DE)
	if err != nil || len(back) != 1 || back[0].Segment != "s3" {
		t.Errorf("taken back are %+v: %v", back, err)
	}
	if v = version(); v.Text("s1") != "Von Hand" || v.Text("s2") != faehre || v.Text("s3") != "" {
		t.Errorf("the texts are %+v", v.Texts)
	}
	if back, err := d.UndoPretranslate(n.ctx, id, editor.DE); err != nil || len(back) != 0 {
		t.Errorf("taken back twice: %+v, %v", back, err)
	}
	if put, err := d.Pretranslate(n.ctx, id, editor.DE, 85); err != nil || len(put) != 1 || put[0].Number != 3 {
		t.Errorf("put again: %+v, %v", put, err)
	}
	// What was taken from a machine is no text of the memory.
	v = version()
	n.must(n.store.Apply(n.ctx, editor.Change{
		Versions:  []*editor.Version{v},
		Revisions: []editor.Revision{{Segment: "s4", Lang: editor.DE, Number: 2, Text: "Maschinell", Source: 1, Origin: editor.ByMachine, By: marko, At: n.clock}},
		Entry:     editor.Entry{Story: id, Lang: editor.DE, Verb: string(editor.ActWrite), By: marko, At: n.clock},
	}))
	if back, err := d.UndoPretranslate(n.ctx, id, editor.DE); err != nil || len(back) != 1 || back[0].Segment != "s3" {
		t.Errorf("taken back are %+v: %v", back, err)
	}
	record, err := n.desk.Record(n.ctx, id)
	n.must(err)
	var verbs []string
	for _, e := range record {
		if strings.Contains(e.Verb, "pretranslate") {
			verbs = append(verbs, fmt.Sprint(e.Verb, " ", e.Count, " ", e.By))
		}
	}
	if !slices.Equal(verbs, []string{"pretranslate 2 Marko", "unpretranslate 1 Marko", "pretranslate 1 Marko", "unpretranslate 1 Marko"}) {
		t.Errorf("the record says %q", verbs)
	}
}
