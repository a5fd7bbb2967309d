package facts

import (
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"redakcija/editor/internal/checks"
	"redakcija/editor/language"
)

// date is a day or a month of the year as far as it is told; a part that is not is 0.
type date struct{ day, month, year int }

// meets tells whether two dates have a part in common and none that differs.
func (d date) meets(e date) bool {
	differ := func(a, b int) bool { return a != 0 && b != 0 && a != b }
	return !differ(d.day, e.day) && !differ(d.month, e.month) && !differ(d.year, e.year) &&
		(d.month != 0 && e.month != 0 || d.day != 0 && e.day != 0)
}

// readFigures makes facts of the figures of a paragraph.
func (p *reader) readFigures() {
	all, compounds := p.Figures(), p.counted
	for i := 0; i < len(all); i++ {
		f := all[i]
		if slices.ContainsFunc(compounds, func(s language.Span) bool { return s.Start <= f.Start && f.Start < s.End }) {
			continue
		}
		p.counted = append(p.counted, language.Span{Start: f.Start, End: f.End})
		fact := Fact{figure: f, value: f.Value(), measure: f.Measure}
		switch {
		case f.Kind == checks.Scale:
			continue
		case f.Date > 0:
			last := i
			for last+1 < len(all) && all[last+1].Date == f.Date {
				last++
				p.counted = append(p.counted, language.Span{Start: all[last].Start, End: all[last].End})
			}
			fact.Kind, fact.date = Date, dateOf(all[i:last+1])
			fact.value = float64(100*fact.date.month + fact.date.day)
			fact.figure.Loose = f.Loose && i == last // "may", "mart" without a number beside it
			p.add(fact, f.Start, all[last].End)
			i = last
			continue
		case f.Kind == checks.Weekday:
			fact.Kind = Weekday
			fact.figure.Loose = f.Loose && !p.isSunday(f)
		case f.Kind == checks.Clock:
			fact.Kind = Clock
		case f.Kind == checks.Month:
			fact.Kind, fact.date = Date, date{month: int(fact.value)}
		case f.Measure != nil && f.Measure.Kind == language.Money:
			fact.Kind = Money
		case f.Measure != nil && f.Measure.Name == "year" && fact.value >= 1000:
			fact.Kind, fact.measure = Number, nil // "2016. godine"
		case f.Measure != nil && f.Measure.Kind == language.Duration:
			fact.Kind = Duration
			fact.figure.Loose = f.Loose && fact.value == 1 // "a year"
		default:
			fact.Kind = Number
		}
		p.add(fact, f.Start, f.End)
	}
}

// isSunday tells that a Montenegrin word which is a week as well is the day: behind a
// preposition, but for "za nedjelju dana".
func (p *reader) isSunday(f checks.Figure) bool {
	i := slices.IndexFunc(p.Words, func(w checks.Word) bool { return w.Start == f.Start })
	if p.base != "cnr" || i < 1 || i+1 < len(p.Words) && p.Words[i+1].Plain == "dana" {
		return false
	}
	switch p.Words[i-1].Plain {
	case "u", "za", "do", "od":
		return true
	}
	return false
}

// dateOf joins the parts of a date.
func dateOf(parts []checks.Figure) (d date) {
	for _, f := range parts {
		switch n := int(f.Value()); {
		case f.Kind == checks.Month:
			d.month = n
		case n >= 1000:
			d.year = n
		default:
			d.day = n
		}
	}
	return d
}

// relative are the words that name a day by the day on which a report is written, with how
// many days later that is.
var relative = map[string]map[string]int{
	"en":  {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0},
	"de":  {"vorgestern": -2, "gestern": -1, "heute": 0, "übermorgen": 2},
	"cnr": {"prekjuče": -2, "prekjučer": -2, "juče": -1, "jučer": -1, "danas": 0, "večeras": 0, "sinoć": -1, "sjutra": 1, "sutra": 1, "prekosjutra": 2},
}

// readRelative makes days of the week of words such as "yesterday".
func (p *reader) readRelative() {
	if p.day.IsZero() {
		return
	}
	for _, w := range p.Words {
		if days, ok := relative[p.base][w.Plain]; ok {
			day := p.day.AddDate(0, 0, days)
			p.add(Fact{Kind: Weekday, value: float64(day.Weekday()), date: date{day.Day(), int(day.Month()), day.Year()}}, w.Start, w.End)
		}
	}
}

// Compounds of a number and a span of time: "dreistündig", "trosatni", "dvodnevnog". The
// words are found by their beginnings; what follows is an ending.
var (
	compoundNumbers = map[string][]string{
		"de": {"", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"},
		"cnr": {
			"", "jedno", "dvo", "tro", "četvoro", "peto", "šesto", "sedmo", "osmo", "deveto", "deseto", "jedanaesto", "dvanaesto",
		},
	}
	compoundTimes = map[string][]struct{ stem, measure string }{
		"de": {
			{"minütig", "min"}, {"stündig", "h"}, {"tägig", "day"}, {"wöchig", "week"}, {"monatig", "month"}, {"jährig", "year"},
		},
		"cnr": {
			{"minutn", "min"},
			{"satn", "h"},
			{"časovn", "h"},
			{"dnevn", "day"},
			{"sedmičn", "week"},
			{"nedjeljn", "week"},
			{"tjedn", "week"},
			{"mjesečn", "month"},
			{"mesečn", "month"},
			{"godišnj", "year"},
		},
	}
	longestEnding = utf8.RuneCountInString("oga")
)

// readCompounds makes durations of words such as "dreistündig".
func (p *reader) readCompounds() {
	for _, w := range p.Words {
		for _, t := range compoundTimes[p.base] {
			number, ending, found := strings.Cut(w.Plain, t.stem)
			if !found || number == "" || utf8.RuneCountInString(ending) > longestEnding {
				continue
			}
			for n, word := range compoundNumbers[p.base] {
				if word != "" && number == word || word == "četvoro" && number == "četvero" {
					p.counted = append(p.counted, language.Span{Start: w.Start, End: w.End})
					p.add(Fact{Kind: Duration, value: float64(n), measure: language.MeasureNamed(t.measure)}, w.Start, w.End)
				}
			}
		}
	}
}

// isFigure tells a fact that is a number or a name of the calendar.
func (f *Fact) isFigure() bool { return f.Kind != Name && f.Kind != Place && f.Kind != Quotation }

// isYear tells a number that is written as a year is.
func (f *Fact) isYear() bool {
	return f.Kind == Number && f.figure.Digits && f.measure == nil && f.End-f.Start == 4 && f.value >= 1000 && f.value <= 9999
}

// sameFigure tells whether two facts that are figures say the same.
func sameFigure(a, b *Report, x, y *Fact) bool {
	switch {
	case x.Kind == Weekday && y.Kind == Weekday:
		return x.value == y.value
	case x.Kind == Date && y.Kind == Date:
		return x.date.meets(y.date)
	case x.Kind == Weekday && y.Kind == Date:
		return b.fallsOn(y.date, x.value)
	case x.Kind == Date && y.Kind == Weekday:
		return a.fallsOn(x.date, y.value)
	case x.Kind == Duration && y.Kind == Duration && sameDuration(x, y):
		return true
	case x.figure.Kind == 0 || y.figure.Kind == 0:
		return false
	}
	return x.figure.Same(y.figure)
}

// fallsOn tells whether a date, of the year of the report where it has none, is a day of
// the week. Of a month alone it is not known, and then held to be.
func (r *Report) fallsOn(d date, weekday float64) bool {
	if d.day == 0 || d.year == 0 && r.day.IsZero() {
		return true
	}
	year := d.year
	if year == 0 {
		year = r.day.Year()
	}
	return time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday() == time.Weekday(weekday)
}

// sameDuration tells whether two spans of time are the same, as rounded in print: 90
// minutes and an hour and a half, 48 hours and two days.
func sameDuration(x, y *Fact) bool {
	const rounding = 0.02
	a, b := x.value*x.measure.Size, y.value*y.measure.Size
	return math.Abs(a-b) <= rounding*max(a, b)
}
