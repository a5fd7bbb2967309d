package intake

import (
	"strconv"
	"strings"
	"time"

	"redakcija/editor/language"
)

// stampLayouts are how machines write a moment: ISO 8601 in its long and its short form,
// and the forms of RFC 5322 and RFC 850 that feeds and messages have.
var stampLayouts = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"2006-01-02T15:04:05Z07", "2006/01/02 15:04:05", "2006/01/02", "20060102T150405Z0700", "20060102T150405.000Z", "20060102T150405", "20060102",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", time.RFC850, time.ANSIC, time.RFC822Z, time.RFC822,
}

// stamp reads a moment that a machine wrote, and writes it as a story keeps it: to the
// minute, with the zone that was given. A day alone stays a day. Where a person wrote into
// the field for it, the date is read as a line of a page is. "" means that it is no moment,
// or that nobody can say whether its day or its month comes first.
func stamp(s string) string {
	s = strings.TrimSpace(s)
	s, _, _ = strings.Cut(s, " (") // a comment (RFC 5322, section 3.2.2)
	s, _, _ = strings.Cut(s, "[")  // the name of a zone (RFC 9557)
	for _, layout := range stampLayouts {
		t, err := time.Parse(layout, s)
		switch {
		case err != nil || t.Year() < 1900 || t.Year() > 2100:
		case !strings.Contains(layout, "15"):
			return t.Format("2006-01-02")
		case strings.Contains(layout, "MST"):
			zone, _ := t.Zone()
			return t.Format("2006-01-02T15:04") + zones[language.Fold(zone)]
		case !strings.Contains(layout, "07") && !strings.HasSuffix(layout, "Z"):
			return t.Format("2006-01-02T15:04")
		default:
			return t.Format("2006-01-02T15:04Z07:00")
		}
	}
	if before, m, ok := trailingDate(s); ok && before == "" && !isAmbiguous(s, m) {
		return m.iso()
	}
	return ""
}

// isAmbiguous tells a date whose day and month are numbers between slashes and could be
// each other.
func isAmbiguous(s string, m moment) bool {
	return strings.Count(s, "/") == 2 && m.day <= 12 && m.day != m.month && !strings.HasPrefix(s, strconv.Itoa(m.year))
}
