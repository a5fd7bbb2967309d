package editor

import (
	"slices"

	"redakcija/editor/internal/carry"
	"redakcija/editor/internal/checks"
)

// Severity says what a finding does: an error blocks approval, a warning is shown,
// a hint is quiet.
type Severity = checks.Severity

// The severities of findings.
const (
	SeverityError   = checks.Error
	SeverityWarning = checks.Warning
	SeverityHint    = checks.Hint
)

// SeverityOff is what a house sets a rule to that shall say nothing. No finding has it.
const SeverityOff Severity = "off"

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
	// Outvoted says that the source and both other versions agree against this text.
	Outvoted bool `json:"outvoted,omitempty"`
	// Waived is why the finding was let stand, or nil. It then blocks nothing.
	Waived *Waiver `json:"waived,omitempty"`
	// Words are those between Start and End. They are "" where the finding is about the
	// whole text and Args say what of it.
	Words string `json:"-"`
}

// Rule is one thing that the checks look for.
type Rule struct {
	ID string `json:"rule"`
	// Severity is what a finding counts where the rule is sure and the house has set nothing
	// else.
	Severity Severity `json:"severity"`
	// Fixed rules are set by nobody: the state table rests on them.
	Fixed bool `json:"fixed,omitempty"`
}

// ownRules need to know more than two texts: the story, the house, the other versions.
var ownRules = [...]Rule{
	{ID: ruleMissing, Severity: SeverityError, Fixed: true},
	{ID: ruleOutdated, Severity: SeverityWarning, Fixed: true},
	{ID: ruleUnconfirmed, Severity: SeverityError, Fixed: true},
	{ID: ruleHeadlineLength, Severity: SeverityHint},
	{ID: ruleInconsistent, Severity: SeverityWarning},
	{ID: ruleNameSpelling, Severity: SeverityWarning},
	{ID: ruleTerm, Severity: SeverityWarning},
	{ID: ruleForbiddenTerm, Severity: SeverityWarning},
	{ID: ruleForeignName, Severity: SeverityHint},
	{ID: ruleRetranslated, Severity: SeverityHint},
}

const (
	ruleMissing        = "missing"
	ruleOutdated       = "outdated"
	ruleUnconfirmed    = "unconfirmed"
	ruleHeadlineLength = "headline_length"
	ruleInconsistent   = "inconsistent"
	ruleNameSpelling   = "name_spelling"
	ruleTerm           = "term"
	ruleForbiddenTerm  = "forbidden_term"
	ruleForeignName    = "foreign_name"
)

// Rules are all rules, in the order in which a house is offered them.
func Rules() []Rule {
	all := slices.Clone(ownRules[:])
	for _, r := range carry.Rules() {
		all = append(all, Rule{ID: r.Rule, Severity: r.Severity})
	}
	for _, r := range checks.Rules() {
		all = append(all, Rule{ID: r.Rule, Severity: r.Severity})
	}
	return all
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

// Blocks tells whether a finding keeps its version from being approved.
func (f *Finding) Blocks() bool { return f.Severity == SeverityError && f.Waived == nil }

// Shown tells whether a finding asks to be looked at: it is more than a hint, and nobody
// has let it stand.
func (f *Finding) Shown() bool { return f.Severity != SeverityHint && f.Waived == nil }

// rank orders severities; 0 is none.
func rank(s Severity) int {
	switch s {
	case SeverityError:
		return 3
	case SeverityWarning:
		return 2
	case SeverityHint:
		return 1
	}
	return 0
}
