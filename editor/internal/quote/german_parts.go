package quote

import "unicode"

// germanPart is a run of a period between two commas or other breaks: a clause, or a piece
// of one.
type germanPart struct {
	first, last int // words, last exclusive
	kind        partKind
	// verb is the word of its finite verb, or -1 where none is known.
	verb int
	// mood is the trait deSubjunctive1 or deSubjunctive2 of the verb, 0 for others.
	mood germanTrait
	gap  gap // what stands before it
}

// partKind is what a part is by where its verb stands.
type partKind byte

const (
	piece      partKind = iota // without a verb: an apposition, one of a list
	mainPart                   // the verb stands in front
	subPart                    // a conjunction begins it, the verb ends it
	relPart                    // a relative pronoun begins it, the verb ends it
	zuPart                     // "mehr zu tun"
	speechPart                 // nothing but words between quotation marks
)

// cut finds the parts of the period that is read.
func (r *germanReader) cut() {
	r.parts = r.parts[:0]
	words := r.p.words
	start := r.first
	for i := r.first + 1; i <= r.last; i++ {
		if i < r.last && !r.breaks(i) {
			continue
		}
		part := germanPart{first: start, last: i, verb: -1, gap: words[start].gap}
		r.look(&part)
		r.parts = append(r.parts, part)
		start = i
	}
	r.join()
}

// join makes one part of a clause whose verb stands behind an apposition: "wie Anna
// Beispiel, die Sprecherin der Stadt, mitteilte".
func (r *germanReader) join() {
	for k := 0; k < len(r.parts); k++ {
		part := &r.parts[k]
		if part.kind != subPart || part.verb >= 0 {
			continue
		}
		for j := k + 1; j < len(r.parts) && j <= k+3; j++ {
			next := &r.parts[j]
			if next.gap&comma == 0 || next.kind != piece && next.kind != relPart && next.kind != mainPart {
				break
			}
			if next.kind == relPart {
				continue
			}
			end := next.last - 1
			if v := r.finalVerb(next.first-1, end); v == end && (next.kind == piece || next.verb == end) {
				part.last, part.verb = next.last, v
				r.parts = append(r.parts[:k+1], r.parts[j+1:]...)
				break
			}
			if next.kind == mainPart {
				break
			}
		}
	}
}

// breaks tells whether a part begins with a word of the period.
func (r *germanReader) breaks(i int) bool {
	if i <= r.first || i >= r.last {
		return false
	}
	w, before := &r.p.words[i], &r.p.words[i-1]
	if w.gap&(comma|colon|semicolon|dash) == 0 {
		return false
	}
	if w.depth > 0 && w.gap&mark == 0 || r.bracketed(i) {
		return false
	}
	if w.start-before.end == 1 { // "1,9", "17:30"
		return !unicode.IsDigit(r.p.runes[w.start]) || !unicode.IsDigit(r.p.runes[before.end-1])
	}
	if w.gap&(comma|colon|semicolon) == 0 { // "Schlag- und Schusswaffen"
		return !unicode.IsLetter(r.p.runes[before.end-1]) || unicode.IsSpace(r.p.runes[before.end]) || w.gap&(markEnd|bracketEnd) != 0
	}
	return true
}

// quoted tells whether a word stands between quotation marks.
func (r *germanReader) quoted(i int) bool { return r.p.words[i].depth > 0 }

// is tells whether a word outside quotation marks has one of some traits.
func (r *germanReader) is(i int, traits germanTrait) bool {
	return i >= r.first && i < r.last && r.p.words[i].depth == 0 && r.traits[i]&traits != 0
}

// plain is a word in lower case.
func (r *germanReader) plain(i int) string { return r.p.words[i].plain }

// look tells what a part is.
func (r *germanReader) look(part *germanPart) {
	words := r.p.words
	front := part.first
	for front < part.last-1 && r.is(front, deCoordinator) && !r.is(front, deRelative) && !words[front].capital {
		front++
	}
	if r.wholeSpeech(part) {
		part.kind = speechPart
		return
	}
	end := part.last - 1 // the last word outside brackets and quotation marks
	for end > front && (words[end].depth > 0 || r.bracketed(end)) {
		end--
	}
	begins := func(t germanTrait) bool { return r.is(front, t) && (!words[front].capital || front == r.first) }
	relativeFront := begins(deRelative) || begins(dePreposition) && front+1 < part.last && r.is(front+1, deRelative)
	switch {
	case r.isZu(end, part.first) && !(begins(deConjunction) && r.hasFinite(part)):
		v := r.finiteIn(front, end-1)
		if v < 0 && part.last < r.last && words[part.last].gap&colon != 0 {
			v = r.guessVerb(front, end-1)
		}
		if v >= 0 {
			part.kind, part.verb = mainPart, v
		} else {
			part.kind = zuPart
			return
		}
	case begins(deConjunction) && !(r.is(front, dePreposition) && !r.endsWithVerb(end)) && !r.verbSecond(front, part.last) ||
		r.plain(front) == "so" && front+1 < part.last && r.plain(front+1) == "dass":
		part.kind = subPart
		part.verb = r.finalVerb(front, end)
	case relativeFront && part.first > r.first && r.endsWithVerb(end) && !r.earlyFinite(front+1, end):
		part.kind = relPart
		part.verb = r.finalVerb(front, end)
	default:
		part.verb = r.finiteIn(front, part.last)
		if part.verb < 0 {
			part.verb = r.guessVerb(front, part.last)
		}
		if part.verb >= 0 {
			part.kind = mainPart
		}
	}
	if part.verb >= 0 {
		part.mood = r.traits[part.verb] & (deSubjunctive1 | deSubjunctive2)
		if part.mood == 0 && part.kind != mainPart {
			for i := part.first; i < part.last; i++ { // "was sie habe tun wollen"
				if r.is(i, deSubjunctive1) {
					part.mood = deSubjunctive1
				}
			}
		}
	}
}

// wholeSpeech tells whether a part is words between quotation marks and nothing else.
func (r *germanReader) wholeSpeech(part *germanPart) bool {
	for i := part.first; i < part.last; i++ {
		if !r.quoted(i) {
			return false
		}
	}
	return true
}

// bracketed tells whether a word stands in brackets.
func (r *germanReader) bracketed(i int) bool {
	for j := i; j > r.first && j > i-12; j-- {
		g := r.p.words[j].gap
		if g&bracketEnd != 0 && j <= i {
			return g&bracket != 0 && j == i
		}
		if g&bracket != 0 {
			return true
		}
	}
	return false
}
