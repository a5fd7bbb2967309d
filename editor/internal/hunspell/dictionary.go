// Package hunspell reads the dictionaries of Hunspell and judges and suggests words by
// them: http://hunspell.github.io, and hunspell(5) for the format.
//
// A dictionary is two files. The .dic file has the roots, each with flags. The .aff file
// says what the flags mean: which prefixes and suffixes a root takes, how roots join into
// compounds, and what is known about typical mistakes. A word is right if it is a root,
// a root with affixes, a compound, or parts of these joined at a break such as a hyphen.
//
// Where hunspell(5) is silent, the library libhunspell 1.7 is the measure, and the tests
// compare both. Left out is what only languages of other newsrooms use: COMPLEXPREFIXES
// (such a dictionary is refused), the syllables of Hungarian compounds, FORCEUCASE, and
// PHONE.
//
// Reading order: dictionary.go, aff.go, tables.go and dic.go read; words.go, flags.go,
// affix.go and condition.go hold; spell.go, strip.go, compound.go and rule.go judge;
// suggest.go, edits.go and near.go suggest.
package hunspell

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// Dictionary judges the words of one language. It may be used from several goroutines
// at once.
type Dictionary struct {
	aff
	words    words
	hasPairs bool // some roots have a blank in them
	checkers sync.Pool
	// Only suggestions need these, and some dictionaries are never asked for any.
	alphabet   func() []rune
	lookalikes func() lookalikes
	// suffixClasses are the suffixes by flag.
	suffixClasses func() map[flag][]*affix
}

// SyntaxError says where a dictionary cannot be understood.
type SyntaxError struct {
	File    string
	Line    int // from 1; 0 for the file as a whole
	Problem string
}

func (e *SyntaxError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Problem)
	}
	return fmt.Sprintf("%s, line %d: %s", e.File, e.Line, e.Problem)
}

// Open reads a dictionary from two files.
func Open(aff, dic string) (*Dictionary, error) {
	a, err := os.Open(aff)
	if err != nil {
		return nil, err
	}
	defer a.Close()
	d, err := os.Open(dic)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	dictionary, err := Read(a, d)
	if syntax := (*SyntaxError)(nil); errors.As(err, &syntax) {
		syntax.File = map[string]string{affName: aff, dicName: dic}[syntax.File]
	}
	return dictionary, err
}

// How an error of [Read] names its two sources, which have no names of their own.
const (
	affName = ".aff"
	dicName = ".dic"
)

// Read reads a dictionary. A fault of the dictionary is a [*SyntaxError].
func Read(aff, dic io.Reader) (*Dictionary, error) {
	d := &Dictionary{}
	if err := d.readAff(aff); err != nil {
		return nil, err
	}
	if err := d.readDic(dic); err != nil {
		return nil, err
	}
	d.arrange()
	d.alphabet = sync.OnceValue(d.makeAlphabet)
	d.lookalikes = sync.OnceValue(d.makeLookalikes)
	d.suffixClasses = sync.OnceValue(d.makeSuffixClasses)
	d.checkers.New = func() any { return &checker{d: d} }
	return d, nil
}
