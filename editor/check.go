package editor

import "redakcija/editor/internal/checks"

// Severity says what a finding does: an error blocks approval, a warning is shown,
// a hint is quiet.
type Severity = checks.Severity

// The severities of findings.
const (
	SeverityError   = checks.Error
	SeverityWarning = checks.Warning
	SeverityHint    = checks.Hint
)

// Fix replaces a run of the text a finding is about, where the remedy is certain.
type Fix = checks.Fix

// Finding is what a check says about a text. It holds no words: they are
// "finding.<rule>" in i18n, with Args.
type Finding struct {
	Rule     string    `json:"rule"`
	Segment  SegmentID `json:"segment,omitempty"`
	Lang     Lang      `json:"lang,omitempty"`
	Severity Severity  `json:"severity"`
	// Start and End are code points of the segment's text, end exclusive.
	Start int `json:"start"`
	End   int `json:"end"`
	// Args are what the sentence about the finding names.
	Args map[string]string `json:"args,omitempty"`
	Fix  *Fix              `json:"fix,omitempty"`
}

// CheckText runs the rules that need nothing but the two texts over a translation. The
// languages are tags, as in "cnr-Latn" or "de".
func CheckText(sourceLang, targetLang, source, target string) []Finding {
	return found(checks.Check(checks.NewText(sourceLang, source), checks.NewText(targetLang, target)))
}

func found(all []checks.Finding) []Finding {
	findings := make([]Finding, len(all))
	for i, f := range all {
		findings[i] = Finding{Rule: f.Rule, Severity: f.Severity, Start: f.Start, End: f.End, Args: f.Args, Fix: f.Fix}
	}
	return findings
}

// Check runs all rules over a version, in the order of the segments.
func Check(s *Story, v *Version) []Finding {
	var all []Finding
	for i := range s.Segments {
		all = append(all, checkSegment(s, v, &s.Segments[i])...)
	}
	return all
}

func checkSegment(s *Story, v *Version, seg *Segment) []Finding {
	r := v.Texts[seg.ID]
	var all []Finding
	switch {
	case r.Text == "":
		all = []Finding{{Rule: "missing", Severity: SeverityError}}
	default:
		all = CheckText(string(s.Lang), string(v.Lang), seg.Text, r.Text)
		if r.Number > 0 && r.Source < seg.Revision {
			all = append(all, Finding{Rule: "outdated", Severity: SeverityWarning, End: len([]rune(r.Text))})
		}
	}
	for i := range all {
		all[i].Segment, all[i].Lang = seg.ID, v.Lang
	}
	return all
}
