package intake

import (
	"strings"

	"redakcija/editor/language"
)

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

// isCaption tells the text below a picture by the credit at its end.
func isCaption(text string) bool {
	if len(text) > maxStart {
		return false
	}
	if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") && wordCount(text[open:]) <= 6 {
		for _, credit := range [...]string{"(AP Photo/", "(Photo by ", "(Photo/", "(Photo: ", "(Foto: ", "(Фото: ", "(Bild: "} {
			if strings.HasPrefix(text[open:], credit) {
				return true
			}
		}
	}
	if before, owner, ok := strings.Cut(text, " © "); ok && isCredited(before, owner) {
		return true
	}
	if strings.LastIndexByte(text, ':') < 0 {
		return false
	}
	for _, credit := range [...]string{"Foto:", "FOTO:", "Photo:", "PHOTO:", "Pic:", "Credit:", "Bildquelle:", "Фото:", "Bild:"} {
		if at := strings.LastIndex(text, credit); at > 0 && wordCount(text[at:]) <= 6 {
			return true
		}
	}
	return false
}

// isCredited tells a sentence with whose picture it speaks of behind it: "The harbour at
// night. © Private". The line at the end of a page has a year or begins with a name.
func isCredited(before, owner string) bool {
	return endsSentence(before) && !containsSome(before, rightsHints[:]) && wordCount(before) > 2 && wordCount(owner) <= 5 && !strings.ContainsAny(owner, "0123456789")
}
