package language

import (
	"strings"
	"unicode"
)

// setSpaces sets spaces at which no line is broken: between a figure and its sign or
// unit, behind § and behind the abbreviation of a number, within abbreviations, and
// between the day and the month of a date. It only changes spaces that stand there.
func (t Typography) setSpaces(text []rune, change func(start, end int, to string)) {
	for i := 1; i+1 < len(text); i++ {
		if text[i] == ' ' && t.holds(text, i) {
			change(i, i+1, string(noBreak))
		}
	}
}

// holds tells whether what stands on both sides of the space at i belongs on one line.
func (t Typography) holds(text []rune, i int) bool {
	before, after := text[i-1], text[i+1]
	switch {
	case before == '§':
		return unicode.IsDigit(after)
	case unicode.IsDigit(before):
		switch after {
		case '%', '‰', '€', '$', '£', '°', '§':
			return true
		}
		return inWord(after) && isMeasure(wordFrom(text, i+1))
	case before == '.':
		return t.holdsAfterPeriod(text, i)
	}
	return false
}

// holdsAfterPeriod tells the same where a period stands before the space.
func (t Typography) holdsAfterPeriod(text []rune, i int) bool {
	after := text[i+1]
	word := wordBefore(text, i-1)
	if word == "" {
		return false
	}
	if first := []rune(word)[0]; unicode.IsDigit(first) {
		return len(word) <= 2 && t.isMonth(wordFrom(text, i+1)) // "6. avgust"
	}
	if unicode.IsDigit(after) {
		return t.isNumbered(word) // "br. 5"
	}
	if t.Base != "de" || !unicode.IsLetter(after) || i+2 >= len(text) || text[i+2] != '.' {
		return false
	}
	switch word + ". " + string(after) + "." { // one letter each
	case "z. B.", "d. h.", "u. a.", "z. T.", "u. U.", "i. d.", "o. Ä.", "s. o.", "s. u.", "v. a.", "z. Z.", "n. a.", "a. D.":
		return true
	}
	return false
}

// isMonth tells whether a word is the name of a month; of abbreviations and of words that
// mean something else as well it is not sure.
func (t Typography) isMonth(word string) bool {
	if word == "" {
		return false
	}
	if t.Base == "cnr" {
		word = ToLatin(word)
	}
	month, ok := MonthOf(t.Base, strings.ToLower(word))
	return ok && !month.Loose && !month.Short
}

// isNumbered tells whether a number follows the abbreviation, which is given without its
// period: of number, article, page, paragraph.
func (t Typography) isNumbered(word string) bool {
	if t.Base == "de" {
		switch word {
		case "Nr", "Art", "Abs", "Bd", "Kap", "Ziff", "Abb", "Tab", "Jg", "Hl":
			return true
		}
		return word == "S"
	}
	switch ToLatin(word) {
	case "br", "Br", "čl", "Čl", "st", "str", "tač", "sv", "tab", "sl", "pogl":
		return true
	}
	return false
}

// isMeasure tells whether a word is a unit or the hour of the clock.
func isMeasure(word string) bool {
	switch word {
	case "mm", "cm", "dm", "m", "km", "ha", "mg", "g", "kg", "t", "ml", "dl", "l", "hl", "ms", "s", "min", "h",
		"kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "V", "kV", "Hz", "kHz", "MHz", "GHz", "dB",
		"kB", "KB", "MB", "GB", "TB", "EUR", "USD", "GBP", "CHF", "RSD", "Uhr":
		return true
	}
	return false
}

// wordFrom returns the run of letters that begins at i, or "" where it is very long.
func wordFrom(text []rune, i int) string {
	const long = 16
	start := i
	for i < len(text) && inWord(text[i]) {
		i++
	}
	if i-start > long || i < len(text) && unicode.IsDigit(text[i]) {
		return ""
	}
	return string(text[start:i])
}

// wordBefore returns the run of letters and digits that ends before i, or "" where it is
// very long or part of a longer token, such as a decimal number.
func wordBefore(text []rune, i int) string {
	const long = 6
	end := i
	for i > 0 && isWordRune(text[i-1]) {
		i--
	}
	if end-i > long || i > 1 && (text[i-1] == '.' || text[i-1] == ',' || text[i-1] == '-') && isWordRune(text[i-2]) {
		return ""
	}
	return string(text[i:end])
}
