package intake

import (
	"slices"
	"strings"
	"time"

	"redakcija/editor"
	"redakcija/editor/language"
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
		if owner, ok := copyright(pc.text); ok {
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

// headlineBelow tells that a line within the next ones, above the body, can be the
// headline.
func (p *page) headlineBelow(i int) bool {
	const within = 40
	for j := i + 1; j < min(p.first, i+within); j++ {
		pc := &p.pieces[j]
		if pc.why == "" && wordCount(pc.text) >= 4 && !isBanner(pc.text) {
			if _, isInfo := infoCredit(pc.text); !isInfo && furnitureAt(pc.text, edges) == "" {
				return true
			}
		}
	}
	return false
}

// takeMenus takes off menus with one word below the other: lines of a few words, most of
// which every site has. Then none of them is the section of the story.
func (p *page) takeMenus() {
	const fewest = 3
	end := min(p.first, edge)
	for i := 0; i < end; {
		j, known, last := i, 0, i
		seen := make(map[string]bool)
		// A word that comes again is the section of the story, below the menu.
		for j < end && p.isMenuLine(j) {
			word := language.Fold(p.pieces[j].text)
			if seen[word] {
				break
			}
			seen[word] = true
			if j++; coveredBy(strings.Fields(word), menuPhrases) > 0 {
				known++
				last = j
			}
		}
		if j < end && strings.ContainsAny(p.pieces[j].text, crumbMarks) {
			last = j // above the path to the page stands nothing but the menu
		}
		if known >= fewest && known*2 >= last-i {
			for k := i; k < last; k++ {
				if p.kept(k) || p.pieces[k].why == "related" {
					p.pieces[k].why = "menu"
				}
			}
		}
		i = max(j, i+1)
	}
}

// isMenuRow tells a menu in one line: words with capitals, more than half of which every
// site has.
func isMenuRow(text string) bool {
	words := strings.Fields(text)
	if len(words) < 5 || len(text) > maxPhrases || endsSentence(text) {
		return false
	}
	known := 0
	for _, w := range words {
		switch folded := language.Fold(w); {
		case folded == "" || menuPhrases[folded]:
			known++
		case !startsUpper(w):
			return false
		}
	}
	return known*2 > len(words)
}

// isMenuLine tells a line that can be an entry of a menu.
func (p *page) isMenuLine(i int) bool {
	pc := &p.pieces[i]
	switch pc.why {
	case "", "menu", "related", "share", "subscribe", "language_menu", "player":
	default:
		return false
	}
	words := wordCount(pc.text)
	if words > 4 && pc.why != "menu" || strings.ContainsAny(pc.text, crumbMarks+"0123456789") {
		return false
	}
	return words == 1 || !isCaps(pc.text) // else a kicker
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
