package intake

import (
	"strings"
	"testing"
)

// TestDatelineTable reads the fronts of dispatches: place, date, agency and the rest. The
// story is of 8 March 2027, so a date without a year is of the last twelve months.
func TestDatelineTable(t *testing.T) {
	for in, want := range map[string]string{
		// English
		"STOCKHOLM, Aug 29, 2014 (AFP) - The prize went north.":         "STOCKHOLM|2014-08-29|AFP|The prize went north.",
		"BEIRUT/THE HAGUE, March 7 (Reuters) - Judges met.":             "BEIRUT/THE HAGUE|2027-03-07|Reuters|Judges met.",
		"LONDON/NEW YORK/HONG KONG, Dec 3 (Reuters) - Shares fell.":     "LONDON/NEW YORK/HONG KONG|2026-12-03|Reuters|Shares fell.",
		"LOS ANGELES (Variety.com) - The film won.":                     "LOS ANGELES||Variety.com|The film won.",
		"WASHINGTON (AP) — The Senate voted.":                           "WASHINGTON||AP|The Senate voted.",
		"ATHENS, Greece (AP) — Ferries stayed in port.":                 "ATHENS, Greece||AP|Ferries stayed in port.",
		"ST. LOUIS (AP) — The river rose.":                              "ST. LOUIS||AP|The river rose.",
		"BATON ROUGE, La. (AP) — The river rose.":                       "BATON ROUGE, La.||AP|The river rose.",
		"WINSTON-SALEM, N.C. (AP) — The mill closed.":                   "WINSTON-SALEM, N.C.||AP|The mill closed.",
		"KATHMANDU, April 25 (Reuters) -- \"It shook,\" he said.":       "KATHMANDU|2026-04-25|Reuters|\"It shook,\" he said.",
		"BEIJING, Feb. 2 (Xinhua) -- Trains ran late.":                  "BEIJING|2027-02-02|Xinhua|Trains ran late.",
		"NAIROBI, 4 March 2027 (AFP) - Rain fell.":                      "NAIROBI|2027-03-04|AFP|Rain fell.",
		"NEW YORK – The museum will close.":                             "NEW YORK|||The museum will close.",
		"New York – The museum will close.":                             "New York|||The museum will close.",
		"BRUSSELS, March 6 – Ministers met.":                            "BRUSSELS|2027-03-06||Ministers met.",
		"Santiago de Compostela, Spain - Pilgrims came.":                "Santiago de Compostela, Spain|||Pilgrims came.",
		"ABOARD THE MV TARA (AP) — Whales were seen.":                   "ABOARD THE MV TARA||AP|Whales were seen.",
		"RIO DE JANEIRO, Brazil, March 1 (Reuters) - The parade ended.": "RIO DE JANEIRO, Brazil|2027-03-01|Reuters|The parade ended.",
		"(Reuters) - Oil fell.":                                         "||Reuters|Oil fell.",

		// German
		"Berlin (dpa) - Der Bund zahlt.":                       "Berlin||dpa|Der Bund zahlt.",
		"Berlin/Brüssel (dpa) – Der Bund zahlt.":               "Berlin/Brüssel||dpa|Der Bund zahlt.",
		"San Diego (tca/dpa) - Der Zoo hat Nachwuchs.":         "San Diego||tca/dpa|Der Zoo hat Nachwuchs.",
		"Paris (ats afp) Die Kammer tagt.":                     "Paris||ats afp|Die Kammer tagt.",
		"Frankfurt/Main (dpa/lhe) - Die Bank hebt die Zinsen.": "Frankfurt/Main||dpa/lhe|Die Bank hebt die Zinsen.",
		"Frankfurt am Main (dpa) - Die Bank hebt die Zinsen.":  "Frankfurt am Main||dpa|Die Bank hebt die Zinsen.",
		"Wien (APA) - Das Parlament tagt.":                     "Wien||APA|Das Parlament tagt.",
		"Bern (sda) Der Bundesrat will sparen.":                "Bern||SDA|Der Bundesrat will sparen.",
		"München, 6. März 2027 (dpa) - Die Isar steigt.":       "München|2027-03-06|dpa|Die Isar steigt.",
		"Düsseldorf – „Wir warten“, sagt der Lotse.":           "Düsseldorf|||„Wir warten“, sagt der Lotse.",
		"BERLIN (AFP) – Die Züge stehen.":                      "BERLIN||AFP|Die Züge stehen.",
		"Freiburg im Breisgau (epd) - Die Kirche lädt ein.":    "Freiburg im Breisgau||epd|Die Kirche lädt ein.",
		"Halle (Saale) (dpa) - Die Moritzburg öffnet.":         "Halle (Saale)||dpa|Die Moritzburg öffnet.",
		"Washington (dpa) - «Nein», sagte sie.":                "Washington||dpa|«Nein», sagte sie.",

		// Montenegrin, Serbian, Croatian, Bosnian
		"PODGORICA, 21. novembra (MINA) – Vlada je usvojila plan.":   "PODGORICA|2026-11-21|MINA|Vlada je usvojila plan.",
		"PODGORICA, 6. marta 2027. (MINA) - Vlada je usvojila plan.": "PODGORICA|2027-03-06|MINA|Vlada je usvojila plan.",
		"PODGORICA, (MINA-BUSINESS) – Banka je snizila kamate.":      "PODGORICA||MINA-BUSINESS|Banka je snizila kamate.",
		"BEOGRAD – Skupština grada zasijeda danas.":                  "BEOGRAD|||Skupština grada zasijeda danas.",
		"BEOGRAD, 6. MARTA /Tanjug/ - Most je otvoren.":              "BEOGRAD|2027-03-06|Tanjug|Most je otvoren.",
		"BEOGRAD, 6. marta (Tanjug) - Most je otvoren.":              "BEOGRAD|2027-03-06|Tanjug|Most je otvoren.",
		"ZAGREB (Hina) – Sabor raspravlja.":                          "ZAGREB||Hina|Sabor raspravlja.",
		"ZAGREB, 6. ožujka 2027. (Hina) - Sabor raspravlja.":         "ZAGREB|2027-03-06|Hina|Sabor raspravlja.",
		"SARAJEVO, 6. marta (FENA) - Tramvaji ne voze.":              "SARAJEVO|2027-03-06|FENA|Tramvaji ne voze.",
		"BANJALUKA, 6. MARTA /SRNA/ - Počela je sjednica.":           "BANJALUKA|2027-03-06|SRNA|Počela je sjednica.",
		"BRISEL/PODGORICA – Pregovori se nastavljaju.":               "BRISEL/PODGORICA|||Pregovori se nastavljaju.",
		"Herceg Novi – „Sezona je dobra“, kaže gradonačelnik.":       "Herceg Novi|||„Sezona je dobra“, kaže gradonačelnik.",
		"HERCEG NOVI, 06.03.2027. (MINA) – Brod je uplovio.":         "HERCEG NOVI|2027-03-06|MINA|Brod je uplovio.",
		"NJUJORK, 6. mart (Beta-AP) - Berza je pala.":                "NJUJORK|2027-03-06|Beta-AP|Berza je pala.",
		"Cetinje, 6. marta – Škola prima prijave.":                   "Cetinje|2027-03-06||Škola prima prijave.",
		"MINA – Vlada je usvojila plan.":                             "||MINA|Vlada je usvojila plan.",
		"САРАЈЕВО, 21. новембра (СРНА) – Трамваји не возе.":          "САРАЈЕВО|2026-11-21|SRNA|Трамваји не возе.",
		"БЕОГРАД, 6. марта (Танјуг) – Мост је отворен.":              "БЕОГРАД|2027-03-06|Tanjug|Мост је отворен.",
		"Подгорица – Влада је усвојила план.":                        "Подгорица|||Влада је усвојила план.",
		"ПОДГОРИЦА, 6. марта 2027. године (МИНА) – Влада засиједа.":  "ПОДГОРИЦА|2027-03-06|MINA|Влада засиједа.",

		// Russian
		"МОСКВА, 6 августа. /ТАСС/. Музей открыт.":                  "МОСКВА|2026-08-06|TASS|Музей открыт.",
		"МОСКВА, 6 марта. /ТАСС/. Музей открыт.":                    "МОСКВА|2027-03-06|TASS|Музей открыт.",
		"САНКТ-ПЕТЕРБУРГ, 6 марта. /ТАСС/. Мост разведут.":          "САНКТ-ПЕТЕРБУРГ|2027-03-06|TASS|Мост разведут.",
		"НЬЮ-ЙОРК, 6 марта. /Корр. ТАСС Анна Белова/. Биржа упала.": "НЬЮ-ЙОРК|2027-03-06|Корр. ТАСС Анна Белова|Биржа упала.",
		"МОСКВА, 6 мар — РИА Новости. Музей открыт.":                "МОСКВА|2027-03-06|RIA Novosti|Музей открыт.",
		"Москва. 6 марта. INTERFAX.RU - Музей открыт.":              "Москва|2027-03-06|Interfax|Музей открыт.",
		"Мурманск – Порт закрыт из-за шторма.":                      "Мурманск|||Порт закрыт из-за шторма.",

		// None of it
		"Palmer - Scottish minister since May - said so.":      "no",
		"Palmer (42) - a minister - resigned.":                 "no",
		"Trump: The talks are over.":                           "no",
		"Trieste - the city of the talks - was quiet.":         "no",
		"The talks – the third round – failed.":                "no",
		"We shall wait. Trieste - The talks ended.":            "no",
		"Palmer said on Monday (AFP) that it was over.":        "no",
		"Nord-Süd-Verbindung bleibt gesperrt.":                 "no",
		"Austria-based firms wait.":                            "no",
		"Milo Đukanović – bivši predsjednik – nije došao.":     "no",
		"Vlada je, kaže ministar – Bez odgovora – zasijedala.": "no",
		"Ministar (DPS) – kako se čulo – nije glasao.":         "no",
		"21. novembra (MINA) je objavila vijest.":              "no",
		"Иванов – министр с мая – ушёл.":                       "no",
		"By Nell Harrow - Tomas Brynn":                         "no",
		"Nell Harrow - Nov 19, 2026, 8:15 pm":                  "no",
		"The Guardian - Back to home":                          "no",
		"The Hague – Judges met on Sunday.":                    "The Hague|||Judges met on Sunday.",
		"Talks ended.":                                         "no",
		"BERLIN":                                               "no",
		"Podgorica (na slici) je glavni grad.":                 "no",
		"May 5 - A day to remember.":                           "no",
	} {
		got := "no"
		if o, when, n, ok := parseDateline(in); ok {
			got = strings.Join([]string{o.Place, when.yearBefore("2027-03-08").isoDay(), o.Agency, in[n:]}, "|")
		}
		if got != want {
			t.Errorf("%q is\n\t%q, want\n\t%q", in, got, want)
		}
	}
}

// TestBylineTable reads the lines that say who wrote and where it comes from: the authors and
// the source, which are two things.
func TestBylineTable(t *testing.T) {
	for in, want := range map[string]string{
		// Montenegrin, Serbian, Croatian, Bosnian
		"Piše: Marko Perović":                      "Marko Perović|",
		"Piše Marko Perović":                       "Marko Perović|",
		"Pišu: Ana Perić, Marko Zec i Luka Bojić":  "Ana Perić, Marko Zec, Luka Bojić|",
		"Piše: Ana Perić za Radio Slobodna Evropa": "Ana Perić|Radio Slobodna Evropa",
		"Ana Perić, za Radio Slobodna Evropa":      "Ana Perić|Radio Slobodna Evropa",
		"Priredila: A. B.":                         "A. B.|",
		"Priredila: A. Perić/Beta":                 "A. Perić|Beta",
		"Pripremio: M. Zec":                        "M. Zec|",
		"Razgovarala: Ana Perić":                   "Ana Perić|",
		"Autor: R. I.":                             "R. I.|",
		"Autor: Ana Perić, dopisnica iz Berlina":   "Ana Perić|",
		"Autorka: Ana Perić":                       "Ana Perić|",
		"Autor: Tanjug":                            "Tanjug|Tanjug",
		"Autor: Ana Perić 21.11.2026. 14:30":       "Ana Perić|",
		"Izvor: Vijesti/Beta":                      "|Vijesti/Beta",
		"Izvor: Agencija MINA":                     "|MINA",
		"Izvor: Radio Slobodna Evropa":             "|Radio Slobodna Evropa",
		"Agencije":                                 "|Agencije",
		"M.P./Tanjug":                              "M.P.|Tanjug",
		"R. I.":                                    "R. I.|",
		"R.I.":                                     "R.I.|",
		"A. P. / Beta":                             "A. P.|Beta",
		"MINA":                                     "|MINA",
		"Tanjug/Beta":                              "|Tanjug/Beta",
		"Tekst: Ana Perić, foto: Marko Zec":        "Ana Perić|",
		"Novinarka: Ana Perić":                     "Ana Perić|",
		"Пише: Марко Перовић":                      "Марко Перовић|",
		"Извор: Танјуг":                            "|Tanjug",
		"Аутор: Ана Перић":                         "Ана Перић|",

		// English
		"By Jane Doe":                                  "Jane Doe|",
		"By Jane Doe and John Roe in Nairobi":          "Jane Doe, John Roe|",
		"By Jane Doe in Nairobi and John Roe in Rome":  "Jane Doe, John Roe|",
		"By JANE DOE, Associated Press":                "JANE DOE|AP",
		"By Jane Doe, Political Editor":                "Jane Doe|",
		"By Jane Doe | Reuters":                        "Jane Doe|Reuters",
		"By Jane Doe for Harbour Weekly":               "Jane Doe|Harbour Weekly",
		"By Jane Doe and John Roe Associated Press":    "Jane Doe, John Roe|AP",
		"By Jane Doe | Harbour News":                   "Jane Doe|Harbour News",
		"By Jane Doe, MD, CNN":                         "Jane Doe|CNN",
		"(Reporting by Jane Doe; Editing by John Roe)": "Jane Doe|",
		"The Associated Press":                         "|AP",
		"Von Anna Mina":                                "Anna Mina|",
		"Written by Jane O’Neill":                      "Jane O’Neill|",
		"Reporting by Jane Doe; Editing by John Roe":   "Jane Doe|",
		"Source: Harbour Authority":                    "|Harbour Authority",
		"Agencies":                                     "|Agencies",
		"By our own correspondent":                     "no",

		// German
		"Von Anna Huber, dpa":                    "Anna Huber|dpa",
		"Von Anna Huber und Jörg Klein":          "Anna Huber, Jörg Klein|",
		"Von Anna von der Heide":                 "Anna von der Heide|",
		"Von unserer Korrespondentin Anna Huber": "Anna Huber|",
		"Autorin: Anna Huber, Redakteurin":       "Anna Huber|",
		"dpa/AFP":                                "|dpa/AFP",
		"Quelle: dpa":                            "|dpa",
		"(kdn)":                                  "|kdn",
		"(dpa/lhe)":                              "|dpa/lhe",
		"Text: Anna Huber":                       "Anna Huber|",

		// Russian
		"Автор: Иван Петров":              "Иван Петров|",
		"Текст: Анна Белова, Иван Петров": "Анна Белова, Иван Петров|",
		"Источник: РИА Новости":           "|RIA Novosti",
		"Корреспондент: Анна Белова":      "Анна Белова|",
		"ТАСС": "|TASS",

		// None of it
		"Foto: Marko Zec":                                              "no",
		"Photo: Jane Doe/Reuters":                                      "no",
		"Фото: Иван Петров":                                            "no",
		"Ana Perić":                                                    "no",
		"By the numbers: how the talks failed":                         "no",
		"By train to the coast":                                        "no",
		"By Monday Night Ships Had Left The Bay And Nobody Knew":       "no",
		"Von der Leyen in Belgrad":                                     "no",
		"Von Juli an zahlen Pendler mehr":                              "no",
		"Von Berlin nach Wien":                                         "no",
		"Source of the fire found":                                     "no",
		"Izvor vode presušio":                                          "no",
		"Piše se nova istorija grada":                                  "no",
		"Agencije za zapošljavanje traže radnike":                      "no",
		"Agencija: Niko nije povrijeđen u požaru koji je izbio sinoć.": "no",
		"Autor: ovo je knjiga koju sam htio da napišem dok sam bio mlad i zdrav.": "no",
		"(c) 2026": "no",
		"(more)":   "no",
		"EU/USA":   "no",
	} {
		c, ok := labelledCredit(in)
		for _, read := range [...]func(string) (credit, bool){infoCredit, bareByline, signCredit} {
			if !ok {
				c, ok = read(in)
			}
		}
		got := "no"
		if ok {
			got = strings.Join(c.authors, ", ") + "|" + c.source
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
