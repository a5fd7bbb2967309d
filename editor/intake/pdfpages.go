package intake

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"

	"redakcija/editor"
)

// warnColumns means that a page has columns, whose order is not always told right.
const warnColumns = "columns"

// box is where something stands on a page, in points from the top left corner.
type box struct{ left, top, right, bottom float64 }

// pageLine is one line of text on a page; pageBlock are lines that stand together.
type (
	pageLine struct {
		box
		text  string
		first float64 // width of the first word
	}
	pageBlock struct {
		box
		lines []pageLine
		page  int
		edge  bool // it stands where headers and page numbers do
	}
)

// pdfText is what pdftotext says of a document.
type pdfText struct {
	manuscript
	blocks []pageBlock
	count  int
	body   float64 // height of the lines of the running text
}

// readPages reads what pdftotext -bbox-layout wrote: pages, blocks, lines, words.
func readPages(layout []byte) (*editor.Draft, error) {
	p := pdfText{}
	if err := p.parse(layout); err != nil {
		return nil, err
	}
	if len(p.blocks) == 0 {
		return nil, fault(editor.InputPicture, -1) // a scan: pages without a letter
	}
	p.body = p.usualHeight()
	p.takeEdges()
	p.write()
	return p.draft()
}

func (p *pdfText) parse(layout []byte) error {
	height := 0.0
	return eachToken(layout, func(x *xmlReader, token xml.Token) error {
		t, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		var err error
		switch t.Name.Local {
		case "title":
			p.about.title, err = x.text()
		case "meta":
			p.readMeta(xmlAttr(t, "name"), xmlAttr(t, "content"))
		case "page":
			p.count++
			height = number(xmlAttr(t, "height"))
		case "block":
			b := pageBlock{box: boxOf(t), page: p.count}
			const margin = 0.1 // of the page
			b.edge = b.bottom < height*margin || b.top > height*(1-margin)
			p.blocks = append(p.blocks, b)
		case "line":
			if n := len(p.blocks); n > 0 {
				p.blocks[n-1].lines = append(p.blocks[n-1].lines, pageLine{box: boxOf(t)})
			}
		case "word":
			var text string
			text, err = x.text()
			p.addWord(text, boxOf(t))
		}
		return err
	})
}

func (p *pdfText) readMeta(name, content string) {
	switch name {
	case "Author":
		p.about.author = content
	case "CreationDate":
		p.about.created = content
	case "ModDate":
		p.about.modified = content
	}
}

// addWord adds a word to the last line. A piece of a line that stands at the height of the
// one before it, which wide spaces cut off, goes on with it.
func (p *pdfText) addWord(text string, at box) {
	text = clean(text)
	n := len(p.blocks)
	if text == "" || n == 0 || len(p.blocks[n-1].lines) == 0 {
		return
	}
	b := &p.blocks[n-1]
	last := len(b.lines) - 1
	if b.lines[last].text == "" && last > 0 {
		before := &b.lines[last-1]
		if middle := (at.top + at.bottom) / 2; middle > before.top && middle < before.bottom && at.left >= before.right {
			before.right = b.lines[last].right
			b.lines = b.lines[:last]
			last--
		}
	}
	l := &b.lines[last]
	if l.text != "" {
		l.text += " "
	} else {
		l.first = at.right - at.left
	}
	l.text += text
}

func boxOf(t xml.StartElement) box {
	return box{number(xmlAttr(t, "xMin")), number(xmlAttr(t, "yMin")), number(xmlAttr(t, "xMax")), number(xmlAttr(t, "yMax"))}
}

func number(s string) float64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	return n
}

// height is that of the lines of a block.
func (b *pageBlock) height() float64 {
	h := 0.0
	for i := range b.lines {
		h = max(h, b.lines[i].bottom-b.lines[i].top)
	}
	return h
}

// end is the last line of a block.
func (b *pageBlock) end() *pageLine { return &b.lines[len(b.lines)-1] }

// isFull tells that the last line of a block had no room for the first word of another.
// A block of one line is as wide as that, so it cannot be told.
func (b *pageBlock) isFull(next *pageBlock) bool {
	last := b.end()
	em := (last.bottom - last.top) * 0.7
	return len(b.lines) > 1 && last.right+em/2+next.lines[0].first >= b.right-em
}

func (b *pageBlock) text() string {
	var all strings.Builder
	for i := range b.lines {
		all.WriteString(b.lines[i].text + " ")
	}
	return strings.TrimSpace(all.String())
}

// usualHeight returns the height that most of the text has, to half a point.
func (p *pdfText) usualHeight() float64 {
	letters := make(map[float64]int)
	best := 0.0
	for i := range p.blocks {
		h := math.Round(p.blocks[i].height()*2) / 2
		letters[h] += len(p.blocks[i].text())
		if letters[h] > letters[best] || letters[h] == letters[best] && h < best {
			best = h
		}
	}
	return best
}

var (
	digits     = lazy(`\d+`)
	pageNumber = lazy(`(?i)^[-–— ]*(?:(?:strana|strana br\.|stranica|seite|page|стр\.?|страница)\s*)?\d{1,4}(?:\s*(?:/|od|von|of|из)\s*\d{1,4})?[-–— ]*$`)
)

// takeEdges takes off what stands at the top or the bottom of several pages, and the
// numbers of pages.
func (p *pdfText) takeEdges() {
	seen := make(map[string]int)
	for i := range p.blocks {
		if p.blocks[i].edge {
			seen[digits().ReplaceAllString(p.blocks[i].text(), "#")]++
		}
	}
	kept := p.blocks[:0]
	for _, b := range p.blocks {
		text := b.text()
		if b.edge && (seen[digits().ReplaceAllString(text, "#")] > 1 || pageNumber().MatchString(text)) {
			p.take(editor.Removed{Text: text, Why: "page_header"})
			continue
		}
		if text != "" {
			kept = append(kept, b)
		}
	}
	p.blocks = kept
}

// write makes paragraphs of the blocks.
func (p *pdfText) write() {
	title := p.titleBlock()
	for i := range p.blocks {
		b := &p.blocks[i]
		if i > 0 && p.blocks[i-1].page == b.page && b.lines[0].bottom < p.blocks[i-1].end().top {
			p.warn(warnColumns) // the text goes on further up
		}
		switch {
		case i == title:
			p.paras = append(p.paras, para{text: joinLines(b.lines), kind: editor.Headline})
		case p.isHeading(b):
			p.paras = append(p.paras, para{text: joinLines(b.lines), kind: editor.Subheading, level: 2})
		default:
			var before *pageBlock
			if i > 0 {
				before = &p.blocks[i-1]
			}
			p.writeText(b, before)
		}
	}
}

// isHeading tells a short block in larger letters than the text.
func (p *pdfText) isHeading(b *pageBlock) bool {
	const larger, longest = 1.12, 200
	return b.height() > p.body*larger && len(b.text()) <= longest
}

// titleBlock returns the index of the block in the largest letters on the first page, or
// -1 where all letters are alike.
func (p *pdfText) titleBlock() int {
	best := -1
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.page == p.blocks[0].page && p.isHeading(b) && wordCount(b.text()) >= 3 && (best < 0 || b.height() > p.blocks[best].height()+0.5) {
			best = i
		}
	}
	return best
}

// writeText cuts a block into paragraphs and, where a page or a column ended within one,
// goes on with the paragraph before it.
func (p *pdfText) writeText(b, before *pageBlock) {
	begin := 0
	for i := 1; i <= len(b.lines); i++ {
		if i < len(b.lines) && !b.endsAt(i) {
			continue
		}
		text := joinLines(b.lines[begin:i])
		n := len(p.paras)
		if begin == 0 && n > 0 && p.paras[n-1].kind == editor.Paragraph && endsOpen(p.paras[n-1].text) && (startsLower(text) || before.isFull(b)) {
			p.paras[n-1].text = joinLines([]pageLine{{text: p.paras[n-1].text}, {text: text}})
		} else {
			p.paras = append(p.paras, para{text: text, kind: editor.Paragraph})
		}
		begin = i
	}
}

// endsAt tells that a paragraph ends before a line of a block: the line is indented, is an
// item of a list, or its first word had room on the line before it.
func (b *pageBlock) endsAt(i int) bool {
	before, l := &b.lines[i-1], &b.lines[i]
	em := (l.bottom - l.top) * 0.7
	switch {
	case bulletLen(l.text) > 0:
		return true
	case before.right+em/2+l.first < b.right-em && !strings.HasSuffix(before.text, "-"):
		return true
	}
	return endsSentence(before.text) && l.left > b.left+em && l.left > before.left+em/2
}

// joinLines joins lines, and the two halves of a word that was broken between them.
func joinLines(lines []pageLine) string {
	var all strings.Builder
	for i := range lines {
		text := lines[i].text
		if i+1 < len(lines) {
			if half, ok := cutHyphen(text); ok && startsLower(lines[i+1].text) {
				all.WriteString(half)
				continue
			}
			text += " "
		}
		all.WriteString(text)
	}
	return strings.TrimSpace(all.String())
}

// cutHyphen takes the hyphen off a line that ends in the middle of a word.
func cutHyphen(s string) (string, bool) {
	for _, hyphen := range [...]string{"-", "\u2010", "\u00AD"} {
		if half, ok := strings.CutSuffix(s, hyphen); ok {
			return half, half != "" && !strings.HasSuffix(half, " ")
		}
	}
	return s, false
}
