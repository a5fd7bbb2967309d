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
			if a.subject.Known() {
				k++
				continue
			}
			end := s.subjectEnd(k, last)
			a.subject, a.outlet = s.party(k, end), s.isOutlet(k, end)
			k = end
		case c&preposition != 0:
			from := k
			k = s.phrase(k, last, &a)
			name = max(name, s.nameAfter(from, k))
		case c&toWhom != 0 || c&outletCase != 0 && w.capital || k > first && w.capital && strings.HasSuffix(w.plain, "ću"):
			end := k + 1
			for !s.nameBehind(k, last) && end < last && s.p.words[end].capital && !s.startsSubject(end) && s.p.words[end].gap == 0 && s.classes[s.p.words[end-1].plain]&outletCase == 0 {
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
		case !w.capital && strings.HasSuffix(w.plain, "i") && k+1 < last && !s.startsSubject(k+1) && !s.p.words[k+1].capital && s.isVerbForm(k-1, heSaid, sheSaid) && s.nameIn(k, s.subjectEnd(k, last)) < 0:
			end := s.subjectEnd(k, last) // "rekao je grupi pristalica"
			a.to = s.partyIn(k, end)
			k = end
		default:
			end := s.subjectEnd(k, last)
			if a.subject.Known() {
				_, first := s.firstNames[w.plain]
				if role := a.subject; role.Name == "" && w.capital && (first || strings.HasSuffix(w.plain, "ić")) && s.isPerson(&role) { // "prodavačica na Zelenoj pijaci Zorka Babić"
					a.subject = s.party(k, end)
					a.subject.Role = role.Text
					k = end
				} else {
					k++
				}
				continue
			}
			a.subject, a.outlet = s.party(k, end), s.isOutlet(k, end)
			k = end
		}
	}
	if name >= 0 && !a.subject.Known() {
		a.subject = s.party(name, s.subjectEnd(name, last))
	}
	return a
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
			_, role := s.roles[s.p.words[end-1].plain]
			if w.plain == "za" && end+1 < last && s.classes[s.p.words[end+1].plain]&place != 0 && s.classes[s.p.words[end-1].plain]&place != 0 {
				continue // "Šef kluba Saveza za Crnu Goru"
			}
			if w.plain == "za" && end+1 < last && !s.p.words[end+1].capital && (role || !s.p.words[end-1].capital) && s.classes[s.p.words[end+1].plain]&medium == 0 && s.p.words[end+1].plain != "naš" {
				continue // "ministar za evropske poslove"
			}
			break
		}
		if s.p.words[end-1].capital && unicode.IsDigit(s.p.runes[w.start]) {
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
func (s *reading) phrase(k, last int, a *beside) int {
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
	case c&day != 0 && !(head.capital && c&outlet != 0):
		a.when = s.p.span(k, end)
	case c&network != 0 || s.classes[s.p.words[min(k+2, last-1)].plain]&network != 0 && end > k+2:
		a.network = prep == "na"
	case prep == "za":
		if !a.to.Known() && (c&(outlet|outletCase|medium) != 0 || head.capital || head.plain == "naš" || head.gap&mark != 0 || s.hasClass(k+1, end, medium)) {
			a.to = s.partyIn(k+1, end)
			if s.hasClass(k+1, end, medium) {
				a.to = s.outletIn(k+1, end)
			}
		}
	case isRelative(head.plain) || prep == "u" && c&place != 0 && end == k+2:
	case prep == "na" && !a.on.Known():
		a.on = s.partyIn(k+1, end)
	case prep == "od" && !a.of.Known():
		a.of = s.partyIn(k+1, end)
	case prep == "strane" || (prep == "iz" || prep == "u") && !a.from.Known():
		a.from, a.paper = s.partyIn(k+1, end), s.papers[head.plain]
	}
	return end
}
