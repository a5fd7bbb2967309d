package editor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"redakcija/editor/language"
)

// A story arrives again in three ways. The very same bytes are known by their hash and
// refused. A corrected version of a known item, by its id or its address, becomes the next
// source revision of the story on the desk. A text that is only alike is proposed and left
// to a person: see alike.go.
//
// The bytes of every version are kept, also of one that is older or says the same: what
// watches a folder or a feed knows by them that it need not read the file again, and
// nothing that arrived is ever gone.

// whyDropped is why a paragraph stands among the removed lines that a corrected version of
// the story no longer has.
const whyDropped = "dropped"

// sameAddress is the part of the shorter text's shingles, from 0 to 1, that two texts from
// one address have in common when they are versions of one story. A report that was
// rewritten keeps more; what is put in place of yesterday's horoscope shares next to
// nothing.
const sameAddress = 0.1

// itemName is what an item is known by on the desk: the id within its provider or, where
// none is named, within its format. Ids of feeds are often plain numbers.
func itemName(d *Draft) string {
	within := "format " + d.Format
	if d.Credits.Provider != "" {
		within = "provider " + language.Fold(d.Credits.Provider)
	}
	return HashOf([]byte(within + "\n" + d.Item.ID))
}

// addressName is what a page is known by on the desk, "" for no address and for that of a
// whole site, which many pages wrongly give as theirs.
func addressName(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	return HashOf([]byte("address " + host + "/" + strings.Trim(u.EscapedPath(), "/") + "?" + u.RawQuery))
}

// names are what a draft is called where it comes from, the surest first.
func names(d *Draft) []string {
	var all []string
	if d.Item.ID != "" {
		all = append(all, itemName(d))
	}
	if name := addressName(d.Item.Address); name != "" {
		all = append(all, name)
	}
	return all
}

// trace returns the first of the names that leads to a story on the desk, and that story;
// "" and "" where none does.
func (d *Desk) trace(ctx context.Context, names []string) (name string, id StoryID, err error) {
	for _, name := range names {
		switch id, err := d.store.Named(ctx, name); {
		case err == nil:
			return name, id, nil
		case !errors.Is(err, ErrNotFound):
			return "", "", err
		}
	}
	return "", "", nil
}

// arriveAgain takes what may be another version of a story that is on the desk. False
// means that it is none: what stands at the story's address now is something else.
func (d *Desk) arriveAgain(ctx context.Context, id StoryID, byAddress bool, r Reading) (a Arrival, again bool, err error) {
	old, versions, err := d.Story(ctx, id)
	if err != nil {
		return Arrival{}, false, err
	}
	next := old.readAgain(r)
	if byAddress && !old.Item.sameID(r.Draft.Item) && shared(shingles(old), shingles(next)) < sameAddress {
		return Arrival{}, false, nil
	}
	reviews, err := d.store.Reviews(ctx, id)
	if err != nil {
		return Arrival{}, false, fmt.Errorf("reviews of %s: %w", id, err)
	}
	a = Arrival{Name: r.Name, Story: next}
	c := Change{Raw: r.Raw, Names: names(r.Draft)}
	switch {
	case old.isNewerThan(r.Draft):
		a.Kind, a.Story = ArrivalOlder, old
		c.StoryRow, c.Names, c.Entry = old.Row, nil, d.entry(id, VerbOlder)
	case old.says(next):
		a.Kind = ArrivalSame
		next.Revision = old.Revision
		c.put(next, reviews)
		c.Entry = d.entry(id, VerbSame)
	default:
		a.Kind, a.Changed = ArrivalUpdated, next.changed()
		c.Entry = d.entry(id, VerbUpdate)
		c.put(next, reviews)
		d.followSource(&c, next, versions)
	}
	c.Entry.Note, c.Entry.Hash = r.Name, r.sha256
	if err := d.store.Apply(ctx, c); err != nil {
		return Arrival{}, false, err
	}
	if c.Story != nil {
		next.Row++
	}
	return a, true, nil
}

// readAgain returns the story as its next source revision, made from another reading of
// it. What a person decided stays where the new version leaves it its ground: a corrected
// text whose original is unchanged, a kind, a line put back that would be removed again,
// confirmed details.
func (s *Story) readAgain(r Reading) *Story {
	d, n := r.Draft, s.clone()
	n.Revision++
	n.Name, n.Format, n.SHA256 = r.Name, d.Format, r.sha256
	if !s.LangConfirmed {
		n.Lang, n.Date, n.Section, n.Credits = d.Lang, d.Date, d.Section, d.Credits
	}
	n.Dateline, n.Item, n.Media, n.Found, n.Warnings = d.Dateline, d.Item, d.Media, d.Found, d.Warnings
	n.Segments, n.Removed = nil, slices.Clone(d.Removed)

	known := slices.Clone(s.Segments) // and behind them what earlier versions dropped
	for i := range s.Removed {
		if dropped := s.Removed[i].Segment; dropped != nil {
			known = append(known, *dropped)
		}
	}
	kept := make([]bool, len(known))
	for j, i := range align(known, d.Blocks) {
		b := d.Blocks[j]
		if i < 0 {
			n.insertSegment(len(n.Segments), Segment{Kind: b.Kind, Text: b.Text, Line: b.Line})
			continue
		}
		kept[i] = true
		seg := known[i]
		seg.follow(b, n.Revision)
		n.Segments = append(n.Segments, seg)
	}
	for i := range known {
		switch {
		case kept[i]:
		case i < len(s.Segments) && n.staysRestored(&known[i]):
			n.Segments = slices.Insert(n.Segments, n.placeAfter(known[:i]), known[i])
		default:
			seg := known[i]
			n.Removed = append(n.Removed, Removed{Line: seg.Line, Text: seg.Text, Why: whyDropped, Segment: &seg})
		}
	}
	return n
}

// follow takes over what a segment is in a new reading.
func (s *Segment) follow(b Block, revision int) {
	if b.Text != s.asRead() {
		if b.Text != s.Text { // otherwise the correction that a person made has come from outside too
			s.Text, s.Ends, s.Revision = b.Text, moveEnds(s.Ends, b.Text), revision
		}
		s.AsRead = ""
	}
	if s.AsKind == "" {
		s.Kind = b.Kind
	} else if s.AsKind = b.Kind; b.Kind == s.Kind {
		s.AsKind = ""
	}
	s.Line, s.Restored = b.Line, ""
}

// staysRestored tells whether a segment that a person put back, and that the new reading
// does not have, would be taken off for the same cause again. It takes the line off those
// that are removed.
func (s *Story) staysRestored(seg *Segment) bool {
	if seg.Restored == "" || seg.Restored == whyDropped {
		return seg.Restored != ""
	}
	at := slices.IndexFunc(s.Removed, func(r Removed) bool { return strings.TrimSpace(r.Text) == seg.asRead() })
	if at < 0 {
		return false
	}
	seg.Line = s.Removed[at].Line
	s.Removed = slices.Delete(s.Removed, at, at+1)
	return true
}

// placeAfter returns the index behind the last of these segments that the story has.
func (s *Story) placeAfter(before []Segment) int {
	for i := len(before) - 1; i >= 0; i-- {
		if at := slices.IndexFunc(s.Segments, func(seg Segment) bool { return seg.ID == before[i].ID }); at >= 0 {
			return at + 1
		}
	}
	return 0
}

// says tells whether another reading of the story has the same text and facts. Where in
// the file they stood, what else stood there and what the version is called is no matter.
func (s *Story) says(n *Story) bool {
	return slices.EqualFunc(s.Segments, n.Segments, func(a, b Segment) bool {
		return a.ID == b.ID && a.Kind == b.Kind && a.Text == b.Text
	}) &&
		s.Lang == n.Lang && s.Date == n.Date && s.Section == n.Section && s.Dateline == n.Dateline &&
		slices.Equal(s.Credits.Authors, n.Credits.Authors) && s.Credits.Provider == n.Credits.Provider &&
		s.Credits.Source == n.Credits.Source && s.Credits.CreditLine == n.Credits.CreditLine &&
		s.Credits.Rights == n.Credits.Rights &&
		slices.Equal(s.Media, n.Media) && slices.Equal(s.Warnings, n.Warnings)
}

// changed are the segments whose text is of the story's newest source revision.
func (s *Story) changed() []SegmentID {
	var ids []SegmentID
	for i := range s.Segments {
		if s.Segments[i].Revision == s.Revision {
			ids = append(ids, s.Segments[i].ID)
		}
	}
	return ids
}

func (i Item) sameID(other Item) bool { return i.ID != "" && i.ID == other.ID }

// isNewerThan tells whether a draft is an earlier version than the story. Versions are
// compared where both are counted by the same hand; without them the later arrival counts
// as the later version.
func (s *Story) isNewerThan(d *Draft) bool {
	counted := s.Item.sameID(d.Item) || s.Item.ID == "" && d.Item.ID == "" && s.Format == d.Format
	return counted && d.Item.Version != "" && s.Item.Version != "" && compareVersions(s.Item.Version, d.Item.Version) > 0
}

// compareVersions orders what providers call the versions of an item: numbers, moments,
// or anything else as text.
func compareVersions(a, b string) int {
	if x, y := strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0"); isNumber(a) && isNumber(b) {
		if len(x) != len(y) {
			return len(x) - len(y)
		}
		return strings.Compare(x, y)
	}
	x, errX := parseVersion(a)
	y, errY := parseVersion(b)
	if errX == nil && errY == nil {
		return x.Compare(y)
	}
	return strings.Compare(a, b)
}

func isNumber(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// parseVersion reads a moment in the extended form of ISO 8601 or in the basic one that
// NewsML has ("20261120T093000+0100", "20261120T083000Z").
func parseVersion(s string) (time.Time, error) {
	if t, err := time.Parse("20060102T150405Z0700", s); err == nil {
		return t, nil
	}
	return ParseDate(s)
}

// Merge makes the text of a story the next source revision of another one, as if it had
// arrived as its corrected version, and rejects the story: its reason is "→" and the id of
// the other. A story in which somebody wrote is not merged. Where a power cut comes
// between the two steps, merging again does the second.
//
// It returns the other story.
func (d *Desk) Merge(ctx context.Context, id, into StoryID) (*Story, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	if id == into {
		return nil, fmt.Errorf("merge %s into itself: %w", id, ErrInvalid)
	}
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, lang := range Targets {
		v := versions[lang]
		if _, broken := Unwritten.fails(situation{version: v}); broken {
			return nil, &Refusal{Act: ActMerge, State: v.State, Lang: lang, Condition: Unwritten}
		}
	}
	target, err := d.mergeInto(ctx, s, into)
	if err != nil {
		return nil, fmt.Errorf("merge %s into %s: %w", id, into, err)
	}
	_, err = d.revise(ctx, id, string(ActMerge), string(into), func(s *Story) error {
		s.Revision--
		s.Rejected = "→ " + string(into)
		return nil
	})
	return target, err
}

// mergeInto has a story take over the text and the names of another one.
func (d *Desk) mergeInto(ctx context.Context, from *Story, into StoryID) (*Story, error) {
	old, versions, err := d.Story(ctx, into)
	if err != nil {
		return nil, err
	}
	reviews, err := d.store.Reviews(ctx, into)
	if err != nil {
		return nil, fmt.Errorf("reviews of %s: %w", into, err)
	}
	draft := from.draft()
	c := Change{StoryRow: old.Row, Names: names(draft), Entry: d.entry(into, string(ActMerge))}
	c.Entry.Note, c.Entry.Hash = string(from.ID), from.SHA256
	next := old.readAgain(Reading{Name: from.Name, Draft: draft, sha256: from.SHA256})
	if old.says(next) {
		next = old
	} else {
		c.put(next, reviews)
		d.followSource(&c, next, versions)
	}
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, err
	}
	return d.store.Story(ctx, into, 0)
}

// draft is the story as if it had just been read.
func (s *Story) draft() *Draft {
	d := &Draft{
		Format: s.Format, Lang: s.Lang, Date: s.Date, Section: s.Section, Dateline: s.Dateline, Credits: s.Credits,
		Item: s.Item, Media: s.Media, Found: s.Found, Warnings: s.Warnings,
	}
	for i := range s.Segments {
		seg := &s.Segments[i]
		d.Blocks = append(d.Blocks, Block{Kind: seg.Kind, Text: seg.Text, Line: seg.Line})
	}
	for _, line := range s.Removed {
		if line.Segment == nil { // what its own earlier versions had stays with it
			d.Removed = append(d.Removed, line)
		}
	}
	return d
}
