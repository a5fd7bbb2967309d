package fuzzy

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// levenshtein is the distance by its definition.
func levenshtein[T comparable](a, b []T) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := before
			if x != y {
				change++
			}
			before, row[j+1] = row[j+1], min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// memory is what an index should hold, to be searched by comparing a text with each.
type memory map[uint32]remembered

type remembered struct {
	text    string
	words   []string
	letters []rune // of the words, with spaces between
}

func remember(text string) remembered {
	folded := string(appendWords(nil, text))
	return remembered{text, strings.Fields(folded), []rune(folded)}
}

func (all memory) search(text string, k, least int) []Match {
	asked := remember(text)
	q := asked.words
	var found []Match
	for id, r := range all {
		w := r.words
		longer, shorter := max(len(q), len(w)), min(len(q), len(w))
		if shorter == 0 || 100*shorter < least*longer { // what is that much longer scores less
			continue
		}
		score := 100 * (longer - levenshtein(q, w)) / longer
		if score < max(least, 1) {
			continue
		}
		a, b := asked.letters, r.letters
		alike := 1 - float64(levenshtein(a, b))/float64(max(len(a), len(b)))
		found = append(found, Match{ID: id, Score: score, Same: text == r.text, Alike: alike})
	}
	slices.SortFunc(found, func(a, b Match) int {
		switch {
		case a.Score != b.Score:
			return cmp.Compare(b.Score, a.Score)
		case a.Same != b.Same:
			if a.Same {
				return -1
			}
			return 1
		case a.Alike != b.Alike:
			return cmp.Compare(b.Alike, a.Alike)
		}
		return cmp.Compare(b.ID, a.ID)
	})
	return found[:min(len(found), max(k, 0))]
}

// vocabulary is words as news use them: a few in every sentence, most of them once.
type vocabulary struct {
	random *rand.Rand
	words  []string
	zipf   *rand.Zipf
}

func newVocabulary(seed uint64, words int) *vocabulary {
	random := rand.New(rand.NewPCG(seed, 6))
	v := &vocabulary{random: random, zipf: rand.NewZipf(random, 1.15, 4, uint64(words-1))}
	begin := strings.Fields("vla predsjed sjedni izbor grad min mo lu dr str Pod Nik bud plan zem kri po sa ras od")
	middle := strings.Fields("a i ić on est ov ar ni ta al ur om ek š ž")
	for n := range words {
		w := begin[n%len(begin)]
		for rest := n / len(begin); ; rest /= len(middle) {
			w += middle[rest%len(middle)]
			if rest < len(middle) {
				break
			}
		}
		v.words = append(v.words, w)
	}
	return v
}

func (v *vocabulary) word() string { return v.words[v.zipf.Uint64()] }

// sentence is a new one of n words.
func (v *vocabulary) sentence(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(v.word())
	}
	return b.String() + "."
}

// edit changes some words of a sentence.
func (v *vocabulary) edit(text string, changes int) string {
	w := strings.Fields(text)
	for range changes {
		i := v.random.IntN(len(w) + 1)
		switch {
		case i == len(w) || v.random.IntN(3) == 0:
			w = slices.Insert(w, i, v.word())
		case v.random.IntN(2) == 0:
			w = slices.Delete(w, i, i+1)
		default:
			w[i] = v.word()
		}
	}
	return strings.Join(w, " ")
}

// length is how many words a sentence has: short ones are common, and a few are paragraphs.
func (v *vocabulary) length() int {
	if v.random.IntN(100) == 0 {
		return 50 + v.random.IntN(100)
	}
	return 1 + int(v.random.ExpFloat64()*6)
}

// next is a text of a memory as it grows: new, or one of before as it was or edited.
func (v *vocabulary) next(before []string) string {
	switch n := v.random.IntN(20); {
	case len(before) == 0 || n < 10:
		return v.sentence(v.length())
	case n == 10:
		return []string{"", "–", "“…”", "Foto: BETA", "foto BETA", v.word()}[v.random.IntN(6)]
	default:
		old := before[v.random.IntN(len(before))]
		if n < 14 {
			return old
		}
		return v.edit(old, v.random.IntN(4))
	}
}

func TestScores(t *testing.T) {
	for _, c := range []struct {
		asked, entry string
		want         int
	}{
		{"Vlada je usvojila budžet.", "Vlada je usvojila budžet.", 100},
		{"„VLADA“ je – usvojila budžet", "Vlada je usvojila budžet.", 100}, // marks and case do not count
		{"Vlada nije usvojila budžet", "Vlada je usvojila budžet.", 75},
		{"Vlada je juče usvojila budžet", "Vlada je usvojila budžet.", 80},
		{"Vlada usvojila", "Vlada je usvojila", 66}, // rounded down
		{"je vlada", "vlada je", 0},                 // an order is nothing shared
		{"je vlada usvojila", "vlada je usvojila", 33},
		{"vlada vlada vlada", "vlada", 33},
		{"3,5 Prozent", "3,6 Prozent", 66}, // a number is its runs of digits
		{"Die Straße", "DIE STRASSE", 100},
		{"rat", "", 0},
		{"", "", 0},
		{"Đukanović", "Djukanovic", 0}, // marks of letters count
	} {
		var x Index
		x.Add(Entry{1, c.entry})
		got := 0
		if m := x.Search(c.asked, 1, 1); len(m) > 0 {
			got = m[0].Score
		}
		if got != c.want {
			t.Errorf("%q and %q score %d, not %d", c.asked, c.entry, got, c.want)
		}
	}
}

func TestEqualScoresAreOrdered(t *testing.T) {
	var x Index
	x.Add(Entry{1, "Premijer je u Beogradu"}, Entry{2, "Premijer je u Nikšiću"}, Entry{3, "Premijer je u Nikšiću"})
	x.Add(Entry{4, "premijer je u Podgorici"}, Entry{5, "Premijer je u Podgorici!"}, Entry{6, "PREMIJER je u Podgorici"})
	x.Add(Entry{7, "Premijer je bio u Podgorici"})
	var got []uint32
	for _, m := range x.Search("Premijer je u Podgorici!", 6, 60) {
		got = append(got, m.ID)
	}
	// The very text, the same words from the newest on, one word more, then by characters: of
	// "podgorici", "beogradu" keeps more than "nikšiću".
	if want := []uint32{5, 6, 4, 7, 1, 3}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// TestSearchFindsWhatComparingAllFinds asks memories of three sizes, made in steps in which
// entries are also replaced and removed.
func TestSearchFindsWhatComparingAllFinds(t *testing.T) {
	for _, c := range []struct{ size, steps, queries, words int }{
		{30, 12, 4000, 25},
		{300, 9, 2500, 150},
		{1500, 4, 2000, 1000},
	} {
		t.Run(fmt.Sprint(c.size), func(t *testing.T) {
			t.Parallel()
			v := newVocabulary(uint64(c.size), c.words)
			var x Index
			all, texts, found := memory{}, []string{}, 0
			for range c.steps {
				var added []Entry
				for range c.size / c.steps {
					text := v.next(texts)
					texts = append(texts, text)
					added = append(added, Entry{uint32(v.random.IntN(4 * c.size)), text})
				}
				x.Add(added...)
				for _, e := range added {
					all[e.ID] = remember(e.Text)
				}
				var removed []uint32
				for range c.size / c.steps / 4 {
					id := uint32(v.random.IntN(4 * c.size))
					removed = append(removed, id)
					delete(all, id)
				}
				x.Remove(removed...)
				if x.Len() != len(all) {
					t.Fatalf("%d entries, not %d", x.Len(), len(all))
				}
				for range c.queries / c.steps {
					text, k, least := v.next(texts), 5, 60
					if v.random.IntN(4) == 0 {
						k, least = v.random.IntN(12), v.random.IntN(110)-5
					}
					got, want := x.Search(text, k, least), all.search(text, k, least)
					if !slices.Equal(got, want) {
						t.Fatalf("%q, %d from %d: %v, not %v", text, k, least, got, want)
					}
					found += len(got)
				}
			}
			if found < c.queries/2 {
				t.Errorf("only %d matches: the queries ask too little", found)
			}
		})
	}
}

// TestSearchWhileAdding reads with four readers what a writer adds and takes away.
func TestSearchWhileAdding(t *testing.T) {
	v := newVocabulary(4, 100)
	var texts []string
	for range 400 {
		texts = append(texts, v.sentence(3+v.random.IntN(6)))
	}
	var x Index
	x.Add(Entry{0, texts[0]})
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for asked := 0; ; asked++ {
				// What was there from the start is always found, and no id twice.
				got := x.Search(texts[0], 9, 1)
				slices.SortFunc(got, func(a, b Match) int { return cmp.Compare(a.ID, b.ID) })
				if len(got) == 0 || got[0].ID != 0 || len(slices.CompactFunc(got, func(a, b Match) bool { return a.ID == b.ID })) != len(got) {
					t.Errorf("%v", got)
					return
				}
				select {
				case <-done:
					if asked > 0 {
						return
					}
				default:
				}
			}
		})
	}
	for i, text := range texts {
		x.Add(Entry{uint32(1 + i%49), text}, Entry{uint32(1000 + i), text})
		x.Add(Entry{0, texts[0]})
		x.Remove(uint32(1000 + i - 20))
	}
	close(done)
	readers.Wait()
	if want := 50 + 20; x.Len() != want {
		t.Errorf("%d entries, not %d", x.Len(), want)
	}
}

// FuzzSearch: each line of a memory is a text, and the last is asked for.
func FuzzSearch(f *testing.F) {
	f.Add("Vlada je usvojila budžet\nvlada usvojila je budžet\n\nVlada nije usvojila budžet", 2, 60)
	f.Add("a a a b\na b a\nb\nA, b, a\na a", 3, 20)
	f.Add(strings.Repeat("x y z ", 30)+"\n"+strings.Repeat("x z y ", 28), 1, 1)
	f.Fuzz(func(t *testing.T, lines string, k, least int) {
		texts := strings.Split(lines, "\n")
		last := len(texts) - 1
		if len(lines) > 3000 || !utf8.ValidString(lines) {
			return
		}
		var x Index
		all := memory{}
		for id, text := range texts[:last] {
			all[uint32(id)] = remember(text)
			x.Add(Entry{uint32(id), text})
		}
		if got, want := x.Search(texts[last], k, least), all.search(texts[last], k, least); !slices.Equal(got, want) {
			t.Fatalf("%v, not %v", got, want)
		}
	})
}

func ExampleIndex_Search() {
	var memory Index
	memory.Add(
		Entry{1, "The government adopted the budget on Friday."},
		Entry{2, "The government fell on Friday."},
		Entry{3, "The government adopted the new budget on Monday."},
	)
	for _, m := range memory.Search("The government adopted the budget on Monday.", 5, 60) {
		fmt.Println(m.ID, m.Score)
	}
	// Output:
	// 3 87
	// 1 85
}
