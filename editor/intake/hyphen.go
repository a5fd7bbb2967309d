package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// hyphenated are the first parts of words that keep their hyphen when a line happens to
// end behind it: "crno-bijeli", "long-term".
var hyphenated = phraseSet(`well|self|long|short|high|low|half|cross|full|part|first|second|third|year|old|three|four|five|north|south|east|west|decision|world|state|so|left|right|` +
	`crno|bijelo|belo|crveno|plavo|žuto|zeleno|društveno|kulturno|vojno|naučno|javno|sjeverno|severno|južno|istočno|zapadno|sjevero|severo|jugo|pravno|agrarno|austro|anglo|`)

// andWords follow a hyphen that stands for the end of a word: "Ein- und Ausfuhr".
var andWords = foldedWords(`und oder bzw and or i ili и или`)

// knownWords are the words of a text, folded, and those with a hyphen inside: by them a
// word that was cut at the end of a line is put together again.
type knownWords map[string]bool

func wordsOf(lines []line) knownWords {
	known := make(knownWords)
	for i := range lines {
		for w := range strings.FieldsSeq(lines[i].text) {
			if w = bareWord(w); w != "" {
				known[w] = true
			}
		}
	}
	return known
}

// bareWord takes the marks off both ends of a word and folds it, its hyphens kept; a word
// cut by the end of its line is "".
func bareWord(w string) string {
	if strings.HasSuffix(w, "-") {
		return ""
	}
	w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.ReplaceAll(language.Fold(w), " ", "-")
}

// endsCut tells that a line ends within a word: in a letter and a hyphen.
func endsCut(s string) bool {
	rest, ok := strings.CutSuffix(s, "-")
	r, _ := utf8.DecodeLastRuneInString(rest)
	return ok && unicode.IsLetter(r)
}

// seam returns what stands between a line that ends within a word and the next. The hyphen
// goes, because most are there for the end of the line only, unless something speaks
// for it: the text has the word with it elsewhere, a capital follows, or its first part
// is known to keep it.
func (known knownWords) seam(before, next string) string {
	head := before[strings.LastIndexByte(before, ' ')+1:]
	tail, _, _ := strings.Cut(next, " ")
	first := language.Fold(head)
	switch {
	case andWords[language.Fold(tail)]:
		return "- "
	case known[bareWord(strings.TrimSuffix(head, "-")+tail)]:
		return ""
	case known[bareWord(head+tail)], !startsLower(next), hyphenated[first], isAdjective(first), strings.Contains(strings.TrimSuffix(head, "-"), "-"):
		return "-"
	}
	return ""
}

// isAdjective tells the first part of "ekonomsko-socijalni": no word is divided behind
// these endings.
func isAdjective(first string) bool {
	return len(first) > 5 && (strings.HasSuffix(first, "sko") || strings.HasSuffix(first, "cko"))
}
