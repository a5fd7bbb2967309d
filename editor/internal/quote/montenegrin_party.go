package quote

import (
	"slices"
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// around is who and what stands beside a verb, on one side of it.
type around struct {
	subject Party
	from    Party // "iz Vlade", "u optužnici"
	paper   Medium
	to      Party
	outlet  bool // the subject is an outlet
	when    Span
	network bool
}

// look reads the words beside a verb: what is no preposition with its noun, no adverb and no
// dative is the subject.
func (s *reading) look(first, last int) around {
	var a around
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
			if a.subject.Known() {
				k++
				continue
			}
			end := s.subjectEnd(k, last)
			a.subject, a.outlet = s.party(k, end), c&outlet != 0
			k = end
		case c&preposition != 0:
			k = s.phrase(k, last, &a)
		case c&toWhom != 0 || c&outletCase != 0 && w.capital || k > first && w.capital && strings.HasSuffix(w.plain, "ću"):
			end := k + 1
			for end < last && s.p.words[end].capital && !s.startsSubject(end) && s.p.words[end].gap == 0 && s.classes[s.p.words[end-1].plain]&outletCase == 0 {
				end++
			}
			if end < last && s.p.words[end].gap&mark != 0 {
				end = s.speechAt(end).last
			}
			a.to = s.partyIn(k, end)
			k = end
		case isRelative(w.plain):
			if has(w.plain[:2], "ko", "či") {
				return a
			}
			k++
		case c&(clitic|adverb|allegedly) != 0 || s.notSubject(k):
			k++
		case !w.capital && strings.HasSuffix(w.plain, "i") && k+1 < last && !s.startsSubject(k+1) && !s.p.words[k+1].capital && s.isVerbForm(k-1, heSaid, sheSaid):
			end := s.subjectEnd(k, last) // "rekao je grupi pristalica"
			a.to = s.partyIn(k, end)
			k = end
		default:
			end := s.subjectEnd(k, last)
			if a.subject.Known() {
				if role := a.subject; role.Name == "" && w.capital && s.isName(k, end) { // "prodavačica na Zelenoj pijaci Zorka Babić"
					a.subject = s.party(k, end)
					a.subject.Role = role.Text
					k = end
				} else {
					k++
				}
				continue
			}
			a.subject, a.outlet = s.party(k, end), c&(outlet|medium) != 0
			k = end
		}
	}
	return a
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
func (s *reading) quotedName(k, last int, a *around) int {
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

// speechAt returns the speech that a word stands in, or nil.
func (s *reading) speechAt(k int) *speech {
	for i := range s.p.speeches {
		if q := &s.p.speeches[i]; q.first <= k && k < q.last {
			return q
		}
	}
	return nil
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
	for _, ending := range [...]string{"o", "u", "om", "im", "ima", "ama", "og", "eg", "oj", "em", "ih", "ći", "vši"} {
		if strings.HasSuffix(w.plain, ending) {
			return !w.capital || k+1 >= s.last || !s.p.words[k+1].capital
		}
	}
	return false
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
	for ; end < last; end++ {
		w := &s.p.words[end]
		c := s.classes[w.plain]
		if w.gap&anyBreak != 0 {
			break
		}
		if w.gap&mark != 0 || w.depth > 0 {
			continue // the name of a club or a party
		}
		if _, verb := s.sayings[w.plain]; verb || isRelative(w.plain) || !w.capital && strings.HasSuffix(w.plain, "ći") && len(w.plain) > 5 {
			break
		}
		if w.plain == "i" && end+1 < last && !s.isVerb(end+1) && s.p.words[k].capital {
			continue
		}
		if c&preposition != 0 {
			if w.plain == "za" && end+1 < last && !s.p.words[end+1].capital && s.classes[s.p.words[end+1].plain]&medium == 0 && s.p.words[end+1].plain != "naš" {
				continue // "ministar za evropske poslove"
			}
			break
		}
		if !w.capital && s.p.words[end-1].capital && (strings.HasSuffix(w.plain, "ima") || strings.HasSuffix(w.plain, "ama")) {
			break // "rekao je trener Zete Marko Babić okupljenim novinarima"
		}
		if c&(clitic|adverb|toWhom|day) != 0 && !w.capital || c&outletCase != 0 && w.capital && c&place == 0 && end == last-1 {
			break
		}
	}
	return end
}

// phrase reads a preposition with its noun.
func (s *reading) phrase(k, last int, a *around) int {
	prep := s.p.words[k].plain
	end := k + 1
	for ; end < last; end++ {
		w := &s.p.words[end]
		c := s.classes[w.plain]
		if end == k+1 {
			if c&preposition != 0 {
				return end
			}
			if w.gap&mark != 0 {
				if q := s.speechAt(end); q != nil {
					end = max(end, q.last-1)
				}
			}
			continue
		}
		if _, verb := s.sayings[w.plain]; verb || isRelative(w.plain) || s.startsSubject(end) && c&place == 0 {
			break
		}
		if w.gap&anyBreak != 0 {
			break
		}
		if w.plain == "za" && (prep == "iz" || prep == "u") && end+1 < last && !s.p.words[end+1].capital {
			continue // "iz Agencije za nadzor osiguranja"
		}
		if w.plain == "i" && s.p.words[end-1].capital {
			continue // "iz Uprave prihoda i carina"
		}
		if _, known := s.firstNames[w.plain]; w.capital && (known || strings.HasSuffix(w.plain, "ić")) && !s.p.words[end-1].capital {
			break // "u završnoj riječi Marković"
		}
		if c&(preposition|clitic|adverb|toWhom|day) != 0 && !w.capital {
			break
		}
	}
	end = min(end, last)
	if end == k+1 {
		return end
	}
	head := &s.p.words[k+1]
	c := s.classes[head.plain]
	switch {
	case c&day != 0:
		a.when = s.p.span(k, end)
	case c&network != 0 || s.classes[s.p.words[min(k+2, last-1)].plain]&network != 0 && end > k+2:
		a.network = prep == "na"
	case prep == "za":
		if !a.to.Known() && (c&(outlet|outletCase|medium) != 0 || head.capital || head.plain == "naš" || head.gap&mark != 0 || s.classes[s.p.words[end-1].plain]&medium != 0) {
			a.to = s.partyIn(k+1, end)
		}
	case isRelative(head.plain) || prep == "u" && c&place != 0 && end == k+2:
	case prep == "strane" || (prep == "iz" || prep == "u") && !a.from.Known():
		a.from, a.paper = s.partyIn(k+1, end), s.papers[head.plain]
	}
	return end
}

// party returns who is called by a run of words in the nominative.
func (s *reading) party(first, last int) Party { return s.named(first, last, false) }

// partyIn returns who is called by a run of words in another case.
func (s *reading) partyIn(first, last int) Party { return s.named(first, last, true) }

// named returns who is called by a run of words: a person by the name, which stands behind
// the office, or else what they are.
func (s *reading) named(first, last int, oblique bool) Party {
	for last > first+1 && s.classes[s.p.words[last-1].plain]&clitic != 0 {
		last--
	}
	from := s.nameIn(first, last)
	if _, pronoun := s.pronouns[s.p.words[first].plain]; from < 0 || pronoun {
		sp := s.p.span(first, last)
		return Party{Text: s.p.of(sp.Start, sp.End), Place: sp}
	}
	to := from + 1
	for to < last && (s.p.words[to].capital || s.particles[s.p.words[to].plain]) && s.p.words[to].gap&^stop == 0 {
		to++
	}
	sp := s.p.span(from, to)
	who := Party{Text: s.p.of(sp.Start, sp.End), Place: sp}
	who.Name = who.Text
	if oblique {
		who.Name = s.inNominative(from, to)
	}
	if first < from {
		role := s.p.span(first, from)
		who.Role = s.p.of(role.Start, role.End)
	} else if to < len(s.p.words) && s.p.words[to].gap == comma && to < s.last {
		who.Role = s.apposition(to)
	}
	return who
}

// apposition returns the office that stands behind a name, between commas.
func (s *reading) apposition(k int) string {
	if _, ok := s.roles[s.p.words[k].plain]; !ok {
		return ""
	}
	end := k + 1
	for end < s.last && s.p.words[end].gap&anyBreak == 0 {
		end++
	}
	sp := s.p.span(k, end)
	return s.p.of(sp.Start, sp.End)
}

// nameIn returns the first word of the name of a person within a run of words, or -1.
func (s *reading) nameIn(first, last int) int {
	words := s.p.words
	person := -1 // the last noun for a person
	for k := first; k < last; k++ {
		w := &words[k]
		as, role := s.roles[w.plain]
		if role && as == many && k == first {
			return -1
		}
		if role || s.roleInCase(w.plain) {
			person = k
			continue
		}
		if _, known := s.firstNames[s.stem(w.plain)]; known && w.capital && k+1 < last && words[k+1].capital && words[k+1].gap&^stop == 0 &&
			s.classes[w.plain]&(place|outlet) == 0 {
			for k > first && k-1 != person && words[k].gap == 0 && words[k-1].capital && s.classes[words[k-1].plain]&(place|outlet) == 0 &&
				!has(words[k-1].plain[len(words[k-1].plain)-1:], "a", "e") && !s.acronym(k-1) {
				k-- // "Andres Manuel Lopes Obrador"
			}
			return k
		}
	}
	run := last
	for run > first && words[run-1].capital && s.classes[words[run-1].plain]&(place|outlet|outletCase|medium) == 0 && run-1 != person && words[run-1].depth == 0 &&
		!s.acronym(run-1) {
		run--
	}
	if run == last {
		return -1
	}
	for last-run >= 3 && has(words[run].plain[len(words[run].plain)-1:], "a", "e") {
		run++ // "predsjednik ciparskih Grka Tasos Papadopulos"
	}
	switch n := last - run; {
	case run > first && person < 0:
		return -1 // part of the name of a body
	case n == 1 && person < 0:
		if first == s.first && s.startsLower(first) {
			return -1
		}
		return run
	case n == 1:
		if has(words[run].plain[len(words[run].plain)-1:], "e", "u") && len(s.f.named[s.name(words[run].plain)]) < 2 {
			return -1
		}
		return run
	}
	return run
}

// startsLower tells whether the first word of a period has its capital only for that.
func (s *reading) startsLower(k int) bool {
	p := s.p.words[k].plain
	_, known := s.firstNames[p]
	return !known && !strings.HasSuffix(p, "ić") && len(s.f.named[s.name(p)]) < 2
}

// acronym tells whether a word is one, or has digits: it is in no name.
func (s *reading) acronym(k int) bool {
	w := &s.p.words[k]
	return w.end-w.start > 1 && unicode.IsUpper(s.p.runes[w.start+1]) || strings.ContainsAny(w.plain, "0123456789")
}

// isName tells whether a run of words is nothing but the name of a person.
func (s *reading) isName(first, last int) bool {
	for k := first; k < last; k++ {
		w := &s.p.words[k]
		if !w.capital || s.classes[w.plain]&(place|outlet|outletCase|medium) != 0 || s.acronym(k) {
			return false
		}
	}
	_, known := s.firstNames[s.stem(s.p.words[first].plain)]
	return known || last-first > 1 || strings.HasSuffix(s.p.words[first].plain, "ić")
}

// roleInCase tells whether a word is a noun for a person in another case.
func (s *reading) roleInCase(plain string) bool {
	for _, ending := range [...]string{"a", "u", "om", "em", "e", "i"} {
		stem, ok := strings.CutSuffix(plain, ending)
		if !ok {
			continue
		}
		for _, add := range [...]string{"", "a"} {
			if as, role := s.roles[stem+add]; role && as != many {
				return true
			}
		}
		switch { // ministra, sutkinje; tužioca
		case strings.HasSuffix(stem, "tr"), strings.HasSuffix(stem, "ac"):
			_, role := s.roles[strings.TrimSuffix(stem, "r")+"ar"]
			return role
		case strings.HasSuffix(stem, "oc"):
			_, role := s.roles[strings.TrimSuffix(stem, "oc")+"lac"]
			return role
		}
	}
	return false
}

// inNominative returns a name with its words in the nominative, in the script of the text.
func (s *reading) inNominative(first, last int) string {
	woman := s.firstNames[s.stem(s.p.words[first].plain)] == woman
	var b strings.Builder
	for k := first; k < last; k++ {
		if k > first {
			b.WriteByte(' ')
		}
		w := &s.p.words[k]
		if k > first && woman {
			b.WriteString(s.p.of(w.start, w.end)) // the surname of a woman has no cases
			continue
		}
		cut, add := s.nominative(w.plain)
		if unicode.Is(unicode.Cyrillic, s.p.runes[w.start]) {
			add = language.ToCyrillic(add)
		}
		b.WriteString(s.p.of(w.start, w.end-cut))
		b.WriteString(add)
	}
	return b.String()
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
		sex = s.firstNames[s.stem(strings.ToLower(language.ToLatin(words[0])))]
	}
	return sex == anySex || sex == many || sex == as.sex()
}

// spokeBefore returns who is meant where a verb has no subject: who spoke last, and could
// be the subject of that form; or who the sentence before is about.
func (s *reading) spokeBefore(as shape) Party {
	const near = 3 // attributions
	for i := len(s.f.found) - 1; i >= max(0, len(s.f.found)-near); i-- {
		who := s.f.found[i].Speaker
		if !who.Known() || who.Place.Paragraph < s.p.at-2 || !s.fits(&who, as) {
			continue
		}
		if s.period.first > 0 && s.f.found[i].Place.Paragraph == s.p.at && s.f.found[i].Place.End < s.p.periods[s.p.words[s.period.first-1].period].start {
			break // a sentence stands between them
		}
		if _, pronoun := s.pronouns[strings.ToLower(language.ToLatin(who.Text))]; pronoun && who.Name != "" {
			return Party{Name: who.Name, Role: who.Role}
		}
		return who
	}
	if s.period.first > 0 {
		one := &s.p.periods[s.p.words[s.period.first-1].period]
		before := &reading{grammar: s.grammar, f: s.f, p: s.p, first: one.first, last: one.last, period: one}
		end := one.first + 1
		for end < one.last && s.p.words[end].gap&anyBreak == 0 {
			end++
		}
		if a := before.look(one.first, end); s.isPerson(&a.subject) && s.fits(&a.subject, as) {
			return a.subject
		}
	}
	if p := s.f.recent(as.sex(), ""); p != nil {
		return Party{Name: p.name, Role: p.role}
	}
	return Party{}
}

// isPerson tells whether a party has a name, or is called by a noun for those who speak.
func (s *reading) isPerson(who *Party) bool {
	return who.Name != "" || s.head(language.ToLatin(who.Text)) != ""
}

// isVerb tells whether a word is a form of a verb of saying.
func (s *reading) isVerb(k int) bool {
	_, ok := s.sayings[s.p.words[k].plain]
	return ok
}

// isVerbForm tells whether a word, or the one before it where it is an auxiliary, is a verb
// of saying in one of a few forms.
func (s *reading) isVerbForm(k int, shapes ...shape) bool {
	if k > s.first && auxiliary(s.p.words[k].plain) {
		k--
	}
	if k < s.first {
		return false
	}
	form, ok := s.sayings[s.p.words[k].plain]
	return ok && slices.Contains(shapes, form.shape)
}

// has tells whether a word is one of a few.
func has(plain string, words ...string) bool { return slices.Contains(words, plain) }
