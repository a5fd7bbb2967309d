package quote

import (
	"strings"
	"unicode"
)

// finiteIn returns the first word that is the verb of a clause wherever it stands, or a
// form of a verb of saying that is finite, or -1.
func (r *germanReader) finiteIn(first, last int) int {
	for i := first; i < last; i++ {
		if r.quoted(i) || r.bracketed(i) || r.p.words[i].capital && i > r.first {
			continue
		}
		if r.traits[i]&deFinite != 0 && !r.isInfinitiveHere(i, last) || r.isFiniteSaying(i) {
			return i
		}
	}
	return -1
}

// isInfinitiveHere tells whether an auxiliary is no finite verb but the end of a group:
// "sollen gestürmt worden sein". Only "sein" and "werden", "haben" and the modals have such.
func (r *germanReader) isInfinitiveHere(i, last int) bool {
	switch r.plain(i) {
	case "werden", "haben", "können", "müssen", "sollen", "wollen", "dürfen", "mögen":
		return i == last-1 && i > r.first+1 && r.hasFiniteBefore(i)
	}
	return false
}

func (r *germanReader) hasFiniteBefore(i int) bool {
	for j := i - 1; j >= r.first && j > i-25; j-- {
		if r.is(j, deFinite) {
			return true
		}
		if r.breaks(j) {
			break
		}
	}
	return false
}

// isFiniteSaying tells whether a word is a finite form of a verb of saying.
func (r *germanReader) isFiniteSaying(i int) bool {
	if !r.is(i, deSayingVerb) || r.traits[i]&deDeterminer != 0 {
		return false
	}
	if i+1 < r.last && r.p.words[i+1].capital && !r.breaks(i+1) && (r.withinNoun(r.first, i) || i > r.first && r.is(i-1, deDeterminer) && !r.is(i-1, deSubjectPronoun)) {
		return false // "die seit Tagen erwartete Entscheidung"
	}
	form := verbForm(0)
	for _, v := range r.words.verbs[r.plain(i)] {
		form |= v.form
	}
	switch {
	case form&finiteForm != 0 && form&participle == 0:
		return true
	case form&finiteForm != 0: // "berichtet", "erklärt": finite where no other verb is
		return !r.hasAuxiliaryNear(i)
	case form&infinitive != 0: // "fordern": finite in front, or alone at the end
		return !r.hasAuxiliaryNear(i) && (i == r.first || r.plain(i-1) != "zu")
	}
	return false
}

// hasAuxiliaryNear tells whether an auxiliary stands in the same part as a word.
func (r *germanReader) hasAuxiliaryNear(i int) bool {
	for j := i; j >= r.first; j-- {
		if j < i && r.isAuxiliary(j) {
			return true
		}
		if j > r.first && r.breaks(j) {
			break
		}
	}
	for j := i + 1; j < r.last && !r.breaks(j); j++ {
		if r.is(j, deAuxiliary) && j <= i+2 {
			return true
		}
	}
	return false
}

// isAuxiliary tells whether a word is a finite verb that another one belongs to.
func (r *germanReader) isAuxiliary(j int) bool {
	return r.is(j, deAuxiliary) || r.is(j, deSubjunctive1|deSubjunctive2) && r.traits[j]&deSayingVerb == 0
}

// isInfinitive tells whether a word has the ending of an infinitive.
func isInfinitive(plain string) bool {
	for _, end := range []string{"en", "ern", "eln", "tun", "sein"} {
		if strings.HasSuffix(plain, end) {
			return true
		}
	}
	return false
}

func (r *germanReader) hasFinite(part *germanPart) bool {
	return r.finiteIn(part.first, part.last) >= 0
}

// finalVerb returns the finite verb at the end of a clause, the end inclusive, or -1.
func (r *germanReader) finalVerb(first, end int) int {
	for i := end; i > first && i > end-4; i-- {
		if r.is(i, deFinite) && !r.p.words[i].capital {
			return i
		}
	}
	for i := end; i > first && i > end-2; i-- {
		if r.is(i, deSayingVerb) && !r.p.words[i].capital {
			return i
		}
	}
	return -1
}

// endsWithVerb tells whether a word looks like the verb at the end of a clause.
func (r *germanReader) endsWithVerb(i int) bool {
	w := &r.p.words[i]
	if w.capital || w.depth > 0 {
		return false
	}
	if r.traits[i]&(deFinite|deSayingVerb) != 0 {
		return true
	}
	if r.traits[i]&deClosed != 0 {
		return false
	}
	return looksLikeVerb(w.plain)
}

// looksSubjunctive tells whether a word of no table has the ending of the first
// subjunctive where a verb stands and no adjective can: "Das schade dem Land".
func (r *germanReader) looksSubjunctive(i, last int) bool {
	plain := r.plain(i)
	const shortest = 4 // bytes
	return strings.HasSuffix(plain, "e") && !strings.HasSuffix(plain, "te") && !strings.HasSuffix(plain, "weise") && len(plain) >= shortest &&
		(i+1 == last || r.is(i+1, deClosed) || r.quoted(i+1))
}

// looksLikeVerb tells whether a word in small letters has the ending of a verb.
func looksLikeVerb(plain string) bool {
	if len(plain) < 3 {
		return false
	}
	return strings.HasSuffix(plain, "t") || strings.HasSuffix(plain, "te") || strings.HasSuffix(plain, "en") || strings.HasSuffix(plain, "rn") || strings.HasSuffix(plain, "ln")
}

// earlyFinite tells whether a finite verb stands before the last words of a clause, so that
// it is no relative clause.
func (r *germanReader) earlyFinite(first, end int) bool {
	for i := first; i < end; i++ {
		if r.quoted(i) || r.p.words[i].capital || r.traits[i]&deFinite == 0 {
			continue
		}
		if !r.is(end, deFinite) || i < end-2 {
			return true
		}
	}
	return false
}

// verbSecond tells whether a clause that begins like one with a conjunction has its verb
// in front after all: "als Motiv gab er … an", "während der Sitzung sagte er".
func (r *germanReader) verbSecond(front, last int) bool {
	if front+1 < last && r.is(front+1, deFinite) && r.plain(front) != "wer" && r.plain(front) != "was" {
		return true // "damit habe er"
	}
	if r.plain(front) == "wie" {
		return r.earlyFinite(front+1, last-1) // "Wie im Vorjahr sagte er"
	}
	if !r.is(front, dePreposition) && r.plain(front) != "als" {
		return false
	}
	end := last - 1
	if r.endsWithVerb(end) && !r.earlyFinite(front+1, end) {
		return false
	}
	return r.finiteIn(front+1, end) >= 0
}

// guessVerb returns the word of a clause that is most likely its verb in front, though no
// table has it, or -1: a word in small letters with the ending of a verb, behind a noun or
// an adverb and before what cannot follow an adjective.
func (r *germanReader) guessVerb(first, last int) int {
	for i := first; i < last; i++ {
		w := &r.p.words[i]
		if w.capital || w.depth > 0 || r.traits[i]&(deClosed|deSpeechNoun|deFraming) != 0 || r.bracketed(i) {
			continue
		}
		mood := germanTrait(0)
		if !looksLikeVerb(w.plain) {
			if !r.looksSubjunctive(i, last) {
				continue
			}
			mood = deSubjunctive1
		}
		afterNoun := i == first || r.p.words[i-1].capital && r.traits[i-1]&deClosed == 0 || r.quoted(i-1) || r.is(i-1, deSubjectPronoun|deAdverb) || r.bracketed(i-1) || unicode.IsDigit(r.p.runes[r.p.words[i-1].start])
		if !afterNoun || i > first && r.is(i-1, deDeterminer) && !r.p.words[i-1].capital {
			continue
		}
		if i+1 < last && r.p.words[i+1].capital && (strings.HasSuffix(w.plain, "en") && i == first || r.withinNoun(first, i)) {
			continue // "weißen Bauern"
		}
		r.traits[i] |= mood
		return i
	}
	return -1
}

// withinNoun tells whether a word stands between a determiner and its noun, with words of
// time or place before it: "die seit Tagen erwartete Entscheidung".
func (r *germanReader) withinNoun(first, i int) bool {
	for j := i - 1; j > first; j-- {
		if r.is(j, dePreposition) && r.is(j-1, deDeterminer) && !r.is(j-1, dePreposition) {
			return true
		}
		if r.breaks(j) || r.is(j, deFinite) {
			return false
		}
	}
	return false
}

// isZu tells whether a clause that ends with a word is one with zu: "mehr zu tun",
// "mitzuteilen".
func (r *germanReader) isZu(end, first int) bool {
	for back := 0; back < 3 && end-back > first; back++ { // "zu haben", "getan zu haben", "tun zu wollen"
		i := end - back
		p := r.plain(i)
		if r.p.words[i].capital || !isInfinitive(p) {
			continue
		}
		if r.plain(i-1) == "zu" {
			return true
		}
		if at := strings.LastIndex(p, "zu"); at >= 2 && r.words.separable[p[:at]] {
			return true
		}
	}
	return false
}
