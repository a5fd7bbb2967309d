// Package checks compares a text with its source, or looks at it alone, and says what
// may be wrong with it: a number that changed, a name that got lost, a quotation mark
// that is not closed.
//
// Its nouns: a [Text] is a text with its words found; a figure is a number, a time, a day or
// a month in it, by what it means; a rule is a pure function of the
// source and the target with a stable id; a [Finding] is what a rule says, with its
// place in the target and, where the remedy is certain, a [Fix].
//
// A rule speaks only where it is nearly sure: a list that is wrong once in ten is read
// by nobody. What is likely but not sure is a hint. Offsets are code points of the
// target, end exclusive. The package knows strings and languages, no stories; it says
// ids, never words; it keeps nothing between calls and is safe for concurrent use.
package checks

import "slices"

// Severity says what a finding does: an error blocks approval, a warning is shown, a
// hint is quiet.
type Severity string

// The severities of findings.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Hint    Severity = "hint"
)

// Finding is what a rule says about a target text.
type Finding struct {
	Rule     string
	Severity Severity
	// Start and End are code points of the target. Where something is missing they are
	// the place where it should be, or the whole text when no place can be told.
	Start, End int
	// Args are what the sentence about the finding names, such as the number that is
	// missing, under the names that i18n's "finding.<rule>" has.
	Args map[string]string
	// Fix is the certain remedy, or nil.
	Fix *Fix
}

// Fix replaces the code points from Start up to and without End by Text.
type Fix struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Row is a rule in the table.
type Row struct {
	Rule string // its id
	// Severity is what the rule's findings are unless they say less, and what a house
	// may set otherwise.
	Severity Severity
	run      func(p *pair, say func(Finding))
}

// pair is a source with its target. The source is nil where a text is looked at alone.
type pair struct {
	source, target *Text
	compared       *comparison     // of their figures, once a rule has asked
	names          *nameComparison // of their names, likewise
}

// Rules are all rules, in the order of the table.
func Rules() []Row { return slices.Clone(rules[:]) }

// Check runs all rules over a target and its source, which may be nil, and returns what
// they find, in the order of the text.
func Check(source, target *Text) []Finding {
	p := &pair{source: source, target: target}
	var all []Finding
	for i := range rules {
		r := &rules[i]
		r.run(p, func(f Finding) {
			f.Rule = r.Rule
			if f.Severity == "" {
				f.Severity = r.Severity
			}
			all = append(all, f)
		})
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return a.Start - b.Start })
	return all
}
