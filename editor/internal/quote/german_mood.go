package quote

import "strings"

// findMood finds speech that nothing but its mood tells: a sentence in the first
// subjunctive, "Er habe davon gewusst", goes on with whoever spoke before; "soll … haben"
// is what somebody says, whoever it is.
func (r *germanReader) findMood() {
	if r.told || len(r.parts) == 0 {
		return
	}
	main := -1
	var mood germanTrait
	for k := range r.parts {
		if p := &r.parts[k]; p.kind == mainPart && p.verb >= 0 {
			main, mood = k, p.mood
			break
		}
	}
	if main < 0 {
		return
	}
	switch {
	case mood == deSubjunctive1, mood == deSubjunctive2 && (r.before >= 0 || r.toldBefore || r.nextIsSubjunctive()) && !r.conditional():
		if r.before >= 0 && r.found[r.before].Cue.None() {
			r.stretch(r.before)
			r.chained = r.before
			return
		}
		r.say(r.goingOn(), r.first, r.last, -1)
		if n := len(r.sayings); n > 0 {
			r.chained = max(-1, r.sayings[n-1].index)
		}
	case r.isHearsay(main):
		v := r.parts[main].verb
		s := germanSaying{speaker: r.subjectBefore, cue: r.p.span(v, v+1), lemma: "sollen", force: Claimed}
		if r.lastSaid >= 0 {
			s.speaker = r.found[r.lastSaid].Speaker
		}
		r.say(s, r.first, r.last, -1)
	}
}

// goingOn returns who goes on to speak: who spoke last in the paragraph, the subject of the
// last period, or who spoke last in an earlier paragraph.
func (r *germanReader) goingOn() germanSaying {
	last := r.lastSaid
	if last < 0 {
		if r.subjectBefore.Text != "" {
			return germanSaying{speaker: r.subjectBefore}
		}
		last = len(r.found) - 1
	}
	if last < 0 {
		return germanSaying{}
	}
	return germanSaying{speaker: r.found[last].Speaker, medium: r.found[last].Medium}
}

// stretch makes an attribution of the period before reach to the end of this one.
func (r *germanReader) stretch(index int) {
	a := &r.found[index]
	start := a.Place.Start
	a.Place = r.place(r.first, r.last)
	a.Place.Start = start
	for i := range r.p.speeches {
		s := &r.p.speeches[i]
		if s.first >= r.first && s.last <= r.last {
			a.Quoted = append(a.Quoted, Span{r.p.at, s.Start, s.End})
		}
	}
	r.sayings = append(r.sayings, germanSaying{speaker: a.Speaker, first: r.first, last: r.last, index: index, medium: a.Medium})
}

// conditional tells whether the period says what would be if: then its second subjunctive
// is no speech.
func (r *germanReader) conditional() bool {
	for k := range r.parts {
		if p := r.plain(r.parts[k].first); p == "wenn" || p == "falls" {
			return true
		}
	}
	return false
}

// isHearsay tells whether a clause says with "soll" what somebody else says: it ends with
// an infinitive of what was, "soll … gewusst haben", or of what is, "soll … sein".
func (r *germanReader) isHearsay(k int) bool {
	part := &r.parts[k]
	switch r.plain(part.verb) {
	case "soll", "sollen":
	default:
		return false
	}
	end := part.last - 1
	if r.breaksClause(k) {
		end = r.last - 1
	}
	for _, i := range []int{part.last - 1, end} {
		switch r.plain(i) {
		case "haben", "sein":
			return true
		}
	}
	return false
}

// breaksClause tells whether a clause goes on behind a relative clause.
func (r *germanReader) breaksClause(k int) bool {
	return k+2 < len(r.parts) && r.parts[k+1].kind == relPart && r.parts[k+2].kind == piece
}

// nextIsSubjunctive tells whether the next period has a verb in the first subjunctive.
func (r *germanReader) nextIsSubjunctive() bool {
	if r.at+1 >= len(r.p.periods) {
		return false
	}
	one := &r.p.periods[r.at+1]
	for i := one.first; i < one.last; i++ {
		if r.p.words[i].depth == 0 && r.traits[i]&deSubjunctive1 != 0 {
			return true
		}
	}
	return false
}

// remember keeps the subject of the period, who may be the one whose words the next period
// tells: "Die Staatsanwaltschaft ermittelt. Der Mann soll … haben."
func (r *germanReader) remember() {
	r.subjectBefore = Party{}
	who := r.subjectOfPeriod()
	if who.Name != "" || who.Role != "" {
		r.subjectBefore = who
	}
	if who.Name != "" && r.isPerson(&who) {
		r.know(&who)
		r.resolve(&who)
	}
}

// settle gives what was told in the subjunctive before anybody was named to the first one
// whom the paragraph names later.
func (r *germanReader) settle(first int) {
	for i := first; i < len(r.found); i++ {
		a := &r.found[i]
		if a.Speaker.Known() || !a.Cue.None() {
			continue
		}
		for j := i + 1; j < len(r.found); j++ {
			if r.found[j].Speaker.Known() {
				a.Speaker = r.found[j].Speaker
				break
			}
		}
	}
}

// know keeps in mind whether somebody is a man or a woman, which the end of a long word
// tells: "Regierungssprecherin".
func (r *germanReader) know(who *Party) {
	if who.Name == "" {
		return
	}
	for w := range strings.FieldsSeq(who.Role) {
		if as, ok := r.words.sexOfRole(strings.ToLower(strings.Trim(w, ",."))); ok {
			words := strings.Fields(who.Name)
			last := r.tongue.name(strings.ToLower(words[len(words)-1]))
			r.mention(person{name: who.Name, last: last, role: who.Role, sex: as, place: who.Place})
			return
		}
	}
}

// isPerson tells whether a party is a person, by a role or a first name.
func (r *germanReader) isPerson(who *Party) bool {
	first, _, _ := strings.Cut(who.Name, " ")
	_, ok := r.tongue.firstNames[strings.ToLower(first)]
	return ok || who.Role != ""
}

// unknown adds what is said in the first subjunctive behind a verb that is no verb of
// saying: the mood alone tells that somebody says it.
func (r *germanReader) unknown(k int) int {
	part := &r.parts[k]
	if part.kind != mainPart || part.mood != 0 || part.verb < 0 || k+1 >= len(r.parts) || r.covered(part.last-1) || r.endsWithSpeechNoun(part) {
		return r.first
	}
	speaker := func() Party {
		who, _ := r.subject(r.clauseFrom(k), part.verb, part.last)
		return who
	}
	tell := func(j int, who Party) int {
		r.told = true
		end := r.endOf(j)
		r.say(germanSaying{speaker: who}, r.parts[j].first, end, -1)
		return end
	}
	for j := k + 1; j < len(r.parts); j++ {
		next := &r.parts[j]
		if next.gap&colon != 0 && next.gap&mark != 0 && r.isSentence(next.first) && !r.isNaming(part) {
			return tell(j, r.whoElse(speaker()))
		}
		if next.kind == piece {
			continue
		}
		if _, ok := r.cueOf(j); ok {
			return r.first
		}
		if next.kind != mainPart {
			continue
		}
		if next.mood == deSubjunctive1 && !(r.is(next.first, deCoordinator) && j > k+1) {
			return tell(j, speaker())
		}
		return r.first
	}
	return r.first
}

// isNaming tells whether a clause says what something is called, "Der Titel lautet: …".
func (r *germanReader) isNaming(part *germanPart) bool {
	switch r.plain(part.verb) {
	case "ist", "war", "sind", "waren", "lautet", "lautete", "heißt", "hieß", "trägt", "trug":
		return true
	}
	return false
}

// isSentence tells whether a speech of whole sentences begins with a word.
func (r *germanReader) isSentence(first int) bool {
	const fewest = 3 // words; fewer are a title
	for i := range r.p.speeches {
		if s := &r.p.speeches[i]; s.first == first {
			return s.sentence && s.count() >= fewest
		}
	}
	return false
}
