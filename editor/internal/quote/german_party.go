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
