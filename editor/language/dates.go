package language

import (
	"fmt"
	"time"
)

// The renditions of a text: a language in a script, as a BCP 47 tag. Montenegrin is
// written once, in Latin letters; its Cyrillic rendition is made by [ToCyrillic].
const (
	MontenegrinLatin    = "cnr-Latn"
	MontenegrinCyrillic = "cnr-Cyrl"
	English             = "en"
	German              = "de"
)

// calendar is the names a language gives to days and months, as they stand inside a
// date. The Montenegrin ones are those its newspapers print; the locale data of the
// Unicode consortium for sr-Latn-ME has some ekavian ones beside them.
type calendar struct {
	days   [7]string // Sunday first, as [time.Weekday] counts
	months [12]string
}

var calendars = map[string]calendar{
	MontenegrinLatin: {
		[7]string{"nedjelja", "ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota"},
		[12]string{"januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar", "novembar", "decembar"},
	},
	MontenegrinCyrillic: {
		[7]string{"недјеља", "понедјељак", "уторак", "сриједа", "четвртак", "петак", "субота"},
		[12]string{"јануар", "фебруар", "март", "април", "мај", "јун", "јул", "август", "септембар", "октобар", "новембар", "децембар"},
	},
	German: {
		[7]string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
		[12]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
	},
}

// pressMonths are the English month names in a full date as the Associated Press
// abbreviates them: the five short ones stay whole.
var pressMonths = [12]string{"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}

// LongDate writes the day of t, in t's own zone, as a page's head has it:
// "srijeda, 6. avgust 2025.", "Wednesday, August 6, 2025", "Mittwoch, 6. August 2025".
// A rendition it does not know gets the ISO day, as with all functions for dates.
func LongDate(rendition string, t time.Time) string {
	c := calendars[rendition]
	day, month := c.days[t.Weekday()], c.months[t.Month()-1]
	switch rendition {
	case MontenegrinLatin, MontenegrinCyrillic:
		return fmt.Sprintf("%s, %d. %s %d.", day, t.Day(), month, t.Year())
	case German:
		return fmt.Sprintf("%s, %d. %s %d", day, t.Day(), month, t.Year())
	case English:
		return t.Format("Monday, January 2, 2006")
	}
	return t.Format(time.DateOnly)
}

// ShortDate writes the day of t for running text and tables: "6. 8. 2025.",
// "Aug. 6, 2025", "06.08.2025".
func ShortDate(rendition string, t time.Time) string {
	switch rendition {
	case MontenegrinLatin, MontenegrinCyrillic:
		return t.Format("2. 1. 2006.")
	case German:
		return t.Format("02.01.2006")
	case English:
		return fmt.Sprintf("%s %d, %d", pressMonths[t.Month()-1], t.Day(), t.Year())
	}
	return t.Format(time.DateOnly)
}

// Clock writes the time of day of t to the minute: "16.02", "4:02 p.m.", "16:02".
func Clock(rendition string, t time.Time) string {
	switch rendition {
	case MontenegrinLatin, MontenegrinCyrillic:
		return t.Format("15.04")
	case English:
		half := "a.m."
		if t.Hour() >= 12 {
			half = "p.m."
		}
		return t.Format("3:04 ") + half
	}
	return t.Format("15:04")
}

// Moment writes day and time of t as one phrase: "6. 8. 2025. u 16.02",
// "Aug. 6, 2025, 4:02 p.m.", "06.08.2025, 16:02 Uhr".
func Moment(rendition string, t time.Time) string {
	date, clock := ShortDate(rendition, t), Clock(rendition, t)
	switch rendition {
	case MontenegrinLatin:
		return date + " u " + clock
	case MontenegrinCyrillic:
		return date + " у " + clock
	case German:
		return date + ", " + clock + " Uhr"
	case English:
		return date + ", " + clock
	}
	return date + " " + clock
}
