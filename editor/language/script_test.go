package language

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// bothWays are texts that turn into each other in both directions.
var bothWays = []struct{ latin, cyrillic string }{
	{"", ""},
	{"Vlada je usvojila budžet za sljedeću godinu.", "Влада је усвојила буџет за сљедећу годину."},
	{"Čovjek, žena, šuma, đak i ćuprija", "Човјек, жена, шума, ђак и ћуприја"},
	{"śutra, koźi, Śever, IŹESTI", "с\u0301утра, коз\u0301и, С\u0301евер, ИЗ\u0301ЕСТИ"},
	{"Njegoš NJEGOŠ njegoš", "Његош ЊЕГОШ његош"},
	{"KONJ konj Konj", "КОЊ коњ Коњ"},
	{"LJUBLJANA Ljubljana", "ЉУБЉАНА Љубљана"},
	{"DŽON Džon džep", "ЏОН Џон џеп"},
	{"SINJ-a", "СИЊ-а"},
	{"djeca, djed, ovdje, podjela", "дјеца, дјед, овдје, подјела"},
	{"injekcija, konjunktura, vanjezički, Tanjug", "инјекција, конјунктура, ванјезички, Танјуг"},
	{"KONJUNKTURA, NADŽIVJETI", "КОНЈУНКТУРА, НАДЖИВЈЕТИ"},
	{"nadživjeti, odžaliti, najnadžnjeti, podžupan, predživot", "надживјети, оджалити, најнаджњети, поджупан, предживот"},
	{"konjušar, banja, nadžak, Odžalan, odžak, džem", "коњушар, бања, наџак, Оџалан, оџак, џем"},
	{"NATO i EU", "НАТО и ЕУ"},
	{"NJ", "НЈ"}, // no capital beside it says that it is a digraph
	{"NJe NjuJork", "НЈе ЊуЈорк"},
	{"„Moskva“ – 6. avgust 2025.", "„Москва“ – 6. август 2025."},
	{"Krug 😀 i 中文 ostaju", "Круг 😀 и 中文 остају"},
	// What stays Latin.
	{"U XIX vijeku, Petar II i Karlo V", "У XIX вијеку, Петар II и Карло V"},
	{"V. Putin i D. Tramp", "В. Путин и Д. Трамп"},
	{"MI i VI, DI, CI", "МИ и VI, ДИ, ЦИ"},
	{"Godina MCMXLIV i MDIII", "Година MCMXLIV и MDIII"},
	{"Vidi https://www.dw.com/sr, vijesti.me/a.b i ime@mail.me!", "Види https://www.dw.com/sr, vijesti.me/a.b и ime@mail.me!"},
	{"(www.gov.me) @redakcija #CrnaGora izvod.pdf", "(www.gov.me) @redakcija #CrnaGora izvod.pdf"},
	{"kraj.Početak", "крај.Почетак"},
	{"Brzina je 5 km/h, 20 °C, 10kg, 3\u00a0m² i 40 GB.", "Брзина је 5 km/h, 20 °C, 10kg, 3\u00a0m² и 40 GB."},
	{"2025 g. i 5 g soli, km po km", "2025 г. и 5 g соли, км по км"},
	{"CO2, G20, 5G i COVID-19", "CO2, G20, 5G и ЦОВИД-19"},
	{"Washington, Müller, Straße, Xi, Emma, pizza i café", "Washington, Müller, Straße, Xi, Emma, pizza и café"},
	{"vakuummetar, subborealni, nuzzarada, Hammett i Summer", "вакуумметар, суббореални, нуззарада, Hammett и Summer"},
	{"V", "В"},
	{"najjači, vannastavni, koordinacija, poddirektor", "најјачи, ваннаставни, координација, поддиректор"},
}

func TestScripts(t *testing.T) {
	for _, c := range bothWays {
		if got := ToCyrillic(c.latin); got != c.cyrillic {
			t.Errorf("ToCyrillic(%q) = %q, want %q", c.latin, got, c.cyrillic)
		}
		if got := ToLatin(c.cyrillic); got != c.latin {
			t.Errorf("ToLatin(%q) = %q, want %q", c.cyrillic, got, c.latin)
		}
	}
}

func TestDecomposedLatin(t *testing.T) {
	for _, c := range bothWays {
		d := norm.NFD.String(c.latin)
		if got, want := ToCyrillic(d), norm.NFC.String(c.cyrillic); got != want {
			t.Errorf("ToCyrillic(%+q) = %q, want %q", d, got, want)
		}
		if got, want := ToCyrillicLocked(d, Foreign(d)), c.cyrillic; norm.NFC.String(got) != want {
			t.Errorf("ToCyrillicLocked(%+q) = %q, want %q", d, got, want)
		}
	}
}

func TestLocks(t *testing.T) {
	const text = "Šef NATO, Trump i Njujork"
	for _, c := range []struct {
		locks []Span
		want  string
	}{
		{nil, "Шеф НАТО, Трумп и Њујорк"},
		{[]Span{{10, 15}}, "Шеф НАТО, Trump и Њујорк"},
		{[]Span{{18, 25}, {4, 8}}, "Шеф NATO, Трумп и Njujork"},
		{[]Span{{18, 99}, {-5, 3}}, "Šef НАТО, Трумп и Njujork"},
		{[]Span{{9, 9}, {12, 4}}, "Шеф НАТО, Трумп и Њујорк"},
	} {
		if got := ToCyrillicLocked(text, c.locks); got != c.want {
			t.Errorf("locks %v: %q, want %q", c.locks, got, c.want)
		}
	}
	// A digraph with one locked letter is two letters.
	if got := ToCyrillicLocked("konj", []Span{{3, 4}}); got != "конj" {
		t.Errorf("half a digraph locked: %q", got)
	}
}

func TestForeign(t *testing.T) {
	const text = "Čitaj www.a.me, pa Wall i X."
	var got []string
	for _, f := range Foreign(text) {
		got = append(got, string([]rune(text)[f.Start:f.End]))
	}
	if want := "www.a.me|Wall|X"; strings.Join(got, "|") != want {
		t.Errorf("Foreign = %q, want %s", got, want)
	}
}

func TestHomoglyphs(t *testing.T) {
	for _, c := range []struct{ name, in, cyrillic, latin string }{
		{"Latin o and a in a Cyrillic word", "прoпaст", "пропаст", "propast"},
		{"Latin c, p, x in a Cyrillic word", "cрпcки пpавни xлад", "српски правни хлад", "srpski pravni hlad"},
		{"Cyrillic а and е in a Latin word", "Crnа Gorе", "Црна Горе", "Crna Gore"},
		{"Cyrillic і and ѕ", "kіѕeo", "кисео", "kiseo"},
		{"readable in both, mostly Cyrillic", "сeо", "сео", "seo"},
		{"readable in both, mostly Latin", "ceо", "цео", "ceo"},
		{"readable in both, but Montenegrin has no Latin Y and x", "EУ kojу еxо", "ЕУ коју ехо", "EU koju eho"},
		{"readable in neither", "bjегунцем", "бјегунцем", "bjeguncem"},
		{"two words, each pure", "ово ceo", "ово цео", "ovo ceo"},
	} {
		if got := ToCyrillic(c.in); got != c.cyrillic {
			t.Errorf("%s: ToCyrillic(%q) = %q, want %q", c.name, c.in, got, c.cyrillic)
		}
		if got := ToLatin(c.in); got != c.latin {
			t.Errorf("%s: ToLatin(%q) = %q, want %q", c.name, c.in, got, c.latin)
		}
	}
}

func TestIsCyrillic(t *testing.T) {
	for s, want := range map[string]bool{"": false, "123": false, "Ово је BBC": true, "Ovo je БиХ": false, "с\u0301": true, "ад ad": false} {
		if got := IsCyrillic(s); got != want {
			t.Errorf("IsCyrillic(%q) = %v", s, got)
		}
	}
}

// FuzzScript checks what the pair of functions promises for any text at all, and the
// way back for every Latin one.
func FuzzScript(f *testing.F) {
	for _, c := range bothWays {
		f.Add(c.latin)
		f.Add(c.cyrillic)
	}
	for _, s := range []string{"LjNJ", "nJ Nj NJ lJA", "DžŽ", "č\u0308 s\u0301\u0301", "\u0301nj", "#a.\u0301", "AǈA", "Љnj", "10km\u0301", "°C°", "/h 5 km/h/h"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // not a text
		}
		s = norm.NFC.String(s)
		locks := Foreign(s)
		end := 0
		for _, l := range locks {
			if l.Start < end || l.End <= l.Start || l.End > utf8.RuneCountInString(s) {
				t.Fatalf("Foreign(%q) = %v", s, locks)
			}
			end = l.End
		}
		cyrillic := ToCyrillicLocked(s, locks)
		if direct := ToCyrillic(s); direct != cyrillic {
			t.Fatalf("ToCyrillic(%q) = %q, but with the locks it proposes %q", s, direct, cyrillic)
		}
		latin := ToLatin(cyrillic)
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
			return
		}
		if latin != s {
			t.Fatalf("%q became %q and %q", s, cyrillic, latin)
		}
	})
}

var (
	latinSample    = strings.Repeat("Vlada Crne Gore usvojila je juče budžet za sljedeću godinu, rekao je njen ministar u 16.02, prenosi agencija AFP. ", 100)
	cyrillicSample = ToCyrillic(latinSample)
)

func BenchmarkToCyrillic(b *testing.B) {
	b.SetBytes(int64(len(latinSample)))
	b.ReportAllocs()
	for b.Loop() {
		ToCyrillic(latinSample)
	}
}

func BenchmarkToLatin(b *testing.B) {
	b.SetBytes(int64(len(cyrillicSample)))
	b.ReportAllocs()
	for b.Loop() {
		ToLatin(cyrillicSample)
	}
}
