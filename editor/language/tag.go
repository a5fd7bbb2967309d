package language

import "strings"

// Base returns the language that a tag or locale names, as the newsroom tells them
// apart: "cnr" for Montenegrin and for the languages that need no translation into it
// (Serbian, Bosnian, Croatian), else the first subtag in lower case, such as "en" or
// "de". Both "sr-Latn-ME" and "sr_RS.UTF-8@latin" are "cnr".
func Base(tag string) string {
	tag, _, _ = strings.Cut(tag, "@")
	tag, _, _ = strings.Cut(tag, ".")
	base, rest, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	switch base {
	case "cnr", "sr", "sh", "hbs", "bs", "hr", "srp", "hrv", "bos", "scc", "scr":
		return "cnr"
	case "und":
		if rest == "me" {
			return "cnr"
		}
	case "eng":
		return "en"
	case "deu", "ger":
		return "de"
	}
	return base
}
