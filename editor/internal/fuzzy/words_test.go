package fuzzy

import "testing"

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		" – … “”":                        "",
		"Skupština je, juče, usvojila!":  "skupština je juče usvojila",
		"Die Straße ist GROẞ":            "die strasse ist gross",
		"Ђукановић и ЊЕГОШ":              "ђукановић и његош",
		"3,5 % am 2. März":               "3 5 am 2 märz",
		"½ m², Nr. Ⅳ":                    "½ m² nr ⅳ",
		"so_called e-mail's":             "so called e mail s",
		"C\u030cetiri, Z\u030cabljak":    "četiri žabljak", // marks that a letter takes in
		"\u0441\u0301утра, \u0437\u0301": "с утра з",       // and those that none does
		"İstanbul":                       "i stanbul",      // folding leaves a mark
		"Διός ΔΙΟΣ":                      "διόσ διοσ",
		"ısı ISI":                        "ısı isi",
		"eﬃzient ﬀ":                      "effizient ff",
		"µ μ Å \u212b":                   "μ μ å å",
		"東京タワー123":                       "東京タワー123",
		"हिन्दी":                         "ह न द", // its vowels are marks
		"a\xffb \xed\xa0\x80c":           "a b c", // broken bytes
		"a\u00adb\u200dc":                "a b c", // a soft hyphen, a joiner
		"Ꭰ ꭰ":                            "ꭰ ꭰ",
		"ŉ ǰ":                            "ʼn j",
	} {
		if got := string(appendWords([]byte("x"), text)); got != "x"+want {
			t.Errorf("%q: %q, not %q", text, got[1:], want)
		}
	}
}

// FuzzWords: the words of words are the same words.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"Die Straße", "İstanbul ŉ", "с́утра 3,5", "ᾳ ΰ", "a\xff\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := string(appendWords(nil, text))
		if twice := string(appendWords(nil, once)); twice != once {
			t.Fatalf("%q: %q, then %q", text, once, twice)
		}
	})
}
