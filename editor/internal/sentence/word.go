package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many bytes of a word and of a sentence are looked at more than once. No abbreviation
// is longer, and hardly a sentence; a text without spaces or stops is then no trouble.
const (
	longest         = 48
	longestSentence = 1000
)

// wordBefore returns the word that ends at a byte and its first byte. Single letters with
// full stops in a row are one word, also with spaces between them: "z. B", "d. o. o".
func (c *cutter) wordBefore(end int) (word string, start int) {
	start = c.back(end)
	for start > c.start && end-start <= longest && isInitials(c.text[start:end]) {
		dot := trimSpace(c.text, c.start, start) - 1
		if dot == start-1 || dot <= c.start || c.text[dot] != '.' {
			break
		}
		one := c.back(dot)
		if one == dot || !isInitials(c.text[one:end]) {
			break
		}
		start = one
	}
	return c.text[start:end], start
}

// before returns the word before a byte, with a comma behind it, or "".
func (c *cutter) before(i int) string {
	end := trimSpace(c.text, c.start, i)
	return c.text[c.back(end):end]
}

// back returns the first byte of the word that ends at a byte: letters, digits and what
// stands within words, numbers and addresses.
func (c *cutter) back(end int) int {
	for i := end; ; {
		r, size := utf8.DecodeLastRuneInString(c.text[c.start:i])
		if size == 0 || !isLetter(r) && !isDigit(r) && !strings.ContainsRune(".'’-‑/@:=&_%,", r) || end-i >= longest {
			return i
		}
		i -= size
	}
}

// class looks an abbreviation up, as it is written and then in small letters. One capital
// is an initial: "p." is a page, "P." a person.
func (t *tongue) class(word string) class {
	if c := t.words[word]; c != normal || len(word) > longest || isOneLetter(word) {
		return c
	}
	var buf [longest + utf8.UTFMax]byte
	key := buf[:0]
	for _, r := range word {
		if unicode.IsSpace(r) {
			continue
		}
		key = utf8.AppendRune(key, unicode.ToLower(r))
		if len(key) > longest {
			return normal
		}
	}
	if t.street != "" && strings.HasSuffix(word, t.street) {
		return counter
	}
	return t.words[string(key)]
}

// next is what follows a stop.
type next struct {
	kind
	// word is the word behind it, "" where it begins with no letter or where a full stop
	// makes an abbreviation of it.
	word    string
	bracket bool // one opens before it
}

type kind uint8

const (
	nothing kind = iota // the end of the text or of the paragraph
	upper
	lower
	digit
	sign
)

// peek looks at what begins behind a byte, past white space and what opens.
func (c *cutter) peek(i int) next {
	text := c.text
	i, breaks := skipBreaks(text, i)
	if i == len(text) || breaks > 1 {
		return next{}
	}
	var n next
	for i < len(text) {
		r, size := decode(text, i)
		switch {
		case strings.ContainsRune("\"'„“”‚‘’«»‹›`", r):
		case r == '(' || r == '[' || r == '{':
			n.bracket = true
		case strings.ContainsRune("-–—•*¿¡ \u00a0", r):
		default:
			n.kind, n.word = c.kindAt(i)
			return n
		}
		i += size
	}
	n.kind = sign
	return n
}

// kindAt says what begins at a byte, and the word there.
func (c *cutter) kindAt(i int) (kind, string) {
	r, _ := decode(c.text, i)
	switch {
	case isDigit(r):
		return digit, ""
	case !isLetter(r):
		return sign, ""
	}
	word := c.text[i:wordEnd(c.text, i)]
	if strings.HasPrefix(c.text[i+len(word):], ".") && utf8.RuneCountInString(word) < 3 {
		word = "" // an initial is no starter
	}
	if isLower(r) {
		return lower, word
	}
	return upper, word // letters without case are as good as capitals
}

// wordEnd returns the byte behind the letters that begin at a byte.
func wordEnd(text string, i int) int {
	for from := i; i < len(text) && i-from < longest; {
		r, size := decode(text, i)
		if !isLetter(r) {
			break
		}
		i += size
	}
	return i
}

// isInitials tells letters that each have a full stop but the last: "J", "J.F", "U. S",
// "Đ", "a.m".
func isInitials(s string) bool {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if !isLetter(r) {
			return false
		}
		if s = s[size:]; s == "" {
			return true
		}
		if s[0] != '.' {
			return false
		}
		s = s[1:]
		s = s[skipBlanks(s, 0):]
	}
	return false
}

func isOneLetter(s string) bool {
	return utf8.RuneCountInString(s) == 1 && isInitials(s)
}

// isRoman tells a Roman number of two or more digits.
func isRoman(s string) bool {
	return len(s) > 1 && strings.Trim(s, "IVXLCDM") == ""
}

// decode is utf8.DecodeRuneInString, quick for ASCII.
func decode(text string, i int) (rune, int) {
	if i < len(text) && text[i] < utf8.RuneSelf {
		return rune(text[i]), 1
	}
	return utf8.DecodeRuneInString(text[min(i, len(text)):])
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isSpace is unicode.IsSpace with the characters of no width that stand between words.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}
