package quote

// accordingTo adds what is so according to somebody.
func (e *englishReader) accordingTo(i int) {
	s := englishSaying{cue: &cue{lemma: "according to", force: Said, takes: map[string]bool{}}, first: i, last: i + 2}
	s.who = e.invertedSubject(i + 2)
	if s.who.none() {
		return
	}
	end := max(s.who.last, s.who.to)
	if i == e.one.first || e.w[i].gap&newPeriod != 0 {
		// "According to police, he left." The speaker's apposition may have taken what was said.
		first := s.who.last
		if s.who.from < s.who.to && e.hasVerb(s.who.to, e.one.last) {
			first = s.who.to
		} else {
			s.who.from, s.who.to = 0, 0
		}
		if first < e.one.last {
			e.tell(s, Indirect, first, e.clauseEnd(first))
		}
		return
	}
	first := e.contentStart(i)
	if q := e.quotedBefore(i); q != nil && q.first <= first {
		e.tell(s, Direct, q.first, q.last)
		return
	}
	if first < i && !e.hasVerb(first, i) && !e.hasSpeech(first, i) && end < e.one.last && e.w[end].gap&comma != 0 {
		e.tell(s, Indirect, end, e.clauseEnd(end)) // "One Sunday, according to the book, she met them"
		return
	}
	if first < i {
		a := e.tell(s, Indirect, first, i)
		if end < e.one.last && e.w[end].gap&comma != 0 && !e.hasVerb(first, i) {
			e.pieceAt(s, end, a)
		}
	}
}

// inWords adds "In his words, the deal was a leap in the dark". It tells whether it did.
func (e *englishReader) inWords(i int) bool {
	const far = 5 // words of a name
	if e.w[i].plain != "in" {
		return false
	}
	for k := i + 2; k < min(i+far, e.one.last-1); k++ {
		if e.w[k].plain == "words" && e.is(k-1, enPossessive) && e.w[k+1].gap&comma != 0 {
			s := englishSaying{cue: &cue{lemma: "in words", force: Said}, first: i, last: k + 1, next: k + 1, who: englishPhrase{first: i + 1, last: k}}
			e.tell(s, Indirect, k+1, e.clauseEnd(k+1))
			return true
		}
	}
	return false
}

// noun finds what "his claim that …" claims.
func (e *englishReader) noun(i int, c cue) {
	if i+1 >= e.one.last || e.breaks(i+1) {
		return
	}
	next := i + 1
	switch w := e.w[next].plain; {
	case w == "that" && next+1 < e.one.last && !e.verbal(next+1):
	case w == "to" && c.takes["to"] && !e.is(next+1, enDeterminer|enPossessive) && !e.w[next+1].capital:
	default:
		return
	}
	if e.claimed[next] >= 0 {
		return // "said in a statement that"
	}
	s := englishSaying{cue: &c, first: i, last: i + 1, next: next}
	s.who = e.owner(i)
	e.tell(s, Indirect, next, e.nounClauseEnd(i, next))
}

// nounClauseEnd returns the word behind the clause of a noun. Where the noun is the subject
// of its sentence, the verb of the sentence ends it: "His claim that it was late | drew laughs".
func (e *englishReader) nounClauseEnd(noun, first int) int {
	end := e.clauseEnd(first + 1)
	for k := first + 2; k < end; k++ {
		if e.w[k].depth == 0 && e.w[k].gap&(bracketEnd|colon) != 0 {
			return k
		}
	}
	if e.clauseBefore(noun, e.one.first) {
		return end
	}
	verbs := 0
	if e.w[first].plain == "to" {
		verbs = 1
	}
	for k := first + 1; k < end; k++ {
		if e.w[k].depth > 0 || !e.verbal(k) || e.is(k-1, enConjunction|enAuxiliary|enPronoun) || e.w[k-1].plain == "to" || e.adverbial(k-1) {
			if e.w[k].depth == 0 && e.verbal(k) && verbs == 0 {
				verbs++
			}
			continue
		}
		if verbs++; verbs > 1 && e.relative(k, first+1) < 0 {
			return k
		}
	}
	return end
}

// owner returns whose claim it is.
func (e *englishReader) owner(noun int) englishPhrase {
	for k := noun - 1; k >= e.one.first && noun-k < 5; k-- {
		if e.is(k, enPossessive) {
			if e.is(k, enPronoun) {
				return englishPhrase{first: k, last: k + 1}
			}
			return e.nounPhrase(k, e.one.first)
		}
		if e.breaks(k+1) || e.is(k, enDeterminer|enPreposition|enConjunction) {
			break
		}
	}
	if !e.clauseBefore(noun, e.one.first) {
		return englishPhrase{} // "The announcement that …"
	}
	if e.last.none() && e.main.first >= noun { // "There were fears that"
		return englishPhrase{}
	}
	if !e.last.none() {
		return e.last
	}
	return e.main
}
