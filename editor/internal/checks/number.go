package checks

import (
	"slices"

	"redakcija/editor/language"
)

// Numbers are compared by what they mean, in digits or in words. Digits are asked for:
// who changes them changes a fact. A word may be left out ("the two leaders") or come
// from the language ("jedan"), so that alone it is a hint at most.

// numberMissing finds a number of the source that is nowhere in the target.
func numberMissing(p *pair, say func(Finding)) {
	for _, m := range p.figures().missing {
		if m.loose || m.kind != aNumber && m.kind != aClock || p.isKept(m) {
			continue
		}
		f := Finding{End: len(p.target.Runes), Args: map[string]string{"Source": p.source.Of(m.start, m.end)}}
		if !m.digits || p.mayLeaveOut(m) {
			f.Severity = Hint
		}
		say(f)
	}
}

// numberAdded finds a number of the target that is nowhere in the source.
func numberAdded(p *pair, say func(Finding)) {
	c := p.figures()
	for _, t := range c.added {
		if t.loose || !t.digits || t.kind != aNumber && t.kind != aClock || t.is == whole(1) || t.badClock {
			continue
		}
		f := Finding{Start: t.start, End: t.end, Args: map[string]string{"Target": p.target.Of(t.start, t.end)}}
		if c.isFound(t) || !language.KnowsNumerals(p.source.Base) || c.isRepeated(t) || isAside(p.target, t) || isAll(t) || isSupplied(p, t) {
			f.Severity = Hint
		}
		say(f)
	}
}

// numberChanged finds a number in the place of another.
func numberChanged(p *pair, say func(Finding)) {
	for _, c := range p.figures().changed {
		if c.fact() == "number" {
			say(p.finding(c))
		}
	}
}

// scaleChanged finds millions in the place of billions. English "billion" is a thousand
// million, German "Billion" and Montenegrin "bilion" are a million million: nobody means
// to change one into the other.
func scaleChanged(p *pair, say func(Finding)) {
	for _, c := range p.figures().changed {
		if c.fact() == "scale" {
			say(p.finding(c))
		}
	}
}

// numberFormat finds a number that has the marks of another language: "5,000" in German
// or Montenegrin, "5.000" in English.
func numberFormat(p *pair, say func(Finding)) {
	matches := map[int]couple{} // by the place in the target
	for _, c := range p.figures().same {
		if c.target.literal.isSet() {
			matches[c.target.start] = c
		}
	}
	for _, t := range p.target.figures {
		l := t.literal
		match, ok := matches[t.start]
		certain := l.grouped || ok && match.source.kind == aNumber // else it may be "17.30", or a version
		if !l.isSet() || !match.swapped && !(l.foreign && certain) {
			continue
		}
		right := l.inStyle(p.target.Base, match.swapped)
		if right == p.target.Of(l.start, l.end) {
			continue
		}
		say(Finding{
			Start: l.start, End: l.end, Fix: &Fix{l.start, l.end, right},
			Args: map[string]string{"Target": p.target.Of(l.start, l.end), "Expected": right},
		})
	}
}

// mayLeaveOut tells a number of the source that the translator may have left out with its
// measure: a manner of speaking, or a conversion of what is there. Where the measure is
// there without it, it was lost.
func (p *pair) mayLeaveOut(m *figure) bool {
	inMoney := isAside(p.source, m) && m.measure.Kind == language.Money
	return (isAll(m) || inMoney || p.figures().isRepeated(m)) && !p.target.mentions(m.measure)
}

// finding says that one figure stands in the place of another.
func (p *pair) finding(c couple) Finding {
	return Finding{Start: c.target.start, End: c.target.end, Args: map[string]string{
		"Source": p.source.Of(c.source.start, c.source.end),
		"Target": p.target.Of(c.target.start, c.target.end),
	}}
}

// isKept tells a word of the source that stands in the target as it is: in the title of
// a book or the name of a paper.
func (p *pair) isKept(f *figure) bool {
	word := p.source.Runes[f.start:f.end]
	if f.digits || p.source.Base == p.target.Base {
		return false
	}
	for _, w := range p.target.Words {
		if w.Start+len(word) <= len(p.target.Runes) && slices.Equal(p.target.Runes[w.Start:w.Start+len(word)], word) {
			return true
		}
	}
	return false
}

// fact says what a changed couple is about, which decides the rule that speaks of it.
func (c couple) fact() string {
	s, t := c.source, c.target
	_, convertible := convertible(s, t)
	switch {
	case s.kind == aClock || t.kind == aClock:
		return "time"
	case s.kind == aWeekday:
		return "weekday"
	case s.kind == aMonth || s.date > 0 && t.date > 0:
		return "date"
	case s.scale != t.scale && s.scale >= 1e6 && t.scale >= 1e6 && s.is.significant() == t.is.significant():
		return "scale"
	case s.kind == aScale:
		return "" // "millions" and "thousands" of a manner of speaking
	case convertible:
		return "unit"
	}
	return "number"
}

// isAll tells "100 percent sure", which is a manner of speaking.
func isAll(f *figure) bool {
	return f.is == whole(100) && f.measure != nil && f.measure.Name == "percent"
}

// mentions tells whether a text has a measure without its number.
func (t *Text) mentions(m *language.Measure) bool {
	counts := func(place int) bool {
		return slices.ContainsFunc(t.figures, func(f figure) bool { return f.start <= place && place < f.end })
	}
	for _, w := range t.Words {
		if language.MeasureOf(t.Base, w.Plain) == m && !counts(w.Start) {
			return true
		}
	}
	sign := slices.Index(t.Runes, '%')
	return m.Name == "percent" && sign >= 0 && !counts(sign)
}

// isRepeated tells a number that says in another measure what another of the same text
// says, "five miles, or 8 km", where both texts have that one.
func (c *comparison) isRepeated(f *figure) bool {
	return f.measure != nil && slices.ContainsFunc(c.same, func(s couple) bool {
		one, _ := convertible(s.source, f)
		other, _ := convertible(s.target, f)
		return s.source.is == s.target.is && (one || other)
	})
}

// isAside tells a number with a measure in brackets, which converts the one before it for
// the reader, or at least does not contradict it: "5 miles (8 km)".
func isAside(t *Text, f *figure) bool {
	const most = 12 // code points from the bracket: "(about 27 °C)"
	before := t.Runes[max(0, f.start-most):f.start]
	if f.measure == nil || !slices.Contains(before, '(') || slices.Contains(before, ')') {
		return false
	}
	i := slices.IndexFunc(t.figures, func(g figure) bool { return g.start >= f.start }) - 1
	if i < 0 {
		return true
	}
	same, known := convertible(&t.figures[i], f)
	return same || !known
}

// isSupplied tells a year that the translator gives for "last year".
func isSupplied(p *pair, t *figure) bool {
	if !t.is.isWhole(1900, 2100) {
		return false
	}
	for _, w := range p.source.Words {
		switch w.Plain {
		case "year", "year's", "season", "jahr", "jahres", "vorjahr", "lani", "godine", "godina", "godini", "sezone", "sezoni":
			return true
		}
	}
	return false
}
