package editor

import "redakcija/editor/internal/worddiff"

// DiffPart is words in a row with which the same happened, from one text to another.
type DiffPart = worddiff.Part

// DiffOp says what happened to a [DiffPart].
type DiffOp = worddiff.Op

// What happens to a part of a text.
const (
	DiffSame     = worddiff.Same
	DiffDeleted  = worddiff.Deleted
	DiffInserted = worddiff.Inserted
)

// WordDiff says how one text became another: the parts that are the same or deleted make
// up old, those that are the same or inserted make up new. As many words as possible are
// the same, but in texts of thousands of words that differ throughout.
func WordDiff(old, new string) []DiffPart {
	return worddiff.Diff(old, new)
}
