package language

import "strings"

// NumeralKind says how a word for a number joins with the words beside it.
type NumeralKind uint8

// The kinds of numerals.
const (
	Cardinal NumeralKind = iota + 1 // "twelve", "zweiundzwanzig", "dvadeset"
	Ordinal                         // "twelfth", "zwölfte", "dvanaesti": nothing joins behind it
	Scale                           // "thousand", "Mrd", "miliona": multiplies what stands before it
	Part                            // "thirds", "Drittel", "trećine": Value of them are a whole
	Decade                          // "nineties", "Neunziger", "devedesetih": years, or a person's age
)

// Numeral is what a word says about a number.
type Numeral struct {
	Kind  NumeralKind
	Value uint64
	// Half says that half of one is added: "zweieinhalb".
	Half bool
	// Loose marks a word that is often left out, or said without counting: "one",
	// "first", "both", "drugi" (which is also "other").
	Loose bool
	// Many marks a scale that says "very many" where no number stands before it:
	// "millions", "Tausende", "miliona".
	Many bool
}

// NumeralOf returns what a word says about a number in a language given as [Base]
// names it. The word is in lower case, and Latin where the language is Montenegrin.
func NumeralOf(base, word string) (Numeral, bool) {
	switch base {
	case "en":
		return englishNumeral(word)
	case "de":
		return germanNumeral(word)
	case "cnr":
		return montenegrinNumeral(word)
	}
	return Numeral{}, false
}

// KnowsNumerals tells whether the words of a language can be read as numbers.
func KnowsNumerals(base string) bool { return base == "en" || base == "de" || base == "cnr" }

// Separators returns the mark between groups of three digits and the decimal mark of a
// language given as [Base] names it. Most of the world writes as Germany does; the
// exceptions are those of the Unicode locale data.
func Separators(base string) (group, decimal rune) {
	switch base {
	case "en", "zh", "ja", "ko", "he", "th", "hi", "bn", "ta", "te", "ms", "ga", "cy", "mt", "sw", "am", "ne", "si":
		return ',', '.'
	}
	return '.', ','
}

// WriteNumber writes digits as a language prints them, with groups of three or without:
// "1,234.5" or "1.234,5". The fraction may be "".
func WriteNumber(base, whole, fraction string, grouped bool) string {
	group, decimal := Separators(base)
	var b strings.Builder
	for i, digit := range whole {
		if grouped && i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteRune(group)
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteRune(decimal)
		b.WriteString(fraction)
	}
	return b.String()
}

// forms returns every stem of a list with every ending of another. A "-" is the empty
// ending.
func forms(stems, endings string) []string {
	var all []string
	for stem := range strings.FieldsSeq(stems) {
		for ending := range strings.FieldsSeq(endings) {
			all = append(all, stem+strings.TrimPrefix(ending, "-"))
		}
	}
	return all
}
