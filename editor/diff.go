package editor

import (
	"context"
	"slices"

	"redakcija/editor/internal/worddiff"
)

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

// Fate is what became of a segment between two source revisions.
type Fate string

// What becomes of a segment. One that was changed and moved counts as changed.
const (
	FateAdded   Fate = "added"
	FateDropped Fate = "dropped"
	FateChanged Fate = "changed" // its text or its kind
	FateMoved   Fate = "moved"   // it stands elsewhere among those that are in both
)

// SegmentDiff says what became of one segment between two source revisions.
type SegmentDiff struct {
	ID   SegmentID
	Kind Kind // the newer one
	What Fate
	// Parts make up the earlier and the newer text: see [WordDiff].
	Parts []DiffPart
}

// From is the earlier text, "" for a segment that was added.
func (x *SegmentDiff) From() string { return x.without(DiffInserted) }

// To is the newer text, "" for a segment that was dropped.
func (x *SegmentDiff) To() string { return x.without(DiffDeleted) }

func (x *SegmentDiff) without(op DiffOp) string {
	text := ""
	for _, p := range x.Parts {
		if p.Op != op {
			text += p.Text
		}
	}
	return text
}

// SourceDiff returns what is not the same in a source revision and in the newest one, in
// the order of the newest; a dropped segment stands where it stood.
func (d *Desk) SourceDiff(ctx context.Context, id StoryID, from int) ([]SegmentDiff, error) {
	newest, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, err
	}
	old, err := d.store.Story(ctx, id, from)
	if err != nil {
		return nil, err
	}
	return compareSources(ctx, old, newest)
}

// compareSources stops when ctx ends: a hostile story has thousands of paragraphs each of
// which takes a while.
func compareSources(ctx context.Context, old, newest *Story) ([]SegmentDiff, error) {
	was := map[SegmentID]int{}
	for i := range old.Segments {
		was[old.Segments[i].ID] = i
	}
	remains := map[SegmentID]bool{}
	var before []int // the places in old of the segments that are in both, in the order of newest
	for i := range newest.Segments {
		remains[newest.Segments[i].ID] = true
		if at, ok := was[newest.Segments[i].ID]; ok {
			before = append(before, at)
		}
	}
	stays := longestRise(before)
	var all []SegmentDiff
	next := 0 // in old: what comes before it is told
	dropped := func(until int) {
		for ; next < until; next++ {
			seg := &old.Segments[next]
			if !remains[seg.ID] {
				all = append(all, SegmentDiff{seg.ID, seg.Kind, FateDropped, WordDiff(seg.Text, "")})
			}
		}
	}
	for i := range newest.Segments {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		seg := &newest.Segments[i]
		at, ok := was[seg.ID]
		if !ok {
			all = append(all, SegmentDiff{seg.ID, seg.Kind, FateAdded, WordDiff("", seg.Text)})
			continue
		}
		if stays[at] {
			dropped(at)
		}
		x := SegmentDiff{ID: seg.ID, Kind: seg.Kind}
		switch earlier := &old.Segments[at]; {
		case earlier.Text != seg.Text || earlier.Kind != seg.Kind:
			x.What, x.Parts = FateChanged, WordDiff(earlier.Text, seg.Text)
		case !stays[at]:
			x.What, x.Parts = FateMoved, WordDiff(seg.Text, seg.Text)
		default:
			continue
		}
		all = append(all, x)
	}
	dropped(len(old.Segments))
	return all, nil
}

// longestRise returns the members of a longest rising subsequence of different numbers:
// what kept its order while the rest moved.
func longestRise(numbers []int) map[int]bool {
	var ends []int // the index of the least last member of a rise, by its length less one
	before := make([]int, len(numbers))
	for i, n := range numbers {
		at, _ := slices.BinarySearchFunc(ends, n, func(end, n int) int { return numbers[end] - n })
		before[i] = -1
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	rise := map[int]bool{}
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			rise[numbers[i]] = true
		}
	}
	return rise
}
