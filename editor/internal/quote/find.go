package quote

import "slices"

// finder goes through a text once, from the first paragraph to the last, and knows at each
// place who was named before and who spoke last.
type finder struct {
	*Text
	p     *paragraph    // that is read now
	found []Attribution // so far, in the order in which they were added within p
	memory
	// running says that the last paragraph ended within a speech: what follows belongs to it.
	running bool
}

// Find returns what a story says that somebody said, in the order of the text.
//
// Of each paragraph the rules of the language find what they know; then what stands between
// marks and was left over is given to the speaker before, where it can only be his.
func (t *Text) Find() []Attribution {
	f := &finder{Text: t}
	for _, p := range t.paragraphs {
		f.p = p
		first := len(f.found)
		if f.running {
			f.goOn()
		}
		if t.tongue.find != nil {
			t.tongue.find(f)
		}
		f.follow(first)
		f.order(first)
		f.running = len(p.speeches) > 0 && p.speeches[len(p.speeches)-1].Close == 0 &&
			p.speeches[len(p.speeches)-1].taken
	}
	return f.found
}

// add keeps an attribution, with the names of those it knows by a shorter one. Its place
// must lie in the paragraph that is read. It returns its index in found, which is good until
// the paragraph is done.
func (f *finder) add(a Attribution) int {
	f.resolve(&a.Addressee)
	if a.Kind != Report || a.Speaker.Name != "" || len(a.Outlets) < 2 { // two outlets are nobody who was named before
		f.resolve(&a.Speaker) // the last one in mind, for "he" of the next sentence
	}
	first, _ := slices.BinarySearchFunc(f.p.speeches, a.Place.Start, func(s speech, start int) int { return s.End - start })
	for i := first; i < len(f.p.speeches) && f.p.speeches[i].Start < a.Place.End; i++ {
		s := &f.p.speeches[i]
		if a.Place.Start < s.End {
			s.taken = true
			if s.Start >= a.Place.Start && s.End <= a.Place.End {
				a.Quoted = append(a.Quoted, Span{f.p.at, s.Start, s.End})
			}
		}
	}
	f.found = append(f.found, a)
	return len(f.found) - 1
}

// goOn gives the speech at the beginning of a paragraph to the one whose speech did not
// end in the paragraph before.
func (f *finder) goOn() {
	if len(f.p.speeches) == 0 || len(f.found) == 0 || f.p.speeches[0].Start > 0 {
		return
	}
	f.continueWith(&f.p.speeches[0])
}

// follow gives speeches that nobody was found for to the speaker before: a speech of whole
// sentences, alone in its period, behind another one.
func (f *finder) follow(first int) {
	for i := range f.p.periods {
		one := &f.p.periods[i]
		if one.quotedTo-one.quotedFrom != 1 {
			continue
		}
		s := &f.p.speeches[one.quotedFrom]
		if s.taken || s.first > one.first || s.last < one.last || !s.sentence || !s.ended {
			continue
		}
		last := f.before(s.Start)
		if last < 0 || last < first && !f.mayGoOn(last, i) {
			continue
		}
		f.continueWith(s)
	}
}

// mayGoOn tells whether a period of this paragraph may go on with the direct speech of the
// paragraph before: where it begins its own, and nobody else was spoken of in between.
func (f *finder) mayGoOn(last, period int) bool { return period == 0 && f.found[last].endsSpeech(f) }

// before returns the index of the last direct or partial attribution before a place of
// this paragraph, or -1.
func (f *finder) before(place int) int {
	const far = 100 // attributions; one paragraph has fewer
	best := -1
	for i := len(f.found) - 1; i >= max(0, len(f.found)-far); i-- {
		a := &f.found[i]
		if a.Place.Paragraph < f.p.at-1 || a.Place.Paragraph < f.p.at && best >= 0 {
			break
		}
		if (a.Kind == Direct || a.Kind == Partial) && (a.Place.Paragraph < f.p.at || a.Place.End <= place) &&
			(best < 0 || a.Place.End > f.found[best].Place.End) {
			best = i
		}
	}
	return best
}

// endsSpeech tells whether an attribution is direct speech that ends its paragraph, or is
// ended by nothing but its cue, so that the next paragraph may go on with it.
func (a *Attribution) endsSpeech(f *finder) bool {
	return a.Kind == Direct && a.Place.Paragraph == f.p.at-1
}

// continueWith adds a speech that goes on with the last one before it.
func (f *finder) continueWith(s *speech) {
	last := f.before(s.Start)
	if last < 0 {
		return
	}
	of := f.found[last]
	a := Attribution{Kind: Direct, Place: Span{f.p.at, s.Start, s.End}, Follows: last, Speaker: of.Speaker, Force: of.Force, Lemma: of.Lemma, Medium: of.Medium}
	a.Outlets = slices.Clone(of.Outlets)
	a.Addressee = of.Addressee
	f.add(a)
}

// order sorts what was found in this paragraph by its place and keeps what follows what.
func (f *finder) order(first int) {
	n := len(f.found) - first
	if n < 2 {
		return
	}
	places := make([]int, n) // old index by new place
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int {
		x, y := &f.found[first+a].Place, &f.found[first+b].Place
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.End - x.End
	})
	newAt := make([]int, n)
	sorted := make([]Attribution, n)
	for to, from := range places {
		newAt[from] = to
		sorted[to] = f.found[first+from]
	}
	for i := range sorted {
		if old := sorted[i].Follows; old >= first {
			sorted[i].Follows = first + newAt[old-first]
		}
		if sorted[i].Follows >= first+i {
			sorted[i].Follows = -1
		}
	}
	copy(f.found[first:], sorted)
}
