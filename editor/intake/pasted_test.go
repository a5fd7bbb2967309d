package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// TestKeptSentences has sentences and subheadings of stories that speak of what sites
// print around them: newsletters, comments, cookies, links.
func TestKeptSentences(t *testing.T) {
	for _, in := range []string{
		"The newspaper said its newsletter had 40,000 readers in March.",
		"“Sign up for our newsletter,” the mayor joked on Monday.",
		"The app was pulled from the stores on Friday after the ruling.",
		"The ministry did not answer requests for comments by the evening.",
		"Komentari građana biće objavljeni u septembru, kaže se u izvještaju.",
		"Aplikacija je preuzeta više od 20.000 puta, saopštila je opština.",
		"The commission wants to ban cookie banners on all sites by 2029.",
		"Komisija želi da ograniči upotrebu kolačića na sajtovima.",
		"Die Kommentare des Ministers sorgten im Landtag für Unruhe.",
		"Die App der Stadt zeigt freie Parkplätze und kostet nichts.",
		"Реклама на транспорте подорожала вдвое, сообщили в мэрии.",
		"Photo of the year goes to a student from Kotor, the jury said.",
		"Marko Perić je bio posljednji koji je vidio brod, kaže njegov brat.",
		"Nach der Anzeige des Nachbarn kam die Polizei noch in der Nacht.",
		"Prijavite se na konkurs do petka, poručili su iz ministarstva.",
		"Anketa je pokazala da dvije trećine građana podržava most.",
		"Reporting the fire had taken her eleven minutes, she said.",
		"Danas je posljednji dan za prijavu štete od poplave.",
		"Vote counting went on until the morning in all nine districts.",
		"Die Künstlerin stellte ihr Werk in einer App vor, sie kostet nichts.",
		"You can download the app from the site of the city, the council said.",
		"Ako vidite oštećen kanal, javite komunalnoj policiji, poručuju iz opštine.",
		"Users will have to accept cookies once only, under the plan.",
		"Najnovije mjere stupaju na snagu u ponedjeljak ujutru.",
	} {
		page := "Gradovi na obali mijenjaju pravila za ljeto\n\nPrva rečenica ove priče stoji ovdje, kao i svaka druga.\n\n" + in +
			"\n\nZatim priča ide dalje i ništa joj ne nedostaje.\n"
		d, err := readText([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(d.Blocks, func(b editor.Block) bool { return b.Text == in }) {
			t.Errorf("%q was taken off: %+v", in, d.Removed)
		}
	}
	facts := []string{"Početak: subota, 14. mart u 19 sati", "Ulaz: dva eura po osobi, djeca besplatno"}
	d, err := readText([]byte("Gradovi na obali mijenjaju pravila za ljeto\nPrva rečenica ove priče stoji ovdje.\n" +
		strings.Join(facts, "\n") + "\nZatim priča ide dalje i ništa joj ne nedostaje.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := bodyTexts(d); !strings.Contains(got, facts[0]) || !strings.Contains(got, facts[1]) {
		t.Errorf("facts are lost: %+v", d.Removed)
	}
	for _, in := range []string{"Read the small print", "Weitere Verletzte", "Komentar iz Brisela", "Video kao dokaz", "Share of the market", "Danas i sjutra"} {
		page := "Gradovi na obali mijenjaju pravila za ljeto\n\nPrva rečenica ove priče stoji ovdje, kao i svaka druga.\n\n" + in +
			"\n\nZatim priča ide dalje i ništa joj ne nedostaje.\n\nA ovdje je i kraj te priče o obali.\n"
		d, err := readText([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(d.Blocks, func(b editor.Block) bool { return b.Text == in && b.Kind == editor.Subheading }) {
			t.Errorf("%q is no subheading: %+v %+v", in, d.Blocks, d.Removed)
		}
	}
}

// TestTwice pastes the samples two times, one below the other: they must read as once.
func TestTwice(t *testing.T) {
	for _, name := range sampleFiles(t) {
		raw, err := os.ReadFile(filepath.Join(samples, name))
		if err != nil {
			t.Fatal(err)
		}
		want := readSample(t, name)
		got, err := readText([]byte(string(raw) + "\n\n" + string(raw)))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := bodyTexts(got), bodyTexts(want); a != b {
			t.Errorf("%s pasted twice:\n%s\nwant:\n%s", name, a, b)
		}
	}
}

func bodyTexts(d *editor.Draft) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		if x.Kind != editor.Dateline {
			b.WriteString(x.Text + "\n")
		}
	}
	return b.String()
}

// TestSeams joins lines that end within a word.
func TestSeams(t *testing.T) {
	known := wordsOf([]line{{text: "Pravi-pravcati vjetar i dugoročni plan, e-mail."}})
	for _, c := range [][3]string{
		{"biće prego-", "voreno sjutra", "biće pregovoreno sjutra"},
		{"stari pravi-", "pravcati mornar", "stari pravi-pravcati mornar"},
		{"ovo je dugo-", "ročni plan", "ovo je dugoročni plan"},
		{"crno-", "bijeli film", "crno-bijeli film"},
		{"Ekonomsko-", "socijalni savjet", "Ekonomsko-socijalni savjet"},
		{"a long-", "term plan", "a long-term plan"},
		{"the govern-", "ment said", "the government said"},
		{"die Ein-", "und Ausfuhr", "die Ein- und Ausfuhr"},
		{"in Nordrhein-", "Westfalen", "in Nordrhein-Westfalen"},
		{"die Bundes-", "regierung", "die Bundesregierung"},
		{"на засе-", "дании", "на заседании"},
	} {
		got := strings.TrimSuffix(c[0], "-") + known.seam(c[0], c[1]) + c[1]
		if got != c[2] {
			t.Errorf("%q and %q make %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

// TestPrinted breaks a sample as a printed page does, within words and with lines of
// uneven width: it must read the same.
func TestPrinted(t *testing.T) {
	for _, name := range []string{"1-money-home.txt", "4-ljetnja-skola.txt", "7-dnevnik.txt"} {
		raw, err := os.ReadFile(filepath.Join(samples, name))
		if err != nil {
			t.Fatal(err)
		}
		want := bodyTexts(readSample(t, name))
		text := string(raw)
		if !strings.Contains(text, "\n\n") {
			text = strings.ReplaceAll(text, "\n", "\n\n")
		}
		var b strings.Builder
		for l := range strings.Lines(text) {
			b.WriteString(hyphenate(strings.TrimSuffix(l, "\n"), 78) + "\n")
		}
		d, err := readText([]byte(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if got := bodyTexts(d); got != want {
			t.Errorf("%s in print:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

// hyphenate breaks a line at widths that change from line to line; a long word without
// marks is divided behind a vowel.
func hyphenate(s string, width int) string {
	var b strings.Builder
	n, line := 0, 0
	for i, word := range strings.Split(s, " ") {
		room := width - line%5 - n - 1
		if i > 0 && length(word) > room {
			if at := breakAt(word, room); at > 0 {
				b.WriteString(" " + word[:at] + "-\n" + word[at:])
				n = length(word[at:])
			} else {
				b.WriteString("\n" + word)
				n = length(word)
			}
			line++
			continue
		}
		if i > 0 {
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += length(word)
	}
	return b.String()
}

// breakAt returns the byte offset behind a vowel inside a long word of small letters at
// which it fits into the room left, or 0.
func breakAt(word string, room int) int {
	if length(word) < 8 || strings.Trim(strings.ToLower(word), "abcčćdđefghijklmnopqrsštuvwxyzžабвгдђежзијклљмнњопрстћуфхцчџш") != "" {
		return 0
	}
	at, n := 0, 0
	for i, r := range word {
		if n++; n >= 3 && n < room-1 && n <= length(word)-3 && strings.ContainsRune("aeiouаеиоу", r) {
			at = i + len(string(r))
		}
	}
	return at
}
