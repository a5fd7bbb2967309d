package editor

import (
	"context"
	"fmt"
	"slices"
)

// Terms returns the terms of the house, in Montenegrin order of their names. They are only
// read: see [Desk.Register].
func (d *Desk) Terms(ctx context.Context) ([]Term, error) {
	r, err := d.Register(ctx)
	if err != nil {
		return nil, err
	}
	return slices.Clone(r.terms), nil
}

// PutTerm keeps a term as somebody agreed on it: a new one, which gets an id, where it has
// none. A form that cannot be one is a [*WordError]; what is no term otherwise is a
// [*TermError].
func (d *Desk) PutTerm(ctx context.Context, t Term) (Term, error) {
	if d.me == "" {
		return Term{}, ErrUnsigned
	}
	t, err := t.tidy()
	if err != nil {
		return Term{}, err
	}
	t.Learned = ""
	if t.ID == "" {
		t.ID = TermID(d.newID())
	}
	if err := d.store.PutTerms(ctx, t); err != nil {
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
