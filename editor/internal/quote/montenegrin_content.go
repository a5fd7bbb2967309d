package quote

import (
	"strings"
)

// speechBefore tells whether a segment stands behind a speech.
func (s *reading) speechBefore(start int) bool {
	if start <= s.first || s.p.words[start].gap&markEnd == 0 || s.startsNewClause(start) {
		return false
	}
	q := s.speechAt(start - 1)
	return q != nil && !q.taken && (s.p.words[start].gap&(comma|dash) != 0 || q.ended || s.isVerb(start)) && !s.isTitle(q)
}

// isTitle tells whether a speech is the title of something, a name, or irony.
func (s *reading) isTitle(q *speech) bool {
	if q.first > s.first && s.p.words[q.first].gap == mark && s.classes[s.p.words[q.first-1].plain]&(titleNoun|ironyWord|medium) != 0 {
		return true
	}
	if s.classes[s.p.words[q.first].plain]&(outlet|outletCase) != 0 && q.count() < 3 {
		return true // „Vijestima“
	}
	return q.titled && q.count() < 3 && !q.ended && s.p.words[q.first].gap&colon == 0
}

// direct adds the speech before a verb, and what it goes on with behind it.
func (s *reading) direct(v *telling) {
	q := s.speechAt(v.start - 1)
	v.Kind = Direct
	v.Place = Span{s.p.at, q.Start, q.End}
	if q.first > s.first && s.p.words[q.first].gap&(colon|comma) == 0 && !q.sentence {
		v.Kind = Partial
		s.tail(v.Attribution, v.start)
		return
	}
	at := s.f.add(v.Attribution)
	end := s.segmentEnd(v.verb)
	if end >= s.last || s.p.words[end].gap&mark == 0 {
		return
	}
	if more := s.speechAt(end); !more.taken && more.first == end && s.p.words[end].gap&(comma|colon|dash|stop) != 0 {
		next := v.Attribution
		next.Follows, next.Cue = at, Span{}
		next.Place = Span{s.p.at, more.Start, more.End}
		s.f.add(next)
		s.done = more.last
	}
}

// speech adds the speech behind a verb.
func (s *reading) speech(a Attribution, link int) {
	q := s.speechAt(link)
	if q == nil || q.taken {
		return
	}
	if a.Kind = Direct; !q.sentence && s.p.words[link].gap&colon == 0 {
		a.Kind = Partial
	}
	a.Place = Span{s.p.at, q.Start, q.End}
	s.f.add(a)
}

// label adds the words that a thing is called by.
func (s *reading) label(a Attribution, link int) {
	if q := s.speechAt(link); q != nil && !q.taken && !(q.titled && q.count() > 1) {
		a.Kind = Partial
		a.Place = Span{s.p.at, q.Start, q.End}
		s.f.add(a)
	}
}

// clause adds what stands from a word up to another one.
func (s *reading) clause(a Attribution, first, last int) int {
	if first >= last {
		return -1
	}
	a.Place = s.place(first, last)
	if a.Kind == Indirect && s.quotes(first, last) {
		a.Kind = Partial
	}
	return s.f.add(a)
}

// place returns the place of a run of words with the quotation marks at its ends.
func (s *reading) place(first, last int) Span {
	sp := s.p.span(first, last)
	if q := s.speechAt(first); q != nil && q.first == first {
		sp.Start = q.Start
	}
	if q := s.speechAt(last - 1); q != nil && q.last == last {
		sp.End = q.End
	}
	return sp
}

// quotes tells whether words of the speaker are quoted in a run of words: no title, no name.
func (s *reading) quotes(first, last int) bool {
	for i := range s.p.speeches {
		q := &s.p.speeches[i]
		if q.first >= first && q.last <= last && !s.isTitle(q) {
			return true
		}
	}
	return false
}

// opensTail tells whether a verb is the end of "…, kazao je Marković": a clause stands before
// it, and nothing but small words and who says it between.
func (s *reading) opensTail(v *telling) bool {
	const longest = 6 // words before the verb
	if v.start == s.first || !s.leaves(v.start) || v.form.takes&(takesQuote|takesReport) == 0 || v.form.shape == bySaying ||
		v.verb-v.start > longest || isRelative(s.p.words[v.start].plain) || s.startsNewClause(v.start) {
		return false
	}
	for i := v.start; i < v.verb; i++ {
		if plain := s.p.words[i].plain; s.classes[plain]&preposition != 0 && !has(plain, "iz", "u", "za", "na") {
			return false // "pri kraju utakmice je tražio"
		}
	}
	who := s.look(s.first, s.segmentEnd(s.first)).subject
	return !s.isPerson(&who) || s.hasVerb(s.first, v.start) // not "Petar Babić, direktor Zavoda, slaže se"
}

// leaves tells whether a segment stands behind a comma, or behind the dash that ends what a
// dash began.
func (s *reading) leaves(start int) bool {
	gap := s.p.words[start].gap
	return gap&comma != 0 || gap&dash != 0 && s.dashStart() >= 0
}

// dashStart returns the word before which the dash stands that opens dialogue, perhaps
// sentences before this period; -1 where none does.
func (s *reading) dashStart() int {
	for i := s.p.words[s.first].period; i >= 0; i-- {
		one := &s.p.periods[i]
		if len(s.f.found) > 0 && s.f.found[len(s.f.found)-1].Place.Paragraph == s.p.at && s.f.found[len(s.f.found)-1].Place.End > one.start {
			break
		}
		if one.first < one.last && s.p.words[one.first].gap&dash != 0 {
			return one.first
		}
	}
	return -1
}

// tail adds the clause before ", kazao je".
func (s *reading) tail(a Attribution, start int) {
	first := s.free(start)
	if opens := s.dashStart(); opens >= 0 && first == s.first && s.p.words[start].gap&dash != 0 {
		first, a.Kind = opens, Direct // dialogue with dashes
	}
	s.clause(a, first, start)
}

// free returns the first word of the period, before a segment, that no attribution has yet.
func (s *reading) free(start int) int {
	first := s.afterFound(s.first, start)
	for first < start && has(s.p.words[first].plain, "i", "a", "ali", "te", "dok") {
		first++
	}
	return first
}

// unknownVerb reads the speeches of the period that no cue of the table has: those before
// another verb, "…“, zavapila je Marković", and those behind a name and a colon.
func (s *reading) unknownVerb() {
	const least = 3 // words: fewer are rather a name
	words := s.p.words
	for i := s.period.quotedFrom; i < s.period.quotedTo; i++ {
		q := &s.p.speeches[i]
		if q.first < s.first || q.first >= s.last || q.taken || !q.sentence || q.count() < least || q.titled {
			continue
		}
		v := &telling{}
		v.Attribution = Attribution{Kind: Direct, Follows: -1, Force: Said, Place: Span{s.p.at, q.Start, q.End}}
		if k := q.last; k < s.last && words[k].gap&(comma|dash) != 0 && s.verbLike(k) {
			v.Lemma, v.Cue = words[k].plain, s.cue(k)
			v.right = s.look(k+1, s.segmentEnd(k))
			s.circumstances(v)
			if v.Speaker = v.right.subject; !v.Speaker.Known() {
				v.Speaker = s.spokeBefore(says)
			}
			s.f.add(v.Attribution)
		} else if q.first > s.first && words[q.first].gap&colon != 0 {
			v.left = s.look(s.segment(q.first-1), q.first)
			s.circumstances(v)
			if v.Speaker = v.left.subject; s.isPerson(&v.Speaker) {
				s.f.add(v.Attribution)
			}
		}
	}
}

// announced gives the speech that a paragraph begins with to the one who was announced at
// the end of the paragraph before: "Ministarka je rekla:".
func (g *grammar) announced(f *finder) {
	if f.p.at == 0 || len(f.p.speeches) == 0 || f.p.speeches[0].Start > 0 || f.p.speeches[0].taken {
		return
	}
	before := f.paragraphs[f.p.at-1]
	if len(before.words) == 0 || strings.TrimSpace(string(before.runes[before.words[len(before.words)-1].end:])) != ":" {
		return
	}
	one := &before.periods[len(before.periods)-1]
	s := &reading{grammar: g, f: f, p: before, first: one.first, last: one.last, from: len(f.found), before: -1, period: one}
	for k := one.last - 1; k >= one.first; k-- {
		form, verb := g.sayings[before.words[k].plain]
		if !verb || !s.finite(k, form) {
			continue
		}
		v := s.telling(k, form)
		s.speaker(v)
		v.Kind = Direct
		v.Place = Span{f.p.at, f.p.speeches[0].Start, f.p.speeches[0].End}
		f.add(v.Attribution)
		return
	}
}
