package intake

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"redakcija/editor"
)

// matchNewsML1 recognises NewsML 1.0 to 1.2 by its root, or one item of it alone.
func matchNewsML1(raw []byte) bool {
	root := rootName(raw)
	return root == "NewsML" || root == "NewsItem"
}

// readNewsML1 reads a document of NewsML 1.x with one story; the pictures beside it are its
// media. A document with several stories only holds them: see [newsML1Parts].
func readNewsML1(raw []byte) (*editor.Draft, error) {
	root, err := agencyTree(raw)
	if err != nil {
		return nil, err
	}
	items := slices.Collect(root.own("NewsItem"))
	if root.name == "NewsItem" {
		items = []*element{root}
	}
	story, err := soleStory(items, hasText1, isPicture1)
	if story == nil {
		return nil, err
	}
	d := &dispatch{}
	d.newsItem1(story)
	for _, e := range items {
		if e != story {
			d.media1(e, false)
		}
	}
	d.rights(root.child("NewsEnvelope").child("Copyright").plain())
	return d.finish()
}

// newsML1Parts yields the stories of a document that has several.
func newsML1Parts(raw []byte) iter.Seq2[editor.Part, error] {
	return xmlParts(raw, "NewsItem", hasText1)
}

// hasText1 tells that an item has a text of its own, not only that of a caption.
func hasText1(e *element) bool {
	text, _ := textOf1(e)
	return text != nil
}

func isPicture1(e *element) bool {
	for c := range e.all("ContentItem") {
		if isMedium1(c) {
			return true
		}
	}
	return false
}

// isMedium1 tells a content item that is a picture, a film or a sound.
func isMedium1(c *element) bool {
	return mediumKind(typeOf1(c)) != editor.Document
}

// typeOf1 returns what a content item says it is: a media type, or a word for it.
func typeOf1(c *element) string {
	for _, name := range [...]string{"MimeType", "MediaType", "Format"} {
		if s := c.child(name).attr("FormalName"); s != "" {
			return s
		}
	}
	return ""
}

// formalName returns the value of an element that NewsML 1 writes as an attribute.
func (e *element) formalName(names ...string) string {
	return e.first(names...).attr("FormalName")
}

// textOf1 returns the content of the story's text below an element, and how long it is in
// bytes: the longest, because the same text may be there in several forms.
func textOf1(e *element) (text *element, size int) {
	if role := e.child("Role").attr("FormalName"); isCaptionRole(role) || strings.EqualFold(role, "summary") {
		return nil, 0
	}
	for _, c := range e.children {
		switch c.name {
		case "NewsComponent":
			if t, n := textOf1(c); n > size {
				text, size = t, n
			}
		case "ContentItem":
			data := c.child("DataContent")
			if n := len(data.plain()); n > size && !isMedium1(c) {
				text, size = data, n
			}
		}
	}
	return text, size
}

func isCaptionRole(role string) bool {
	return strings.Contains(strings.ToLower(role), "caption")
}

// newsItem1 reads one item.
func (d *dispatch) newsItem1(e *element) {
	d.identifier1(e.first("NewsIdentifier"))
	management := e.child("NewsManagement")
	d.status(management.formalName("Status"))
	if change := management.child("StatusWillChange"); change != nil && strings.EqualFold(change.formalName("FutureStatus"), "usable") {
		d.embargo(change.child("DateAndTime").plain())
	}
	for _, name := range [...]string{"ThisRevisionCreated", "FirstCreated"} {
		if d.Date == "" {
			d.Date = stamp(management.child(name).plain())
		}
	}
	if d.Item.Version == "" {
		d.Item.Version = d.Date
	}
	for _, list := range [...]*element{management, e} {
		for c := range list.own("Instruction", "Comment") {
			d.editorial(c.markup())
		}
	}
	lines := e.first("NewsLines")
	d.newsLines1(lines)
	d.parties1(e.first("AdministrativeMetadata"))
	described := e.first("DescriptiveMetadata")
	d.language(described.formalName("Language"))
	for _, name := range [...]string{"Subject", "SubjectMatter", "SubjectDetail"} {
		// Numbers of the IPTC's subject codes are no words.
		if s := described.formalName(name); d.Section == "" && s != "" && strings.Trim(s, "0123456789") != "" {
			d.Section = s
		}
	}
	for p := range described.first("Location").own("Property") {
		if strings.EqualFold(p.attr("FormalName"), "city") {
			d.located = p.attr("Value")
		}
	}
	for c := range e.first("RightsMetadata").all("Copyright") {
		d.rights(strings.TrimSpace("© " + c.child("CopyrightDate").plain() + " " + c.child("CopyrightHolder").plain()))
	}
	for c := range e.first("RightsMetadata").all("Limitations", "UsageType") {
		d.rights(c.plain())
	}
	text, _ := textOf1(e)
	d.embedded(text)
	for c := range e.all("NewsComponent") {
		if strings.EqualFold(c.child("Role").attr("FormalName"), "summary") {
			d.summary = markedBody(c.first("DataContent").markup())
		}
	}
	d.media1(e, true)
	if d.Credits.Provider == "" {
		d.Credits.Provider = e.first("ProviderId").plain()
	}
}

// identifier1 names the item as its public identifier does, without the revision: so the
// next revision is recognised as the same item.
func (d *dispatch) identifier1(e *element) {
	provider, day, id := e.child("ProviderId").plain(), e.child("DateId").plain(), e.child("NewsItemId").plain()
	d.Item.Version = e.child("RevisionId").plain()
	switch {
	case provider != "" && id != "":
		d.Item.ID = "urn:newsml:" + provider + ":" + day + ":" + id
	default:
		d.Item.ID = id
	}
}

// newsLines1 reads the lines that are printed.
func (d *dispatch) newsLines1(lines *element) {
	d.headline.Text = lines.child("HeadLine").plain()
	d.summary = markedBody(lines.child("SubHeadLine").markup())
	for c := range lines.own("ByLine") {
		d.byline(c.plain())
	}
	d.dateline(lines.child("DateLine").plain())
	d.Credits.CreditLine = lines.child("CreditLine").plain()
	for c := range lines.own("CopyrightLine", "RightsLine") {
		d.rights(c.plain())
	}
	for c := range lines.own("NewsLine") {
		kind := strings.ToLower(c.formalName("NewsLineType"))
		if strings.Contains(kind, "advisory") || strings.Contains(kind, "note") {
			for t := range c.own("NewsLineText") {
				d.editorial(t.markup())
			}
		}
	}
}

// parties1 reads who sends, who reported and who wrote.
func (d *dispatch) parties1(meta *element) {
	name := func(e *element) string {
		if s := e.formalName("Party"); s != "" {
			return s
		}
		return e.plain()
	}
	d.Credits.Provider = name(meta.child("Provider"))
	if source := meta.child("Source"); source != nil {
		d.Credits.Source = name(source)
	}
	for c := range meta.own("Creator", "Contributor") {
		d.creators = append(d.creators, name(c))
	}
}

// embedded reads the text of a story that stands in an element: as NITF, as a page, as a
// few paragraphs, as escaped markup, or as nothing but text.
func (d *dispatch) embedded(e *element) {
	switch {
	case e == nil:
	case e.first("nitf") != nil:
		d.nitf(e.first("nitf"))
	case e.first("body.content") != nil:
		d.nitf(e)
	case e.first("body") != nil:
		d.page(e.first("body"))
	case slices.ContainsFunc(e.children, func(c *element) bool { return c.name != "" }):
		d.body = fragment(d.nitfMarkup(e).markup())
	default:
		var b strings.Builder
		e.write(&b, func(s string) string { return s }, false)
		d.body = markedBody(b.String())
	}
}

// media1 keeps the pictures of an item. Each stands there in several sizes and often with
// a caption in a component of its own. Those of the story's own item stand in the
// components beside its text.
func (d *dispatch) media1(e *element, withText bool) {
	about := about1(e, withText)
	if withText {
		for c := range e.own("NewsComponent") {
			d.media1(c, hasText1(c))
		}
		for c := range e.own("ContentItem") {
			if isMedium1(c) {
				d.medium1(about, c)
			}
		}
		return
	}
	var best *element
	most := -1
	for c := range e.all("ContentItem") {
		if !isMedium1(c) || c.attr("Href") == "" {
			continue
		}
		size, _ := strconv.Atoi(c.first("SizeInBytes").plain())
		for p := range c.all("Property") {
			if strings.EqualFold(p.attr("FormalName"), "width") {
				size, _ = strconv.Atoi(p.attr("Value"))
			}
		}
		if size > most {
			best, most = c, size
		}
	}
	if best != nil {
		d.medium1(about, best)
	}
}

// about1 returns what is said of the pictures in an element: in a component that is their
// caption, and in the lines, unless those are the lines of the story.
func about1(e *element, withText bool) (m editor.Medium) {
	for c := range e.all("NewsComponent") {
		if isCaptionRole(c.child("Role").attr("FormalName")) {
			m.Caption = c.first("DataContent").plain()
			break
		}
	}
	lines := e.first("NewsLines")
	m.Credit = lines.child("CreditLine").plain()
	if withText {
		return m
	}
	if m.Caption == "" {
		m.Caption = lines.child("HeadLine").plain()
	}
	if m.Credit == "" {
		m.Credit = lines.child("ByLine").plain()
	}
	return m
}

// medium1 keeps one content item as a picture.
func (d *dispatch) medium1(m editor.Medium, c *element) {
	m.Kind, m.Address = mediumKind(typeOf1(c)), c.attr("Href")
	if s := c.child("MimeType").attr("FormalName"); strings.Contains(s, "/") {
		m.Type = s
	}
	d.medium(m)
}
