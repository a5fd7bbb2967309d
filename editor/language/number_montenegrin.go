package language

import (
	"strings"
	"sync"
)

// Montenegrin numerals decline, and the press mixes forms of the whole language area:
// dvije and dve, hiljada and tisuća, milion and milijun, četvorica and četverica.

// adjectiveEndings are those of an ordinal, of all cases and genders; the last five
// are of "treći".
const adjectiveEndings = "i a o e u og oga om ome omu im ima ih oj eg ega em emu"

// montenegrinStems are the numerals 1 to 10 as ordinals and collectives without their
// endings, and as they begin a compound: "dvogodišnji", "četvoročlani".
var montenegrinStems = [...]struct{ ordinal, collective, compound string }{
	1:  {"prv", "", "jedno"},
	2:  {"drug", "dvoj", "dvo"},
	3:  {"treć", "troj", "tro"},
	4:  {"četvrt", "četvor četver", "četvoro četvero"},
	5:  {"pet", "petor peter", "peto petoro petero"},
	6:  {"šest", "šestor šester", "šesto šestoro šestero"},
	7:  {"sedm", "sedmor sedmer", "sedmo sedmoro sedmero"},
	8:  {"osm", "osmor osmer", "osmo osmoro osmero"},
	9:  {"devet", "devetor deveter", "deveto devetoro devetero"},
	10: {"deset", "desetor deseter", "deseto"},
}

// montenegrinTens are 11 to 19, the tens and the hundreds, whose ordinals and
// compounds are made by rule.
var montenegrinTens = [...]struct {
	word  string
	value uint64
}{
	{"jedanaest", 11},
	{"dvanaest", 12},
	{"trinaest", 13},
	{"četrnaest", 14},
	{"petnaest", 15},
	{"šesnaest", 16},
	{"sedamnaest", 17},
	{"osamnaest", 18},
	{"devetnaest", 19},
	{"dvadeset", 20},
	{"trideset", 30},
	{"četrdeset", 40},
	{"pedeset", 50},
	{"šezdeset", 60},
	{"sedamdeset", 70},
	{"osamdeset", 80},
	{"devedeset", 90},
	{"sto", 100},
	{"dvjesta", 200},
	{"dvjesto", 200},
	{"dvesta", 200},
	{"dvesto", 200},
	{"dvijesto", 200},
	{"trista", 300},
	{"tristo", 300},
	{"četiristo", 400},
	{"petsto", 500},
	{"šesto", 600},
	{"šeststo", 600},
	{"sedamsto", 700},
	{"osamsto", 800},
	{"devetsto", 900},
}

// montenegrinCounted are the beginnings of what a number joins with in one word.
var montenegrinCounted = [...]string{
	"godišnj", "godišnjic", "dnevn", "mjesečn", "mesečn", "sedmičn", "nedjeljn", "nedeljn", "satn", "časovn", "minutn", "sekundn", "član", "struk", "struč",
	"put", "metarsk", "kilometarsk", "procentn", "postotn", "milionsk", "milijunsk", "milijardersk", "stran", "djeln", "deln", "dijeln", "sprat", "katn", "jezičn", "cifren",
	"znamenkast", "soban", "sobn", "boj", "krak", "brojn", "satnic", "tomn", "etap", "mandatn", "godac", "mjesečj", "tračn", "sjed", "sed", "tjedn", "hiljadit", "tisuć", "partijsk",
}

var montenegrinNumerals = sync.OnceValue(func() map[string]Numeral {
	m := make(map[string]Numeral, 2500)
	put := func(n Numeral, words []string) {
		for _, word := range words {
			if _, taken := m[word]; !taken {
				m[word] = n
			}
		}
	}
	words := strings.Fields
	put(Numeral{Kind: Cardinal}, words("nula nule nulu nuli ništica"))
	put(Numeral{Kind: Cardinal, Value: 1, Loose: true}, append(forms("jedn", adjectiveEndings), "jedan", "jednom", "jedini", "jedina", "jednostruki"))
	put(Numeral{Kind: Cardinal, Value: 2, Loose: true}, words(`dva dvije dve dvama dvjema dvema dviju dvaju oba obje obe objema obema obiju obaju
		oboje obojica obojice obojici obojicu obojicom par para paru parom parovi parova dvojac duplo duplu duplog dupla duplih dvostruko blizanci blizanaca dvaput`))
	put(Numeral{Kind: Cardinal, Value: 3}, words("tri triju trima trio trojac triput trostruko"))
	for i, list := range [...]string{4: "četiri četiriju četirma četirima kvartet", 5: "pet", 6: "šest", 7: "sedam", 8: "osam", 9: "devet", 10: "deset"} {
		put(Numeral{Kind: Cardinal, Value: uint64(i)}, words(list))
	}
	put(Numeral{Kind: Cardinal, Value: 10, Loose: true}, words("desetak decenija decenije deceniju decenijama decenijom desetljeće desetljeća desetljeću desetljećima desetoljeće desetoljeća"))
	put(Numeral{Kind: Cardinal, Value: 100, Loose: true}, words("stotinak stotinjak vijek vijeka vijeku vek veka veku vekova vjekova stoljeće stoljeća stoljeću"))
	for value, stem := range montenegrinStems {
		if value == 0 {
			continue
		}
		put(Numeral{Kind: Ordinal, Value: uint64(value), Loose: value <= 2}, forms(stem.ordinal, adjectiveEndings))
		put(Numeral{Kind: Cardinal, Value: uint64(value), Loose: value <= 2}, forms(stem.collective, "e o ica ice ici icu icom ke ka ki ku oma ma ima ga "+adjectiveEndings))
	}
	for _, t := range montenegrinTens {
		put(Numeral{Kind: Cardinal, Value: t.value}, append(forms(t.word, "- orica orice oro oricu orici oricom ero erica erice ericu"), t.word+"ak"))
		if t.value >= 20 && t.value < 100 { // "devedesetih", "devedesete"
			put(Numeral{Kind: Decade, Value: t.value}, forms(t.word, "ih im ima e"))
		}
		put(Numeral{Kind: Ordinal, Value: t.value}, forms(t.word, adjectiveEndings))
	}
	put(Numeral{Kind: Ordinal, Value: 100}, forms("stot", adjectiveEndings))
	put(Numeral{Kind: Ordinal, Value: 1000}, forms("hiljadit tisućit", adjectiveEndings))
	put(Numeral{Kind: Part, Value: 2, Loose: true}, append(forms("polovin polovic", "a e i u o om ama"), "pola", "pol", "polugodište", "polugodišta"))
	put(Numeral{Kind: Part, Value: 4, Loose: true}, append(forms("četvrtin", "a e i u o om ama"), "četvrt"))
	for i, stem := range [...]string{3: "trećin", 5: "petin", 6: "šestin", 7: "sedmin", 8: "osmin", 9: "devetin", 16: "šesnaestin"} {
		if stem != "" {
			put(Numeral{Kind: Part, Value: uint64(i)}, forms(stem, "a e i u o om ama"))
		}
	}
	put(Numeral{Kind: Scale, Value: 10, Many: true}, forms("desetin desetic", "a e i u o om ama"))
	put(Numeral{Kind: Scale, Value: 12}, words("tuce"))
	put(Numeral{Kind: Scale, Value: 12, Many: true}, words("tuceta"))
	for value, stem := range map[uint64]string{100: "stotin", 1e3: "hiljad tisuć", 1e9: "milijard", 1e15: "bilijard"} {
		put(Numeral{Kind: Scale, Value: value}, forms(stem, "u"))
		put(Numeral{Kind: Scale, Value: value, Many: value < 1e9}, forms(stem, "a"))
		put(Numeral{Kind: Scale, Value: value, Many: true}, forms(stem, "e i o om ama"))
	}
	for value, stem := range map[uint64]string{1e6: "milion milijun", 1e12: "bilion bilijun", 1e18: "trilion trilijun"} {
		put(Numeral{Kind: Scale, Value: value}, forms(stem, "-"))
		put(Numeral{Kind: Scale, Value: value, Many: true}, forms(stem, "a i e u om ima"))
	}
	put(Numeral{Kind: Scale, Value: 1e3}, words("hilj tis"))
	put(Numeral{Kind: Scale, Value: 1e6}, words("mil mln mio"))
	put(Numeral{Kind: Scale, Value: 1e9}, words("mlrd mrd mlr"))
	return m
})

// montenegrinCompounds are the beginnings of compounds, of two digits before those of
// one: "dvadesetčetvorogodišnji" is 20 and 4 and what they count.
var montenegrinCompounds = sync.OnceValue(func() map[string]uint64 {
	m := map[string]uint64{}
	for value, stem := range montenegrinStems {
		for compound := range strings.FieldsSeq(stem.compound) {
			m[compound] = uint64(value)
		}
	}
	return m
})

func montenegrinNumeral(word string) (Numeral, bool) {
	if n, ok := montenegrinNumerals()[word]; ok {
		return n, true
	}
	if len(word) < len("troboj") || !strings.Contains("jdtčpšso", firstLetter(word)) {
		return Numeral{}, false
	}
	if unit, ok := montenegrinCompound(word); ok {
		return Numeral{Kind: Cardinal, Value: unit, Loose: unit <= 2}, true
	}
	value, rest := uint64(0), word
	for range 2 { // hundreds and then tens
		best, length := uint64(0), 0
		for _, t := range montenegrinTens {
			if len(t.word) > length && strings.HasPrefix(rest, t.word) && (value == 0 || t.value < 100) {
				best, length = t.value, len(t.word)
			}
		}
		value, rest = value+best, rest[length:]
	}
	if value == 0 {
		return Numeral{}, false
	}
	if rest == "" || isCounted(strings.TrimPrefix(rest, "o")) {
		return Numeral{Kind: Cardinal, Value: value}, true
	}
	if value%10 > 0 || value%100 == 10 {
		return Numeral{}, false
	}
	rest = strings.TrimPrefix(rest, "i")
	if n, ok := montenegrinNumerals()[rest]; ok && n.Value < 10 && n.Kind <= Ordinal { // "dvadesetdva"
		return Numeral{Kind: n.Kind, Value: value + n.Value}, true
	}
	unit, ok := montenegrinCompound(rest)
	return Numeral{Kind: Cardinal, Value: value + unit}, ok && unit < 10
}

// montenegrinCompound reads 1 to 10 and what they count: "četvoročlani".
func montenegrinCompound(word string) (value uint64, ok bool) {
	compounds := montenegrinCompounds()
	for end := min(len(word), len("četvoro")+1); end > 0; end-- {
		if value, ok := compounds[word[:end]]; ok && isCounted(word[end:]) {
			return value, true
		}
	}
	return 0, false
}

func isCounted(rest string) bool {
	for _, counted := range montenegrinCounted {
		if strings.HasPrefix(rest, counted) {
			return true
		}
	}
	return false
}

func firstLetter(word string) string {
	for i := range word {
		if i > 0 {
			return word[:i]
		}
	}
	return word
}
