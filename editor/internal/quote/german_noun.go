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
	person := true                                                // nothing but names so far
	for i < last && r.is(i, deAdverb) && !r.is(i, deDeterminer) { // "auch die Polizei"
		i++
	}
	if r.is(i, deSubjectPronoun|deObjectPronoun) && !r.is(i, deDeterminer) {
		return i + 1
	}
	if r.is(i, deDeterminer) {
		person = false
		i++
	}
	for i < last && r.isAdjective(i, last) {
		person = false
		i++
	}
	head := i
	for i < last && (i == head || r.p.words[i].gap&(comma|colon|semicolon|dash|bracket) == 0 || !r.breaks(i) && r.p.words[i].gap&bracket == 0) && r.inNoun(i) {
		if i > head && r.quoted(i-1) && !r.quoted(i) {
			break // a name between marks ends
		}
		i++
	}
	if i == head {
		if head > start && !r.is(head-1, deAdverb) && r.is(start, deDeterminer) && i < last && unicode.IsDigit(r.p.runes[r.p.words[i].start]) {
			return i + 1
		}
		return start
	}
	if person && i-head == 1 {
		_, role := r.words.sexOfRole(r.plain(head))
		person = !role && !r.is(head, deSpeechNoun)
	}
	named := i-head >= 2
	for i < last {
		w := &r.p.words[i]
		if w.gap&bracket != 0 { // "(SPD)"
			end := i
			for end < last && (end == i || r.p.words[end].gap&bracketEnd == 0) {
				end++
			}
			if end-i > 4 {
				return i
			}
			i = end
			continue
		}
		if r.breaks(i) && i > r.first {
			return i
		}
		switch {
		case w.depth > 0 && w.gap&mark != 0: // a name between marks
			for i < last && r.quoted(i) {
				i++
			}
		case r.dative && r.plain(i) == "der" && r.namesOutlet(i, r.nounEnd(i, last)):
			return i // "sagte eine Nachbarin der Deutschen Presse-Agentur"
		case r.is(i, deGenitive) && (r.plain(i) == "des" || !person && !(named && how == nearReach)):
			end := r.noun(i, last, nearReach)
			if end <= i+1 {
				return i
			}
			i = end
		case !w.capital && strings.HasSuffix(w.plain, "er") && r.isAdjective(i, last) && !person:
			end := r.noun(i, last, nearReach) // "politischer Beobachter"
			if end <= i+1 {
				return i
			}
			i = end
		case r.is(i, deAttached) && !(r.without != "" && strings.HasPrefix(r.plain(i), r.without)) && (how == wideReach || strings.HasPrefix(r.plain(i), "vo") || !person && !named && r.isNear(i, start)):
			end := r.noun(i+1, last, nearReach)
			if end <= i+1 {
				return i
			}
			i = end
		case r.plain(i) == "und" || r.plain(i) == "sowie" || r.plain(i) == "oder":
			end := r.noun(i+1, last, nearReach)
			if end <= i+1 || r.is(i+1, deSubjectPronoun) && !r.is(i+1, deDeterminer) || how == nearReach && r.is(i+1, deDeterminer) && r.is(end, deFinite|deSayingVerb) {
				return i
			}
			i = end
		default:
			return i
		}
	}
	return i
}

// isNear tells whether a preposition ties a place or a group to the noun just before it:
// "ein Sprecher in Berlin".
func (r *germanReader) isNear(i, start int) bool {
	switch r.plain(i) {
	case "aus", "bei", "beim", "für":
		return true
	case "in", "im":
		const near = 3 // words
		return i-start <= near && !r.is(i+1, deSpeechNoun)
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
	// Adverbs may stand before an adjective: "der bisher größte Fund".
	next := i + 1
	ends := false
	for _, e := range []string{"e", "en", "er", "es", "em"} {
		ends = ends || strings.HasSuffix(w.plain, e)
	}
	if !ends {
		return false
	}
	for steps := 0; next < last && steps < 3; steps++ {
		n := &r.p.words[next]
		if n.capital || n.depth > 0 {
			return true
		}
		if r.traits[next]&deClosed != 0 && !r.is(next, deAdverb) {
			return r.plain(next) == "und" && next+1 < last && r.isAdjective(next+1, last)
		}
		next++
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
	return r.tongue.particles[w.plain] && i > r.first && i+1 < r.last && r.p.words[i-1].capital && r.p.words[i+1].capital &&
		(!r.is(i, deDeterminer|dePreposition|deCoordinator) || r.plain(i) == "von" || r.plain(i) == "van" || r.plain(i) == "de" || r.plain(i) == "der" && r.plain(i-1) == "von")
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
