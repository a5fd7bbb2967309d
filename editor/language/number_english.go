package language

import (
	"strings"
	"sync"
)

// englishNumerals are the words that English counts with. Hyphens divide words:
// "twenty-one" is two of them.
var englishNumerals = sync.OnceValue(func() map[string]Numeral {
	m := make(map[string]Numeral, 160)
	put := func(kind NumeralKind, loose bool, from, step uint64, words string) {
		for word := range strings.FieldsSeq(words) {
			m[word] = Numeral{Kind: kind, Value: from, Loose: loose}
			from += step
		}
	}
	put(Cardinal, false, 0, 1, `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen`)
	put(Cardinal, false, 20, 10, `twenty thirty forty fifty sixty seventy eighty ninety`)
	put(Ordinal, false, 1, 1, `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
		fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`)
	put(Ordinal, false, 30, 10, `thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth`)
	put(Part, false, 3, 1, `thirds quarters fifths sixths sevenths eighths ninths tenths`)
	put(Decade, false, 20, 10, `twenties thirties forties fifties sixties seventies eighties nineties`)
	put(Decade, false, 20, 10, `20s 30s 40s 50s 60s 70s 80s 90s`)
	for i, words := range [...]string{
		1: `once single sole solo singles`,
		2: `both twice twin twins double doubled doubles pair pairs couple duo halves twofold`,
		3: `triple tripled trio triplets hat-trick threefold thrice`,
		4: `quadruple quartet fourfold`, 5: `quintet fivefold`, 6: `sixfold`, 10: `decade decades tenfold`,
		14: `fortnight`, 100: `century centuries centenary`,
	} {
		put(Cardinal, true, uint64(i), 0, words)
	}
	m["half"] = Numeral{Kind: Part, Value: 2, Loose: true}
	m["quarter"] = Numeral{Kind: Part, Value: 4, Loose: true}
	for _, word := range [...]string{"one", "two", "first", "second"} {
		n := m[word]
		n.Loose = true
		m[word] = n
	}
	for value, words := range map[uint64]string{
		12: `dozen`, 100: `hundred`, 1e3: `thousand k`, 1e5: `lakh`, 1e7: `crore`, 1e6: `million mn mln mio`, 1e9: `billion bn bln`, 1e12: `trillion tn trn`, 1e15: `quadrillion`,
	} {
		put(Scale, false, value, 0, words)
	}
	for value, words := range map[uint64]string{12: `dozens`, 100: `hundreds`, 1e3: `thousands`, 1e6: `millions`, 1e9: `billions`, 1e12: `trillions`} {
		for word := range strings.FieldsSeq(words) {
			m[word] = Numeral{Kind: Scale, Value: value, Many: true}
		}
	}
	return m
})

func englishNumeral(word string) (Numeral, bool) {
	n, ok := englishNumerals()[word]
	return n, ok
}
