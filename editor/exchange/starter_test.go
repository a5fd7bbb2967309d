package exchange_test

import (
	"fmt"
	"strings"
	"testing"

	"redakcija/assets"
	"redakcija/editor"
)

// What a register may begin with is whole: every entry has its forms in all languages, none
// is a person, and each form means its entry and no other.
func TestStarter(t *testing.T) {
	terms, wrong := read(t, string(assets.Register))
	if wrong != nil || len(terms) < 250 {
		t.Fatalf("%d entries, wrong are %q", len(terms), wrong)
	}
	r := editor.NewRegister(terms)
	ids := map[editor.TermID]bool{}
	for i := range terms {
		term := &terms[i]
		if ids[term.ID] || term.ID == "" || term.Kind == editor.TermPerson {
			t.Errorf("%+v has no id of its own, or is a person", term)
		}
		ids[term.ID] = true
		if term.Kind == editor.TermOutlet && (term.Host == "" || term.Country == "" || len(term.Languages) == 0) {
			t.Errorf("%s: where and in which language is it?", term.ID)
		}
		for _, lang := range editor.Targets {
			if len(term.Forms[lang]) == 0 {
				t.Errorf("%s has no form in %s", term.ID, lang)
			}
			for _, form := range term.Forms[lang] {
				found, doubt := r.Find(form, lang)
				if found == nil || found.ID != term.ID {
					t.Errorf("%q of %s in %s: %s", form, term.ID, lang, told(found, doubt))
				}
			}
		}
	}
	for _, c := range []struct {
		name string
		lang editor.Lang
		want editor.TermID
	}{
		{"Rojtersu", editor.CNR, "reuters"},
		{"Savjetu bezbjednosti Ujedinjenih nacija", editor.CNR, "un-security-council"},
		{"Европске комисије", editor.CNR, "eu-commission"},
		{"Evropske komisije", editor.CNR, "eu-commission"},
		{"der Europäischen Zentralbank", editor.DE, "ecb"},
		{"ministarkom spoljnih poslova", editor.CNR, "foreign-minister"},
		{"the Guardian", editor.EN, "guardian"},
		{"Vijestima", editor.CNR, "vijesti"},
		{"Bloombergs", editor.DE, "bloomberg"},
		{"Kreml", editor.DE, "kremlin"},
	} {
		if found, doubt := r.Find(c.name, c.lang); found == nil && c.want != "" || found != nil && found.ID != c.want {
			t.Errorf("%s in %s: %s", c.name, c.lang, told(found, doubt))
		}
	}
}

func told(found *editor.Term, doubt []*editor.Term) string {
	if found != nil {
		return string(found.ID)
	}
	var ids []string
	for _, term := range doubt {
		ids = append(ids, string(term.ID))
	}
	return fmt.Sprintf("in doubt [%s]", strings.Join(ids, " "))
}
