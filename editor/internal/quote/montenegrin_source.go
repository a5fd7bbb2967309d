package quote

// accordingTo reads "prema riječima Marka Markovića", "po njegovim riječima" and "prema
// Rojtersu".
func (s *reading) accordingTo(k int) {
	noun := s.accords(k)
	var a Attribution
	var end int
	switch {
	case noun >= 0:
		a, end = s.source(k, noun)
	case k+1 < s.last && s.p.words[k].plain == "prema" && s.namesOutlet(k+1):
		end = s.sourceEnd(k + 1)
		a = Attribution{Kind: Report, Force: Said, Lemma: "prema", Cue: s.p.span(k, k+1), Speaker: s.outletIn(k+1, end)}
		a.Outlets = []Party{a.Speaker}
	default:
		return
	}
	a.Follows = -1
	s.done = end
	switch {
	case s.before >= 0 && k > s.first && s.p.words[k].gap&comma != 0 && s.segmentEnd(end-1) >= s.last:
		if a.Kind == Report { // "…, rekao je Babić, prema pisanju Monda"
			s.carriedBy(&a.Speaker)
		}
	case s.before >= 0 && s.inside(k) && noun >= 0 && end == noun+1: // nobody else is named
	default:
		s.around(a, k, end, wasSaid)
		s.done = max(s.done, end)
	}
}

// source reads a noun like "riječima" with whose it is, and returns where that ends.
func (s *reading) source(k, noun int) (Attribution, int) {
	words := s.p.words
	src := s.according[words[noun].plain]
	a := Attribution{Kind: Indirect, Lemma: words[k].plain + " " + words[noun].plain, Force: src.force, Medium: src.medium, Cue: s.p.span(k, noun+1)}
	end := s.sourceEnd(noun + 1)
	switch {
	case end > noun+1:
		a.Speaker = s.partyIn(noun+1, end)
		if words[noun].plain == "pisanju" || s.classes[words[noun+1].plain]&(outlet|outletCase|medium) != 0 {
			a.Kind = Report
			a.Outlets = []Party{a.Speaker}
		}
	case src.medium != Spoken:
		a.Speaker = s.partyIn(k+1, noun+1)
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
	return a, end
}

// accords returns the noun like "riječima" behind "prema" or "po", or -1.
func (s *reading) accords(k int) int {
	const farthest = 4 // words: "prema posljednjim zvaničnim podacima"
	for i := k + 1; i < min(k+1+farthest, s.last) && s.p.words[i].gap&anyBreak == 0; i++ {
		if _, ok := s.according[s.p.words[i].plain]; ok {
			return i
		}
	}
	return -1
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
		if w.gap&anyBreak != 0 || end == k && w.gap&mark != 0 && !s.namesOutlet(end) {
			break
		}
		c := s.classes[w.plain]
		if c&clitic != 0 && w.plain != "i" || c&(adverb|day) != 0 && !w.capital || isRelative(w.plain) || s.participle(end) {
			break
		}
		if c&preposition != 0 && w.plain != "za" && w.plain != "u" && w.plain != "iz" && w.plain != "o" {
			break
		}
		if end > k && !w.capital && words[end-1].capital && (name >= k && end > name+1 || s.namesOutlet(end-1)) {
			break // behind the name of a person or an outlet
		}
	}
	return end
}

// namesOutlet tells whether a word is the name of an outlet in any case.
func (s *reading) namesOutlet(k int) bool {
	w := &s.p.words[k]
	return w.capital && s.classes[w.plain]&(outlet|outletCase) != 0
}

// participle tells whether a word is followed by an auxiliary, as only a participle is.
func (s *reading) participle(k int) bool {
	return k+1 < s.last && auxiliary(s.p.words[k+1].plain) && s.p.words[k+1].gap == 0 && has(s.p.words[k].plain[max(0, len(s.p.words[k].plain)-1):], "o", "a", "i", "e")
}

// sourceOf reads "pozivajući se na izvore" behind a report.
func (s *reading) sourceOf(k int) {
	if len(s.f.found) == s.from || s.p.words[k+2].plain != "na" {
		return
	}
	end := s.segmentEnd(k + 2)
	if end > k+3 {
		s.f.found[len(s.f.found)-1].Speaker = s.partyIn(k+3, end)
		s.f.resolve(&s.f.found[len(s.f.found)-1].Speaker)
	}
	s.done = end
}

// sourceIn gives a report the source that the outlet names: "pozivajući se na izvore".
func (s *reading) sourceIn(a *Attribution, first, last int) {
	for i := first; i+3 < last; i++ {
		if s.p.words[i].plain == "pozivajući" && s.p.words[i+2].plain == "na" {
			a.Speaker = s.partyIn(i+3, min(s.segmentEnd(i+3), last))
			return
		}
	}
}

// noun reads "nadu da", "uz napomenu da", "tvrdnje opozicije da".
func (s *reading) noun(k int) {
	const longest = 4 // words of whose claim it is
	words := s.p.words
	that := k + 1
	for that < s.last && s.classes[words[that].plain]&clitic != 0 && words[that].plain != "da" {
		that++ // "mišljenja je da"
	}
	owner := that
	for that < min(k+longest, s.last) && words[that].plain != "da" && words[that].gap&anyBreak == 0 && !s.isVerb(that) {
		that++
	}
	if that >= s.last || words[that].plain != "da" || words[that].gap&^comma != 0 || that+1 >= s.last || has(words[that+1].plain, "bi", "li") {
		return
	}
	a := Attribution{Kind: Indirect, Follows: -1, Lemma: words[k].plain, Force: s.nouns[words[k].plain], Cue: s.p.span(k, k+1)}
	if verb := s.verbBefore(k); verb >= 0 { // "odbacio je navode da"
		form := s.sayings[words[verb].plain]
		a.Lemma, a.Cue = form.lemma, s.cue(verb)
		if form.force != Said {
			a.Force = form.force
		}
	}
	start := s.segment(k)
	if s.inside(k) && that == owner {
		return // whose it is, is not told
	}
	left := s.look(start, k)
	switch {
	case that > owner:
		a.Speaker = s.partyIn(owner, that)
	case left.subject.Known():
		a.Speaker = left.subject
	case s.before >= 0:
		a.Speaker = s.f.found[s.before].Speaker
	default:
		a.Speaker = s.spokeBefore(says)
	}
	end := s.clauseEnd(that+1, saying{shape: says})
	if s.clause(a, that+1, end) >= 0 {
		s.before = len(s.f.found) - 1
		s.done = that + 1
	}
}

// alleged reads the clause that "navodno" leaves unvouched for.
func (s *reading) alleged(k int) {
	for i := s.from; i < len(s.f.found); i++ {
		if s.p.words[k].start < s.f.found[i].Place.End {
			return // somebody says so
		}
	}
	for i := k + 1; i < min(k+4, s.last); i++ {
		if s.isVerb(i) {
			return // "navodno je rekao"
		}
	}
	first, last := s.first, s.last
	for i := s.first + 1; i < s.last; i++ {
		w := &s.p.words[i]
		if w.gap&(comma|semicolon) == 0 || !has(w.plain, "ali", "a", "dok", "no", "jer") {
			continue
		}
		if i <= k {
			first = i + 1
		} else {
			last = min(last, i)
		}
	}
	if first == k {
		first++
	}
	s.clause(Attribution{Kind: Indirect, Follows: -1, Lemma: s.p.words[k].plain, Force: Claimed, Cue: s.p.span(k, k+1)}, first, last)
}
