package intake

import (
	"strings"

	"redakcija/editor/language"
)

// relative is a folded line that says when in words for which one must know the day on which
// they were read: "juče u 14:30", "vor 3 Stunden", "2 hours ago", "вчера". The names of days
// alone are left, because newspapers are called "Danas" and "Heute".
var relative = lazy(func() string {
	const (
		clock  = `(?: (?:u|um|at|v|oko))? \d{1,2}(?: \d\d)? ?(?:h|uhr|casova|casa|sati|sata|am|pm|a m|p m)?`
		number = `(?:\d{1,3}|oko \d{1,3}|an?|one|a few|jedan|jednu|jednog|dva|dvije|dve|tri|nekoliko|par|einer|einem|zwei|drei|wenigen)`
		unit   = `(?:s|sek\w*|sec\w*|m|min\w*|h|hrs?|hours?|sat\w{0,2}|cas\w{0,3}|d|days?|dan\w{0,2}|dnja|dnej|den|w|weeks?|nedjelj\w|nedelj\w|nedel\w{0,2}|sedmic\w|mjesec\w?|mesec\w?|months?|mesjac\w{0,2}|stunden?|tag\w{0,2}|woche\w?|monat\w{0,2})`
	)
	return `^(?:(?:juce|jucer|prekjuce|gestern|vorgestern|yesterday|vcera)(?:` + clock + `)?|` +
		`(?:danas|sinoc|jutros|heute|today|segodnja)` + clock + `|` +
		`(?:prije|pre|vor) ` + `(?:` + number + ` ?)?` + unit + `(?: vremena)?|` +
		`(?:` + number + ` ?)?` + unit + ` (?:ago|nazad)|` +
		`online seit (?:heute|gestern)(?:` + clock + `)?|just now|upravo sada|upravo|gerade eben|tolko cto)$`
}())

// isRelativeDate tells a line that says when, and nothing else, without a date that one can
// read: relative to today, or a day of the week and a month without a year.
func isRelativeDate(s string) bool {
	const most = 60 // bytes
	if len(s) > most {
		return false
	}
	folded := language.Fold(s)
	for relative().FindString(folded) == "" {
		first, rest, more := strings.Cut(folded, " ")
		if !more || !publishedLabels[first] && !changedLabels[first] {
			return isWeekdayDate(s)
		}
		folded = rest
	}
	return true
}

// isWeekdayDate tells "petak, 20. novembra u 14:30": a weekday or a time with a day of the
// year and nothing else.
func isWeekdayDate(s string) bool {
	all := tokens(s)
	if len(all) == 0 {
		return false
	}
	p := dateParser{all: all}
	p.around(aroundDates)
	weekday := p.at > 0
	if _, ok := p.day(true); !ok {
		return false
	}
	p.around(aroundDates)
	if p.time(&moment{}) {
		p.around(aroundDates)
		return p.peek(0) == 0
	}
	return weekday && all[0].kind == 'w' && weekdays[all[0].text] && p.peek(0) == 0
}

// weekdays are the days of the week as a date line begins with them.
var weekdays = foldedWords(`
	monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
	montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
	ponedjeljak utorak srijeda četvrtak petak subota nedjelja ponedeljak sreda nedelja
	понедельник вторник среда четверг пятница суббота воскресенье`)
