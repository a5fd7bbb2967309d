package editor_test

import (
	"slices"
	"testing"

	"redakcija/editor"
)

func TestThreeVersionsVote(t *testing.T) {
	const source = "The harbour master said on Monday that 12 ferries will sail to Bari."
	texts := map[editor.Lang]string{
		editor.CNR: "Šef luke rekao je u ponedjeljak da će 12 trajekata ploviti za Bari.",
		editor.EN:  source,
		editor.DE:  "Der Hafenmeister sagte am Montag, dass 12 Fähren nach Bari fahren werden.",
	}
	tests := map[string]struct {
		lang     editor.Lang
		text     string
		change   map[editor.Lang]string // what the others have instead
		rule     string
		outvoted bool
	}{
		"a number":           {editor.CNR, "Šef luke rekao je u ponedjeljak da će 21 trajekt ploviti za Bari.", nil, "number_changed", true},
		"a weekday":          {editor.DE, "Der Hafenmeister sagte am Dienstag, dass 12 Fähren nach Bari fahren werden.", nil, "weekday", true},
		"one of them agrees": {editor.CNR, "Šef luke rekao je u ponedjeljak da će 21 trajekt ploviti za Bari.", map[editor.Lang]string{editor.DE: "Der Hafenmeister sagte am Montag, dass 21 Fähren nach Bari fahren werden."}, "number_changed", false},
		"one is missing":     {editor.CNR, "Šef luke rekao je u ponedjeljak da će 21 trajekt ploviti za Bari.", map[editor.Lang]string{editor.DE: ""}, "number_changed", false},
		"no fact":            {editor.CNR, "Šef luke rekao je u ponedjeljak da će 12 12 trajekata ploviti za za Bari.", nil, "word_doubled", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := proofOf(editor.EN, source)
			for lang, text := range texts {
				if other, changed := test.change[lang]; changed {
					text = other
				}
				if text != "" {
					p.Versions[lang].Texts["s1"] = editor.Revision{Segment: "s1", Lang: lang, Number: 1, Text: text}
				}
			}
			all := p.FindingsOf(test.lang, "s1", test.text)
			got := only(all, test.rule)
			if len(got) == 0 || got[0].Outvoted != test.outvoted {
				t.Fatalf("found %+v in %+v", got, rules(all))
			}
			if got[0].Outvoted && !got[0].Shown() {
				t.Errorf("it stays quiet: %+v", got[0])
			}
		})
	}
}

// A rule that has a vote exists.
func TestVotedRulesExist(t *testing.T) {
	for _, id := range editor.Voted {
		if !slices.ContainsFunc(editor.Rules(), func(r editor.Rule) bool { return r.ID == id }) {
			t.Errorf("there is no rule %s", id)
		}
	}
}
