package language

import (
	"strings"
	"testing"
)

// caseTable has each name in all its cases, singular and plural, as a grammar prints
// them: one line a name, in the order of the numbers that they stand for.
type caseTable struct {
	base  string
	first int
	lines string
}

func (c caseTable) each(t *testing.T, of func(base, word string) (CalendarName, bool)) {
	t.Helper()
	for i, line := range strings.Split(strings.TrimSpace(c.lines), "\n") {
		for form := range strings.FieldsSeq(line) {
			words := []string{form}
			if c.base == "cnr" {
				cyrillic := ToCyrillic(form)
				if !IsCyrillic(cyrillic) {
					t.Fatalf("%s is not Cyrillic", cyrillic)
				}
				words = append(words, ToLatin(cyrillic))
			}
			for _, word := range words {
				if got, ok := of(c.base, word); !ok || got.Number != c.first+i {
					t.Errorf("%s %q: %+v, %t; want %d", c.base, word, got, ok, c.first+i)
				}
			}
		}
	}
}

func TestWeekdaysInAllCases(t *testing.T) {
	for _, c := range []caseTable{
		{"cnr", 0, `
nedjelja nedjelje nedjelji nedjelju nedjeljo nedjeljom nedjeljama nedelja nedelje nedelji nedelju nedeljo nedeljom nedeljama
ponedjeljak ponedjeljka ponedjeljku ponedjeljkom ponedjeljci ponedjeljaka ponedjeljke ponedjeljcima ponedeljak ponedeljka ponedeljku ponedeljkom
utorak utorka utorku utorkom utorci utoraka utorke utorcima
srijeda srijede srijedi srijedu srijedo srijedom srijedama sreda srede sredi sredu sredom sredama
četvrtak četvrtka četvrtku četvrtkom četvrtci četvrtaka četvrtke četvrtcima
petak petka petku petkom petaka petke petcima
subota subote suboti subotu subotom subotama subotnji subotnjeg`},
		{"en", 0, `
sunday sundays
monday mondays
tuesday tuesdays
wednesday wednesdays
thursday thursdays
friday fridays
saturday saturdays`},
		{"de", 0, `
sonntag sonntags sonntage sonntagen sonntagabend sonntagszeitung ostersonntag
montag montags montage montagen montagmorgen rosenmontag montagabends
dienstag dienstags dienstage dienstagen dienstagnachmittag
mittwoch mittwochs mittwoche mittwochen mittwochabend aschermittwoch
donnerstag donnerstags donnerstage donnerstagen donnerstagnacht gründonnerstag
freitag freitags freitage freitagen freitagabend karfreitag
samstag samstags samstage samstagen samstagabend sonnabend sonnabends sonnabendmorgen`},
	} {
		c.each(t, WeekdayOf)
	}
}

func TestMonthsInAllCases(t *testing.T) {
	for _, c := range []caseTable{
		{"cnr", 1, `
januar januara januaru januarom januarski januarskog siječanj siječnja siječnju siječnjem siječanjski
februar februara februaru februarom februarska veljača veljače veljači veljaču veljačom
mart marta martu martom martovski martovskih ožujak ožujka ožujku ožujkom ožujski
april aprila aprilu aprilom aprilskog travanj travnja travnju travnjem
maj maja maju majem majski svibanj svibnja svibnju svibnjem svibanjska
jun juna junu junom juni junski junskog lipanj lipnja lipnju lipnjem
jul jula julu julom juli julske srpanj srpnja srpnju srpnjem
avgust avgusta avgustu avgustom avgustovski august augusta augustu kolovoz kolovoza kolovozu kolovozom
septembar septembra septembru septembrom septembarskog rujan rujna rujnu rujnom
oktobar oktobra oktobru oktobrom oktobarska listopad listopada listopadu listopadom
novembar novembra novembru novembrom novembarski studeni studenog studenoga studenom studenome studenim
decembar decembra decembru decembrom decembarskim prosinac prosinca prosincu prosincem`},
		{"en", 1, `
january jan
february feb
march mar
april apr
may
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec`},
		{"de", 1, `
januar januars jänner jan januarhälfte
februar februars feber feb
märz mär märzwahl
april aprils apr aprilwetter
mai
juni junis jun juniwoche
juli julis jul
august augusts aug augusttage
september septembers sept sep
oktober oktobers okt oktoberfest
november novembers nov novemberwahl
dezember dezembers dez`},
	} {
		c.each(t, MonthOf)
	}
}

// Words that look like a day or a month and are none, or mean something else more often.
func TestCalendarStrangers(t *testing.T) {
	for _, c := range []struct{ base, word string }{
		{"en", "sunny"},
		{"en", "marching"},
		{"en", "montag"},
		{"de", "monday"},
		{"de", "mais"},
		{"de", "maier"},
		{"cnr", "petlja"},
		{"cnr", "srednji"},
		{"cnr", "majka"},
		{"fr", "lundi"},
		{"", "monday"},
	} {
		day, isDay := WeekdayOf(c.base, c.word)
		month, isMonth := MonthOf(c.base, c.word)
		if isDay || isMonth {
			t.Errorf("%s %q: %+v %+v", c.base, c.word, day, month)
		}
	}
	for _, c := range []struct{ base, word string }{{"en", "may"}, {"en", "march"}, {"en", "sun"}, {"de", "so"}, {"cnr", "nedjelje"}} {
		day, isDay := WeekdayOf(c.base, c.word)
		month, isMonth := MonthOf(c.base, c.word)
		if isDay && !day.Loose || isMonth && !month.Loose || isDay == isMonth {
			t.Errorf("%s %q is taken for sure: %+v %+v", c.base, c.word, day, month)
		}
	}
}
