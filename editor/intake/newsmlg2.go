package intake

import (
	"encoding/xml"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"redakcija/editor"
)

// matchNewsMLG2 recognises a message of NewsML-G2 or one item of it by the root.
func matchNewsMLG2(raw []byte) bool {
	root := rootName(raw)
	return root == "newsMessage" || root == "newsItem"
}

// readNewsMLG2 reads an item, or a message with one story; the pictures beside it are its
// media. A message with several stories only holds them: see [newsMLG2Parts].
func readNewsMLG2(raw []byte) (*editor.Draft, error) {
	root, err := agencyTree(raw)
	if err != nil {
		return nil, err
	}
	items := slices.Collect(root.all("newsItem"))
	if root.name == "newsItem" {
		items = []*element{root}
	}
	isMedium := func(e *element) bool { return mediumKind(class2(e)) != editor.Document }
	story, err := soleStory(items, hasText2, isMedium)
	if story == nil {
		return nil, err
	}
	d := &dispatch{}
	d.newsItem2(story)
	for _, e := range items {
		if e != story && !hasText2(e) {
			d.medium2(e)
		}
	}
	return d.finish()
}

// newsMLG2Parts yields the stories of a message that has several.
func newsMLG2Parts(raw []byte) iter.Seq2[editor.Part, error] {
	return xmlParts(raw, "newsItem", hasText2)
}

// xmlParts yields the elements of a document that have a name and are stories, where there
// are at least two: each with all its bytes and nothing else, so that an item is the same
// bytes in whatever message it comes. Without the declarations of the root it is no longer
// valid, but these formats are read by local names.
func xmlParts(raw []byte, name string, isStory func(*element) bool) iter.Seq2[editor.Part, error] {
	return func(yield func(editor.Part, error) bool) {
		x, err := newXML(raw)
		if err != nil {
			yield(editor.Part{}, err)
			return
		}
		var first *editor.Part
		for n := 1; ; {
			begin := x.decoder.InputOffset()
			token, err := x.next()
			if err == io.EOF {
				return
			}
			if start, ok := token.(xml.StartElement); ok && start.Name.Local == name && x.depth > 1 {
				err = x.skip()
			} else if err == nil {
				continue
			}
			if err != nil {
				yield(editor.Part{Name: strconv.Itoa(n)}, err)
				return
			}
			part := editor.Part{Name: strconv.Itoa(n), Raw: x.source.raw[begin:x.decoder.InputOffset()]}
			n++
			e, err := tree(part.Raw)
			if err == nil && !isStory(e) {
				continue
			}
			if s := e.first("headline", "HeadLine").plain(); err == nil && s != "" {
				part.Name = partName(s)
			}
			if first == nil {
				first = &part // not known yet to be one of several
				continue
			}
			if first.Raw != nil && !yield(*first, nil) {
				return
			}
			first.Raw = nil
			if !yield(part, err) {
				return
			}
		}
	}
}

// class2 returns what an item says it is: "ninat:text", "icls:picture".
func class2(e *element) string {
	class := e.child("itemMeta").child("itemClass").attr("qcode")
	if class == "" {
		class = e.child("contentSet").child("remoteContent").attr("contenttype")
	}
	return class
}

// hasText2 tells that an item has a text and is no picture with one in its caption.
func hasText2(e *element) bool {
	return text2(e) != nil && mediumKind(class2(e)) == editor.Document
}

// text2 returns the content of an item's text: the marked-up one before the plain.
func text2(e *element) *element {
	set := e.child("contentSet")
	for _, name := range [...]string{"inlineXML", "inlineData"} {
		for c := range set.own(name) {
			if c.plain() != "" {
				return c
			}
		}
	}
	return nil
}

// named returns the name of a party, a place or a subject: as words, as a literal, or as
// the end of its code.
func (e *element) named() string {
	if e == nil {
		return ""
	}
	if s := e.child("name").plain(); s != "" {
		return s
	}
	if s := e.attr("literal"); s != "" {
		return s
	}
	_, code, _ := strings.Cut(e.attr("qcode"), ":")
	return code
}

// newsItem2 reads one item.
func (d *dispatch) newsItem2(e *element) {
	meta, about := e.child("itemMeta"), e.child("contentMeta")
	d.Item = editor.Item{ID: e.attr("guid"), Version: e.attr("version")}
	for _, s := range []string{
		meta.child("versionCreated").plain(), about.child("contentModified").plain(),
		about.child("contentCreated").plain(), meta.child("firstCreated").plain(),
	} {
		if d.Date == "" {
			d.Date = stamp(s)
		}
	}
	if d.Item.Version == "" {
		d.Item.Version = d.Date
	}
	d.language(about.child("language").attr("tag"))
	d.language(e.attr("lang"))
	if d.Credits.Provider = meta.child("provider").named(); d.Credits.Provider == "" {
		d.Credits.Provider = providerOf(d.Item.ID)
	}
	d.embargo(meta.child("embargoed").plain())
	d.status(meta.child("pubStatus").attr("qcode"))
	for c := range meta.own("edNote") {
		d.editorial(c.markup())
	}
	for c := range meta.own("signal") {
		if strings.HasSuffix(strings.ToLower(c.attr("qcode")), ":correction") {
			warn(&d.Draft, warnCorrection)
		}
	}
	d.rights2(e)
	d.about2(about)
	if d.headline.Text == "" {
		d.headline.Text = meta.child("title").plain()
	}
	headline, credits := d.headline, d.Credits
	d.embedded(text2(e))
	if headline.Text != "" {
		d.headline = headline // that of the item is newer than that of the text in it
	}
	if credits.Provider != "" {
		d.Credits.Provider = credits.Provider
	}
	for c := range e.child("contentSet").own("remoteContent") {
		if kind := mediumKind(c.attr("contenttype")); kind != editor.Document {
			d.medium(editor.Medium{Kind: kind, Type: c.attr("contenttype"), Address: c.attr("href")})
		}
	}
	for c := range meta.own("link") {
		if kind := mediumKind(c.attr("contenttype") + c.child("itemClass").attr("qcode")); kind != editor.Document {
			d.medium(editor.Medium{
				Kind: kind, Type: c.attr("contenttype"), Address: c.attr("href"), Name: c.attr("residref"), Caption: c.child("title", "description").plain(),
			})
		}
	}
}

// rights2 reads the notices in the language of the story, or else in the first.
func (d *dispatch) rights2(e *element) {
	for info := range e.own("rightsInfo") {
		for _, name := range [...]string{"copyrightNotice", "usageTerms"} {
			var chosen *element
			for c := range info.own(name) {
				lang, _, _ := strings.Cut(c.attr("lang"), "-")
				if chosen == nil || lang != "" && editor.Lang(lang) == d.Lang {
					chosen = c
				}
			}
			d.rights(chosen.plain())
		}
	}
	if d.Credits.Rights == "" {
		if holder := e.child("rightsInfo").child("copyrightHolder").named(); holder != "" {
			d.rights("© " + holder)
		}
	}
}

// about2 reads what an item says about its content.
func (d *dispatch) about2(about *element) {
	for c := range about.own("headline") {
		text := c.plain()
		if d.headline.Text == "" {
			d.headline.Text = text
		} else if strings.Contains(strings.ToLower(c.attr("role")), "sub") {
			d.summary.blocks = append(d.summary.blocks, editor.Block{Kind: editor.Lead, Text: text})
		}
	}
	for c := range about.own("by") {
		d.byline(c.plain())
	}
	for c := range about.own("creator", "contributor") {
		d.creators = append(d.creators, c.named())
	}
	d.dateline(about.child("dateline").plain())
	d.located = about.child("located").named()
	d.Credits.CreditLine = about.child("creditline").plain()
	d.Credits.Source = source2(about)
	d.Section = section2(about)
	for c := range about.own("description") {
		if role := strings.ToLower(c.attr("role")); !isCaptionRole(role) && len(d.summary.blocks) == 0 {
			d.summary = fragment(c.markup())
		}
	}
}

// source2 returns who reported first: the origin among the sources, or all that have no
// role. Who only enriched or passed on a story is not its source.
func source2(about *element) string {
	var plain []string
	for c := range about.own("infoSource") {
		role, name := strings.ToLower(c.attr("role")), c.named()
		switch {
		case strings.Contains(role, "orig"), strings.HasSuffix(role, "source"):
			return name
		case role == "" && name != "" && !slices.Contains(plain, name):
			plain = append(plain, name)
		}
	}
	return strings.Join(plain, "/")
}

// section2 returns the category among the subjects, or else the first that is a topic.
func section2(about *element) string {
	topic := ""
	for c := range about.own("subject") {
		kind, name := strings.ToLower(c.attr("type")), c.child("name").plain()
		if name == "" {
			continue
		}
		if strings.Contains(kind, "cat") {
			return name
		}
		if topic == "" && !strings.Contains(kind, "geo") && !strings.Contains(kind, "poi") && !strings.Contains(kind, "person") && !strings.Contains(kind, "organisation") {
			topic = name
		}
	}
	return topic
}

// page reads a text that is a whole page of XHTML: its header repeats the fields, and a
// notepad in it is for editors.
func (d *dispatch) page(body *element) {
	kept := &element{}
	for _, c := range body.children {
		switch class := c.attr("class"); {
		case c.name == "header":
			for _, b := range fragment(c.markup()).blocks {
				d.note(aside{why: "wire_header", text: b.Text})
			}
			if d.headline.Text == "" {
				d.headline.Text = c.first("h1").plain()
			}
		case strings.Contains(class, "notepad"), strings.Contains(class, "nonpublic"):
			d.editorial(c.markup())
		default:
			kept.children = append(kept.children, c)
		}
	}
	d.body = markedBody(kept.markup())
}

// medium2 keeps an item that is a picture, in its largest rendition.
func (d *dispatch) medium2(e *element) {
	about := e.child("contentMeta")
	m := editor.Medium{Kind: mediumKind(class2(e)), Credit: about.child("creditline").plain()}
	for c := range about.own("description") {
		if m.Caption == "" || isCaptionRole(c.attr("role")) {
			m.Caption = c.plain()
		}
	}
	if m.Caption == "" {
		m.Caption = about.child("headline").plain()
	}
	if by := about.child("by").plain(); m.Credit == "" {
		m.Credit = by
	} else if by != "" && !strings.Contains(m.Credit, by) {
		m.Credit = by + "/" + m.Credit
	}
	most := -1
	for c := range e.child("contentSet").own("remoteContent") {
		size, _ := strconv.Atoi(c.attr("width"))
		if size > most {
			most, m.Type, m.Address = size, c.attr("contenttype"), c.attr("href")
		}
	}
	if m.Address == "" {
		m.Name = e.attr("guid")
	}
	d.medium(m)
}
