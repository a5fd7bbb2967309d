package quote

import (
	"slices"
	"strings"
)

// isVerb tells whether a word is a form of a verb of saying.
func (s *reading) isVerb(k int) bool {
	_, ok := s.sayings[s.p.words[k].plain]
	return ok
}

// isVerbForm tells whether a word, or the one before it where it is an auxiliary, is a verb
// of saying in one of a few forms.
func (s *reading) isVerbForm(k int, shapes ...shape) bool {
	if k > s.first && auxiliary(s.p.words[k].plain) {
		k--
	}
	if k < s.first {
		return false
	}
	form, ok := s.sayings[s.p.words[k].plain]
	return ok && slices.Contains(shapes, form.shape)
}

// auxiliary tells whether a word is one that a participle stands beside.
func auxiliary(plain string) bool {
	return has(plain, "je", "su", "sam", "smo", "nije", "nijesu", "nisu")
}

// reflexive tells whether a verb stands beside "se".
func (s *reading) reflexive(k int) bool {
	for i := max(s.first, k-3); i < min(k+2, s.last); i++ {
		if s.p.words[i].plain == "se" {
			return true
		}
	}
	return false
}

// verbFrom returns the first word between two that is a verb or stands beside one.
func (s *reading) verbFrom(first, last int) int {
	for ; first < last; first++ {
		if auxiliary(s.p.words[first].plain) || s.isVerb(first) || s.pastVerb(first) {
			break
		}
	}
	return first
}

// verbBefore returns the verb of saying that has a noun as its object, "negirala je navode
// da", or -1.
func (s *reading) verbBefore(k int) int {
	const near = 3 // words
	for i := k - 1; i >= max(s.first, k-near) && s.p.words[i+1].gap == 0; i-- {
		if s.isVerb(i) {
			return i
		}
	}
	return -1
}

// pastVerb tells whether a word looks like a participle before its auxiliary.
func (s *reading) pastVerb(i int) bool {
	plain := s.p.words[i].plain
	if i+1 >= s.last || !has(s.p.words[i+1].plain, "je", "su") || s.p.words[i+1].gap != 0 || s.classes[plain] != 0 || isRelative(plain) {
		return false
	}
	for _, ending := range [...]string{"ao", "io", "eo", "uo", "la", "li"} {
		if strings.HasSuffix(plain, ending) {
			return true
		}
	}
	return false
}

// hasVerb tells whether a run of words has a verb, as far as its small words tell.
func (s *reading) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if w := &s.p.words[i]; auxiliary(w.plain) || has(w.plain, "će", "bi", "se", "neće", "nema", "ima", "može", "mogu", "mora", "moraju", "da", "biće") || s.isVerb(i) ||
			!w.capital && (strings.HasSuffix(w.plain, "ju") || strings.HasSuffix(w.plain, "će") || strings.HasSuffix(w.plain, "uje") || strings.HasSuffix(w.plain, "ava")) {
			return true
		}
	}
	return false
}

// verbLike tells whether a word looks like a verb with its auxiliary, or one in the present
// before a name.
func (s *reading) verbLike(k int) bool {
	words := s.p.words
	if k+1 >= s.last || words[k].plain == "kako" || isRelative(words[k].plain) || s.startsNewClause(k) {
		return false
	}
	next := words[k+1].plain
	if has(next, "je", "su", "se") || k+2 < s.last && has(words[k].plain, "je", "su", "se") {
		return true
	}
	return strings.HasSuffix(words[k].plain, "e") && words[k+1].capital
}

// speechAt returns the speech that a word stands in, or nil.
func (s *reading) speechAt(k int) *speech {
	i, _ := slices.BinarySearchFunc(s.p.speeches, k, func(q speech, k int) int {
		if q.last <= k {
			return -1
		}
		return 1
	})
	if i < len(s.p.speeches) && s.p.speeches[i].first <= k {
		return &s.p.speeches[i]
	}
	return nil
}

// wordAt returns the word that begins at a code point, or the first one behind it.
func (s *reading) wordAt(at int) int {
	k := s.first
	for k < s.last && s.p.words[k].start < at {
		k++
	}
	return k
}

// afterFound returns the first word of a run that stands behind all that the period was
// found to tell before its end.
func (s *reading) afterFound(first, last int) int {
	for i := s.from; i < len(s.f.found); i++ {
		end := s.f.found[i].Place.End
		for first < last && s.p.words[first].start < end && (last == s.last || end <= s.p.words[last].start) {
			first++
		}
	}
	return first
}

// inside tells whether a word stands in what somebody was found to say.
func (s *reading) inside(k int) bool {
	for i := s.from; i < len(s.f.found); i++ {
		if a := &s.f.found[i]; a.Place.Start < s.p.words[k].start && s.p.words[k].start < a.Place.End {
			return true
		}
	}
	return false
}

// has tells whether a word is one of a few.
func has(plain string, words ...string) bool { return slices.Contains(words, plain) }
