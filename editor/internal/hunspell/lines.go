package hunspell

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Bounds on what is read. Serbian, the largest dictionary of ours, has 0.9 and 6 MB and a
// quarter of a million words.
const (
	maxAff   = 8 << 20  // bytes
	maxDic   = 32 << 20 // bytes
	maxLine  = 64 << 10 // bytes
	maxWords = 2_000_000
)

// lines are the lines of a file, without what ends them and without a byte order mark.
type lines struct {
	name   string
	source *bufio.Reader
	number int // of the line that was read last, from 1
	left   int // bytes that the file may still have
}

func newLines(name string, in io.Reader, most int) *lines {
	return &lines{name: name, source: bufio.NewReaderSize(in, maxLine), left: most}
}

// next returns the next line, valid until the one after it, or io.EOF.
func (l *lines) next() ([]byte, error) {
	line, err := l.source.ReadSlice('\n')
	l.number++
	l.left -= len(line)
	switch {
	case err == bufio.ErrBufferFull:
		return nil, l.wrong("the line is longer than %d bytes", maxLine)
	case err != nil && err != io.EOF:
		return nil, err
	case err == io.EOF && len(line) == 0:
		return nil, io.EOF
	case l.left < 0:
		return nil, l.wrong("the file is too large")
	}
	if l.number == 1 {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	return bytes.TrimRight(line, "\r\n"), nil
}

func (l *lines) wrong(format string, args ...any) error {
	return &SyntaxError{l.name, l.number, fmt.Sprintf(format, args...)}
}

// encoding turns the bytes of a file into UTF-8; nil is for what is UTF-8 already.
type encoding struct{ from *charmap.Charmap }

// encodings are the names that dictionaries give to encodings after SET, without the
// hyphens and in upper case, as they are written in many ways.
var encodings = map[string]encoding{
	"UTF8":            {},
	"ISO88591":        {charmap.ISO8859_1},
	"ISO88592":        {charmap.ISO8859_2},
	"ISO88593":        {charmap.ISO8859_3},
	"ISO88594":        {charmap.ISO8859_4},
	"ISO88595":        {charmap.ISO8859_5},
	"ISO88597":        {charmap.ISO8859_7},
	"ISO88599":        {charmap.ISO8859_9},
	"ISO885910":       {charmap.ISO8859_10},
	"ISO885913":       {charmap.ISO8859_13},
	"ISO885914":       {charmap.ISO8859_14},
	"ISO885915":       {charmap.ISO8859_15},
	"KOI8R":           {charmap.KOI8R},
	"KOI8U":           {charmap.KOI8U},
	"CP1250":          {charmap.Windows1250},
	"CP1251":          {charmap.Windows1251},
	"MICROSOFTCP1250": {charmap.Windows1250},
	"MICROSOFTCP1251": {charmap.Windows1251},
	"WINDOWS1250":     {charmap.Windows1250},
	"WINDOWS1251":     {charmap.Windows1251},
}

func encodingOf(name string) (encoding, bool) {
	e, ok := encodings[strings.ToUpper(strings.ReplaceAll(name, "-", ""))]
	return e, ok
}

// append appends b as UTF-8. It fails on what is no text in the encoding.
func (e encoding) append(to, b []byte) ([]byte, error) {
	if e.from == nil {
		if !utf8.Valid(b) {
			return to, fmt.Errorf("%q is not UTF-8", b)
		}
		return append(to, b...), nil
	}
	for _, c := range b {
		r := e.from.DecodeByte(c)
		if r == utf8.RuneError {
			return to, fmt.Errorf("byte %#x of %q is no letter in %s", c, b, e.from)
		}
		to = utf8.AppendRune(to, r)
	}
	return to, nil
}
