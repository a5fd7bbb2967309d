package language

import "strings"

// Quotes are the quotation marks of one style: the outer pair, and the pair that a
// quotation within a quotation has.
type Quotes struct {
	Open, Close, InnerOpen, InnerClose rune
}

// The styles of quotation marks, by what they look like. Sources: the orthography of
// Montenegrin of 2009 and what its papers print, DIN 5008, the rules of the Swiss
// Federal Chancellery, and the Associated Press.
var (
	lowHigh     = Quotes{'„', '“', '‚', '‘'} // „Vijesti“: Montenegrin, German
	lowRight    = Quotes{'„', '”', '‚', '’'} // „Vijesti”: Montenegrin as well
	pointingIn  = Quotes{'»', '«', '›', '‹'} // »Zeit«: books, some German and Austrian papers
	pointingOut = Quotes{'«', '»', '‹', '›'} // «NZZ»: Switzerland
	highHigh    = Quotes{'“', '”', '‘', '’'} // “Times”: American
	singleFirst = Quotes{'‘', '’', '“', '”'} // ‘Times’: British
)

// QuoteStyles returns the styles of quotation marks that are right in a language, given
// by its tag; the first is the usual one. A language nothing is known of has none.
func QuoteStyles(tag string) []Quotes {
	switch Base(tag) {
	case "cnr":
		return []Quotes{lowHigh, lowRight, pointingIn}
	case "de":
		if isSwiss(tag) {
			return []Quotes{pointingOut, lowHigh, pointingIn}
		}
		return []Quotes{lowHigh, pointingIn, pointingOut}
	case "en":
		return []Quotes{highHigh, singleFirst}
	}
	return nil
}

// isSwiss tells whether a tag or locale names Switzerland or Liechtenstein.
func isSwiss(tag string) bool {
	tag = strings.ReplaceAll(strings.ToUpper(tag), "_", "-")
	for part := range strings.SplitSeq(tag, "-") {
		if part == "CH" || part == "LI" {
			return true
		}
	}
	return false
}

// Typography is how a house sets a language: its quotation marks, and by the language its
// dashes and the spaces at which no line is broken.
type Typography struct {
	// Base is the language as [Base] names it.
	Base string
	// Quotes are one of [QuoteStyles]. The zero value leaves quotation marks alone.
	Quotes Quotes
}

// TypographyOf returns the usual typography of a language, given by its tag. Of a language
// nothing is known of, only dots and apostrophes are set.
func TypographyOf(tag string) Typography {
	t := Typography{Base: Base(tag)}
	if styles := QuoteStyles(tag); len(styles) > 0 {
		t.Quotes = styles[0]
	}
	return t
}

// dash is the dash between parts of a sentence. Agencies write it with spaces in English
// as well.
func (t Typography) dash() rune {
	if t.Base == "en" {
		return '—'
	}
	return '–'
}

// knowsSpaces tells whether the language sets spaces at which no line is broken: English
// sets none before signs, because it sets no space at all there.
func (t Typography) knowsSpaces() bool {
	return t.Base == "de" || t.Base == "cnr"
}

// Typeset returns a text as the usual typography of its language has it, with the changes
// that were made; see [Typography.Set].
func Typeset(tag, text string) (string, []Change) {
	return TypographyOf(tag).Set(text)
}

// Typed says what a typed character becomes in the usual typography of a language; see
// [Typography.Typed].
func Typed(tag, before string, r rune) Typing {
	return TypographyOf(tag).Typed(before, r)
}

// Addresses finds what is no prose and must stay letter by letter: web and mail
// addresses, handles, hashtags and names of files, in order and without overlap.
func Addresses(text []rune) []Span {
	var all []Span
	for i := 0; i < len(text); {
		if isBlank(text[i]) {
			i++
			continue
		}
		start, mark := i, false
		for i < len(text) && !isBlank(text[i]) {
			r := text[i]
			mark = mark || r == '.' || r == '@' || r == '#' || r == ':'
			i++
		}
		if !mark {
			continue // most words: nothing is built of them
		}
		if a, b := trimPunctuation(text, start, i); b-a > 1 && isAddress(string(text[a:b])) {
			all = append(all, Span{a, b})
		}
	}
	return all
}

// isBlank tells whether a rune is white space, of any width.
func isBlank(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == noBreak || r == narrowNoBreak || 0x2000 <= r && r <= 0x200a || r == 0x3000
}

// The spaces at which no line is broken.
const (
	noBreak       = '\u00a0'
	narrowNoBreak = '\u202f'
)
