package intake

import (
	"bytes"
	"strconv"

	"golang.org/x/text/encoding/charmap"
)

// rtfKind is what a token of RTF is.
type rtfKind int

const (
	rtfEnd   rtfKind = iota // of the file
	rtfOpen                 // {
	rtfClose                // }
	rtfWord                 // \name or \name123
	rtfMark                 // \~ and the like: one character that is no letter
	rtfBytes                // text as it stands
	rtfByte                 // \'hh: one byte of text
)

type rtfToken struct {
	kind rtfKind
	name string // of a word, without its number; of a mark
	n    int    // the number of a word, the byte of \'hh
	has  bool   // the word has a number
	text []byte
}

// rtfScanner cuts RTF (version 1.9.1) into tokens. It never fails: what makes no sense is text.
type rtfScanner struct {
	raw []byte
	at  int
}

// next returns the next token. Line ends are no text: they stand wherever a program liked.
func (s *rtfScanner) next() rtfToken {
	for s.at < len(s.raw) && (s.raw[s.at] == '\r' || s.raw[s.at] == '\n' || s.raw[s.at] == 0) {
		s.at++
	}
	if s.at == len(s.raw) {
		return rtfToken{}
	}
	switch s.raw[s.at] {
	case '{':
		s.at++
		return rtfToken{kind: rtfOpen}
	case '}':
		s.at++
		return rtfToken{kind: rtfClose}
	case '\\':
		s.at++
		return s.control()
	}
	n := bytes.IndexAny(s.raw[s.at:], "{}\\\r\n\x00")
	if n < 0 {
		n = len(s.raw) - s.at
	}
	s.at += n
	return rtfToken{kind: rtfBytes, text: s.raw[s.at-n : s.at]}
}

// control reads what follows a backslash.
func (s *rtfScanner) control() rtfToken {
	if s.at == len(s.raw) {
		return rtfToken{}
	}
	begin := s.at
	for s.at < len(s.raw) && isASCIILetter(s.raw[s.at]) && s.at-begin < 32 {
		s.at++
	}
	if s.at == begin {
		c := s.raw[s.at]
		s.at++
		if c == '\'' && s.at+2 <= len(s.raw) {
			if n, err := strconv.ParseUint(string(s.raw[s.at:s.at+2]), 16, 8); err == nil {
				s.at += 2
				return rtfToken{kind: rtfByte, n: int(n)}
			}
		}
		return rtfToken{kind: rtfMark, name: string(rune(c))}
	}
	t := rtfToken{kind: rtfWord, name: string(s.raw[begin:s.at])}
	begin = s.at
	if s.at < len(s.raw) && s.raw[s.at] == '-' {
		s.at++
	}
	for s.at < len(s.raw) && s.raw[s.at] >= '0' && s.raw[s.at] <= '9' && s.at-begin < 11 {
		s.at++
	}
	if n, err := strconv.Atoi(string(s.raw[begin:s.at])); err == nil {
		t.n, t.has = n, true
	}
	if s.at < len(s.raw) && s.raw[s.at] == ' ' {
		s.at++ // the space that ends a word is no text
	}
	if t.name == "bin" {
		s.at += min(max(t.n, 0), len(s.raw)-s.at)
	}
	return t
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// rtfCodePages are the encodings that RTF names by the number of their code page.
var rtfCodePages = map[int]*charmap.Charmap{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
}

// rtfCharsets are the code pages of the character sets of fonts; 0 and 1 are that of the file.
var rtfCharsets = map[int]int{
	77: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}
