package spelling

import (
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// tongue is a language with its dictionaries.
type tongue struct {
	base    string
	places  []int  // in titles, of the dictionaries that judge
	books   []book // by their places in titles
	endings []string
	extra   *list // words of this newsroom that the dictionaries lack
	verdict func(w string) verdict
	memory  memory
}

// verdict is what is known about a word wherever it stands.
type verdict struct {
	known bool
	kind  editor.MisspellingKind // "" where nothing is wrong, or the word is unknown
	forms []string               // the right ones, for kind
	hint  bool                   // the word has a second meaning, in which it is right
	sure  bool                   // also with a capital it is that word, and no name
	exact bool                   // the forms are in the case and number of the word
	// soft and acute are the word with sj and zj, and with ś and ź, where both are right.
	soft, acute string
}

func newTongue(base string, places []int, books []book) *tongue {
	t := &tongue{base: base, places: places, books: books, endings: endings[base], extra: extraWords(base)}
	t.verdict = func(w string) verdict { return verdict{known: t.knows(w)} }
	if base == "cnr" {
		t.verdict = t.montenegrin
	}
	return t
}

// usable tells whether at least one dictionary is there.
func (t *tongue) usable() bool {
	for i := range t.books {
		if t.books[i].dictionary != nil {
			return true
		}
	}
	return false
}

// complete tells whether all of them are there: one that is missing or damaged may be
// replaced while the program runs.
func (t *tongue) complete() bool {
	for _, i := range t.places {
		if t.books[i].dictionary == nil {
			return false
		}
	}
	return true
}

// in tells whether the dictionary at a place has a word.
func (t *tongue) in(place int, w string) bool {
	b := t.books[place].dictionary
	return b != nil && b.Spell(w)
}

// knows tells whether any dictionary, or the newsroom's own list, has a plain word.
func (t *tongue) knows(w string) bool {
	for i := range t.books {
		if t.in(i, w) {
			return true
		}
	}
	return t.extra.has(w, t.inAny)
}

func (t *tongue) inAny(w string) bool {
	for i := range t.books {
		if t.in(i, w) {
			return true
		}
	}
	return false
}

// ask returns the verdict about a word as it stands in a text.
func (t *tongue) ask(text string) verdict {
	v, ok := t.memory.get(text)
	if !ok {
		w := plain(text, t.base == "cnr")
		v = t.verdict(w)
		if at := strings.IndexByte(w, '\''); at > 0 && !v.known {
			v = t.joined(w, at)
		}
		t.memory.put(text, v)
	}
	return v
}

// joined judges a word with an apostrophe by its parts: "Vance's", "d'Ivoar". A part of
// one or two letters is no word that could be wrong.
func (t *tongue) joined(w string, at int) verdict {
	for _, part := range []string{w[:at], w[at+1:]} {
		if utf8.RuneCountInString(part) > 2 && !t.knows(part) {
			return verdict{}
		}
	}
	return verdict{known: true}
}
