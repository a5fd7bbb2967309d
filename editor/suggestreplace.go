package editor

import (
	"slices"
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// Replacement is something of a translation that was exchanged, because the text to translate
// has another number or name where the text of the memory has this one.
type Replacement struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// slot is a number or a person's name in a text.
type slot struct {
	start, end int // code points
	// what is the number in digits with a point for the decimal mark, or the id of the person.
	what    string
	number  bool
	grouped bool // a number written in groups of three
	person  *Term
}

// adapted returns a translation with the numbers and names of another text in the place of
// those that it was made from, and what was exchanged. It is sure only where the two texts
// differ in nothing else, and each that differs is once in the text and in the translation; a
// number must ask for the same form of the noun behind it, and a person be of the same gender.
// Where it is not sure it exchanges nothing.
func (l *termList) adapted(text, was, translation string, source, target Lang) (string, []Replacement) {
	a, b, c := []rune(text), []rune(was), []rune(translation)
	now, then, there := l.slots(a, source), l.slots(b, source), l.slots(c, target)
	if len(now) != len(then) || !slices.Equal(skeleton(a, now), skeleton(b, then)) {
		return translation, nil
	}
	var all []Replacement
	type edit struct {
		slot
		text string
	}
	var edits []edit
	for i := range now {
		if now[i].what == then[i].what {
			continue
		}
		in, ok := only(there, &then[i])
		if _, once := only(then, &then[i]); !ok || !once {
			return translation, nil
		}
		to, ok := inPlaceOf(&now[i], &then[i], &there[in], string(c[there[in].start:there[in].end]), target)
		if !ok {
			return translation, nil
		}
		edits = append(edits, edit{there[in], to})
		all = append(all, Replacement{string(c[there[in].start:there[in].end]), to})
	}
	slices.SortFunc(edits, func(x, y edit) int { return y.start - x.start })
	for _, e := range edits {
		c = slices.Replace(c, e.start, e.end, []rune(e.text)...)
	}
	return string(c), all
}

// inPlaceOf is how something is written in a translation, in the place of another, and whether
// that is sure.
func inPlaceOf(now, then, there *slot, written string, target Lang) (string, bool) {
	switch {
	case now.number != then.number || then.number != there.number:
		return "", false
	case now.number:
		whole, fraction, _ := strings.Cut(now.what, ".")
		before, beforeFraction, _ := strings.Cut(then.what, ".")
		year := len(whole) == 4 && len(before) == 4 && !now.grouped && !then.grouped
		if (fraction == "") != (beforeFraction == "") || !year && countedAs(target, whole) != countedAs(target, before) {
			return "", false
		}
		return language.WriteNumber(string(target), whole, fraction, len(whole) > 3 && (there.grouped || now.grouped)), true
	}
	a, b := now.person, then.person
	if a.Gender == "" || a.Gender != b.Gender || len(a.Forms[target]) == 0 || len(b.Forms[target]) == 0 {
		return "", false
	}
	// In a case of its own, or by a part of it, the name says more than which person it is.
	return a.Forms[target][0], written == b.Forms[target][0]
}

// only is the one slot with what stands in another, where there is just one, and none with the
// same person under less than the full name.
func only(slots []slot, like *slot) (at int, ok bool) {
	at = -1
	for i := range slots {
		if s := &slots[i]; s.what == like.what || s.person != nil && s.person == like.person {
			if at >= 0 || s.what != like.what {
				return 0, false
			}
			at = i
		}
	}
	return at, at >= 0
}

// countedAs tells which form of a noun a whole number asks for: in Montenegrin one of three, by
// its last digits, otherwise one of two.
func countedAs(lang Lang, whole string) int {
	whole = strings.TrimLeft(whole, "0")
	if lang != CNR {
		if whole == "1" {
			return 1
		}
		return 0
	}
	last, teen := byte('0'), false
	if n := len(whole); n > 0 {
		last, teen = whole[n-1], n > 1 && whole[n-2] == '1'
	}
	switch {
	case teen || last == '0' || last > '4':
		return 0
	case last == '1':
		return 1
	}
	return 2
}

// skeleton is a text without what stands in its slots.
func skeleton(text []rune, slots []slot) []rune {
	var bare []rune
	at := 0
	for _, s := range slots {
		bare = append(append(bare, text[at:s.start]...), 0) // no text holds a zero
		at = s.end
	}
	return append(bare, text[at:]...)
}

// slots are the numbers in figures and the persons in a text, in their order; none where they
// overlap. A person named by a surname alone is one nobody can be sure of, and is not what the
// full name is.
func (l *termList) slots(text []rune, lang Lang) []slot {
	all := numbersIn(text, lang)
	if l == nil || l.finders[lang] == nil {
		return all
	}
	for _, hit := range l.finders[lang].Find(text) {
		form := l.forms[lang][hit.Phrase]
		t := &l.terms[form.term]
		if hit.Inside || t.Kind != TermPerson {
			continue
		}
		s := slot{start: hit.Start, end: hit.End, what: string(t.ID), person: t}
		if form.part || form.forbidden {
			s.what = " " + string(text[hit.Start:hit.End])
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(x, y slot) int { return x.start - y.start })
	for i := 1; i < len(all); i++ {
		if all[i].start < all[i-1].end {
			return nil
		}
	}
	return all
}

// numbersIn are the numbers in figures that stand alone: not those within a word, and not those
// whose separators are another language's.
func numbersIn(text []rune, lang Lang) []slot {
	group, decimal := language.Separators(language.Base(string(lang)))
	var all []slot
	for i := 0; i < len(text); {
		if !isFigure(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && (isFigure(text[i]) || i+1 < len(text) && (text[i] == group || text[i] == decimal) && isFigure(text[i+1])) {
			i++
		}
		beside := func(at int) bool {
			return at >= 0 && at < len(text) && (unicode.IsLetter(text[at]) || unicode.IsDigit(text[at]))
		}
		if beside(start-1) || beside(i) {
			continue
		}
		if what, grouped, ok := plainNumber(string(text[start:i]), group, decimal); ok {
			all = append(all, slot{start: start, end: i, what: what, number: true, grouped: grouped})
		}
	}
	return all
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' }

// plainNumber reads a number as a language writes it.
func plainNumber(s string, group, decimal rune) (what string, grouped, ok bool) {
	whole, fraction, isDecimal := strings.Cut(s, string(decimal))
	parts := strings.Split(whole, string(group))
	for i, part := range parts {
		if i > 0 && len(part) != 3 || i == 0 && len(parts) > 1 && len(part) > 3 {
			return "", false, false
		}
	}
	what = strings.Join(parts, "")
	if isDecimal {
		if strings.ContainsRune(fraction, group) || strings.ContainsRune(fraction, decimal) {
			return "", false, false
		}
		what += "." + fraction
	}
	return what, len(parts) > 1, true
}
