package editor

import (
	"context"
	"fmt"
	"slices"
)

// Terms returns the terms of the house, in Montenegrin order of their names.
func (d *Desk) Terms(ctx context.Context) ([]Term, error) {
	all, err := d.store.Terms(ctx)
	if err != nil {
		return nil, fmt.Errorf("terms of the house: %w", err)
	}
	sortByKey(all, (*Term).Name)
	return all, nil
}

// Name is what a term is called in a list: its agreed form in the first language that has
// one.
func (t *Term) Name() string {
	for _, lang := range Targets {
		if forms := t.Forms[lang]; len(forms) > 0 {
			return forms[0]
		}
	}
	return string(t.ID)
}

// PutTerm keeps a term: a new one, which gets an id, where it has none. A form that cannot
// be one is a [*WordError]; a term without any form, of a kind that is not known, or with
// a form that is forbidden as well, is [ErrInvalid].
func (d *Desk) PutTerm(ctx context.Context, t Term) (Term, error) {
	if d.me == "" {
		return Term{}, ErrUnsigned
	}
	if !slices.Contains(TermKinds[:], t.Kind) {
		return Term{}, fmt.Errorf("a term of kind %q: %w", t.Kind, ErrInvalid)
	}
	var err error
	if t.Forms, err = tidyForms(t.Forms); err != nil {
		return Term{}, err
	}
	if t.Forbidden, err = tidyForms(t.Forbidden); err != nil {
		return Term{}, err
	}
	if t.Forms == nil {
		return Term{}, &WordError{Reason: NoWordEmpty}
	}
	for lang, forbidden := range t.Forbidden {
		for _, form := range forbidden {
			if slices.Contains(t.Forms[lang], form) {
				return Term{}, fmt.Errorf("%q is a form of the term and forbidden: %w", form, ErrInvalid)
			}
		}
	}
	t.Note = oneLine(t.Note)
	if t.ID == "" {
		t.ID = TermID(d.newID())
	}
	if err := d.store.PutTerm(ctx, t); err != nil {
		return Term{}, fmt.Errorf("keep term %s: %w", t.Name(), err)
	}
	return t, nil
}

// RemoveTerm forgets a term. One that is not there is [ErrNotFound].
func (d *Desk) RemoveTerm(ctx context.Context, id TermID) error {
	if d.me == "" {
		return ErrUnsigned
	}
	return d.store.RemoveTerm(ctx, id)
}

// tidyForms makes one line of each form and takes each once; nil when there are none.
func tidyForms(given map[Lang][]string) (map[Lang][]string, error) {
	var forms map[Lang][]string
	for lang, list := range given {
		if !lang.IsTarget() {
			return nil, fmt.Errorf("a term in language %q: %w", lang, ErrInvalid)
		}
		for _, form := range list {
			form = oneLine(form)
			if err := checkWord(form, WordSpelling); err != nil {
				return nil, err
			}
			if !slices.Contains(forms[lang], form) {
				if forms == nil {
					forms = map[Lang][]string{}
				}
				forms[lang] = append(forms[lang], form)
			}
		}
	}
	return forms, nil
}
