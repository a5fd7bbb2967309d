package editor

import (
	"cmp"
	"slices"
)

// quoted are the attributions of a version as its article has them, in the order of its
// text. What is nobody's words is not among them, nor what the version does not have.
func (p *Proof) quoted(lang Lang) []Quoted {
	type row struct {
		Quoted
		head int
	}
	all := p.Attributions()
	heads := headsOf(all)
	var rows []row
	for i := range all {
		a := &all[i]
		place, ok := a.Places[lang]
		if !ok || place.End == place.Start || a.State() == NotSpeech {
			continue
		}
		q := Quoted{
			Segment: place.Segment, Start: place.Start, End: place.End,
			Kind: place.Kind, When: place.When, Medium: place.Medium, Spoken: a.Spoken,
		}
		speaker := a.as(&a.Speaker, &place.Speaker)
		q.Speaker, q.Role = speaker.Called(), speaker.Role
		addressee := a.as(&a.Addressee, &place.Addressee)
		if q.Addressee = addressee.Called(); isOutlet(addressee.Role) {
			q.AddresseeKind = TermOutlet
		}
		for _, outlet := range a.carriersIn(&place) {
			q.Outlets = append(q.Outlets, outlet.Called())
		}
		if a.Review != nil && !a.Stale {
			q.Link = a.Review.Link
		}
		if a.State() == Waived {
			q.Waived, q.WaivedBy = a.Review.Note, a.Review.By
		}
		rows = append(rows, row{q, heads[i]})
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(p.rows[a.Segment], p.rows[b.Segment]), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	rows = slices.CompactFunc(rows, func(a, b row) bool { // two pieces that the version has as one
		return a.head == b.head && a.Segment == b.Segment && a.Start == b.Start && a.End == b.End
	})
	quoted := make([]Quoted, 0, len(rows))
	for i := range rows {
		rows[i].Follows = i > 0 && rows[i-1].head == rows[i].head
		quoted = append(quoted, rows[i].Quoted)
	}
	return quoted
}

// corrected tells whether an editor says something else than was found.
func (a *Attribution) corrected() bool { return !a.Stale && a.Review != nil && a.Review.Found != nil }

// as is somebody as a version has them. Whom an editor corrected in the source was found
// wrongly in the version too, unless it has the same name there.
func (a *Attribution) as(source, version *Party) *Party {
	if !a.corrected() {
		return version
	}
	if same, _ := SameName(source.Called(), version.Called()); same {
		return version
	}
	return source
}

// carriersIn are the outlets that carry it, as a version has them.
func (a *Attribution) carriersIn(place *Place) []Party {
	if !a.corrected() {
		return place.Outlets
	}
	outlets := slices.Clone(a.Outlets)
	for i := range outlets {
		for j := range place.Outlets {
			if same, _ := SameName(outlets[i].Called(), place.Outlets[j].Called()); same {
				outlets[i] = place.Outlets[j]
			}
		}
	}
	return outlets
}
