// Package sentence finds where the sentences of a text end.
//
// Its nouns: a stop is a run of full stops, question and exclamation marks, with the
// quotation marks and brackets that close behind it; a starter is a word that hardly ever
// has a capital within a sentence, such as "The" or "Nakon", so that a capital one begins
// the next; a tongue is what a language adds to the rules: its abbreviations, its starters,
// whether a number with a full stop is an ordinal.
//
// A blank line always ends a sentence, a single line break where the line does not read
// on. All else is decided at a stop, by the word before it and the word behind it. Time
// grows with the length of the text alone, and nothing is kept between calls.
//
// Beside its own rules the package reads those that others wrote in SRX, the exchange
// format of translation programs: see [ReadSRX].
package sentence

import (
	"unicode/utf8"

	"redakcija/editor/language"
)

// Split returns the sentences of a text in a language, given by its tag, in order. White
// space around a sentence is in none of them; every other code point is in exactly one.
func Split(tag, text string) []language.Span {
	c := cutter{tongue: tongueOf(tag), text: text}
	return spans(text, c.end)
}

// spans calls end with the first byte of each sentence and gathers what it returns, the
// byte behind the last one, as code points.
func spans(text string, end func(start int) int) []language.Span {
	const usual = 120 // bytes of a sentence in a newspaper
	all := make([]language.Span, 0, len(text)/usual+1)
	points, counted := 0, 0
	pointsTo := func(i int) int {
		points += utf8.RuneCountInString(text[counted:i])
		counted = i
		return points
	}
	for i := skipSpace(text, 0); i < len(text); {
		stop := end(i)
		first := pointsTo(i)
		all = append(all, language.Span{Start: first, End: pointsTo(stop)})
		i = skipSpace(text, stop)
	}
	return all
}

// cutter finds ends in one text.
type cutter struct {
	*tongue
	text  string
	start int // first byte of the sentence that is being read
}

// kinds say of a byte whether a sentence may end at it. Most bytes do not matter.
var kinds = func() (k [256]byte) {
	for _, b := range []byte(".!?") {
		k[b] = mark
	}
	for _, b := range []byte("\n\v\f\r") {
		k[b] = lineEnd
	}
	k[':'], k[';'] = face, face
	k[0xC2], k[0xE2] = wide, wide
	return k
}()

const (
	mark    = 1 + iota // . ! ?
	lineEnd            // a line break
	face               // perhaps the eyes of :-)
	wide               // the first byte of …, of U+0085, U+2028 or U+2029, and of many others
)

// end returns the byte behind the last one of the sentence that begins at a byte.
func (c *cutter) end(start int) int {
	c.start = start
	end := c.firstEnd(start)
	if headline := c.headline(start, end); headline > 0 {
		return headline
	}
	return end
}

// firstEnd returns the byte behind the first sentence from start on by its stops and lines.
func (c *cutter) firstEnd(start int) int {
	text := c.text
	for i := start; i < len(text); {
		kind := kinds[text[i]]
		if kind == 0 {
			i++
			continue
		}
		if kind == wide {
			kind = wideKind(text[i:])
		}
		var end, next int
		switch kind {
		case mark:
			end, next = c.stop(i)
		case lineEnd:
			end, next = c.line(i)
		case face:
			end, next = c.smile(i)
		default:
			next = i + 1
		}
		if end > 0 {
			return end
		}
		i = next
	}
	return trimSpace(text, start, len(text))
}

// wideKind is the kind of a character of more bytes than one.
func wideKind(s string) byte {
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '…', '⁇', '⁈', '⁉', '‼':
		return mark
	case '\u0085', '\u2028', '\u2029':
		return lineEnd
	}
	return 0
}
