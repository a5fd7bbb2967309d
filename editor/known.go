package editor

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// Misspelt returns the words of a text that are misspelt, as [Spelling.Unknown] does, with
// the words and terms of the house taken for right where this desk keeps any.
func (d *Desk) Misspelt(ctx context.Context, q SpellingQuestion) ([]Misspelling, error) {
	if q.Known == nil && d.store != nil {
		var err error
		if q.Known, err = d.KnownWords(ctx, q.Lang); err != nil {
			return nil, err
		}
	}
	return d.spelling.Unknown(ctx, q)
}

// KnownWords returns whether a word of a language is one of the house's words or terms, as
// they are now: for whoever asks about the spelling of many texts ([SpellingQuestion.Known]).
func (d *Desk) KnownWords(ctx context.Context, lang Lang) (func(word string) bool, error) {
	terms, words, err := d.house(ctx, WordSpelling, WordLatin)
	if err != nil {
		return nil, err
	}
	return knownWords(Lang(language.Base(string(lang))), words, terms), nil
}

// knownWords returns whether a word is one of the house: on its list, or in a form of one of
// its terms. Montenegrin ones are known in all their cases, German and English ones with the
// s of the genitive.
func knownWords(lang Lang, words []Word, terms []Term) func(string) bool {
	var listed []language.Entry
	add := func(text string) {
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.Nd) && r != '\'' && r != '’' }) {
			listed = append(listed, language.Entry{Text: part, Latin: true, Why: WhyHouse})
		}
	}
	for i := range words {
		if w := &words[i]; w.Lang == lang && w.Kind != WordCyrillic {
			add(w.Text)
		}
	}
	for i := range terms {
		for _, form := range terms[i].Forms[lang] {
			add(form)
		}
	}
	if lang == CNR {
		locks := language.NewLocks(listed)
		return func(word string) bool {
			runs := locks.In(word)
			return len(runs) == 1 && runs[0].Why == WhyHouse && runs[0].End-runs[0].Start == utf8.RuneCountInString(word)
		}
	}
	all := map[string]bool{}
	for _, e := range listed {
		all[e.Text] = true
	}
	return func(word string) bool {
		word = strings.TrimRight(word, "’'")
		short := strings.TrimRight(strings.TrimSuffix(word, "s"), "’'")
		return all[word] || all[short] || all[strings.ToLower(word)]
	}
}
