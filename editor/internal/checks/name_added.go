package checks

// nameAdded finds a name in the target that the source does not have, where the source
// has another that is missing: one was put in the place of the other.
func nameAdded(p *pair, say func(Finding)) {
	c := p.namesOf()
	if c == nil {
		return
	}
	missing := c.missing()
	if missing == nil {
		return
	}
	c.eachStrange(p.target, func(start, end int) {
		say(Finding{Start: start, End: end, Args: map[string]string{
			"Name":  nameOf(p.source, missing),
			"Found": p.target.Of(start, end),
		}})
	})
}

// nameMissing finds a name of the source that the target does not have, nor anything in
// its place. That is often right: "he" may stand for it. So it is a hint, and only for
// names of two words, of which a translation seldom drops both.
func nameMissing(p *pair, say func(Finding)) {
	c := p.namesOf()
	if c == nil || c.fromGerman {
		return // two German nouns side by side are no name
	}
	replaced := false
	c.eachStrange(p.target, func(int, int) { replaced = true })
	if replaced {
		return
	}
	for i := 0; i+1 < len(c.source); i++ {
		s, t := &c.source[i], &c.source[i+1]
		if !missingName(s) || !missingName(t) || s.first || t.start != s.end+1 || s.meaning != 0 || t.meaning != 0 {
			continue
		}
		n := len(p.target.Runes)
		say(Finding{Start: n, End: n, Args: map[string]string{"Name": p.source.Of(s.start, t.end)}})
		return
	}
}

// missing returns the first name of the source that the target does not have, or nil.
func (c *nameComparison) missing() *nameWord {
	for i := range c.source {
		s := &c.source[i]
		switch {
		case !missingName(s) || c.fromGerman && isGerman(s.Letters):
		case !s.first && !c.fromGerman:
			return s
		case i+1 < len(c.source) && c.source[i+1].start == s.end+1 && c.source[i+1].capital && !c.source[i+1].matched:
			return s // at the beginning of a sentence, and in German, a name shows by the second one behind it
		}
	}
	return nil
}

func missingName(s *nameWord) bool {
	return s.capital && !s.matched && !s.Acronym && !s.common && len(s.Letters) > 2
}

// eachStrange calls fn for every name of the target that the source does not have.
func (c *nameComparison) eachStrange(text *Text, fn func(start, end int)) {
	for j := 0; j < len(c.target) && !c.titled; {
		end, name := c.strangeRun(text, j)
		if name {
			start := j
			if c.target[j].first && end-j > 2 {
				start++ // "Advokati Joane Flečer": the sentence begins with what she is
			}
			fn(c.target[start].start, c.target[end-1].end)
		}
		j = end
	}
}

// strangeRun looks at the words of the target from one on that stand side by side, begin
// with capitals and stand for nothing in the source. It returns where they end, and whether
// they are a name: two words, where German has joined none by hyphens.
func (c *nameComparison) strangeRun(text *Text, from int) (end int, name bool) {
	if !c.strange(&c.target[from]) {
		return from + 1, false
	}
	end, words := from+1, 1
	for end < len(c.target) && c.strange(&c.target[end]) && c.target[end].start == c.target[end-1].end+1 {
		if text.Runes[c.target[end].start-1] == ' ' || !c.german {
			words++
		}
		end++
	}
	return end, words > 1
}

// strange tells whether a word of the target may be part of a name that the source does
// not have.
func (c *nameComparison) strange(t *nameWord) bool {
	return t.capital && !t.matched && !t.common && !t.Acronym && !(c.german && isGerman(t.Letters))
}
