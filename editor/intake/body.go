package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
)

// takeDateline takes the dateline off the first paragraph, or off the second where
// a lead stands first.
func (p *page) takeDateline() {
	tries := 0
	for i := p.headline + 1; i < len(p.pieces) && tries < 2; i++ {
		pc := &p.pieces[i]
		if !p.kept(i) || !pc.prose {
			continue
		}
		tries++
		o, when, n, ok := parseDateline(pc.text)
		if !ok {
			continue
		}
		d := p.draft
		if when.day != 0 {
			o.Date = when.yearBefore(d.Date).isoDay()
		}
		if d.Dateline.Place != "" && o.Place == "" {
			o.Place = d.Dateline.Place
		}
		if o.Date == "" {
			o.Date = d.Dateline.Date
		}
		d.Dateline = o
		if d.Date == "" {
			d.Date = o.Date
		}
		if source := agencyIn(o.Agency); o.Agency != "" && d.Credits.Source == "" {
			d.Credits.Source = source
			if source == "" {
				d.Credits.Source = o.Agency
			}
		}
		pc.cut(n, "dateline")
		return
	}
}

// build turns the pieces into blocks and removed lines.
func (p *page) build() {
	d := p.draft
	if d.Date == "" {
		d.Date = p.sent.isoDay()
	}
	for i := range p.pieces {
		pc := &p.pieces[i]
		d.Removed = append(d.Removed, pc.cuts...)
		if pc.why != "" {
			d.Removed = append(d.Removed, editor.Removed{Line: pc.line, Text: pc.text, Why: pc.why})
			continue
		}
		kind, text := p.kindOf(i), pc.text
		if kind == editor.ListItem {
			text = text[bulletLen(text):]
		}
		for n, part := range splitLong(text) {
			p.warnIf(n > 0, warnSplit)
			d.Blocks = append(d.Blocks, editor.Block{Kind: kind, Text: part, Line: pc.line})
		}
	}
	if d.Dateline.Place == "" {
		return
	}
	at := 0
	if p.headline >= 0 {
		at = 1
	}
	d.Blocks = slices.Insert(d.Blocks, at, editor.Block{Kind: editor.Dateline, Text: d.Dateline.Place, Line: p.placeLine()})
}

// placeLine returns the line the dateline was taken from.
func (p *page) placeLine() int {
	for _, r := range p.draft.Removed {
		if r.Why == "dateline" {
			return r.Line
		}
	}
	return 0
}

// kindOf says what a kept piece is on the page.
func (p *page) kindOf(i int) editor.Kind {
	switch {
	case i == p.headline:
		return editor.Headline
	case i == p.lead:
		return editor.Lead
	case p.pieces[i].caption:
		return editor.Caption
	case p.isItem(i):
		return editor.ListItem
	case p.isSubheading(i):
		return editor.Subheading
	}
	return editor.Paragraph
}

// near returns the next kept piece of the body in a direction, or nil.
func (p *page) near(i, step int) *piece {
	for i += step; i > p.headline && i < len(p.pieces); i += step {
		if p.kept(i) {
			return &p.pieces[i]
		}
	}
	return nil
}

// isItem tells an item of a list. A dash opens direct speech as well, so dashes make
// a list only where several stand together and no speaker follows behind a second dash.
func (p *page) isItem(i int) bool {
	text := p.pieces[i].text
	before, after := p.near(i, -1), p.near(i, 1)
	if n := itemNumber(text); n > 0 && startsUpper(strings.TrimLeft(text, "0123456789.) ")) {
		return before != nil && itemNumber(before.text) == n-1 && n > 1 || after != nil && itemNumber(after.text) == n+1
	}
	if bulletLen(text) == 0 || len(text) == bulletLen(text) {
		return false
	}
	if !isDash(text) {
		return true
	}
	return !isSpeech(text) && (before != nil && isDash(before.text) && !isSpeech(before.text) || after != nil && isDash(after.text) && !isSpeech(after.text))
}

// isDash tells that a piece begins with a dash and a space.
func isDash(text string) bool {
	return bulletLen(text) > 0 && strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "– ") || strings.HasPrefix(text, "— ")
}

// isSpeech tells that a second dash leads from what is said to who says it.
func isSpeech(text string) bool {
	text = text[bulletLen(text):]
	return strings.Contains(text, " - ") || strings.Contains(text, " – ") || strings.Contains(text, " — ") || strings.Contains(text, ", rek") || strings.Contains(text, ", kaz")
}

// The longest subheading, in code points and words.
const (
	maxSubheading      = 100
	maxSubheadingWords = 14
)

// isSubheading tells a short line without a full stop, or a question, between
// longer paragraphs.
func (p *page) isSubheading(i int) bool {
	text := p.pieces[i].text
	before, after := p.near(i, -1), p.near(i, 1)
	if p.pieces[i].prose || before == nil || after == nil || length(text) > maxSubheading || wordCount(text) > maxSubheadingWords || bulletLen(text) > 0 {
		return false
	}
	if !before.prose && bulletLen(before.text) == 0 && !before.caption || len(after.text) <= len(text) && !after.prose {
		return false
	}
	switch sentenceEnd(text) {
	case '?':
		return strings.HasSuffix(text, "?")
	case 0:
		return !startsLower(text) && !strings.ContainsAny(text[len(text)-1:], ",;:")
	}
	return false
}

// hasBody tells that something besides a headline is left: a headline is no story,
// and neither is a single line of which nobody knows which of the two it is.
func (p *page) hasBody() bool {
	body, last := 0, -1
	for i := range p.pieces {
		if p.kept(i) && i != p.headline && p.pieces[i].text != "" {
			body++
			last = i
		}
	}
	return body > 1 || body == 1 && (p.headline >= 0 || p.pieces[last].wrapped || p.draft.Dateline != editor.Origin{})
}

// findSource proposes the agency that the running text names as its source, where
// nothing said it outright.
func (p *page) findSource() {
	d := p.draft
	if d.Credits.Source != "" {
		return
	}
	if name := agencyOf(d.Credits.Provider); name != "" {
		d.Credits.Source = name
		return
	}
	for i := range d.Blocks {
		if name := citedAgency(d.Blocks[i].Text); name != "" {
			d.Credits.Source = name
			p.warnIf(true, warnSource)
			return
		}
	}
}
