package checks

// untranslated finds a text that is still its source. Short ones are left alone: a
// place or a name is often spelt alike in both languages.
func untranslated(p *pair, say func(Finding)) {
	const long = 40 // code points; "Vijeće Evrope" and its like are shorter
	if p.source == nil || p.source.Base == p.target.Base || len(p.target.Runes) < long || string(p.source.Runes) != string(p.target.Runes) {
		return
	}
	say(Finding{End: len(p.target.Runes)})
}
