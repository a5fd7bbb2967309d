package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
)

// The ids of warnings: what the reader was unsure of.
const (
	warnHidden     = "hidden_characters"     // characters nobody sees were dropped
	warnDamaged    = "replacement_character" // the text was damaged before it came: it has U+FFFD
	warnNoHeadline = "no_headline"
	warnLanguage   = "language_unsure"
	warnSource     = "source_proposed" // the source is named in the running text
	warnSplit      = "long_paragraph_split"
	warnEmbargo    = "embargo"
	warnRelease    = "press_release"
)

// readText reads plain text as it is pasted or saved from a page.
func readText(raw []byte) (*editor.Draft, error) {
	draft := &editor.Draft{}
	text, err := decodeInto(draft, raw)
	if err != nil {
		return nil, err
	}
	text = repairText(draft, text)
	lines := splitLines(text)
	if len(lines) == 0 {
		return nil, fault(editor.InputEmpty, -1)
	}
	p := page{pieces: join(unquote(lines)), headline: -1, subject: -1, draft: draft}
	p.warnIf(strings.ContainsRune(text, '\uFFFD'), warnDamaged)
	p.takeLetter()
	p.takeLines()
	p.findCaptions()
	p.takeRepeated()
	p.takeTail()
	p.takeReplies()
	p.takeConsent()
	p.takeEdges()
	p.takeBoxes()
	p.takeLinks()
	p.findHeadline()
	p.takeClosing()
	p.takeDateline()
	p.build()
	if !p.hasBody() {
		return nil, fault(editor.InputNoBody, -1)
	}
	p.findSource()
	p.draft.Lang = languageOf(p.draft.Blocks)
	p.warnIf(p.draft.Lang == "", warnLanguage)
	return p.draft, nil
}

// page is a file while it is read.
type page struct {
	pieces   []piece
	first    int    // the first prose, len(pieces) when there is none
	second   int    // the first prose behind it
	last     int    // the last prose, -1 when there is none
	head     int    // the prose above which the head of the page ends
	headline int    // -1 for none
	lead     int    // the piece that is a lead, -1 for none
	subject  int    // the subject of a message, -1 for none
	sent     moment // when a message was sent
	gapped   bool   // blank lines stand between the paragraphs
	draft    *editor.Draft
}

func (p *page) warnIf(is bool, id string) {
	if is && !slices.Contains(p.draft.Warnings, id) {
		p.draft.Warnings = append(p.draft.Warnings, id)
	}
}

// kept tells whether a piece is still part of the story.
func (p *page) kept(i int) bool { return p.pieces[i].why == "" }

// takeLines takes off the lines that are no part of a story wherever they stand, and
// then finds where the prose is.
func (p *page) takeLines() {
	for i := range p.pieces {
		pc := &p.pieces[i]
		if pc.why != "" || len(pc.text) > maxStart {
			continue
		}
		if c, ok := labelledCredit(pc.text); ok {
			c.apply(p.draft)
			pc.why = c.why()
			continue
		}
		if p.takeLoneLabel(i) {
			continue
		}
		if isPhotoSource(pc.text) {
			pc.why = "photo_credit"
			continue
		}
		if isCommentButton(pc.text) {
			pc.why = "comments"
			continue
		}
		if pc.why = furnitureAt(pc.text, anywhere); pc.why != "" {
			p.warnIf(pc.why == "embargo", warnEmbargo)
			continue
		}
		if i > 0 && isCall(pc.text) {
			pc.why = "subscribe"
			continue
		}
		switch owner, ok := copyright(pc.text); {
		case ok && agencyOf(owner) != "" && i+1 < len(p.pieces):
			pc.why = "photo_credit" // a site prints its own name below its pages
		case ok:
			pc.why = "copyright"
			if owner != "" {
				p.draft.Credits.Provider = owner
			}
		}
	}
	for i := range p.pieces {
		pc := &p.pieces[i]
		pc.prose = p.kept(i) && isProse(pc) && !isFact(pc.text)
	}
	p.findProse()
}

// isFact tells a short line that ends in a full stop and is no sentence: a date, the time
// of reading.
func isFact(text string) bool {
	return len(text) <= 60 && (isMoment(text) || wordCount(text) <= 6 && withoutLength(text) != text)
}

// findProse finds where the prose is that is still kept.
func (p *page) findProse() {
	p.first, p.second, p.last = len(p.pieces), len(p.pieces), -1
	for i := range p.pieces {
		if !p.kept(i) || !p.pieces[i].prose {
			continue
		}
		switch {
		case p.first == len(p.pieces):
			p.first = i
		case p.second == len(p.pieces):
			p.second = i
		}
		p.last = i
	}
}

// takeLoneLabel takes off "AUTHOR:" on a line of its own with the name below it.
func (p *page) takeLoneLabel(i int) bool {
	name, rest, ok := label(p.pieces[i].text)
	if !ok || rest != "" || !authorLabels[name] || i+1 == len(p.pieces) {
		return false
	}
	next := &p.pieces[i+1]
	if wordCount(next.text) > 5 || next.wrapped || !startsUpper(next.text) || endsSentence(next.text) && wordCount(next.text) > 3 {
		return false
	}
	var c credit
	c.authors, c.source = authors(next.text)
	c.apply(p.draft)
	p.pieces[i].why, next.why = "byline", "byline"
	return true
}
