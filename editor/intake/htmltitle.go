package intake

import (
	"strings"

	"golang.org/x/net/html"

	"redakcija/editor"
	"redakcija/editor/language"
)

// vote is one place where a page says its headline.
type vote struct {
	text, way string
	weight    float64
}

// The weights of the places. No single one is right on more than nine pages of ten: the
// first heading may be the site's name, the data may hold a shorter line for search
// engines, the title one for networks. What two of them say outweighs the third.
const (
	weightHeading = 2.0 // a heading of the first level that the title repeats
	weightLone    = 1.0 // one that it does not
	weightData    = 1.5
	weightMeta    = 1.0
	weightTitle   = 1.0
	weightTwitter = 0.4
)

// maxHeadings is how many headings of the first level are looked at.
const maxHeadings = 4

// findHeadline chooses the headline by what most places agree on, and finds it among the
// passages.
func (w *webPage) findHeadline(h *head, d *editor.Draft) {
	site := d.Credits.Provider
	if site == "" {
		known := []string{h.first("og:title"), h.article("headline")}
		for _, p := range w.passages {
			if p.kind == editor.Subheading && len(known) < maxHeadings {
				known = append(known, p.text)
			}
		}
		site = siteIn(h.title, known...)
		setField(d, "provider", &d.Credits.Provider, site, foundTitle)
	}
	w.site = site
	votes := w.headings(h)
	for _, v := range []vote{
		{h.article("headline"), foundJSONLD, weightData},
		{h.first("og:title"), foundMeta, weightMeta},
		{h.first("twitter:title"), foundMeta, weightTwitter},
		{h.title, foundTitle, weightTitle},
	} {
		v.text = cutSite(v.text, site)
		votes = append(votes, v)
	}
	w.titles = map[string]bool{}
	w.descriptions = map[string]bool{}
	for _, s := range []string{h.article("description"), h.article("abstract"), h.first("og:description"), h.first("description"), h.first("twitter:description")} {
		w.descriptions[language.Fold(s)] = true
	}
	sums := map[string]float64{}
	best := vote{}
	for _, v := range votes {
		if folded := language.Fold(v.text); folded != "" && len(v.text) <= maxStart {
			w.titles[folded] = true
			sums[folded] += v.weight
		}
	}
	for _, v := range votes {
		if len(v.text) <= maxStart && sums[language.Fold(v.text)] > sums[language.Fold(best.text)] {
			best = v
		}
	}
	if best.text == "" {
		return
	}
	w.headline = best.text
	d.Found["headline"] = best.way
	w.headAt = w.whereIs(language.Fold(best.text))
}

// whereIs returns the passage that is the headline, or -1: a heading that says it, alone or
// behind a kicker, else any line that does.
func (w *webPage) whereIs(headline string) int {
	line := -1
	for i, p := range w.passages {
		if p.size < 3 || len(p.text) > maxStart {
			continue
		}
		folded := language.Fold(p.text)
		if p.kind == editor.Subheading && strings.HasSuffix(folded, headline) {
			return i
		}
		if folded == headline && line < 0 && p.linked() < 0.5 {
			line = i
		}
	}
	return line
}

// headings are the votes of the headings of a page.
func (w *webPage) headings(h *head) []vote {
	var votes []vote
	said := language.Fold(h.title) + "\n" + language.Fold(h.first("og:title")) + "\n" + language.Fold(h.article("headline"))
	for _, p := range w.passages {
		if p.kind != editor.Subheading || !within(p.owner, "h1") {
			continue
		}
		v := vote{p.text, foundText, weightLone}
		if strings.Contains(said, language.Fold(p.text)) {
			v.weight = weightHeading
		}
		v.weight -= float64(len(votes)) / 2
		if votes = append(votes, v); len(votes) == maxHeadings {
			break
		}
	}
	return votes
}

// within tells that an element is one of a name, or stands in one.
func within(n *html.Node, name string) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == name {
			return true
		}
	}
	return false
}

// titleMarks stand in a title between the headline and the name of the site.
var titleMarks = [...]string{" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "}

// siteIn returns the name of the site at the end of a title, where the rest of the title is
// known to be the headline.
func siteIn(title string, headlines ...string) string {
	for _, mark := range titleMarks {
		at := strings.LastIndex(title, mark)
		if at <= 0 || wordCount(title[at+len(mark):]) > 5 {
			continue
		}
		for _, h := range headlines {
			if front := language.Fold(title[:at]); h != "" && (strings.HasSuffix(front, language.Fold(h)) || strings.HasPrefix(front, language.Fold(h))) {
				return strings.TrimSpace(title[at+len(mark):])
			}
		}
	}
	return ""
}

// cutSite takes the name of the site off a title: "Ports stay shut | Daily Herald".
func cutSite(title, site string) string {
	title, _ = tidy(strings.ReplaceAll(title, "\n", " "))
	for _, mark := range titleMarks {
		at := strings.LastIndex(title, mark)
		if at <= 0 {
			continue
		}
		front, tail := title[:at], title[at+len(mark):]
		name, known := language.Fold(tail), language.Fold(site)
		isSiteName := known != "" && (strings.Contains(known, name) || strings.Contains(name, known))
		if isSiteName || isSite(tail) || mark == " | " && wordCount(tail) <= 4 && wordCount(front) >= 3 {
			return cutSite(front, site)
		}
	}
	return title
}
