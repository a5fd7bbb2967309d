package sentence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// A headline has no stop. Where a page was copied without its lines it runs into the
// sentence behind it: "Ponovo voz Priština – Skoplje Putnički saobraćaj je obnovljen."
//
// In capitals it is told in any language. In Montenegrin it is told by a capital that only
// the beginning of a sentence explains, behind words that read like a headline: they have
// no auxiliary verb, and do not begin with an adverb as a sentence does. At the beginning of
// a paragraph more is taken for such a capital than within it.

// Words of a headline, and of the sentence that follows it.
const (
	leastFront = 3
	mostFront  = 20
	leastRest  = 5
)

// headline returns the byte behind a headline that runs into the sentence between two
// bytes, or 0.
func (c *cutter) headline(start, end int) int {
	inCapitals := c.beginsInCapitals(start, end)
	if !inCapitals && !c.headlines || end-start > longestSentence {
		return 0
	}
	var words [mostFront + leastRest + 1]wordSpan
	n := fields(c.text[start:end], start, words[:])
	switch {
	case n < leastFront+leastRest:
		return 0
	case inCapitals:
		return c.capitals(words[:n])
	}
	// What reads like a headline may be followed by more than what does not.
	titled := !c.starters[c.bare(words[0])] && c.beginsParagraph(start)
	for i := 1; i < n; i++ {
		titled = titled && !c.auxiliaries[strings.ToLower(c.bare(words[i-1]))]
		if i < leastFront || n-i < leastRest || !c.joinedFreely(words[i-1], words[i]) {
			continue
		}
		word, after := c.bare(words[i]), c.first(words[i-1])
		if c.starters[word] && (!c.inNames[word] || titled && isLower(after)) {
			return words[i-1].end
		}
		if titled {
			if at := c.begins(words[:i+2], c.text[words[i].start:end]); at >= leastFront {
				return words[at-1].end
			}
		}
	}
	return 0
}

type wordSpan struct{ start, end int } // bytes

// fields fills words with the first words of a text that begins at a byte of the whole and
// returns their number.
func fields(text string, offset int, words []wordSpan) int {
	n := 0
	for i := skipSpace(text, 0); i < len(text) && n < len(words); i = skipSpace(text, i) {
		from := i
		for i < len(text) {
			if b := text[i]; b > ' ' && b != 0xC2 && (b < 0xE1 || b > 0xEF) {
				i++ // no byte of a space, nor of a character that could be one
				continue
			}
			r, size := decode(text, i)
			if isSpace(r) {
				break
			}
			i += size
		}
		words[n] = wordSpan{offset + from, offset + i}
		n++
	}
	return n
}

// bare is a word without the signs around it.
func (c *cutter) bare(w wordSpan) string {
	return strings.TrimFunc(c.text[w.start:w.end], func(r rune) bool { return !isLetter(r) && !isDigit(r) })
}

func (c *cutter) first(w wordSpan) rune {
	r, _ := decode(c.text, w.start)
	return r
}

// beginsInCapitals tells whether the first two letters of a sentence are capitals.
func (c *cutter) beginsInCapitals(start, end int) bool {
	first, size := decode(c.text, start)
	second, _ := decode(c.text, start+size)
	return start+size < end && isUpper(first) && isUpper(second)
}

// capitals finds the end of a headline that is written in capitals, or 0.
func (c *cutter) capitals(words []wordSpan) int {
	const letters = 12 // fewer are names: "NATO, EU i UN"
	count := 0
	for i, w := range words {
		small := false
		for _, r := range c.text[w.start:w.end] {
			small = small || isLower(r)
			if isUpper(r) {
				count++
			}
			if r == ',' || r == ':' {
				return 0 // a dateline, or somebody who speaks
			}
		}
		if !small {
			continue
		}
		first, size := decode(c.text, w.start)
		second, _ := decode(c.text, w.start+size)
		if i < leastFront || count < letters || !isUpper(first) || !isLower(second) && !unicode.IsSpace(second) {
			return 0
		}
		return words[i-1].end
	}
	return 0
}

// joinedFreely tells whether a word in small letters but the first follows another without
// a sign between them, and the other is not one that cannot be the last: "na", "da".
func (c *cutter) joinedFreely(before, w wordSpan) bool {
	first, size := decode(c.text, w.start)
	second, _ := decode(c.text, w.start+size)
	last, _ := utf8.DecodeLastRuneInString(c.text[before.start:before.end])
	if !isUpper(first) || !isLower(second) && w.start+size < w.end || !isLetter(last) && !isDigit(last) {
		return false
	}
	r, n := decode(c.text, before.start)
	return !c.starters[string(unicode.ToUpper(r))+c.text[before.start+n:before.end]]
}

// begins tells whether the last but one of these words is in the first words of a
// sentence, behind a headline. It returns the index of the first one, or 0. The rest of
// the text begins with the word.
func (c *cutter) begins(words []wordSpan, rest string) int {
	at := len(words) - 2
	word, next := strings.ToLower(language.ToLatin(c.bare(words[at]))), c.bare(words[at+1])
	named := isUpper(c.first(words[at+1]))
	for _, w := range words[:at-1] {
		if sameStem(word, strings.ToLower(language.ToLatin(c.bare(w)))) { // the sentence says the headline again
			return c.phraseBegin(words[:at+1], named)
		}
	}
	before := strings.ToLower(language.ToLatin(c.bare(words[at-1])))
	if named || !c.isCommon(word, strings.ToLower(language.ToLatin(next))) || c.governs(before, word) || c.endsClause(words[at-2]) {
		return 0
	}
	for w := range strings.FieldsSeq(rest) {
		if c.clitics[w] {
			return at
		}
	}
	return 0
}

// governs tells whether a word is more likely to go on in the next one than to end a
// headline: it agrees with it, "na seizmičkom Pacifičkom", or waits for an object,
// "okončati Korejski rat", "uključujući".
func (c *cutter) governs(word, next string) bool {
	if strings.HasSuffix(word, "ti") || strings.HasSuffix(word, "ći") {
		return true
	}
	const ending = 2 // letters
	return len(word) > ending && strings.HasSuffix(next, word[len(word)-ending:])
}

// endsClause tells whether a comma is behind a word: one word more is no end of a headline.
func (c *cutter) endsClause(w wordSpan) bool { return c.text[w.end-1] == ',' }

// phraseBegin returns the index of the first of the words that the last one belongs to:
// itself, or the capital before it in "Hrvat Ivica Lukić" and "Pravni savjet Turske". It
// is 0 where that cannot be told.
func (c *cutter) phraseBegin(words []wordSpan, named bool) int {
	at := len(words) - 1
	before, second := isUpper(c.first(words[at-1])), isUpper(c.first(words[at-2]))
	switch {
	case !before && !second:
		return at
	case before && !second && named && c.joinedFreely(words[at-2], words[at-1]):
		return at - 1
	case !before && second && at > leastFront && c.joinedFreely(words[at-3], words[at-2]):
		return at - 2
	}
	return 0
}

// sameStem tells whether two words are forms of one: they begin alike and differ in the
// last two letters at most.
func sameStem(a, b string) bool {
	const ending = 2
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && len(a)-n <= ending && len(b)-n <= ending
}

// isCommon tells whether a word, in small letters and followed by another, has a capital
// only because it begins a sentence: an adjective of a place that no institution is called
// by, people of some kind, somebody's office, a number, an act. In the genitive an
// adjective would more likely be in a name.
func (c *cutter) isCommon(word, next string) bool {
	fits := func(has func(s, part string) bool, s string, parts []string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return has(s, part) })
	}
	if fits(strings.HasSuffix, word, c.adjectives) {
		return !fits(strings.HasPrefix, next, c.bodies)
	}
	return fits(strings.HasPrefix, word, c.offices) || fits(strings.HasSuffix, word, c.nouns)
}
