package language

import (
	"strings"
	"sync"
)

// CalendarName is a day of the week or a month that a word names.
type CalendarName struct {
	// Number is 0 for Sunday to 6, as [time.Weekday] counts, or 1 to 12 for a month.
	Number int
	// Loose marks a word that often means something else: "may", "nedjelja" (also a
	// week), "sat", or that only contains the name: "Sonntagszeitung".
	Loose bool
	// Short marks an abbreviation, which often is another word or a name without its
	// full stop: "Sun", "So", "Jan".
	Short bool
}

// calendarStems are the stems of the names of days, Sunday first, and of months, in
// Montenegrin and what is read beside it: the forms of its neighbours, ijekavian and
// ekavian, and the Croatian months.
var (
	montenegrinDays = [7]string{
		"", // it is also a week
		"ponedjelj ponedelj:ak ka ku kom ke ci aka cima",
		"utor:ak ka ku kom ke ci aka cima",
		"srijed sred srid:a e i u o om ama",
		"četvrt:ak ka ku kom ke ci aka cima",
		"pet:ak ka ku kom ke ci aka cima",
		"subot:a e i u o om ama",
	}
	montenegrinMonths = [12]string{
		"januar:- a u e om i ima;siječ:anj nja nju njem nji",
		"februar:- a u e om i ima;veljač:a e i u om",
		"mart:- a u e om;ožuj:ak ka ku kom",
		"april:- a u e om;trav:anj nja nju njem",
		"maj:- a u em om;svib:anj nja nju njem",
		"jun:- a u e om i;lip:anj nja nju njem",
		"jul:- a u e om i;srp:anj nja nju njem",
		"avgust august:- a u e om;kolovoz:- a u e om",
		"septemb:ar ra ru re rom;ruj:an;rujn:a u om",
		"oktob:ar ra ru re rom;listopad:- a u e om",
		"novemb:ar ra ru re rom;studen:i og oga om ome im",
		"decemb:ar ra ru re rom;prosin:ac ca cu cem",
	}
	montenegrinMonthAdjectives = [12]string{
		"januarsk siječanjsk", "februarsk veljačk", "martovsk ožujsk", "aprilsk travanjsk", "majsk svibanjsk", "junsk lipanjsk", "julsk srpanjsk",
		"avgustovsk augustovsk kolovošk", "septembarsk rujansk", "oktobarsk listopadsk", "novembarsk", "decembarsk prosinačk",
	}
	montenegrinDayAdjectives = [7]string{"", "ponedjeljn ponedjeljničk ponedeljničk", "", "", "", "petkovn", "subotnj"}
)

// The names in English and German, and the abbreviations of all three.
var (
	englishDays      = [7]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
	englishDaysShort = [7]string{"sun", "mon", "tue tues", "wed", "thu thur thurs", "fri", "sat"}
	germanDays       = [7]string{"sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend"}
	germanDaysShort  = [7]string{"so", "mo", "di", "mi", "do", "fr", "sa"}
	montenegrinShort = [7]string{"ned", "pon", "uto", "sri sre", "čet", "", "sub"}
	englishMonths    = [12]string{
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	}
	englishMonthsShort     = [12]string{"jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept sep", "oct", "nov", "dec"}
	germanMonthsShort      = [12]string{"jan", "feb", "mär", "apr", "", "jun", "jul", "aug", "sept sep", "okt", "nov", "dez"}
	montenegrinMonthsShort = [12]string{"jan", "feb", "mar", "apr", "", "", "", "avg aug", "sep sept", "okt", "nov", "dec"}

	germanMonths = [12]string{
		"januar jänner", "februar feber", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
	}
)

// names is a table from words to what they name. The first entry of a word stays.
type names map[string]CalendarName

func (n names) put(name CalendarName, words ...string) {
	for _, word := range words {
		if _, taken := n[word]; !taken {
			n[word] = name
		}
	}
}

// putAll takes the names from one on: "stem stem", each with all endings.
func (n names) putAll(first CalendarName, lists []string, endings string) {
	for _, list := range lists {
		n.put(first, forms(list, endings)...)
		first.Number++
	}
}

// putStems takes the names from one on: "stem stem:ending ending;stem:ending".
func (n names) putStems(first CalendarName, lists []string) {
	for _, list := range lists {
		for group := range strings.SplitSeq(list, ";") {
			stems, endings, _ := strings.Cut(group, ":")
			n.put(first, forms(stems, endings)...)
		}
		first.Number++
	}
}

var weekdays = sync.OnceValue(func() map[string]names {
	english, german, montenegrin := names{}, names{}, names{}
	sunday, short := CalendarName{}, CalendarName{Loose: true, Short: true}
	english.putAll(sunday, englishDays[:], "- s")
	english.putAll(short, englishDaysShort[:], "-")
	german.putAll(sunday, germanDays[:], "- s e es en abend abends morgen morgens mittag nachmittag vormittag nacht früh")
	german.putAll(short, germanDaysShort[:], "-")
	montenegrin.put(CalendarName{Loose: true}, forms("nedjelj nedelj", "a e i u o om ama")...)
	montenegrin.put(CalendarName{Loose: true}, forms("nedjeljn nedeljn", adjectiveEndings)...)
	montenegrin.putStems(sunday, montenegrinDays[:])
	montenegrin.putAll(sunday, montenegrinDayAdjectives[:], adjectiveEndings)
	montenegrin.putAll(short, montenegrinShort[:], "-")
	return map[string]names{"en": english, "de": german, "cnr": montenegrin}
})

var months = sync.OnceValue(func() map[string]names {
	english, german, montenegrin := names{}, names{}, names{}
	january, short := CalendarName{Number: 1}, CalendarName{Number: 1, Short: true}
	english.put(CalendarName{Number: 3, Loose: true}, "march")
	english.put(CalendarName{Number: 5, Loose: true}, "may")
	english.putAll(january, englishMonths[:], "- s")
	english.putAll(short, englishMonthsShort[:], "-")
	german.putAll(january, germanMonths[:], "- s")
	german.putAll(short, germanMonthsShort[:], "-")
	delete(german, "mais") // maize
	montenegrin.putStems(january, montenegrinMonths[:])
	montenegrin.putAll(january, montenegrinMonthAdjectives[:], adjectiveEndings)
	montenegrin.putAll(short, montenegrinMonthsShort[:], "-")
	return map[string]names{"en": english, "de": german, "cnr": montenegrin}
})

// WeekdayOf returns the day of the week that a word names, in any case or in an
// abbreviation, in a language given as [Base] names it. The word is in lower case, and
// Latin where the language is Montenegrin.
func WeekdayOf(base, word string) (CalendarName, bool) {
	if day, ok := weekdays()[base][word]; ok {
		return day, true
	}
	if base == "de" && len(word) > len("montag") {
		for i, list := range germanDays { // "Karfreitag", "Sonntagszeitung"
			for day := range strings.FieldsSeq(list) {
				if strings.HasSuffix(strings.TrimSuffix(word, "s"), day) || strings.HasPrefix(word, day) {
					return CalendarName{Number: i, Loose: true}, true
				}
			}
		}
	}
	return CalendarName{}, false
}

// MonthOf returns the month that a word names, as [WeekdayOf] does the day.
func MonthOf(base, word string) (CalendarName, bool) {
	if month, ok := months()[base][word]; ok {
		return month, true
	}
	if base == "de" && len(word) > len("april") {
		for i, list := range germanMonths { // "Novembertag", "Juniwoche"
			month, _, _ := strings.Cut(list, " ")
			if rest, ok := strings.CutPrefix(word, month); ok && month != "mai" && len(rest) > 2 {
				return CalendarName{Number: i + 1, Loose: true}, true
			}
		}
	}
	return CalendarName{}, false
}
