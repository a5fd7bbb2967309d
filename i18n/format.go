package i18n

import (
	"strconv"
	"strings"
	"time"
)

// style is how a language writes figures and days.
type style struct {
	group, percent string
	day            string // a layout of [time.Time.Format]
}

// styles come from the Unicode consortium's locale data; the space before the percent
// sign in Montenegrin is what its newspapers print.
var styles = map[Tag]style{
	English:             {",", "%", "Jan 2, 2006"},
	German:              {".", "\u00a0%", "02.01.2006"},
	MontenegrinLatin:    {".", "\u00a0%", "2. 1. 2006."},
	MontenegrinCyrillic: {".", "\u00a0%", "2. 1. 2006."},
}

// Int writes a whole number with the language's separator between groups of three
// digits.
func (l *Localizer) Int(n int) string {
	return l.grouped(strconv.Itoa(n))
}

// Percent writes a whole number of hundredths: "64%" or "64 %".
func (l *Localizer) Percent(n int) string {
	return l.Int(n) + styles[l.tag].percent
}

// Day writes the day of t, in t's own zone, as lists and labels have it.
func (l *Localizer) Day(t time.Time) string {
	return t.Format(styles[l.tag].day)
}

func (l *Localizer) grouped(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + styles[l.tag].group + digits[at:]
	}
	return sign + digits
}
