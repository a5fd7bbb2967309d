package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
)

// headlineLabels may stand before a headline in a file made by hand.
var headlineLabels = phraseSet(`headline|title|subject|titel|überschrift|betreff|naslov|predmet|заголовок|тема`)

// findHeadline chooses the headline among the lines above the body. What stands
// above it is the page's, what stands below it is a lead.
func (p *page) findHeadline() {
	p.lead = -1
	var above []int
	for i := 0; i < p.first; i++ {
		if p.kept(i) {
			above = append(above, i)
		}
	}
	if len(above) == 0 {
		p.headlineOfProse()
		return
	}
	p.headline = p.choose(above)
	for _, i := range above {
		switch {
		case i < p.headline && wordCount(p.pieces[i].text) > 3 && !isCaps(p.pieces[i].text):
			p.pieces[i].why = "site_banner"
		case i < p.headline:
			p.pieces[i].why = "label"
		}
	}
	p.cutHeadline()
	p.joinHeadline()
	p.findLead()
}

// headlineOfProse decides about a page without a line above its body. A single short
// sentence there is a headline, unless it opens with a dateline.
func (p *page) headlineOfProse() {
	if p.second < len(p.pieces) && !p.opensBody(p.first) {
		h := &p.pieces[p.first]
		if n := length(h.text); n <= 120 && n < length(p.pieces[p.second].text) && !hasInnerEnd(h.text) {
			p.headline = p.first
			p.cutHeadline()
			return
		}
	}
	p.warnIf(true, warnNoHeadline)
}

// choose returns the best headline among the lines above the body. Below the last
// line of the page's furniture the first of at least four words is it; a shorter one
// above it, or one in capitals, is a kicker.
func (p *page) choose(above []int) int {
	furniture := -1
	for i := 0; i < p.first; i++ {
		switch p.pieces[i].why {
		case "menu", "breadcrumb", "language_menu", "site_banner", "cookies":
			furniture = i
		}
	}
	below := above
	for len(below) > 0 && below[0] < furniture {
		below = below[1:]
	}
	for _, list := range [...][]int{below, above} {
		if i := p.bestOf(list); i >= 0 && wordCount(p.pieces[i].text) >= 3 {
			return i
		}
	}
	return p.longestOf(above)
}

func (p *page) bestOf(list []int) int {
	caps := -1
	for _, i := range list {
		if wordCount(p.pieces[i].text) < 4 {
			continue
		}
		if !isCaps(p.pieces[i].text) {
			return i
		}
		if caps < 0 {
			caps = i
		}
	}
	if caps >= 0 || len(list) == 0 {
		return caps
	}
	return p.longestOf(list)
}

func (p *page) longestOf(list []int) int {
	best := list[0]
	for _, i := range list {
		if len(p.pieces[i].text) > len(p.pieces[best].text) {
			best = i
		}
	}
	return best
}

// cutHeadline takes a label and a date off the front of the headline.
func (p *page) cutHeadline() {
	h := &p.pieces[p.headline]
	if name, rest, ok := label(h.text); ok && rest != "" && headlineLabels[name] {
		h.cut(strings.IndexByte(h.text, ':')+1, "label")
	}
	if m, n, ok := leadingDate(h.text); ok {
		h.cut(n, "date")
		if p.draft.Date == "" {
			p.draft.Date = m.iso()
		}
	}
}

// joinHeadline joins a headline that was broken over two lines: the second goes on
// in lower case.
func (p *page) joinHeadline() {
	h := &p.pieces[p.headline]
	i := p.headline + 1
	if i >= p.first || !p.kept(i) || p.pieces[i].gap || !startsLower(p.pieces[i].text) || endsSentence(h.text) {
		return
	}
	h.text += " " + p.pieces[i].text
	p.pieces = slices.Delete(p.pieces, i, i+1)
	p.first--
	p.second--
	p.last--
}

// findLead recognises a lead by where it stands: alone between the headline and the
// byline or date, or alone without a full stop between headline and body.
func (p *page) findLead() {
	var between []int
	for i := p.headline + 1; i < p.first; i++ {
		if p.kept(i) {
			between = append(between, i)
		}
	}
	if len(between) == 1 && wordCount(p.pieces[between[0]].text) >= 4 {
		p.lead = between[0]
		return
	}
	if len(between) > 0 || p.second == len(p.pieces) || p.opensBody(p.first) {
		return
	}
	for i := p.first + 1; i < p.second; i++ {
		if why := p.pieces[i].why; why == "byline" || why == "date" {
			p.lead = p.first
		}
	}
	for i := p.headline + 1; i < p.first; i++ {
		if why := p.pieces[i].why; why == "byline" || why == "date" {
			p.lead = -1 // the byline stands above it already
		}
	}
}

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
	text := p.pieces[i].text
	switch {
	case i == p.headline:
		return editor.Headline
	case i == p.lead:
		return editor.Lead
	case p.isItem(i):
		return editor.ListItem
	case isCaption(text):
		return editor.Caption
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

// isCaption tells the text below a picture by the credit at its end.
func isCaption(text string) bool {
	if len(text) > maxStart || strings.LastIndexByte(text, ':') < 0 {
		return false
	}
	for _, credit := range [...]string{"Foto:", "FOTO:", "Photo:", "PHOTO:", "Фото:", "Bild:"} {
		if at := strings.LastIndex(text, credit); at > 0 && wordCount(text[at:]) <= 6 {
			return true
		}
	}
	return false
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
	if !before.prose && bulletLen(before.text) == 0 && !isCaption(before.text) || len(after.text) <= len(text) && !after.prose {
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
