package quote

import (
	"strings"
	"unicode"
)

// findSpeeches gives what stands between quotation marks in the period to who says it.
//
// Words between marks within a clause that somebody says are an attribution of their own,
// beside the clause: the clause must say what was meant, the words must be those that were
// said, and an editor checks the two by different means.
func (r *germanReader) findSpeeches() {
	one := &r.p.periods[r.at]
	direct := -1 // the last direct speech, which goes on behind "sagte sie"
	for i := one.quotedFrom; i < one.quotedTo; i++ {
		s := &r.p.speeches[i]
		if s.count() == 0 {
			continue
		}
		by := r.saidBy(s)
		if by == nil {
			by = r.loose(s)
		}
		if by == nil {
			continue
		}
		if r.inParty(s, &by.speaker) || r.inParty(s, &by.addressee) || len(by.outlets) > 0 && r.inParty(s, &by.outlets[0]) {
			continue
		}
		whole := r.isWhole(s, by) || direct >= 0 && by.index == wholeSpeeches && r.found[direct].Cue == by.cue
		if !whole && r.isTitle(s, by) {
			continue
		}
		a := r.attribution(by)
		if direct >= 0 && r.found[direct].Cue == a.Cue {
			a.Follows = direct
		}
		a.Kind = Direct
		if !whole {
			a.Kind, a.Follows = Partial, -1
		}
		a.Place = Span{r.p.at, s.Start, s.End}
		index := r.add(a)
		if whole {
			direct = index
			r.lastSaid = index
			r.told = true
		}
	}
}

// saidBy returns who says a speech in this period: who says the clause around it, or the
// last one found before it; nil where nobody does.
func (r *germanReader) saidBy(s *speech) *germanSaying {
	var best *germanSaying
	for i := range r.sayings {
		if by := &r.sayings[i]; by.first <= s.first && s.last <= by.last && (best == nil || by.last-by.first <= best.last-best.first) {
			best = by
		}
	}
	return best
}

// isWhole tells whether a speech is whole sentences rather than words of one.
func (r *germanReader) isWhole(s *speech, by *germanSaying) bool {
	const fewest = 5 // words of a speech that need not begin with a capital
	return by.index == wholeSpeeches && (s.sentence || s.count() >= fewest)
}

// isTitle tells whether what stands between marks is a name or a title and no speech.
func (r *germanReader) isTitle(s *speech, by *germanSaying) bool {
	if by.index == wholeSpeeches {
		return false
	}
	before := s.first - 1
	if before >= r.first && r.p.words[s.first].gap&^mark == 0 {
		if r.isTitled(r.plain(before)) && (!r.beginsSmall(s) || s.count() == 1) {
			return true
		}
	}
	for i := s.first; i < s.last; i++ { // nothing but nouns and figures
		if w := &r.p.words[i]; !w.capital && !unicode.IsDigit(r.p.runes[w.start]) {
			return false
		}
	}
	inside := r.p.of(r.p.words[s.first].start, r.p.words[s.last-1].end)
	if s.count() > 1 || strings.ToUpper(inside) == inside {
		return true
	}
	if before < r.first || r.p.words[before].capital || r.isOutlet(s.first) {
		return true
	}
	return false
}

// beginsSmall tells whether a speech begins with a small letter, as no name does.
func (r *germanReader) beginsSmall(s *speech) bool {
	return unicode.IsLower(r.p.runes[r.p.words[s.first].start])
}

// isTitled tells whether a name follows a noun between marks.
func (r *germanReader) isTitled(plain string) bool {
	if r.words.titles[plain] {
		return true
	}
	const shortest = 4
	for start := 1; start+shortest <= len(plain); start++ {
		if r.words.titles[plain[start:]] {
			return true
		}
	}
	return false
}

// inParty tells whether a speech is part of what somebody is called: "die „Presse“".
func (r *germanReader) inParty(s *speech, who *Party) bool {
	return !who.Place.None() && who.Place.Paragraph == r.p.at && who.Place.Start <= s.Start && s.End <= who.Place.End
}

// loose returns who says words between marks that stand in no clause of speech: whole
// sentences that stand alone or behind a colon, or words that the sentence about somebody
// has from them. It is nil for what looks like a name, a title or irony.
func (r *germanReader) loose(s *speech) *germanSaying {
	const fewest = 3 // words
	if s.taken || s.count() < fewest {
		return nil
	}
	one := &r.p.periods[r.at]
	switch alone := s.first <= one.first && s.last >= one.last; {
	case alone && s.sentence && s.ended:
		by := r.wholeBy(s, Party{})
		if by != nil && r.lastSaid >= 0 && r.found[r.lastSaid].Kind == Direct && r.toldBefore {
			// "„…“, sagte sie. „…“": the next sentence is said as the last one was, and is
			// checked by itself.
			of := &r.found[r.lastSaid]
			by.lemma, by.force, by.medium, by.addressee, by.outlets = of.Lemma, of.Force, of.Medium, of.Addressee, of.Outlets
		}
		return by
	case alone:
		return nil
	case s.sentence && r.p.words[s.first].gap&colon != 0 && r.isNoName(s):
		return r.wholeBy(s, r.partyBefore(s.first))
	}
	stopped := s.count() > fewest && strings.ContainsRune(".!?", runeAt(r.p.runes, s.End-2))
	if !r.beginsSmall(s) && !stopped {
		return nil
	}
	who := r.subjectOfPeriod()
	if who.Name == "" && who.Role == "" || r.inParty(s, &who) {
		if r.lastSaid < 0 {
			return nil
		}
		who = r.found[r.lastSaid].Speaker
	}
	return &germanSaying{speaker: who, index: onlyPieces, first: s.first, last: s.last}
}

// wholeBy gives whole sentences to a party, or who else can have said them; nil for nobody.
func (r *germanReader) wholeBy(s *speech, who Party) *germanSaying {
	by := &germanSaying{speaker: r.whoElse(who), index: wholeSpeeches, first: s.first, last: s.last}
	if !by.speaker.Known() {
		return nil
	}
	return by
}

// subjectOfPeriod returns the subject of the first main clause of the period.
func (r *germanReader) subjectOfPeriod() Party {
	for k := range r.parts {
		if part := &r.parts[k]; part.kind == mainPart && part.verb >= 0 {
			who, _ := r.subject(r.clauseFrom(k), part.verb, part.last)
			return who
		}
	}
	return Party{}
}

// isNoName tells whether a speech behind a colon is more than a name or title.
func (r *germanReader) isNoName(s *speech) bool {
	for k := range r.parts {
		if p := &r.parts[k]; p.last == s.first {
			return p.verb < 0 || !r.isNaming(p)
		}
	}
	return true
}

// partyBefore returns the noun before a colon, "Der Minister: „…“".
func (r *germanReader) partyBefore(i int) Party {
	for k := range r.parts {
		if p := &r.parts[k]; p.last == i && p.kind == piece && r.noun(p.first, p.last, wideReach) > p.first {
			return r.party(p.first, r.noun(p.first, p.last, wideReach))
		}
	}
	return Party{}
}
