package editor

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Tick is a person's word that a point of a story's checklist is as it should be. It was
// given for a source revision and counts as long as that is the newest.
type Tick struct {
	Point    PointID   `json:"point"`
	Revision int       `json:"revision"` // of the source
	Note     string    `json:"note,omitempty"`
	By       Person    `json:"by"`
	At       time.Time `json:"at"`
}

// Tick says that a point of a story's checklist is as it should be; a second tick replaces the
// first. A point that fails is only ticked with a note: without one it is a [*Refusal]. One
// that nobody ticks ([Point.Hand]) is [ErrInvalid].
func (d *Desk) Tick(ctx context.Context, id StoryID, point PointID, note string) (Tick, error) {
	p, err := d.tickable(ctx, id, point)
	if err != nil {
		return Tick{}, err
	}
	t := Tick{Point: point, Revision: p.Story.Revision, Note: strings.TrimSpace(note), By: d.me}
	all := p.Checklist()
	if now := &all[slices.IndexFunc(all, func(x Point) bool { return x.ID == point })]; now.Status == PointFails && t.Note == "" {
		return Tick{}, &Refusal{Act: ActTick, Condition: WithNote, Segments: now.Segments}
	}
	c := Change{StoryRow: p.Story.Row, Entry: d.entry(id, string(ActTick))}
	c.Entry.Point, c.Entry.Note, t.At = point, t.Note, c.Entry.At
	c.Tick = []Tick{t}
	if err := d.store.Apply(ctx, c); err != nil {
		return Tick{}, fmt.Errorf("tick %s of %s: %w", point, id, err)
	}
	return t, nil
}

// Untick takes a tick back. One that is not there any more is [ErrNotFound].
func (d *Desk) Untick(ctx context.Context, id StoryID, point PointID) error {
	if _, err := d.tickable(ctx, id, point); err != nil {
		return err
	}
	c := Change{Entry: d.entry(id, VerbUntick), Untick: []PointID{point}}
	c.Entry.Point = point
	if err := d.store.Apply(ctx, c); err != nil {
		return fmt.Errorf("take back the tick of %s of %s: %w", point, id, err)
	}
	return nil
}

// tickable reads a story of which a point shall be ticked.
func (d *Desk) tickable(ctx context.Context, id StoryID, point PointID) (*Proof, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	if !slices.Contains(PointsByHand(), point) {
		return nil, fmt.Errorf("tick %q: %w", point, ErrInvalid)
	}
	return d.Proof(ctx, id)
}

// PointsByHand are the points that a person can tick, in the order of the checklist.
func PointsByHand() []PointID {
	var all []PointID
	for i := range points {
		if points[i].hand {
			all = append(all, points[i].id)
		}
	}
	return all
}
