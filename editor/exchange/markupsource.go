package exchange

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// legacy are the encodings of one byte a character that files of our countries come in.
// Programs that write "ISO-8859-1" mean Windows-1252, which is the same but for characters
// that no text has (WHATWG Encoding).
var legacy = map[string]*charmap.Charmap{
	"iso-8859-1": charmap.Windows1252, "latin1": charmap.Windows1252, "us-ascii": charmap.Windows1252, "windows-1252": charmap.Windows1252,
	"iso-8859-2": charmap.ISO8859_2, "latin2": charmap.ISO8859_2, "windows-1250": charmap.Windows1250,
	"iso-8859-5": charmap.ISO8859_5, "windows-1251": charmap.Windows1251, "iso-8859-15": charmap.ISO8859_15,
}

// textSource reads a file as UTF-8. What its bytes are counts for more than what it says that
// they are: a sequence that is UTF-8 is taken as that in any file of single bytes, because
// such a sequence hardly ever makes sense as anything else.
type textSource struct {
	in      io.Reader
	begun   bool
	charset *charmap.Charmap // for bytes that are not UTF-8
	said    bool             // the file itself names that charset
	raw     []byte           // read, and not handed on
	err     error
}

// sniffed is how much of a file is looked at for its encoding.
const sniffed = 1024

// begin finds out what the file is written in.
func (s *textSource) begin() {
	s.begun, s.charset = true, charmap.Windows1252
	s.raw = make([]byte, 0, 64<<10)
	for len(s.raw) < sniffed && s.err == nil {
		s.more()
	}
	head := s.raw[:min(len(s.raw), sniffed)]
	wide := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(head, []byte(byteOrderMark)):
		s.raw = s.raw[len(byteOrderMark):]
		return
	case bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("<\x00")):
	case bytes.HasPrefix(head, []byte("\xfe\xff")) || bytes.HasPrefix(head, []byte("\x00<")):
		wide = unicode.BigEndian
	default:
		name := declared(head)
		if named := legacy[name]; named != nil {
			s.charset, s.said = named, true
		}
		return
	}
	rest := io.MultiReader(bytes.NewReader(bytes.Clone(s.raw)), &failing{s.in, s.err})
	s.in = transform.NewReader(rest, unicode.UTF16(wide, unicode.UseBOM).NewDecoder())
	s.raw, s.err = s.raw[:0], nil
}

// failing reads on where nothing failed yet.
type failing struct {
	in  io.Reader
	err error
}

func (f *failing) Read(p []byte) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	return f.in.Read(p)
}

// declared returns the encoding that the first line of an XML file names, in small letters.
func declared(head []byte) string {
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	line, _, _ := bytes.Cut(head, []byte("?>"))
	_, value, _ := bytes.Cut(line, []byte("encoding"))
	value = bytes.TrimLeft(value, " \t\r\n=")
	if len(value) == 0 || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	name, _, _ := bytes.Cut(value[1:], value[:1])
	return strings.ToLower(string(name))
}

// more reads once.
func (s *textSource) more() {
	if len(s.raw) == cap(s.raw) {
		return
	}
	n, err := s.in.Read(s.raw[len(s.raw):cap(s.raw)])
	s.raw, s.err = s.raw[:len(s.raw)+n], err
}

// fill appends text to dst, and tells where in what it appended the first byte stands that is
// not of the encoding which the file names, or -1. It returns [io.EOF], and no text, behind
// the end.
func (s *textSource) fill(dst []byte) (text []byte, wrong int, err error) {
	if !s.begun {
		s.begin()
	}
	for len(s.raw) == 0 && s.err == nil {
		s.more()
	}
	if len(s.raw) == 0 {
		return dst, -1, s.err
	}
	if utf8.Valid(s.raw) {
		dst, s.raw = append(dst, s.raw...), s.raw[:0]
		return dst, -1, nil
	}
	return s.mend(dst)
}

// mend is fill for bytes that are not all UTF-8.
func (s *textSource) mend(dst []byte) (text []byte, wrong int, err error) {
	wrong = -1
	before, raw := len(dst), s.raw
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		if r == utf8.RuneError && size == 1 {
			if s.err == nil && !utf8.FullRune(raw) {
				break // the rest of it has not been read yet
			}
			if !s.said && wrong < 0 {
				wrong = len(dst) - before
			}
			r = s.charset.DecodeByte(raw[0])
		}
		dst, raw = utf8.AppendRune(dst, r), raw[size:]
	}
	s.raw = s.raw[:copy(s.raw[:cap(s.raw)], raw)]
	if len(s.raw) > 0 && s.err == nil {
		s.more()
	}
	return dst, wrong, nil
}
