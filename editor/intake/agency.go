package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// agencies are the news agencies a story of ours may come from, each with the forms
// in which a text names it: case endings, Cyrillic, transcriptions. Case counts,
// because "Mina" is also a name and "beta" a word.
var agencies = agencyForms(map[string]string{
	"AFP":         "АФП Agence-France-Presse",
	"Anadolu":     "Anadolija Anadolije Anadoliji Анадолија Анадолије AA",
	"Agerpres":    "",
	"ANSA":        "Ansa Anse Ansi",
	"AP":          "АП AP-a AP-u",
	"APA":         "",
	"ATS":         "ats",
	"ATA":         "",
	"Beta":        "Beti Betu Бета Бети BETA",
	"Bloomberg":   "Bloombergu Bloomberga Blumberg",
	"BTA":         "",
	"ČTK":         "CTK",
	"dpa":         "DPA дпа ДПА",
	"EFE":         "Efe",
	"epd":         "",
	"FENA":        "Fena Feni Fene Фена ФЕНА",
	"Fonet":       "FoNet Fonetu Foneta Фонет",
	"Hina":        "HINA Hini Hine Hinu Хина ХИНА",
	"Interfax":    "INTERFAX Interfaks Interfaksa Interfaksu Интерфакс Интерфаксу ИНТЕРФАКС",
	"KNA":         "",
	"Kyodo":       "",
	"MIA":         "МИА",
	"MINA":        "Mina Mini Mine МИНА Мина Мини",
	"MTI":         "",
	"NTB":         "",
	"PAP":         "",
	"PTI":         "",
	"Reuters":     "REUTERS Reutersu Reutersa Rojters Rojtersu Rojtersa Ројтерс Ројтерсу Ројтерса Рейтер Рейтерс Reuter",
	"RIA Novosti": "РИА Ria RIA",
	"Ritzau":      "",
	"SDA":         "sda Keystone-SDA",
	"SID":         "",
	"SRNA":        "Srna Srni Srne Срна СРНА",
	"STA":         "",
	"Tanjug":      "TANJUG Tanjuga Tanjugu Танјуг Танјугу ТАНЈУГ",
	"TASS":        "ТАСС Tass Tassu TASS-u ТАСС-у Tas Тас",
	"TT":          "",
	"Ukrinform":   "Укринформ",
	"UPI":         "",
	"Xinhua":      "Sinhua Синхуа XINHUA",
	"Yonhap":      "Jonhap",
})

// agencyNames are the agencies that are written as several words.
var agencyNames = map[string]string{
	"associated press": "AP", "the associated press": "AP", "agence france presse": "AFP", "deutsche presse agentur": "dpa", "press trust of india": "PTI",
	"ria novosti": "RIA Novosti", "rija novosti": "RIA Novosti", "keystone sda": "SDA", "anadolu agency": "Anadolu", "austria presse agentur": "APA",
}

// agencyIn returns the first agency among several: "ats afp", "tca/dpa".
func agencyIn(s string) string {
	if name := agencyOf(s); name != "" {
		return name
	}
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '/' }) {
		if name := agencies[part]; name != "" {
			return name
		}
		if name := agencies[strings.ToUpper(part)]; name != "" {
			return name
		}
	}
	return ""
}

// agencyForms turns the table round: from a form to the agency.
func agencyForms(table map[string]string) map[string]string {
	m := make(map[string]string)
	for name, forms := range table {
		if !strings.Contains(name, " ") {
			m[name] = name
		}
		for form := range strings.FieldsSeq(forms) {
			m[form] = name
		}
	}
	return m
}

// agencyOf returns the agency that a text names and does nothing else, or "":
// "dpa", "(AFP)", "dpa/AFP" (the first), "Associated Press".
func agencyOf(s string) string {
	s = strings.Trim(s, " ()[]/.,-–—")
	if name := agencies[s]; name != "" {
		return name
	}
	folded := language.Fold(s)
	if name := agencyNames[folded]; name != "" {
		return name
	}
	if hasPhrase(folded, "agencija") || hasPhrase(folded, "agentur") {
		if _, rest, ok := strings.Cut(s, " "); ok {
			return agencyOf(rest)
		}
	}
	if first, rest, ok := strings.Cut(s, "/"); ok && !strings.Contains(s, " ") {
		if name := agencies[first]; name != "" {
			return name
		}
		return agencyOf(rest)
	}
	return ""
}

// cuesBefore are the words near which an agency in the running text is where the
// story comes from: they stand at most six words before it. cuesBehind stand at
// most two words behind it.
var (
	cuesBefore = foldedWords(`
		told tells including spoke quoted reported reports report according agency agencies via statement interview
		laut gegenüber darunter einschließlich sagte sagten berichtet berichtete meldet meldete nachrichtenagentur agentur agenturen mitteilte zitiert informationen
		uključujući prenosi prenose prenijela prenio prenela preneo prenijeli javlja javljaju javila javio navodi navode piše kazao kazala rekao rekla izjavio izjavila potvrdio potvrdila saopštio saopštila
		agencija agencije agenciji agencijom agenciju agencijama citira
		включая сообщает сообщил сообщила сообщили передаёт передает пишет агентству агентство агентства агентством данным рассказал рассказала заявил заявила корреспонденту`)
	cuesBehind = foldedWords(`
		reports reported says said news agency correspondent
		berichtet berichtete berichten meldet meldete melden zufolge
		uključujući prenosi prenose javlja javljaju javila navodi navode piše objavila objavljuje saopštava
		сообщает сообщило сообщили передаёт передает пишет`)
)

// alsoNames are forms of agencies that are also first names or words. They count
// only right behind one of strictCues: "agencija Beta", "prenosi Mina".
var (
	alsoNames  = wordSet(`Mina Mini Mine Мина Мини Beta Beti Betu Бета Бети Srna Srni Srne Срна Tas Тас Tass Ria Efe TT AA Ansa Hine Feni Fene`)
	strictCues = foldedWords(`agencija agencije agenciji agencijom agenciju agency nachrichtenagentur agentur prenosi javlja navodi агентство агентству`)
)

// citedAgency returns the first agency that a text of the story names as its source:
// "told journalists, including AFP", "kako prenosi Tanjug", "laut dpa", "(MINA)".
func citedAgency(s string) string {
	var before [6]string // the last words, oldest first
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			if r == '.' || r == '!' || r == '?' {
				before = [6]string{} // a cue belongs to its own sentence
			}
			i += size
			continue
		}
		start := i
		for i < len(s) {
			r, size := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			i += size
		}
		word := s[start:i]
		// Names are short, and all but "dpa" and its like begin with a capital: most words
		// need no look into the table.
		if n := i - start; n <= 24 && (n == 3 || unicode.IsUpper(r)) {
			if name := agencies[word]; name != "" && name != "Bloomberg" && isCited(s, before[:], start, i) {
				return name
			}
		}
		copy(before[:], before[1:])
		before[len(before)-1] = word
	}
	return ""
}

// isCited tells whether the name of an agency between two byte offsets is said to be
// the source. Bloomberg and its like are newspapers too and are no agency here.
func isCited(s string, before []string, start, end int) bool {
	if strings.HasSuffix(s[:start], "(") && strings.HasPrefix(s[end:], ")") {
		return true
	}
	last := language.Fold(before[len(before)-1])
	if alsoNames[s[start:end]] {
		return strictCues[last]
	}
	for _, w := range before {
		if w != "" && cuesBefore[language.Fold(w)] {
			return true
		}
	}
	behind := strings.Fields(firstWords(s[end:]+" ", 40))
	for _, w := range behind[:min(2, len(behind))] {
		if cuesBehind[language.Fold(w)] {
			return true
		}
		if endsSentence(w) {
			break
		}
	}
	return false
}
