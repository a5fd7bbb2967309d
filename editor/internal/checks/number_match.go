package checks

import (
	"slices"

	"redakcija/editor/language"
)

// comparison is what became of the figures of a source in its target.
type comparison struct {
	same    []couple  // found again
	changed []couple  // another stands where it should
	missing []*figure // of the source
	added   []*figure // of the target
	values  map[meaning]bool
}

// meaning is what a figure stands for.
type meaning struct {
	kind FigureKind
	is   value
}

// couple is a figure of the source with its counterpart.
type couple struct {
	source, target *figure
	// swapped says that they are the same only if a mark among the digits means the
	// opposite of what it does in the target's language.
	swapped bool
}

// figures compares the figures of the pair, once.
func (p *pair) figures() *comparison {
	if p.compared == nil {
		p.compared = compare(p.source, p.target)
	}
	return p.compared
}

// alikeness says in how many ways two figures may be taken for the same, the surest
// first. Each is tried with all figures before the next.
var alikeness = [...]func(a, b *figure) bool{
	func(a, b *figure) bool { return isSame(a, b) && a.measure == b.measure && a.date > 0 == (b.date > 0) },
	isSwapped,
	func(a, b *figure) bool { return isSwapped(b, a) },
	isSame,
	isSameOtherwise,
	isSameInOtherKind,
	func(a, b *figure) bool { same, _ := convertible(a, b); return same },
}

// swappedMark is the place in alikeness where the target's mark means the opposite.
const swappedMark = 1

// reach is how many figures away from the same place a counterpart is looked for. It
// bounds the time that a table of thousands of numbers takes; no paragraph has as many.
const reach = 100

func compare(source, target *Text) *comparison {
	c := &comparison{}
	if source == nil {
		return c
	}
	a, b := splitScores(source.figures, target.figures), splitScores(target.figures, source.figures)
	taken := make([]bool, len(b))
	found := make([]bool, len(a))
	for way, alike := range alikeness {
		for i := range a {
			if found[i] {
				continue
			}
			place := i * len(b) / len(a)
			for j := max(0, place-reach); j < min(len(b), place+reach); j++ {
				if !taken[j] && alike(&a[i], &b[j]) {
					found[i], taken[j] = true, true
					c.same = append(c.same, couple{&a[i], &b[j], way == swappedMark})
					break
				}
			}
		}
	}
	for i := range a {
		if !found[i] {
			c.missing = append(c.missing, &a[i])
		}
	}
	for j := range b {
		if !taken[j] {
			c.added = append(c.added, &b[j])
		}
	}
	c.couple()
	return c
}

// splitScores writes what may be a time or a score, "21:19", as two numbers where the
// other text has these, and no such time.
func splitScores(all, other []figure) []figure {
	isOpen := func(f figure) bool { return f.kind == aClock && f.slashed }
	if !slices.ContainsFunc(all, isOpen) {
		return all
	}
	numbers, clocks, joined := map[uint64]bool{}, map[uint64]bool{}, false
	for _, o := range other {
		switch o.kind {
		case aNumber:
			joined = joined || o.joined
			numbers[o.is.num] = true
		case aClock:
			clocks[o.is.num%noon] = true
		}
	}
	split := make([]figure, 0, len(all)+4)
	for _, f := range all {
		hour, minute := f.is.num/60, f.is.num%60
		if !isOpen(f) || clocks[f.is.num%noon] || !joined && !(numbers[hour] && numbers[minute]) {
			split = append(split, f)
			continue
		}
		left, right := f, f
		left.kind, right.kind = aNumber, aNumber
		left.is, right.is = whole(hour), whole(minute)
		left.end, right.start = f.end-3, f.end-2
		split = append(split, left, right)
	}
	return split
}

func isSame(a, b *figure) bool {
	if a.kind != b.kind {
		return false
	}
	if a.kind == aClock {
		return sameClock(a, b)
	}
	return a.is == b.is && !isTooLoose(a, b) && !isTooLoose(b, a) && !isTooExact(a, b) && !isTooExact(b, a)
}

// isTooExact tells "5,000" beside a plain 5, where the mark is a decimal one: who means
// five does not write so.
func isTooExact(a, b *figure) bool {
	return a.literal.decimals == "000" && !a.literal.grouped && !b.literal.isSet()
}

// isTooLoose tells a word that does not count in the place of a number that does: "ein
// Jahr" is neither a goal of "1:0" nor the first of October nor one dollar.
func isTooLoose(word, number *figure) bool {
	return word.loose && number.digits && (number.joined || number.date > 0 && word.date == 0 ||
		number.measure != nil && number.measure.Kind == language.Money && word.measure == nil)
}

func isSameOtherwise(a, b *figure) bool {
	return a.kind == b.kind && a.kind == aNumber && (a.or.den > 0 && a.or == b.is || b.or.den > 0 && b.or == a.is)
}

// isSwapped tells whether b is a when the mark among its digits means the opposite of
// what it does in its language. That "5.000" is five, with three decimals, in German is
// believed only beside three decimals.
func isSwapped(a, b *figure) bool {
	if b.literal.other.den == 0 || b.literal.other != a.is || a.kind != aNumber || b.literal.grouped && len(a.literal.decimals) != 3 {
		return false
	}
	_, convertible := convertible(a, b)
	return !convertible
}

// isPartOfRound tells a half or a quarter of a hundred percent, of an hour, of a year or of
// a century, which one language may say in words and another in numbers, and the rounds of
// a cup, which are named by teams or by matches.
func isPartOfRound(part, number *figure) bool {
	if number.date > 0 || part.is.num != 1 && part.is.den != 4 {
		return false
	}
	if part.is.den >= 4 && number.measure == nil && number.is == whole(2*part.is.den) { // "the last 16" is "Achtelfinale"
		return true
	}
	if part.is.den != 2 && part.is.den != 4 {
		return false
	}
	of := uint64(60) // "in the 15th minute" has no measure beside the number
	if number.measure != nil {
		switch number.measure.Name {
		case "percent":
			of = 100
		case "month":
			of = 12
		case "year": // of a century
			of = 100
		case "min":
		default:
			return false
		}
	}
	return part.is.times(of) == number.is
}

// isSameInOtherKind tells an hour and a clock, a number of "9/11" and a month, a half
// and 50 percent.
func isSameInOtherKind(a, b *figure) bool {
	if a.kind > b.kind {
		a, b = b, a
	}
	switch {
	case a.kind == aNumber && b.kind == aClock:
		return isHour(b, a)
	case a.kind == aNumber && b.kind == aMonth:
		return a.slashed && a.is == b.is
	case a.kind == aNumber && b.kind == aNumber:
		if isHourOfDay(a) && b.is.isWhole(0, 12) && a.is.num == b.is.num+12 || isHourOfDay(b) && a.is.isWhole(0, 12) && b.is.num == a.is.num+12 {
			return true
		}
		return isPartOfRound(a, b) || isPartOfRound(b, a)
	}
	return false
}

// isFound tells a figure whose value was found in both texts at another place: one text
// says it once more than the other, which is no mistake by itself. The numbers of a score
// are part of it.
func (c *comparison) isFound(f *figure) bool {
	if c.values == nil {
		c.values = map[meaning]bool{}
		for _, s := range c.same {
			if s.source.digits == s.target.digits {
				c.values[meaning{s.source.kind, s.source.is}] = true
				c.values[meaning{s.target.kind, s.target.is}] = true
			}
		}
	}
	return !f.joined && c.values[meaning{f.kind, f.is}]
}

// couple joins what is missing with what was added in its place: first what is of one
// kind and written alike, then whatever can be.
func (c *comparison) couple() {
	if len(c.missing)*len(c.added) > reach*reach {
		return // another text: nothing stands for anything
	}
	for _, alike := range [...]func(a, b *figure) bool{
		func(a, b *figure) bool {
			return a.kind == b.kind && a.is.significant() == b.is.significant() && a.kind == aNumber
		},
		func(a, b *figure) bool {
			return a.kind == b.kind && a.measure == b.measure && a.digits == b.digits && a.date > 0 == (b.date > 0)
		},
		func(a, b *figure) bool { return a.kind == b.kind && a.digits == b.digits },
		func(a, b *figure) bool { return a.kind == b.kind },
		func(a, b *figure) bool { return a.kind <= aClock && b.kind <= aClock },
	} {
		for i := 0; i < len(c.missing); i++ {
			m := c.missing[i]
			if m.loose {
				continue
			}
			j := slices.IndexFunc(c.added, func(f *figure) bool { return !f.loose && alike(m, f) })
			if j < 0 {
				continue
			}
			c.changed = append(c.changed, couple{source: m, target: c.added[j]})
			c.missing = slices.Delete(c.missing, i, i+1)
			c.added = slices.Delete(c.added, j, j+1)
			i--
		}
	}
}
