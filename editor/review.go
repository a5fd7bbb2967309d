package editor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// verbOf is what the record calls a review.
var verbOf = map[ReviewState]string{
	Confirmed: VerbConfirmed, Corrected: VerbCorrected, Disputed: VerbDisputed, NotSpeech: VerbNotSpeech, Waived: VerbUnsettled,
}

// Attributions returns who says what in a story, with what the editors say of it and its
// places in the versions, in the order of the source.
func (d *Desk) Attributions(ctx context.Context, id StoryID) ([]Attribution, error) {
	p, err := d.Proof(ctx, id)
	if err != nil {
		return nil, err
	}
	return p.Attributions(), nil
}

// Review says of an attribution what it is: r.State, with a note and a link to evidence, and
// with r.Said where it is [Corrected]; the other fields of r but the attribution's id are not
// looked at. Pieces of what was said are reviewed together. A dispute and a waiver need a
// note; what is confirmed or corrected names somebody who said it or carries it; a link is
// a web address: otherwise it is a [*Refusal]. An attribution that is not there is
// [ErrNotFound], one that a colleague reviewed meanwhile an [ErrConflict].
func (d *Desk) Review(ctx context.Context, id StoryID, r Review) (Attribution, error) {
	p, err := d.reviewing(ctx, id)
	if err != nil {
		return Attribution{}, err
	}
	all := p.Attributions()
	a, err := named(all, r.Attribution)
	if err != nil {
		return Attribution{}, fmt.Errorf("story %s: %w", id, err)
	}
	next := p.review(all, a, r.State)
	next.Note, next.Link, next.By = strings.TrimSpace(r.Note), strings.TrimSpace(r.Link), d.me
	if r.State == Corrected {
		next.correct(&r.Said)
	}
	if err := next.check(); err != nil {
		return Attribution{}, err
	}
	return d.putReview(ctx, p, next, a.Review, verbOf[r.State])
}

// AddAttribution marks a run of a segment's source, in code points, end exclusive, as
// somebody's words that were not found. What the editor says of it counts as reviewed.
func (d *Desk) AddAttribution(ctx context.Context, id StoryID, segment SegmentID, start, end int, r Review) (Attribution, error) {
	p, err := d.reviewing(ctx, id)
	if err != nil {
		return Attribution{}, err
	}
	seg := p.Story.Segment(segment)
	if seg == nil {
		return Attribution{}, fmt.Errorf("segment %s of story %s: %w", segment, id, ErrNotFound)
	}
	text := []rune(seg.Text)
	if start < 0 || start >= end || end > len(text) || strings.TrimSpace(string(text[start:end])) == "" {
		return Attribution{}, fmt.Errorf("words from %d to %d of segment %s: %w", start, end, segment, ErrInvalid)
	}
	all, used := p.Attributions(), map[AttributionID]bool{}
	for i := range all {
		if a := &all[i]; a.Segment == segment && a.Start == start && a.End == end {
			return Attribution{}, fmt.Errorf("words from %d to %d of segment %s are attribution %s: %w", start, end, segment, a.ID, ErrInvalid)
		}
		used[all[i].ID] = true
	}
	a := Attribution{Segment: segment, Start: start, End: end, Words: string(text[start:end])}
	a.ID = newAttributionID(&part{segment: segment, text: seg.Text}, a.Words, start, used)
	next := p.review(nil, &a, Corrected)
	next.Said, next.Added = Said{}, true
	next.Note, next.Link, next.By = strings.TrimSpace(r.Note), strings.TrimSpace(r.Link), d.me
	next.correct(&r.Said)
	if err := next.check(); err != nil {
		return Attribution{}, err
	}
	return d.putReview(ctx, p, next, nil, VerbAdded)
}

// Unreview takes back what was said of an attribution: it is open again, or gone where only
// an editor had marked it. One that nobody reviewed is [ErrNotFound].
func (d *Desk) Unreview(ctx context.Context, id StoryID, attribution AttributionID) error {
	p, err := d.reviewing(ctx, id)
	if err != nil {
		return err
	}
	a, err := named(p.Attributions(), attribution)
	if err == nil && a.Review == nil {
		err = fmt.Errorf("review of attribution %s: %w", attribution, ErrNotFound)
	}
	if err != nil {
		return fmt.Errorf("story %s: %w", id, err)
	}
	c := Change{StoryRow: p.Story.Row, Unreview: []Review{*a.Review}, Entry: d.entry(id, VerbReopened)}
	c.count(p)
	c.Entry.Segment, c.Entry.Words = a.Segment, a.Words
	if err := d.store.Apply(ctx, c); err != nil {
		return fmt.Errorf("reopen attribution %s of %s: %w", attribution, id, err)
	}
	return nil
}

// ConfirmAll confirms all open attributions that nothing speaks against (see
// [Attribution.Undisputed]) at once, and returns how many.
func (d *Desk) ConfirmAll(ctx context.Context, id StoryID) (int, error) {
	p, err := d.reviewing(ctx, id)
	if err != nil {
		return 0, err
	}
	all := p.Attributions()
	c := Change{StoryRow: p.Story.Row, Entry: d.entry(id, VerbConfirmAll)}
	for _, a := range Undisputed(all) {
		r := p.review(all, &a, Confirmed)
		r.By, r.At = d.me, c.Entry.At
		c.replace(&r, a.Review)
	}
	if c.Entry.Count = len(c.Review); c.Entry.Count == 0 {
		return 0, nil
	}
	c.count(p)
	if err := d.store.Apply(ctx, c); err != nil {
		return 0, fmt.Errorf("confirm the attributions of %s: %w", id, err)
	}
	confirmed := make([]AttributionID, len(c.Review))
	for i := range c.Review {
		confirmed[i] = c.Review[i].Attribution
	}
	_, err = d.Learn(ctx, id, confirmed...)
	return c.Entry.Count, err
}

// Undisputed returns the open attributions that can be confirmed without a look at each, the
// first piece for all that follow it: it is known who said it or who carries it, nobody said
// anything of it before, and in every version that has a text it is as in the source.
func Undisputed(all []Attribution) []Attribution {
	heads := headsOf(all)
	against := map[int]bool{}
	for i := range all {
		a := &all[i]
		if a.Review != nil || i == heads[i] && !a.Known() {
			against[heads[i]] = true
		}
		for _, place := range a.Places {
			if slices.ContainsFunc(place.Findings, func(f Finding) bool { return f.Shown() }) {
				against[heads[i]] = true
			}
		}
	}
	var clear []Attribution
	for i := range all {
		if i == heads[i] && !against[i] {
			clear = append(clear, all[i])
		}
	}
	return clear
}

// reviewing reads a story whose attributions somebody is about to review.
func (d *Desk) reviewing(ctx context.Context, id StoryID) (*Proof, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	p, err := d.Proof(ctx, id)
	if err != nil {
		return nil, err
	}
	if p.Story.Rejected != "" {
		return nil, &Refusal{Act: ActReview, Condition: NotRejected}
	}
	return p, nil
}

// named finds an attribution, for a piece that follows the first one.
func named(all []Attribution, id AttributionID) (*Attribution, error) {
	i := slices.IndexFunc(all, func(a Attribution) bool { return a.ID == id })
	if i < 0 {
		return nil, fmt.Errorf("attribution %s: %w", id, ErrNotFound)
	}
	return &all[headsOf(all)[i]], nil
}

// review begins a review of a first piece as it stands in the source, in the place of the
// one it has.
func (p *Proof) review(all []Attribution, a *Attribution, state ReviewState) Review {
	r := Review{Attribution: a.ID, Segment: a.Segment, Words: a.Words, Revision: p.Story.Revision, State: state, Said: a.Said}
	heads := headsOf(all)
	if head := slices.IndexFunc(all, func(other Attribution) bool { return other.ID == a.ID }); head >= 0 {
		r.Rest = restOf(all, heads, head)
	}
	r.Before, r.After = p.beside(a)
	if old := a.Review; old != nil && !a.Stale {
		r.Found, r.Added = old.Found, old.Added
	}
	return r
}

// correct puts what an editor says it is in the place of what was found.
func (r *Review) correct(said *Said) {
	if r.Found == nil {
		found := r.Said
		r.Found = &found
	}
	r.Said = *said
	s := &r.Said
	s.Outlets = slices.Clone(said.Outlets)
	s.Cue, s.When, s.Medium, s.Spoken = oneLine(s.Cue), oneLine(s.When), oneLine(s.Medium), Lang(oneLine(string(s.Spoken)))
	s.Speaker.clean()
	s.Addressee.clean()
	for i := range s.Outlets {
		s.Outlets[i].clean()
	}
	s.Outlets = slices.DeleteFunc(s.Outlets, func(p Party) bool { return p.Called() == "" })
}

func (p *Party) clean() {
	p.Text, p.Name, p.Role = oneLine(p.Text), oneLine(p.Name), oneLine(p.Role)
}

// check refuses a review that does not say what it must.
func (r *Review) check() error {
	refuse := func(c Condition) error {
		return &Refusal{Act: ActReview, Condition: c, Segments: []SegmentID{r.Segment}}
	}
	switch r.State {
	case Confirmed, Corrected:
		if !slices.Contains(AttributionKinds[:], r.Said.Kind) {
			return fmt.Errorf("kind %q of attribution %s: %w", r.Said.Kind, r.Attribution, ErrInvalid)
		}
		if !r.Said.Known() {
			return refuse(SomebodyNamed)
		}
	case Disputed, Waived:
		if r.Note == "" {
			return refuse(WithNote)
		}
	case NotSpeech:
	default:
		return fmt.Errorf("state %q of attribution %s: %w", r.State, r.Attribution, ErrInvalid)
	}
	if r.Link != "" {
		if u, err := url.Parse(r.Link); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return refuse(WebAddress)
		}
	}
	return nil
}

// replace puts a review in the place of the one that its attribution had, which may have
// been of other words.
func (c *Change) replace(r, old *Review) {
	if old != nil && old.Attribution == r.Attribution {
		r.Row = old.Row
	} else if old != nil {
		c.Unreview = append(c.Unreview, *old)
	}
	c.Review = append(c.Review, *r)
}

// putReview stores a review and returns its attribution as it is then.
func (d *Desk) putReview(ctx context.Context, p *Proof, r Review, old *Review, verb string) (Attribution, error) {
	c := Change{StoryRow: p.Story.Row, Entry: d.entry(p.Story.ID, verb)}
	r.At = c.Entry.At
	c.Entry.Segment, c.Entry.Words, c.Entry.Note, c.Entry.Link = r.Segment, r.Words, r.Note, r.Link
	c.replace(&r, old)
	c.count(p)
	if err := d.store.Apply(ctx, c); err != nil {
		return Attribution{}, fmt.Errorf("review attribution %s of %s: %w", r.Attribution, p.Story.ID, err)
	}
	if _, err := d.Learn(ctx, p.Story.ID, r.Attribution); err != nil {
		return Attribution{}, err
	}
	all, err := d.Attributions(ctx, p.Story.ID)
	if err != nil {
		return Attribution{}, err
	}
	a, err := named(all, r.Attribution)
	if errors.Is(err, ErrNotFound) { // the source was corrected meanwhile
		return Attribution{ID: r.Attribution, Segment: r.Segment, Words: r.Words, Said: r.Said, Review: &r}, nil
	}
	if err != nil {
		return Attribution{}, err
	}
	return *a, nil
}
