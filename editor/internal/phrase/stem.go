package phrase

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// endings are what the words of a language end in, in any case, number or gender. Those
// before the semicolon also end the form that a dictionary has. Montenegrin has those of
// possessives and of the people of a place as well, because a name in them is still that
// name: Trampov, Iranac.
var endings = map[string]string{
	"en": "; s es",
	"de": "e er es en em a um us ; s n ns ens ern ers in innen erin erinnen",
	"cnr": "a e i o u ; " +
		"om em og oga eg ega omu ome emu im ima ih oj ama ju " +
		"ovi ova ove ovima evi eva eve evima ov ovo ovu ovog ovoga ovom ovih ovim ovoj ev evo evu evog evom evih evim evoj " +
		"in ina ino ine ini inu inog inom inih inim inoj " +
		"ac ca cu cem ci ce aca cima anin anina aninu aninom ani ana anima anka anke anki anku ankom anci",
}

// shortestStem is how many letters of a word must stay: with fewer half the language would
// be one word. Shorter words have one form.
const shortestStem = 3

type grammar struct {
	// all are the endings of a language, with whether a dictionary's form has them.
	all     map[string]bool
	longest int // letters of the longest
}

var grammars = sync.OnceValue(func() map[string]*grammar {
	all := map[string]*grammar{}
	for base, list := range endings {
		g := &grammar{all: map[string]bool{"": true}}
		dictionary := true
		for _, e := range strings.Fields(list) {
			if e == ";" {
				dictionary = false
				continue
			}
			g.all[e] = dictionary
			g.longest = max(g.longest, len(e)) // ASCII
		}
		all[base] = g
	}
	return all
})

// SameStem tells whether a word may be a form of the word that a dictionary has. Both are
// in lower case. Of a language whose endings are not known a word has one form.
func SameStem(base, dictionary, word string) bool {
	if dictionary == word {
		return true
	}
	g := grammars()[base]
	if g == nil {
		return false
	}
	return g.meet(base, dictionary, word, func(e string) bool { return g.all[e] })
}

// OneStem tells whether two words may be forms of one word.
func OneStem(base, a, b string) bool {
	if a == b {
		return true
	}
	g := grammars()[base]
	if g == nil {
		return false
	}
	known := func(e string) bool { _, ok := g.all[e]; return ok }
	return g.meet(base, a, b, known) || g.meet(base, b, a, known)
}

// meet tells whether two words have a stem in common, after which a has an ending that is
// taken and b one of the language.
func (g *grammar) meet(base, a, b string, taken func(string) bool) bool {
	common := 0 // bytes that both begin with
	letters := 0
	for common < len(a) && common < len(b) {
		r, n := utf8.DecodeRuneInString(a[common:])
		if s, _ := utf8.DecodeRuneInString(b[common:]); r != s {
			break
		}
		common += n
		letters++
	}
	for at := common; letters >= shortestStem; letters-- {
		if len(a)-at > g.longest+1 || len(b)-at > g.longest+len("šć") {
			return false
		}
		if _, ends := g.all[b[at:]]; ends && taken(a[at:]) {
			return true
		}
		if base == "cnr" && joined(g, a[:at], a[at:], b[at:], taken) || base == "cnr" && shifted(g, a[at:], b[at:], taken) || base == "en" && a[at:] == "y" && b[at:] == "ies" {
			return true
		}
		_, n := utf8.DecodeLastRuneInString(a[:at])
		at -= n
	}
	return false
}

// joined tells whether two ends of words are an ending of one stem, the second with a j that
// keeps two vowels apart: Virginia, Virginiji; Johnny, Johnnyja.
func joined(g *grammar, stem, a, b string, taken func(string) bool) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	rest, ok := strings.CutPrefix(b, "j")
	if !ok || rest == "" || !strings.ContainsRune("aeiouy", last) {
		return false
	}
	_, ends := g.all[rest]
	return ends && taken(a)
}

// shifts are the ends of Montenegrin stems that change in front of some endings: Amerika,
// Americi; centar, centra; misao, misli; bezbjednost, bezbjednošću; Njemac, Njemci.
var shifts = [...]struct{ from, to, before string }{
	{"k", "c", "ie"},
	{"k", "č", "e"},
	{"g", "z", "i"},
	{"g", "ž", "e"},
	{"h", "s", "i"},
	{"h", "š", "e"},
	{"ar", "r", "aeiou"},
	{"ac", "c", "aeiou"},
	{"ac", "č", "e"},
	{"ak", "k", "aeou"},
	{"ak", "c", "i"},
	{"al", "l", "aeiou"},
	{"am", "m", "aeiou"},
	{"an", "n", "aeiou"},
	{"st", "šć", "u"},
	{"o", "l", "aeiou"},
	{"ao", "l", "aeiou"},
}

// shifted tells whether two ends of words are an ending of one stem, but for what it
// changes in the stem.
func shifted(g *grammar, a, b string, taken func(string) bool) bool {
	for _, s := range shifts {
		x, fits := strings.CutPrefix(a, s.from)
		y, also := strings.CutPrefix(b, s.to)
		if !fits || !also || y == "" || !strings.ContainsRune(s.before, rune(y[0])) {
			continue
		}
		if _, ends := g.all[y]; ends && taken(x) {
			return true
		}
	}
	return false
}
