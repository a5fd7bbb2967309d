package worddiff

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
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
		{"a…❤\ufe0f b", "a…❤ b", "a…-❤\ufe0f-+❤+ b"},
		{"\u0301 x", "x", "-\u0301 -x"},
	} {
		var got strings.Builder
		for _, p := range Diff(c.old, c.new) {
			sign := [...]string{Same: "", Deleted: "-", Inserted: "+"}[p.Op]
			got.WriteString(sign + p.Text + sign)
		}
		if got.String() != c.want {
			t.Errorf("%q to %q: %q, want %q", c.old, c.new, got.String(), c.want)
		}
	}
}

// TestDiffIsExact checks on random texts that both texts can be read from the
// parts, and that as much is kept as the plain table of lengths says can be.
func TestDiffIsExact(t *testing.T) {
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
		for _, p := range Diff(old, new) {
			if p.Op != Inserted {
				a.WriteString(p.Text)
			}
			if p.Op != Deleted {
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
			if s.op == Same {
				kept++
			}
		}
		if want := longest(d.x, d.y); kept != want {
			t.Fatalf("%q to %q keeps %d, %d could be kept", old, new, kept, want)
		}
	}
}

// TestDiffIsBounded takes texts that have nothing in common but their ends.
func TestDiffIsBounded(t *testing.T) {
	long := func(word string) string {
		return "Početak " + strings.Repeat(word+" ", 20_000) + "kraj."
	}
	parts := Diff(long("ovo"), long("ono"))
	if len(parts) != 4 || parts[0].Text != "Početak " || parts[1].Op != Deleted || parts[2].Op != Inserted || parts[3].Text != " kraj." {
		t.Errorf("%d parts", len(parts))
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

func BenchmarkDiff1000Words(b *testing.B) {
	old := strings.Repeat("ruski izaslanik je rekao novinarima u srijedu da će dijalog prevladati ", 100)
	new := strings.ReplaceAll(old, "srijedu", "petak")
	for b.Loop() {
		Diff(old, new)
	}
}
