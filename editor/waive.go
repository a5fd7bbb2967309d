package editor

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Waiver lets findings stand that say the same of the same words of a segment. It names
// the words and not their place: it holds while the text around them changes, and falls
// when they change, or what the rule says of them does.
type Waiver struct {
	Segment SegmentID `json:"segment"`
	Lang    Lang      `json:"lang"`
	Rule    string    `json:"rule"`
	// Words and Args are those of the finding.
	Words string            `json:"words,omitempty"`
	Args  map[string]string `json:"args,omitempty"`
	Note  string            `json:"note"` // why
	By    Person            `json:"by"`
	At    time.Time         `json:"at"`
}

// Key names a waiver within its story: what it is about, in a fixed length. There is one
// waiver for a key at a time.
func (w *Waiver) Key() string {
	var args map[string]string // maps are written in the order of their keys, and an empty one as none
	if len(w.Args) > 0 {
		args = w.Args
	}
	b, err := json.Marshal([]any{w.Segment, w.Lang, w.Rule, w.Words, args})
	if err != nil { // strings cannot fail
		panic("editor: waiver does not marshal: " + err.Error())
	}
	return HashOf(b)
}

// SaysTheSame tells whether two findings say the same of the same words, though perhaps in
// two places of a segment: what lets one stand lets the other stand too.
func (f *Finding) SaysTheSame(other *Finding) bool {
	return f.Segment == other.Segment && f.Lang == other.Lang && f.Rule == other.Rule && f.Words == other.Words && maps.Equal(f.Args, other.Args)
}

// waiverOf returns the waiver that lets a finding stand, or nil.
func waiverOf(all []Waiver, f *Finding) *Waiver {
	i := slices.IndexFunc(all, func(w Waiver) bool {
		return f.SaysTheSame(&Finding{Segment: w.Segment, Lang: w.Lang, Rule: w.Rule, Words: w.Words, Args: w.Args})
	})
	if i < 0 {
		return nil
	}
	return &all[i]
}

// Waive lets a finding stand, with a reason that stays in the record. It may be about a text
// that is not confirmed yet. A second waiver for the same replaces the first. A missing text
// cannot be waived: that is [ErrInvalid]. Without a reason it is a [*Refusal].
func (d *Desk) Waive(ctx context.Context, id StoryID, f Finding, note string) (Waiver, error) {
	w := Waiver{Segment: f.Segment, Lang: f.Lang, Rule: f.Rule, Words: f.Words, Args: f.Args, Note: strings.TrimSpace(note), By: d.me}
	v, err := d.waivable(ctx, id, &w)
	switch {
	case err != nil:
		return Waiver{}, err
	case w.Note == "":
		return Waiver{}, &Refusal{Act: ActWaive, State: v.State, Lang: w.Lang, Condition: WithNote, Segments: []SegmentID{w.Segment}}
	}
	c := d.waiverChange(id, VerbWaive, &w)
	w.At, c.Entry.Note = c.Entry.At, w.Note
	c.Waive = []Waiver{w}
	if err := d.store.Apply(ctx, c); err != nil {
		return Waiver{}, fmt.Errorf("waive %s in %s of %s: %w", w.Rule, w.Segment, id, err)
	}
	return w, nil
}

// Unwaive takes a waiver back. One that is not there any more is [ErrNotFound].
func (d *Desk) Unwaive(ctx context.Context, id StoryID, w Waiver) error {
	if _, err := d.waivable(ctx, id, &w); err != nil {
		return err
	}
	c := d.waiverChange(id, VerbUnwaive, &w)
	c.Unwaive = []string{w.Key()}
	if err := d.store.Apply(ctx, c); err != nil {
		return fmt.Errorf("take back the waiver of %s in %s of %s: %w", w.Rule, w.Segment, id, err)
	}
	return nil
}

// waivable finds the version that a waiver is about, where there can be one.
func (d *Desk) waivable(ctx context.Context, id StoryID, w *Waiver) (*Version, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	if _, known := ruleByID()[w.Rule]; !known || w.Rule == ruleMissing || !w.Lang.IsTarget() {
		return nil, fmt.Errorf("waive %q in language %q: %w", w.Rule, w.Lang, ErrInvalid)
	}
	if s.Segment(w.Segment) == nil {
		return nil, fmt.Errorf("segment %s of story %s: %w", w.Segment, id, ErrNotFound)
	}
	v := versions[w.Lang]
	if s.Rejected != "" {
		return nil, &Refusal{Act: ActWaive, State: v.State, Lang: w.Lang, Condition: NotRejected}
	}
	return v, nil
}

func (d *Desk) waiverChange(id StoryID, verb string, w *Waiver) Change {
	c := Change{Entry: d.entry(id, verb)}
	c.Entry.Lang, c.Entry.Segment, c.Entry.Rule, c.Entry.Words = w.Lang, w.Segment, w.Rule, w.Words
	return c
}

// relied are the keys of the waivers without which findings would keep a version from being
// approved or published.
func relied(all []Finding) []string {
	var keys []string
	for i := range all {
		if f := &all[i]; f.Waived != nil && (f.Severity == SeverityError || f.Rule == ruleOutdated) {
			keys = append(keys, f.Waived.Key())
		}
	}
	return keys
}
