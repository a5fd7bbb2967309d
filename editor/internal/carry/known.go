package carry

import (
	"strings"

	naming "redakcija/editor/internal/names"
)

// This file knows a party of the source again in the version.

// stands tells whether a word of the version stands for a word of a name.
func (c *carrier) stands(n, w *word) bool {
	if n.plain == w.plain || n.notion != 0 && n.notion == w.notion {
		return true
	}
	if !n.capital || !w.capital || len(n.name.Letters) == 0 {
		return false
	}
	return c.way.Match(n.name, w.name) != naming.No
}

// mentioned tells whether a party of the source stands in a run of the words of the version.
func (c *carrier) mentioned(w *who, in []word) bool {
	if len(w.words) == 0 {
		return false
	}
	if c.anyOf(w.also, in) {
		return true
	}
	words := w.telling()
	found, proper := 0, false
	for i := range words {
		for k := range in {
			if c.stands(&words[i], &in[k]) {
				found++
				proper = proper || words[i].notion == 0 && words[i].capital
				break
			}
		}
	}
	if proper || found > 0 && 2*found >= len(words) {
		return true
	}
	return abbreviated(w.words, in) || abbreviated(in, w.words) || c.registered(w, in)
}

// abbreviated tells whether a word is the first letters of others that have capitals: dpa of
// Deutsche Presse-Agentur.
func abbreviated(short, long []word) bool {
	const longest = 5 // letters
	for i := range short {
		letters, shortest := []rune(short[i].plain), 3
		if short[i].name.Acronym {
			shortest = 2
		}
		if len(letters) < shortest || len(letters) > min(longest, len(long)) || short[i].capital && !short[i].name.Acronym {
			continue
		}
		for first := 0; first+len(letters) <= len(long); first++ {
			spelt := true
			for k, r := range letters {
				w := &long[first+k]
				spelt = spelt && w.capital && strings.HasPrefix(w.plain, string(r))
			}
			if spelt {
				return true
			}
		}
	}
	return false
}

// speaksElsewhere tells whether a party of the version says something in another place of
// the source.
func (c *carrier) speaksElsewhere(w *who) bool {
	if w.Name == "" {
		return false
	}
	for i := range c.source.all {
		p := &c.source.all[i].Speaker
		if p.Name != "" && c.same(p.Name, w.Name) {
			return true
		}
	}
	return false
}

// partly tells whether any word of a party of the source stands in a run of words.
func (c *carrier) partly(w *who, in []word) bool {
	return c.anyOf(w.words, in) || c.anyOf(w.also, in) || c.registered(w, in)
}

// anyOf tells whether any of the words of a name of the source stands in a run of words of
// the version.
func (c *carrier) anyOf(names, in []word) bool {
	for i := range names {
		for k := range in {
			if c.stands(&names[i], &in[k]) {
				return true
			}
		}
	}
	return false
}

// registered asks about the names of the version as a whole: the house may know that
// somebody is called otherwise there.
func (c *carrier) registered(w *who, in []word) bool {
	if w.Name == "" {
		return false
	}
	for i := 0; i < len(in); i++ {
		if !in[i].capital || len(in[i].name.Letters) < shortestStem {
			continue
		}
		last := i
		for last+1 < len(in) && in[last+1].capital && in[last+1].start-in[last].end == 1 {
			last++
		}
		if c.same(w.Name, string(c.b.runes[in[i].start:in[last].end])) {
			return true
		}
		i = last
	}
	return false
}

// verdict is how sure it is that two parties are one.
type verdict int

const (
	unsure verdict = iota
	isSame
	isOther
)

// compare tells whether a party of the version is one of the source.
func (c *carrier) compare(a, b *who) verdict {
	if a.first != nil && b.first != nil {
		return c.comparePeople(a, b)
	}
	bodies := !a.person && !b.person && a.body() && b.body()
	if c.anyOf(a.telling(), b.telling()) || !bodies && c.roles(a, b) {
		return isSame
	}
	if a.Name != "" && b.Name != "" && c.same(a.Name, b.Name) {
		return isSame // as the house knows
	}
	if len(a.words) == 0 || len(b.words) == 0 {
		return unsure
	}
	if a.named() && b.named() && a.translated() && b.translated() || bodies {
		return isOther
	}
	return unsure
}

// comparePeople tells whether two people with a first name are one: both names are the same,
// or the first ones are and the surnames begin alike, because no rule transcribes them all.
func (c *carrier) comparePeople(a, b *who) verdict {
	switch first := c.stands(a.first, b.first); {
	case first && c.stands(&a.words[0], &b.words[0]), c.same(a.Name, b.Name):
		return isSame
	case first && a.words[0].plain[0] == b.words[0].plain[0], c.roles(a, b):
		return isSame
	}
	return isOther
}

// roles tells whether what is said of one party's office is said of the other's.
func (c *carrier) roles(a, b *who) bool {
	if a.named() && b.named() && !a.described() && !b.described() {
		return false
	}
	for x := range strings.FieldsSeq(a.Role + " " + a.Text) {
		n := notionOf(c.source.base, plain(c.source.base, strings.Trim(x, ",.")))
		if n == 0 {
			continue
		}
		for y := range strings.FieldsSeq(b.Role + " " + b.Text) {
			if notionOf(c.version.base, plain(c.version.base, strings.Trim(y, ",."))) == n {
				return true
			}
		}
	}
	return false
}

// sure tells whether a party that the finder has for another than the one of the source is
// somebody, and no word that has a capital for another reason.
func (c *carrier) sure(w *who) bool {
	switch {
	case w.person:
		return true
	case !w.named():
		return w.body()
	case c.speaksElsewhere(w):
		return true
	case w.nouns || c.version.base == "de" && !strings.Contains(w.Name, " "):
		return false
	}
	// The first word of a sentence has a capital, whatever it is.
	period := c.b.periodOf(w.Place.Start)
	return period < 0 || len(c.b.ofPeriods(period, period+1)) == 0 || c.b.ofPeriods(period, period+1)[0].start != w.Place.Start || strings.Contains(w.Name, " ")
}
