package editor

import (
	"context"
	"fmt"
	"strings"
)

// Spelling tells which words of a text are misspelt, as functions that package spelling
// gives. They may be called from many goroutines at once.
//
// Where they take a language it is a tag: "cnr", "en" for British and American spelling
// alike, "de", or one spelling alone, as in "en-GB" and "de-AT".
type Spelling struct {
	// Unknown returns the words of a text that no dictionary knows, or that the house writes
	// in another way, in the order of the text. The first question about a language waits
	// until its dictionaries are read; when ctx ends before, the error is that of ctx, and the
	// reading goes on. Without any dictionary the error is a [*DictionaryError].
	Unknown func(ctx context.Context, q SpellingQuestion) ([]Misspelling, error)
	// Suggest returns at most so many right words for a misspelt one, the likeliest first, in
	// the script and case of the word. It ends after a quarter of a second, or with ctx.
	Suggest func(ctx context.Context, lang Lang, word string, most int) []string
	// Ready tells whether a question about the language is answered without waiting. If not,
	// the dictionaries are read from now on, and then, unless it is nil, is called once they
	// are, from another goroutine.
	Ready func(lang Lang, then func()) bool
	// Troubles tells what keeps the answers from being as good as they can be, once the
	// dictionaries are read; none before.
	Troubles func(lang Lang) []SpellingTrouble
	// Learn puts a word into the person's own dictionary of the language, Forget takes it
	// out. The word of another that it is inflected like may follow after a slash:
	// "Spajić/Milić".
	Learn  func(lang Lang, word string) error
	Forget func(lang Lang, word string) error
}

// WithSpelling returns the same desk, which also knows how words are spelt.
func (d Desk) WithSpelling(s Spelling) *Desk {
	d.spelling = s
	return &d
}

// Spelling tells how words are spelt. Its functions are nil on a desk that was not given
// them by [Desk.WithSpelling].
func (d *Desk) Spelling() Spelling { return d.spelling }

// Acute is how the house writes ś and ź, for which the orthography of 2009 also allows sj
// and zj.
type Acute string

// The ways to write ś and ź. The zero value is [AcuteAllowed].
const (
	AcuteAllowed   Acute = ""
	AcuteRequired  Acute = "required"  // śutra, never sjutra
	AcuteForbidden Acute = "forbidden" // sjutra, never śutra
)

// SpellingQuestion is a text whose spelling is asked about.
type SpellingQuestion struct {
	Lang Lang
	Text string
	// Source is the text it was translated from, or "": a name that stands there is known,
	// also with the endings of the language.
	Source string
	Acute  Acute
	// Known tells whether the house knows a word, or is nil. It is asked about words that the
	// dictionaries do not know: as they are in the text, but Montenegrin ones in Latin letters.
	Known func(word string) bool
}

// MisspellingKind says what is wrong with a word; "spelling.<kind>" in i18n, with the
// places Word and Form.
type MisspellingKind string

// The kinds of misspellings.
const (
	UnknownWord  MisspellingKind = "unknown"   // no dictionary has it
	EkavianForm  MisspellingKind = "ekavian"   // predsednik for predsjednik
	ForeignNorm  MisspellingKind = "norm"      // Croatian or Bosnian: tisuća for hiljada
	WithoutAcute MisspellingKind = "no_acute"  // sjutra, where the house writes śutra
	WithAcute    MisspellingKind = "has_acute" // śutra, where the house writes sjutra
)

// Misspelling is a word that is not as it should be.
type Misspelling struct {
	// Start and End are code points of the text, end exclusive.
	Start int             `json:"start"`
	End   int             `json:"end"`
	Word  string          `json:"word"`
	Kind  MisspellingKind `json:"kind"`
	// Severity is a hint for what is likely to be meant so: a name, a direct quotation, a
	// word with a second meaning.
	Severity Severity `json:"severity"`
	// Suggestions are the right forms where the kind tells them. For an unknown word they
	// take time: ask [Spelling.Suggest].
	Suggestions []string `json:"suggestions"`
	// Exact says that there is one suggestion, in the case and number of the word, and that the
	// word has no second meaning.
	Exact bool `json:"-"`
}

// Args are what the sentence about a misspelling names.
func (m *Misspelling) Args() map[string]string {
	return map[string]string{"Word": m.Word, "Form": strings.Join(m.Suggestions, ", ")}
}

// SpellingTrouble is something that is missing or damaged; "dictionary.<ID>" in i18n.
type SpellingTrouble struct {
	ID   string
	Args map[string]string
}

// The troubles of dictionaries.
const (
	DictionaryMissing = "missing" // Dictionary, Package: what to install; Folder: or where to put it
	DictionaryDamaged = "damaged" // File, Cause
	DictionaryLine    = "line"    // File, Line of the person's own dictionary that is no word
)

// DictionaryError says that spelling cannot be checked in a language.
type DictionaryError struct {
	Lang Lang
	// Packages are what Debian calls the dictionaries, one of which is needed; none where
	// the newsroom does not write in the language.
	Packages []string
	Folder   string // where a person may put them
}

func (e *DictionaryError) Error() string {
	if len(e.Packages) == 0 {
		return fmt.Sprintf("spelling is not checked in %q", e.Lang)
	}
	return fmt.Sprintf("no dictionary for %s: install %s", e.Lang, strings.Join(e.Packages, ", "))
}

func explainDictionary(e *DictionaryError) Explanation {
	x := Explanation{
		ID:     "error.no_dictionary",
		Values: map[string]any{"Language": string(e.Lang), "Packages": strings.Join(e.Packages, ", "), "Folder": e.Folder},
	}
	if len(e.Packages) == 0 {
		x.ID = "error.no_spelling"
	}
	return x
}
