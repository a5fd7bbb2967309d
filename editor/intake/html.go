package intake

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor"
)

// The limits of a page. The longest pages of newspapers have a tenth of the tags, and a
// hundredth of the open ones.
const (
	// maxPage is the size of a page in bytes of text.
	maxPage = 16 << 20
	// maxPageTags is how many tags a page may have: each costs some 200 bytes of memory.
	maxPageTags = 200_000
	// maxOpen is how often a tag may be repeated because it was not closed. A parser of
	// HTML opens "<b>" again in every later paragraph, so a small file could grow without end.
	maxOpen = 200_000
)

// readHTML reads a saved or fetched page: its story, what the page says about it, and
// what else stands there. Of the furniture at the edges of a page no more is kept than
// an editor can look through; see [removedOf].
func readHTML(raw []byte) (*editor.Draft, error) {
	d := &editor.Draft{Found: map[string]string{}}
	text, err := decodeInto(d, raw)
	if err != nil {
		return nil, err
	}
	if len(text) > maxPage {
		return nil, fault(editor.InputTooLarge, -1)
	}
	if at := tooMuchMarkup(text); at >= 0 {
		return nil, fault(editor.InputDeep, at)
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil { // more than 512 tags within each other
		return nil, fault(editor.InputDeep, -1)
	}
	h, w := sift(doc, d)
	if !h.isStory() && w.isFront() {
		return nil, fault(editor.InputNoBody, -1)
	}
	h.fillFromText(d, w)
	w.takeSignature(d.Credits.Authors)
	w.write(d)
	d.Media = w.media(h, d.Item.Address)
	if d, err = finish(d); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(d.Blocks, func(b editor.Block) bool { return b.Kind != editor.Headline && b.Kind != editor.Dateline }) {
		return nil, fault(editor.InputNoBody, -1) // a byline was all there was
	}
	if d.Lang != "" {
		d.Found["language"] = foundText
	}
	if d.Credits.Source != "" && d.Found["source"] == "" {
		d.Found["source"] = foundText
	}
	return d, nil
}

// sift reads what a page says about itself into a draft, and tells its story from the rest.
func sift(doc *html.Node, d *editor.Draft) (*head, *webPage) {
	h := headOf(doc)
	w := passagesOf(bodyOf(doc))
	h.fill(d)
	w.findHeadline(h, d)
	w.listen(doc) // from here on the document is the extractor's, which takes it apart
	w.compare(h.data.body())
	w.choose()
	return h, w
}

// pageTags are the tags with which a page, or a piece of one, begins.
var pageTags = wordSet("!doctype html head body meta title link base script style div article section main header h1 h2 p table")

// isHTML tells a page by the first tag in it, behind a byte order mark, comments and the
// prolog of XML. Other languages of tags have other roots, and a text that only mentions
// tags begins with something else.
func isHTML(raw []byte) bool {
	head := raw[:min(len(raw), 1<<16)]
	if bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil) // UTF-16: enough to see a tag
	}
	s := strings.TrimPrefix(string(head), "\uFEFF")
	xml := false
	for {
		s = strings.TrimLeft(s, " \t\r\n\f")
		end := ""
		switch {
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<?"):
			end, xml = ">", true
		case !strings.HasPrefix(s, "<"):
			return false
		default:
			name, rest := tagName(s[1:])
			if name == "!doctype" {
				kind, _ := tagName(strings.TrimLeft(rest, " \t\r\n"))
				return kind == "html"
			}
			return name == "html" || !xml && pageTags[name] && strings.Contains(rest, "</")
		}
		_, behind, ok := strings.Cut(s, end)
		if !ok {
			return false
		}
		s = behind
	}
}

// tagName returns the lower-case name at the front of a text, and what follows it.
func tagName(s string) (name, rest string) {
	n := 0
	for n < len(s) && n < 16 && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || s[n] == '!' || s[n] >= '0' && s[n] <= '9' && n > 0) {
		n++
	}
	return strings.ToLower(s[:n]), s[n:]
}

// formatting are the elements that a parser opens again where they were not closed.
var formatting = wordSet("a b big code em font i nobr s small strike strong tt u")

// tooMuchMarkup returns the byte offset at which the tags of a page become more than any
// page has, or -1. It looks before a parser makes a tree of them.
func tooMuchMarkup(text string) int {
	tags, open, repeated := 0, 0, 0
	for i := 0; i < len(text); {
		at := strings.IndexByte(text[i:], '<')
		if at < 0 {
			return -1
		}
		i += at + 1
		closing := i < len(text) && text[i] == '/'
		if closing {
			i++
		}
		name, rest := tagName(text[i:min(len(text), i+16)])
		if name == "" || name[0] == '!' {
			continue
		}
		i = min(len(text), i+16) - len(rest)
		tags++
		switch {
		case !formatting[name]:
			repeated += open
		case closing:
			open = max(0, open-1)
		default:
			open++
		}
		if tags > maxPageTags || repeated > maxOpen {
			return i
		}
	}
	return -1
}

// bodyOf returns the body of a document.
func bodyOf(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return doc
}
