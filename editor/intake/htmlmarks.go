package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// classReasons say what an element with such a word in its class or id is. Developers
// name their parts in English all over the world, with few exceptions.
var classReasons = classWordReasons(map[string]string{
	"menu":          "nav navbar navigation menu submenu footer masthead topbar toolbar sidebar hamburger skip pagination pager",
	"breadcrumb":    "breadcrumb breadcrumbs crumbs",
	"share":         "share sharing sharebar sharetools shares social socials addthis sharethis sharedaddy addtoany",
	"related":       "related relatedposts recommended recommendation recommendations recirc trending popular mostread outbrain taboola teaser teasers promo readmore rail povezano najčitanije",
	"subscribe":     "newsletter newsletters subscribe subscription signup paywall regwall follow membership",
	"comments":      "comments comment respond disqus commentlist coral kommentare komentari",
	"cookies":       "cookie cookies consent gdpr cmp",
	"advertisement": "ad ads advert adverts advertisement advertising sponsor sponsored anzeige werbung adslot dfp banner reklama oglas",
	"tags":          "tags taglist keywords tagcloud",
	"byline":        "byline bylines author authors authorbox autor",
	"date":          "dateline timestamp pubdate",
	"photo_credit":  "credit credits copyright",
	"caption":       "caption figcaption",
	"label":         "disclaimer popup popups modal tooltip lightbox rollover popover hovercard flyout dropdown",
})

// popsUp are the reasons for which an element within a line is no part of the line.
var popsUp = map[string]bool{"label": true, "share": true, "related": true, "advertisement": true, "caption": true, "subscribe": true}

// classWordReasons turns the table round: from a word to the reason.
func classWordReasons(table map[string]string) map[string]string {
	m := make(map[string]string)
	for why, words := range table {
		for word := range strings.FieldsSeq(words) {
			m[word] = why
		}
	}
	return m
}

// roleReasons are the roles of WAI-ARIA that no story has.
var roleReasons = map[string]string{
	"navigation": "menu", "banner": "menu", "contentinfo": "menu", "search": "menu", "menu": "menu", "menubar": "menu",
	"complementary": "related", "dialog": "label", "alertdialog": "label",
}

// markOf says why an element is no part of a story, and whether it says of itself that it
// is the text of one.
func markOf(n *html.Node) (why string, story bool) {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Form:
		return "menu", false
	case atom.Aside:
		return "related", false
	case atom.Figcaption:
		return "caption", false
	}
	if len(n.Attr) == 0 {
		return "", false
	}
	if strings.Contains(strings.ToLower(attribute(n, "itemprop")), "articlebody") {
		return "", true
	}
	if why = roleReasons[attribute(n, "role")]; why != "" {
		return why, false
	}
	before := ""
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "data-component" && a.Key != "data-testid" {
			continue
		}
		for word := range classWords(a.Val) {
			if word == "articlebody" || word == "storybody" || word == "body" && (before == "article" || before == "story") {
				return "", true
			}
			if why == "" {
				why = classReasons[word]
			}
			before = word
		}
	}
	return why, false
}

// maxClass is the size in bytes up to which a class is looked at.
const maxClass = 1000

// classWords yields the words of a class in lower case: "articleShare__bar" has article,
// share and bar.
func classWords(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		s = s[:min(len(s), maxClass)]
		start, lower := 0, false
		for i, r := range s {
			letter := unicode.IsLetter(r)
			if !letter || lower && unicode.IsUpper(r) {
				if i > start && !yield(strings.ToLower(s[start:i])) {
					return
				}
				start = i
				if !letter {
					start = i + len(string(r))
				}
			}
			lower = unicode.IsLower(r)
		}
		if start < len(s) {
			yield(strings.ToLower(s[start:]))
		}
	}
}

// isBlock tells that an element begins a line of its own.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Blockquote, atom.Ul, atom.Ol, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.Dl, atom.Pre, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav, atom.Address, atom.Hr, atom.Center,
		atom.Figure, atom.Form, atom.Fieldset, atom.Details, atom.Summary, atom.Tbody, atom.Thead, atom.Caption, atom.Body:
		return true
	}
	return false
}

// isUnseen tells that nobody sees the text of an element on the page.
func isUnseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Head, atom.Button, atom.Select, atom.Textarea, atom.Object,
		atom.Svg, atom.Input, atom.Option, atom.Audio, atom.Video, atom.Canvas, atom.Map, atom.Math:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" && !holdsHeading(n) {
				return true
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val[:min(len(a.Val), maxClass)]), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// holdsHeading tells that a heading of the first level stands in an element: then it is the
// page itself, hidden from screen readers while a dialog is open, and saved so.
func holdsHeading(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.H1 {
			return true
		}
	}
	return false
}
