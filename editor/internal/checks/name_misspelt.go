package checks

import "redakcija/editor/internal/names"

// nameMisspelt finds a name of the source that stands in the target with one or two
// letters wrong. What stands so near and is no form of the name is seldom anything else.
func nameMisspelt(p *pair, say func(Finding)) {
	c := p.namesOf()
	if c == nil {
		return
	}
	for j := range c.target {
		t := &c.target[j]
		if !t.capital || t.matched || t.Acronym || t.common {
			continue
		}
		for i := range c.source {
			s := &c.source[i]
			severity, is := c.misspelt(s, t)
			if is {
				say(Finding{
					Severity: severity, Start: t.start, End: t.end,
					Args: map[string]string{"Name": nameOf(p.source, s), "Found": nameOf(p.target, t)},
					Fix:  c.fix(p, s, t),
				})
				break
			}
		}
	}
}

// misspelt tells whether a word of the target is a name of the source with letters wrong.
// Where it is written by sound that is a hint: there are more ways to write a sound than
// the rules know. The severity "" is that of the rule.
func (c *nameComparison) misspelt(s, t *nameWord) (severity Severity, is bool) {
	n := len(s.Letters)
	switch {
	case !s.capital || s.Acronym || s.common && s.first && !s.inRun || n < 3 || n == 3 && (s.first || t.first):
		return "", false
	case t.meaning != 0 && n != len(t.Letters):
		return "", false // "Europa" is no "Euro" with a letter wrong
	case (c.unsure(s) || c.unsure(t)) && (n != len(t.Letters) || s.Letters[n-1] != t.Letters[n-1]):
		return "", false // "Millions", "Millionen": what is alike may be a German noun
	}
	limit := 1
	if n >= 8 && !s.matched {
		limit = 2
	}
	if names.Changed(s.Word, t.Word, limit) <= limit {
		return "", true
	}
	return Hint, !s.matched && !s.first && !t.first && c.way.Slipped(s.Word, t.Word)
}

// unsure tells whether a word may have its capital from the beginning of a sentence only,
// where the other text is German and gives a capital to every noun.
func (c *nameComparison) unsure(w *nameWord) bool {
	return (c.german || c.fromGerman) && w.first && !w.inRun
}

// fix is the spelling of the source where that is certainly meant: between languages that
// keep names as they are, and where the word has no ending.
func (c *nameComparison) fix(p *pair, s, t *nameWord) *Fix {
	n, m := len(s.Letters), len(t.Letters)
	if c.way == names.FromMontenegrin || c.way == names.IntoMontenegrin && !c.kept || n != m || s.Letters[n-1] != t.Letters[m-1] {
		return nil
	}
	return &Fix{Start: t.start, End: t.start + len([]rune(nameOf(p.target, t))), Text: nameOf(p.source, s)}
}

// nameOf returns a name as a text has it, without an English "'s".
func nameOf(text *Text, w *nameWord) string {
	return text.Of(w.start, withoutPossessive(text, w.start, w.end))
}
