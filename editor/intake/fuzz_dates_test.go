package intake

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"redakcija/editor"
)

// FuzzDates reads any line as a date: what it finds is a day that exists, what stands before
// it is the front of the line, and the same line gives the same date.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"Objavljeno: 21. novembra 2026. u 14:30", "21.XI.2026.", "Updated 3:15 PM EST, Fri November 20, 2026", "11/05/2026 9:00 AM PST",
		"21.11.26, 9 Uhr (MEZ)", "21 ноября 2026 г. в 14:30 МСК", "prije 2 sata", "Sat 21 Nov, 14:30", "2026-11-21 14:30 GMT+2", "14h30 21.11.2026.",
		"Ana Perić | 21.11.2026. | Svijet", "Podgorica, 21. novembar 2026.", "Sat, 21 Nov 2026 14:30:00 XYZ", "1. 10. 0000",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if before, m, ok := trailingDate(s); ok {
			if !strings.HasPrefix(s, before) || m.iso() == "" {
				t.Errorf("%q before %+v", before, m)
			}
			checkDate(t, m.iso())
		}
		if m, n, ok := leadingDate(s); ok {
			if n <= 0 || n >= len(s) || utf8.ValidString(s) && !utf8.ValidString(s[n:]) {
				t.Errorf("%q takes %d bytes", s, n)
			}
			checkDate(t, m.iso())
		}
		c, ok := infoCredit(s)
		if again, same := infoCredit(s); ok != same || c.when != again.when {
			t.Errorf("%q: %+v, then %+v", s, c, again)
		}
		checkDate(t, c.when.iso())
		checkDate(t, stamp(s))
	})
}

func checkDate(t *testing.T, iso string) {
	t.Helper()
	if iso == "" {
		return
	}
	if _, err := editor.ParseDate(iso); err != nil {
		t.Error(err)
	}
}

// FuzzDatelines reads any paragraph: a dateline is its front, ends between two letters, and
// leaves a sentence.
func FuzzDatelines(f *testing.F) {
	for _, s := range []string{
		"STOCKHOLM, Aug 29, 2014 (AFP) - The prize.", "BEIRUT/THE HAGUE, March 7 (Reuters) -- Judges met.", "МОСКВА, 6 марта. /ТАСС/. Музей открыт.",
		"Halle (Saale) (dpa) - Die Moritzburg.", "Москва. 6 марта. INTERFAX.RU - Музей.", "BATON ROUGE, La. (AP) — The river.", "МОСКВА, 6 мар — РИА Новости. Музей.",
		"MINA – Vlada.", "Palmer - Scottish minister since May - said so.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o, when, n, ok := parseDateline(s)
		if !ok {
			if o != (editor.Origin{}) && n == len(s) {
				t.Errorf("no dateline takes all of %q", s)
			}
			return
		}
		if n <= 0 || n >= len(s) || n > maxDateline+len(s)-len(strings.TrimLeft(s[n:], " ")) || !startsSentence(s[n:]) {
			t.Errorf("%q takes %d bytes", s, n)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[n:]) {
			t.Errorf("%q is cut within a letter", s)
		}
		if o.Place == "" && o.Agency == "" || length(o.Place) > 60 {
			t.Errorf("%+v", o)
		}
		checkDate(t, o.Date)
		checkDate(t, when.yearBefore("2027-03-08").isoDay())
	})
}

// FuzzBylines reads any line: a name is part of it, and is never empty.
func FuzzBylines(f *testing.F) {
	for _, s := range []string{
		"Piše: Ana Perić za Radio Slobodna Evropa", "By Jane Doe and John Roe in Nairobi", "Von unserer Korrespondentin Anna Huber, dpa", "M.P./Tanjug", "(dpa/lhe)",
		"Reporting by Jane Doe; Editing by John Roe", "Tekst: Ana Perić, foto: Marko Zec", "Ana Perić, za Radio Slobodna Evropa", "Agencije",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, read := range [...]func(string) (credit, bool){labelledCredit, infoCredit, bareByline, signCredit} {
			c, ok := read(s)
			if !ok {
				continue
			}
			for _, a := range c.authors {
				if a == "" || !strings.Contains(s, a) && agencyOf(a) == "" && !strings.Contains(strings.Join(strings.Fields(s), " "), a) {
					t.Errorf("%q has no author %q", s, a)
				}
			}
		}
	})
}

// TestEveryDay writes every day of four years in the forms of all our languages, and reads it.
func TestEveryDay(t *testing.T) {
	genitive := strings.Fields("januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra")
	croatian := strings.Fields("siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca")
	cyrillic := strings.Fields("јануар фебруар март април мај јун јул август септембар октобар новембар децембар")
	german := strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
	russian := strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
	roman := strings.Fields("I II III IV V VI VII VIII IX X XI XII")
	weekday := strings.Fields("nedjelja ponedjeljak utorak srijeda četvrtak petak subota")
	for day := time.Date(2024, 1, 1, 9, 5, 0, 0, time.UTC); day.Year() < 2028; day = day.AddDate(0, 0, 1).Add(37 * time.Minute) {
		month := int(day.Month()) - 1
		for _, in := range []string{
			fmt.Sprintf("%d. %s %d. u %s", day.Day(), genitive[month], day.Year(), day.Format("15:04")),
			fmt.Sprintf("%s, %d. %s %d., %s sati", weekday[day.Weekday()], day.Day(), croatian[month], day.Year(), day.Format("15.04")),
			fmt.Sprintf("Објављено: %d. %s %d. у %s", day.Day(), cyrillic[month], day.Year(), day.Format("15:04")),
			fmt.Sprintf("%d. %s %d, %s Uhr", day.Day(), german[month], day.Year(), day.Format("15.04")),
			fmt.Sprintf("%d %s %d г., %s", day.Day(), russian[month], day.Year(), day.Format("15:04")),
			fmt.Sprintf("%d. %s %d. %s", day.Day(), roman[month], day.Year(), day.Format("15:04")),
			day.Format("2.1.2006. 15.04h"),
			day.Format("02. 01. 2006. 15:04"),
			day.Format("02.01.06, 15:04"),
			day.Format("Monday, January 2, 2006, 3:04 PM"),
			day.Format("Mon 2 Jan 2006 15.04"),
			day.Format("Updated 3:04 PM, Mon January 2, 2006"),
			day.Format("2006-01-02T15:04:05"),
		} {
			before, m, ok := trailingDate(in)
			if want := day.Format("2006-01-02T15:04"); !ok || before != "" || m.iso() != want {
				t.Fatalf("%q is %q behind %q, want %q", in, m.iso(), before, want)
			}
		}
	}
}
