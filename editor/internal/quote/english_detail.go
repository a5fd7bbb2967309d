package quote

import (
	"slices"
	"strings"
	"unicode"
)

// details fills what else the words around a cue tell: when and where it was said, to whom,
// and which outlets carry it. What was said itself, from first to last, is left out.
func (e *englishReader) details(a *Attribution, s englishSaying, first, last int) {
	if !s.who.none() {
		switch h := e.headOf(s.who); {
		case e.is(h, enMedia|enOutletNoun) || e.outletsIn(s.who.first, h+1) != nil:
			a.Outlets = e.outletsIn(s.who.first, s.who.last)
			switch len(a.Outlets) {
			case 0:
			case 1:
				a.Speaker.Name = a.Outlets[0].Name
			default:
				a.Speaker.Name, a.Speaker.Role = "", ""
			}
			if a.Kind == Indirect && (a.Outlets != nil || e.is(h, enOutletNoun)) {
				a.Kind = Report
			}
		case e.is(h, enStatementNoun):
			a.Medium = Statement
		case e.is(h, enDocumentNoun):
			a.Medium = Document
			a.Outlets = e.outletsIn(h+1, s.who.last)
		}
	}
	if !s.via.none() {
		a.Outlets = append(a.Outlets, e.outletsIn(s.via.first, s.via.last)...)
	}
	switch s.lemma {
	case "tweet", "retweet", "post", "caption", "blog":
		a.Medium = Social
	}
	if !s.to.none() {
		a.Addressee = e.party(s.to)
		a.Outlets = append(a.Outlets, e.outletsIn(s.to.first, max(s.to.last, s.to.to))...)
	}
	defer func() { a.Outlets = onlyOnce(a.Outlets) }()
	if s.first == s.last {
		return
	}
	// Before the subject, within the cue, and behind it up to the next clause.
	start := s.first
	if !s.who.none() && s.who.first < s.first {
		start = s.who.first
	}
	zones := [][2]int{{e.frontOf(start), start}, {s.first, s.last}, {max(s.last, s.next), e.tail(max(s.last, s.next))}}
	if s.to.first >= s.last && !s.to.none() {
		zones[2] = [2]int{max(s.to.last, s.to.to), e.tail(max(s.to.last, s.to.to))}
	}
	if first >= zones[2][0] {
		zones[2][1] = min(zones[2][1], first)
	}
	for n, z := range zones {
		for i := z[0]; i < z[1]; i++ {
			if i >= first && i < last || e.w[i].depth > 0 {
				continue
			}
			if a.When.None() && e.is(i, enTimeWord) {
				a.When = e.when(i, z[0], z[1])
			}
			if a.Medium == Spoken {
				a.Medium = e.mediumAt(i)
			}
		}
		if n == 2 && z[0] < z[1] && (z[0] >= last || z[1] <= first) {
			a.Outlets = append(a.Outlets, e.outletsIn(z[0], z[1])...)
		}
	}
}

// frontOf returns the first word of what stands before a subject in its clause: "In a
// statement on Friday, …".
func (e *englishReader) frontOf(i int) int {
	const far = 12 // words
	first := i
	for first > e.one.first && i-first < far && e.w[first].gap&(semicolon|colon|markEnd) == 0 && e.claimed[first-1] < 0 {
		first--
	}
	return first
}

// when returns the words that tell a time, around one of them.
func (e *englishReader) when(i, from, to int) Span {
	first, last := i, i+1
	for first > from && !e.breaks(first) {
		switch w := e.w[first-1].plain; {
		case e.is(first-1, enTimeWord), w == "on", w == "late", w == "early", w == "earlier", w == "this", w == "last", w == "next", w == "in":
			first--
			continue
		}
		break
	}
	for last < to && e.w[last].gap&^stop == 0 && (e.is(last, enTimeWord) || unicode.IsDigit(e.p.runes[e.w[last].start])) {
		last++
	}
	return e.p.span(first, last)
}

// mediumAt tells in what something was said, by a word beside the cue.
func (e *englishReader) mediumAt(i int) Medium {
	if i == 0 {
		return Spoken
	}
	before := e.w[i-1].plain
	switch {
	case e.is(i, enSocialNoun) && e.w[i].capital && (before == "on" || before == "via" || before == "to"):
		return Social
	case e.w[i].plain == "media" && before == "social", e.w[i].plain == "tweet", e.w[i].plain == "tweets", e.w[i].plain == "post" && !e.w[i].capital:
		return Social
	case e.is(i, enStatementNoun) && e.is(i-1, enDeterminer|enPossessive) || e.is(i, enStatementNoun) && i > 1 && e.is(i-2, enDeterminer|enPossessive):
		return Statement
	}
	return Spoken
}

// outletsIn returns the outlets and agencies that a run of words names: by a name that the
// table has, or behind a noun for one ("the Russian outlet Zvezda").
func (e *englishReader) outletsIn(first, last int) []Party {
	var all []Party
	for i := first; i < last; i++ {
		if !e.w[i].capital && e.w[i].plain != "dpa" || e.w[i].depth > 0 && e.quotedAt(i) == nil {
			continue
		}
		named := i > first && e.is(i-1, enOutletNoun) && !e.w[i-1].capital && e.w[i].gap == 0
		from, to, known := i, i, false
		for to < last && (e.w[to].capital || e.w[to].plain == "dpa" || e.w[to].plain == "of" && to+1 < last && e.w[to+1].capital) && (to == i || e.w[to].gap&^stop == 0) && !e.is(to, enPossessive) {
			known = known || e.is(to, enMedia)
			to++
		}
		if to < last && to == i && e.is(i, enPossessive) || to < last && e.is(to, enPossessive) && e.w[to].capital && e.w[to].gap == 0 {
			base, _, _ := strings.Cut(e.w[to].plain, "'")
			known = known || e.englishTongue.classes[base]&enMedia != 0
			to++
		}
		if to == i {
			continue
		}
		if (known || named) && !e.hasRoleIn(from, to) {
			place := e.p.span(from, to)
			name := strings.TrimSuffix(strings.TrimSuffix(e.p.of(place.Start, place.End), "’s"), "'s")
			place.End = place.Start + len([]rune(name))
			all = append(all, Party{Text: name, Name: name, Place: place})
		}
		i = to - 1
	}
	return all
}

// onlyOnce leaves out outlets that stand at the same place as one before.
func onlyOnce(all []Party) []Party {
	kept := all[:0]
	for _, p := range all {
		if !slices.ContainsFunc(kept, func(k Party) bool { return k.Place == p.Place }) {
			kept = append(kept, p)
		}
	}
	return kept
}

// hasRoleIn tells whether a run of capitals has the word for a person, so that it is no
// outlet: "Times editor".
func (e *englishReader) hasRoleIn(first, last int) bool {
	for i := first; i < last; i++ {
		if r, ok := e.roles[e.w[i].plain]; ok && r != many && !e.is(i, enMedia) {
			return true
		}
	}
	return false
}

// isOutlet tells whether a word names an outlet or an agency.
func (e *englishReader) isOutlet(i int) bool { return e.is(i, enMedia) && e.w[i].capital }
