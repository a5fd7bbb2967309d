package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

const samples = "../../assets/samples"

// TestSamples reads the stories a new desk is filled with.
func TestSamples(t *testing.T) {
	type sample struct {
		lang                           editor.Lang
		date, headline, place, section string
		authors, provider, source      string
		blocks                         int
		removed                        string
		warnings                       string
	}
	want := map[string]sample{
		"1-money-home.txt": {
			lang: editor.EN, date: "2026-10-12", headline: "Ministers agree to cap the cost of sending money home at 3 percent",
			place: "LISBON", source: "ANW", blocks: 15, removed: "dateline",
		},
		"2-letters.txt": {
			lang: editor.EN, date: "2026-11-03", headline: "Buenos Aires opens archive of 40,000 letters that never arrived",
			section: "Americas", authors: "L. MARDEN AWD", provider: "Adriatic World Daily", blocks: 11,
			removed: "site_banner language_menu date breadcrumb byline share related copyright",
		},
		"3-frachter.txt": {
			lang: editor.DE, date: "2026-11-12", headline: "Frachter nach vier Tagen vor Cuxhaven freigeschleppt",
			place: "Cuxhaven", authors: "Hinnerk Lührs", source: "kdn", blocks: 14, removed: "byline date dateline",
		},
		"4-ljetnja-skola.txt": {
			lang: editor.CNR, date: "2026-11-18", headline: "Ljetnja škola crnogorskog jezika za djecu iz dijaspore prima 120 polaznika",
			place: "Cetinje", source: "Savez zavičajnih društava", blocks: 14, removed: "label dateline source", warnings: warnRelease,
		},
		"5-cable-car.txt": {
			lang: editor.EN, date: "2026-01-21", headline: `Rescuers bring 23 skiers down from "frozen" cable car in Austrian Alps`,
			place: "Innsbruck, Austria", blocks: 13, removed: "date dateline",
		},
		"6-seilbahn.txt": {
			lang: editor.DE, date: "2026-01-21T09:10", headline: "23 Skifahrer nach fünf Stunden aus Seilbahn am Hochgrimm gerettet",
			place: "Innsbruck", section: "Panorama", authors: "Liesl Anrather", provider: "Alpenkurier", source: "kdn", blocks: 10,
			removed: "breadcrumb byline date share dateline related comments copyright",
		},
		"7-dnevnik.txt": {
			lang: editor.CNR, date: "2026-11-02T18:05", headline: "Школски дневник се из Монтане вратио у Колашин",
			place: "Колашин", authors: "М. Церовина", provider: "Горске новине", blocks: 11,
			removed: "menu menu menu byline date dateline share copyright",
		},
		"8-refloated.txt": {
			lang: editor.EN, date: "2026-11-12", headline: "Freighter Adria Bora refloated off Cuxhaven; 20 sailors safe",
			place: "CUXHAVEN", authors: "Imogen Pratt", source: "Harbour Wire", blocks: 8,
			removed: "byline dateline",
		},
	}
	for _, name := range sampleFiles(t) {
		d := readSample(t, name)
		got := sample{
			lang: d.Lang, date: d.Date, place: d.Dateline.Place, section: d.Section,
			authors: strings.Join(d.Credits.Authors, "; "), provider: d.Credits.Provider, source: d.Credits.Source,
			blocks: len(d.Blocks), warnings: strings.Join(d.Warnings, " "),
		}
		if d.Blocks[0].Kind == editor.Headline {
			got.headline = d.Blocks[0].Text
		}
		var whys []string
		for _, r := range d.Removed {
			whys = append(whys, r.Why)
		}
		got.removed = strings.Join(whys, " ")
		if got != want[name] {
			t.Errorf("%s\ngot  %+v\nwant %+v", name, got, want[name])
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("%s is missing", name)
	}
}

// TestWrapped breaks the samples at every usual width: they must read the same.
func TestWrapped(t *testing.T) {
	for _, name := range []string{"1-money-home.txt", "2-letters.txt", "4-ljetnja-skola.txt", "5-cable-car.txt", "7-dnevnik.txt"} {
		raw, err := os.ReadFile(filepath.Join(samples, name))
		if err != nil {
			t.Fatal(err)
		}
		whole := readSample(t, name)
		want := whole.Date + blockTexts(whole)
		if !strings.Contains(string(raw), "\n\n") {
			raw = []byte(strings.ReplaceAll(string(raw), "\n", "\n\n"))
		}
		for width := 60; width <= 90; width += 5 {
			var b strings.Builder
			for l := range strings.Lines(string(raw)) {
				b.WriteString(wrap(strings.TrimSuffix(l, "\n"), width) + "\n")
			}
			d, err := readText([]byte(b.String()))
			if err != nil {
				t.Fatal(err)
			}
			if got := d.Date + blockTexts(d); got != want {
				t.Errorf("%s at width %d:\n%s\nwant:\n%s", name, width, got, want)
			}
		}
	}
}

func blockTexts(d *editor.Draft) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		b.WriteString(string(x.Kind) + " " + x.Text + "\n")
	}
	return b.String()
}

// TestSampleVersions proves that the finished versions of a sample have a text for
// each of its segments, in the form a desk would store it in.
func TestSampleVersions(t *testing.T) {
	complete := 0
	for _, name := range sampleFiles(t) {
		d := readSample(t, name)
		found := 0
		for _, lang := range editor.Targets {
			raw, err := os.ReadFile(filepath.Join(samples, strings.TrimSuffix(name, ".txt")+"."+string(lang)+".txt"))
			if os.IsNotExist(err) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			found++
			lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
			if len(lines) != len(d.Blocks) {
				t.Errorf("%s in %s has %d lines for %d segments", name, lang, len(lines), len(d.Blocks))
				continue
			}
			for i, text := range lines {
				if text == "" || text != strings.Join(strings.Fields(text), " ") || !norm.NFC.IsNormalString(text) {
					t.Errorf("%s in %s, line %d is not tidy: %q", name, lang, i+1, text)
				}
				if lang == d.Lang && d.Blocks[i].Kind != editor.Dateline && letters(text) != letters(d.Blocks[i].Text) {
					t.Errorf("%s, line %d of the house edit has other words than the source", name, i+1)
				}
			}
			version := make([]editor.Block, len(lines))
			for i := range lines {
				version[i].Text = lines[i]
			}
			if got := languageOf(version); got != lang {
				t.Errorf("%s in %s is written in %q", name, lang, got)
			}
		}
		if found == len(editor.Targets) {
			complete++
		} else if found > 0 {
			t.Errorf("%s has %d of %d versions", name, found, len(editor.Targets))
		}
	}
	if complete < 2 {
		t.Errorf("%d samples are complete", complete)
	}
}

// sampleFiles returns the names of the stories, without those of their versions.
func sampleFiles(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(samples)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".txt") && strings.Count(e.Name(), ".") == 1 {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	return names
}

func readSample(t *testing.T, name string) *editor.Draft {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(samples, name))
	if err != nil {
		t.Fatal(err)
	}
	d, err := readText(raw)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return d
}
