package language

import (
	"slices"
	"strings"
)

// A seam is where a prefix or the first half of a word ends in n, l or d and the
// rest begins with j or ž: in + jekcija, nad + živjeti. There the two Latin letters
// are two Cyrillic ones. No rule of spelling tells a seam from a digraph, so the
// stems are listed: those in which the word lists of the Serbian spelling
// dictionaries, which hold each word in both scripts, have two letters.
type seamStem struct {
	before string   // the stem up to and without the digraph
	after  []string // what may follow the digraph, as its beginning
}

var seams = map[rune][]seamStem{
	'љ': {
		{"on", []string{"an"}},
	},
	'њ': {
		{"a", []string{"on"}},
		{"i", []string{"ekc", "ekt", "icir", "unk", "urij"}},
		{"ke", []string{"on"}},
		{"ko", []string{"ekt", "ug", "ukc", "ukt", "unk", "unt"}},
		{"ma", []string{"ogan"}},
		{"o", []string{"lajn"}},
		{"še", []string{"ang", "eng"}},
		{"ta", []string{"ug"}}, // the news agency writes itself Танјуг
		{"va", []string{"edar", "ezič"}},
	},
	'џ': {
		{"an", []string{"ej"}},
		{"fel", []string{"andarm"}},
		{"na", []string{"anj", "drel", "el", "eo", "et", "iv", "nj", "rec", "up"}},
		// Not "al": Odžalan, the politician, has a digraph.
		{"o", []string{"ali", "alj", "alo", "ar", "el", "et", "iv", "ubor", "vak", "val"}},
		{"po", []string{"anr", "drel", "eg", "el", "et", "ig", "il", "iz", "nj", "up"}},
		{"pre", []string{"alb", "elu", "ivot"}},
	},
}

// stemPrefixes may stand in front of a stem that has a seam.
var stemPrefixes = []string{"", "anti", "auto", "de", "hiper", "mikro", "naj", "ne", "post", "pre", "re"}

// reach is how many letters around a digraph decide: the longest prefix and stem.
const reach = len("hiper") + len("andarm")

// seam tells whether the digraph d at text[at] lies on a seam. The word begins at
// text[0] and ends at the first rune that is no letter.
func seam(text []rune, at int, d rune) bool {
	stems := seams[d]
	if len(stems) == 0 || at > reach {
		return false
	}
	end := at + 2
	for end < min(len(text), at+2+reach) && inWord(text[end]) {
		end++
	}
	head, tail := strings.ToLower(string(text[:at])), strings.ToLower(string(text[at+2:end]))
	for _, s := range stems {
		prefix, ok := strings.CutSuffix(head, s.before)
		if !ok || !slices.Contains(stemPrefixes, prefix) {
			continue
		}
		for _, a := range s.after {
			if strings.HasPrefix(tail, a) {
				return true
			}
		}
	}
	return false
}
