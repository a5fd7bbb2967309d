package publish

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// newsObject is a story as IPTC's ninjs 3.1 has it. The standard has no fields for a
// credit line or a translator of its own, so these are among the parties.
type newsObject struct {
	Standard           newsStandard  `json:"standard"`
	URI                string        `json:"uri"`
	Type               string        `json:"type"`
	RepresentationType string        `json:"representationType"`
	Version            string        `json:"version"`
	FirstCreated       string        `json:"firstCreated"`
	VersionCreated     string        `json:"versionCreated"`
	PubStatus          string        `json:"pubStatus"`
	Language           string        `json:"language"`
	Title              string        `json:"title"`
	By                 string        `json:"by,omitempty"`
	Located            string        `json:"located,omitempty"`
	UsageTerms         string        `json:"usageTerms,omitempty"`
	Headlines          []newsText    `json:"headlines,omitempty"`
	Descriptions       []newsText    `json:"descriptions,omitempty"`
	Bodies             []newsBody    `json:"bodies,omitempty"`
	Subjects           []newsParty   `json:"subjects,omitempty"`
	People             []newsParty   `json:"people,omitempty"`
	Organisations      []newsParty   `json:"organisations,omitempty"`
	InfoSources        []newsSource  `json:"infoSources,omitempty"`
	Renditions         []newsLink    `json:"renditions,omitempty"`
	Associations       []newsVersion `json:"associations,omitempty"`
}

type newsStandard struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Schema  string `json:"schema"`
}

type newsText struct {
	Role  string `json:"role,omitempty"`
	Value string `json:"value"`
}

type newsBody struct {
	ContentType string `json:"contentType"`
	CharCount   int    `json:"charCount"` // code points of the text
	WordCount   int    `json:"wordCount"`
	Value       string `json:"value"`
}

type newsParty struct {
	Name string `json:"name"`
	Rel  string `json:"rel"`
}

type newsSource struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

type newsLink struct {
	Name        string `json:"name"`
	Href        string `json:"href"`
	ContentType string `json:"contentType"`
}

type newsVersion struct {
	Name     string `json:"name"`
	Rel      string `json:"rel"`
	URI      string `json:"uri"`
	Language string `json:"language,omitempty"`
}

// writeNinjs writes a piece for other programs.
func writeNinjs(c *piece) ([]byte, error) {
	n := newsObject{
		Standard:           newsStandard{"ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},
		URI:                c.uri(c.rendition),
		Type:               "text",
		RepresentationType: "full",
		Version:            strconv.Itoa(1 + len(c.corrections)),
		FirstCreated:       rfc3339(c.first),
		VersionCreated:     rfc3339(c.published),
		PubStatus:          "usable",
		Language:           c.tag,
		Title:              c.headline,
	}
	if c.withdrawn {
		n.PubStatus = "canceled"
		if c.reason != "" {
			n.Descriptions = []newsText{{"withdrawal", c.reason}}
		}
		return asJSON(n), nil
	}
	n.By, n.Located, n.UsageTerms = strings.Join(c.authors, ", "), c.place, c.rights
	n.Headlines = []newsText{{"main", c.headline}}
	if err := n.addBodies(c); err != nil {
		return nil, err
	}
	for _, x := range c.corrections {
		n.Descriptions = append(n.Descriptions, newsText{"correction", x.Text})
	}
	n.addParties(c)
	if c.address != "" {
		n.Renditions = []newsLink{{"page", c.address + c.path + "/", "text/html"}}
	}
	if c.original != "" {
		n.Associations = append(n.Associations, newsVersion{cmp.Or(c.provider, c.source, c.original), "original", c.original, string(c.sourceLang)})
	}
	for _, s := range c.cited {
		if s.link != "" {
			n.Associations = append(n.Associations, newsVersion{cmp.Or(s.name, s.link), "citation", s.link, ""})
		}
	}
	for _, v := range c.versions {
		if v.folder != c.folder {
			n.Associations = append(n.Associations, newsVersion{v.title, "translation", c.uri(v.rendition), v.tag})
		}
	}
	return asJSON(n), nil
}

// uri names a rendition of a story for ever. It is no web address, because the edition
// may move.
func (c *piece) uri(r *rendition) string {
	return "urn:redakcija:" + string(c.story) + ":" + r.tag
}

func (n *newsObject) addBodies(c *piece) error {
	markup, err := render("body", c.blocks)
	if err != nil {
		return err
	}
	plain := bodyText(c)
	chars, words := utf8.RuneCountInString(plain), len(strings.Fields(plain))
	n.Bodies = []newsBody{
		{"text/html", chars, words, strings.TrimSpace(string(markup))},
		{"text/plain", chars, words, plain},
	}
	return nil
}

func (n *newsObject) addParties(c *piece) {
	if c.section != "" {
		n.Subjects = []newsParty{{c.section, "section"}}
	}
	rel := "translator"
	if c.edited() {
		rel = "editor"
	}
	for _, name := range c.translators {
		n.People = append(n.People, newsParty{name, rel})
	}
	for i := range c.quotations {
		q := &c.quotations[i]
		speaker := newsParty{q.speaker, "speaker"}
		switch {
		case q.kind == editor.TermPerson && !slices.Contains(n.People, speaker):
			n.People = append(n.People, speaker)
		case (q.kind == editor.TermOrganization || q.kind == editor.TermOutlet) && !slices.Contains(n.Organisations, speaker):
			n.Organisations = append(n.Organisations, speaker)
		}
	}
	for _, s := range c.infoSources() {
		if s.name != "" {
			n.InfoSources = append(n.InfoSources, newsSource{s.name, s.role})
		}
	}
}
