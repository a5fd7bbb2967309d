package names

import (
	"math"
	"os"
	"strings"
	"testing"

	"redakcija/editor/language"
)

// pairs reads lines of two names with a tab between them; "#" begins a comment.
func pairs(t testing.TB, file string) [][2]string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var all [][2]string
	for line := range strings.Lines(string(text)) {
		a, b, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(a, "#") {
			continue
		}
		all = append(all, [2]string{a, b})
	}
	if len(all) < 300 {
		t.Fatalf("%s has only %d pairs", file, len(all))
	}
	return all
}

func TestSameNames(t *testing.T) {
	for _, p := range pairs(t, "same.txt") {
		if same, score := Same(p[0], p[1]); !same {
			t.Errorf("%s, %s: taken for two names, score %.2f", p[0], p[1], score)
		}
		checkSymmetry(t, p[0], p[1])
	}
}

func TestOtherNames(t *testing.T) {
	for _, p := range pairs(t, "others.txt") {
		if same, score := Same(p[0], p[1]); same {
			t.Errorf("%s, %s: taken for one name, score %.2f", p[0], p[1], score)
		}
		checkSymmetry(t, p[0], p[1])
	}
}

// Names of people who share no word are never the same, whoever is compared with whom.
func TestStrangers(t *testing.T) {
	all := pairs(t, "same.txt")
	asked, wrong := 0, 0
	for i, p := range all {
		for step := 1; step <= 20; step++ {
			q := all[(i+step*37)%len(all)]
			if shareWord(p, q) {
				continue
			}
			asked++
			if same, _ := Same(p[0], q[1]); same {
				wrong++
				t.Logf("%s, %s", p[0], q[1])
			}
		}
	}
	if wrong*1000 > asked {
		t.Errorf("%d of %d strangers taken for the same", wrong, asked)
	}
}

// shareWord tells whether two rows have a word in common, on either side: many names
// stand in several rows.
func shareWord(p, q [2]string) bool {
	words := map[string]bool{}
	for _, w := range append(split(p[0]), split(p[1])...) {
		words[string(w.plain)] = true
	}
	for _, w := range append(split(q[0]), split(q[1])...) {
		if words[string(w.plain)] {
			return true
		}
	}
	return false
}

func checkSymmetry(t testing.TB, a, b string) {
	t.Helper()
	same, score := Same(a, b)
	back, backScore := Same(b, a)
	if same != back || math.Abs(score-backScore) > 1e-9 {
		t.Errorf("%q, %q: %v %v, the other way round %v %v", a, b, same, score, back, backScore)
	}
	if score < 0 || score > 1 || math.IsNaN(score) {
		t.Errorf("%q, %q: score %v", a, b, score)
	}
	for _, x := range []string{a, b} {
		if strings.TrimSpace(x) != "" {
			if same, score := Same(x, x); !same && len(split(x)) > 0 {
				t.Errorf("%q is not the same as itself: %v", x, score)
			}
		}
	}
	cyrillic := language.ToCyrillic(b)
	if language.ToLatin(cyrillic) != b {
		return // what cannot be written in Cyrillic and back is no test
	}
	if other, otherScore := Same(a, cyrillic); other != same || math.Abs(score-otherScore) > 1e-9 {
		t.Errorf("%q, %q: %v %v, but in Cyrillic %q %v %v", a, b, same, score, cyrillic, other, otherScore)
	}
}

func TestScores(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		least, top float64
	}{
		{"Donald Trump", "Donald Trump", 1, 1},
		{"Donald Trump", "Donalda Trampa", 0.9, 1},
		{"Trump", "Donald Tramp", 0.75, 0.95},
		{"Donald Trump", "Melanija Tramp", 0, 0.3},
		{"", "", 0, 0},
		{"", "Trump", 0, 0},
		{"–", "–", 1, 1},
	} {
		if _, score := Same(c.a, c.b); score < c.least || score > c.top {
			t.Errorf("Same(%q, %q) scores %.2f, want %.2f to %.2f", c.a, c.b, score, c.least, c.top)
		}
	}
}

func FuzzSame(f *testing.F) {
	for _, p := range pairs(f, "same.txt")[:60] {
		f.Add(p[0], p[1])
	}
	f.Add("", "-")
	f.Add("\xff", "Č\u030c")
	f.Add(strings.Repeat("schtsch", 40), strings.Repeat("щ", 40))
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 400 {
			return
		}
		checkSymmetry(t, a, b)
	})
}

func BenchmarkSame(b *testing.B) {
	all := pairs(b, "same.txt")
	for i := 0; b.Loop(); i++ {
		p := all[i%len(all)]
		Same(p[0], p[1])
	}
}

func BenchmarkStrangers(b *testing.B) {
	all := pairs(b, "same.txt")
	for i := 0; b.Loop(); i++ {
		Same(all[i%len(all)][0], all[(i+37)%len(all)][1])
	}
}
