package editor

// twins finds the source texts that several segments have in common: a subheading in each
// part of a live report, a headline that a caption repeats.
func twins(s *Story) map[string][]int {
	first := make(map[string]int, len(s.Segments))
	var common map[string][]int
	for i := range s.Segments {
		text := s.Segments[i].Text
		j, again := first[text]
		if !again {
			first[text] = i
			continue
		}
		if common == nil {
			common = map[string][]int{}
		}
		if common[text] == nil {
			common[text] = []int{j}
		}
		common[text] = append(common[text], i)
	}
	return common
}

// inconsistent finds a text that is another than that of an earlier segment with the same
// source.
func (p *Proof) inconsistent(v *Version, at int, text string) (Finding, bool) {
	for _, i := range p.twins[p.Story.Segments[at].Text] {
		if i == at {
			break
		}
		other := v.Text(p.Story.Segments[i].ID)
		if other == "" {
			continue
		}
		return Finding{
			Rule: ruleInconsistent, Severity: SeverityWarning,
			Args: map[string]string{"Other": other, "Segment": segmentNumber(p.Story.Segments[i].ID)},
		}, other != text
	}
	return Finding{}, false
}
