package checks

import "redakcija/editor/language"

// percentChanged finds percent in the place of percentage points, or the other way
// round: from 40 to 44 percent it is four points, or ten percent.
func percentChanged(p *pair, say func(Finding)) {
	p.measuresChanged(language.Percentage, say)
}

// currencyChanged finds an amount in another currency.
func currencyChanged(p *pair, say func(Finding)) { p.measuresChanged(language.Money, say) }

// measuresChanged finds the same number with another measure of a kind.
func (p *pair) measuresChanged(kind language.MeasureKind, say func(Finding)) {
	for _, c := range p.figures().same {
		s, t := c.source.measure, c.target.measure
		if s != nil && t != nil && s != t && s.Kind == kind && t.Kind == kind {
			say(p.finding(c))
		}
	}
}

// unitChanged finds the same number with another unit of the same kind, five miles that
// have become five kilometres, and one that was converted wrong. What was converted
// right is a hint: the house may print both.
func unitChanged(p *pair, say func(Finding)) {
	for _, c := range p.figures().same {
		right, known := convertible(c.source, c.target)
		if !known || right && c.source.is == c.target.is { // "80 degrees" and "80 °F"
			continue
		}
		f := p.finding(c)
		if right {
			f.Severity = Hint
		}
		say(f)
	}
	for _, c := range p.figures().changed {
		if c.fact() == "unit" {
			say(p.finding(c))
		}
	}
}
