package intake

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor"
	"redakcija/editor/language"
)

// mark is a text that the page itself marks as an author's name or a date.
type mark struct {
	what string // "author", "byline" or "date"
	text string
	line int // of the passage before it
}

// maxMarks is how many marks of a page are kept: those of its story come early.
const maxMarks = 100

// noteMarks keeps what an element is marked as: in microdata, as a link to an author, as a
// time, or by its class as a byline.
func (w *webPage) noteMarks(n *html.Node) {
	if len(w.byMark) == maxMarks || len(n.Attr) == 0 {
		return
	}
	add := func(what, text string) {
		if text != "" && len(text) < maxPhrases {
			w.byMark = append(w.byMark, mark{what, text, len(w.passages)})
		}
	}
	prop := strings.ToLower(attribute(n, "itemprop"))
	switch {
	case strings.Contains(prop, "datepublished") || n.DataAtom == atom.Time && !strings.Contains(prop, "modified"):
		for _, key := range [...]string{"datetime", "content", "title"} {
			if v := attribute(n, key); v != "" {
				add("date", v)
				return
			}
		}
		add("date", briefOf(n))
	case prop == "author" || prop == "creator":
		add("author", nameWithin(n))
	case attribute(n, "rel") == "author":
		add("author", briefOf(n))
	default:
		for word := range classWords(attribute(n, "class")) {
			if classReasons[word] == "byline" {
				add("byline", briefOf(n))
				return
			}
		}
	}
}

// nameWithin returns the name of the person or the body that an element describes.
func nameWithin(n *html.Node) string {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && attribute(c, "itemprop") == "name" {
			if name := briefOf(c); name != "" {
				return name
			}
			return attribute(c, "content")
		}
	}
	if name := briefOf(n); name != "" {
		return name
	}
	return attribute(n, "content")
}

// authorNames are the names under which pages give an author in their head, each a way of
// its own.
var authorNames = [...]string{
	"author", "article:author", "article:author_name", "parsely-author", "cxenseparse:author", "sailthru.author", "og:article:author", "dc.creator", "dcterms.creator",
	"citation_author", "byl", "twitter:creator_name",
}

// fillAuthors finds who wrote. The first way that names somebody wins.
func (h *head) fillAuthors(d *editor.Draft, w *webPage) {
	site := d.Credits.Provider
	try := func(way string, names []string) {
		if len(d.Credits.Authors) > 0 {
			return
		}
		for _, name := range names {
			isKnown := func(s string) bool { return strings.HasPrefix(language.Fold(name)+" ", language.Fold(s)+" ") }
			if !slices.ContainsFunc(d.Credits.Authors, isKnown) && len(d.Credits.Authors) < maxAuthors {
				d.Credits.Authors = append(d.Credits.Authors, name)
				d.Found["authors"] = way
			}
		}
	}
	try(foundJSONLD, h.data.authors("author", site))
	try(foundJSONLD, h.data.authors("creator", site))
	for _, name := range authorNames {
		try(foundMeta, eachAuthor(h.meta[name], site))
	}
	_, last := w.ends()
	for _, what := range [...]string{"author", "byline"} {
		var texts []string
		for _, m := range w.byMark {
			if m.what == what && (len(texts) == 0 || m.line <= last) && !w.isElsewhere(m.line) {
				texts = append(texts, m.text)
			}
		}
		names := eachAuthor(texts, site)
		try(foundMicrodata, slices.DeleteFunc(names, func(s string) bool { return !isName(s) && agencyOf(s) == "" }))
	}
	for _, a := range d.Credits.Authors {
		setField(d, "source", &d.Credits.Source, agencyOf(a), d.Found["authors"])
	}
}

// isElsewhere tells that a mark stands in a part of the page that is another story's.
func (w *webPage) isElsewhere(line int) bool {
	if line >= len(w.passages) {
		return false
	}
	switch w.passages[line].why {
	case "related", "comments":
		return true
	}
	return false
}

// authors returns the names in the data for search engines. What is an object there is one
// name, however it reads; a text may be a list.
func (l *linkedData) authors(key, site string) []string {
	var names []string
	add := func(v any) {
		if m, ok := v.(map[string]any); ok {
			for _, s := range textsIn(m) {
				if textIn(m["@type"]) == "Person" || dropLabels(s) != s {
					names = append(names, eachAuthor([]string{s}, site)...)
				} else if name := cleanName(s, site); name != "" {
					names = append(names, name)
				}
			}
			return
		}
		names = append(names, eachAuthor(textsIn(v), site)...)
	}
	v := l.resolve(l.story[key])
	if list, ok := v.([]any); ok {
		for _, x := range list[:min(len(list), maxAuthors)] {
			add(x)
		}
	} else {
		add(v)
	}
	return names
}

func eachAuthor(texts []string, site string) []string {
	var names []string
	for _, s := range texts {
		names = append(names, cleanAuthors(s, site)...)
	}
	return names
}

// cleanAuthors makes names of a byline as pages write it: without "By", what somebody is,
// the day, an address, the name of the site.
func cleanAuthors(s, site string) []string {
	s, _ = tidy(strings.ReplaceAll(s, "\n", " "))
	if len(s) > maxStart || strings.Contains(s, "://") {
		return nil
	}
	if before, _, ok := trailingDate(s); ok {
		s = before
	}
	s = dropLabels(s)
	var names []string
	for _, part := range splitNames(s) {
		name := cleanName(part, site)
		if name == "" || len(names) > 0 && (isRole(name) || isPost(name) || !isName(name) && agencyOf(name) == "") {
			continue // what she is, where she is
		}
		if front, agency := trailingAgency(name); agency != "" && front != "" {
			names = append(names, front, strings.TrimSpace(name[len(front):]))
			continue
		}
		names = append(names, name)
	}
	return names
}

// moreLabels stand before names besides the [bareLabels]: other languages, other work.
var moreLabels = phraseSet(`par|por|di|door|analysis by|opinion by|interview by|story by|words by|posted by|published by|edited by|ein gastbeitrag von|gastbeitrag von|eine analyse von|ein kommentar von|kommentar von|` +
	`interview von|protokoll von|aufgezeichnet von|autorski tekst|piše za`)

// dropLabels takes "By" and its like off the front of a byline.
func dropLabels(s string) string {
	for {
		if name, rest, ok := label(s); ok && (authorLabels[name] || bareLabels[name] || moreLabels[name]) && rest != "" {
			s = rest
			continue
		}
		words := strings.Fields(s)
		n := min(3, len(words)-1)
		for ; n > 0; n-- {
			if front := language.Fold(strings.Join(words[:n], " ")); bareLabels[front] || moreLabels[front] {
				break
			}
		}
		if n <= 0 {
			return s
		}
		s = strings.Join(words[n:], " ")
	}
}

// cleanName returns a name without what pages add to it, or "" where none is left.
func cleanName(s, site string) string {
	if from, to := strings.IndexByte(s, '('), strings.IndexByte(s, ')'); from >= 0 && to > from {
		s = s[:from] + s[to+1:]
	}
	s, _, _ = strings.Cut(s, "@")
	for _, behind := range [...]string{" für ", " for ", " in ", " aus ", " za "} {
		s, _, _ = strings.Cut(s, behind)
	}
	words := strings.Fields(s)
	for len(words) > 1 && aroundDates[language.Fold(words[len(words)-1])] && len(words[len(words)-1]) > 2 {
		words = words[:len(words)-1] // a day of the week
	}
	s = strings.Trim(strings.Join(words, " "), " ·•-–—|:,(")
	folded, known := language.Fold(s), language.Fold(site)
	letters := strings.IndexFunc(s, unicode.IsLetter) >= 0
	switch {
	case !letters || len(s) > 80 || wordCount(s) > 6 || strings.ContainsAny(s, "0123456789<>{}=") || isSite(s), notNames[folded],
		!strings.Contains(s, " ") && strings.Contains(strings.TrimRight(s, "."), "."):
		return ""
	case known != "" && agencyOf(s) == "" && (folded == known || strings.HasPrefix(known, folded+" ")):
		return ""
	}
	if front, ok := strings.CutSuffix(s, " "+site); ok && site != "" && isName(front) {
		return front
	}
	if front, _, ok := strings.Cut(s, ". "); ok && isName(front) && length(front[strings.LastIndexByte(front, ' ')+1:]) > 2 {
		return front
	}
	return s
}

// posts are words of what somebody is, besides the [roles].
var posts = foldedWords(`writer writers editor president director analyst columnist contributor producer professor bureau
	autor autorin leiter leiterin chefredakteur chefredakteurin kolumnist kolumnistin mitarbeiter
	kolumnista kolumnistkinja saradnik saradnica analitičar`)

func isPost(s string) bool { return containsAny(strings.Fields(language.Fold(s)), posts) }

// notNames are what systems and pages write in place of an author.
var notNames = phraseSet(`admin|administrator|editor|editors|staff|staff writer|author|about the author|follow|unknown|null|none|undefined|guest|user|webmaster|newsroom|news desk|web desk|desk|` +
	`redaktion|die redaktion|online redaktion|autor|gast|redakcija|redakcija portala|urednik|redakcija vijesti|гость|редакция|by|von|piše`)

// briefText is the size in bytes up to which the text of an element is read where a name or
// a date is looked for.
const briefText = 400

// briefOf returns the text of a small element on one line, or "" for a large one.
func briefOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			if b.WriteString(c.Data + " "); b.Len() > briefText {
				return ""
			}
		}
	}
	text, _ := tidy(strings.ReplaceAll(b.String(), "\n", " "))
	return text
}
