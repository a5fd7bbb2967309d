package quote

import (
	"strings"
)

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

// hasRole tells whether a word is a noun for a person or a body that speaks.
func (e *englishReader) hasRole(i int) bool {
	_, role := e.roles[e.w[i].plain]
	return role
}

// titleBefore tells whether a word stands before names and is part of none: "Mr", "Sen".
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

// headOf returns the noun of a phrase that what stands behind it belongs to: "poll" of "a poll
// published by the daily".
func (e *englishReader) headOf(n englishPhrase) int {
	for i := n.first + 1; i < n.last; i++ {
		if e.is(i, enPreposition) || e.pastVerb(i) && !e.w[i].capital {
			return i - 1
		}
	}
	return n.last - 1
}

// speaker makes the party of who speaks. "Who" has the name of the noun before it.
func (e *englishReader) speaker(n englishPhrase) Party {
	who := e.party(n)
	if n.first+1 == n.last && n.first > e.one.first && (e.w[n.first].plain == "who" || e.w[n.first].plain == "which") {
		of := e.party(e.nounPhrase(n.first-1, e.one.first))
		who.Name, who.Role = of.Name, of.Role
	}
	return who
}
