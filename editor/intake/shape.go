package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers may stand behind the end of a sentence: closing quotation marks of all our
// languages and closing brackets.
const closers = "\"'”“’‘»«)]"

// sentenceEnd returns the mark that ends a text, or 0 where no sentence ends.
func sentenceEnd(s string) rune {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		switch {
		case r == '.' || r == '!' || r == '?' || r == '…' || r == '。':
			return r
		case !strings.ContainsRune(closers, r):
			return 0
		}
		s = s[:len(s)-size]
	}
	return 0
}

// endsSentence tells that a text ends where a sentence does.
func endsSentence(s string) bool { return sentenceEnd(s) != 0 }

// longLine is the length in code points from which a line is prose however it ends:
// the longest headlines of agencies and portals stay well below.
const longLine = 180

// isProse tells that a piece reads like a sentence of the story, not like a headline
// and not like a line of a menu.
func isProse(p *piece) bool {
	if len(p.text) > 3*longLine || p.wrapped && length(p.text) > longLine {
		return true
	}
	if wordCount(p.text) < 4 && length(p.text) < narrowest { // Chinese and Japanese have no spaces
		return false
	}
	if length(p.text) >= longLine {
		return true
	}
	switch sentenceEnd(p.text) {
	case 0:
		return false
	case '?':
		// A question alone is a headline or a subheading, unless it is quoted or follows
		// another sentence.
		return !strings.HasSuffix(p.text, "?") || hasInnerEnd(p.text)
	}
	return true
}

// hasInnerEnd tells that a sentence ends somewhere before the end of a text.
func hasInnerEnd(s string) bool {
	return len(sentenceCuts(s, 1)) > 0
}

// sentenceCuts returns byte offsets at which sentences begin after another has
// ended, at most n of them (-1 for all). It rather misses an end than makes one up:
// after initials, ordinals and short abbreviations it sees none.
func sentenceCuts(s string, n int) []int {
	var cuts []int
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '.' && c != '!' && c != '?' && !strings.HasPrefix(s[i:], "…") {
			continue
		}
		mark := i
		rest := strings.TrimLeft(s[i:], ".!?…"+closers)
		next := strings.TrimLeft(rest, " \u00A0")
		i = len(s) - len(next) - 1
		if len(next) == len(rest) || next == "" || !startsSentence(next) || s[mark] == '.' && isAbbreviated(s[:mark]) {
			continue
		}
		cuts = append(cuts, len(s)-len(next))
		if len(cuts) == n {
			break
		}
	}
	return cuts
}

// isAbbreviated tells that the word before a full stop is a number or too short to
// be trusted: "6. avgust", "M. J.", "St. Petersburg", "npr. Budva".
func isAbbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " \u00A0(„“\"")+1:]
	letters := 0
	for _, r := range word {
		if unicode.IsDigit(r) {
			return true
		}
		letters++
	}
	return letters < 4
}

func startsSentence(s string) bool {
	return startsUpper(strings.TrimLeft(s, "„“”\"'‘‚»«(–—- "))
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// wordCount counts the words of a tidied text.
func wordCount(s string) int { return strings.Count(s, " ") + 1 }

// isCaps tells that a text is written in capitals only.
func isCaps(s string) bool {
	upper := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 1
}

// namePrefixes are the small words inside personal names.
var namePrefixes = wordSet("von van de der den di da del do dos al el bin ben la le zu zum und of")

// isName tells that a text looks like the name of a person: two to five words with
// capitals, small words only between them.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || strings.ContainsAny(s, ":;!?\"„“”()0123456789") {
		return false
	}
	capitals := 0
	for i, w := range words {
		switch {
		case startsUpper(w):
			capitals++
		case i == 0 || i == len(words)-1 || !namePrefixes[w]:
			return false
		}
	}
	// A full stop ends a sentence, but for an initial.
	last := words[len(words)-1]
	return capitals >= 2 && (!strings.HasSuffix(last, ".") || length(last) == 2)
}

// bulletLen returns the length in bytes of the mark of a list item that a text begins with,
// with its space, or 0.
func bulletLen(s string) int {
	for _, mark := range [...]string{"• ", "* ", "- ", "– ", "— ", "· ", "▪ ", "■ ", "● ", "‣ ", "◦ "} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// itemNumber returns the number that a text begins with as "3. " or "3) ", or 0.
func itemNumber(s string) int {
	n, i := 0, 0
	for ; i < len(s) && i < 2 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	if i == 0 || i+1 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' {
		return 0
	}
	return n
}

// longest is the size in code points above which a paragraph is split: nobody
// translates more at once, and no agency writes it.
const longest = 2000

// splitLong cuts a paragraph into parts of at most [longest] code points, at the ends
// of sentences, else between words. What has neither stays whole.
func splitLong(s string) []string {
	if len(s) <= longest || length(s) <= longest {
		return []string{s}
	}
	var parts []string
	sentences := sentenceCuts(s, -1)
	begin := 0
	for byteOffset(s, begin, longest) < len(s) {
		limit := byteOffset(s, begin, longest+1)
		at := -1
		for len(sentences) > 0 && sentences[0] <= limit {
			if sentences[0] > begin {
				at = sentences[0]
			}
			sentences = sentences[1:]
		}
		if at < 0 {
			if sp := strings.LastIndexByte(s[begin:limit], ' '); sp > 0 {
				at = begin + sp + 1
			}
		}
		if at < 0 {
			sp := strings.IndexByte(s[limit:], ' ')
			if sp < 0 {
				break
			}
			at = limit + sp + 1
		}
		parts = append(parts, strings.TrimSpace(s[begin:at]))
		begin = at
	}
	return append(parts, s[begin:])
}

// byteOffset returns the byte offset n code points behind the offset from.
func byteOffset(s string, from, n int) int {
	for i := range s[from:] {
		if n == 0 {
			return from + i
		}
		n--
	}
	return len(s)
}
