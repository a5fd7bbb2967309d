package intake

import "time"

// zones are the names of time zones with one meaning in news texts.
var zones = map[string]string{
	"utc": "Z", "gmt": "Z", "z": "Z", "wet": "Z", "bst": "+01:00", "cet": "+01:00", "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00",
	"eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
	"est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}

// americanZones are those that stand for both their times, in hours behind UTC in winter.
var americanZones = map[string]int{"et": 5, "ct": 6, "mt": 7, "pt": 8}

// isAmerican tells that a zone is one of the United States, where the month is written
// before the day.
func isAmerican(zone string) bool {
	switch zone {
	case "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt":
		return true
	}
	return americanZones[zone] > 0
}

// offset returns the offset from UTC, or "".
func (m moment) offset() string {
	hours, ok := americanZones[m.zone]
	if !ok {
		return m.zone
	}
	day := time.Date(m.year, time.Month(m.month), m.day, 12, 0, 0, 0, time.UTC)
	if !day.Before(sunday(m.year, time.March, 2)) && day.Before(sunday(m.year, time.November, 1)) {
		hours-- // daylight saving time, by the Energy Policy Act of 2005
	}
	return "-0" + string(rune('0'+hours)) + ":00"
}

// sunday returns the n-th Sunday of a month.
func sunday(year int, month time.Month, n int) time.Time {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
}
