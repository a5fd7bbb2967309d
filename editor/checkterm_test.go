package editor_test

import (
	"testing"

	"redakcija/editor"
)

var terms = []editor.Term{
	{ID: "un", Kind: editor.TermOrganization, Forms: map[editor.Lang][]string{
		editor.EN: {"United Nations", "UN"}, editor.CNR: {"Ujedinjene nacije", "UN"}, editor.DE: {"Vereinte Nationen", "UN"},
	}, Forbidden: map[editor.Lang][]string{editor.CNR: {"Ujedinjeni narodi"}}},
	{ID: "vitkof", Kind: editor.TermPerson, Forms: map[editor.Lang][]string{
		editor.EN: {"Witkoff"}, editor.CNR: {"Vitkof"}, editor.DE: {"Witkoff"},
	}, Forbidden: map[editor.Lang][]string{editor.CNR: {"Vitkoff"}}},
	{ID: "mayor", Kind: editor.TermPerson, Forms: map[editor.Lang][]string{
		editor.EN: {"Nadine Orwell"}, editor.CNR: {"Nadin Orvel"}, editor.DE: {"Nadine Orwell"},
	}},
	{ID: "council", Kind: editor.TermExpression, Forms: map[editor.Lang][]string{editor.EN: {"council"}}},
	{ID: "illegal", Kind: editor.TermExpression, Forbidden: map[editor.Lang][]string{editor.CNR: {"ilegalac"}}},
	{ID: "vlada", Kind: editor.TermExpression, Forms: map[editor.Lang][]string{editor.CNR: {"izvršna vlast"}}, Forbidden: map[editor.Lang][]string{editor.CNR: {"vlada"}}},
}

// proofOf is a story of one segment with a text in one language.
func proofOf(source editor.Lang, from string) *editor.Proof {
	p := &editor.Proof{
		Story:    &editor.Story{ID: "a", Lang: source, Segments: []editor.Segment{{ID: "s1", Kind: editor.Paragraph, Text: from}}},
		Versions: map[editor.Lang]*editor.Version{},
		Terms:    terms,
	}
	for _, lang := range editor.Targets {
		p.Versions[lang] = &editor.Version{Story: "a", Lang: lang, Texts: map[editor.SegmentID]editor.Revision{}}
	}
	return p
}

func TestTermsOfTheHouse(t *testing.T) {
	tests := map[string]struct {
		from, to     editor.Lang
		source, text string
		want         string // rule, words, what is expected, and the text with the fix; "" for nothing
	}{
		"in another case":       {editor.EN, editor.CNR, "A report of the United Nations.", "Izvještaj Ujedinjenih nacija.", ""},
		"in Cyrillic":           {editor.EN, editor.CNR, "A report of the United Nations.", "Извјештај Уједињених нација.", ""},
		"the accepted form":     {editor.EN, editor.CNR, "A report of the United Nations.", "Izvještaj UN-a.", ""},
		"left out":              {editor.EN, editor.CNR, "A report of the United Nations.", "Izvještaj svjetske organizacije.", "term  Ujedinjene nacije "},
		"told once":             {editor.EN, editor.DE, "The UN said the UN will help.", "Die Organisation will helfen.", "term  Vereinte Nationen "},
		"no form in German":     {editor.EN, editor.DE, "The council met.", "Das Gremium tagte.", ""},
		"forbidden":             {editor.EN, editor.CNR, "The UN met.", "Ujedinjeni narodi su zasijedali.", "forbidden_term Ujedinjeni narodi Ujedinjene nacije Ujedinjene nacije su zasijedali."},
		"forbidden with a case": {editor.EN, editor.CNR, "A talk with Witkoff.", "Razgovor s Vitkoffom.", "forbidden_term Vitkoffom Vitkof Razgovor s Vitkofom."},
		"without a certain fix": {editor.EN, editor.CNR, "The cabinet met.", "Saopšteno iz vlade.", "forbidden_term vlade izvršna vlast "},
		"nothing instead":       {editor.EN, editor.CNR, "They were sent back.", "Ilegalce su vratili.", "forbidden_term Ilegalce – "},
		"the house edit":        {editor.CNR, editor.CNR, "Izvještaj Ujedinjenih nacija.", "Izvještaj svjetske organizacije.", ""},
		"from an unknown tongue": {
			"sq", editor.CNR, "Raporti i OKB-së.", "Izvještaj UN-a i Vitkoffa.",
			"forbidden_term Vitkoffa Vitkof Izvještaj UN-a i Vitkofa.",
		},
		"a surname is enough":   {editor.EN, editor.CNR, "A talk with Nadine Orwell.", "Razgovor s Orvelom.", ""},
		"a surname is somebody": {editor.EN, editor.CNR, "A talk with Orwell.", "Razgovor s njim.", ""},
		"nobody is named":       {editor.EN, editor.CNR, "A talk with Nadine Orwell.", "Razgovor s Nadin Orvil.", "term  Nadin Orvel "},
		"Montenegrin source":    {editor.CNR, editor.DE, "Razgovarao je sa Stivom Vitkofom.", "Er sprach mit dem Gesandten.", "term  Witkoff "},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, f := range only(proofOf(test.from, test.source).FindingsOf(test.to, "s1", test.text), "term", "forbidden_term") {
				fixed := ""
				if f.Fix != nil {
					fixed = editor.Apply(test.text, *f.Fix)
				}
				got += f.Rule + " " + f.Words + " " + f.Args["Expected"] + " " + fixed
			}
			if got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}
