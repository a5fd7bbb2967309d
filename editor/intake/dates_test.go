package intake

import (
	"testing"

	"redakcija/editor"
)

// TestDateTable reads lines that are a date and nothing else, as pages of all our
// languages print them. "off" is a line that says when without a date one can read: it is
// no part of the story all the same. "" is a line that is no date.
func TestDateTable(t *testing.T) {
	for in, want := range map[string]string{
		// Montenegrin, Serbian, Croatian, Bosnian; ijekavian and ekavian; both scripts
		"21. novembra 2026. u 14:30":                        "2026-11-21T14:30",
		"21. novembar 2026, 14:30":                          "2026-11-21T14:30",
		"21. 11. 2026.":                                     "2026-11-21",
		"21.11.2026. 14.30h":                                "2026-11-21T14:30",
		"21.11.2026. 14.30.":                                "2026-11-21T14:30",
		"21.11.2026. u 14h30":                               "2026-11-21T14:30",
		"21.11.2026 | 14:30":                                "2026-11-21T14:30",
		"21.11.26. 07:05":                                   "2026-11-21T07:05",
		"Subota, 21. novembar 2026. godine, 14:30 časova":   "2026-11-21T14:30",
		"subota, 21.11.2026.":                               "2026-11-21",
		"u petak, 20. novembra 2026. godine":                "2026-11-20",
		"U nedjelju, 22. novembra 2026, u 9 sati":           "2026-11-22T09:00",
		"sreda, 18. novembar 2026, 18:00 h":                 "2026-11-18T18:00",
		"ponedjeljak, 16. studenoga 2026. u 8.15 sati":      "2026-11-16T08:15",
		"5. siječnja 2027.":                                 "2027-01-05",
		"5. januara 2027.":                                  "2027-01-05",
		"5. januar 2027":                                    "2027-01-05",
		"28. veljače 2027. 12:00":                           "2027-02-28T12:00",
		"1. ožujka 2027.":                                   "2027-03-01",
		"30. travnja 2027., 23:59":                          "2027-04-30T23:59",
		"9. svibnja 2027.":                                  "2027-05-09",
		"15. lipnja 2027.":                                  "2027-06-15",
		"4. juli 2027.":                                     "2027-07-04",
		"31. srpnja 2027.":                                  "2027-07-31",
		"2. kolovoza 2027.":                                 "2027-08-02",
		"3. rujna 2027.":                                    "2027-09-03",
		"10. listopada 2027.":                               "2027-10-10",
		"24. prosinca 2026.":                                "2026-12-24",
		"21. XI 2026.":                                      "2026-11-21",
		"21.XI.2026. u 10:00":                               "2026-11-21T10:00",
		"1. V 2027.":                                        "2027-05-01",
		"Objavljeno: 21.11.2026. u 14:30":                   "2026-11-21T14:30",
		"Objavljeno: 21.11.2026. u 14:30, ažurirano: 15:10": "2026-11-21T14:30",
		"Ažurirano 22.11.2026. 08:00":                       "2026-11-22T08:00",
		"Ažurirano: 22.11.2026. | Objavljeno: 21.11.2026.":  "2026-11-21",
		"Posljednja izmjena: 21. 11. 2026. u 16:45h":        "2026-11-21T16:45",
		"Poslednja izmena 21.11.2026. 16:45":                "2026-11-21T16:45",
		"Datum objave: 21.11.2026.":                         "2026-11-21",
		"Vrijeme objave: 21.11.2026, 14:30 CET":             "2026-11-21T14:30+01:00",
		"21-11-2026 14:30":                                  "2026-11-21T14:30",
		"Објављено: 21. новембра 2026. у 14:30":             "2026-11-21T14:30",
		"субота, 21. новембар 2026. године":                 "2026-11-21",
		"21. јануара 2027. у 9 часова":                      "2027-01-21T09:00",
		"Ажурирано: 1. јула 2027. 12.00 ч":                  "2027-07-01T12:00",

		// English
		"Nov 21st 2026":                                "2026-11-21",
		"Nov. 21, 2026":                                "2026-11-21",
		"21 Nov 2026 2:30 p.m. ET":                     "2026-11-21T14:30-05:00",
		"July 4, 2027, 8:05 a.m. ET":                   "2027-07-04T08:05-04:00",
		"Updated 3:15 PM EST, Fri November 20, 2026":   "2026-11-20T15:15-05:00",
		"Published November 21st, 2026":                "2026-11-21",
		"21/11/2026":                                   "2026-11-21",
		"05/11/2026":                                   "2026-11-05",
		"11/21/2026":                                   "2026-11-21",
		"11/05/2026 2:30 PM ET":                        "2026-11-05T14:30-05:00",
		"11/05/2026 9:00 AM PST":                       "2026-11-05T09:00-08:00",
		"21/11/26 14:30":                               "2026-11-21T14:30",
		"Saturday 21 November 2026":                    "2026-11-21",
		"Sat 21 Nov 2026 14.30 GMT":                    "2026-11-21T14:30Z",
		"Last modified on Sat 21 Nov 2026 16.00 GMT":   "2026-11-21T16:00Z",
		"First published on Sat 21 Nov 2026 09.15 BST": "2026-11-21T09:15+01:00",
		"Last updated: 22 November 2026, first published: 21 November 2026":       "2026-11-21",
		"Saturday, November 21, 2026 at 2:30 PM":                                  "2026-11-21T14:30",
		"November 21, 2026 | 8pm":                                                 "2026-11-21T20:00",
		"Nov 21, 2026 12:00 PM UTC":                                               "2026-11-21T12:00Z",
		"Nov 21, 2026, 12:00 AM":                                                  "2026-11-21T00:00",
		"11.14.2026 09:00 AM":                                                     "2026-11-14T09:00",
		"14:53 GMT +3 20 November 2026":                                           "2026-11-20T14:53+03:00",
		"Published: 10:48, Sat, Nov 21, 2026 | Updated: 11:05, Sat, Nov 21, 2026": "2026-11-21T10:48",
		"Online seit heute, 10.55 Uhr (Update: 1.12.2026, 11.20 Uhr)":             "2026-12-01T10:55",
		"November 21, 2026 / 12:21 AM / Updated 14 hours ago":                     "2026-11-21T00:21",
		"2 hrs ago":                            "off",
		"2026-11-21T14:30:00.000Z":             "2026-11-21T14:30Z",
		"2026-11-21 14:30 GMT+2":               "2026-11-21T14:30+02:00",
		"2026/11/21 14:30":                     "2026-11-21T14:30",
		"Sat Nov 21 2026 14:30:00 GMT+0100":    "2026-11-21T14:30+01:00",
		"21-Nov-2026":                          "2026-11-21",
		"the 21st of November, 2026":           "2026-11-21",
		"Posted at 14:30h on 21 November 2026": "2026-11-21T14:30",

		// German
		"Stand: 21.11.2026 14:30 Uhr":                                "2026-11-21T14:30",
		"Stand: 21.11.2026, 14:30 Uhr MEZ":                           "2026-11-21T14:30+01:00",
		"Samstag, 21. November 2026, 14.30 Uhr":                      "2026-11-21T14:30",
		"Sa., 21.11.2026, 14:30":                                     "2026-11-21T14:30",
		"21.11.26":                                                   "2026-11-21",
		"21.11.26, 9 Uhr":                                            "2026-11-21T09:00",
		"Veröffentlicht am 21. November 2026 um 14:30 Uhr":           "2026-11-21T14:30",
		"Aktualisiert am 5. Jänner 2027":                             "2027-01-05",
		"Zuletzt aktualisiert: 3. März 2027, 6.45 Uhr":               "2027-03-03T06:45",
		"Freitag, den 1. Mai 2027":                                   "2027-05-01",
		"Erstellt: 21.11.2026 - Aktualisiert: 22.11.2026, 10:00 Uhr": "2026-11-21",
		"21. Nov. 2026":                                              "2026-11-21",
		"1. Feber 2027":                                              "2027-02-01",
		"15. Juni 2027, 14:30 Uhr (MESZ)":                            "2027-06-15T14:30+02:00",

		// Russian
		"21 ноября 2026, 14:30":            "2026-11-21T14:30",
		"21 ноя 2026":                      "2026-11-21",
		"21 ноября 2026 г. в 14:30 МСК":    "2026-11-21T14:30+03:00",
		"21 ноября 2026 года, 14:30 (МСК)": "2026-11-21T14:30+03:00",
		"14:30, 21 ноября 2026":            "2026-11-21T14:30",
		"суббота, 21 ноября 2026":          "2026-11-21",
		"Опубликовано: 21.11.2026 14:30":   "2026-11-21T14:30",
		"Обновлено 1 мая 2027 в 9:05":      "2027-05-01T09:05",
		"21.11.2026, 14:30 мск":            "2026-11-21T14:30+03:00",

		// When it was, for who knows the day on which it was read
		"juče":                        "off",
		"juče u 14:30":                "off",
		"jučer, 14:30":                "off",
		"danas, 09:15h":               "off",
		"prije 2 sata":                "off",
		"pre 15 minuta":               "off",
		"prije sat vremena":           "off",
		"Objavljeno prije 3 dana":     "off",
		"пре 2 сата":                  "off",
		"gestern":                     "off",
		"gestern, 18:20 Uhr":          "off",
		"heute um 6 Uhr":              "off",
		"vor 3 Stunden":               "off",
		"vor einer Stunde":            "off",
		"Aktualisiert vor 20 Minuten": "off",
		"2 hours ago":                 "off",
		"Updated 5 min ago":           "off",
		"an hour ago":                 "off",
		"yesterday at 5:30 pm":        "off",
		"just now":                    "off",
		"вчера":                       "off",
		"вчера в 14:30":               "off",
		"сегодня, 09:15":              "off",
		"2 часа назад":                "off",
		"petak, 20. novembra u 14:30": "off",
		"Sat 21 Nov, 14:30":           "off",

		// None of it
		"29. februara 2026.":               "",
		"31. 4. 2026.":                     "",
		"21. novembra":                     "",
		"21. i 2026.":                      "",
		"Novembar 2026.":                   "",
		"14:30":                            "",
		"2026":                             "",
		"21.11.":                           "",
		"Danas":                            "",
		"Heute":                            "",
		"Today":                            "",
		"Prije 2 sata počela je sjednica":  "",
		"Vor 3 Stunden begann die Sitzung": "",
		"2 hours ago the ship left":        "",
		"U petak, 20. novembra 2026. otvara se muzej": "",
		"Am 21. November 2026 öffnet das Museum":      "",
		"On 21 November 2026 the museum opens":        "",
		"21 ноября 2026 года откроется музей":         "",
		"Rezultat 21:11":                   "",
		"Član 21. st. 11. zakona iz 2026.": "",
		"3.141.592":                        "",
		"192.168.1.1":                      "",
		"99/99/2026":                       "",
		"+382 20 123 456":                  "",
	} {
		got := ""
		if c, ok := infoCredit(in); ok && c.place == "" && len(c.authors) == 0 {
			if got = c.when.iso(); got == "" {
				got = "off"
			}
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
		if got != "" && got != "off" {
			if _, err := editor.ParseDate(got); err != nil {
				t.Errorf("%q: %v", in, err)
			}
		}
	}
}

// TestStamps reads moments as machines write them.
func TestStamps(t *testing.T) {
	for in, want := range map[string]string{
		"2026-11-21":                                 "2026-11-21",
		"2026-11-21T14:30:00+01:00":                  "2026-11-21T14:30+01:00",
		"2026-11-21T14:30:00.123+0100":               "2026-11-21T14:30+01:00",
		"2026-11-21T14:30:00+01":                     "2026-11-21T14:30+01:00",
		"2026-11-21T14:30Z":                          "2026-11-21T14:30Z",
		"2026-11-21T14:30:00":                        "2026-11-21T14:30",
		"2026-11-21 14:30:00.000000":                 "2026-11-21T14:30",
		"20261121T143000Z":                           "2026-11-21T14:30Z",
		"20261121T143000+0100":                       "2026-11-21T14:30+01:00",
		"20261121":                                   "2026-11-21",
		"2026/11/21 14:30:00":                        "2026-11-21T14:30",
		"Sat, 21 Nov 2026 14:30:00 +0100":            "2026-11-21T14:30+01:00",
		"Sat, 21 Nov 2026 14:30:00 +0100 (CET)":      "2026-11-21T14:30+01:00",
		"Sat, 21 Nov 2026 14:30:00 GMT":              "2026-11-21T14:30Z",
		"Sat, 21 Nov 2026 14:30:00 EST":              "2026-11-21T14:30-05:00",
		"Sat, 21 Nov 2026 14:30:00 CEST":             "2026-11-21T14:30+02:00",
		"Sat, 21 Nov 2026 14:30:00 XYZ":              "2026-11-21T14:30",
		"21 Nov 26 14:30 +0100":                      "2026-11-21T14:30+01:00",
		"2026-11-21T14:30:00+01:00[Europe/Belgrade]": "2026-11-21T14:30+01:00",
		"21. novembar 2026. u 14:30":                 "2026-11-21T14:30",
		"November 21, 2026 2:30 PM":                  "2026-11-21T14:30",
		"05/11/2026":                                 "", // it may be May
		"0000-00-00 00:00:00":                        "",
		"0001-01-01T00:00:00Z":                       "",
		"1763735400":                                 "",
		"":                                           "",
	} {
		if got := stamp(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
