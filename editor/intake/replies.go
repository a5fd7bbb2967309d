package intake

import (
	"strings"

	"redakcija/editor/language"
)

// replies are the buttons below what a reader says. They are looked up whole.
var replies = phraseSet(`reply|report|flag|report comment|recommend|like|dislike|show replies|view replies|` +
	`antworten|melden|kommentar melden|empfehlen|gefällt mir|` +
	`odgovori|odgovor|odgovorite|prijavi|prijavi komentar|preporučujem|preporuke|ne preporučujem|sviđa mi se|ne sviđa mi se|slažem se|ne slažem se|prikaži odgovore|pogledaj odgovore|` +
	`ответить|пожаловаться|нравится|показать ответы`)

func isReply(text string) bool {
	return len(text) <= 60 && !endsSentence(text) && coveredBy(strings.Fields(language.Fold(text)), replies) > 0
}

// isMoment tells a line that is nothing but a moment.
func isMoment(text string) bool {
	if len(text) > maxDateLine {
		return false
	}
	if isRelativeDate(text) {
		return true
	}
	before, _, ok := trailingDate(text)
	return ok && before == ""
}

// takeReplies finds what readers say where no heading announces it: above a button to
// answer stands the text, and above that who wrote it, and when.
func (p *page) takeReplies() {
	const within = 8
	for i := p.second + 1; i < len(p.pieces); i++ {
		if p.pieces[i].why == "comments" && !isReply(p.pieces[i].text) {
			return
		}
		if !isReply(p.pieces[i].text) {
			continue
		}
		start := -1
		for j := i - 1; j > p.second && j >= i-within; j-- {
			pc := &p.pieces[j]
			named := pc.why == "" && !pc.prose && wordCount(pc.text) <= 4 || isMoment(pc.text)
			if start >= 0 && !named {
				break
			}
			if named {
				start = j
			}
		}
		if start < 0 {
			return
		}
		for j := start; j < len(p.pieces); j++ {
			if p.kept(j) {
				p.pieces[j].why = "comments"
				if menu := p.menuAt(j); menu != "" {
					p.pieces[j].why = menu
				}
			}
		}
		p.findProse()
		return
	}
}

// commentNouns and commentVerbs make up the buttons that lead to what readers say.
var (
	commentNouns = foldedWords(`comment comments kommentar kommentare komentar komentari komentare komentara комментарий комментарии комментария комментариев коментари коментара`)
	commentVerbs = foldedWords(`view read see show hide load more all the join post write add vidi pogledaj pogledajte prikaži čitaj pročitaj pročitajte sve sakrij učitaj još dodaj napiši svi
		alle lesen anzeigen zeigen schreiben weitere laden zu den показать все читать написать`)
)

// commentHints are quick to look for: one of them is in each of commentNouns.
var commentHints = [...]string{"omment", "OMMENT", "oment", "OMENT", "оммент", "ОММЕНТ", "омент", "ОМЕНТ"}

// isCommentButton tells "View 431 comments": a noun, and nothing but verbs and numbers.
func isCommentButton(text string) bool {
	if len(text) > 60 || !containsSome(text, commentHints[:]) || endsSentence(text) {
		return false
	}
	nouns := 0
	for _, w := range strings.Fields(language.Fold(text)) {
		switch {
		case commentNouns[w]:
			nouns++
		case !commentVerbs[w] && !isNumber(w):
			return false
		}
	}
	return nouns == 1
}
