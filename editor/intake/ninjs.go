package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"strconv"
	"strings"

	"redakcija/editor"
)

// maxNinjs is the size in bytes of the largest item: real ones have 10 to 500 kB.
const maxNinjs = maxMarkup

// matchNinjs recognises ninjs by names that its versions have and a JSON Feed has not.
func matchNinjs(raw []byte) bool {
	if !isJSON(raw) || isJSONFeed(raw) {
		return false
	}
	has := func(names ...string) bool {
		for _, name := range names {
			if bytes.Contains(raw, []byte(`"`+name+`"`)) {
				return true
			}
		}
		return false
	}
	return has("uri", "guid") && has("body_xhtml", "body_html", "body_text", "bodies", "headline", "headlines", "pubstatus", "pubStatus", "versioncreated", "versionCreated", "associations")
}

// parseNinjs decodes an item.
func parseNinjs(raw []byte) (*ninjsItem, error) {
	if len(raw) > maxNinjs {
		return nil, fault(editor.InputTooLarge, -1)
	}
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	var item ninjsItem
	err := json.Unmarshal(raw, &item)
	if err == nil {
		return &item, nil
	}
	at := -1
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = min(int(syntax.Offset), len(raw)) - 1
	}
	return nil, fault(jsonReason(err), at)
}

// readNinjs reads an item of ninjs 1.x, 2.x or 3.x. A package without a text of its own
// only holds the items in it: see [ninjsParts]. A picture alone is no story.
func readNinjs(raw []byte) (*editor.Draft, error) {
	item, err := parseNinjs(raw)
	if err != nil {
		return nil, err
	}
	d := &dispatch{body: item.text()}
	if len(d.body.blocks) == 0 {
		for range item.stories() {
			return nil, nil
		}
		if mediumKind(string(item.Type)) != editor.Document {
			return nil, fault(editor.InputPicture, -1)
		}
	}
	d.ninjs(item)
	return d.finish()
}

// ninjsParts yields the stories within a package.
func ninjsParts(raw []byte) iter.Seq2[editor.Part, error] {
	return func(yield func(editor.Part, error) bool) {
		item, err := parseNinjs(raw)
		if err != nil || len(item.text().blocks) > 0 {
			return // reported, or read as a story, already
		}
		n := 0
		for story, raw := range item.stories() {
			n++
			name := partName(story.title())
			if name == "" {
				name = strconv.Itoa(n)
			}
			if !yield(editor.Part{Name: name, Raw: raw}, nil) {
				return
			}
		}
	}
}

// stories yields the associated items that have a text or are packages, and are no picture.
func (n *ninjsItem) stories() iter.Seq2[*ninjsItem, []byte] {
	return func(yield func(*ninjsItem, []byte) bool) {
		for _, e := range n.Associations {
			inner, err := parseNinjs(e.raw)
			if err != nil || !matchNinjs(e.raw) || mediumKind(string(inner.Type)) != editor.Document {
				continue
			}
			if (len(inner.Associations) > 0 || len(inner.text().blocks) > 0) && !yield(inner, e.raw) {
				return
			}
		}
	}
}

// ninjs takes the fields of an item over.
func (d *dispatch) ninjs(n *ninjsItem) {
	d.Item = editor.Item{ID: string(n.URI), Version: string(n.Version)}
	if d.Item.ID == "" {
		d.Item.ID = string(n.GUID)
	}
	if isAddress(d.Item.ID) {
		d.Item.Address = d.Item.ID
	}
	for _, s := range [...]jsonText{n.VersionCreated, n.ContentCreated, n.FirstCreated} {
		if d.Date == "" {
			d.Date = stamp(string(s))
		}
	}
	if d.Item.Version == "" {
		d.Item.Version = d.Date
	}
	d.language(string(n.Language))
	d.status(string(n.PubStatus))
	d.embargo(string(n.Embargoed))
	d.editorial(string(n.EdNote))
	d.headline.Text = n.title()
	d.summary = markedBody(n.described())
	for _, s := range [...]jsonText{n.Byline, n.By} {
		if len(d.Credits.Authors) == 0 {
			d.byline(string(s))
		}
	}
	if len(d.Credits.Authors) == 0 {
		for i := range n.Authors {
			d.byline(n.Authors[i].called())
		}
	}
	d.ninjsCredits(n)
	d.dateline(n.Dateline.printed)
	if d.Dateline.Place == "" {
		d.dateline(n.Dateline.name)
	}
	if d.Dateline.Place != "" {
		if d.Dateline.Agency == "" {
			d.Dateline.Agency = n.Dateline.agency
		}
		if d.Dateline.Date == "" && n.Dateline.date != "" {
			d.Dateline.Date = n.Dateline.date[:len("2006-01-02")]
		}
	}
	d.located = n.Located.name
	for _, list := range [...]jsonList[ninjsParty]{n.Subjects, n.Subject, n.Service} {
		for i := range list {
			if d.Section == "" {
				d.Section = list[i].called()
			}
		}
	}
	for _, e := range n.Associations {
		if inner, err := parseNinjs(e.raw); err == nil {
			d.ninjsMedium(inner)
		}
	}
	if mediumKind(string(n.Type)) == editor.Document {
		d.ninjsMedium(&ninjsItem{Type: "picture", Renditions: n.Renditions})
	}
}

// ninjsCredits tells who sends from who reported first.
func (d *dispatch) ninjsCredits(n *ninjsItem) {
	c := &d.Credits
	c.Provider, c.Source, c.CreditLine = string(n.Provider), string(n.Source), string(n.CreditLine)
	for _, list := range [...]jsonList[ninjsParty]{n.InfoSources, n.InfoSource} {
		for i := range list {
			role, name := strings.ToLower(string(list[i].Role)), list[i].called()
			switch {
			case strings.Contains(role, "distributor"), strings.Contains(role, "provider") && !strings.Contains(role, "orig"):
				if c.Provider == "" {
					c.Provider = name
				}
			case strings.Contains(role, "enhancer"):
			case c.Source == "":
				c.Source = name
			}
		}
	}
	if c.Provider == "" {
		c.Provider = providerOf(d.Item.ID)
	}
	if c.Provider == "" {
		c.Provider = string(n.Holder)
	}
	d.rights(string(n.Copyright), string(n.Usage))
	if c.Rights == "" && n.Holder != "" {
		d.rights("© " + string(n.Holder))
	}
}

// ninjsMedium keeps an associated picture in its widest rendition.
func (d *dispatch) ninjsMedium(n *ninjsItem) {
	kind := mediumKind(string(n.Type))
	m := editor.Medium{Caption: fragmentText(n.described()), Credit: string(n.CreditLine)}
	most := -1
	for i := range n.Renditions {
		r := &n.Renditions[i]
		mime := string(r.Mime + r.Type)
		width, _ := strconv.Atoi(string(r.Width))
		if width > most && r.Address != "" && (kind != editor.Document || mediumKind(mime) != editor.Document) {
			most, m.Type, m.Address = width, mime, string(r.Address)
		}
	}
	if kind == editor.Document {
		if kind = mediumKind(m.Type); kind == editor.Document {
			return // a story, or a file without a picture
		}
	}
	m.Kind = kind
	if m.Caption == "" {
		m.Caption = n.title()
	}
	for _, s := range [...]jsonText{n.Byline, n.By, n.Copyright, n.Holder} {
		if m.Credit == "" {
			m.Credit = string(s)
		}
	}
	if m.Address == "" {
		m.Name = string(n.URI)
	}
	d.medium(m)
}
