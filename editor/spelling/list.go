package spelling

import (
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// list is words in the format of Hunspell's personal dictionaries: a word a line, and
// maybe after a slash another that it is inflected like.
type list struct {
	words map[string]bool
	// models are the inflected words by the stems they may be cut to.
	models map[string][]string
}

// mostCut is how many letters of a word an ending may take the place of: in "Spajić" none,
// in "Podgorica" one, in "petak" two.
const mostCut = 3

// longest is how many code points a word of a list may have, as for Hunspell.
const longest = 100

// add takes one line of a list. It tells whether the line is a word.
func (l *list) add(line string, montenegrin bool) bool {
	word, model, inflected := strings.Cut(plain(line, montenegrin), "/")
	if !isListed(word) || inflected && !isListed(model) {
		return false
	}
	if l.words == nil {
		l.words, l.models = map[string]bool{}, map[string][]string{}
	}
	l.words[word] = true
	if !inflected {
		return true
	}
	for cut := 0; ; cut++ {
		l.models[word] = append(l.models[word], model)
		a, n := utf8.DecodeLastRuneInString(word)
		b, m := utf8.DecodeLastRuneInString(model)
		if cut == mostCut || a != b || n == len(word) || m == len(model) {
			return true
		}
		word, model = word[:len(word)-n], model[:len(model)-m]
	}
}

// isListed tells whether a line can be a word: letters with hyphens, apostrophes and full
// stops between or after them.
func isListed(s string) bool {
	if s == "" || !utf8.ValidString(s) || utf8.RuneCountInString(s) > longest || !unicode.IsLetter(firstRune(s)) {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return !isWordRune(r) && !strings.ContainsRune("-'.", r) }) < 0
}

// has tells whether a plain word is in the list: as it is there, or with a capital or in
// capitals where the list has small letters. Whether the inflection of a model is a word
// is asked of known.
func (l *list) has(w string, known func(string) bool) bool {
	if l == nil || len(l.words) == 0 {
		return false
	}
	if l.hasForm(w, known) {
		return true
	}
	switch casingOf(w) {
	case titled:
		return l.hasForm(strings.ToLower(w), known)
	case shouted:
		lower := strings.ToLower(w)
		return l.hasForm(lower, known) || l.hasForm(recase(lower, titled), known)
	}
	return false
}

func (l *list) hasForm(w string, known func(string) bool) bool {
	if l.words[w] {
		return true
	}
	const mostEnding = 6 // bytes; "-ovima"
	for i := len(w); i > 0 && len(w)-i <= mostEnding; i-- {
		for _, model := range l.models[w[:i]] {
			if known(model + w[i:]) {
				return true
			}
		}
	}
	return false
}

//go:embed lists
var lists embed.FS

// extras are the lists that this newsroom brings, by language: words that are right and
// that the dictionaries of 2022 lack.
var extras = sync.OnceValue(func() map[string]*list {
	all := map[string]*list{}
	for base := range titles {
		l := &list{}
		for line := range lines("words-" + base + ".txt") {
			for word := range strings.FieldsSeq(line) {
				l.add(word, false)
			}
		}
		all[base] = l
	}
	return all
})

func extraWords(base string) *list { return extras()[base] }

// lines yields the lines of a file in lists that are not blank and no comment.
func lines(name string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		content, err := lists.ReadFile("lists/" + name)
		if err != nil {
			panic(err) // the file is part of the program
		}
		for line := range strings.Lines(string(content)) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
