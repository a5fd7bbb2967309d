package quote

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// backward finds what was said before a cue: a speech, or a clause with a comma behind it.
// It tells whether there was something.
func (e *englishReader) backward(s englishSaying, at int, inverted bool) bool {
	var spoken *speech
	if at == e.one.first {
		if spoken = e.spokenBefore(); spoken == nil || !s.takes["quote"] {
			return false
		}
		if s.takes["addressee"] && !inverted {
			_, s.to = e.addressee(s.next, s)
		}
		e.answer(s, spoken, spoken.first, spoken.last)
		e.piece(s)
		return true
	}
	if s.takes["addressee"] && !inverted {
		_, s.to = e.addressee(s.next, s)
	}
	if e.w[at-1].plain == "as" && at-1 == e.one.first && s.next < e.one.last && e.w[s.next].gap&comma != 0 {
		e.tell(s, Indirect, s.next, e.clauseEnd(s.next)) // "As she put it, the house was on fire"
		return true
	}
	g := e.w[at].gap
	if as := at - 1; as > e.one.first && (e.w[as].plain == "as" || e.w[as].plain == "so") && e.w[as].gap&(comma|markEnd|dash) != 0 {
		at, g = as, e.w[as].gap
	}
	if spoken = e.quotedBefore(at); spoken != nil && !spoken.taken && g&markEnd != 0 && (s.takes["quote"] || s.takes["clause"]) {
		if !e.endsBefore(spoken, g) && !inverted {
			return false
		}
		first := e.contentStart(at)
		if e.w[spoken.first].period != e.w[at].period {
			first = spoken.first
		}
		if first < spoken.first && !inverted && s.next < e.one.last && !e.breaks(s.next) &&
			(spoken.titled || e.w[s.next].plain == "that" || e.is(s.next, enPronoun) && !e.is(s.next, enPossessive) && !s.takes["addressee"]) {
			return false // "On “The Morning Show,” she said she would"
		}
		e.answer(s, spoken, first, at)
		e.piece(s)
		return true
	}
	if g&(comma|dash|bracket) == 0 || !s.takes["clause"] && !s.takes["quote"] {
		return false
	}
	// ", he said." with nothing behind it
	end := s.next
	if !inverted {
		end = e.tail(s.next)
	}
	if end < e.one.last && e.w[end].gap&(comma|dash|bracketEnd|semicolon) == 0 {
		return false
	}
	first := e.contentStart(at)
	if end < e.one.last && e.w[end].gap&mark != 0 && !e.hasSpeech(first, at) {
		return false // "Asked about it, he said, “…”"
	}
	if at == first || !e.hasVerb(first, at) && !e.hasSpeech(first, at) && end >= e.one.last {
		return false
	}
	if end < e.one.last && !e.hasVerb(first, at) {
		// in the middle of the clause: "The plan, he said, would fail"
		if e.is(end, enConjunction) {
			return false
		}
		if e.is(first, enPreposition|enConjunction) || e.adverbial(first) || e.is(first, enTimeWord) {
			e.tell(s, Indirect, end, e.clauseEnd(end)) // "During his years, he said, much was done"
			return true
		}
	}
	a := e.tell(s, Indirect, first, at)
	e.pieceAt(s, end, a)
	return true
}

// spokenBefore returns the speech that ends the period before, with a question or
// exclamation mark: what follows may be its cue.
func (e *englishReader) spokenBefore() *speech {
	s := e.quotedBefore(e.one.first)
	if s == nil || s.taken || s.Close == 0 || e.w[s.first].period != e.w[e.one.first].period-1 {
		return nil
	}
	switch s.lastIn(e.p) {
	case '?', '!', '…', '—', '–', ',', '-':
		return s
	}
	return nil
}

// afterContent tells whether something that may have been said ends before a word.
func (e *englishReader) afterContent(i int) bool {
	return i > e.one.first && e.w[i].gap&(markEnd|comma|dash) != 0 ||
		i == e.one.first && e.spokenBefore() != nil
}

// endsBefore tells whether a speech ends as one does before "he said".
func (e *englishReader) endsBefore(s *speech, g gap) bool {
	if g&(comma|dash|stop) != 0 || s.Close == 0 {
		return true
	}
	switch s.lastIn(e.p) {
	case ',', '?', '!', '…', '—', '–', '-', '.', ';':
		return true
	}
	return s.End-3 >= s.Start && language.IsStop(e.p.runes[s.End-3]) // behind an inner mark
}

// tail returns the word behind what follows a cue that has nothing more to say: a time, an
// addressee, a place.
func (e *englishReader) tail(i int) int {
	for last := min(e.one.last, i+longestPhrase); i < last; i++ {
		if e.breaks(i) || e.w[i].gap&mark != 0 || e.verbal(i) && e.relative(i, e.one.first) < 0 || e.w[i].plain == "that" {
			return i
		}
	}
	return i
}

// contentStart returns the first word of the clause that ends before a cue: the beginning
// of the period, or behind what was said before in it.
func (e *englishReader) contentStart(at int) int {
	first := at
	for first > max(e.one.first, at-longestClause) && e.claimed[first-1] < 0 {
		first--
	}
	first = e.dateline(first)
	for first < at && e.w[first].depth == 0 && (e.w[first].plain == "and" || e.w[first].plain == "but") && e.w[first].gap&newPeriod == 0 && first > e.one.first {
		first++
	}
	return first
}

// dateline returns the word behind "MOSCOW, Aug. 6 (Reuters) — " at the beginning of a
// paragraph, or its first word.
func (e *englishReader) dateline(first int) int {
	const longest = 10 // words
	if first != 0 || e.w[0].depth > 0 {
		return first
	}
	for i := 0; i < min(longest, len(e.w)); i++ {
		if i > 0 && e.w[i].gap&dash != 0 {
			return i
		}
		if !e.w[i].capital && !unicode.IsDigit(e.p.runes[e.w[i].start]) {
			break
		}
	}
	return first
}

// answer adds the speech before a cue, with the clause it stands in.
func (e *englishReader) answer(s englishSaying, spoken *speech, first, last int) {
	if spoken.first <= first {
		e.tell(s, Direct, spoken.first, spoken.last)
		return
	}
	e.tell(s, Partial, first, last)
}

// piece adds what goes on behind a cue in the same period, where it has marks.
func (e *englishReader) piece(s englishSaying) {
	of := len(e.f.found) - 1
	from := e.tail(s.next)
	if from >= e.one.last {
		return
	}
	e.pieceAt(s, from, of)
}

// pieceAt adds what goes on at a word.
func (e *englishReader) pieceAt(s englishSaying, from, of int) {
	if from >= e.one.last {
		return
	}
	for k := from; k < min(e.one.last, from+longestPhrase); k++ {
		if q := e.quotedAt(k); q != nil {
			break
		}
		if v, _, ok := e.verbAt(k); ok && e.w[k].depth == 0 && (v.takes["clause"] || v.takes["quote"] || v.takes["that"]) {
			return
		}
	}
	if e.is(from, enConjunction) && e.w[from].gap&mark == 0 {
		if q := e.nextSpeech(from); q == nil || e.hasVerb(from, q.first) {
			return
		}
	}
	if q := e.nextSpeech(from); q != nil && q.first > from && strings.HasSuffix(e.w[from].plain, "ing") && e.w[q.first].gap&(comma|dash) != 0 {
		from = q.first // "“This,” he said, pointing at the map, “is the line”"
	}
	if w := e.w[from].plain; strings.HasSuffix(w, "ing") || e.is(from, enPreposition) && e.w[from].gap&mark == 0 {
		return
	}
	kind := Indirect
	last := e.clauseEnd(from)
	if q := e.quotedAt(from); q != nil {
		if q.titled && !q.ended || e.w[from].gap&(comma|colon|dash|markEnd) == 0 && !e.is(from-1, enConjunction) {
			return
		}
		kind = Partial
		if last <= q.last || q.ended && (e.breaks(q.last) || q.lastIn(e.p) == '.') {
			kind, last = Direct, q.last
		}
	} else if e.hasSpeech(from, last) {
		kind = Partial
	} else if e.f.found[of].Kind != Indirect {
		return
	}
	at := e.tell(s, kind, from, last)
	e.f.found[at].Follows = of
}
