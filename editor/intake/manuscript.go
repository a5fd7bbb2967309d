package intake

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// Warnings of documents.
const warnTracked = "tracked_changes" // text that somebody inserted or deleted and nobody accepted

// manuscript is what an office program wrote: paragraphs, and what their styles say they
// are. Most people who write for a newsroom use no styles, so the styles only overrule what
// the reader of plain text finds.
type manuscript struct {
	paras    []para
	headers  map[string]bool  // what stood on top of a page: one page has the same as the next
	removed  []editor.Removed // their lines are numbers of paragraphs, from 1
	media    []editor.Medium
	warnings []string
	about    properties
}

// para is one paragraph, with a line feed wherever its line is broken.
type para struct {
	text  string
	kind  editor.Kind // of its style; [editor.Paragraph] where that says nothing
	level int         // of a subheading, from 1; 0 where it is unknown
}

// properties are what a file says about itself.
type properties struct {
	title, author, created, modified string
}

// take keeps a text that is no part of the story with what was removed, where it stood.
func (m *manuscript) take(r editor.Removed) {
	r.Text = clean(r.Text)
	r.Line = max(len(m.paras), 1)
	switch {
	case r.Text == "" || m.headers[r.Text]:
		return
	case r.Why == "page_header":
		if m.headers == nil {
			m.headers = make(map[string]bool)
		}
		m.headers[r.Text] = true
	}
	m.removed = append(m.removed, r)
}

// maxParas is how many paragraphs, asides and pictures a document may have: twenty books'
// worth, and a bound to the memory that a file of nothing but paragraphs takes.
const maxParas = 100_000

// tooMany is the fault of a document that has more of them.
func (m *manuscript) tooMany() error {
	if len(m.paras)+len(m.removed)+len(m.media) > maxParas {
		return fault(editor.InputTooLarge, -1)
	}
	return nil
}

// clean makes one line of a text, composed and without what nobody sees.
func clean(s string) string {
	s, _ = tidy(strings.ReplaceAll(norm.NFC.String(s), "\n", " "))
	return s
}

func (m *manuscript) warn(id string) {
	if !slices.Contains(m.warnings, id) {
		m.warnings = append(m.warnings, id)
	}
}

// joinRow makes one paragraph of the cells of a row of a table, which begin at the given
// paragraphs. A table that only arranges a page has whole paragraphs in its cells, and they
// stay.
func (m *manuscript) joinRow(cells []int) {
	const longestCell = 200 // bytes: longer than any figure or name
	if len(cells) < 2 {
		return
	}
	var texts []string
	for i, from := range cells {
		to := len(m.paras)
		if i+1 < len(cells) {
			to = cells[i+1]
		}
		found := ""
		for _, p := range m.paras[from:to] {
			text := strings.TrimSpace(p.text)
			if text == "" {
				continue
			}
			if found != "" || len(text) > longestCell || strings.Contains(text, "\n") {
				return
			}
			found = text
		}
		if found != "" {
			texts = append(texts, found)
		}
	}
	m.paras = append(m.paras[:cells[0]], para{text: strings.Join(texts, " | "), kind: editor.Paragraph})
}

// picture adds a picture by the name of its file.
func (m *manuscript) picture(name string) {
	if name == "" {
		return
	}
	p := editor.Medium{Kind: editor.Picture, Type: typeByName(name)}
	if strings.Contains(name, "://") {
		p.Address = name
	} else {
		p.Name = path.Base(name)
	}
	m.media = append(m.media, p)
}

// caption gives a text below a picture to the last picture.
func (m *manuscript) caption(text string) {
	if n := len(m.media); n > 0 && m.media[n-1].Caption == "" {
		m.media[n-1].Caption = clean(text)
	}
}

// typeByName returns the media type of a picture by the ending of its name.
func typeByName(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg":
		return "image/jpeg"
	case ".tif", ".tiff":
		return "image/tiff"
	case ".png", ".gif", ".webp", ".bmp":
		return "image/" + strings.ToLower(path.Ext(name))[1:]
	}
	return ""
}

// title returns the index of the paragraph that is the headline by its style, or -1: the
// title, else a heading of the first level that stands at the top.
func (m *manuscript) title() int {
	for i := range m.paras {
		if m.paras[i].kind == editor.Headline {
			return i
		}
	}
	const top = 6 // above it stand a label, a place with a date, a byline
	seen := 0
	for i := range m.paras {
		if strings.TrimSpace(m.paras[i].text) == "" {
			continue
		}
		if m.paras[i].kind == editor.Subheading && m.paras[i].level <= 1 {
			return i
		}
		if seen++; seen == top {
			break
		}
	}
	return -1
}

// draft reads the paragraphs as plain text and then lets the styles overrule what was
// guessed. Blocks and removed lines are counted in paragraphs.
func (m *manuscript) draft() (*editor.Draft, error) {
	var text strings.Builder
	var number []int // of the paragraph, from 1, for each line
	for i := range m.paras {
		lines := unixLines(m.paras[i].text)
		if m.paras[i].kind != editor.Paragraph {
			lines = strings.ReplaceAll(lines, "\n", " ") // a headline broken by hand is one headline
		}
		text.WriteString(lines + "\n\n")
		for range strings.Count(lines, "\n") + 2 {
			number = append(number, i+1)
		}
	}
	d, err := readText([]byte(text.String()))
	if err != nil {
		return nil, err
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.Line = number[b.Line-1]
		switch kind := m.paras[b.Line-1].kind; {
		case b.Kind == editor.Headline, b.Kind == editor.Dateline:
		case kind == editor.Headline: // there is one headline
			b.Kind = editor.Subheading
		case kind != editor.Paragraph:
			b.Kind = kind
		}
	}
	for i := range d.Removed {
		d.Removed[i].Line = number[d.Removed[i].Line-1]
	}
	if i := m.title(); i >= 0 {
		setHeadline(d, i+1)
	}
	if !slices.ContainsFunc(d.Blocks, func(b editor.Block) bool { return b.Kind != editor.Headline && b.Kind != editor.Dateline }) {
		return nil, fault(editor.InputNoBody, -1)
	}
	d.Removed = append(d.Removed, m.removed...)
	slices.SortStableFunc(d.Removed, func(a, b editor.Removed) int { return a.Line - b.Line })
	d.Media = m.media
	d.Warnings = append(d.Warnings, m.warnings...)
	m.about.apply(d)
	return d, nil
}

// setHeadline makes what stands on a line the headline. What was taken for it, above the
// body, is a lead behind it and a label before it.
func setHeadline(d *editor.Draft, line int) {
	if len(d.Blocks) > 0 && d.Blocks[0].Kind == editor.Headline && d.Blocks[0].Line == line {
		return
	}
	var text []string
	d.Blocks = slices.DeleteFunc(d.Blocks, func(b editor.Block) bool {
		found := b.Line == line && b.Kind != editor.Dateline
		if found {
			text = append(text, b.Text)
		}
		return found
	})
	d.Removed = slices.DeleteFunc(d.Removed, func(r editor.Removed) bool {
		found := r.Line == line && (r.Why == "label" || r.Why == "site_banner" || r.Why == "breadcrumb" || r.Why == "menu")
		if found {
			text = append(text, r.Text)
		}
		return found
	})
	if len(text) == 0 {
		return // a byline or a date in the style of a title
	}
	if len(d.Blocks) > 0 && d.Blocks[0].Kind == editor.Headline {
		if d.Blocks[0].Line < line {
			d.Removed = append(d.Removed, editor.Removed{Line: d.Blocks[0].Line, Text: d.Blocks[0].Text, Why: "label"})
			d.Blocks = slices.Delete(d.Blocks, 0, 1)
		} else {
			lead := d.Blocks[0]
			lead.Kind = editor.Lead
			at := 1
			if len(d.Blocks) > 1 && d.Blocks[1].Kind == editor.Dateline {
				at = 2
			}
			d.Blocks = slices.Insert(d.Blocks, at, lead)[1:]
		}
	}
	d.Blocks = slices.Insert(d.Blocks, 0, editor.Block{Kind: editor.Headline, Text: strings.Join(text, " "), Line: line})
	d.Warnings = slices.DeleteFunc(d.Warnings, func(id string) bool { return id == warnNoHeadline })
}

// apply fills in what the text did not say. Programs fill the properties in by themselves,
// so the text is believed first.
func (p *properties) apply(d *editor.Draft) {
	for _, when := range [...]string{p.modified, p.created} {
		dateByHeader(d, when)
	}
	author := clean(p.author)
	if len(d.Credits.Authors) == 0 && isName(author) && !strings.Contains(author, "User") && !strings.Contains(author, "Office") {
		d.Credits.Authors = []string{author}
		found(d, "authors")
	}
	if title := clean(p.title); d.Blocks[0].Kind != editor.Headline && wordCount(title) >= 3 {
		d.Blocks = slices.Insert(d.Blocks, 0, editor.Block{Kind: editor.Headline, Text: title, Line: 1})
		d.Warnings = slices.DeleteFunc(d.Warnings, func(id string) bool { return id == warnNoHeadline })
		found(d, "headline")
	}
}

// dateByHeader gives a story the moment in its file's header, where it has no date yet, and
// the day in its dateline the year that goes with it.
func dateByHeader(d *editor.Draft, when string) {
	date := stamp(when)
	if date == "" || d.Date != "" {
		return
	}
	d.Date = date
	found(d, "date")
	for _, r := range d.Removed {
		if r.Why != "dateline" || d.Dateline.Date != "" {
			continue
		}
		if _, day, _, ok := parseDateline(r.Text + " A"); ok && day.day != 0 {
			d.Dateline.Date = day.yearBefore(date).isoDay()
		}
	}
}

// found notes that a field was read in the header of a file.
func found(d *editor.Draft, field string) {
	if d.Found == nil {
		d.Found = make(map[string]string)
	}
	d.Found[field] = foundHeader
}
