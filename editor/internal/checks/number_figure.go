package checks

import "redakcija/editor/language"

// FigureKind says what a figure counts.
type FigureKind uint8

const (
	aNumber  FigureKind = iota + 1
	aClock              // a time of day; its value is minutes after midnight
	aMonth              // 1 to 12
	aWeekday            // 0 to 6, Sunday first
	aScale              // a scale that nothing counts: "millions of people"
)

// figure is a number, a time or a name of the calendar in a text, by what it means.
type figure struct {
	kind       FigureKind
	start, end int // code points
	is         value
	// or is what it may mean as well: 90 for "1990s", 1953 for the end of "1950–53";
	// the zero value where there is nothing else.
	or value
	// digits says that it is written in digits. Words are often left out or added, and
	// digits are not.
	digits bool
	// loose says that it may stand for another figure but is not asked for itself.
	loose bool
	// sided says that a clock tells morning from evening.
	sided bool
	// joined marks the two numbers of a score or a range, "3:1", "20–30".
	joined bool
	// open marks a number with a colon behind it, which is no full hour.
	open bool
	// slashed marks one of two numbers that may be a day and a month: "9/11".
	slashed bool
	// badClock says that it is written as a time that does not exist.
	badClock bool
	// date is the date it is part of, counted from 1, or 0.
	date    int
	measure *language.Measure
	// scale is the word that it was multiplied by, such as 1e6, or 0.
	scale uint64
	// literal is how its digits are written, where they have marks.
	literal literal
}

// findFigures finds all figures of a text, in its order.
func (t *Text) findFigures() []figure {
	r := &reader{text: t, tokens: t.tokens(), found: make([]figure, 0, 8)}
	for i := 0; i < len(r.tokens); {
		i = max(r.read(i), i+1)
	}
	r.joinDates()
	r.joinFeet()
	r.joinRanges()
	return r.found
}

// reader finds figures. Its methods that read begin at a token and return the one that
// follows what they have read, or the same where they have read nothing.
type reader struct {
	text   *Text
	tokens []token
	found  []figure
	dates  int
}

func (r *reader) add(f figure) { r.found = append(r.found, f) }

// at returns a token, or an empty one behind the last.
func (r *reader) at(i int) token {
	if i < 0 || i >= len(r.tokens) {
		return token{mark: '?'}
	}
	return r.tokens[i]
}

// rune returns the code point at a place, or 0 outside of the text.
func (r *reader) rune(i int) rune {
	if i < 0 || i >= len(r.text.Runes) {
		return 0
	}
	return r.text.Runes[i]
}

func (r *reader) read(i int) int {
	if r.tokens[i].digits {
		for _, form := range [...]func(int) int{r.numericDate, r.clock, r.slashed, r.number} {
			if next := form(i); next > i {
				return next
			}
		}
		return i
	}
	for _, form := range [...]func(int) int{r.clockInWords, r.andHalf, r.phrase, r.calendar, r.roman} {
		if next := form(i); next > i {
			return next
		}
	}
	return i
}
