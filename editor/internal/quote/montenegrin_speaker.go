package quote

import (
	"strings"
)

// circumstances fills when, to whom and by which means something was said.
func (s *reading) circumstances(v *telling) {
	v.Addressee, v.When = v.right.to, v.right.when
	if !v.Addressee.Known() {
		v.Addressee = v.left.to
	}
	if v.When.None() {
		v.When = v.left.when
	}
	switch {
	case v.left.network || v.right.network:
		v.Medium = Social
	case v.left.paper != "":
		v.Medium = v.left.paper
	case v.right.paper != "":
		v.Medium = v.right.paper
	case has(v.Lemma, "saopštiti", "priopćiti"):
		v.Medium = Statement
	}
	if v.Addressee.Known() {
		return
	}
	if v.form.force == Demanded {
		v.Addressee = v.right.of
		if v.form.lemma == "apelovati" {
			v.Addressee = v.right.on
		}
	}
	if v.form.takes&takesObject == 0 {
		return
	}
	switch right := &v.right.subject; {
	case !right.Known() && !v.Addressee.Known():
		v.Addressee = s.objectIn(v.verb+1, v.to)
	case right.Known() && (v.left.subject.Known() || v.shared || !v.tail && !s.nominativeParty(right)):
		v.Addressee = *right // "optužio je premijera"
		*right = Party{}
	}
}

// speaker fills who says it. Where it is an outlet that carries it, the attribution is a
// report.
func (s *reading) speaker(v *telling) {
	who, outlet := s.whoSays(v)
	v.Speaker = who
	if !outlet && has(v.form.lemma, "prenijeti", "preneti", "javiti", "pisati") {
		// What carries news and is no person is an outlet, though the table does not have it.
		outlet = who.Name == "" && who.Text != "" && (who == v.left.subject || who == v.right.subject) &&
			s.p.words[s.wordAt(who.Place.Start)].capital && !s.isPerson(&who)
	}
	if outlet && v.form.takes&takesReport != 0 {
		v.Kind = Report
		v.Outlets = s.outletsOf(who)
	}
	s.including(v)
}

// outletsOf returns the outlets that a subject names: "Blumberg i nezavisni medij Bel" are two,
// the second called Bel.
func (s *reading) outletsOf(who Party) []Party {
	var all []Party
	last := s.wordAt(who.Place.End)
	for first := s.wordAt(who.Place.Start); first < last; {
		end := first
		for end < last && (s.p.words[end].plain != "i" || end == first) && (end == first || s.p.words[end].gap&comma == 0) {
			end++
		}
		all = append(all, s.outletIn(first, end))
		if first = end; first < last && s.p.words[first].plain == "i" {
			first++
		}
	}
	if len(all) == 0 {
		return []Party{who}
	}
	return all
}

// outletIn returns the outlet that a run of words names: its name behind "agencija" or
// "medij", with those as its role.
func (s *reading) outletIn(first, last int) Party {
	name := last
	for name > first && s.p.words[name-1].capital {
		name--
	}
	if name == last || name == first || s.classes[s.p.words[name-1].plain]&medium == 0 {
		name = first
	}
	at, role := s.p.span(name, last), s.p.span(first, name)
	return Party{Text: s.p.of(at.Start, at.End), Role: s.p.of(role.Start, role.End), Place: at}
}

// including adds the outlets among those who were told: "novinarima, uključujući AFP".
func (s *reading) including(v *telling) {
	const far = 12 // words
	for i := v.verb + 1; i+1 < min(v.verb+far, s.last); i++ {
		if s.p.words[i].plain == "uključujući" && s.hasClass(i+1, i+2, outlet|outletCase) {
			v.Outlets = append(v.Outlets, s.outletIn(i+1, s.segmentEnd(i+1)))
		}
	}
}

// whoSays returns the subject beside the verb, the body that "iz" or "u" names, or who is
// meant where the verb has neither; and whether it is an outlet.
func (s *reading) whoSays(v *telling) (who Party, outlet bool) {
	right, origin := &v.right.subject, v.origin()
	switch {
	case s.impersonal(v):
		return origin, false
	case v.form.shape == bySaying && s.before >= 0:
		return s.ofSentence(v), false
	case v.shared && right.Name == "":
		v.Outlets = s.f.found[s.before].Outlets
		return s.f.found[s.before].Speaker, false
	case s.relativeBefore(v.verb) > v.start:
		r := s.relativeBefore(v.verb) // "preduzetnika koji tvrdi da"
		return s.partyIn(s.nounBefore(r, v.start), r), false
	case v.left.subject.Known() && !(v.tail && right.Known()):
		if last := v.start - 1; last > s.first && v.left.subject.Name == "" && s.classes[s.p.words[v.start].plain]&preposition != 0 && s.isName(s.segment(last), v.start) {
			return s.party(s.segment(last), v.start), false // "Petar Babić, iz Agencije za zaštitu mora, rekao je"
		}
		return v.left.subject, v.left.outlet
	case right.Known():
		if named := s.namedBehind(v.to); named.Known() && right.Name == "" {
			named.Role = right.Text // "rekla je punomoćnica oštećenih, advokatica Drašković"
			return named, false
		}
		return *right, v.right.outlet
	case origin.Known() && v.form.shape.ofBody():
		return origin, false
	case isRelative(s.p.words[v.start].plain) && v.start > s.first:
		return s.look(s.segment(v.start-1), v.start).subject, false
	case s.before >= 0:
		v.Outlets = s.f.found[s.before].Outlets
		return s.f.found[s.before].Speaker, false
	}
	return s.subjectAfar(v)
}

// impersonal tells whether nobody is the subject of a verb: "saopšteno je", "navodi se",
// "stoji u odluci".
func (s *reading) impersonal(v *telling) bool {
	switch v.form.shape {
	case wasSaid:
		return true
	case says, say:
		return v.form.takes&takesSelf == 0 && s.reflexive(v.verb) || v.form.lemma == "stajati"
	}
	return false
}

// origin returns what "iz" or "u" names beside a verb: "iz Vlade", "u optužnici".
func (v *telling) origin() Party {
	if v.right.from.Known() {
		return v.right.from
	}
	return v.left.from
}

// ofSentence returns the subject of "dodajući": who speaks in the sentence, or the subject
// of the clause that it stands in.
func (s *reading) ofSentence(v *telling) Party {
	last := &s.f.found[s.before]
	if s.inside(v.verb) {
		if of := s.look(s.wordAt(last.Place.Start), v.start).subject; of.Known() {
			return of
		}
	}
	return last.Speaker
}

// namedBehind returns the person with an office whom an apposition names at a word: ",
// advokatica Drašković".
func (s *reading) namedBehind(k int) Party {
	if k >= s.last || s.p.words[k].gap != comma || !s.startsSubject(k) {
		return Party{}
	}
	if who := s.look(k, s.segmentEnd(k)).subject; who.Name != "" {
		return who
	}
	return Party{}
}

// subjectAfar returns who says it where nobody stands beside the verb: a name before an
// apposition, the subject of the main clause, or who spoke before.
func (s *reading) subjectAfar(v *telling) (who Party, outlet bool) {
	if first := s.segmentEnd(s.first); first < v.verb && !v.tail {
		before := s.look(s.first, first)
		who, outlet = before.subject, before.outlet
		if last := s.segment(v.start - 1); last > s.first && s.verbFrom(v.start, v.verb) == v.start && s.isName(last, v.start) {
			who = s.party(last, v.start) // "advokatica porodice Lalović, Nataša Đokaj, izjavila je"
			role := s.p.span(s.first, first)
			who.Role = s.p.of(role.Start, role.End)
		}
	}
	if s.subordinate(v.verb) { // "iako je tvrdila da nema kandidata, stranka je"
		for i := v.verb; i < s.last && !who.Known(); i++ {
			if s.p.words[i].gap&comma != 0 && !s.continues(i) {
				who = s.look(i, s.segmentEnd(i)).subject
			}
		}
	}
	if v.tail && s.contentStart(v.start) > s.first {
		who = s.look(s.first, s.segmentEnd(s.first)).subject // "tužili su klub jer im, tvrde, duguje"
	}
	if v.tail && !who.Known() {
		who = s.namedBehind(s.segmentEnd(v.verb)) // "rekla je nakon ročišta, advokatica Drašković"
	}
	if !who.Known() {
		who = s.spokeBefore(v.form.shape)
	}
	return who, outlet
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
	return strings.HasSuffix(plain, "i") || s.head(who.Text) != ""
}

// objectIn returns the person in the accusative behind a verb: "upozorila je optuženog".
func (s *reading) objectIn(first, last int) Party {
	for i := first; i < last; i++ {
		if w := &s.p.words[i]; s.classes[w.plain]&preposition != 0 {
			break
		} else if s.classes[w.plain]&(clitic|adverb) == 0 && (s.roleInCase(w.plain) || w.capital) {
			return s.partyIn(i, s.subjectEnd(i, last))
		}
	}
	return Party{}
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

// spokeBefore returns who is meant where a verb has no subject: who spoke last, and could
// be the subject of that form; or who the sentence before is about.
func (s *reading) spokeBefore(as shape) Party {
	if last := len(s.f.found) - 1; last >= 0 && s.f.found[last].Place.Paragraph == s.p.at && s.sentenceBefore(&s.f.found[last]) {
		if who := s.f.found[last].Speaker; who.Known() && s.fits(&who, as) {
			return called(&who, s.tongue)
		}
	}
	if s.period.first > 0 {
		one := &s.p.periods[s.p.words[s.period.first-1].period]
		before := &reading{grammar: s.grammar, f: s.f, p: s.p, first: one.first, last: one.last, period: one}
		if about := before.look(one.first, before.segmentEnd(one.first)).subject; s.isPerson(&about) && s.fits(&about, as) {
			return about
		}
	}
	// Of those who spoke in the paragraphs before, a person is meant rather than a body.
	const near = 3 // attributions
	var body Party
	for i := len(s.f.found) - 1; i >= max(0, len(s.f.found)-near) && s.f.found[i].Place.Paragraph >= s.p.at-2; i-- {
		who := &s.f.found[i].Speaker
		switch {
		case !who.Known() || !s.fits(who, as):
		case who.Name != "" || s.sexOf(who.Text) != many && s.isPerson(who):
			return called(who, s.tongue)
		case !body.Known():
			body = *who
		}
	}
	if p := s.f.recent(as.sex(), ""); p != nil {
		return Party{Name: p.name, Role: p.role}
	}
	return body
}

// sentenceBefore tells whether an attribution stands in this sentence or the one before.
func (s *reading) sentenceBefore(a *Attribution) bool {
	return s.period.first == 0 || a.Place.End >= s.p.periods[s.p.words[s.period.first-1].period].start
}

// called returns a party as it is meant again: a pronoun is no name for who is not named here.
func called(who *Party, t *tongue) Party {
	if _, pronoun := t.pronouns[strings.ToLower(who.Text)]; pronoun && who.Name != "" {
		return Party{Name: who.Name, Role: who.Role}
	}
	return *who
}

// fits tells whether a form of a verb can have somebody as its subject.
func (s *reading) fits(who *Party, as shape) bool {
	if !as.past() {
		return true
	}
	sex := s.sexOf(who.Role)
	if sex == anySex && who.Name == "" {
		sex = s.sexOf(who.Text)
	}
	if words := strings.Fields(who.Name); sex == anySex && len(words) > 1 {
		sex = s.firstNames[s.stem(strings.ToLower(words[0]))]
	}
	return sex == anySex || sex == many || sex == as.sex()
}

// isPerson tells whether a party has a name, or is called by a noun for those who speak.
func (s *reading) isPerson(who *Party) bool {
	return who.Name != "" || s.head(who.Text) != ""
}
