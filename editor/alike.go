package editor

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"redakcija/editor/language"
)

// Two stories are alike when one of them has much of its text from the other: an agency's
// copy that another outlet edited, a long and a short version of one report. Another
// report of the same event is not alike. What is compared are shingles: three folded
// words in a row, which two authors hardly ever write alike.
//
// Among 100,000 stories those that may be alike are found by bands. A sketch keeps of all
// shingles the smallest under each of 63 hash functions; two sketches agree in a place
// with the probability of the shingles' Jaccard index (Broder, On the resemblance and
// containment of documents, 1997). Three places in a row are a band, and stories that
// share one of the 21 are compared whole. So are found of the pairs that have a third of
// all shingles in common 55 in a hundred, of those with half 94, with two thirds 99.9;
// of two stories that have one in a hundred in common two in 100,000.
const (
	shingle     = 3
	bandCount   = 21
	bandWidth   = 3
	fewShingles = 10 // a story with fewer is not compared: a flash is part of many stories
	// alikeShare is the part of the shorter story's shingles, from 0 to 1, that two stories
	// which are alike have in common. Copy that another desk edited in every sentence keeps
	// 0.8, cut versions keep 1; another report of the same event that quotes the same sentence
	// has 0.2, and so have two reports whose author always begins alike.
	alikeShare = 0.3
	// mostAlike is how many stories are compared with one: each is read whole, and nobody
	// looks through more proposals.
	mostAlike = 8
)

// Likeness says how much of a story is in another.
type Likeness struct {
	Story    StoryID `json:"story"`
	Headline string  `json:"headline"`
	// Percent is the part of the shorter one's wording that is in the longer one.
	Percent int `json:"percent"`
}

// Similar returns the stories that have much of their wording from this one, or this one
// from them, the most alike first. Stories that were rejected are left out. Nothing is
// merged by it: see [Desk.Merge].
func (d *Desk) Similar(ctx context.Context, id StoryID) ([]Likeness, error) {
	s, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, err
	}
	mine := shingles(s)
	sought := bands(mine)
	if len(sought) == 0 {
		return nil, nil
	}
	ids, err := d.store.Alike(ctx, sought, mostAlike)
	if err != nil {
		return nil, err
	}
	var all []Likeness
	for _, id := range ids {
		if id == s.ID {
			continue
		}
		other, err := d.store.Story(ctx, id, 0)
		if err != nil {
			return nil, err
		}
		if share := shared(mine, shingles(other)); share >= alikeShare && other.Rejected == "" {
			all = append(all, Likeness{id, other.Headline(), int(math.Round(100 * share))})
		}
	}
	slices.SortFunc(all, func(a, b Likeness) int {
		return cmp.Or(cmp.Compare(b.Percent, a.Percent), cmp.Compare(a.Story, b.Story))
	})
	return all, nil
}

// shingles returns the hashes of all shingles of a story's body, sorted, each once.
func shingles(s *Story) []uint64 {
	var all []uint64
	for i := range s.Segments {
		seg := &s.Segments[i]
		if seg.Kind == Headline || seg.Kind == Dateline {
			continue
		}
		words := strings.Fields(language.Fold(seg.Text))
		for at := range max(0, len(words)-shingle+1) {
			all = append(all, hashWords(words[at:at+shingle]))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// hashWords is FNV-1a over the words, with a zero byte behind each.
func hashWords(words []string) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w) {
			h = (h ^ uint64(w[i])) * 1099511628211
		}
		h *= 1099511628211
	}
	return h
}

// shared returns the part of the shorter list that is in the other, from 0 to 1. Both are
// sorted.
func shared(a, b []uint64) float64 {
	least := min(len(a), len(b))
	if least == 0 {
		return 0
	}
	return float64(common(a, b)) / float64(least)
}

// common counts what two sorted lists have in common.
func common[T cmp.Ordered](a, b []T) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// bands returns what a story shares with those it may be like, nil for a text that is too
// short to be compared.
func bands(shingles []uint64) []int64 {
	if len(shingles) < fewShingles {
		return nil
	}
	all := make([]int64, bandCount)
	for band := range all {
		var h uint64
		for place := range bandWidth {
			seed := mix(uint64(band*bandWidth + place + 1))
			least := uint64(math.MaxUint64)
			for _, x := range shingles {
				least = min(least, mix(x^seed))
			}
			h = mix(h ^ least)
		}
		all[band] = int64(mix(h ^ uint64(band))) // the same bits: databases have no unsigned numbers
	}
	return all
}

// mix spreads every bit of x over the whole result (splitmix64: Steele, Lea and Flood, Fast
// splittable pseudorandom number generators, 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
