package checks

// bounds is how much of a text stands inside quotations and how much outside, as parts of
// what the source lets expect: 1 is as much, 0.5 half of it.
type bounds struct {
	inside, outside float64
}

// slack is added to both lengths that are compared, in code points: in a quotation of two
// words, one word more says little.
const slack = 8

// compareBounds compares the quotations of both texts, one by one where there are several.
// It is false where they are not the same in number, or where one goes on in another
// paragraph: nothing can be compared then.
func compareBounds(p *pair) (whole bounds, least int, part float64, ok bool) {
	if p.source == nil {
		return bounds{}, 0, 0, false
	}
	source, target := p.source.outerQuotations(), p.target.outerQuotations()
	if len(source) == 0 || len(source) != len(target) {
		return bounds{}, 0, 0, false
	}
	r := growth(p)
	part = 1
	for i := range source {
		if source[i].Open == 0 || source[i].Close == 0 || target[i].Open == 0 || target[i].Close == 0 {
			return bounds{}, 0, 0, false
		}
		is := against(source[i].Inside(), target[i].Inside(), r)
		if is < part {
			part, least = is, i
		}
	}
	was, is := insideAll(source), insideAll(target)
	whole.inside = against(was, is, r)
	whole.outside = against(len(p.source.Runes)-was, len(p.target.Runes)-is, r)
	return whole, least, part, true
}

func against(source, target int, growth float64) float64 {
	return (float64(target) + slack) / (float64(source)*growth + slack)
}

// quoteLength finds a quotation that is much shorter than its counterpart, while the rest
// of the sentence is as long as it should be: a part of what somebody said was cut.
func quoteLength(p *pair, say func(Finding)) {
	b, least, part, ok := compareBounds(p)
	if !ok {
		return
	}
	q := p.target.outerQuotations()[least]
	const short = 24 // code points; of two or three words a translator may make one
	if p.source.outerQuotations()[least].Inside() < short {
		return
	}
	limit := 0.62
	if cutOff(p.target, q) {
		limit = 0.85
	}
	if b.inside < limit && b.inside < 0.75*b.outside || part < 0.4 && b.inside < 0.85 && b.inside < b.outside {
		say(Finding{Start: q.Start, End: q.End, Args: map[string]string{"Quotation": excerpt(p.target, q)}})
	}
}

// cutOff tells whether a quotation ends with a word that does not end a sentence, such as
// "the" or "und".
func cutOff(t *Text, q quotation) bool {
	for i := len(t.Words) - 1; i >= 0; i-- {
		if w := t.Words[i]; w.End <= q.End {
			return w.Start > q.Start && w.End == q.End-1 && joinsOn(t.Base, w.Plain)
		}
	}
	return false
}

// quoteMoved finds a quotation that took in words which stand outside of it in the
// source: what the reporter said became what the speaker said.
func quoteMoved(p *pair, say func(Finding)) {
	b, _, _, ok := compareBounds(p)
	if !ok {
		return
	}
	source, target := p.source.outerQuotations(), p.target.outerQuotations()
	alone := wordsOutside(p.source, source) > 1 && wordsOutside(p.target, target) == 0
	if !alone && (b.outside > 0.7 || b.inside < 1.1 || b.inside < 1.7*b.outside || movedInside(p, source, target) < 16) {
		return
	}
	last := target[len(target)-1]
	say(Finding{Start: last.Start, End: last.End, Args: map[string]string{"Quotation": excerpt(p.target, last)}})
}

// movedInside returns how many code points the quotations gained that the rest of the
// sentence lost.
func movedInside(p *pair, source, target []quotation) float64 {
	r := growth(p)
	was, is := insideAll(source), insideAll(target)
	gained := float64(is) - r*float64(was)
	lost := r*float64(len(p.source.Runes)-was) - float64(len(p.target.Runes)-is)
	return min(gained, lost)
}

// wordsOutside counts the words that stand in none of the quotations.
func wordsOutside(t *Text, quotations []quotation) int {
	n := 0
	for _, w := range t.Words {
		for len(quotations) > 0 && quotations[0].End <= w.Start {
			quotations = quotations[1:]
		}
		if len(quotations) == 0 || w.End <= quotations[0].Start {
			n++
		}
	}
	return n
}
