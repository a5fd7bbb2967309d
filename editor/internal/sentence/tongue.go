package sentence

import (
	"strings"
	"sync"

	"redakcija/editor/language"
)

// tongue is what a language adds to the rules.
type tongue struct {
	// words are the abbreviations without their last full stop and without spaces. One in
	// small letters stands for all cases of it.
	words map[string]class
	// street ends the names of streets, abbreviated before a number: "Hauptstr. 7".
	street   string
	starters map[string]bool
	// times are the words that go on behind a closing abbreviation.
	times map[string]bool
	// ordinals says that a number, also a Roman one, with a full stop is an ordinal, and
	// years that this holds for years too: "1999. godine".
	ordinals, years bool
	// plain says that a sentence may begin with a small letter, as in letters and posts.
	plain bool
	// What headline.go tells a headline by that runs into the first sentence. Without them
	// only one in capitals is found. Auxiliaries and clitics are in small letters; offices
	// and bodies are the beginnings of Latin words, adjectives and nouns their ends.
	headlines            bool
	auxiliaries, clitics map[string]bool
	// inNames are the starters that are parts of names too: "Mehmet Ali", "iz Novog Sada".
	inNames map[string]bool
	// openers begin a clause whose verb comes later: "da će do 2025. Crna Gora ...".
	openers                            map[string]bool
	offices, bodies, adjectives, nouns []string
}

// class says what a full stop behind a word means.
type class uint8

const (
	normal  class = iota
	never         // no sentence ends with it: "Mr.", "z. B.", "npr."
	either        // one may: "Inc.", "d.o.o.", "Mrd."
	closing       // one does before a capital, but for a word of time: "etc.", "8 p.m. Monday"
	counter       // it is an abbreviation before a number only: "No. 5", "art. 5"
)

// tongueOf returns what a language, given by its tag, adds to the rules.
func tongueOf(tag string) *tongue {
	switch language.Base(tag) {
	case "cnr":
		return montenegrin()
	case "de":
		return german()
	case "en":
		return english()
	}
	return others()
}

// others are the languages without a list: their abbreviations are not known, so that a
// sentence ends only before a capital, and not behind one letter or a number.
var others = sync.OnceValue(func() *tongue {
	return &tongue{ordinals: true}
})

// lists makes a tongue's tables from words separated by white space.
func (t *tongue) lists(nevers, eithers, closings, counters, starters string) *tongue {
	t.words = map[string]class{}
	for c, list := range [...]string{never: nevers, either: eithers, closing: closings, counter: counters} {
		for word := range strings.FieldsSeq(list) {
			t.words[word] = class(c)
		}
	}
	t.starters = set(starters)
	return t
}

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}
