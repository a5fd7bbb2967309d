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
	caption bool   // it is the text of a picture
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
// Mail breaks at 72 to 78, agency wires at 65 to 80, printed pages below 120.
const (
	narrowest = 40
	widest    = 120
)

// wrapping is how the paragraphs of a file were broken into lines.
type wrapping struct {
	width  int  // in code points; 0 for one paragraph a line
	ragged bool // letters have different widths, as in print: only what follows tells a break
	gapped bool // a blank line stands between paragraphs
	known  knownWords
}

// join makes pieces of lines. In a file whose paragraphs were broken at a width the
// lines of a paragraph become one piece; in any other each line is a piece.
func join(lines []line) []piece {
	w := wrappingOf(lines)
	pieces := make([]piece, 0, len(lines))
	for i := 0; i < len(lines); {
		p := piece{line: lines[i].number, text: lines[i].text, gap: lines[i].gap}
		end := i + 1
		for w.width > 0 && end < len(lines) && w.continues(lines[end-1], lines[end]) {
			end++
		}
		if end > i+1 {
			p.text, p.wrapped = w.joinTexts(lines[i:end]), true
		}
		pieces = append(pieces, p)
		i = end
	}
	return pieces
}

func (w *wrapping) joinTexts(lines []line) string {
	var b strings.Builder
	for i := range lines {
		text := lines[i].text
		switch {
		case i+1 == len(lines):
			b.WriteString(text)
		case endsCut(text):
			b.WriteString(strings.TrimSuffix(text, "-"))
			b.WriteString(w.known.seam(text, lines[i+1].text))
		default:
			b.WriteString(text)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// wrappingOf finds out whether, and at which width, the paragraphs of a file were broken.
// A program that breaks lines puts as many words on each as fit, so at almost every
// break the next line's first word would have been too long, and few breaks stand at
// the end of a sentence. Where letters have different widths the first is not to be seen,
// but every second line goes on in lower case. One paragraph a line looks different in
// both.
func wrappingOf(lines []line) wrapping {
	var w wrapping
	breaks, long := 0, 0
	for i := 1; i < len(lines); i++ {
		n := length(lines[i-1].text)
		if lines[i].gap || n < narrowest || bulletLen(lines[i].text) > 0 {
			continue
		}
		if breaks++; n > widest || length(lines[i].text) > widest {
			long++ // an address, a line of another program
			continue
		}
		w.width = max(w.width, n)
	}
	if w.width < narrowest || breaks < 2 || long*10 > breaks {
		return wrapping{}
	}
	full, open, on, cut := 0, 0, 0, 0
	for i := 1; i < len(lines); i++ {
		before, next := lines[i-1].text, lines[i].text
		if lines[i].gap || length(before) < narrowest || bulletLen(next) > 0 {
			continue
		}
		if isFull(before, next, w.width) {
			full++
			if !endsSentence(before) {
				open++
			}
		}
		if startsLower(next) && !endsSentence(before) {
			on++
			if endsCut(before) {
				cut++
			}
		}
	}
	exact := full*10 >= breaks*6 && open*2 >= full
	w.ragged = !exact || cut > 0
	if !exact && on*10 < breaks*4 {
		return wrapping{}
	}
	if cut > 0 {
		w.known = wordsOf(lines)
	}
	w.gapped = (len(lines)-breaks)*2 <= len(lines) && len(lines)-breaks > 2
	return w
}

// isFull tells that the first word of the next line had no room on this one.
func isFull(text, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return length(text)+1+length(word) > width
}

// continues tells that a line goes on with the paragraph of the line before it.
func (w *wrapping) continues(before, l line) bool {
	if l.gap || isLabelled(l.text) || isLabelled(before.text) || bulletLen(l.text) > 0 && startsUpper(l.text[bulletLen(l.text):]) {
		return false
	}
	if endsCut(before.text) && startsLower(l.text) {
		return true
	}
	if before.gap && endsOpen(before.text) {
		if _, _, ok := cutDateline(l.text); ok {
			return false // a headline right above the first paragraph
		}
	}
	if isFull(before.text, l.text, w.width) {
		return true
	}
	n := length(before.text)
	if endsSentence(before.text) {
		// In print a line that ends a sentence may be short of the width by a long word; where
		// blank lines end the paragraphs nothing else does.
		return w.ragged && w.gapped && n*10 >= w.width*7
	}
	// A line that ends no sentence goes on: surely in lower case, and inside a paragraph
	// wherever it is nearly full, because some programs break a little early.
	return startsLower(l.text) && n >= narrowest || !before.gap && n*5 >= w.width*4
}

// endsOpen tells that a line ends neither a sentence nor a clause.
func endsOpen(s string) bool {
	return !endsSentence(s) && !strings.HasSuffix(s, ",")
}

// length counts code points.
func length(s string) int { return utf8.RuneCountInString(s) }
