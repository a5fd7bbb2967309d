package publish

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"redakcija/editor"
	"redakcija/editor/language"
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

// talks is a story in which everything is said by somebody, in all languages. Its article has
// the words of every sort of attribution, and one that stayed unsettled.
func talks(at time.Time) editor.Bundle {
	const id = "d4e5"
	said := func(p *editor.Page, segment editor.SegmentID, words string, q editor.Quoted) {
		for _, passage := range p.Article.Passages {
			if before, _, found := strings.Cut(passage.Text, words); found && passage.Segment == segment {
				q.Segment, q.Start = segment, utf8.RuneCountInString(before)
				q.End = q.Start + utf8.RuneCountInString(words)
				p.Article.Attributions = append(p.Article.Attributions, q)
				p.Hash = p.Article.Hash()
				return
			}
		}
		panic(words + " do not stand in " + string(segment))
	}
	const (
		direct, partial, indirect, report = editor.DirectSpeech, editor.PartialSpeech, editor.IndirectSpeech, editor.ReportedSpeech
		person, body, outlet              = editor.TermPerson, editor.TermOrganization, editor.TermOutlet
		quay                              = "https://the-quay.example/2025/08/talks?id=7"
	)

	cnr := newPage(
		id, editor.CNR, at,
		"headline", "Radan i Vance razgovarali tri sata",
		"paragraph", "„Bilo je korisno“, rekla je izaslanica Petra Vance za Radio Adriju. „Nastavljamo u petak.“",
		"paragraph", "Ministarstvo je razgovore nazvalo „otvorenim“, a dan ranije Harbour Wire i The Quay objavili su da se odustaje od poreza.",
		"paragraph", "Prema Izvještaju o plovidbi, teret je porastao za petinu. „Neka presude birači“, poručio je jedan zvaničnik.",
	)
	said(&cnr, "s2", "„Bilo je korisno“", editor.Quoted{
		Kind: direct, Speaker: "Petra Vance", Role: "izaslanica", SpeakerKind: person, Addressee: "Radio Adrija", AddresseeKind: outlet, Spoken: "ru",
	})
	said(&cnr, "s2", "„Nastavljamo u petak.“", editor.Quoted{
		Kind: direct, Follows: true, Speaker: "Petra Vance", Role: "izaslanica", SpeakerKind: person, Addressee: "Radio Adrija", AddresseeKind: outlet, Spoken: "ru",
	})
	said(&cnr, "s3", "razgovore nazvalo „otvorenim“", editor.Quoted{Kind: partial, Speaker: "Ministarstvo", SpeakerKind: body})
	said(&cnr, "s3", "se odustaje od poreza", editor.Quoted{Kind: report, Outlets: []string{"Harbour Wire", "The Quay"}, Link: quay})
	said(&cnr, "s4", "teret je porastao za petinu", editor.Quoted{Kind: indirect, Speaker: "Izvještaj o plovidbi", Medium: document})
	said(&cnr, "s4", "„Neka presude birači“", editor.Quoted{
		Kind: direct, Speaker: "jedan zvaničnik", Waived: "Agencija ne imenuje izvor; provjereno telefonom.", WaivedBy: "Petar Ilić",
	})

	en := newPage(
		id, editor.EN, at,
		"headline", "Radan and Vance talk for three hours",
		"paragraph", "“It was useful,” envoy Petra Vance told Radio Adria. “We go on on Friday.”",
		"paragraph", "The ministry called the talks “open”; a day before, Harbour Wire and The Quay reported that the tax was given up.",
		"paragraph", "According to the Shipping Report, cargo grew by a fifth. “Let the voters judge,” one official said.",
	)
	said(&en, "s2", "“It was useful,”", editor.Quoted{
		Kind: direct, Speaker: "Petra Vance", Role: "the envoy", SpeakerKind: person, Addressee: "Radio Adria", AddresseeKind: outlet, Spoken: "ru",
	})
	said(&en, "s2", "“We go on on Friday.”", editor.Quoted{Kind: direct, Follows: true, Speaker: "Petra Vance", SpeakerKind: person, Spoken: "ru"})
	said(&en, "s3", "called the talks “open”", editor.Quoted{Kind: partial, Speaker: "The ministry"})
	said(&en, "s3", "the tax was given up", editor.Quoted{Kind: report, Outlets: []string{"Harbour Wire", "The Quay", "the Quay"}, Link: quay})
	said(&en, "s4", "cargo grew by a fifth", editor.Quoted{Kind: indirect, Speaker: "the Shipping Report", Medium: document})
	said(&en, "s4", "“Let the voters judge,”", editor.Quoted{
		Kind: direct, Speaker: "one official", Waived: "The agency does not name the source; checked by telephone.", WaivedBy: "Petar Ilić",
	})

	for _, p := range []*editor.Page{&cnr, &en} {
		p.Article.Dateline.Agency, p.Article.Original = "AFP", "https://harbour.example/talks"
		p.Article.SourceLang = "fr"
		for _, name := range []string{"Harbour Wire", "The Quay", "Vance"} {
			p.Article.Script = append(p.Article.Script, language.Entry{Text: name, Latin: true, Why: editor.WhyHouse})
		}
		p.Hash = p.Article.Hash()
	}
	return editor.Bundle{Story: id, Settings: settings(), Pages: []editor.Page{cnr, en}}
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
// withdrawn, one with nothing but a text, one in which everything is said by somebody.
func fixture() []editor.Bundle {
	withdrawn := short("b2", noon.Add(24*time.Hour), "Bridge closed", "The bridge is closed.", editor.EN, editor.DE)
	withdrawn.Pages[1].Withdrawn = "Die Brücke war offen."
	bare := editor.Bundle{Story: "c3", Settings: settings(), Pages: []editor.Page{newPage("c3", editor.CNR, noon.Add(48*time.Hour), "paragraph", "Bez naslova.")}}
	bare.Pages[0].Article.Credits, bare.Pages[0].Article.Translators, bare.Pages[0].Article.Section = editor.Credits{}, nil, ""
	return []editor.Bundle{ferry(noon), withdrawn, bare, talks(noon.Add(72 * time.Hour))}
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
