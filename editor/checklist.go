package editor

import (
	"slices"
	"time"
)

// PointID names a point of the checklist: its sentence is "checklist.<id>" in i18n.
type PointID string

// The points of the checklist. They are what the handbooks of the agencies (Reuters, AFP, AP)
// and the press codes of Germany and Montenegro ask of a report that came from elsewhere.
const (
	PointSpeakerNamed         PointID = "speaker_named"          // every quotation has a speaker
	PointOutletNamed          PointID = "outlet_named"           // what was reported elsewhere names where
	PointVersionsAgree        PointID = "versions_agree"         // each version has the same speakers, outlets and quotations
	PointMarksBalanced        PointID = "marks_balanced"         // quotation marks come in pairs, in the style of the language
	PointRetranslated         PointID = "retranslated"           // no quotation was translated back into the language it was said in
	PointCueForce             PointID = "cue_force"              // nobody admits or confirms in a version what they only said
	PointFactsMatch           PointID = "facts_match"            // negations, numbers, dates, units and currencies are the source's
	PointNamesAgree           PointID = "names_agree"            // names are right, and the same everywhere
	PointUnnamedAsSource      PointID = "unnamed_as_source"      // who is not named is described as the source does
	PointHeadlineSupported    PointID = "headline_supported"     // the text bears out what headline and lead say
	PointAgencyCredit         PointID = "agency_credit"          // the agency of the dateline is credited
	PointBylineOnce           PointID = "byline_once"            // the author stands above the text and not in it
	PointPressRelease         PointID = "press_release_labelled" // a press release says that it is one
	PointRumoursMarked        PointID = "rumours_marked"         // what is only claimed is told as that
	PointNoEmbargoText        PointID = "no_embargo_text"        // no note to editors stands in the text
	PointSourceCurrent        PointID = "source_current"         // every text was made from the newest source
	PointTwoPeople            PointID = "two_people"             // another person approved than translated
	PointUsageTerms           PointID = "usage_terms"            // the terms allow to translate and to publish
	PointCorrectionEverywhere PointID = "correction_everywhere"  // a correction stands in all languages
	PointNothingLeft          PointID = "nothing_left"           // no hidden character is left
)

// PointStatus says how a point of the checklist stands.
type PointStatus string

// The statuses of points.
const (
	PointDone   PointStatus = "done"
	PointOpen   PointStatus = "open"    // the work is not that far
	PointFails  PointStatus = "fails"   // something speaks against it
	PointByHand PointStatus = "by_hand" // only a person can tell: it waits for a tick
	PointNone   PointStatus = "none"    // the story has nothing of the kind
)

// Point is one point of a story's checklist as it stands now.
type Point struct {
	ID PointID `json:"point"`
	// Block says that no version is approved while the point fails. It is the conditions of the
	// state table that see to that; the list only tells.
	Block bool `json:"block,omitempty"`
	// Hand says that a person can tick it. The others follow from what the checks say and from
	// the reviews of the attributions, and are settled there.
	Hand   bool        `json:"hand,omitempty"`
	Status PointStatus `json:"status"`
	// Segments are those that speak against it, each once.
	Segments []SegmentID `json:"segments,omitempty"`
	// By, At and Note are those of the last tick, if there is one.
	By   Person    `json:"by,omitempty"`
	At   time.Time `json:"at,omitzero"`
	Note string    `json:"note,omitempty"`
	// Outdated says that the tick was set on an earlier source revision: it counts no more.
	Outdated bool `json:"outdated,omitempty"`
}

// verdict is what the program itself can say of a point.
type verdict struct {
	status   PointStatus
	segments []SegmentID
}

// points is the table of the checklist: a point is one row here, with the rules of the checks
// that it rests on. Where these are not all there is to it, judge is.
var points = [...]struct {
	id          PointID
	block, hand bool
	rules       []string
	judge       func(*judging) verdict
}{
	{id: PointSpeakerNamed, block: true, judge: speakerNamed},
	{id: PointOutletNamed, block: true, judge: outletNamed},
	{id: PointVersionsAgree, block: true, rules: carried, judge: versionsAgree},
	{id: PointMarksBalanced, rules: []string{"quotes_unpaired", "quotes_missing", "quotes_style"}},
	{id: PointRetranslated, hand: true, judge: retranslated},
	{id: PointCueForce, rules: []string{"cue_raised"}},
	{id: PointFactsMatch, rules: []string{
		"negation", "number_missing", "number_added", "number_changed", "number_format", "scale", "percent",
		"currency", "unit", "time", "time_invalid", "date", "weekday",
	}},
	{id: PointNamesAgree, rules: []string{"name_misspelt", "name_added", ruleNameSpelling, ruleTerm, ruleForbiddenTerm}},
	{id: PointUnnamedAsSource, hand: true, judge: unnamedAsSource},
	{id: PointHeadlineSupported, hand: true, judge: headlineSupported},
	{id: PointAgencyCredit, hand: true, judge: agencyCredit},
	{id: PointBylineOnce, hand: true, judge: bylineOnce},
	{id: PointPressRelease, hand: true, judge: pressRelease},
	{id: PointRumoursMarked, hand: true, judge: rumoursMarked},
	{id: PointNoEmbargoText, hand: true, judge: noEmbargoText},
	{id: PointSourceCurrent, rules: []string{ruleOutdated}},
	{id: PointTwoPeople, judge: twoPeople},
	{id: PointUsageTerms, hand: true, judge: usageTerms},
	{id: PointCorrectionEverywhere, hand: true, judge: correctionEverywhere},
	{id: PointNothingLeft, rules: hidden, judge: nothingLeft},
}

// Checklist returns all points as they stand, in their order.
func (p *Proof) Checklist() []Point {
	j := p.judging()
	all := make([]Point, len(points))
	for i, row := range points {
		judge := row.judge
		if judge == nil {
			judge = func(j *judging) verdict { return j.written(j.against(row.rules)) }
		}
		v := judge(j)
		all[i] = Point{ID: row.id, Block: row.block, Hand: row.hand, Status: v.status, Segments: v.segments}
		all[i].take(p.Ticks, p.Story.Revision)
	}
	return all
}

// take looks for the tick of a point. It settles what a person can settle, unless the source
// has changed since.
func (p *Point) take(ticks []Tick, revision int) {
	i := slices.IndexFunc(ticks, func(t Tick) bool { return t.Point == p.ID })
	if i < 0 || !p.Hand {
		return
	}
	t := &ticks[i]
	p.By, p.At, p.Note, p.Outdated = t.By, t.At, t.Note, t.Revision < revision
	if !p.Outdated {
		p.Status = PointDone
	}
}

// judging is a story as the points look at it.
type judging struct {
	*Proof
	begun []Lang        // the languages in which there is a version
	found []Finding     // of the checks in those, but for what was let stand
	said  []Attribution // but for what is no speech
}

func (p *Proof) judging() *judging {
	j := &judging{Proof: p}
	for _, lang := range Targets {
		if p.Versions[lang].State == StateMissing || p.Versions[lang].State == StateWithdrawn {
			continue
		}
		j.begun = append(j.begun, lang)
		for _, f := range p.Findings(lang) {
			if f.Waived == nil {
				j.found = append(j.found, f)
			}
		}
	}
	for _, a := range p.Attributions() {
		if a.State() != NotSpeech {
			j.said = append(j.said, a)
		}
	}
	return j
}

// against are the segments where a version has a finding of one of these rules that was not
// let stand. What counts less than the rule does, because it is less sure or because the
// house thinks little of it, speaks against nothing.
func (j *judging) against(rules []string) []SegmentID {
	var segments []SegmentID
	for i := range j.found {
		f := &j.found[i]
		if slices.Contains(rules, f.Rule) && rank(f.Severity) >= rank(ruleByID()[f.Rule].Severity) {
			segments = append(segments, f.Segment)
		}
	}
	return segments
}

// written is the verdict on what versions say: it fails where segments speak against it, and
// there is none while nobody has begun a version.
func (j *judging) written(against []SegmentID) verdict {
	if len(j.begun) == 0 {
		return verdict{status: PointOpen}
	}
	return failing(against)
}

// failing is the verdict that is spoken by the segments which speak against a point.
func failing(against []SegmentID) verdict { return unless(PointFails, against) }

// unless is done where no segment speaks against it, and otherwise as given.
func unless(status PointStatus, against []SegmentID) verdict {
	if len(against) == 0 {
		return verdict{status: PointDone}
	}
	var each []SegmentID
	for _, id := range against {
		if !slices.Contains(each, id) {
			each = append(each, id)
		}
	}
	return verdict{status, each}
}
