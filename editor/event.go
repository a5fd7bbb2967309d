package editor

import (
	"cmp"
	"context"
	"math"
	"slices"
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
	// Label is the stable id of what the fact is called: "compared.<kind>" in i18n.
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
		pairs[i] = FactPair{Kind: p.Kind, Label: "compared." + string(p.Kind), A: factPlace(&p.A), B: factPlace(&p.B), Agree: p.Agree}
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

// Report is another report of the event that a story tells of.
type Report struct {
	Story    StoryID `json:"story"`
	Headline string  `json:"headline"`
	Lang     Lang    `json:"lang"`
	Date     string  `json:"date,omitempty"` // as [Story.Date]
	From     string  `json:"from,omitempty"` // as [Summary.From]
	// Likeness is how much of what both tell they have in common, from 1 to 100.
	Likeness int `json:"likeness,omitempty"`
}

// Reports of one event are looked for by keys that do not depend on the language, among the
// stories of some days before and after: what is written later tells of it in passing.
const (
	eventDays = 3
	// mostReports is how many stories are compared with one: each is read whole.
	mostReports = 16
	// leastLikeness is from where on two stories tell of one event, as measured by the test of
	// Reports: those of the same people on another day mostly stay below.
	leastLikeness = 45
)

// Reports returns other reports of the event that a story tells of, in any language, the
// most alike first. Stories that were rejected are left out, and so are those that have much
// of their wording from this one: see [Desk.Similar].
func (d *Desk) Reports(ctx context.Context, id StoryID) ([]Report, error) {
	s, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, err
	}
	day := s.EventDay()
	ids, err := d.store.Sharing(ctx, s.EventKeys(), day-eventDays, day+eventDays, mostReports+1)
	if err != nil {
		return nil, err
	}
	mine, wording := s.facts(), shingles(s)
	var all []Report
	for _, other := range ids {
		if other == id {
			continue
		}
		o, err := d.store.Story(ctx, other, 0)
		if err != nil {
			return nil, err
		}
		if o.Rejected != "" || shared(wording, shingles(o)) >= alikeShare {
			continue
		}
		if like := int(math.Round(100 * facts.Likeness(mine, o.facts()))); like >= leastLikeness {
			all = append(all, Report{other, o.Headline(), o.Lang, o.Date, o.Credits.Sender(), like})
		}
	}
	slices.SortStableFunc(all, func(a, b Report) int { return cmp.Compare(b.Likeness, a.Likeness) })
	return all, nil
}

// EventDay is the day on which a story reports, counted from 1970.
func (s *Story) EventDay() int64 {
	t, err := ParseDate(s.Date)
	if err != nil {
		t = s.Received
	}
	const day = 24 * 60 * 60
	return int64(math.Floor(float64(t.Unix()) / day))
}

// EventKeys are what a story shares with other reports of its event, whatever their
// language: names, places, numbers and what happened, as hashes.
func (s *Story) EventKeys() []int64 { return s.facts().Keys() }

// facts reads the beginning of the source of a story, which says what it is about.
func (s *Story) facts() *facts.Report {
	const most = 40 // segments
	t := s.reportText()
	return facts.Of(t.Lang, t.Day, t.Paragraphs[:min(len(t.Paragraphs), most)])
}

// Sender is whom a list names: the provider, else the source, else the first author.
func (c *Credits) Sender() string {
	if len(c.Authors) > 0 {
		return cmp.Or(c.Provider, c.Source, c.Authors[0])
	}
	return cmp.Or(c.Provider, c.Source)
}
