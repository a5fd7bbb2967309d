package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor"
)

// passage is one block of text of a page, and what is known about it.
type passage struct {
	kind   editor.Kind
	text   string
	line   int        // counts the passages of a page, from 1
	owner  *html.Node // the element whose own text it is
	look   string     // what it looks like, see [lookOf]
	class  string     // of that element and the one around it
	area   *area
	figure *html.Node // in which it stands, or nil
	prose  bool       // it reads like a sentence and is no link
	size   int        // letters and digits
	links  int        // those of them that stand in links
	heard  float64    // the share of it that the extractor takes for the story, 0 to 1
	told   float64    // the share of it that the page gives to search engines as the story, 0 to 1
	why    string     // why it is no part of the story, or ""
}

// linked returns the share of a passage that is links, 0 to 1.
func (p *passage) linked() float64 { return float64(p.links) / float64(max(1, p.size)) }

// area is an element that says something about all that stands in it.
type area struct {
	up      *area
	node    *html.Node
	why     string // why what stands in it is no part of a story, or ""
	story   bool   // it says of itself that it is the text of the story
	article bool   // it is an article element
	quote   bool   // it is a quotation: a post that the story shows
	heard   int    // letters in it that the extractor takes for the story
}

// under tells whether an area is another or lies within it.
func (a *area) under(b *area) bool {
	for ; a != nil; a = a.up {
		if a == b {
			return true
		}
	}
	return false
}

// webPage is a page while its story is looked for.
type webPage struct {
	passages     []*passage
	pictures     []shown
	heard        int    // letters of the page that the extractor takes for the story
	site         string // who runs it, or ""
	headline     string
	titles       map[string]bool // all that the page calls itself, folded
	descriptions map[string]bool // what it says it is about, folded
	headAt       int             // the passage that is the headline, or -1
	byMark       []mark          // what is marked as author or date
	text         strings.Builder // of the passage that is being read
	size         int
	links        int
}

// place is where the walk through a page is.
type place struct {
	owner  *html.Node
	area   *area
	figure *html.Node
	kind   editor.Kind
	link   bool
}

// passagesOf reads the body of a page from its first word to its last.
func passagesOf(body *html.Node) *webPage {
	w := &webPage{headAt: -1}
	at := place{owner: body, area: &area{node: body}, kind: editor.Paragraph}
	w.children(body, at)
	w.end(at)
	return w
}

func (w *webPage) children(n *html.Node, at place) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at)
	}
}

// end closes the passage that is being read.
func (w *webPage) end(at place) {
	text, size, links := w.text.String(), w.size, w.links
	w.text.Reset()
	w.size, w.links = 0, 0
	if text, _ = tidy(strings.ReplaceAll(text, "\n", " ")); text == "" {
		return
	}
	p := &passage{
		kind: at.kind, text: text, line: len(w.passages) + 1, owner: at.owner, look: lookOf(at.owner), class: attribute(at.owner, "class"), area: at.area, figure: at.figure,
		size: size, links: links,
	}
	if at.owner.Parent != nil {
		p.class += " " + attribute(at.owner.Parent, "class")
	}
	p.prose = p.linked() < 0.5 && isProse(&piece{text: text})
	w.passages = append(w.passages, p)
}

func (w *webPage) addText(s string, link bool) {
	w.text.WriteString(s)
	n := lettersIn(s)
	w.size += n
	if link {
		w.links += n
	}
}

// lettersIn counts letters and digits.
func lettersIn(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// walk reads one node. The parser allows no more than 512 within each other, which
// bounds the recursion.
func (w *webPage) walk(n *html.Node, at place) {
	if n.Type == html.TextNode {
		w.addText(n.Data, at.link)
		return
	}
	if n.Type != html.ElementNode || isUnseen(n) {
		return
	}
	w.noteMarks(n)
	inner := at
	inner.area = at.area.enter(n)
	switch n.DataAtom {
	case atom.Img:
		if m, ok := picture(n); ok {
			w.pictures = append(w.pictures, shown{m, len(w.passages), at.figure, at.area})
		}
		return
	case atom.Br:
		w.lineBreak(n, at)
		return
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		inner.kind = editor.Subheading
	case atom.Li, atom.Dt, atom.Dd:
		inner.kind = editor.ListItem
	case atom.Figcaption:
		inner.kind = editor.Caption
	case atom.Figure:
		inner.figure = n
	case atom.A:
		if before := n.PrevSibling; before != nil && (before.DataAtom == atom.A || before.DataAtom == atom.Span) {
			w.text.WriteByte(' ') // set apart by its style
		}
		inner.link = at.link || !strings.HasPrefix(attribute(n, "href"), "#")
		w.inline(n, at, inner)
		return
	case atom.Td, atom.Th:
		if isCell(n) {
			if w.size > 0 {
				w.text.WriteString(" | ")
			}
			w.children(n, at)
			return
		}
	default:
		if !isBlock(n) {
			w.inline(n, at, inner)
			return
		}
	}
	inner.owner = n
	w.end(at)
	w.children(n, inner)
	w.end(inner)
}

// lineBreak ends a paragraph at two breaks in a row, as people write them; one is a space.
func (w *webPage) lineBreak(n *html.Node, at place) {
	if breaksTwice(n) {
		w.end(at)
	} else {
		w.text.WriteByte(' ')
	}
}

// inline reads an element within a line. One that is furniture by its mark stands for
// itself, without ending the line around it: the card that opens over a name, the button
// between two words.
func (w *webPage) inline(n *html.Node, at, inner place) {
	apart := inner.area != at.area && inner.area.why != "" && n.DataAtom != atom.A && (inner.area.why != "label" || !holdsCard(n))
	switch {
	case apart && w.size > 0 && !popsUp[inner.area.why], !apart:
		inner.area = at.area
		w.children(n, inner)
		return
	}
	text, size, links := w.text.String(), w.size, w.links
	w.text.Reset()
	w.size, w.links = 0, 0
	inner.owner = n
	w.children(n, inner)
	w.end(inner)
	w.text.WriteString(text)
	w.size, w.links = size, links
}

// holdsCard tells that an element within a line has the words that open a card and, with
// the same mark, the card: then only the card pops up.
func holdsCard(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.DataAtom != atom.A {
			if why, _ := markOf(c); why == "label" {
				return true
			}
		}
	}
	return false
}

// enter returns the area of an element: a new one, where the element says something.
func (a *area) enter(n *html.Node) *area {
	inner := area{up: a, node: n, article: n.DataAtom == atom.Article, quote: n.DataAtom == atom.Blockquote}
	if !inner.quote {
		inner.why, inner.story = markOf(n)
	}
	if inner.why == "" && !inner.story && !inner.article && !inner.quote && n.DataAtom != atom.Main {
		return a
	}
	return &inner
}

// lookOf says what a passage looks like: pages set all paragraphs of a story alike.
func lookOf(n *html.Node) string {
	class, _, _ := strings.Cut(attribute(n, "class"), " ")
	if class == "" && n.Parent != nil {
		class, _, _ = strings.Cut(attribute(n.Parent, "class"), " ")
		return n.Data + "<" + n.Parent.Data + "." + class
	}
	return n.Data + "." + class
}

// breaksTwice tells that nothing but white space stands between a line break and the next.
func breaksTwice(n *html.Node) bool {
	for next := n.NextSibling; next != nil; next = next.NextSibling {
		switch {
		case next.DataAtom == atom.Br:
			return true
		case next.Type == html.TextNode && strings.TrimSpace(next.Data) == "", next.Type == html.CommentNode:
		default:
			return false
		}
	}
	return false
}

// maxCell is the size in bytes up to which a cell of a table holds a fact.
const maxCell = 200

// isCell tells a cell of a table of facts, whose row is read as one line, from a column in
// which a page is set.
func isCell(n *html.Node) bool {
	size := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && isBlock(c) && c.DataAtom != atom.P && c.DataAtom != atom.Div {
			return false
		}
		if c.Type == html.TextNode {
			if size += len(c.Data); size > maxCell {
				return false
			}
		}
	}
	return nextCell(n, func(n *html.Node) *html.Node { return n.NextSibling }) ||
		nextCell(n, func(n *html.Node) *html.Node { return n.PrevSibling })
}

// nextCell tells that there is another cell in a direction.
func nextCell(n *html.Node, step func(*html.Node) *html.Node) bool {
	for n = step(n); n != nil; n = step(n) {
		if n.Type == html.ElementNode {
			return n.DataAtom == atom.Td || n.DataAtom == atom.Th
		}
	}
	return false
}
