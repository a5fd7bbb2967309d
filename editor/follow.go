package editor

import (
	"context"
	"errors"
	"iter"
)

// Fetch gets a page and puts the stories in it on the desk, as [Desk.Intake] does. A page
// that cannot be fetched yields a [*FetchError].
func (d *Desk) Fetch(ctx context.Context, address string) iter.Seq2[Arrival, error] {
	return func(yield func(Arrival, error) bool) {
		if d.me == "" {
			yield(Arrival{}, ErrUnsigned)
			return
		}
		in, err := d.inflow.Fetch(ctx, address)
		if err != nil {
			yield(Arrival{}, err)
			return
		}
		d.Intake(ctx, in)(yield)
	}
}

// Follow puts on the desk what comes into the sources, until ctx ends. What the desk has
// already is passed over in silence, so that following can be ended at any moment and
// begun again. What is wrong with one file, item or source is reported and keeps nothing
// else from arriving; a desk that fails is tried again. Report is called from one
// goroutine at a time.
//
// With once it ends when everything that is there was looked at. Then, and only then, a
// desk that fails and a ctx that ends are errors.
func (d *Desk) Follow(ctx context.Context, sources []Source, once bool, report func(Sighting)) error {
	if d.me == "" {
		return ErrUnsigned
	}
	return d.inflow.Follow(ctx, Following{
		Sources: sources, Once: once, Have: d.have, Read: d.Read, Keep: d.arrive,
		Bookmark: d.store.Bookmark, PutBookmark: d.store.PutBookmark, Report: report,
	})
}

// have is [Following.Have]. Whether all the files within another are there is known only
// when it has been unpacked.
func (d *Desk) have(ctx context.Context, raw []byte) (bool, error) {
	switch _, err := d.store.Known(ctx, HashOf(raw)); {
	case errors.Is(err, ErrNotFound):
		return false, nil
	case err != nil:
		return false, err
	}
	u := unpacking{formats: d.formats}
	f := u.format(raw)
	return f != nil && f.Parts == nil, nil
}
