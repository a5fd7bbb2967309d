package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

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

// party returns who is called by a run of words in the nominative.
func (s *reading) party(first, last int) Party { return s.named(first, last, false) }

// partyIn returns who is called by a run of words in another case.
func (s *reading) partyIn(first, last int) Party { return s.named(first, last, true) }

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
	for _, ending := range [...]string{"og", "a", "u", "om", "em", "e", "i"} {
		stem, ok := strings.CutSuffix(plain, ending)
		if !ok {
			continue
		}
		for _, add := range [...]string{"", "a", "i"} {
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
// The surname tells whether it is a man's: that of a woman has no cases.
func (s *reading) inNominative(first, last int) string {
	surname := s.p.words[last-1].plain
	declined := strings.HasSuffix(surname, "ića") || strings.HasSuffix(surname, "iću") || strings.HasSuffix(surname, "ićem")
	woman := !declined && s.firstNames[s.stem(s.p.words[first].plain)] == woman
	var b strings.Builder
	for k := first; k < last; k++ {
		if k > first {
			b.WriteByte(' ')
		}
		w := &s.p.words[k]
		_, known := s.firstNames[w.plain]
		if k > first && woman || known && !declined {
			b.WriteString(s.p.of(w.start, w.end))
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

// stem returns the nominative of a first name that is known, and another name without the
// ending of its case: "marka" is "marko", "jovovića" and "jovovićem" are "jovović".
func (g *grammar) stem(plain string) string {
	plain = language.ToLatin(plain)
	if _, known := g.firstNames[plain]; known {
		return plain
	}
	cut, add := g.nominative(plain)
	return plain[:len(plain)-cut] + add
}

// nominative tells how a name in another case becomes its nominative: how many bytes are
// cut from its end, all of them ASCII, and what is added. A surname that might be either is
// cut to its stem.
func (g *grammar) nominative(plain string) (cut int, add string) {
	for _, ending := range [...]string{"ovima", "om", "em", "a", "e", "i", "o", "u"} {
		stem, ok := strings.CutSuffix(plain, ending)
		if !ok || utf8.RuneCountInString(stem) < 2 {
			continue
		}
		if rest, ok := strings.CutSuffix(stem, "r"); ok {
			if _, known := g.firstNames[rest+"ar"]; known {
				return len(ending) + 1, "ar" // Petra is Petar
			}
		}
		for _, add := range [...]string{"o", "", "a", "e"} {
			if _, known := g.firstNames[stem+add]; known && add != ending {
				return len(ending), add
			}
		}
		if ending != "o" && (strings.HasSuffix(stem, "ć") || len(ending) == 1 && endsInConsonant(stem)) {
			return len(ending), ""
		}
	}
	return 0, ""
}

func endsInConsonant(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) && !strings.ContainsRune("aeiou", r)
}
