package editor

import (
	"iter"
	"maps"
	"strings"
	"time"
	"unicode"
)

// StoryID names a story on a desk.
type StoryID string

// SegmentID names a segment within its story: "s1", "s2", … It stays the same
// through all source revisions; a removed line that is restored gets a new one.
type SegmentID string

// Lang is a content language: the ISO 639 code of a source, or one of [Targets].
type Lang string

// Person is the name under which somebody works; it signs what they write.
type Person string

// The languages every story is written in.
const (
	CNR Lang = "cnr"
	EN  Lang = "en"
	DE  Lang = "de"
)

// Targets are the languages a story is published in, in the order in which they
// are shown.
var Targets = [...]Lang{CNR, EN, DE}

// IsTarget tells whether stories are published in this language.
func (l Lang) IsTarget() bool {
	return l == CNR || l == EN || l == DE
}

// Kind says what a segment is on the page.
type Kind string

// The kinds of segments. A story has at most one headline and one dateline.
const (
	Headline   Kind = "headline"
	Dateline   Kind = "dateline" // the place, printed in front of the first paragraph
	Lead       Kind = "lead"
	Paragraph  Kind = "paragraph"
	Subheading Kind = "subheading"
	ListItem   Kind = "list_item"
	Caption    Kind = "caption"
)

// Kinds are all kinds, in the order in which an editor is offered them.
var Kinds = [...]Kind{Headline, Dateline, Lead, Paragraph, Subheading, ListItem, Caption}

// Credits are four different things that are often confused: who wrote the story,
// who sent it to us, who reported it first, and what must be printed.
type Credits struct {
	Authors    []string `json:"authors,omitempty"`
	Provider   string   `json:"provider,omitempty"`
	Source     string   `json:"source,omitempty"`
	CreditLine string   `json:"credit_line,omitempty"`
	Rights     string   `json:"rights,omitempty"`
}

// Origin is what a dateline says: where and when a story was filed, and by which
// agency. The place is also a segment of kind [Dateline], because it is translated.
type Origin struct {
	Place  string `json:"place,omitempty"`
	Date   string `json:"date,omitempty"` // ISO 8601 day
	Agency string `json:"agency,omitempty"`
}

// Item is what a story is called where it came from. By it a corrected version of a
// story that is already on the desk is recognised.
type Item struct {
	// ID is the provider's own name of the item: a URN, a GUID, a Message-ID.
	ID string `json:"id,omitempty"`
	// Version grows with each version that the provider sends: a number or an ISO 8601 moment.
	Version string `json:"version,omitempty"`
	// Address is the canonical one of the page.
	Address string `json:"address,omitempty"`
}

// MediumKind says what stands beside the text of a story.
type MediumKind string

// The kinds of media.
const (
	Picture  MediumKind = "picture"
	Video    MediumKind = "video"
	Audio    MediumKind = "audio"
	Document MediumKind = "document"
)

// Medium is a picture or an attachment that a story names. The desk keeps what is said
// about it; its bytes are in the bytes as received, or at its address.
type Medium struct {
	Kind    MediumKind `json:"kind"`
	Name    string     `json:"name,omitempty"`    // of the file, where it came along
	Address string     `json:"address,omitempty"` // on the web
	Type    string     `json:"type,omitempty"`    // media type, "image/jpeg"
	Caption string     `json:"caption,omitempty"`
	Credit  string     `json:"credit,omitempty"` // who must be named beside it
}

// Segment is one block of a story.
type Segment struct {
	ID   SegmentID `json:"id"`
	Kind Kind      `json:"kind"`
	Text string    `json:"text"`
	// AsRead is the text as it arrived, where a person corrected it since; otherwise "".
	AsRead string `json:"as_read,omitempty"`
	// AsKind is the kind as it arrived, where a person set another since; otherwise "".
	AsKind Kind `json:"as_kind,omitempty"`
	// Ends are the ends of sentences that a person set or took away: see [Story.Sentences].
	Ends []SentenceEnd `json:"ends,omitempty"`
	// Restored is why reading took it off ([Removed.Why]), where a person put it back;
	// otherwise "".
	Restored string `json:"restored,omitempty"`
	// Revision is the source revision of the story in which the text last changed.
	Revision int `json:"revision"`
	// Line is where it stood in the file as received, from 1: a line that is restored finds
	// its place by it.
	Line int `json:"line"`
}

// Removed is a line that reading took off, with its reason. It is kept, shown and
// can be restored.
type Removed struct {
	Line int    `json:"line"` // in the file as received, from 1
	Text string `json:"text"`
	Why  string `json:"why"` // a stable id: the words are "removed.<why>" in i18n
	// Repaired says that the line stands in the story, with the characters replaced or left
	// out that the text names: it only shows what was done, and cannot be restored.
	Repaired bool `json:"repaired,omitempty"`
	// Segment is what the line was, where a corrected version no longer had it. Restored it
	// is that again, with its id and its texts in all languages. Otherwise nil.
	Segment *Segment `json:"segment,omitempty"`
}

// Story is one incoming article at its newest source revision.
type Story struct {
	ID StoryID `json:"id"`
	// Revision counts what changed in the source, from 1 up.
	Revision int       `json:"revision"`
	Received time.Time `json:"received"`
	Name     string    `json:"name"`   // of the file, or "" when pasted
	Format   string    `json:"format"` // name of the [Format] that read it
	SHA256   string    `json:"sha256"` // of the bytes as received, in hex
	Lang     Lang      `json:"lang"`   // of the source; "" when not recognised
	// LangConfirmed is set when a person overruled or confirmed the language found.
	LangConfirmed bool     `json:"lang_confirmed,omitempty"`
	Date          string   `json:"date,omitempty"` // ISO 8601, a day or a minute, as the source gives it
	Section       string   `json:"section,omitempty"`
	Dateline      Origin   `json:"dateline"`
	Credits       Credits  `json:"credits"`
	Item          Item     `json:"item,omitzero"`
	Media         []Medium `json:"media,omitempty"`
	// Found says where each field was read: the field's name as `desk read` has it, and the
	// way, a stable id: "found.<way>" in i18n.
	Found    map[string]string `json:"found,omitempty"`
	Segments []Segment         `json:"segments"`
	// Issued is how many segment ids the story has given out, also to segments that are gone.
	Issued  int       `json:"issued"`
	Removed []Removed `json:"removed,omitempty"`
	// Warnings are stable ids of what the reader was unsure of: "warning.<id>" in i18n.
	Warnings []string `json:"warnings,omitempty"`
	// HoldUntil keeps the story from being published before this moment.
	HoldUntil time.Time `json:"hold_until,omitzero"`
	// Rejected says why the story will not be published; "" for a live story.
	Rejected string `json:"rejected,omitempty"`
	// Row is the store's count of changes to the story, for [ErrConflict].
	Row int64 `json:"-"`
}

// Headline returns the text of the headline segment, or "".
func (s *Story) Headline() string {
	for i := range s.Segments {
		if s.Segments[i].Kind == Headline {
			return s.Segments[i].Text
		}
	}
	return ""
}

// Segment returns the segment with this id, or nil.
func (s *Story) Segment(id SegmentID) *Segment {
	for i := range s.Segments {
		if s.Segments[i].ID == id {
			return &s.Segments[i]
		}
	}
	return nil
}

// Words counts the words of the source, separated by white space. It makes no list of
// them, because a window asks for the number whenever a story is shown.
func (s *Story) Words() int {
	n := 0
	for i := range s.Segments {
		inside := false
		for _, r := range s.Segments[i].Text {
			word := !unicode.IsSpace(r)
			if word && !inside {
				n++
			}
			inside = word
		}
	}
	return n
}

// searchText is everything a story is found by: headline, body, author, source.
func (s *Story) searchText() string {
	var b strings.Builder
	for i := range s.Segments {
		b.WriteString(s.Segments[i].Text)
		b.WriteByte('\n')
	}
	for _, a := range s.Credits.Authors {
		b.WriteString(a)
		b.WriteByte('\n')
	}
	b.WriteString(s.Credits.Provider + "\n" + s.Credits.Source + "\n" + s.Section + "\n" + s.Name)
	return b.String()
}

// clone copies a story so that a change can be prepared without touching what
// others hold.
func (s *Story) clone() *Story {
	c := *s
	c.Segments = append([]Segment(nil), s.Segments...)
	c.Removed = append([]Removed(nil), s.Removed...)
	c.Warnings = append([]string(nil), s.Warnings...)
	c.Credits.Authors = append([]string(nil), s.Credits.Authors...)
	c.Media = append([]Medium(nil), s.Media...)
	c.Found = maps.Clone(s.Found)
	return &c
}

// Draft is what a [Format] reads out of a file, before it is a story.
type Draft struct {
	Format   string
	Lang     Lang // "" when not recognised
	Date     string
	Section  string
	Dateline Origin
	Credits  Credits
	Item     Item
	Media    []Medium
	Found    map[string]string // as in [Story.Found]
	Blocks   []Block           // in reading order; the headline first where there is one
	Removed  []Removed
	Warnings []string
}

// Block is one segment to be, with its line in the file (from 1).
type Block struct {
	Kind Kind
	Text string
	Line int
}

// Format reads one kind of incoming file. A new format is one row in the table of
// package intake.
type Format struct {
	Name string
	// Match tells from the content, never from the file's name, whether this format
	// can read it. The first match in the table reads.
	Match func(raw []byte) bool
	// Read returns a [*InputError] without a file name when the content is at fault. It
	// returns nil and no error for a file that is no story itself but holds files that are.
	Read func(raw []byte) (*Draft, error)
	// Parts yields the files within: entries of an archive, attachments of a message, items
	// of a feed. Each can be read alone by a format of the table. A part that cannot be
	// unpacked yields an [*InputError] that names it, and the others go on. Nil where a
	// format has none.
	Parts func(raw []byte) iter.Seq2[Part, error]
}

// Part is one file within another.
type Part struct {
	Name string // as the file around it calls it
	Raw  []byte
}
