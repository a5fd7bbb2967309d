package exchange

import (
	"errors"
	"io"
	"strings"

	"redakcija/editor"
)

// xliffSpaces are the namespaces of XLIFF 2 and its modules, with the names by which the
// specification calls them. What stands in another namespace is an extension.
var xliffSpaces = map[string]string{
	"urn:oasis:names:tc:xliff:document:2.0":        "xlf",
	"urn:oasis:names:tc:xliff:document:2.2":        "xlf",
	"urn:oasis:names:tc:xliff:document:1.2":        "xlf",
	"urn:oasis:names:tc:xliff:document:1.1":        "xlf",
	"urn:oasis:names:tc:xliff:matches:2.0":         "mtc",
	"urn:oasis:names:tc:xliff:glossary:2.0":        "gls",
	"urn:oasis:names:tc:xliff:fs:2.0":              "fs",
	"urn:oasis:names:tc:xliff:metadata:2.0":        "mda",
	"urn:oasis:names:tc:xliff:resourcedata:2.0":    "res",
	"urn:oasis:names:tc:xliff:changetracking:2.0":  "ctr",
	"urn:oasis:names:tc:xliff:changetracking:2.1":  "ctr",
	"urn:oasis:names:tc:xliff:sizerestriction:2.0": "slr",
	"urn:oasis:names:tc:xliff:validation:2.0":      "val",
	"urn:oasis:names:tc:xliff:itsm:2.1":            "itsm",
	"urn:oasis:names:tc:xliff:pgs:1.0":             "pgs",
	"http://www.w3.org/2005/11/its":                "its",
	"http://www.w3.org/XML/1998/namespace":         "xml",
}

// maxXLIFF is the most tags and texts of a document, which then takes 300 MB. A news story has
// some hundreds.
const maxXLIFF = 2_000_000

// element is an element of an XLIFF document, or a text within one, which has no name.
type element struct {
	space string // of [xliffSpaces], otherwise the whole namespace
	name  string
	attrs []xattr
	text  string
	kids  []*element
	up    *element
	line  int
	// place counts the elements of the document: of two the later has the larger one.
	place int
}

type xattr struct {
	space, name, value string
}

// tag is how the specification calls an element: "source", "mtc:match".
func (e *element) tag() string { return qualified(e.space, e.name) }

func qualified(space, name string) string {
	if space == "xlf" || space == "" {
		return name
	}
	return space + ":" + name
}

// attr returns the value of an attribute, called as the specification does ("id",
// "slr:sizeInfo"), or "".
func (e *element) attr(name string) string {
	v, _ := e.given(name)
	return v
}

// given is [element.attr] that tells one that is empty from one that is not there.
func (e *element) given(name string) (string, bool) {
	for i := range e.attrs {
		if a := &e.attrs[i]; qualified(a.space, a.name) == name {
			return a.value, true
		}
	}
	return "", false
}

func (e *element) has(name string) bool {
	_, ok := e.given(name)
	return ok
}

// child returns the first child of a name, or nil.
func (e *element) child(tag string) *element {
	for _, k := range e.kids {
		if k.is(tag) {
			return k
		}
	}
	return nil
}

// is tells whether an element has one of some names.
func (e *element) is(tags ...string) bool {
	if e.name == "" {
		return false
	}
	for _, tag := range tags {
		if space, name, ok := strings.Cut(tag, ":"); ok && e.space == space && e.name == name || !ok && e.space == "xlf" && e.name == tag {
			return true
		}
	}
	return false
}

// within returns the nearest element around e that has one of some names, or nil.
func (e *element) within(tags ...string) *element {
	for up := e.up; up != nil; up = up.up {
		if up.is(tags...) {
			return up
		}
	}
	return nil
}

// each calls fn for e and every element below, in the order of the document.
func (e *element) each(fn func(*element)) {
	if e.name == "" {
		return
	}
	fn(e)
	for _, k := range e.kids {
		k.each(fn)
	}
}

// inherited returns the value of an attribute of e, or of the nearest element around it that
// has it.
func (e *element) inherited(name string) string {
	for ; e != nil; e = e.up {
		if v, ok := e.given(name); ok {
			return v
		}
	}
	return ""
}

// scope are the namespaces that the elements around a place declare.
type scope struct {
	prefix, uri string
	up          *scope
	depth       int // how many there are
}

// maxScopes is the most namespaces that may be declared around one place.
const maxScopes = 1000

func (s *scope) find(prefix string) (string, bool) {
	for ; s != nil; s = s.up {
		if s.prefix == prefix {
			return s.uri, true
		}
	}
	return "", prefix == ""
}

// readXLIFF reads a document. Unlike a translation memory it is one thing: where its markup is
// broken nothing of it is sure, and the error is a [*editor.ExchangeFault].
func readXLIFF(r io.Reader) (*element, error) {
	x := newMarkup(io.LimitReader(r, editor.MaxInput+1))
	b := xliffBuilder{scope: &scope{prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace"}}
	for {
		err := x.next()
		var fault *markupError
		switch {
		case errors.Is(err, io.EOF):
			return b.end(x)
		case errors.As(err, &fault) && fault.reason == noEntity:
			return nil, problem(fault.line, "entity", "Value", fault.value)
		case errors.As(err, &fault) && fault.reason == noRoom:
			return nil, problem(fault.line, "too_large")
		case errors.As(err, &fault):
			return nil, problem(fault.line, "markup", "Value", fault.value)
		case err != nil:
			return nil, err
		case x.mended != "":
			return nil, problem(x.begin, "markup", "Value", clip(string(x.text)))
		case b.count == maxXLIFF || len(b.open) == maxDepth:
			return nil, problem(x.begin, "too_large")
		}
		if len(x.wrong) > 0 {
			return nil, problem(x.wrong[0], "encoding")
		}
		b.count++
		switch x.kind {
		case startTag:
			err = b.start(x)
		case endTag:
			err = b.close(x)
		case someText:
			err = b.add(x)
		}
		if err != nil {
			return nil, err
		}
	}
}

// xliffBuilder puts the pieces of a document together.
type xliffBuilder struct {
	root   *element
	open   []*element
	tags   []string // of open, as they were written
	scopes []*scope // those around open
	scope  *scope
	count  int
}

func (b *xliffBuilder) end(x *markup) (*element, error) {
	switch {
	case len(b.open) > 0:
		return nil, problem(x.line, "markup", "Value", "<"+b.tags[len(b.tags)-1]+">")
	case b.root == nil:
		return nil, problem(x.line, "root", "Element", "")
	}
	return b.root, nil
}

func (b *xliffBuilder) start(x *markup) error {
	tag := string(x.name)
	around := b.scope
	for i := range x.attrs {
		name := string(x.attrs[i].name)
		if prefix, ok := strings.CutPrefix(name, "xmlns"); ok && (prefix == "" || prefix[0] == ':') {
			if b.scope.depth == maxScopes {
				return problem(x.begin, "too_large")
			}
			b.scope = &scope{strings.TrimPrefix(prefix, ":"), string(x.attrs[i].value), b.scope, b.scope.depth + 1}
		}
	}
	e := &element{line: x.begin, place: b.count}
	var ok bool
	if e.space, e.name, ok = b.resolve(tag, true); !ok {
		return problem(x.begin, "prefix", "Value", tag)
	}
	for i := range x.attrs {
		name := string(x.attrs[i].name)
		if name == "xmlns" || strings.HasPrefix(name, "xmlns:") {
			continue
		}
		a := xattr{value: string(x.attrs[i].value)}
		if a.space, a.name, ok = b.resolve(name, false); !ok {
			return problem(x.begin, "prefix", "Value", name)
		}
		if e.has(qualified(a.space, a.name)) {
			return problem(x.begin, "markup", "Value", name)
		}
		e.attrs = append(e.attrs, a)
	}
	switch {
	case len(b.open) > 0:
		e.up = b.open[len(b.open)-1]
		e.up.kids = append(e.up.kids, e)
	case b.root != nil:
		return problem(x.begin, "markup", "Value", "<"+tag+">")
	default:
		b.root = e
	}
	b.open, b.tags, b.scopes = append(b.open, e), append(b.tags, tag), append(b.scopes, around)
	return nil
}

// resolve parts a name into its namespace and the rest. An attribute without a prefix is in
// none, whatever the elements are in.
func (b *xliffBuilder) resolve(name string, tag bool) (space, local string, ok bool) {
	prefix, local, prefixed := strings.Cut(name, ":")
	if !prefixed {
		prefix, local = "", name
		if !tag {
			return "", name, true
		}
	}
	uri, ok := b.scope.find(prefix)
	if known := xliffSpaces[uri]; known != "" {
		return known, local, ok && local != ""
	}
	return uri, local, ok && local != ""
}

func (b *xliffBuilder) close(x *markup) error {
	last := len(b.open) - 1
	if last < 0 || b.tags[last] != string(x.name) {
		return problem(x.begin, "markup", "Value", "</"+string(x.name)+">")
	}
	b.scope = b.scopes[last]
	b.open, b.tags, b.scopes = b.open[:last], b.tags[:last], b.scopes[:last]
	return nil
}

func (b *xliffBuilder) add(x *markup) error {
	if len(b.open) == 0 {
		if strings.TrimSpace(string(x.text)) != "" {
			return problem(x.begin, "markup", "Value", clip(string(x.text)))
		}
		return nil
	}
	up := b.open[len(b.open)-1]
	up.kids = append(up.kids, &element{text: string(x.text), up: up, line: x.begin, place: b.count})
	return nil
}
