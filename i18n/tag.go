// Package i18n is what the program says to the people who work with it, in four
// languages. Its nouns: a [Tag] names a language of the program, a catalogue (one JSON
// file a tag) holds its sentences under stable ids, and a [Localizer] speaks one of
// them.
//
// The ids are "<family>.<name>". Families whose names are ids of package editor
// ("state.", "act.", "refused.", …) have a sentence for each of them; a test compares.
// A sentence may hold named places, {{.Name}}, and may have plural forms.
//
// Montenegrin is kept under the tag sr-Latn-ME, not cnr: plural rules and matching by
// language are known there, while go-i18n refuses cnr and golang.org/x/text treats it
// as no language at all. Its Cyrillic catalogue is made from the Latin one by a test
// run with -update, so that nobody writes a sentence twice.
//
// The package never speaks to readers: the words on published pages belong to package
// publish. It imports nothing of the program and never panics over a missing sentence.
package i18n

import (
	"os"
	"strings"
)

// Tag is a language the program speaks, as a BCP 47 tag.
type Tag string

// The languages of the program.
const (
	English             Tag = "en"
	German              Tag = "de"
	MontenegrinLatin    Tag = "sr-Latn-ME"
	MontenegrinCyrillic Tag = "sr-Cyrl-ME"
)

// Tags are all languages of the program, in the order in which they are offered.
var Tags = [...]Tag{English, German, MontenegrinLatin, MontenegrinCyrillic}

// String returns the tag as it is written into settings; [Resolve] reads it back.
func (t Tag) String() string { return string(t) }

// Name is the language's name in itself.
func (t Tag) Name() string {
	switch t {
	case German:
		return "Deutsch"
	case MontenegrinLatin:
		return "Crnogorski"
	case MontenegrinCyrillic:
		return "Црногорски"
	}
	return "English"
}

// Resolve finds the language for a locale: a BCP 47 tag such as "de-AT", or a POSIX
// name such as "sr_RS.UTF-8@latin". Montenegrin, Serbian, Bosnian and Croatian all
// lead to Montenegrin, in the script that is asked for; where none is, Latin, but for
// Serbian outside Montenegro, whose locales are Cyrillic. Everything else is English.
func Resolve(locale string) Tag {
	locale, modifier, _ := strings.Cut(strings.ToLower(locale), "@")
	locale, _, _ = strings.Cut(locale, ".")
	parts := strings.FieldsFunc(locale, func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 {
		return English
	}
	base, script, region := parts[0], "", ""
	for _, p := range parts[1:] {
		if len(p) == 1 {
			break // an extension: what follows it is no script or region
		}
		switch len(p) {
		case 4:
			script = p
		case 2:
			region = p
		}
	}
	switch modifier {
	case "latin":
		script = "latn"
	case "cyrillic":
		script = "cyrl"
	}
	switch base {
	case "de", "deu", "ger":
		return German
	case "cnr", "sr", "sh", "bs", "hr", "hbs", "srp", "bos", "hrv", "scc", "scr":
	case "und":
		if region != "me" {
			return English
		}
	default:
		return English
	}
	serbian := base == "sr" || base == "srp" || base == "scc"
	if script == "cyrl" || script == "" && serbian && region != "me" {
		return MontenegrinCyrillic
	}
	return MontenegrinLatin
}

// FromEnvironment finds the language in the variables that POSIX systems set, in the
// order POSIX gives them.
func FromEnvironment() Tag {
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return Resolve(v)
		}
	}
	return English
}
