package intake

import (
	"strings"

	"redakcija/editor/language"
)

// endHeads stand above what follows a story: the site's other stories. What is listed
// here and not there, such as "Read also", stands in the middle of stories as well.
var endHeads = phraseSet(`related articles|related stories|related topics|more on this story|more on this topic|more on this|explore more on these topics|more on these topics|most read|most popular|most viewed|most watched|trending|trending now|` +
	`editors picks|editor s picks|recommended|recommended for you|recommended stories|you may also like|you might also like|around the web|from the web|latest stories|latest news|latest|top stories|top news|more news|more stories|up next|elsewhere on the site|features|` +
	`mehr zum thema|passend zum artikel|passend zum thema|weitere artikel|weitere themen|weitere meldungen|weitere nachrichten|ähnliche artikel|empfehlungen der redaktion|meistgelesen|meistgelesene artikel|meistgeklickt|das könnte sie auch interessieren|auch interessant|links|link|aktuelle nachrichten|top themen|neueste artikel|zur startseite|` +
	`vezane vijesti|vezane vesti|povezane vijesti|povezane vesti|povezani članci|povezani tekstovi|slične vijesti|slične vesti|slični članci|najčitanije|najčitanije vijesti|najčitanije vesti|najnovije|najnovije vijesti|najnovije vesti|najkomentarisanije|najpopularnije|izdvajamo|` +
	`preporučujemo|preporuka|možda će vas zanimati|još iz rubrike|iz iste rubrike|iz rubrike|više iz rubrike|ne propustite|ostale vijesti|ostale vesti|druge vijesti|komentari čitalaca|u fokusu|sa weba|vezani članci|izdvojeno|` +
	`материалы по теме|похожие новости|похожие материалы|популярное|самое читаемое|рекомендуем|другие новости|новости по теме|последние новости|лента новостей|главное|новости партнеров`)

// endStarts begin such a heading when a name follows: "More from Anna Huber".
var endStarts = phraseSet(`more from|more about|weitere|more in|mehr von|mehr aus|lesen sie mehr zum|više iz|još iz|najnovije iz|više sa|više o|još o|više o temi|još o temi|ещё по теме`)

// headPrepositions lead from such a heading to the section it is for.
var headPrepositions = foldedWords(`in on from about aus im von zu zum zur über iz u o na sa в о по из`)

// isEndHead tells that a line stands above the links that follow a story.
func isEndHead(text string) bool {
	if wordCount(text) > 6 || endsSentence(text) {
		return false
	}
	words := strings.Fields(language.Fold(text))
	for n := min(5, len(words)-1); n > 0; n-- { // "Most read in Climate"
		if head := strings.Join(words[:n], " "); (endHeads[head] || endStarts[head]) && (endStarts[head] || headPrepositions[words[n]]) {
			return true
		}
	}
	return coveredBy(words, endHeads) > 0
}

// part is what stands between one heading of furniture and the next.
type part struct {
	head   int  // the heading
	before int  // bytes of prose above it
	bytes  int  // bytes of prose in it
	prose  int  // pieces that read like sentences
	paired bool // two of them stand together, as paragraphs do
	closed bool // the last kept piece is one
	signs  int  // lines that only comments have: a moment, a button to answer
}

// takeTail finds where the story ends: at the first heading, such as "Comments (23)"
// or "Most read", behind which the story does not go on. What stands below is the
// page's, whole sentences too: the teasers of other stories, what readers say.
func (p *page) takeTail() {
	parts := p.parts()
	from := len(parts)
	for from > 0 && p.isOver(&parts[from-1]) {
		from--
	}
	for ; from < len(parts); from++ {
		end := len(p.pieces)
		if from+1 < len(parts) {
			end = parts[from+1].head
		}
		head := &p.pieces[parts[from].head]
		if head.why == "" {
			head.why = "related"
		}
		for i := parts[from].head + 1; i < end; i++ {
			pc := &p.pieces[i]
			if head.why == "comments" && isReply(pc.text) {
				pc.why = head.why
			}
			if pc.why == "" {
				if pc.why = p.menuAt(i); pc.why == "" {
					pc.why = head.why
				}
			}
		}
	}
	p.findProse()
}

// parts returns the headings below the beginning of the story with what stands below each.
func (p *page) parts() []part {
	var parts []part
	before := 0
	paragraph := -1 // the prose before, while nothing that is kept stands between
	for i := p.first; i < len(p.pieces); i++ {
		pc := &p.pieces[i]
		isProse := pc.prose && p.kept(i)
		if isProse {
			before += len(pc.text)
		}
		if i > p.first && p.isHead(i) {
			parts = append(parts, part{head: i, before: before})
			paragraph = -1
			continue
		}
		if len(parts) == 0 {
			continue
		}
		t := &parts[len(parts)-1]
		if isMoment(pc.text) || isReply(pc.text) {
			t.signs++
		}
		switch {
		case isProse:
			t.prose++
			t.bytes += len(pc.text)
			t.paired = t.paired || paragraph >= 0
			t.closed, paragraph = true, i
		case p.kept(i):
			t.closed, paragraph = false, -1
		}
	}
	return parts
}

// isHead tells a heading of furniture, behind which the story may be over.
func (p *page) isHead(i int) bool {
	pc := &p.pieces[i]
	switch pc.why {
	case "comments":
		return !isReply(pc.text)
	case "related":
		return true
	}
	return pc.why == "" && !pc.prose && !pc.wrapped && len(pc.text) <= maxPhrases && isEndHead(pc.text)
}

// isOver tells that the story does not go on below a heading.
func (p *page) isOver(t *part) bool {
	head := &p.pieces[t.head]
	switch {
	case t.prose == 0:
		return true
	case head.why == "comments":
		return t.signs >= 2 || t.bytes < t.before
	case !isEndHead(head.text):
		return false // a link, and the story goes on
	}
	// Below such a heading a sentence is the teaser of the headline above it. Two together
	// are paragraphs, and so is one with which the page ends.
	return !t.paired && (t.prose > 1 || !t.closed)
}

// menuAt returns why a line below the story belongs to the page itself, or "".
func (p *page) menuAt(i int) string {
	text := p.pieces[i].text
	if len(text) > maxPhrases || p.pieces[i].prose || sectionNames[language.Fold(text)] {
		return ""
	}
	if why := furnitureAt(text, edges); why == "menu" || why == "language_menu" {
		return why
	}
	return ""
}
