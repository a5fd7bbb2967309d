package quote

import (
	"strings"
	"unicode"
)

// englishReader reads one paragraph.
type englishReader struct {
	*englishTongue
	f       *finder
	p       *paragraph
	w       []word
	classes []englishClass // of each word
	one     *period        // that is read
	main    englishPhrase  // the subject of the first verb of the period
	last    englishPhrase  // the subject of the last cue of the period
	claimed []int          // for each word the index of the cue whose content has it, or -1
}

// phrase is a run of words, last exclusive, that names somebody or something. From and to
// are the words of an apposition behind it, where there is one.
type englishPhrase struct{ first, last, from, to int }

func (n englishPhrase) none() bool { return n.first >= n.last }

func newEnglishReader(t *englishTongue, f *finder) *englishReader {
	e := &englishReader{englishTongue: t, f: f, p: f.p, w: f.p.words}
	e.classes = make([]englishClass, len(e.w))
	e.claimed = make([]int, len(e.w))
	for i := range e.w {
		e.claimed[i] = -1
		e.classes[i] = e.classOf(&e.w[i])
	}
	return e
}

// classOf returns the classes of a word, also of one with 's, 've or 'll behind it.
func (e *englishReader) classOf(w *word) englishClass {
	if c, ok := e.englishTongue.classes[w.plain]; ok {
		return c
	}
	base, tail, ok := strings.Cut(w.plain, "'")
	if !ok {
		if r := e.p.runes; w.plain[len(w.plain)-1] == 's' && w.end < len(r) && (r[w.end] == '’' || r[w.end] == '\'') &&
			(w.end+1 == len(r) || unicode.IsSpace(r[w.end+1])) {
			return enPossessive
		}
		return 0
	}
	c := e.englishTongue.classes[base]
	switch {
	case tail != "s":
		return c
	case c&(enPronoun|enConjunction|enDeterminer) != 0 || base == "there" || base == "here":
		return c
	}
	return c&^enSaysSo | enPossessive
}

// is tells whether a word can be of a class. There is none before the first and behind the
// last word.
func (e *englishReader) is(i int, c englishClass) bool {
	return 0 <= i && i < len(e.classes) && e.classes[i]&c != 0
}

// breaks tells whether something that parts clauses stands before a word.
func (e *englishReader) breaks(i int) bool { return e.w[i].gap&anyBreak != 0 }

// adverbial tells whether a word only says how, or how often.
func (e *englishReader) adverbial(i int) bool {
	w := e.w[i].plain
	return e.is(i, enAdverb) || len(w) > 4 && strings.HasSuffix(w, "ly") && !e.w[i].capital && w != "family" && w != "ally" && w != "reply" && w != "assembly" && w != "daily" && w != "weekly"
}

// nominal tells whether a word can be a noun, or an adjective before one.
func (e *englishReader) nominal(i int) bool {
	if e.w[i].capital && !e.is(i, enPronoun|enDeterminer|enConjunction|enPreposition|enAuxiliary) {
		return true
	}
	return !e.is(i, enPronoun|enDeterminer|enPreposition|enConjunction|enAuxiliary|enFinite|enTimeWord) && !e.adverbial(i) && !e.pastVerb(i)
}

// pastVerb tells whether a word can only be the past of a verb.
func (e *englishReader) pastVerb(i int) bool {
	if e.w[i].capital {
		return false
	}
	if e.is(i, enSaysSo) {
		for _, v := range e.cues[e.w[i].plain] {
			if v.form&enPastForm != 0 {
				return true
			}
		}
		return false
	}
	return e.is(i, enFinite) || len(e.w[i].plain) > 4 && strings.HasSuffix(e.w[i].plain, "ed")
}

// verbal tells whether a word may be the finite verb of a clause.
func (e *englishReader) verbal(i int) bool {
	if e.is(i, enAuxiliary|enFinite) && e.w[i].plain != "not" && e.w[i].plain != "never" {
		return true
	}
	if tail := e.w[i].plain; strings.Contains(tail, "'") && e.is(i, enPronoun) && !e.is(i, enPossessive) {
		return true // he's, they've
	}
	if i == e.one.first || e.breaks(i) && !e.is(i, enSaysSo) {
		return false
	}
	if e.is(i-1, enDeterminer|enPreposition|enPossessive) && !e.is(i-1, enPronoun) {
		return false
	}
	if e.pastVerb(i) {
		// "a plan proposed by", "people trained in": a participle, not a clause
		return i+1 >= e.one.last || !(e.w[i+1].plain == "by" && !e.w[i].capital)
	}
	w := e.w[i].plain
	return e.is(i, enSaysSo) && !e.w[i].capital && !strings.HasSuffix(w, "ing") && (e.is(i-1, enPronoun) || strings.HasSuffix(w, "s") && e.w[i-1].capital)
}

// linking tells whether a preposition can stand within a noun phrase: "aide for foreign
// affairs".
func linking(plain string) bool {
	switch plain {
	case "of", "for", "from", "at", "in", "to", "with", "on", "about", "against", "behind", "by", "near", "between", "under", "over", "through", "across", "within", "outside", "inside", "among", "around":
		return true
	}
	return false
}

// longestPhrase is how many words of a noun phrase are looked at.
const longestPhrase = 60

// nounPhrase returns the noun phrase that ends at a word, not before a bound.
func (e *englishReader) nounPhrase(end, least int) englishPhrase {
	if end < least {
		return englishPhrase{}
	}
	if e.is(end, enPronoun) && !e.is(end, enRoleNoun) || e.w[end].plain == "they" {
		return englishPhrase{first: end, last: end + 1}
	}
	if !e.nominal(end) && !e.is(end, enDeterminer) && !e.is(end, enTimeWord) {
		return englishPhrase{}
	}
	least = max(least, end-longestPhrase)
	first := end
	for i := end; ; i-- {
		first = i
		if i == least || e.w[i].gap&(anyBreak|markEnd) != 0 {
			break
		}
		before := i - 1
		switch {
		case e.is(before, enPossessive):
		case e.is(before, enPronoun) && !e.is(before, enRoleNoun):
			return e.trim(englishPhrase{first: first, last: end + 1})
		case e.is(before, enDeterminer), e.nominal(before):
			if e.is(i, enDeterminer) && !e.is(before, enDeterminer) && !e.is(before, enPossessive) && !(e.is(before, enOutletNoun) && e.w[i].capital) {
				return e.trim(englishPhrase{first: first, last: end + 1}) // "Ohio the president"
			}
		case e.w[before].plain == "and" || e.w[before].plain == "or":
			if before == least || e.breaks(before) || !e.nominal(before-1) || e.clauseBefore(before, least) {
				return e.trim(englishPhrase{first: first, last: end + 1})
			}
		case linking(e.w[before].plain):
			if before == least || e.breaks(before) || !e.nominal(before-1) && !e.is(before-1, enDeterminer|enTimeWord) &&
				!(e.pastVerb(before-1) && before-2 >= least && !e.breaks(before-1) && e.nominal(before-2)) {
				if before == least || e.breaks(before) {
					first = before
				}
				return e.trim(englishPhrase{first: first, last: end + 1})
			}
		case e.is(before, enTimeWord) && e.w[i].capital && !e.is(i, enTimeWord|enMedia):
			return e.trim(englishPhrase{first: first, last: end + 1}) // "On Monday Trump"
		case e.is(before, enTimeWord):
		case e.pastVerb(before) && before > least && e.nominal(before-1) && i <= end && linking(e.w[i].plain) && !e.breaks(before):
			// "a man identified as", "a poll published by"
		default:
			if rel := e.relative(before, least); rel > least && rel < before {
				i = rel
				continue
			}
			return e.trim(englishPhrase{first: first, last: end + 1})
		}
	}
	return e.trim(englishPhrase{first: first, last: end + 1})
}

// clauseBefore tells whether a verb stands between a bound and a word.
func (e *englishReader) clauseBefore(i, least int) bool {
	for j := i - 1; j >= max(least, i-longestClause); j-- {
		if e.verbal(j) {
			return true
		}
		if e.w[j].gap&(newPeriod|markEnd|semicolon) != 0 {
			break
		}
	}
	return false
}

// relative returns the "who" or "that" of a clause without commas that a verb stands in, or
// -1: "people who were there".
func (e *englishReader) relative(verb, least int) int {
	const far = 12 // words
	for j := verb; j > least && verb-j < far; j-- {
		if e.w[j].gap&anyBreak != 0 {
			break
		}
		switch e.w[j].plain {
		case "who", "that", "which":
			if e.nominal(j - 1) {
				return j
			}
			return -1
		}
	}
	return -1
}

// trim cuts words from the front of a phrase that belong to no noun: an adverb, a
// preposition with its own noun at the beginning of the sentence ("In July Gingrich").
func (e *englishReader) trim(n englishPhrase) englishPhrase {
	for n.first < n.last && (e.is(n.first, enConjunction) || e.adverbial(n.first) && !e.w[n.first].capital || e.pastVerb(n.first)) {
		n.first++
	}
	if n.none() || !linking(e.w[n.first].plain) {
		return n
	}
	// The name at the end, with the words for an office before it.
	i := n.last - 1
	for i > n.first && (e.w[i].capital || e.is(i, enRoleNoun|enPossessive)) && !e.is(i, enTimeWord|enPreposition|enDeterminer) {
		i--
	}
	if i+1 < n.last {
		n.first = i + 1
		return n
	}
	for i := n.last - 1; i > n.first+1; i-- {
		if e.is(i, enDeterminer|enPossessive) {
			n.first = i
			return n
		}
	}
	return englishPhrase{}
}

// subject returns who or what the verb group that begins at a word says something of.
func (e *englishReader) subject(verb int) englishPhrase {
	least := e.one.first
	if verb <= least || e.w[verb].gap&(newPeriod|markEnd|semicolon|colon) != 0 {
		return englishPhrase{}
	}
	if e.w[verb].gap&(comma|dash|bracketEnd) == 0 {
		return e.nounPhrase(verb-1, least)
	}
	// A comma before the verb closes an apposition: "Ushakov, who was present, told".
	bound := max(least, verb-longestPhrase)
	for _, strict := range []bool{true, false} {
		for k := verb - 1; k > bound; k-- {
			g := e.w[k].gap
			if g&(newPeriod|semicolon|markEnd) != 0 && g&(comma|dash|bracket) == 0 {
				break
			}
			if g&(comma|dash|bracket) == 0 || !e.apposition(k, strict) {
				continue
			}
			n := e.nounPhrase(k-1, least)
			if n.none() && e.is(k-1, enPreposition) || !n.none() && e.w[n.first].gap&bracket != 0 {
				continue
			}
			if n.none() || n.first > least && e.w[n.first].gap&comma != 0 && e.apposition(n.first, true) {
				continue
			}
			if e.is(n.first, enTimeWord) && n.first+1 == n.last {
				continue
			}
			n.from, n.to = k, verb
			return n
		}
	}
	return englishPhrase{}
}

// apposition tells whether a word behind a comma begins what is said of the noun before it.
// Strictly, only words that do so nearly always.
func (e *englishReader) apposition(i int, strict bool) bool {
	switch e.w[i].plain {
	case "who", "whose", "which", "a", "an", "the", "one", "former", "now", "himself", "herself", "himselfs", "then", "like":
		return true
	case "and", "but", "he", "she", "they", "it", "i", "we", "you", "that", "because", "so":
		return false
	}
	if e.w[i].gap&bracket != 0 {
		return true
	}
	if strict {
		return e.is(i, enPossessive) || unicode.IsDigit(e.p.runes[e.w[i].start])
	}
	return true
}

// party makes a party of a noun phrase: what stands there, the name in it, and the role
// before the name or in the apposition.
func (e *englishReader) party(n englishPhrase) Party {
	if n.none() {
		return Party{}
	}
	who := Party{Place: e.p.span(n.first, n.last)}
	who.Text = e.p.of(who.Place.Start, who.Place.End)
	if e.is(n.first, enPronoun) && n.first+1 == n.last || e.several(n) {
		return who
	}
	if n.from < n.to && e.w[n.from].gap&bracket != 0 {
		for n.from < n.to && e.w[n.from].gap&(comma|bracketEnd) == 0 {
			n.from++ // "(D-Ohio), the chairwoman"
		}
	}
	if n.from < n.to && e.describes(n.from) {
		role := e.p.span(n.from, n.to)
		who.Role = e.p.of(role.Start, role.End)
	}
	first, last := e.nameIn(n)
	if first == last {
		// "the company's chief executive, Paolo Bruni"
		if f, l := e.nameIn(englishPhrase{first: n.from, last: n.to}); f == n.from && l == n.to && l-f > 1 {
			who.Name, who.Role = who.Role, who.Text
			return who
		}
		if who.Role == "" && !(e.is(n.first, enDeterminer) && n.first+1 == n.last) {
			who.Role = who.Text
		}
		return who
	}
	name := e.p.span(first, last)
	who.Name = strings.TrimSuffix(strings.TrimSuffix(e.p.of(name.Start, name.End), "'s"), "’s")
	if first > n.first && who.Role == "" && !e.onlyArticle(n.first, first) {
		before := e.p.span(n.first, first)
		who.Role = e.p.of(before.Start, before.End)
	}
	return who
}

// nameIn returns the words of the name in a noun phrase, before a preposition where there is
// one: "Vitkoff" of "US envoy Vitkoff", nothing of "the mayor of Kotor".
func (e *englishReader) nameIn(n englishPhrase) (first, last int) {
	last = n.last
	for i := n.first + 1; i < n.last; i++ {
		if e.is(i, enPreposition) {
			last = i
			break
		}
	}
	first = last
	for first > n.first {
		b := first - 1
		if !e.w[b].capital || e.is(b, enPossessive) && first < last || e.is(b, enDeterminer|enPronoun) {
			break
		}
		if first < last && (e.w[first].gap&^(stop|mark|markEnd) != 0 || e.hasRole(b) || e.titleBefore(b)) {
			break
		}
		first--
	}
	if first+1 == last && e.hasRole(first) && !e.is(first, enMedia) || last < n.last && e.is(n.first, enDeterminer) && !e.organ(first, last) {
		return last, last
	}
	return first, last
}

// several tells whether a phrase names two people: it has no name of its own.
func (e *englishReader) several(n englishPhrase) bool {
	for i := n.first + 1; i < n.last-1; i++ {
		if e.w[i].plain == "and" && e.w[i-1].capital && (e.w[n.last-1].capital || e.is(i+1, enDeterminer|enPossessive)) && !e.organ(n.first, n.last) {
			return true
		}
	}
	return false
}

func (e *englishReader) hasRole(i int) bool {
	_, role := e.roles[e.w[i].plain]
	return role
}

func (e *englishReader) titleBefore(i int) bool {
	return e.particles[e.w[i].plain] && !e.is(i, enPreposition)
}

// onlyArticle tells whether a run of words is no role: "the", "Mr."
func (e *englishReader) onlyArticle(first, last int) bool {
	for i := first; i < last; i++ {
		switch e.w[i].plain {
		case "the", "a", "an", "mr", "mrs", "ms", "mx", "dr", "sir":
		default:
			return false
		}
	}
	return true
}

// organ tells whether a run of capitals names a body and not a person: "Committee for a
// Responsible Federal Budget".
func (e *englishReader) organ(first, last int) bool {
	for i := first; i < last; i++ {
		if e.is(i, enRoleNoun) && e.roles[e.w[i].plain] == many {
			return true
		}
	}
	return false
}

// describes tells whether an apposition says who somebody is, and not what they did.
func (e *englishReader) describes(i int) bool {
	switch e.w[i].plain {
	case "former", "now", "one", "chief", "head", "then":
		return true
	}
	return e.is(i, enDeterminer|enRoleNoun) || e.is(i, enPossessive) && e.w[i].plain != "whose" || e.w[i].capital && !e.is(i, enPreposition|enTimeWord|enConjunction)
}
