package intake

import (
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"

	"redakcija/editor"
)

// oleMark begins the files of Office before 2007, and today's that need a password.
var oleMark = []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")

// isDocx tells a Word document, also one that is locked or too old to be read, because
// only its reader can say so.
func isDocx(raw []byte) bool {
	return bytes.HasPrefix(raw, oleMark) || isPackage(raw, docxPackage)
}

// readDocx reads a document of Word (ECMA-376, part 1, WordprocessingML). Deleted text,
// comments, notes and what stands at the top and the bottom of every page are removed
// with their reasons.
func readDocx(raw []byte) (*editor.Draft, error) {
	if bytes.HasPrefix(raw, oleMark) {
		// The name of the stream in which a locked document lies, in UTF-16.
		if bytes.Contains(raw, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, fault(editor.InputEncrypted, -1)
		}
		return nil, fault(editor.InputUnknown, -1)
	}
	a, err := openZip(raw)
	if err != nil {
		return nil, err
	}
	if a.cut {
		return nil, fault(editor.InputDamaged, len(raw)-1)
	}
	main, macros, err := docxMain(a)
	switch {
	case err != nil:
		return nil, unplaced(err)
	case macros:
		return nil, fault(editor.InputMacros, -1)
	}
	body, err := a.file(main)
	switch {
	case err != nil:
		return nil, err
	case body == nil:
		return nil, fault(editor.InputDamaged, -1)
	}
	d := docx{}
	dir := path.Dir(main)
	if err := d.readParts(a, dir, path.Base(main)); err != nil {
		return nil, unplaced(err)
	}
	if err := d.read(body); err != nil {
		return nil, unplaced(err)
	}
	for i := range a.entries {
		base, inside := strings.CutPrefix(a.entries[i].name, dir+"/")
		if !inside || !strings.HasPrefix(base, "header") && !strings.HasPrefix(base, "footer") || path.Ext(base) != ".xml" {
			continue
		}
		text, err := docxText(a, a.entries[i].name)
		if err != nil {
			return nil, unplaced(err)
		}
		d.take(editor.Removed{Text: text, Why: "page_header"})
	}
	return d.draft()
}

// docxMain finds the part with the text by its content type, and whether the document
// carries a program. Not every program calls the part word/document.xml.
func docxMain(a *archive) (name string, macros bool, err error) {
	name = "word/document.xml"
	raw, err := a.file("[Content_Types].xml")
	if err != nil {
		return "", false, err
	}
	types, err := tree(raw)
	if err != nil {
		return "", false, err
	}
	for t := range types.all("Override", "Default") {
		kind := t.attr("ContentType")
		macros = macros || strings.Contains(kind, "macroEnabled") || strings.Contains(kind, "vbaProject")
		if strings.HasSuffix(kind, ".main+xml") && strings.Contains(kind, "wordprocessingml") {
			name = strings.TrimPrefix(t.attr("PartName"), "/")
		}
	}
	for i := range a.entries {
		macros = macros || path.Base(a.entries[i].name) == "vbaProject.bin"
	}
	return name, macros, nil
}

// docx is a document of Word while it is read.
type docx struct {
	manuscript
	styles   map[string]docxStyle
	pictures map[string]string // file names by the ids of relationships
	notes    map[string]string // texts by kind and id: "footnote 2"
	open     []*docxParagraph  // a text box has paragraphs within a paragraph
	rows     []docxRow         // a cell may hold a table
	deleted  int               // depth of what was deleted and is still shown to Word's users
	hidden   bool              // the run that is being read
	gone     strings.Builder   // deleted text
	secret   strings.Builder   // hidden text
}

type docxStyle struct {
	kind  editor.Kind
	level int
	base  string
	toc   bool
}

// docxParagraph is a paragraph that has begun: its place is taken, its text follows.
type docxParagraph struct {
	at    int
	text  strings.Builder
	style docxStyle
	list  bool
}

// docxRow is a row of a table: the paragraphs at which its cells begin.
type docxRow struct{ cells []int }

// readParts reads what stands beside the text: styles, notes, names of pictures,
// properties. None of them must be there.
func (d *docx) readParts(a *archive, dir, base string) error {
	d.styles, d.pictures, d.notes = map[string]docxStyle{}, map[string]string{}, map[string]string{}
	for _, part := range [...]struct {
		name string
		read func(*element)
	}{
		{path.Join(dir, "styles.xml"), d.readStyles},
		{path.Join(dir, "footnotes.xml"), d.readNotes("footnote")},
		{path.Join(dir, "endnotes.xml"), d.readNotes("endnote")},
		{path.Join(dir, "comments.xml"), d.readNotes("comment")},
		{path.Join(dir, "_rels", base+".rels"), d.readRelations},
		{"docProps/core.xml", d.readProperties},
	} {
		raw, err := a.file(part.name)
		if err != nil {
			return err
		}
		if raw == nil {
			continue
		}
		root, err := tree(raw)
		if err != nil {
			return err
		}
		part.read(root)
	}
	return nil
}

// readStyles learns what styles mean. Their names are English in every language of Word,
// their ids are not.
func (d *docx) readStyles(root *element) {
	for s := range root.all("style") {
		style := styleNamed(s.first("name").attr("val"))
		style.base = s.first("basedOn").attr("val")
		if level, err := strconv.Atoi(s.first("outlineLvl").attr("val")); err == nil && level < 9 && style.kind == editor.Paragraph {
			style.kind, style.level = editor.Subheading, level+1
		}
		if s.first("numPr") != nil && style.kind == editor.Paragraph {
			style.kind = editor.ListItem
		}
		d.styles[s.attr("styleId")] = style
	}
}

// styleNamed tells what a style is by the names that office programs give their own.
func styleNamed(name string) docxStyle {
	s := docxStyle{kind: editor.Paragraph}
	name = strings.ToLower(name)
	switch rest, heading := strings.CutPrefix(name, "heading "); {
	case name == "title":
		s.kind = editor.Headline
	case name == "subtitle":
		s.kind = editor.Lead
	case name == "caption", name == "illustration", name == "figure", name == "picture":
		s.kind = editor.Caption
	case heading:
		s.kind = editor.Subheading
		s.level, _ = strconv.Atoi(rest)
	case strings.HasPrefix(name, "toc "), strings.HasPrefix(name, "contents "):
		s.toc = true
	}
	return s
}

// style follows a style to one that means something.
func (d *docx) style(id string) docxStyle {
	const longestChain = 12 // Word allows 11
	s := docxStyle{kind: editor.Paragraph, base: id}
	for range longestChain {
		if s.kind != editor.Paragraph || s.toc || s.base == "" {
			break
		}
		next, ok := d.styles[s.base]
		if !ok {
			break
		}
		s = next
	}
	return s
}

func (d *docx) readNotes(kind string) func(*element) {
	return func(root *element) {
		for n := range root.all(kind) {
			d.notes[kind+" "+n.attr("id")] = runsOf(n)
		}
	}
}

// runsOf returns the text of a small part, with spaces between its paragraphs.
func runsOf(e *element) string {
	var b strings.Builder
	for t := range e.all("t", "p", "tab", "br") {
		if t.name == "t" {
			b.WriteString(t.exact())
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// docxText returns the text of a part that is no part of the story.
func docxText(a *archive, name string) (string, error) {
	raw, err := a.file(name)
	if err != nil {
		return "", err
	}
	root, err := tree(raw)
	if err != nil {
		return "", err
	}
	return runsOf(root), nil
}

func (d *docx) readRelations(root *element) {
	for r := range root.all("Relationship") {
		if strings.HasSuffix(r.attr("Type"), "/image") {
			d.pictures[r.attr("Id")] = r.attr("Target")
		}
	}
}

func (d *docx) readProperties(root *element) {
	d.about = properties{
		title: root.first("title").plain(), author: root.first("creator").plain(),
		created: root.first("created").plain(), modified: root.first("modified").plain(),
	}
}

// read reads the text of the document.
func (d *docx) read(body []byte) error {
	return eachToken(body, func(x *xmlReader, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			if err := d.begin(x, t); err != nil {
				return err
			}
		case xml.EndElement:
			d.end(t.Name.Local)
		}
		return d.tooMany()
	})
}

// begin reads the start of an element, and the whole of those in which there is nothing
// to go into.
func (d *docx) begin(x *xmlReader, t xml.StartElement) error {
	switch name := t.Name.Local; name {
	case "Fallback": // the same again for programs that know less
		return x.skip()
	case "del", "moveFrom":
		d.deleted++
		d.warn(warnTracked)
	case "ins", "moveTo":
		d.warn(warnTracked)
	case "tr":
		d.rows = append(d.rows, docxRow{})
	case "tc":
		if n := len(d.rows); n > 0 {
			d.rows[n-1].cells = append(d.rows[n-1].cells, len(d.paras))
		}
	case "p":
		d.open = append(d.open, &docxParagraph{at: len(d.paras), style: docxStyle{kind: editor.Paragraph}})
		d.paras = append(d.paras, para{kind: editor.Paragraph})
	}
	if len(d.open) == 0 {
		return nil
	}
	p := d.open[len(d.open)-1]
	switch name := t.Name.Local; name {
	case "pStyle":
		p.style = d.style(xmlAttr(t, "val"))
	case "outlineLvl":
		if level, err := strconv.Atoi(xmlAttr(t, "val")); err == nil && level < 9 && p.style.kind == editor.Paragraph {
			p.style.kind, p.style.level = editor.Subheading, level+1
		}
	case "numId":
		p.list = xmlAttr(t, "val") != "0"
	case "r":
		d.hidden = false
	case "vanish":
		d.hidden = xmlAttr(t, "val") != "0" && xmlAttr(t, "val") != "false"
	case "t", "delText":
		text, err := x.text()
		if err != nil {
			return err
		}
		d.write(text)
	case "tab":
		d.write(" ")
	case "br", "cr":
		d.write("\n")
	case "noBreakHyphen":
		d.write("-")
	case "footnoteReference", "endnoteReference", "commentReference":
		d.takeNote(strings.TrimSuffix(name, "Reference"), xmlAttr(t, "id"))
	case "blip":
		d.picture(d.pictures[xmlAttr(t, "embed")])
	case "imagedata":
		d.picture(d.pictures[xmlAttr(t, "id")])
	}
	return nil
}

// write adds text to where it belongs: the paragraph, or what nobody reads.
func (d *docx) write(text string) {
	switch {
	case d.deleted > 0:
		d.gone.WriteString(text)
	case d.hidden:
		d.secret.WriteString(text)
	default:
		d.open[len(d.open)-1].text.WriteString(text)
	}
}

// end reads the end of an element.
func (d *docx) end(name string) {
	switch name {
	case "del", "moveFrom":
		d.deleted--
	case "p":
		if len(d.open) > 0 {
			d.endParagraph()
		}
	case "tr":
		if n := len(d.rows); n > 0 {
			d.joinRow(d.rows[n-1].cells)
			d.rows = d.rows[:n-1]
		}
	}
}

func (d *docx) endParagraph() {
	p := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	text := p.text.String()
	d.take(editor.Removed{Text: d.gone.String(), Why: "deleted"})
	d.take(editor.Removed{Text: d.secret.String(), Why: "hidden_text"})
	d.gone.Reset()
	d.secret.Reset()
	if p.style.toc {
		d.take(editor.Removed{Text: text, Why: "contents"})
		return
	}
	kind := p.style.kind
	if p.list && kind == editor.Paragraph {
		kind = editor.ListItem
	}
	if kind == editor.Caption {
		d.caption(text)
	}
	d.paras[p.at] = para{text: text, kind: kind, level: p.style.level}
}

func (d *docx) takeNote(kind, id string) {
	text := d.notes[kind+" "+id]
	if kind == "comment" {
		d.take(editor.Removed{Text: text, Why: "comment"})
		return
	}
	d.take(editor.Removed{Text: text, Why: "note"})
}
