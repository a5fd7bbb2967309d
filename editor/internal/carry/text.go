package carry

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	naming "redakcija/editor/internal/names"
	"redakcija/editor/internal/quote"
	"redakcija/editor/internal/sentence"
	"redakcija/editor/language"
)

// Text is a story in one language with what it says that somebody said. It is only read and
// may be used by many goroutines.
type Text struct {
	tag, base  string
	paragraphs []*paragraph
	all        []quote.Attribution
	said       [][]int // of each paragraph, by their index in all
}

// NewText makes a story ready. The language is given by its tag; the attributions are those
// of package quote for the same paragraphs. Attributions with a place outside of the
// paragraphs are left out.
func NewText(tag string, paragraphs []string, said []quote.Attribution) *Text {
	t := &Text{tag: tag, base: language.Base(tag), all: said}
	t.paragraphs = make([]*paragraph, len(paragraphs))
	t.said = make([][]int, len(paragraphs))
	for i, text := range paragraphs {
		t.paragraphs[i] = &paragraph{runes: []rune(text), base: t.base}
	}
	for i := range said {
		at := said[i].Place
		if at.Paragraph >= 0 && at.Paragraph < len(paragraphs) && at.Start >= 0 && at.Start < at.End &&
			at.End <= len(t.paragraphs[at.Paragraph].runes) {
			t.said[at.Paragraph] = append(t.said[at.Paragraph], i)
		}
	}
	return t
}

// paragraph is one paragraph. All but its runes is found when it is first asked for.
type paragraph struct {
	runes   []rune
	once    sync.Once
	words   []word
	marks   []language.Quotation // those that stand in no other, in order
	periods []language.Span      // sentences of the narrator: a quotation does not end one
	base    string
	names   sync.Once
}

// word is a run of letters and digits.
type word struct {
	start, end int
	// plain is the word in lower case; Montenegrin is in Latin.
	plain   string
	capital bool
	mark    int // the quotation it stands in, by its index, or -1
	period  int
	// name is the word as a name, where it has a capital; notion the number of what it names
	// in any language, or 0.
	name   naming.Word
	notion int
}

// paragraph returns a paragraph with all that is found in it.
func (t *Text) paragraph(i int) *paragraph {
	p := t.paragraphs[i]
	p.once.Do(func() {
		p.findMarks()
		p.findPeriods(sentence.Split(t.tag, string(p.runes)))
		p.findWords()
	})
	return p
}

func (p *paragraph) findMarks() {
	end := 0
	for _, q := range language.Quotations(p.runes) {
		if q.Start >= end {
			p.marks = append(p.marks, q)
			end = q.End
		}
	}
}

// findPeriods joins the sentences that end within a quotation.
func (p *paragraph) findPeriods(sentences []language.Span) {
	start, mark := 0, 0
	for i, s := range sentences {
		for mark < len(p.marks) && p.marks[mark].End < s.End {
			mark++
		}
		within := mark < len(p.marks) && p.marks[mark].Start < s.End && s.End < p.marks[mark].End
		if within && i < len(sentences)-1 {
			continue
		}
		p.periods = append(p.periods, language.Span{Start: start, End: s.End})
		start = s.End
	}
}

func (p *paragraph) findWords() {
	const usual = 6 // code points of a word with its space
	p.words = make([]word, 0, len(p.runes)/usual+1)
	small := make([]byte, 0, len(p.runes)+len(p.runes)/usual) // all words in lower case, one behind the other
	ends := make([]int, 0, cap(p.words))                      // of the words, in small
	mark, period := 0, 0
	for i := 0; i < len(p.runes); {
		if !isWordRune(p.runes[i]) {
			i++
			continue
		}
		w := word{start: i, mark: -1, capital: unicode.IsUpper(p.runes[i])}
		for ; i < len(p.runes) && isWordRune(p.runes[i]); i++ {
			small = utf8.AppendRune(small, unicode.ToLower(p.runes[i]))
		}
		w.end = i
		for mark < len(p.marks) && p.marks[mark].End <= w.start {
			mark++
		}
		if mark < len(p.marks) && p.marks[mark].Start <= w.start {
			w.mark = mark
		}
		for period+1 < len(p.periods) && p.periods[period].End <= w.start {
			period++
		}
		w.period = period
		p.words, ends = append(p.words, w), append(ends, len(small))
	}
	all, from := string(small), 0
	for i, to := range ends {
		p.words[i].plain, from = latin(p.base, all[from:to]), to
	}
}

// named returns the words with what they are as names and notions.
func (p *paragraph) named() []word {
	p.names.Do(func() {
		for i := range p.words {
			w := &p.words[i]
			w.notion = notionOf(p.base, w.plain)
			if w.capital {
				w.name = naming.NewWord(string(p.runes[w.start:w.end]))
			}
		}
	})
	return p.words
}

// plain is how words are compared: in lower case, Montenegrin in Latin.
func plain(base, s string) string { return latin(base, strings.ToLower(s)) }

// latin writes Montenegrin in Latin letters.
func latin(base, s string) string {
	if base == "cnr" && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return language.ToLatin(s)
	}
	return s
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// periodOf returns the index of the period that a place stands in, -1 where there is none.
func (p *paragraph) periodOf(place int) int {
	for i, s := range p.periods {
		if place < s.End {
			return i
		}
	}
	return len(p.periods) - 1
}

// excerpt returns the beginning of a quotation, without its marks, for a sentence about it.
func (p *paragraph) excerpt(q *language.Quotation) string {
	const long = 40 // code points
	words := q.Words()
	if q.Inside() <= long {
		return string(p.runes[words.Start:words.End])
	}
	return strings.TrimRight(string(p.runes[words.Start:words.Start+long]), " ,") + "…"
}

// saying is an attribution with the pieces that follow it in its paragraph.
type saying struct {
	quote.Attribution
	index   int
	parts   []int        // the indexes of it and of what follows it
	pieces  []quote.Span // their places
	marks   []int        // the quotations in its pieces, by their index in the paragraph
	speaker who          // who says it, ready to be compared
	// period is that of the narrator in which it is said who says it.
	period int
	// onward says that its words go on from an earlier paragraph, and its cue stands there.
	onward bool
}

// sayings joins the attributions of a paragraph with what follows them in it.
func (t *Text) sayings(at int) []saying {
	p := t.paragraph(at)
	var all []saying
	of := map[int]int{} // the saying of each attribution
	for _, i := range t.said[at] {
		a := &t.all[i]
		if head, ok := of[a.Follows]; ok && a.Follows >= 0 {
			s := &all[head]
			s.pieces, s.parts = append(s.pieces, a.Place), append(s.parts, i)
			if s.Cue.None() && !a.Cue.None() {
				s.Cue, s.Lemma, s.Force = a.Cue, a.Lemma, a.Force
			}
			of[i] = head
			continue
		}
		of[i] = len(all)
		all = append(all, saying{
			Attribution: *a, index: i, parts: []int{i}, pieces: []quote.Span{a.Place},
			onward: a.Follows >= 0 && (a.Cue.None() || a.Cue.Paragraph != at),
		})
	}
	for i := range all {
		s := &all[i]
		s.speaker = t.whoIs(&s.Speaker)
		for m := range p.marks {
			if q := &p.marks[m]; s.holds(q) {
				s.marks = append(s.marks, m)
			}
		}
		place := s.Place.Start
		if !s.Cue.None() && s.Cue.Paragraph == at {
			place = s.Cue.Start
		}
		s.period = p.periodOf(place)
	}
	return all
}

// holds tells whether most of a quotation is among the words of a saying.
func (s *saying) holds(q *language.Quotation) bool {
	inside := 0
	for _, piece := range s.pieces {
		inside += max(0, min(piece.End, q.End)-max(piece.Start, q.Start))
	}
	return 2*inside > q.End-q.Start
}

// quoted tells whether somebody's very words are given.
func (s *saying) quoted() bool {
	return len(s.marks) > 0 && (s.Kind == quote.Direct || s.Kind == quote.Partial)
}

// whole is the run from the first of its pieces to the last.
func (s *saying) whole() quote.Span {
	w := s.pieces[0]
	for _, piece := range s.pieces[1:] {
		w.Start, w.End = min(w.Start, piece.Start), max(w.End, piece.End)
	}
	return w
}
