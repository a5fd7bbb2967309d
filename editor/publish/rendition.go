package publish

import (
	"redakcija/editor"
	"redakcija/editor/language"
)

// rendition is one way in which readers get a language.
type rendition struct {
	lang   editor.Lang // the version it is made from
	folder string      // top folder in the edition
	// tag is the BCP 47 tag of the text in HTML, JSON-LD and ninjs. It names the script
	// of Montenegrin, because the language is written in two.
	tag string
	// hreflang are the tags under which search engines are told of the page. They know
	// languages by ISO 639-1 and Montenegrin has no code there, so its pages are also
	// given as Serbian of Montenegro.
	hreflang []string
	name     string // of the language, in itself
	title    string // of the publication, when the settings have none
	// turn makes its text from an approved text, with what the article says of its script.
	turn  func(*language.Locks, string) string
	words words
}

// renditions are all of them, in the order in which readers are offered them.
var renditions = [...]rendition{
	{
		lang: editor.CNR, folder: "cnr", tag: language.MontenegrinLatin, hreflang: []string{"cnr", feedTag(language.MontenegrinLatin)},
		name: "Crnogorski", title: "Svijet za dijasporu Crne Gore",
		turn: asApproved, words: wordsCNR,
	},
	{
		lang: editor.CNR, folder: "cnr-Cyrl", tag: language.MontenegrinCyrillic, hreflang: []string{language.MontenegrinCyrillic, feedTag(language.MontenegrinCyrillic)},
		name: "Црногорски", title: "Свијет за дијаспору Црне Горе",
		turn: (*language.Locks).ToCyrillic, words: wordsCyrl,
	},
	{
		lang: editor.EN, folder: "en", tag: language.English, hreflang: []string{language.English},
		name: "English", title: "World news for the Montenegrin diaspora",
		turn: asApproved, words: wordsEN,
	},
	{
		lang: editor.DE, folder: "de", tag: language.German, hreflang: []string{language.German},
		name: "Deutsch", title: "Weltnachrichten für die montenegrinische Diaspora",
		turn: asApproved, words: wordsDE,
	},
}

// feedTag is what search engines and feeds know a rendition by.
func feedTag(tag string) string {
	names, _ := language.NamesOf(tag)
	return names.Feed
}

func asApproved(_ *language.Locks, s string) string { return s }

// publication returns the name of the publication in a rendition.
func (r *rendition) publication(s editor.Settings) string {
	if t := clean(s.Title[r.lang]); t != "" {
		return clean(r.turn(nil, t))
	}
	return r.title
}
