package quote

import (
	"strings"
	"unicode"
)

// germanTrait is what a word can be. A word may be several things: "der" is a determiner and a
// relative pronoun.
type germanTrait uint32

// The traits. Most are sections of the table, which has the words.
const (
	deDeterminer germanTrait = 1 << iota
	deGenitive
	deAttached // a preposition by which a noun belongs to the one before: "von", "in"
	dePreposition
	deConjunction
	deAsking
	deRelative
	deCoordinator
	deSubjectPronoun
	deObjectPronoun
	deAuxiliary
	deAdverb
	deSubjunctive1
	deSubjunctive2
	deSayingVerb
	deSpeechNoun
	deFraming
	deHearsay
	deThereby
	deStrong
	deOblique // in a case that no subject stands in
)

// deClosed are the words that are neither nouns nor adjectives nor verbs of their own.
const deClosed = deDeterminer | dePreposition | deConjunction | deRelative | deCoordinator | deSubjectPronoun | deObjectPronoun | deAdverb | deAuxiliary

// deFinite are the words that are the verb of a clause wherever they stand.
const deFinite = deAuxiliary | deSubjunctive1 | deSubjunctive2 | deStrong

// germanWords are the tables of German, ready to be asked.
type germanWords struct {
	traits     map[string]germanTrait
	verbs      map[string][]germanVerb
	nouns      map[string]germanNoun
	frames     map[string]germanFrame
	common     map[string]bool // stems of verbs, for the subjunctive
	separable  map[string]bool
	roles      map[string]sex
	outlets    map[string]bool // as they are written
	posts      map[string]bool
	statements []string
	documents  []string
	titles     map[string]bool
}

// germanVerb is what a form of a verb of saying can be.
type germanVerb struct {
	*cue
	// apart is what must stand at the end of the clause: "mit" of "teilte … mit".
	apart string
	form  verbForm
	noun  bool // apart is a noun: "gab zu Protokoll"
}

// verbForm is which form of a verb a word is.
type verbForm byte

const (
	finiteForm   verbForm = 1 << iota
	participle            // "gesagt", "mitgeteilt"
	infinitive            // "sagen", which is the plural as well
	zuInfinitive          // "mitzuteilen"
	endForm               // "bekannt gab", at the end of a clause
)

// germanNoun is a noun by which something is said.
type germanNoun struct {
	force               Force
	frame, clause, view bool
}

// germanFrame is a preposition by which the text says from whom it has something.
type germanFrame struct {
	force                     Force
	before, after, noun, view bool
}

func newGermanWords(t table) *germanWords {
	g := &germanWords{
		traits: map[string]germanTrait{}, verbs: map[string][]germanVerb{}, nouns: map[string]germanNoun{}, frames: map[string]germanFrame{},
		common: map[string]bool{}, separable: t.words("separable"), roles: t.sexes("roles"),
		outlets: t.words("outlets"), posts: t.words("posts"), titles: t.words("titles"),
	}
	for name, is := range map[string]germanTrait{
		"determiners": deDeterminer, "genitives": deGenitive, "attached": deAttached, "prepositions": dePreposition,
		"conjunctions": deConjunction, "asking": deAsking, "relatives": deRelative, "linking": deCoordinator,
		"subjects": deSubjectPronoun, "objects": deObjectPronoun, "auxiliaries": deAuxiliary, "adverbs": deAdverb,
		"subjunctive1": deSubjunctive1, "subjunctive2": deSubjunctive2, "thereby": deThereby, "strong": deStrong, "oblique": deOblique,
	} {
		for w := range t.words(name) {
			g.traits[w] |= is
		}
	}
	for _, row := range t["hearsay"] {
		g.traits[row[0]] |= deHearsay
	}
	for w := range t.words("statements") {
		g.statements = append(g.statements, w)
	}
	for w := range t.words("documents") {
		g.documents = append(g.documents, w)
	}
	for infinitive := range t.words("common") {
		g.common[germanStem(infinitive)] = true
	}
	g.readNouns(t)
	g.readFrames(t)
	for _, row := range t["verbs"] {
		g.addVerb(row)
	}
	return g
}

func (g *germanWords) readNouns(t table) {
	for _, row := range t["nouns"] {
		n := germanNoun{force: Force(row[1]), frame: strings.Contains(row[2], "frame"), clause: strings.Contains(row[2], "clause"), view: row[2] == "view"}
		for _, w := range strings.Fields(row[0]) {
			w = strings.ToLower(w)
			g.nouns[w] = n
			g.traits[w] |= deSpeechNoun
		}
	}
}

func (g *germanWords) readFrames(t table) {
	for _, row := range t["frames"] {
		g.frames[row[0]] = germanFrame{
			force: Force(row[1]), before: strings.Contains(row[2], "before"),
			after: strings.Contains(row[2], "after"), noun: strings.Contains(row[2], "noun"), view: row[2] == "view",
		}
		g.traits[row[0]] |= deFraming
	}
}

// addVerb adds all forms of a row of [verbs].
func (g *germanWords) addVerb(row []string) {
	field := func(i int) string {
		if i < len(row) {
			return row[i]
		}
		return ""
	}
	apart, base, separable := strings.Cut(row[0], "·")
	if !separable {
		apart, base = "", row[0]
	}
	noun := separable && unicode.IsUpper([]rune(apart)[0])
	lemma := apart + base
	if noun {
		lemma = apart + " " + base
	}
	apart = strings.ToLower(apart)
	c := &cue{lemma: lemma, force: Said, takes: map[string]bool{}}
	if field(2) != "" {
		c.force = Force(field(2))
	}
	for _, w := range strings.Fields(field(3)) {
		c.takes[w] = true
	}
	stem := germanStem(base)
	parts := strings.Fields(field(1))
	if len(parts) == 0 {
		parts = regularParts(base, stem)
	}
	add := func(form, apart string, is verbForm) {
		g.verbs[form] = append(g.verbs[form], germanVerb{c, apart, is, noun})
		g.traits[form] |= deSayingVerb
	}
	plural := parts[1] + "en"
	if strings.HasSuffix(parts[1], "e") {
		plural = parts[1] + "n"
	}
	for _, form := range []string{parts[0], parts[1], plural, stem + "e"} {
		add(form, apart, finiteForm)
		if separable {
			add(apart+form, "", finiteForm)
		}
	}
	add(base, apart, infinitive)
	if !separable {
		add(parts[2], "", participle)
		return
	}
	add(apart+base, "", infinitive)
	add(apart+parts[2], "", participle)
	add(apart+"zu"+base, "", zuInfinitive)
	const longest = 3 // letters of a prefix that is always written with its participle
	if len(apart) > longest {
		add(parts[2], apart, participle) // "bekannt gegeben"
		for _, form := range []string{parts[0], parts[1], plural} {
			add(form, apart, endForm) // "wie er bekannt gab"
		}
	}
}

// germanStem cuts the ending off an infinitive: "sag", "forder", "handel".
func germanStem(infinitive string) string {
	if s, ok := strings.CutSuffix(infinitive, "en"); ok {
		return s
	}
	return strings.TrimSuffix(infinitive, "n")
}

// regularParts returns the three forms of a regular verb that a dictionary gives: he says,
// he said, said.
func regularParts(infinitive, stem string) []string {
	t := "t"
	for _, end := range []string{"t", "d", "gn", "chn", "dn", "fn", "tm"} {
		if strings.HasSuffix(stem, end) {
			t = "et"
		}
	}
	done := "ge" + stem + t
	for _, prefix := range []string{"be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "unter", "hinter"} {
		if strings.HasPrefix(stem, prefix) && len(stem) > len(prefix)+2 {
			done = stem + t
		}
	}
	if strings.HasSuffix(infinitive, "ieren") {
		done = stem + t
	}
	return []string{stem + t, stem + t + "e", done}
}

// of returns what a word can be. The plain word is in lower case; capital says that it is
// written with one.
func (g *germanWords) of(plain string, capital bool) germanTrait {
	is := g.traits[plain]
	if !capital {
		is &^= deSpeechNoun // only nouns have a capital
	}
	if !capital && is&deFinite == 0 && g.isSubjunctive(plain) {
		is |= deSubjunctive1
	}
	return is
}

// isSubjunctive tells whether a word is a verb with the ending of the first subjunctive in
// the singular, "gehe", which news has nowhere else outside quotation marks.
func (g *germanWords) isSubjunctive(plain string) bool {
	stem, ok := strings.CutSuffix(plain, "e")
	if !ok || len(stem) < 3 || strings.HasSuffix(plain, "weise") || g.traits[plain]&deClosed != 0 {
		return false
	}
	if strings.HasSuffix(plain, "iere") { // "resultiere"
		return true
	}
	for range 3 { // "vorangehe": up to two parts stand before the stem
		if g.common[stem] {
			return true
		}
		cut := ""
		for n := 2; n <= 8 && n < len(stem)-1; n++ {
			if g.separable[stem[:n]] {
				cut = stem[:n]
			}
		}
		if cut == "" {
			return false
		}
		stem = stem[len(cut):]
	}
	return false
}

// sexOfRole returns whether a word is an office or another noun for people who speak, also
// as the end of a longer word, and what it tells of them.
func (g *germanWords) sexOfRole(plain string) (as sex, ok bool) {
	const shortest = 4 // bytes of an end that means the same within a longer word
	if i := strings.LastIndexByte(plain, '-'); i >= 0 {
		plain = plain[i+1:]
	}
	for start := 0; start+shortest <= len(plain) || start == 0; start++ {
		end := plain[start:]
		for _, ending := range []string{"", "n", "en", "s", "es", "e", "r"} {
			if bare, cut := strings.CutSuffix(end, ending); cut {
				if as, ok = g.roles[bare]; ok {
					return as, true
				}
			}
		}
		for _, ending := range []string{"in", "innen"} {
			bare, cut := strings.CutSuffix(end, ending)
			if !cut {
				continue
			}
			if _, ok = g.roles[bare]; !ok {
				_, ok = g.roles[bare+"e"]
			}
			if ok && ending == "in" {
				return woman, true
			}
			if ok {
				return many, true
			}
		}
	}
	return anySex, false
}

// isCommon tells whether a word with a capital is a common noun, not a part of a name.
func (g *germanWords) isCommon(plain string) bool {
	if g.traits[plain]&(deClosed|deSpeechNoun|deFraming) != 0 {
		return true
	}
	_, role := g.sexOfRole(plain)
	return role
}
