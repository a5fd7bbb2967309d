package language

import (
	"strings"
	"testing"
)

// Words of a line name one place or institution, those of different lines do not.
func TestExonym(t *testing.T) {
	lines := []string{
		"germany german deutschland deutsche deutscher njemačka njemačkoj njemački nijemci nemačka nemci",
		"austria austrian österreich österreichische austrija austriji austrijski",
		"australia australian australien australija australijski",
		"vienna wien beč beča beču bečki",
		"france french frankreich französische francuska francuskoj francuzi",
		"niger", "nigeria nigerijski nigeriji nigerianische",
		"slovakia slowakei slovačka slovačkoj", "slovenia slowenien slovenija sloveniji",
		"turkey türkei turska turskoj",
		"usa sad amerika američki united sjedinjene vereinigten",
		"uk britain britisch britanija britanskog kingdom",
		"montenegro montenegrin crnogorski crna crne",
		"court gericht gerichtshof sud suda sudu", "supreme oberster vrhovni vrhovnog",
		"president präsident präsidentin predsjednik predsednika",
		"north nord nördlichen sjeverna sjevernoj severne", "south süd južna južnoj",
		"warsaw warschau varšava varšavi", "moscow moskau moskva moskvi",
		"ministry ministerium ministarstvo ministarstvu",
	}
	found := map[int]string{}
	for _, line := range lines {
		words := strings.Fields(line)
		n := Exonym(words[0])
		if n == 0 {
			t.Errorf("%s is unknown", words[0])
			continue
		}
		if other, ok := found[n]; ok {
			t.Errorf("%s is taken for %s", words[0], other)
		}
		found[n] = words[0]
		for _, w := range words {
			if Exonym(w) != n {
				t.Errorf("%s is %d, %s is %d", words[0], n, w, Exonym(w))
			}
		}
	}
	for _, w := range []string{"", "a", "č", "morgan", "newman", "carter", "bell", "marković", "vitkof", "zukunft", "willoughby"} {
		if n := Exonym(w); n != 0 {
			t.Errorf("%q is taken for line %d", w, n)
		}
	}
}

// A stem in two lines would belong to the later one only.
func TestExonymsAreUnique(t *testing.T) {
	stems := map[string]string{}
	for _, list := range [...]string{countries, cities, notions} {
		for line := range strings.Lines(list) {
			for stem := range strings.FieldsSeq(line) {
				if before, twice := stems[stem]; twice && before != line {
					t.Errorf("%s stands in %q and %q", stem, before, line)
				}
				stems[stem] = line
				if len(stem) < 2 || stem != strings.ToLower(stem) {
					t.Errorf("%q is no stem", stem)
				}
			}
		}
	}
}

func BenchmarkExonym(b *testing.B) {
	for b.Loop() {
		Exonym("vašingtonskog")
	}
}

func TestIsPlace(t *testing.T) {
	for _, w := range []string{"germany", "njemačkoj", "moskau", "warsaw", "amerika"} {
		if !IsPlace(Exonym(w)) {
			t.Errorf("%s is no place", w)
		}
	}
	for _, w := range []string{"court", "predsjednik", "sankt", "morgan", ""} {
		if IsPlace(Exonym(w)) {
			t.Errorf("%q is a place", w)
		}
	}
}
