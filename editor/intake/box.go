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
var mediaMarks = phraseSet(`video|foto|photo|photos|galerija|foto galerija|fotogalerija|uživo|live|видео|фото|bilder|watch|podcast|audio|fotostrecke`)

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
		if j-i >= 2 && !strings.HasSuffix(p.pieces[i-1].text, ":") && !p.areFacts(i, j) {
			for k := i; k < j; k++ {
				p.pieces[k].why = "related"
			}
		}
		i = max(j, i+1)
	}
}

// areFacts tells lines each of which has a word and a colon first: "Beginn: 19 Uhr im
// Rathaus", "Eintritt: zwölf Euro".
func (p *page) areFacts(from, to int) bool {
	for i := from; i < to; i++ {
		if _, rest, ok := label(p.pieces[i].text); !ok || rest == "" {
			return false
		}
	}
	return true
}

// isLink tells a kept line that reads like the headline of another story.
func (p *page) isLink(i int) bool { return p.kept(i) && p.isHeadline(i) }

// isHeadline tells a line that reads like a headline, whatever it was taken off for.
func (p *page) isHeadline(i int) bool {
	const words, most = 5, 130 // longer than a headline is a paragraph without its full stop
	pc := &p.pieces[i]
	if pc.prose || pc.wrapped || pc.caption || length(pc.text) > most || hasInnerEnd(pc.text) || wordCount(pc.text) < words || bulletLen(pc.text) > 0 || itemNumber(pc.text) > 0 {
		return false
	}
	return startsSentence(pc.text) && !strings.ContainsAny(pc.text[len(pc.text)-1:], ",;:") && !isMoment(pc.text)
}

// endsStory are the reasons for which nothing below belongs to a story that has no more
// sentences there.
var endsStory = phraseSet(`related|comments|share|tags|menu|subscribe|player|poll|copyright`)

// takeLinks takes off the links to other stories: what stands right below a line such
// as "Read also:", and behind the story everything that is no sentence.
func (p *page) takeLinks() {
	tail := ""
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case pc.why == "poll":
			p.takeBelow(i)
		case i > p.last && tail == "" && endsStory[pc.why]:
			tail = pc.why
		case i > p.last && pc.why == "related":
			tail = "related"
		case i > p.last && pc.why == "" && tail != "" && p.last >= 0:
			if pc.why = tail; tail != "comments" && (tail != "tags" || wordCount(pc.text) > 3) {
				pc.why = "related"
			}
		case pc.why == "related" && i < p.last:
			p.takeBelow(i)
		}
	}
}

// takeBelow takes off the link or links that a line in the middle of a story announces.
func (p *page) takeBelow(i int) {
	if _, rest, ok := label(p.pieces[i].text); ok && rest != "" || wordCount(p.pieces[i].text) > 5 {
		return // the link is on the same line
	}
	for j := i + 1; j < len(p.pieces); j++ {
		pc := &p.pieces[j]
		if pc.why != "" || pc.prose || pc.gap && j > i+1 {
			return
		}
		pc.why = p.pieces[i].why
	}
}
