package quote

import "unicode"

// german reads the table of the language and says how it is searched.
func german() *tongue {
	words := readTable("de")
	t := newTongue(words)
	g := newGermanWords(words)
	t.noName = g.isCommon
	t.find = func(f *finder) {
		r := &germanReader{finder: f, words: g, lastSaid: -1, chained: -1, before: -1}
		r.traits = make([]germanTrait, len(f.p.words))
		for i := range f.p.words {
			w := &f.p.words[i]
			r.traits[i] = g.of(w.plain, w.capital)
		}
		first := len(f.found)
		for i := range f.p.periods {
			r.read(i)
		}
		r.settle(first)
	}
	return t
}

// germanReader reads the periods of one paragraph.
//
// German tells speech by where the verb stands and by its mood: "X sagte, er habe …",
// "…, sagte X", "wie X mitteilte", "Er habe …" alone. So a period is first cut into parts,
// each a clause or a piece of one, and the rules ask what kind of part stands where.
type germanReader struct {
	*finder
	words  *germanWords
	traits []germanTrait // of the words of the paragraph
	parts  []germanPart  // of the period that is read
	// at is the index of the period that is read, first and last are its words, last
	// exclusive.
	at          int
	first, last int
	// sayings are what was found in the period, in the order in which it was found.
	sayings []germanSaying
	// lastSaid is the last attribution of this paragraph whose speaker may go on, or -1;
	// chained is one in the subjunctive that ends with this period, before is one that ended
	// with the last, or -1.
	lastSaid int
	chained  int
	before   int
	// subjectBefore is the subject of the last period, where it is somebody who can speak.
	subjectBefore Party
	until         int // the word up to which the period is done with
	// without is a preposition that belongs to the verb that is read and not to a noun
	// before it: "sprach der Minister von …", or "".
	without string
	// dative says that the verb that is read may name to whom it is said.
	dative bool
	// told says that the period has an attribution by its frame or cue; toldBefore, that the
	// last period had one.
	told, toldBefore bool
}

// germanSaying is somebody who says something in a period.
type germanSaying struct {
	speaker   Party
	addressee Party
	cue       Span
	lemma     string
	force     Force
	outlets   []Party
	when      Span
	report    bool // the outlet itself says it
	medium    Medium
	// first and last are the words that are said, last exclusive; the rest of the period is
	// the frame around it.
	first, last int
	index       int // in found, or one of those below
}

// Of sayings that are no attribution themselves, but for what stands between marks in them.
const (
	wholeSpeeches = -1 // nothing else is said: it is direct speech
	onlyPieces    = -2 // the words between marks are all that is told
)

// read finds what one period says that somebody said.
func (r *germanReader) read(at int) {
	one := &r.p.periods[at]
	r.at, r.first, r.last = at, one.first, one.last
	const longest = 500 // words; what has more is a list or a table, and no sentence
	if r.first == r.last || r.last-r.first > longest {
		r.chained, r.toldBefore = -1, false
		return
	}
	r.sayings = r.sayings[:0]
	r.cut()
	r.before, r.chained = r.chained, -1
	r.findFrames()
	r.findVerbs()
	r.findNouns()
	r.findMood()
	r.findSpeeches()
	r.remember()
	r.toldBefore, r.told = len(r.sayings) > 0, false
}

// say keeps what somebody says between two words, last exclusive; as one thing with what
// is at an index, or with nothing for -1.
func (r *germanReader) say(s germanSaying, first, last, follows int) {
	for first < last && r.is(first, deCoordinator) && !r.is(first, deRelative|deDeterminer) {
		first++
	}
	if first < last && (r.plain(first) == "dass" || r.plain(first) == "daß") && r.p.words[first].depth == 0 {
		first++
	}
	if first >= last {
		return
	}
	s.first, s.last = first, last
	if r.onlySpeech(first, last) {
		s.index = wholeSpeeches
		r.sayings = append(r.sayings, s)
		return
	}
	a := r.attribution(&s)
	a.Place = r.place(first, last)
	a.Follows = follows
	s.index = r.add(a)
	r.lastSaid = s.index
	r.sayings = append(r.sayings, s)
}

// attribution makes an attribution of a saying, without its place.
func (r *germanReader) attribution(s *germanSaying) Attribution {
	a := Attribution{Kind: Indirect, Follows: -1, Speaker: s.speaker, Cue: s.cue, Lemma: s.lemma, Force: s.force, Addressee: s.addressee, Medium: s.medium}
	if a.Force == "" {
		a.Force = Said
	}
	r.know(&a.Speaker)
	a.Outlets, a.When = s.outlets, s.when
	if s.report {
		a.Kind = Report
	}
	return a
}

// onlySpeech tells whether all words of a run stand between quotation marks.
func (r *germanReader) onlySpeech(first, last int) bool {
	for i := first; i < last; i++ {
		if !r.quoted(i) {
			return false
		}
	}
	return true
}

// place returns the code points of a run of words, with the marks around them.
func (r *germanReader) place(first, last int) Span {
	s := r.p.span(first, last)
	for i := range r.p.speeches {
		q := &r.p.speeches[i]
		if q.first <= first && first < q.last {
			s.Start = min(s.Start, q.Start)
		}
		if q.first < last && last <= q.last {
			s.End = max(s.End, q.End)
		}
	}
	if s.End < len(r.p.runes) && (r.p.runes[s.End] == ')' || r.p.runes[s.End] == ']') {
		s.End++
	}
	if c := s.End; c < len(r.p.runes) && r.p.runes[c] == '%' || unicode.IsSpace(runeAt(r.p.runes, c)) && runeAt(r.p.runes, c+1) == '%' {
		s.End = c + 1
	}
	return s
}

// runeAt returns a rune of a text, 0 outside it.
func runeAt(text []rune, i int) rune {
	if i < 0 || i >= len(text) {
		return 0
	}
	return text[i]
}
