package publish

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
	set("isBasedOn", c.original(), c.provider != "")
	set("citation", map[string]any{"@type": "CreativeWork", "publisher": organisation(c.source)}, c.source != "")
	var corrections []any
	for _, n := range c.corrections {
		corrections = append(corrections, map[string]any{
			"@type": "CorrectionComment", "text": n.Text, "datePublished": rfc3339(n.At),
		})
	}
	set("correction", corrections, len(corrections) > 0)
	return d
}

// original describes what the provider sent.
func (c *piece) original() map[string]any {
	w := map[string]any{"@type": "NewsArticle", "publisher": organisation(c.provider)}
	if c.sourceLang != "" {
		w["inLanguage"] = string(c.sourceLang)
	}
	return w
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
