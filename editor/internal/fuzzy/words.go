package fuzzy

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// appendWords appends the words of a text to folded, with one space between two. A word is a
// longest run of letters and digits after Unicode's normal form C and its full case folding:
// "Straße" is "strasse", "3,5" is two words, and so is a word with a mark that no letter
// takes in ("с́утра").
func appendWords(folded []byte, text string) []byte {
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	near := near()
	start, gap := len(folded), false
	letter := func(r rune) {
		if r == sign {
			gap = true
			return
		}
		if gap && len(folded) > start {
			folded = append(folded, ' ')
		}
		folded, gap = utf8.AppendRune(folded, r), false
	}
	for _, r := range text { // a broken byte is read as a sign
		if int(r) < len(near) && near[r] != several {
			letter(near[r])
			continue
		}
		long, ok := expansions[r]
		if !ok {
			letter(foldRune(r))
			continue
		}
		for _, r := range long {
			letter(foldRune(r))
		}
	}
	return folded
}

// What a character may be folded to beside a letter or digit.
const (
	sign    = -1 // it is of no word
	several = -2 // it is of expansions
)

// near are the Latin, Greek and Cyrillic characters as foldRune has them, which most texts
// need no other of.
var near = sync.OnceValue(func() *[0x530]rune {
	var all [0x530]rune
	for r := range all {
		all[r] = foldRune(rune(r))
		if _, ok := expansions[rune(r)]; ok {
			all[r] = several
		}
	}
	return &all
})

// foldRune is the simple case folding of a character, or another one of its class: of
// Cherokee Unicode keeps the capitals, this the small letters. It is a sign where that is
// neither letter nor digit.
func foldRune(r rune) rune {
	if r != 'ı' { // its capital is I, that of another letter
		r = unicode.ToLower(unicode.ToUpper(r)) // by way of the capital: ς and σ are one
	}
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
		return sign
	}
	return r
}

// expansions are the characters that case folding makes several of: status F of Unicode's
// CaseFolding.txt, without those that normal form C takes apart.
var expansions = map[rune]string{
	'ß': "ss", 'İ': "i\u0307", 'ŉ': "ʼn", 'ǰ': "j\u030c", 'ΐ': "ι\u0308\u0301", 'ΰ': "υ\u0308\u0301",
	'և': "եւ", 'ẖ': "h\u0331", 'ẗ': "t\u0308", 'ẘ': "w\u030a", 'ẙ': "y\u030a", 'ẚ': "aʾ", 'ẞ': "ss",
	'ὐ': "υ\u0313", 'ὒ': "υ\u0313\u0300", 'ὔ': "υ\u0313\u0301", 'ὖ': "υ\u0313\u0342", 'ᾀ': "ἀι",
	'ᾁ': "ἁι", 'ᾂ': "ἂι", 'ᾃ': "ἃι", 'ᾄ': "ἄι", 'ᾅ': "ἅι", 'ᾆ': "ἆι", 'ᾇ': "ἇι", 'ᾈ': "ἀι", 'ᾉ': "ἁι",
	'ᾊ': "ἂι", 'ᾋ': "ἃι", 'ᾌ': "ἄι", 'ᾍ': "ἅι", 'ᾎ': "ἆι", 'ᾏ': "ἇι", 'ᾐ': "ἠι", 'ᾑ': "ἡι", 'ᾒ': "ἢι",
	'ᾓ': "ἣι", 'ᾔ': "ἤι", 'ᾕ': "ἥι", 'ᾖ': "ἦι", 'ᾗ': "ἧι", 'ᾘ': "ἠι", 'ᾙ': "ἡι", 'ᾚ': "ἢι", 'ᾛ': "ἣι",
	'ᾜ': "ἤι", 'ᾝ': "ἥι", 'ᾞ': "ἦι", 'ᾟ': "ἧι", 'ᾠ': "ὠι", 'ᾡ': "ὡι", 'ᾢ': "ὢι", 'ᾣ': "ὣι", 'ᾤ': "ὤι",
	'ᾥ': "ὥι", 'ᾦ': "ὦι", 'ᾧ': "ὧι", 'ᾨ': "ὠι", 'ᾩ': "ὡι", 'ᾪ': "ὢι", 'ᾫ': "ὣι", 'ᾬ': "ὤι", 'ᾭ': "ὥι",
	'ᾮ': "ὦι", 'ᾯ': "ὧι", 'ᾲ': "ὰι", 'ᾳ': "αι", 'ᾴ': "άι", 'ᾶ': "α\u0342", 'ᾷ': "α\u0342ι", 'ᾼ': "αι",
	'ῂ': "ὴι", 'ῃ': "ηι", 'ῄ': "ήι", 'ῆ': "η\u0342", 'ῇ': "η\u0342ι", 'ῌ': "ηι", 'ῒ': "ι\u0308\u0300",
	'ῖ': "ι\u0342", 'ῗ': "ι\u0308\u0342", 'ῢ': "υ\u0308\u0300", 'ῤ': "ρ\u0313", 'ῦ': "υ\u0342",
	'ῧ': "υ\u0308\u0342", 'ῲ': "ὼι", 'ῳ': "ωι", 'ῴ': "ώι", 'ῶ': "ω\u0342", 'ῷ': "ω\u0342ι", 'ῼ': "ωι",
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st", 'ﬓ': "մն",
	'ﬔ': "մե", 'ﬕ': "մի", 'ﬖ': "վն", 'ﬗ': "մխ",
}
