package checks

import (
	"strings"

	"redakcija/editor/language"
)

// noon is half a day in minutes.
const noon = 12 * 60

// clock reads a time of day that has digits: "8:30 p.m.", "20.30 Uhr", "u 20:30", "7pm".
func (r *reader) clock(i int) int {
	t := r.tokens[i]
	if len(t.plain) == 4 {
		return r.zoneTime(i)
	}
	if len(t.plain) > 2 {
		return i
	}
	hour, minute := parse(t.plain), uint64(0)
	f := figure{kind: aClock, digits: true, start: t.start, end: t.end}
	next := i + 1
	m := r.at(next)
	colon := m.mark == ':'
	withMinutes := m.digits && !m.spaced && len(m.plain) == 2 && (colon || m.mark == '.')
	if withMinutes {
		if after := r.at(next + 1); after.digits && !after.spaced && strings.ContainsRune(":.,/", after.mark) {
			return i // a duration, a date, a version
		}
		minute = parse(m.plain)
		f.end = m.end
		next++
	}
	half, end := r.dayHalf(next)
	named := half != 0
	if named {
		next = end
		f.end = r.tokens[next-1].end
		if r.rune(f.end) == '.' && r.tokens[next-1].plain == "m" {
			f.end++
		}
	}
	if word := r.at(next); !named && !word.digits && (word.mark == ' ' || word.mark == 0) && (isHourWord(r.text.Base, word.plain) && withMinutes || word.plain == "uhr") {
		named = true
		f.end = word.end
		next++
	} else if !named && word.plain == "o" && r.at(next+1).plain == "clock" {
		named = true
		next += 2
		f.end = r.tokens[next-1].end
	}
	bad := minute > 59 || hour > 24
	switch {
	case !named && (!withMinutes || bad):
		return i
	case !named && !colon && !r.afterTimeWord(i):
		return i
	}
	if half != 0 && hour <= 12 {
		hour = hour%12 + 12*uint64(half-1)
	}
	f.is = whole((hour*60 + minute) % (2 * noon))
	f.sided = half != 0 || hour > 12 || hour == 0
	f.badClock = bad
	f.slashed = !named && colon // it may be a score
	r.add(f)
	return next
}

// zoneTime reads "1430 GMT", as agencies write it.
func (r *reader) zoneTime(i int) int {
	t, zone := r.tokens[i], r.at(i+1)
	hour, minute := parse(t.plain)/100, parse(t.plain)%100
	if hour > 23 || minute > 59 || zone.mark != ' ' {
		return i
	}
	switch zone.plain {
	case "gmt", "utc", "bst", "cet", "cest", "mez", "mesz":
		r.add(figure{kind: aClock, digits: true, start: t.start, end: zone.end, is: whole(hour*60 + minute), sided: true})
		return i + 2
	}
	return i
}

// dayHalf reads "a.m." and "pm": 1 for the morning, 2 for the rest, 0 for neither.
func (r *reader) dayHalf(i int) (half, next int) {
	t := r.at(i)
	if r.text.Base != "en" || t.mark != ' ' && t.mark != 0 {
		return 0, i
	}
	word, next := t.plain, i+1
	if m := r.at(i + 1); (word == "a" || word == "p") && m.plain == "m" && m.mark == '.' {
		word, next = word+"m", i+2
	}
	switch word {
	case "am":
		return 1, next
	case "pm":
		return 2, next
	}
	return 0, i
}

func isHourWord(base, word string) bool {
	switch word {
	case "h", "uhr", "hrs":
		return true
	case "sati", "sata", "sat", "časova", "časa", "čas":
		return base == "cnr"
	}
	return false
}

// afterTimeWord tells that a word stands before a token as before a time of day.
func (r *reader) afterTimeWord(i int) bool {
	if i == 0 || r.tokens[i].mark != ' ' {
		return false
	}
	switch r.at(i - 1).plain {
	case "u", "oko", "od", "do", "nakon", "prije", "pre", "iza", "poslije":
		return r.text.Base == "cnr"
	case "um", "gegen", "ab", "seit":
		return r.text.Base == "de"
	}
	return false
}

// clockInWords reads "noon", "Mitternacht" and "halb acht", "half past seven", "pola osam".
func (r *reader) clockInWords(i int) int {
	t, next := r.tokens[i], i+1
	f := figure{kind: aClock, start: t.start, end: t.end, loose: true}
	base := r.text.Base
	switch t.plain {
	case "noon", "midday", "mittag", "mittags", "podne", "podneva", "podnevu":
		f.is, f.sided = whole(noon), true
	case "midnight", "mitternacht", "ponoć", "ponoći":
		f.is, f.sided = whole(0), true
	case "halb", "pola":
		hour := r.hourInWords(i + 1)
		if hour == 0 || t.plain == "halb" != (base == "de") {
			return i
		}
		f.is, next = whole(hour*60-30), i+2
	case "half":
		hour := r.hourInWords(i + 2)
		if hour == 0 || base != "en" || r.at(i+1).plain != "past" {
			return i
		}
		f.is, next = whole(hour*60+30), i+3
	default:
		return i
	}
	f.end = r.tokens[next-1].end
	r.add(f)
	return next
}

// hourInWords returns the hour from 1 to 12 that a word names, or 0.
func (r *reader) hourInWords(i int) uint64 {
	t := r.at(i)
	n, ok := language.NumeralOf(r.text.Base, t.plain)
	if !ok || n.Kind != language.Cardinal || n.Value > 12 || t.mark != ' ' {
		return 0
	}
	return n.Value
}

// sameClock tells whether two times of day are the same; where one does not tell morning
// from evening, either will do.
func sameClock(a, b *figure) bool {
	if a.is == b.is {
		return true
	}
	return !(a.sided && b.sided) && a.is.num%noon == b.is.num%noon
}

// lostEvening tells an hour after one in the afternoon that the target writes as one of
// the morning.
func (c couple) lostEvening() bool {
	s, t := c.source, c.target
	if s.kind != aClock || !s.sided || s.is.num < noon+60 {
		return false
	}
	return t.kind == aClock && !t.sided && t.is.num == s.is.num-noon ||
		t.kind == aNumber && t.measure != nil && t.measure.Name == "h" && t.is == fraction(s.is.num-noon, 60)
}

// isEvening tells a word for the afternoon, the evening or the night.
func isEvening(w Word) bool {
	switch w.Plain {
	case "evening", "afternoon", "tonight", "night",
		"abend", "abends", "nachmittag", "nachmittags", "nacht", "nachts",
		"uveče", "uvečer", "naveče", "navečer", "večeras", "popodne", "poslijepodne", "poslepodne", "podne", "noću", "noći", "noć":
		return true
	}
	return strings.HasSuffix(w.Plain, "abend") || strings.HasSuffix(w.Plain, "nachmittag") || strings.HasSuffix(w.Plain, "nacht")
}

// isHourOfDay tells "19 h" and "19 časova".
func isHourOfDay(f *figure) bool {
	return f.measure != nil && f.measure.Name == "h" && f.is.isWhole(13, 24)
}

// isHour tells whether a number is the hour of a clock that has no minutes, or hour and
// minutes with a full stop between that nothing beside it tells from a decimal mark.
func isHour(clock, number *figure) bool {
	if l := number.literal; len(l.decimals) == 2 && !l.grouped {
		minutes := parse(l.whole)*60 + parse(l.decimals)
		return minutes == clock.is.num || !clock.sided && minutes%noon == clock.is.num%noon
	}
	return clock.is.num%60 == 0 && number.is.isWhole(0, 24) && number.is.num%12 == clock.is.num/60%12 && number.date == 0 && !number.open
}
