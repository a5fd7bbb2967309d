package quote

import (
	"strings"
	"unicode"
)

// linkKind is what a verb is bound to its content by.
type linkKind byte

const (
	noLink     linkKind = iota
	clauseLink          // da, kako, što, a question: its first word
	speechLink          // a speech: its first word
	colonLink           // words without marks behind a colon
	labelLink           // "kao" and words between marks
)

// link looks behind a verb for what binds it to its content, and returns the word that the
// content begins at, or where the search ended.
func (s *reading) link(k int, form saying) (int, linkKind) {
	const farthest = 24 // words: an addressee, an apposition and a time may stand between
	brackets := 0
	for i := k + 1; i < min(k+farthest, s.last); i++ {
		w := &s.p.words[i]
		if w.gap&bracket != 0 {
			brackets++
		}
		if w.gap&bracketEnd != 0 && brackets > 0 {
			brackets--
		}
		if q := s.speechAt(i); q != nil && q.first == i && brackets == 0 {
			if how, found := s.speechBinds(k, q, form); found {
				return i, how
			}
			i = max(i, q.last-1)
			continue
		}
		if w.depth > 0 || brackets > 0 {
			continue
		}
		if s.colonAt(i) {
			return i, colonLink
		}
		if at := s.clauseBinds(k, i, form); at >= 0 {
			return at, clauseLink
		}
		if w.gap&comma != 0 && (isRelative(w.plain) || has(w.plain, "kako", "pozivajući")) {
			i = s.segmentEnd(i) - 1 // past ", koji je bio ministar,"
			continue
		}
		if s.endsSearch(k, i) {
			return i, noLink
		}
	}
	return s.last, noLink
}

// speechBinds tells whether a speech behind a verb is what the verb tells.
func (s *reading) speechBinds(k int, q *speech, form saying) (linkKind, bool) {
	words, i := s.p.words, q.first
	gap := words[i].gap
	switch {
	case gap&colon != 0:
		return speechLink, true
	case form.takes&takesLabel != 0 && words[i-1].plain != "da":
		// "ocijenio je „…“" says what, "nazvao je odluku „…“" what it is called.
		return labelLink, i-1 > k && words[i-1].plain == "kao" || !has(form.lemma, "ocijeniti", "oceniti")
	case q.sentence && (gap&comma != 0 || gap&dash != 0 && q.ended && q.count() >= 3):
		if s.speechBefore(s.segment(k)) {
			return noLink, true // the verb stands within the speech
		}
		return speechLink, true
	}
	behind := i == k+1 || i == k+2 && s.classes[words[k+1].plain]&clitic != 0
	return speechLink, behind && s.classes[words[i].plain]&(outlet|outletCase) == 0
}

// clauseBinds returns the first word of the clause that a word behind a verb opens: behind
// "da", "kako" and "što", a question with its own word; -1 where it opens none.
func (s *reading) clauseBinds(k, i int, form saying) int {
	words := s.p.words
	if i+1 >= s.last {
		return -1
	}
	switch next := words[i+1].plain; words[i].plain {
	case "da":
		purpose := next == "bi" && i > k+1 && words[i-1].plain != "je" // "došao je da bi"
		switch {
		case purpose || form.takes&(takesClause|takesWhat) == 0:
			return -1
		case next == "li":
			return i
		}
		return i + 1
	case "kako":
		if words[i].gap&comma == 0 && form.takes&takesClause != 0 && next != "bi" && s.insertedVerb(i) < 0 {
			return i + 1
		}
	case "što":
		if form.takes&takesWhat != 0 && !has(words[i-1].plain, "nakon", "zato", "osim", "kao", "time") {
			return i + 1
		}
	case "zašto", "zbog", "ko", "tko", "koliko", "gdje", "gde", "kada", "šta":
		if form.force == Asked {
			return i
		}
	}
	return -1
}

// endsSearch tells whether what a verb tells can no longer follow: another verb of saying or
// another clause begins.
func (s *reading) endsSearch(k, i int) bool {
	w := &s.p.words[i]
	if next, verb := s.sayings[w.plain]; verb && s.finite(i, next) || w.gap&semicolon != 0 {
		return true
	}
	if w.gap&comma == 0 {
		return false
	}
	inside := s.p.words[k].gap&comma != 0 && !s.startsSubject(i) // "Vlada je, tvrdi on, mogla da"
	return inside || s.startsNewClause(i) || w.plain == "uz"
}

// startsNewClause tells whether another clause of the period begins at a word behind a
// comma, rather than an apposition.
func (s *reading) startsNewClause(i int) bool {
	return has(s.p.words[i].plain, "a", "ali", "dok", "no", "jer", "već", "pa", "te")
}

// clauseEnd returns the end of a clause whose content begins at a word: the end of the period, or
// where its sentence goes on with another thing that somebody said.
func (s *reading) clauseEnd(content int, form saying) int {
	words := s.p.words
	within := s.subordinate(content)
	for i := content + 1; i < s.last; i++ {
		w := &words[i]
		if w.depth > 0 {
			if w.gap&mark == 0 || !s.ownSpeech(i) {
				continue
			}
			for j := i - 1; j > content; j-- { // ", a direktorica je zahvalila: „…“"
				if words[j].gap&comma != 0 && words[j].depth == 0 && s.startsNewClause(j) {
					return j
				}
			}
			return i
		}
		if w.gap&semicolon != 0 || s.colonAt(i) || within && w.gap&comma != 0 && !s.continues(i) {
			return i
		}
		breaks := w.gap&(comma|dash) != 0
		joins := has(w.plain, "i", "te", "a", "ali", "dok", "pa", "no", "uz")
		if !breaks && !joins {
			continue
		}
		if breaks && s.turnsAway(i) {
			return i
		}
		if s.leadsToCue(i, breaks, form) {
			return i
		}
	}
	return s.last
}

// subordinate tells whether the verb before a clause stands in a clause that opens the
// period and is followed by the main one: "iako je tvrdila da nema kandidata, stranka je".
func (s *reading) subordinate(content int) bool {
	return content-s.first < 12 && has(s.p.words[s.first].plain, "iako", "mada", "premda", "kada", "kad", "dok", "pošto", "ako", "ukoliko", "otkad", "budući")
}

// continues tells whether a clause goes on behind a comma.
func (s *reading) continues(i int) bool {
	return isRelative(s.p.words[i].plain) || s.startsNewClause(i) || has(s.p.words[i].plain, "da", "i", "nego", "kako", "kao", "odnosno")
}

// colonAt tells whether a colon stands before a word, and not within a time of day.
func (s *reading) colonAt(i int) bool {
	return s.p.words[i].gap&colon != 0 && !(i > 0 && unicode.IsDigit(s.p.runes[s.p.words[i].start]) && unicode.IsDigit(s.p.runes[s.p.words[i-1].end-1]))
}

// ownSpeech tells whether a speech that begins at a word is no part of a clause: whole
// sentences behind a colon.
func (s *reading) ownSpeech(i int) bool {
	return s.p.words[i].gap&colon != 0
}

// turnsAway tells whether a clause is left at a word for what the teller says himself.
func (s *reading) turnsAway(i int) bool {
	words := s.p.words
	if words[i].gap&comma != 0 && s.pastVerb(i) {
		return true // "koji je obećao da će doći, pohvalio je domaćine"
	}
	switch words[i].plain {
	case "što":
		for j := i + 1; j < min(i+4, s.last); j++ { // ", što je, kako ocjenjuju bankari, posljedica"
			if words[j].plain == "kako" && words[j].gap&comma != 0 && s.insertedVerb(j) >= 0 {
				return true
			}
		}
		for j := i + 1; j < s.segmentEnd(i); j++ { // ", što Beograd negira"
			if form, verb := s.sayings[words[j].plain]; verb && (form.force == Denied || form.force == Confirmed) {
				return true
			}
		}
	case "prema":
		return s.segmentEnd(i) >= s.last && s.accords(i) >= 0
	case "odgovarajući", "komentarišući", "pozivajući", "gostujući":
		return true
	case "uz":
		return i+1 < s.last && s.nouns[words[i+1].plain] != ""
	case "ali", "a", "no":
		if i+2 >= s.last {
			return false
		}
		if words[i+1].plain == "na" && has(words[i+2].plain, "pitanje", "pitanja", "primjedbu", "konstataciju") {
			return true
		}
		for k := i + 1; k < min(i+4, s.last); k++ { // "ali nije želio da kaže", "ali je odbio da"
			if s.classes[words[k].plain]&withheld != 0 && (has(words[k-1].plain, "nije", "nijesu", "nisu") || strings.HasPrefix(words[k].plain, "odbi")) {
				return true
			}
		}
	}
	return false
}

// leadsToCue tells whether the words from a comma or a conjunction up to the next verb of
// saying belong to that verb and not to the clause before.
func (s *reading) leadsToCue(i int, breaks bool, form saying) bool {
	const farthest = 9 // words
	words := s.p.words
	conjunction := has(words[i].plain, "i", "te", "a", "ali", "dok", "pa", "no")
	for k := i; k < min(i+farthest, s.last); k++ {
		w := &words[k]
		if k > i && w.gap&(anyBreak|mark) != 0 || w.depth > 0 {
			return false
		}
		if k == i && w.plain == "kako" {
			if v := s.insertedVerb(k); v >= 0 {
				// At the end of the period it tells who carries the clause; in the middle
				// it belongs to the clause.
				return s.segmentEnd(v) >= s.last
			}
			return false
		}
		if k == i && w.plain == "uz" && k+1 < s.last && s.nouns[words[k+1].plain] != "" {
			return true
		}
		if w.plain == "da" || isRelative(w.plain) || w.plain == "kako" {
			return false
		}
		next, verb := s.sayings[w.plain]
		if !verb || !s.finite(k, next) && !(conjunction && s.agrees(form, next)) {
			continue
		}
		if next.shape == bySaying {
			return form.shape != wasSaid && (breaks && k == i || conjunction && k == i+1)
		}
		_, how := s.link(k, next)
		switch {
		case how == noLink:
			// ", javlja Rojters" ends the clause; a verb without content within it does not.
			return breaks && !conjunction && k-i <= 1 && next.takes&takesQuote != 0 && s.segmentEnd(k) >= s.last
		case k == i+1 && conjunction, k == i && breaks:
			return s.agrees(form, next) || next.shape == wasSaid
		case conjunction && breaks:
			return true
		case conjunction && k-i <= 3: // "i kratko je dodao da"
			return s.agrees(form, next) && s.classes[words[i+1].plain]&(adverb|clitic) != 0
		}
		return false
	}
	return false
}

// agrees tells whether two forms can have the same subject.
func (s *reading) agrees(a, b saying) bool {
	if !a.shape.past() || !b.shape.past() {
		return !(a.shape == say && b.shape == says || a.shape == says && b.shape == say)
	}
	return a.shape == b.shape
}
