// Package worddiff says which words of a text became which of another.
package worddiff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Op says what became of a part of a text.
type Op int

// What becomes of a part.
const (
	Same Op = iota
	Deleted
	Inserted
)

// Part is words in a row with which the same happened.
type Part struct {
	Text string
	Op   Op
}

// most is how many pairs of pieces are compared at most, behind what both texts begin
// and end with: a tenth of a second. Two paragraphs of 4,000 pieces, 2,000 words, are
// compared; of longer ones that differ throughout the whole middle is one change.
const most = 16_000_000

// Diff says how old became new: the parts that are the same or deleted make up old,
// those that are the same or inserted make up new. What stays is a longest common
// subsequence of words, spaces and signs, found exactly, by Hirschberg's method: time
// is the product of the two lengths, memory their sum. A space between two changes is
// counted as changed, because it is no sign of sameness to a reader.
func Diff(old, new string) []Part {
	ids := map[string]int{}
	d := &diff{a: pieces(old), b: pieces(new)}
	d.x, d.y = number(ids, d.a), number(ids, d.b)
	d.row1, d.row2, d.turn = make([]int32, len(d.b)+1), make([]int32, len(d.b)+1), make([]int32, len(d.b)+1)
	d.compare(0, len(d.a), 0, len(d.b))
	return d.parts()
}

// The classes of letters that make pieces.
const (
	space = iota
	word
	sign
)

func classOf(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.IsDigit(r), extends(r), r == '_', r == '’', r == '\'':
		return word
	}
	return sign
}

// extends tells whether r belongs to the letter or sign before it: a combining mark (the
// acute of Montenegrin "с́" and "з́" among them), a variation selector, a joiner.
func extends(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || r == '\u200d') // 0x300 is the first mark
}

// pieces cuts a text into words, runs of spaces, and single signs with their marks.
func pieces(text string) []string {
	var all []string
	start, class := 0, sign
	for at, r := range text {
		next := classOf(r)
		joins := next == class && class != sign || class == sign && at > start && extends(r)
		if at > 0 && !joins {
			all = append(all, text[start:at])
			start = at
		}
		if !joins || at == 0 {
			class = next
		}
	}
	if start < len(text) {
		all = append(all, text[start:])
	}
	return all
}

// number gives equal pieces equal numbers, which are faster to compare.
func number(ids map[string]int, pieces []string) []int {
	n := make([]int, len(pieces))
	for i, p := range pieces {
		id, ok := ids[p]
		if !ok {
			id = len(ids)
			ids[p] = id
		}
		n[i] = id
	}
	return n
}

// step is one piece of the result.
type step struct {
	op    Op
	piece string
}

type diff struct {
	a, b             []string
	x, y             []int // a and b as numbers
	row1, row2, turn []int32
	steps            []step
}

// compare appends how x[a1:a2] became y[b1:b2].
func (d *diff) compare(a1, a2, b1, b2 int) {
	for a1 < a2 && b1 < b2 && d.x[a1] == d.y[b1] {
		d.steps = append(d.steps, step{Same, d.a[a1]})
		a1, b1 = a1+1, b1+1
	}
	same := 0
	for a1 < a2 && b1 < b2 && d.x[a2-1] == d.y[b2-1] {
		a2, b2, same = a2-1, b2-1, same+1
	}
	switch {
	case a1 == a2 || b1 == b2:
		d.all(a1, a2, b1, b2)
	case a2-a1 == 1:
		if i := slices.Index(d.y[b1:b2], d.x[a1]); i >= 0 {
			d.all(a1, a1, b1, b1+i)
			d.steps = append(d.steps, step{Same, d.a[a1]})
			d.all(a2, a2, b1+i+1, b2)
		} else {
			d.all(a1, a2, b1, b2)
		}
	case (a2-a1)*(b2-b1) > most:
		d.all(a1, a2, b1, b2)
	default:
		middle := (a1 + a2) / 2
		split := d.split(a1, middle, a2, b1, b2)
		d.compare(a1, middle, b1, split)
		d.compare(middle, a2, split, b2)
	}
	for i := range same {
		d.steps = append(d.steps, step{Same, d.a[a2+i]})
	}
}

// all appends that x[a1:a2] was deleted and y[b1:b2] inserted.
func (d *diff) all(a1, a2, b1, b2 int) {
	for _, p := range d.a[a1:a2] {
		d.steps = append(d.steps, step{Deleted, p})
	}
	for _, p := range d.b[b1:b2] {
		d.steps = append(d.steps, step{Inserted, p})
	}
}

// split finds where to cut y[b1:b2] so that the halves of x, cut at middle, have the
// longest common subsequences with them together.
func (d *diff) split(a1, middle, a2, b1, b2 int) int {
	n := b2 - b1
	// Lengths for the first half with every start of y[b1:b2].
	row, next := d.row1[:n+1], d.row2[:n+1]
	clear(row)
	for i := a1; i < middle; i++ {
		next[0] = 0
		for j := range n {
			if d.x[i] == d.y[b1+j] {
				next[j+1] = row[j] + 1
			} else {
				next[j+1] = max(row[j+1], next[j])
			}
		}
		row, next = next, row
	}
	first := d.turn[:n+1]
	copy(first, row)
	// And for the second half with every end.
	clear(row)
	for i := a2 - 1; i >= middle; i-- {
		next[n] = 0
		for j := n - 1; j >= 0; j-- {
			if d.x[i] == d.y[b1+j] {
				next[j] = row[j+1] + 1
			} else {
				next[j] = max(row[j], next[j+1])
			}
		}
		row, next = next, row
	}
	best := 0
	for j := range n + 1 {
		if first[j]+row[j] > first[best]+row[best] {
			best = j
		}
	}
	return b1 + best
}

// parts joins the steps: what is deleted before what is inserted in its place.
func (d *diff) parts() []Part {
	var parts []Part
	put := func(op Op, b *strings.Builder) {
		if b.Len() > 0 {
			parts = append(parts, Part{b.String(), op})
			b.Reset()
		}
	}
	var same, deleted, inserted strings.Builder
	for i, s := range d.steps {
		switch {
		case s.op == Deleted:
			put(Same, &same)
			deleted.WriteString(s.piece)
		case s.op == Inserted:
			put(Same, &same)
			inserted.WriteString(s.piece)
		case d.between(i):
			deleted.WriteString(s.piece)
			inserted.WriteString(s.piece)
		default:
			put(Deleted, &deleted)
			put(Inserted, &inserted)
			same.WriteString(s.piece)
		}
	}
	put(Same, &same)
	put(Deleted, &deleted)
	put(Inserted, &inserted)
	return parts
}

// between reports whether step i is a space between two changes that both replace
// something; a space beside a mere deletion or insertion stays.
func (d *diff) between(i int) bool {
	if r, _ := utf8.DecodeRuneInString(d.steps[i].piece); classOf(r) != space {
		return false
	}
	replaces := func(i, by int) bool {
		deleted, inserted := false, false
		for i += by; i >= 0 && i < len(d.steps) && d.steps[i].op != Same; i += by {
			deleted = deleted || d.steps[i].op == Deleted
			inserted = inserted || d.steps[i].op == Inserted
		}
		return deleted && inserted
	}
	return replaces(i, -1) && replaces(i, 1)
}
