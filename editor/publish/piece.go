package publish

import (
	"strings"
	"time"

	"redakcija/editor"
	"redakcija/editor/language"
)

// piece is one story in one rendition: all texts cleaned and in its letters. Every
// format is made from it and from nothing else.
type piece struct {
	*rendition
	story       editor.StoryID
	path        string // of its folder inside the edition
	publication string
	address     string // where the edition is read, ending in "/", or ""
	sourceLang  editor.Lang

	section  string
	headline string
	place    string
	blocks   []block

	// Names and credits are printed as they were given, in every script.
	authors     []string
	translators []string // the editors, where the language is that of the source
	provider    string
	source      string
	creditLine  string
	rights      string
	agency      string // of the dateline
	original    string // address of the story that the text was made from, or ""

	cited      []source // by what is said in the text, each once
	quotations []quotation

	first       time.Time // publication
	published   time.Time // of what is there now
	corrections []note
	withdrawn   bool
	reason      string // of the withdrawal, if it is told
	// versions are the renditions of the story that readers have, this one included
	// unless it is withdrawn.
	versions []sibling
}

// block is a part of the body.
type block struct {
	Kind  editor.Kind
	Text  string   // "" for a list
	Items []string // of a list
	// Dateline is the place printed in front of the text, "" but for the first paragraph.
	Dateline string
}

// note is a correction as readers see it.
type note struct {
	At   time.Time
	Text string
}

// sibling is a rendition of a story that readers have.
type sibling struct {
	*rendition
	path  string
	title string
}

// newPiece makes the piece of an approved page. The rendition's language is the page's.
func newPiece(r *rendition, b *editor.Bundle, p *editor.Page, rec *record, versions []sibling) *piece {
	a := p.Article
	locks := language.NewLocks(a.Script)
	text := func(s string) string { return clean(r.turn(locks, clean(s))) }
	c := &piece{
		rendition: r, story: b.Story, path: pathIn(r, rec.Path),
		publication: r.publication(b.Settings), address: address(b.Settings.Address),
		first: rec.First, published: p.PublishedAt, versions: versions,
		sourceLang: editor.Lang(clean(string(a.SourceLang))), withdrawn: p.Withdrawn != "", reason: text(p.Withdrawn),
	}
	if c.withdrawn {
		c.headline = r.words.Withdrawn
		return c
	}
	c.section = clean(a.Section)
	c.headline = text(title(a))
	c.authors, c.translators = cleanAll(a.Credits.Authors...), cleanAll(a.Translators...)
	c.provider, c.source = clean(a.Credits.Provider), clean(a.Credits.Source)
	c.creditLine, c.rights = clean(a.Credits.CreditLine), clean(a.Credits.Rights)
	c.agency, c.original = clean(a.Dateline.Agency), webAddress(a.Original)
	for _, n := range p.Corrections {
		c.corrections = append(c.corrections, note{n.At, text(n.Note)})
	}
	c.readPassages(a.Passages, text)
	c.readAttributions(a, text)
	return c
}

// noticeOf makes the piece of a page that the bundle no longer has: a notice without
// a reason.
func noticeOf(r *rendition, b *editor.Bundle, rec *record, versions []sibling) *piece {
	return &piece{
		rendition: r, story: b.Story, path: pathIn(r, rec.Path),
		publication: r.publication(b.Settings), address: address(b.Settings.Address),
		first: rec.First, published: rec.Published, versions: versions,
		withdrawn: true, headline: r.words.Withdrawn,
	}
}

// readPassages makes the body: list items that follow each other become one list, and
// the dateline runs into the first paragraph.
func (c *piece) readPassages(passages []editor.Passage, text func(string) string) {
	for _, p := range passages {
		t := text(p.Text)
		switch {
		case t == "" || p.Kind == editor.Headline:
		case p.Kind == editor.Dateline:
			c.place = strings.TrimRight(t, " -–—")
		case p.Kind == editor.ListItem:
			if n := len(c.blocks); n > 0 && c.blocks[n-1].Kind == editor.ListItem {
				c.blocks[n-1].Items = append(c.blocks[n-1].Items, t)
			} else {
				c.blocks = append(c.blocks, block{Kind: p.Kind, Items: []string{t}})
			}
		default:
			c.blocks = append(c.blocks, block{Kind: p.Kind, Text: t})
		}
	}
	for i := range c.blocks {
		if b := &c.blocks[i]; b.Kind == editor.Lead || b.Kind == editor.Paragraph {
			b.Dateline = c.place
			return
		}
	}
}

// title returns the headline of an article or, where it has none, the beginning of its
// text: every page needs a name.
func title(a *editor.Article) string {
	if h := clean(a.Headline()); h != "" {
		return h
	}
	for _, p := range a.Passages {
		if t := clean(p.Text); t != "" && p.Kind != editor.Dateline {
			return cut(t, 80)
		}
	}
	return string(a.Story)
}

// edited tells that the text is the source's own language: nobody translated it.
func (c *piece) edited() bool {
	return c.sourceLang == c.lang
}

// madeBy stands before the names of those who wrote the version.
func (c *piece) madeBy() string {
	if c.edited() {
		return c.words.Editors
	}
	return c.words.Translators
}

// summary is the beginning of the text for search engines, at most 200 characters.
func (c *piece) summary() string {
	for _, b := range c.blocks {
		if b.Kind == editor.Lead || b.Kind == editor.Paragraph {
			return cut(b.Text, 200)
		}
	}
	return ""
}

// address is the edition's address on the web with a slash at its end, or "" when the
// setting is not one.
func address(setting string) string {
	u := parseWeb(setting)
	if u == nil {
		return ""
	}
	u.RawQuery, u.Fragment = "", ""
	return strings.TrimRight(u.String(), "/") + "/"
}

// pathIn is the folder of a rendition's page, from that of its language.
func pathIn(r *rendition, langPath string) string {
	_, rest, _ := strings.Cut(langPath, "/")
	return r.folder + "/" + rest
}
