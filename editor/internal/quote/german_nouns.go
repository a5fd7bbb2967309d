package quote

import "strings"

// findNouns finds what is said with a noun: "die Forderung, mehr zu tun", "der Vorwurf, er
// habe …".
func (r *germanReader) findNouns() {
	for k := 0; k+1 < len(r.parts); k++ {
		part, next := &r.parts[k], &r.parts[k+1]
		if r.covered(part.last) || r.covered(part.last+1) {
			continue
		}
		for i := part.last - 1; i >= part.first; i-- {
			if !r.p.words[i].capital || r.quoted(i) {
				continue
			}
			n, ok := r.words.nouns[r.plain(i)]
			if !ok || !n.clause || !r.isClause(next) {
				continue
			}
			if i > part.first && (strings.HasPrefix(r.plain(i-1), "kein") || r.plain(i-1) == "ohne") {
				break // "kein Zweifel, dass"
			}
			s := germanSaying{cue: r.p.span(i, i+1), lemma: r.p.of(r.p.words[i].start, r.p.words[i].end), force: n.force}
			s.speaker = r.nounSpeaker(k, i)
			r.told = !r.isSubjunctiveUpTo(k)
			r.say(s, next.first, r.endOf(k+1), -1)
			break
		}
	}
}

// covered tells whether a word is in something that was found already.
func (r *germanReader) covered(i int) bool {
	for j := range r.sayings {
		if s := &r.sayings[j]; s.first <= i && i < s.last && s.lemma != "laut" && s.lemma != "nach" {
			return true
		}
	}
	return false
}

// isClause tells whether a part can be what a noun says.
func (r *germanReader) isClause(part *germanPart) bool {
	switch part.kind {
	case subPart:
		return r.is(part.first, deAsking) && r.plain(part.first) != "wie" || part.mood == deSubjunctive1
	case mainPart:
		return part.mood != 0 && !r.is(part.first, deCoordinator)
	case zuPart:
		p := r.plain(part.first)
		return p != "um" && p != "ohne" && p != "statt"
	}
	return false
}

// nounSpeaker returns who says what a noun says: the noun behind it in the genitive, "der
// Vorwurf der Opposition", or the subject of the clause.
func (r *germanReader) nounSpeaker(k, i int) Party {
	part := &r.parts[k]
	j := i + 1
	if j < part.last && (r.plain(j) == "von" || r.plain(j) == "vom") {
		j++
	}
	if j < part.last && (r.is(j, deGenitive) || j > i+1) {
		if end := r.noun(j, part.last, nearReach); end > j+1 || end > j && j > i+1 {
			return r.party(j, end)
		}
	}
	for part.verb < 0 && k > 0 {
		k--
		part = &r.parts[k]
	}
	if part.verb >= 0 {
		who, _ := r.subject(r.clauseFrom(k), part.verb, part.last)
		return who
	}
	return Party{}
}

// isSubjunctiveUpTo tells whether the sentence is in the first subjunctive before it comes
// to what a noun in a part says: then all of it is what somebody said.
func (r *germanReader) isSubjunctiveUpTo(last int) bool {
	for k := 0; k <= last; k++ {
		if p := &r.parts[k]; p.kind == mainPart && p.verb >= 0 {
			return p.mood == deSubjunctive1
		}
	}
	return false
}
