package language

import (
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	at := time.Date(2025, 8, 6, 16, 2, 59, 0, time.FixedZone("", 2*60*60))
	for _, c := range []struct{ rendition, long, short, clock, moment string }{
		{MontenegrinLatin, "srijeda, 6. avgust 2025.", "6. 8. 2025.", "16.02", "6. 8. 2025. u 16.02"},
		{MontenegrinCyrillic, "сриједа, 6. август 2025.", "6. 8. 2025.", "16.02", "6. 8. 2025. у 16.02"},
		{English, "Wednesday, August 6, 2025", "Aug. 6, 2025", "4:02 p.m.", "Aug. 6, 2025, 4:02 p.m."},
		{German, "Mittwoch, 6. August 2025", "06.08.2025", "16:02", "06.08.2025, 16:02 Uhr"},
		{"fr", "2025-08-06", "2025-08-06", "16:02", "2025-08-06 16:02"},
	} {
		if got := LongDate(c.rendition, at); got != c.long {
			t.Errorf("LongDate(%s) = %q", c.rendition, got)
		}
		if got := ShortDate(c.rendition, at); got != c.short {
			t.Errorf("ShortDate(%s) = %q", c.rendition, got)
		}
		if got := Clock(c.rendition, at); got != c.clock {
			t.Errorf("Clock(%s) = %q", c.rendition, got)
		}
		if got := Moment(c.rendition, at); got != c.moment {
			t.Errorf("Moment(%s) = %q", c.rendition, got)
		}
	}
}

func TestEnglishClock(t *testing.T) {
	for hour, want := range map[int]string{0: "12:05 a.m.", 11: "11:05 a.m.", 12: "12:05 p.m.", 23: "11:05 p.m."} {
		if got := Clock(English, time.Date(2025, 1, 1, hour, 5, 0, 0, time.UTC)); got != want {
			t.Errorf("%d h: %q, want %q", hour, got, want)
		}
	}
}

// The names in Cyrillic are those in Latin letters, in the other script.
func TestCalendarScripts(t *testing.T) {
	latin, cyrillic := calendars[MontenegrinLatin], calendars[MontenegrinCyrillic]
	for i, day := range latin.days {
		if ToCyrillic(day) != cyrillic.days[i] {
			t.Errorf("day %s: %s", day, cyrillic.days[i])
		}
	}
	for i, month := range latin.months {
		if ToCyrillic(month) != cyrillic.months[i] {
			t.Errorf("month %s: %s", month, cyrillic.months[i])
		}
	}
}
