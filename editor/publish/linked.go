package publish

import (
	"strings"

	"redakcija/editor"
)

// linkedData returns the story as a NewsArticle of schema.org, for the page's JSON-LD.
// The template encodes it.
func (c *piece) linkedData() any {
	d := map[string]any{
		"@context":      "https://schema.org",
		"@type":         "NewsArticle",
		"headline":      c.headline,
		"inLanguage":    c.tag,
		"datePublished": rfc3339(c.first),
		"dateModified":  rfc3339(c.published),
		"publisher":     organisation(c.publication),
	}
	set := func(key string, value any, has bool) {
		if has {
			d[key] = value
		}
	}
	set("url", c.address+c.path+"/", c.address != "")
	set("description", c.summary(), c.summary() != "")
	set("articleSection", c.section, c.section != "")
	set("author", people(c.authors), len(c.authors) > 0)
	set("sourceOrganization", organisation(c.provider), c.provider != "")
	set("creditText", c.creditLine, c.creditLine != "")
	set("usageInfo", c.rights, c.rights != "")
	if c.edited() {
		set("editor", people(c.translators), len(c.translators) > 0)
	} else {
		set("translator", people(c.translators), len(c.translators) > 0)
	}
	set("isBasedOn", c.basis(), c.provider != "" || c.original != "")
	set("translationOfWork", c.basis(), c.original != "" && !c.edited())
	if cited := c.citations(); len(cited) == 1 {
		d["citation"] = cited[0]
	} else {
		set("citation", cited, len(cited) > 1)
	}
	set("hasPart", c.quotedParts(), len(c.quotations) > 0)
	var corrections []any
	for _, n := range c.corrections {
		corrections = append(corrections, map[string]any{
			"@type": "CorrectionComment", "text": n.Text, "datePublished": rfc3339(n.At),
		})
	}
	set("correction", corrections, len(corrections) > 0)
	return d
}

// basis describes what the text was made from: what the provider sent.
func (c *piece) basis() map[string]any {
	w := map[string]any{"@type": "NewsArticle"}
	if c.provider != "" {
		w["publisher"] = organisation(c.provider)
	}
	if c.sourceLang != "" {
		w["inLanguage"] = string(c.sourceLang)
	}
	if c.original != "" {
		w["url"] = c.original
	}
	return w
}

// citations are what the story cites. The provider is not among them: its story is the basis.
func (c *piece) citations() []any {
	var all []any
	for _, s := range c.infoSources() {
		if s.role != fromProvider && s.role != creditLine {
			all = append(all, s.citation())
		}
	}
	return all
}

// citation is the work of a source. Of reports only those who published them are known.
func (s *source) citation() map[string]any {
	w := map[string]any{"@type": "CreativeWork"}
	switch {
	case s.name == "":
	case s.role == fromDocument:
		w["name"] = s.name
	case s.role == fromSource:
		w["publisher"] = organisation(s.name)
	default:
		w["publisher"] = map[string]any{"@type": "NewsMediaOrganization", "name": s.name}
	}
	if s.link != "" {
		w["url"] = s.link
	}
	return w
}

// quotedParts are the quotations as parts of the story, each with its speaker. Whether a
// person or an organisation speaks is not always known, and the vocabulary has no word for
// either: then the speaker is who the words are credited to.
func (c *piece) quotedParts() []any {
	var all []any
	for i := range c.quotations {
		q := &c.quotations[i]
		w := map[string]any{"@type": "Quotation", "text": q.text, "inLanguage": c.tag}
		switch {
		case q.speaker == "":
		case q.kind == editor.TermPerson:
			person := map[string]any{"@type": "Person", "name": q.speaker}
			if title := withoutArticle(q.role); title != "" {
				person["jobTitle"] = title
			}
			w["spokenByCharacter"] = person
		case q.kind == editor.TermOrganization, q.kind == editor.TermOutlet:
			w["spokenByCharacter"] = organisation(q.speaker)
		default:
			w["creditText"] = q.speaker
		}
		if q.spoken != "" {
			w["translationOfWork"] = map[string]any{"@type": "Quotation", "inLanguage": q.spoken}
		}
		var carried []any
		for j := range q.sources {
			carried = append(carried, q.sources[j].citation())
		}
		if len(carried) > 0 {
			w["citation"] = carried
		}
		all = append(all, w)
	}
	return all
}

// withoutArticle is an office as a title: "a presidential aide" is a presidential aide.
func withoutArticle(role string) string {
	first, rest, more := strings.Cut(role, " ")
	switch strings.ToLower(first) {
	case "a", "an", "the", "der", "die", "das", "ein", "eine":
		if more {
			return rest
		}
	}
	return role
}

func organisation(name string) map[string]any {
	return map[string]any{"@type": "Organization", "name": name}
}

func people(names []string) []any {
	var all []any
	for _, n := range names {
		all = append(all, map[string]any{"@type": "Person", "name": n})
	}
	return all
}
