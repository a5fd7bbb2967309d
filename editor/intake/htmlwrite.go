package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// write puts the story of a page into a draft: its blocks, its pictures, and what was
// taken off.
func (w *webPage) write(d *editor.Draft) {
	if w.headline != "" {
		line := 1
		if w.headAt >= 0 {
			line = w.passages[w.headAt].line
		}
		d.Blocks = append(d.Blocks, editor.Block{Kind: editor.Headline, Text: w.headline, Line: line})
	}
	for _, p := range w.passages {
		if p.why != "" {
			continue
		}
		for n, part := range splitLong(p.text) {
			if n > 0 && !slices.Contains(d.Warnings, warnSplit) {
				d.Warnings = append(d.Warnings, warnSplit)
			}
			d.Blocks = append(d.Blocks, editor.Block{Kind: p.kind, Text: part, Line: p.line})
		}
	}
	d.Removed = append(d.Removed, w.removedOf()...)
}

// takeSignature takes off the author's name or initials below the last paragraph.
func (w *webPage) takeSignature(authors []string) {
	_, last := w.ends()
	for i := last + 1; last >= 0 && i < len(w.passages); i++ {
		p := w.passages[i]
		if p.why != "" || wordCount(p.text) > 4 || p.kind != editor.Paragraph {
			continue
		}
		for _, a := range authors {
			if strings.HasSuffix(language.Fold(p.text), language.Fold(a[strings.LastIndexByte(a, ' ')+1:])) {
				p.why = "byline"
			}
		}
	}
}

// The bounds of what is kept of a page's furniture.
const (
	maxRemoved     = 200 // lines
	maxRemovedLine = 300 // bytes, up to which short ones are joined
)

// removedOf returns what was taken off a page. Outside the story the items of a menu or of
// a list of links are joined, and of hundreds of lines those nearest to the story are kept:
// nobody wants the far end of a footer back.
func (w *webPage) removedOf() []editor.Removed {
	first, last := len(w.passages), 0
	for i, p := range w.passages {
		if p.why == "" {
			first, last = min(first, i), i
		}
	}
	var all []editor.Removed
	begin, end := 0, 0 // the removed lines within the story
	open := false
	for i, p := range w.passages {
		if i == first {
			begin = len(all)
		}
		if p.why == "" {
			end, open = len(all), false
			continue
		}
		if p.why == isHeadline {
			if kicker, ok := strings.CutSuffix(p.text, w.headline); !ok {
				all = append(all, editor.Removed{Line: p.line, Text: p.text, Why: "repeated"})
			} else if kicker = strings.TrimSpace(kicker); kicker != "" {
				all = append(all, editor.Removed{Line: p.line, Text: kicker, Why: "label"})
			}
			open = false
			continue
		}
		outside := i < first || i > last
		if n := len(all) - 1; open && outside && all[n].Why == p.why && len(all[n].Text)+len(p.text) < maxRemovedLine && !p.prose {
			all[n].Text += " · " + p.text
			continue
		}
		all = append(all, editor.Removed{Line: p.line, Text: p.text, Why: p.why})
		open = !p.prose
	}
	if len(all) <= maxRemoved {
		return all
	}
	spare := max(0, maxRemoved-(end-begin))
	from := max(0, begin-spare/2)
	to := min(len(all), max(end, from)+spare-(begin-from))
	return all[from:to]
}
