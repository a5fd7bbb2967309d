package language

import (
	"strings"
	"testing"
)

func TestNamesOf(t *testing.T) {
	for tag, want := range map[string]string{
		"cnr": MontenegrinLatin, "cnr-Latn": MontenegrinLatin, "cnr_ME.UTF-8": MontenegrinLatin, "CNR-latn-me": MontenegrinLatin,
		"cnr-Cyrl": MontenegrinCyrillic, "cnr-Cyrl-ME": MontenegrinCyrillic, "cnr_ME@cyrillic": MontenegrinCyrillic,
		"sr-ME": MontenegrinLatin, "sr_ME@latin": MontenegrinLatin, "sr-Latn-ME": MontenegrinLatin, "sr-ME-Latn": MontenegrinLatin,
		"sr-Cyrl-ME": MontenegrinCyrillic, "sr": MontenegrinCyrillic, "sr_RS.UTF-8": MontenegrinCyrillic, "srp": MontenegrinCyrillic,
		"sr_RS.UTF-8@latin": MontenegrinLatin, "sr-Latn": MontenegrinLatin, "sr-Latn-RS": MontenegrinLatin, "sr-Latn-ME-u-co-cyrl": MontenegrinLatin,
		"sh": MontenegrinLatin, "hbs": MontenegrinLatin, "sh-Cyrl": MontenegrinCyrillic, "bs_BA.UTF-8": MontenegrinLatin,
		"bs-Cyrl-BA": MontenegrinCyrillic, "hr-HR": MontenegrinLatin, "hrv": MontenegrinLatin, "bos": MontenegrinLatin,
		"scc": MontenegrinCyrillic, "scr": MontenegrinLatin, "und-ME": MontenegrinLatin, "und-Cyrl-ME": MontenegrinCyrillic,
		"en": English, "en_GB.UTF-8": English, "eng": English, "EN-US": English, "en-Cyrl": English,
		"de": German, "de-AT": German, "deu": German, "ger": German, "de_DE@euro": German,
		// None of ours.
		"": "", "@": "", "-": "", "C": "", "und": "", "und-RS": "", "mk_MK.UTF-8": "", "fr-FR": "", "sr1": "",
	} {
		names, ok := NamesOf(tag)
		if !ok {
			names.Content = ""
		}
		if names.Content != want || ok != (want != "") {
			t.Errorf("NamesOf(%q) = %+v, %v, want %q", tag, names, ok, want)
		}
		if names.Base != Base(tag) {
			t.Errorf("%q: base %q and %q", tag, names.Base, Base(tag))
		}
	}
	for tag, want := range map[string]string{"fr-FR": "fr", "RU": "ru", "mk_MK.UTF-8@x": "mk", "": "", "und": "und"} {
		if got := Base(tag); got != want {
			t.Errorf("Base(%q) = %q, want %q", tag, got, want)
		}
	}
}

// Every name of a rendition leads back to it, whoever sends it, and none that is given to
// libraries is one they do not know.
func TestNamesLeadBack(t *testing.T) {
	for _, r := range renditions {
		for _, tag := range []string{r.names.Content, r.names.Program, r.names.Feed} {
			if got, ok := NamesOf(tag); !ok || got != r.names {
				t.Errorf("%s leads to %+v, not to %+v", tag, got, r.names)
			}
		}
		if strings.Contains(r.names.Program+r.names.Feed, "cnr") {
			t.Errorf("%+v gives cnr to those who do not know it", r.names)
		}
	}
}
