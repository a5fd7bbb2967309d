package editor

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/internal/checks"
	naming "redakcija/editor/internal/names"
	"redakcija/editor/internal/phrase"
	"redakcija/editor/language"
)

// A name that the source spells in one way is spelt in one way in a version. It need not be
// known which way is right: what the source calls the same is found in the segments that
// name it, and the forms there must be forms of one word.

// shortestName is how many letters a name has at least that is looked at: in shorter ones
// too much is chance.
const shortestName = 4

// mostUses of a name are compared: a long report names its hero in every paragraph.
const mostUses = 40

// spelling is a name of the source as a text has it.
type spelling struct {
	name       string // as the source has it
	start, end int    // code points of the text
	form       string // as the text has it
	word       naming.Word
}

// namesOf finds in which segments the source names what it names more than once: words
// with a capital letter that do not stand at the beginning of a sentence. A segment that
// does so twice is listed twice.
func namesOf(s *Story) map[string][]int {
	all := map[string][]int{}
	for i := range s.Segments {
		eachName(s.Segments[i].Text, func(name string) { all[name] = append(all[name], i) })
	}
	for name, at := range all {
		if len(at) < 2 {
			delete(all, name)
		}
	}
	return all
}

// eachName calls fn for every word of a text that looks like a name.
func eachName(text string, fn func(name string)) {
	opening := true // a capital here would not mean anything
	start, letters := -1, 0
	capital, mixed := false, false
	for at := 0; at <= len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if at < len(text) && unicode.IsLetter(r) {
			if start < 0 {
				start, letters, capital, mixed = at, 0, unicode.IsUpper(r), false
			}
			letters++
			mixed = mixed || unicode.IsLower(r)
			at += n
			continue
		}
		if start >= 0 {
			if capital && mixed && !opening && letters >= shortestName {
				fn(text[start:at])
			}
			start, opening = -1, false
		}
		switch {
		case r == '.', r == '!', r == '?', r == ':', r == '"', unicode.In(r, unicode.Pi, unicode.Pf, unicode.Ps):
			opening = true
		}
		at += max(n, 1)
	}
}

// spellings finds how a text spells the names of its source that stand elsewhere too, and
// the words with a capital letter that are no name of the source, whose name is "".
func (p *Proof) spellings(source, target *checks.Text) []spelling {
	shared := false
	eachNameOnce(string(source.Runes), p.seen.named, func(string) { shared = true })
	if !shared {
		return nil
	}
	way, called := naming.Between(source.Base, target.Base), capitals(source)
	var all []spelling
	for _, s := range capitals(target) {
		if name, sure := meant(way, called, s.word); sure {
			if name != "" && len(p.seen.named[name]) < 2 {
				continue
			}
			s.name = name
			all = append(all, s)
		}
	}
	return all
}

// capitals are the words of a text that begin with a capital letter, without what follows
// a hyphen or an apostrophe if that does not.
func capitals(t *checks.Text) []spelling {
	var all []spelling
	for _, w := range t.Words {
		for at := w.Start; at < w.End; {
			end := at
			for end < w.End && unicode.IsLetter(t.Runes[end]) {
				end++
			}
			if end-at >= shortestName-1 && unicode.IsUpper(t.Runes[at]) {
				form := t.Of(at, end)
				all = append(all, spelling{start: at, end: end, form: form, word: naming.NewWord(form)})
			}
			at = end + 1
		}
	}
	return all
}

// meant returns the name of a source that a word of its target stands for, "" for none. It
// is not sure where the word may stand for two: "Bara" for Bar and for Bari.
func meant(way naming.Way, called []spelling, word naming.Word) (name string, sure bool) {
	for _, c := range called {
		if slices.Equal(c.word.Letters, word.Letters) {
			return c.form, true
		}
	}
	for _, c := range called {
		if m := way.Match(c.word, word); (m == naming.Written || m == naming.Verbatim) && c.form != name {
			if name != "" {
				return "", false
			}
			name = c.form
		}
	}
	return name, true
}

// spelledTwoWays finds the names in a text that the rest of the version spells otherwise:
// more often, or as often and before.
func (p *Proof) spelledTwoWays(v *Version, at int, here []spelling) []Finding {
	var all []Finding
	say := func(s *spelling, other *use) {
		all = append(all, Finding{
			Rule: ruleNameSpelling, Severity: SeverityWarning, Start: s.start, End: s.end,
			Args: map[string]string{"Word": s.form, "Other": other.form, "Segment": segmentNumber(p.Story.Segments[other.at].ID)},
		})
	}
	eachNameOnce(p.Story.Segments[at].Text, p.seen.named, func(name string) {
		uses := p.usesOf(name, v, at, here)
		spelt := false
		for i := range here {
			s := &here[i]
			if s.name != name {
				continue
			}
			spelt = true
			same, others := 0, 0
			var first *use // that is spelt otherwise
			for k := range uses {
				if oneName(v.Lang, s.word, uses[k].word) {
					same++
				} else if others++; first == nil {
					first = &uses[k]
				}
			}
			if others > same || others == same && others > 0 && (first.at < at || first.at == at && first.start < s.start) {
				say(s, first)
			}
		}
		if spelt || len(uses) == 0 {
			return
		}
		// Nothing in the text is a form of the name. What is nearly how others have it is wrong.
		known := slices.MinFunc(uses, func(a, b use) int { return len(a.word.Letters) - len(b.word.Letters) })
		for i := range here {
			if s := &here[i]; s.name == "" && nearly(known.word, s.word) && !oneName(v.Lang, known.word, s.word) {
				say(s, &known)
			}
		}
	})
	return all
}

// oneName tells whether two spellings in one language are forms of one name, or two names of
// one country or city, of which a name may have either: Schottland, but Police Scotland.
func oneName(lang Lang, a, b naming.Word) bool {
	if slices.Equal(a.Letters, b.Letters) {
		return true
	}
	x, y := string(a.Letters), string(b.Letters)
	if id := language.Exonym(x); id != 0 && id == language.Exonym(y) {
		return true
	}
	return phrase.OneStem(string(lang), x, y)
}

// nearly tells whether a word is a name with a letter or two wrong.
func nearly(name, word naming.Word) bool {
	limit := 1
	switch n := len(name.Letters); {
	case n < shortestName+1:
		return false
	case n >= 8:
		limit = 2
	}
	return naming.Changed(name, word, limit) <= limit
}

// use is a spelling of a name with the segment it stands in.
type use struct {
	spelling
	at int
}

// usesOf are the spellings of a name in a version, in the order of the segments.
func (p *Proof) usesOf(name string, v *Version, at int, here []spelling) []use {
	var all []use
	last, looked := -1, 0
	for _, i := range p.seen.named[name] {
		if i == last || looked == mostUses {
			continue
		}
		last = i
		spellings := here
		if i != at {
			seg := &p.Story.Segments[i]
			text := v.Text(seg.ID)
			if text == "" {
				continue
			}
			looked++
			spellings = p.look(v.Lang, seg, text).spellings
		}
		for k := range spellings {
			if spellings[k].name == name {
				all = append(all, use{spellings[k], i})
			}
		}
	}
	return all
}

// eachNameOnce calls fn for the names of a text that are among those that are shared.
func eachNameOnce(text string, shared map[string][]int, fn func(name string)) {
	var done []string
	eachName(text, func(name string) {
		if len(shared[name]) > 1 && !slices.Contains(done, name) {
			done = append(done, name)
			fn(name)
		}
	})
}
