package quote

import "strings"

// findFrames finds from whom the text has something without a verb of saying: "laut
// Polizei", "nach Angaben der Stadt", "einem Bericht zufolge", ", so der Sprecher".
func (r *germanReader) findFrames() {
	for k := range r.parts {
		part := &r.parts[k]
		for i := part.first; i < part.last; i++ {
			switch {
			case r.quoted(i):
			case r.plain(i) == "so" && i == part.first && k > 0 && r.isSo(part):
				r.so(k)
			case r.is(i, deThereby) && part.kind == mainPart:
				r.demnach(i, k)
			case r.is(i, deHearsay) && part.kind != piece:
				r.angeblich(i, k)
			case r.is(i, deFraming):
				if from, to, noun := r.frame(i, part); from < to {
					r.framed(from, to, noun, i, k)
					i = to - 1
				}
			}
		}
	}
}

// frame returns the words of a frame around a preposition, and where its noun begins; no
// words where it is none.
func (r *germanReader) frame(i int, part *germanPart) (from, to, noun int) {
	if r.p.words[i].capital && i > r.first && r.p.words[i].gap&(colon|mark|dash) == 0 {
		return 0, 0, 0 // a noun
	}
	frame := r.words.frames[r.plain(i)]
	if frame.before || frame.noun || frame.view {
		from, to, noun = r.frameBefore(i, part, &frame)
	}
	if from == to && (frame.after || frame.noun) {
		from, to, noun = r.frameAfter(i, part, &frame)
	}
	if from == to || from == part.first {
		return from, to, noun
	}
	if r.is(from-1, deDeterminer) && !r.is(from-1, dePreposition) && !(from-1 == part.first && part.kind == relPart) {
		return 0, 0, 0 // "die laut Polizei gefährliche Lage"
	}
	if part.mood == deSubjunctive1 && part.first > r.first {
		return 0, 0, 0 // within somebody else's words
	}
	return from, to, noun
}

// frameBefore returns a frame whose preposition stands before its noun.
func (r *germanReader) frameBefore(i int, part *germanPart, frame *germanFrame) (from, to, noun int) {
	how := nearReach
	if i == r.first {
		how = wideReach
	}
	noun = i + 1
	to = r.noun(noun, part.last, how)
	pronoun := r.is(noun, deSubjectPronoun|deObjectPronoun|deAuxiliary) && !(r.is(noun, deDeterminer) && to > noun+1)
	switch {
	case to == noun, pronoun:
		return 0, 0, 0
	case frame.view && (!r.words.nouns[r.plain(noun)].view || to == noun+1):
		return 0, 0, 0
	case frame.noun && !r.isFrameNoun(noun, to):
		return 0, 0, 0
	}
	if v := part.verb; i == r.first && part.kind == mainPart && v > to && to < part.last && r.is(v, deFinite|deSayingVerb) {
		to = v // nothing else can stand before the verb
	}
	return i, r.withApposition(to), noun
}

// frameAfter returns a frame whose preposition stands behind its noun: "der Polizei
// zufolge", "ihrer Meinung nach".
func (r *germanReader) frameAfter(i int, part *germanPart, frame *germanFrame) (from, to, noun int) {
	const longest = 12 // words
	for start := max(part.first, i-longest); start < i; start++ {
		if r.quoted(start) && r.p.words[start].gap&mark == 0 || r.noun(start, i, nearReach) != i {
			continue
		}
		if r.is(start, deAdverb|dePreposition) && !r.is(start, deDeterminer) && (start > r.first || r.is(start, deAdverb)) {
			continue
		}
		if frame.after || r.isFrameNoun(start, i) && r.is(start, deDeterminer) {
			return start, i + 1, start
		}
	}
	return 0, 0, 0
}

// withApposition returns the end of a frame with what stands between commas behind it:
// "nach Angaben von Karl Beispiel, einem Sprecher der Firma, wurde …".
func (r *germanReader) withApposition(end int) int {
	if end < r.last && r.p.words[end].gap&comma != 0 && r.breaks(end) {
		for k := range r.parts {
			if p := &r.parts[k]; p.first == end && p.kind == relPart && p.last < r.last {
				return p.last
			}
		}
		if to := r.apposition(end, r.last); to > end && to < r.last && r.p.words[to].gap&comma != 0 {
			return to
		}
	}
	return end
}

// isFrameNoun tells whether the first noun of a run is one of those behind "nach": "Angaben",
// "Polizeiangaben", "Informationen".
func (r *germanReader) isFrameNoun(first, last int) bool {
	for i := first; i < last; i++ {
		if r.p.words[i].capital && !r.is(i, deDeterminer) {
			_, ok := r.frameNoun(i)
			return ok
		}
	}
	return false
}

// frameNoun returns what a word says as the noun of a frame.
func (r *germanReader) frameNoun(i int) (germanNoun, bool) {
	plain := r.plain(i)
	if n, ok := r.words.nouns[plain]; ok && n.frame {
		return n, true
	}
	if j := strings.LastIndexByte(plain, '-'); j >= 0 {
		if n, ok := r.words.nouns[plain[j+1:]]; ok && n.frame {
			return n, true
		}
	}
	for _, end := range []string{"angaben", "berichten", "aussagen", "informationen", "meldungen", "einschätzung", "auffassung", "darstellung", "schätzungen", "kreisen", "bericht", "mitteilung"} {
		if strings.HasSuffix(plain, end) && len(plain) > len(end) {
			return germanNoun{force: Said, frame: true}, true
		}
	}
	return germanNoun{}, false
}

// framed adds what is said around a frame.
func (r *germanReader) framed(from, to, noun, cue, k int) {
	r.told = true
	part := &r.parts[k]
	s := germanSaying{cue: r.p.span(cue, cue+1), lemma: r.plain(cue), force: r.words.frames[r.plain(cue)].force}
	s.speaker = r.framedParty(noun, to, cue, &s)
	first, last := r.wordsOf(s.speaker.Place)
	r.carrier(&s, first, last)
	first, last = r.clauseAround(k)
	last = max(last, to)
	if part.kind == relPart || part.kind == subPart {
		first = part.first
	}
	r.around(s, first, from, to, last)
}

// around adds what is said in a clause around a frame. A frame of few words is left within
// the clause, which is read as one; a long one cuts it into two pieces.
func (r *germanReader) around(s germanSaying, first, from, to, last int) {
	const small = 2 // the words of the clause for one of the frame
	switch frame, rest := to-from, from-first+last-to; {
	case from <= first, from == first+1 && r.is(first, deClosed):
		r.say(s, to, last, -1)
	case to >= last:
		r.say(s, first, from, -1)
	case frame*small <= rest:
		r.say(s, first, last, -1)
	default:
		r.say(s, first, from, -1)
		follows := -1
		if n := len(r.sayings); n > 0 && r.sayings[n-1].index >= 0 {
			follows = r.sayings[n-1].index
		}
		r.say(s, to, last, follows)
	}
}

// clauseAround returns the words of the sentence that a part belongs to, up to a semicolon
// or colon; of a clause behind a conjunction, only that clause.
func (r *germanReader) clauseAround(k int) (first, last int) {
	first, last = r.first, r.last
	for j := k; j > 0; j-- {
		p := &r.parts[j]
		if p.gap&(semicolon|colon) != 0 || p.kind == mainPart && r.parts[j-1].kind == mainPart && p.verb > p.first && !r.is(p.first, deCoordinator) {
			first = p.first
			break
		}
	}
	for j := k + 1; j < len(r.parts); j++ {
		if r.parts[j].gap&(semicolon|colon) != 0 {
			return first, r.parts[j].first
		}
	}
	if part := &r.parts[k]; k > 0 && (part.kind == relPart || part.kind == subPart) {
		last = part.last
		if part.verb < 0 && k+1 < len(r.parts) {
			last = r.parts[k+1].last
		}
	}
	return first, last
}

// framedParty returns who is named in a frame: behind "Angaben", its genitive.
func (r *germanReader) framedParty(noun, to, cue int, s *germanSaying) Party {
	if cue >= noun && cue < to {
		to = cue // "der Polizei zufolge"
	}
	i := noun
	for i < to && (!r.p.words[i].capital || r.quoted(i) || r.is(i, deDeterminer)) {
		i++
	}
	if i == to {
		return r.party(noun, to)
	}
	n, ok := r.frameNoun(i)
	if !ok {
		if n = r.words.nouns[r.plain(i)]; !n.view {
			return r.party(noun, to)
		}
	}
	s.force = n.force
	s.cue = r.p.span(min(cue, i), max(cue, i)+1)
	if cue < i {
		s.lemma = r.plain(cue) + " " + r.p.of(r.p.words[i].start, r.p.words[i].end)
	}
	s.medium = r.mediumOf(r.plain(i))
	of := i + 1
	switch {
	case of >= to:
		return r.party(noun, to)
	case r.plain(of) == "von", r.plain(of) == "vom", r.plain(of) == "aus", r.plain(of) == "durch":
		of++
	}
	if of < to && r.noun(of, to, wideReach) > of && !r.is(of, dePreposition|deCoordinator) {
		return r.party(of, to)
	}
	return r.party(noun, to)
}

// isSo tells whether a part is ", so der Sprecher".
func (r *germanReader) isSo(part *germanPart) bool {
	if part.first+1 >= part.last || part.gap&(comma|dash|markEnd) == 0 {
		return false
	}
	end := r.noun(part.first+1, part.last, nearReach)
	return end > part.first+1 && (part.verb < 0 || part.verb >= end) && !r.is(part.first+1, deObjectPronoun|deConjunction)
}

// so adds what stands before ", so der Sprecher", and what goes on behind it.
func (r *germanReader) so(k int) {
	part := &r.parts[k]
	s := germanSaying{cue: r.p.span(part.first, part.first+1), lemma: "so"}
	end := r.noun(part.first+1, part.last, nearReach)
	end = max(end, r.apposition(end, r.last))
	s.speaker = r.party(part.first+1, end)
	r.carrier(&s, part.first+1, end)
	s.addressee = r.addressee(end, part.last)
	r.told = true
	r.behind(s, k)
}

// demnach adds what stands behind a word that says that it is from whoever spoke before.
func (r *germanReader) demnach(i, k int) {
	s := germanSaying{cue: r.p.span(i, i+1), lemma: r.plain(i)}
	if r.lastSaid >= 0 {
		of := &r.found[r.lastSaid]
		s.speaker, s.medium = of.Speaker, of.Medium
	}
	r.told = true
	first, last := r.clauseAround(k)
	r.around(s, first, i, i+1, last)
}

// angeblich adds a clause that the text does not vouch for, whoever said it.
func (r *germanReader) angeblich(i, k int) {
	first, last := r.clauseAround(k)
	if kind := r.parts[k].kind; kind == relPart || kind == subPart {
		first = r.parts[k].first
	}
	r.told = true
	r.say(germanSaying{cue: r.p.span(i, i+1), lemma: r.plain(i), force: Claimed}, first, last, -1)
}
