package editor

import "redakcija/editor/language"

// Who said what is settled for a story, and keeps each of its versions from being approved
// until it is. These rules are not of the table ([Rules]): the house does not set them.
const (
	ruleAttributionOpen     = "attribution_open"
	ruleAttributionDisputed = "attribution_disputed"
)

// unsettled tells whether a finding is about who said what.
func (f *Finding) unsettled() bool {
	return f.Rule == ruleAttributionOpen || f.Rule == ruleAttributionDisputed
}

// Unsettled tells what keeps a version from being approved because it is open or disputed
// who said it, at its place in the version where it has one. They are not among the findings
// ([Proof.Findings]).
func (p *Proof) Unsettled(lang Lang) []Finding {
	const shown = 60 // code points of the words, which are named to be recognised
	var all []Finding
	for _, a := range p.Attributions() {
		if !a.Blocks() || a.Follows != "" {
			continue
		}
		f := Finding{
			Rule: ruleAttributionOpen, Segment: a.Segment, Lang: lang, Severity: SeverityError,
			Args: map[string]string{"Words": language.Shorten(a.Words, shown)},
		}
		if a.State() == Disputed {
			f.Rule = ruleAttributionDisputed
		}
		if place, ok := a.Places[lang]; ok && place.End > place.Start {
			f.Segment, f.Start, f.End, f.Words = place.Segment, place.Start, place.End, place.Words
		}
		all = append(all, f)
	}
	return all
}

// settled are the reviews without which something would be open.
func (p *Proof) settled() []Review {
	var all []Review
	for _, a := range p.Attributions() {
		if a.Review != nil && !a.Stale && a.Follows == "" {
			all = append(all, *a.Review)
		}
	}
	return all
}
