package quote

import (
	"strings"
	"unicode"
)

// party makes a party of words: what they are called, their name and their role.
func (r *germanReader) party(first, last int) Party {
	for first < last && (r.is(first, deAdverb) && !r.is(first, deDeterminer|deSubjectPronoun) || r.is(first, deCoordinator) && !r.is(first, deRelative)) {
		first++
	}
	if first >= last {
		return Party{}
	}
	place := r.p.span(first, last)
	until := len(r.p.runes)
	if last < len(r.p.words) {
		until = r.p.words[last].start
	}
	for place.End < until && strings.ContainsRune("“”\"«»)’‘", r.p.runes[place.End]) {
		place.End++
	}
	if place.Start > 0 && r.p.words[first].gap&mark != 0 {
		place.Start--
	}
	out := Party{Text: r.p.of(place.Start, place.End), Place: place}
	r.describe(&out, first, last)
	return out
}

// describe finds the name and the role within the words of a party. A role is its noun with
// what stands before it; the name follows, or stands on the other side of a comma:
// "Regierungssprecherin Anna Beispiel", "Anna Beispiel, Sprecherin der Stadt".
func (r *germanReader) describe(out *Party, first, last int) {
	if last-first == 1 && r.is(first, deSubjectPronoun) {
		return
	}
	begin := first // behind the determiner
	if r.is(first, deDeterminer) && first+1 < last {
		begin++
	}
	comma := first + 1
	for comma < last && !r.breaks(comma) {
		comma++
	}
	role := r.roleIn(first, last)
	switch {
	case r.quoted(last-1) && r.namesOutlet(first, last):
		for !r.quoted(first) {
			first++
		}
		out.Name = r.wording(out, first, last)
	case role < 0 && (begin > first || !r.p.words[first].capital):
		r.describeByName(out, begin, comma)
	case role < 0:
		r.describeName(out, first, comma)
	case role >= comma:
		if from, to := r.namesIn(first, comma); from < to {
			out.Name = r.wording(out, from, to)
		}
		out.Role = r.wording(out, comma, last)
	default:
		r.describeRole(out, min(begin, role), role, comma, last)
	}
}

// roleIn returns the first word of a run that is an office or another noun for people who
// speak, or -1.
func (r *germanReader) roleIn(first, last int) int {
	for i := first; i < last; i++ {
		if r.p.words[i].capital && !r.quoted(i) && !r.bracketed(i) {
			if _, ok := r.words.sexOfRole(r.plain(i)); ok {
				return i
			}
		}
	}
	return -1
}

// mostNames is how many words the name of a person or a body has.
const mostNames = 5

// describeName takes words without a role for a name, but for those that say that something
// is said, and for several names.
func (r *germanReader) describeName(out *Party, first, last int) {
	if _, spoken := r.frameNoun(first); spoken || r.mediumOf(r.plain(first)) != Spoken {
		return
	}
	from, to := r.namesIn(first, last)
	if from < to && to-from <= mostNames && !(to < last && r.is(to, deCoordinator)) {
		out.Name = r.wording(out, from, to)
	}
}

// describeRole finds the name behind a role: at once, behind its genitive, or behind a
// comma.
func (r *germanReader) describeRole(out *Party, begin, role, comma, last int) {
	out.Role = r.wording(out, begin, comma)
	from, to := r.namesIn(role+1, comma)
	titles := role + 1
	for titles < comma && r.tongue.particles[r.plain(titles)] && r.p.words[titles].capital {
		titles++ // "Dr."
	}
	switch {
	case from == titles && from < to && to-from <= mostNames:
		out.Name = r.wording(out, from, to)
		out.Role = r.wording(out, begin, role+1)
	case comma < last && r.p.words[comma].capital:
		if _, title := r.words.sexOfRole(r.plain(comma)); title { // "Professor Ernst Wiesner"
			comma++
		}
		if from, to := r.namesIn(comma, last); from < to {
			out.Name = r.wording(out, from, to)
		}
	default:
		if from, ok := r.nameAtEnd(role+1, comma); ok {
			_, to := r.namesIn(from, comma)
			out.Name = r.wording(out, from, to)
			out.Role = r.wording(out, begin, from)
		}
	}
}

// describeByName finds the name in words whose role is not in the table: "die Wirtin Else
// Brandl" ends with a first name and another word.
func (r *germanReader) describeByName(out *Party, begin, last int) {
	if from, ok := r.nameAtEnd(begin, last); ok && from+2 >= last {
		out.Name = r.wording(out, from, last)
		last = from
	}
	if begin < last {
		out.Role = r.wording(out, begin, last)
	}
}

// wording returns a run of words of a party, with the mark that closes a name in it.
func (r *germanReader) wording(out *Party, first, last int) string {
	end := r.p.words[last-1].end
	if r.quoted(last-1) && !r.quoted(first) {
		end = min(out.Place.End, r.place(first, last).End)
	}
	return r.p.of(r.p.words[first].start, end)
}

// namesIn returns the first run of words between two that can be a name.
func (r *germanReader) namesIn(first, last int) (from, to int) {
	for first < last && (!r.p.words[first].capital || r.tongue.particles[r.plain(first)]) { // also "Dr."
		first++
	}
	to = first
	for to < last && (to == first || r.p.words[to].gap&(comma|bracket|mark) == 0) && r.inNoun(to) && !unicode.IsDigit(r.p.runes[r.p.words[to].start]) {
		to++
	}
	return first, to
}

// nameAtEnd finds the name behind the genitive of a role: "der Vorsitzende der Gewerkschaft
// Bau Otto Lang" ends with two words whose first is a first name.
func (r *germanReader) nameAtEnd(from, to int) (int, bool) {
	for i := from; i+1 < to; i++ {
		if _, ok := r.tongue.firstNames[r.plain(i)]; ok && r.p.words[i].capital && r.p.words[i+1].capital {
			return i, true
		}
	}
	return 0, false
}
