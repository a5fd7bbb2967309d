package checks

import (
	"strconv"
	"strings"
	"testing"

	"redakcija/editor/language"
)

// Figures lie in order within the text, and a text has the figures of itself.
func FuzzFigures(f *testing.F) {
	for _, name := range []string{"testdata/figures_same.txt", "testdata/figures_changed.txt"} {
		for _, row := range rows(f, name) {
			for _, field := range row {
				if tag, text, ok := strings.Cut(field, " "); ok {
					f.Add(tag, text)
				}
			}
		}
	}
	f.Add("cnr", "1.2.3,4'5 000 29.9. 90:30 24/7 9/11 1/2 ½ XXIV. и по")
	f.Fuzz(func(t *testing.T, tag, text string) {
		a := NewText(tag, text)
		last := 0
		for _, g := range a.figures {
			if g.start < last || g.start >= g.end || g.end > len(a.Runes) || g.is.den == 0 && g.is.num != 0 {
				t.Fatalf("%q: %+v behind %d", text, g, last)
			}
			last = g.end
		}
		for _, finding := range spoken(a, a) {
			if finding.Rule != "number_format" && finding.Rule != "time_invalid" {
				t.Fatalf("%q is not itself: %+v", text, finding)
			}
		}
		for _, base := range []string{"en", "de", "cnr"} {
			b := NewText(base, text)
			for _, finding := range append(spoken(a, b), spoken(b, a)...) {
				if finding.Start < 0 || finding.Start > finding.End || finding.End > len(a.Runes) {
					t.Fatalf("%q: %+v", text, finding)
				}
			}
		}
	})
}

// A number that a language writes is read as that number.
func FuzzWrittenNumber(f *testing.F) {
	f.Add(uint64(1234), uint16(5), uint8(1), true)
	f.Add(uint64(0), uint16(125), uint8(3), false)
	f.Add(uint64(99_999_999), uint16(0), uint8(0), true)
	f.Fuzz(func(t *testing.T, n uint64, rest uint16, places uint8, grouped bool) {
		n %= 1e12
		decimals := ""
		if places %= 5; places > 0 {
			decimals = strconv.Itoa(100_000 + int(rest))[1 : 1+places]
		}
		want := decimalValue(strconv.FormatUint(n, 10), decimals)
		for _, base := range []string{"en", "de", "cnr"} {
			written := language.WriteNumber(base, strconv.FormatUint(n, 10), decimals, grouped)
			text := NewText(base, "Ana "+written+" Bor")
			if len(text.figures) != 1 || text.figures[0].is != want || text.figures[0].literal.foreign || text.Of(text.figures[0].start, text.figures[0].end) != written {
				t.Fatalf("%s %q: %+v, want %v", base, written, text.figures, want)
			}
		}
	})
}

// BenchmarkFigures reads and compares the figures of a paragraph of thirty words.
func BenchmarkFigures(b *testing.B) {
	source := "On Saturday, September 29, 2018, at 8:30 p.m., about 12,500 people, two thirds of them younger than 24, gathered in five towns; the damage is put at $1.5 million, the ministry said."
	target := "U subotu, 29. septembra 2018. u 20.30 h, oko 12.500 ljudi, od kojih su dvije trećine mlađe od 24 godine, okupilo se u pet gradova; šteta se procjenjuje na 1,5 miliona dolara, kažu u ministarstvu."
	a, t := NewText("en", source), NewText("cnr", target)
	b.ReportAllocs()
	for b.Loop() {
		a.figures, t.figures = a.findFigures(), t.findFigures()
		p := &pair{source: a, target: t}
		for i := range rules {
			if figureRules[rules[i].Rule] {
				rules[i].run(p, func(f Finding) { b.Fatal(f) })
			}
		}
	}
}
