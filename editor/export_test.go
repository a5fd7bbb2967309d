package editor

// Voted is for the tests that compare it with the table of rules.
var Voted = voted

// Again is a later proof of the same story, as a desk makes one.
func (p *Proof) Again() *Proof {
	return &Proof{
		Story: p.Story, Versions: p.Versions, Settings: p.Settings, Terms: p.Terms, Words: p.Words,
		Waivers: p.Waivers, Reviews: p.Reviews, Ticks: p.Ticks, seen: p.seen,
	}
}

// Reviewed joins attributions with the reviews of a proof, whatever the finder finds.
func (p *Proof) Reviewed(found []Attribution) []Attribution {
	p.prepare()
	return p.reviewed(found)
}

// NameAll gives attributions of an article their agreed names.
var NameAll = nameAll

// RulesOfPoints are the rules of the checks that points of the checklist rest on.
func RulesOfPoints() []string {
	var all []string
	for _, row := range points {
		all = append(all, row.rules...)
	}
	return all
}

// Adapted is what becomes of a translation of one text for another, without a register.
func Adapted(text, was, translation string, source, target Lang) (string, []Replacement) {
	return (*termList)(nil).adapted(text, was, translation, source, target)
}
