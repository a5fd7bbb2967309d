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
		if p.kept(i) && p.besideCall(i) {
			p.pieces[i].why = "subscribe"
			continue
		}
		if !p.kept(i) || p.pieces[i].prose || p.pieces[i].wrapped || len(p.pieces[i].text) > maxPhrases {
			continue
		}
		pc := &p.pieces[i]
		switch {
		case hasMediaMark(pc.text):
			pc.why = "related"
		case wordCount(pc.text) <= 4 && agencyOf(pc.text) != "":
			pc.why = "photo_credit"
		case p.isAnnounced(i):
			pc.why, p.pieces[i+1].why = "related", "related"
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

// besideCall tells a line that speaks of a newsletter or an app and stands beside one
// that was taken off for calling to it.
func (p *page) besideCall(i int) bool {
	text := p.pieces[i].text
	if len(text) > maxStart || p.pieces[i-1].why != "subscribe" && p.pieces[i+1].why != "subscribe" {
		return false
	}
	return containsAny(strings.Fields(language.Fold(text)), productWords)
}

// isAnnounced tells a few words with a colon above a single headline: a list has more
// items than one, so they announce a link.
func (p *page) isAnnounced(i int) bool {
	const words = 4
	text := p.pieces[i].text
	if !strings.HasSuffix(text, ":") || wordCount(text) > words || !p.kept(i) || p.pieces[i].prose {
		return false
	}
	if i+2 >= len(p.pieces) || !p.pieces[i+2].prose || !p.kept(i+2) {
		return false
	}
	return p.isLink(i + 1)
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
	return startsSentence(pc.text) && !strings.ContainsAny(pc.text[len(pc.text)-1:], ",;:") && !isMoment(pc.text)
}

// captionLabels stand before a caption in place of a picture.
var captionLabels = phraseSet(`image|image caption|caption|media caption|photo caption|bildunterschrift|bildtext|opis fotografije`)

// findCaptions finds the texts of pictures: behind a label, or right above the line that
// names who took them.
func (p *page) findCaptions() {
	gaps := 0
	for i := range p.pieces {
		if p.pieces[i].gap {
			gaps++
		}
	}
	p.gapped = gaps*2 > len(p.pieces)
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !p.kept(i) || len(pc.text) > maxStart {
			continue
		}
		if mark := strings.IndexAny(pc.text, ":,"); mark > 0 && mark < 24 && captionLabels[language.Fold(pc.text[:mark])] {
			p.takeCaption(i, mark+1)
			continue
		}
		if isCaption(pc.text) {
			pc.caption, pc.prose = true, false
			continue
		}
		if i+1 < len(p.pieces) && p.pieces[i+1].why == "photo_credit" && !p.pieces[i+1].gap && !isSite(p.pieces[i+1].text) {
			pc.caption = !pc.wrapped && wordCount(pc.text) >= 3 && bulletLen(pc.text) == 0 && (!pc.prose || p.isTopCaption(i))
			if pc.caption {
				pc.prose = false
			}
		}
	}
	p.findProse()
}

// isTopCaption tells a sentence right above a credit from the paragraph above a picture:
// blank lines set the two apart from the rest, or the byline stands below them, or they
// are short and the first below the byline, where the picture of a story stands.
func (p *page) isTopCaption(i int) bool {
	pc := &p.pieces[i]
	if pc.gap && p.gapped || p.first < i && p.isByline(i+2) {
		return true
	}
	// Behind a lead it is the second, and surely short.
	if i != p.first && (i != p.second || i != p.first+1 || len(pc.text) > 80) || len(pc.text) > maxPhrases {
		return false
	}
	const near = 6
	for j := max(0, i-near); j < i; j++ {
		if p.isByline(j) {
			return true
		}
	}
	return false
}

// isByline tells that a piece says who wrote the story, or when.
func (p *page) isByline(i int) bool {
	if i >= len(p.pieces) || len(p.pieces[i].text) > maxPhrases {
		return false
	}
	_, ok := bareByline(p.pieces[i].text)
	return ok || p.pieces[i].why == "byline" || isMoment(p.pieces[i].text)
}

// isPhotoSource tells the credit of a picture without a label: the agency first, then
// who took it. A byline has them the other way round.
func isPhotoSource(text string) bool {
	if rest, ok := strings.CutPrefix(text, "Credit..."); ok && wordCount(rest) <= 8 {
		return true
	}
	if len(text) > 80 || endsSentence(text) {
		return false
	}
	agency, name, ok := strings.Cut(text, "/")
	return ok && agencyOf(agency) != "" && isName(strings.TrimSpace(name))
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
