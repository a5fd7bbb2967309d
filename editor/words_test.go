package editor_test

import (
	"errors"
	"strings"
	"testing"

	"redakcija/editor"
)

func TestWordsAreListedInMontenegrinOrder(t *testing.T) {
	n := newNewsroom(t)
	d := n.desk.As(jelena)
	for _, w := range []editor.Word{
		{Kind: editor.WordLatin, Lang: editor.CNR, Text: "CNN"},
		{Kind: editor.WordSpelling, Lang: editor.DE, Text: "Żabljak"},
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "śever"},
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "Njeguši"},
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "nula"},
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: " s\u0301utra  "}, // composed when it is kept
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "suton"},
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "šuma"},
	} {
		got, err := d.AddWord(n.ctx, w)
		n.must(err)
		if got.By != jelena || got.At.IsZero() {
			t.Errorf("not signed: %+v", got)
		}
	}
	texts := func(kind editor.WordKind, lang editor.Lang) string {
		all, err := d.Words(n.ctx, kind, lang)
		n.must(err)
		var list []string
		for _, w := range all {
			list = append(list, w.Text)
		}
		return strings.Join(list, " ")
	}
	for _, c := range []struct {
		kind editor.WordKind
		lang editor.Lang
		want string
	}{
		{"", "", "nula Njeguši suton šuma śever śutra Żabljak CNN"},
		{editor.WordSpelling, "", "nula Njeguši suton šuma śever śutra Żabljak"},
		{"", editor.DE, "Żabljak"},
		{editor.WordLatin, editor.CNR, "CNN"},
		{editor.WordCyrillic, "", ""},
	} {
		if got := texts(c.kind, c.lang); got != c.want {
			t.Errorf("%q in %q: %s", c.kind, c.lang, got)
		}
	}
	n.must(d.RemoveWord(n.ctx, editor.WordSpelling, editor.CNR, "с\u0301утра")) // both scripts name the same word
	if err := d.RemoveWord(n.ctx, editor.WordSpelling, editor.CNR, "śutra"); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
}

func TestWhatIsNoWord(t *testing.T) {
	n := newNewsroom(t)
	d := n.desk.As(jelena)
	for _, w := range []editor.Word{
		{Kind: "other", Lang: editor.CNR, Text: "a"},
		{Kind: editor.WordSpelling, Lang: "fr", Text: "a"},
		{Kind: editor.WordLatin, Lang: editor.DE, Text: "BBC"},
		{Kind: editor.WordSpelling, Lang: editor.DE, Text: "–"},
	} {
		if _, err := d.AddWord(n.ctx, w); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%+v: %v", w, err)
		}
	}
	w := editor.Word{Kind: editor.WordSpelling, Lang: editor.DE, Text: "Durmitor"}
	_, err := n.desk.AddWord(n.ctx, w)
	if removed := n.desk.RemoveWord(n.ctx, w.Kind, w.Lang, w.Text); !errors.Is(err, editor.ErrUnsigned) || !errors.Is(removed, editor.ErrUnsigned) {
		t.Errorf("unsigned: %v, %v", err, removed)
	}
}

func TestTerms(t *testing.T) {
	n := newNewsroom(t)
	d := n.desk.As(jelena)
	witkoff, err := d.PutTerm(n.ctx, editor.Term{
		Kind: editor.TermPerson, Note: " izaslanik ",
		Forms:     map[editor.Lang][]string{editor.CNR: {" Stiv  Vitkof", "Stiv Vitkof", "Vitkof"}, editor.EN: {"Steve Witkoff"}},
		Forbidden: map[editor.Lang][]string{editor.CNR: {"Vitkoff"}, editor.DE: {}},
	})
	n.must(err)
	if witkoff.ID == "" || len(witkoff.Forms[editor.CNR]) != 2 || witkoff.Name() != "Stiv Vitkof" || witkoff.Note != "izaslanik" || len(witkoff.Forbidden) != 1 {
		t.Errorf("kept as %+v", witkoff)
	}
	parliament, err := d.PutTerm(n.ctx, editor.Term{Kind: editor.TermExpression, Forms: map[editor.Lang][]string{editor.EN: {"Parliament"}}})
	n.must(err)
	parliament.Forms[editor.CNR] = []string{"Ćilipi"}
	_, err = d.PutTerm(n.ctx, parliament) // a second time: it is the same term
	n.must(err)
	all, err := d.Terms(n.ctx)
	n.must(err)
	if len(all) != 2 || all[0].Name() != "Ćilipi" || all[0].ID != parliament.ID {
		t.Errorf("terms are %+v", all)
	}
	p, err := n.desk.Proof(n.ctx, n.story)
	n.must(err)
	if len(p.Terms) != 2 {
		t.Errorf("the checks know %+v", p.Terms)
	}
	n.must(d.RemoveTerm(n.ctx, witkoff.ID))
	if err := d.RemoveTerm(n.ctx, witkoff.ID); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	for name, bad := range map[string]editor.Term{
		"no form":            {Kind: editor.TermPlace},
		"only forbidden":     {Kind: editor.TermPlace, Forbidden: map[editor.Lang][]string{editor.CNR: {"a"}}},
		"an empty form":      {Kind: editor.TermPlace, Forms: map[editor.Lang][]string{editor.CNR: {"a", " "}}},
		"another language":   {Kind: editor.TermPlace, Forms: map[editor.Lang][]string{"fr": {"a"}}},
		"another kind":       {Kind: "animal", Forms: map[editor.Lang][]string{editor.CNR: {"a"}}},
		"agreed and not":     {Kind: editor.TermPlace, Forms: map[editor.Lang][]string{editor.CNR: {"a"}}, Forbidden: map[editor.Lang][]string{editor.CNR: {" a"}}},
		"a text and no name": {Kind: editor.TermPlace, Forms: map[editor.Lang][]string{editor.CNR: {strings.Repeat("a", 201)}}},
	} {
		if _, err := d.PutTerm(n.ctx, bad); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err = n.desk.PutTerm(n.ctx, parliament)
	if removed := n.desk.RemoveTerm(n.ctx, parliament.ID); !errors.Is(err, editor.ErrUnsigned) || !errors.Is(removed, editor.ErrUnsigned) {
		t.Errorf("unsigned: %v, %v", err, removed)
	}
}
