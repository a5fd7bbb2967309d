package names

import (
	"strings"
	"sync"
)

// endings are what Montenegrin hangs on a name, with what each costs as evidence: cases
// are everywhere, a possessive is common, a derived adjective or the people of a place
// less so. Those that begin with j follow a name that ends in a vowel.
const endings = `
0 a e i o u om em oj og im ima ama ja je ju jem jom ji
1 ov ova ovo ove ovi ovu ovog ovoga ovom ovome ovim ovih ovoj ovima
1 ev eva evo eve evi evu evog evoga evom evome evim evih evoj evima
1 jev jeva jevo jeve jevi jevu jevog jevoga jevom jevim jevih jevoj jevima
1 jin jina jino jine jini jinu jinog jinom jinim jinih jinoj
1 in ina ino ine ini inu inog inoga inom inim inih inoj
1 ski ska sko ske sku skog skoga skom skome skim skih skoj
3 ni na no ne nu nog noga nom noj nih nim
1 ški ška ško ške šku škog škom škim ških škoj
3 anin ani ane anima anina anka anke anke čanin čani čana janin jani jana jac jaca ac ca cu ci ce aca cima
`

// softened are the ends of names whose last consonant the dative changes: "Amerika",
// "Americi".
var softened = map[string]string{"ka": "ci", "ca": "ci", "ga": "zi", "ha": "si"}

// maxEnding is the longest of the endings.
const maxEnding = 6

var endingCosts = sync.OnceValue(func() map[[maxEnding]rune]int {
	costs := map[[maxEnding]rune]int{}
	for line := range strings.Lines(endings) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		for _, e := range fields[1:] {
			costs[endingKey([]rune(e))] = int(fields[0][0] - '0')
		}
	}
	return costs
})

func endingKey(tail []rune) (key [maxEnding]rune) {
	copy(key[:], tail)
	return key
}

// ending returns what it costs to take the tail of a word for an ending: 0 for none at
// all, -1 where it is no ending.
func ending(tail []rune) int {
	if len(tail) == 0 {
		return 0
	}
	if len(tail) > maxEnding {
		return -1
	}
	if cost, ok := endingCosts()[endingKey(tail)]; ok {
		return cost
	}
	return -1
}

// tails returns what it costs that a name ends in a where the other word ends in b, after
// all letters before have met; -1 where that cannot be.
func tails(a, b []rune) int {
	if len(a) == 0 {
		return ending(b)
	}
	if len(a) > 2 {
		return -1
	}
	if len(b) == 2 && softened[string(a)] == string(b) {
		return 0
	}
	if len(a) == 1 {
		switch a[0] {
		case 'a', 'e', 'o':
			// The vowel gives way to that of the ending: Obama, Obame; Marco, Marca; Sofia, Sofije.
			if len(b) > 1 && (isVowel(b[0]) || b[0] == 'j') || len(b) == 1 && (a[0] == 'a' && isVowel(b[0]) || b[0] == 'a' || b[0] == 'u') {
				return ending(b)
			}
		case 'r', 'l': // Petr, Petar
			if len(b) == 2 && b[0] == 'a' && b[1] == a[0] {
				return 1
			}
		case 's': // English and German: Trump's, Trumps
			if len(b) == 0 {
				return 2
			}
		}
		return -1
	}
	switch string(a) {
	case "us", "os", "es", "is", "um", "ah": // Tacitus, Tacita; Sarah, Saru
		if c := ending(b); c >= 0 && len(b) > 0 && isVowel(b[0]) {
			return c + 3
		}
	case "er", "ar", "el", "al", "ac", "ak", "at", "en", "an": // Petar, Petrom; Tivat, Tivta
		if len(b) > 1 && b[0] == a[1] && isVowel(b[1]) {
			if c := ending(b[1:]); c >= 0 {
				return c + 2
			}
		}
	}
	return -1
}

// soundEnds is tails for a name by sound. It may also have the s of a German genitive:
// "Trumps", "Trampa".
func soundEnds(a, b []rune) int {
	if c := tails(a, b); c >= 0 || len(a) != 1 || a[0] != 's' {
		return c
	}
	return ending(b)
}

func isVowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}
