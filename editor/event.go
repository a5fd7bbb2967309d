package editor

import (
	"context"
	"time"

	"redakcija/editor/internal/facts"
)

// FactKind says what a fact of a report is: a name, a number, a day.
type FactKind = facts.Kind

// The kinds of facts.
const (
	NameFact      = facts.Name
	PlaceFact     = facts.Place
	NumberFact    = facts.Number
	MoneyFact     = facts.Money
	DurationFact  = facts.Duration
	WeekdayFact   = facts.Weekday
	DateFact      = facts.Date
	ClockFact     = facts.Clock
	QuotationFact = facts.Quotation
)

// FactKinds are all kinds of facts.
var FactKinds = [...]FactKind{
	NameFact, PlaceFact, NumberFact, MoneyFact, DurationFact, WeekdayFact, DateFact, ClockFact, QuotationFact,
}

// FactPair is a fact of one report of an event with that of another which stands in its
// place.
type FactPair struct {
	Kind FactKind `json:"kind"`
	// Label is the stable id of what the fact is called: "fact.<kind>" in i18n.
	Label string    `json:"label"`
	A     FactPlace `json:"a"`
	B     FactPlace `json:"b"`
	Agree bool      `json:"agree"`
}

// FactPlace is where a report tells a fact.
type FactPlace struct {
	// Segment is that of the story, "" where texts of no story are compared. Paragraph is its
	// place among them, from 0.
	Segment   SegmentID `json:"segment,omitempty"`
	Paragraph int       `json:"paragraph"`
	Start     int       `json:"start"` // code points
	End       int       `json:"end"`
	Words     string    `json:"words"`
}

// ReportText is a text that tells of an event.
type ReportText struct {
	Lang string // a tag
	// Day is when it was written, the zero time where that is not known.
	Day        time.Time
	Paragraphs []string
}

// CompareReports returns the facts in which two reports of one event agree or differ, in
// the order of the first.
func CompareReports(a, b ReportText) []FactPair {
	all := facts.Compare(facts.Of(a.Lang, a.Day, a.Paragraphs), facts.Of(b.Lang, b.Day, b.Paragraphs))
	pairs := make([]FactPair, len(all))
	for i := range all {
		p := &all[i]
		pairs[i] = FactPair{Kind: p.Kind, Label: "fact." + string(p.Kind), A: factPlace(&p.A), B: factPlace(&p.B), Agree: p.Agree}
	}
	return pairs
}

func factPlace(f *facts.Fact) FactPlace {
	return FactPlace{Paragraph: f.Paragraph, Start: f.Start, End: f.End, Words: f.Words}
}

// Compare returns the facts in which the sources of two stories agree or differ, in the
// order of the first.
func (d *Desk) Compare(ctx context.Context, a, b StoryID) ([]FactPair, error) {
	one, err := d.store.Story(ctx, a, 0)
	if err != nil {
		return nil, err
	}
	other, err := d.store.Story(ctx, b, 0)
	if err != nil {
		return nil, err
	}
	pairs := CompareReports(one.reportText(), other.reportText())
	for i := range pairs {
		p := &pairs[i]
		p.A.Segment, p.B.Segment = one.Segments[p.A.Paragraph].ID, other.Segments[p.B.Paragraph].ID
	}
	return pairs, nil
}

// reportText is the source of a story with each segment as a paragraph.
func (s *Story) reportText() ReportText {
	r := ReportText{Lang: string(s.Lang), Paragraphs: make([]string, len(s.Segments))}
	r.Day, _ = ParseDate(s.Date) // an unknown date is the zero time
	for i := range s.Segments {
		r.Paragraphs[i] = s.Segments[i].Text
	}
	return r
}
