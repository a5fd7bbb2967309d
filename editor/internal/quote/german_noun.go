package quote

import (
	"strings"
	"unicode"
)

// reach says what else than its genitives belongs to a noun.
type reach byte

const (
	nearReach reach = iota // "laut der Polizei [in Berlin]": what follows may belong to the clause
	wideReach              // before the verb it can only belong to the noun
)

// noun returns the end of the noun with all that belongs to it that begins at a word, or
// the word itself where none begins there. It does not go past the end of a part.
func (r *germanReader) noun(i, last int, how reach) int {
	start := i
	person := true                                                // nothing but names so far
	for i < last && r.is(i, deAdverb) && !r.is(i, deDeterminer) { // "auch die Polizei"
		i++
	}
	if r.is(i, deSubjectPronoun|deObjectPronoun) && !r.is(i, deDeterminer) {
		return i + 1
	}
	if r.is(i, deDeterminer) {
		person = false
		i++
	}
	for i < last && r.isAdjective(i, last) {
		person = false
		i++
	}
	head := i
	for i < last && (i == head || r.p.words[i].gap&(comma|colon|semicolon|dash|bracket) == 0 || !r.breaks(i) && r.p.words[i].gap&bracket == 0) && r.inNoun(i) {
		if i > head && r.quoted(i-1) && !r.quoted(i) {
			break // a name between marks ends
		}
		i++
	}
	if i == head {
		if head > start && !r.is(head-1, deAdverb) && r.is(start, deDeterminer) && i < last && unicode.IsDigit(r.p.runes[r.p.words[i].start]) {
			return i + 1
		}
		return start
	}
	if person && i-head == 1 {
		_, role := r.words.sexOfRole(r.plain(head))
		person = !role && !r.is(head, deSpeechNoun)
	}
	named := i-head >= 2
	for i < last {
		w := &r.p.words[i]
		if w.gap&bracket != 0 { // "(SPD)"
			end := i
			for end < last && (end == i || r.p.words[end].gap&bracketEnd == 0) {
				end++
			}
			if end-i > 4 {
				return i
			}
			i = end
			continue
		}
		if r.breaks(i) && i > r.first {
			return i
		}
		switch {
		case w.depth > 0 && w.gap&mark != 0: // a name between marks
			for i < last && r.quoted(i) {
				i++
			}
		case r.dative && r.plain(i) == "der" && r.namesOutlet(i, r.nounEnd(i, last)):
			return i // "sagte eine Nachbarin der Deutschen Presse-Agentur"
		case r.is(i, deGenitive) && (r.plain(i) == "des" || !person && !(named && how == nearReach)):
			end := r.noun(i, last, nearReach)
			if end <= i+1 {
				return i
			}
			i = end
		case !w.capital && strings.HasSuffix(w.plain, "er") && r.isAdjective(i, last) && !person:
			end := r.noun(i, last, nearReach) // "politischer Beobachter"
			if end <= i+1 {
				return i
			}
			i = end
		case r.is(i, deAttached) && !(r.without != "" && strings.HasPrefix(r.plain(i), r.without)) && (how == wideReach || strings.HasPrefix(r.plain(i), "vo") || !person && !named && r.isNear(i, start)):
			end := r.noun(i+1, last, nearReach)
			if end <= i+1 {
				return i
			}
			i = end
		case r.plain(i) == "und" || r.plain(i) == "sowie" || r.plain(i) == "oder":
			end := r.noun(i+1, last, nearReach)
			if end <= i+1 || r.is(i+1, deSubjectPronoun) && !r.is(i+1, deDeterminer) || how == nearReach && r.is(i+1, deDeterminer) && r.is(end, deFinite|deSayingVerb) {
				return i
			}
			i = end
		default:
			return i
		}
	}
	return i
}

// isNear tells whether a preposition ties a place or a group to the noun just before it:
// "ein Sprecher in Berlin".
func (r *germanReader) isNear(i, start int) bool {
	switch r.plain(i) {
	case "aus", "bei", "beim", "für":
		return true
	case "in", "im":
		const near = 3 // words
		return i-start <= near && !r.is(i+1, deSpeechNoun)
	}
	return false
}

// isAdjective tells whether a word has the ending of an adjective before a noun, or is a
// number in figures.
func (r *germanReader) isAdjective(i, last int) bool {
	if i+1 >= last || r.quoted(i) {
		return false
	}
	w := &r.p.words[i]
	if r.breaks(i+1) && r.p.words[i+1].gap&comma == 0 || r.p.words[i+1].gap&bracket != 0 {
		return false
	}
	if unicode.IsDigit(r.p.runes[w.start]) {
		return !w.capital
	}
	if w.capital {
		return false
	}
	if r.traits[i]&(deDeterminer|dePreposition|deConjunction|deSubjectPronoun|deObjectPronoun|deCoordinator|deAuxiliary|deFinite) != 0 {
		return false
	}
	// Adverbs may stand before an adjective: "der bisher größte Fund".
	next := i + 1
	ends := false
	for _, e := range []string{"e", "en", "er", "es", "em"} {
		ends = ends || strings.HasSuffix(w.plain, e)
	}
	if !ends {
		return false
	}
	for steps := 0; next < last && steps < 3; steps++ {
		n := &r.p.words[next]
		if n.capital || n.depth > 0 {
			return true
		}
		if r.traits[next]&deClosed != 0 && !r.is(next, deAdverb) {
			return r.plain(next) == "und" && next+1 < last && r.isAdjective(next+1, last)
		}
		next++
	}
	return false
}

// inNoun tells whether a word can be part of the noun itself: one with a capital, between
// marks, or a small word within a name.
func (r *germanReader) inNoun(i int) bool {
	w := &r.p.words[i]
	if w.depth > 0 {
		return true
	}
	if w.capital {
		return i > r.first || r.traits[i]&(deClosed|deFraming) == 0
	}
	if unicode.IsDigit(r.p.runes[w.start]) {
		return i+1 >= r.last || !r.p.words[i+1].capital || r.breaks(i+1)
	}
	if r.words.outlets[r.p.of(w.start, w.end)] {
		return true
	}
	return r.tongue.particles[w.plain] && i > r.first && i+1 < r.last && r.p.words[i-1].capital && r.p.words[i+1].capital &&
		(!r.is(i, deDeterminer|dePreposition|deCoordinator) || r.plain(i) == "von" || r.plain(i) == "van" || r.plain(i) == "de" || r.plain(i) == "der" && r.plain(i-1) == "von")
}

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
		if r.is(front, deDeterminer) && r.isOneNoun(max(last, front+1), verb) {
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
	switch r.plain(front) {
	case "das", "dies":
		return verb-front > 1
	case "dem", "den", "einem", "einen", "ihm", "ihnen", "diesem", "diesen", "seinem", "seinen", "ihrem", "ihren", "des", "es", "denen", "keinen", "dessen", "darin":
		return false
	}
	if r.plain(front) == "der" && r.isDativeFront(front, verb) {
		return false
	}
	if r.is(front, dePreposition|deConjunction|deObjectPronoun) && !r.is(front, deDeterminer|deSubjectPronoun) {
		return false
	}
	if r.is(front, dePreposition) && !r.is(front, deSubjectPronoun) && r.plain(front) != "während" {
		return false // "im", "am"
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
		case r.is(i, deObjectPronoun) && !r.is(i, deDeterminer), r.plain(i) == "es", r.is(i, deAdverb) && !r.is(i, deDeterminer) && !r.is(i, dePreposition):
			i++
		case r.plain(i) == "dem" || r.plain(i) == "den" || r.plain(i) == "einem" || r.plain(i) == "einen":
			e := r.noun(i, to, nearReach)
			if e == i {
				return Party{}, i
			}
			i = e
		case r.is(i, dePreposition):
			e := r.noun(i+1, to, nearReach)
			if r.is(i, deDeterminer) {
				e = r.noun(i, to, nearReach)
			}
			if e <= i+1 {
				return Party{}, i
			}
			i = e
		default:
			e := r.noun(i, to, nearReach)
			if e == i {
				return Party{}, i
			}
			last := r.apposition(e, to)
			return r.party(i, last), last
		}
		if i < to && r.breaks(i) && r.p.words[i].gap&comma == 0 {
			return Party{}, i
		}
	}
	return Party{}, i
}

// apposition returns the end of a noun that stands behind another one between commas, "Alan
// Stern, Direktor der NASA", or the place itself.
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

// party makes a party of words: what they are called, their name and their role.
func (r *germanReader) party(first, last int) Party {
	for first < last && (r.is(first, deAdverb) && !r.is(first, deDeterminer|deSubjectPronoun) || r.is(first, deCoordinator) && !r.is(first, deRelative)) {
		first++
	}
	if first >= last {
		return Party{}
	}
	place := r.p.span(first, last)
	if last < len(r.p.words) && r.p.words[last].gap&(bracketEnd|markEnd) != 0 {
		place.End = r.p.words[last].start
	} else if last == len(r.p.words) {
		place.End = len(r.p.runes)
	}
	end := r.p.words[last-1].end
	for end < place.End && strings.ContainsRune("“”\"«»)’‘", r.p.runes[end]) {
		end++
	}
	place.End = end
	if start := r.p.words[first].start; start > 0 && r.p.words[first].gap&mark != 0 {
		place.Start = start - 1
	}
	out := Party{Text: r.p.of(place.Start, place.End), Place: place}
	r.describe(&out, first, last)
	return out
}

// describe finds the name and the role within the words of a party.
func (r *germanReader) describe(out *Party, first, last int) {
	if last-first == 1 && r.is(first, deSubjectPronoun) {
		return
	}
	// A role is its noun with what stands before it; the name follows, or stands in front of
	// a comma: "Regierungssprecherin Anna Beispiel", "Anna Beispiel, Sprecherin der Stadt".
	role := -1
	for i := first; i < last; i++ {
		if r.p.words[i].capital && !r.quoted(i) && !r.bracketed(i) {
			if _, ok := r.words.sexOfRole(r.plain(i)); ok {
				role = i
				break
			}
		}
	}
	text := func(from, to int) string {
		end := r.p.words[to-1].end
		if r.quoted(to-1) && from < to-1 && !r.quoted(from) {
			end = min(out.Place.End, r.place(from, to).End)
		}
		return r.p.of(r.p.words[from].start, end)
	}
	names := func(from, to int) (int, int) {
		for from < to && !r.p.words[from].capital {
			from++
		}
		end := from
		for end < to && (end == from || r.p.words[end].gap&(comma|bracket|mark) == 0) && r.inNoun(end) && !unicode.IsDigit(r.p.runes[r.p.words[end].start]) {
			end++
		}
		return from, end
	}
	comma := first + 1
	for comma < last && !r.breaks(comma) {
		comma++
	}
	switch {
	case r.quoted(last-1) && r.namesOutlet(first, last):
		for first < last && !r.quoted(first) {
			first++
		}
		out.Name = text(first, last)
	case role < 0 && r.is(first, deDeterminer), role < 0 && !r.p.words[first].capital:
		r.describeByName(out, first, comma)
	case role < 0:
		_, spoken := r.frameNoun(first)
		spoken = spoken || r.mediumOf(r.plain(first)) != Spoken
		if from, to := names(first, comma); from < to && to-from <= 5 && !spoken && !(to < comma && r.is(to, deCoordinator)) {
			out.Name = text(from, to)
		}
	case role >= comma:
		if from, to := names(first, comma); from < to {
			out.Name = text(from, to)
		}
		out.Role = text(comma, last)
	default:
		out.Role = text(first, comma)
		if r.is(first, deDeterminer) {
			out.Role = text(min(first+1, role), comma)
		}
		// Behind the role: its genitive, then perhaps the name.
		from, to := names(role+1, comma)
		switch {
		case from == role+1 && from < to && to-from <= 5:
			out.Name = text(from, to)
			out.Role = text(min(firstOf(first, r), role), role+1)
		case comma < last && r.p.words[comma].capital:
			from = comma
			if _, title := r.words.sexOfRole(r.plain(from)); title { // "Professor Ernst Wiesner"
				from++
			}
			if from, to := names(from, last); from < to {
				out.Name = text(from, to)
			}
		default:
			if from, ok := r.nameAtEnd(role+1, comma); ok {
				_, to := names(from, comma)
				out.Name = text(from, to)
				out.Role = text(min(firstOf(first, r), role), from)
			}
		}
	}
}

// firstOf skips the determiner before a role.
func firstOf(first int, r *germanReader) int {
	if r.is(first, deDeterminer) {
		return first + 1
	}
	return first
}

// nameAtEnd finds the name behind the genitive of a role: "der Vorsitzende der Gewerkschaft
// verdi Frank Bsirske" ends with two words whose first is a first name.
func (r *germanReader) nameAtEnd(from, to int) (int, bool) {
	for i := from; i+1 < to; i++ {
		if _, ok := r.tongue.firstNames[r.plain(i)]; ok && r.p.words[i].capital && r.p.words[i+1].capital {
			return i, true
		}
	}
	return 0, false
}

// isDativeFront tells whether "der" in front of a verb begins a dative: "Der
// englischsprachigen Zeitung sagte er", "Der „Presse“ sagte er".
func (r *germanReader) isDativeFront(front, verb int) bool {
	if front+2 < verb && strings.HasSuffix(r.plain(front+1), "en") && !r.p.words[front+1].capital {
		return true
	}
	return front+1 < verb && r.isOutlet(front+1) && (r.quoted(front+1) || strings.HasSuffix(r.plain(front+1), "zeitung") || strings.HasSuffix(r.plain(front+1), "agentur") || r.plain(front+1) == "presse")
}

// nounEnd returns the end of the noun that begins at a word, without what else is said to
// whom.
func (r *germanReader) nounEnd(i, last int) int {
	dative := r.dative
	r.dative = false
	end := r.noun(i, last, nearReach)
	r.dative = dative
	return end
}

// describeByName finds the name in words whose role is not in the table: "die Wirtin Else
// Brandl" ends with a first name and another word.
func (r *germanReader) describeByName(out *Party, first, last int) {
	role := firstOf(first, r)
	if from, ok := r.nameAtEnd(first, last); ok && from+2 >= last {
		out.Name = r.p.of(r.p.words[from].start, r.p.words[last-1].end)
		if role < from {
			out.Role = r.p.of(r.p.words[role].start, r.p.words[from-1].end)
		}
		return
	}
	if role < last && role > first {
		out.Role = r.p.of(r.p.words[role].start, r.p.words[last-1].end)
	}
}
