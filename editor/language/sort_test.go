package language

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

const (
	latinWords    = "cesta čaj ćar dan dvor džep đak lopta ljubav nit njega sat suza šum śekira śutra trg vrt zub žaba źenica"
	cyrillicWords = "ветар град дан ђак ехо жаба зуб з\u0301еница ива јутро крај лопта љубав море нит њега око пас рат сат суза с\u0301екира с\u0301утра трг ћар уво фар хлад цеста чај џеп шум"
)

// Words in the order of a Montenegrin index, in both scripts.
func TestOrder(t *testing.T) {
	for _, list := range [][]string{
		strings.Fields(latinWords),
		strings.Fields(cyrillicWords),
		{"injekcija", "injurija", "inženjer", "inje"},
		{"nadograditi", "nadživjeti", "nadžnjeti", "nadžak", "nađ"},
		{"lav", "Lazo", "lopta", "lj", "ljeto", "Ljubo", "LJUTA", "ma"},
		{"Crna", "Crna Gora", "Crna  Gora 2", "Crna-Gora 3", "crnac"},
		{"Muller", "Müller", "Mullerov", "Muo"},
		{"pijesak", "q1", "rad", "vino", "web", "xeroks", "yen", "zub"},
		{"", "!", "10", "2", "a", "žaba", "а", "шум", "ыва", "中文"},
		{"Sat", "sat", "Sato"},
		{"oda", "ødegaard", "odežda", "strana", "straße", "strast"},
	} {
		for i := 1; i < len(list); i++ {
			if !Less(list[i-1], list[i]) || Less(list[i], list[i-1]) {
				t.Errorf("%q is not before %q", list[i-1], list[i])
			}
		}
		shuffled := slices.Clone(list)
		rand.New(rand.NewSource(1)).Shuffle(len(list), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for i, s := range shuffled {
			shuffled[i] = norm.NFD.String(s)
		}
		slices.SortFunc(shuffled, func(a, b string) int { return strings.Compare(Key(a), Key(b)) })
		for i, s := range shuffled {
			if norm.NFC.String(s) != norm.NFC.String(list[i]) {
				t.Errorf("sorted: %q, want %q", shuffled, list)
				break
			}
		}
	}
}

func BenchmarkKey(b *testing.B) {
	words := strings.Fields(latinWords)
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			Key(w)
		}
	}
}
