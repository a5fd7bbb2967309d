package quote

// verb adds what is said with a verb in a part. It returns the word up to which the period
// is done with.
func (r *germanReader) verb(k int, c *germanCue) int {
	part := &r.parts[k]
	s := germanSaying{cue: r.p.span(c.verb, c.verb+1), lemma: c.lemma, force: c.force}
	if c.germanVerb.apart != "" && c.verb > part.first && r.plain(c.verb-1) == c.germanVerb.apart {
		s.cue = r.p.span(c.verb-1, c.verb+1) // "bekannt gegeben"
	}
	if c.takes["es"] && c.verb+1 < part.last && r.plain(c.verb+1) == "es" {
		s.cue = r.p.span(c.verb, c.verb+2)
	}
	front := part.first
	for front < part.last-1 && r.is(front, deCoordinator) && !r.is(front, deRelative|deDeterminer) {
		front++
	}
	from, behind := r.subjectFrom(k)
	soSays := r.plain(front) == "so" && front+1 == c.finite && k > 0 // ", so sagte er"
	if soSays {
		front++
	}
	switch {
	case part.kind == subPart && r.plain(front) == "wie" && k == r.wiePart(k):
		return r.wie(k, c, &s)
	case part.kind == mainPart && c.finite == front && k > 0 && behind && (soSays || r.canStandBehind(c)):
		r.whoSpeaks(k, c, &s, part.first)
		s.when = r.whenIn(part.first, part.last)
		r.told = true
		r.behind(s, k)
		return r.last
	}
	r.whoSpeaks(k, c, &s, from)
	s.when = r.whenIn(from, part.last)
	return r.ahead(k, c, &s)
}

// wiePart returns a part that is ", wie X mitteilte" and no content of a verb before it.
func (r *germanReader) wiePart(k int) int {
	if k == 0 {
		return k
	}
	if c, ok := r.cueOf(k - 1); ok && (c.takes["clause"] || c.takes["bare"]) && r.parts[k-1].kind == mainPart && !c.takes["object"] {
		return -1
	}
	return k
}

// subjectFrom returns the word at which the clause of a part begins: an earlier part where
// an apposition, a relative clause or another clause takes the place before the verb. It
// is the part itself, and behind true, where what stands before is said by whom this part
// names.
func (r *germanReader) subjectFrom(k int) (from int, behind bool) {
	part := &r.parts[k]
	if part.verb < 0 || part.kind != mainPart || part.verb > part.first+1 {
		return part.first, false
	}
	begin := part.first
	for j := k - 1; j >= 0; j-- {
		p := &r.parts[j]
		if p.first < r.until {
			return part.first, false // somebody else's words
		}
		switch p.kind {
		case piece, relPart:
			begin = p.first
		case subPart:
			if (r.is(p.first, deAsking) && r.plain(p.first) != "wie" || p.mood != 0) && !(j > 0 && r.parts[j-1].kind == piece && r.endsWithSpeechNoun(&r.parts[j-1])) {
				return part.first, true
			}
			begin = p.first
		default:
			return part.first, true
		}
		if p.gap&(semicolon|colon|dash) != 0 {
			break
		}
	}
	if next := k + 1; next < len(r.parts) && part.verb == part.first && r.parts[next].kind == mainPart && r.parts[next].verb == r.parts[next].first && r.parts[next].mood != 0 {
		return part.first, true // "Die Lage, sagte er, sei ruhig"
	}
	return begin, begin == part.first
}

// clauseFrom is subjectFrom for a part that says nothing of what stands before it.
func (r *germanReader) clauseFrom(k int) int {
	from, _ := r.subjectFrom(k)
	return from
}

// canStandBehind tells whether a verb is one that follows what is said.
func (r *germanReader) canStandBehind(c *germanCue) bool {
	return c.takes["clause"] || c.takes["bare"] || c.takes["quote"] || c.takes["infinitive"]
}

// wie adds what ", wie X mitteilte" stands in.
func (r *germanReader) wie(k int, c *germanCue, s *germanSaying) int {
	part := &r.parts[k]
	if c.passive {
		s.speaker = r.agent(part.first, part.last)
	} else {
		r.whoSpeaks(k, c, s, part.first)
	}
	s.when = r.whenIn(part.first, part.last)
	r.told = true
	end := part.last
	next := k + 1
	for next < len(r.parts) && (r.parts[next].kind == relPart || r.parts[next].kind == piece && next+1 < len(r.parts) && part.verb < 0) {
		end = r.parts[next].last
		next++
	}
	follows := -1
	if k > 0 {
		first := r.first
		r.say(*s, first, part.first, -1)
		if n := len(r.sayings); n > 0 {
			follows = r.sayings[n-1].index
		}
		if next < len(r.parts) && r.parts[next].kind == subPart && !r.is(r.parts[next].first, deAsking) {
			return r.last
		}
	}
	if end < r.last {
		r.say(*s, end, r.last, follows)
	}
	return r.last
}

// ahead adds what is said behind a verb: a clause, words with zu, what follows a colon; or
// the sentence itself where the verb says with its object what it is about.
func (r *germanReader) ahead(k int, c *germanCue, s *germanSaying) int {
	part := &r.parts[k]
	if noun, ok := r.speechNounAt(part); ok && c.force == Said && k+1 < len(r.parts) && r.isClause(&r.parts[k+1]) {
		s.force = noun.force // "äußerte die Hoffnung, dass …"
	}
	skipped := false
	for j := k + 1; j < len(r.parts); j++ {
		next := &r.parts[j]
		if next.first <= c.end {
			continue
		}
		if next.gap&semicolon != 0 || j > k+1 && part.kind != mainPart && next.first != c.end+1 {
			break // a clause within the sentence is followed at once by what it says
		}
		switch r.content(j, c, s, skipped) {
		case isContent:
			return r.sayAhead(k, j, c, s)
		case noContent:
			j = len(r.parts)
		case between:
			const apposition = 6 // words
			skipped = skipped || next.kind == piece && next.last-next.first > apposition
		}
	}
	if part.kind != mainPart || part.mood != 0 {
		if s.speaker.Text != "" && r.namesBetweenMarks(part, c) { // "den er „absurd“ nannte"
			s.first, s.last, s.index = part.first, part.last, onlyPieces
			r.sayings = append(r.sayings, *s)
		}
		return r.first
	}
	if c.takes["quote"] && r.sayMarked(part, c, s) {
		return r.last
	}
	return r.object(k, c, s)
}

// contentKind is what a part behind a verb of saying is to the verb.
type contentKind byte

const (
	between   contentKind = iota // what is said may follow
	isContent                    // it is what is said
	noContent                    // it is another clause: nothing is said with one
)

// content tells what a part behind a verb of saying is. A long apposition that was skipped
// leaves only what is marked as speech.
func (r *germanReader) content(j int, c *germanCue, s *germanSaying, skipped bool) contentKind {
	next := &r.parts[j]
	takesClause := c.takes["clause"] || c.takes["bare"]
	when := func(yes bool) contentKind {
		if yes {
			return isContent
		}
		return between
	}
	if next.gap&colon != 0 {
		if next.gap&mark == 0 && (!takesClause || c.passive && s.speaker.Text == "") {
			return noContent
		}
		return isContent
	}
	switch next.kind {
	case speechPart:
		return isContent
	case subPart:
		switch {
		case r.is(next.first, deAsking):
			return when(takesClause && !(c.passive && r.plain(next.first) == "wo"))
		case !skipped && c.takes["bare"]: // "sagte, wenn er komme, werde sie gehen"
			after := r.mainAfter(j)
			return when(after >= 0 && r.parts[after].mood != 0)
		}
		return when(next.mood == deSubjunctive1 && takesClause)
	case mainPart:
		if next.verb == next.first && next.mood == 0 {
			if r.plain(next.verb) == "sollte" || r.plain(next.verb) == "sollten" {
				return between // "drohte, sollte er kommen, werde man …"
			}
			return noContent // another clause with the same subject
		}
		linked := r.is(next.first, deCoordinator) && !r.is(next.first, deRelative|deDeterminer)
		if next.mood == deSubjunctive1 || takesClause && !linked && (next.mood == deSubjunctive2 || c.takes["bare"] && !skipped && !r.cueAhead(j)) {
			return isContent
		}
		return noContent
	case zuPart:
		switch r.plain(next.first) {
		case "um", "ohne", "statt", "anstatt":
			return between
		}
		return when(c.takes["infinitive"] || c.takes["bare"])
	case relPart:
		return when(next.mood == deSubjunctive1 && takesClause)
	}
	return between
}

// sayAhead adds what is said from a part on, and what a colon adds to it.
func (r *germanReader) sayAhead(k, j int, c *germanCue, s *germanSaying) int {
	r.told = true
	first, end := r.parts[j].first, r.endOf(j)
	if list := &r.parts[k+1]; k+1 < j && list.kind == piece && list.first == c.end+1 && r.parts[j].gap&colon == 0 {
		first = list.first // "forderte, Löhne, Renten und Beihilfen zu erhöhen"
	}
	r.say(*s, first, end, -1)
	if end < r.last && r.p.words[end].gap&colon != 0 {
		r.say(*s, end, r.last, -1)
		end = r.last
	}
	return end
}

// sayMarked adds what stands between marks behind a verb with nothing else: "riefen
// „Rücktritt“".
func (r *germanReader) sayMarked(part *germanPart, c *germanCue, s *germanSaying) bool {
	for i := c.finite + 1; i < part.last; i++ {
		if start := r.p.words[i].start; r.quoted(i) && start >= s.speaker.Place.End && start >= s.addressee.Place.End {
			r.told = true
			s.first, s.last, s.index = i, r.last, onlyPieces
			r.sayings = append(r.sayings, *s)
			return true
		}
	}
	return false
}

// cueAhead tells whether a part is itself ", sagte X".
func (r *germanReader) cueAhead(j int) bool {
	c, ok := r.cueOf(j)
	return ok && c.finite == r.parts[j].first
}

// mainAfter returns the first main clause behind a part, or -1.
func (r *germanReader) mainAfter(j int) int {
	for j++; j < len(r.parts); j++ {
		if r.parts[j].kind == mainPart {
			return j
		}
	}
	return -1
}

// endOf returns the word up to which goes what begins with a part: the end of the period,
// or a semicolon, or where the clause around it goes on.
func (r *germanReader) endOf(j int) int {
	// The noun or clause before it still waits for its verb: "Der Vorwurf, er habe …, ist
	// nicht neu".
	open := j > 0 && (r.parts[j-1].kind == piece || r.parts[j-1].kind == mainPart && r.endsWithSpeechNoun(&r.parts[j-1]))
	kind := r.parts[j].kind
	for m := j + 1; m < len(r.parts); m++ {
		p := &r.parts[m]
		plainClause := p.kind == mainPart && p.mood == 0
		first := plainClause && p.verb == p.first
		switch {
		case p.gap&semicolon != 0, p.gap&colon != 0 && p.gap&mark != 0,
			first && (open || kind == subPart),                          // "Nachdem er sagte, dass …, reagierte sie"
			first && p.first+1 < p.last && r.plain(p.first+1) == "aber", // "sagte, er komme, wies aber darauf hin"
			open && kind == zuPart && m == j+1 && p.kind == piece:       // "löst der Plan, … zu ändern, Unruhe aus"
			return p.first
		case plainClause && r.is(p.first, deCoordinator) && !r.is(p.first, deRelative):
			if _, ok := r.cueOf(m); ok {
				return p.first
			}
		}
	}
	return r.last
}

// behind adds what stands before a part by which it is said, ", sagte X", and what goes on
// after that part.
func (r *germanReader) behind(s germanSaying, k int) {
	first := r.first
	for j := k - 1; j > 0; j-- {
		if r.parts[j].gap&semicolon != 0 {
			first = r.parts[j].first
			break
		}
	}
	for i := range r.sayings { // what another one says stands before
		if o := &r.sayings[i]; o.last > first && o.last < r.parts[k].first && o.first == o.last {
			first = o.last
		}
	}
	if r.before >= 0 && len(r.parts) > 0 && r.parts[0].mood != 0 && r.found[r.before].Cue.None() {
		// "Es sei gelobt worden. Man habe es geprüft, sagte X": both are hers.
		r.found[r.before].Speaker = s.speaker
	}
	r.say(s, first, r.parts[k].first, -1)
	follows := -1
	if n := len(r.sayings); n > 0 && r.sayings[n-1].last == r.parts[k].first {
		follows = max(-1, r.sayings[n-1].index)
	}
	for j := k + 1; j < len(r.parts); j++ {
		if r.goesOn(k, j) {
			if p := &r.parts[j]; p.mood != 0 && p.verb > p.first {
				follows = -1 // a clause of its own: "…, hieß es, sicher sei jedoch, …"
			}
			r.say(s, r.parts[j].first, r.last, follows)
			return
		}
		if kind := r.parts[j].kind; kind != piece && kind != relPart {
			return
		}
	}
}

// goesOn tells whether a part behind ", sagte X" goes on with what is said.
func (r *germanReader) goesOn(k, j int) bool {
	next := &r.parts[j]
	switch {
	case next.gap&colon != 0, next.kind == speechPart, next.kind == mainPart && next.mood != 0:
		return true
	case next.kind == subPart && r.is(next.first, deAsking) && r.plain(next.first) != "wie":
		return true
	case next.gap&mark != 0 && next.kind != piece:
		return true
	}
	// "Er habe, so der Anwalt, nie Geld genommen": the clause waits for its last verb.
	return (next.kind == piece || next.verb == next.last-1) && r.endsWithVerb(next.last-1) && r.parts[k-1].verb >= 0
}
