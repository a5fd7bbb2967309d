package quote

import (
	"strings"
	"unicode"
)

// longestClause is how many words of a clause are looked at, so that time does not grow with
// the square of a text that has no stops.
const longestClause = 300

// clauseEnd returns the word behind the last one of the clause that begins at a word: not
// the sentence's next cue with its subject, and nothing that only goes with the cue.
func (e *englishReader) clauseEnd(first int) int {
	within := e.subordinate(first)
	last := min(e.one.last, first+longestClause)
	for i := first + 1; i < last; i++ {
		w := &e.w[i]
		if w.depth > 0 && w.gap&mark == 0 {
			continue
		}
		if within && w.gap&comma != 0 && w.depth == 0 && e.mainClause(i) {
			return i
		}
		if w.gap&semicolon != 0 {
			return i
		}
		if w.gap&mark != 0 && w.gap&(comma|colon) != 0 {
			if end := e.beforeCueOf(first, i); end > 0 {
				return end
			}
		}
		if w.gap&(comma|dash|bracket) != 0 && w.depth == 0 {
			if e.asideBegins(first, i) {
				return i
			}
		}
		switch w.plain {
		case "and", "but", "though", "while", "although", "then", "or", "yet", "whereas":
			if w.depth == 0 && e.newCue(i) {
				return i
			}
		}
	}
	return last
}

// beforeCueOf returns where the clause that brings a speech begins, if it lies behind a word:
// "…, and when asked, he replied, “…”"; 0 if there is none.
func (e *englishReader) beforeCueOf(first, speech int) int {
	const far = 5 // words between the cue and the speech
	q := e.quotedAt(speech)
	if q == nil || !q.sentence {
		return 0
	}
	for k := speech - 1; k > max(first, speech-far); k-- {
		v, _, ok := e.verbAt(k)
		if !ok || !v.takes["quote"] {
			continue
		}
		n := e.subject(e.groupOf(k, v).first)
		if n.none() || n.first <= first {
			return 0
		}
		for i := n.first; i > first; i-- {
			if e.w[i].gap&comma != 0 && (e.w[i].plain == "and" || e.w[i].plain == "but" || i == n.first) {
				return i
			}
		}
		return n.first
	}
	return 0
}

// subordinate tells whether a cue before a word stands in a clause that begins its sentence
// and is followed by the main one: "While he admitted it was late, she said".
func (e *englishReader) subordinate(i int) bool {
	switch e.w[e.one.first].plain {
	case "while", "although", "though", "after", "as", "when", "if", "because", "since", "despite", "before", "by", "besides", "even", "in":
	default:
		if _, _, ok := e.verbAt(e.one.first); !ok || !strings.HasSuffix(e.w[e.one.first].plain, "ing") {
			return false
		}
	}
	if i-e.one.first > longestPhrase {
		return false
	}
	for k := e.one.first + 1; k < i; k++ {
		if e.breaks(k) {
			return false
		}
	}
	return true
}

// mainClause tells whether a subject and its verb begin behind a comma.
func (e *englishReader) mainClause(i int) bool {
	const far = 12 // words
	if e.is(i, enConjunction|enPreposition) || e.w[i].gap&mark != 0 {
		return false
	}
	for k := i + 1; k < min(e.one.last, i+far); k++ {
		if e.breaks(k) || e.is(k, enConjunction) {
			return false
		}
		if e.verbal(k) {
			return true
		}
	}
	return false
}

// asideBegins tells whether what stands behind a comma belongs to the cue and not to what
// was said: ", adding that", ", according to", ", he said".
func (e *englishReader) asideBegins(first, i int) bool {
	if e.w[i].plain == "according" {
		return true
	}
	if v, _, ok := e.verbAt(i); ok && v.form == enGerundForm && (v.takes["clause"] || v.takes["that"] || v.takes["quote"] || v.takes["object"]) {
		return true
	}
	if e.w[i].depth > 0 {
		return false
	}
	if e.w[i].gap&comma != 0 && e.pastVerb(i) && !e.list(i, e.one.last) && e.inRelative(first) {
		return true // "Weber, who said it was late, left": the relative clause is over
	}
	switch e.w[i].plain {
	case "which", "who", "whom", "as":
		const least = 5 // words of what can stand without a verb
		return e.w[i].gap&comma != 0 && (i-first >= least || e.hasVerb(first, i))
	case "has", "had", "is", "was", "have", "were", "are":
		return e.hasVerb(first, i) && !e.relativeOpen(first, i) // behind the relative clause of a cue: "who said it was late, has left"
	case "without":
		return i+1 < e.one.last && strings.HasSuffix(e.w[i+1].plain, "ing")
	case "referring", "speaking", "citing", "alluding", "quoting", "echoing":
		return true
	case "including", "excluding", "regarding", "concerning", "following", "during", "depending", "starting", "beginning", "nothing", "something", "anything", "everything":
		return false
	case "but":
		// "but he declined to comment": of the speaker, and what he did
		if i+2 < e.one.last && e.is(i+1, enPronoun) {
			switch e.w[i+2].plain {
			case "declined", "refused", "did", "gave", "offered", "provided", "would", "added":
				return e.w[i+2].plain != "would"
			}
		}
		return false
	}
	// ", putting him first": what the writer adds, unless the clause goes on behind it
	for i < e.one.last && e.adverbial(i) {
		i++
	}
	if w := &e.w[min(i, e.one.last-1)]; !strings.HasSuffix(w.plain, "ing") || len(w.plain) < 6 || w.capital || w.depth > 0 {
		return false
	}
	const far = 40 // words
	for k := i + 1; k < min(e.one.last, i+far); k++ {
		if e.w[k].gap&comma != 0 && e.w[k].depth == 0 && k+1 < e.one.last && (e.verbal(k) || e.w[k].plain == "and" || e.mainClause(k)) {
			return false
		}
	}
	return true
}

// inRelative tells whether a word stands in a clause of "who" behind a comma.
func (e *englishReader) inRelative(i int) bool {
	const far = 8 // words
	for k := i - 1; k > max(e.one.first, i-far); k-- {
		if w := e.w[k].plain; (w == "who" || w == "which") && e.w[k].gap&comma != 0 {
			return true
		}
		if e.breaks(k) {
			return false
		}
	}
	return false
}

// relativeOpen tells whether a comma and "who" or "which" stand between two words: the comma
// before the second one closes that clause.
func (e *englishReader) relativeOpen(first, i int) bool {
	for k := max(first+1, i-longestPhrase); k < i; k++ {
		switch e.w[k].plain {
		case "who", "which", "whose", "whom", "where":
			if e.w[k].gap&comma != 0 {
				return true
			}
		}
	}
	return false
}

// newCue tells whether the words behind "and" or "but" begin the next thing that somebody
// said: a verb of saying, with or without a subject of its own.
func (e *englishReader) newCue(i int) bool {
	const far = 9 // words of a subject
	j := i + 1
	for j < e.one.last && e.adverbial(j) && e.w[j].gap&mark == 0 {
		j++
	}
	if j >= e.one.last || e.w[j].depth > 0 {
		return false
	}
	if v, _, ok := e.verbAt(j); ok && v.form == enGerundForm && e.w[i].plain == "while" {
		return true // "while adding that"
	}
	if v, next, ok := e.verbAt(j); ok && v.form&(enPastForm|enThirdForm) != 0 {
		// the second verb of the same subject; "to" or a participle would be of the clause
		return (v.takes["quote"] || v.takes["that"] || v.takes["infinitive"] || v.takes["person"] || v.takes["object"]) &&
			!(v.form == enPastForm && e.main.none()) && next < e.one.last
	}
	for k := j; k < min(e.one.last, j+far); k++ {
		if e.w[k].depth > 0 || e.w[k].gap&(colon|semicolon|newPeriod) != 0 {
			return false
		}
		if v, _, ok := e.verbAt(k); ok && k > j && v.form != enGerundForm && v.form != enBaseForm && (v.takes["clause"] || v.takes["quote"] || v.takes["person"]) {
			g := e.groupOf(k, v)
			if g.passive || g.infinitive || g.modal {
				return false
			}
			n := e.subject(g.first)
			return !n.none() && n.first <= j+1 && n.first >= j && (e.w[i].gap&(comma|dash) != 0 || e.is(j, enPronoun))
		}
		if e.verbal(k) && k > j && !e.is(k, enAuxiliary) && e.relative(k, j) < 0 {
			return false
		}
	}
	return false
}

// objectEnd returns the word behind the last one of a thing that is said, blamed or
// praised: a comma, a time or a new clause ends it.
func (e *englishReader) objectEnd(first, last int) int {
	for i := first + 1; i < last; i++ {
		w := &e.w[i]
		if w.depth > 0 && w.gap&mark == 0 {
			continue
		}
		switch {
		case w.gap&(mark|colon) == mark|colon:
			return i
		case w.gap&(comma|dash|colon|bracket) != 0 && w.gap&mark == 0 && (e.is(i, enPronoun) || !e.list(i, last)):
			return i
		case e.is(i, enTimeWord) && !e.is(i-1, enDeterminer|enPossessive|enPreposition) && w.depth == 0 && !(i+1 < last && e.nominal(i+1) && !e.is(i+1, enTimeWord) && e.w[i].capital && e.w[i+1].gap == 0 && !e.w[i+1].capital):
			return i
		case e.is(i, enPreposition) && i+1 < last && e.is(i+1, enTimeWord):
			return i
		case w.plain == "during" || w.plain == "when" || w.plain == "while" || w.plain == "after" || w.plain == "before" || w.plain == "because" || w.plain == "since" || w.plain == "although" || w.plain == "though":
			return i
		case w.plain == "in" && i+2 < last && (e.is(i+1, enDeterminer) || e.is(i+1, enPossessive)) && (e.w[i+2].plain == "interview" || e.is(i+2, enStatementNoun) || e.w[i+2].plain == "speech" || e.w[i+2].plain == "tweet"):
			return i
		}
	}
	return last
}

// list tells whether a comma stands in a list, or closes an apposition, so that the phrase
// goes on behind it.
func (e *englishReader) list(i, last int) bool {
	const (
		far     = 10 // words of a part
		longest = 60 // words of a list
	)
	if e.w[i].plain == "and" || e.w[i].plain == "or" {
		return true
	}
	for k, from := i+1, i; k < min(last, from+far, i+longest); k++ {
		if e.w[k].plain == "and" || e.w[k].plain == "or" {
			return true
		}
		if e.verbal(k) && e.w[k].depth == 0 {
			return false
		}
		if e.w[k].gap&comma != 0 {
			if e.w[k].plain == "as" {
				return true
			}
			from = k
		}
	}
	return false
}

// startsClause tells whether a subject of its own begins at a word: behind a noun, a
// pronoun or an article can only do that.
func (e *englishReader) startsClause(i int) bool {
	switch e.w[i].plain {
	case "he", "she", "they", "it", "we", "i", "there", "he's", "she's", "it's", "they're", "he'd", "she'd", "they'd", "i'm", "we're", "he'll", "she'll", "it'll", "they'll", "we'll", "there's":
		return true
	}
	return i > e.one.first && e.is(i, enDeterminer) && !e.is(i, enPossessive) && !e.is(i-1, enPreposition|enDeterminer|enConjunction|enAuxiliary) && e.w[i].plain != "that"
}

// adjuncts returns the word behind what may stand between a cue and what was said: when,
// where, in what.
func (e *englishReader) adjuncts(i int) int {
	for i < e.one.last && !e.breaks(i) && e.w[i].gap&mark == 0 && (e.is(i, enTimeWord) || e.adverbial(i) && !e.is(i, enConjunction)) {
		i++
		for i < e.one.last && !e.breaks(i) && unicode.IsDigit(e.p.runes[e.w[i].start]) && e.is(i-1, enTimeWord) {
			i++
		}
	}
	if i >= e.one.last || e.w[i].gap&mark != 0 || !e.is(i, enPreposition) && !e.breaks(i) || e.w[i].plain == "to" && i+1 < e.one.last && e.nominal(i+1) && !e.w[i+1].capital {
		return i
	}
	if e.breaks(i) && e.w[i].gap&comma == 0 {
		return i
	}
	const far = 40 // words
	for k := i + 1; k < min(e.one.last, i+far); k++ {
		w := &e.w[k]
		switch {
		case w.gap&(semicolon|newPeriod) != 0:
			return i
		case w.gap&mark != 0:
			if q := e.quotedAt(k); w.gap&(colon|comma) != 0 || q != nil && q.sentence && q.ended && !q.titled {
				return k
			}
			if e.breaks(i) {
				return i
			}
		case w.depth > 0:
		case w.plain == "that" && k+1 < e.one.last && !e.is(k-1, enPreposition) && !e.verbal(k+1):
			return k
		case e.breaks(i):
			if e.verbal(k) && e.w[k].plain != "that" && w.gap&comma == 0 && !e.is(i, enConjunction) && e.is(k, enSaysSo) {
				return i
			}
		case e.startsClause(k) && !e.is(k-1, enPreposition|enDeterminer):
			return k
		case w.gap&comma != 0 && !e.is(k, enPronoun):
		case e.verbal(k) && !e.pastVerb(k):
			return i
		}
	}
	return i
}
