package editor

import (
	"context"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
)

// TermTable reads and writes terms as a table, a row each: package exchange has the one that
// is used.
type TermTable struct {
	// Read returns the rows of a table. An error is about the whole of it.
	Read func(r io.Reader) ([]TermRow, error)
	// Write writes terms so that Read gets the same.
	Write func(w io.Writer, terms []Term) error
}

// TermRow is one row of a table of terms.
type TermRow struct {
	Line int // of the table, from 1
	// Set puts what the row says into a term. What the table has no column for stays as it is.
	Set func(*Term)
	Err error // what keeps the row from being read, or nil
}

// TermFate is what became of a row; "term_fate.<fate>" in i18n.
type TermFate string

// The fates of rows.
const (
	TermAdded   TermFate = "added"
	TermChanged TermFate = "changed"
	TermSame    TermFate = "same" // the register says so already
	TermKept    TermFate = "kept" // the register has the entry, and it was left as it is
)

// ImportedTerm is what became of one row of a table.
type ImportedTerm struct {
	Line int      `json:"line"`
	ID   TermID   `json:"id"`
	Name string   `json:"name"`
	Fate TermFate `json:"fate"`
	Err  error    `json:"-"` // what kept it from being taken, or nil
}

// ImportTerms takes the rows of a table into the register, and says what became of each. A row
// is about the entry of its id; one without an id, or whose id is not known, about the entry
// of its kind that has one of its agreed forms. An entry that no row is about stays. With keep
// only new entries are taken. Rows that are no terms are left out; the others are put, all or
// none. The same table a second time changes nothing.
func (d *Desk) ImportTerms(ctx context.Context, table io.Reader, keep bool) ([]ImportedTerm, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	rows, err := d.table.Read(table)
	if err != nil {
		return nil, fmt.Errorf("table of terms: %w", err)
	}
	register, err := d.Register(ctx)
	if err != nil {
		return nil, err
	}
	in := newTaking(register.terms)
	all := make([]ImportedTerm, 0, len(rows))
	for _, row := range rows {
		done := ImportedTerm{Line: row.Line, Err: row.Err}
		if done.Err == nil {
			done.ID, done.Name, done.Fate, done.Err = in.take(row, keep, func() TermID { return TermID(d.newID()) })
		}
		all = append(all, done)
	}
	if len(in.put) == 0 {
		return all, nil
	}
	var put []Term
	for _, id := range slices.Sorted(maps.Keys(in.put)) {
		put = append(put, in.byID[id])
	}
	if err := d.store.PutTerms(ctx, put...); err != nil {
		return nil, fmt.Errorf("keep %d terms: %w", len(put), err)
	}
	return all, nil
}

// ExportTerms writes the register as a table, in Montenegrin order of the names.
func (d *Desk) ExportTerms(ctx context.Context, w io.Writer) error {
	r, err := d.Register(ctx)
	if err != nil {
		return err
	}
	return d.table.Write(w, r.terms)
}

// taking is a register while rows are taken into it.
type taking struct {
	byID   map[TermID]Term
	byForm map[agreedForm][]TermID
	put    map[TermID]bool // those that are new or changed
	named  map[TermID]bool // those that a row with another id was about
}

// agreedForm is what a row without an id is recognised by.
type agreedForm struct {
	kind TermKind
	lang Lang
	form string
}

func newTaking(terms []Term) *taking {
	in := &taking{byID: map[TermID]Term{}, byForm: map[agreedForm][]TermID{}, put: map[TermID]bool{}, named: map[TermID]bool{}}
	for i := range terms {
		in.keep(terms[i])
	}
	return in
}

// keep puts an entry into its place.
func (in *taking) keep(t Term) {
	in.byID[t.ID] = t
	for lang, forms := range t.Forms {
		if len(forms) == 0 {
			continue
		}
		key := agreedForm{t.Kind, lang, forms[0]}
		if !slices.Contains(in.byForm[key], t.ID) {
			in.byForm[key] = append(in.byForm[key], t.ID)
		}
	}
}

// take takes one row.
func (in *taking) take(row TermRow, keep bool, newID func() TermID) (TermID, string, TermFate, error) {
	id, err := in.about(row)
	if err != nil {
		return "", "", "", err
	}
	was, there := in.byID[id]
	if there && keep {
		return id, was.Name(), TermKept, nil
	}
	now := was
	now.Forms, now.Forbidden = maps.Clone(was.Forms), maps.Clone(was.Forbidden)
	row.Set(&now)
	if now, err = now.tidy(); err != nil {
		return "", "", "", err
	}
	if now.ID = id; id == "" {
		now.ID = newID()
	}
	if there && reflect.DeepEqual(was, now) {
		return id, was.Name(), TermSame, nil
	}
	in.keep(now)
	in.put[now.ID] = true
	if there {
		return id, now.Name(), TermChanged, nil
	}
	return now.ID, now.Name(), TermAdded, nil
}

// about returns the id of the entry that a row is about, which need not be there yet; "" for
// a new one without an id.
func (in *taking) about(row TermRow) (TermID, error) {
	var alone Term
	row.Set(&alone)
	if _, known := in.byID[alone.ID]; known {
		return alone.ID, nil
	}
	alone, err := alone.tidy()
	if err != nil {
		return "", err
	}
	var all []TermID
	for lang, forms := range alone.Forms {
		for _, id := range in.byForm[agreedForm{alone.Kind, lang, forms[0]}] {
			// Two rows with ids of their own are two entries, whatever they are called.
			if !slices.Contains(all, id) && (alone.ID == "" || !in.put[id] && !in.named[id]) {
				all = append(all, id)
			}
		}
	}
	switch {
	case len(all) > 1 && alone.ID == "":
		return "", &TermError{NoTermTwo, alone.Name()}
	case len(all) != 1:
		return alone.ID, nil
	}
	if alone.ID != "" {
		in.named[all[0]] = true
	}
	return all[0], nil
}
