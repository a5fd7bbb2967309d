package widgets

import (
	"unicode/utf8"
)

// MarkKind says how a [Mark] looks.
type MarkKind int

// The kinds of marks.
const (
	MarkQuote    MarkKind = iota // background and gold underline
	MarkSpeaker                  // blue text, blue underline
	MarkTerm                     // dotted underline
	MarkError                    // red wavy underline
	MarkWarning                  // gold underline
	MarkInserted                 // background of added words
	MarkDeleted                  // background of removed words, struck through
)

// Mark is a span of a text that is shown in a special way. Marks may overlap.
type Mark struct {
	Start, End int // code points, End exclusive
	Kind       MarkKind
}

// inBytes turns offsets in code points into offsets in bytes of text, reusing into.
// Marks that cover nothing are left out.
func inBytes(into []Mark, text string, marks []Mark) []Mark {
	into = into[:0]
	ascii := utf8.RuneCountInString(text) == len(text)
	for _, m := range marks {
		if ascii {
			m.Start, m.End = min(max(m.Start, 0), len(text)), min(max(m.End, 0), len(text))
		} else {
			m.Start, m.End = byteAt(text, m.Start), byteAt(text, m.End)
		}
		if m.Start < m.End {
			into = append(into, m)
		}
	}
	return into
}

// moveMarks keeps marks on their words while text[from:to] is replaced by n bytes,
// until whoever knows what they mean gives new ones. Offsets are bytes.
func moveMarks(marks []Mark, from, to, n int) []Mark {
	moved := func(at int) int {
		switch {
		case at >= to:
			return at + n - (to - from)
		case at > from:
			return from
		}
		return at
	}
	kept := marks[:0]
	for _, m := range marks {
		end := moved(m.End)
		if m.End == from { // typing behind a mark does not lengthen it
			end = m.End
		}
		if m.Start, m.End = moved(m.Start), end; m.Start < m.End {
			kept = append(kept, m)
		}
	}
	return kept
}
