package editor

import "slices"

// voted are the rules about facts, which all versions share with the source: where two
// have a fact as the source has it, the third is wrong. Units are none of them: one language
// converts feet and another does not.
var voted = []string{
	"number_missing", "number_changed", "scale", "percent", "currency", "time", "date", "date_missing", "weekday",
	"quotes_missing", "negation", "name_missing", "name_misspelt",
}

// vote marks the findings in which a text stands alone: the source and both other versions
// agree, and each of the three finds the same in the text. A hint is raised, because three
// witnesses are better than one.
func (p *Proof) vote(lang Lang, seg *Segment, text string, all []Finding) {
	against := map[Lang][]Finding{} // what the text says when it is held against each other version
	for i := range all {
		f := &all[i]
		if !slices.Contains(voted, f.Rule) || !p.othersAgree(lang, seg, text, f.Rule, against) {
			continue
		}
		f.Outvoted = true
		if f.Severity == SeverityHint {
			f.Severity = SeverityWarning
		}
	}
}

// othersAgree tells whether a rule finds nothing in the other versions of a segment, and
// something in a text that is held against each of them. What is found there is kept in
// against for the next rule.
func (p *Proof) othersAgree(lang Lang, seg *Segment, text, rule string, against map[Lang][]Finding) bool {
	for _, other := range Targets {
		if other == lang {
			continue
		}
		theirs := p.Versions[other].Text(seg.ID)
		if theirs == "" || says(p.look(other, seg, theirs).findings, rule) {
			return false
		}
		if _, checked := against[other]; !checked {
			against[other] = CheckText(string(other), string(lang), theirs, text)
		}
		if !says(against[other], rule) {
			return false
		}
	}
	return true
}

// says tells whether a rule is among findings.
func says(all []Finding, rule string) bool {
	return slices.ContainsFunc(all, func(f Finding) bool { return f.Rule == rule })
}
