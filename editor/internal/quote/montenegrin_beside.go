package quote

import (
	"strings"
	"unicode"
)

// beside is who and what stands beside a verb, on one side of it.
type beside struct {
	subject Party
	from    Party // "iz Vlade", "u optužnici"
	paper   Medium
	to      Party
	of, on  Party // "traži od Vlade", "apeluje na vozače"
	outlet  bool  // the subject is an outlet
	when    Span
	network bool
}

// look reads the words beside a verb: what is no preposition with its noun, no adverb and no
// dative is the subject.
func (s *reading) look(first, last int) beside {
	var a beside
	name := -1 // a name right behind a preposition with its noun: "kroz smijeh Hilmija Ljuca"
	for k := first; k < last; {
		w := &s.p.words[k]
		c := s.classes[w.plain]
		switch {
		case w.gap&mark != 0 || w.depth > 0:
			k = s.quotedName(k, last, &a)
		case c&day != 0:
			a.when = s.p.span(k, k+1)
			k++
		case s.startsSubject(k):
			k = s.subject(k, last, &a)
		case c&preposition != 0:
			from := k
			k = s.phrase(k, last, &a)
			name = max(name, s.nameAfter(from, k))
		case c&toWhom != 0 || c&outletCase != 0 && w.capital || k > first && w.capital && strings.HasSuffix(w.plain, "ću"):
			end := s.toldEnd(k, last)
			a.to = s.partyIn(k, end)
			k = end
		case isRelative(w.plain) && has(w.plain[:2], "ko", "či"):
			return a // a clause about the noun before it
		case isRelative(w.plain) || c&(clitic|adverb|allegedly) != 0 || s.notSubject(k):
			k++
		case s.isDative(k, last):
			end := s.subjectEnd(k, last)
			a.to = s.partyIn(k, end)
			k = end
		default:
			k = s.subject(k, last, &a)
		}
	}
	if name >= 0 && !a.subject.Known() {
		a.subject = s.party(name, s.subjectEnd(name, last))
	}
	return a
}

// subject takes the subject that begins at a word, where there is none yet, or the name of
// one that was only called by an office: "prodavačica na Zelenoj pijaci Zorka". It returns
// the word to go on at.
func (s *reading) subject(k, last int, a *beside) int {
	end := s.subjectEnd(k, last)
	if !a.subject.Known() {
		a.subject, a.outlet = s.party(k, end), s.isOutlet(k, end)
		return end
	}
	w := &s.p.words[k]
	_, first := s.firstNames[w.plain]
	if !w.capital || !first && !strings.HasSuffix(w.plain, "ić") || a.subject.Name != "" || !s.isPerson(&a.subject) {
		return k + 1
	}
	role := a.subject.Text
	a.subject = s.party(k, end)
	a.subject.Role = role
	return end
}

// toldEnd returns the end of those who are told, which begin at a word in the dative.
func (s *reading) toldEnd(k, last int) int {
	end := k + 1
	if s.nameBehind(k, last) {
		return end
	}
	for end < last && s.p.words[end].capital && s.p.words[end].gap == 0 && !s.startsSubject(end) && s.classes[s.p.words[end-1].plain]&outletCase == 0 {
		end++
	}
	if end < last && s.p.words[end].gap&mark != 0 {
		end = min(s.speechAt(end).last, last)
	}
	return end
}

// isDative tells whether a word right behind the verb begins with those who are told, as far
// as its ending says: "rekao je grupi pristalica", not "kazao je visoki zvaničnik".
func (s *reading) isDative(k, last int) bool {
	w := &s.p.words[k]
	if w.capital || !strings.HasSuffix(w.plain, "i") || k+1 >= last || s.p.words[k+1].capital || s.startsSubject(k+1) {
		return false
	}
	return s.isVerbForm(k-1, heSaid, sheSaid) && s.nameIn(k, s.subjectEnd(k, last)) < 0
}

// nameAfter returns the first word of the full name that a preposition with its noun ends
// with, which may be its own or the subject, or -1.
func (s *reading) nameAfter(first, last int) int {
	run := last
	for run > first+1 && s.p.words[run-1].capital {
		run--
	}
	if run < first+2 || last-run < 2 || !s.isName(run, last) {
		return -1
	}
	return run
}

// isOutlet tells whether a run of words names an outlet: "Rojters", "agencija Frans pres",
// "lokalni mediji".
func (s *reading) isOutlet(first, last int) bool {
	switch c := s.classes[s.p.words[first].plain]; {
	case c&outlet != 0, s.classes[s.p.words[last-1].plain]&medium != 0 && s.p.words[last-1].plain != "agencija":
		return true
	case c&medium != 0:
		return first+1 < last && (s.p.words[first+1].capital || s.p.words[first+1].gap&mark != 0)
	}
	return false
}

// hasClass tells whether one of a run of words is of a class.
func (s *reading) hasClass(first, last int, of class) bool {
	for ; first < last; first++ {
		if s.classes[s.p.words[first].plain]&of != 0 {
			return true
		}
	}
	return false
}

// isRelative tells whether a word opens a clause about the noun before it.
func isRelative(plain string) bool {
	switch plain {
	case "koga", "kome", "kom", "čiji", "čija", "čije", "čijeg", "što", "jer", "gdje", "gde", "kada", "kad", "ako", "ukoliko", "iako":
		return true
	}
	return strings.HasPrefix(plain, "koj")
}

// quotedName reads a name between quotation marks: „Vijestima“ are told, „Dan“ tells.
func (s *reading) quotedName(k, last int, a *beside) int {
	q := s.speechAt(k)
	if q == nil {
		return k + 1
	}
	switch c := s.classes[s.p.words[q.first].plain]; {
	case c&outletCase != 0 && !a.to.Known():
		a.to = s.named(q.first, q.last, false)
	case c&outlet != 0 && !a.subject.Known():
		a.subject, a.outlet = s.named(q.first, q.last, false), true
	}
	return min(max(q.last, k+1), last)
}

// startsSubject tells whether a word surely begins a subject: an office in the nominative,
// a pronoun, or the first name of a full name.
func (s *reading) startsSubject(k int) bool {
	w := &s.p.words[k]
	if _, ok := s.roles[w.plain]; ok {
		return true
	}
	if _, ok := s.pronouns[w.plain]; ok {
		return true
	}
	_, first := s.firstNames[w.plain]
	return w.capital && first && k+1 < s.last && s.p.words[k+1].capital && s.p.words[k+1].gap == 0 &&
		(k == s.first || !s.p.words[k-1].capital)
}

// notSubject tells whether a word cannot begin a subject by its ending: an adverb, or a case
// that is not the nominative.
func (s *reading) notSubject(k int) bool {
	w := &s.p.words[k]
	if w.capital && (k > s.first || len(s.f.named[s.name(w.plain)]) > 1 || k+1 < s.last && s.isVerb(k+1) && !strings.HasSuffix(w.plain, "o")) {
		return false
	}
	if _, verb := s.sayings[w.plain]; verb || strings.HasSuffix(w.plain, "ti") && s.modalBefore(k) {
		return true
	}
	if strings.HasSuffix(w.plain, "stvo") || strings.HasSuffix(w.plain, "štvo") || k+1 < s.last && strings.HasSuffix(w.plain, "o") && strings.HasSuffix(s.p.words[k+1].plain, "tvo") {
		return false // "Državno odvjetništvo"
	}
	for _, ending := range [...]string{"o", "u", "om", "im", "ima", "ama", "og", "eg", "oj", "em", "ih", "ći", "vši"} {
		if strings.HasSuffix(w.plain, ending) {
			return !w.capital || k+1 >= s.last || !s.p.words[k+1].capital
		}
	}
	return false
}

// nameBehind tells whether a person is named right behind those who are told: "poručila je
// okupljenima Jasna Terzić".
func (s *reading) nameBehind(k, last int) bool {
	if s.classes[s.p.words[k].plain]&(medium|outletCase) != 0 {
		return false
	}
	end := k + 1
	for end < last && s.p.words[end].capital && s.p.words[end].gap == 0 {
		end++
	}
	return end > k+2 && strings.HasSuffix(s.p.words[end-1].plain, "ić")
}

// modalBefore tells whether a verb that takes an infinitive stands before a word.
func (s *reading) modalBefore(k int) bool {
	for i := k - 1; i >= max(s.first, k-3); i-- {
		if has(s.p.words[i].plain, "će", "neće", "bi", "može", "mogu", "mora", "moraju", "treba", "želi", "žele", "mogao", "mogla", "morao", "trebalo", "trebao") {
			return true
		}
	}
	return false
}

// subjectEnd returns the end of a subject that begins at a word.
func (s *reading) subjectEnd(k, last int) int {
	if _, pronoun := s.pronouns[s.p.words[k].plain]; pronoun {
		return k + 1
	}
	end := k + 1
	for end < last && s.inSubject(k, end, last) {
		end++
	}
	return end
}

// inSubject tells whether a word behind the first one still belongs to a subject.
func (s *reading) inSubject(k, at, last int) bool {
	w, before := &s.p.words[at], &s.p.words[at-1]
	c := s.classes[w.plain]
	switch {
	case w.gap&anyBreak != 0:
		return false
	case w.gap&mark != 0 || w.depth > 0:
		return true // the name of a club or a party
	case s.isVerb(at) || isRelative(w.plain) || !w.capital && strings.HasSuffix(w.plain, "ći") && len(w.plain) > len("kući"):
		return false
	case w.plain == "i":
		return at+1 < last && !s.isVerb(at+1) && s.p.words[k].capital
	case w.plain == "za":
		return at+1 < last && s.officeFor(at)
	case c&preposition != 0:
		return false
	case before.capital && unicode.IsDigit(s.p.runes[w.start]):
		return false // "Petar Babić 45 godina kasnije"
	case !w.capital && before.capital && (strings.HasSuffix(w.plain, "ima") || strings.HasSuffix(w.plain, "ama")):
		return false // "trener Zete Marko Babić okupljenim novinarima"
	case w.capital:
		return c&outletCase == 0 || c&place != 0 || at < last-1
	}
	return c&(clitic|adverb|toWhom|day) == 0
}

// officeFor tells whether "za" belongs to the office or the body before it: "ministar za
// evropske poslove", "kluba Saveza za Crnu Goru", not "ministar za Vijesti".
func (s *reading) officeFor(at int) bool {
	before, behind := &s.p.words[at-1], &s.p.words[at+1]
	_, role := s.roles[before.plain]
	if behind.capital {
		return s.classes[before.plain]&s.classes[behind.plain]&place != 0
	}
	return (role || !before.capital) && s.classes[behind.plain]&medium == 0 && behind.plain != "naš"
}

// phrase reads a preposition with its noun: to whom, where and from whom something is said.
func (s *reading) phrase(k, last int, a *beside) int {
	end := s.phraseEnd(k, last)
	if end == k+1 {
		return end
	}
	head := &s.p.words[k+1]
	c := s.classes[head.plain]
	switch prep := s.p.words[k].plain; {
	case c&day != 0 && !(head.capital && c&outlet != 0):
		a.when = s.p.span(k, end)
	case s.hasClass(k+1, min(k+3, end), network):
		a.network = prep == "na"
	case prep == "za":
		told := c&(outlet|outletCase) != 0 || head.capital || head.plain == "naš" || head.gap&mark != 0
		switch {
		case a.to.Known():
		case s.hasClass(k+1, end, medium):
			a.to = s.outletIn(k+1, end)
		case told:
			a.to = s.partyIn(k+1, end)
		}
	case isRelative(head.plain) || prep == "u" && c&place != 0 && end == k+2: // "u Srbiji" tells where
	case prep == "na" && !a.on.Known():
		a.on = s.partyIn(k+1, end)
	case prep == "od" && !a.of.Known():
		a.of = s.partyIn(k+1, end)
	case prep == "strane" || (prep == "iz" || prep == "u") && !a.from.Known():
		a.from, a.paper = s.partyIn(k+1, end), s.papers[head.plain]
	}
	return end
}

// phraseEnd returns the end of the noun that a preposition stands before, with what belongs
// to it.
func (s *reading) phraseEnd(k, last int) int {
	end := k + 1
	if end >= last || s.classes[s.p.words[end].plain]&preposition != 0 {
		return end
	}
	if q := s.speechAt(end); q != nil && q.first == end {
		end = q.last - 1
	}
	for end++; end < last; end++ {
		w, before := &s.p.words[end], &s.p.words[end-1]
		c := s.classes[w.plain]
		_, firstName := s.firstNames[w.plain]
		switch {
		case w.gap&anyBreak != 0 || s.isVerb(end) || isRelative(w.plain) || s.startsSubject(end) && c&place == 0:
			return end
		case w.plain == "za" && has(s.p.words[k].plain, "iz", "u") && end+1 < last && !s.p.words[end+1].capital: // "iz Agencije za nadzor osiguranja"
		case w.plain == "i" && before.capital: // "iz Uprave prihoda i carina"
		case w.capital && !before.capital && (firstName || strings.HasSuffix(w.plain, "ić")):
			return end // "u završnoj riječi Marković"
		case !w.capital && c&(preposition|clitic|adverb|toWhom|day) != 0:
			return end
		}
	}
	return min(end, last)
}
