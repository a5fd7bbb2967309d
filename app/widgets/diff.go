package widgets

import (
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

// NewDiff returns a read-only cell that shows how one text became another.
func NewDiff(parts []DiffPart) *Cell {
	c := NewCell()
	c.ReadOnly = true
	c.SetContent(DiffText(parts))
	return c
}
