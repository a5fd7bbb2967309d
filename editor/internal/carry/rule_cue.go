package carry

import (
	"slices"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/quote"
)

// raised and lowered say what it means that a cue of one force became one of another. What
// is not there is left to the translator: languages do not have the same verbs.
//
// A cue that vouches for the words, or accuses somebody by them, where the source only says
// that they were said, is the reporter's own; so is "said" for "claimed", which held them at
// a distance.
var raised = map[quote.Force][]quote.Force{
	quote.Said:      {quote.Admitted, quote.Confirmed, quote.Claimed, quote.Denied, quote.Accused},
	quote.Claimed:   {quote.Said, quote.Admitted, quote.Confirmed},
	quote.Denied:    {quote.Admitted, quote.Confirmed},
	quote.Admitted:  {quote.Denied},
	quote.Confirmed: {quote.Admitted, quote.Denied},
	quote.Thought:   vouched,
	quote.Forecast:  vouched,
	quote.Asked:     vouched,
	quote.Warned:    vouched,
	quote.Accused:   vouched,
	quote.Demanded:  vouched,
	quote.Promised:  vouched,
}

var vouched = []quote.Force{quote.Admitted, quote.Confirmed}

var lowered = map[quote.Force][]quote.Force{
	quote.Admitted:  {quote.Said, quote.Claimed},
	quote.Confirmed: {quote.Claimed, quote.Thought},
	quote.Denied:    {quote.Said},
	quote.Accused:   {quote.Said},
}

// cueRule finds that a cue says more than that of the source, or less.
func (c *carrier) cueRule(i int, say func(Change)) {
	s, t := &c.from[i], c.counterpart(i)
	if t == nil || s.Cue.None() || t.Cue.None() || s.Cue.Paragraph != c.at || t.Cue.Paragraph != c.at {
		return
	}
	if s.Force == t.Force {
		return
	}
	was, is := force(s), force(t)
	// The finder may have paired what belongs to others. A force that as many cues of the source
	// have is none that was added, and one that as many words of the version have was not lost.
	if was == is || count(c.to, is) <= count(c.from, is) || !c.fewer(c.b, c.a, was) || !c.fewer(c.a, c.b, is) || was == quote.Claimed && is == quote.Said && !(plainCue[t.Lemma] && c.onlyClaimed()) {
		return
	}
	if is == quote.Claimed && isWord("arguing", s.Lemma) {
		return
	}
	change := c.change(ruleCueRaised, t.Cue, "Source", c.cueOf(s), "Target", c.b.ofSpan(t.Cue))
	switch {
	case slices.Contains(raised[was], is):
	case slices.Contains(lowered[was], is):
		change.Rule, change.Severity = ruleCueLowered, checks.Hint
	default:
		return
	}
	say(change)
}

func count(all []saying, f quote.Force) int {
	n := 0
	for i := range all {
		if force(&all[i]) == f && !all[i].Cue.None() {
			n++
		}
	}
	return n
}

// turned finds that words of the version confirm or admit what the source denies, or the other
// way round, where the finder found nobody who says so.
func (c *carrier) turned(i int, here []word, say func(Change)) bool {
	s := &c.from[i]
	was := force(s)
	if was == quote.Said || !c.narrated(s) || !c.fewer(c.b, c.a, was) {
		return false
	}
	for _, is := range raised[was] {
		words, known := sureWords().words[is]
		if !known || !c.fewer(c.a, c.b, is) {
			continue
		}
		for k := range here {
			if w := &here[k]; words.find(w.plain) != 0 && !c.taken(s, w) {
				at := quote.Span{Start: w.start, End: w.end}
				say(c.change(ruleCueRaised, at, "Source", c.cueOf(s), "Target", c.b.ofSpan(at)))
				return true
			}
		}
	}
	return false
}

// plainCue are the lemmas that tell what somebody said as it is, where others keep a distance
// in words of their own: "by its own account", "nach ihrer Darstellung".
var plainCue = map[string]bool{
	"say": true, "tell": true, "state": true, "announce": true, "report": true, "sagen": true, "mitteilen": true, "erklären": true,
	"berichten": true, "reći": true, "kazati": true, "saopštiti": true, "izjaviti": true, "navesti": true, "objaviti": true,
}

// force is that of a cue which is sure to have it.
func force(s *saying) quote.Force {
	if lemmas := sureWords().lemmas[s.Force]; lemmas != nil && !lemmas[s.Lemma] {
		return quote.Said
	}
	return s.Force
}

// onlyClaimed tells whether the paragraph of the source has no word of saying that claims
// nothing: the finder may have missed what belongs to it.
func (c *carrier) onlyClaimed() bool {
	claimed := sureWords().words[quote.Claimed]
	return !slices.ContainsFunc(c.a.words, func(w word) bool { return c.source.says(&w) && claimed.find(w.plain) == 0 })
}

// fewer tells whether one paragraph has fewer words of a force than another one that is sure
// to have it. Of a force without such words it always has.
func (c *carrier) fewer(p, than *paragraph, f quote.Force) bool {
	words, known := sureWords().words[f]
	if !known {
		return true
	}
	in := func(p *paragraph) int {
		n := 0
		for i := range p.words {
			if words.find(p.words[i].plain) != 0 {
				n++
			}
		}
		return n
	}
	return in(p) < max(1, in(than))
}

// cueOf is the cue of a saying of the source, "" where it has none in this paragraph.
func (c *carrier) cueOf(s *saying) string {
	if s.Cue.None() || s.Cue.Paragraph != c.at {
		return ""
	}
	return c.a.ofSpan(s.Cue)
}

func (p *paragraph) ofSpan(s quote.Span) string { return string(p.runes[s.Start:s.End]) }
