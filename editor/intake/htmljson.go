package intake

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor/language"
)

// linkedData are the objects of schema.org that a page carries for search engines.
type linkedData struct {
	story  map[string]any   // the article, or nil
	page   map[string]any   // the page it stands on, or nil
	crumbs []string         // the way to it, from the top
	byID   map[string]any   // objects by their "@id", for references
	others []map[string]any // other articles
}

// body returns the text of the story in the page's data, or "".
func (l *linkedData) body() string {
	s, _ := l.story["articleBody"].(string)
	if strings.Contains(s, "&lt;") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "</") {
		return plain(s)
	}
	return s
}

// plain returns the text of marked-up text, a block a line.
func plain(markup string) string {
	var b strings.Builder
	for _, block := range fragment(markup).blocks {
		b.WriteString(block.Text + "\n")
	}
	return b.String()
}

// maxJSON is the size in bytes of one script above which it is not read: an article with
// all its text stays far below.
const maxJSON = 2 << 20

// linkedDataOf reads every script of linked data on a page. What is broken beyond repair is
// passed over: the page shows the same elsewhere.
func linkedDataOf(doc *html.Node) *linkedData {
	l := &linkedData{byID: map[string]any{}}
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || n.FirstChild == nil || !strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") {
			continue
		}
		if text := n.FirstChild.Data; len(text) <= maxJSON {
			for _, v := range lenientJSON(text) {
				l.collect(v, 0)
			}
		}
	}
	return l
}

// maxNested is how deep objects of linked data are followed.
const maxNested = 6

// collect sorts an object and those within it.
func (l *linkedData) collect(v any, depth int) {
	if depth > maxNested {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.collect(x, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 && l.byID[id] == nil {
			l.byID[id] = v
		}
		switch kind := kindOfData(v); kind {
		case "article":
			if l.story == nil {
				l.story = v
			} else {
				l.others = append(l.others, v)
			}
		case "page":
			if l.page == nil {
				l.page = v
			}
			l.collect(v["mainEntity"], depth+1)
			l.collect(v["breadcrumb"], depth+1)
		case "crumbs":
			if l.crumbs == nil {
				l.crumbs = crumbsOf(v)
			}
		}
		l.collect(v["@graph"], depth+1)
		if kindOfData(v) == "article" {
			return
		}
		if m, ok := v["mainEntityOfPage"].(map[string]any); ok {
			l.collect(m, depth+1)
		}
	}
}

// choose makes the article whose headline the page's titles repeat the story: pages carry
// the data of their teasers as well. Where none is repeated it is the first.
func (l *linkedData) choose(titles ...string) {
	said := language.Fold(strings.Join(titles, "\n"))
	for _, article := range append([]map[string]any{l.story}, l.others...) {
		if headline := language.Fold(textIn(article["headline"])); headline != "" && strings.Contains(said, headline) {
			l.story = article
			return
		}
	}
}

// kindOfData sorts the types of schema.org by what they are for us.
func kindOfData(v map[string]any) string {
	for _, t := range textsIn(v["@type"]) {
		t = t[strings.LastIndexAny(t, "/:")+1:]
		switch {
		case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "Posting"), t == "Report", t == "Review", t == "Recipe":
			return "article"
		case strings.HasSuffix(t, "WebPage"), strings.HasSuffix(t, "ItemPage"):
			return "page"
		case t == "BreadcrumbList":
			return "crumbs"
		}
	}
	return ""
}

// crumbsOf returns the names of the steps to a page.
func crumbsOf(v map[string]any) []string {
	var names []string
	list, _ := v["itemListElement"].([]any)
	for _, e := range list {
		step, _ := e.(map[string]any)
		name := textIn(step["name"])
		if item, ok := step["item"].(map[string]any); ok && name == "" {
			name = textIn(item["name"])
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// textIn returns a value that is a text, or the first of a list, or what an object is called.
func textIn(v any) string {
	for _, s := range textsIn(v) {
		return s
	}
	return ""
}

// textsIn returns the texts in a value: itself, those of a list, the name of an object.
func textsIn(v any) []string {
	switch v := v.(type) {
	case string:
		if v = html.UnescapeString(v); strings.Contains(v, "</") {
			v = plain(v)
		}
		if s := strings.TrimSpace(v); s != "" {
			return []string{s}
		}
	case []any:
		var all []string
		for _, x := range v {
			if len(all) > maxAuthors {
				break
			}
			if _, nested := x.([]any); !nested {
				all = append(all, textsIn(x)...)
			}
		}
		return all
	case map[string]any:
		for _, key := range [...]string{"name", "@value", "legalName"} {
			switch v[key].(type) {
			case string, []any:
				if s := textIn(v[key]); s != "" {
					return []string{s}
				}
			}
		}
	}
	return nil
}

// resolve follows a reference to an object that stands elsewhere on the page.
func (l *linkedData) resolve(v any) any {
	switch v := v.(type) {
	case []any:
		all := make([]any, len(v))
		for i := range v {
			all[i] = v[i]
			if m, ok := v[i].(map[string]any); ok {
				all[i] = l.referred(m)
			}
		}
		return all
	case map[string]any:
		return l.referred(v)
	}
	return v
}

func (l *linkedData) referred(v map[string]any) any {
	if id, ok := v["@id"].(string); ok && v["name"] == nil && l.byID[id] != nil {
		return l.byID[id]
	}
	return v
}

// lenientJSON reads the values in a script and mends what pages break in it: comments and
// CDATA marks around it, line breaks within strings, commas before a closing bracket,
// several values one after the other.
func lenientJSON(s string) []any {
	s = strings.TrimSpace(s)
	for _, mark := range [...]string{"<!--", "-->", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//]]>", "/*]]>*/", "]]>"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, mark), mark))
	}
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return []any{v}
	}
	var all []any
	for d := json.NewDecoder(strings.NewReader(mendJSON(s))); ; {
		var v any
		if d.Decode(&v) != nil {
			return all
		}
		all = append(all, v)
	}
}

// mendJSON repairs strings and commas.
func mendJSON(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	inside, comma := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case inside && c == '\\' && i+1 < len(s):
			i++
			if strings.IndexByte(`"\/bfnrtu`, s[i]) >= 0 {
				b.WriteByte(c)
			}
			b.WriteByte(s[i])
			continue
		case inside && c < ' ':
			c = ' '
		case c == '"':
			if comma {
				b.WriteByte(',')
				comma = false
			}
			inside = !inside
		case inside:
		case c == ',':
			comma = true
			continue
		case c == '}' || c == ']':
			comma = false
		case comma && c > ' ':
			b.WriteByte(',')
			comma = false
		case c == ';':
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
