package quote

import (
	"unicode"
)

// subject returns who or what the verb group that begins at a word says something of.
func (e *englishReader) subject(verb int) englishPhrase {
	least := e.one.first
	if verb <= least || e.w[verb].gap&(newPeriod|markEnd|semicolon|colon) != 0 {
		return englishPhrase{}
	}
	if e.w[verb].gap&(comma|dash|bracketEnd) == 0 {
		return e.nounPhrase(verb-1, least)
	}
	// A comma before the verb closes an apposition: "Ushakov, who was present, told".
	bound := max(least, verb-longestPhrase)
	var doubtful englishPhrase // it may be an apposition itself: "X, the mayor of Bar, said"
	for _, strict := range []bool{true, false} {
		for k := verb - 1; k > bound; k-- {
			g := e.w[k].gap
			if g&(newPeriod|semicolon|markEnd) != 0 && g&(comma|dash|bracket) == 0 {
				break
			}
			if g&(comma|dash|bracket) == 0 || !e.apposition(k, strict) {
				continue
			}
			n := e.nounPhrase(k-1, least)
			if n.none() && e.is(k-1, enPreposition) || !n.none() && e.w[n.first].gap&bracket != 0 {
				continue
			}
			if n.none() || e.is(n.first, enTimeWord) && n.first+1 == n.last {
				continue
			}
			if e.w[n.first].depth > e.w[verb].depth {
				break // within a speech before
			}
			n.from, n.to = k, verb
			if n.first > least && e.w[n.first].gap&(comma|markEnd) == comma && e.apposition(n.first, true) {
				if doubtful.none() {
					doubtful = n
				}
				continue
			}
			return n
		}
		if !doubtful.none() {
			break
		}
	}
	return doubtful
}

// apposition tells whether a word behind a comma begins what is said of the noun before it.
// Strictly, only words that do so nearly always.
func (e *englishReader) apposition(i int, strict bool) bool {
	switch e.w[i].plain {
	case "who", "whose", "which", "a", "an", "the", "one", "former", "now", "himself", "herself", "himselfs", "then", "like":
		return true
	case "and", "but", "he", "she", "they", "it", "i", "we", "you", "that", "because", "so":
		return false
	}
	if e.w[i].gap&bracket != 0 {
		return true
	}
	if strict {
		return e.is(i, enPossessive) || unicode.IsDigit(e.p.runes[e.w[i].start])
	}
	return true
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

// ofParticiple returns whose "saying" or "adding" it is.
func (e *englishReader) ofParticiple(i int) englishPhrase {
	if i > e.one.first && !e.breaks(i) {
		if e.is(i-1, enPreposition) && e.w[i-1].plain == "of" || e.is(i-1, enFinite) && e.w[i-1].plain == "was" {
			return englishPhrase{}
		}
		if n := e.nounPhrase(i-1, e.one.first); e.is(i-1, enStatementNoun|enDocumentNoun) && (e.main.none() || n.first <= e.main.first) {
			return n // "a letter saying", but not "she released a letter saying"
		}
	}
	if e.subordinate(i) {
		for k := i + 1; k < min(e.one.last, i+longestPhrase); k++ {
			if e.w[k].gap&comma != 0 && e.w[k].depth == 0 && e.mainClause(k) {
				return e.subjectFrom(k) // "After saying it was late, she left"
			}
		}
	}
	if !e.last.none() {
		return e.last
	}
	return e.main
}

// sameSubject returns the subject of the verb before, for one behind "and" or "but".
func (e *englishReader) sameSubject(verb int) englishPhrase {
	if verb <= e.one.first {
		return englishPhrase{}
	}
	switch e.w[verb-1].plain {
	case "and", "but", "then", "or":
	default:
		if e.w[verb].gap&comma == 0 {
			return englishPhrase{}
		}
	}
	if !e.last.none() {
		return e.last
	}
	for k := verb - 2; k > max(e.one.first, verb-longestPhrase); k-- {
		if e.w[k].depth == 0 && e.is(k, enAuxiliary|enFinite) {
			if n := e.subject(k); !n.none() {
				return n
			}
		}
	}
	return e.main
}

// subjectFrom returns the noun phrase that begins at a word behind a comma.
func (e *englishReader) subjectFrom(first int) englishPhrase {
	for k := first + 1; k < min(e.one.last, first+longestPhrase); k++ {
		if e.verbal(k) || e.breaks(k) {
			for k > first+1 && e.adverbial(k-1) {
				k--
			}
			return englishPhrase{first: first, last: k}
		}
	}
	return englishPhrase{}
}

// invertedSubject returns the noun phrase that begins at a word: "said Mulgrew, who".
func (e *englishReader) invertedSubject(first int) englishPhrase {
	if first >= e.one.last || e.breaks(first) && e.w[first].gap&markEnd == 0 || e.w[first].gap&mark != 0 {
		return englishPhrase{}
	}
	if e.is(first, enPreposition|enConjunction|enAuxiliary|enTimeWord) || e.adverbial(first) && !e.w[first].capital {
		return englishPhrase{}
	}
	last := first
	for ; last < min(e.one.last, first+longestPhrase); last++ {
		if last > first && (e.breaks(last) || e.w[last].gap&mark != 0) {
			break
		}
		if last > first && (e.is(last, enPronoun) && !e.is(last, enPossessive|enRoleNoun) || e.is(last, enAuxiliary|enFinite) || e.is(last, enTimeWord)) {
			break
		}
		if e.is(last, enPreposition) && (last+1 >= e.one.last || !linking(e.w[last].plain) || e.is(last+1, enTimeWord) || e.w[last].plain == "in" && e.is(last+1, enDeterminer) && !e.w[last+1].capital) {
			break
		}
		if w := e.w[last].plain; last > first && (w == "when" || w == "as" || w == "after" || w == "while" || w == "before" || w == "that" || w == "because") {
			break
		}
	}
	n := englishPhrase{first: first, last: last}
	if last < e.one.last && e.w[last].gap&comma != 0 && e.w[last].gap&(mark|newPeriod) == 0 && e.apposition(last, false) && !e.is(last, enConjunction) {
		n.from, n.to = last, e.appositionEnd(last)
	}
	return n
}

// appositionEnd returns the word behind an apposition that begins at a word.
func (e *englishReader) appositionEnd(first int) int {
	for i := first + 1; i < min(e.one.last, first+longestPhrase); i++ {
		if e.w[i].gap&(mark|dash|semicolon) != 0 || e.w[i].gap&comma != 0 && !e.list(i, e.one.last) {
			return i
		}
	}
	return min(e.one.last, first+longestPhrase)
}
