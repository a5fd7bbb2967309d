package facts

import (
	"time"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/sentence"
	"redakcija/editor/language"
)

// Kind says what a fact is.
type Kind string

// The kinds of facts.
const (
	Name      Kind = "name"      // a person, an organisation, a title
	Place     Kind = "place"     // a country or city
	Number    Kind = "number"    // a number with what it counts, or a year
	Money     Kind = "money"     // a number of a currency
	Duration  Kind = "duration"  // a number of hours, days, years
	Weekday   Kind = "weekday"   // a day of the week, also one that is told as "yesterday"
	Date      Kind = "date"      // a day or a month of the year
	Clock     Kind = "time"      // a time of day
	Quotation Kind = "quotation" // words between quotation marks
)

// Fact is one thing that a report tells, and where.
type Fact struct {
	Kind      Kind
	Paragraph int // from 0
	language.Span
	Words string

	sentence int // in which it stands, of the whole report
	figure   checks.Figure
	value    float64
	measure  *language.Measure
	date     date
	words    []int // places in Report.terms, of a name or a quotation
}

// Report is the text of one report with its facts.
type Report struct {
	// Facts are in the order of the text.
	Facts []Fact

	base       string
	day        time.Time // on which it was written, zero where that is not known
	paragraphs []*checks.Text
	sentences  []passage
	wholes     []passage // one for each paragraph
	terms      []term    // of all paragraphs, in their order
	// loose are figures that words may mean and often do not: they are no facts, but may be
	// what the other report has a fact for.
	loose []Fact
}

// passage is a sentence of a report, or a whole paragraph.
type passage struct {
	paragraph int
	language.Span
	terms [2]int // its first in Report.terms, and the one behind its last
	facts []int  // places in Report.Facts
}

// mostSentences is how many sentences of a report are read: each is held against each of
// another report, and none in print is as long.
const mostSentences = 1000

// Of reads a report in a language, given by its tag. Day is when it was written, for what
// it calls yesterday; the zero time where that is not known. What stands behind the first
// thousand sentences is left out.
func Of(tag string, day time.Time, paragraphs []string) *Report {
	r := &Report{base: language.Base(tag), day: day}
	for i, text := range paragraphs {
		if len(r.sentences) == mostSentences {
			break
		}
		r.read(tag, i, text)
	}
	r.findNames()
	for i := range r.Facts {
		f := &r.Facts[i]
		for _, s := range [...]*passage{&r.sentences[f.sentence], &r.wholes[f.Paragraph]} {
			s.facts = append(s.facts, i)
		}
	}
	return r
}

// read adds a paragraph.
func (r *Report) read(tag string, at int, text string) {
	first := len(r.sentences)
	spans := sentence.Split(tag, text)
	if left := mostSentences - first; len(spans) > left {
		spans = spans[:left]
		text = string([]rune(text)[:spans[left-1].End])
	}
	t := checks.NewText(tag, text)
	r.paragraphs = append(r.paragraphs, t)
	for _, s := range spans {
		r.sentences = append(r.sentences, passage{paragraph: at, Span: s})
	}
	p := &reader{Report: r, Text: t, at: at, first: first}
	p.readCompounds()
	p.readFigures()
	p.readRelative()
	p.readTerms()
	p.readQuotations()
	r.wholes = append(r.wholes, passage{paragraph: at, Span: language.Span{End: len(t.Runes)}, terms: [2]int{p.newTerms, len(r.terms)}})
}

// reader reads one paragraph of a report.
type reader struct {
	*Report
	*checks.Text
	at       int             // of the paragraph
	first    int             // sentence of the paragraph
	counted  []language.Span // words that are figures
	newTerms int             // the first term of the paragraph
}

// sentenceAt returns the sentence of the paragraph in which a code point stands.
func (p *reader) sentenceAt(place int) int {
	i := p.first
	for i+1 < len(p.sentences) && p.sentences[i].End <= place {
		i++
	}
	return i
}

// add adds a fact that stands between two code points of the paragraph.
func (p *reader) add(f Fact, start, end int) {
	if len(p.sentences) == p.first {
		return
	}
	f.Paragraph, f.Start, f.End = p.at, start, end
	f.Words = p.Of(start, end)
	f.sentence = p.sentenceAt(start)
	if f.figure.Loose {
		p.loose = append(p.loose, f)
		return
	}
	p.Facts = append(p.Facts, f)
}
