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

// agoWords are what a moment counted from now consists of, besides its number.
var agoWords = foldedWords(`ago hour hours hr hrs h hs minute minutes min mins m day days d week weeks yesterday today just now at last about an updated published posted
	vor stunde stunden std minuten tag tagen woche wochen gestern heute um uhr online seit update aktualisiert veröffentlicht
	prije pre sat sata sati minut minuta minuti minute dan dana nedjelju nedjelje nedelju sedmicu sedmice juče jučer danas u oko jedan objavljeno ažurirano
	назад час часа часов минут минуты минуту день дня дней вчера сегодня в обновлено`)

// clockWords alone make no such moment: "14.35 Uhr" stands above an entry of a live report.
var clockWords = foldedWords(`u v um at uhr updated`)

// dayWords name a day by themselves.
var dayWords = foldedWords(`yesterday today gestern heute juče jučer danas вчера сегодня`)

// isAgo tells a moment that is counted from when the page was copied, which nobody
// knows: "2 hours ago", "prije 35 minuta", "gestern, 14:30 Uhr".
func isAgo(text string) bool {
	if len(text) > 48 || wordCount(text) > 2 && !strings.ContainsAny(text, "0123456789") || endsSentence(text) && !strings.HasSuffix(text, ".") {
		return false
	}
	numbers, sign, day := 0, false, false
	for _, w := range strings.Fields(language.Fold(text)) {
		letters := strings.TrimLeft(w, "0123456789") // "2h"
		if letters != w {
			numbers++
		}
		switch {
		case letters == "":
		case !agoWords[letters]:
			return false
		case dayWords[letters]:
			day = true
		case !clockWords[letters]:
			sign = true
		}
	}
	return day || sign && numbers == 1
}

// isMoment tells a line that is nothing but a moment.
func isMoment(text string) bool {
	if len(text) > maxDateLine {
		return false
	}
	if isAgo(text) {
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
