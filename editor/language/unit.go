package language

import (
	"strings"
	"sync"
)

// Measure is what a word says about the number beside it.
type Measure struct {
	// Name is the measure's own, whatever language it is written in: "km", "eur", "%".
	Name string
	Kind MeasureKind
	// Size is how many of the smallest unit of its kind it holds: metres, kilograms,
	// seconds, …; 0 where it cannot be converted.
	Size float64
}

// MeasureKind says which measures can be converted into one another.
type MeasureKind uint8

// The kinds of measures. A number in percent and one in percentage points say different
// things although no conversion lies between them.
const (
	Length MeasureKind = iota + 1
	Area
	Volume
	Mass
	Speed
	Temperature
	Duration
	Money
	Percentage
)

// measures is the table of all of them. The words of a language are in lower case, with
// all their endings written out or after a "+", where the endings in cnrNoun follow.
// The sizes are those of the international yard and pound agreement of 1959 and, for
// gallons and barrels, of the United States.
var measures = [...]struct {
	Measure
	symbols, en, de, cnr string
}{
	{Measure{"km", Length, 1000}, "km", "kilometer kilometers kilometre kilometres", "kilometer kilometern kilometers", "kilometar kilometr+ kilometara"},
	{Measure{"m", Length, 1}, "m", "meter meters metre metres", "meter metern meters", "metar metr+ metara"},
	{Measure{"cm", Length, 0.01}, "cm", "centimeter centimeters centimetre centimetres", "zentimeter zentimetern", "centimetar centimetr+ centimetara"},
	{Measure{"mm", Length, 0.001}, "mm", "millimeter millimeters millimetre millimetres", "millimeter millimetern", "milimetar milimetr+ milimetara"},
	{Measure{"mi", Length, 1609.344}, "mi", "mile miles", "meile meilen", "milj+"},
	{Measure{"nmi", Length, 1852}, "nmi sm", "", "seemeile seemeilen", ""},
	{Measure{"yd", Length, 0.9144}, "yd yds", "yard yards", "yard yards", "jard+"},
	{Measure{"ft", Length, 0.3048}, "ft", "foot feet", "fuß", "stop+"},
	{Measure{"in", Length, 0.0254}, "", "inch inches", "zoll inch", "inč+"},
	{Measure{"km2", Area, 1e6}, "km2", "", "quadratkilometer quadratkilometern", ""},
	{Measure{"m2", Area, 1}, "m2", "", "quadratmeter quadratmetern", "kvadrat+"},
	{Measure{"mi2", Area, 2589988.11}, "", "", "quadratmeile quadratmeilen", ""},
	{Measure{"ft2", Area, 0.09290304}, "", "", "quadratfuß", ""},
	{Measure{"ha", Area, 1e4}, "ha", "hectare hectares", "hektar hektare", "hektar+"},
	{Measure{"acre", Area, 4046.856}, "", "acre acres", "acre acres morgen", "akr+ jutar jutra"},
	{Measure{"l", Volume, 1}, "l", "liter liters litre litres", "liter litern", "litar litr+ litara"},
	{Measure{"gal", Volume, 3.785}, "gal", "gallon gallons", "gallone gallonen", "galon+"},
	{Measure{"pint", Volume, 0.473}, "", "pint pints", "pint pints", "pint+"},
	{Measure{"kg", Mass, 1}, "kg", "kilogram kilograms kilo kilos", "kilogramm kilo", "kilogram+ kil+"},
	{Measure{"g", Mass, 0.001}, "g", "gram grams", "gramm", "gram+"},
	{Measure{"t", Mass, 1000}, "t", "tonne tonnes ton tons", "tonne tonnen", "ton+"},
	{Measure{"lb", Mass, 0.45359237}, "lb lbs", "", "", "libr+"},
	{Measure{"oz", Mass, 0.02835}, "oz", "ounce ounces", "unze unzen", "unc+"},
	{Measure{"stone", Mass, 6.35}, "", "stone", "stone", ""},
	{Measure{"km/h", Speed, 1}, "km/h kmh kph km/sat", "", "stundenkilometer stundenkilometern", ""},
	{Measure{"mph", Speed, 1.609344}, "mph", "", "", ""},
	{Measure{"°C", Temperature, 1}, "°c", "celsius", "celsius", "celzijus+ celzij+"},
	{Measure{"°F", Temperature, 1}, "°f", "fahrenheit", "fahrenheit", "farenhajt+ fahrenheit+"},
	{Measure{"°", Temperature, 1}, "", "degree degrees", "grad", "stepen stepena stepeni stepenu stupanj stupnja stupnjeva"},
	{Measure{"s", Duration, 1}, "s sec sek", "second seconds", "sekunde sekunden", "sekund+"},
	{Measure{"min", Duration, 60}, "min", "minute minutes", "minute minuten minütig", "minut+"},
	{Measure{"h", Duration, 3600}, "h", "hour hours hrs hr", "stunde stunden std", "sat sata sati satu satima satni čas časa časova"},
	{Measure{"day", Duration, 86400}, "", "day days", "tag tage tagen tages", "dan dana danu dani danima dane"},
	{Measure{"week", Duration, 604800}, "", "week weeks", "woche wochen", "sedmic+ nedjelj+ nedelj+ tjedn+ tjedan"},
	{Measure{"month", Duration, 2629746}, "", "month months", "monat monate monaten monats", "mjesec+ mesec+ mjeseci meseci"},
	{Measure{"year", Duration, 31556952}, "", "year years yr yrs", "jahr jahre jahren jahres", "godin+ ljeta"},
	{Measure{"decade", Duration, 315569520}, "", "decade decades", "jahrzehnt jahrzehnte jahrzehnten", "decenij+ desetljeć+"},
	{Measure{"century", Duration, 3155695200}, "", "century centuries", "jahrhundert jahrhunderte jahrhunderten", "vijek+ vek+ vjekova stoljeć+"},
	{Measure{"usd", Money, 0}, "$ usd us$", "dollar dollars buck bucks", "dollar dollars", "dolar+"},
	{Measure{"cent", Money, 0}, "¢", "cent cents", "cent cents", "cent+"},
	{Measure{"eur", Money, 0}, "€ eur", "euro euros", "euro euros", "eur+ evr+ euro evro"},
	{Measure{"pound", Money, 0}, "£ gbp", "pound pounds quid", "pfund", "funt+ sterling+"},
	{Measure{"yen", Money, 0}, "¥ jpy", "yen", "yen", "jen+"},
	{Measure{"yuan", Money, 0}, "cny rmb", "yuan renminbi", "yuan renminbi", "juan+ renminbi"},
	{Measure{"rouble", Money, 0}, "₽ rub", "ruble rubles rouble roubles", "rubel rubeln", "rublj+ rubalja"},
	{Measure{"rupee", Money, 0}, "₹ inr", "rupee rupees", "rupie rupien", "rupij+"},
	{Measure{"franc", Money, 0}, "chf", "franc francs", "franken", "franak frank+ franaka"},
	{Measure{"dinar", Money, 0}, "rsd", "dinar dinars", "dinar dinare dinaren", "dinar+"},
	{Measure{"kuna", Money, 0}, "hrk", "kuna kunas", "kuna", "kun+"},
	{Measure{"mark", Money, 0}, "bam km", "", "", "mark+ maraka"},
	{Measure{"krone", Money, 0}, "", "krone kronor kroner krona", "krone kronen", "krun+"},
	{Measure{"lira", Money, 0}, "₺", "lira liras", "lira", "lir+"},
	{Measure{"percent", Percentage, 0}, "%", "percent pct", "prozent prozents prozentig", "odsto posto procenat procent+ procenata postotak postotk+ postotaka"},
	{Measure{"permille", Percentage, 0}, "‰", "", "promille", "promil+"},
	{Measure{"points", Percentage, 0}, "", "", "prozentpunkt prozentpunkte prozentpunkten", ""},
}

// cnrNoun are the endings of a "+" in the table: of feminine and masculine nouns alike,
// because no other word is made by a wrong one.
const cnrNoun = "- a e i u o om em ama ima ata"

var measureWords = sync.OnceValue(func() map[string]map[string]*Measure {
	all := map[string]map[string]*Measure{"en": {}, "de": {}, "cnr": {}, "": {}}
	put := func(base, word string, m *Measure) {
		if _, taken := all[base][word]; !taken {
			all[base][word] = m
		}
	}
	for i := range measures {
		row := &measures[i]
		for base := range all {
			for word := range strings.FieldsSeq(row.symbols) {
				put(base, word, &row.Measure)
			}
		}
		for base, words := range map[string]string{"en": row.en, "de": row.de, "cnr": row.cnr} {
			for word := range strings.FieldsSeq(words) {
				stem, declined := strings.CutSuffix(word, "+")
				if !declined {
					put(base, word, &row.Measure)
					continue
				}
				for _, form := range forms(stem, cnrNoun) {
					put(base, form, &row.Measure)
				}
			}
		}
	}
	return all
})

// MeasureOf returns the measure that a word or symbol names in a language given as
// [Base] names it, or nil. A word is in lower case, and Latin where the language is
// Montenegrin; all languages know the symbols.
func MeasureOf(base, word string) *Measure {
	words, ok := measureWords()[base]
	if !ok {
		words = measureWords()[""]
	}
	return words[word]
}

// MeasureNamed returns the measure of a name, or nil.
func MeasureNamed(name string) *Measure {
	for i := range measures {
		if measures[i].Name == name {
			return &measures[i].Measure
		}
	}
	return nil
}
