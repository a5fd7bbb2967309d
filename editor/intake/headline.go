package intake

import (
	"slices"
	"strings"

	"redakcija/editor/language"
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
	above = p.takeTitles(above)
	switch {
	case len(above) > 0:
		p.headline = p.choose(above)
		p.pieces[p.headline].caption = false
	case p.subject >= 0:
		p.headline = p.subject
		p.pieces[p.subject].why = ""
	default:
		p.headlineOfProse()
		return
	}
	for _, i := range above {
		switch {
		case i < p.headline && wordCount(p.pieces[i].text) > kickerWords && !isCaps(p.pieces[i].text):
			p.pieces[i].why = "site_banner"
		case i < p.headline:
			p.pieces[i].why = "label"
		}
	}
	p.cutHeadline()
	p.joinHeadline()
	p.takeName()
	p.findLead()
}

// takeTitles takes off the titles of a window that go on behind the headline with the
// name of the site: "Most open to traffic - Adriatic Daily". It returns the lines left.
func (p *page) takeTitles(above []int) []int {
	const near = 12 // lines between a title and its headline that are looked at
	left := above[:0]
	for k, i := range above {
		title := p.pieces[i].text
		for _, j := range above[k+1 : min(len(above), k+1+near)] {
			rest, ok := strings.CutPrefix(title, p.pieces[j].text)
			if ok && wordCount(p.pieces[j].text) > 2 && strings.IndexAny(rest, "|-–—") == strings.IndexFunc(rest, isNoSpace) {
				p.pieces[i].why = "repeated"
			}
		}
		if p.kept(i) {
			left = append(left, i)
		}
	}
	return left
}

func isNoSpace(r rune) bool { return r != ' ' }

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
	for n, i := range list {
		pc := &p.pieces[i]
		if wordCount(pc.text) < 4 || pc.caption || n+1 < len(list) && p.isKicker(i, list[n+1]) {
			continue
		}
		if !isCaps(pc.text) {
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

// The words of a kicker and of the headline below it.
const (
	kickerWords   = 4
	headlineMin   = 6
	headlineWords = 18
)

// isKicker tells that a line is the few words above a headline that name the matter, and
// the next, right below, is the headline: longer, and not yet as long as a lead.
func (p *page) isKicker(i, next int) bool {
	n := wordCount(p.pieces[next].text)
	if wordCount(p.pieces[i].text) > kickerWords || n < headlineMin || n > headlineWords || p.pieces[next].caption {
		return false
	}
	for k := i + 1; k < next; k++ {
		if why := p.pieces[k].why; why == "byline" || why == "date" {
			return false // they stand below a headline
		}
	}
	return true
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
// in lower case. A line that something was taken off at its front did not go on.
func (p *page) joinHeadline() {
	h := &p.pieces[p.headline]
	i := p.headline + 1
	if i >= p.first || !p.kept(i) || p.pieces[i].gap || len(p.pieces[i].cuts) > 0 || !startsLower(p.pieces[i].text) || endsSentence(h.text) {
		return
	}
	h.text += " " + p.pieces[i].text
	p.pieces = slices.Delete(p.pieces, i, i+1)
	p.first--
	p.second--
	p.last--
}

// takeName takes off a name alone on its line between headline and body, beside what
// else a site prints there, with the line below it that says who that is.
func (p *page) takeName() {
	if len(p.draft.Credits.Authors) > 0 {
		return
	}
	for i := p.headline + 1; i < p.second; i++ {
		pc := &p.pieces[i]
		if !p.kept(i) || pc.prose || pc.caption || len(pc.text) > maxPhrases {
			continue
		}
		name := nameAndRole(pc.text)
		if name == "" || name == pc.text && !p.besideCredits(i) {
			continue
		}
		p.draft.Credits.Authors = []string{name}
		pc.why = "byline"
		if next := i + 1; next < p.second && p.kept(next) && !p.pieces[next].prose && !p.pieces[next].caption && !p.pieces[next].gap &&
			isOffice(p.pieces[next].text) {
			p.pieces[next].why = "byline"
		}
		return
	}
}

// isOffice tells the line below an author's name that says for whom, or as what, he writes.
func isOffice(text string) bool {
	words := strings.Fields(text)
	return len(words) <= 3 && allOf(words, startsUpper) || len(words) <= 8 && isRole(text)
}

// nameAndRole returns the name in a line that is nothing but a name, with what its
// bearer is, or where, behind it: "Harriet Lumley Environment correspondent", "Von Jette
// Brodersen, Kiel"; or "".
func nameAndRole(text string) string {
	if sectionNames[language.Fold(text)] || agencyOf(text) != "" {
		return ""
	}
	words := strings.Fields(text)
	if len(words) > 2 && bareLabels[language.Fold(words[0])] {
		words = words[1:]
	}
	name, behind, cut := strings.Cut(strings.Join(words, " "), ", ")
	if len(words) > 3 && len(words) <= 8 && isRole(strings.Join(words[2:], " ")) {
		name = strings.TrimRight(strings.Join(words[:2], " "), ",")
	} else if cut && (wordCount(behind) > 2 || !startsUpper(behind)) {
		return ""
	}
	if !isName(name) || isRole(name) {
		return ""
	}
	return name
}

// besideCredits tells that the line before or behind one was taken off as a fact about
// the story or as a button below the headline.
func (p *page) besideCredits(i int) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(p.pieces) {
			continue
		}
		switch p.pieces[j].why {
		case "byline", "date", "share", "comments", "label", "photo_credit", "player":
			return true
		}
	}
	return i+1 < len(p.pieces) && p.kept(i+1) && wordCount(p.pieces[i+1].text) <= 8 && isRole(p.pieces[i+1].text)
}

// findLead recognises a lead by where it stands: alone between the headline and the
// byline or date, or alone without a full stop between headline and body.
func (p *page) findLead() {
	var between []int
	for i := p.headline + 1; i < p.first; i++ {
		if p.kept(i) && !p.pieces[i].caption {
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
	above, below := p.whysIn(p.headline+1, p.first), p.whysIn(p.first+1, p.second)
	if below["byline"] && !above["byline"] || below["date"] && !above["date"] && !above["byline"] {
		p.lead = p.first
	}
}

// whysIn returns the reasons for which pieces between two others were taken off.
func (p *page) whysIn(from, to int) map[string]bool {
	whys := make(map[string]bool)
	for i := max(0, from); i < to; i++ {
		whys[p.pieces[i].why] = true
	}
	return whys
}
