package hunspell

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"
)

// What a change costs: the less likely a writer makes the mistake, the more. Changes of
// one kind that cost the same keep the order in which they are tried.
const (
	costMistake  = 10 // of REP
	costAlike    = 12 // for each letter of MAP, or with another mark
	costCasing   = 13
	costSwap     = 30
	costDouble   = 30 // a letter twice instead of once, or once instead of twice
	costNear     = 34 // the key beside it, or nearly the same sound
	costDropped  = 33
	costAdded    = 36
	costTwoWords = 39
	costOther    = 40
	costHyphen   = 60
	costFar      = 70 // two changes
	costFirst    = 15 // more, where the first letter changes
	costCompound = 25 // more, for a compound that is in no dictionary
	costShort    = 30 // more, for each part of two words that is one letter
)

// suggestSteps bounds the look-ups for one candidate, of which there are thousands.
const suggestSteps = 4_000

// suggester collects what may be meant by a word.
type suggester struct {
	ctx   context.Context
	c     *checker
	word  string
	kind  casing
	most  int
	found []suggestion
}

type suggestion struct {
	text string
	cost int
}

// Suggest returns at most a number of words that may be meant by a wrong one, the most
// likely first, in the casing of the wrong one. It ends early, with what it has, when the
// context does: a long German word takes some hundredth of a second, as each of some
// thousand changes of it might be a compound.
func (d *Dictionary) Suggest(ctx context.Context, word string, most int) []string {
	if most <= 0 || word == "" || len(word) > maxWordBytes || !utf8.ValidString(word) {
		return nil
	}
	c := d.checker()
	defer d.done(c)
	c.suggest = true
	s := &suggester{ctx: ctx, c: c, word: word, kind: casingOf([]byte(word)), most: most}
	base := word
	if s.kind == titleCase || s.kind == upperCase {
		base = string(appendLower(nil, []byte(word)))
	}
	for _, tier := range []func(string){s.casings, s.mistakes, s.alike, s.edits, s.twoWords, s.near} {
		tier(base)
		if len(s.found) >= most && s.found[most-1].cost < costSwap || ctx.Err() != nil {
			break
		}
	}
	texts := make([]string, min(most, len(s.found)))
	for i := range texts {
		texts[i] = string(d.output.append(nil, []byte(s.found[i].text)))
	}
	return texts
}

// add keeps a suggestion, in the order of the costs.
func (s *suggester) add(text string, cost int) {
	if text == s.word {
		return
	}
	for i, f := range s.found {
		if f.text == text {
			if f.cost <= cost {
				return
			}
			s.found = slices.Delete(s.found, i, i+1)
			break
		}
	}
	at, _ := slices.BinarySearchFunc(s.found, cost+1, func(f suggestion, c int) int { return cmp.Compare(f.cost, c) })
	s.found = slices.Insert(s.found, at, suggestion{text, cost})
}

// right tells whether a word is right, and whether only as a compound.
func (s *suggester) right(word string) (right, compound bool) {
	right = s.c.right(word, suggestSteps)
	return right, s.c.joinedUp
}

// try adds a candidate if it is right. One that is made from small letters is tried in
// the casing of the word, and one for a small word with a capital, in which it is right
// in any case.
func (s *suggester) try(candidate string, cost int) {
	if candidate == "" || s.ctx.Err() != nil {
		return
	}
	if strings.Contains(candidate, " ") {
		s.pair(candidate, cost)
		return
	}
	form := candidate
	switch s.kind {
	case upperCase:
		form = s.upper(candidate)
	case titleCase, lowerCase:
		form = string(appendTitle(nil, []byte(candidate)))
	}
	right, compound := s.right(form)
	if !right {
		return
	}
	cost += when(compound, costCompound)
	if s.kind == lowerCase {
		if small, compound := s.right(candidate); small {
			s.add(candidate, cost+when(compound, costCompound))
			return
		}
		cost++
	}
	s.add(form, cost)
}

// upper returns a word in capitals, which ß has none of where STRASSE is right.
func (s *suggester) upper(word string) string {
	if s.c.d.sharpS {
		word = strings.ReplaceAll(word, "ß", "ss")
	}
	return string(appendUpper(nil, []byte(word)))
}

func when(yes bool, cost int) int {
	if yes {
		return cost
	}
	return 0
}

// pair tries a candidate that is several words.
func (s *suggester) pair(candidate string, cost int) {
	for part := range strings.SplitSeq(candidate, " ") {
		if right, compound := s.right(part); !right || compound || part == "" || part == "-" {
			return
		}
		cost += when(utf8.RuneCountInString(part) == 1, costShort)
	}
	switch s.kind {
	case titleCase:
		r, size := utf8.DecodeRuneInString(candidate)
		candidate = string(toUpper(r)) + candidate[size:]
	case upperCase:
		candidate = s.upper(candidate)
	}
	s.add(candidate, cost)
}

// casings tries other capitals: Haus for haus, McAllister for Mcallister, NATO for nato.
func (s *suggester) casings(base string) {
	lower, title := appendLower(nil, []byte(base)), appendTitle(nil, []byte(base))
	for _, form := range []string{string(lower), string(title), s.c.d.mixed(title), s.upper(base)} {
		if right, compound := s.right(form); right && !compound && form != "" {
			s.add(form, costCasing)
			return
		}
	}
}

// mixed returns the root with capitals inside that is spelled like a word with one.
func (d *Dictionary) mixed(title []byte) string {
	h := d.words.find(title, nil)
	if root := h.next(); root >= d.words.firstTwin {
		return string(d.words.root(d.words.twinOf[root-d.words.firstTwin]))
	}
	return ""
}

// mistakes tries what REP says.
func (s *suggester) mistakes(base string) {
	for i := range s.c.d.aff.mistakes {
		m := &s.c.d.aff.mistakes[i]
		for at := range m.places([]byte(base)) {
			s.try(base[:at]+m.right+base[at+len(m.wrong):], costMistake)
		}
	}
}

// maxAlike bounds the words with other letters of the same look.
const maxAlike = 512

// alike tries letters that MAP says are alike, and those that differ by a mark, as c, č
// and ć do: those with the fewest changes first, with several in one word.
func (s *suggester) alike(base string) {
	type form struct {
		text    string
		from    int // where the next change may be
		changes int
	}
	replace := s.c.d.lookalikes()
	tried := 0
	for queue := []form{{base, 0, 0}}; len(queue) > 0 && tried < maxAlike; queue = queue[1:] {
		f := queue[0]
		for at := f.from; at < len(f.text); at++ {
			for size := 1; size <= replace.longest && at+size <= len(f.text); size++ {
				for _, other := range replace.of[f.text[at:at+size]] {
					text := f.text[:at] + other + f.text[at+size:]
					s.try(text, costAlike*(f.changes+1))
					if tried++; tried >= maxAlike || s.ctx.Err() != nil {
						return
					}
					queue = append(queue, form{text, at + len(other), f.changes + 1})
				}
			}
		}
	}
}

// twoWords tries a blank somewhere in the word, and a hyphen where the language has it.
func (s *suggester) twoWords(base string) {
	hyphen := strings.Contains(s.c.d.aff.try, "-")
	for at := range base {
		if at == 0 {
			continue
		}
		s.try(base[:at]+" "+base[at:], costTwoWords)
		if _, size := utf8.DecodeRuneInString(base); hyphen && at > size && utf8.RuneCountInString(base[at:]) > 1 {
			s.try(base[:at]+"-"+base[at:], costHyphen)
		}
	}
}
