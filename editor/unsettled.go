package editor

import (
	"slices"

	"redakcija/editor/language"
)

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

// open counts what is open or disputed of what was found in a source, with these reviews.
func open(s *Story, found []Attribution, reviews []Review) *int {
	p := &Proof{Story: s, Reviews: reviews, rows: rowsOf(s)}
	_, n := CountOpen(p.reviewed(found))
	return &n
}

// CountOpen counts attributions, and how many of them are open or disputed. All pieces of
// what was said are one.
func CountOpen(all []Attribution) (n, open int) {
	for i := range all {
		if all[i].Follows != "" {
			continue
		}
		n++
		if all[i].Blocks() {
			open++
		}
	}
	return n, open
}

// count has a change say how many attributions are open once its reviews are written.
func (c *Change) count(p *Proof) {
	replaced := map[AttributionID]bool{}
	for _, r := range slices.Concat(c.Review, c.Unreview) {
		replaced[r.Attribution] = true
	}
	reviews := slices.DeleteFunc(slices.Clone(p.Reviews), func(r Review) bool { return replaced[r.Attribution] })
	c.Open = open(p.Story, p.saidIn("").found, append(reviews, c.Review...))
}
