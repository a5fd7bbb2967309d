package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"redakcija/editor"
)

// content is what stands in marked-up text.
type content struct {
	blocks []editor.Block
	media  []editor.Medium
}

// fragment reads marked-up text that is the story and nothing else: the body of a message,
// of an item of a feed, of an agency's file. Headings are subheadings, items of lists
// are list items, everything else is a paragraph; pictures go to the media with their
// captions. Blocks are counted as lines, from 1. It never fails: what is no markup is text.
func fragment(markup string) content {
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil { // a reader of a string does not fail
		return content{blocks: []editor.Block{{Kind: editor.Paragraph, Text: markup, Line: 1}}}
	}
	w := walker{}
	for _, n := range nodes {
		w.walk(n, editor.Paragraph)
	}
	w.end(editor.Paragraph)
	return w.content
}

// walker collects blocks on its way through marked-up text.
type walker struct {
	content
	text strings.Builder // of the block that is being read
	line int
}

// end closes the block that is being read.
func (w *walker) end(kind editor.Kind) {
	text := squeeze(strings.ReplaceAll(w.text.String(), "\n", " "))
	w.text.Reset()
	if text == "" {
		return
	}
	w.line++
	w.blocks = append(w.blocks, editor.Block{Kind: kind, Text: text, Line: w.line})
}

func (w *walker) walk(n *html.Node, kind editor.Kind) {
	switch n.Type {
	case html.TextNode:
		w.text.WriteString(n.Data)
		return
	case html.ElementNode:
	default:
		return
	}
	inner := kind
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Form, atom.Head, atom.Button:
		return
	case atom.Img:
		if m, ok := picture(n); ok {
			w.media = append(w.media, m)
		}
		return
	case atom.Figure:
		w.end(kind)
		w.media = append(w.media, figure(n)...)
		return
	case atom.Br:
		// Two in a row end a paragraph, as people write them; one is a space.
		if breaksTwice(n) {
			w.end(kind)
		} else {
			w.text.WriteByte(' ')
		}
		return
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		inner = editor.Subheading
	case atom.Li:
		inner = editor.ListItem
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Blockquote, atom.Ul, atom.Ol, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.Dl, atom.Dt, atom.Dd, atom.Pre, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Address, atom.Hr, atom.Center, atom.Figcaption:
	default:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			w.walk(c, kind)
		}
		return
	}
	w.end(kind)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, inner)
	}
	w.end(inner)
}

// attribute returns the value of an attribute, or "".
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// textOf returns the text of an element on one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
			b.WriteByte(' ')
		}
	}
	text, _ := tidy(strings.ReplaceAll(b.String(), "\n", " "))
	return text
}
