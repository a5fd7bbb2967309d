package intake

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"redakcija/editor/language"
)

// moment is a date, and the time of day where one is given.
type moment struct {
	year, month, day int // year 0 where none is given
	clock            string
	zone             string // "+01:00", "Z", or a key of [americanZones]
}

// iso returns "2025-08-06" or "2025-08-06T14:30", with the offset from UTC where one
// is given, or "" for a date without a year.
func (m moment) iso() string {
	if m.year == 0 {
		return ""
	}
	s := m.isoDay()
	if m.clock != "" {
		s += "T" + m.clock + m.offset()
	}
	return s
}

func (m moment) isoDay() string {
	if m.year == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", m.year, m.month, m.day)
}

// yearBefore gives a date without a year the one that brings it nearest before the
// day of a story: a dateline is never more than a day ahead of it.
func (m moment) yearBefore(day string) moment {
	story, err := time.Parse(time.DateOnly, day[:min(len(day), len(time.DateOnly))])
	if err != nil || m.year != 0 || m.day == 0 {
		return m
	}
	m.year = story.Year()
	if time.Date(m.year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC).After(story.AddDate(0, 0, 2)) {
		m.year--
	}
	return m
}

// isDay tells whether a day exists.
func isDay(year, month, day int) bool {
	if year == 0 {
		year = 2024 // a leap year: every day exists in some year
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year >= 1900 && year < 2100 && month >= 1 && day >= 1 && t.Month() == time.Month(month) && t.Day() == day
}

// monthNames are the months from 1 to 12 in all forms a date has them in: nominative
// and genitive, Croatian and international names, abbreviations. Latin and Cyrillic
// of one word are one entry.
var monthNames = months(
	`jan january januar januara jänner januari siječanj siječnja siječ января январь янв`,
	`feb february februar februara febr feber veljača veljače velj февраля февраль фев`,
	`mar march mart marta märz mär mrz ožujak ožujka ožu марта март мар`,
	`apr april aprila travanj travnja tra апреля апрель апр`,
	`may mai maj maja svibanj svibnja svi мая май`,
	`jun june juni jun juna lipanj lipnja lip июня июнь июн`,
	`jul july juli jul jula srpanj srpnja srp июля июль июл`,
	`aug august avg avgust avgusta augusta kolovoz kolovoza kol августа август авг`,
	`sep sept september septembar septembra rujan rujna ruj сентября сентябрь сен сент`,
	`oct october okt oktober oktobar oktobra listopad listopada lis октября октябрь окт`,
	`nov november novembar novembra studeni studenoga studenog stu ноября ноябрь ноя нояб`,
	`dec december dez dezember decembar decembra prosinac prosinca pro декабря декабрь дек`,
)

func months(names ...string) map[string]int {
	m := make(map[string]int)
	for i, list := range names {
		for name := range strings.FieldsSeq(list) {
			m[language.Fold(name)] = i + 1
		}
	}
	return m
}

// aroundDates are the words that stand around a date and say nothing more: labels,
// weekdays, little words before the time and behind the year.
var aroundDates = foldedWords(`
	date dated publish published posted updated last first originally modified created on at of as the time local
	datum veröffentlicht aktualisiert erstellt erschienen stand vom am um uhr zuletzt letzte aktualisierung letztes update den geändert uhrzeit ortszeit
	datuma objave objavljeno objavljena objavljen ažurirano ažuriran ažurirana zadnja zadnje posljednja posljednje poslednja poslednje izmjena izmijenjeno izmena ažuriranje kreirano postavljeno
	vrijeme vreme dana u od h časova časa čas sati sata godine god g
	дата опубликовано опубликована обновлено обновлена изменено создано размещено в от г года году время ч
	central european standard summer
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
	ponedjeljak utorak srijeda četvrtak petak subota nedjelja ponedeljak sreda nedelja srijedu subotu nedjelju sredu nedelju pon uto sri sre čet pet sub ned
	понедельник вторник среда четверг пятница суббота воскресенье среду пятницу субботу пн вт ср чт пт сб вс`)

// dateLabels are those of them that may stand before a date at the front of a headline.
var dateLabels = foldedWords(`date dated published posted updated datum stand veröffentlicht objavljeno дата опубликовано`)

// changedLabels and publishedLabels tell which of two dates is the story's: when it was
// published, not when the page was changed.
var (
	changedLabels   = foldedWords(`updated modified aktualisiert aktualisierung geändert ažurirano ažuriran ažurirana ažuriranje izmjena izmena izmijenjeno обновлено обновлена изменено`)
	publishedLabels = foldedWords(`published posted created veröffentlicht erstellt erschienen objavljeno objavljen objavljena kreirano опубликовано опубликована создано`)
)

func foldedWords(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[language.Fold(w)] = true
	}
	return set
}

// hourWords follow an hour that stands without minutes.
var hourWords = foldedWords(`uhr h časova casova sati sata časa часов`)

// dateFrom reads a date, with its labels and its time on either side, from a token
// on. It returns the token behind it.
func dateFrom(all []token, from int) (m moment, end int, ok bool) {
	p := dateParser{all, from}
	p.around(aroundDates)
	var early moment
	if m, ok = p.day(false); !ok {
		if !p.time(&early) {
			return m, 0, false
		}
		p.around(aroundDates)
		if m, ok = p.day(false); !ok {
			return m, 0, false
		}
	}
	if early.clock != "" {
		m.clock, m.zone = early.clock, early.zone
		return m, p.at, true
	}
	end = p.at
	p.around(aroundDates)
	if p.time(&m) {
		end = p.at
	}
	return m, end, true
}

// trailingDate splits a line into what stands before a date and the date with which
// it ends. The first is "" for a line that is nothing but a date.
func trailingDate(s string) (before string, m moment, ok bool) {
	all := tokens(s)
	for i := range all {
		m, end, ok := dateFrom(all, i)
		if !ok {
			continue
		}
		p := dateParser{all, end}
		p.around(aroundDates)
		if p.time(&moment{}) { // a second date or time: when the page was changed
			p.around(aroundDates)
		}
		if second, after, again := dateFrom(all, p.at); again {
			if hasWord(all[i:end], changedLabels) && hasWord(all[end:after], publishedLabels) {
				m = second
			}
			p.at = after
			p.around(aroundDates)
		}
		const marks = " ,;:|–—-/•·()"
		if p.at < len(all) && !isRelativeDate(strings.Trim(s[all[end-1].end:], marks)) { // "Updated 14 hours ago"
			return "", moment{}, false
		}
		return strings.TrimRight(s[:all[i].start], marks[:len(marks)-1]), m, true
	}
	return "", moment{}, false
}

func hasWord(all []token, words map[string]bool) bool {
	return slices.ContainsFunc(all, func(t token) bool { return t.kind == 'w' && words[t.text] })
}

// leadingDate reads a date at the front of a headline: " date 2025-08-06 Ports stay …".
// A date in words needs a label, because a sentence may begin with one. It returns
// the bytes that the date takes.
func leadingDate(s string) (m moment, n int, ok bool) {
	all := tokens(firstWords(s, 60))
	p := dateParser{all: all}
	p.around(dateLabels)
	labelled := p.at > 0 && all[0].kind == 'w'
	if p.at < len(all) && all[p.at].kind != 'n' && !labelled {
		return m, 0, false
	}
	numbers := p.peek(2) == 'n'
	if m, ok = p.day(false); !ok || !labelled && !numbers {
		return m, 0, false
	}
	p.time(&m)
	n = p.all[p.at-1].end
	rest := strings.TrimLeft(s[n:], " :|–—-,")
	if rest == "" || rest == s[n:] || !labelled && startsLower(rest) {
		return m, 0, false
	}
	return m, len(s) - len(rest), true
}
