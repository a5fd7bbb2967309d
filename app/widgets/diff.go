package widgets

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// DiffOp says what became of a part of a text.
type DiffOp int

// What becomes of a part.
const (
	DiffSame DiffOp = iota
	DiffDeleted
	DiffInserted
)

// DiffPart is words in a row with which the same happened.
type DiffPart struct {
	Text string
	Op   DiffOp
}

// WordDiff says how old became new: the parts that are the same or deleted make up
// old, those that are the same or inserted make up new. What stays is a longest
// common subsequence of words, spaces and signs, found exactly, by Hirschberg's
// method: time is the product of the two lengths, memory their sum. A space between
// two changes is counted as changed, because it is no sign of sameness to a reader.
func WordDiff(old, new string) []DiffPart {
	ids := map[string]int{}
	d := &diff{a: pieces(old), b: pieces(new)}
	d.x, d.y = number(ids, d.a), number(ids, d.b)
	d.row1, d.row2, d.turn = make([]int32, len(d.b)+1), make([]int32, len(d.b)+1), make([]int32, len(d.b)+1)
	d.compare(0, len(d.a), 0, len(d.b))
	return d.parts()
}

// pieces cuts a text into words, runs of spaces, and single signs.
func pieces(text string) []string {
	var p []string
	for at := 0; at < len(text); {
		end := nextStop(text, at)
		if r, _ := utf8.DecodeRuneInString(text[at:]); classOf(r) != classOther {
			end = endOfClass(text, at)
		}
		p = append(p, text[at:end])
		at = end
	}
	return p
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
	op    DiffOp
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
		d.steps = append(d.steps, step{DiffSame, d.a[a1]})
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
			d.steps = append(d.steps, step{DiffSame, d.a[a1]})
			d.all(a2, a2, b1+i+1, b2)
		} else {
			d.all(a1, a2, b1, b2)
		}
	default:
		middle := (a1 + a2) / 2
		split := d.split(a1, middle, a2, b1, b2)
		d.compare(a1, middle, b1, split)
		d.compare(middle, a2, split, b2)
	}
	for i := range same {
		d.steps = append(d.steps, step{DiffSame, d.a[a2+i]})
	}
}

// all appends that x[a1:a2] was deleted and y[b1:b2] inserted.
func (d *diff) all(a1, a2, b1, b2 int) {
	for _, p := range d.a[a1:a2] {
		d.steps = append(d.steps, step{DiffDeleted, p})
	}
	for _, p := range d.b[b1:b2] {
		d.steps = append(d.steps, step{DiffInserted, p})
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
func (d *diff) parts() []DiffPart {
	var parts []DiffPart
	put := func(op DiffOp, b *strings.Builder) {
		if b.Len() > 0 {
			parts = append(parts, DiffPart{b.String(), op})
			b.Reset()
		}
	}
	var same, deleted, inserted strings.Builder
	for i, s := range d.steps {
		switch {
		case s.op == DiffDeleted:
			put(DiffSame, &same)
			deleted.WriteString(s.piece)
		case s.op == DiffInserted:
			put(DiffSame, &same)
			inserted.WriteString(s.piece)
		case d.between(i):
			deleted.WriteString(s.piece)
			inserted.WriteString(s.piece)
		default:
			put(DiffDeleted, &deleted)
			put(DiffInserted, &inserted)
			same.WriteString(s.piece)
		}
	}
	put(DiffSame, &same)
	put(DiffDeleted, &deleted)
	put(DiffInserted, &inserted)
	return parts
}

// between reports whether step i is a space between two changes that both replace
// something; a space beside a mere deletion or insertion stays.
func (d *diff) between(i int) bool {
	if r, _ := utf8.DecodeRuneInString(d.steps[i].piece); classOf(r) != classSpace {
		return false
	}
	replaces := func(i, by int) bool {
		deleted, inserted := false, false
		for i += by; i >= 0 && i < len(d.steps) && d.steps[i].op != DiffSame; i += by {
			deleted = deleted || d.steps[i].op == DiffDeleted
			inserted = inserted || d.steps[i].op == DiffInserted
		}
		return deleted && inserted
	}
	return replaces(i, -1) && replaces(i, 1)
}

// DiffText makes a text of a comparison, with the marks that show it in a [Cell].
// Where a replaced word and the new one meet, a space keeps them apart.
func DiffText(parts []DiffPart) (string, []Mark) {
	var b strings.Builder
	var marks []Mark
	at := 0
	for i, p := range parts {
		if i > 0 && p.Op == DiffInserted && parts[i-1].Op == DiffDeleted {
			b.WriteByte(' ')
			at++
		}
		b.WriteString(p.Text)
		n := utf8.RuneCountInString(p.Text)
		switch p.Op {
		case DiffDeleted:
			marks = append(marks, Mark{at, at + n, MarkDeleted})
		case DiffInserted:
			marks = append(marks, Mark{at, at + n, MarkInserted})
		}
		at += n
	}
	return b.String(), marks
}

// NewDiff returns a read-only cell that shows how old became new.
func NewDiff(old, new string) *Cell {
	c := NewCell()
	c.ReadOnly = true
	c.SetContent(DiffText(WordDiff(old, new)))
	return c
}
