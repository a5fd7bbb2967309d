package spelling

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"redakcija/editor"
)

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
