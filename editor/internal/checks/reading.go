package checks

import (
	"redakcija/editor/internal/names"
	"redakcija/editor/language"
)

// What the rules read of a text is asked for by others too: by those that compare two
// reports of one event, which are no translations of each other.

// Figure is a number, a time or a name of the calendar in a text, by what it means.
type Figure struct {
	Start, End int // code points
	Kind       FigureKind
	// Measure is what stands beside the number, nil where nothing known does.
	Measure *language.Measure
	// Digits says that it is written in digits.
	Digits bool
	// Loose says that the word often means something else: "one", "second", "May".
	Loose bool
	// Joined marks the two numbers of a score or a range.
	Joined bool
	// Date is the date it is part of, counted from 1 within the text, or 0.
	Date int
	is   *figure
}

// The kinds of figures.
const (
	Number  FigureKind = aNumber
	Clock   FigureKind = aClock // a time of day
	Month   FigureKind = aMonth
	Weekday FigureKind = aWeekday
	Scale   FigureKind = aScale // "millions", uncounted
)

// Figures returns the figures of a text, in its order.
func (t *Text) Figures() []Figure {
	all := make([]Figure, len(t.figures))
	for i := range t.figures {
		f := &t.figures[i]
		all[i] = Figure{f.start, f.end, f.kind, f.measure, f.digits, f.loose, f.joined, f.date, f}
	}
	return all
}

// Value is the number; minutes after midnight of a time of day, 1 to 12 of a month, 0 to 6
// of a day of the week, Sunday first.
func (f Figure) Value() float64 { return f.is.is.float() }

// Same tells whether two figures may stand for the same: 8:30 and 20:30, three miles and
// five kilometres, "1990s" and "90-ih".
func (f Figure) Same(g Figure) bool {
	for _, alike := range alikeness {
		if alike(f.is, g.is) || alike(g.is, f.is) {
			return true
		}
	}
	return false
}

// Name is a word of a text, or a part of one between hyphens, as a name may be one.
type Name struct {
	names.Word
	Start, End int // code points
	// Capital says that it begins with a capital letter, First that it would have it anyway,
	// at the beginning of a sentence or of a quotation or in a headline that gives one to
	// every word, Common that it begins many sentences and is no name.
	Capital, First, Common bool
	// Meaning is the country, city or institution it names, see [language.Exonym], or 0.
	Meaning int
}

// Names returns the words of a text, those that are names and those that are not.
func (t *Text) Names() []Name {
	words, _ := nameWords(t)
	all := make([]Name, len(words))
	for i := range words {
		w := &words[i]
		all[i] = Name{w.Word, w.start, w.end, w.capital, w.first, w.common, w.meaning}
	}
	return all
}
