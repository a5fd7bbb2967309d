package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	t.stem = g.stem
	t.noName = func(plain string) bool { return g.classes[plain]&(place|outlet|preposition|medium|clitic) != 0 }
	t.find = g.find
	return t
}

// classes returns what the sections that are plain lists say of their words.
func (t table) classes() map[string]class {
	all := map[string]class{}
	for section, c := range map[string]class{
		"prepositions": preposition, "adverbs": adverb, "clitics": clitic, "addressees": toWhom, "media": medium,
		"titled": titleNoun, "irony": ironyWord, "social": network, "days": day, "places": place, "allegedly": allegedly,
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

// stem returns the nominative of a first name that is known, and another name without the
// ending of its case: "marka" is "marko", "jovovića" and "jovovićem" are "jovović".
func (g *grammar) stem(plain string) string {
	cut, add := g.nominative(plain)
	return plain[:len(plain)-cut] + add
}

// nominative tells how a name in any case becomes its nominative: how many bytes are cut
// from its end, and what is added. A surname that might be either is cut to its stem.
func (g *grammar) nominative(plain string) (cut int, add string) {
	if _, known := g.firstNames[plain]; known {
		return 0, ""
	}
	for _, ending := range [...]string{"ovima", "om", "em", "a", "e", "i", "o", "u"} {
		stem, ok := strings.CutSuffix(plain, ending)
		if !ok || utf8.RuneCountInString(stem) < 2 {
			continue
		}
		for _, add := range [...]string{"", "o", "a", "e"} {
			if _, known := g.firstNames[stem+add]; known {
				return len(ending), add
			}
		}
		if n := len(stem); stem[n-1] == 'r' { // Petra is Petar, Aleksandra is Aleksandar
			if _, known := g.firstNames[stem[:n-1]+"ar"]; known {
				return len(ending) + 1, "ar"
			}
		}
		if ending != "o" && (strings.HasSuffix(stem, "ć") || len(ending) == 1 && endsInConsonant(stem)) {
			return len(ending), ""
		}
	}
	return 0, ""
}

func endsInConsonant(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) && !strings.ContainsRune("aeiou", r)
}

// find adds what the paragraph says that somebody said: of each period what its cues say,
// from left to right.
func (g *grammar) find(f *finder) {
	g.announced(f)
	for i := range f.p.periods {
		one := &f.p.periods[i]
		s := &reading{grammar: g, f: f, p: f.p, first: one.first, last: one.last, from: len(f.found), before: -1, period: one}
		s.read()
	}
}

// announced gives the speech that a paragraph begins with to the one who was announced at
// the end of the paragraph before: "Ministarka je rekla:".
func (g *grammar) announced(f *finder) {
	if f.p.at == 0 || len(f.p.speeches) == 0 || f.p.speeches[0].Start > 0 || f.p.speeches[0].taken {
		return
	}
	before := f.paragraphs[f.p.at-1]
	if len(before.words) == 0 || !strings.HasSuffix(strings.TrimRight(string(before.runes[before.words[len(before.words)-1].end:]), " "), ":") {
		return
	}
	one := &before.periods[len(before.periods)-1]
	s := &reading{grammar: g, f: f, p: before, first: one.first, last: one.last, from: len(f.found), before: -1, period: one}
	for k := one.last - 1; k >= one.first; k-- {
		form, verb := g.sayings[before.words[k].plain]
		if !verb || !s.finite(k, form) {
			continue
		}
		a := Attribution{Kind: Direct, Follows: -1, Lemma: form.lemma, Force: form.force, Cue: s.cue(k)}
		start := s.segment(k)
		left, right := s.look(start, k), s.look(k+1, s.segmentEnd(k))
		s.circumstances(&a, &left, &right)
		s.speaker(&a, k, form, &left, &right, start, one.last, false)
		a.Place = Span{f.p.at, f.p.speeches[0].Start, f.p.speeches[0].End}
		f.add(a)
		return
	}
}
