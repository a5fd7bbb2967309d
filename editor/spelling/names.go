package spelling

import (
	"slices"
	"strings"
	"unicode/utf8"

	naming "redakcija/editor/internal/names"
)

// leastStem is how many letters of a name must stay when endings are taken off: of fewer
// no name can be told.
const leastStem = 3

// leastFleeting is how many bytes a name has that loses an a before endings.
const leastFleeting = 5

// endings are what a language adds to a name, and after a hyphen to an acronym or a
// figure.
var endings = map[string][]string{
	"cnr": strings.Fields("a u e i o om em og oj im ih iv ov ev ova ovo ove ovu ovi ovih ovim ovog ovom ovoj eva evo eve evu evi evih evim evog evom evoj" +
		" in ina ino ine inu ini inih inim inog inom inoj ima ama ja je ju jem jom ta te ti to tih tog toj ma ac ovac ovca ovci ovaca ovka ovke jev jeva jevi jevo jevu"),
	"de": strings.Fields("s es n en ns er ern ers e em ische ischen ischer isches sche schen scher sches"),
	"en": strings.Fields("'s s ' es ed er ers ian ians"),
}

// names are those of the source of a translation: its words that begin with a capital.
type names struct {
	stems map[string]bool // and the words themselves, in small letters
	words []string
	other map[string]bool // its other words, as they are
}

func namesOf(source string) *names {
	all := &names{stems: map[string]bool{}, other: map[string]bool{}}
	eachWord(source, func(w word) {
		if !isCapital(w.text) {
			all.other[plain(w.text, true)] = true
			return
		}
		for _, part := range strings.FieldsFunc(w.text, isHyphen) {
			all.words = append(all.words, part)
			s := strings.ToLower(plain(part, true))
			all.stems[s] = true
			if n := len(s); n > leastFleeting && s[n-2] == 'a' && !strings.ContainsRune("aeiou", rune(s[n-1])) {
				all.stems[s[:n-2]+s[n-1:]] = true // Petrovac, Petrovca
			}
			for _, ending := range []string{"'s", "s", "a", "e", "i", "o", "u", "y"} {
				if stem, ok := strings.CutSuffix(s, ending); ok && utf8.RuneCountInString(stem) >= leastStem {
					all.stems[stem] = true
				}
			}
		}
	})
	return all
}

// have tells whether a plain word is one of the names: maybe with an ending, or, in
// Montenegrin, as it is written by its sound.
func (n *names) have(w string, t *tongue) bool {
	lower := strings.ToLower(w)
	if n.stems[lower] {
		return true
	}
	for _, e := range t.endings {
		if stem, ok := strings.CutSuffix(lower, e); ok && utf8.RuneCountInString(stem) >= leastStem && n.stems[stem] {
			return true
		}
	}
	return t.base == "cnr" && slices.ContainsFunc(n.words, func(name string) bool {
		same, _ := naming.Same(name, w)
		return same
	})
}
