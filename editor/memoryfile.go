package editor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// pairsAtOnce is how many imported pairs are written together. Whoever confirms a text
// meanwhile waits no longer than that takes, a fifth of a second.
const pairsAtOnce = 10_000

// ImportMemory takes the pairs of a file into the memory, in place of what came from a file of
// that name before. A unit in several languages gives a pair for every two of which at least
// one is of [Targets]. What is wrong with a unit is told as it comes, an [*MemoryError] mostly, and the
// rest goes on; told is also how many pairs are kept by then. What is kept stays when the file
// breaks off.
func (d *Desk) ImportMemory(ctx context.Context, name string, r io.Reader, tell func(pairs int, wrong error)) (Memory, error) {
	m := Memory{Name: strings.TrimSpace(name), By: d.me, At: d.stamp()}
	switch {
	case d.me == "":
		return m, ErrUnsigned
	case m.Name == "":
		return m, fmt.Errorf("a memory without a name: %w", ErrInvalid)
	}
	pairs := make([]Pair, 0, pairsAtOnce)
	keep := func() error {
		if len(pairs) == 0 {
			return nil
		}
		if m.Pairs == 0 { // only now it is known that the file is one
			if err := d.RemoveMemory(ctx, m.Name); err != nil && !errors.Is(err, ErrNotFound) {
				return err
			}
		}
		if err := d.store.AddMemory(ctx, m, pairs); err != nil {
			return fmt.Errorf("memory %s: %w", m.Name, err)
		}
		m.Pairs += len(pairs)
		pairs = pairs[:0]
		tell(m.Pairs, nil)
		return nil
	}
	for unit, err := range d.memories.Read(r) {
		switch {
		case unit == nil:
			return m, errors.Join(keep(), err)
		case err != nil:
			tell(m.Pairs, err)
			continue
		}
		pairs = unit.pairs(pairs)
		if len(pairs) >= pairsAtOnce {
			if err := errors.Join(keep(), ctx.Err()); err != nil {
				return m, err
			}
		}
	}
	return m, keep()
}

// pairs adds the pairs of a unit to others.
func (u *MemoryUnit) pairs(all []Pair) []Pair {
	langs := make([]Lang, len(u.Texts))
	for i := range u.Texts {
		t := &u.Texts[i]
		langs[i] = Lang(language.Base(t.Tag))
		if t.Text = paragraph(t.Text); langs[i] == CNR {
			t.Text = language.ToLatin(t.Text)
		}
	}
	for i := range u.Texts {
		for k := i + 1; k < len(u.Texts); k++ {
			a, b := &u.Texts[i], &u.Texts[k]
			if langs[i] == langs[k] || !langs[i].IsTarget() && !langs[k].IsTarget() ||
				!isLanguage(langs[i]) || !isLanguage(langs[k]) || a.Text == "" || b.Text == "" {
				continue
			}
			last := a
			if b.At.After(a.At) || last.By == "" {
				last = b
			}
			all = append(all, Pair{
				Source: langs[i], Target: langs[k], Text: a.Text, Translation: b.Text, By: last.By, At: last.At,
			})
		}
	}
	return all
}

// Memories returns the files whose pairs were imported, in the order in which they first came.
func (d *Desk) Memories(ctx context.Context) ([]Memory, error) { return d.store.Memories(ctx) }

// RemoveMemory forgets all pairs that were imported from a file. A name that none came from is
// [ErrNotFound].
func (d *Desk) RemoveMemory(ctx context.Context, name string) error {
	if d.me == "" {
		return ErrUnsigned
	}
	return d.store.RemoveMemory(ctx, name)
}

// RemovePair forgets one pair. One that is not there is [ErrNotFound]. Confirming its segment
// again brings it back.
func (d *Desk) RemovePair(ctx context.Context, number int64) error {
	if d.me == "" {
		return ErrUnsigned
	}
	return d.store.RemovePair(ctx, number)
}

// ExportMemory writes all pairs between two languages as a memory that other programs read, the
// last first.
func (d *Desk) ExportMemory(ctx context.Context, source, target Lang, w io.Writer) error {
	if source == target || !isLanguage(source) || !isLanguage(target) {
		return fmt.Errorf("memory from %q into %q: %w", source, target, ErrInvalid)
	}
	errEnough := errors.New("enough")
	return d.memories.Write(w, source, target, func(yield func(Pair, error) bool) {
		err := d.store.MemoryPairs(ctx, source, target, func(p Pair) error {
			if !yield(p.Toward(source), nil) {
				return errEnough
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(Pair{}, err)
		}
	})
}

// Concordance returns the pairs of a direction whose texts have all words, each as the
// beginning of one of theirs, whatever the accents; the last first, at most limit.
func (d *Desk) Concordance(ctx context.Context, words string, source, target Lang, limit int) ([]Pair, error) {
	asked := strings.Fields(language.Fold(words))
	if len(asked) == 0 || source == target {
		return nil, fmt.Errorf("words %q from %q into %q: %w", words, source, target, ErrInvalid)
	}
	var numbers []int64 // a ring of the last
	at := 0
	err := d.store.MemoryTexts(ctx, source, target, 0, func(number int64, text string) error {
		switch {
		case !hasWords(language.Fold(text), asked):
		case len(numbers) < limit:
			numbers = append(numbers, number)
		case limit > 0:
			numbers[at%limit] = number
			at++
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("memory: %w", err)
	}
	pairs, err := d.store.Pairs(ctx, numbers)
	if err != nil {
		return nil, fmt.Errorf("memory: %w", err)
	}
	all := make([]Pair, len(pairs))
	for i := range pairs {
		all[len(pairs)-1-i] = pairs[i].Toward(source)
	}
	return all, nil
}

// hasWords tells whether each of the words begins one of a text; all are folded.
func hasWords(text string, words []string) bool {
	for _, word := range words {
		found := false
		for from := 0; !found; {
			i := strings.Index(text[from:], word)
			if i < 0 {
				return false
			}
			before, _ := utf8.DecodeLastRuneInString(text[:from+i])
			found = from+i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
			from += i + len(word)
		}
	}
	return true
}
