package publish

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"redakcija/editor"
)

// noon is when the fixture's world stands still: 14.02 in Podgorica.
var noon = time.Date(2025, 8, 6, 12, 2, 0, 0, time.UTC)

// passages makes an article's passages from kind and text in turn.
func passages(texts ...string) []editor.Passage {
	var all []editor.Passage
	for i := 0; i < len(texts); i += 2 {
		all = append(all, editor.Passage{
			Segment: editor.SegmentID(fmt.Sprintf("s%d", i/2+1)), Kind: editor.Kind(texts[i]), Text: texts[i+1], Revision: 1,
		})
	}
	return all
}

// newPage makes a page that was approved and published at a moment.
func newPage(id editor.StoryID, lang editor.Lang, at time.Time, texts ...string) editor.Page {
	a := &editor.Article{
		Story: id, Lang: lang, SourceLang: editor.EN, SourceRevision: 1, Received: "2025-08-06",
		Section: "Europe", Translators: []editor.Person{"Ana Vuković"}, Passages: passages(texts...),
		Credits: editor.Credits{
			Authors: []string{"M. Lindqvist"}, Provider: "Harbour Wire", Source: "Radio Adria",
			CreditLine: "Harbour Wire / Radio Adria", Rights: "Text only, no archive sale",
		},
	}
	return editor.Page{
		Article: a, Hash: a.Hash(), Approver: "Petar Ilić", ApprovedAt: at.Add(-time.Minute), PublishedAt: at, FirstAt: at,
	}
}

// ferry is a story in all languages, with everything a page can have.
func ferry(at time.Time) editor.Bundle {
	const id = "a1f0"
	cnr := newPage(
		id, editor.CNR, at,
		"headline", "Novi trajekt povezuje Ljutu i Nadživo: „brže nego ikad“",
		"dateline", "Bar, Crna Gora",
		"lead", "Treći trajekt na liniji počeo je da vozi u srijedu, saopštila je luka.",
		"paragraph", "Injekcija od 4 miliona eura pokrila je gradnju, rekla je direktorica Śenka Đurišić za AFP.",
		"subheading", "Šta se mijenja",
		"list_item", "polazak svaka dva sata",
		"list_item", "karta od 6,50 €",
		"paragraph", "Ljeti se očekuje žurba; njih dvoje je to već vidjelo.",
		"caption", "Trajekt pri prvom uplovljavanju.",
	)
	cnr.PublishedAt = at.Add(2 * time.Hour)
	cnr.Corrections = []editor.Correction{{
		Number: 1, Note: "u prvoj verziji pisalo je da trajekt vozi od ponedjeljka; vozi od srijede.", By: "Ana Vuković", At: at.Add(2 * time.Hour),
	}}
	en := newPage(
		id, editor.EN, at,
		"headline", "New ferry links Ljuta and Nadživo: ‘faster than ever’",
		"dateline", "Bar, Montenegro",
		"lead", "A third ferry began running on the line on Wednesday, the port said.",
		"paragraph", "An injection of €4 million paid for it, director Śenka Đurišić told AFP.",
		"subheading", "What changes",
		"list_item", "a departure every two hours",
		"list_item", "tickets at €6.50",
	)
	de := newPage(
		id, editor.DE, at,
		"headline", "Neue Fähre verbindet Ljuta und Nadživo",
		"dateline", "Bar, Montenegro",
		"lead", "Eine dritte Fähre fährt seit Mittwoch auf der Strecke, teilte der Hafen mit.",
	)
	return editor.Bundle{Story: id, Settings: settings(), Pages: []editor.Page{cnr, en, de}}
}

func settings() editor.Settings {
	return editor.Settings{Address: "https://vijesti.example"}
}

// short is a story of one paragraph in some languages.
func short(id editor.StoryID, at time.Time, headline, text string, langs ...editor.Lang) editor.Bundle {
	b := editor.Bundle{Story: id, Settings: settings()}
	for _, lang := range langs {
		b.Pages = append(b.Pages, newPage(id, lang, at, "headline", headline, "paragraph", text))
	}
	return b
}

// fixture is a small edition: a full story, one in two languages of which one was
// withdrawn, one with nothing but a text.
func fixture() []editor.Bundle {
	withdrawn := short("b2", noon.Add(24*time.Hour), "Bridge closed", "The bridge is closed.", editor.EN, editor.DE)
	withdrawn.Pages[1].Withdrawn = "Die Brücke war offen."
	bare := editor.Bundle{Story: "c3", Settings: settings(), Pages: []editor.Page{newPage("c3", editor.CNR, noon.Add(48*time.Hour), "paragraph", "Bez naslova.")}}
	bare.Pages[0].Article.Credits, bare.Pages[0].Article.Translators, bare.Pages[0].Article.Section = editor.Credits{}, nil, ""
	return []editor.Bundle{ferry(noon), withdrawn, bare}
}

// mustPublish publishes bundles, each after the other.
func mustPublish(t testing.TB, dir string, bundles ...editor.Bundle) {
	t.Helper()
	for _, b := range bundles {
		if _, err := publish(context.Background(), dir, b); err != nil {
			t.Fatalf("publish %s: %v", b.Story, err)
		}
	}
}

// mustVerify checks an edition and returns the problems.
func mustVerify(t testing.TB, dir string) *editor.Verdict {
	t.Helper()
	v, err := verify(context.Background(), dir)
	if err != nil {
		t.Fatalf("verify: %v", err)
	}
	return v
}

// wantGood fails unless an edition is what its manifest says.
func wantGood(t testing.TB, dir string) {
	t.Helper()
	if v := mustVerify(t, dir); len(v.Problems) > 0 {
		t.Fatalf("problems: %v", v.Problems)
	}
}

// tree reads all files below a directory but the edition's private ones.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for name := range walk(t, dir) {
		data, err := os.ReadFile(dir + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(data)
	}
	return files
}
