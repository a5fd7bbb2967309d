package editor_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"redakcija/editor"
)

// told is a story in which somebody says something, with a German version, as a newsroom has
// it when the version is done. A change can make it another.
func told(change func(s *editor.Story, de map[editor.SegmentID]string, p *editor.Proof)) *editor.Proof {
	p := proofOf(editor.EN, "")
	s := p.Story
	s.Revision, s.Segments, p.Terms = 1, nil, nil
	s.Credits = editor.Credits{Authors: []string{"M. Lindqvist"}, Provider: "Agence France-Presse", CreditLine: "AFP", Rights: "One use"}
	s.Dateline = editor.Origin{Place: "Bar", Agency: "AFP"}
	de := map[editor.SegmentID]string{}
	for i, x := range []struct {
		kind   editor.Kind
		en, de string
	}{
		{editor.Headline, "Harbour: Kos calls talks “useful”", "Hafen: Kos nennt Gespräche „nützlich“"},
		{editor.Lead, "The third ferry starts on Wednesday.", "Die dritte Fähre startet am Mittwoch."},
		{
			editor.Paragraph, "“The talks were useful,” harbour master Ana Kos told Radio Adria on Monday.",
			"„Die Gespräche waren nützlich“, sagte Hafenmeisterin Ana Kos am Montag Radio Adria.",
		},
		{editor.Paragraph, "The third ferry carries 120 cars, Kos said.", "Die dritte Fähre fasst 120 Autos, sagte Kos."},
	} {
		id := editor.SegmentID(fmt.Sprint("s", i+1))
		s.Segments = append(s.Segments, editor.Segment{ID: id, Kind: x.kind, Text: x.en, Revision: 1})
		de[id] = x.de
	}
	if change != nil {
		change(s, de, p)
	}
	for lang, v := range p.Versions {
		v.State = editor.StateMissing
		if lang == editor.DE && len(de) > 0 {
			v.State, v.Translator = editor.StateReview, "Jelena"
			for id, text := range de {
				v.Texts[id] = editor.Revision{Segment: id, Lang: lang, Number: 1, Text: text, Source: 1}
			}
		}
	}
	return p
}

// change is what makes a story another one.
type change = func(s *editor.Story, de map[editor.SegmentID]string, p *editor.Proof)

// point is one of a checklist.
func point(t *testing.T, p *editor.Proof, id editor.PointID) editor.Point {
	t.Helper()
	all := p.Checklist()
	i := slices.IndexFunc(all, func(x editor.Point) bool { return x.ID == id })
	if i < 0 {
		t.Fatalf("there is no point %s", id)
	}
	return all[i]
}

func TestPointsOfTheChecklist(t *testing.T) {
	german := func(id editor.SegmentID, text string) change {
		return func(_ *editor.Story, de map[editor.SegmentID]string, _ *editor.Proof) { de[id] = text }
	}
	source := func(id editor.SegmentID, text string) change {
		return func(s *editor.Story, _ map[editor.SegmentID]string, _ *editor.Proof) { s.Segment(id).Text = text }
	}
	story := func(do func(*editor.Story)) change {
		return func(s *editor.Story, _ map[editor.SegmentID]string, _ *editor.Proof) { do(s) }
	}
	version := func(do func(*editor.Version)) change {
		return func(_ *editor.Story, _ map[editor.SegmentID]string, p *editor.Proof) { do(p.Versions[editor.DE]) }
	}
	none := func(_ *editor.Story, de map[editor.SegmentID]string, _ *editor.Proof) { clear(de) }
	both := func(en, de change) change {
		return func(s *editor.Story, texts map[editor.SegmentID]string, p *editor.Proof) {
			en(s, texts, p)
			de(s, texts, p)
		}
	}
	corrected := []editor.Correction{{Number: 1, Note: "x"}}

	for _, c := range []struct {
		point  editor.PointID
		name   string
		change change
		want   string // the status, and the segments that speak against it
	}{
		{editor.PointSpeakerNamed, "as it is", nil, "done"},
		{editor.PointSpeakerNamed, "nobody is quoted", both(both(source("s1", "Ferry starts"), source("s3", "It rained.")), german("s3", "Es regnete.")), "none"},
		{editor.PointSpeakerNamed, "nobody says it", source("s3", "“The talks were useful and we will go on with them tomorrow.”"), "fails s3"},

		{editor.PointOutletNamed, "as it is", nil, "done"},
		{editor.PointOutletNamed, "it came from nowhere", story(func(s *editor.Story) { s.Credits, s.Dateline = editor.Credits{}, editor.Origin{} }), "fails"},
		{editor.PointOutletNamed, "our own", story(func(s *editor.Story) {
			s.Credits, s.Dateline = editor.Credits{Authors: []string{"Ana Kos"}}, editor.Origin{}
		}), "done"},

		{editor.PointVersionsAgree, "not reviewed", nil, "open s1 s3"},
		{editor.PointVersionsAgree, "no version", none, "open"},

		{editor.PointMarksBalanced, "as it is", nil, "done"},
		{editor.PointMarksBalanced, "one is missing", german("s3", "„Die Gespräche waren nützlich, sagte Hafenmeisterin Ana Kos am Montag Radio Adria."), "fails s3"},
		{editor.PointMarksBalanced, "of another language", german("s1", "Hafen: Kos nennt Gespräche “nützlich”"), "fails s1"},
		{editor.PointMarksBalanced, "no version", none, "open"},

		{editor.PointRetranslated, "nobody said in which language", nil, "by_hand s1 s3"},
		{editor.PointRetranslated, "no version", none, "done"},

		{editor.PointFactsMatch, "as it is", nil, "done"},
		{editor.PointFactsMatch, "another number", german("s4", "Die dritte Fähre fasst 130 Autos, sagte Kos."), "fails s4"},
		{editor.PointFactsMatch, "in a house that does not mind", both(german("s4", "Die dritte Fähre fasst 130 Autos, sagte Kos."),
			func(_ *editor.Story, _ map[editor.SegmentID]string, p *editor.Proof) {
				p.Settings.Severities = map[string]editor.Severity{"number_changed": editor.SeverityHint, "number_added": editor.SeverityHint, "number_missing": editor.SeverityHint}
			}), "done"},
		{editor.PointNamesAgree, "as it is", nil, "done"},
		{editor.PointNamesAgree, "misspelt", both(
			source("s4", "The third ferry carries 120 cars, Petar Vukotić said."), german("s4", "Die dritte Fähre fasst 120 Autos, sagte Petar Vukotvić."),
		), "fails s4"},

		{editor.PointUnnamedAsSource, "all are named", nil, "none"},

		{editor.PointHeadlineSupported, "as it is", nil, "done"},
		{editor.PointHeadlineSupported, "another quotation", source("s1", "Harbour: Kos calls talks “wasted”"), "fails s1"},
		{editor.PointHeadlineSupported, "another number", source("s1", "Kos: third ferry carries 150 cars"), "fails s1"},
		{editor.PointHeadlineSupported, "another name", source("s1", "Harbour: talks were useful, says Radan"), "fails s1"},
		{editor.PointHeadlineSupported, "in the version alone", german("s1", "Hafen: Kos nennt Gespräche „wertlos“"), "fails s1"},
		{editor.PointHeadlineSupported, "in another case", both(
			german("s1", "Hafen: Kos spricht vom „ersten guten Gespräch“"),
			german("s3", "„Das war das erste gute Gespräch“, sagte Hafenmeisterin Ana Kos am Montag Radio Adria."),
		), "done"},
		{editor.PointHeadlineSupported, "capitals that say nothing", source("s1", "Harbour Talks Are the Most Useful in Years for Ferry"), "done"},
		{editor.PointHeadlineSupported, "a quotation in the lead", source("s2", "The third ferry is “a dream” for many."), "by_hand s2"},
		{editor.PointHeadlineSupported, "nothing beneath", story(func(s *editor.Story) { s.Segments = s.Segments[:2] }), "done"},

		{editor.PointAgencyCredit, "by its first letters", nil, "done"},
		{editor.PointAgencyCredit, "no agency", story(func(s *editor.Story) { s.Dateline.Agency = "" }), "none"},
		{editor.PointAgencyCredit, "another provider", story(func(s *editor.Story) { s.Credits.Provider = "Harbour Wire" }), "fails"},
		{editor.PointAgencyCredit, "another credit line", story(func(s *editor.Story) { s.Credits.CreditLine = "dpa" }), "fails"},

		{editor.PointBylineOnce, "as it is", nil, "done"},
		{editor.PointBylineOnce, "no author", story(func(s *editor.Story) { s.Credits.Authors = nil }), "none"},
		{editor.PointBylineOnce, "under the text", german("s4", "Von M. Lindqvist, AFP"), "fails s4"},
		{editor.PointBylineOnce, "the author does something", source("s4", "The third ferry is followed by M. Lindqvist on her way through the bay."), "done"},

		{editor.PointPressRelease, "none", nil, "none"},
		{editor.PointPressRelease, "not called one", story(func(s *editor.Story) { s.Credits.Provider = "news aktuell / ots" }), "fails"},
		{editor.PointPressRelease, "called one", both(story(func(s *editor.Story) { s.Section = "Pressemitteilung" }), german("s2", "Die dritte Fähre startet am Mittwoch, heißt es in einer Pressemitteilung.")), "done"},

		{editor.PointNoEmbargoText, "as it is", nil, "done"},
		{editor.PointNoEmbargoText, "an embargo", source("s2", "EMBARGOED until 18:00 GMT"), "fails s2"},
		{editor.PointNoEmbargoText, "in the version", german("s4", "Sperrfrist: Mittwoch, 18 Uhr"), "fails s4"},
		{editor.PointNoEmbargoText, "an article about one", source("s4", "The arms embargo stays until spring, Kos said."), "done"},

		{editor.PointSourceCurrent, "as it is", nil, "done"},
		{editor.PointSourceCurrent, "outdated", story(func(s *editor.Story) { s.Revision, s.Segment("s4").Revision = 2, 2 }), "fails s4"},

		{editor.PointTwoPeople, "not approved", nil, "open"},
		{editor.PointTwoPeople, "another one", version(func(v *editor.Version) { v.Approval = &editor.Approval{By: "Marko"} }), "done"},
		{editor.PointTwoPeople, "the same", version(func(v *editor.Version) { v.Approval = &editor.Approval{By: "Jelena"} }), "fails"},
		{editor.PointTwoPeople, "a desk of one", func(_ *editor.Story, _ map[editor.SegmentID]string, p *editor.Proof) { p.Settings.OnePerson = true }, "none"},

		{editor.PointUsageTerms, "of an agency", nil, "by_hand"},
		{editor.PointUsageTerms, "our own", story(func(s *editor.Story) {
			s.Credits, s.Dateline = editor.Credits{Authors: []string{"Ana Kos"}}, editor.Origin{}
		}), "none"},

		{editor.PointCorrectionEverywhere, "none", nil, "none"},
		{editor.PointCorrectionEverywhere, "only here", func(_ *editor.Story, _ map[editor.SegmentID]string, p *editor.Proof) {
			p.Versions[editor.DE].Published, p.Versions[editor.DE].Corrections = &editor.Publication{}, corrected
			p.Versions[editor.EN].Published = &editor.Publication{}
		}, "fails"},
		{editor.PointCorrectionEverywhere, "everywhere it is read", func(_ *editor.Story, _ map[editor.SegmentID]string, p *editor.Proof) {
			p.Versions[editor.DE].Published, p.Versions[editor.DE].Corrections = &editor.Publication{}, corrected
		}, "done"},

		{editor.PointNothingLeft, "as it is", nil, "done"},
		{editor.PointNothingLeft, "in the source", source("s4", "The third ferry carries\u2060 120 cars, Kos said."), "fails s4"},
		{editor.PointNothingLeft, "in the version", german("s4", "Die dritte Fähre fasst 120\u200B Autos, sagte Kos."), "fails s4"},
	} {
		got := point(t, told(c.change), c.point)
		text := string(got.Status)
		for _, id := range got.Segments {
			text += " " + string(id)
		}
		if text != c.want {
			t.Errorf("%s, %s: %q, not %q", c.point, c.name, text, c.want)
		}
	}
}

// What the editors say of the attributions settles the points that rest on them.
func TestPointsAfterReview(t *testing.T) {
	reviewed := func(with func(*editor.Review)) *editor.Proof {
		p := told(nil)
		for _, a := range told(nil).Attributions() {
			r := editor.Review{Attribution: a.ID, Segment: a.Segment, Words: a.Words, Revision: 1, State: editor.Confirmed, Said: a.Said, By: "Marko"}
			with(&r)
			p.Reviews = append(p.Reviews, r)
		}
		return p
	}
	spoken := func(lang editor.Lang) func(*editor.Review) {
		return func(r *editor.Review) {
			found := r.Said
			r.State, r.Found, r.Said.Spoken = editor.Corrected, &found, lang
		}
	}
	unknown := func(state editor.ReviewState) func(*editor.Review) {
		return func(r *editor.Review) {
			found := r.Said
			r.State, r.Found, r.Said.Speaker = state, &found, editor.Party{}
		}
	}
	for _, c := range []struct {
		point editor.PointID
		name  string
		with  func(*editor.Review)
		want  editor.PointStatus
	}{
		{editor.PointVersionsAgree, "confirmed", func(*editor.Review) {}, editor.PointDone},
		{editor.PointVersionsAgree, "disputed", func(r *editor.Review) { r.State = editor.Disputed }, editor.PointOpen},
		{editor.PointSpeakerNamed, "nobody is known", unknown(editor.Corrected), editor.PointFails},
		{editor.PointSpeakerNamed, "let stand", unknown(editor.Waived), editor.PointDone},
		{editor.PointSpeakerNamed, "nobody's words", func(r *editor.Review) { r.State = editor.NotSpeech }, editor.PointNone},
		{editor.PointRetranslated, "said in German", spoken(editor.DE), editor.PointFails},
		{editor.PointRetranslated, "said in English", spoken(editor.EN), editor.PointDone},
		{editor.PointRetranslated, "said in Russian", spoken("ru"), editor.PointDone},
		{editor.PointUnnamedAsSource, "described", func(r *editor.Review) {
			found := r.Said
			r.State, r.Found, r.Said.Speaker = editor.Corrected, &found, editor.Party{Text: "a harbour official"}
		}, editor.PointByHand},
		{editor.PointRumoursMarked, "only claimed", func(r *editor.Review) {
			found := r.Said
			r.State, r.Found, r.Said.Force = editor.Corrected, &found, "claimed"
		}, editor.PointByHand},
		{editor.PointPressRelease, "all from one statement", func(r *editor.Review) {
			found := r.Said
			r.State, r.Found, r.Said.Medium = editor.Corrected, &found, "statement"
		}, editor.PointByHand},
	} {
		if got := point(t, reviewed(c.with), c.point); got.Status != c.want {
			t.Errorf("%s, %s: %s, not %s", c.point, c.name, got.Status, c.want)
		}
	}
}

// BenchmarkChecklist is the list of a story of 30 paragraphs that was looked at before.
func BenchmarkChecklist(b *testing.B) {
	p := paragraphs(30)
	for _, v := range p.Versions {
		v.State = editor.StateDraft
	}
	for b.Loop() {
		p.Checklist()
	}
}

// The list has twenty points, the first three of which keep versions from being approved, and
// each rule that a point rests on is one of the checks.
func TestChecklist(t *testing.T) {
	all := told(nil).Checklist()
	if len(all) != 20 {
		t.Errorf("%d points", len(all))
	}
	for i, p := range all {
		if p.Block != (i < 3) || p.Block && p.Hand {
			t.Errorf("%s: keeps back %v, by hand %v", p.ID, p.Block, p.Hand)
		}
	}
	known := map[string]bool{}
	for _, r := range editor.Rules() {
		known[r.ID] = true
	}
	for _, rule := range editor.RulesOfPoints() {
		if !known[rule] {
			t.Errorf("no check is called %s", rule)
		}
	}
}

// A person ticks what only a person can tell; the tick stands with its name, in the record too,
// and counts until the source changes.
func TestTicks(t *testing.T) {
	n := read(t, "Ferry line reopens", long, "Second paragraph.")
	list := func() editor.Point {
		t.Helper()
		p, err := n.desk.Proof(n.ctx, n.story)
		n.must(err)
		return point(t, p, editor.PointHeadlineSupported)
	}
	_, err := n.desk.As(marko).SetSource(n.ctx, n.story, "s1", "Ferry line: “never again”")
	n.must(err)
	if got := list(); got.Status != editor.PointFails || got.By != "" {
		t.Fatalf("before: %+v", got)
	}
	_, err = n.desk.As(jelena).Tick(n.ctx, n.story, editor.PointHeadlineSupported, " ")
	refusedFor(t, err, editor.WithNote)
	_, err = n.desk.As(jelena).Tick(n.ctx, n.story, editor.PointHeadlineSupported, " The film's title. ")
	n.must(err)
	if got := list(); got.Status != editor.PointDone || got.By != jelena || got.Note != "The film's title." || got.At.IsZero() || got.Outdated {
		t.Errorf("ticked: %+v", got)
	}
	_, err = n.desk.As(marko).SetSource(n.ctx, n.story, "s3", "Second paragraph, corrected.")
	n.must(err)
	if got := list(); got.Status != editor.PointFails || got.By != jelena || !got.Outdated {
		t.Errorf("after the source changed: %+v", got)
	}
	_, err = n.desk.As(marko).Tick(n.ctx, n.story, editor.PointHeadlineSupported, "Still its title.")
	n.must(err)
	if got := list(); got.Status != editor.PointDone || got.By != marko {
		t.Errorf("ticked again: %+v", got)
	}
	n.must(n.desk.As(jelena).Untick(n.ctx, n.story, editor.PointHeadlineSupported))
	if got := list(); got.Status != editor.PointFails || got.By != "" {
		t.Errorf("taken back: %+v", got)
	}
	if err := n.desk.As(jelena).Untick(n.ctx, n.story, editor.PointHeadlineSupported); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("taken back twice: %v", err)
	}

	for _, id := range []editor.PointID{editor.PointSpeakerNamed, editor.PointFactsMatch, "nonsense"} {
		if _, err := n.desk.As(jelena).Tick(n.ctx, n.story, id, "x"); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%s was ticked: %v", id, err)
		}
	}
	if _, err := n.desk.Tick(n.ctx, n.story, editor.PointUsageTerms, ""); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("ticked by nobody: %v", err)
	}

	record, err := n.desk.Record(n.ctx, n.story)
	n.must(err)
	var told []string
	for _, e := range record {
		if e.Point != "" {
			told = append(told, e.Verb+" "+string(e.By)+" "+e.Note)
		}
	}
	if want := []string{"tick Jelena The film's title.", "tick Marko Still its title.", "untick Jelena "}; !slices.Equal(told, want) {
		t.Errorf("the record tells %q", told)
	}
}
