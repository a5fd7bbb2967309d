package editor

import (
	"maps"
	"strings"
	"time"

	"redakcija/editor/language"
)

// How a revision came to be.
const (
	ByPerson = "person" // somebody confirmed it
	BySource = "source" // the house edit was prefilled with the source
	ByMemory = "memory" // taken over from the memory; nobody has confirmed it
	// ByMachine is the beginning of the origin of a text that an engine wrote, before the name
	// of the engine; nobody has confirmed it.
	ByMachine = "machine:"
)

// Revision is one confirmed text of one segment in one language. Revisions are
// only ever appended.
type Revision struct {
	Segment SegmentID `json:"segment"`
	Lang    Lang      `json:"lang"`
	Number  int       `json:"revision"` // from 1 up within segment and language
	Text    string    `json:"text"`
	// Source is the [Segment.Revision] this text was made from.
	Source int       `json:"source"`
	Origin string    `json:"origin"` // ByPerson, BySource, ByMemory, or ByMachine and an engine
	By     Person    `json:"author"`
	At     time.Time `json:"at"`
}

// Unconfirmed tells whether a text was put by the program, and nobody has looked at it since.
// It is no source for others, keeps its version from being approved, and is marked until a
// person confirms it. A house edit that is its source word for word needs no such word.
func (r *Revision) Unconfirmed() bool {
	return (r.Origin == ByMemory || strings.HasPrefix(r.Origin, ByMachine)) && r.Text != ""
}

// Approval pins what was approved.
type Approval struct {
	Hash string    `json:"hash"` // of the [Article]
	By   Person    `json:"by"`
	At   time.Time `json:"at"`
	// Script is that of the article: see [Article.Script].
	Script []language.Entry `json:"script,omitempty"`
	// Attributions are those of the article: see [Article.Attributions].
	Attributions []Quoted `json:"attributions,omitempty"`
	// Original is that of the article: see [Article.Original].
	Original string `json:"original,omitempty"`
}

// Publication is one placing of an approved article into an edition.
type Publication struct {
	Hash     string    `json:"hash"`
	Approval Approval  `json:"approval"`
	By       Person    `json:"by"`
	At       time.Time `json:"at"`
	Path     string    `json:"path"` // of the page's folder inside the edition, with slashes
}

// Correction says what was wrong in what readers saw. The page carries it.
type Correction struct {
	Number int       `json:"number"`
	Note   string    `json:"note"`
	By     Person    `json:"by"`
	At     time.Time `json:"at"`
}

// Version is a story in one language.
type Version struct {
	Story StoryID `json:"story"`
	Lang  Lang    `json:"lang"`
	State State   `json:"state"`
	// Translator is who confirmed a text last; prefilled texts do not count.
	Translator  Person       `json:"translator,omitempty"`
	Note        string       `json:"note,omitempty"` // of the last return, until the version is submitted again
	Approval    *Approval    `json:"approval,omitempty"`
	Published   *Publication `json:"published,omitempty"`
	Corrections []Correction `json:"corrections,omitempty"`
	Withdrawn   string       `json:"withdrawn,omitempty"` // the reason
	// Script is what its editors decided of its Cyrillic print ([Desk.Lock]), the latest
	// decision first.
	Script []language.Entry `json:"script,omitempty"`
	// Row is the store's count of changes, for [ErrConflict]; 0 for a version not stored yet.
	Row int64 `json:"-"`
	// Texts holds the newest revision of each segment that has one.
	Texts map[SegmentID]Revision `json:"-"`
}

// Text returns the newest confirmed text of a segment, or "".
func (v *Version) Text(id SegmentID) string {
	return v.Texts[id].Text
}

// With returns the version with a newer text of one segment. The version itself stays as it
// is, for whoever is reading it.
func (v *Version) With(r Revision) *Version {
	next := *v
	if next.Texts = maps.Clone(v.Texts); next.Texts == nil {
		next.Texts = map[SegmentID]Revision{}
	}
	next.Texts[r.Segment] = r
	return &next
}

// Outdated tells whether the text of a segment was made from an older source.
func (v *Version) Outdated(s *Segment) bool {
	r, ok := v.Texts[s.ID]
	return ok && r.Source < s.Revision
}

// Progress counts the segments of a story that have a confirmed text made from the newest
// source.
func (v *Version) Progress(s *Story) (done, all int) {
	for i := range s.Segments {
		if r, ok := v.Texts[s.Segments[i].ID]; ok && r.Text != "" && !r.Unconfirmed() && r.Source >= s.Segments[i].Revision {
			done++
		}
	}
	return done, len(s.Segments)
}

// Cell is a segment in one language as one person is writing it: the text that is
// not confirmed yet, and the steps to undo and redo. It is kept on the desk, so
// that neither another story nor a power cut loses a letter.
type Cell struct {
	Story   StoryID   `json:"-"`
	Segment SegmentID `json:"segment"`
	Lang    Lang      `json:"lang"`
	Text    string    `json:"text"`
	// Base is the number of the revision the writing started from, 0 for none.
	Base int `json:"base"`
	// Open says that the text is another than that revision's: it waits to be confirmed.
	Open bool     `json:"open,omitempty"`
	Undo []string `json:"undo,omitempty"` // earlier texts, oldest first
	Redo []string `json:"redo,omitempty"` // undone texts, the next one last
}
