package hunspell

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// edits tries every word that is one change away.
func (s *suggester) edits(base string) {
	word := []rune(base)
	alphabet := s.c.d.alphabet()
	form := make([]rune, 0, len(word)+1)
	try := func(at, cost int) {
		s.try(string(form), cost+when(at == 0, costFirst))
	}
	for at := range word {
		if at+1 < len(word) && word[at] != word[at+1] {
			form = append(form[:0], word...)
			form[at], form[at+1] = form[at+1], form[at]
			try(at, costSwap)
		}
		form = append(append(form[:0], word[:at]...), word[at+1:]...)
		if at > 0 && word[at] == word[at-1] {
			try(at, costDouble)
		} else {
			try(at, costAdded)
		}
	}
	for at := 0; at <= len(word); at++ {
		for _, r := range alphabet {
			if s.ctx.Err() != nil {
				return
			}
			form = append(append(append(form[:0], word[:at]...), r), word[at:]...)
			if at > 0 && r == word[at-1] {
				try(at, costDouble)
			} else if at == len(word) || r != word[at] {
				try(at, costDropped)
			}
			if at == len(word) || r == word[at] {
				continue
			}
			form = append(form[:0], word...)
			form[at] = r
			if soundAlike(r, word[at]) || s.c.d.nextKeys(r, word[at]) {
				try(at, costNear)
			} else {
				try(at, costOther)
			}
		}
	}
}

// soundAlike tells whether two letters are taken for each other by ear: two vowels, or
// consonants that differ by voice.
func soundAlike(a, b rune) bool {
	for _, same := range [...]string{"aeiouyäöüаеиоу", "bp", "dt", "gk", "sz", "fvw", "бп", "дт", "гк", "сз"} {
		if strings.ContainsRune(same, a) && strings.ContainsRune(same, b) {
			return true
		}
	}
	return false
}

// nextKeys tells whether two letters are neighbours in a row of KEY.
func (d *Dictionary) nextKeys(a, b rune) bool {
	at := strings.IndexRune(d.key, a)
	for at >= 0 {
		before, _ := utf8.DecodeLastRuneInString(d.key[:at])
		rest := d.key[at+utf8.RuneLen(a):]
		after, _ := utf8.DecodeRuneInString(rest)
		if b == before || b == after {
			return true
		}
		next := strings.IndexRune(rest, a)
		if next < 0 {
			return false
		}
		at = len(d.key) - len(rest) + next
	}
	return false
}

// rare is how many roots one letter must stand in, on average, not to be foreign to the
// language: a letter of 97,000 English words that stands in fewer than 50 is not tried.
const rare = 2000

// letters counts the letters of all roots, in lower case.
func (d *Dictionary) letters() []rune {
	counts := map[rune]int{}
	var ascii [utf8.RuneSelf]int
	for i := 0; i < len(d.words.text); {
		b := d.words.text[i]
		if b < utf8.RuneSelf {
			ascii[b]++
			i++
			continue
		}
		r, size := utf8.DecodeRune(d.words.text[i:])
		counts[r]++
		i += size
	}
	for b, n := range ascii {
		counts[rune(b)] = n
	}
	small := map[rune]int{}
	for r, n := range counts {
		if unicode.IsLetter(r) && n > len(d.words.flags)/rare {
			small[toLower(r)] += n
		}
	}
	return slices.SortedFunc(maps.Keys(small), func(a, b rune) int {
		return cmp.Or(cmp.Compare(small[b], small[a]), cmp.Compare(a, b))
	})
}

// makeAlphabet returns the letters to try, in the order of TRY, with those that it
// forgets: dictionaries do. Of its signs only the apostrophe is for trying everywhere.
func (d *Dictionary) makeAlphabet() []rune {
	var all []rune
	for _, r := range slices.Concat([]rune(strings.ToLower(d.try)), d.letters()) {
		if (unicode.IsLetter(r) || r == '\'') && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	return all
}

// lookalikes are the letters that may be meant by others of the same look.
type lookalikes struct {
	of      map[string][]string
	longest int // bytes
}

// digraphs are written for one letter where a keyboard has no such key.
var digraphs = map[string][]string{"đ": {"dj", "d"}, "ß": {"ss", "s"}, "ä": {"ae"}, "ö": {"oe"}, "ü": {"ue"}}

// makeLookalikes joins MAP with the letters of the language that have the same letter
// below their marks.
func (d *Dictionary) makeLookalikes() lookalikes {
	all := lookalikes{of: map[string][]string{}}
	join := func(a, b string) {
		if a != b && !slices.Contains(all.of[a], b) {
			all.of[a] = append(all.of[a], b)
			all.longest = max(all.longest, len(a))
		}
	}
	for _, set := range d.aff.alike {
		for _, a := range set {
			for _, b := range set {
				join(a, b)
			}
		}
	}
	bare := map[rune][]string{}
	for _, r := range d.alphabet() {
		below, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		bare[below] = append(bare[below], string(r))
		for _, other := range digraphs[string(r)] {
			join(other, string(r))
			join(string(r), other)
		}
	}
	for _, same := range bare {
		for _, a := range same {
			for _, b := range same {
				join(a, b)
			}
		}
	}
	return all
}
