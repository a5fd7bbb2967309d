package intake

import (
	"strings"

	"redakcija/editor/language"
)

// signOffs begin, or end, a paragraph that names those who worked on the story.
var (
	signOffs = phraseSet(`reporting by|additional reporting by|additional reporting|writing by|editing by|edited by|with reporting by|with reporting from|with additional reporting|reporting and writing by|` +
		`mit material von|mit material der|mit informationen von|mitarbeit|unter mitarbeit von|dieser artikel erschien zuerst|dieser text ist zuerst erschienen|` +
		`u izradi teksta|u pisanju teksta|uz doprinos|tekst je nastao|tekst je izvorno objavljen|tekst je prvobitno objavljen|ovaj tekst je|prilog pripremila|prilog pripremio|` +
		`при участии|в подготовке материала|this article was originally published|this story was originally published|this article first appeared`)
	signOffEnds = [...]string{"contributed to this report", "contributed to this story", "contributed reporting", "contributed to this article"}
	// bioHeads stand above what is said of the author.
	bioHeads = phraseSet(`about the author|about the authors|about the writer|o autoru|o autorki|o autorima|zum autor|zur autorin|über den autor|über die autorin|zur person|об авторе`)
	// bioWords follow the author's name in a sentence about him.
	bioWords = foldedWords(`is covers writes reports joined works reporter correspondent editor journalist columnist writer
		ist schreibt berichtet arbeitet redakteur redakteurin korrespondent korrespondentin autor autorin jahrgang geboren
		je novinar novinarka urednik urednica dopisnik dopisnica kolumnista piše izvještava izveštava prati radi rođen rođena autorka
		журналист корреспондент обозреватель пишет`)
)

// isSignOff tells "Reporting by Nell Harrowgate in Suez; editing by Tomas Brynn".
func isSignOff(text string) bool {
	if len(text) > maxStart {
		return false
	}
	words := strings.Fields(language.Fold(firstWords(text+" ", 80)))
	for n := 1; n <= min(6, len(words)); n++ {
		if signOffs[strings.Join(words[:n], " ")] {
			return true
		}
	}
	folded := language.Fold(text)
	for _, s := range signOffEnds {
		if strings.HasSuffix(folded, s) {
			return true
		}
	}
	return false
}

// isBio tells a paragraph about one of the authors: it begins with the name that the
// byline has, and says what he is or does.
func (p *page) isBio(text string) bool {
	if len(text) > 3*maxStart {
		return false
	}
	for _, name := range p.draft.Credits.Authors {
		if wordCount(name) < 2 || len(text) <= len(name) || !strings.EqualFold(text[:len(name)], name) {
			continue
		}
		for i, w := range strings.Fields(language.Fold(firstWords(text[len(name):]+" ", 120))) {
			if bioWords[w] && (i < 4 || w != "is" && w != "ist" && w != "je") {
				return true
			}
		}
	}
	return false
}

// most is how many paragraphs at an end of a story are looked at as the page's.
const most = 6

// takeConsent takes off the sentences at both ends of a page that ask for consent to
// cookies, however they begin, and at its end those that ask for good manners.
func (p *page) takeConsent() {
	for n := 0; n < most && p.first < p.last && isConsent(p.pieces[p.first].text); n++ {
		p.pieces[p.first].why = "cookies"
		p.findProse()
	}
	for n := 0; n < most && p.second < p.last; n++ {
		pc := &p.pieces[p.last]
		switch {
		case isConsent(pc.text):
			pc.why = "cookies"
		case isRule(pc.text):
			pc.why = "comments"
		default:
			return
		}
		p.findProse()
	}
}

// isRule tells the sentence at the end of a page that asks its readers how to comment.
func isRule(text string) bool {
	if len(text) > maxStart || !containsSome(text, commentHints[:]) || strings.ContainsAny(text, quotes) {
		return false
	}
	words := strings.Fields(language.Fold(text))
	return containsAny(words, commentNouns) && (containsAny(words, ruleWords) || containsAny(words, siteWords) || speaksFormally(text))
}

// ruleWords stand beside comments where a site speaks to those who write them.
var ruleWords = foldedWords(`your you please kindly bitte vaš vaše vašem vaši molimo ваш ваши ваше пожалуйста просим`)

// takeClosing takes the sentences off the end of a story that speak of its authors.
// Readers see them on the page and nobody translates them.
func (p *page) takeClosing() {
	for n := 0; n < most && p.second < p.last; n++ {
		pc, head := &p.pieces[p.last], &p.pieces[p.last-1]
		switch {
		case isSignOff(pc.text) || p.isBio(pc.text):
			p.takeSource(pc.text)
		case bioHeads[language.Fold(firstWords(head.text+" ", 40))]:
			head.why = "about_author"
		default:
			return
		}
		pc.why = "about_author"
		p.findProse()
	}
}

// takeSource reads the agency out of "Mit Material von dpa".
func (p *page) takeSource(text string) {
	if p.draft.Credits.Source != "" {
		return
	}
	for _, w := range strings.Fields(text) {
		if name := agencyOf(w); name != "" && !alsoNames[w] {
			p.draft.Credits.Source = name
			return
		}
	}
}

// consentWords stand beside "cookies" in a banner that asks for consent: the page
// speaks of itself and to the reader.
var consentWords = foldedWords(`we our us your wir unsere uns zustimmen
	koristimo naš naša našim prihvatate prihvaćate slažete saglasni suglasni nastavkom vašeg vaše
	мы наши наш используем соглашаетесь`)

func isConsent(text string) bool {
	if len(text) > 3*maxStart || !containsSome(text, []string{"ookie", "OOKIE", "olačić", "олачић"}) || strings.ContainsAny(text, "\"“”„") {
		return false
	}
	return containsAny(strings.Fields(language.Fold(text)), consentWords) || speaksFormally(text)
}

// A call is a sentence in which the site offers something and speaks of itself or to its
// reader. A sentence of a story has the first at most.
var (
	productWords = foldedWords(`newsletter newsletters newsletteru newslettera njuzleter inbox postfach app aplikaciju aplikaciji aplikacija aplikacije aplikacijom
		whatsapp whatsappu telegram viber viberom push рассылку приложение`)
	// siteWords are what a site calls its own.
	siteWords = foldedWords(`our unser unsere unserem unserer unseren naš našu našoj našem našeg наш нашу нашем`)
	// callWords ask somebody to do something. In English they do so at the beginning only.
	callWords = foldedWords(`primajte dobijajte prijavite prijavi preuzmite preuzmi pratite prati zapratite pridružite otkrijte pošaljite pošalji javite pišite instalirajte skinite uključite
		подписывайтесь подпишитесь скачайте получайте присоединяйтесь`)
	firstWordsOfCalls = foldedWords(`get sign subscribe download follow join receive stay enter try want never keep`)
)

// productHints are quick to look for: one of them is in each of productWords.
var productHints = [...]string{"ewsletter", "juzleter", "nbox", "ostfach", " app", " App", "plikacij", "hatsApp", "elegram", "iber", "push", "Push", "рассыл", "приложен"}

// isCall tells "Get the stories of the day in your inbox." It has no quotation marks:
// what somebody says belongs to the story.
func isCall(text string) bool {
	const most = 40 // words
	if len(text) > maxStart || !containsSome(text, productHints[:]) || strings.ContainsAny(text, quotes) {
		return false
	}
	words := strings.Fields(language.Fold(text))
	if len(words) > most || !containsAny(words, productWords) {
		return false
	}
	return containsAny(words, siteWords) || containsAny(words, callWords) || firstWordsOfCalls[words[0]] ||
		strings.Contains(text, "your inbox") || speaksFormally(text)
}

// quotes are the marks around what somebody says.
const quotes = "\"“”„«»"

// speaksFormally tells that a German text speaks to its reader: "Sie" and "Ihr" have a
// capital inside a sentence for nobody else.
func speaksFormally(text string) bool {
	for _, word := range [...]string{" Sie ", " Ihr ", " Ihre ", " Ihrem ", " Ihren "} {
		if at := strings.Index(text, word); at > 0 && !endsSentence(text[:at]) && text[at-1] != ':' {
			return true
		}
	}
	return false
}
