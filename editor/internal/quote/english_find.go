package quote

// English is read without a parser. A cue is found by its form, its subject by walking left
// over what can stand in a noun phrase, what was said by what the verb takes (see the table)
// up to a word at which the clause can only end:
//
//	english_reader.go   what a single word can be
//	english_noun.go     noun phrases; english_subject.go whose verb it is; english_party.go name and role
//	english_verb.go     verbs with what belongs to them
//	english_clause.go   where a clause ends
//	english_before.go   what was said before its cue; english_behind.go behind it
//	english_source.go   "according to", "his claim that"
//	english_alone.go    speech without a cue
//	english_detail.go   to whom, when, in what, carried by whom

// findEnglish adds what a paragraph says that somebody said.
func findEnglish(t *englishTongue, f *finder) {
	if len(f.p.words) == 0 {
		return
	}
	e := newEnglishReader(t, f)
	for i := range f.p.periods {
		e.one = &f.p.periods[i]
		if e.one.first == e.one.last {
			continue
		}
		e.main, e.last = englishPhrase{}, englishPhrase{}
		if i == 0 && e.transcript() {
			continue
		}
		if e.main = e.mainSubject(); !e.main.none() {
			if who := e.party(e.main); who.Name != "" {
				e.f.resolve(&who) // who the next "he" may be
			}
		}
		e.read()
		e.signed()
	}
	e.unclaimed()
}

// read finds the cues of a period, from left to right. What stands in the content of one is
// not searched again.
func (e *englishReader) read() {
	for i := e.one.first; i < e.one.last; i++ {
		if e.w[i].depth > 0 || e.claimed[i] >= 0 {
			continue
		}
		if e.w[i].plain == "according" && i+1 < e.one.last && e.w[i+1].plain == "to" {
			e.accordingTo(i)
			continue
		}
		if i == e.one.first && e.inWords(i) {
			continue
		}
		if v, next, ok := e.verbAt(i); ok {
			e.verb(i, next, v)
			continue
		}
		if c, ok := e.nouns[e.w[i].plain]; ok {
			e.noun(i, c)
		}
	}
}

// englishSaying is a cue with all that goes with it, before its content is known.
type englishSaying struct {
	*cue
	first, last int // the words of the cue, last exclusive
	next        int // the word behind it
	who         englishPhrase
	to          englishPhrase // addressee
	via         englishPhrase // who carries it
	form        englishForm
}

// verb finds what a verb of saying says, before it or behind it.
func (e *englishReader) verb(i, next int, v englishVerb) {
	g := e.groupOf(i, v)
	s := englishSaying{cue: v.cue, first: g.first, last: next, next: next, form: v.form}
	if g.modal {
		return
	}
	if g.infinitive && !e.goesOnTo(g.first) {
		return
	}
	if g.passive && v.form == enPastForm {
		e.passive(s)
		return
	}
	inverted, participle := false, v.form == enGerundForm && !g.progressive
	switch {
	case participle, g.infinitive:
		s.who = e.ofParticiple(i)
	default:
		s.who = e.subject(g.first)
		if s.who.none() && v.takes["quote"] {
			if n := e.invertedSubject(next); !n.none() && e.afterContent(g.first) {
				s.who, inverted = n, true
				s.next = max(n.last, n.to)
			}
		}
		if s.who.none() && i == e.one.first && v.form == enPastForm && v.takes["quote"] {
			// "Said Dorothy Poynter, who grew up here, “…”"
			if n := e.invertedSubject(next); !n.none() {
				s.who = n
				s.next = max(n.last, n.to)
				e.forward(s)
				return
			}
		}
		if s.who.none() {
			s.who = e.sameSubject(g.first)
		}
	}
	if s.who.none() {
		return
	}
	if e.w[s.who.first].plain == "i" || e.w[s.who.first].plain == "you" || e.w[s.who.first].plain == "we" {
		return
	}
	e.last = s.who
	at := s.who.first
	if inverted {
		at = s.first
	}
	if !participle && !g.infinitive && e.backward(s, at, inverted) || inverted {
		return
	}
	e.forward(s)
}

// goesOnTo tells whether an infinitive is what somebody did: "went on to say".
func (e *englishReader) goesOnTo(to int) bool {
	if to == e.one.first {
		return false
	}
	switch e.w[to-1].plain {
	case "on", "went", "going", "continued", "continues", "proceeded", "began", "took", "came", "has", "wants", "wanted", "sought", "trying", "tried":
		return true
	}
	return false
}

// cueStart returns the first word of a cue without the words of time before its verb: "called"
// of "last week called".
func (e *englishReader) cueStart(s englishSaying) int {
	for i := s.last - 1; i >= s.first; i-- {
		if e.is(i, enTimeWord) && i+1 < s.last {
			return i + 1
		}
	}
	return s.first
}

// tell adds what a cue says of a run of words. It returns its index.
func (e *englishReader) tell(s englishSaying, kind Kind, first, last int) int {
	last = max(last, first+1)
	for last > first+1 && e.is(last-1, enConjunction) && e.w[last-1].depth == 0 {
		last--
	}
	for i := first; i < last; i++ {
		e.claimed[i] = s.first
	}
	if e.w[first].plain == "that" && e.w[first].depth == 0 && first+1 < last {
		first++
	}
	place := e.p.span(first, last)
	for k := e.p.speechFrom(first); k < len(e.p.speeches) && e.p.speeches[k].first < last; k++ {
		q := &e.p.speeches[k]
		if q.first == first {
			place.Start = q.Start
		}
		if q.last == last || q.first < last && last < q.last {
			place.End = q.End
		}
	}
	if kind == Indirect && e.hasSpeech(first, last) {
		kind = Partial
	}
	a := Attribution{Kind: kind, Place: place, Follows: -1, Speaker: e.speaker(s.who), Lemma: s.lemma, Force: s.force}
	a.Cue = e.p.span(e.cueStart(s), s.last)
	e.details(&a, s, first, last)
	return e.f.add(a)
}
