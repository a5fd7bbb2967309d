package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// piece is what a reader of markup comes upon.
type piece int

const (
	startTag piece = iota
	endTag         // also behind a tag that closes itself
	someText       // a text may come in several pieces
)

// maxTag is the most bytes of a tag. Only a tag is ever held in memory whole.
const maxTag = 1 << 20

// maxAttrs is the most attributes of a tag. XLIFF has not many more than twenty for one.
const maxAttrs = 256

// markup reads XML piece by piece, in memory that does not grow with the file. It is not
// encoding/xml because that takes almost twice the time for a translation memory, and cannot
// go on behind an error. It expands no entity but the five of
// XML and characters by their numbers: those that a file declares itself are how a small file
// fills all memory.
//
// The name, the attributes and the text hold until the following call of next.
type markup struct {
	source textSource
	buf    []byte // read, and not used up
	at     int    // how much of buf is
	done   error  // why there is no more than buf
	line   int    // of buf[at], from 1
	wrong  []int  // lines with bytes of another encoding, those that were read and not told
	empty  bool   // an end tag follows, of a tag that closed itself
	data   bool   // in a CDATA section
	decode []byte // a text, decoded
	values []byte // of attributes, decoded

	kind  piece
	begin int // the line of what was read
	name  []byte
	attrs []attribute
	text  []byte
	// mended is what was repaired in the text, a reason, or "".
	mended string
}

type attribute struct {
	name, value []byte
}

// markupError is what is wrong with a piece. The reader is behind it, and can go on.
type markupError struct {
	line   int
	reason string // of those in package editor: NoUnitMarkup …
	value  string
}

func (e *markupError) Error() string { return fmt.Sprintf("line %d: %s %q", e.line, e.reason, e.value) }

func newMarkup(r io.Reader) *markup {
	return &markup{source: textSource{in: r}, buf: make([]byte, 0, 256<<10), line: 1}
}

// attr returns the value of an attribute, or nil.
func (x *markup) attr(name string) []byte {
	for i := range x.attrs {
		if string(x.attrs[i].name) == name {
			return x.attrs[i].value
		}
	}
	return nil
}

// fault is an error about what begins in the line begin.
func (x *markup) fault(reason, value string) error {
	return &markupError{x.begin, reason, value}
}

// more reads more text behind what is in buf, and tells whether there was any.
func (x *markup) more() bool {
	if x.done != nil {
		return false
	}
	if x.at > 0 {
		x.buf = x.buf[:copy(x.buf, x.buf[x.at:])]
		x.at = 0
	}
	before := len(x.buf)
	var wrong int
	if x.buf, wrong, x.done = x.source.fill(x.buf); wrong >= 0 && len(x.wrong) < 1000 {
		x.wrong = append(x.wrong, x.line+bytes.Count(x.buf[:before+wrong], []byte("\n")))
	}
	return len(x.buf) > before || x.done == nil
}

// pass uses up n bytes.
func (x *markup) pass(n int) {
	x.line += bytes.Count(x.buf[x.at:x.at+n], []byte("\n"))
	x.at += n
}

// ahead tells whether the text goes on with s.
func (x *markup) ahead(s string) bool {
	for len(x.buf)-x.at < len(s) && x.more() {
		continue
	}
	return bytes.HasPrefix(x.buf[x.at:], []byte(s))
}

// passTo uses up everything to the end of s, without holding it.
func (x *markup) passTo(s string) bool {
	for {
		if i := bytes.Index(x.buf[x.at:], []byte(s)); i >= 0 {
			x.pass(i + len(s))
			return true
		}
		x.pass(max(0, len(x.buf)-x.at-len(s)+1))
		if !x.more() {
			x.pass(len(x.buf) - x.at)
			return false
		}
	}
}

// next reads the next piece. It returns [io.EOF] behind the last, a [*markupError] for what is
// no XML, behind which one can read on, and otherwise the error of the file.
func (x *markup) next() error {
	x.mended = ""
	if x.empty {
		x.empty, x.kind = false, endTag
		return nil
	}
	for {
		x.begin = x.line
		if x.at == len(x.buf) && !x.more() {
			if errors.Is(x.done, io.EOF) {
				return io.EOF
			}
			return x.done
		}
		if x.at == len(x.buf) {
			continue
		}
		if x.data || x.buf[x.at] != '<' {
			if err := x.nextText(); err != nil || len(x.text) > 0 {
				x.kind = someText
				return err
			}
			continue
		}
		switch {
		case x.ahead("<!--"):
			x.pass(len("<!--"))
			if !x.passTo("-->") {
				return x.fault(noEnd, "<!--")
			}
		case x.ahead("<![CDATA["):
			x.pass(len("<![CDATA["))
			x.data = true
		case x.ahead("<!"):
			if err := x.passDeclaration(); err != nil {
				return err
			}
		case x.ahead("<?"):
			if !x.passTo("?>") {
				return x.fault(noEnd, "<?")
			}
		default:
			return x.nextTag()
		}
	}
}

// passDeclaration uses up a document type with all that it declares.
func (x *markup) passDeclaration() error {
	depth, quote := 0, byte(0)
	for {
		for x.at < len(x.buf) {
			c := x.buf[x.at]
			x.pass(1)
			switch {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '<' && x.ahead("!--"):
				if !x.passTo("-->") {
					return x.fault(noEnd, "<!--")
				}
			case c == '<':
				depth++
			case c == '>':
				if depth--; depth == 0 {
					return nil
				}
			}
		}
		if !x.more() {
			return x.fault(noEnd, "<!")
		}
	}
}

// nextText reads text to the next tag, or as much of it as is there.
func (x *markup) nextText() error {
	for {
		rest := x.buf[x.at:]
		n := bytes.IndexByte(rest, '<')
		if x.data {
			if n = bytes.Index(rest, []byte("]]>")); n >= 0 {
				x.text, x.mended = x.plain(rest[:n])
				x.pass(n + len("]]>"))
				x.data = false
				return nil
			}
		}
		if n < 0 {
			if n = x.whole(rest); n == 0 {
				if x.more() {
					continue
				}
				n = len(rest)
				if x.data {
					x.data = false
					x.pass(n)
					return x.fault(noEnd, "<![CDATA[")
				}
			}
		}
		var err error
		if x.data {
			x.text, x.mended = x.plain(rest[:n])
		} else {
			x.decode, x.mended, err = x.unescape(x.decode[:0], rest[:n])
			x.text = x.decode
		}
		x.pass(n)
		return err
	}
}

// whole is how much of a text at the end of what was read certainly ends no entity, nor the
// end of a CDATA section, in its middle.
func (x *markup) whole(text []byte) int {
	if x.data {
		return max(0, len(text)-len("]]>")+1)
	}
	tail := max(0, len(text)-maxEntity)
	if i := bytes.LastIndexByte(text[tail:], '&'); i >= 0 && bytes.IndexByte(text[tail+i:], ';') < 0 {
		return tail + i
	}
	if bytes.HasSuffix(text, []byte("\r")) {
		return len(text) - 1
	}
	return len(text)
}

// maxEntity is the most bytes of "&#x10ffff;" and its like.
const maxEntity = 32

// plain is a text as XML has it, without characters that XML forbids.
func (x *markup) plain(text []byte) ([]byte, string) {
	var mended string
	x.decode, mended = appendAllowed(x.decode[:0], text)
	return x.decode, mended
}

// appendAllowed appends text without the control characters that XML forbids, and with line
// ends as XML has them.
func appendAllowed(dst, text []byte) (all []byte, mended string) {
	for len(text) > 0 {
		i := 0
		for i < len(text) && (text[i] >= ' ' || text[i] == '\n' || text[i] == '\t') {
			i++
		}
		dst = append(dst, text[:i]...)
		if i == len(text) {
			break
		}
		switch {
		case text[i] != '\r':
			mended = noControl
		case i+1 == len(text) || text[i+1] != '\n':
			dst = append(dst, '\n')
		}
		text = text[i+1:]
	}
	return dst, mended
}

// unescape appends a text with its entities replaced.
func (x *markup) unescape(dst, text []byte) (all []byte, mended string, err error) {
	for {
		i := bytes.IndexByte(text, '&')
		if i < 0 {
			dst, said := appendAllowed(dst, text)
			return dst, first(mended, said), err
		}
		var said string
		dst, said = appendAllowed(dst, text[:i])
		mended = first(mended, said)
		text = text[i+1:]
		end := bytes.IndexByte(text[:min(len(text), maxEntity)], ';')
		if end <= 0 || bytes.ContainsAny(text[:end], " \t\r\n&\"'") {
			dst, mended = append(dst, '&'), first(mended, noMarkup) // an ampersand that means itself
			continue
		}
		name := text[:end]
		text = text[end+1:]
		r, ok := entity(name)
		switch {
		case !ok && err == nil:
			err = x.fault(noEntity, "&"+string(name)+";")
		case ok && !allowedRune(r):
			mended = first(mended, noControl)
		case ok:
			dst = utf8.AppendRune(dst, r)
		}
	}
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// entity returns the character that a name stands for.
func entity(name []byte) (rune, bool) {
	switch string(name) {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if name[0] != '#' || len(name) < 2 {
		return 0, false
	}
	digits, base := string(name[1:]), 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || strings.HasPrefix(digits, "+") {
		return 0, false
	}
	return rune(min(n, utf8.MaxRune+1)), true
}

// allowedRune tells whether XML has a character at all (XML 1.0, production 2).
func allowedRune(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xd7ff || r >= 0xe000 && r <= 0xfffd || r >= 0x10000 && r <= utf8.MaxRune
}
