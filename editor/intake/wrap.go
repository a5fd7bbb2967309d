package intake

import (
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// piece is what stands as one on the page: a line, or the lines of a paragraph that
// was broken at a width.
type piece struct {
	line    int    // number of its first line
	text    string // what is left of it
	gap     bool   // a blank line, or nothing, stands before it
	wrapped bool   // it was joined from several lines
	prose   bool   // it reads like a sentence of the story
	why     string // the reason it was taken off; "" while it is kept
	// cuts are what was taken off its front, in order.
	cuts []editor.Removed
}

// cut takes the first n bytes off a piece.
func (p *piece) cut(n int, why string) {
	if off := strings.TrimSpace(p.text[:n]); off != "" {
		p.cuts = append(p.cuts, editor.Removed{Line: p.line, Text: off, Why: why})
	}
	p.text = strings.TrimSpace(p.text[n:])
}

// The widths, in code points, between which lines can be taken for broken ones.
// Mail breaks at 72 to 78, agency wires at 65 to 80, none above 100.
const (
	narrowest = 40
	widest    = 100
)

// join makes pieces of lines. In a file whose paragraphs were broken at a width the
// lines of a paragraph become one piece; in any other each line is a piece.
func join(lines []line) []piece {
	width := wrapWidth(lines)
	pieces := make([]piece, 0, len(lines))
	for i := 0; i < len(lines); {
		p := piece{line: lines[i].number, text: lines[i].text, gap: lines[i].gap}
		end := i + 1
		for width > 0 && end < len(lines) && continues(lines[end-1], lines[end], width) {
			end++
		}
		if end > i+1 {
			p.text, p.wrapped = joinTexts(lines[i:end]), true
		}
		pieces = append(pieces, p)
		i = end
	}
	return pieces
}

func joinTexts(lines []line) string {
	texts := make([]string, len(lines))
	for i := range lines {
		texts[i] = lines[i].text
	}
	return strings.Join(texts, " ")
}

// wrapWidth returns the width at which the paragraphs of a file were broken, or 0.
// A program that breaks lines puts as many words on each as fit, so at almost every
// break the next line's first word would have been too long, and few breaks stand at
// the end of a sentence. One paragraph a line looks different in both.
func wrapWidth(lines []line) int {
	width, breaks := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		n := length(lines[i-1].text)
		if n > widest || length(lines[i].text) > widest {
			return 0
		}
		width = max(width, n)
		breaks++
	}
	if width < narrowest || breaks < 2 {
		return 0
	}
	full, open := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		if isFull(lines[i-1].text, lines[i].text, width) {
			full++
			if !endsSentence(lines[i-1].text) {
				open++
			}
		}
	}
	if full*10 < breaks*6 || open*2 < full {
		return 0
	}
	return width
}

// isFull tells that the first word of the next line had no room on this one.
func isFull(text, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return length(text)+1+length(word) > width
}

// continues tells that a line goes on with the paragraph of the line before it.
func continues(before, l line, width int) bool {
	if l.gap || isLabelled(l.text) || isLabelled(before.text) || bulletLen(l.text) > 0 && startsUpper(l.text[bulletLen(l.text):]) {
		return false
	}
	if before.gap && endsOpen(before.text) {
		if _, _, ok := cutDateline(l.text); ok {
			return false // a headline right above the first paragraph
		}
	}
	if isFull(before.text, l.text, width) {
		return true
	}
	if endsSentence(before.text) {
		return false
	}
	// A line that ends no sentence goes on: surely in lower case, and inside a paragraph
	// wherever it is nearly full, because some programs break a little early.
	n := length(before.text)
	return startsLower(l.text) && n >= narrowest || !before.gap && n*5 >= width*4
}

// endsOpen tells that a line ends neither a sentence nor a clause.
func endsOpen(s string) bool {
	return !endsSentence(s) && !strings.HasSuffix(s, ",")
}

// length counts code points.
func length(s string) int { return utf8.RuneCountInString(s) }
