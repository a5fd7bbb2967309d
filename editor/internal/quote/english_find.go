package quote

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

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

// signed adds a speech with its speaker behind a dash.
func (e *englishReader) signed() {
	const longest = 12 // words of a signature
	for k := max(0, e.one.quotedFrom-1); k < e.one.quotedTo; k++ {
		q := &e.p.speeches[k]
		if q.taken || q.last >= len(e.w) || !q.sentence || q.last < e.one.first || q.last >= e.one.last || e.w[q.last].gap&dash == 0 ||
			e.one.last-q.last > longest || !e.w[q.last].capital || e.hasVerb(q.last, e.one.last) {
			continue
		}
		n := e.invertedSubject(q.last)
		e.tell(englishSaying{cue: &cue{force: Said}, first: q.last, last: q.last, who: n}, Direct, q.first, q.last)
	}
}

// unclaimed adds whole sentences between marks that nobody is named for.
func (e *englishReader) unclaimed() {
	const least = 5 // words
	for i := range e.p.periods {
		e.one = &e.p.periods[i]
		for k := e.one.quotedFrom; k < e.one.quotedTo; k++ {
			q := &e.p.speeches[k]
			if q.taken {
				continue
			}
			if e.w[q.first].gap&colon != 0 && q.sentence && q.ended && q.first > e.one.first && q.last >= e.one.last {
				e.tell(englishSaying{cue: &cue{force: Said}, first: q.first, last: q.first, who: e.mainSubject()}, Direct, q.first, q.last)
				continue
			}
			if q.count() < least {
				continue
			}
			if of := e.f.before(q.Start); of >= 0 && e.f.found[of].Place.Paragraph == e.p.at && q.first == e.one.first && !q.titled && q.last < e.one.last {
				a := e.f.found[of]
				s := englishSaying{cue: &cue{lemma: a.Lemma, force: a.Force}, first: q.first, last: q.first}
				at := e.tell(s, Partial, e.one.first, e.one.last)
				e.f.found[at].Follows = of
				e.f.found[at].Speaker = a.Speaker
				continue
			}
			if !q.sentence || !q.ended || q.first > e.one.first || q.last < e.one.last {
				continue
			}
			if of := e.f.before(q.Start); of >= 0 && (e.f.found[of].Place.Paragraph == e.p.at || e.f.found[of].Kind == Direct) {
				continue // the base lets it follow
			}
			who := e.spokenOf(i, q.Start)
			at := e.tell(englishSaying{cue: &cue{force: Said}, first: q.first, last: q.first}, Direct, q.first, q.last)
			e.f.found[at].Speaker = who
		}
	}
}

// spokenOf returns who is spoken of before a place: who said the last thing in this paragraph,
// the subject of the period before, or who said the last thing in the paragraph before.
func (e *englishReader) spokenOf(period, place int) Party {
	const far = 100 // attributions
	found := e.f.found[max(0, len(e.f.found)-far):]
	for i := len(found) - 1; i >= 0; i-- {
		if a := &found[i]; a.Place.Paragraph == e.p.at && a.Place.End <= place {
			return a.Speaker
		}
	}
	if period > 0 {
		one := e.one
		e.one = &e.p.periods[period-1]
		n := e.mainSubject()
		e.one = one
		if who := e.party(n); !n.none() && (who.Name != "" || who.Role == "") {
			e.f.resolve(&who)
			return who
		}
		return Party{}
	}
	for i := len(found) - 1; i >= 0 && found[i].Place.Paragraph >= e.p.at-1; i-- {
		if found[i].Place.Paragraph == e.p.at-1 {
			return found[i].Speaker
		}
	}
	return Party{}
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

// saying is a cue with all that goes with it, before its content is known.
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

// afterContent tells whether something that may have been said ends before a word.
func (e *englishReader) afterContent(i int) bool {
	return i > e.one.first && e.w[i].gap&(markEnd|comma|dash) != 0 ||
		i == e.one.first && e.spokenBefore() != nil
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
	if i < e.one.last && e.w[i].plain == "to" {
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
				e.tell(s, Indirect, k+2, e.clauseEnd(k+2))
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

// nextSpeech returns the first speech of the period from a word on, or nil.
func (e *englishReader) nextSpeech(i int) *speech {
	for k := e.p.speechFrom(i); k < e.one.quotedTo; k++ {
		if q := &e.p.speeches[k]; q.first >= i {
			return q
		}
	}
	return nil
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

// transcript adds the words of a paragraph that begins with a name in capitals and a colon,
// as in a printed conversation. It tells whether it did.
func (e *englishReader) transcript() bool {
	const longest = 4 // words of a name
	for i := e.one.first; i < min(e.one.last, e.one.first+longest+1); i++ {
		if e.label(e.w[i].plain) {
			return false
		}
		if i > e.one.first && e.w[i].gap&colon != 0 {
			if len(e.w)-i < 3 {
				return false
			}
			n := englishPhrase{first: e.one.first, last: i}
			a := Attribution{Kind: Direct, Force: Said, Follows: -1, Speaker: e.party(n)}
			a.Place = Span{e.p.at, e.w[i].start, e.trimmedEnd(len(e.p.runes))}
			e.f.add(a)
			for k := range e.claimed {
				e.claimed[k] = i
			}
			return true
		}
		for _, r := range e.p.runes[e.w[i].start:e.w[i].end] {
			if unicode.IsLower(r) {
				return false
			}
		}
	}
	return false
}

func (e *englishReader) trimmedEnd(end int) int {
	for end > 0 && unicode.IsSpace(e.p.runes[end-1]) {
		end--
	}
	return end
}

// isOutlet tells whether a word names an outlet or an agency.
func (e *englishReader) isOutlet(i int) bool { return e.is(i, enMedia) && e.w[i].capital }

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
	a.Cue = e.p.span(s.first, s.last)
	e.details(&a, s, first, last)
	return e.f.add(a)
}
