package editor

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor/language"
)

// WordKind is what the house has decided about a word.
type WordKind string

// The kinds of words. Those about scripts are Montenegrin only.
const (
	WordSpelling WordKind = "spelling" // it is rightly spelt, whatever the dictionaries say
	WordLatin    WordKind = "latin"    // it stays Latin in Cyrillic print, in all its cases
	WordCyrillic WordKind = "cyrillic" // it is written in Cyrillic there, though its spelling speaks against it
)

// WordKinds are all kinds, in the order in which an editor is offered them.
var WordKinds = [...]WordKind{WordSpelling, WordLatin, WordCyrillic}

// Word is a word, or a run of words, in one of the lists of the house.
type Word struct {
	Kind WordKind  `json:"kind"`
	Lang Lang      `json:"lang"`
	Text string    `json:"word"`
	By   Person    `json:"by"`
	At   time.Time `json:"at"`
	Note string    `json:"note,omitempty"`
}

// maxWord is how many characters a word or a form of a term may have: the longest names of
// institutions stay far below.
const maxWord = 200

// Words returns the words of the house, by kind and language and then in Montenegrin
// order. An empty kind or language means all.
func (d *Desk) Words(ctx context.Context, kind WordKind, lang Lang) ([]Word, error) {
	var kinds []WordKind
	if kind != "" {
		kinds = append(kinds, kind)
	}
	all, err := d.store.Words(ctx, kinds...)
	if err != nil {
		return nil, fmt.Errorf("words of the house: %w", err)
	}
	all = slices.DeleteFunc(all, func(w Word) bool { return lang != "" && w.Lang != lang })
	sortByKey(all, func(w *Word) string { return w.Text })
	slices.SortStableFunc(all, func(a, b Word) int {
		return cmp.Or(
			cmp.Compare(slices.Index(WordKinds[:], a.Kind), slices.Index(WordKinds[:], b.Kind)),
			cmp.Compare(slices.Index(Targets[:], a.Lang), slices.Index(Targets[:], b.Lang)),
		)
	})
	return all, nil
}

// house returns what the house has decided: the terms that it agreed on, and its words of
// some kinds.
func (d *Desk) house(ctx context.Context, kinds ...WordKind) ([]Term, []Word, error) {
	register, err := d.Register(ctx)
	if err != nil {
		return nil, nil, err
	}
	words, err := d.store.Words(ctx, kinds...)
	if err != nil {
		return nil, nil, fmt.Errorf("words of the house: %w", err)
	}
	return register.agreed, words, nil
}

// AddWord puts a word on a list of the house; one that is there gets the new note. The
// person and the moment are the desk's. A word that the list cannot have is a [*WordError].
func (d *Desk) AddWord(ctx context.Context, w Word) (Word, error) {
	if d.me == "" {
		return Word{}, ErrUnsigned
	}
	w.Text, w.Note = wordText(w.Kind, w.Lang, w.Text), oneLine(w.Note)
	if !slices.Contains(WordKinds[:], w.Kind) || !w.Lang.IsTarget() || w.Kind != WordSpelling && w.Lang != CNR {
		return Word{}, fmt.Errorf("a word of kind %q in language %q: %w", w.Kind, w.Lang, ErrInvalid)
	}
	if err := checkWord(w.Text, w.Kind); err != nil {
		return Word{}, err
	}
	w.By, w.At = d.me, d.stamp()
	if err := d.store.PutWord(ctx, w); err != nil {
		return Word{}, fmt.Errorf("add word %q: %w", w.Text, err)
	}
	return w, nil
}

// RemoveWord takes a word off a list of the house. One that is not there is [ErrNotFound].
func (d *Desk) RemoveWord(ctx context.Context, kind WordKind, lang Lang, text string) error {
	if d.me == "" {
		return ErrUnsigned
	}
	return d.store.RemoveWord(ctx, kind, lang, wordText(kind, lang, text))
}

// wordText is a word as it is kept. How Montenegrin words are spelt is kept in Latin
// letters, because it holds for both scripts.
func wordText(kind WordKind, lang Lang, text string) string {
	if kind == WordSpelling && lang == CNR {
		text = language.ToLatin(text)
	}
	return oneLine(text)
}

// checkWord says what keeps a text from being a word of a kind.
func checkWord(text string, kind WordKind) error {
	reason := ""
	switch {
	case language.Fold(text) == "":
		reason = NoWordEmpty
	case language.Characters(text) > maxWord:
		reason = NoWordLong
	case kind == WordLatin && language.IsCyrillic(text):
		reason = NoWordScript
	case kind == WordCyrillic && !language.Transliterable(text):
		reason = NoWordLetters
	default:
		return nil
	}
	return &WordError{Text: text, Reason: reason}
}

// The reasons for which a text is no word for a list; "no_word.<reason>" in i18n.
const (
	NoWordEmpty   = "empty"   // it has neither letter nor digit
	NoWordLong    = "long"    // it is a text and no word
	NoWordScript  = "script"  // what stays Latin is given in Latin letters
	NoWordLetters = "letters" // Cyrillic has none for some of its letters
	NoWordAbsent  = "absent"  // it does not stand in the story
)

// WordError says what keeps a text from being put on a list. It is an [ErrInvalid].
type WordError struct {
	Text   string
	Reason string
}

func (e *WordError) Error() string { return fmt.Sprintf("word %q: %s", e.Text, e.Reason) }

func (e *WordError) Unwrap() error { return ErrInvalid }

// oneLine makes one line of a text, in composed letters.
func oneLine(s string) string {
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}

// sortByKey puts a list into Montenegrin order, comparing keys that are made once.
func sortByKey[T any](all []T, text func(*T) string) {
	type keyed struct {
		key  string
		item T
	}
	list := make([]keyed, len(all))
	for i := range all {
		list[i] = keyed{language.Key(text(&all[i])), all[i]}
	}
	slices.SortStableFunc(list, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	for i := range list {
		all[i] = list[i].item
	}
}
