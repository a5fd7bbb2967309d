package quote

import (
	"slices"
	"unicode"

	"redakcija/editor/language"
)

// speech is a quotation that stands in no other. Whether it is speech at all, and not a
// title or irony, is for the rules; this is what it looks like.
type speech struct {
	language.Quotation
	first, last int // its words, last exclusive
	// sentence says that it begins as a sentence does, with a capital; ended, that it ends
	// with a stop, or with the comma that is written before "he said".
	sentence, ended bool
	// titled says that all its words but the small ones have capitals, as in the title of a
	// film or the name of a ship.
	titled bool
	// taken says that an attribution has it.
	taken bool
}

// count returns how many words stand between the marks.
func (s *speech) count() int { return s.last - s.first }

// inner returns the place of the words without the marks.
func (s *speech) inner() (start, end int) {
	start, end = s.Start, s.End
	if s.Open != 0 {
		start++
	}
	if s.Close != 0 {
		end--
	}
	return start, end
}

// lastIn returns the last rune between the marks.
func (s *speech) lastIn(p *paragraph) rune {
	_, end := s.inner()
	return p.runes[end-1]
}

// findSpeeches gathers the outermost quotations.
func (p *paragraph) findSpeeches() {
	w, end := 0, -1
	for _, q := range p.quotations {
		if q.Start < end {
			continue // it stands in the last one
		}
		end = q.End
		s := speech{Quotation: q}
		for w < len(p.words) && p.words[w].start < q.Start {
			w++
		}
		s.first = w
		for w < len(p.words) && p.words[w].start < q.End {
			w++
		}
		s.last = w
		if s.first < s.last {
			s.look(p)
			p.speeches = append(p.speeches, s)
		}
	}
}

// look tells what a speech looks like.
func (s *speech) look(p *paragraph) {
	s.sentence = p.words[s.first].capital
	start, end := s.inner()
	for end > start && unicode.IsSpace(p.runes[end-1]) {
		end--
	}
	s.ended = end > start && language.IsStop(p.runes[end-1])
	if !s.ended && s.End < len(p.runes) {
		s.ended = language.IsStop(p.runes[s.End]) // “…”, in British, German and Montenegrin print
	}
	const longestSmall = 4 // letters of a small word within a title: "from", "über", "među"
	capitals := 0
	s.titled = true
	for i := s.first; i < s.last; i++ {
		switch w := &p.words[i]; {
		case w.capital || unicode.IsDigit(p.runes[w.start]):
			capitals++
		case w.end-w.start > longestSmall:
			s.titled = false
		}
	}
	s.titled = s.titled && 2*capitals >= s.count()
}

// speechFrom returns the index of the first speech that ends behind a word.
func (p *paragraph) speechFrom(word int) int {
	at, _ := slices.BinarySearchFunc(p.speeches, word, func(s speech, word int) int {
		if s.last > word {
			return 1
		}
		return -1
	})
	return at
}
