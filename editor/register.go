package editor

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"redakcija/editor/internal/lookup"
	"redakcija/editor/language"
)

// Register is all terms of a house as they were at one moment: the people, offices, outlets
// and expressions that it knows. It is only read, and may be used by many goroutines.
type Register struct {
	terms  []Term // in Montenegrin order of their names
	agreed []Term // those that texts are held to

	once  sync.Once
	index *lookup.Index
	texts []searchable

	listOnce sync.Once
	list     *termList // of those agreed on
}

// searchable is the text that a term is searched by: folded words, each with a space in
// front. A hit in a name comes before one in what else is known.
type searchable struct{ names, rest string }

// NewRegister makes a register of terms.
func NewRegister(terms []Term) *Register {
	r := &Register{terms: slices.Clone(terms)}
	sortByKey(r.terms, (*Term).Name)
	for i := range r.terms {
		if t := &r.terms[i]; t.Learned == "" && !t.Free {
			r.agreed = append(r.agreed, *t)
		}
	}
	return r
}

// Register returns the register of the house. It is read from the store when it has changed.
func (d *Desk) Register(ctx context.Context) (*Register, error) {
	revision, err := d.store.TermsRevision(ctx)
	if err != nil {
		return nil, fmt.Errorf("register of the house: %w", err)
	}
	d.register.Lock()
	defer d.register.Unlock()
	if d.register.last == nil || d.register.revision != revision {
		terms, err := d.store.Terms(ctx) // at least as new as the revision
		if err != nil {
			return nil, fmt.Errorf("register of the house: %w", err)
		}
		d.register.revision, d.register.last = revision, NewRegister(terms)
	}
	return d.register.last, nil
}

// keptRegister is the register that a desk read last.
type keptRegister struct {
	sync.Mutex
	revision int64
	last     *Register
}

// Terms are all entries, in Montenegrin order of their names. They are only read.
func (r *Register) Terms() []Term { return r.terms }

// Find returns the entry that a name of a text in a language means, nil where there is none.
// It is found by the forms that the register has, in any language and script, by their case
// endings, and by transcription where the language has no form; never by how near it looks.
// Where more than one entry could be meant none is, and these are returned as well.
func (r *Register) Find(name string, lang Lang) (t *Term, doubt []*Term) {
	r.prepare()
	var all []*Term
	for _, i := range r.index.Find(language.Base(string(lang)), name) {
		all = append(all, &r.terms[i])
	}
	if len(all) == 1 {
		return all[0], nil
	}
	return nil, all
}

// Same tells whether two names, each of a text in a language, mean one entry. It is not sure
// where the register does not know both.
func (r *Register) Same(a string, inA Lang, b string, inB Lang) (same, sure bool) {
	x, _ := r.Find(a, inA)
	y, _ := r.Find(b, inB)
	return x != nil && x == y, x != nil && y != nil
}

// Search returns the entries that have all words, each as the beginning of one of theirs in
// any language and script, in Montenegrin order; those that are called so come first. An
// empty kind means all.
func (r *Register) Search(words string, kind TermKind) []*Term {
	r.prepare()
	asked := strings.Fields(language.Fold(words))
	for i := range asked {
		asked[i] = " " + asked[i]
	}
	var called, others []*Term
	for i := range r.terms {
		t, text := &r.terms[i], &r.texts[i]
		if kind != "" && t.Kind != kind {
			continue
		}
		isCalled, has := true, true
		for _, word := range asked {
			if !strings.Contains(text.names, word) {
				isCalled = false
				if has = strings.Contains(text.rest, word); !has {
					break
				}
			}
		}
		switch {
		case !has:
		case isCalled:
			called = append(called, t)
		default:
			others = append(others, t)
		}
	}
	return append(called, others...)
}

// prepare makes what names are found and searched by.
func (r *Register) prepare() {
	r.once.Do(func() {
		var forms []lookup.Form
		r.texts = make([]searchable, len(r.terms))
		for i := range r.terms {
			t := &r.terms[i]
			last, folded := "", "" // a name is often spelt alike in all languages
			add := func(lang Lang, wrong bool, texts ...string) {
				for _, text := range texts {
					if text != last {
						last, folded = text, language.Fold(text)
						r.texts[i].names += " " + folded
					}
					forms = append(forms, lookup.Form{
						Entry: i, Base: string(lang), Text: text, Folded: folded, Wrong: wrong,
						Person: t.Kind == TermPerson, Gender: genders[t.Gender],
					})
				}
			}
			for _, lang := range Targets {
				add(lang, false, t.Forms[lang]...)
				add(lang, true, t.Forbidden[lang]...)
			}
			if t.Cyrillic != "" {
				add(CNR, false, t.Cyrillic)
			}
			if t.Original != "" {
				add("", false, t.Original)
			}
			r.texts[i].rest = " " + language.Fold(strings.Join(append(roleWords(t.Roles), t.Host, t.Note, string(t.ID)), " "))
		}
		r.index = lookup.New(forms)
	})
}

// termList is what texts are held to.
func (r *Register) termList() *termList {
	r.listOnce.Do(func() { r.list = newTermList(r.agreed) })
	return r.list
}

var genders = map[Gender]lookup.Gender{Female: lookup.Female, Male: lookup.Male}

// roleWords are all titles of roles and whose they are.
func roleWords(roles []Role) []string {
	var all []string
	for i := range roles {
		for _, lang := range Targets {
			all = append(all, roles[i].Title[lang])
		}
		all = append(all, roles[i].Of)
	}
	return all
}
