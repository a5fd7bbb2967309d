//go:build validators

package machine

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// The programs and dictionaries that Debian has, as they are installed.

func TestApertiumGivesTheGist(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return "" }})
	c := editor.Connector{Engine: "apertium"}
	if err := m.ready(c); err != nil {
		t.Fatal(err)
	}
	got, err := m.translate(t.Context(), c, editor.MachineQuestion{
		From: editor.CNR, To: editor.EN, Text: "Premijer Spajić je rekao da će Crna Gora & susjedi tražiti novi sporazum.",
		Terms: []editor.MachineTerm{{Start: 9, End: 15, Form: "Spajić"}, {Start: 31, End: 40, Form: "Montenegro"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Spajić", "Montenegro", "new", "&"} {
		if !strings.Contains(got.Text, want) {
			t.Errorf("%q is not in %q", want, got.Text)
		}
	}
	if len(got.Terms) != 2 {
		t.Errorf("terms %+v", got.Terms)
	}
}

func TestFreeDictHasTheWordsOfNews(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient})
	for _, c := range []struct {
		from, to   editor.Lang
		word, want string
	}{
		{editor.EN, editor.CNR, "government", "vlada"},
		{editor.CNR, editor.EN, "sporazum", "agreement"},
		{editor.CNR, editor.EN, "Žrtva", "victim"},
	} {
		found, err := m.words(t.Context(), c.from, c.to, c.word)
		if err != nil {
			t.Errorf("%s: %v", c.word, err)
		}
		if !slices.ContainsFunc(found, func(w editor.MachineWord) bool { return strings.Contains(strings.Join(w.Lines, " "), c.want) }) {
			t.Errorf("%s: %q is in none of %+v", c.word, c.want, found)
		}
	}
}
