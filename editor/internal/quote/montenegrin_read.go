package quote

// reading goes through one period of a Montenegrin text.
type reading struct {
	*grammar
	f           *finder
	p           *paragraph
	period      *period
	first, last int    // words of the period, last exclusive
	from        int    // index of the first attribution of the period
	before      int    // index of the attribution of the last verb of saying, or -1
	done        int    // words before this one are read
	outlet      *Party // carries what the next verb tells
}

// read finds what the period says that somebody said.
func (s *reading) read() {
	for k := s.first; k < s.last; k++ {
		w := &s.p.words[k]
		if k < s.done || w.depth > 0 {
			continue
		}
		form, verb := s.sayings[w.plain]
		switch {
		case w.plain == "kako":
			s.inserted(k)
		case w.plain == "prema" || w.plain == "po":
			s.accordingTo(k)
		case s.classes[w.plain]&allegedly != 0:
			s.alleged(k)
		case w.plain == "pozivajući" && k+2 < s.last && s.p.words[k+1].plain == "se":
			s.sourceOf(k)
		case verb && s.nouns[w.plain] != "" && s.verbBefore(k) >= 0:
			s.noun(k)
		case verb && s.finite(k, form):
			s.said(k, form)
		case s.nouns[w.plain] != "" && !w.capital && k+1 < s.last:
			s.noun(k)
		}
	}
	s.unknownVerb()
	if len(s.f.found) == s.from { // "he" in the next sentence may be who this one is about
		if about := s.look(s.first, s.segmentEnd(s.first)).subject; about.Name != "" {
			s.f.resolve(&about)
		}
	}
}

// finite tells whether a form says that somebody said something: a participle needs its
// auxiliary, or a verb before it that shares it; what is denied or depends on another "da"
// was not said.
func (s *reading) finite(k int, form saying) bool {
	words := s.p.words
	start := s.segment(k)
	aux := !form.shape.past() && form.shape != wasSaid
	if k+1 < s.last && has(words[k+1].plain, "sam", "smo", "si", "ste") {
		return false
	}
	own := !aux && k+1 < s.last && auxiliary(words[k+1].plain) && words[k+1].gap == 0
	if form.takes&takesSelf != 0 && !s.reflexive(k) {
		return false
	}
	for i := start; i < k; i++ {
		switch plain := words[i].plain; {
		case (plain == "da" || plain == "bi") && k-i <= 4 && !own:
			return false
		case has(plain, "sam", "smo", "si", "ste"):
			return false // who tells it speaks of himself
		case has(plain, "nije", "nijesu", "nisu", "ne", "neće") && (k-i <= 2):
			if form.force != Thought && form.force != Denied {
				return false
			}
			aux = true
		case auxiliary(plain):
			aux = true
		}
	}
	for i := k + 1; i < min(k+3, s.last) && !aux && words[i].gap&anyBreak == 0; i++ {
		aux = auxiliary(words[i].plain) || words[i].plain == "da"
	}
	if !aux && k > start {
		aux = s.before >= 0 && has(words[k-1].plain, "i", "te", "a", "ali", "pa", "dok")
	}
	if !aux && k+1 < s.last {
		aux = words[k+1].gap&(colon|mark) != 0 || words[k].gap&comma != 0 && s.before >= 0
	}
	if !aux { // "Marković poručio građanima da"
		for i := k + 1; i < min(k+8, s.last) && !aux && words[i].gap&anyBreak == 0; i++ {
			aux = words[i].plain == "da"
		}
	}
	return aux
}

// segment returns the first word of the run between commas and the like that a word stands in.
func (s *reading) segment(k int) int {
	for ; k > s.first; k-- {
		gap := s.p.words[k].gap
		if gap&anyBreak != 0 {
			break
		}
		if gap&markEnd != 0 {
			if q := s.speechAt(k - 1); q == nil || q.ended || q.sentence && q.count() > 2 {
				break // not behind a name between marks
			}
		}
	}
	return k
}

// segmentEnd returns the end of the run between commas and the like behind a word.
func (s *reading) segmentEnd(k int) int {
	for k++; k < s.last; k++ {
		w := &s.p.words[k]
		if w.gap&anyBreak != 0 && (w.depth == 0 || w.gap&mark != 0) {
			break
		}
		if w.gap&mark != 0 {
			if q := s.speechAt(k); q != nil && (q.sentence && q.count() > 2) {
				break
			}
		}
	}
	return min(k, s.last)
}

// telling is a verb of saying with what stands beside it.
type telling struct {
	Attribution
	form  saying
	verb  int // its word
	start int // the first word of its segment
	// link is the word that its content begins at, or where the search for it ended.
	link int
	how  linkKind
	to   int // the end of what stands beside the verb on its right
	// tail says that the content can only stand before it: "…, kazao je Marković".
	tail bool
	// shared says that it has the subject of the verb before.
	shared      bool
	left, right beside
}

// telling returns a verb of saying with what stands beside it, before its content is read.
func (s *reading) telling(k int, form saying) *telling {
	v := &telling{form: form, verb: k, start: s.segment(k)}
	v.Attribution = Attribution{Kind: Indirect, Follows: -1, Lemma: form.lemma, Force: form.force, Cue: s.cue(k)}
	v.link, v.how = s.link(k, form)
	v.to = v.link
	if v.how == clauseLink && s.p.words[v.link-1].depth == 0 && has(s.p.words[v.link-1].plain, "da", "kako", "što") {
		v.to-- // the conjunction stands beside neither
	}
	v.to = min(v.to, s.segmentEnd(k))
	for i := k + 1; i < v.to; i++ {
		if isRelative(s.p.words[i].plain) {
			v.to = i
		}
	}
	v.left, v.right = s.look(s.besideFrom(v.start, k), k), s.look(k+1, v.to)
	if k > v.start && has(s.p.words[k-1].plain, "i", "te", "pa") {
		if v.shared = s.before >= 0; v.shared {
			v.left.subject = Party{} // "kazao je … i dodao"
		} else {
			v.left = s.look(v.start, s.verbFrom(v.start, k)) // "tražio je izuzeće i ocijenio"
		}
	}
	v.tail = v.how == noLink && !v.left.subject.Known() ||
		v.how == speechLink && v.start > s.first && s.p.words[v.start].gap&markEnd != 0 && s.p.words[v.link].gap&colon == 0 ||
		v.how == clauseLink && v.start == k && s.speechBefore(k) // "„…“, odgovorio je na pitanje da li"
	s.circumstances(v)
	return v
}

// said reads a verb of saying and adds what was said: the speech or the clause before it,
// or what it is bound to behind it.
func (s *reading) said(k int, form saying) {
	v := s.telling(k, form)
	s.speaker(v)
	s.sourceIn(&v.Attribution, k+1, v.link)
	n := len(s.f.found)
	switch {
	case v.tail && s.speechBefore(v.start):
		s.direct(v)
	case v.how == clauseLink:
		end := s.clauseEnd(v.link, form)
		s.done = v.link
		s.clause(v.Attribution, v.link, end)
		if end < s.last && s.p.words[end].gap&colon != 0 && s.p.words[end].gap&mark != 0 {
			s.speech(v.Attribution, end) // "rekao je da su zabrinuti: „…“"
		}
	case v.how == speechLink:
		s.speech(v.Attribution, v.link)
	case v.how == colonLink:
		s.clause(v.Attribution, v.link, s.last)
		s.done = s.last
	case v.how == labelLink:
		s.label(v.Attribution, v.link)
	case form.takes&takesReport != 0 && len(s.f.found) > s.from && (v.right.outlet || v.left.outlet):
		s.carriedBy(&v.Speaker)
	case v.tail && s.parenthetical(v):
		end := s.segmentEnd(k)
		s.around(v.Attribution, v.start, end, says)
		s.done = end
	case v.tail && s.opensTail(v):
		s.tail(v.Attribution, v.start)
	}
	if len(s.f.found) > n {
		s.before = len(s.f.found) - 1
		if s.outlet != nil {
			s.carriedBy(s.outlet)
			s.outlet = nil
		}
	}
}

// besideFrom returns the first word of what stands beside a verb on its left: behind all that
// was found, and behind another clause that "i" joins.
func (s *reading) besideFrom(start, k int) int {
	start = s.afterFound(start, k)
	if k == start || s.startsNewClause(k-1) || s.p.words[k-1].plain == "i" {
		return start // "objavili su snimak i izjavili da"
	}
	aux := false
	for i := start; i+1 < k; i++ { // "zvaničnici su objavili snimak i policija je izjavila"
		switch plain := s.p.words[i].plain; {
		case auxiliary(plain):
			aux = true
		case aux && has(plain, "i", "te", "a", "ali"):
			start, aux = i+1, false
		}
	}
	return start
}

// cue returns the place of a verb with the auxiliary beside it.
func (s *reading) cue(k int) Span {
	first, last := k, k+1
	small := func(i int) bool {
		return i >= s.first && i < s.last && has(s.p.words[i].plain, "je", "su", "se", "sam", "smo")
	}
	for small(first-1) && s.p.words[first].gap == 0 {
		first--
	}
	for small(last) && s.p.words[last].gap == 0 {
		last++
	}
	return s.p.span(first, last)
}
