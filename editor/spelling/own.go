package spelling

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
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

// mostOwn bounds the file of a person's own words, in bytes: a million words.
const mostOwn = 16 << 20

// ownWords are the words a person taught the program, in one language. They are in a file
// that may also be changed by hand; lines of it that are no words are left as they are.
type ownWords struct {
	path        string
	montenegrin bool

	mu   sync.Mutex
	read bool
	list list
	bad  []int // lines, from 1
	err  error // why the file cannot be read
}

// has tells whether a plain word is one of the person's own.
func (o *ownWords) has(w string, known func(string) bool) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.load()
	return o.list.has(w, known)
}

// load reads the file once.
func (o *ownWords) load() {
	if !o.read {
		o.again()
	}
}

// again reads the file, which another program may have changed, and returns it. That there
// is none is no error.
func (o *ownWords) again() []byte {
	o.read, o.list, o.bad = true, list{}, nil
	var content []byte
	if content, o.err = os.ReadFile(o.path); errors.Is(o.err, fs.ErrNotExist) {
		o.err = nil
	}
	if o.err == nil && len(content) > mostOwn {
		o.err = &editor.InputError{File: o.path, Reason: editor.InputTooLarge, At: mostOwn}
	}
	if o.err != nil {
		return nil
	}
	number := 0
	for line := range bytes.Lines(bytes.TrimPrefix(content, []byte("\uFEFF"))) {
		number++
		word := strings.TrimSpace(string(line))
		if word != "" && !o.list.add(word, o.montenegrin) {
			o.bad = append(o.bad, number)
		}
	}
	return content
}

// troubles are the lines that are no words, or why the whole file cannot be read.
func (o *ownWords) troubles() []editor.SpellingTrouble {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.load()
	if o.err != nil {
		return []editor.SpellingTrouble{{ID: editor.DictionaryDamaged, Args: map[string]string{"File": o.path, "Cause": o.err.Error()}}}
	}
	var all []editor.SpellingTrouble
	for _, n := range o.bad {
		all = append(all, editor.SpellingTrouble{ID: editor.DictionaryLine, Args: map[string]string{"File": o.path, "Line": strconv.Itoa(n)}})
	}
	return all
}

// add writes a word at the end of the file, unless it is there.
func (o *ownWords) add(word string) error {
	word = strings.TrimSpace(word)
	if !new(list).add(word, o.montenegrin) {
		return fmt.Errorf("%q is no word: %w", word, editor.ErrInvalid)
	}
	return o.change(func(content []byte) []byte {
		for line := range bytes.Lines(content) {
			if string(bytes.TrimSpace(line)) == word {
				return content
			}
		}
		if len(content) > 0 && content[len(content)-1] != '\n' {
			content = append(content, '\n')
		}
		return append(content, word+"\n"...)
	})
}

// remove takes a word out of the file, with or without a model.
func (o *ownWords) remove(word string) error {
	word, _, _ = strings.Cut(plain(strings.TrimSpace(word), o.montenegrin), "/")
	return o.change(func(content []byte) []byte {
		var kept []byte
		for line := range bytes.Lines(content) {
			own, _, _ := strings.Cut(plain(strings.TrimSpace(string(line)), o.montenegrin), "/")
			if own != word {
				kept = append(kept, line...)
			}
		}
		return kept
	})
}

// change puts a new file in the place of the old one, all of it or nothing.
func (o *ownWords) change(fn func([]byte) []byte) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	content := o.again()
	if o.err != nil {
		return o.err // what cannot be read is not written over
	}
	changed := fn(bytes.Clone(content))
	if bytes.Equal(changed, content) {
		return nil
	}
	if err := replace(o.path, changed); err != nil {
		return err
	}
	o.again()
	return o.err
}

// replace writes a file beside another and then renames it, so that a power cut leaves the
// old or the new one.
func replace(path string, content []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".words-*")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // the first error is the one to tell
	}
	return err
}
