package spelling

import (
	"cmp"
	"context"
	"strings"
	"sync"
	"time"

	"redakcija/editor"
	"redakcija/editor/internal/hunspell"
	"redakcija/editor/language"
)

// dictionary judges words and suggests others; package hunspell has the one that is used.
type dictionary interface {
	Spell(word string) bool
	Suggest(ctx context.Context, word string, most int) []string
}

// title is a dictionary that a language is checked by.
type title struct {
	names   []string // of its files, in the order in which they are looked for
	debian  string   // the package
	variant string   // the region whose spelling it has alone
}

// titles are the dictionaries of each language. Montenegrin has none of its own: what the
// Serbian, Bosnian or Croatian one knows is Montenegrin or close to it; montenegrin.go has
// the rest. The Serbian one must be that in Latin letters; Debian's sr_ME is in Cyrillic.
var titles = map[string][]title{
	"cnr": {
		serbian:  {[]string{"sr_Latn_RS", "sr-Latn-RS", "sr_Latn", "sr-Latn"}, "hunspell-sr", ""},
		bosnian:  {[]string{"bs_BA", "bs"}, "hunspell-bs", ""},
		croatian: {[]string{"hr_HR", "hr"}, "hunspell-hr", ""},
	},
	"en": {
		{[]string{"en_GB", "en-GB"}, "hunspell-en-gb", "gb"},
		{[]string{"en_US", "en-US"}, "hunspell-en-us", "us"},
	},
	"de": {
		{[]string{"de_DE", "de_DE_frami"}, "hunspell-de-de", "de"},
		{[]string{"de_AT", "de_AT_frami"}, "hunspell-de-at", "at"},
		{[]string{"de_CH", "de_CH_frami"}, "hunspell-de-ch", "ch"},
	},
}

// The places of the three dictionaries of Montenegrin.
const (
	serbian = iota
	bosnian
	croatian
)

// usual is the region of a language whose tag names none; English has two that are
// equally right.
var usual = map[string]string{"de": "de"}

// patience is after what time a dictionary that was not there is looked for again: it may
// have been installed meanwhile.
const patience = time.Minute

// shelf holds what was read. Each dictionary is read once, whatever the number of
// languages and goroutines that ask for it.
type shelf struct {
	folders func() []string // the person's own first
	open    func(aff, dic string) (dictionary, error)
	now     func() time.Time

	mu      sync.Mutex
	tongues map[string]*reading // by language and region
	books   map[string]*loan    // by package
}

// book is a dictionary that was looked for.
type book struct {
	dictionary // nil where it is missing or damaged
	path       string
	err        error
}

// loan is a dictionary that is being read, or has been.
type loan struct {
	done chan struct{} // closed when book is there
	book book
}

// reading is a language whose dictionaries are being read, or have been.
type reading struct {
	done   chan struct{} // closed when tongue is there
	tongue *tongue
	then   []func() // to be called then
	began  time.Time
}

func openHunspell(aff, dic string) (dictionary, error) {
	d, err := hunspell.Open(aff, dic)
	if err != nil {
		return nil, err
	}
	return d, nil
}

// region is the part of a tag that names a country, in small letters, or "".
func region(tag string) string {
	for _, part := range strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })[1:] {
		if len(part) == 2 {
			return strings.ToLower(part)
		}
	}
	return ""
}

// wanted returns the places in titles of the dictionaries for a tag, and a key under which
// their language is kept. Without a language that is spelt here there are none.
func wanted(tag editor.Lang) (base, key string, places []int) {
	if tag == "" {
		return "", "", nil
	}
	base = language.Base(string(tag))
	all := titles[base]
	where := cmp.Or(region(string(tag)), usual[base])
	for i, t := range all {
		if t.variant == where {
			places = append(places, i)
		}
	}
	if places != nil {
		return base, base + "-" + where, places
	}
	for i, t := range all { // a region without a dictionary of its own, or none given
		if usual[base] == "" || t.variant == usual[base] {
			places = append(places, i)
		}
	}
	return base, base, places
}

// reading returns that of a language, and begins it if need be; nil for a language that is
// not spelt here. What was missing is looked for again after a while.
func (s *shelf) reading(tag editor.Lang) *reading {
	base, key, places := wanted(tag)
	if places == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.tongues[key]
	if r != nil {
		select {
		case <-r.done:
			if r.tongue.complete() || s.now().Sub(r.began) < patience {
				return r
			}
		default:
			return r
		}
	}
	r = &reading{done: make(chan struct{}), began: s.now()}
	s.tongues[key] = r
	go func() {
		t := newTongue(base, places, s.take(base, places))
		if !t.usable() { // better another region's than none; that it is missing is still told
			_, _, others := wanted(editor.Lang(base))
			t = newTongue(base, places, s.take(base, others))
		}
		s.mu.Lock()
		r.tongue = t
		then := r.then
		close(r.done)
		s.mu.Unlock()
		for _, fn := range then {
			fn()
		}
	}()
	return r
}

// take reads dictionaries side by side, and returns all of a language, by their places in
// titles; those not asked for are empty.
func (s *shelf) take(base string, places []int) []book {
	books := make([]book, len(titles[base]))
	var all sync.WaitGroup
	for _, i := range places {
		all.Go(func() { books[i] = s.book(titles[base][i]) })
	}
	all.Wait()
	return books
}

// book reads a dictionary, or waits until another goroutine has. One that is not there is
// not remembered, so that it can be looked for again.
func (s *shelf) book(t title) book {
	s.mu.Lock()
	l := s.books[t.debian]
	if l != nil {
		s.mu.Unlock()
		<-l.done
		return l.book
	}
	l = &loan{done: make(chan struct{})}
	s.books[t.debian] = l
	s.mu.Unlock()
	l.book = s.read(t)
	if l.book.dictionary == nil {
		s.mu.Lock()
		delete(s.books, t.debian)
		s.mu.Unlock()
	}
	close(l.done)
	return l.book
}

func (s *shelf) read(t title) book {
	aff, dic, ok := files(s.folders(), t.names)
	if !ok {
		return book{}
	}
	d, err := s.open(aff, dic)
	if err != nil {
		return book{path: dic, err: err}
	}
	return book{dictionary: d, path: dic}
}

// troubles are what is missing or damaged of a language that was read.
func (s *shelf) troubles(t *tongue) []editor.SpellingTrouble {
	var all []editor.SpellingTrouble
	for _, i := range t.places {
		b, t := t.books[i], titles[t.base][i]
		switch {
		case b.err != nil:
			all = append(all, editor.SpellingTrouble{ID: editor.DictionaryDamaged, Args: map[string]string{"File": b.path, "Cause": b.err.Error()}})
		case b.dictionary == nil:
			all = append(all, editor.SpellingTrouble{ID: editor.DictionaryMissing, Args: map[string]string{
				"Dictionary": t.names[0], "Package": t.debian, "Folder": s.own(),
			}})
		}
	}
	return all
}

// own is the folder in which a person may put dictionaries.
func (s *shelf) own() string {
	if folders := s.folders(); len(folders) > 0 {
		return folders[0]
	}
	return ""
}

// packages are what Debian calls the dictionaries at some places.
func packages(base string, places []int) []string {
	var all []string
	for _, i := range places {
		all = append(all, titles[base][i].debian)
	}
	return all
}
