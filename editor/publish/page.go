package publish

import (
	"bytes"
	"html/template"
	"io/fs"
	"strings"
	"time"

	"redakcija/assets"
	"redakcija/editor"
	"redakcija/editor/language"
)

// pages are the templates of all pages.
var pages = template.Must(template.ParseFS(assets.Page, "page/*.tmpl"))

// styleOutput is the style sheet of all pages.
var styleOutput = output{styleSheet, mustRead("page/style.css")}

func mustRead(name string) []byte {
	data, err := fs.ReadFile(assets.Page, name)
	if err != nil { // it is part of the program
		panic("publish: " + err.Error())
	}
	return data
}

// head is what every page has.
type head struct {
	Tag         string
	Title       string // of the window
	Description string
	Hidden      bool   // from search engines
	Canonical   string // address on the web, or ""
	Alternates  []alternate
	Files       []fileLink
	Root        string // from the page to the top of the edition: "../../"
	Home        string // from the page to the index of its language
	Publication string
	IsIndex     bool
	Day         string
	Links       []link
	Words       *words
}

// alternate tells search engines where a rendition is.
type alternate struct{ Tag, Href string }

// fileLink is the same story as another file.
type fileLink struct{ Type, Name string }

// link is a language link: to the same story where there is one, else to the index.
type link struct {
	Name, Tag, Href string
	Current         bool
}

// stamp is a moment for a reader and for a program.
type stamp struct{ ISO, Text string }

func newStamp(text func(string, time.Time) string, tag string, t time.Time) stamp {
	return stamp{ISO: rfc3339(t), Text: text(tag, t.In(zone))}
}

// newHead makes the head of a page in a folder of the edition ("" for the top). To
// finds the folder of another rendition of it, "" when there is none.
func newHead(r *rendition, folder, address, publication string, to func(*rendition) string) head {
	h := head{
		Tag: r.tag, Root: strings.Repeat("../", depth(folder)), Publication: publication, Words: &r.words,
	}
	h.Home = h.Root + r.folder + "/index.html"
	for i := range renditions {
		other := &renditions[i]
		l := link{Name: other.name, Tag: other.tag, Current: other.folder == r.folder}
		place := to(other)
		if place == "" {
			l.Href = h.Root + other.folder + "/index.html"
		} else {
			l.Href = h.Root + place + "/index.html"
		}
		h.Links = append(h.Links, l)
		if address == "" || place == "" {
			continue
		}
		for _, tag := range other.hreflang {
			h.Alternates = append(h.Alternates, alternate{tag, address + place + "/"})
		}
	}
	return h
}

func depth(folder string) int {
	if folder == "" {
		return 0
	}
	return strings.Count(folder, "/") + 1
}

// storyPage is what the template of a story gets.
type storyPage struct {
	head
	Data        any // JSON-LD
	Section     string
	Headline    string
	Authors     []string
	First       stamp
	Blocks      []block
	Sources     []sourceLink
	CreditLine  string
	Rights      string
	MadeBy      string
	Translators []string
	Corrections []correctionLine
	Reason      string
}

type correctionLine struct {
	At   stamp
	Text string
}

// sourceLink is a source, with an address where the story has one for it.
type sourceLink struct{ Name, Href string }

// HasBox tells whether there is anything to print under the text.
func (p *storyPage) HasBox() bool {
	return len(p.Sources)+len(p.Translators)+len(p.Corrections) > 0 || p.CreditLine+p.Rights != ""
}

// writePage writes a piece as a page for readers.
func writePage(c *piece) ([]byte, error) {
	p := storyPage{
		head:    newHead(c.rendition, c.path, c.address, c.publication, c.folderIn),
		Section: c.section, Headline: c.headline, Authors: c.authors, Blocks: c.blocks,
		First:      newStamp(language.Moment, c.tag, c.first),
		CreditLine: c.creditLine, Rights: c.rights,
		MadeBy: c.madeBy(), Translators: c.translators, Reason: c.reason,
	}
	p.Title = c.headline + " – " + c.publication
	p.Day = language.LongDate(c.tag, c.first.In(zone))
	for _, s := range c.namedSources() {
		p.Sources = append(p.Sources, sourceLink{s.name, s.link})
	}
	for _, n := range c.corrections {
		p.Corrections = append(p.Corrections, correctionLine{newStamp(language.Moment, c.tag, n.At), n.Text})
	}
	if c.withdrawn {
		p.Hidden, p.Alternates = true, nil
		return render("notice", &p)
	}
	p.Description = c.summary()
	for _, f := range formats[1:] {
		p.Files = append(p.Files, fileLink{f.mediaType, f.name})
	}
	if c.address != "" {
		p.Canonical = c.address + c.path + "/"
		p.Alternates = append(p.Alternates, alternate{"x-default", c.address + c.defaultVersion().path + "/"})
	}
	p.Data = c.linkedData()
	return render("story", &p)
}

// folderIn returns the folder of the story in another rendition, or "".
func (c *piece) folderIn(r *rendition) string {
	for _, v := range c.versions {
		if v.folder == r.folder {
			return v.path
		}
	}
	return ""
}

// defaultVersion is for readers of none of our languages: English, else the first.
func (c *piece) defaultVersion() sibling {
	for _, v := range c.versions {
		if v.lang == editor.EN {
			return v
		}
	}
	return c.versions[0]
}

func render(name string, data any) ([]byte, error) {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
