package intake

import (
	"strings"
	"time"
)

// stampLayouts are how machines write a moment: ISO 8601 in its long and its short form,
// and the forms of RFC 5322 and RFC 850 that feeds and messages have.
var stampLayouts = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"20060102T150405Z0700", "20060102T150405.000Z", "20060102T150405", "20060102",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", time.RFC850, time.ANSIC,
}

// stamp reads a moment that a machine wrote, and writes it as a story keeps it: to the
// minute, with the zone that was given. A day alone stays a day. "" means that it is no
// such moment.
func stamp(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range stampLayouts {
		t, err := time.Parse(layout, s)
		switch {
		case err != nil || t.Year() < 1900 || t.Year() > 2200:
		case !strings.Contains(layout, "15"):
			return t.Format("2006-01-02")
		case !strings.Contains(layout, "07") && !strings.Contains(layout, "MST") && !strings.HasSuffix(layout, "Z"):
			return t.Format("2006-01-02T15:04")
		default:
			return t.Format("2006-01-02T15:04Z07:00")
		}
	}
	return ""
}
