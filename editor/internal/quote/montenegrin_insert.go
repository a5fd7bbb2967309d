package quote

// inserted reads "kako kaže Marković", before, within or behind what he says.
func (s *reading) inserted(k int) {
	words := s.p.words
	if k > s.first && words[k].gap&(anyBreak|markEnd) == 0 && !has(words[k-1].plain, "i", "a", "ali", "te", "no", "dok", "jer", "da") {
		return // "onako kako im odgovara"
	}
	at := s.insertedVerb(k)
	if at < 0 {
		return
	}
	form := s.sayings[words[at].plain]
	end := s.segmentEnd(at)
	v := &telling{form: form, verb: at, start: s.segment(at), link: end, to: end}
	v.Attribution = Attribution{Kind: Indirect, Follows: -1, Lemma: form.lemma, Force: form.force, Cue: s.cue(at)}
	v.left, v.right = s.look(k+1, at), s.look(at+1, end)
	s.circumstances(v)
	outer := s.before
	s.before = -1 // who says it is not who speaks around it
	s.speaker(v)
	s.before = outer
	s.done = end
	own := v.left.subject.Known() || v.right.subject.Known() || v.left.from.Known() || v.right.from.Known()
	switch {
	case v.Kind == Report && s.carriesOther(end):
		s.carry(&v.Speaker)
	case outer >= 0 && s.inside(k) && !own:
		s.insertedSpeech(v.Attribution, end)
	default:
		s.sourceIn(&v.Attribution, at+1, end)
		s.around(v.Attribution, k, end, says)
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
	start := s.afterFound(s.first, k)
	if s.inside(k) {
		start = s.segment(k - 1)
	}
	for i := start; i < k; i++ {
		switch s.p.words[i].plain {
		case "jer":
			start = i
		case "što":
			if i > s.first && s.p.words[i].gap&comma != 0 {
				return k // ", što je, kako ocjenjuju bankari, posljedica"
			}
		}
	}
	for start < k && has(s.p.words[start].plain, "i", "a", "ali", "te", "jer", "da", "pa", "dok", "no") {
		start++
	}
	return start
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

// carry gives the outlet to what was told before, or to what the verb behind it tells.
func (s *reading) carry(outlet *Party) {
	if len(s.f.found) > s.from {
		s.carriedBy(outlet)
		return
	}
	s.outlet = outlet
}

// insertedVerb returns the verb of saying of "kako kaže", or -1 where a "kako" is another one.
func (s *reading) insertedVerb(k int) int {
	const farthest = 9 // words: "kako je „Dan“ nezvanično saznao"
	words := s.p.words
	for i := k + 1; i < min(k+farthest, s.last); i++ {
		if words[i].gap&(anyBreak&^dash) != 0 && words[i].depth == 0 || has(words[i].plain, "da", "bi", "će") {
			return -1
		}
		if words[i].depth > 0 {
			continue
		}
		form, verb := s.sayings[words[i].plain]
		if verb && form.shape != bySaying && (form.takes&takesSelf == 0 || s.reflexive(i)) && form.takes&(takesQuote|takesPaper|takesClause|takesReport) != 0 {
			end := s.segmentEnd(i)
			if end < s.last && words[end].plain == "da" && words[end].gap == 0 {
				return -1
			}
			for j := i + 1; j < end; j++ {
				if words[j].plain == "da" || words[j].plain == "kako" {
					return -1
				}
			}
			return i
		}
	}
	return -1
}

// parenthetical tells whether a verb and its subject stand within the clause that they tell
// of: "Vlada je, tvrdi on, mogla da uštedi".
func (s *reading) parenthetical(v *telling) bool {
	const short = 4 // words before it, and of it
	end := s.segmentEnd(v.verb)
	if v.start != v.verb || end >= s.last || end-v.start > short || s.p.words[v.start].gap != comma {
		return false
	}
	clause := end
	for clause < s.segmentEnd(end) && !isRelative(s.p.words[clause].plain) {
		clause++
	}
	if v.start-s.contentStart(v.start) > short && !s.hasVerb(end, clause) {
		return false // "…, kazao je Babić, dva dana prije isteka roka koji je"
	}
	next := s.p.words[end].plain
	return s.p.words[end].gap == comma && !s.startsNewClause(end) && !isRelative(next) && !s.startsSubject(end) && !s.isVerb(end) && next != "kako" && next != "uz"
}

// carriedBy gives what the period has told so far to the outlet that carries it.
func (s *reading) carriedBy(outlet *Party) {
	for i := s.from; i < len(s.f.found); i++ {
		s.f.found[i].Outlets = append(s.f.found[i].Outlets, *outlet)
	}
}
