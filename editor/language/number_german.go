package language

import (
	"strings"
	"sync"
)

// German writes a number below a million as one word, and joins it with what it
// counts: "dreiundzwanzigtausend", "24-jährige", "fünfzehnköpfige". So words are taken
// apart from the front.

// germanUnits are 1 to 9 as they stand inside a word. A longer one comes before one
// that it begins with.
var germanUnits = [...]struct {
	word  string
	value uint64
}{
	{"eins", 1},
	{"ein", 1},
	{"zwei", 2},
	{"zwo", 2},
	{"drei", 3},
	{"vier", 4},
	{"fünf", 5},
	{"sechs", 6},
	{"sieben", 7},
	{"acht", 8},
	{"neun", 9},
}

// germanTeens and germanTens are tried before the units, with which they begin.
var germanTeens = [...]struct {
	word  string
	value uint64
}{
	{"zehn", 10},
	{"elf", 11},
	{"zwölf", 12},
	{"dreizehn", 13},
	{"vierzehn", 14},
	{"fünfzehn", 15},
	{"sechzehn", 16},
	{"siebzehn", 17},
	{"achtzehn", 18},
	{"neunzehn", 19},
	{"zwanzig", 20},
	{"dreißig", 30},
	{"dreissig", 30},
	{"vierzig", 40},
	{"fünfzig", 50},
	{"sechzig", 60},
	{"siebzig", 70},
	{"achtzig", 80},
	{"neunzig", 90},
}

// germanWords are those that are not made of parts, in all their forms.
var germanWords = sync.OnceValue(func() map[string]Numeral {
	m := map[string]Numeral{}
	put := func(n Numeral, words ...string) {
		for _, word := range words {
			m[word] = n
		}
	}
	put(Numeral{Kind: Cardinal}, "null")
	put(Numeral{Kind: Cardinal, Value: 1, Loose: true}, forms("ein eine", "- s n m r e en em er es")...)
	put(Numeral{Kind: Cardinal, Value: 1, Loose: true}, forms("einzig einzeln einfach", "- e en er es em")...)
	put(Numeral{Kind: Cardinal, Value: 2, Loose: true}, append(forms("beid doppelt", "- e en er es em"), "paar", "paare", "paaren", "duo", "zwillinge", "zweier")...)
	put(Numeral{Kind: Cardinal, Value: 3, Loose: true}, "trio", "dreier", "hattrick")
	put(Numeral{Kind: Cardinal, Value: 4, Loose: true}, "quartett")
	put(Numeral{Kind: Cardinal, Value: 10, Loose: true}, "jahrzehnt", "jahrzehnte", "jahrzehnten", "jahrzehnts")
	put(Numeral{Kind: Cardinal, Value: 100, Loose: true}, "jahrhundert", "jahrhunderte", "jahrhunderten", "jahrhunderts")
	put(Numeral{Kind: Ordinal, Value: 1, Loose: true}, forms("erst", "e en er es em")...)
	put(Numeral{Kind: Ordinal, Value: 2, Loose: true}, forms("zweit", "- e en er es em")...)
	put(Numeral{Kind: Ordinal, Value: 3}, forms("dritt", "- e en er es em")...)
	put(Numeral{Kind: Ordinal, Value: 7}, forms("siebt siebent", "e en er es em")...)
	put(Numeral{Kind: Ordinal, Value: 8}, forms("acht", "e en er es em")...)
	put(Numeral{Kind: Part, Value: 2, Loose: true}, append(forms("halb", "- e en er es em"), "hälfte", "hälften", "halbzeit")...)
	put(Numeral{Kind: Part, Value: 3}, "drittel", "dritteln", "drittels")
	put(Numeral{Kind: Part, Value: 4, Loose: true}, "viertel", "vierteln", "viertels")
	put(Numeral{Kind: Cardinal, Value: 1, Half: true, Loose: true}, append(forms("anderthalb", "- e en er"), "eineinhalb")...)
	put(Numeral{Kind: Scale, Value: 12}, "dutzend")
	put(Numeral{Kind: Scale, Value: 12, Many: true}, "dutzende", "dutzenden")
	put(Numeral{Kind: Scale, Value: 100, Many: true}, "hunderte", "hunderten", "hunderter")
	put(Numeral{Kind: Scale, Value: 1e3, Many: true}, "tausende", "tausenden", "tausender")
	put(Numeral{Kind: Scale, Value: 1e3}, "tsd")
	for value, stem := range map[uint64]string{1e6: "million", 1e12: "billion", 1e18: "trillion"} {
		put(Numeral{Kind: Scale, Value: value}, stem)
		put(Numeral{Kind: Scale, Value: value, Many: true}, stem+"en")
	}
	for value, stem := range map[uint64]string{1e9: "milliarde", 1e15: "billiarde"} {
		put(Numeral{Kind: Scale, Value: value}, stem)
		put(Numeral{Kind: Scale, Value: value, Many: true}, stem+"n")
	}
	put(Numeral{Kind: Scale, Value: 1e6}, "mio", "mill")
	put(Numeral{Kind: Scale, Value: 1e9}, "mrd", "milld")
	put(Numeral{Kind: Scale, Value: 1e12}, "bio")
	return m
})

// germanCounted are the beginnings of what a number joins with in one word.
var germanCounted = [...]string{
	"jährig", "jahres", "mal", "malig", "fach", "tägig", "stündig", "minütig", "monatig", "wöchig", "köpfig", "prozentig", "stellig",
	"seitig", "teilig", "stöckig", "geschossig", "sprachig", "erlei", "kampf", "sitzer", "sitzig", "spurig", "reihig", "türig", "zeilig",
	"monats", "tages", "wochen", "stunden", "minuten", "kilometer", "meter", "bändig", "gleisig", "strophig", "gängig", "punkte",
	"millionen", "milliarden", "tausender", "stufig", "zylindrig", "zimmer", "drittel", "tore", "runden", "länder",
}

func germanNumeral(word string) (Numeral, bool) {
	if n, ok := germanWords()[word]; ok {
		return n, true
	}
	if value, ok := germanPart(word); ok {
		return Numeral{Kind: Part, Value: value, Loose: true}, true
	}
	for _, age := range [...]string{"mitt", "end", "anfang"} { // "Mittzwanziger"
		if rest, ok := strings.CutPrefix(word, age); ok {
			word = rest
			break
		}
	}
	value, rest := germanNumber(word)
	if rest == word {
		return Numeral{}, false
	}
	n := Numeral{Kind: Cardinal, Value: value}
	switch {
	case rest == "":
		n.Loose = value <= 2
		if value == 1000 || value == 100 {
			n.Kind = Scale
		}
		return n, true
	case strings.HasPrefix(rest, "einhalb"):
		n.Half = true
		return n, true
	}
	if irregular, ok := germanWords()[rest]; ok && irregular.Kind == Ordinal && value%100 == 0 { // "hunderterste"
		return Numeral{Kind: Ordinal, Value: value + irregular.Value}, true
	}
	end := rest
	if value%100 == 0 || value%100 >= 20 {
		end = strings.TrimPrefix(rest, "s") // "zwanzigste", but "zwölfte"
	}
	if value%100 == 8 {
		end = "t" + end // "hundertachte"
	}
	switch end {
	case "te", "ten", "ter", "tes", "tem", "tens":
		n.Kind = Ordinal
		return n, true
	case "tel", "teln", "tels":
		n.Kind = Part
		return n, true
	}
	switch rest {
	case "er", "ern", "erjahre", "erjahren":
		if value >= 20 && value < 100 && value%10 == 0 {
			n.Kind = Decade
		}
		return n, true
	}
	for _, counted := range germanCounted {
		if strings.HasPrefix(rest, counted) {
			n.Loose = value <= 2
			return n, true
		}
	}
	return Numeral{}, false
}

// germanPart reads a half or a quarter that is joined with what it is of: "Halbjahr",
// "Viertelstunde", "Achtelfinale".
func germanPart(word string) (value uint64, ok bool) {
	parts := [...]string{2: "halb", 4: "viertel", 8: "achtel", 16: "sechzehntel"}
	rest := ""
	for i, part := range parts {
		if after, ok := strings.CutPrefix(word, part); ok && part != "" {
			value, rest = uint64(i), after
		}
	}
	if value == 0 {
		return 0, false
	}
	for _, whole := range [...]string{"jahr", "jähr", "stund", "stünd", "million", "milliard", "liter", "finale"} {
		if strings.HasPrefix(rest, whole) {
			return value, true
		}
	}
	return 0, false
}

// germanNumber reads a number below a million from the front of a word and returns
// what follows it. Where there is none, the rest is the whole word.
func germanNumber(word string) (value uint64, rest string) {
	return germanTimes(word, "tausend", 1000, germanHundreds)
}

func germanHundreds(word string) (value uint64, rest string) {
	return germanTimes(word, "hundert", 100, germanTensOf)
}

// germanTimes reads a number that may be some times a power of ten, and a smaller one
// behind it: "zwei-hundert-und-drei". Both parts are read by the same function.
func germanTimes(word, power string, size uint64, part func(string) (uint64, string)) (value uint64, rest string) {
	value, rest = part(word)
	after, ok := strings.CutPrefix(rest, power)
	if !ok {
		return value, rest
	}
	if rest == word {
		value = 1
	}
	value *= size
	low, end := part(strings.TrimPrefix(after, "und"))
	if low == 0 {
		return value, after
	}
	return value + low, end
}

func germanTensOf(word string) (value uint64, rest string) {
	if word == "" || !strings.Contains("dsefznvah", word[:1]) {
		return 0, word
	}
	for _, t := range germanTeens {
		if rest, ok := strings.CutPrefix(word, t.word); ok {
			return t.value, rest
		}
	}
	for _, u := range germanUnits {
		rest, ok := strings.CutPrefix(word, u.word)
		if !ok {
			continue
		}
		if tens, ok := strings.CutPrefix(rest, "und"); ok {
			for _, t := range germanTeens {
				if rest, ok := strings.CutPrefix(tens, t.word); ok && t.value >= 20 {
					return t.value + u.value, rest
				}
			}
		}
		if u.word == "eins" && rest != "" {
			continue // "einst", "einsam": only "eins" itself ends so
		}
		return u.value, rest
	}
	return 0, word
}
