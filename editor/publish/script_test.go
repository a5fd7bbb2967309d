package publish

import (
	"strings"
	"testing"

	"redakcija/editor"
	"redakcija/editor/language"
)

// The Cyrillic page keeps Latin what its article says, everywhere it stands: in the texts,
// in the notes of corrections, and in every list that names the story.
func TestScriptOfTheArticle(t *testing.T) {
	page := newPage("d4", editor.CNR, noon, "headline", "Trump i VI, na BBC-ju", "paragraph", "Trumpov potez.")
	page.Article.Script = []language.Entry{
		{Text: "BBC", Latin: true, Why: editor.WhyHouse},
		{Text: "Trump", Latin: true, Why: editor.WhyStory},
		{Text: "VI", Latin: false, Why: editor.WhyStory},
	}
	page.Hash = page.Article.Hash()
	page.Corrections = []editor.Correction{{Number: 1, Note: "Nije bio Trump.", By: "Ana", At: noon}}
	dir := t.TempDir()
	mustPublish(t, dir, editor.Bundle{Story: "d4", Settings: settings(), Pages: []editor.Page{page}})
	wantGood(t, dir)
	files := tree(t, dir)
	const title = "Trump и ВИ, на BBC-ју"
	for name, want := range map[string]string{
		"cnr-Cyrl/2025/08/trump-i-vi-na-bbc-ju/story.txt":  "Trumpov потез.",
		"cnr-Cyrl/2025/08/trump-i-vi-na-bbc-ju/index.html": "Није био Trump.",
		"cnr-Cyrl/2025/08/trump-i-vi-na-bbc-ju/story.json": title,
		"cnr/2025/08/trump-i-vi-na-bbc-ju/story.json":      title, // names its other versions
		"cnr-Cyrl/index.html":                              title,
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s does not have %q:\n%s", name, want, files[name])
		}
	}

	// Another story comes: the list is written again from the manifest alone.
	mustPublish(t, dir, short("e5", minutes(5), "Drugi članak", "Tekst.", editor.CNR))
	wantGood(t, dir)
	if index := tree(t, dir)["cnr-Cyrl/index.html"]; !strings.Contains(index, title) {
		t.Errorf("the list forgot the script of a title:\n%s", index)
	}
}

// A text is never cut through a letter.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{
		{"с\u0301утра", 5, "с\u0301утра"},
		{"с\u0301с\u0301с\u0301с\u0301", 3, "с\u0301с\u0301…"},
		{"Vlada je usvojila budžet", 12, "Vlada je…"},
		{"", 3, ""},
	} {
		if got := cut(c.s, c.n); got != c.want {
			t.Errorf("cut(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
		}
	}
}
