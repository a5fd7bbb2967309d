package intake

import (
	"strings"

	"golang.org/x/net/html"

	"redakcija/editor"
)

// The limits of the text of one story in a file of an agency or in a feed, so that memory
// stays bounded: the longest of a real one has 200 kB and 3,000 tags.
const (
	maxMarkup = 4 << 20 // bytes
	maxTags   = 100_000
)

// isLong tells a text that is no story: longer than any, or with more tags than words.
func isLong(markup string) bool {
	return len(markup) > maxMarkup || strings.Count(markup, "<") > maxTags
}

// isLong tells an element of XML whose texts together are no story.
func (e *element) isLong() bool {
	size, tags := 0, 0
	e.measure(&size, &tags)
	return size > maxMarkup || tags > maxTags
}

// measure adds the sizes of the texts in bytes, and the numbers of elements and of tags
// that are escaped in texts.
func (e *element) measure(size, tags *int) {
	*size += len(e.text)
	*tags += strings.Count(e.text, "<") + len(e.attrs)
	for i := range e.attrs {
		*size += len(e.attrs[i].Value)
	}
	for _, c := range e.children {
		*tags++
		c.measure(size, tags)
	}
}

// agencyTree reads a file of an agency in XML: a story, or a message with several.
func agencyTree(raw []byte) (*element, error) {
	const maxMessage = 16 << 20 // real ones have 5 kB to 5 MB
	if len(raw) > maxMessage {
		return nil, fault(editor.InputTooLarge, -1)
	}
	return tree(raw)
}

// plainBody reads the body of a story that has no markup.
func plainBody(text string) content {
	return linesBody(indentedLines(unixLines(text), false))
}

// indentedLines splits a text into lines. One that begins with white space where most do
// not begins a paragraph, as on paper; in ANPA 1312 one that begins with a tab always does.
func indentedLines(text string, tabs bool) []line {
	lines := splitLines(text)
	raw := strings.Split(text, "\n")
	indented := func(l line) bool {
		s := raw[l.number-1]
		return strings.HasPrefix(s, "  ") || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, " \t")
	}
	n := 0
	for _, l := range lines {
		if indented(l) {
			n++
		}
	}
	for i := range lines {
		if n*2 <= len(lines) && indented(lines[i]) || tabs && strings.HasPrefix(raw[lines[i].number-1], "\t") {
			lines[i].gap = true
		}
	}
	return lines
}

// linesBody makes blocks of lines: paragraphs, items of lists, and subheadings where a
// short line without an end stands between paragraphs.
func linesBody(lines []line) content {
	var c content
	pieces := join(lines)
	for i := range pieces {
		p := &pieces[i]
		b := editor.Block{Kind: editor.Paragraph, Text: p.text, Line: p.line}
		switch n := bulletLen(p.text); {
		case n > 0 && n < len(p.text):
			b.Kind, b.Text = editor.ListItem, p.text[n:]
		case i > 0 && i < len(pieces)-1 && p.gap && pieces[i+1].gap && !p.wrapped && !isProse(p) && isProse(&pieces[i-1]) && isProse(&pieces[i+1]) &&
			!endsSentence(p.text) && wordCount(p.text) <= 10 && !strings.HasSuffix(p.text, ":"):
			b.Kind = editor.Subheading
		}
		c.blocks = append(c.blocks, b)
	}
	return c
}

// markedBody reads the body of a story that is marked up, or says it is.
func markedBody(markup string) content {
	if !strings.ContainsRune(markup, '<') && strings.ContainsRune(markup, '\n') {
		return plainBody(html.UnescapeString(markup))
	}
	c := fragment(markup)
	// Whole stories come in one <p>, their lines broken as on a wire.
	if bare := onlyP().ReplaceAllString(markup, "\n"); len(c.blocks) == 1 && !strings.ContainsRune(bare, '<') && strings.Count(bare, "\n") > 3 {
		return plainBody(html.UnescapeString(bare))
	}
	return c
}

var onlyP = lazy(`</?[pP]>`)
