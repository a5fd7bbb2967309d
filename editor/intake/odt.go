package intake

import (
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"

	"redakcija/editor"
)

// isOdt tells a text document in the OpenDocument format.
func isOdt(raw []byte) bool { return isPackage(raw, odtPackage) }

// readOdt reads a text document in the OpenDocument format (ISO/IEC 26300), which
// LibreOffice writes, by the same rules as [readDocx].
func readOdt(raw []byte) (*editor.Draft, error) {
	a, err := openZip(raw)
	if err != nil {
		return nil, err
	}
	if a.cut {
		return nil, fault(editor.InputDamaged, len(raw)-1)
	}
	manifest, err := a.file("META-INF/manifest.xml")
	switch {
	case err != nil:
		return nil, err
	case bytes.Contains(manifest, []byte("encryption-data")):
		return nil, fault(editor.InputEncrypted, -1)
	case odtMacros(a):
		return nil, fault(editor.InputMacros, -1)
	}
	body, err := a.file("content.xml")
	switch {
	case err != nil:
		return nil, err
	case body == nil:
		return nil, fault(editor.InputDamaged, -1)
	}
	d := odt{styles: map[string]odtStyle{}}
	for _, part := range [...]struct {
		name string
		read func(*element)
	}{{"styles.xml", d.readStyles}, {"meta.xml", d.readProperties}} {
		raw, err := a.file(part.name)
		if err != nil {
			return nil, err
		}
		if raw == nil {
			continue
		}
		root, err := tree(raw)
		if err != nil {
			return nil, unplaced(err)
		}
		part.read(root)
	}
	if err := d.read(body); err != nil {
		return nil, unplaced(err)
	}
	return d.draft()
}

// odtMacros tells whether a document carries a program. An empty list of libraries is none.
func odtMacros(a *archive) bool {
	for i := range a.entries {
		name := a.entries[i].name
		switch path.Base(name) {
		case "script-lb.xml", "script-lc.xml", "dialog-lb.xml", "dialog-lc.xml":
			continue
		}
		if strings.HasPrefix(name, "Basic/") || strings.HasPrefix(name, "Scripts/") {
			return true
		}
	}
	return false
}

// odt is an OpenDocument text while it is read.
type odt struct {
	manuscript
	styles map[string]odtStyle
	open   []*odtParagraph // a frame has paragraphs within a paragraph
	rows   [][]int         // the paragraphs at which the cells of a row begin
	lists  int
	hidden int // depth of spans whose style hides them
	spans  []bool
	secret strings.Builder
}

type odtStyle struct {
	docxStyle
	hidden bool
}

// odtParagraph is a paragraph that has begun: its place is taken, its text follows.
type odtParagraph struct {
	at       int
	text     strings.Builder
	kind     editor.Kind
	level    int // of a heading; 0 where it is none
	contents bool
}

// readStyles learns what styles mean, and takes what stands at the top and the bottom of
// every page.
func (d *odt) readStyles(root *element) {
	for s := range root.all("style") {
		d.addStyle(xml.StartElement{Attr: s.attrs})
	}
	for h := range root.all("header", "footer", "header-left", "footer-left", "header-first", "footer-first") {
		if h.first("p", "h") != nil {
			var b strings.Builder
			odtText(&b, h)
			d.take(editor.Removed{Text: b.String(), Why: "page_header"})
		}
	}
}

// odtText writes the text of an element, with a space wherever one is an element.
func odtText(b *strings.Builder, e *element) {
	for _, c := range e.children {
		switch c.name {
		case "p", "h", "tab", "s", "line-break":
			b.WriteByte(' ')
		}
		b.WriteString(c.text)
		odtText(b, c)
	}
}

// addStyle learns one style. In names LibreOffice writes "_20_" for a space.
func (d *odt) addStyle(t xml.StartElement) {
	id := xmlAttr(t, "name")
	name := xmlAttr(t, "display-name")
	if name == "" {
		name = strings.ReplaceAll(id, "_20_", " ")
	}
	s := odtStyle{docxStyle: styleNamed(name)}
	s.base = xmlAttr(t, "parent-style-name")
	if level, err := strconv.Atoi(xmlAttr(t, "default-outline-level")); err == nil && s.kind == editor.Paragraph {
		s.kind, s.level = editor.Subheading, level
	}
	d.styles[id] = s
}

// style follows a style to one that means something.
func (d *odt) style(id string) docxStyle {
	const longestChain = 12
	s := docxStyle{kind: editor.Paragraph, base: id}
	for range longestChain {
		if s.kind != editor.Paragraph || s.toc || s.base == "" {
			break
		}
		next, ok := d.styles[s.base]
		if !ok {
			s = styleNamed(strings.ReplaceAll(s.base, "_20_", " "))
			break
		}
		s = next.docxStyle
	}
	return s
}

func (d *odt) readProperties(root *element) {
	author := root.first("creator").plain()
	if first := root.first("initial-creator").plain(); first != "" {
		author = first
	}
	d.about = properties{
		title: root.first("title").plain(), author: author,
		created: root.first("creation-date").plain(), modified: root.first("date").plain(),
	}
}

// read reads the text of the document.
func (d *odt) read(body []byte) error {
	style := "" // that is being defined
	return eachToken(body, func(x *xmlReader, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "style":
				style = xmlAttr(t, "name")
				d.addStyle(t)
			case "text-properties":
				if s, ok := d.styles[style]; ok && xmlAttr(t, "display") == "none" {
					s.hidden = true
					d.styles[style] = s
				}
			default:
				if err := d.begin(x, t); err != nil {
					return err
				}
			}
		case xml.EndElement:
			d.end(t.Name.Local)
		case xml.CharData:
			// A line end in the file is a space; those of the text are elements.
			d.write(strings.ReplaceAll(string(t), "\n", " "))
		}
		return d.tooMany()
	})
}

// begin reads the start of an element, and the whole of those that are no part of the
// story.
func (d *odt) begin(x *xmlReader, t xml.StartElement) error {
	var aside editor.Removed
	switch t.Name.Local {
	case "tracked-changes":
		d.warn(warnTracked)
		aside.Why = "deleted"
	case "note":
		aside.Why = "note"
	case "annotation":
		aside.Why = "comment"
	case "table-of-content", "alphabetical-index", "illustration-index", "bibliography":
		aside.Why = "contents"
	case "sequence-decls", "forms", "binary-data", "event-listeners":
		return x.skip()
	case "title", "desc": // of a frame, not the field that repeats the title
		if strings.Contains(t.Name.Space, "svg") {
			return x.skip()
		}
	case "p", "h":
		d.beginParagraph(t)
	case "span":
		hides := d.styles[xmlAttr(t, "style-name")].hidden
		d.spans = append(d.spans, hides)
		if hides {
			d.hidden++
		}
	case "list":
		d.lists++
	case "table-row":
		d.rows = append(d.rows, nil)
	case "table-cell":
		if n := len(d.rows); n > 0 {
			d.rows[n-1] = append(d.rows[n-1], len(d.paras))
		}
	case "tab", "s":
		d.write(" ")
	case "line-break":
		d.write("\n")
	case "image":
		d.picture(xmlAttr(t, "href"))
	}
	if aside.Why == "" {
		return nil
	}
	var err error
	aside.Text, err = odtAside(x)
	d.take(aside)
	return err
}

func (d *odt) beginParagraph(t xml.StartElement) {
	s := d.style(xmlAttr(t, "style-name"))
	p := &odtParagraph{at: len(d.paras), kind: s.kind, level: s.level, contents: s.toc}
	if level, err := strconv.Atoi(xmlAttr(t, "outline-level")); err == nil && p.kind != editor.Headline {
		p.kind, p.level = editor.Subheading, level
	}
	if d.lists > 0 && p.kind == editor.Paragraph {
		p.kind = editor.ListItem
	}
	d.open = append(d.open, p)
	d.paras = append(d.paras, para{kind: editor.Paragraph})
}

// write adds text to where it belongs; outside paragraphs is only the space between tags.
func (d *odt) write(text string) {
	switch {
	case len(d.open) == 0:
	case d.hidden > 0:
		d.secret.WriteString(text)
	default:
		d.open[len(d.open)-1].text.WriteString(text)
	}
}

// end reads the end of an element.
func (d *odt) end(name string) {
	switch name {
	case "p", "h":
		d.endParagraph()
	case "span":
		if n := len(d.spans); n > 0 {
			if d.spans[n-1] {
				d.hidden--
			}
			d.spans = d.spans[:n-1]
		}
	case "list":
		d.lists--
	case "table-row":
		if n := len(d.rows); n > 0 {
			d.joinRow(d.rows[n-1])
			d.rows = d.rows[:n-1]
		}
	}
}

func (d *odt) endParagraph() {
	n := len(d.open)
	if n == 0 {
		return
	}
	p := d.open[n-1]
	d.open = d.open[:n-1]
	text := p.text.String()
	d.take(editor.Removed{Text: d.secret.String(), Why: "hidden_text"})
	d.secret.Reset()
	if p.contents {
		d.take(editor.Removed{Text: text, Why: "contents"})
		return
	}
	if p.kind == editor.Caption {
		d.caption(text)
	}
	d.paras[p.at] = para{text: text, kind: p.kind, level: p.level}
}

// odtAside returns the text in the paragraphs of the element whose start was read last,
// without the names and dates that stand beside them.
func odtAside(x *xmlReader) (string, error) {
	var b strings.Builder
	inside := 0
	for open := x.depth; x.depth >= open; {
		token, err := x.next()
		if err != nil {
			return "", x.unexpected(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "p", "h":
				inside++
				b.WriteByte(' ')
			case "tab", "s", "line-break":
				b.WriteByte(' ')
			}
		case xml.EndElement:
			if t.Name.Local == "p" || t.Name.Local == "h" {
				inside--
			}
		case xml.CharData:
			if inside > 0 {
				b.Write(t)
			}
		}
	}
	return b.String(), nil
}
