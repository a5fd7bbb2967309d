package editor

import (
	"io"
	"iter"
	"time"
)

// MemoryTable reads and writes translation memories as other programs keep them: package
// exchange has the one that is used.
type MemoryTable struct {
	// Read yields the units of a memory as they are read, so that one of any size is read in
	// bounded memory. An error beside a unit is about that unit alone, whose line it has, and
	// the others follow; one without is about the rest of the file, and is the last.
	Read func(r io.Reader) iter.Seq2[*MemoryUnit, error]
	// Write writes pairs of one direction so that Read gets the same texts. It ends with the
	// first error of the pairs.
	Write func(w io.Writer, source, target Lang, pairs iter.Seq2[Pair, error]) error
}

// MemoryUnit is one text in several languages.
type MemoryUnit struct {
	Line  int // of the file, from 1
	Texts []MemoryText
}

// MemoryText is a unit in one language.
type MemoryText struct {
	Tag  string // of the language, as the file gives it: "en-GB"
	Text string
	By   Person    // who wrote it last, "" where nobody says
	At   time.Time // when; zero where nobody says
}
