package facts_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor/internal/facts"
)

// keysOf are the keys of a sentence in which a name stands.
func keysOf(lang, name string) []int64 {
	before := map[string]string{"en": "Here is ", "de": "Hier ist ", "cnr": "Evo i "}[lang]
	return facts.Of(lang, time.Time{}, []string{before + name + "."}).Keys()
}

func TestOneNameHasOneKeyInAllLanguages(t *testing.T) {
	for _, names := range []string{
		"en Walter Whitmore|cnr Voltera Vitmora|de Walter Whitmores",
		"en Yuri Ushakov|de Juri Uschakow|cnr Jurijem Ušakovom|cnr Јурија Ушакова",
		"en Vladimir Putin|de Wladimir Putin|cnr Vladimirom Putinom",
		"en Oleksandr Zelensky|cnr Oleksandru Zelenskom|de Oleksandr Selenskyj",
		"en Tom Johnson|cnr Tomu Džonsonu",
		"en Mateusz Shmidt|de Mateusz Schmidt|cnr Matejuša Šmita",
		"en Goran Vučić|cnr Goranu Vučiću|cnr Горану Вучићу",
		"en Jane Bush|cnr Džejn Buš",
	} {
		all := strings.Split(names, "|")
		lang, name, _ := strings.Cut(all[0], " ")
		first := keysOf(lang, name)
		for _, other := range all[1:] {
			lang, name, _ := strings.Cut(other, " ")
			if !slices.ContainsFunc(keysOf(lang, name), func(k int64) bool { return slices.Contains(first, k) }) {
				t.Errorf("%s and %s have no key in common", all[0], other)
			}
		}
	}
	for _, names := range []string{"en Goran Petrov|en Milena Ruseva", "en Anna Lindqvist|cnr Pavlom Gorelovom", "de Maria Steinhauer|cnr Ratka Vukovića"} {
		all := strings.Split(names, "|")
		langA, a, _ := strings.Cut(all[0], " ")
		langB, b, _ := strings.Cut(all[1], " ")
		there := keysOf(langB, b)
		for _, k := range keysOf(langA, a) {
			if slices.Contains(there, k) {
				t.Errorf("%s have a key in common", names)
			}
		}
	}
}

func TestLikeness(t *testing.T) {
	of := func(lang, text string) *facts.Report { return facts.Of(lang, wednesday, strings.Split(text, "\n")) }
	report := of("en", "Ferry sinks off Batangas\nAt least 41 of the 214 passengers of the Santa Elena died, Captain Rodrigo Malvar said.")
	for _, test := range []struct {
		lang, text  string
		least, most float64
	}{
		{"en", "Ferry sinks off Batangas\nAt least 41 of the 214 passengers of the Santa Elena died, Captain Rodrigo Malvar said.", 1, 1},
		{"de", "Fähre vor Batangas gesunken\n41 der 214 Passagiere der „Santa Elena“ starben, sagte Kapitän Rodrigo Malvar.", 0.6, 1},
		{"cnr", "Капетан Родриго Малвар добио награду\nРодриго Малвар је најбољи капетан године, саопштио је савез.", 0.05, 0.45},
		{"cnr", "U Baru počinje sajam knjiga.", 0, 0.1},
		{"de", "", 0, 0},
	} {
		if like := facts.Likeness(report, of(test.lang, test.text)); like < test.least-1e-9 || like > test.most+1e-9 {
			t.Errorf("%q is like it by %.2f, not %.2f to %.2f", test.text, like, test.least, test.most)
		}
	}
}
