package quote

// inserted reads "kako kaže Marković", before, within or behind what he says.
func (s *reading) inserted(k int) {
	if k > s.first && s.p.words[k].gap&(anyBreak|markEnd) == 0 && s.classes[s.p.words[k-1].plain]&clitic == 0 && s.p.words[k-1].plain != "jer" {
		return // "onako kako im odgovara"
	}
	v := s.insertedVerb(k)
	if v < 0 {
		return
	}
	form := s.sayings[s.p.words[v].plain]
	end := s.segmentEnd(v)
	a := Attribution{Kind: Indirect, Follows: -1, Lemma: form.lemma, Force: form.force, Cue: s.cue(v)}
	left, right := s.look(k+1, v), s.look(v+1, end)
	if !left.outlet && !right.outlet {
		// Behind "kako" a noun in the nominative is the subject on either side.
		s.circumstances(&a, &left, &right)
	}
	own := left.subject.Known() || right.subject.Known() || left.from.Known() || right.from.Known()
	outer := s.before
	s.before = -1
	s.insertedSpeaker(&a, v, form, &left, &right)
	s.before = outer
	if a.Kind == Report && s.carriesOther(end) {
		s.pendingOutlet(&a.Speaker, end)
		s.done = end
		return
	}
	if outer >= 0 && s.inside(k) && !own {
		s.insertedSpeech(a, end)
		s.done = end
		return
	}
	s.sourceIn(&a, v+1, end)
	s.around(a, k, end, says)
	s.done = end
}

// insertedSpeaker finds who says it; nobody is the subject of "kako je saopšteno".
func (s *reading) insertedSpeaker(a *Attribution, v int, form saying, left, right *around) {
	s.speaker(a, v, form, left, right, s.segment(v), s.segmentEnd(v), false)
	if a.Kind == Report && a.Outlets == nil {
		a.Outlets = []Party{a.Speaker}
	}
}

// around adds what stands before and behind a run of words that tells who says it. Two or
// three words before it are no piece of their own.
func (s *reading) around(a Attribution, first, end int, as shape) {
	const small = 3
	n := len(s.f.found)
	start := s.contentStart(first)
	at := -1
	stop := end
	if end < s.last {
		stop = s.clauseEnd(end, saying{shape: as})
	}
	switch {
	case first > start && first-start <= small && stop-end >= small:
		end = start
	case first > start:
		at = s.clause(a, start, first)
	}
	if end < stop {
		if at >= 0 && stop > end {
			a.Follows = at
			a.Cue = Span{}
		}
		s.clause(a, end, stop)
	}
	if len(s.f.found) > n {
		s.before = len(s.f.found) - 1
	}
}

// contentStart returns where the clause begins that words are inserted into: at the
// beginning of the period, or behind what was told already.
func (s *reading) contentStart(k int) int {
	start := s.first
	for i := s.from; i < len(s.f.found); i++ {
		if s.f.found[i].Place.End <= s.p.words[k].start {
			for start < k && s.p.words[start].start < s.f.found[i].Place.End {
				start++
			}
		}
	}
	if s.inside(k) {
		start = s.segment(k - 1)
	}
	for i := start; i < k; i++ {
		if s.p.words[i].plain == "jer" {
			start = i
		}
	}
	for start < k && has(s.p.words[start].plain, "i", "a", "ali", "te", "jer", "da", "pa", "dok", "no") {
		start++
	}
	return start
}

// wordAt returns the word that begins at a code point, or the first one behind it.
func (s *reading) wordAt(at int) int {
	k := s.first
	for k < s.last && s.p.words[k].start < at {
		k++
	}
	return k
}

// inside tells whether a word stands in what somebody was found to say.
func (s *reading) inside(k int) bool {
	for i := s.from; i < len(s.f.found); i++ {
		if a := &s.f.found[i]; a.Place.Start < s.p.words[k].start && s.p.words[k].start < a.Place.End {
			return true
		}
	}
	return false
}

// insertedSpeech adds the speech right behind "kako je objasnio" within what the same one says.
func (s *reading) insertedSpeech(a Attribution, end int) {
	if end >= s.last || s.p.words[end].gap&mark == 0 {
		return
	}
	q := s.speechAt(end)
	if q == nil {
		return
	}
	a.Kind = Partial
	a.Speaker = s.f.found[s.before].Speaker
	a.Place = Span{s.p.at, q.Start, q.End}
	s.f.add(a)
}

// carriesOther tells whether the period has another verb with what was said: then the
// outlet only carries it.
func (s *reading) carriesOther(end int) bool {
	if s.before >= 0 {
		return true
	}
	for i := end; i < s.last; i++ {
		w := &s.p.words[i]
		if w.depth > 0 {
			continue
		}
		form, verb := s.sayings[w.plain]
		if !verb || form.shape == bySaying {
			continue
		}
		if _, how := s.link(i, form); how == clauseLink || how == speechLink {
			return true // "X je, kako prenosi MINA, kazao da"
		}
	}
	return false
}

// pendingOutlet gives the outlet to what was told before, or to what the verb behind tells.
func (s *reading) pendingOutlet(outlet *Party, end int) {
	if len(s.f.found) > s.from {
		s.carriedBy(outlet)
		return
	}
	s.outlet = outlet
}

// accordingTo reads "prema riječima Marka Markovića" and "po njegovim riječima".
func (s *reading) accordingTo(k int) {
	const farthest = 4 // words: "prema posljednjim zvaničnim podacima"
	words := s.p.words
	noun := -1
	for i := k + 1; i < min(k+1+farthest, s.last) && words[i].gap&anyBreak == 0; i++ {
		if _, ok := s.according[words[i].plain]; ok {
			noun = i
			break
		}
	}
	if noun < 0 {
		return
	}
	src := s.according[words[noun].plain]
	a := Attribution{Kind: Indirect, Follows: -1, Lemma: words[k].plain + " " + words[noun].plain, Force: src.force, Medium: src.medium, Cue: s.p.span(k, noun+1)}
	end := s.sourceEnd(noun + 1)
	switch {
	case end == noun+1 && src.medium != Spoken:
		a.Speaker = s.partyIn(k+1, noun+1)
	case end > noun+1:
		a.Speaker = s.partyIn(noun+1, end)
		c := s.classes[words[noun+1].plain]
		if words[noun].plain == "pisanju" || c&(outlet|outletCase|medium) != 0 {
			a.Kind = Report
			a.Outlets = []Party{a.Speaker}
		}
	case noun > k+1:
		switch words[noun-1].plain {
		case "njegovim", "njegovom", "njegovoj":
			a.Speaker = s.spokeBefore(heSaid)
		case "njenim", "njenom", "njenoj", "njezinim":
			a.Speaker = s.spokeBefore(sheSaid)
		case "njihovim", "njihovom", "njihovoj":
			a.Speaker = s.spokeBefore(theySaid)
		}
	}
	if whole := s.segmentEnd(noun); k == s.first && whole < s.last && !s.hasAuxiliary(end, whole) {
		end = whole // "prema anketi sprovedenoj u maju, …"
	}
	if s.before >= 0 && s.segmentEnd(end-1) >= s.last && k > s.first && s.p.words[k].gap&comma != 0 {
		if a.Kind == Report {
			s.carriedBy(&a.Speaker)
		}
		s.done = end
		return
	}
	if s.inside(k) && s.before >= 0 {
		s.done = end
		if end > noun+1 {
			s.around(a, k, end, wasSaid)
		}
		return
	}
	s.around(a, k, end, wasSaid)
	s.done = max(s.done, end)
}

// hasAuxiliary tells whether a run of words is a clause of its own, but for a relative one.
func (s *reading) hasAuxiliary(first, last int) bool {
	if first < last && isRelative(s.p.words[first].plain) {
		return false
	}
	for i := first; i < last; i++ {
		if auxiliary(s.p.words[i].plain) || has(s.p.words[i].plain, "će", "bi") {
			return true
		}
	}
	return false
}

// sourceEnd returns the end of the noun phrase that begins at a word, in the genitive.
func (s *reading) sourceEnd(k int) int {
	words := s.p.words
	name := s.nameIn(k, min(k+8, s.last))
	end := k
	for ; end < s.last; end++ {
		w := &words[end]
		if w.gap&anyBreak != 0 || end == k && w.gap&mark != 0 && !s.quotedOutlet(end) {
			break
		}
		c := s.classes[w.plain]
		if c&clitic != 0 && w.plain != "i" || c&(adverb|day) != 0 && !w.capital || isRelative(w.plain) || s.participle(end) {
			break
		}
		if c&preposition != 0 && w.plain != "za" && w.plain != "u" && w.plain != "iz" && w.plain != "o" {
			break
		}
		if name >= k && end > name+1 && !w.capital && words[end-1].capital {
			break // behind the name of a person
		}
	}
	return end
}

func (s *reading) quotedOutlet(k int) bool {
	return s.classes[s.p.words[k].plain]&(outlet|outletCase) != 0
}

// participle tells whether a word is followed by an auxiliary, as only a participle is.
func (s *reading) participle(k int) bool {
	return k+1 < s.last && auxiliary(s.p.words[k+1].plain) && s.p.words[k+1].gap == 0 && has(s.p.words[k].plain[max(0, len(s.p.words[k].plain)-1):], "o", "a", "i", "e")
}
