package editor

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"redakcija/editor/internal/fuzzy"
)

// Sought is what the memory is asked for: the pairs of a direction whose texts are most like
// one.
type Sought struct {
	Source, Target Lang
	Text           string
	// Before and After are what stands around the text, "" where that is not known.
	Before, After string
	Limit         int // matches at most
	Min           int // score at least, 1 to 100
}

// Match is a pair of the memory whose text is like one that was sought.
type Match struct {
	Pair
	// Score is 100 where both have the same words in the same order, and otherwise how many of
	// a hundred stay: 100 * (1 - d / max(m, n)) rounded down, with m and n words and d of them to
	// add, drop or change.
	Score int `json:"score"`
	// Context is how many of the two neighbours agree as well, where the words do.
	Context int `json:"context"`
	// Same says that the texts are equal to the last sign.
	Same bool `json:"same,omitempty"`

	alike float64 // by which the engine orders equal scores
}

// worse orders matches: those first that have more words, then neighbours, then signs in
// common; then what was approved, what has more characters in common, and the newest.
func (m *Match) worse(n *Match) int {
	truth := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(n.Score, m.Score), cmp.Compare(n.Context, m.Context), cmp.Compare(truth(n.Same), truth(m.Same)),
		cmp.Compare(truth(n.agreed()), truth(m.agreed())), cmp.Compare(n.alike, m.alike), cmp.Compare(n.Number, m.Number),
	)
}

// Lookup returns the pairs whose texts are most like one, the best first: exactly those, of all
// that the memory has at this moment, also of what a colleague has just confirmed.
func (d *Desk) Lookup(ctx context.Context, q Sought) ([]Match, error) {
	if q.Source == q.Target || !isLanguage(q.Source) || !isLanguage(q.Target) {
		return nil, fmt.Errorf("memory from %q into %q: %w", q.Source, q.Target, ErrInvalid)
	}
	for round := 1; ; round++ {
		index, err := d.indexOf(ctx, q.Source, q.Target, round == mostRounds)
		if err != nil {
			return nil, err
		}
		found := index.Search(q.Text, q.Limit+morePeers, q.Min)
		// Peers of the last one are looked at too: what is approved comes before them.
		n := min(len(found), q.Limit)
		for n > 0 && n < len(found) && found[n].Score == found[n-1].Score {
			n++
		}
		matches, gone, err := d.matches(ctx, q, found[:n])
		switch {
		case err != nil:
			return nil, err
		case len(gone) == 0:
			slices.SortStableFunc(matches, func(a, b Match) int { return a.worse(&b) })
			return matches[:min(len(matches), q.Limit)], nil
		}
		// What was corrected or forgotten leaves the index when somebody comes upon it.
		index.Remove(gone...)
	}
}

// mostRounds is how often a search is repeated because pairs are not there any more, before
// the index is made anew: then a whole file was forgotten.
const mostRounds = 4

// morePeers is how many matches more than asked for are looked at, because the order among
// those of one score is the newsroom's.
const morePeers = 16

// isLanguage tells whether something can be the code of a language.
func isLanguage(lang Lang) bool {
	return len(lang) >= 2 && len(lang) <= 8 && asciiLetters(string(lang))
}

// matches are the pairs that were found, and the numbers of those that are not there any more.
func (d *Desk) matches(ctx context.Context, q Sought, found []fuzzy.Match) (all []Match, gone []uint32, err error) {
	numbers := make([]int64, len(found))
	for i := range found {
		numbers[i] = int64(found[i].ID)
	}
	pairs, err := d.store.Pairs(ctx, numbers)
	if err != nil {
		return nil, nil, fmt.Errorf("memory: %w", err)
	}
	before, after := contextDigest(q.Before), contextDigest(q.After)
	for _, f := range found {
		i := slices.IndexFunc(pairs, func(p Pair) bool { return p.Number == int64(f.ID) })
		if i < 0 {
			gone = append(gone, f.ID)
			continue
		}
		m := Match{Pair: pairs[i].Toward(q.Source), Score: f.Score, Same: f.Same, alike: f.Alike}
		if m.Score == 100 && before != 0 && m.Before == before {
			m.Context++
		}
		if m.Score == 100 && after != 0 && m.After == after {
			m.Context++
		}
		all = append(all, m)
	}
	return all, gone, nil
}

// keptMemory are the indexes of a desk's memory, made when they are first asked for.
type keptMemory struct {
	sync.Mutex
	indexes map[[2]Lang]*memoryIndex
}

// memoryIndex finds the texts of one direction.
type memoryIndex struct {
	sync.Mutex // held by who brings it up to date
	fuzzy      *fuzzy.Index
	last       int64  // the number of the last pair in it
	path       string // of its file, "" where none is kept
	saved      int    // how many entries the file has
}

// indexOf returns the index of a direction with everything that the memory has. Anew it is
// made of the memory alone.
func (d *Desk) indexOf(ctx context.Context, source, target Lang, anew bool) (*fuzzy.Index, error) {
	d.memory.Lock()
	x := d.memory.indexes[[2]Lang{source, target}]
	if x == nil {
		x = &memoryIndex{}
		if d.memory.indexes == nil {
			d.memory.indexes = map[[2]Lang]*memoryIndex{}
		}
		d.memory.indexes[[2]Lang{source, target}] = x
	}
	d.memory.Unlock()
	x.Lock()
	defer x.Unlock()
	switch {
	case x.fuzzy == nil:
		var err error
		if x.path, err = d.indexPath(ctx, source, target); err != nil {
			return nil, err
		}
		x.open(ctx, d.store)
	case anew:
		x.fuzzy, x.last, x.saved = &fuzzy.Index{}, 0, -worthSaving
	}
	if err := x.follow(ctx, d.store, source, target); err != nil {
		return nil, fmt.Errorf("memory from %s into %s: %w", source, target, err)
	}
	x.save(ctx, d.store)
	return x.fuzzy, nil
}

// worthSaving is how many new entries make writing the file of an index worth it: as many are
// added in a tenth of a second.
const worthSaving = 10_000

// atOnce is how many entries are added together: an index of many parts is slower to search.
const atOnce = 100_000

// open reads the index from its file, where there is one that fits.
func (x *memoryIndex) open(ctx context.Context, store Store) {
	x.fuzzy = &fuzzy.Index{}
	if x.path == "" {
		return
	}
	was, mark, err := fuzzy.Open(x.path)
	if err != nil {
		return // it is made again
	}
	number, _, _ := strings.Cut(mark, " ")
	last, err := strconv.ParseInt(number, 10, 64)
	if err == nil && mark == markOf(ctx, store, last) {
		x.fuzzy, x.last, x.saved = was, last, was.Len()
	}
}

// save writes the index to its file where that is worth it. The file only spares making the
// index again: where it cannot be written that is what happens.
func (x *memoryIndex) save(ctx context.Context, store Store) {
	if x.path == "" || x.fuzzy.Len() < x.saved+worthSaving || os.MkdirAll(filepath.Dir(x.path), 0o700) != nil {
		return
	}
	if mark := markOf(ctx, store, x.last); mark != "" && x.fuzzy.Save(x.path, mark) == nil {
		x.saved = x.fuzzy.Len()
	}
}

// markOf tells of which pairs an index was made: the number of the last, and a digest of it. A
// desk that was put back to an earlier copy gives out numbers again, and by the digest that
// is noticed. It is "" where the pair is not there any more.
func markOf(ctx context.Context, store Store, last int64) string {
	pairs, err := store.Pairs(ctx, []int64{last})
	if err != nil || len(pairs) == 0 {
		return ""
	}
	return fmt.Sprintf("%d %x", last, uint64(contextDigest(pairs[0].Text+"\n"+pairs[0].Translation)))
}

// follow adds what the memory has behind the last entry.
func (x *memoryIndex) follow(ctx context.Context, store Store, source, target Lang) error {
	var entries []fuzzy.Entry
	last := x.last
	put := func() {
		x.fuzzy.Add(entries...)
		x.last, entries = last, entries[:0]
	}
	err := store.MemoryTexts(ctx, source, target, x.last, func(number int64, text string) error {
		if number > 1<<32-1 {
			return fmt.Errorf("pair %d: %w", number, errTooMany)
		}
		entries, last = append(entries, fuzzy.Entry{ID: uint32(number), Text: text}), number
		if len(entries) == atOnce {
			put()
		}
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	put()
	return nil
}

// errTooMany says that more than four thousand million pairs have come and gone.
var errTooMany = errors.New("the memory has no number left")

// indexPath is the file of an index, "" where none is kept. It has a name that the desk keeps
// for itself, because another desk may come to lie where one was.
func (d *Desk) indexPath(ctx context.Context, source, target Lang) (string, error) {
	if d.cache == "" {
		return "", nil
	}
	const bookmark = "memory"
	name, err := d.store.Bookmark(ctx, bookmark)
	if err == nil && name == "" {
		if err = d.store.PutBookmark(ctx, bookmark, strings.ToLower(rand.Text())); err == nil {
			name, err = d.store.Bookmark(ctx, bookmark)
		}
	}
	if err != nil {
		return "", fmt.Errorf("name of the memory: %w", err)
	}
	return filepath.Join(d.cache, fmt.Sprintf("memory-%s-%s-%s.index", name, source, target)), nil
}
