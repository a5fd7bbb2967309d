package quote

import (
	"unicode"
)

// signed adds a speech with its speaker behind a dash.
func (e *englishReader) signed() {
	const longest = 12 // words of a signature
	for k := max(0, e.one.quotedFrom-1); k < e.one.quotedTo; k++ {
		q := &e.p.speeches[k]
		if q.taken || q.last >= len(e.w) || !q.sentence || q.last < e.one.first || q.last >= e.one.last || e.w[q.last].gap&dash == 0 ||
			e.one.last-q.last > longest || !e.w[q.last].capital || e.hasVerb(q.last, e.one.last) {
			continue
		}
		n := e.invertedSubject(q.last)
		e.tell(englishSaying{cue: &cue{force: Said}, first: q.last, last: q.last, who: n}, Direct, q.first, q.last)
	}
}

// unclaimed adds whole sentences between marks that nobody is named for.
func (e *englishReader) unclaimed() {
	const least = 5 // words
	for i := range e.p.periods {
		e.one = &e.p.periods[i]
		for k := e.one.quotedFrom; k < e.one.quotedTo; k++ {
			q := &e.p.speeches[k]
			if q.taken {
				continue
			}
			if e.w[q.first].gap&colon != 0 && q.sentence && q.ended && q.first > e.one.first && q.last >= e.one.last {
				e.tell(englishSaying{cue: &cue{force: Said}, first: q.first, last: q.first, who: e.mainSubject()}, Direct, q.first, q.last)
				continue
			}
			if q.count() < least {
				continue
			}
			if of := e.f.before(q.Start); of >= 0 && e.f.found[of].Place.Paragraph == e.p.at && q.first == e.one.first && !q.titled && q.last < e.one.last {
				a := e.f.found[of]
				s := englishSaying{cue: &cue{lemma: a.Lemma, force: a.Force}, first: q.first, last: q.first}
				at := e.tell(s, Partial, e.one.first, e.one.last)
				e.f.found[at].Follows = of
				e.f.found[at].Speaker = a.Speaker
				continue
			}
			if !q.sentence || !q.ended || q.first > e.one.first || q.last < e.one.last {
				continue
			}
			if of := e.f.before(q.Start); of >= 0 && (e.f.found[of].Place.Paragraph == e.p.at || e.f.mayGoOn(of, i)) {
				continue // the base lets it follow
			}
			who := e.spokenOf(i, q.Start)
			at := e.tell(englishSaying{cue: &cue{force: Said}, first: q.first, last: q.first}, Direct, q.first, q.last)
			e.f.found[at].Speaker = who
		}
	}
}

// spokenOf returns who is spoken of before a place: who said the last thing in this paragraph,
// the subject of the period before, or who said the last thing in the paragraph before.
func (e *englishReader) spokenOf(period, place int) Party {
	const far = 100 // attributions
	found := e.f.found[max(0, len(e.f.found)-far):]
	for i := len(found) - 1; i >= 0; i-- {
		if a := &found[i]; a.Place.Paragraph == e.p.at && a.Place.End <= place {
			return a.Speaker
		}
	}
	if period > 0 {
		one := e.one
		e.one = &e.p.periods[period-1]
		n := e.mainSubject()
		e.one = one
		if who := e.party(n); !n.none() && (who.Name != "" || who.Role == "") {
			e.f.resolve(&who)
			return who
		}
		return Party{}
	}
	for i := len(found) - 1; i >= 0 && found[i].Place.Paragraph >= e.p.at-1; i-- {
		if found[i].Place.Paragraph == e.p.at-1 {
			return found[i].Speaker
		}
	}
	return Party{}
}

// transcript adds the words of a paragraph that begins with a name in capitals and a colon,
// as in a printed conversation. It tells whether it did.
func (e *englishReader) transcript() bool {
	const longest = 4 // words of a name
	for i := e.one.first; i < min(len(e.w), e.one.first+longest+1); i++ {
		if i > e.one.first && e.w[i].gap&colon != 0 {
			const least = 3 // words of a sentence
			if len(e.w)-i < least {
				return false
			}
			n := englishPhrase{first: e.one.first, last: i}
			a := Attribution{Kind: Direct, Force: Said, Follows: -1, Speaker: e.party(n)}
			a.Place = Span{e.p.at, e.w[i].start, e.trimmedEnd(len(e.p.runes))}
			if q := e.quotedAt(i); q != nil {
				a.Place.Start = q.Start
			}
			e.f.add(a)
			for k := range e.claimed {
				e.claimed[k] = i
			}
			return true
		}
		if e.labels[e.w[i].plain] || e.is(i, enMedia) || !e.w[i].capital {
			return false
		}
		for _, r := range e.p.runes[e.w[i].start:e.w[i].end] {
			if unicode.IsLower(r) {
				return false
			}
		}
	}
	return false
}

// trimmedEnd returns the place behind the last rune before a place that is no space.
func (e *englishReader) trimmedEnd(end int) int {
	for end > 0 && unicode.IsSpace(e.p.runes[end-1]) {
		end--
	}
	return end
}
