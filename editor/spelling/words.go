package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor/language"
)

// word is a word of a text, with the hyphens and apostrophes inside it: "don't",
// "NATO-a", "24-godišnji".
type word struct {
	text       string
	start, end int // code points
	first      bool
	quoted     bool // between quotation marks
	dotted     bool // a full stop follows
	cut        bool // a hyphen follows, and then no letter: "Ein- und Ausfuhr"
}

// softHyphen is a place where a word may be broken; it is not seen and not spelt.
const softHyphen = '\u00AD'

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || unicode.IsDigit(r) || r == softHyphen
}

func isHyphen(r rune) bool     { return r == '-' || r == '‑' || r == '‐' }
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// eachWord calls found with every word of a text, but for those in addresses, e-mail
// addresses, hashtags and names of files.
func eachWord(text string, found func(word)) {
	s := scanner{text: text, first: true}
	for s.at < len(text) {
		r, n := utf8.DecodeRuneInString(text[s.at:])
		switch {
		case unicode.IsSpace(r):
			if r == '\n' {
				s.first = true
			}
			s.at += n
			s.point++
			s.fresh = true
			continue
		case s.fresh || s.at == 0:
			s.fresh = false
			if end := chunkEnd(text, s.at); isAddress(text[s.at:end]) {
				s.point += utf8.RuneCountInString(text[s.at:end])
				s.at, s.first = end, false
				continue
			}
		}
		if isWordRune(r) && !unicode.Is(unicode.Mn, r) {
			found(s.word())
			continue
		}
		s.pass(r)
		s.at += n
		s.point++
	}
}

// scanner goes through a text once.
type scanner struct {
	text   string
	at     int // bytes
	point  int // code points
	first  bool
	quoted bool
	fresh  bool // a space came before
}

// pass looks at a mark between words.
func (s *scanner) pass(r rune) {
	switch r {
	case '.', '!', '?', '…', ':':
		s.first = true
	case '„', '“', '”', '«', '»', '"':
		// Which of them opens differs by language, so only the first of two does.
		s.quoted = !s.quoted || r == '„'
		s.first = s.first || s.quoted
	}
}

// word takes the word that begins here.
func (s *scanner) word() word {
	w := word{start: s.point, first: s.first, quoted: s.quoted}
	from := s.at
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if !isWordRune(r) {
			next, _ := utf8.DecodeRuneInString(s.text[s.at+n:])
			if !isHyphen(r) && !isApostrophe(r) || !isWordRune(next) {
				w.dotted = r == '.'
				w.cut = isHyphen(r)
				break
			}
		}
		s.at += n
		s.point++
	}
	w.text, w.end = s.text[from:s.at], s.point
	s.first = false
	return w
}

// chunkEnd returns where the run without white space that begins at a byte ends.
func chunkEnd(text string, at int) int {
	if i := strings.IndexFunc(text[at:], unicode.IsSpace); i >= 0 {
		return at + i
	}
	return len(text)
}

// isAddress tells whether a run without white space is an address on the web, an e-mail
// address, a mention, a hashtag or the name of a file.
func isAddress(chunk string) bool {
	at := strings.IndexAny(chunk, "@#_/\\.")
	if at < 0 {
		return false
	}
	chunk = strings.Trim(chunk, ".,;:!?…()[]„“”\"‚‘’'«»–—")
	switch {
	case strings.Contains(chunk, "://"), strings.ContainsAny(chunk, "@_\\"), strings.HasPrefix(chunk, "#"), strings.HasPrefix(chunk, "www."):
		return true
	}
	host, _, _ := strings.Cut(chunk, "/")
	return isDomain(host)
}

// isDomain tells whether a name ends like one of a domain or a file: in a point and two to
// four small ASCII letters, or one of a few longer endings. So "vijesti.me" and
// "izvještaj.docx" are, and "kraj.Poslije", which lacks a space, is not.
func isDomain(s string) bool {
	at := strings.LastIndexByte(s, '.')
	if at < 2 { // "a.m" and "d.h" are abbreviations
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	switch end := s[at+1:]; {
	case !isWordRune(before):
		return false
	case end == "media", end == "online", end == "world":
		return true
	default:
		return len(end) >= 2 && len(end) <= 4 && strings.Trim(end, "abcdefghijklmnopqrstuvwxyz") == ""
	}
}

// plain writes a word as dictionaries have it: composed, with plain apostrophes and
// hyphens, Montenegrin in Latin letters.
func plain(s string, montenegrin bool) string {
	if isPlain(s) {
		return s
	}
	s = norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case r == softHyphen:
			return -1
		case isApostrophe(r):
			return '\''
		case isHyphen(r):
			return '-'
		}
		return r
	}, s))
	if montenegrin {
		s = language.ToLatin(s)
	}
	return s
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// casing is how a word uses capitals.
type casing int

const (
	small   casing = iota // riječ
	titled                // Riječ
	shouted               // RIJEČ
	mixed                 // YouTube, BiH
)

// casingOf looks at the letters of a plain word. A single capital is titled.
func casingOf(s string) casing {
	upper, lower, first := 0, 0, false
	for i, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || i == 0
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case upper == 0:
		return small
	case upper == 1 && first:
		return titled
	case lower == 0:
		return shouted
	}
	return mixed
}

// recase writes a form in small letters in the casing of another.
func recase(form string, like casing) string {
	switch like {
	case titled:
		r, n := utf8.DecodeRuneInString(form)
		return string(unicode.ToUpper(r)) + form[n:]
	case shouted:
		return strings.ToUpper(form)
	}
	return form
}

func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
