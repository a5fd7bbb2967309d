package editor

// Severity says what a finding does: an error blocks approval, a warning is shown,
// a hint is quiet.
type Severity string

// The severities of findings.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityHint    Severity = "hint"
)

// Finding is what a check says about a text. It holds no words: they are
// "finding.<rule>" in i18n.
type Finding struct {
	Rule     string    `json:"rule"`
	Segment  SegmentID `json:"segment"`
	Lang     Lang      `json:"lang"`
	Severity Severity  `json:"severity"`
	// Start and End are code points of the segment's text, end exclusive.
	Start int `json:"start"`
	End   int `json:"end"`
}

// check looks at one segment of one version and returns its findings; segment and
// language are filled in by the caller.
type check func(source *Segment, sourceLang, lang Lang, r Revision) []Finding

// checks are the rules, each a pure function.
var checks = [...]check{missing, untranslated, outdated}

// Check runs all rules over a version, in the order of the segments.
func Check(s *Story, v *Version) []Finding {
	var all []Finding
	for i := range s.Segments {
		all = append(all, checkSegment(s, v, &s.Segments[i])...)
	}
	return all
}

func checkSegment(s *Story, v *Version, seg *Segment) []Finding {
	var all []Finding
	for _, c := range checks {
		for _, f := range c(seg, s.Lang, v.Lang, v.Texts[seg.ID]) {
			f.Segment, f.Lang = seg.ID, v.Lang
			all = append(all, f)
		}
	}
	return all
}

func missing(_ *Segment, _, _ Lang, r Revision) []Finding {
	if r.Text != "" {
		return nil
	}
	return []Finding{{Rule: "missing", Severity: SeverityError}}
}

// untranslated finds a text that is still its source. Short ones are left alone: a
// place or a name is often spelt alike in both languages.
func untranslated(source *Segment, sourceLang, lang Lang, r Revision) []Finding {
	const long = 40 // code points; "Vijeće Evrope" and its like are shorter
	n := len([]rune(r.Text))
	if sourceLang == lang || r.Text != source.Text || n < long {
		return nil
	}
	return []Finding{{Rule: "untranslated", Severity: SeverityWarning, End: n}}
}

func outdated(source *Segment, _, _ Lang, r Revision) []Finding {
	if r.Number == 0 || r.Source >= source.Revision {
		return nil
	}
	return []Finding{{Rule: "outdated", Severity: SeverityWarning, End: len([]rune(r.Text))}}
}
