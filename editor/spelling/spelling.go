// Package spelling tells which words of a text are misspelt, and what may have been
// meant, by the Hunspell dictionaries that the system or the person has. It brings none:
// their licences and their size are their own.
//
// Its nouns: a shelf finds and reads dictionaries, each once and never on the caller's
// goroutine; a tongue is a language with its dictionaries and the rules that no dictionary
// has; a verdict is what a tongue says about a word, and a memory keeps verdicts; the own
// words are what a person taught it.
//
// Montenegrin has no dictionary. A word of it is right when the Serbian, Bosnian or
// Croatian one has it, as it stands or with ś, ź, đe, ćer written as sj, zj, dje, tjer.
// Cyrillic is judged in Latin letters and answered in Cyrillic. What the Serbian one alone
// has, and the others have with je or ije for e, is an ekavian form.
//
// Where this package cannot know it is quiet: acronyms, Roman numerals, addresses and
// words with capitals or figures inside are not judged, and a name that stands in the
// source of a translation is known.
//
// Reading order: shelf.go and folders.go read; words.go finds words and judge.go judges
// them; tongue.go, montenegrin.go, ekavian.go, german.go, norm.go and list.go know them; suggest.go
// suggests; own.go keeps what a person teaches.
package spelling

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"redakcija/editor"
)

// Options are what a program decides about its spelling.
type Options struct {
	// Folders returns where dictionaries are, a person's own folder first: usually that and
	// then those of [Folders]. It is called when dictionaries are looked for.
	Folders func() []string
	// Own is the folder of the person's own words, a file a language; "" where there is none.
	Own string
}

// New returns what a desk needs to check spelling. Nothing is read before it is asked for.
func New(o Options) editor.Spelling {
	s := newSpeller(o)
	return editor.Spelling{
		Unknown: s.unknown, Suggest: s.suggest, Ready: s.ready, Troubles: s.troubles, Learn: s.learn, Forget: s.forget,
	}
}

type speller struct {
	shelf shelf
	own   map[string]*ownWords // by the base of a language; nil without a folder
	limit time.Duration        // for suggestions
}

func newSpeller(o Options) *speller {
	s := &speller{
		shelf: shelf{
			folders: o.Folders, open: openHunspell, now: time.Now,
			tongues: map[string]*reading{}, books: map[string]*loan{},
		},
		own:   map[string]*ownWords{},
		limit: suggestTime,
	}
	for base := range titles {
		if o.Own != "" {
			s.own[base] = &ownWords{path: filepath.Join(o.Own, "words-"+base+".dic"), montenegrin: base == "cnr"}
		}
	}
	return s
}

// tongue waits until a language can be asked.
func (s *speller) tongue(ctx context.Context, lang editor.Lang) (*tongue, error) {
	r := s.shelf.reading(lang)
	if r == nil {
		return nil, &editor.DictionaryError{Lang: lang}
	}
	select {
	case <-r.done:
	default:
		select {
		case <-r.done:
		case <-ctx.Done():
			return nil, fmt.Errorf("waiting for the dictionaries of %s: %w", lang, ctx.Err())
		}
	}
	if !r.tongue.usable() {
		return nil, &editor.DictionaryError{Lang: lang, Packages: packages(r.tongue.base, r.tongue.places), Folder: s.shelf.own()}
	}
	return r.tongue, nil
}

func (s *speller) ready(lang editor.Lang, then func()) bool {
	r := s.shelf.reading(lang)
	if r == nil {
		return true // the answer, an error, needs no dictionary
	}
	s.shelf.mu.Lock()
	defer s.shelf.mu.Unlock()
	if r.tongue != nil {
		return true
	}
	if then != nil {
		r.then = append(r.then, then)
	}
	return false
}

func (s *speller) troubles(lang editor.Lang) []editor.SpellingTrouble {
	r := s.shelf.reading(lang)
	if r == nil {
		return nil
	}
	s.shelf.mu.Lock()
	t := r.tongue
	s.shelf.mu.Unlock()
	if t == nil {
		return nil
	}
	all := s.shelf.troubles(t)
	if own := s.own[t.base]; own != nil {
		all = append(all, own.troubles()...)
	}
	return all
}

func (s *speller) unknown(ctx context.Context, q editor.SpellingQuestion) ([]editor.Misspelling, error) {
	t, err := s.tongue(ctx, q.Lang)
	if err != nil {
		return nil, err
	}
	j := judge{tongue: t, question: &q, own: s.own[t.base]}
	eachWord(q.Text, func(w word) {
		if err == nil {
			err = ctx.Err()
			j.word(w)
		}
	})
	return j.found, err
}

func (s *speller) learn(lang editor.Lang, word string) error {
	own, err := s.ownOf(lang)
	if err != nil {
		return err
	}
	return own.add(word)
}

func (s *speller) forget(lang editor.Lang, word string) error {
	own, err := s.ownOf(lang)
	if err != nil {
		return err
	}
	return own.remove(word)
}

func (s *speller) ownOf(lang editor.Lang) (*ownWords, error) {
	base, _, _ := wanted(lang)
	own := s.own[base]
	if own == nil {
		return nil, fmt.Errorf("words of %q cannot be kept: %w", lang, editor.ErrInvalid)
	}
	return own, nil
}
