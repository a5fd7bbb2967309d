package editor

import (
	"errors"
	"fmt"
	"io"
	"iter"
)

// The limits of reading. They are far above any real file and bound what a hostile one
// can cost.
const (
	// MaxInput is the size in bytes above which a file is not read: a document with the
	// photos of a whole page stays below it.
	MaxInput = 64 << 20
	// maxUnpacked is how many bytes the files within one file may have together.
	maxUnpacked = 256 << 20
	// maxHeld is how many bytes a file and all files around it may have together, which are
	// in memory at once.
	maxHeld = 96 << 20
	// maxDepth is how deep files may lie within each other: a text in an archive that is
	// attached to a message that was forwarded.
	maxDepth = 4
)

// Incoming is a file, a page or a text as it arrives.
type Incoming struct {
	Name    string // of the file, or "" when pasted
	Address string // where it was fetched, or "" for a file
	Raw     []byte
}

// ReadIncoming takes a file in. The error is an [*InputError] that names it.
func ReadIncoming(name string, r io.Reader) (Incoming, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxInput+1))
	switch {
	case err != nil:
		return Incoming{}, &InputError{File: name, Reason: InputUnreadable, At: -1, Err: err}
	case len(raw) > MaxInput:
		return Incoming{}, &InputError{File: name, Reason: InputTooLarge, At: -1}
	}
	return Incoming{Name: name, Raw: raw}, nil
}

// Reading is one story that was read.
type Reading struct {
	// Name is that of the file; behind a slash that of the file within it.
	Name  string
	Draft *Draft
	// Raw are the bytes of this story alone: read again they give the same draft.
	Raw []byte
	// sha256 is that of Raw in hex, once the story arrives.
	sha256 string
}

// Read yields the stories in what arrived, without storing anything: the file itself,
// and the files within it. What cannot be read yields an [*InputError] that names it,
// and the rest goes on.
func (d *Desk) Read(in Incoming) iter.Seq2[Reading, error] {
	return func(yield func(Reading, error) bool) {
		u := unpacking{formats: d.formats, yield: yield}
		u.read(in.Name, in.Address, in.Raw, 0)
	}
}

// unpacking is one file while the files within it are read.
type unpacking struct {
	formats  []Format
	yield    func(Reading, error) bool
	unpacked int
	held     int // bytes of the files that lie around each other now
}

// read yields a file and the files within it. False means that nobody wants more.
func (u *unpacking) read(name, address string, raw []byte, depth int) bool {
	if len(raw) == 0 {
		return u.fault(name, &InputError{Reason: InputEmpty, At: -1})
	}
	f := u.format(raw)
	if f == nil {
		return u.fault(name, &InputError{Reason: InputUnknown, At: -1})
	}
	draft, err := f.safely(raw)
	switch {
	case err != nil:
		return u.fault(name, fmt.Errorf("read as %s: %w", f.Name, err))
	case draft != nil:
		draft.Format = f.Name
		if draft.Item.Address == "" {
			draft.Item.Address = address
		}
		if !u.yield(Reading{Name: name, Draft: draft, Raw: raw}, nil) {
			return false
		}
	}
	if f.Parts == nil {
		return true
	}
	u.held += len(raw)
	defer func() { u.held -= len(raw) }()
	for part, err := range f.Parts(raw) {
		inner := part.Name
		if name != "" {
			inner = name + "/" + part.Name
		}
		u.unpacked += len(part.Raw)
		switch {
		case err != nil:
			if !u.fault(inner, err) {
				return false
			}
			continue
		case u.unpacked > maxUnpacked, u.held+len(part.Raw) > maxHeld:
			return u.fault(inner, &InputError{Reason: InputBomb, At: -1})
		case depth == maxDepth:
			return u.fault(inner, &InputError{Reason: InputDeep, At: -1})
		}
		if !u.read(inner, "", part.Raw, depth+1) {
			return false
		}
	}
	return true
}

// safely reads a file. What a reader did not expect, one of our own or of a module, is a
// fault of that file alone and must not end the program, with everybody's open texts in it.
func (f *Format) safely(raw []byte) (draft *Draft, err error) {
	defer func() {
		if unexpected := recover(); unexpected != nil {
			draft, err = nil, &InputError{Reason: InputDamaged, At: -1, Err: fmt.Errorf("unexpected: %v", unexpected)}
		}
	}()
	return f.Read(raw)
}

func (u *unpacking) format(raw []byte) *Format {
	for i := range u.formats {
		if u.formats[i].Match(raw) {
			return &u.formats[i]
		}
	}
	return nil
}

// fault yields an error that names its file.
func (u *unpacking) fault(name string, err error) bool {
	var bad *InputError
	if errors.As(err, &bad) {
		bad.File = name
		err = bad
	} else {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return u.yield(Reading{Name: name}, err)
}

// ArrivalKind says what became of a story that arrived.
type ArrivalKind string

// What becomes of a story that arrives.
const (
	ArrivalNew     ArrivalKind = "new"
	ArrivalUpdated ArrivalKind = "updated" // a new source revision of a story on the desk
	ArrivalSame    ArrivalKind = "same"    // of a story on the desk, without a change in the text
	ArrivalOlder   ArrivalKind = "older"   // an earlier version than the one on the desk
)

// Arrival is one story that was put on the desk.
type Arrival struct {
	Name  string      `json:"name"` // as in [Reading]
	Story *Story      `json:"story"`
	Kind  ArrivalKind `json:"kind"`
	// Changed are the segments whose source is new or another, for [ArrivalUpdated].
	Changed []SegmentID `json:"changed,omitempty"`
}

// One is for who puts a single story on the desk and knows it: it returns the first that
// an intake brings, or the first error.
func One(all iter.Seq2[Arrival, error]) (*Story, error) {
	for arrival, err := range all {
		return arrival.Story, err
	}
	return nil, ErrNotFound
}
