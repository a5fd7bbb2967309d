package intake

import (
	"bytes"
	"encoding/json"
	"strings"
)

// ninjsItem is an item of ninjs 1, 2 or 3, or one associated with it. The versions differ
// in the spelling of the names, which does not count here, in lists for single values, and
// in lists for objects: the types below take both.
type ninjsItem struct {
	URI            jsonText                 `json:"uri"`
	GUID           jsonText                 `json:"guid"`
	Type           jsonText                 `json:"type"`
	Version        jsonText                 `json:"version"`
	VersionCreated jsonText                 `json:"versioncreated"`
	ContentCreated jsonText                 `json:"contentcreated"`
	FirstCreated   jsonText                 `json:"firstcreated"`
	Embargoed      jsonText                 `json:"embargoed"`
	PubStatus      jsonText                 `json:"pubstatus"`
	Language       jsonText                 `json:"language"`
	Headline       jsonText                 `json:"headline"`
	Headlines      jsonList[ninjsText]      `json:"headlines"`
	Title          jsonText                 `json:"title"`
	Titles         jsonList[ninjsText]      `json:"titles"`
	Byline         jsonText                 `json:"byline"`
	By             jsonText                 `json:"by"`
	Authors        jsonList[ninjsParty]     `json:"authors"`
	BodyXHTML      jsonText                 `json:"body_xhtml"`
	BodyHTML       jsonText                 `json:"body_html"`
	BodyText       jsonText                 `json:"body_text"`
	Bodies         jsonList[ninjsText]      `json:"bodies"`
	Description    jsonText                 `json:"description"`
	DescribedText  jsonText                 `json:"description_text"`
	DescribedHTML  jsonText                 `json:"description_html"`
	Descriptions   jsonList[ninjsText]      `json:"descriptions"`
	Located        ninjsPlace               `json:"located"`
	Dateline       ninjsPlace               `json:"dateline"`
	InfoSources    jsonList[ninjsParty]     `json:"infosources"`
	InfoSource     jsonList[ninjsParty]     `json:"infosource"`
	Provider       jsonText                 `json:"provider"`
	Source         jsonText                 `json:"source"`
	CreditLine     jsonText                 `json:"creditline"`
	Holder         jsonText                 `json:"copyrightholder"`
	Copyright      jsonText                 `json:"copyrightnotice"`
	Usage          jsonText                 `json:"usageterms"`
	EdNote         jsonText                 `json:"ednote"`
	Subjects       jsonList[ninjsParty]     `json:"subjects"`
	Subject        jsonList[ninjsParty]     `json:"subject"`
	Service        jsonList[ninjsParty]     `json:"service"`
	Renditions     jsonList[ninjsRendition] `json:"renditions"`
	Associations   jsonList[ninjsEntry]     `json:"associations"`
}

// ninjsText is one of several texts: by role and media type.
type ninjsText struct {
	Role  jsonText `json:"role"`
	Type  jsonText `json:"contenttype"`
	Value jsonText `json:"value"`
}

// ninjsParty is somebody, or a subject.
type ninjsParty struct {
	Name    jsonText `json:"name"`
	Role    jsonText `json:"role"`
	Literal jsonText `json:"literal"`
	URI     jsonText `json:"uri"`
	Code    jsonText `json:"code"`
}

func (p *ninjsParty) called() string {
	if p.Name == "" {
		return string(p.Literal)
	}
	return string(p.Name)
}

// ninjsRendition is one size of a picture.
type ninjsRendition struct {
	Address jsonText `json:"href"`
	Mime    jsonText `json:"mimetype"`
	Type    jsonText `json:"contenttype"`
	Width   jsonText `json:"width"`
}

// ninjsEntry is an associated item, as it stands in the file.
type ninjsEntry struct{ raw []byte }

// UnmarshalJSON implements [json.Unmarshaler].
func (e *ninjsEntry) UnmarshalJSON(raw []byte) error {
	e.raw = bytes.Clone(raw)
	return nil
}

// ninjsPlace is a place: a name, or an object with a city or a name, and in a dateline
// with the agency and the words to be printed.
type ninjsPlace struct {
	name, printed, agency, date string
}

// UnmarshalJSON implements [json.Unmarshaler].
func (p *ninjsPlace) UnmarshalJSON(raw []byte) error {
	if raw[0] != '{' {
		var s jsonText
		err := json.Unmarshal(raw, &s)
		p.name = string(s)
		return err
	}
	var o struct {
		Name    jsonText    `json:"name"`
		City    jsonText    `json:"city"`
		Text    jsonText    `json:"text"`
		Source  jsonText    `json:"source"`
		Date    jsonText    `json:"date"`
		Located *ninjsPlace `json:"located"`
	}
	if err := json.Unmarshal(raw, &o); err != nil {
		return err
	}
	p.name, p.printed, p.agency, p.date = string(o.City), string(o.Text), string(o.Source), stamp(string(o.Date))
	if p.name == "" {
		p.name = string(o.Name)
	}
	if p.name == "" && o.Located != nil {
		p.name = o.Located.name
	}
	return nil
}

// title returns the headline, in whatever way the version writes it.
func (n *ninjsItem) title() string {
	for _, t := range n.Headlines {
		if role := strings.ToLower(string(t.Role)); t.Value != "" && (role == "" || strings.Contains(role, "main")) {
			return string(t.Value)
		}
	}
	for _, s := range [...]jsonText{n.Headline, first(n.Headlines), n.Title, first(n.Titles)} {
		if s != "" {
			return oneLine(fragmentText(string(s)))
		}
	}
	return ""
}

// fragmentText returns what is printed of a text that may be marked up: some outlets send
// headlines with emphasis, and some with their signs escaped.
func fragmentText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var all []string
	for _, b := range fragment(s).blocks {
		all = append(all, b.Text)
	}
	return strings.Join(all, " ")
}

func first(texts jsonList[ninjsText]) jsonText {
	if len(texts) == 0 {
		return ""
	}
	return texts[0].Value
}

// text returns the body: marked up where there is markup, else as plain text.
func (n *ninjsItem) text() content {
	for _, s := range [...]jsonText{n.BodyXHTML, n.BodyHTML} {
		if c := markedBody(string(s)); len(c.blocks) > 0 {
			return c
		}
	}
	for _, wanted := range [...]string{"html", "xml", ""} {
		for _, t := range n.Bodies {
			kind := string(t.Type)
			switch c := (content{}); {
			case wanted == "" && !strings.Contains(kind, "html"):
				c = plainBody(string(t.Value))
				if strings.Contains(string(t.Value), "</p>") {
					c = fragment(string(t.Value))
				}
				if len(c.blocks) > 0 {
					return c
				}
			case wanted != "" && strings.Contains(kind, wanted):
				if c = markedBody(string(t.Value)); len(c.blocks) > 0 {
					return c
				}
			}
		}
	}
	return plainBody(string(n.BodyText))
}

// described returns the summary of a story or the caption of a picture.
func (n *ninjsItem) described() string {
	for _, s := range [...]jsonText{n.DescribedHTML, n.DescribedText, n.Description, first(n.Descriptions)} {
		if s != "" {
			return string(s)
		}
	}
	return ""
}
