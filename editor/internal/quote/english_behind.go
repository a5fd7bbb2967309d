package quote

import (
	"strings"

	"redakcija/editor/language"
)

// forward finds what was said behind a cue.
func (e *englishReader) forward(s englishSaying) bool {
	i := s.next
	if s.takes["addressee"] {
		i, s.to = e.addressee(i, s)
	}
	i = e.adjuncts(i)
	if i >= e.one.last || e.claimed[i] >= 0 {
		return false
	}
	w := &e.w[i]
	if q := e.quotedAt(i); q != nil && s.takes["quote"] && !(s.lemma == "read" && s.form != enGerundForm && !q.ended && w.gap&(comma|colon) == 0) {
		if q.sentence && (w.gap&(comma|colon) != 0 || q.ended && (q.last >= e.one.last || e.breaks(q.last))) || w.gap&colon != 0 {
			e.tell(s, Direct, q.first, q.last)
			return true
		}
		if q.sentence && q.ended && language.IsStop(q.lastIn(e.p)) && q.lastIn(e.p) != ',' {
			e.tell(s, Direct, q.first, q.last)
			return true
		}
		end := e.clauseEnd(i)
		if !s.takes["clause"] {
			end = e.objectEnd(i, end)
		}
		e.tell(s, Partial, i, end)
		return true
	}
	if q := e.announced(i); q != nil {
		s.to = englishPhrase{first: i, last: q.first} // "scolded him: “…”"
		e.tell(s, Direct, q.first, q.last)
		return true
	}
	if w.gap&colon != 0 && s.takes["quote"] {
		e.tell(s, Indirect, i, e.clauseEnd(i))
		return true
	}
	if w.gap&(semicolon|newPeriod|comma|dash|bracket|bracketEnd) != 0 {
		return false
	}
	switch {
	case w.plain == "that" && i+1 < e.one.last && (s.takes["clause"] || s.takes["that"]):
		e.tell(s, Indirect, i, e.clauseEnd(i+1))
		return true
	case w.plain == "to" && (s.takes["infinitive"] || s.takes["person"]):
		e.tell(s, Indirect, i, e.clauseEnd(i))
		return true
	case e.asks(i) && (s.takes["whether"] || s.takes["clause"] || s.takes["that"] || s.takes["addressee"]):
		e.tell(s, Indirect, i, e.clauseEnd(i))
		return true
	case s.takes["person"] && e.person(&s, i):
		return true
	case s.takes["as"] && e.asName(s, i):
		return true
	case s.lemma == "describe" && e.hasSpeech(i, e.objectEnd(i, e.clauseEnd(i))):
		return e.object(s, i)
	case s.takes["name"] && e.named(s, i):
		return true
	case s.takes["of"] && e.deed(s, i):
		return true
	}
	if s.takes["clause"] && !e.is(i, enPreposition) {
		last := e.clauseEnd(i)
		if e.hasVerb(i, last) || e.hasSpeech(i, last) {
			e.tell(s, Indirect, i, last)
			return true
		}
	}
	if s.takes["gerund"] && strings.HasSuffix(w.plain, "ing") {
		e.tell(s, Indirect, i, e.clauseEnd(i))
		return true
	}
	if s.form == enGerundForm && !e.breaks(s.first) && !e.is(s.first-1, enAuxiliary|enPronoun|enPreposition|enConjunction) && !e.hasSpeech(i, e.clauseEnd(i)) {
		return false // "Americans supporting the plan"
	}
	if s.takes["about"] && (w.plain == "of" || w.plain == "about" || w.plain == "against") && i+1 < e.one.last {
		e.tell(s, Indirect, i+1, e.clauseEnd(i+1))
		return true
	}
	if s.takes["object"] || s.takes["clause"] && e.hasSpeech(i, e.clauseEnd(i)) {
		return e.object(s, i)
	}
	return false
}

// announced returns the speech behind a colon with nothing but a name or a pronoun before it,
// or nil.
func (e *englishReader) announced(i int) *speech {
	const far = 6 // words
	for k := i; k < min(e.one.last, i+far); k++ {
		if k > i && e.w[k].gap&(colon|mark) == colon|mark {
			if q := e.quotedAt(k); q != nil && q.sentence {
				return q
			}
			return nil
		}
		if e.breaks(k) || e.w[k].gap&mark != 0 || e.verbal(k) || e.is(k, enPreposition|enConjunction) {
			return nil
		}
	}
	return nil
}

// asks tells whether a word begins a question that depends on the cue.
func (e *englishReader) asks(i int) bool {
	switch e.w[i].plain {
	case "whether", "if", "why", "how", "what", "who", "where", "when", "which":
		return true
	}
	return false
}

// addressee returns whom a cue tells something, and the word behind.
func (e *englishReader) addressee(i int, s englishSaying) (int, englishPhrase) {
	first := i
	if i >= e.one.last || e.is(i, enPreposition|enConjunction) || e.w[i].plain == "not" {
		return i, englishPhrase{}
	}
	that := e.thatBehind(i)
	for ; i < e.one.last; i++ {
		if i < that && !e.is(i, enTimeWord) && !(e.is(i, enPreposition) && e.is(i+1, enTimeWord)) {
			continue
		}
		if i > first && (e.breaks(i) || e.startsClause(i)) || e.w[i].gap&mark != 0 || e.w[i].plain == "that" || e.asks(i) {
			break
		}
		if e.w[i].plain == "to" || e.is(i, enTimeWord) || i > first && e.is(i, enPreposition) && !linking(e.w[i].plain) {
			break
		}
		if i > first && e.w[i].plain == "in" || e.w[i].plain == "on" || e.w[i].plain == "at" {
			break
		}
		if i > first && e.w[i].capital && !e.w[i-1].capital && !e.is(i-1, enPreposition|enDeterminer|enPossessive|enConjunction|enOutletNoun) && e.hasVerb(i, e.clauseEnd(i)) && !e.isOutlet(i) {
			break
		}
	}
	if first == i {
		return i, englishPhrase{}
	}
	if that > i {
		return that, englishPhrase{first: first, last: i}
	}
	n := englishPhrase{first: first, last: i}
	if i < e.one.last && e.w[i].gap&comma != 0 && e.w[i].plain == "including" {
		n.from = i
		for i < e.one.last && e.w[i].gap&mark == 0 && e.w[i].plain != "that" && (e.w[i].gap&comma == 0 || i == n.from) {
			i++
		}
		n.to = i
	}
	return i, n
}

// thatBehind returns the "that" which begins what an addressee is told, or -1: no verb and no
// break stands before it.
func (e *englishReader) thatBehind(i int) int {
	const far = 20 // words
	for k := i; k < min(e.one.last, i+far); k++ {
		if k > i && e.breaks(k) || e.w[k].gap&mark != 0 || e.verbal(k) {
			return -1
		}
		if e.w[k].plain == "that" {
			return k
		}
	}
	return -1
}

// person adds "urged them to leave": somebody, then what they are to do.
func (e *englishReader) person(s *englishSaying, i int) bool {
	const far = 18 // words
	if e.is(i, enPreposition) || e.w[i].plain == "not" {
		return false
	}
	end := e.clauseEnd(i)
	for k := i + 1; k < min(end, i+far); k++ {
		if e.w[k].plain == "to" && k+1 < end && !e.is(k+1, enDeterminer|enPossessive) && !e.w[k+1].capital && e.w[k].depth == 0 && e.w[k].gap&mark == 0 {
			if s.force != Thought {
				s.to = englishPhrase{first: i, last: k}
			}
			from := i
			if s.lemma == "tell" || s.lemma == "ask" {
				from = k
			}
			e.tell(*s, Indirect, from, end)
			return true
		}
		if e.verbal(k) && e.relative(k, i) < 0 {
			return false
		}
	}
	return false
}

// asName adds "described it as late".
func (e *englishReader) asName(s englishSaying, i int) bool {
	const far = 25 // words
	for k := i; k < min(e.one.last, i+far); k++ {
		if e.w[k].plain == "as" && e.w[k].depth == 0 && k+1 < e.one.last {
			if k > i && e.w[k-1].plain == "well" || k+1 < e.one.last && e.w[k+1].plain == "well" {
				continue
			}
			if w := e.w[k+1].plain; k > i && (w == "saying" || w == "telling") && k+2 < e.one.last {
				// "The paper quoted a diplomat as saying": his words, which the paper carries
				s.via, s.who = s.who, englishPhrase{first: i, last: k}
				if q := e.quotedAt(k + 2); q != nil && q.sentence && q.ended {
					e.tell(s, Direct, q.first, q.last)
				} else {
					e.tell(s, Indirect, k+2, e.clauseEnd(k+2))
				}
				return true
			}
			if k == i {
				i++ // "what he described as late": what, stands before
			}
			e.tell(s, Indirect, i, e.objectEnd(k+1, e.clauseEnd(k)))
			return true
		}
		if e.w[k].gap&(semicolon|newPeriod) != 0 || e.verbal(k) && e.w[k].depth == 0 && e.relative(k, i) < 0 {
			return false
		}
	}
	return false
}

// named adds "called it a farce".
func (e *englishReader) named(s englishSaying, i int) bool {
	end := e.objectEnd(i, e.clauseEnd(i))
	if q := e.nextSpeech(i); q != nil && !e.hasVerb(i, q.first) {
		if n := e.objectEnd(q.first, e.clauseEnd(q.first)); n > end {
			end = n // "called his remarks on Saturday “a wake-up call”"
		}
	}
	if e.hasSpeech(i, end) {
		e.tell(s, Partial, i, end)
		return true
	}
	for k := i + 1; k < end; k++ {
		if e.w[k].plain == "a" || e.w[k].plain == "an" {
			if !e.is(k-1, enPreposition|enConjunction) && !e.verbal(k-1) {
				e.tell(s, Indirect, i, end)
				return true
			}
		}
	}
	return false
}

// deed adds "accused him of lying", "praised her for coming".
func (e *englishReader) deed(s englishSaying, i int) bool {
	const far = 20 // words
	end := e.clauseEnd(i)
	for k := i + 1; k < min(end, i+far); k++ {
		if w := e.w[k].plain; (w == "of" && s.force == Accused || w == "for" || w == "over") && e.w[k].depth == 0 && k+1 < end &&
			(s.lemma != "accuse" || w == "of") {
			s.to = englishPhrase{}
			e.tell(s, Indirect, i, end)
			return true
		}
		if e.verbal(k) && e.relative(k, i) < 0 {
			return false
		}
	}
	return false
}

// object adds "denied the charges".
func (e *englishReader) object(s englishSaying, i int) bool {
	if e.is(i, enConjunction|enPreposition|enAuxiliary|enTimeWord) || e.adverbial(i) {
		return false
	}
	end := e.objectEnd(i, e.clauseEnd(i))
	kind := Indirect
	if e.hasSpeech(i, end) {
		kind = Partial
	}
	e.tell(s, kind, i, end)
	return true
}

// passive finds what was said by somebody, or by nobody who is named: "was called a farce
// by critics", "was told that".
func (e *englishReader) passive(s englishSaying) {
	subj := e.subject(s.first)
	end := e.clauseEnd(s.next - 1)
	by := -1
	for k := s.next; k < end; k++ {
		if e.w[k].plain == "by" && e.w[k].depth == 0 && k+1 < end && !strings.HasSuffix(e.w[k+1].plain, "ing") {
			by = k
			break
		}
	}
	if by >= 0 {
		s.who = e.invertedSubject(by + 1)
	}
	i := s.next
	switch {
	case i >= e.one.last:
	case s.lemma == "quote" && e.w[i].plain == "as" && i+1 < e.one.last && e.w[i+1].plain == "saying":
		// "was quoted as saying by the agency": who was quoted speaks, the agency carries it
		s.via, s.who, s.next = s.who, subj, i+2
		if subj.none() || e.backward(s, subj.first, false) || s.next >= e.one.last || s.next == by {
			return
		}
		e.tell(s, Indirect, s.next, e.clauseEnd(s.next))
	case e.w[i].plain == "that" && (s.takes["clause"] || s.takes["that"] || s.takes["addressee"]):
		if s.takes["addressee"] {
			s.to = subj
		}
		e.tell(s, Indirect, i, e.clauseEnd(i+1))
	case (e.w[i].plain == "a" || e.w[i].plain == "an" || e.w[i].gap&mark != 0) && s.takes["name"], e.w[i].plain == "as" && s.takes["as"] && !e.breaks(i):
		if e.quotedAt(i) == nil && e.w[i].plain != "as" && by < 0 {
			return
		}
		last := end
		if by > i {
			last = by
		}
		e.tell(s, Indirect, i, e.objectEnd(i, last))
	}
}
