package quote

import (
	"strings"
	"unicode"
)

// verbAt returns the verb of saying that a word is a form of, the word behind it, and
// whether there is one. A noun that looks like one is none.
func (e *englishReader) verbAt(i int) (v englishVerb, next int, ok bool) {
	if !e.is(i, enSaysSo) || e.is(i, enPossessive) {
		return v, 0, false
	}
	for _, v = range e.cues[e.w[i].plain] {
		next = i + 1
		if v.particle != "" {
			if next >= e.one.last || e.w[next].plain != v.particle || e.breaks(next) {
				continue
			}
			next++
			if v.lemma == "go on" && next < e.one.last && !e.breaks(next) && e.w[next].gap&mark == 0 {
				continue // "goes on recess"
			}
		}
		if e.nounHere(i, v) {
			continue
		}
		return v, next, true
	}
	return v, 0, false
}

// nounHere tells whether a form that may be a noun is one: behind an article, a genitive,
// an adjective or a preposition.
func (e *englishReader) nounHere(i int, v englishVerb) bool {
	if i == e.one.first {
		return v.form != enGerundForm && v.form != enPastForm
	}
	before := i - 1
	if e.w[i].gap&(anyBreak|markEnd) != 0 {
		// "The villagers, who have no water, say"
		return v.form == enBaseForm && e.w[i].gap&markEnd == 0 && (v.takes["noun"] || e.subject(i).none())
	}
	if e.w[before].plain == "to" {
		return v.form != enBaseForm
	}
	switch v.form {
	case enGerundForm:
		return e.is(before, enDeterminer|enPossessive) && e.w[before].plain != "all"
	case enPastForm:
		// "the said plan", "called for by", "the reported attack", "alleged crimes"
		return e.is(before, enDeterminer|enPossessive) && !e.is(before, enPronoun) || e.is(before, enPreposition)
	}
	if e.is(before, enDeterminer|enPreposition) && !e.is(before, enPronoun) && !e.severals(before) || e.is(before, enPossessive) {
		return true
	}
	if e.w[i].capital {
		return true
	}
	if v.form == enBaseForm {
		// behind a modal verb, "to", or a subject of several
		b := e.w[before].plain
		return !(e.severals(before) || e.is(before, enAuxiliary|enPronoun|enAdverb|enConjunction) || b == "to" || strings.HasSuffix(b, "s") || b == "people" || b == "police" || e.adverbial(before) || e.w[before].capital)
	}
	if v.takes["noun"] && e.is(before, enAuxiliary) {
		return true
	}
	if i+1 < e.one.last && v.lemma != "report" && (e.w[i+1].plain == "to" || e.w[i+1].plain == "that" || e.is(i+1, enPronoun|enDeterminer)) {
		return false
	}
	if !v.takes["noun"] || e.is(before, enPronoun|enAdverb|enConjunction|enDocumentNoun|enStatementNoun|enRoleNoun|enOutletNoun|enMedia) || e.adverbial(before) {
		return false
	}
	// "of Republican claims", "initial reports"
	return !e.w[before].capital || before > e.one.first && e.is(before-1, enPreposition)
}

// severals tells whether a word stands for more than one person: "the two write".
func (e *englishReader) severals(i int) bool {
	switch e.w[i].plain {
	case "two", "three", "four", "both", "many", "some", "several", "others", "few", "most", "all":
		return true
	}
	return false
}

// englishGroup is a verb of saying with its auxiliary verbs and adverbs.
type englishGroup struct {
	first                      int // its first word
	modal, passive, infinitive bool
	progressive                bool
}

// groupOf walks left from a verb over what belongs to it.
func (e *englishReader) groupOf(i int, v englishVerb) englishGroup {
	g := englishGroup{first: i}
	for g.first > e.one.first && e.w[g.first].gap&(anyBreak|markEnd|mark) == 0 {
		b := g.first - 1
		w := e.w[b].plain
		switch {
		case e.is(b, enAuxiliary):
			switch w {
			case "could", "can", "may", "might", "should", "must", "cannot", "couldn't", "can't", "shouldn't":
				g.modal = true
			case "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't", "aren't", "weren't":
				if v.form == enGerundForm {
					g.progressive = true
				} else {
					g.passive = true
				}
			}
		case e.adverbial(b):
		case w == "to" && !g.infinitive:
			g.infinitive = true
			g.first--
			return g
		case e.pastTime(b) > e.one.first:
			g.first = e.pastTime(b)
			continue
		case e.is(b, enTimeWord) && e.timeAside(b):
			for e.timeAside(b) && b-1 > e.one.first && (e.is(b-1, enTimeWord) || e.w[b-1].plain == "on" || e.w[b-1].plain == "late" || e.w[b-1].plain == "early") {
				b--
			}
			g.first = b
			continue
		default:
			if e.is(b, enPronoun) && !e.is(b, enPossessive) && strings.Contains(w, "'") && v.form == enGerundForm {
				g.progressive = true // "it's calling"
			}
			return g
		}
		g.first--
	}
	return g
}

// pastTime returns the first word of "in 2010" or "in the past", which ends at a word, or -1.
func (e *englishReader) pastTime(i int) int {
	if w := &e.w[i]; w.plain != "past" && !unicode.IsDigit(e.p.runes[w.start]) && !e.is(i, enTimeWord) {
		return -1
	}
	for k := i - 1; k > max(e.one.first, i-3) && !e.breaks(k+1); k-- {
		if e.is(k, enPreposition) {
			return k
		}
	}
	return -1
}

// timeAside tells whether a word of time stands between a subject and its verb.
func (e *englishReader) timeAside(i int) bool {
	return e.is(i, enTimeWord) && i > e.one.first && !e.breaks(i) && !e.is(i-1, enDeterminer|enPossessive)
}

// mainSubject returns the subject of the first verb of the period.
func (e *englishReader) mainSubject() englishPhrase {
	for i := e.one.first; i < e.one.last; i++ {
		if e.w[i].depth > 0 {
			continue
		}
		if e.w[i].gap&comma != 0 && e.pastVerb(i) {
			if n := e.subject(i); n.from < n.to && e.apposition(n.from, true) {
				return n
			}
		}
		if !e.verbal(i) {
			continue
		}
		first := i
		for first > e.one.first && !e.breaks(first) && (e.adverbial(first-1) || e.is(first-1, enAuxiliary)) {
			first--
		}
		if n := e.subject(first); !n.none() {
			return n
		}
	}
	return englishPhrase{}
}

// quotedAt returns the speech that begins with a word, or nil.
func (e *englishReader) quotedAt(i int) *speech {
	if k := e.p.speechFrom(i); k < len(e.p.speeches) && e.p.speeches[k].first == i {
		return &e.p.speeches[k]
	}
	return nil
}

// quotedBefore returns the speech that ends before a word, or nil.
func (e *englishReader) quotedBefore(i int) *speech {
	if k := e.p.speechFrom(i - 1); k < len(e.p.speeches) && e.p.speeches[k].last == i {
		return &e.p.speeches[k]
	}
	return nil
}

// hasSpeech tells whether a speech stands in a run of words.
func (e *englishReader) hasSpeech(first, last int) bool {
	k := e.p.speechFrom(first)
	return k < len(e.p.speeches) && e.p.speeches[k].first < last
}

// hasVerb tells whether a run of words has a verb, so that it is a clause.
func (e *englishReader) hasVerb(first, last int) bool {
	last = min(last, first+longestClause)
	for i := first; i < last; i++ {
		if i > first && e.verbal(i) || i == first && strings.Contains(e.w[i].plain, "'") && e.verbal(i) {
			return true
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
