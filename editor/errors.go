package editor

import (
	"errors"
	"fmt"
)

// The errors a caller can tell apart. Everything else is the world failing: a disk,
// a database, a network.
var (
	ErrNotFound = errors.New("not found")
	// ErrConflict means that somebody else changed it since it was read.
	ErrConflict   = errors.New("changed by somebody else")
	ErrInvalid    = errors.New("invalid")
	ErrNotAllowed = errors.New("not allowed")
	// ErrExists means that the desk already has the same bytes.
	ErrExists = errors.New("already there")
	// ErrUnsigned means that a desk without a person was asked to write.
	ErrUnsigned = errors.New("nobody signed")
	// ErrBusy means that another program holds the desk or the edition.
	ErrBusy = errors.New("in use by another program")
	// ErrUnavailable means that the desk's database cannot be reached or written.
	ErrUnavailable = errors.New("desk unavailable")
)

// Refusal says which condition kept an act from being done. It is an
// [ErrNotAllowed].
type Refusal struct {
	Act       Act
	State     State
	Lang      Lang
	Condition Condition
	Segments  []SegmentID // that break it, where segments do
	Findings  []Finding   // that break it, where findings do
}

func (r *Refusal) Error() string {
	return fmt.Sprintf("%s refused in state %s: %s", r.Act, r.State, r.Condition)
}

func (r *Refusal) Unwrap() error { return ErrNotAllowed }

// The reasons for which a file is not read; "input.<reason>" in i18n.
const (
	InputEmpty      = "empty"
	InputBinary     = "binary"
	InputTooLarge   = "too_large"
	InputEncoding   = "encoding"
	InputNoBody     = "no_body" // a headline at most
	InputUnreadable = "unreadable"
	InputUnknown    = "unknown_format"
	InputDamaged    = "damaged"    // cut off, or not what its format demands
	InputEncrypted  = "encrypted"  // needs a password
	InputMacros     = "macros"     // carries a program
	InputEntities   = "entities"   // XML that declares or fetches entities
	InputPath       = "path"       // a name that leads out of the archive
	InputBomb       = "bomb"       // unpacks to far more than it is
	InputDeep       = "too_deep"   // files within files, or tags within tags
	InputNoProgram  = "no_program" // the program that reads the format is not installed
	InputPicture    = "picture"    // a picture without a story
)

// InputError says which file could not be read and why. It is an [ErrInvalid].
type InputError struct {
	File   string
	Reason string
	// At is the byte offset of the fault, or -1.
	At int
	// Err is the cause given by the system, or nil.
	Err error
}

func (e *InputError) Error() string {
	s := fmt.Sprintf("%s: %s", e.File, e.Reason)
	if e.At >= 0 {
		s = fmt.Sprintf("%s at byte %d", s, e.At)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *InputError) Unwrap() []error {
	if e.Err == nil {
		return []error{ErrInvalid}
	}
	return []error{ErrInvalid, e.Err}
}

// ExistsError names the story that has the same bytes. It is an [ErrExists].
type ExistsError struct {
	File  string
	Story StoryID
}

func (e *ExistsError) Error() string { return fmt.Sprintf("%s: already story %s", e.File, e.Story) }

func (e *ExistsError) Unwrap() error { return ErrExists }
