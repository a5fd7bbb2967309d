package hunspell

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// flag marks what a root or an affix may do. What a flag means is said by the affix
// file; 0 is the meaning that no flag has there, and stands in no set.
type flag uint16

// Flags that no dictionary may use for itself: Hunspell reserves the same numbers.
const (
	defaultForbidden flag = 65510
	// onlyUpper marks the capitalised twin of a root, which serves all capitals only.
	onlyUpper flag = 65511
)

// flagSet is a set of flags, as its number in a [flagSets]: dictionaries have many
// roots and few different sets. 0 is the empty set.
type flagSet uint32

// flagSets holds every different set once, each sorted.
type flagSets struct {
	all []flag
	at  []uint32 // set i is all[at[i]:at[i+1]]
	ids map[string]flagSet
}

func newFlagSets() *flagSets {
	return &flagSets{at: []uint32{0, 0}, ids: map[string]flagSet{"": 0}}
}

// of returns the set of some flags, which it sorts.
func (s *flagSets) of(flags []flag) flagSet {
	slices.Sort(flags)
	flags = slices.Compact(flags)
	key := make([]byte, 0, 64)
	for _, f := range flags {
		key = append(key, byte(f>>8), byte(f))
	}
	if id, ok := s.ids[string(key)]; ok {
		return id
	}
	id := flagSet(len(s.at) - 1)
	s.all = append(s.all, flags...)
	s.at = append(s.at, uint32(len(s.all)))
	s.ids[string(key)] = id
	return id
}

// with returns the set that has one flag more.
func (s *flagSets) with(set flagSet, f flag) flagSet {
	return s.of(append(slices.Clone(s.members(set)), f))
}

// members returns the flags of a set, in order.
func (s *flagSets) members(set flagSet) []flag {
	return s.all[s.at[set]:s.at[set+1]]
}

func (s *flagSets) has(set flagSet, f flag) bool {
	if set == 0 || f == 0 {
		return false
	}
	for _, member := range s.members(set) {
		if member >= f {
			return member == f
		}
	}
	return false
}

// flagStyle is how flags are written in both files.
type flagStyle int

const (
	shortFlags flagStyle = iota // a byte each
	longFlags                   // two bytes each
	numFlags                    // numbers with commas between them
	utf8Flags                   // a letter each
)

var flagStyles = map[string]flagStyle{"long": longFlags, "num": numFlags, "UTF-8": utf8Flags}

// flags appends the flags written in b, which has the bytes of the file.
func (style flagStyle) flags(all []flag, b []byte) ([]flag, error) {
	for len(b) > 0 {
		f, size, err := style.next(b)
		if err != nil {
			return all, err
		}
		all = append(all, f)
		b = b[size:]
		if style == numFlags && len(b) > 0 {
			if b[0] != ',' {
				return all, fmt.Errorf("flag %q is no number", b)
			}
			b = b[1:]
		}
	}
	return all, nil
}

// next reads the first flag of b and says how many bytes it takes.
func (style flagStyle) next(b []byte) (f flag, size int, err error) {
	if len(b) == 0 {
		return 0, 0, errors.New("the flag is missing")
	}
	switch style {
	case longFlags:
		if len(b) < 2 {
			return 0, 0, fmt.Errorf("flag %q has one byte and not two", b)
		}
		f, size = flag(b[0])<<8|flag(b[1]), 2
	case numFlags:
		for size < len(b) && '0' <= b[size] && b[size] <= '9' {
			size++
		}
		n, err := strconv.ParseUint(string(b[:size]), 10, 16)
		if err != nil {
			return 0, 0, fmt.Errorf("flag %q is no number from 1 to %d", b, defaultForbidden-1)
		}
		f = flag(n)
	case utf8Flags:
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n <= 1 || r > 0xffff {
			return 0, 0, fmt.Errorf("flag %q is no letter of the basic plane", b)
		}
		f, size = flag(r), n
	default:
		f, size = flag(b[0]), 1
	}
	if f == 0 || f >= defaultForbidden {
		return 0, 0, fmt.Errorf("flag %q is out of range", b[:size])
	}
	return f, size, nil
}
