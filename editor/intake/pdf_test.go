package intake

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"redakcija/editor"
)

// textAt places a line of a page: in points from the bottom left corner.
type textAt struct {
	x, y, size int
	text       string // in WinAnsi
}

// pdfOf writes a PDF with the given pages, as its standard has it: objects, their places,
// a trailer.
func pdfOf(trailer string, pages ...[]textAt) []byte {
	var b bytes.Buffer
	var places []int
	object := func(format string, args ...any) {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(places)}, args...)...)
	}
	b.WriteString("%PDF-1.4\n")
	var kids []string
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", 5+2*i))
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	object("<< /Title (Faehre) /Author (Henrike Ketelsen) /CreationDate (D:20261118173000+01'00') >>")
	for i, page := range pages {
		var content strings.Builder
		for _, l := range page {
			fmt.Fprintf(&content, "BT /F1 %d Tf %d %d Td (%s) Tj ET\n", l.size, l.x, l.y, l.text)
		}
		object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 6+2*i)
		object("<< /Length %d >>\nstream\n%sendstream", content.Len(), content.String())
	}
	begin := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(places)+1, trailer, begin)
	return b.Bytes()
}

// A page of a newspaper of the coast: a header, a headline in two lines, a byline, two
// columns, a word broken between two lines, a paragraph that goes on with the next page.
func TestPDF(t *testing.T) {
	raw := pdfOf("",
		[]textAt{
			{60, 810, 9, "K\xFCstenbote, 18. November 2026"},
			{60, 740, 24, "F\xE4hre nach Langeoog"},
			{60, 712, 24, "f\xE4llt zwei Tage aus"},
			{60, 680, 11, "Von Maren Oltmanns"},
			{60, 650, 11, "Bensersiel \\(dpa\\) - Wegen eines Scha-"},
			{60, 637, 11, "dens am Ruder f\xE4hrt die F\xE4hre nicht."},
			{60, 624, 11, "Das teilte die Reederei mit."},
			{72, 611, 11, "Reisende sollen auf die Schnellf\xE4hre"},
			{60, 598, 11, "ausweichen, die jede Stunde ablegt und"},
			{320, 650, 11, "Platz f\xFCr siebzig Reisende hat. Fahr-"},
			{320, 637, 11, "r\xE4der nimmt sie nicht mit."},
			{320, 600, 14, "Was das kostet"},
			{320, 580, 11, "Eine Fahrt kostet acht Euro mehr als auf der"},
			{320, 567, 11, "gro\xDFen F\xE4hre, und wer schon eine Karte"},
			{290, 30, 9, "- 1 -"},
		},
		[]textAt{
			{60, 810, 9, "K\xFCstenbote, 18. November 2026"},
			{60, 740, 11, "besitzt, bekommt am Schalter den Preis"},
			{60, 727, 11, "der ersten Fahrt zur\xFCck."},
			{290, 30, 9, "- 2 -"},
		},
	)
	if f := formatOf(raw); f.Name != "pdf" {
		t.Fatalf("taken for %s", f.Name)
	}
	d, err := readPDF(raw)
	if err != nil {
		t.Fatal(err)
	}
	want := `lang: de
date: 2026-11-18T17:30+01:00
dateline place: Bensersiel
dateline agency: dpa
authors: Maren Oltmanns
source: dpa
warnings: columns
1 headline: Fähre nach Langeoog fällt zwei Tage aus
3 dateline: Bensersiel
3 paragraph: Wegen eines Schadens am Ruder fährt die Fähre nicht. Das teilte die Reederei mit.
4 paragraph: Reisende sollen auf die Schnellfähre ausweichen, die jede Stunde ablegt und Platz für siebzig Reisende hat. Fahrräder nimmt sie nicht mit.
5 subheading: Was das kostet
6 paragraph: Eine Fahrt kostet acht Euro mehr als auf der großen Fähre, und wer schon eine Karte besitzt, bekommt am Schalter den Preis der ersten Fahrt zurück.
1 -page_header: Küstenbote, 18. November 2026
1 -page_header: - 1 -
1 -page_header: - 2 -
2 -byline: Von Maren Oltmanns
3 -dateline: Bensersiel (dpa) -
found date: header
`
	if got := dumpDocument(d); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestBadPDF(t *testing.T) {
	page := []textAt{{60, 740, 11, "Ein Satz steht auf dieser Seite."}}
	whole := pdfOf("", page)
	key := strings.Repeat("00", 32)
	for _, c := range []struct {
		name   string
		raw    []byte
		reason string
	}{
		{"nothing but the mark", []byte("%PDF-1.4\n"), editor.InputDamaged},
		{"cut off", whole[:60], editor.InputDamaged},
		{"locked", pdfOf("/Encrypt << /Filter /Standard /V 1 /R 2 /O <"+key+"> /U <"+key+"> /P -4 >> /ID [<00> <00>]", page), editor.InputEncrypted},
		{"a scan", pdfOf("", nil), editor.InputPicture},
		{"one sentence", whole, editor.InputNoBody},
	} {
		if !isPDF(c.raw) {
			t.Errorf("%s: not taken for a PDF", c.name)
		}
		_, err := readPDF(c.raw)
		if err == nil {
			t.Errorf("%s: read", c.name)
			continue
		}
		if reason, _ := reasonOf(t, err); reason != c.reason {
			t.Errorf("%s: %s, want %s", c.name, reason, c.reason)
		}
	}
}

// TestPDFProgram takes the program away, and puts one in its place that never ends.
func TestPDFProgram(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	_, err := readPDF([]byte("%PDF-1.4"))
	if reason, _ := reasonOf(t, err); reason != editor.InputNoProgram {
		t.Errorf("without the program: %s", reason)
	}
	if runtime.GOOS == "windows" {
		return // a script is no program there
	}
	endless := "#!/bin/sh\na='<word>a</word>'\nfor i in 1 2 3 4 5 6 7 8 9 10 11 12; do a=$a$a; done\nwhile :; do echo \"$a\"; done\n"
	if err := os.WriteFile(filepath.Join(dir, "pdftotext"), []byte(endless), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err = readPDF([]byte("%PDF-1.4"))
	if reason, _ := reasonOf(t, err); reason != editor.InputBomb {
		t.Errorf("a program without end: %s", reason)
	}
}

// FuzzPages reads anything as what pdftotext writes.
func FuzzPages(f *testing.F) {
	f.Add([]byte(`<html><head><title>A</title><meta name="Author" content="B C"/></head><body><page height="800"><block xMin="60" yMin="100" xMax="200" yMax="120"><line xMin="60" yMin="100" xMax="200" yMax="120"><word xMin="60" yMin="100" xMax="80" yMax="120">Naslov</word><word xMin="90" yMin="100" xMax="99" yMax="120">od tri</word></line></block>` +
		`<block xMin="60" yMin="200" xMax="200" yMax="230"><line xMin="60" yMin="200" xMax="200" yMax="211"><word xMin="60" yMin="200" xMax="190" yMax="211">Prva re-</word></line><line xMin="60" yMin="213" xMax="200" yMax="224"><word xMin="60" yMin="213" xMax="99" yMax="224">čenica ovog teksta.</word></line></block>` +
		`<block yMin="790"><line><word>1</word></line><line><word>NaN</word></line></block></page></body></html>`))
	f.Fuzz(func(t *testing.T, layout []byte) { checkFuzzed(t, readPages, layout) })
}
