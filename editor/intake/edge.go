package intake

import (
	"strings"
	"time"

	"redakcija/editor/language"
)

// edge is how many pieces from either end are looked at as furniture of the edges:
// several times the longest menu of a real page, so that a list of a million lines is
// still read at once.
const edge = 2000

// takeEdges takes off what is furniture only before and after the story: dates,
// bylines without a label, menus, labels.
func (p *page) takeEdges() {
	p.findHead()
	p.takeMenus()
	for i := range p.pieces {
		atEdge := i < p.second && i < edge || i > p.last && i >= len(p.pieces)-edge
		if atEdge && p.kept(i) && !p.pieces[i].prose && !p.pieces[i].wrapped {
			p.takeEdge(i)
		}
	}
	// A page whose every line above the body looks like furniture still has a headline.
	for i := 0; i < p.first; i++ {
		if p.kept(i) {
			return
		}
	}
	for i := p.first - 1; i >= 0; i-- {
		switch p.pieces[i].why {
		case "site_banner", "breadcrumb", "label":
			if wordCount(p.pieces[i].text) >= 3 && !p.opensBody(p.first) {
				p.pieces[i].why = ""
				return
			}
		}
	}
}

// opensBody tells that a piece cannot be a headline, because it has a dateline.
func (p *page) opensBody(i int) bool {
	if i >= len(p.pieces) {
		return false
	}
	_, _, ok := cutDateline(p.pieces[i].text)
	return ok
}

func (p *page) takeEdge(i int) {
	pc := &p.pieces[i]
	if len(pc.text) > maxStart {
		return
	}
	text := withoutLength(pc.text)
	c, ok := infoCredit(text)
	if !ok {
		c, ok = bareByline(text)
	}
	if !ok && i > p.last {
		c, ok = signCredit(pc.text)
	}
	if !ok && i > p.last && wordCount(pc.text) <= 4 {
		c.source = closingSource(pc.text)
		ok = c.source != ""
	}
	if ok {
		if sectionNames[language.Fold(c.place)] {
			c.section, c.place = c.place, ""
		}
		p.preferMoment(&c)
		c.apply(p.draft)
		pc.why = c.why()
		return
	}
	if isTicker(pc.text) {
		pc.why = "ticker"
		return
	}
	if i > p.head && i <= p.last {
		return // a subheading: only a byline and a date stand between two paragraphs
	}
	why := furnitureAt(pc.text, edges)
	folded := language.Fold(pc.text)
	switch {
	case sectionNames[folded]:
		pc.why = "label"
		p.setSection(pc.text)
	case isNumber(strings.ReplaceAll(pc.text, " ", "")):
		pc.why = "share"
	case strings.ContainsAny(pc.text, crumbMarks) && p.takeBreadcrumb(pc):
	case why == "menu" && wordCount(pc.text) > 3, why == "language_menu", i < p.first && isMenuRow(pc.text) && p.headlineBelow(i):
		if why == "" {
			why = "menu"
		}
		pc.why = why
	case p.takeBreadcrumb(pc):
	case why != "":
		pc.why = why
		p.warnIf(isRelease(folded), warnRelease)
	case i < p.first && isBanner(pc.text) && p.headlineBelow(i):
		pc.why = "site_banner"
	case p.takeSectionLabel(pc):
	}
}

// agencyWords stand in the last line of a story for agencies without a name.
var agencyWords = foldedWords(`agenturen agencije agencies agence агентства`)

// closingSource returns what a few words below a story name as its source: "dpa",
// "red, agencije".
func closingSource(text string) string {
	if name := agencyOf(text); name != "" || !containsAny(strings.Fields(language.Fold(text)), agencyWords) {
		return name
	}
	return strings.Trim(text, "()[] ")
}

// findHead finds where the head of a page ends: above its first prose, or, where a byline
// or a date stands below that, above the second: then the first is a lead.
func (p *page) findHead() {
	p.head = p.first
	for i := p.first + 1; i < p.second; i++ {
		text := p.pieces[i].text
		if len(text) > maxPhrases || p.pieces[i].caption {
			continue
		}
		_, isByline := bareByline(text)
		if why := p.pieces[i].why; why == "byline" || isByline && why == "" || isMoment(text) {
			p.head = p.second
			return
		}
	}
}

// preferMoment forgets a day without a time that stands above one with a time and is
// not before it: the first is the site's bar, of the day on which the page was copied.
func (p *page) preferMoment(c *credit) {
	if d := p.draft; len(d.Date) == len(time.DateOnly) && c.when.clock != "" && c.when.isoDay() != "" && c.when.isoDay() <= d.Date {
		d.Date = ""
	}
}

// withoutLength takes the time of reading, and the country whose clock is meant, off a
// line of facts: "19.10.2027 4 min", "30 August 2027 09:44, UK".
func withoutLength(text string) string {
	if before, country, ok := strings.Cut(text, ", "); ok && len(country) <= 3 && isCaps(country) {
		return before
	}
	words := strings.Fields(text)
	n := len(words)
	for n > 0 && readingWords[language.Fold(words[n-1])] {
		n--
	}
	if n == len(words) || n < 2 || !isNumber(words[n-1]) {
		return text
	}
	return strings.TrimRight(strings.Join(words[:n-1], " "), " |·•-–—,")
}

// readingWords follow the number of minutes that a story takes to read.
var readingWords = foldedWords(`min mins minute minutes read reading minuten lesezeit minuta čitanja čitanje мин минут минуты чтения`)

// isTicker tells a line of the weather: "Podgorica 21°C".
func isTicker(text string) bool {
	before, _, ok := strings.Cut(text, "°")
	return ok && wordCount(text) <= 8 && !endsSentence(text) && strings.ContainsAny(before, "0123456789")
}

func (p *page) takeBreadcrumb(pc *piece) bool {
	section, ok := breadcrumb(pc.text)
	if !ok {
		return false
	}
	pc.why = "breadcrumb"
	p.setSection(section)
	return true
}

// sectionLabels name the section of a story.
var sectionLabels = phraseSet(`section|category|topic|department|ressort|rubrik|kategorie|rubrika|kategorija|раздел|рубрика|категория`)

func (p *page) takeSectionLabel(pc *piece) bool {
	name, rest, ok := label(pc.text)
	if !ok || !sectionLabels[name] || rest == "" || wordCount(rest) > 4 {
		return false
	}
	pc.why = "label"
	p.setSection(rest)
	return true
}

func (p *page) setSection(s string) {
	if p.draft.Section == "" {
		p.draft.Section = s
	}
}

// releaseWords are the labels of a press release, which must be marked as one when it
// is printed unedited (Pressekodex 1.3; Kodeks novinara Crne Gore, 3).
var releaseWords = [...]string{"press release", "for immediate release", "pressemitteilung", "presseinformation", "saopstenje", "saopcenje", "priopcenje", language.Fold("пресс релиз")}

func isRelease(folded string) bool {
	for _, w := range releaseWords {
		if strings.Contains(folded, w) {
			return true
		}
	}
	return false
}
