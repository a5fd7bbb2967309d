package editor

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"redakcija/editor/language"
)

// Intake puts the stories in what arrived on the desk. A corrected version of one that is
// there becomes its next source revision; everything else is a new story. The version in a
// story's own language is prefilled with the source. Bytes that are already there give an
// [*ExistsError]. A story that cannot be read or kept yields its error, and the others go
// on.
func (d *Desk) Intake(ctx context.Context, in Incoming) iter.Seq2[Arrival, error] {
	return func(yield func(Arrival, error) bool) {
		if d.me == "" {
			yield(Arrival{Name: in.Name}, ErrUnsigned)
			return
		}
		for r, err := range d.Read(in) {
			arrival := Arrival{Name: r.Name}
			if err == nil {
				arrival, err = d.arrive(ctx, r)
			}
			if !yield(arrival, err) {
				return
			}
		}
	}
}

// arrive puts one story that was read on the desk.
func (d *Desk) arrive(ctx context.Context, r Reading) (Arrival, error) {
	r.sha256 = HashOf(r.Raw)
	for {
		a, err := d.arriveOnce(ctx, r)
		var exists *ExistsError
		switch {
		case err == nil:
			return a, nil
		case errors.As(err, &exists):
			exists.File = r.Name
			return Arrival{Name: r.Name}, exists
		// Another program took in another version of the same story, or somebody changed it,
		// between our reading and our writing: look again. It ends, because whoever came in
		// between has finished.
		case errors.Is(err, ErrConflict) && ctx.Err() == nil:
			continue
		}
		return Arrival{Name: r.Name}, fmt.Errorf("intake of %s: %w", r.Name, err)
	}
}

func (d *Desk) arriveOnce(ctx context.Context, r Reading) (Arrival, error) {
	switch there, err := d.store.Known(ctx, r.sha256); {
	case err == nil:
		return Arrival{}, &ExistsError{Story: there}
	case !errors.Is(err, ErrNotFound):
		return Arrival{}, err
	}
	called := names(r.Draft)
	name, id, err := d.trace(ctx, called)
	if err != nil {
		return Arrival{}, err
	}
	if id != "" {
		a, again, err := d.arriveAgain(ctx, id, name == addressName(r.Draft.Item.Address), r)
		if err != nil || again {
			return a, err
		}
		called = slices.DeleteFunc(called, func(x string) bool { return x == name })
	}
	return d.arriveNew(ctx, r, called)
}

// arriveNew puts a new story on the desk, under the names that lead to it from now on.
func (d *Desk) arriveNew(ctx context.Context, r Reading, called []string) (Arrival, error) {
	draft := r.Draft
	s := &Story{
		ID: d.newID(), Revision: 1, Received: d.stamp(), Name: r.Name, Format: draft.Format, SHA256: r.sha256,
		Lang: draft.Lang, Date: draft.Date, Section: draft.Section, Dateline: draft.Dateline, Credits: draft.Credits,
		Item: draft.Item, Media: draft.Media, Found: draft.Found, Removed: draft.Removed, Warnings: draft.Warnings,
	}
	for _, b := range draft.Blocks {
		s.insertSegment(len(s.Segments), Segment{Kind: b.Kind, Text: b.Text, Line: b.Line})
	}
	c := Change{Raw: r.Raw, Names: called, Entry: d.entry(s.ID, VerbIntake)}
	c.Entry.Note, c.Entry.Hash = r.Name, s.SHA256
	c.put(s, nil)
	d.followSource(&c, s, nil)
	if err := d.store.Apply(ctx, c); err != nil {
		return Arrival{}, err
	}
	s.Row = 1
	return Arrival{Name: r.Name, Story: s, Kind: ArrivalNew}, nil
}

// put puts a story into a change, with what it is found by, and with how much is open of who
// said what: reviews are those it has.
func (c *Change) put(s *Story, reviews []Review) {
	c.Story, c.Search, c.Bands, c.Keys = s, language.Fold(s.searchText()), bands(shingles(s)), s.EventKeys()
	c.Open = open(s, attributionsOf(s), reviews)
}

func segmentID(n int) SegmentID { return SegmentID("s" + strconv.Itoa(n)) }

// insertSegment adds a segment at a place, under an id that no segment had before.
func (s *Story) insertSegment(at int, seg Segment) {
	s.Issued++
	seg.ID, seg.Revision = segmentID(s.Issued), s.Revision
	s.Segments = slices.Insert(s.Segments, at, seg)
}

// prefill gives the version in the story's own language the source as its text, wherever
// it has none yet, and follows the source where nobody has touched what was prefilled.
func (d *Desk) prefill(c *Change, s *Story, v *Version) {
	if v.State == StateMissing {
		v.State = StateDraft
	}
	added := false
	for i := range s.Segments {
		seg := &s.Segments[i]
		r := v.Texts[seg.ID]
		if r.Number > 0 && (r.Origin != BySource || r.Source >= seg.Revision) {
			continue
		}
		c.Revisions = append(c.Revisions, Revision{
			Segment: seg.ID, Lang: s.Lang, Number: r.Number + 1, Text: seg.Text,
			Source: seg.Revision, Origin: BySource, By: d.me, At: c.Entry.At,
		})
		added = true
	}
	if added {
		c.Versions = append(c.Versions, v)
	}
}

// followSource puts into a change what a new source revision means for the versions.
func (d *Desk) followSource(c *Change, s *Story, versions map[Lang]*Version) {
	own := versions[s.Lang]
	if own == nil && s.Lang.IsTarget() {
		own = &Version{Story: s.ID, Lang: s.Lang, State: StateMissing}
	}
	// A version that is with a reviewer or with readers is not written into behind
	// their backs: the new segment is missing there, and shown as such.
	if own != nil && (own.State == StateMissing || own.State == StateDraft) {
		d.prefill(c, s, own)
	}
	// What was approved is not what stands there now: the approval falls, visibly.
	for _, lang := range Targets {
		if v := versions[lang]; v != nil && v.State == StateApproved {
			v.State, v.Approval = StateDraft, nil
			c.Versions = append(c.Versions, v)
		}
	}
}

// revise changes a story's source and stores it as its next revision.
func (d *Desk) revise(ctx context.Context, id StoryID, verb, note string, change func(s *Story) error) (*Story, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	old, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	s := old.clone()
	s.Revision++
	if err := change(s); err != nil {
		return nil, err
	}
	reviews, err := d.store.Reviews(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("reviews of %s: %w", id, err)
	}
	c := Change{Entry: d.entry(id, verb)}
	c.put(s, reviews)
	c.Entry.Note = note
	if s.Revision > old.Revision {
		d.followSource(&c, s, versions)
	}
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, fmt.Errorf("change story %s: %w", id, err)
	}
	s.Row++
	return s, nil
}

// Restore puts a line that reading took off back into the story, as a paragraph in
// its place, or as the segment it was where a corrected version dropped it. The index
// counts [Story.Removed] from 0.
func (d *Desk) Restore(ctx context.Context, id StoryID, index int) (*Story, error) {
	return d.revise(ctx, id, VerbSource, "", func(s *Story) error {
		if index < 0 || index >= len(s.Removed) {
			return fmt.Errorf("removed line %d of story %s: %w", index, id, ErrNotFound)
		}
		line := s.Removed[index]
		if line.Repaired {
			return fmt.Errorf("removed line %d of story %s is in the text already: %w", index, id, ErrInvalid)
		}
		s.Removed = slices.Delete(s.Removed, index, index+1)
		at := 0
		for i := range s.Segments {
			if s.Segments[i].Line <= line.Line {
				at = i + 1
			}
		}
		if seg := line.Segment; seg != nil {
			s.Segments = slices.Insert(s.Segments, at, *seg)
			s.Segments[at].Restored = line.Why
			return nil
		}
		s.insertSegment(at, Segment{Kind: Paragraph, Text: strings.TrimSpace(line.Text), Line: line.Line, Restored: line.Why})
		return nil
	})
}

// SetKind says what a segment is.
func (d *Desk) SetKind(ctx context.Context, id StoryID, seg SegmentID, kind Kind) (*Story, error) {
	return d.revise(ctx, id, VerbSource, "", func(s *Story) error {
		g := s.Segment(seg)
		if g == nil || !slices.Contains(Kinds[:], kind) {
			return fmt.Errorf("segment %s of story %s: %w", seg, id, ErrNotFound)
		}
		if g.AsKind == "" {
			g.AsKind = g.Kind
		}
		if g.Kind = kind; kind == g.AsKind {
			g.AsKind = ""
		}
		return nil
	})
}

// SetSource corrects the source text of a segment: every text made from the earlier
// one is then outdated.
func (d *Desk) SetSource(ctx context.Context, id StoryID, seg SegmentID, text string) (*Story, error) {
	return d.revise(ctx, id, VerbSource, "", func(s *Story) error {
		g := s.Segment(seg)
		text = strings.TrimSpace(text)
		switch {
		case g == nil:
			return fmt.Errorf("segment %s of story %s: %w", seg, id, ErrNotFound)
		case text == "":
			return fmt.Errorf("empty source text: %w", ErrInvalid)
		case text != g.Text:
			if g.AsRead == "" {
				g.AsRead = g.Text
			}
			g.Text, g.Ends, g.Revision = text, moveEnds(g.Ends, text), s.Revision
		}
		return nil
	})
}

// Details are what an editor confirms or overrules about a story as a whole.
type Details struct {
	Lang    Lang
	Date    string // ISO 8601: a day, or a day and a minute; "" when unknown
	Section string
	Credits Credits
}

// SetDetails overrules what reading found.
func (d *Desk) SetDetails(ctx context.Context, id StoryID, x Details) (*Story, error) {
	if x.Date != "" {
		if _, err := ParseDate(x.Date); err != nil {
			return nil, err
		}
	}
	return d.revise(ctx, id, VerbSource, "", func(s *Story) error {
		s.Lang, s.LangConfirmed = x.Lang, true
		s.Date, s.Section, s.Credits = x.Date, strings.TrimSpace(x.Section), x.Credits
		return nil
	})
}

// ParseDate reads [Story.Date]: "2025-08-06" or "2025-08-06T14:30", with or without
// a zone. Without one it is taken as UTC.
func ParseDate(s string) (time.Time, error) {
	for _, layout := range [...]string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04Z07:00", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("date %q: %w", s, ErrInvalid)
}

// Hold keeps a story from being published before a moment.
func (d *Desk) Hold(ctx context.Context, id StoryID, until time.Time) error {
	_, err := d.revise(ctx, id, VerbHold, until.UTC().Format(time.RFC3339), func(s *Story) error {
		s.Revision--
		s.HoldUntil = until.UTC().Truncate(time.Second)
		return nil
	})
	return err
}

// Reject takes a story out of the work, with a reason; Release brings it back.
func (d *Desk) Reject(ctx context.Context, id StoryID, reason string) error {
	if reason = strings.TrimSpace(reason); reason == "" {
		return fmt.Errorf("reject without a reason: %w", ErrInvalid)
	}
	_, err := d.revise(ctx, id, VerbReject, reason, func(s *Story) error {
		s.Revision--
		s.Rejected = reason
		return nil
	})
	return err
}

// Release ends a hold or a rejection.
func (d *Desk) Release(ctx context.Context, id StoryID) error {
	_, err := d.revise(ctx, id, VerbRelease, "", func(s *Story) error {
		s.Revision--
		s.HoldUntil, s.Rejected = time.Time{}, ""
		return nil
	})
	return err
}
