package intake

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"redakcija/editor"
)

// matchNITF recognises the News Industry Text Format of the IPTC by its root.
func matchNITF(raw []byte) bool { return rootName(raw) == "nitf" }

// readNITF reads NITF 3.x, with the namespace of the schema or without one as agencies have
// written it since its DTD.
func readNITF(raw []byte) (*editor.Draft, error) {
	root, err := agencyTree(raw)
	if err != nil {
		return nil, err
	}
	if root.isLong() {
		return nil, fault(editor.InputTooLarge, -1)
	}
	d := &dispatch{}
	d.nitf(root)
	return d.finish()
}

// rootName returns the local name of the first element of XML, or "" where there is none
// among the first bytes: behind a byte order mark, the declaration, comments and a
// document type. It reads UTF-16 too, whose ASCII letters have a NUL beside them.
func rootName(raw []byte) string {
	if bytes.HasPrefix(raw, []byte{0xFF, 0xFE}) || bytes.HasPrefix(raw, []byte{0xFE, 0xFF}) {
		const head = 4096
		raw = bytes.ReplaceAll(raw[2:min(head, len(raw))], []byte{0}, nil)
	}
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	for {
		raw = bytes.TrimLeft(raw, " \t\r\n")
		end := ">"
		switch {
		case bytes.HasPrefix(raw, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(raw, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(raw, []byte("<!")):
			if from := bytes.IndexByte(raw, '['); from >= 0 && from < bytes.IndexByte(raw, '>') {
				end = "]"
			}
		case bytes.HasPrefix(raw, []byte("<")):
			name := raw[1:]
			if n := bytes.IndexAny(name, " \t\r\n/>"); n >= 0 {
				name = name[:n]
			}
			if colon := bytes.IndexByte(name, ':'); colon >= 0 {
				name = name[colon+1:]
			}
			const longestName = 100
			return string(name[:min(longestName, len(name))])
		}
		at := bytes.Index(raw, []byte(end))
		if at < 0 || !bytes.HasPrefix(raw, []byte("<")) {
			return ""
		}
		raw = raw[at+len(end):]
		if end == "]" {
			raw = bytes.TrimLeft(raw, " \t\r\n>")
		}
	}
}

// child returns the first of the element's own children that has one of the names, or nil.
// It can be asked of nil.
func (e *element) child(names ...string) *element {
	for c := range e.own(names...) {
		return c
	}
	return nil
}

// own yields the element's own children that have one of the names. It can be asked of nil.
func (e *element) own(names ...string) iter.Seq[*element] {
	return func(yield func(*element) bool) {
		if e == nil {
			return
		}
		for _, c := range e.children {
			if c.name != "" && slices.Contains(names, c.name) && !yield(c) {
				return
			}
		}
	}
}

// nitf reads a whole document of NITF, or one that stands in another format.
func (d *dispatch) nitf(root *element) {
	d.nitfHead(root.first("head"))
	body := root.first("body")
	if body == nil {
		body = root
	}
	d.language(root.attr("lang"))
	d.language(root.attr("baselang"))
	d.language(body.attr("lang"))
	d.nitfBodyHead(body.first("body.head"))
	text := body.child("body.content")
	if text == nil {
		text = body.first("body.content")
	}
	if text != nil {
		d.body = fragment(d.nitfMarkup(text).markup())
	}
	for e := range body.own("body.end") {
		d.note(aside{why: "end_mark", text: e.plain()})
	}
	if d.headline.Text == "" {
		d.headline.Text = root.first("head").child("title").plain()
	}
}

// nitfHead reads what a document says about itself.
func (d *dispatch) nitfHead(head *element) {
	data := head.first("docdata")
	id, key := data.child("doc-id"), data.child("du-key")
	if d.Item.ID == "" {
		d.Item.ID = id.attr("id-string")
		if d.Item.ID == "" {
			d.Item.ID = key.attr("key")
		}
	}
	publication := head.first("pubdata")
	for _, s := range []string{
		data.child("date.issue").attr("norm"), publication.attr("date.publication"), data.child("date.release").attr("norm"),
	} {
		if d.Date == "" {
			d.Date = stamp(s)
		}
	}
	if release, issue := stamp(data.child("date.release").attr("norm")), stamp(data.child("date.issue").attr("norm")); release > issue && issue != "" {
		d.embargo(release)
	}
	for _, s := range []string{key.attr("version"), publication.attr("number"), key.attr("generation"), d.Date} {
		if d.Item.Version == "" {
			d.Item.Version = s
		}
	}
	d.status(data.attr("management-status"))
	for e := range data.own("ed-msg") {
		d.editorial(html.EscapeString(e.attr("info")) + " " + e.markup())
	}
	for e := range data.own("doc.copyright") {
		d.rights(strings.TrimSpace("© " + e.attr("year") + " " + e.attr("holder")))
	}
	for e := range data.own("doc.rights") {
		d.rights(e.attr("owner") + " " + e.attr("limitations") + " " + e.plain())
	}
	d.Section = publication.attr("position.section")
	for e := range head.all("tobject.subject") {
		if d.Section == "" {
			d.Section = e.attr("tobject.subject.type")
		}
	}
	if d.located == "" {
		d.located = data.child("evloc").attr("city")
	}
	for _, s := range []string{id.attr("regsrc"), publication.attr("name"), data.first("from-src").attr("src-name"), data.child("doc.copyright").attr("holder")} {
		if d.Credits.Provider == "" {
			d.Credits.Provider = s
		}
	}
}

// nitfBodyHead reads what a document prints above its text.
func (d *dispatch) nitfBodyHead(head *element) {
	if head == nil {
		return
	}
	lines := head.child("hedline")
	if headline := lines.first("hl1").plain(); headline != "" {
		d.headline.Text = headline
	}
	var below []*element
	for e := range lines.all("hl2") {
		if text := e.plain(); wordCount(text) < 4 || isCaps(text) {
			d.note(aside{why: "label", text: text}) // keywords, in the headers of some agencies
			continue
		}
		below = append(below, &element{name: "p", children: e.children})
	}
	for e := range head.own("note") {
		d.editorial(e.markup())
	}
	for e := range head.own("rights") {
		d.rights(e.plain())
	}
	for e := range head.own("byline") {
		people := 0
		for p := range e.all("person") {
			people++
			d.byline(p.plain())
		}
		if people == 0 {
			title := e.child("byttl").plain()
			d.byline(strings.TrimSpace(strings.TrimSuffix(e.plain(), title)))
		}
	}
	if s := head.child("distributor").plain(); s != "" {
		d.Credits.Provider = s
	}
	if line := head.child("dateline"); line != nil {
		var filed *element // its text may be anything, its norm is a moment
		for _, c := range line.children {
			if c.attr("norm") != "" {
				filed = c
			}
		}
		if d.Date == "" {
			d.Date = stamp(filed.attr("norm"))
		}
		if city := line.first("city"); city != nil {
			d.dateline(city.plain())
		} else {
			d.dateline(strings.Replace(line.plain(), filed.plain(), "", 1))
		}
		if day := stamp(filed.attr("norm")); day != "" && d.Dateline.Place != "" && d.Dateline.Date == "" {
			d.Dateline.Date = day[:len("2006-01-02")]
		}
	}
	if e := head.child("abstract"); e != nil {
		below = append(below, e)
	}
	d.summary = fragment(d.nitfMarkup(&element{children: below}).markup())
}

// nitfNames are the elements of NITF that HTML calls otherwise, or not at all.
var nitfNames = map[string]string{
	"hl1": "h2", "hl2": "h3", "block": "div", "bq": "blockquote", "byline": "p", "dateline": "p", "abstract": "div", "body.content": "div",
	"nitf-table": "div", "table": "div", "tbody": "div", "thead": "div", "tfoot": "div", "caption": "p", "tr": "p", "credit": "p", "datasource": "p", "fn": "p",
}

// nitfMarkup returns the text of NITF as HTML. Pictures go to the media and notes to the
// side; a row of a table is one line, its cells separated by bars.
func (d *dispatch) nitfMarkup(e *element) *element {
	c := &element{name: e.name, text: e.text}
	if name := nitfNames[e.name]; name != "" {
		c.name = name
	}
	cells := 0
	for _, inner := range e.children {
		switch inner.name {
		case "media":
			d.nitfMedium(inner)
			continue
		case "note":
			d.editorial(inner.markup())
			continue
		case "td", "th":
			if cells++; cells > 1 {
				c.children = append(c.children, &element{text: " | "})
			}
			cell := d.nitfMarkup(inner)
			c.children = append(c.children, &element{name: "span", children: []*element{{text: cell.plain()}}})
			continue
		}
		c.children = append(c.children, d.nitfMarkup(inner))
	}
	return c
}

// nitfMedium reads a picture with its caption and who made it.
func (d *dispatch) nitfMedium(e *element) {
	m := editor.Medium{Kind: mediumKind(e.attr("media-type")), Caption: e.first("media-caption").plain(), Credit: e.first("media-producer").plain()}
	for ref := range e.own("media-reference") {
		if source := ref.attr("source"); source != "" && m.Address == "" && m.Name == "" {
			m.Type, m.Name = ref.attr("mime-type"), ref.attr("name")
			if isAddress(source) {
				m.Address = source
			} else {
				m.Name = source
			}
		}
	}
	for meta := range e.own("media-metadata") {
		switch strings.ToLower(meta.attr("name")) {
		case "caption", "description":
			if m.Caption == "" {
				m.Caption = meta.attr("value")
			}
		case "credit", "byline", "creator", "photographer":
			if m.Credit == "" {
				m.Credit = meta.attr("value")
			}
		}
	}
	if m.Name == "" && m.Address == "" {
		m.Name = e.attr("id")
		if m.Name == "" {
			m.Name = e.attr("media-type")
		}
	}
	d.medium(m)
}
