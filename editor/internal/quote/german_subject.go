package quote

import "strings"

// subject returns the one who says something in a clause, by the word of its verb: the
// noun in front of it, or the first one behind it that is no object. The clause is one part,
// or several where an apposition stands in it.
func (r *germanReader) subject(from, verb, to int) (party Party, end int) {
	front := from
	for front < verb && r.is(front, deCoordinator) {
		front++
	}
	if front < verb && r.canBeSubject(front, verb) {
		first, last := r.front(front, verb)
		if r.is(front, deDeterminer) && (r.isOneNoun(max(last, front+1), verb) || r.is(front+1, dePreposition) && r.endsNoun(front+1, verb)) {
			return r.party(front, verb), verb + 1 // "Ein der Partei angehörender Bürgermeister"
		}
		const longest = 30 // words of a noun with what belongs to it
		if first < last && last-first <= longest {
			return r.party(first, last), verb + 1
		}
	}
	return r.subjectBehind(verb+1, to)
}

// isOneNoun tells whether the words before a verb go on with small letters and end with a
// noun, so that all of them are one noun with what describes it.
func (r *germanReader) isOneNoun(from, verb int) bool {
	if from >= verb || r.p.words[from].gap != 0 || r.p.words[from].capital && r.p.words[from-1].capital || !r.p.words[verb-1].capital {
		return false
	}
	for i := from; i < verb; i++ {
		if r.breaks(i) || r.is(i, deFinite|dePreposition|deAdverb) || r.quoted(i) {
			return false
		}
	}
	return true
}

// endsNoun tells whether the words between two, without a break or verb, end with a noun:
// "Zwei [mit der Sache vertraute Personen] sagten".
func (r *germanReader) endsNoun(first, last int) bool {
	for i := first; i < last; i++ {
		if r.breaks(i) || r.is(i, deFinite) {
			return false
		}
	}
	return first < last && r.p.words[last-1].capital && !r.is(last-2, dePreposition|deDeterminer)
}

// front returns the noun before a verb, with its apposition.
func (r *germanReader) front(from, verb int) (first, last int) {
	first = from
	for first < verb && r.is(first, deAdverb) && !r.is(first, deDeterminer|deSubjectPronoun) {
		first++
	}
	last = r.noun(first, verb, wideReach)
	if last == first {
		return from, from
	}
	// What stands between commas belongs to the noun, if it is no clause.
	for last < verb && r.p.words[last].gap&comma != 0 {
		end := last + 1
		for end < verb && !r.breaks(end) {
			end++
		}
		if end == verb && r.guessVerb(last, end) >= 0 {
			break // another verb has the same subject
		}
		if r.is(last, deRelative|deConjunction|dePreposition) && !r.nounOnly(last, end) {
			break
		}
		last = end
	}
	return first, last
}

// nounOnly tells whether a run of words is one noun and no clause.
func (r *germanReader) nounOnly(first, last int) bool {
	return r.noun(first, last, wideReach) == last
}

// canBeSubject tells whether what stands before the verb can be who speaks: it begins with
// no preposition and no adverb of time, and it is no object as "das" and "dem Sender".
func (r *germanReader) canBeSubject(front, verb int) bool {
	for front < verb && r.is(front, deAdverb) && !r.is(front, deSubjectPronoun|deDeterminer) {
		front++
		if front == verb {
			return false
		}
	}
	switch plain := r.plain(front); {
	case plain == "das", plain == "dies":
		return verb-front > 1 // "das Amt sagte", but "das sagte das Amt"
	case plain == "der":
		return !r.isDativeFront(front, verb)
	case r.is(front, deOblique), r.is(front, dePreposition) && !r.is(front, deSubjectPronoun):
		return false
	case r.is(front, deConjunction|deObjectPronoun):
		return r.is(front, deDeterminer|deSubjectPronoun)
	}
	return true
}

// subjectBehind looks for the one who speaks behind a verb: past pronouns, adverbs and
// words of time and place.
func (r *germanReader) subjectBehind(i, to int) (party Party, end int) {
	for i < to {
		switch {
		case i+1 < to && (r.plain(i+1) == "anderem" || r.plain(i+1) == "allem"): // "unter anderem"
			i += 2
		case r.is(i, deSubjectPronoun) && !r.is(i, deDeterminer) && r.plain(i) != "es":
			return r.party(i, i+1), i + 1
		case r.is(i, deObjectPronoun|deAdverb) && !r.is(i, deDeterminer|dePreposition), r.plain(i) == "es":
			i++
		default:
			begin := i
			if r.is(i, dePreposition) && !r.is(i, deDeterminer) { // "am" and "im" have their article
				begin++
			}
			end := r.noun(begin, to, nearReach)
			switch {
			case end <= begin:
				return Party{}, i
			case r.is(i, dePreposition|deOblique):
				i = end
			default:
				last := r.apposition(end, to)
				return r.party(i, last), last
			}
		}
		if i < to && r.breaks(i) && r.p.words[i].gap&comma == 0 {
			return Party{}, i
		}
	}
	return Party{}, i
}

// apposition returns the end of a noun that stands behind another one between commas, "Anna
// Beispiel, Leiterin der Klinik", or the place itself.
func (r *germanReader) apposition(i, to int) int {
	if i >= to || r.p.words[i].gap&comma == 0 || !r.breaks(i) {
		return i
	}
	end := r.noun(i, to, wideReach)
	if end > i && (end == to || r.breaks(end)) && (end < r.last || r.p.words[i].capital || r.is(i, deDeterminer)) && !r.is(i, deObjectPronoun) {
		return end
	}
	return i
}

// isDativeFront tells whether "der" in front of a verb begins a dative: "Der
// englischsprachigen Zeitung sagte er", "Der „Presse“ sagte er".
func (r *germanReader) isDativeFront(front, verb int) bool {
	if front+2 < verb && strings.HasSuffix(r.plain(front+1), "en") && !r.p.words[front+1].capital {
		return true
	}
	return front+1 < verb && r.isOutlet(front+1) && (r.quoted(front+1) || strings.HasSuffix(r.plain(front+1), "zeitung") || strings.HasSuffix(r.plain(front+1), "agentur") || r.plain(front+1) == "presse")
}
