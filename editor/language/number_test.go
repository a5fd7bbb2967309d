package language

import (
	"strings"
	"testing"
)

// The words of 0 to 999,999 are made here by the rules of a grammar, the other way round
// than they are read.

func spellEnglish(n int) []string {
	small := strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen`)
	tens := strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	switch {
	case n < 20:
		return small[n : n+1]
	case n < 100 && n%10 == 0:
		return tens[n/10 : n/10+1]
	}
	return []string{tens[n/10], small[n%10]}
}

func spellGerman(n int) string {
	small := strings.Fields(`null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
		siebzehn achtzehn neunzehn`)
	tens := strings.Fields("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
	switch {
	case n == 1:
		return "eins"
	case n >= 1000:
		return strings.Replace(spellGerman(n/1000)+"tausend", "einst", "eint", 1) + below(n%1000, spellGerman)
	case n >= 100:
		return small[n/100] + "hundert" + below(n%100, spellGerman)
	case n < 20:
		return small[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return small[n%10] + "und" + tens[n/10]
}

func below(n int, spell func(int) string) string {
	if n == 0 {
		return ""
	}
	return spell(n)
}

func TestGermanNumbers(t *testing.T) {
	for n := range 1_000_000 {
		if n > 3000 && n%97 != 0 {
			continue
		}
		word := spellGerman(n)
		got, ok := NumeralOf("de", word)
		if !ok || got.Value != uint64(n) || got.Kind != Cardinal && got.Kind != Scale {
			t.Fatalf("%d, %q: %+v %t", n, word, got, ok)
		}
		if n < 2 {
			continue
		}
		ordinal := word + "ste"
		if low := n % 100; low > 0 && low < 20 {
			ordinal = word + "te"
		}
		switch n % 100 {
		case 1:
			ordinal = strings.TrimSuffix(word, "eins") + "erste"
		case 3:
			ordinal = strings.TrimSuffix(word, "drei") + "dritte"
		case 7:
			ordinal = strings.TrimSuffix(word, "sieben") + "siebte"
		case 8:
			ordinal = word + "e"
		}
		for _, ending := range []string{"", "n", "r", "s", "m"} {
			if got, ok := NumeralOf("de", ordinal+ending); !ok || got.Value != uint64(n) || got.Kind != Ordinal {
				t.Fatalf("%d, %q: %+v %t", n, ordinal+ending, got, ok)
			}
		}
		for _, counted := range []string{"jährige", "jähriger", "köpfigen", "mal", "fach", "tägige"} {
			joined := strings.TrimSuffix(word, "s") + counted
			if strings.HasSuffix(word, "sechs") {
				joined = word + counted
			}
			if got, ok := NumeralOf("de", joined); !ok || got.Value != uint64(n) {
				t.Fatalf("%d, %q: %+v %t", n, joined, got, ok)
			}
		}
	}
}

func TestEnglishNumbers(t *testing.T) {
	for n := range 100 {
		sum := uint64(0)
		for _, word := range spellEnglish(n) {
			got, ok := NumeralOf("en", word)
			if !ok || got.Kind != Cardinal {
				t.Fatalf("%q: %+v %t", word, got, ok)
			}
			sum += got.Value
		}
		if sum != uint64(n) {
			t.Errorf("%v: %d", spellEnglish(n), sum)
		}
	}
}

// numerals are words of all kinds in their forms.
func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		base  string
		kind  NumeralKind
		value uint64
		words string
	}{
		{"cnr", Cardinal, 1, "jedan jedna jedno jednog jednoga jednom jednome jednim jednu jedni jedne jednih jednima jednogodišnji jednodnevni"},
		{"cnr", Cardinal, 2, "dva dvije dve dvoje dvojica dvojice dvojici dvojicu dvojicom dvama dvjema dvema dvaju dviju oba obje obe oboje obojica dvogodišnji dvodnevna dvostruko dvaput dvočlani"},
		{"cnr", Cardinal, 3, "tri triju trima troje trojica trojice trojicom trogodišnji trodnevne tročlana trostruki triput tromjesečni"},
		{"cnr", Cardinal, 4, "četiri četiriju četirma četvoro četvero četvorica četvorice četverica četvorogodišnji četvoročlana četverogodišnji četverodnevni"},
		{"cnr", Cardinal, 5, "pet petoro petero petorica petorice petogodišnji petodnevni petočlana petogodišnjak"},
		{"cnr", Cardinal, 6, "šest šestoro šestorica šestogodišnji šestomjesečna"},
		{"cnr", Cardinal, 7, "sedam sedmoro sedmorica sedmogodišnja sedmodnevni"},
		{"cnr", Cardinal, 8, "osam osmoro osmorica osmogodišnji osmočasovni"},
		{"cnr", Cardinal, 9, "devet devetoro devetorica devetogodišnjak"},
		{"cnr", Cardinal, 10, "deset desetoro desetorica desetak desetogodišnji desetodnevni desetostruko"},
		{"cnr", Cardinal, 15, "petnaest petnaestak petnaestogodišnji petnaestorica petnaestoro petnaestodnevni"},
		{"cnr", Cardinal, 20, "dvadeset dvadesetak dvadesetogodišnjak dvadesetoro"},
		{"cnr", Cardinal, 24, "dvadesetčetiri dvadesetčetvorogodišnji dvadesetčetvorogodišnjakinja dvadesetčetverogodišnji dvadesetičetvorogodišnji"},
		{"cnr", Cardinal, 31, "tridesetjedan tridesetjednogodišnji"},
		{"cnr", Cardinal, 55, "pedesetpet pedesetpetogodišnjak"},
		{"cnr", Cardinal, 100, "sto stogodišnji stotinjak stogodišnjak"},
		{"cnr", Cardinal, 200, "dvjesta dvjesto dvesta dvesto dvjestogodišnji"},
		{"cnr", Cardinal, 150, "stopedeset stopedesetogodišnji"},
		{"cnr", Ordinal, 1, "prvi prva prvo prvog prvoga prvom prvome prvim prvih prvoj prvu prve"},
		{"cnr", Ordinal, 2, "drugi druga drugo drugog drugoj drugih"},
		{"cnr", Ordinal, 3, "treći treća treće trećeg trećega trećem trećemu trećim trećih trećoj treću"},
		{"cnr", Ordinal, 4, "četvrti četvrta četvrtog četvrtoj"},
		{"cnr", Ordinal, 6, "šesti šesta šestog šestom"},
		{"cnr", Ordinal, 7, "sedmi sedma sedmog sedmoj"},
		{"cnr", Ordinal, 8, "osmi osma osmog osmom"},
		{"cnr", Ordinal, 19, "devetnaesti devetnaestog devetnaestom devetnaeste"},
		{"cnr", Ordinal, 20, "dvadeseti dvadeseta dvadesetog dvadesetoj"},
		{"cnr", Decade, 90, "devedesetih devedesete devedesetim"},
		{"cnr", Ordinal, 24, "dvadesetčetvrti"},
		{"cnr", Ordinal, 100, "stoti stota stotog"},
		{"cnr", Scale, 100, "stotinu stotine stotina stotinama"},
		{"cnr", Scale, 1000, "hiljadu hiljada hiljade hiljadama tisuću tisuća tisuće hilj tis"},
		{"cnr", Scale, 1e6, "milion miliona milioni milione milionu milionom milionima milijun milijuna milijuni milijune mil mln"},
		{"cnr", Scale, 1e9, "milijarda milijarde milijardi milijardu milijardom milijardama mlrd"},
		{"cnr", Scale, 1e12, "bilion biliona bilioni bilijun bilijuna"},
		{"cnr", Scale, 1e18, "trilion triliona trilijuna"},
		{"cnr", Part, 2, "polovina polovine polovinu polovici pola"},
		{"cnr", Part, 3, "trećina trećine trećinu trećinom"},
		{"cnr", Part, 4, "četvrtina četvrtine četvrtinu"},
		{"cnr", Part, 5, "petina petine petinu"},
		{"de", Cardinal, 1, "ein eine einen einem einer eines einmal einfach"},
		{"de", Cardinal, 2, "zwei zwo beide beiden beider zweimal doppelt zweijährige"},
		{"de", Cardinal, 24, "vierundzwanzig vierundzwanzigjährige"},
		{"de", Ordinal, 1, "erste ersten erster erstes erstem"},
		{"de", Ordinal, 3, "dritte dritten dritter drittes"},
		{"de", Ordinal, 12, "zwölfte zwölften zwölfter"},
		{"de", Ordinal, 21, "einundzwanzigste einundzwanzigsten"},
		{"de", Part, 2, "halb halbe halben hälfte halbjahr halbstündig"},
		{"de", Part, 3, "drittel dritteln"},
		{"de", Part, 4, "viertel viertelstunde"},
		{"de", Part, 5, "fünftel"},
		{"de", Part, 20, "zwanzigstel"},
		{"de", Scale, 1000, "tausend tausende tausenden tsd"},
		{"de", Scale, 1e6, "million millionen mio"},
		{"de", Scale, 1e9, "milliarde milliarden mrd"},
		{"de", Scale, 1e12, "billion billionen bio"},
		{"de", Decade, 90, "neunziger neunzigern"},
		{"de", Decade, 50, "mittfünfziger fünfzigerjahre"},
		{"en", Cardinal, 2, "two both twice double couple pair"},
		{"en", Ordinal, 2, "second"},
		{"en", Ordinal, 12, "twelfth"},
		{"en", Part, 3, "thirds"},
		{"en", Part, 4, "quarter quarters"},
		{"en", Decade, 90, "nineties 90s"},
		{"en", Scale, 12, "dozen dozens"},
		{"en", Scale, 1e9, "billion billions bn"},
		{"en", Scale, 1e12, "trillion trillions tn"},
	} {
		for word := range strings.FieldsSeq(c.words) {
			if got, ok := NumeralOf(c.base, word); !ok || got.Kind != c.kind || got.Value != c.value {
				t.Errorf("%s %q: %+v %t; want kind %d, %d", c.base, word, got, ok, c.kind, c.value)
			}
		}
	}
}

// Words that begin like a number and are none.
func TestNumeralStrangers(t *testing.T) {
	for base, words := range map[string]string{
		"en":  "tent tenor onefold sixty-ish hundredweight weight ones",
		"de":  "einst einsam einsatz eindruck achtung achtet zweifel zweig dreck dreist elfenbein zehe neuneck vierteln-weise hundertschaft tausendschön sechster-sinn eingang",
		"cnr": "drugarica petak petao petrolej šestar stolar stolica osmijeh sedlo tribina dvorac dvorana trojan deseterac jednak jednako trik sedmica prvak",
	} {
		for word := range strings.FieldsSeq(words) {
			if got, ok := NumeralOf(base, word); ok {
				t.Errorf("%s %q: %+v", base, word, got)
			}
		}
	}
	if _, ok := NumeralOf("fr", "trois"); ok {
		t.Error("a language was read that nobody knows")
	}
}

func TestWriteNumber(t *testing.T) {
	for _, c := range []struct {
		base, whole, fraction string
		grouped               bool
		want                  string
	}{
		{"en", "1234567", "89", true, "1,234,567.89"},
		{"de", "1234567", "89", true, "1.234.567,89"},
		{"cnr", "5000", "", true, "5.000"},
		{"cnr", "5000", "", false, "5000"},
		{"fr", "12", "5", true, "12,5"},
		{"en", "100", "", true, "100"},
		{"en", "", "5", true, ".5"},
	} {
		if got := WriteNumber(c.base, c.whole, c.fraction, c.grouped); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

func TestMeasures(t *testing.T) {
	for _, c := range []struct{ base, name, words string }{
		{"cnr", "km", "km kilometar kilometra kilometri kilometre kilometara kilometrima kilometrom"},
		{"cnr", "mi", "milja milje milju miljama miljom"},
		{"cnr", "m", "m metar metra metri metara metre"},
		{"cnr", "eur", "€ euro eura eure evro evra eurima"},
		{"cnr", "usd", "$ dolar dolara dolari dolare dolarima"},
		{"cnr", "percent", "% odsto posto procenat procenta procenata procentima postotak postotka postotaka"},
		{"cnr", "h", "h sat sata sati časova časa"},
		{"cnr", "week", "sedmica sedmice sedmicu nedjelje nedelja tjedan tjedna tjedni"},
		{"cnr", "year", "godina godine godinu godinama"},
		{"de", "km", "km kilometer kilometern"},
		{"de", "points", "prozentpunkt prozentpunkte prozentpunkten"},
		{"de", "ft", "ft fuß"},
		{"en", "lb", "lb lbs"},
		{"en", "pound", "£ pound pounds"},
		{"en", "century", "century centuries"},
		{"ru", "km", "km"},
	} {
		for word := range strings.FieldsSeq(c.words) {
			if m := MeasureOf(c.base, word); m == nil || m.Name != c.name {
				t.Errorf("%s %q: %+v, want %s", c.base, word, m, c.name)
			}
		}
		if MeasureNamed(c.name) == nil {
			t.Errorf("nothing is named %s", c.name)
		}
	}
	if m := MeasureOf("en", "table"); m != nil {
		t.Errorf("a table measures %+v", m)
	}
}
