package intake

import (
	"strings"
	"testing"

	"redakcija/editor"
)

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"06-Aug-2025":                                "2025-08-06",
		"2025-08-06":                                 "2025-08-06",
		"2025-08-06T14:30:05+02:00":                  "2025-08-06T14:30+02:00",
		"2025-08-06 14:30 UTC":                       "2025-08-06T14:30Z",
		"6. avgust 2025. u 14:30":                    "2025-08-06T14:30",
		"21. novembra 2026.":                         "2026-11-21",
		"Objavljeno: 21. novembra 2026. u 14 časova": "2026-11-21T14:00",
		"21.11.2026 u 14:35":                         "2026-11-21T14:35",
		"21. 11. 2026.":                              "2026-11-21",
		"Објављено 21. новембар 2026. године":     "2026-11-21",
		"srijeda, 6. kolovoza 2025., 14.30 h":     "2025-08-06T14:30",
		"August 6, 2025":                          "2025-08-06",
		"Published November 21st, 2026":           "2026-11-21",
		"6th of August, 2025":                     "2025-08-06",
		"Updated 2:35 PM EDT, Wed August 6, 2025": "2025-08-06T14:35-04:00",
		"Aug. 6, 2025, 12:05 a.m.":                "2025-08-06T00:05",
		"6. August 2025":                          "2025-08-06",
		"Mittwoch, 06.08.2025, 14:30 Uhr":         "2025-08-06T14:30",
		"Stand: 21.11.2026 14:30 Uhr":             "2026-11-21T14:30",
		"1. März 2026 um 9 Uhr":                   "2026-03-01T09:00",
		"6 августа 2025":                          "2025-08-06",
		"6 августа 2025 г., 14:30 МСК":            "2025-08-06T14:30+03:00",
		"12/31/2025":                              "2025-12-31",
		"06.08.25":                                "2025-08-06",
		"29. februar 2024.":                       "2024-02-29",
		"Posted 6 Aug 2025 | Updated 7 Aug 2025":  "2025-08-06",

		"29. februar 2025.":          "",
		"31.04.2025.":                "",
		"6. avgust":                  "",
		"14:30":                      "",
		"2025":                       "",
		"Aug 2025 was hot":           "",
		"On 6 August 2025 it rained": "",
		"1.234.567":                  "",
		"99.99.9999":                 "",
	} {
		got := ""
		if c, ok := infoCredit(in); ok && c.place == "" && len(c.authors) == 0 {
			got = c.when.iso()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
		if got != "" {
			if _, err := editor.ParseDate(got); err != nil {
				t.Errorf("%q: %v", in, err)
			}
		}
	}
}

func TestLeadingDates(t *testing.T) {
	for in, want := range map[string]string{
		"date 2027-02-14 Ports stay shut":           "2027-02-14|Ports stay shut",
		"Datum: 14.02.2027. Luke ostaju zatvorene":  "2027-02-14|Luke ostaju zatvorene",
		"Дата 14.02.2027 Порты закрыты":             "2027-02-14|Порты закрыты",
		"14.02.2027 | Luke ostaju zatvorene":        "2027-02-14|Luke ostaju zatvorene",
		"Date: February 14, 2027 - Ports stay shut": "2027-02-14|Ports stay shut",
		"14. februara 2027. luke su zatvorene":      "|",
		"14.02.2027. godine luke su zatvorene":      "|",
		"2027 is a good year":                       "|",
		"Ports stay shut":                           "|",
	} {
		got := "|"
		if m, n, ok := leadingDate(in); ok {
			got = m.iso() + "|" + in[n:]
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestDatelines(t *testing.T) {
	// Place, date, agency and rest; the story is of 8 March 2027.
	for in, want := range map[string]string{
		"Trieste, Italy - The talks ended.":                       "Trieste, Italy|||The talks ended.",
		"BERLIN (dpa) - Der Bund zahlt.":                          "BERLIN||dpa|Der Bund zahlt.",
		"STOCKHOLM, Aug 29, 2014 (AFP) - The prize.":              "STOCKHOLM|2014-08-29|AFP|The prize.",
		"MEXICO CITY (AP) —Teams arrived.":                        "MEXICO CITY||AP|Teams arrived.",
		"BEIRUT/THE HAGUE, March 7 (Reuters) - Judges met.":       "BEIRUT/THE HAGUE|2027-03-07|Reuters|Judges met.",
		"KATHMANDU, April 25 (Reuters) -- \"It shook,\" he said.": "KATHMANDU|2026-04-25|Reuters|\"It shook,\" he said.",
		"PODGORICA, 6. avgusta (MINA) – Vlada je.":                "PODGORICA|2026-08-06|MINA|Vlada je.",
		"Подгорица – Влада је усвојила.":                          "Подгорица|||Влада је усвојила.",
		"МОСКВА, 6 марта. /ТАСС/. Музей открыт.":                  "МОСКВА|2027-03-06|TASS|Музей открыт.",
		"МОСКВА, 6 мар — РИА Новости. Музей открыт.":              "МОСКВА|2027-03-06|RIA Novosti|Музей открыт.",
		"Paris (ats afp) Die Kammer tagt.":                        "Paris||ats afp|Die Kammer tagt.",
		"LOS ANGELES (Variety.com) - The film won.":               "LOS ANGELES||Variety.com|The film won.",
		"San Diego (tca/dpa) - Der Zoo hat.":                      "San Diego||tca/dpa|Der Zoo hat.",
		"Frankfurt am Main (dpa) - Die Bank hebt.":                "Frankfurt am Main||dpa|Die Bank hebt.",
		"WASHINGTON, D.C. – 400 people came.":                     "WASHINGTON, D.C.|||400 people came.",
		"Herceg Novi – „Sezona je dobra“, kaže gradonačelnik.":    "Herceg Novi|||„Sezona je dobra“, kaže gradonačelnik.",
		"MINA – Vlada je usvojila plan.":                          "||MINA|Vlada je usvojila plan.",
		"(AFP) - The talks ended.":                                "||AFP|The talks ended.",

		"Trieste - the city of the talks - was quiet.":    "no",
		"Palmer - Scottish minister since May - said so.": "no",
		"The talks – the third round – failed.":           "no",
		"Palmer (42) - a minister - resigned.":            "no",
		"Palmer said on Monday (AFP) that it was over.":   "no",
		"We shall wait. Trieste - The talks ended.":       "no",
		"Trieste, Italy -The end":                         "no",
		"Talks ended.":                                    "no",
	} {
		got := "no"
		if o, when, n, ok := parseDateline(in); ok {
			got = strings.Join([]string{o.Place, when.yearBefore("2027-03-08").isoDay(), o.Agency, in[n:]}, "|")
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestCredits(t *testing.T) {
	for in, want := range map[string]string{
		"AUTHOR:K.L. ADRIA":                          "K.L. ADRIA|",
		"Autor: Ana Perić i Marko Zec":               "Ana Perić, Marko Zec|",
		"Autor: Tanjug":                              "Tanjug|Tanjug",
		"Piše: Ana Perić":                            "Ana Perić|",
		"Pišu: Ana Perić, Marko Zec i Luka Bo":       "Ana Perić, Marko Zec, Luka Bo|",
		"Priredila: A. Perić/Beta":                   "A. Perić|Beta",
		"Piše Ana Perić":                             "Ana Perić|",
		"By Jane Doe and John Roe, Political Editor": "Jane Doe, John Roe|",
		"By JANE DOE, Associated Press":              "JANE DOE|AP",
		"Von Christian Hollander, dpa":               "Christian Hollander|dpa",
		"Von Anna von der Heide":                     "Anna von der Heide|",
		"Автор: Иван Петров":                         "Иван Петров|",
		"Аутор: Ана Перић":                           "Ана Перић|",
		"Izvor: Agencija MINA":                       "|MINA",
		"Quelle: dpa/AFP":                            "|dpa/AFP",
		"Source: Harbour Authority":                  "|Harbour Authority",
		"Autor: Ana Perić 06.08.2025. 14:30":         "Ana Perić|",
		"Ana Perić | 06.08.2025. 14:30 | Ekonomija":  "Ana Perić|",

		"By Jane Doe in Nairobi": "Jane Doe|",

		"By the numbers: how the talks failed": "no",
		"By train to the coast":                "no",
		"Von der Leyen in Belgrad":             "no",
		"Von Juli an zahlen Pendler mehr":      "no",
		"Source of the fire found":             "no",
		"Autor: ovo je knjiga koju sam htio da napišem dok sam bio mlad i zdrav.": "no",
		"Ana Perić": "no",
	} {
		got := "no"
		c, ok := labelledCredit(in)
		if !ok {
			c, ok = infoCredit(in)
		}
		if !ok {
			c, ok = bareByline(in)
		}
		if ok {
			got = strings.Join(c.authors, ", ") + "|" + c.source
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestCitedAgency(t *testing.T) {
	for in, want := range map[string]string{
		"The aide told journalists, including AFP, after the meeting.": "AFP",
		"To je ministar rekao za Rojters u ponedjeljak.":               "Reuters",
		"„Ne znamo“, sagte der Sprecher der dpa am Montag.":            "dpa",
		"Kako prenosi Tanjug, prelaz je otvoren.":                      "Tanjug",
		"Die Regierung plant das laut dpa für Mai.":                    "dpa",
		"The plan is ready, reports Reuters.":                          "Reuters",
		"Ministar je, javlja agencija Beta, otputovao.":                "Beta",
		"Об этом сообщает ТАСС.":                                       "TASS",
		"Сказал помощник журналистам, включая AFP.":                    "AFP",
		"„Da“, dodao je pred novinarima, uključujući AFP.":             "AFP",
		"Put je zatvoren. (MINA)":                                      "MINA",
		"Kazala je Mina Perić iz Nikšića.":                             "",
		"Bloomberg reported that the plan was ready.":                  "",
		"The AP bridge was closed for repairs.":                        "",
		"He said nothing. Reuters is a company in London.":             "",
	} {
		if got := citedAgency(in); got != want {
			t.Errorf("%q cites %q, want %q", in, got, want)
		}
	}
}

func TestLanguages(t *testing.T) {
	for in, want := range map[string]editor.Lang{
		"The ports were shut for the third day and no ship has left the bay, the authority said on Monday.":                             editor.EN,
		"Die Häfen sind seit drei Tagen geschlossen, und kein Schiff hat die Bucht verlassen, teilte die Behörde mit.":                  editor.DE,
		"Luke su zatvorene već tri dana i nijedan brod nije isplovio iz zaliva, saopštila je uprava.":                                   editor.CNR,
		"Luke su zatvorene već tri dana te nijedan brod nije isplovio, priopćila je lučka uprava.":                                      editor.CNR,
		"Луке су затворене већ три дана и ниједан брод није испловио из залива, саопштила је управа.":                                   editor.CNR,
		"Порты закрыты уже третий день, и ни одно судно не вышло из залива, сообщили в администрации.":                                  "ru",
		"Порти закриті вже третій день, і жодне судно не вийшло із затоки, повідомили в адміністрації.":                                 "",
		"Pristanišča so zaprta že tri dni in nobena ladja ni odplula iz zaliva, so sporočili na upravi, ki bo v torek pa tudi v sredo.": "sl",
		"Les ports sont fermés depuis trois jours et aucun navire n’a quitté la baie, a annoncé la direction du port dans une note.":    "fr",
		"Os portos estão fechados há três dias e nenhum navio deixou a baía, disse a administração do porto em uma nota.":               "pt",
		"Portet janë mbyllur prej tri ditësh dhe asnjë anije nuk ka dalë nga gjiri, tha drejtoria e portit në një njoftim.":             "sq",
		"Limanlar üç gündür kapalı ve hiçbir gemi körfezden ayrılmadı, bir açıklama yapan liman idaresi de daha sonra dedi.":            "tr",
		"Porty są zamknięte od trzech dni i żaden statek nie opuścił zatoki, jak podała dyrekcja portu, która nie wie, co dalej.":       "pl",
		"港口已经关闭了三天。": "",
		"12 345":     "",
	} {
		if got := languageOf([]editor.Block{{Text: in}}); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

// TestKept has lines that look like furniture and are sentences or headlines of a story.
func TestKept(t *testing.T) {
	for _, in := range []string{
		"Related costs rose by nine percent, the ministry said.",
		"Read more than a hundred books a year, she advises.",
		"Copyright reform passes parliament",
		"All rights reserved for residents will be kept, she added.",
		"(c) The third point of the plan",
		"Sign up for the course ends on Friday.",
		"Trending topics dominate the summit of ministers",
		"Home Office announces new rules for students",
		"Preporučujemo građanima da štede vodu.",
		"Prijavite se na konkurs do petka.",
		"Teilen will der Minister die Macht nicht",
		"Foto: sve što treba da znate o novoj izložbi fotografija u gradskoj galeriji",
		"Kultura i sport traže veći budžet",
		"Kraj godine donosi nove cijene",
		"End of the line for the night train",
		"More ferries in summer",
		"1990",
	} {
		if why := furnitureAt(in, anywhere); why != "" {
			t.Errorf("%q is taken for %s", in, why)
		}
		if _, ok := copyright(in); ok {
			t.Errorf("%q is taken for copyright", in)
		}
		if _, ok := breadcrumb(in); ok {
			t.Errorf("%q is taken for a breadcrumb", in)
		}
	}
}
