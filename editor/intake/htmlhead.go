package intake

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor"
	"redakcija/editor/language"
)

// head is what a page says about itself outside its text.
type head struct {
	data      *linkedData
	meta      map[string][]string // values by name, property or itemprop in lower case
	title     string
	canonical string
	saved     string // the address that a browser noted when it saved the page
}

// maxMeta is how many values of one name are kept.
const maxMeta = 20

// headOf collects what a page says about itself.
func headOf(doc *html.Node) *head {
	h := &head{data: linkedDataOf(doc), meta: map[string][]string{}}
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.CommentNode:
			if _, address, ok := strings.Cut(n.Data, "saved from url=("); ok && h.saved == "" {
				_, address, _ = strings.Cut(address, ")")
				h.saved = strings.TrimSpace(address)
			}
		case n.DataAtom == atom.Title:
			if h.title == "" && n.Parent.DataAtom == atom.Head {
				h.title = briefOf(n)
			}
		case n.DataAtom == atom.Link:
			if h.canonical == "" && attribute(n, "rel") == "canonical" {
				h.canonical = attribute(n, "href")
			}
		case n.DataAtom == atom.Meta:
			h.addMeta(n)
		}
	}
	h.data.choose(h.title, h.first("og:title"))
	return h
}

func (h *head) addMeta(n *html.Node) {
	value := attribute(n, "content")
	if value == "" {
		return
	}
	for _, key := range [...]string{"name", "property", "itemprop"} {
		for name := range strings.FieldsSeq(strings.ToLower(attribute(n, key))) {
			if len(h.meta[name]) < maxMeta {
				h.meta[name] = append(h.meta[name], value)
			}
		}
	}
}

// first returns the first value of the first of some names that has one.
func (h *head) first(names ...string) string {
	for _, name := range names {
		if all := h.meta[name]; len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// article returns a property of the story in the page's data, as a text.
func (h *head) article(key string) string { return textIn(h.data.resolve(h.data.story[key])) }

// isStory tells that a page says of itself that it is an article.
func (h *head) isStory() bool {
	return h.data.story != nil || h.first("og:type") == "article"
}

// The names under which pages give a field in their head, the surest first: Open Graph and
// its kin, the analytics services of publishers, Dublin Core, libraries, newspapers' own.
var (
	dateNames = []string{
		"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date",
		"cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxenseparse:recs:articledate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
		"citation_publication_date", "citation_online_date", "citation_date", "pubdate", "publishdate", "publish-date", "publication_date", "published-date", "date.published",
		"article_date_original", "originalpublicationdate", "rnews:datepublished", "date",
	}
	changeNames   = []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified"}
	sectionNamesM = []string{"article:section", "parsely-section", "cxenseparse:section", "sailthru.section", "og:section", "articlesection", "section"}
	siteNames     = []string{"og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title"}
	addressNames  = []string{"og:url", "twitter:url", "parsely-link"}
	rightsNames   = []string{"copyright", "dc.rights", "dcterms.rights", "dcterms.rightsholder", "rights"}
)

// setField puts a value into a draft with the way it was found, unless a surer way had one.
func setField(d *editor.Draft, field string, at *string, value, way string) {
	if value = strings.TrimSpace(value); *at == "" && value != "" && len(value) <= maxStart {
		*at = value
		d.Found[field] = way
	}
}

// fill puts what a page says about itself into a draft. The data for search engines come
// first, because each value in them has a name of its own.
func (h *head) fill(d *editor.Draft) {
	page := func(key string) string { return textIn(h.data.resolve(h.data.page[key])) }
	for _, name := range []struct{ value, way string }{
		{h.article("publisher"), foundJSONLD},
		{h.first(siteNames...), foundMeta},
		{page("publisher"), foundJSONLD},
		{page("isPartOf"), foundJSONLD},
	} {
		if !isSite(name.value) || strings.Contains(name.value, ".") && !strings.Contains(name.value, "/") {
			setField(d, "provider", &d.Credits.Provider, strings.TrimPrefix(name.value, "@"), name.way)
		}
	}
	setField(d, "date", &d.Date, pageDate(h.article("datePublished")), foundJSONLD)
	for _, name := range dateNames {
		setField(d, "date", &d.Date, pageDate(h.first(name)), foundMeta)
	}
	setField(d, "date", &d.Date, pageDate(h.article("dateCreated")), foundJSONLD)
	for _, v := range []string{h.article("dateModified"), h.first(changeNames...)} {
		if d.Item.Version == "" {
			d.Item.Version = pageDate(v)
		}
	}
	setField(d, "section", &d.Section, firstSection(h.article("articleSection")), foundJSONLD)
	setField(d, "section", &d.Section, firstSection(h.first(sectionNamesM...)), foundMeta)
	setField(d, "section", &d.Section, h.data.lastCrumb(), foundJSONLD)
	setField(d, "address", &d.Item.Address, webAddress(h.canonical), foundMeta)
	setField(d, "address", &d.Item.Address, webAddress(h.first(addressNames...)), foundMeta)
	setField(d, "address", &d.Item.Address, webAddress(h.article("url")), foundJSONLD)
	setField(d, "address", &d.Item.Address, webAddress(h.article("mainEntityOfPage")), foundJSONLD)
	setField(d, "address", &d.Item.Address, webAddress(h.saved), foundMeta)
	setField(d, "rights", &d.Credits.Rights, h.article("copyrightNotice"), foundJSONLD)
	setField(d, "rights", &d.Credits.Rights, h.first(rightsNames...), foundMeta)
	setField(d, "rights", &d.Credits.Rights, h.article("copyrightHolder"), foundJSONLD)
	setField(d, "source", &d.Credits.Source, agencyOf(h.article("sourceOrganization")), foundJSONLD)
	setField(d, "source", &d.Credits.Source, agencyOf(h.first("source", "article:source", "dc.source", "syndication-source")), foundMeta)
}

// firstSection returns the first of several sections: "News, Politics, Top".
func firstSection(s string) string {
	for _, mark := range [...]string{",", " - ", ";", " | "} {
		s, _, _ = strings.Cut(s, mark)
	}
	return strings.TrimSpace(s)
}

// lastCrumb returns the section in the path to a page, whose last step may be the page.
func (l *linkedData) lastCrumb() string {
	crumbs := l.crumbs
	if n := len(crumbs); n > 1 && (len(crumbs[n-1]) > 40 || wordCount(crumbs[n-1]) > 4) {
		crumbs = crumbs[:n-1]
	}
	if len(crumbs) == 0 {
		return ""
	}
	last := crumbs[len(crumbs)-1]
	if homes[language.Fold(last)] || wordCount(last) > 4 {
		return ""
	}
	return last
}

// fillFromText completes a draft by what the page shows: its time elements, the lines
// around the headline, at last the day in its address.
func (h *head) fillFromText(d *editor.Draft, w *webPage) {
	for _, m := range w.byMark {
		if m.what == "date" {
			setField(d, "date", &d.Date, pageDate(m.text), foundMicrodata)
		}
	}
	setField(d, "date", &d.Date, pageDate(textIn(h.data.page["datePublished"])), foundJSONLD)
	h.fillAuthors(d, w)
	lines := w.creditLines()
	had := len(d.Credits.Authors) > 0
	for _, p := range lines {
		c, ok := w.creditOf(p.text)
		if !ok {
			continue
		}
		if p.why == leftOut {
			p.why = c.why()
		}
		setField(d, "date", &d.Date, c.when.iso(), foundText)
		setField(d, "source", &d.Credits.Source, c.source, foundText)
		setField(d, "section", &d.Section, c.section, foundText)
		if !had && len(c.authors) > 0 {
			c := credit{authors: cleanAuthors(strings.Join(c.authors, ", "), d.Credits.Provider)}
			c.apply(d)
			d.Found["authors"] = foundText
		}
	}
	for _, p := range lines {
		if date := pageDate(p.text); date != "" && p.why == leftOut {
			setField(d, "date", &d.Date, date, foundText)
			p.why = "date"
		}
	}
	if m := datedAddress().FindStringSubmatch(d.Item.Address); m != nil {
		setField(d, "date", &d.Date, pageDate(m[1]+"-"+twoDigits(m[2])+"-"+twoDigits(m[3])), foundMeta)
	}
	_, last := w.ends()
	for i, p := range w.passages {
		if section, ok := breadcrumb(p.text); p.why == "breadcrumb" && ok {
			setField(d, "section", &d.Section, section, foundText)
		}
		if owner, ok := copyright(p.text); ok && i > last && p.figure == nil && p.why != "caption" && p.why != "photo_credit" {
			setField(d, "provider", &d.Credits.Provider, owner, foundText)
			setField(d, "rights", &d.Credits.Rights, rightsIn(p.text), foundText)
		}
	}
}

// rightsIn returns a copyright line without the links before it.
func rightsIn(text string) string {
	at := strings.Index(text, "©")
	if i := strings.Index(text, "Copyright"); i >= 0 && (at < 0 || i < at) {
		at = i
	}
	if at > 0 && !containsSome(text[:at], rightsHints[:]) {
		return text[at:]
	}
	return text
}

// nearHead is how many passages before the headline a byline or a date may stand.
const nearHead = 6

// creditLines are the passages in which a page shows who wrote and when: around the
// headline down to the first paragraphs, and right behind the last.
func (w *webPage) creditLines() []*passage {
	first, last := w.ends()
	if first < 0 {
		return nil
	}
	from := max(0, first-2*nearHead)
	if w.headAt >= 0 && w.headAt < first {
		from = max(0, w.headAt-nearHead)
	}
	var lines []*passage
	for i := from; i < min(len(w.passages), last+nearHead); i++ {
		p := w.passages[i]
		if i > first && i <= last {
			if i > first+3 && i < last-1 || p.why == "" {
				continue
			}
		}
		if p.why != "" && p.why != "related" && p.why != "comments" && len(p.text) <= maxDateLine {
			lines = append(lines, p)
		}
	}
	return lines
}

// creditOf reads a line about a story in any of its forms.
func (w *webPage) creditOf(text string) (credit, bool) {
	if len(text) > maxDateLine {
		return credit{}, false
	}
	for _, read := range [...]func(string) (credit, bool){labelledCredit, infoCredit, bareByline, datedByline, w.housesByline, factsLine} {
		if c, ok := read(text); ok {
			return c, true
		}
	}
	return credit{}, false
}

// housesByline reads "Von Birte Claasen, Nordwelle", where the last is the name of the site.
func (w *webPage) housesByline(s string) (credit, bool) {
	if dropLabels(s) == s {
		return credit{}, false
	}
	var c credit
	for _, name := range cleanAuthors(s, w.site) {
		if !isName(name) {
			return credit{}, false
		}
		c.authors = append(c.authors, name)
	}
	return c, len(c.authors) > 0
}

// factsLine reads what stands side by side without a mark between: "6. avgust 2025. u 14:30h
// Izvor: MINA". It is divided before each label.
func factsLine(s string) (credit, bool) {
	words := strings.Fields(s)
	for i, word := range words {
		name, ok := strings.CutSuffix(word, ":")
		if folded := language.Fold(name); i == 0 || !ok || !authorLabels[folded] && !sourceLabels[folded] {
			continue
		}
		c, ok := infoCredit(strings.Join(words[:i], " "))
		if !ok {
			c, ok = labelledCredit(strings.Join(words[:i], " "))
		}
		more, also := labelledCredit(strings.Join(words[i:], " "))
		if !ok || !also {
			return credit{}, false
		}
		c.authors = append(c.authors, more.authors...)
		if c.source == "" {
			c.source = more.source
		}
		return c, true
	}
	return credit{}, false
}

// datedByline reads "By Jane Doe on Monday, 4 August 2025 at 11:08 a.m.".
func datedByline(s string) (credit, bool) {
	before, m, ok := trailingDate(s)
	if !ok || before == "" {
		return credit{}, false
	}
	words := strings.Fields(before)
	for len(words) > 2 && aroundDates[language.Fold(strings.Trim(words[len(words)-1], ",."))] {
		words = words[:len(words)-1]
	}
	c, ok := bareByline(strings.ReplaceAll(strings.Join(words, " "), " ,", ","))
	c.when = m
	return c, ok
}

// datedAddress finds the day in an address: "/2025/08/06/", "/2025-08-06-ports".
var datedAddress = lazy(`[/-]((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|$)`)

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// pageDate reads a moment as pages write it: for machines, for people, or as seconds or
// milliseconds since 1970.
func pageDate(s string) string {
	if s = strings.TrimSpace(s); s == "" || len(s) > maxDateLine {
		return ""
	}
	if date := stamp(s); date != "" {
		return date
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		const milliseconds = 1e11 // as seconds that is the year 5138
		if n > milliseconds {
			n /= 1000
		}
		if n < 1e8 || n > milliseconds {
			return ""
		}
		return time.Unix(n, 0).UTC().Format("2006-01-02T15:04Z07:00")
	}
	all := tokens(s)
	for i := range all {
		if m, _, ok := dateFrom(all, i); ok {
			return m.iso()
		}
	}
	return ""
}

// webAddress returns an absolute address of the web, or "".
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
