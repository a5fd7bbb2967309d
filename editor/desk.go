package editor

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"redakcija/editor/language"
)

// Desk is where one person works. It holds the verbs of the newsroom, and no
// toolkit, no SQL and no file format of its own. A desk may be used by many
// goroutines.
type Desk struct {
	store    Store
	formats  []Format
	edition  Edition
	inflow   Inflow
	spelling Spelling
	machine  Machine
	lately   *lately
	register *keptRegister
	table    TermTable
	exchange Exchange
	memory   *keptMemory
	memories MemoryTable
	cache    string
	me       Person
	now      func() time.Time
	newID    func() StoryID
}

// NewDesk joins a store with the formats that are read, the edition that is written and
// the inflow by which stories come by themselves. Nobody has signed in yet: see [Desk.As].
func NewDesk(store Store, formats []Format, edition Edition, inflow Inflow) *Desk {
	return &Desk{store: store, formats: formats, edition: edition, inflow: inflow, lately: &lately{}, register: &keptRegister{}, memory: &keptMemory{}, now: time.Now, newID: newStoryID}
}

// At returns the same desk with its own clock, for tests and tours that must stand
// still.
func (d Desk) At(now func() time.Time) *Desk {
	d.now = now
	return &d
}

// Through returns the same desk with another inflow.
func (d Desk) Through(inflow Inflow) *Desk {
	d.inflow = inflow
	return &d
}

// WithTable returns the same desk with the table that its register is read from and written
// to.
func (d Desk) WithTable(table TermTable) *Desk {
	d.table = table
	return &d
}

// WithMemory returns the same desk with the table that memories are read from and written to,
// and the folder in which it keeps the indexes of its own, which can be deleted at any time. It
// is made when it is needed; "" keeps none.
func (d Desk) WithMemory(table MemoryTable, cache string) *Desk {
	d.memories, d.cache = table, cache
	return &d
}

// As returns the same desk with every write signed by this person.
func (d Desk) As(me Person) *Desk {
	d.me = Person(strings.TrimSpace(string(me)))
	return &d
}

// Me is who signs.
func (d *Desk) Me() Person { return d.me }

// Watch calls fn for every change on the desk, by whomever, until ctx ends.
func (d *Desk) Watch(ctx context.Context, fn func(Event)) error {
	return d.store.Watch(ctx, fn)
}

// Stories returns one page of the stories that answer to a query, newest first.
func (d *Desk) Stories(ctx context.Context, q Query) ([]Summary, error) {
	q.Words = language.Fold(q.Words)
	return d.store.List(ctx, q)
}

// Counts returns how many stories that contain the words are in each phase. With more
// there are so many that it stopped at [MostFound]: then each count is the least there are.
func (d *Desk) Counts(ctx context.Context, words string) (counts map[Phase]int, more bool, err error) {
	return d.store.Counts(ctx, Query{Words: language.Fold(words)})
}

// Story returns a story with all its versions. A version nobody has written yet is
// there too, in state missing.
func (d *Desk) Story(ctx context.Context, id StoryID) (*Story, map[Lang]*Version, error) {
	s, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("story %s: %w", id, err)
	}
	stored, err := d.store.Versions(ctx, id)
	if err != nil {
		return nil, nil, fmt.Errorf("versions of %s: %w", id, err)
	}
	for _, lang := range Targets {
		if stored[lang] == nil {
			stored[lang] = &Version{Story: id, Lang: lang, State: StateMissing, Texts: map[SegmentID]Revision{}}
		}
	}
	return s, stored, nil
}

// SourceAt returns a story as it was at a source revision.
func (d *Desk) SourceAt(ctx context.Context, id StoryID, revision int) (*Story, error) {
	return d.store.Story(ctx, id, revision)
}

// Raw returns the bytes that a story was read from, as they were received.
func (d *Desk) Raw(ctx context.Context, id StoryID) ([]byte, error) {
	s, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, err
	}
	return d.store.Raw(ctx, s.SHA256)
}

// Received returns bytes that were received, by their SHA-256 in hex: those of an earlier
// source revision ([Story.SHA256] of [Desk.SourceAt]), or of any arrival in the record
// ([Entry.Hash]).
func (d *Desk) Received(ctx context.Context, sha256 string) ([]byte, error) {
	return d.store.Raw(ctx, sha256)
}

// Find returns the stories whose id begins with a prefix, in the order of their ids, at
// most limit.
func (d *Desk) Find(ctx context.Context, prefix string, limit int) ([]StoryID, error) {
	return d.store.Find(ctx, prefix, limit)
}

// History returns all revisions of a segment in a language, oldest first. To restore
// one, write its text again with [Desk.Translate].
func (d *Desk) History(ctx context.Context, id StoryID, seg SegmentID, lang Lang) ([]Revision, error) {
	return d.store.History(ctx, id, seg, lang)
}

// Record returns what was done to a story, oldest first.
func (d *Desk) Record(ctx context.Context, id StoryID) ([]Entry, error) {
	return d.store.Record(ctx, id)
}

// Cells returns what this person was writing in a story and may undo.
func (d *Desk) Cells(ctx context.Context, id StoryID) ([]Cell, error) {
	return d.store.Cells(ctx, d.me, id)
}

// PutCells keeps what this person is writing.
func (d *Desk) PutCells(ctx context.Context, cells []Cell) error {
	return d.store.PutCells(ctx, d.me, cells)
}

// entry begins a line of the record, signed and dated.
func (d *Desk) entry(id StoryID, verb string) Entry {
	return Entry{Story: id, Verb: verb, By: d.me, At: d.stamp()}
}

// stamp is the moment that is written down: in UTC, to the microsecond, which is
// what both databases keep.
func (d *Desk) stamp() time.Time {
	return d.now().UTC().Truncate(time.Microsecond)
}

// newStoryID returns 80 random bits in hex: short enough to type, too many to meet
// twice.
func newStoryID() StoryID {
	var b [10]byte
	_, _ = rand.Read(b[:]) // since Go 1.24 it never fails
	return StoryID(hex.EncodeToString(b[:]))
}
