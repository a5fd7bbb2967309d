package lookup

import (
	"slices"
	"strings"

	"redakcija/editor/internal/names"
)

// sound is the name of a person ready to be compared with transcriptions.
type sound struct {
	form    int32
	surname names.Word // its last word: most other names differ in it
}

// soundKey is what two spellings of one name have in common however they are transcribed:
// how many words there are, and what the first and the last begin with.
type soundKey struct {
	base        string // of the texts that have no form of their own
	words       int
	first, last byte
}

// mostHeard is how many words a name has at most that is compared by sound.
const mostHeard = 6

// newSounds keeps the names of people for each language in which the register has no form
// of them. Where a language has one nothing is guessed.
func newSounds(forms []form) map[soundKey][]sound {
	type in struct {
		entry int
		base  string
	}
	has := make(map[in]bool, len(forms))
	var bases []string
	for i := range forms {
		f := &forms[i]
		if f.Base != "" && !slices.Contains(bases, f.Base) {
			bases = append(bases, f.Base)
		}
		has[in{f.Entry, f.Base}] = true
	}
	all := map[soundKey][]sound{}
	for i := range forms {
		f := &forms[i]
		if !f.Person || f.Wrong || f.Base == "" || len(f.words) > mostHeard {
			continue
		}
		surname := names.NewWord(f.words[len(f.words)-1].plain)
		for _, base := range bases {
			if has[in{f.Entry, base}] {
				continue
			}
			key := keyOf(base, f.words)
			all[key] = append(all[key], sound{int32(i), surname})
		}
	}
	return all
}

// heard are the entries of which a name is a transcription by rule, word for word.
func (x *Index) heard(base, name string, words []word) []int {
	if len(words) > mostHeard {
		return nil
	}
	candidates := x.sounds[keyOf(base, words)]
	if len(candidates) == 0 {
		return nil
	}
	surname := names.NewWord(words[len(words)-1].plain)
	var all []int
	for i := range candidates {
		f := &x.forms[candidates[i].form]
		if !agree(f.words, words) || names.Between(f.Base, base).Match(candidates[i].surname, surname) == names.No {
			continue
		}
		if same, _ := names.Same(f.Text, name); same {
			all = append(all, f.Entry)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// agree tells whether a name can be the transcription of another as far as its endings go:
// where the first word has got an -a that it does not have in the other, it is a case of a
// man's name only if the last word has an ending as well, and it is no woman's.
func agree(from, name []word) bool {
	last := len(name) - 1
	if last == 0 || grown(from[0], name[0]) == 0 {
		return true
	}
	return grown(from[last], name[last]) == 1 && !isWomansToo(name)
}

// grown is 1 for a word that ends in -a where the other word does not, else 0.
func grown(from, to word) int {
	if strings.HasSuffix(to.plain, "a") && !strings.HasSuffix(from.plain, "a") {
		return 1
	}
	return 0
}

func keyOf(base string, words []word) soundKey {
	return soundKey{base, len(words), opening(words[0].plain), opening(words[len(words)-1].plain)}
}

// opening returns the class of sounds that a word begins with. The classes are wide enough
// that the spellings of a name in English, German and Montenegrin share one: Jean and Žan,
// Tsai and Caj, Philip and Filip.
func opening(s string) byte {
	has := func(prefixes ...string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
	}
	switch {
	case has("ts", "tz", "tc", "dj", "dž", "dz", "ds", "đ", "ya", "ye", "yi", "yo", "yu"):
		return 'k'
	case has("ph", "f", "v", "w") && !has("wr"):
		return 'f'
	case has("wr", "r"):
		return 'r'
	case has("b", "d", "l", "m", "n", "p", "t"):
		return s[0]
	case has("a", "e", "i", "o", "u", "y", "ä", "ö", "ü", "æ", "ø", "å", "á", "é", "í", "ó", "ú"):
		return 'a'
	}
	return 'k' // c g h j k q s x z, with marks and without
}
