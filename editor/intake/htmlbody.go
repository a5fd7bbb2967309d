package intake

import (
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// leftOut is the reason of a passage that the extractor left out, until something else
// speaks for it.
const leftOut = "menu"

// The shares by which a passage is judged. They are round numbers far from where a page of a
// newspaper has its values, and the results hardly move with them.
const (
	mostHeard  = 0.5  // from here on the extractor takes a passage for the story
	mostTold   = 0.8  // from here on the page's data have it
	allLink    = 0.85 // from here on it is a link with a word before or behind it
	halfLink   = 0.5
	listLink   = 0.33 // from here on an item of a list at the end leads elsewhere
	sureLetter = 20   // letters from which it is no chance that the data have it
)

// isHeadline is the reason of the passage that is the headline. It is no removed line.
const isHeadline = "headline"

// choose decides which passages of a page are the story. The extractor's word counts most;
// it is corrected by what the page says of its own parts, by how the passages of the story
// look, by the text that the page gives to search engines, and by what the words say.
func (w *webPage) choose() {
	for i, p := range w.passages {
		if p.why = w.whyAt(p.area, ""); i == w.headAt {
			p.why = isHeadline
		}
	}
	w.takeOtherArticles()
	w.takeAbove()
	w.takeUnheard()
	w.findLead()
	w.takeWords()
	w.takeEnds()
	w.takeList()
	w.takeHeadings()
	w.nameLeftOut()
}

// takeUnheard takes off what the extractor left out, and brings back what it lost.
func (w *webPage) takeUnheard() {
	looks := map[string]int{} // letters of the story by look
	var out []int
	for i, p := range w.passages {
		switch {
		case p.why != "":
		case p.kind == editor.Caption:
			p.why = "caption"
		case p.heard < mostHeard:
			p.why = leftOut
			out = append(out, i)
		case p.prose:
			looks[p.look] += p.size
		}
	}
	first, last := w.ends()
	for _, i := range out {
		p := w.passages[i]
		alike := looks[p.look]
		switch {
		case p.told > mostTold && p.size > sureLetter,
			p.prose && w.isStory(p.area),
			p.prose && w.isArticle(p.area) && alike > 0,
			p.prose && i > first && i < last && alike*5 > w.heard:
			p.why = ""
		}
	}
	first, last = w.ends()
	// Between its paragraphs a story has subheadings and items of lists.
	for i := first + 1; i < last; i++ {
		p, before := w.passages[i], w.passages[i-1]
		if p.why == leftOut && p.linked() < halfLink && (p.area == before.area || p.area.quote) && before.why == "" &&
			(p.area.quote || p.kind == editor.Subheading || p.kind == editor.ListItem) {
			p.why = ""
		}
	}
}

// takeAbove takes off what stands above the headline.
func (w *webPage) takeAbove() {
	heard := 0
	for _, p := range w.passages[:max(0, w.headAt)] {
		heard += int(p.heard * float64(p.size))
	}
	if heard*5 > w.heard {
		return // it is no headline of this story
	}
	for _, p := range w.passages[:max(0, w.headAt)] {
		if p.why == "" {
			p.why = leftOut
		}
	}
}

// nameLeftOut finds a better reason for what the extractor left out.
func (w *webPage) nameLeftOut() {
	for _, p := range w.passages {
		if p.why != leftOut {
			continue
		}
		if _, ok := copyright(p.text); ok {
			p.why = "copyright"
		} else if why := furnitureAt(p.text, edges); why != "" {
			p.why = why
		} else if p.figure != nil {
			p.why = "photo_credit"
		}
	}
}

// takeWords takes off what says itself that it is no part of a story.
func (w *webPage) takeWords() {
	first, _ := w.ends()
	for i, p := range w.passages {
		if p.why != "" {
			continue
		}
		switch {
		case p.told > mostTold && p.size > sureLetter:
		case w.titles[language.Fold(p.text)] && i < first:
			p.why = "repeated"
		case p.linked() > allLink && (!p.prose || p.size < 100):
			p.why = "related"
		default:
			p.why = whyWords(p.text)
		}
		// The small print below a call to subscribe.
		if i > 0 && p.why == "" && w.passages[i-1].why == "subscribe" && p.kind == editor.Paragraph && !endsSentence(p.text) && wordCount(p.text) < 8 {
			p.why = "subscribe"
		}
	}
}

// whyWords says why the words of a passage are no part of a story wherever they stand.
func whyWords(text string) string {
	if len(text) > maxStart {
		return ""
	}
	if c, ok := labelledCredit(text); ok {
		return c.why()
	}
	if why := furnitureAt(text, anywhere); why != "" {
		return why
	}
	if len(text) <= maxPhrases && coveredBy(strings.Fields(language.Fold(text)), buttons) > 0 {
		return "label"
	}
	if _, ok := copyright(text); ok {
		return "copyright"
	}
	return ""
}

// takeEnds takes off what is furniture before the second and behind the last prose but one:
// dates, bylines, calls to subscribe, what the author's box says.
func (w *webPage) takeEnds() {
	var prose []int
	for i, p := range w.passages {
		if p.why == "" && p.prose {
			prose = append(prose, i)
		}
	}
	if len(prose) == 0 {
		return
	}
	second, near := prose[min(1, len(prose)-1)], prose[max(0, len(prose)-4)]
	last := prose[len(prose)-1]
	for i, p := range w.passages {
		if p.why != "" {
			continue
		}
		if i < second || i > last {
			if c, ok := w.creditOf(p.text); ok {
				p.why = c.why()
				continue
			}
			if p.why = furnitureAt(p.text, edges); p.why != "" {
				continue
			}
		}
		if i >= near && i > second && isInvitation(p.text) {
			p.why = "subscribe"
		}
	}
}

// takeList takes off a list of links behind the last paragraph.
func (w *webPage) takeList() {
	for i := len(w.passages) - 1; i >= 0; i-- {
		p := w.passages[i]
		switch {
		case p.why != "":
		case p.kind == editor.ListItem && p.linked() > listLink:
			p.why = "related"
		default:
			return
		}
	}
}

// takeHeadings takes off headings below which nothing of the story stands.
func (w *webPage) takeHeadings() {
	open := false
	for i := len(w.passages) - 1; i >= 0; i-- {
		p := w.passages[i]
		switch {
		case p.why != "":
		case p.kind == editor.Subheading && !open:
			p.why = "related"
		default:
			open = p.kind != editor.Subheading
		}
	}
}

// ends returns the first and the last prose of the story, or -1.
func (w *webPage) ends() (first, last int) {
	first, last = -1, -1
	for i, p := range w.passages {
		if p.why == "" && p.prose {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
