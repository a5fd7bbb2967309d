package checks

import "redakcija/editor/language"

// typography makes a rule of what the usual typography of a language changes in one
// matter. Quotation marks have rules of their own, which look at the style a text has.
func typography(m language.Matter) func(p *pair, say func(Finding)) {
	return func(p *pair, say func(Finding)) {
		t := language.TypographyOf(p.target.Base)
		for _, c := range t.Changes(p.target.Runes, m) {
			say(Finding{
				Start: c.Start, End: c.End,
				Args: map[string]string{"Mark": p.target.Of(c.Start, c.End), "Expected": c.Text},
				Fix:  &Fix{c.Start, c.End, c.Text},
			})
		}
	}
}
