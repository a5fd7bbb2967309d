package quote

import (
	"strings"
	"unicode"
)

// reach says what else than its genitives belongs to a noun.
type reach byte

const (
	nearReach reach = iota // "laut der Polizei [in Berlin]": what follows may belong to the clause
	wideReach              // before the verb it can only belong to the noun
)

// noun returns the end of the noun with all that belongs to it that begins at a word, or
// the word itself where none begins there. It does not go past the end of a part.
func (r *germanReader) noun(i, last int, how reach) int {
	start := i
	for i < last && r.is(i, deAdverb) && !r.is(i, deDeterminer) { // "auch die Polizei"
		i++
	}
	if r.is(i, deSubjectPronoun|deObjectPronoun) && !r.is(i, deDeterminer) {
		return i + 1
	}
	described := i // the first word of what stands before the noun itself
	if r.is(i, deDeterminer) {
		i++
	}
	for i < last && r.isAdjective(i, last) {
		i++
	}
	head := i
	for i < last && (i == head || !r.breaks(i) && r.p.words[i].gap&bracket == 0) && r.inNoun(i) {
		if i > head && r.quoted(i-1) && !r.quoted(i) {
			break // a name between marks ends
		}
		i++
	}
	if i == head {
		return start
	}
	n := germanNounSoFar{start: start, how: how, person: head == described, named: i-head >= 2}
	if n.person && !n.named {
		_, role := r.words.sexOfRole(r.plain(head))
		n.person = !role && !r.is(head, deSpeechNoun)
	}
	for i < last {
		end := r.joined(i, last, &n)
		if end == i {
			return i
		}
		i = end
	}
	return i
}

// germanNounSoFar is a noun to which more may belong.
type germanNounSoFar struct {
	start int
	how   reach
	// person says that it is nothing but names, named that it ends with a name: neither has
	// a genitive behind it.
	person, named bool
}

// joined returns the end of what belongs to a noun and begins at a word behind it, or the
// word where nothing does: a genitive, a place, words in brackets, another noun behind
// "und".
func (r *germanReader) joined(i, last int, n *germanNounSoFar) int {
	w := &r.p.words[i]
	if w.gap&bracket != 0 {
		return r.inBrackets(i, last)
	}
	if r.breaks(i) {
		return i
	}
	more := i // where the noun that belongs to it begins
	switch {
	case w.depth > 0 && w.gap&mark != 0: // a name between marks
		for i < last && r.quoted(i) {
			i++
		}
		return i
	case r.dative && w.plain == "der" && r.namesOutlet(i, r.nounEnd(i, last)):
		return i // "sagte eine Nachbarin der Deutschen Presse-Agentur"
	case r.is(i, deGenitive) && (w.plain == "des" || !n.person && !(n.named && n.how == nearReach)):
	case !w.capital && strings.HasSuffix(w.plain, "er") && !n.person && r.isAdjective(i, last): // "politischer Beobachter"
	case r.is(i, deAttached) && r.isAttached(i, n):
		more = i + 1
	case w.plain == "und", w.plain == "sowie", w.plain == "oder":
		more = i + 1
		if r.is(more, deSubjectPronoun) && !r.is(more, deDeterminer) {
			return i
		}
	default:
		return i
	}
	end := r.noun(more, last, nearReach)
	another := w.plain == "und" && n.how == nearReach && r.is(more, deDeterminer) && r.is(end, deFinite|deSayingVerb)
	if end <= i+1 || another { // "laut Polizei und die Stadt sagte"
		return i
	}
	return end
}

// inBrackets returns the end of a few words in brackets, "(SPD)", or the word itself.
func (r *germanReader) inBrackets(i, last int) int {
	const most = 4 // words
	end := i + 1
	for end < last && r.p.words[end].gap&bracketEnd == 0 {
		end++
	}
	if end-i > most {
		return i
	}
	return end
}

// isAttached tells whether a preposition ties what follows to the noun before it: "der
// Leiter von …" always, "ein Sprecher in Berlin" only where it cannot belong to the clause.
func (r *germanReader) isAttached(i int, n *germanNounSoFar) bool {
	of := strings.HasPrefix(r.plain(i), "vo") // "von", "vom"
	switch {
	case of && r.without == "von":
		return false
	case of, n.how == wideReach:
		return true
	}
	return !n.person && !n.named && r.isNear(i, n.start)
}

// isNear tells whether a preposition ties a place or a group to the noun just before it:
// "ein Sprecher in Berlin".
func (r *germanReader) isNear(i, start int) bool {
	switch r.plain(i) {
	case "aus", "bei", "beim", "für":
		return true
	case "in", "im":
		const near = 3 // words
		return i-start <= near && !r.quoted(i-1) && !r.is(i+1, deSpeechNoun)
	}
	return false
}

// isAdjective tells whether a word has the ending of an adjective before a noun, or is a
// number in figures.
func (r *germanReader) isAdjective(i, last int) bool {
	if i+1 >= last || r.quoted(i) {
		return false
	}
	w := &r.p.words[i]
	if r.breaks(i+1) && r.p.words[i+1].gap&comma == 0 || r.p.words[i+1].gap&bracket != 0 {
		return false
	}
	if unicode.IsDigit(r.p.runes[w.start]) {
		return !w.capital
	}
	if w.capital {
		return false
	}
	if r.traits[i]&(deDeterminer|dePreposition|deConjunction|deSubjectPronoun|deObjectPronoun|deCoordinator|deAuxiliary|deFinite) != 0 {
		return false
	}
	ends := false
	for _, e := range []string{"e", "en", "er", "es", "em"} {
		ends = ends || strings.HasSuffix(w.plain, e)
	}
	if !ends {
		return false
	}
	const most = 3 // words between it and its noun, as in "der große, bisher größte Fund"
	for next := i + 1; next < last && next <= i+most; next++ {
		n := &r.p.words[next]
		if n.capital || n.depth > 0 {
			return true
		}
		if r.traits[next]&deClosed != 0 && !r.is(next, deAdverb) {
			return n.plain == "und" && next+1 < last && r.isAdjective(next+1, last)
		}
	}
	return false
}

// inNoun tells whether a word can be part of the noun itself: one with a capital, between
// marks, or a small word within a name.
func (r *germanReader) inNoun(i int) bool {
	w := &r.p.words[i]
	if w.depth > 0 {
		return true
	}
	if w.capital {
		return i > r.first || r.traits[i]&(deClosed|deFraming) == 0
	}
	if unicode.IsDigit(r.p.runes[w.start]) {
		return i+1 >= r.last || !r.p.words[i+1].capital || r.breaks(i+1)
	}
	if r.words.outlets[r.p.of(w.start, w.end)] {
		return true
	}
	if !r.tongue.particles[w.plain] || i == r.first || i+1 >= r.last || !r.p.words[i-1].capital || !r.p.words[i+1].capital {
		return false
	}
	switch w.plain { // "Ursula von der Heide", and no place or genitive
	case "von", "van", "de":
		return true
	case "der":
		return r.plain(i-1) == "von"
	}
	return !r.is(i, deDeterminer|dePreposition|deCoordinator)
}

// nounEnd returns the end of the noun that begins at a word, without what else is said to
// whom.
func (r *germanReader) nounEnd(i, last int) int {
	dative := r.dative
	r.dative = false
	end := r.noun(i, last, nearReach)
	r.dative = dative
	return end
}
