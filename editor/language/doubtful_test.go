package language

import (
	"strings"
	"testing"
)

func TestDoubtful(t *testing.T) {
	const foreign = "John Smith Bush Busha Anna Thomas Michaela Moon Lee Leeja Jack Hicks Phil Houghton Rachel Harris Matta Aaron Kuhn Ross Barry"
	for word := range strings.FieldsSeq(foreign) {
		if isForeignWord([]rune(word)) { // it has a letter that proves it, as Barry has
			continue
		}
		text := "Kazao je " + word + "."
		got := (*Locks)(nil).Doubtful(text)
		if len(got) != 1 || got[0] != (Span{9, 9 + len(word)}) {
			t.Errorf("%s: %v", word, got)
		}
		if got := NewLocks([]Entry{{Text: word, Latin: true}}).Doubtful(text); len(got) != 0 {
			t.Errorf("%s is listed, and doubtful all the same", word)
		}
	}
	const native = `Prethodni ishod, Ishod, Rashod i Shvatanje. Najjači, Poddirektor, Vannastavni, Protivvazdušni i Pooštren.
		Koordinator Golootočanin, Zoološki vrt, Neekonomski, Shodno tome, Ushićen i Pothranjen. Gradacki i Gradackog,
		Džon Smit, Buš, Majkl, Ana, Tomas, Mun, Li, Džek, Hiks, Rejčel, Haris, Mat, Aron, Kun, Ahmed, Brehta, Vilhelm,
		john i smith, JOHN SMITH, Wall i Müller, www.smith.com, Njegoš, Ljubiša, Džudović, Izzat?`
	for _, d := range (*Locks)(nil).Doubtful(native) {
		t.Errorf("%q is none", string([]rune(native)[d.Start:d.End]))
	}
}
