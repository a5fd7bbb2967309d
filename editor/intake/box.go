package intake

import (
	"strings"

	"redakcija/editor/language"
)

// takeBoxes takes off what a site puts between the paragraphs and announces by no
// heading: links to other stories, the facts below a player, the credit of a picture.
func (p *page) takeBoxes() {
	if p.second >= p.last {
		return
	}
	for i := p.first + 1; i < p.last; i++ {
		if !p.kept(i) || p.pieces[i].prose || p.pieces[i].wrapped || len(p.pieces[i].text) > maxPhrases {
			continue
		}
		pc := &p.pieces[i]
		switch {
		case hasMediaMark(pc.text):
			pc.why = "related"
		case wordCount(pc.text) <= 4 && agencyOf(pc.text) != "":
			pc.why = "photo_credit"
		case p.besideBox(i):
			pc.why = p.pieces[i-1].why
		}
	}
	p.takeLinkRows()
}

// mediaMarks stand before or behind a headline that leads to pictures, set off by a bar
// or brackets.
var mediaMarks = phraseSet(`video|foto|photo|photos|galerija|foto galerija|fotogalerija|uživo|live|анализа|анкета|видео|фото|bilder|watch|podcast|audio|fotostrecke`)

// hasMediaMark tells "VIDEO | Most pušten u saobraćaj" and "Most pušten u saobraćaj (FOTO)".
func hasMediaMark(text string) bool {
	if wordCount(text) < 4 || endsSentence(text) && !strings.HasSuffix(text, ")") {
		return false
	}
	if mark, _, ok := strings.Cut(text, "|"); ok && mediaMarks[language.Fold(mark)] {
		return true
	}
	if mark, rest, _ := strings.Cut(text, " "); isCaps(mark) && mediaMarks[language.Fold(mark)] && startsSentence(rest) {
		return true
	}
	if strings.HasPrefix(text, "(") {
		mark, _, ok := strings.Cut(text[1:], ")")
		return ok && mediaMarks[language.Fold(mark)]
	}
	open := strings.LastIndexByte(text, '(')
	return open > 0 && strings.HasSuffix(text, ")") && mediaMarks[language.Fold(text[open:])]
}

// besideBox tells a line that would be furniture at the edges and stands right below a
// player or a link: a date, a length, a section.
func (p *page) besideBox(i int) bool {
	switch p.pieces[i-1].why {
	case "player", "related":
	default:
		return false
	}
	text := p.pieces[i].text
	return isMoment(text) || furnitureAt(text, edges) != "" || sectionNames[language.Fold(text)]
}

// takeLinkRows takes off two or more headlines one below the other in the middle of a
// story. A story has no two subheadings in a row; a list is announced by a colon, and
// its items are short or have marks.
func (p *page) takeLinkRows() {
	for i := p.first + 1; i < p.last; {
		j := i
		for j < p.last && p.isLink(j) {
			j++
		}
		if j-i >= 2 && !strings.HasSuffix(p.pieces[i-1].text, ":") {
			for k := i; k < j; k++ {
				p.pieces[k].why = "related"
			}
		}
		i = max(j, i+1)
	}
}

// isLink tells a kept line that reads like the headline of another story.
func (p *page) isLink(i int) bool { return p.kept(i) && p.isHeadline(i) }

// isHeadline tells a line that reads like a headline, whatever it was taken off for.
func (p *page) isHeadline(i int) bool {
	const words = 5
	pc := &p.pieces[i]
	if pc.prose || pc.wrapped || pc.caption || wordCount(pc.text) < words || bulletLen(pc.text) > 0 || itemNumber(pc.text) > 0 {
		return false
	}
	return startsSentence(pc.text) && !strings.ContainsAny(pc.text[len(pc.text)-1:], ",;:") && !isCaption(pc.text) && !isMoment(pc.text)
}

// captionLabels stand before a caption in place of a picture.
var captionLabels = phraseSet(`image caption|caption|media caption|photo caption|bildunterschrift|bildtext|opis fotografije`)

// findCaptions finds the texts of pictures: behind a label, or right above the line that
// names who took them.
func (p *page) findCaptions() {
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !p.kept(i) || len(pc.text) > maxStart {
			continue
		}
		if mark := strings.IndexAny(pc.text, ":,"); mark > 0 && mark < 24 && captionLabels[language.Fold(pc.text[:mark])] {
			p.takeCaption(i, mark+1)
			continue
		}
		if i+1 < len(p.pieces) && p.pieces[i+1].why == "photo_credit" && !p.pieces[i+1].gap && !isSite(p.pieces[i+1].text) {
			pc.caption = !pc.wrapped && wordCount(pc.text) >= 3 && (!pc.prose || pc.gap && p.gapped) && bulletLen(pc.text) == 0
			if pc.caption {
				pc.prose = false
			}
		}
	}
	p.findProse()
}

// takeCaption takes the label off a caption. The label may stand alone above it, and a
// short line above the label says who took the picture.
func (p *page) takeCaption(i, n int) {
	pc := &p.pieces[i]
	if n == len(pc.text) {
		pc.why = "label"
		if i+1 == len(p.pieces) || !p.kept(i+1) {
			return
		}
		i++
	} else {
		pc.cut(n, "label")
	}
	p.pieces[i].caption, p.pieces[i].prose = true, false
	if i > 0 && p.kept(i-1) && !p.pieces[i-1].prose && wordCount(p.pieces[i-1].text) <= 4 {
		p.pieces[i-1].why = "photo_credit"
	}
}
