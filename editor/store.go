package editor

import (
	"context"
	"time"
)

// Store keeps a desk. Package store has the one that is used, over SQLite and
// PostgreSQL; its suite is the definition of what the methods promise.
//
// Everything is written by Apply, in one transaction: so a power cut leaves all of
// a change or none of it.
type Store interface {
	// Apply makes a change. It returns an error wrapping [ErrConflict] when a story
	// or version moved on since it was read, or a revision's number is taken, and an
	// [*ExistsError] when the bytes received were received before.
	Apply(ctx context.Context, c Change) error

	// Story returns a story at a source revision, 0 for the newest, or [ErrNotFound].
	Story(ctx context.Context, id StoryID, revision int) (*Story, error)
	// Known returns the story that received bytes lead to, by their SHA-256 in hex, or
	// [ErrNotFound]. All bytes ever received are known, also those of earlier versions.
	Known(ctx context.Context, sha256 string) (StoryID, error)
	// Raw returns bytes as received, by their SHA-256 in hex, or [ErrNotFound].
	Raw(ctx context.Context, sha256 string) ([]byte, error)
	// Versions returns the stored versions of a story with their newest texts.
	Versions(ctx context.Context, id StoryID) (map[Lang]*Version, error)
	// History returns all revisions of one segment in one language, oldest first.
	History(ctx context.Context, id StoryID, seg SegmentID, lang Lang) ([]Revision, error)
	// Article returns the bytes that were approved under a hash, or [ErrNotFound].
	Article(ctx context.Context, hash string) ([]byte, error)
	// Record returns what was done to a story, oldest first.
	Record(ctx context.Context, id StoryID) ([]Entry, error)

	// List returns one page of stories, newest first.
	List(ctx context.Context, q Query) ([]Summary, error)
	// Counts returns how many stories answer to the query's words and languages in each phase;
	// under [PhaseAll] all of them. With more it stopped at [MostFound]: then each count is
	// the least there are.
	Counts(ctx context.Context, q Query) (counts map[Phase]int, more bool, err error)

	// Waivers returns the waivers of a story that were not taken back, oldest first.
	Waivers(ctx context.Context, id StoryID) ([]Waiver, error)

	// Reviews returns the reviews of a story's attributions that were not taken back, the one
	// that was written last at the end.
	Reviews(ctx context.Context, id StoryID) ([]Review, error)

	// Ticks returns what was ticked on the checklist of a story, in the order of the points' ids.
	Ticks(ctx context.Context, id StoryID) ([]Tick, error)

	// PutCells keeps what a person is writing; Cells returns it.
	PutCells(ctx context.Context, by Person, cells []Cell) error
	Cells(ctx context.Context, by Person, id StoryID) ([]Cell, error)

	// Settings returns the newsroom's settings, the zero value before the first PutSettings.
	Settings(ctx context.Context) (Settings, error)
	PutSettings(ctx context.Context, s Settings) error

	// Words returns the words of the house of these kinds, of all where none is named, those
	// added last first. PutWord replaces the one of the same kind, language and text;
	// RemoveWord of one that is not there is [ErrNotFound].
	Words(ctx context.Context, kinds ...WordKind) ([]Word, error)
	PutWord(ctx context.Context, w Word) error
	RemoveWord(ctx context.Context, kind WordKind, lang Lang, text string) error
	// Terms returns the terms of the house, in the order of their ids. TermsRevision is another
	// number after every change to them. PutTerms replaces those of the same ids, all terms or
	// none; RemoveTerm of one that is not there is [ErrNotFound].
	Terms(ctx context.Context) ([]Term, error)
	TermsRevision(ctx context.Context) (int64, error)
	PutTerms(ctx context.Context, terms ...Term) error
	RemoveTerm(ctx context.Context, id TermID) error

	// Memories returns the files whose pairs were imported, in the order in which they first
	// came. AddMemory adds pairs to those of a file, all or none, and makes m what is known of
	// it; RemoveMemory of one that is not there is [ErrNotFound]. So is RemovePair.
	Memories(ctx context.Context) ([]Memory, error)
	AddMemory(ctx context.Context, m Memory, pairs []Pair) error
	RemoveMemory(ctx context.Context, name string) error
	RemovePair(ctx context.Context, number int64) error
	// MemoryTexts calls fn with the text of every pair between two languages, on the side of
	// source, whose number is higher than after, in the order of the numbers, until one fails.
	// Whoever asks again behind the last has missed none.
	MemoryTexts(ctx context.Context, source, target Lang, after int64, fn func(number int64, text string) error) error
	// MemoryPairs calls fn with every pair between two languages, in either direction, the
	// last first, until one fails. Pairs returns those with some numbers, in their order; one
	// that is not there any more is left out.
	MemoryPairs(ctx context.Context, source, target Lang, fn func(Pair) error) error
	Pairs(ctx context.Context, numbers []int64) ([]Pair, error)

	// Named returns the story that a name leads to, or [ErrNotFound]: see [Change.Names].
	Named(ctx context.Context, name string) (StoryID, error)
	// Alike returns the stories that share a band ([Change.Bands]), the newest first, at most
	// limit.
	Alike(ctx context.Context, bands []int64, limit int) ([]StoryID, error)
	// Sharing returns the stories of the days from one to another ([Story.EventDay]) that share
	// keys ([Change.Keys]), those first whose keys are the rarest, at most limit. A key that too
	// many have does not count.
	Sharing(ctx context.Context, keys []int64, from, to int64, limit int) ([]StoryID, error)
	// Find returns the stories whose id begins with a prefix, in the order of their ids, at
	// most limit.
	Find(ctx context.Context, prefix string, limit int) ([]StoryID, error)

	// Bookmark returns the value kept under a name, "" when there is none: how far something
	// was read that is read bit by bit.
	Bookmark(ctx context.Context, name string) (string, error)
	PutBookmark(ctx context.Context, name, value string) error

	// Watch calls fn for every change on the desk, by this or another program, until
	// ctx ends. fn is called from one goroutine at a time.
	Watch(ctx context.Context, fn func(Event)) error
	Close() error
}

// Change is everything one act writes.
type Change struct {
	// Story is put when not nil: as a new one when its Row is 0, otherwise as a new
	// state of the story that was read at that row.
	Story *Story
	// StoryRow is the row at which the story was read, where the change was decided by its
	// source without changing it; 0 when the source does not matter.
	StoryRow int64
	// Raw are bytes as received, which lead to the story from now on. With Story they are
	// those its SHA256 names; nil where nothing was received.
	Raw []byte
	// Names are what the story is called where it came from, as fixed-length digests. Each
	// leads to this story from now on. A name that leads to another story is an [ErrConflict]
	// for a new story, and is taken over by one that is there.
	Names []string
	// Bands are what the story is found alike by; put with Story: see alike.go.
	Bands []int64
	// Keys are what it shares with other reports of its event; put with Story: see event.go.
	Keys []int64
	// Search is the folded text the story is found by; put with Story.
	Search string
	// Versions are put, each against the row it was read at (0: it must not exist).
	Versions []*Version
	// Revisions are appended to the texts of the versions.
	Revisions []Revision
	// Remember are what the memory learns: they take the place of what it had of the same
	// segments and versions.
	Remember []Remembered
	// Waive are kept, each under its key; Unwaive are the keys of those that are taken back,
	// or [ErrNotFound]. Relied are the keys of those that the change rests on: it is an
	// [ErrConflict] when one is there no more.
	Waive   []Waiver
	Unwaive []string
	Relied  []string
	// Review are put, each in the place of what was read at its Row (0: there must be none of
	// its attribution); Unreview are taken back. RestsOn are those that the change rests on. It
	// is an [ErrConflict] when one of them is another by now, or there no more.
	Review   []Review
	Unreview []Review
	RestsOn  []Review
	// Tick are kept, each as the last word on its point; Untick are the points of those that are
	// taken back, or [ErrNotFound].
	Tick   []Tick
	Untick []PointID
	// Open is how many attributions of the story are open or disputed; put when not nil.
	Open *int
	// Article is kept under its hash when not nil.
	Article []byte
	// Entry goes into the record.
	Entry Entry
}

// Entry is one line of a story's record: who did what, when, and why. What is
// written into the record is never changed.
type Entry struct {
	Story   StoryID   `json:"story"`
	Lang    Lang      `json:"lang,omitempty"`
	Segment SegmentID `json:"segment,omitempty"`
	Verb    string    `json:"verb"` // an [Act], or what was done to the story itself
	From    State     `json:"from,omitempty"`
	To      State     `json:"to,omitempty"`
	By      Person    `json:"by"`
	At      time.Time `json:"at"`
	Note    string    `json:"note,omitempty"`
	Hash    string    `json:"hash,omitempty"`  // of the article, for approve and publish; of the bytes, where a version came
	Where   string    `json:"where,omitempty"` // the edition's folder, for publish
	Rule    string    `json:"rule,omitempty"`  // of the finding, for waive and unwaive
	Words   string    `json:"words,omitempty"` // that the finding or the review was about
	Count   int       `json:"count,omitempty"` // of attributions, for confirm_all; of texts, for pretranslate
	Link    string    `json:"link,omitempty"`  // to evidence, for a review
	Point   PointID   `json:"point,omitempty"` // of the checklist, for tick and untick
}

// What is done to a story itself, as the record names it.
const (
	VerbIntake  = "intake"
	VerbUpdate  = "update" // a corrected version came
	VerbSame    = "same"   // a version came that says the same
	VerbOlder   = "older"  // a version came that is older
	VerbSource  = "source" // a person changed the source
	VerbHold    = "hold"
	VerbRelease = "release"
	VerbReject  = "reject"
	VerbSplit   = "split"   // a person said where a sentence ends
	VerbJoin    = "join"    // or that it does not
	VerbWaive   = "waive"   // a finding was let stand
	VerbUnwaive = "unwaive" // and is told again
	VerbUntick  = "untick"  // a tick on the checklist was taken back

	VerbMachine        = "machine"        // a segment was given a text of an engine
	VerbPretranslate   = "pretranslate"   // segments were given texts of the memory
	VerbUnpretranslate = "unpretranslate" // those that nobody had confirmed were taken back

	VerbConfirmed  = "attribution_confirmed" // what an editor said of an attribution
	VerbCorrected  = "attribution_corrected"
	VerbDisputed   = "attribution_disputed"
	VerbNotSpeech  = "attribution_not_speech"
	VerbUnsettled  = "attribution_waived"
	VerbAdded      = "attribution_added"    // or marked it
	VerbReopened   = "attribution_reopened" // a review was taken back
	VerbConfirmAll = "confirm_all"          // all that nothing speaks against were confirmed
)

// Phase sorts stories by what is to be done with them. A story can be in several.
type Phase string

// The phases of a story.
const (
	PhaseAll       Phase = ""
	PhaseNew       Phase = "new"       // nobody has written anything
	PhaseWorking   Phase = "working"   // a version is a draft or was returned
	PhaseReview    Phase = "review"    // a version waits for a second person
	PhaseApproved  Phase = "approved"  // a version can be published
	PhasePublished Phase = "published" // a version is published
)

// Phases are all phases in the order of the work.
var Phases = [...]Phase{PhaseAll, PhaseNew, PhaseWorking, PhaseReview, PhaseApproved, PhasePublished}

// MostFound is how many stories a search with words looks at: those that came last of all
// that have the words. Nobody reads so far, and to go on would keep whoever types waiting.
const MostFound = 5000

// Query selects stories. The zero value means all of them.
type Query struct {
	// Words must all occur, each as the beginning of a word. A desk folds them with
	// [language.Fold]; a store takes them folded.
	Words string
	Phase Phase
	// State and Lang select stories with a version in that state, or in that language; both
	// together: that language in that state.
	State  State
	Lang   Lang
	Limit  int // 0: no limit
	Offset int
}

// Summary is a story as a list shows it.
type Summary struct {
	ID       StoryID        `json:"id"`
	Headline string         `json:"headline"`
	Lang     Lang           `json:"lang"`
	Date     string         `json:"date,omitempty"`
	Place    string         `json:"place,omitempty"`
	From     string         `json:"from,omitempty"` // provider, else source, else first author
	Section  string         `json:"section,omitempty"`
	Received time.Time      `json:"received"`
	States   map[Lang]State `json:"states"`
	Held     bool           `json:"held,omitempty"`
	Rejected bool           `json:"rejected,omitempty"`
	// Open is how many of its attributions are open or disputed, as of the last change to its
	// source or to a review.
	Open int `json:"open,omitempty"`
}

// EventKind says what changed.
type EventKind string

// The kinds of events.
const (
	StoryChanged    EventKind = "story"    // a story, or its list of stories
	VersionChanged  EventKind = "version"  // texts or state of a version
	SettingsChanged EventKind = "settings" // the newsroom's settings
	HouseChanged    EventKind = "house"    // its words or terms
	DeskChanged     EventKind = "desk"     // something; ask again for everything shown
)

// Event says that something changed, never what it is now: whoever shows it asks again.
type Event struct {
	Kind  EventKind `json:"kind"`
	Story StoryID   `json:"story,omitempty"`
	Lang  Lang      `json:"lang,omitempty"`
}
