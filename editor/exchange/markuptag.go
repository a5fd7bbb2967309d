package exchange

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// The reasons of a [markupError].
const (
	noMarkup  = editor.NoUnitMarkup
	noEnd     = editor.NoUnitEnd
	noEntity  = editor.NoUnitEntity
	noControl = editor.NoUnitControl
	noRoom    = editor.NoUnitTooLong
)

// errShort says that a tag goes on behind what was read.
var errShort = errors.New("tag is not whole")

// nextTag reads a tag. What looks like none is used up to the next sign that might begin one.
func (x *markup) nextTag() error {
	for {
		n, err := x.readTag(x.buf[x.at:])
		if err == nil {
			x.pass(n)
			return nil
		}
		if errors.Is(err, errShort) {
			if len(x.buf)-x.at <= maxTag && x.more() {
				continue
			}
			if err = x.fault(noEnd, shown(x.buf[x.at:])); x.done == nil {
				err = x.fault(noRoom, shown(x.buf[x.at:]))
			}
		}
		value := x.buf[x.at+1:]
		if n = bytes.IndexByte(value, '<'); n < 0 {
			n = len(value)
		}
		x.pass(n + 1)
		return err
	}
}

// shown is the beginning of some markup, for a message.
func shown(b []byte) string {
	b = b[:min(len(b), 40)]
	return strings.ToValidUTF8(string(b), "")
}

// readTag reads the tag at the beginning of b and returns its length.
func (x *markup) readTag(b []byte) (int, error) {
	x.attrs, x.values = x.attrs[:0], x.values[:0]
	i := 1
	x.kind = startTag
	if i < len(b) && b[i] == '/' {
		x.kind = endTag
		i++
	}
	n := nameLength(b[i:])
	x.name = b[i : i+n]
	if i += n; i == len(b) {
		return 0, errShort
	}
	if n == 0 {
		return 0, x.fault(noMarkup, shown(b))
	}
	for {
		space := gap(b[i:])
		if i += space; i == len(b) {
			return 0, errShort
		}
		switch {
		case b[i] == '>':
			return i + 1, nil
		case b[i] == '/' && i+1 == len(b):
			return 0, errShort
		case b[i] == '/' && b[i+1] == '>' && x.kind == startTag:
			x.empty = true
			return i + 2, nil
		case space == 0 || x.kind == endTag:
			return 0, x.fault(noMarkup, shown(b))
		}
		n, err := x.readAttribute(b[i:])
		if err != nil {
			return 0, err
		}
		i += n
	}
}

// readAttribute reads the attribute at the beginning of b and returns its length.
func (x *markup) readAttribute(b []byte) (int, error) {
	i := nameLength(b)
	name := b[:i]
	i += gap(b[i:])
	if i == len(b) {
		return 0, errShort
	}
	if len(name) == 0 || b[i] != '=' {
		return 0, x.fault(noMarkup, shown(b))
	}
	i++
	if i += gap(b[i:]); i == len(b) {
		return 0, errShort
	}
	quote := b[i]
	if quote != '"' && quote != '\'' {
		return 0, x.fault(noMarkup, shown(b))
	}
	i++
	n := bytes.IndexByte(b[i:], quote)
	if less := bytes.IndexByte(b[i:], '<'); less >= 0 && (n < 0 || less < n) {
		return 0, x.fault(noMarkup, shown(b)) // the quotation mark at its end is missing
	}
	if n < 0 {
		return 0, errShort
	}
	value := b[i : i+n]
	if bytes.ContainsAny(value, "&\t\r\n") {
		from := len(x.values)
		var err error
		if x.values, _, err = x.unescape(x.values, value); err != nil {
			return 0, err
		}
		value = x.values[from:]
	}
	if len(x.attrs) == maxAttrs {
		return 0, x.fault(noRoom, shown(name))
	}
	x.attrs = append(x.attrs, attribute{name, value})
	return i + n + 1, nil
}

// nameLength is how many bytes at the beginning of b are a name.
func nameLength(b []byte) int {
	for i, c := range b {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == ':' || c >= utf8.RuneSelf
		if !letter && (i == 0 || c != '-' && c != '.' && (c < '0' || c > '9')) {
			return i
		}
	}
	return len(b)
}

// gap is how many bytes at the beginning of b are white space.
func gap(b []byte) int {
	i := 0
	for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r') {
		i++
	}
	return i
}
