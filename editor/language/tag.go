package language

import "strings"

// Names are the tags under which one rendition is known, because those who need a tag
// cannot agree on one. ISO 639 has had "cnr" for Montenegrin since 2018. The plural rules
// of the Unicode consortium, and the libraries built on them, know it only as Serbian of
// Montenegro; search engines and readers of feeds take two-letter languages alone.
type Names struct {
	// Base is the language as [Base] tells it.
	Base string
	// Content marks a text, in a page or in a file that is exchanged: "cnr-Latn".
	Content string
	// Program is for plural rules and for matching by language: "sr-Latn-ME". "cnr" must
	// never be given to them: they fail or choose English.
	Program string
	// Feed is for feeds and for search engines: "sr-ME".
	Feed string
}

// renditions is the table of them. A language of one script leaves the script open.
var renditions = [...]struct {
	script string
	names  Names
}{
	{"latn", Names{"cnr", MontenegrinLatin, "sr-Latn-ME", "sr-ME"}},
	{"cyrl", Names{"cnr", MontenegrinCyrillic, "sr-Cyrl-ME", "sr-Cyrl-ME"}},
	{"", Names{English, English, English, English}},
	{"", Names{German, German, German, German}},
}

// Base returns the language that a tag or locale names, as the newsroom tells them
// apart: "cnr" for Montenegrin and for the languages that need no translation into it
// (Serbian, Bosnian, Croatian), else the first subtag in lower case, such as "en" or
// "fr". Both "sr-Latn-ME" and "sr_RS.UTF-8@latin" are "cnr".
func Base(tag string) string {
	base, _ := parseTag(tag)
	return base
}

// NamesOf finds the rendition that a tag or locale means, in the script it asks for.
// Where it asks for none Montenegrin is Latin, but for Serbian outside Montenegro, whose
// locales are Cyrillic. Of any other language all names are its base, and ok is false.
func NamesOf(tag string) (names Names, ok bool) {
	base, script := parseTag(tag)
	for _, r := range renditions {
		if r.names.Base == base && (r.script == "" || r.script == script) {
			return r.names, true
		}
	}
	return Names{base, base, base, base}, false
}

// parseTag reads a BCP 47 tag, "sr-Latn-ME", or a POSIX locale, "sr_RS.UTF-8@latin". The
// script is "latn" or "cyrl" for Montenegrin; for other languages nobody asks for it.
func parseTag(tag string) (base, script string) {
	tag, modifier, _ := strings.Cut(strings.ToLower(tag), "@")
	tag, _, _ = strings.Cut(tag, ".")
	isSeparator := func(r rune) bool { return r == '-' || r == '_' }
	named, region := "", ""
	for part := range strings.FieldsFuncSeq(tag, isSeparator) {
		if named == "" {
			named = part
			continue
		}
		if len(part) == 1 {
			break // an extension: what follows it is no script or region
		}
		switch len(part) {
		case 4:
			script = part
		case 2:
			region = part
		}
	}
	base, known := bases[named]
	switch {
	case named == "und" && region == "me":
		base = "cnr"
	case !known:
		return named, ""
	}
	switch modifier {
	case "latin":
		script = "latn"
	case "cyrillic":
		script = "cyrl"
	}
	serbian := named == "sr" || named == "srp" || named == "scc"
	if script == "cyrl" || script == "" && serbian && region != "me" {
		return base, "cyrl"
	}
	return base, "latn"
}

// bases are the names of the three languages in ISO 639, its older parts included. For
// Montenegrin they are those of all that its readers need no translation of; "sh" and
// "hbs" are the macrolanguage around them.
var bases = map[string]string{
	"cnr": "cnr", "sr": "cnr", "sh": "cnr", "bs": "cnr", "hr": "cnr",
	"hbs": "cnr", "srp": "cnr", "bos": "cnr", "hrv": "cnr", "scc": "cnr", "scr": "cnr",
	English: English, "eng": English,
	German: German, "deu": German, "ger": German,
}
