package quote

import (
	"strings"
	"unicode"
)

// englishReader reads one paragraph.
type englishReader struct {
	*englishTongue
	f       *finder
	p       *paragraph
	w       []word
	classes []englishClass // of each word
	one     *period        // that is read
	main    englishPhrase  // the subject of the first verb of the period
	last    englishPhrase  // the subject of the last cue of the period
	claimed []int          // for each word the index of the cue whose content has it, or -1
}

// newEnglishReader makes the paragraph that is read ready for the rules.
func newEnglishReader(t *englishTongue, f *finder) *englishReader {
	e := &englishReader{englishTongue: t, f: f, p: f.p, w: f.p.words}
	e.classes = make([]englishClass, len(e.w))
	e.claimed = make([]int, len(e.w))
	for i := range e.w {
		e.claimed[i] = -1
		e.classes[i] = e.classOf(&e.w[i])
	}
	return e
}

// classOf returns the classes of a word, also of one with 's, 've or 'll behind it.
func (e *englishReader) classOf(w *word) englishClass {
	if c, ok := e.englishTongue.classes[w.plain]; ok {
		return c
	}
	base, tail, ok := strings.Cut(w.plain, "'")
	if !ok {
		if r := e.p.runes; w.plain[len(w.plain)-1] == 's' && w.end < len(r) && (r[w.end] == '’' || r[w.end] == '\'') &&
			(w.end+1 == len(r) || unicode.IsSpace(r[w.end+1])) {
			return enPossessive
		}
		return 0
	}
	c := e.englishTongue.classes[base]
	switch {
	case tail != "s":
		return c
	case c&(enPronoun|enConjunction|enDeterminer) != 0 || base == "there" || base == "here":
		return c
	}
	return c&^enSaysSo | enPossessive
}

// is tells whether a word can be of a class. There is none before the first and behind the
// last word.
func (e *englishReader) is(i int, c englishClass) bool {
	return 0 <= i && i < len(e.classes) && e.classes[i]&c != 0
}

// breaks tells whether something that parts clauses stands before a word.
func (e *englishReader) breaks(i int) bool { return e.w[i].gap&anyBreak != 0 }

// adverbial tells whether a word only says how, or how often.
func (e *englishReader) adverbial(i int) bool {
	w := e.w[i].plain
	return e.is(i, enAdverb) || len(w) > 4 && strings.HasSuffix(w, "ly") && !e.w[i].capital && w != "family" && w != "ally" && w != "reply" && w != "assembly" && w != "daily" && w != "weekly"
}

// nominal tells whether a word can be a noun, or an adjective before one.
func (e *englishReader) nominal(i int) bool {
	if e.w[i].capital && !e.is(i, enPronoun|enDeterminer|enConjunction|enPreposition|enAuxiliary) {
		return true
	}
	return !e.is(i, enPronoun|enDeterminer|enPreposition|enConjunction|enAuxiliary|enFinite|enTimeWord) && !e.adverbial(i) && !e.pastVerb(i)
}

// pastVerb tells whether a word can only be the past of a verb.
func (e *englishReader) pastVerb(i int) bool {
	if e.w[i].capital {
		return false
	}
	if e.is(i, enSaysSo) {
		for _, v := range e.cues[e.w[i].plain] {
			if v.form&enPastForm != 0 {
				return true
			}
		}
		return false
	}
	return e.is(i, enFinite) || len(e.w[i].plain) > 4 && strings.HasSuffix(e.w[i].plain, "ed")
}

// verbal tells whether a word may be the finite verb of a clause.
func (e *englishReader) verbal(i int) bool {
	if e.is(i, enAuxiliary|enFinite) && e.w[i].plain != "not" && e.w[i].plain != "never" {
		return true
	}
	if tail := e.w[i].plain; strings.Contains(tail, "'") && e.is(i, enPronoun) && !e.is(i, enPossessive) {
		return true // he's, they've
	}
	if i == e.one.first || e.breaks(i) && !e.is(i, enSaysSo) {
		return false
	}
	if e.is(i-1, enDeterminer|enPreposition|enPossessive) && !e.is(i-1, enPronoun) {
		return false
	}
	if e.pastVerb(i) {
		// "a plan proposed by", "people trained in": a participle, not a clause
		return i+1 >= e.one.last || !(e.w[i+1].plain == "by" && !e.w[i].capital)
	}
	w := e.w[i].plain
	return e.is(i, enSaysSo) && !e.w[i].capital && !strings.HasSuffix(w, "ing") && (e.is(i-1, enPronoun) || strings.HasSuffix(w, "s") && e.w[i-1].capital)
}

// quotedAt returns the speech that begins with a word, or nil.
func (e *englishReader) quotedAt(i int) *speech {
	if k := e.p.speechFrom(i); k < len(e.p.speeches) && e.p.speeches[k].first == i {
		return &e.p.speeches[k]
	}
	return nil
}

// quotedBefore returns the speech that ends before a word, or nil.
func (e *englishReader) quotedBefore(i int) *speech {
	if k := e.p.speechFrom(i - 1); k < len(e.p.speeches) && e.p.speeches[k].last == i {
		return &e.p.speeches[k]
	}
	return nil
}

// nextSpeech returns the first speech of the period from a word on, or nil.
func (e *englishReader) nextSpeech(i int) *speech {
	for k := e.p.speechFrom(i); k < e.one.quotedTo; k++ {
		if q := &e.p.speeches[k]; q.first >= i {
			return q
		}
	}
	return nil
}

// hasSpeech tells whether a speech stands in a run of words.
func (e *englishReader) hasSpeech(first, last int) bool {
	k := e.p.speechFrom(first)
	return k < len(e.p.speeches) && e.p.speeches[k].first < last
}

// hasVerb tells whether a run of words has a verb, so that it is a clause.
func (e *englishReader) hasVerb(first, last int) bool {
	last = min(last, first+longestClause)
	for i := first; i < last; i++ {
		if i > first && e.verbal(i) || i == first && strings.Contains(e.w[i].plain, "'") && e.verbal(i) {
			return true
		}
	}
	return false
}
