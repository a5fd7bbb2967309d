package editor_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"redakcija/editor"
)

// asked is a speller that knows no word at all and asks the house about each.
func asked() editor.Spelling {
	return editor.Spelling{Unknown: func(_ context.Context, q editor.SpellingQuestion) ([]editor.Misspelling, error) {
		var all []editor.Misspelling
		for word := range strings.FieldsSeq(q.Text) {
			if q.Known == nil || !q.Known(word) {
				all = append(all, editor.Misspelling{Word: word})
			}
		}
		return all, nil
	}}
}

func TestHouseKnowsItsWords(t *testing.T) {
	n := newNewsroom(t)
	desk := n.desk.WithSpelling(asked()).As(jelena)
	unknown := func(lang editor.Lang, text string) string {
		t.Helper()
		all, err := desk.Misspelt(n.ctx, editor.SpellingQuestion{Lang: lang, Text: text})
		n.must(err)
		var words []string
		for _, m := range all {
			words = append(words, m.Word)
		}
		return strings.Join(words, " ")
	}
	if got := unknown(editor.CNR, "Durmitor"); got != "Durmitor" {
		t.Errorf("a house without words knows %s", got)
	}
	for _, w := range []editor.Word{
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "Шћепан Поље"},
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "cjepivo"},
		{Kind: editor.WordLatin, Lang: editor.CNR, Text: "COVID-19"},
		{Kind: editor.WordCyrillic, Lang: editor.CNR, Text: "Tivat"},
		{Kind: editor.WordSpelling, Lang: editor.DE, Text: "Schwarzmeerhafen"},
	} {
		_, err := desk.AddWord(n.ctx, w)
		n.must(err)
	}
	_, err := desk.PutTerm(n.ctx, editor.Term{
		Kind: editor.TermPerson, Forms: map[editor.Lang][]string{editor.CNR: {"Stiv Vitkof"}, editor.EN: {"Steve Witkoff"}, editor.DE: {"Witkoff"}},
	})
	n.must(err)
	for _, c := range []struct {
		lang             editor.Lang
		text, stillWrong string
	}{
		{editor.CNR, "Šćepan Polje Šćepanov Cjepivo CJEPIVO COVID Vitkofa Vitkofove", ""},
		{editor.CNR, "šćepan cjepivoo Tivat Washington XX", "šćepan cjepivoo Tivat Washington XX"},
		{"sr-Latn-ME", "Vitkofom", ""},
		{editor.EN, "Witkoff Witkoff’s Witkoffs Steve's Vitkof", "Vitkof"},
		{editor.DE, "Schwarzmeerhafens SCHWARZMEERHAFEN Witkoffs’ Polje", "SCHWARZMEERHAFEN Polje"},
	} {
		if got := unknown(c.lang, c.text); got != c.stillWrong {
			t.Errorf("%s: of %q unknown are %q", c.lang, c.text, got)
		}
	}
	all, err := desk.Misspelt(n.ctx, editor.SpellingQuestion{Lang: editor.CNR, Text: "Vitkof", Known: func(string) bool { return false }})
	if err != nil || len(all) != 1 {
		t.Errorf("the question's own list was not asked: %v, %v", all, err)
	}
	cancelled, cancel := context.WithCancel(n.ctx)
	cancel()
	if _, err := desk.Misspelt(cancelled, editor.SpellingQuestion{Lang: editor.CNR}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// A desk that keeps nothing checks spelling all the same.
func TestSpellingWithoutADesk(t *testing.T) {
	bare := editor.NewDesk(nil, nil, editor.Edition{}, editor.Inflow{}).WithSpelling(asked())
	all, err := bare.Misspelt(t.Context(), editor.SpellingQuestion{Lang: editor.CNR, Text: "Vitkof"})
	if err != nil || len(all) != 1 {
		t.Errorf("%v, %v", all, err)
	}
}
