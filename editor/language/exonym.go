package language

import (
	"strings"
	"sync"
)

// Exonym returns the number of the place, people or institution that a word names in
// English, German or Montenegrin, 0 where it names none that the list has: "Germany",
// "Deutschland", "deutsche", "Njemačkoj" and "Nemci" have one number. The word is in
// lower case and in Latin letters.
//
// The words are recognised by their stems, so that no table of endings is needed; a stem
// that is also the beginning of other words is written out in the list.
func Exonym(word string) int {
	t := exonyms()
	if n, ok := t.lines["="+word]; ok {
		return n
	}
	// The longest stem counts: "nigerijski" is from Nigeria, not from Niger.
	for end := len(word); end >= shortestStem; end-- {
		if n, ok := t.lines[word[:end]]; ok && (t.tails[word[end:]] || end >= plainStem && len(word)-end <= longestTail) {
			return n
		}
	}
	return 0
}

const (
	shortestStem = 3 // bytes
	// A stem of so many bytes begins nothing but its own words: any ending will do.
	plainStem   = 6
	longestTail = 8 // bytes
)

// exonymTails are what stands behind a short stem, so that "mor" is the sea and not the
// beginning of "Morgan". An empty ending is one too.
const exonymTails = `
s es n en e er ern em in innen ei ey y isch ische ischen ischer isches ischem ien iens
an ans ian ians ns ish ese al ic ia ias
a i o u om im ih og oj oga ome omu ima ama ja je ju ji jom jama
ski ska sko ske sku skog skoga skom skoj skih skim
ki ka ko ke ku kog koga kom koj kih kim kinja kinje
čki čka čko čke čku čkog čkoj čkom čkim čkih
ni na no ne nu nog noga nom noj nih nim
ac ca cu cem ci ce aca cima
anin ana ani ane anima anac anci ance anaca anka anke anski anska ansko anske anskog anskoj
ija ije iju iji ijom ijski ijska ijsko ijske ijskog ijskoj ijskom ijskih ijskim ijci ijaca
ov ova ovo ove ovi in ina ine ino
ar ara are ari ost osti stvo stva stvu stvom
`

// IsPlace tells whether a number of [Exonym] is that of a country or city, or of its people.
func IsPlace(exonym int) bool { return 0 < exonym && exonym <= exonyms().places }

type exonymTable struct {
	lines map[string]int
	tails map[string]bool
	// places is the number of the last line that names a place.
	places int
}

// exonyms maps stems, and whole words behind "=", to the number of their line.
var exonyms = sync.OnceValue(func() exonymTable {
	t := exonymTable{make(map[string]int, 4096), map[string]bool{"": true}, 0}
	n := 0
	for _, list := range [...]string{countries, cities, notions} {
		for line := range strings.Lines(list) {
			n++
			for stem := range strings.FieldsSeq(line) {
				t.lines[stem] = n
			}
		}
		if list == cities {
			t.places = n
		}
	}
	for tail := range strings.FieldsSeq(exonymTails) {
		t.tails[tail] = true
	}
	return t
})
