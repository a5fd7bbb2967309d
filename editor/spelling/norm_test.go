package spelling

import (
	"testing"

	"redakcija/editor"
)

// A form that has the ending of the word may take its place; one of a dictionary may stand in
// another case, and a word with a second meaning may be right.
func TestFormsAreExactWhereTheyHaveTheEnding(t *testing.T) {
	all := func(string) bool { return true }
	for word, want := range map[string]struct {
		form  string
		exact bool
	}{
		"vlakom":    {"vozom", true},
		"uvjetima":  {"uslovima", true},
		"također":   {"takođe", true},
		"obitelji":  {"porodica", false},
		"putovnicu": {"pasoš", false},
		"tjedan":    {"sedmica", true}, // but one of two
	} {
		forms, _, exact := norms().find(word, all)
		if len(forms) == 0 || forms[0] != want.form || exact != want.exact {
			t.Errorf("%s: %v, exact %v", word, forms, exact)
		}
	}
	s := spellerOf(t)
	for text, want := range map[string]bool{"predsednik": true, "općina": true, "beg": false} {
		found, err := s.unknown(t.Context(), editor.SpellingQuestion{Lang: editor.CNR, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 0 && want || len(found) > 0 && found[0].Exact != want {
			t.Errorf("%s: %+v", text, found)
		}
	}
}
