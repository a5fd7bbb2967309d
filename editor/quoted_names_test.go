package editor_test

import (
	"reflect"
	"testing"

	"redakcija/editor"
)

// What is published has the names that the house agreed on in its language, and says whether
// a person or a house speaks where that is known.
func TestNamesOfAnArticle(t *testing.T) {
	register := editor.NewRegister([]editor.Term{
		{ID: "1", Kind: editor.TermPerson, Forms: map[editor.Lang][]string{editor.CNR: {"Petra Vans"}, editor.EN: {"Petra Vance"}}},
		{ID: "2", Kind: editor.TermOutlet, Forms: map[editor.Lang][]string{editor.CNR: {"Rojters"}, editor.EN: {"Reuters"}, editor.DE: {"Reuters"}}},
		{ID: "3", Kind: editor.TermOrganization, Forms: map[editor.Lang][]string{editor.CNR: {"Ujedinjene nacije", "UN"}}},
		{ID: "4", Kind: editor.TermPlace, Forms: map[editor.Lang][]string{editor.CNR: {"Bar"}}},
	})
	for name, c := range map[string]struct{ q, want editor.Quoted }{
		"in another case": {
			editor.Quoted{Speaker: "Petrom Vans", Outlets: []string{"Rojtersa", "The Quay"}},
			editor.Quoted{Speaker: "Petra Vans", SpeakerKind: editor.TermPerson, Outlets: []string{"Rojters", "The Quay"}},
		},
		"another accepted form": {
			editor.Quoted{Speaker: "UN", Addressee: "Rojtersu"},
			editor.Quoted{Speaker: "UN", SpeakerKind: editor.TermOrganization, Addressee: "Rojters", AddresseeKind: editor.TermOutlet},
		},
		"by the role":          {editor.Quoted{Speaker: "Radan", Role: "predsjednik"}, editor.Quoted{Speaker: "Radan", Role: "predsjednik", SpeakerKind: editor.TermPerson}},
		"by the role, unnamed": {editor.Quoted{Speaker: "posrednik UN", Role: "posrednik"}, editor.Quoted{Speaker: "posrednik UN", Role: "posrednik"}},
		"with a particle":      {editor.Quoted{Speaker: "fon der Lajen", Role: "predsjednica"}, editor.Quoted{Speaker: "fon der Lajen", Role: "predsjednica", SpeakerKind: editor.TermPerson}},
		"by the name":          {editor.Quoted{Speaker: "Ministarstvo pravde"}, editor.Quoted{Speaker: "Ministarstvo pravde", SpeakerKind: editor.TermOrganization}},
		"by its letters":       {editor.Quoted{Speaker: "NATO"}, editor.Quoted{Speaker: "NATO", SpeakerKind: editor.TermOrganization}},
		"somebody's spokesman": {editor.Quoted{Speaker: "portparol vlade"}, editor.Quoted{Speaker: "portparol vlade"}},
		"by a first name":      {editor.Quoted{Speaker: "Petra Kovač"}, editor.Quoted{Speaker: "Petra Kovač", SpeakerKind: editor.TermPerson}},
		"in Cyrillic":          {editor.Quoted{Speaker: "Петра Ковач"}, editor.Quoted{Speaker: "Петра Ковач", SpeakerKind: editor.TermPerson}},
		"not known":            {editor.Quoted{Speaker: "Zarija Vladić"}, editor.Quoted{Speaker: "Zarija Vladić"}},
		"a place":              {editor.Quoted{Speaker: "Bar"}, editor.Quoted{Speaker: "Bar"}},
		"told an outlet":       {editor.Quoted{Addressee: "Televizija Crne Gore"}, editor.Quoted{Addressee: "Televizija Crne Gore", AddresseeKind: editor.TermOutlet}},
		"told people":          {editor.Quoted{Addressee: "novinarima"}, editor.Quoted{Addressee: "novinarima"}},
		"nobody":               {editor.Quoted{}, editor.Quoted{}},
	} {
		got := []editor.Quoted{c.q}
		if editor.NameAll(got, register, editor.CNR); !reflect.DeepEqual(got[0], c.want) {
			t.Errorf("%s: %+v, not %+v", name, got[0], c.want)
		}
	}
}

// What a story says of a speaker once holds for everything they say in it.
func TestSpeakersAreKnownThroughoutAnArticle(t *testing.T) {
	all := []editor.Quoted{{Speaker: "Senka Brajak"}, {Speaker: "Senka Brajak", Role: "guvernerka"}, {Speaker: "Dvor"}, {}}
	editor.NameAll(all, editor.NewRegister(nil), editor.CNR)
	for i, want := range []editor.TermKind{editor.TermPerson, editor.TermPerson, "", ""} {
		if all[i].SpeakerKind != want {
			t.Errorf("%q is %q, not %q", all[i].Speaker, all[i].SpeakerKind, want)
		}
	}
}

// Whoever the register knows has one name throughout an article: the one that the story's
// credits have, or the one that its text has first.
func TestOneNameInAnArticle(t *testing.T) {
	register := editor.NewRegister([]editor.Term{
		{ID: "1", Kind: editor.TermOutlet, Forms: map[editor.Lang][]string{editor.CNR: {"Frans pres", "AFP"}}},
		{ID: "2", Kind: editor.TermOrganization, Forms: map[editor.Lang][]string{editor.CNR: {"Ujedinjene nacije", "UN"}}},
	})
	all := []editor.Quoted{{Speaker: "UN", Outlets: []string{"Frans presa"}}, {Speaker: "Ujedinjenih nacija", Addressee: "Frans pres"}}
	editor.NameAll(all, register, editor.CNR, "", "AFP")
	for i := range all {
		if all[i].Speaker != "UN" {
			t.Errorf("the speaker is %q", all[i].Speaker)
		}
	}
	if all[0].Outlets[0] != "AFP" || all[1].Addressee != "AFP" {
		t.Errorf("carried by %q and told to %q", all[0].Outlets, all[1].Addressee)
	}
}
