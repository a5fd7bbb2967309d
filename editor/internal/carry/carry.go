package carry

import (
	"slices"

	"redakcija/editor/internal/checks"
	naming "redakcija/editor/internal/names"
	"redakcija/editor/internal/quote"
)

// Row is one rule.
type Row struct {
	Rule string
	// Severity is what its changes count where the rule is sure.
	Severity checks.Severity
	// Instead are the rules of package checks that need not say the same of the text again.
	Instead []string
}

// The rules, by the ids of what they find.
const (
	ruleSpeakerSwapped   = "speaker_swapped"   // another person says it
	ruleQuoteLost        = "quote_lost"        // it is no quotation any more
	ruleStatedAsFact     = "stated_as_fact"    // it is told as if it were so
	ruleSpeakerDropped   = "speaker_dropped"   // nobody is said to say it
	ruleQuoteCut         = "quote_cut"         // less stands between the marks
	ruleQuoteStretched   = "quote_stretched"   // the narrator's words stand between the marks
	ruleCueRaised        = "cue_raised"        // the cue says more than in the source
	ruleOutletDropped    = "outlet_dropped"    // who carried it is missing
	ruleAddresseeDropped = "addressee_dropped" // to whom it was said is missing
	ruleCueLowered       = "cue_lowered"       // the cue says less
)

var rules = [...]Row{
	{ruleSpeakerSwapped, checks.Error, aboutNames},
	{ruleQuoteLost, checks.Error, []string{"quotes_missing"}},
	{ruleStatedAsFact, checks.Error, append([]string{"quotes_missing"}, aboutNames...)},
	{ruleSpeakerDropped, checks.Warning, aboutNames},
	{ruleQuoteCut, checks.Warning, []string{"quote_length", "quotes_missing"}},
	{ruleQuoteStretched, checks.Warning, []string{"quote_moved"}},
	{ruleCueRaised, checks.Warning, nil},
	{ruleOutletDropped, checks.Warning, aboutNames},
	{ruleAddresseeDropped, checks.Warning, aboutNames},
	{ruleCueLowered, checks.Hint, nil},
}

// aboutNames are the rules about names. They say the same where they are about a name that
// stands in the Args of a change.
var aboutNames = []string{"name_added", "name_missing"}

// Rules returns all rules, the gravest first.
func Rules() []Row { return slices.Clone(rules[:]) }

// Change is what a version says otherwise than its source.
type Change struct {
	Rule     string
	Severity checks.Severity
	// Span is where the version says it: code points of one of its paragraphs.
	Span quote.Span
	// Args are what a sentence about it names.
	Args map[string]string
}

// change makes a change of a rule at a place, with the places of its sentence by name.
func (c *carrier) change(rule string, at quote.Span, args ...string) Change {
	at.Paragraph = c.at
	change := Change{Rule: rule, Span: at, Args: make(map[string]string, len(args)/2)}
	for i := range rules {
		if rules[i].Rule == rule {
			change.Severity = rules[i].Severity
		}
	}
	for i := 0; i+1 < len(args); i += 2 {
		change.Args[args[i]] = args[i+1]
	}
	return change
}

// Place is where a version has an attribution of its source.
type Place struct {
	// Source is the index of the attribution among those of the source.
	Source int
	// Version is the index of its counterpart among those of the version, -1 where the finder
	// found none.
	Version int
	// Span is what was said, as the version has it; empty where it does not have it, and where
	// nothing tells which of its words they are.
	Span    quote.Span
	Changes []Change
}

// Same tells whether two spellings are of one name. It is asked about whole names as the
// texts have them, in any case and script, and about most of them many times: it does well to
// remember them.
type Same func(a, b string) bool

// Carry returns where a version has what a paragraph of its source says that somebody said,
// in the order of the source. A paragraph that the version does not have, or has no word in,
// gives nothing.
func Carry(source, version *Text, paragraph int, same Same) []Place {
	if paragraph < 0 || paragraph >= len(source.paragraphs) || paragraph >= len(version.paragraphs) {
		return nil
	}
	if len(source.said[paragraph]) == 0 || len(version.paragraph(paragraph).words) == 0 {
		return nil
	}
	c := newCarrier(source, version, paragraph, same)
	var places []Place
	for i := range c.from {
		places = append(places, c.place(i))
		for _, part := range c.from[i].parts[1:] {
			places = append(places, c.part(i, part))
		}
	}
	tellOnce(places)
	return places
}

// tellOnce keeps of changes that say the same the first: two things that one agency reports,
// and the agency is dropped once.
func tellOnce(places []Place) {
	told, facts := map[string]bool{}, map[string]bool{}
	for i := range places {
		for _, change := range places[i].Changes {
			if change.Rule == ruleStatedAsFact {
				facts[change.Args["Speaker"]] = true
			}
		}
	}
	for i := range places {
		places[i].Changes = slices.DeleteFunc(places[i].Changes, func(change Change) bool {
			about := change.Rule
			for _, arg := range [...]string{"Speaker", "Outlet", "Addressee", "Quotation", "Source", "Target"} {
				about += "|" + change.Args[arg]
			}
			again := told[about] || change.Rule == ruleOutletDropped && facts[change.Args["Outlet"]]
			told[about] = true
			return again
		})
	}
}

// carrier goes from one paragraph to its translation.
type carrier struct {
	source, version *Text
	at              int
	same            Same
	a, b            *paragraph // of the source, of the version
	from            []saying   // of the source
	to              []saying   // of the version
	// partner is the index in to of each of from, or -1.
	partner []int
	// marks are the quotations of b that stand for those of a, by their index, or -1.
	marks  []int
	growth float64
	way    naming.Way
}

func newCarrier(source, version *Text, at int, same Same) *carrier {
	c := &carrier{source: source, version: version, at: at, same: same, a: source.paragraph(at), b: version.paragraph(at)}
	c.growth, c.way = checks.Growth(source.base, version.base), naming.Between(source.base, version.base)
	c.from, c.to = source.sayings(at), version.sayings(at)
	c.marks = c.pairMarks()
	c.pair()
	return c
}

// counterpart is the saying of the version that stands for one of the source, or nil.
func (c *carrier) counterpart(i int) *saying {
	if c.partner[i] < 0 {
		return nil
	}
	return &c.to[c.partner[i]]
}

// part is where the version has a piece that follows the first of a saying: where it has its
// quotation, otherwise where it has the whole.
func (c *carrier) part(i, index int) Place {
	p := Place{Source: index, Version: -1}
	t := c.counterpart(i)
	if t != nil {
		p.Version, p.Span = t.index, t.Place
	}
	piece := c.source.all[index].Place
	for m, k := range c.marks {
		if q := &c.a.marks[m]; k >= 0 && piece.Start <= q.Start && q.End <= piece.End {
			p.Span = spanOf(&c.b.marks[k].Span)
			p.Span.Paragraph = c.at
		}
	}
	return p
}

// place finds where the version has a saying, and what changed.
func (c *carrier) place(i int) Place {
	s, t := &c.from[i], c.counterpart(i)
	p := Place{Source: s.index, Version: -1}
	switch {
	case t != nil:
		p.Version, p.Span = t.index, t.Place
	case s.quoted():
		p.Span = c.markedSpan(s)
	}
	say := func(change Change) { p.Changes = append(p.Changes, change) }
	c.quoteRules(i, say)
	switch {
	case s.onward: // who said it stands in the paragraph before
		return p
	case len(p.Changes) > 0 && (t == nil || p.Changes[0].Rule == ruleQuoteStretched):
		return p // nothing else can be told of it
	}
	if c.speakerRules(i, say) {
		return p
	}
	c.outletRule(i, say)
	c.addresseeRule(i, say)
	c.cueRule(i, say)
	return p
}
