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
