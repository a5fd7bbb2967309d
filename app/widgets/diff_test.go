package widgets

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestWordDiff(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"isto", "isto", "isto"},
		{"", "novo", "+novo+"},
		{"staro", "", "-staro-"},
		{"koji se juče sastao", "koji se ranije sastao", "koji se -juče-+ranije+ sastao"},
		{"jedan dva tri četiri", "jedan pet šest četiri", "jedan -dva tri-+pet šest+ četiri"},
		{"a b", "a nova b", "a +nova +b"},
		{"с\u0301утра", "сутра", "-с\u0301утра-+сутра+"},
		{"Kraj.", "Kraj!", "Kraj-.-+!+"},
	} {
		var got strings.Builder
		for _, p := range WordDiff(c.old, c.new) {
			sign := [...]string{DiffSame: "", DiffDeleted: "-", DiffInserted: "+"}[p.Op]
			got.WriteString(sign + p.Text + sign)
		}
		if got.String() != c.want {
			t.Errorf("%q to %q: %q, want %q", c.old, c.new, got.String(), c.want)
		}
	}
}

// TestWordDiffIsExact checks on random texts that both texts can be read from the
// parts, and that as much is kept as the plain table of lengths says can be.
func TestWordDiffIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	random := func() string {
		s := make([]string, r.IntN(30))
		for i := range s {
			s[i] = string(rune('a' + r.IntN(4)))
		}
		return strings.Join(s, []string{" ", ","}[r.IntN(2)])
	}
	for range 2000 {
		old, new := random(), random()
		var a, b strings.Builder
		for _, p := range WordDiff(old, new) {
			if p.Op != DiffInserted {
				a.WriteString(p.Text)
			}
			if p.Op != DiffDeleted {
				b.WriteString(p.Text)
			}
		}
		if a.String() != old || b.String() != new {
			t.Fatalf("%q to %q reads %q to %q", old, new, a.String(), b.String())
		}
		ids := map[string]int{}
		d := &diff{a: pieces(old), b: pieces(new)}
		d.x, d.y = number(ids, d.a), number(ids, d.b)
		d.row1, d.row2, d.turn = make([]int32, len(d.b)+1), make([]int32, len(d.b)+1), make([]int32, len(d.b)+1)
		d.compare(0, len(d.a), 0, len(d.b))
		kept := 0
		for _, s := range d.steps {
			if s.op == DiffSame {
				kept++
			}
		}
		if want := longest(d.x, d.y); kept != want {
			t.Fatalf("%q to %q keeps %d, %d could be kept", old, new, kept, want)
		}
	}
}

// longest is the length of a longest common subsequence, by the full table.
func longest(x, y []int) int {
	table := make([][]int, len(x)+1)
	for i := range table {
		table[i] = make([]int, len(y)+1)
	}
	for i := range x {
		for j := range y {
			if x[i] == y[j] {
				table[i+1][j+1] = table[i][j] + 1
			} else {
				table[i+1][j+1] = max(table[i][j+1], table[i+1][j])
			}
		}
	}
	return table[len(x)][len(y)]
}

func TestDiffText(t *testing.T) {
	text, marks := DiffText(WordDiff("šta je juče bilo", "šta je ranije bilo"))
	if text != "šta je juče ranije bilo" {
		t.Fatalf("text %q", text)
	}
	runes := []rune(text)
	want := []string{"juče", "ranije"}
	for i, m := range marks {
		if got := string(runes[m.Start:m.End]); got != want[i] {
			t.Errorf("mark %d is on %q, want %q", i, got, want[i])
		}
	}
	if len(marks) != 2 || marks[0].Kind != MarkDeleted || marks[1].Kind != MarkInserted {
		t.Errorf("marks %v", marks)
	}
}

func BenchmarkWordDiff1000Words(b *testing.B) {
	old := strings.Repeat("ruski izaslanik je rekao novinarima u srijedu da će dijalog prevladati ", 100)
	new := strings.ReplaceAll(old, "srijedu", "petak")
	for b.Loop() {
		WordDiff(old, new)
	}
}
