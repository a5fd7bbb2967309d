package quote

import (
	"strings"

	"redakcija/editor/language"
)

// reading goes through one period of a Montenegrin text.
type reading struct {
	*grammar
	f           *finder
	p           *paragraph
	period      *period
	first, last int    // words of the period, last exclusive
	from        int    // index of the first attribution of the period
	before      int    // index of the attribution of the last verb of saying, or -1
	done        int    // words before this one are read
	outlet      *Party // carries what the next verb tells
}

// read finds what the period says that somebody said.
func (s *reading) read() {
	for k := s.first; k < s.last; k++ {
		w := &s.p.words[k]
		if k < s.done || w.depth > 0 {
			continue
		}
		form, verb := s.sayings[w.plain]
		switch {
		case w.plain == "kako":
			s.inserted(k)
		case w.plain == "prema" || w.plain == "po":
			s.accordingTo(k)
		case s.classes[w.plain]&allegedly != 0:
			s.alleged(k)
		case w.plain == "pozivajući" && k+2 < s.last && s.p.words[k+1].plain == "se":
			s.sourceOf(k)
		case verb && s.nouns[w.plain] != "" && s.object(k):
			s.noun(k)
		case verb && s.finite(k, form):
			s.said(k, form)
		case s.nouns[w.plain] != "" && !w.capital && k+1 < s.last:
			s.noun(k)
		}
	}
	s.unknownVerb()
	if len(s.f.found) == s.from { // "he" in the next sentence may be who this one is about
		if about := s.look(s.first, s.segmentEnd(s.first)).subject; about.Name != "" {
			s.f.resolve(&about)
		}
	}
}

// object tells whether a word that may be a noun or a verb stands behind a verb of saying:
// "negirala je navode da".
func (s *reading) object(k int) bool {
	for i := k - 1; i >= max(s.first, k-3) && s.p.words[i+1].gap == 0; i-- {
		if s.isVerb(i) {
			return true
		}
	}
	return false
}

// auxiliary tells whether a word is one that a participle stands beside.
func auxiliary(plain string) bool {
	return has(plain, "je", "su", "sam", "smo", "nije", "nijesu", "nisu")
}

// finite tells whether a form says that somebody said something: a participle needs its
// auxiliary, or a verb before it that shares it; what is denied or depends on another "da"
// was not said.
func (s *reading) finite(k int, form saying) bool {
	words := s.p.words
	start := s.segment(k)
	aux := !form.shape.past() && form.shape != wasSaid
	if k+1 < s.last && has(words[k+1].plain, "sam", "smo", "si", "ste") {
		return false
	}
	own := !aux && k+1 < s.last && auxiliary(words[k+1].plain) && words[k+1].gap == 0
	if form.takes&takesSelf != 0 && !s.reflexive(k) {
		return false
	}
	for i := start; i < k; i++ {
		switch plain := words[i].plain; {
		case (plain == "da" || plain == "bi") && k-i <= 4 && !own:
			return false
		case has(plain, "sam", "smo", "si", "ste"):
			return false // who tells it speaks of himself
		case has(plain, "nije", "nijesu", "nisu", "ne", "neće") && (k-i <= 2):
			if form.force != Thought && form.force != Denied {
				return false
			}
			aux = true
		case auxiliary(plain):
			aux = true
		}
	}
	for i := k + 1; i < min(k+3, s.last) && !aux && words[i].gap&anyBreak == 0; i++ {
		aux = auxiliary(words[i].plain) || words[i].plain == "da"
	}
	if !aux && k > start {
		aux = s.before >= 0 && has(words[k-1].plain, "i", "te", "a", "ali", "pa", "dok")
	}
	if !aux && k+1 < s.last {
		aux = words[k+1].gap&(colon|mark) != 0 || words[k].gap&comma != 0 && s.before >= 0
	}
	if !aux { // "Marković poručio građanima da"
		for i := k + 1; i < min(k+8, s.last) && !aux && words[i].gap&anyBreak == 0; i++ {
			aux = words[i].plain == "da"
		}
	}
	return aux
}

// segment returns the first word of the run between commas and the like that a word stands in.
func (s *reading) segment(k int) int {
	for k > s.first && s.p.words[k].gap&(anyBreak|markEnd) == 0 {
		k--
	}
	// What a speech is followed by without a comma is another segment only behind a comma.
	return k
}

// segmentEnd returns the end of the run between commas and the like behind a word.
func (s *reading) segmentEnd(k int) int {
	for k++; k < s.last; k++ {
		w := &s.p.words[k]
		if w.gap&anyBreak != 0 && (w.depth == 0 || w.gap&mark != 0) {
			break
		}
		if w.gap&mark != 0 {
			if q := s.speechAt(k); q != nil && (q.sentence && q.count() > 2) {
				break
			}
		}
	}
	return min(k, s.last)
}

// said reads a verb of saying with what stands on both sides of it.
func (s *reading) said(k int, form saying) {
	a := Attribution{Kind: Indirect, Follows: -1, Lemma: form.lemma, Force: form.force, Cue: s.cue(k)}
	start := s.segment(k)
	link, how := s.link(k, form)
	to := link // the end of what stands beside the verb
	if how == clauseLink && s.p.words[link-1].depth == 0 && has(s.p.words[link-1].plain, "da", "kako", "što") {
		to-- // the conjunction stands beside neither
	}
	to = min(to, s.segmentEnd(k))
	for i := k + 1; i < to; i++ {
		if isRelative(s.p.words[i].plain) {
			to = i
		}
	}
	left, right := s.look(s.afterFound(start, k), k), s.look(k+1, to)
	s.circumstances(&a, &left, &right)
	tail := how == noLink && !left.subject.Known() || start > s.first && how == speechLink && s.p.words[start].gap&markEnd != 0 && s.p.words[link].gap&colon == 0
	s.speaker(&a, k, form, &left, &right, start, to, tail)

	s.sourceIn(&a, k+1, link)
	n := len(s.f.found)
	switch {
	case tail && s.speechBefore(start):
		s.direct(&a, start, k, link, how)
	case how == clauseLink && form.takes&(takesClause|takesWhat) != 0:
		end := s.clauseEnd(link, form)
		s.done = link
		s.clause(a, link, end)
		if q := s.speechAt(min(end, s.last-1)); end < s.last && q != nil && q.first == end && s.p.words[end].gap&colon != 0 && !q.taken {
			s.speech(a, end) // "rekao je da su zabrinuti: „…“"
		}
	case how == speechLink && form.takes&(takesQuote|takesClause) != 0:
		s.speech(a, link)
	case how == colonLink:
		s.clause(a, link, s.last)
		s.done = s.last
	case how == labelLink:
		s.label(a, link)
	case form.takes&takesReport != 0 && len(s.f.found) > s.from && (right.outlet || left.outlet) && start > s.first:
		s.carriedBy(&a.Speaker)
	case tail && start == k && s.parenthetical(start, k):
		s.around(a, start, s.segmentEnd(k), says)
		s.done = s.segmentEnd(k)
	case tail && start > s.first && s.leaves(start) && form.takes&takesQuote != 0 && form.shape != bySaying && s.opensTail(start, k):
		s.tail(a, start)
	}
	if len(s.f.found) > n {
		s.before = len(s.f.found) - 1
		if s.outlet != nil {
			s.carriedBy(s.outlet)
			s.outlet = nil
		}
	}
}

// afterFound returns the first word between two that stands behind all that was found.
func (s *reading) afterFound(start, k int) int {
	for i := s.from; i < len(s.f.found); i++ {
		for start < k && s.p.words[start].start < s.f.found[i].Place.End && s.f.found[i].Place.End <= s.p.words[k].start {
			start++
		}
	}
	aux := false
	for i := start; i+1 < k && !s.startsNewClause(k-1) && s.p.words[k-1].plain != "i"; i++ { // "zvaničnici su objavili snimak i policija je izjavila"
		switch plain := s.p.words[i].plain; {
		case auxiliary(plain):
			aux = true
		case aux && has(plain, "i", "te", "a", "ali"):
			start, aux = i+1, false
		}
	}
	return start
}

// cue returns the place of a verb with the auxiliary beside it.
func (s *reading) cue(k int) Span {
	first, last := k, k+1
	small := func(i int) bool {
		return i >= s.first && i < s.last && has(s.p.words[i].plain, "je", "su", "se", "sam", "smo")
	}
	for small(first-1) && s.p.words[first].gap == 0 {
		first--
	}
	for small(last) && s.p.words[last].gap == 0 {
		last++
	}
	return s.p.span(first, last)
}

// circumstances fills when, to whom and by which means something was said.
func (s *reading) circumstances(a *Attribution, left, right *around) {
	a.Addressee, a.When = right.to, right.when
	if !a.Addressee.Known() {
		a.Addressee = left.to
	}
	if a.When.None() {
		a.When = left.when
	}
	switch {
	case left.network || right.network:
		a.Medium = Social
	case left.paper != "":
		a.Medium = left.paper
	case right.paper != "":
		a.Medium = right.paper
	case has(a.Lemma, "saopštiti", "priopćiti"):
		a.Medium = Statement
	}
}

// speaker finds who says it: the subject beside the verb, the body that "iz" or "u" names,
// the subject of the verb before, a name before an apposition, or who spoke last.
func (s *reading) speaker(a *Attribution, k int, form saying, left, right *around, start, to int, tail bool) {
	impersonal := form.shape == wasSaid || form.takes&takesSelf == 0 && (form.shape == says || form.shape == say) && s.reflexive(k)
	var outlet bool
	switch {
	case impersonal || form.takes&takesPaper != 0 && form.lemma == "stajati":
		a.Speaker = right.from
		if !a.Speaker.Known() {
			a.Speaker = left.from
		}
		if form.lemma == "stajati" && !a.Speaker.Known() {
			a.Speaker = left.subject
		}
	case form.shape == bySaying && s.before >= 0:
		a.Speaker = s.f.found[s.before].Speaker
		if s.inside(k) { // what is told has a speaker of its own
			if of := s.look(s.wordAt(s.f.found[s.before].Place.Start), start).subject; of.Known() {
				a.Speaker = of
			}
		}
	case s.relativeBefore(k) > start:
		r := s.relativeBefore(k) // "preduzetnika koji tvrdi da"
		a.Speaker = s.partyIn(s.nounBefore(r, start), r)
	case left.subject.Known() && !(tail && right.subject.Known()):
		a.Speaker, outlet = left.subject, left.outlet
		if form.takes&takesObject != 0 && !a.Addressee.Known() && !right.subject.Place.None() {
			a.Addressee = right.subject
		}
		if before := start - 1; before > s.first && a.Speaker.Name == "" && s.classes[s.p.words[start].plain]&preposition != 0 && s.isName(s.segment(before), start) {
			a.Speaker, outlet = s.party(s.segment(before), start), false // "Petar Babić, iz Agencije za zaštitu mora, rekao je"
		}
	case form.takes&takesObject != 0 && right.subject.Known() && !s.nominativeParty(&right.subject) && !tail:
		if !a.Addressee.Known() {
			a.Addressee = right.subject
		}
		right.subject = Party{}
		s.speaker(a, k, form, left, right, start, to, tail)
		return
	case right.subject.Known():
		a.Speaker, outlet = right.subject, right.outlet
	case tail && form.shape.past() && s.segmentEnd(k) < s.last && s.p.words[s.segmentEnd(k)].gap == comma && s.startsSubject(s.segmentEnd(k)):
		end := s.segmentEnd(k) // "rekla je punomoćnica oštećenih, advokatica Drašković"
		a.Speaker = s.look(end, s.segmentEnd(end)).subject
	case form.shape != heSaid && form.shape != sheSaid && (right.from.Known() || left.from.Known()) && form.shape != bySaying:
		a.Speaker = right.from
		if !a.Speaker.Known() {
			a.Speaker = left.from
		}
	case isRelative(s.p.words[start].plain) && start > s.first:
		before := s.look(s.segment(start-1), start)
		a.Speaker = before.subject
	case s.before >= 0:
		a.Speaker = s.f.found[s.before].Speaker
		a.Outlets = s.f.found[s.before].Outlets
	default:
		if first := s.segmentEnd(s.first); first < k && !tail {
			before := s.look(s.first, first)
			a.Speaker, outlet = before.subject, before.outlet
			if last := s.segment(start - 1); last > s.first && start == k && s.isName(last, start) {
				a.Speaker = s.party(last, start) // "advokatica porodice Lalović, Nataša Đokaj, izjavila je"
				role := s.p.span(s.first, first)
				a.Speaker.Role = s.p.of(role.Start, role.End)
			}
		}
		if s.subordinate(k) && !a.Speaker.Known() { // the main clause has the subject
			for i := k; i < s.last && !a.Speaker.Known(); i++ {
				if s.p.words[i].gap&comma != 0 && !s.continues(i) {
					a.Speaker = s.look(i, s.segmentEnd(i)).subject
				}
			}
		}
		if from := s.contentStart(start); tail && from > s.first {
			a.Speaker = s.look(s.first, s.segmentEnd(s.first)).subject // "tužili su klub jer im, tvrde, duguje"
		}
		if !a.Speaker.Known() {
			a.Speaker = s.spokeBefore(form.shape)
		}
	}
	if next := to; next < s.last && a.Speaker.Name == "" && a.Speaker.Text != "" && a.Speaker == right.subject && s.p.words[next].gap == comma && s.startsSubject(next) {
		if who := s.look(next, s.segmentEnd(next)).subject; who.Name != "" { // "punomoćnica oštećenih, advokatica Drašković"
			who.Role = a.Speaker.Text
			a.Speaker = who
		}
	}
	if !outlet && has(form.lemma, "prenijeti", "preneti", "javiti", "pisati") && a.Speaker.Name == "" && !a.Speaker.Place.None() &&
		a.Speaker.Place.Paragraph == s.p.at && s.p.words[s.wordAt(a.Speaker.Place.Start)].capital && s.head(strings.ToLower(a.Speaker.Text)) == "" {
		outlet = form.shape != itSaid && !(right.from.Known() && a.Speaker == right.from || left.from.Known() && a.Speaker == left.from)
	}
	if outlet && form.takes&takesReport != 0 {
		a.Kind = Report
		a.Outlets = []Party{a.Speaker}
	}
}

// nominativeParty tells whether a party behind a verb that takes an object can be its
// subject: "upozorio je ministar", not "upozorio je građane".
func (s *reading) nominativeParty(who *Party) bool {
	first := s.wordAt(who.Place.Start)
	if who.Place.None() || s.startsSubject(first) || who.Role != "" {
		return true
	}
	plain := s.p.words[first].plain
	if who.Name != "" && s.p.words[first].capital {
		return !has(plain[len(plain)-1:], "a", "u", "e")
	}
	return strings.HasSuffix(plain, "i") || s.head(language.ToLatin(who.Text)) != ""
}

// relativeBefore returns the "koji" right before a verb, or -1.
func (s *reading) relativeBefore(k int) int {
	for i := k - 1; i >= max(s.first, k-3); i-- {
		if has(s.p.words[i].plain, "koji", "koja", "koje") {
			return i
		}
		if s.classes[s.p.words[i].plain]&clitic == 0 {
			break
		}
	}
	return -1
}

// nounBefore returns the first word of the noun with its adjective before a word.
func (s *reading) nounBefore(k, start int) int {
	first := k
	for first > start && k-first < 3 && s.classes[s.p.words[first-1].plain]&(preposition|clitic|adverb) == 0 && !s.isVerb(first-1) {
		first--
	}
	return first
}

// reflexive tells whether a verb stands beside "se".
func (s *reading) reflexive(k int) bool {
	for i := max(s.first, k-3); i < min(k+2, s.last); i++ {
		if s.p.words[i].plain == "se" {
			return true
		}
	}
	return false
}

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
	return q.titled && q.count() < 3 && !q.ended && s.p.words[q.first].gap&colon == 0
}

// direct adds the speech before a verb, and what it goes on with behind it.
func (s *reading) direct(a *Attribution, start, k, link int, how linkKind) {
	q := s.speechAt(start - 1)
	a.Kind = Direct
	a.Place = Span{s.p.at, q.Start, q.End}
	if q.first > s.first && s.p.words[q.first].gap&(colon|comma) == 0 && !q.sentence {
		a.Kind = Partial
		s.tail(*a, start)
		return
	}
	at := s.f.add(*a)
	for i := range s.p.speeches {
		more := &s.p.speeches[i]
		if more.first < k || more.first >= s.last || more.taken {
			continue
		}
		if more.first == s.segmentEnd(k) && s.p.words[more.first].gap&(comma|colon|dash|stop) != 0 {
			next := *a
			next.Follows = at
			next.Place = Span{s.p.at, more.Start, more.End}
			next.Cue = Span{}
			s.f.add(next)
			s.done = more.last
		}
		break
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

// opensTail tells whether a segment is the end of "…, kazao je Marković": nothing but small
// words, prepositions with their nouns and who says it stands before the verb.
func (s *reading) opensTail(start, k int) bool {
	if k-start > 6 || isRelative(s.p.words[start].plain) || s.startsNewClause(start) {
		return false
	}
	for i := start; i < k; i++ {
		if plain := s.p.words[i].plain; s.classes[plain]&preposition != 0 && !has(plain, "iz", "u", "za", "na") {
			return false // "pri kraju utakmice je tražio"
		}
	}
	who := s.look(s.first, s.segmentEnd(s.first)).subject
	return !s.isPerson(&who) || s.hasVerb(s.first, start) // "Petar Babić, direktor Zavoda, slaže se"
}

// hasVerb tells whether a run of words has a verb, as far as its small words tell.
func (s *reading) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if w := &s.p.words[i]; auxiliary(w.plain) || has(w.plain, "će", "bi", "se", "neće", "nema", "ima", "može", "mogu", "mora", "moraju", "da", "biće") || s.isVerb(i) ||
			!w.capital && (strings.HasSuffix(w.plain, "ju") || strings.HasSuffix(w.plain, "će") || strings.HasSuffix(w.plain, "uje") || strings.HasSuffix(w.plain, "ava")) {
			return true
		}
	}
	return false
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
	first := s.first
	for i := s.from; i < len(s.f.found); i++ {
		for first < start && s.p.words[first].start < s.f.found[i].Place.End {
			first++
		}
	}
	for first < start && s.classes[s.p.words[first].plain]&clitic != 0 && has(s.p.words[first].plain, "i", "a", "ali", "te", "dok") {
		first++
	}
	return first
}

// carriedBy gives what the period has told so far to the outlet that carries it.
func (s *reading) carriedBy(outlet *Party) {
	for i := s.from; i < len(s.f.found); i++ {
		s.f.found[i].Outlets = append(s.f.found[i].Outlets, *outlet)
	}
}

// sourceOf reads "pozivajući se na izvore" behind a report.
func (s *reading) sourceOf(k int) {
	if len(s.f.found) == s.from || s.p.words[k+2].plain != "na" {
		return
	}
	end := s.segmentEnd(k + 2)
	if end > k+3 {
		s.f.found[len(s.f.found)-1].Speaker = s.partyIn(k+3, end)
		s.f.resolve(&s.f.found[len(s.f.found)-1].Speaker)
	}
	s.done = end
}

// sourceIn gives a report the source that the outlet names: "pozivajući se na izvore".
func (s *reading) sourceIn(a *Attribution, first, last int) {
	for i := first; i+3 < last; i++ {
		if s.p.words[i].plain == "pozivajući" && s.p.words[i+2].plain == "na" {
			a.Speaker = s.partyIn(i+3, min(s.segmentEnd(i+3), last))
			return
		}
	}
}

// parenthetical tells whether a verb and its subject stand within the clause that they tell
// of: "Vlada je, tvrdi on, mogla da uštedi".
func (s *reading) parenthetical(start, k int) bool {
	const short = 4 // words before it, and of it
	end := s.segmentEnd(k)
	if end >= s.last || end-start > short || start-s.contentStart(start) > short || s.p.words[start].gap != comma {
		return false
	}
	next := s.p.words[end].plain
	return s.p.words[end].gap == comma && !s.startsNewClause(end) && !isRelative(next) && !s.startsSubject(end) && !s.isVerb(end) && next != "kako" && next != "uz"
}

// noun reads "nadu da", "uz napomenu da", "tvrdnje opozicije da".
func (s *reading) noun(k int) {
	const longest = 4 // words of whose claim it is
	words := s.p.words
	that := k + 1
	for that < min(k+longest, s.last) && words[that].plain != "da" && words[that].gap&anyBreak == 0 && !s.isVerb(that) {
		that++
	}
	if that >= s.last || words[that].plain != "da" || words[that].gap&^comma != 0 || that+1 >= s.last || has(words[that+1].plain, "bi", "li") {
		return
	}
	a := Attribution{Kind: Indirect, Follows: -1, Lemma: words[k].plain, Force: s.nouns[words[k].plain], Cue: s.p.span(k, k+1)}
	start := s.segment(k)
	left := s.look(start, k)
	if s.inside(k) && that == k+1 {
		return // whose it is, is not told
	}
	switch {
	case that > k+1:
		a.Speaker = s.partyIn(k+1, that)
	case left.subject.Known():
		a.Speaker = left.subject
	case s.before >= 0:
		a.Speaker = s.f.found[s.before].Speaker
	default:
		a.Speaker = s.spokeBefore(says)
	}
	end := s.clauseEnd(that+1, saying{shape: says})
	if s.clause(a, that+1, end) >= 0 {
		s.before = len(s.f.found) - 1
		s.done = that + 1
	}
}

// alleged reads the clause that "navodno" leaves unvouched for.
func (s *reading) alleged(k int) {
	for i := s.from; i < len(s.f.found); i++ {
		if s.p.words[k].start < s.f.found[i].Place.End {
			return // somebody says so
		}
	}
	for i := k + 1; i < min(k+4, s.last); i++ {
		if s.isVerb(i) {
			return // "navodno je rekao"
		}
	}
	first, last := s.first, s.last
	for i := s.first + 1; i < s.last; i++ {
		w := &s.p.words[i]
		if w.gap&(comma|semicolon) == 0 || !has(w.plain, "ali", "a", "dok", "no", "jer") {
			continue
		}
		if i <= k {
			first = i + 1
		} else {
			last = min(last, i)
		}
	}
	if first == k {
		first++
	}
	s.clause(Attribution{Kind: Indirect, Follows: -1, Lemma: s.p.words[k].plain, Force: Claimed, Cue: s.p.span(k, k+1)}, first, last)
}

// unknownVerb reads the speech that no cue of the table has: "…“, zavapila je Marković".
func (s *reading) unknownVerb() {
	for i := s.period.quotedFrom; i < s.period.quotedTo; i++ {
		q := &s.p.speeches[i]
		if q.taken || !q.sentence || q.count() < 3 || q.titled {
			continue
		}
		words := s.p.words
		k := q.last
		if k < s.last && words[k].gap&(comma|dash) != 0 && s.verbLike(k) {
			end := s.segmentEnd(k)
			right := s.look(k+1, end)
			a := Attribution{Kind: Direct, Follows: -1, Force: Said, Lemma: words[k].plain, Cue: s.cue(k)}
			a.Place = Span{s.p.at, q.Start, q.End}
			s.circumstances(&a, &around{}, &right)
			if a.Speaker = right.subject; !a.Speaker.Known() {
				a.Speaker = s.spokeBefore(says)
			}
			s.f.add(a)
			continue
		}
		if q.first > s.first && words[q.first].gap&colon != 0 {
			start := s.segment(q.first - 1)
			left := s.look(start, q.first)
			a := Attribution{Kind: Direct, Follows: -1, Force: Said, Speaker: left.subject}
			a.Place = Span{s.p.at, q.Start, q.End}
			s.circumstances(&a, &around{}, &left)
			if s.isPerson(&a.Speaker) {
				s.f.add(a)
			}
		}
	}
}

// verbLike tells whether a word looks like a verb with its auxiliary, or one in the present
// before a name.
func (s *reading) verbLike(k int) bool {
	words := s.p.words
	if k+1 >= s.last || words[k].plain == "kako" || isRelative(words[k].plain) || s.startsNewClause(k) {
		return false
	}
	next := words[k+1].plain
	if has(next, "je", "su", "se") || k+2 < s.last && has(words[k].plain, "je", "su", "se") {
		return true
	}
	return strings.HasSuffix(words[k].plain, "e") && words[k+1].capital
}
