package spelling

import (
	"strings"
	"unicode/utf8"
)

// The dictionary for German joins only what its authors foresaw, and every page of news has
// a compound that they did not: Restaurantketten, Gewinnerseite.

// leastPart is how many code points each part of such a compound has: shorter ones would
// make compounds of slips.
const leastPart = 4

// joints are what German puts between the parts.
var joints = []string{"", "s", "es", "n", "en", "er", "e"}

// joining are endings of nouns after which there is always an s: Kleidungsstück.
var joining = strings.Fields("ung heit keit schaft ion tät ling tum")

// compound tells whether a German word that no dictionary has may be two that one has. It
// is no proof: a slip can look like that too.
func (t *tongue) compound(w string) bool {
	kind := casingOf(w)
	if t.base != "de" || kind != small && kind != titled {
		return false
	}
	for i := range w {
		first, second := w[:i], w[i:]
		if utf8.RuneCountInString(first) < leastPart || utf8.RuneCountInString(second) < leastPart || !t.inAny(recase(second, kind)) {
			continue
		}
		for _, joint := range joints {
			stem, ok := strings.CutSuffix(first, joint)
			if ok && utf8.RuneCountInString(stem) >= leastPart && joint == jointAfter(stem, joint) && t.knows(recase(stem, titled)) {
				return true
			}
		}
	}
	return false
}

// jointAfter returns the joint that a part must have: an s where its ending says so,
// otherwise the one that stands there.
func jointAfter(stem, joint string) string {
	for _, ending := range joining {
		if strings.HasSuffix(stem, ending) {
			return "s"
		}
	}
	return joint
}
