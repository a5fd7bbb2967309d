package quote

import (
	"strings"

	"redakcija/editor/language"
)

// grammar is what the rules of Montenegrin ask of a word. All of it is in Latin, lower case;
// the words of a text in Cyrillic come as such.
type grammar struct {
	*tongue
	sayings   map[string]saying
	nouns     map[string]Force  // "nadu", before "da"
	according map[string]source // "riječima", behind "prema"
	papers    map[string]Medium // in what something is written
	classes   map[string]class
}

// class is what else the table says of a word.
type class uint16

const (
	preposition class = 1 << iota
	adverb            // beside a verb, neither who nor to whom
	clitic            // auxiliaries, short pronouns, conjunctions
	toWhom            // in the dative: "novinarima"
	medium            // "portal", before a name
	titleNoun         // "film", before a title
	ironyWord         // "takozvani"
	network           // "Instagramu"
	day
	place
	outlet     // its name in the nominative
	outletCase // in another case
	allegedly
	withheld // "želio", behind "nije"
)

// source is a noun behind "prema" or "po".
type source struct {
	force  Force
	medium Medium
}

// montenegrin reads the table of the language.
func montenegrin() *tongue {
	words := readTable("cnr")
	t := newTongue(words)
	g := &grammar{tongue: t, sayings: words.sayings(), nouns: map[string]Force{}, according: map[string]source{}, papers: map[string]Medium{}}
	for _, row := range words["nouns"] {
		for _, w := range strings.Fields(row[0]) {
			g.nouns[w] = Force(row[1])
		}
	}
	for _, row := range words["according"] {
		s := source{force: Force(row[1])}
		if len(row) > 2 {
			s.medium = Medium(row[2])
		}
		for _, w := range strings.Fields(row[0]) {
			g.according[w] = s
		}
	}
	for _, row := range words["papers"] {
		for _, w := range strings.Fields(row[0]) {
			g.papers[w] = Medium(row[1])
		}
	}
	g.classes = words.classes()
	// The base asks for roles and pronouns as the text has them.
	t.roles, t.pronouns = inBothScripts(t.roles), inBothScripts(t.pronouns)
	t.stem = g.stem
	t.noName = func(plain string) bool { return g.classes[plain]&(place|outlet|preposition|medium|clitic) != 0 }
	t.find = g.find
	return t
}

// inBothScripts adds the words in Cyrillic.
func inBothScripts(words map[string]sex) map[string]sex {
	all := make(map[string]sex, 2*len(words))
	for w, as := range words {
		all[w] = as
		all[language.ToCyrillic(w)] = as
	}
	return all
}

// classes returns what the sections that are plain lists say of their words.
func (t table) classes() map[string]class {
	all := map[string]class{}
	for section, c := range map[string]class{
		"prepositions": preposition, "adverbs": adverb, "clitics": clitic, "addressees": toWhom, "media": medium,
		"titled": titleNoun, "irony": ironyWord, "social": network, "days": day, "places": place, "allegedly": allegedly, "withheld": withheld,
	} {
		for w := range t.words(section) {
			all[w] |= c
		}
	}
	for _, row := range t["outlets"] {
		all[row[0]] |= outlet
		for _, w := range strings.Fields(row[1]) {
			all[w] |= outletCase
		}
	}
	return all
}

// find adds what the paragraph says that somebody said: of each period what its cues say,
// from left to right.
func (g *grammar) find(f *finder) {
	// A sentence of more words is a list or no prose; it is read in pieces, so that the time
	// stays in proportion to the length.
	const longest = 400
	g.announced(f)
	for i := range f.p.periods {
		one := &f.p.periods[i]
		for first := one.first; first < one.last; first += longest {
			s := &reading{grammar: g, f: f, p: f.p, period: one, first: first, last: min(first+longest, one.last), from: len(f.found), before: -1}
			s.read()
		}
	}
}
