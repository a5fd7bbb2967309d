package editor_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// saying is an attribution that an editor confirmed, with its speaker in the source and in
// the versions.
func saying(id editor.AttributionID, source editor.Party, versions map[editor.Lang]editor.Party) editor.Attribution {
	a := editor.Attribution{
		ID: id, Said: editor.Said{Speaker: source}, Places: map[editor.Lang]editor.Place{},
		Review: &editor.Review{State: editor.Confirmed},
	}
	for lang, speaker := range versions {
		a.Places[lang] = editor.Place{Said: editor.Said{Speaker: speaker}}
	}
	return a
}

// outline tells of proposals: kind, forms, entry or entries in doubt, new forms, and whether
// they are certain.
func outline(all []editor.Proposal) string {
	var lines []string
	for _, p := range all {
		line := string(p.Term.Kind)
		for _, lang := range editor.Targets {
			for _, form := range p.Term.Forms[lang] {
				mark := ""
				if slices.Contains(p.New[lang], form) {
					mark = "+"
				}
				line += fmt.Sprintf(" %s%s=%s", mark, lang, form)
			}
		}
		for _, id := range p.Doubt {
			line += " ?" + string(id)
		}
		if p.Certain() {
			line += " certain"
		}
		lines = append(lines, line+" "+string(p.Term.ID))
	}
	return strings.TrimSpace(strings.Join(lines, "|"))
}

func TestProposals(t *testing.T) {
	named := func(name, role string) editor.Party { return editor.Party{Text: name, Name: name, Role: role} }
	r := editor.NewRegister(known)
	for name, c := range map[string]struct {
		said editor.Attribution
		want string
	}{
		"a new person": {
			saying("a", named("Nadine Orwell", "the mayor of Leeds"), map[editor.Lang]editor.Party{editor.CNR: named("Nadin Orvel", "gradonačelnica Lidsa")}),
			"person +cnr=Nadin Orvel +en=Nadine Orwell certain",
		},
		"nobody says what they are": {
			saying("a", named("Nadine Orwell", ""), map[editor.Lang]editor.Party{editor.CNR: named("Nadin Orvel", "")}),
			"person +cnr=Nadin Orvel +en=Nadine Orwell",
		},
		"a surname": {
			saying("a", named("Orwell", "the mayor"), map[editor.Lang]editor.Party{editor.CNR: named("Orvel", "gradonačelnica")}),
			"person +cnr=Orvel +en=Orwell",
		},
		"in one language": {
			saying("a", named("Nadine Orwell", "mayor"), nil),
			"person +en=Nadine Orwell",
		},
		"two names that are not one": {
			saying("a", named("Nadine Orwell", "mayor"), map[editor.Lang]editor.Party{editor.CNR: named("Pol Hartvik", "gradonačelnik")}),
			"person +cnr=Pol Hartvik +en=Nadine Orwell",
		},
		"in some case": {
			saying("a", named("Paul Hartwick", "mayor"), map[editor.Lang]editor.Party{editor.CNR: named("Pola Hartvika", "gradonačelnika")}),
			"person +cnr=Pola Hartvika +en=Paul Hartwick",
		},
		"an institution": {
			saying("a", named("White House", ""), map[editor.Lang]editor.Party{editor.CNR: named("Bijela kuća", "")}),
			"organization +cnr=Bijela kuća +en=White House",
		},
		"a new form": {
			saying("a", named("Steve Witkoff", "envoy"), map[editor.Lang]editor.Party{editor.CNR: named("Stivom Vitkofom", ""), editor.DE: named("Stephen Witkoff", "")}),
			"person cnr=Stiv Vitkof en=Steve Witkoff +de=Stephen Witkoff envoy",
		},
		"all is known": {saying("a", named("Steve Witkoff", "envoy"), map[editor.Lang]editor.Party{editor.CNR: named("Stiv Vitkof", "")}), ""},
		"two could be meant": {
			saying("a", named("Petar Marković", "actor"), nil),
			"person en=Petar Marković ?one ?two",
		},
		"nobody agreed yet": {saying("a", named("Đorđe Ćetković", ""), nil), "person cnr=Đorđe Ćetković +en=Đorđe Ćetković learned"},
		"nobody is named":   {saying("a", editor.Party{Text: "two officials"}, nil), ""},
	} {
		if got := outline(r.Propose(editor.EN, []editor.Attribution{c.said})); got != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
	}

	open := saying("a", named("Nadine Orwell", "mayor"), nil)
	open.Review = nil
	amiss := saying("b", named("Nadine Orwell", "mayor"), map[editor.Lang]editor.Party{editor.CNR: named("Pol Hartvik", "")})
	place := amiss.Places[editor.CNR]
	place.Findings = []editor.Finding{{Rule: "speaker", Severity: editor.SeverityError}}
	amiss.Places[editor.CNR] = place
	again := saying("c", named("Nadine Orwell", ""), map[editor.Lang]editor.Party{editor.CNR: named("Nadin Orvel", ""), editor.DE: named("Nadine Orwell", "")})
	again.Outlets = []editor.Party{named("Morning Voice", ""), named("Xinhua", "")}
	inGerman := again.Places[editor.DE]
	inGerman.Outlets = []editor.Party{named("Morgenstimme", ""), named("Xinhua", "")}
	again.Places[editor.DE] = inGerman
	all := r.Propose(editor.EN, []editor.Attribution{open, amiss, again})
	if got := outline(all); got != "person +cnr=Nadin Orvel +en=Nadine Orwell +de=Nadine Orwell certain |outlet +en=Morning Voice +de=Morgenstimme |outlet cnr=Xinhua en=Xinhua +de=Xinhua agency" {
		t.Errorf("together: %s", got)
	}
	if len(all) == 0 || len(all[0].Attributions) != 2 || all[0].Term.Roles[0].Title[editor.EN] != "mayor" {
		t.Errorf("%+v", all)
	}
}

func TestProposalsAreAccepted(t *testing.T) {
	n := newNewsroom(t)
	d := n.desk.As(jelena)
	n.must(n.store.PutTerms(n.ctx, known...))
	r, err := d.Register(n.ctx)
	n.must(err)
	party := func(name string) editor.Party { return editor.Party{Name: name} }
	all := r.Propose(editor.CNR, []editor.Attribution{
		saying("a", party("Đorđe Ćetković"), map[editor.Lang]editor.Party{editor.EN: party("George Cetkovic")}),
		saying("b", party("Petar Marković"), nil),
	})
	if len(all) != 2 {
		t.Fatal(outline(all))
	}
	kept, err := d.Accept(n.ctx, all[0])
	n.must(err)
	if kept.ID != "learned" || kept.Learned != "" || kept.Forms[editor.EN][0] != "George Cetkovic" {
		t.Errorf("kept %+v", kept)
	}
	var doubt *editor.TermError
	if _, err := d.Accept(n.ctx, all[1]); !errors.As(err, &doubt) || doubt.Reason != editor.NoTermTwo {
		t.Errorf("in doubt: %v", err)
	}
	if known[4].Forms[editor.EN] != nil {
		t.Error("a proposal changed the register it was made from")
	}
}

// Whom editors confirm in two languages the register knows from then on, without holding a
// text to it.
func TestNamesAreLearned(t *testing.T) {
	n := newNewsroom(t)
	d := n.desk.As(jelena)
	s, err := editor.One(d.Intake(n.ctx, editor.Incoming{Name: "b.txt", Raw: []byte(
		"Ferry to stay\n“The ferry stays,” said Nadine Orwell, the mayor of Leeds.\n")}))
	n.must(err)
	n.must(must(d.Translate(n.ctx, s.ID, editor.CNR, "s2", "„Trajekt ostaje“, rekla je Nadin Orvel, gradonačelnica Lidsa.", editor.AnyRevision)))
	before, err := d.Proposals(n.ctx, s.ID)
	n.must(err)
	if len(before) > 0 {
		t.Errorf("before anybody confirmed: %s", outline(before))
	}
	all, err := d.Attributions(n.ctx, s.ID)
	n.must(err)
	if len(all) == 0 {
		t.Fatal("nobody says anything")
	}
	corrected := editor.Review{Attribution: all[0].ID, State: editor.Corrected, Said: all[0].Said}
	corrected.Said.Speaker.Name, corrected.Said.Speaker.Role = "Nadine Orwell", "the mayor of Leeds"
	_, err = d.Review(n.ctx, s.ID, corrected)
	n.must(err)
	learned, err := d.Learn(n.ctx, s.ID, all[0].ID)
	n.must(err)
	if len(learned) != 0 {
		t.Errorf("%d terms were learned a second time", len(learned))
	}
	r, err := d.Register(n.ctx)
	n.must(err)
	mayor, _ := r.Find("Nadine Orwell", editor.EN)
	if mayor == nil || mayor.Learned != s.ID || mayor.Forms[editor.CNR][0] != "Nadin Orvel" || mayor.Roles[0].Title[editor.EN] != "mayor of Leeds" {
		t.Fatalf("learned is %+v", mayor)
	}

	// Whom an editor takes out stays out while others are reviewed, and has the same id again.
	n.must(d.RemoveTerm(n.ctx, mayor.ID))
	if learned, err := d.Learn(n.ctx, s.ID, "another"); err != nil || len(learned) != 0 {
		t.Errorf("%+v was learned again: %v", learned, err)
	}
	learned, err = d.Learn(n.ctx, s.ID, all[0].ID)
	n.must(err)
	if len(learned) != 1 || learned[0].ID != mayor.ID {
		t.Errorf("learned is %+v", learned)
	}
	renamed := learned[0]
	renamed.Forms = map[editor.Lang][]string{editor.EN: {"Nadine Smith"}}
	_, err = d.PutTerm(n.ctx, renamed)
	n.must(err)
	if learned, err = d.Learn(n.ctx, s.ID, all[0].ID); err != nil || len(learned) != 1 || learned[0].ID == mayor.ID {
		t.Errorf("somebody else was written over: %+v, %v", learned, err)
	}
}

func must(_, _ any, err error) error { return err }
