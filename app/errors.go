package app

import (
	"redakcija/editor"
	"redakcija/i18n"
)

// sentence says an error to a person in their language.
func sentence(l *i18n.Localizer, err error) string {
	x := editor.Explain(err)
	var pairs []any
	for name, v := range x.Values {
		pairs = append(pairs, name, v)
	}
	for name, id := range x.Words {
		pairs = append(pairs, name, l.T(id))
	}
	if f := x.Finding; f != nil {
		pairs = append(pairs, "Finding", l.With("finding."+f.Rule, f.Args))
	}
	return l.T(x.ID, pairs...)
}
