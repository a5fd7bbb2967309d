package editor

import (
	"fmt"
	"io"
	"iter"
	"time"
)

// MemoryTable reads and writes translation memories of other programs: package exchange has
// the one that is used.
type MemoryTable struct {
	// Read yields the units of a memory one after the other, and keeps none of them, so that a
	// file of any size can be read. An error is a [*MemoryError], which says whether the unit
	// beside it was repaired, or left out; or it is the reader's, and the last.
	Read func(r io.Reader) iter.Seq2[MemoryUnit, error]
	// Write writes units so that Read gets the same. Source is the tag of the language that
	// they were translated from, or "" where they differ in it.
	Write func(w io.Writer, source string, units iter.Seq[MemoryUnit]) error
}

// MemoryUnit is one entry of a translation memory: the same text in two or more languages.
type MemoryUnit struct {
	Line int    // where it begins in the file, from 1
	ID   string // "" where it has none
	// Source is the tag of the language that the others were translated from, "" where the
	// memory does not say.
	Source  string
	Texts   []MemoryText
	Created time.Time // zero where the memory does not say
	Changed time.Time
	By      string // who changed it last, or made it
	Notes   []string
	Props   []MemoryProp
}

// MemoryText is the text of a unit in one language.
type MemoryText struct {
	Lang string // a tag (BCP 47), as the memory writes it
	Text string // without the codes of formats
	By   string // who changed this text last, "" where the memory does not say
	// Changed is when this text was changed last, or made; zero where the memory does not say.
	Changed time.Time
}

// MemoryProp is what a program noted with a unit for itself.
type MemoryProp struct {
	Type, Value string
}

// Text returns the text of a unit in the language of a tag, "" where it has none.
func (u *MemoryUnit) Text(lang string) string {
	for i := range u.Texts {
		if u.Texts[i].Lang == lang {
			return u.Texts[i].Text
		}
	}
	return ""
}

// The reasons for which a unit of a memory is repaired or left out; "no_unit.<reason>" in i18n.
const (
	NoUnitMarkup   = "markup"   // tags that do not close, or stand where they may not
	NoUnitLanguage = "language" // a text without a language
	NoUnitAlone    = "alone"    // less than two texts
	NoUnitTwice    = "twice"    // two texts of one language
	NoUnitTooLong  = "too_long" // a text or tag larger than any that is read
	NoUnitEntity   = "entity"   // an entity that the file itself would have to declare
	NoUnitControl  = "control"  // a character that XML forbids
	NoUnitEncoding = "encoding" // bytes that are not of the encoding that the file names
	NoUnitFlow     = "flow"     // a text within a text, which was left out
	NoUnitEnd      = "end"      // the file ends too early
	NoUnitMemory   = "memory"   // the file is no translation memory
)

// MemoryError says what is wrong with a unit of a memory. It is an [ErrInvalid].
type MemoryError struct {
	Line     int // from 1
	Reason   string
	Value    string // what it is about, or ""
	Repaired bool   // the unit can be used
}

func (e *MemoryError) Error() string {
	return fmt.Sprintf("line %d: %s %q", e.Line, e.Reason, e.Value)
}

func (e *MemoryError) Unwrap() error { return ErrInvalid }
