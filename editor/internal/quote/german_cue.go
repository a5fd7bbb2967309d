package quote

import "slices"

// germanCue is a verb of saying where it stands in a part.
type germanCue struct {
	germanVerb
	verb    int // the word of its finite form, or of the participle
	finite  int // the word of the auxiliary, or verb
	apart   int // the word of the part that stands apart, or -1
	end     int // the last word of the whole cue
	passive bool
}

// findVerbs finds what is said with a verb of saying.
func (r *germanReader) findVerbs() {
	r.until = r.first
	for k := 0; k < len(r.parts); k++ {
		part := &r.parts[k]
		if part.kind == speechPart || part.first < r.until {
			continue
		}
		c, ok := r.cueOf(k)
		if !ok {
			r.until = max(r.until, r.unknown(k))
			continue
		}
		r.until = max(r.until, r.verb(k, &c))
		r.earlier(k, &c)
	}
}

// cueOf returns the verb of saying of a part.
func (r *germanReader) cueOf(k int) (germanCue, bool) {
	part := &r.parts[k]
	best := germanCue{verb: -1}
	for i := part.first; i < part.last; i++ {
		if !r.is(i, deSayingVerb) || r.bracketed(i) || r.p.words[i].capital && i > r.first && r.p.words[i].gap&(colon|newPeriod) == 0 {
			continue
		}
		for _, v := range r.words.verbs[r.plain(i)] {
			c := germanCue{germanVerb: v, verb: i, finite: i, apart: -1, end: i}
			if !r.fits(k, &c) {
				continue
			}
			if best.verb < i || best.germanVerb.apart == "" && v.apart != "" {
				best = c
			}
		}
		if best.verb >= 0 && !r.cueFollows(k, i) {
			return best, true
		}
	}
	return best, best.verb >= 0
}

// cueFollows tells whether another verb of saying has the same subject in the part: "hält
// das für falsch und sagte, …". Then the last one says what follows.
func (r *germanReader) cueFollows(k, i int) bool {
	if _, behind := r.subjectFrom(k); behind && i == r.parts[k].first {
		return false // ", sagte sie und zeigte auf …"
	}
	for j := i + 2; j < r.parts[k].last; j++ {
		if r.plain(j-1) == "und" && r.is(j, deSayingVerb) && r.isFiniteSaying(j) {
			return true
		}
	}
	return false
}

// fits tells whether a form is a verb of saying where it stands, and fills the rest of
// what is known of it.
func (r *germanReader) fits(k int, c *germanCue) bool {
	part := &r.parts[k]
	if !r.hasWhatItTakes(part, c) {
		return false
	}
	switch c.form {
	case participle:
		return r.fitsParticiple(part, c)
	case zuInfinitive:
		return false
	case endForm:
		return part.kind != mainPart && c.verb == part.last-1 && c.verb > part.first && r.plain(c.verb-1) == c.germanVerb.apart
	case infinitive:
		if r.has(part, "ließ", "ließen", "lässt", "lassen") {
			return r.fitsLassen(part, c)
		}
		if r.isInfinitiveOf(k, c.verb) {
			return false
		}
	case finiteForm:
		other := part.kind == mainPart && part.verb >= 0 && part.verb < c.verb && r.is(part.verb, deFinite)
		if !r.isFiniteSaying(c.verb) || other && c.germanVerb.apart == "" && !r.is(c.verb-1, deCoordinator) {
			return false // "hat berichtet" is a participle
		}
	}
	if c.germanVerb.apart == "" {
		return !r.otherApart(part, c.verb)
	}
	c.apart = r.findApart(k, c)
	c.end = max(c.end, c.apart)
	return c.apart >= 0
}

// has tells whether one of some words stands in a part outside quotation marks.
func (r *germanReader) has(part *germanPart, words ...string) bool {
	for i := part.first; i < part.last; i++ {
		if !r.quoted(i) && slices.Contains(words, r.plain(i)) {
			return true
		}
	}
	return false
}

// hasWhatItTakes tells whether the small words stand beside a verb that it must have to be
// one of saying: "äußerte sich", "hieß es", "hält für".
func (r *germanReader) hasWhatItTakes(part *germanPart, c *germanCue) bool {
	beside := func(i int) string {
		if i < part.first || i >= part.last {
			return ""
		}
		return r.plain(i)
	}
	switch {
	case c.takes["es"]:
		return beside(c.verb+1) == "es" || beside(c.verb-1) == "es" || part.kind == subPart && beside(part.first+1) == "es"
	case c.takes["lassen"]:
		return r.has(part, "ließ", "ließen", "lässt", "lassen")
	case c.takes["für"]:
		return r.has(part, "für")
	case c.takes["reflexive"]:
		return r.has(part, "sich", "mich")
	case c.takes["finding"]:
		return beside(c.verb+1) != "sich" // "zeigte sich enttäuscht"
	}
	return true
}

// fitsParticiple tells whether a participle has the auxiliary with which somebody said
// something, or something was said.
func (r *germanReader) fitsParticiple(part *germanPart, c *germanCue) bool {
	if c.germanVerb.apart != "" && (c.verb == part.first || r.plain(c.verb-1) != c.germanVerb.apart) {
		return false
	}
	c.finite = r.auxiliaryFor(part, c.verb)
	if c.finite < 0 {
		return false
	}
	switch r.plain(c.finite) {
	case "wird", "werden", "wurde", "wurden", "werde", "würde", "würden":
		c.passive = true
	case "ist", "sind", "war", "waren", "sei", "seien":
		if c.takes["nobody"] {
			return true
		}
		c.passive = true
		if c.verb+1 >= part.last || r.plain(c.verb+1) != "worden" {
			return false // "ist bekannt"
		}
	}
	return !r.is(c.finite, deSubjunctive1|deSubjunctive2) || part.kind == mainPart && part.mood == 0
}

// fitsLassen makes "ließ" the finite verb of "ließ verlauten".
func (r *germanReader) fitsLassen(part *germanPart, c *germanCue) bool {
	for i := part.first; i < c.verb; i++ {
		switch r.plain(i) {
		case "ließ", "ließen", "lässt", "lassen":
			c.finite = i
			return c.germanVerb.apart == ""
		}
	}
	return false
}

// isInfinitiveOf tells whether an infinitive belongs to an auxiliary or to zu, and is not
// the plural "sie sagen".
func (r *germanReader) isInfinitiveOf(k, i int) bool {
	part := &r.parts[k]
	if i > part.first && r.plain(i-1) == "zu" || r.hasAuxiliaryNear(i) {
		return true
	}
	if k == 0 || i != part.last-1 { // "werden Vielfalt, Auswahl und Beratung anbieten"
		return false
	}
	before := &r.parts[k-1]
	return before.kind == mainPart && before.verb >= 0 && r.is(before.verb, deAuxiliary)
}

// auxiliaryFor returns the auxiliary of a participle in a part, or -1.
func (r *germanReader) auxiliaryFor(part *germanPart, i int) int {
	for j := i - 1; j >= part.first; j-- {
		if r.isAuxiliary(j) {
			switch r.plain(j) {
			case "hat", "haben", "hatte", "hatten", "wird", "werden", "wurde", "wurden", "ist", "sind", "war", "waren", "habe", "hätten", "hätte", "sei", "seien":
				return j
			}
			return -1
		}
	}
	for j := i + 1; j < part.last && j <= i+2; j++ {
		if r.is(j, deAuxiliary) && r.plain(j) != "können" {
			return j
		}
	}
	return -1
}

// findApart looks for what belongs to a verb and stands behind it: at the end of its part,
// or of a later one where an apposition or a relative clause stands between.
func (r *germanReader) findApart(k int, c *germanCue) int {
	for j := k; j < len(r.parts) && j <= k+4; j++ {
		part := &r.parts[j]
		first := part.first
		if j == k {
			first = c.verb + 1
		}
		for i := part.last - 1; i >= first; i-- {
			if r.plain(i) == c.germanVerb.apart && !r.quoted(i) && r.p.words[i].capital == c.noun &&
				(i == part.last-1 || r.is(i+1, deCoordinator) || r.p.words[i+1].gap&mark != 0) {
				return i
			}
		}
		if k2 := j + 1; k2 < len(r.parts) && r.parts[k2].kind != piece && r.parts[k2].kind != relPart {
			break
		}
	}
	return -1
}

// otherApart tells whether a part ends with a word that makes another verb of its verb:
// "sagte die Reise ab".
func (r *germanReader) otherApart(part *germanPart, i int) bool {
	end := part.last - 1
	if end <= i || r.p.words[end].capital || r.quoted(end) || part.kind != mainPart {
		return false
	}
	switch r.plain(end) {
	case "ab", "an", "auf", "aus", "ein", "vor", "zu", "um", "nach", "los", "mit", "durch", "fest", "her", "hin":
		return true
	}
	return false
}
