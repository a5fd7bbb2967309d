package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"redakcija/editor"
)

// The limits of reading XML, so that memory does not grow with what a file claims to be.
const (
	// maxXMLDepth is how deep tags may lie within each other: office programs reach 40.
	maxXMLDepth = 200
	// maxXMLToken is the most bytes of one text: a story stays far below, and a picture in
	// base64 too.
	maxXMLToken = 16 << 20
	// maxXMLTag is the most bytes of one tag. Each attribute of four takes 64 in memory.
	maxXMLTag = 1 << 20
	// maxElements is the most elements and texts of a [tree].
	maxElements = 500_000
)

// xmlReader reads XML token by token. It declares no entities and fetches nothing: a
// document type that does either is refused with [editor.InputEntities].
type xmlReader struct {
	source  xmlSource
	decoder *xml.Decoder
	depth   int
	exact   bool // offsets are those of the file, because it was not decoded
}

// newXML reads XML in UTF-8, or in any other encoding that [decode] knows. What the bytes
// are counts for more than what they say they are.
func newXML(raw []byte) (*xmlReader, error) {
	x := &xmlReader{exact: true}
	x.source.raw = raw
	if !utf8.Valid(raw) {
		text, err := decode(raw)
		if err != nil {
			return nil, err
		}
		x.source.raw, x.exact = []byte(text), false
	}
	x.decoder = xml.NewDecoder(&x.source)
	x.decoder.Entity = xml.HTMLEntity // old news files use &nbsp; and its like
	x.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return x, nil
}

// xmlSource gives the decoder one byte after another, and no more of them for one token
// than a token may have.
type xmlSource struct {
	raw   []byte
	at    int
	limit int // where the token that is being read must have ended
}

var errLongToken = errors.New("token too long")

// ReadByte implements [io.ByteReader]. A control character, which XML forbids and wires
// let slip in, is a space.
func (s *xmlSource) ReadByte() (byte, error) {
	switch {
	case s.at >= len(s.raw):
		return 0, io.EOF
	case s.at >= s.limit:
		return 0, errLongToken
	}
	c := s.raw[s.at]
	s.at++
	if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
		c = ' '
	}
	return c, nil
}

// Read implements [io.Reader], which the decoder asks for and does not use.
func (s *xmlSource) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c, err := s.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}

// next returns the next [xml.StartElement], [xml.EndElement] or [xml.CharData], or [io.EOF]
// behind the last. Names are best compared by Name.Local: files differ in their namespaces.
// Texts are valid only until the following call.
func (x *xmlReader) next() (xml.Token, error) {
	for {
		begin := int(x.decoder.InputOffset())
		x.source.limit = x.source.at + maxXMLToken
		if rest := x.source.raw[begin:]; len(rest) > 1 && rest[0] == '<' && rest[1] != '!' && rest[1] != '?' {
			x.source.limit = x.source.at + maxXMLTag
		}
		token, err := x.decoder.Token()
		switch {
		case err == io.EOF:
			return nil, io.EOF
		case errors.Is(err, errLongToken):
			return nil, x.fault(editor.InputTooLarge, begin)
		case err != nil:
			return nil, x.fault(editor.InputDamaged, int(x.decoder.InputOffset()))
		}
		switch t := token.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > maxXMLDepth {
				return nil, x.fault(editor.InputDeep, begin)
			}
			return t, nil
		case xml.EndElement:
			x.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			// The subset in brackets is where entities are declared; nothing else in it is
			// needed to read a file.
			if strings.ContainsRune(string(t), '[') {
				return nil, x.fault(editor.InputEntities, begin)
			}
		}
	}
}

// fault names the byte where reading stopped, where it can be told.
func (x *xmlReader) fault(reason string, at int) error {
	if !x.exact {
		at = -1
	}
	return fault(reason, min(at, len(x.source.raw)-1))
}

// skip passes over the rest of the element whose start was read last.
func (x *xmlReader) skip() error {
	for open := x.depth; x.depth >= open; {
		if _, err := x.next(); err != nil {
			return x.unexpected(err)
		}
	}
	return nil
}

// text returns all text in the rest of the element whose start was read last.
func (x *xmlReader) text() (string, error) {
	var b strings.Builder
	for open := x.depth; x.depth >= open; {
		token, err := x.next()
		if err != nil {
			return "", x.unexpected(err)
		}
		if t, ok := token.(xml.CharData); ok {
			b.Write(t)
		}
	}
	return b.String(), nil
}

// eachToken calls fn for every token of a file until one call fails. Fn may read on by
// itself, to the end of an element.
func eachToken(raw []byte, fn func(x *xmlReader, token xml.Token) error) error {
	x, err := newXML(raw)
	if err != nil {
		return err
	}
	for {
		token, err := x.next()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = fn(x, token)
		}
		if err != nil {
			return err
		}
	}
}

// unexpected makes the end of a file inside an element a fault.
func (x *xmlReader) unexpected(err error) error {
	if err == io.EOF {
		return x.fault(editor.InputDamaged, len(x.source.raw)-1)
	}
	return err
}

// xmlAttr returns the value of an attribute by its local name, or "".
func xmlAttr(t xml.StartElement, name string) string {
	for i := range t.Attr {
		if t.Attr[i].Name.Local == name {
			return t.Attr[i].Value
		}
	}
	return ""
}

// element is an element of XML with all that is in it, or a text.
type element struct {
	name     string // local; "" for a text
	attrs    []xml.Attr
	text     string // of a text
	children []*element
}

// tree reads a whole file of XML and returns its root: for small files in which what
// counts may stand anywhere. It has a root and at most [maxElements] elements, or a fault.
func tree(raw []byte) (*element, error) {
	top := &element{}
	open := []*element{top}
	n := 0
	err := eachToken(raw, func(x *xmlReader, token xml.Token) error {
		if n++; n > 2*maxElements+1 {
			return x.fault(editor.InputTooLarge, int(x.decoder.InputOffset()))
		}
		inner := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local, attrs: t.Attr}
			inner.children = append(inner.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if inner != top {
				inner.children = append(inner.children, &element{text: string(t)})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(top.children) == 0 {
		return nil, fault(editor.InputDamaged, -1)
	}
	return top.children[0], nil
}

// attr returns the value of an attribute by its local name, or "". It can be asked of nil.
func (e *element) attr(name string) string {
	if e == nil {
		return ""
	}
	return strings.TrimSpace(xmlAttr(xml.StartElement{Attr: e.attrs}, name))
}

// first returns the first element below this one that has one of the names, in the order
// of the file, or nil. It can be asked of nil.
func (e *element) first(names ...string) *element {
	for found := range e.all(names...) {
		return found
	}
	return nil
}

// all yields the elements below this one that have one of the names, in the order of the
// file. It can be asked of nil.
func (e *element) all(names ...string) func(yield func(*element) bool) {
	return func(yield func(*element) bool) { e.visit(names, yield) }
}

func (e *element) visit(names []string, yield func(*element) bool) bool {
	if e == nil {
		return true
	}
	for _, c := range e.children {
		if c.name != "" && slices.Contains(names, c.name) && !yield(c) || !c.visit(names, yield) {
			return false
		}
	}
	return true
}

// plain returns the text of an element on one line. It can be asked of nil.
func (e *element) plain() string {
	text, _ := tidy(strings.ReplaceAll(e.exact(), "\n", " "))
	return text
}

// exact returns the text of an element with all its spaces. It can be asked of nil.
func (e *element) exact() string {
	var b strings.Builder
	e.write(&b, func(s string) string { return s }, false)
	return b.String()
}

// markup returns what is in an element as HTML, for [fragment]. It can be asked of nil.
func (e *element) markup() string {
	var b strings.Builder
	e.write(&b, html.EscapeString, true)
	return b.String()
}

func (e *element) write(b *strings.Builder, escape func(string) string, tags bool) {
	if e == nil {
		return
	}
	for _, c := range e.children {
		if c.name == "" {
			b.WriteString(escape(c.text))
			continue
		}
		if tags {
			b.WriteString("<" + c.name)
			for _, a := range c.attrs {
				b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
			}
			b.WriteString(">")
		}
		c.write(b, escape, tags)
		if tags && c.name != "br" { // HTML takes </br> for another <br>
			b.WriteString("</" + c.name + ">")
		}
	}
}
