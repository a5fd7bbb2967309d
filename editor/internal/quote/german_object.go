package quote

// object adds a sentence that says with verb and object what somebody said: "kritisierte
// die Pläne scharf", "sprach von einem Erfolg".
func (r *germanReader) object(k int, c *germanCue, s *germanSaying) int {
	part := &r.parts[k]
	if r.isThat(part) && r.at > 0 {
		return r.that(s)
	}
	if k+1 < len(r.parts) && r.endsWithSpeechNoun(part) && r.isClause(&r.parts[k+1]) {
		return r.first // "wies den Vorwurf zurück, er habe …" is told by the noun
	}
	marked := r.namesBetweenMarks(part, c)
	fits := c.takes["object"] || marked
	for _, w := range []string{"von", "mit", "als"} {
		if !c.takes[w] {
			continue
		}
		for i := part.first; i < part.last; i++ {
			if p := r.plain(i); p == w || w == "von" && p == "vom" {
				fits = true
			}
		}
	}
	if !fits || s.speaker.Text == "" || r.saysNot(part, c) {
		return r.first
	}
	r.told = true
	if marked {
		s.first, s.last, s.index = c.verb, r.last, onlyPieces
		r.sayings = append(r.sayings, *s)
		return r.last
	}
	first := r.first
	if len(r.sayings) > 0 {
		first = part.first
	}
	r.say(*s, first, r.last, -1)
	return r.last
}

// saysNot tells whether a verb with its object is no speech after all: "bestätigte das
// nicht", "meldeten sich krank".
func (r *germanReader) saysNot(part *germanPart, c *germanCue) bool {
	for i := part.first; i < part.last; i++ {
		if r.quoted(i) {
			continue
		}
		switch r.plain(i) {
		case "nicht", "weder":
			if i < c.finite {
				continue
			}
			return c.force != Demanded
		case "sich":
			if !c.takes["reflexive"] && !c.takes["von"] && i <= c.end && i+3 > c.finite && i-3 < c.finite {
				return true
			}
		}
	}
	return false
}

// namesBetweenMarks tells whether what a verb says of something stands between quotation
// marks: "nannte den Plan „reine Spekulation“". Then these words are what was said.
func (r *germanReader) namesBetweenMarks(part *germanPart, c *germanCue) bool {
	if !c.takes["als"] && !c.takes["von"] {
		return false
	}
	for i := part.first; i < r.last; i++ {
		// Behind a relative clause, "als" still belongs to the verb.
		if r.quoted(i) && (i < part.last || r.plain(i-1) == "als" && c.takes["als"]) && (i > c.finite || part.kind != mainPart) {
			return true
		}
	}
	return false
}

// earlier adds what stands between marks behind a verb that the one of a cue follows:
// "nannte den Plan „absurd“ und sagte, …".
func (r *germanReader) earlier(k int, c *germanCue) {
	part := &r.parts[k]
	if part.kind != mainPart || part.verb < 0 || part.verb >= c.verb || !r.is(part.verb, deSayingVerb) || r.is(part.verb, deAuxiliary) || len(r.sayings) == 0 {
		return
	}
	for i := part.verb; i < c.verb; i++ {
		if r.quoted(i) && !r.covered(i) {
			s := r.sayings[len(r.sayings)-1]
			for _, v := range r.words.verbs[r.plain(part.verb)] {
				s.lemma, s.force = v.lemma, v.force
			}
			s.cue = r.p.span(part.verb, part.verb+1)
			s.first, s.last, s.index = i, c.verb, onlyPieces
			r.sayings = append(r.sayings, s)
			return
		}
	}
}

// endsWithSpeechNoun tells whether the last noun of a part is one by which something is
// said.
func (r *germanReader) endsWithSpeechNoun(part *germanPart) bool {
	_, ok := r.speechNounAt(part)
	return ok
}

// speechNounAt returns the last noun of a part, if a clause can say what it is about.
func (r *germanReader) speechNounAt(part *germanPart) (germanNoun, bool) {
	for i := part.last - 1; i >= part.first; i-- {
		if r.p.words[i].capital {
			n, ok := r.words.nouns[r.plain(i)]
			return n, ok && n.clause && !r.quoted(i)
		}
	}
	return germanNoun{}, false
}

// isThat tells whether a clause begins with a pronoun for what was said before: "Das teilte
// die Polizei mit."
func (r *germanReader) isThat(part *germanPart) bool {
	p := r.plain(part.first)
	return (p == "das" || p == "dies") && part.verb == part.first+1 && part.first == r.first
}

// that gives the period before this one to whom this one names.
func (r *germanReader) that(s *germanSaying) int {
	if r.toldBefore {
		return r.last
	}
	first := r.at - 1
	if r.at == len(r.p.periods)-1 && r.lastSaid < 0 {
		first = 0 // it ends the paragraph, and speaks of all of it
	}
	from, to := r.p.periods[first].first, r.p.periods[r.at-1].last
	if from == to {
		return r.last
	}
	a := r.attribution(s)
	a.Place = r.place(from, to)
	if r.onlySpeech(from, to) {
		a.Kind = Direct
	}
	r.lastSaid = r.add(a)
	r.told = true
	r.sayings = append(r.sayings, germanSaying{speaker: s.speaker, first: r.first, last: r.first, index: r.lastSaid})
	return r.last
}
