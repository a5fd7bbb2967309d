package language

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Span is a run of a text: code points from Start up to and without End.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Foreign finds the runs of a Montenegrin Latin text that stay Latin in Cyrillic
// print, in order and without overlap: addresses, words with letters or doubled
// letters that Montenegrin does not have, Roman numerals, units after a figure, and
// codes such as CO2. It proposes: a foreign name that could be Montenegrin by its
// letters ("Trump") is the editor's to lock.
func Foreign(s string) []Span {
	text := []rune(s)
	var all []Span
	markForeign(text, func(start, end int, _ string) { all = append(all, Span{start, end}) })
	return all
}

// Why a run stays Latin in Cyrillic print, where its spelling says so.
const (
	WhyAddress = "address" // of the web or of mail, a handle, a hashtag, the name of a file
	WhyLetters = "letters" // that Montenegrin does not have, or not doubled
	WhyRoman   = "roman"   // numeral
	WhyUnit    = "unit"    // behind a figure
	WhyCode    = "code"    // capitals that touch a digit
)

// markForeign calls mark for every foreign run, in order and without overlap, with what
// makes it foreign.
func markForeign(text []rune, mark func(start, end int, why string)) {
	for i := 0; i < len(text); {
		if unicode.IsSpace(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && !unicode.IsSpace(text[i]) {
			i++
		}
		w := start
		if a, b := trimPunctuation(text, start, i); isAddress(string(text[a:b])) {
			mark(a, b, WhyAddress)
			w = b
		}
		for w < i {
			if !inWord(text[w]) {
				w++
				continue
			}
			end := w
			for end < i && inWord(text[end]) {
				end++
			}
			if why := foreignWord(text, w, end); why != "" {
				mark(w, end, why)
			}
			w = end
		}
	}
}

// foreignWord returns what makes the word text[start:end] stay Latin, or "".
func foreignWord(text []rune, start, end int) string {
	switch {
	case isRoman(text, start, end):
		return WhyRoman
	case isUnit(text, start, end):
		return WhyUnit
	case isCode(text, start, end):
		return WhyCode
	case isForeignWord(text[start:end]):
		return WhyLetters
	}
	return ""
}

func trimPunctuation(text []rune, start, end int) (int, int) {
	const around = `.,;:!?…()[]„“”"‚‘’'«»‹›–—`
	for start < end && strings.ContainsRune(around, text[start]) {
		start++
	}
	for start < end && strings.ContainsRune(around, text[end-1]) {
		end--
	}
	return start, end
}

// endings are the last parts of what is taken for a domain or a file's name. Any
// other "riječ.riječ" is more often a forgotten space.
var endings = []string{
	"at", "ba", "biz", "ch", "com", "de", "edu", "eu", "gov", "hr", "info", "int", "io", "it", "me", "mk", "net", "org", "rs", "ru", "si", "tv", "uk", "us",
	"csv", "doc", "docx", "exe", "gif", "html", "jpeg", "jpg", "json", "md", "mp3", "mp4", "odt", "pdf", "png", "ppt", "pptx", "rtf", "svg", "txt", "xls", "xlsx", "xml", "zip",
}

// isAddress tells whether a token is a web or mail address, a handle, a hashtag or
// the name of a file.
func isAddress(token string) bool {
	if strings.Contains(token, "://") || strings.HasPrefix(token, "www.") || strings.HasPrefix(token, "#") || strings.Contains(token, "@") {
		return true
	}
	name, _, _ := strings.Cut(token, "/")
	dot := strings.LastIndexByte(name, '.')
	if dot < 1 || !slices.Contains(endings, strings.ToLower(name[dot+1:])) {
		return false
	}
	for _, c := range []byte(name) {
		if c >= 0x80 || !strings.ContainsRune("-_.", rune(c)) && !isASCIILetter(rune(c)) && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

func isASCIILetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// foreignDoubles are the doubled letters Montenegrin words do not have. Others occur
// at seams: najjači, poddirektor, vannastavni, protivvazdušni, dvadesettri, kooperant.
const foreignDoubles = "bcfghklmpz"

// doubleSeams are the parts of words between which such a letter is doubled in Montenegrin
// words after all: nuz+zarada, sub+borealni, vakuum+metar.
var doubleSeams = [...][2]string{{"nuz", "z"}, {"sub", "b"}, {"m", "metar"}, {"m", "metr"}}

// isDoubleSeam tells whether a seam lies before word[at].
func isDoubleSeam(word []rune, at int) bool {
	head, tail := strings.ToLower(string(word[:at])), strings.ToLower(string(word[at:]))
	for _, s := range doubleSeams {
		if strings.HasSuffix(head, s[0]) && strings.HasPrefix(tail, s[1]) {
			return true
		}
	}
	return false
}

// isForeignWord tells whether a word has a letter or a doubled letter that
// Montenegrin does not. Capitals may double: abbreviations do.
func isForeignWord(word []rune) bool {
	if slices.ContainsFunc(word, isMark) {
		word = []rune(norm.NFC.String(string(word))) // č may be spelt as c and a mark
	}
	foreign, latin := false, false
	for i, r := range word {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return false // a mixed word is for repair
		case isMontenegrin(r):
			latin = true
			if i > 0 && r == word[i-1] && strings.ContainsRune(foreignDoubles, r) && !isDoubleSeam(word, i) {
				foreign = true
			}
		default:
			foreign = true
			latin = latin || unicode.Is(unicode.Latin, r)
		}
	}
	return foreign && latin
}

// isMontenegrin tells whether a letter belongs to the Latin alphabet of Montenegrin.
func isMontenegrin(r rune) bool {
	return int(r) < len(latinToCyrillic) && latinToCyrillic[r] != 0 || r == 'ś' || r == 'Ś' || r == 'ź' || r == 'Ź'
}

// isRoman tells whether a word is a Roman numeral. Up to three letters only I, V and
// X count, as in centuries and monarchs: MI, DI and CI are words. A lone I is the
// conjunction, and V before a period an initial.
func isRoman(text []rune, start, end int) bool {
	word := string(text[start:end])
	switch {
	case word == "V": // alone it is a letter
		return len(text) > 1 && (end == len(text) || text[end] != '.')
	case len(word) < 2 || len(word) < 4 && strings.Trim(word, "IVX") != "":
		return false
	}
	rest := strings.TrimLeft(word, "M")
	for _, digit := range romanDigits {
		for _, spelt := range digit {
			if after, ok := strings.CutPrefix(rest, spelt); ok {
				rest = after
				break
			}
		}
	}
	return rest == "" && !strings.HasPrefix(word, "MMMM")
}

// romanDigits are the spellings of hundreds, tens and ones, none beginning with a
// later one of its row.
var romanDigits = [3][]string{
	{"CM", "DCCC", "DCC", "DC", "D", "CD", "CCC", "CC", "C"},
	{"XC", "LXXX", "LXX", "LX", "L", "XL", "XXX", "XX", "X"},
	{"IX", "VIII", "VII", "VI", "V", "IV", "III", "II", "I"},
}

// units stay Latin after a figure. "g" is both gram and the abbreviation of "year";
// before a period it is taken for the year.
var units = []string{
	"mm", "cm", "dm", "m", "km", "ha", "mg", "g", "kg", "t", "ml", "dl", "l", "hl", "ms", "min", "h",
	"kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "kV", "Hz", "kHz", "MHz", "GHz", "dB",
	"kB", "KB", "MB", "GB", "TB", "EUR", "USD", "GBP", "CHF", "RSD",
}

// isUnit tells whether a word is a unit: behind a figure, with at most one space
// between, behind a degree sign, or below the stroke of another unit.
func isUnit(text []rune, start, end int) bool {
	at := start - 1
	if at >= 0 && text[at] == '°' {
		return end == start+1 && (text[start] == 'C' || text[start] == 'F')
	}
	if at > 0 && text[at] == '/' {
		for at--; at >= 0 && inWord(text[at]); at-- {
		}
	}
	if at >= 0 && unicode.IsSpace(text[at]) {
		at--
	}
	if at < 0 || !unicode.IsDigit(text[at]) {
		return false
	}
	word := string(text[start:end])
	return slices.Contains(units, word) && (word != "g" || end == len(text) || text[end] != '.')
}

// isCode tells whether a word is capitals that touch a digit: CO2, G20, 5G.
func isCode(text []rune, start, end int) bool {
	for _, r := range text[start:end] {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return start > 0 && unicode.IsDigit(text[start-1]) || end < len(text) && unicode.IsDigit(text[end])
}
