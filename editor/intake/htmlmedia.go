package intake

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor"
)

// shown is a picture of a page.
type shown struct {
	editor.Medium
	line   int        // of the passage before it
	figure *html.Node // in which it stands, or nil
	area   *area
}

// maxMedia is how many pictures of a story are kept: a gallery of a match day has fewer.
const maxMedia = 100

// media returns the pictures of the story with what stands below them: those of the page
// from the headline to the last paragraph that are no part of its furniture. Where there is
// none, the picture that the page gives to networks is it.
func (w *webPage) media(h *head, address string) []editor.Medium {
	first, last := w.ends()
	if w.headAt >= 0 && w.headAt < first {
		first = w.headAt
	}
	base, _ := url.Parse(address)
	var all []editor.Medium
	for i := range w.pictures {
		p := &w.pictures[i]
		if p.line < first || p.line > last+1 || w.whyAt(p.area, "caption") != "" || len(all) == maxMedia {
			continue
		}
		m := p.Medium
		m.Address = resolved(base, m.Address)
		if slices.ContainsFunc(all, func(other editor.Medium) bool { return other.Address == m.Address }) {
			continue
		}
		if caption, credit := w.below(p); caption+credit != "" {
			m.Caption, m.Credit = caption, credit
		}
		all = append(all, m)
	}
	if len(all) > 0 {
		return all
	}
	for _, given := range []string{imageIn(h.data.resolve(h.data.story["image"])), h.first("og:image", "twitter:image")} {
		if given = webAddress(given); given != "" {
			return []editor.Medium{{Kind: editor.Picture, Address: given, Caption: h.first("og:image:alt", "twitter:image:alt")}}
		}
	}
	return nil
}

// nearPicture is how many passages behind a picture without a figure its caption may begin.
const nearPicture = 2

// below returns the caption and the credit of a picture.
func (w *webPage) below(p *shown) (caption, credit string) {
	for i := max(0, p.line-nearPicture); i < min(len(w.passages), p.line+8); i++ {
		q := w.passages[i]
		own := p.figure != nil && q.figure == p.figure || p.figure == nil && q.figure == nil && i >= p.line && i < p.line+nearPicture
		if !own || q.why != "caption" && q.why != "photo_credit" {
			continue
		}
		text, by := cutCredit(q.text)
		if q.why == "photo_credit" && by == "" {
			text, by = "", q.text
		}
		if caption == "" {
			caption = text
		}
		if credit == "" {
			credit = by
		}
	}
	return caption, credit
}

// creditLabels stand before the credit of a picture.
var creditLabels = [...]string{
	"Foto:", "FOTO:", "Photo:", "PHOTO:", "Фото:", "ФОТО:", "Bild:", "Fotos:", "Photograph:", "Picture:", "Credit:", "Image credit:", "Photo credit:", "Image:",
	"Quelle:", "Izvor:", "Photo by ", "Foto von ", "©", "Credit ",
}

// maxCredit is the length in words up to which what follows such a label is a credit.
const maxCredit = 10

// cutCredit splits what stands below a picture into caption and credit: "The harbour.
// Photo: Ana Ban", "The harbour (Foto: dpa)".
func cutCredit(text string) (caption, credit string) {
	at := -1
	for _, mark := range creditLabels {
		if i := strings.LastIndex(text, mark); i >= 0 && (i == 0 || strings.ContainsRune(" (|/[.", rune(text[i-1]))) && (at < 0 || i < at) && wordCount(text[i:]) <= maxCredit {
			at = i
			credit = text[i+len(mark):]
		}
	}
	if at < 0 {
		return text, ""
	}
	caption = strings.TrimRight(text[:at], " (|/[·•–—-")
	return caption, strings.Trim(credit, " :()[]|")
}

// resolved returns an address as the page means it.
func resolved(base *url.URL, address string) string {
	u, err := url.Parse(address)
	if err != nil || base == nil || base.Host == "" || u.Host == "" && strings.Contains(address, "_files/") {
		return address // saved beside the page
	}
	return base.ResolveReference(u).String()
}

// imageIn returns the address of an image of schema.org: a text, an object, or the first of
// a list.
func imageIn(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return imageIn(v[0])
		}
	case map[string]any:
		s, _ := v["url"].(string)
		return s
	}
	return ""
}

// lazyAddresses are the attributes in which pages keep the address of a picture that is
// loaded when it comes into view.
var lazyAddresses = [...]string{"data-src", "data-original", "data-lazy-src", "data-url", "data-image"}

// smallest is the width and height in pixels below which a picture is an icon.
const smallest = 60

// picture reads an image element. One that stands in the page itself, has no address or is
// an icon is none.
func picture(n *html.Node) (editor.Medium, bool) {
	address := attribute(n, "src")
	for i := 0; i < len(lazyAddresses) && (address == "" || strings.HasPrefix(address, "data:")); i++ {
		address = attribute(n, lazyAddresses[i])
	}
	for _, set := range [...]string{attribute(n, "srcset"), attribute(n, "data-srcset")} {
		if address == "" || strings.HasPrefix(address, "data:") {
			address, _, _ = strings.Cut(set, " ")
		}
	}
	if address == "" || strings.HasPrefix(address, "data:") || isSmall(attribute(n, "width")) || isSmall(attribute(n, "height")) {
		return editor.Medium{}, false
	}
	return editor.Medium{Kind: editor.Picture, Address: address, Caption: attribute(n, "alt")}, true
}

// isSmall tells that a width or height is that of an icon.
func isSmall(s string) bool {
	n := 0
	for _, c := range strings.TrimSuffix(s, "px") {
		if c < '0' || c > '9' || n > 1e4 {
			return false
		}
		n = n*10 + int(c-'0')
	}
	return s != "" && n < smallest
}

// figure reads the pictures of a figure with what stands below them.
func figure(n *html.Node) []editor.Medium {
	var all []editor.Medium
	below := ""
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Img:
			if m, ok := picture(c); ok {
				all = append(all, m)
			}
		case atom.Figcaption:
			below = textOf(c)
		}
	}
	if below != "" {
		caption, credit := cutCredit(below)
		for i := range all {
			all[i].Caption, all[i].Credit = caption, credit
		}
	}
	return all
}
