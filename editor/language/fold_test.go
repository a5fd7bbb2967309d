package language

import "testing"

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"":                                      "",
		" – ":                                   "",
		"Đukanović":                             "djukanovic",
		"Djukanovic":                            "djukanovic",
		"Ђукановић":                             "djukanovic",
		"ČĆŠŽ ś ź с\u0301утра":                  "ccsz s z sutra",
		"Straße, STRASSE":                       "strasse strasse",
		"Crna\u00a0Gora (2025.)":                "crna gora 2025",
		"Njegoš Његош":                          "njegos njegos",
		"Jürgen Łódź":                           "jurgen lodz",
		"Z\u030cABLJAK":                         "zabljak",
		"Россия":                                "rossija",
		"don’t":                                 "don t",
		"\u200bfirst\ufeff line\nsecond\tline ": "first line second line",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

// Both scripts of a text are found by the same words.
func TestFoldScripts(t *testing.T) {
	for _, c := range bothWays {
		if got, want := Fold(c.cyrillic), Fold(c.latin); got != want {
			t.Errorf("Fold(%q) = %q, want %q", c.cyrillic, got, want)
		}
	}
}
