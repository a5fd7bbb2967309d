package publish

import (
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

func TestSourcesAreNamedOnce(t *testing.T) {
	for name, c := range map[string]struct {
		piece piece
		want  string
	}{
		"by whom it came, then what it cites": {
			piece{provider: "Harbour Wire", source: "Radio Adria", agency: "AFP", cited: []source{{name: "The Quay", role: fromOutlet}}},
			"Harbour Wire; Radio Adria; AFP; The Quay",
		},
		"one in two roles": {piece{provider: "dpa", source: "dpa", agency: "dpa", cited: []source{{name: "DPA"}}}, "dpa"},
		"one in two scripts": {
			piece{provider: "Radio Adria", cited: []source{{name: "Радио Адрија"}, {name: "Vijesti"}, {name: "Вијести"}}}, "Radio Adria; Vijesti",
		},
		"a longer name is another": {piece{cited: []source{{name: "Times"}, {name: "Financial Times"}}}, "Times; Financial Times"},
		"no credit line":           {piece{creditLine: "Harbour Wire", cited: []source{{name: "Harbour Wire"}}}, "Harbour Wire"},
		"a link without a name":    {piece{cited: []source{{link: "https://x.example"}}}, ""},
		"nothing":                  {piece{}, ""},
	} {
		if got := strings.Join(c.piece.sources(), "; "); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}

func TestQuotedWords(t *testing.T) {
	for _, c := range []struct {
		kind        editor.AttributionKind
		place, want string
	}{
		{editor.DirectSpeech, "“It was useful,”", "It was useful"},
		{editor.DirectSpeech, "„Bilo je korisno.“", "Bilo je korisno."},
		{editor.DirectSpeech, "«С ним „все“ согласны»", "С ним „все“ согласны"},
		{editor.DirectSpeech, "“It goes on in the next paragraph.", "It goes on in the next paragraph."},
		{editor.DirectSpeech, "Nothing stands around this", "Nothing stands around this"},
		{editor.PartialSpeech, "the talks were “open” and “in good faith.”", "open … in good faith"},
		{editor.PartialSpeech, "the talks were open", ""},
		{editor.IndirectSpeech, "that the ship “Ljuta” would sail", ""},
		{editor.ReportedSpeech, "the tax was given up", ""},
	} {
		if got := quotedWords([]rune(c.place), c.kind); got != c.want {
			t.Errorf("%s %q: %q, not %q", c.kind, c.place, got, c.want)
		}
	}
}

// A link belongs to the source in whose address it is; where none is meant for sure it stands
// alone, and what is no address of the web is no link.
func TestLinksOfSources(t *testing.T) {
	for link, want := range map[string]string{
		"https://www.the-quay.example/a":  "Harbour Wire <>; The Quay <https://www.the-quay.example/a>",
		"http://harbourwire.example":      "Harbour Wire <http://harbourwire.example>; The Quay <>",
		"https://u:p@archive.example/x?y": "Harbour Wire <>; The Quay <>;  <https://archive.example/x?y>",
		"javascript:alert(1)":             "Harbour Wire <>; The Quay <>",
		"/etc/passwd":                     "Harbour Wire <>; The Quay <>",
		"":                                "Harbour Wire <>; The Quay <>",
	} {
		q := editor.Quoted{Outlets: []string{"Harbour Wire", "The Quay"}, Link: link}
		var got []string
		for _, s := range sourcesOf(&q, clean) {
			got = append(got, s.name+" <"+s.link+">")
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %q, not %q", link, got, want)
		}
	}
	only := sourcesOf(&editor.Quoted{Outlets: []string{"The Quay"}, Link: "https://archive.example"}, clean)
	if len(only) != 1 || only[0].link != "https://archive.example" {
		t.Errorf("the only source has %+v", only)
	}
}

// What stayed unsettled is in the record of the edition with its reason, and no file for
// readers or machines says who said it.
func TestUnsettledAttributions(t *testing.T) {
	dir := t.TempDir()
	b := talks(noon)
	mustPublish(t, dir, b)
	wantGood(t, dir)
	files := tree(t, dir)
	const reason = "The agency does not name the source; checked by telephone."
	for name, data := range files {
		if isRecord := name == "manifest/stories/d4e5.json"; strings.Contains(data, reason) != isRecord {
			t.Errorf("%s: has the reason: %v", name, !isRecord)
		}
		if strings.HasSuffix(name, "index.html") && strings.Contains(data, `"text":"Let the voters judge`) {
			t.Errorf("%s claims that somebody said what is unsettled", name)
		}
	}
	// Withdrawn, nothing of its words is left.
	for i := range b.Pages {
		b.Pages[i].Withdrawn = "It was wrong."
	}
	mustPublish(t, dir, b)
	for name, data := range tree(t, dir) {
		if strings.Contains(data, "Let the voters") || strings.Contains(data, reason) {
			t.Errorf("%s still has what was withdrawn", name)
		}
	}
}

// An article without attributions names those that it came by, as it always did.
func TestArticleWithoutAttributions(t *testing.T) {
	page := string(mustWrite(t, ferry(noon), editor.EN))
	for _, want := range []string{
		`<p><b>Sources</b> · Harbour Wire; Radio Adria</p>`, `"citation":{"@type":"CreativeWork","publisher":{"@type":"Organization","name":"Radio Adria"}}`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if i := slices.IndexFunc([]string{"hasPart", "translationOfWork", "Quotation"}, func(s string) bool { return strings.Contains(page, `"`+s+`"`) }); i >= 0 {
		t.Errorf("the page has quotations that nobody found")
	}
}
