package checks

import "slices"

// timeChanged finds a time of day that is another than the source's. That "8 p.m." has
// become "8 Uhr" is a hint where no word of the target speaks of the evening.
func timeChanged(p *pair, say func(Finding)) {
	for _, c := range p.figures().same {
		if c.lostEvening() && !slices.ContainsFunc(p.target.Words, isEvening) {
			f := p.finding(c)
			f.Severity = Hint
			say(f)
		}
	}
	for _, c := range p.figures().changed {
		if c.fact() == "time" && !c.target.badClock {
			say(p.finding(c))
		}
	}
}

// timeInvalid finds a time of day that does not exist, "u 25.70 h", unless the source has it as well.
func timeInvalid(p *pair, say func(Finding)) {
	for i := range p.target.figures {
		t := &p.target.figures[i]
		if t.badClock && (p.source == nil || !slices.ContainsFunc(p.source.figures, func(s figure) bool { return s.badClock && s.is == t.is })) {
			say(Finding{Start: t.start, End: t.end, Args: map[string]string{"Target": p.target.Of(t.start, t.end)}})
		}
	}
}

// dateChanged finds a day, a month or a year of a date that is another.
func dateChanged(p *pair, say func(Finding)) {
	for _, c := range p.figures().changed {
		if c.fact() == "date" {
			f := p.finding(c)
			if c.source.kind == aMonth && !c.source.digits && !c.target.digits && c.source.loose {
				f.Severity = Hint
			}
			say(f)
		}
	}
}

// weekdayChanged finds a day of the week in the place of another.
func weekdayChanged(p *pair, say func(Finding)) {
	for _, c := range p.figures().changed {
		if c.fact() == "weekday" {
			say(p.finding(c))
		}
	}
}

// dateMissing finds the name of a day or a month that is left out, with nothing of its
// kind in its place: often it has become "yesterday".
func dateMissing(p *pair, say func(Finding)) {
	for _, m := range p.figures().missing {
		if (m.kind == aMonth || m.kind == aWeekday) && !m.loose && !p.isKept(m) {
			say(Finding{End: len(p.target.Runes), Args: map[string]string{"Source": p.source.Of(m.start, m.end)}})
		}
	}
}
