package lookup

import (
	"slices"

	"redakcija/editor/language"
)

// Gender is that of a person.
type Gender uint8

// The genders. It is often not known.
const (
	Unknown Gender = iota
	Female
	Male
)

// Form is one way in which an entry is written.
type Form struct {
	Entry int    // the entry's number, as the caller counts them
	Base  string // the language, as [language.Base] names it; "" for a spelling of all
	Text  string // as a dictionary has it
	// Folded is the text as [language.Fold] has it.
	Folded string
	// Person says that it is somebody's name, which is declined as a name is. Gender is
	// theirs.
	Person bool
	Gender Gender
	// Wrong says that it should not be written so. It is recognised all the same.
	Wrong bool
}

// form is a form made ready.
type form struct {
	Form
	words []word
}

// Index finds entries by their forms.
type Index struct {
	forms []form
	// exact, begun and folded are the forms by what they are, begin with, and are searched by.
	exact, begun, folded map[string][]int32
	// sounds are forms by how they sound, for the languages that have none of their entry.
	sounds map[soundKey][]sound
}

// New makes an index. A form without a letter or digit is never found.
func New(forms []Form) *Index {
	x := &Index{
		forms: make([]form, 0, len(forms)),
		exact: make(map[string][]int32, len(forms)), begun: make(map[string][]int32, len(forms)), folded: make(map[string][]int32, len(forms)),
	}
	for _, f := range forms {
		words := cut(f.Base, f.Text)
		if len(words) == 0 {
			continue
		}
		at := int32(len(x.forms))
		x.forms = append(x.forms, form{f, words})
		for _, by := range [...]struct {
			forms map[string][]int32
			key   string
		}{{x.exact, joined(words)}, {x.begun, starts(words)}, {x.folded, f.Folded}} {
			by.forms[by.key] = append(by.forms[by.key], at)
		}
	}
	x.sounds = newSounds(x.forms)
	return x
}

// Find returns the entries that a name of a text may mean, in the order of their numbers: one
// where it is certain, none where it is nobody of the register. What is more certain hides
// what is less so: a form of the text's own language, one of its cases, then the same of the
// other languages, then a form with its marks taken off ("Djokovic"), and last a
// transcription.
func (x *Index) Find(base, name string) []int {
	words := cut(base, name)
	if len(words) == 0 {
		return nil
	}
	exact, begun := x.exact[joined(words)], x.begun[starts(words)]
	own := func(f *form) bool { return f.Base == base && !f.Wrong }
	every := func(*form) bool { return true }
	asInflected := func(f *form) bool { return inflected(base, f, words) }
	for _, step := range [...]struct {
		among []int32
		is    func(*form) bool
	}{
		{exact, own},
		{begun, func(f *form) bool { return own(f) && asInflected(f) }},
		{exact, every},
		{begun, asInflected},
	} {
		if all := x.entries(step.among, step.is); len(all) > 0 {
			return all
		}
	}
	if all := x.entries(x.folded[language.Fold(name)], func(f *form) bool { return unmarked(name, f.Text) }); len(all) > 0 {
		return all
	}
	return x.heard(base, name, words)
}

// entries are the numbers of the entries of some forms, each once, in their order.
func (x *Index) entries(among []int32, is func(*form) bool) []int {
	var all []int
	for _, at := range among {
		if f := &x.forms[at]; is(f) {
			all = append(all, f.Entry)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// unmarked tells whether one of two spellings that fold alike has no marks at all: it was
// typed on a keyboard without them. "Perić" and "Perič" are two names.
func unmarked(a, b string) bool {
	ascii := func(s string) bool {
		for i := range len(s) {
			if s[i] >= 0x80 {
				return false
			}
		}
		return true
	}
	return ascii(a) || ascii(b)
}
