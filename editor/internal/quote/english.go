package quote

import "strings"

// class is what an English word can be, whatever the sentence. A word may be several.
type englishClass uint32

const (
	enPronoun englishClass = 1 << iota
	enDeterminer
	enPreposition
	enConjunction
	enAuxiliary
	enAdverb
	enTimeWord
	enFinite // the form of a verb that is no cue
	enPossessive
	enMedia
	enOutletNoun
	enSocialNoun
	enStatementNoun
	enDocumentNoun
	enRoleNoun
	enSaysSo // a form of a verb of saying
)

// englishTongue is what only English needs.
type englishTongue struct {
	tongue
	classes map[string]englishClass
	cues    map[string][]englishVerb // by their forms, those with a particle first
	nouns   map[string]cue
	labels  map[string]bool
}

// englishVerb is one form of a verb of saying.
type englishVerb struct {
	*cue
	particle string // that must follow: "out" of "pointed out"
	form     englishForm
}

// verbForm is what the form of a verb tells. One form may be several: "said" is past and
// participle.
type englishForm byte

const (
	enBaseForm englishForm = 1 << iota
	enPastForm             // the past, the participle, or both
	enThirdForm
	enGerundForm
)

// english reads the table of the language.
func english() *tongue {
	words := readTable("en")
	t := &englishTongue{tongue: *newTongue(words), classes: map[string]englishClass{}, cues: map[string][]englishVerb{}}
	for section, c := range map[string]englishClass{
		"determiners": enDeterminer, "prepositions": enPreposition, "conjunctions": enConjunction,
		"auxiliaries": enAuxiliary, "adverbs": enAdverb, "times": enTimeWord, "finite": enFinite, "media": enMedia, "outlets": enOutletNoun,
		"social": enSocialNoun, "statements": enStatementNoun, "documents": enDocumentNoun,
	} {
		for w := range words.words(section) {
			t.classes[w] |= c
		}
	}
	for w := range t.pronouns {
		t.classes[w] |= enPronoun
	}
	for w := range t.roles {
		t.classes[w] |= enRoleNoun
	}
	for w := range strings.FieldsSeq("his her its their our my your whose") {
		t.classes[w] |= enPossessive
	}
	t.labels = words.words("labels")
	t.readVerbs(words)
	t.nouns = map[string]cue{}
	for _, row := range words["nouns"] {
		for noun := range strings.FieldsSeq(row[0]) {
			c := cue{lemma: noun, force: Force(row[1]), takes: map[string]bool{"that": true}}
			if len(row) > 2 {
				for w := range strings.FieldsSeq(row[2]) {
					c.takes[w] = true
				}
			}
			t.nouns[noun] = c
			t.nouns[englishThird(noun)] = c
		}
	}
	t.find = func(f *finder) { findEnglish(t, f) }
	t.noName = func(plain string) bool {
		c := t.classes[plain]
		return c&(enDeterminer|enPreposition|enConjunction|enAuxiliary|enAdverb|enOutletNoun) != 0 ||
			c&enTimeWord != 0 && plain != "may" && plain != "april" && plain != "june" && plain != "august"
	}
	return &t.tongue
}

// readVerbs makes the forms of all verbs.
func (t *englishTongue) readVerbs(words table) {
	irregular := map[string]string{}
	for _, row := range words["forms"] {
		irregular[row[0]] = row[1]
	}
	lemmas := map[string]*cue{}
	var order []string // so that the forms of two lemmas stay in the order of the table
	for _, row := range words["verbs"] {
		for lemma := range strings.FieldsSeq(row[0]) {
			c := lemmas[lemma]
			if c == nil {
				c = &cue{lemma: strings.ReplaceAll(lemma, "_", " "), force: Force(row[1]), takes: map[string]bool{}}
				lemmas[lemma] = c
				order = append(order, lemma)
			}
			for w := range strings.FieldsSeq(row[2]) {
				c.takes[w] = true
			}
		}
	}
	for _, lemma := range order {
		c := lemmas[lemma]
		verb, particle, _ := strings.Cut(lemma, "_")
		add := func(form string, kind englishForm) {
			v := englishVerb{c, particle, kind}
			if particle != "" {
				t.cues[form] = append([]englishVerb{v}, t.cues[form]...)
			} else {
				t.cues[form] = append(t.cues[form], v)
			}
			t.classes[form] |= enSaysSo
		}
		add(verb, enBaseForm)
		if forms, ok := irregular[verb]; ok {
			for form := range strings.FieldsSeq(forms) {
				switch {
				case strings.HasSuffix(form, "ing"):
					add(form, enGerundForm)
				case form == englishThird(verb):
					add(form, enThirdForm)
				default:
					add(form, enPastForm)
				}
			}
			continue
		}
		add(englishThird(verb), enThirdForm)
		stem := strings.TrimSuffix(verb, "e")
		if strings.HasSuffix(stem, "e") {
			add(verb+"ing", enGerundForm) // agreeing
		} else {
			add(stem+"ing", enGerundForm)
		}
		if s, ok := strings.CutSuffix(verb, "y"); ok && !endsInVowel(s) {
			stem = s + "i"
		}
		add(stem+"ed", enPastForm)
	}
}

// thirdPerson returns a verb as it is with "he", or a noun in the plural.
func englishThird(verb string) string {
	if s, ok := strings.CutSuffix(verb, "y"); ok && !endsInVowel(s) {
		return s + "ies"
	}
	for _, hiss := range []string{"s", "sh", "ch", "x", "z"} {
		if strings.HasSuffix(verb, hiss) {
			return verb + "es"
		}
	}
	if verb == "go" || verb == "undergo" {
		return verb + "es"
	}
	return verb + "s"
}

func endsInVowel(s string) bool {
	return s != "" && strings.IndexByte("aeiou", s[len(s)-1]) >= 0
}
