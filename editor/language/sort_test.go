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
			if Key(list[i-1]) >= Key(list[i]) {
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

// The alphabets as the orthography of 2009 has them: 32 letters in each script, in which
// dž, lj and nj are letters, and ś and ź follow š and ž in Latin and с and з in Cyrillic.
const (
	latinAlphabet    = "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š ś t u v z ž ź"
	cyrillicAlphabet = "а б в г д ђ е ж з з\u0301 и ј к л љ м н њ о п р с с\u0301 т ћ у ф х ц ч џ ш"
)

// Every letter comes before the next, at the beginning of a word and within it, whatever
// follows, in small letters and capitals.
func TestAlphabets(t *testing.T) {
	for _, alphabet := range []string{latinAlphabet, cyrillicAlphabet} {
		letters := strings.Fields(alphabet)
		if len(letters) != 32 {
			t.Errorf("%d letters: %s", len(letters), alphabet)
		}
		for i := 1; i < len(letters); i++ {
			a, b := letters[i-1], letters[i]
			for _, around := range [][2]string{{"", ""}, {"", "a"}, {"o", "e"}, {"to", ""}} {
				first, second := around[0]+a+around[1], around[0]+b+around[1]
				for _, pair := range [][2]string{
					{first, second},
					{strings.ToUpper(first), second},
					{first, strings.ToUpper(second)},
					{first + "šu", second},
					{norm.NFD.String(first), second},
				} {
					if Key(pair[0]) >= Key(pair[1]) {
						t.Errorf("%q is not before %q", pair[0], pair[1])
					}
				}
			}
		}
	}
}

// Lists as an index of names or a glossary has them.
func TestIndexes(t *testing.T) {
	for name, list := range map[string]string{
		"names":              "Cerović|Cetković|Čabarkapa|Čelebić|Ćetković|Ćirović|Dabović|Dragović|Džaković|Džudović|Đukanović|Đurović|Ivanović|Lazović|Luković|Ljumović|Ljuša|Marović|Nikčević|Novaković|Njegoš|Odović|Sekulić|Stanković|Šaranović|Šuković|Śekloća|Tadić|Vujović|Zeković|Zogović|Živković|Žižić|Źenović",
		"names in Cyrillic":  "Вујовић|Ђукановић|Живковић|Зоговић|З\u0301еновић|Ивановић|Лазовић|Љумовић|Новаковић|Његош|Секулић|С\u0301еклоћа|Тадић|Ћировић|Церовић|Чабаркапа|Џаковић|Шуковић",
		"seams":              "inat|injekcija|injektiran|injurija|inspekcija|injatelj|inje",
		"a d and a ž":        "nada|nadžeti|nadživjeti|nadžnjeti|nadžor|nađen",
		"capitals last":      "Sat|sat|satnica|Sato",
		"marks last":         "ode|odè|Öde|odeša",
		"figures and spaces": "Crna|Crna Gora|Crna-Gora|Crna Gora 10|Crna Gora 2|crnac",
		"foreign letters":    "pustinja|Quito|rad|Vuk|Wagner|Xavi|York|zub|żubr|Zürich|Žabljak",
		"German names":       "Maas|Muller|Müller|Schäuble|Schmidt|Straßer|Strauß",
	} {
		words := strings.Split(list, "|")
		sorted := slices.Clone(words)
		slices.SortFunc(sorted, func(a, b string) int { return strings.Compare(Key(a), Key(b)) })
		if !slices.Equal(sorted, words) {
			t.Errorf("%s: sorted\n%q, want\n%q", name, sorted, words)
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
