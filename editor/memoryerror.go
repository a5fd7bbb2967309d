package editor

import "fmt"

// The reasons for which a unit of a translation memory is mended or left out;
// "no_unit.<reason>" in i18n.
const (
	NoUnitMarkup   = "markup"   // tags that do not close, or stand where they may not
	NoUnitLanguage = "language" // a text without a language
	NoUnitAlone    = "alone"    // less than two texts
	NoUnitTwice    = "twice"    // two texts of one language
	NoUnitTooLong  = "too_long" // larger than any that is read
	NoUnitEntity   = "entity"   // an entity that the file itself would have to declare
	NoUnitControl  = "control"  // a character that XML forbids
	NoUnitEncoding = "encoding" // bytes that are not of the encoding that the file names
	NoUnitFlow     = "flow"     // a text within a text
	NoUnitEnd      = "end"      // the file ends too early
	NoUnitMemory   = "memory"   // the file is no translation memory
)

// MemoryError says what is wrong with a unit of a translation memory. It is an [ErrInvalid].
type MemoryError struct {
	Line   int // of the file, from 1
	Reason string
	Value  string // what it is about, or ""
	// Mended says that the unit can be used: what was wrong was repaired or left out.
	Mended bool
}

func (e *MemoryError) Error() string {
	return fmt.Sprintf("line %d: %s %q", e.Line, e.Reason, e.Value)
}

func (e *MemoryError) Unwrap() error { return ErrInvalid }
