package editor

import (
	"slices"

	"redakcija/editor/internal/quote"
)

// This file has the points that rest on who said what.

// quoted tells whether the words stand between quotation marks, wholly or in part.
func (a *Attribution) quoted() bool { return a.Kind == DirectSpeech || a.Kind == PartialSpeech }

// segmentsWhere are the segments of the attributions that a condition holds for.
func (j *judging) segmentsWhere(holds func(*Attribution) bool) []SegmentID {
	var segments []SegmentID
	for i := range j.said {
		if holds(&j.said[i]) {
			segments = append(segments, j.said[i].Segment)
		}
	}
	return segments
}

// ofThose is the verdict on the attributions of one sort: there is none where the story has
// none of the sort.
func (j *judging) ofThose(sort func(*Attribution) bool, status PointStatus, against func(*Attribution) bool) verdict {
	if !slices.ContainsFunc(j.said, func(a Attribution) bool { return sort(&a) }) {
		return verdict{status: PointNone}
	}
	return unless(status, j.segmentsWhere(func(a *Attribution) bool { return sort(a) && against(a) }))
}

func speakerNamed(j *judging) verdict {
	return j.ofThose((*Attribution).quoted, PointFails, func(a *Attribution) bool {
		return a.Speaker.Called() == "" && a.State() != Waived
	})
}

// outletNamed wants an outlet for each report that is told as another's, and for the rest
// that the story itself says where it comes from.
func outletNamed(j *judging) verdict {
	against := j.segmentsWhere(func(a *Attribution) bool {
		return a.Kind == ReportedSpeech && len(a.Outlets) == 0 && a.State() != Waived
	})
	if len(against) == 0 && j.Story.sentBy() == "" && len(j.Story.Credits.Authors) == 0 {
		return verdict{status: PointFails}
	}
	return failing(against)
}

// sentBy is where a story comes from, "" where it does not say.
func (s *Story) sentBy() string {
	for _, name := range [...]string{s.Credits.Source, s.Credits.Provider, s.Dateline.Agency, s.Credits.CreditLine} {
		if name != "" {
			return name
		}
	}
	return ""
}

// carried are the rules that speak when a version has an attribution otherwise than its source.
// Those about the force of a cue are a point of their own.
var carried = []string{
	"speaker_swapped", "speaker_dropped", "addressee_dropped", "outlet_dropped", "stated_as_fact",
	"quote_lost", "quote_cut", "quote_stretched",
}

// versionsAgree waits for the reviews where no check speaks against the versions.
func versionsAgree(j *judging) verdict {
	if v := j.written(j.against(carried)); v.status != PointDone {
		return v
	}
	return unless(PointOpen, j.segmentsWhere((*Attribution).Blocks))
}

// retranslated asks of each quotation in which language it was said. Where an editor has said
// so, a version in that language has the speaker's own words or none; where nobody has, only a
// person can tell.
func retranslated(j *judging) verdict {
	translated := slices.ContainsFunc(j.begun, func(l Lang) bool { return l != j.Story.Lang })
	if v := j.ofThose((*Attribution).quoted, PointFails, func(a *Attribution) bool {
		return a.Spoken != j.Story.Lang && slices.Contains(j.begun, a.Spoken) && a.State() != Waived
	}); v.status != PointDone || !translated {
		return v
	}
	return unless(PointByHand, j.segmentsWhere(func(a *Attribution) bool { return a.quoted() && a.Spoken == "" }))
}

func unnamedAsSource(j *judging) verdict {
	return j.ofThose(func(a *Attribution) bool { return a.Speaker.Name == "" && a.Speaker.Text != "" }, PointByHand,
		func(*Attribution) bool { return true })
}

// rumoursMarked wants that each version of what is only claimed says so too. Where that is not
// found a person has to look.
func rumoursMarked(j *judging) verdict {
	return j.ofThose(func(a *Attribution) bool { return a.Force == quote.Claimed }, PointByHand, func(a *Attribution) bool {
		return slices.ContainsFunc(j.begun, func(l Lang) bool { return a.Places[l].Force != quote.Claimed })
	})
}
