package editor

import (
	"time"

	"redakcija/editor/internal/quote"
)

// AttributionID names an attribution within its story. It is made of its segment and its
// words, so it stays the same while the text around them changes.
type AttributionID string

// AttributionKind says how somebody's words are told.
type AttributionKind = quote.Kind

// The kinds of attributions.
const (
	DirectSpeech   = quote.Direct
	PartialSpeech  = quote.Partial
	IndirectSpeech = quote.Indirect
	ReportedSpeech = quote.Report
)

// AttributionKinds are all kinds, in the order in which an editor is offered them.
var AttributionKinds = [...]AttributionKind{DirectSpeech, PartialSpeech, IndirectSpeech, ReportedSpeech}

// Force is what a cue says of the words beyond that they were said.
type Force = quote.Force

// Party is who says something, to whom it was said, or who carries it, as one text calls
// them.
type Party struct {
	// Text is what the text calls them at this place: "he", "Ushakov". Name is the fullest
	// name the text has for them, "" for those without a name. Role is their office.
	Text string `json:"text,omitempty"`
	Name string `json:"name,omitempty"`
	Role string `json:"role,omitempty"`
	// Segment, Start and End are where Text stands, in code points, end exclusive. Segment is
	// "" where it does not stand in the story: an editor named them.
	Segment SegmentID `json:"segment,omitempty"`
	Start   int       `json:"start,omitempty"`
	End     int       `json:"end,omitempty"`
}

// Said is who said something, how, to whom, and who carried it: what an editor can correct
// of an attribution.
type Said struct {
	Kind      AttributionKind `json:"kind"`
	Speaker   Party           `json:"speaker"`
	Cue       string          `json:"cue,omitempty"`
	Force     Force           `json:"force,omitempty"`
	Addressee Party           `json:"addressee"`
	Outlets   []Party         `json:"outlets,omitempty"`
	When      string          `json:"when,omitempty"`
	Medium    string          `json:"medium,omitempty"` // see the media of package quote
	// Spoken is the language the words were said in, where it is another one than the story's
	// and an editor set it.
	Spoken Lang `json:"spoken,omitempty"`
}

// Attribution is one thing that somebody is said to have said, with its place in the source
// and in each version, and what the editors say of it.
type Attribution struct {
	ID AttributionID `json:"id"`
	// Segment, Start and End are where the words stand in the source, in code points, end
	// exclusive; Words are the words.
	Segment SegmentID `json:"segment"`
	Start   int       `json:"start"`
	End     int       `json:"end"`
	Words   string    `json:"words"`
	// Follows is the attribution whose words go on here, or "".
	Follows AttributionID `json:"follows,omitempty"`
	Said
	// Places are where the versions have it. A version that does not have it, or has no text
	// there yet, is not in the map.
	Places map[Lang]Place `json:"places,omitempty"`
	// Review is what an editor said of it, nil where nobody said anything. Pieces that follow
	// have the review of the first.
	Review *Review `json:"review,omitempty"`
	// Stale says that the review was of other words, or of words that were somebody else's,
	// than now stand in the source: it is open again.
	Stale bool `json:"stale,omitempty"`
}

// State is how far an attribution was reviewed, [Open] where it was not, or no longer counts.
func (a *Attribution) State() ReviewState {
	if a.Review == nil || a.Stale {
		return Open
	}
	return a.Review.State
}

// Blocks tells whether an attribution keeps versions from being approved.
func (a *Attribution) Blocks() bool {
	state := a.State()
	return state == Open || state == Disputed
}

// Known tells whether somebody is named who said it or carries it.
func (s *Said) Known() bool { return s.Speaker.Called() != "" || len(s.Outlets) > 0 }

// Place is where a version has an attribution.
type Place struct {
	Segment SegmentID `json:"segment"`
	Start   int       `json:"start"` // code points
	End     int       `json:"end"`
	Words   string    `json:"words"`
	Said
	// Findings are what is not as in the source: their rules are those of carry.go.
	Findings []Finding `json:"findings,omitempty"`
}

// ReviewState is what an editor says of an attribution.
type ReviewState string

// The states of a review. [Open] is that of an attribution without one.
const (
	Open      ReviewState = "open"
	Confirmed ReviewState = "confirmed"  // it is as it was found
	Corrected ReviewState = "corrected"  // it is as the editor wrote it
	Disputed  ReviewState = "disputed"   // it must be asked about: it keeps versions from being approved
	NotSpeech ReviewState = "not_speech" // nobody said it: a title, irony
	Waived    ReviewState = "waived"     // it stays unsettled, with a reason that is printed in the record
)

// Review is what an editor said of an attribution.
type Review struct {
	Attribution AttributionID `json:"attribution"`
	Segment     SegmentID     `json:"segment"`
	// Words are those it was said of, Rest those of the pieces that follow. Before and After
	// are up to 32 code points beside Words: by all of them it is found again in a corrected
	// source.
	Words  string   `json:"words"`
	Rest   []string `json:"rest,omitempty"`
	Before string   `json:"before,omitempty"`
	After  string   `json:"after,omitempty"`
	// Revision is that of the source it was said of.
	Revision int         `json:"revision"`
	State    ReviewState `json:"state"`
	// Said is what the editor says it is, for [Corrected]; what was found, otherwise.
	Said Said `json:"said"`
	// Found is what was found where the editor says something else, otherwise nil.
	Found *Said `json:"found,omitempty"`
	// Added says that an editor marked the words, and not the finder.
	Added bool      `json:"added,omitempty"`
	Note  string    `json:"note,omitempty"`
	Link  string    `json:"link,omitempty"` // to evidence, a web address
	By    Person    `json:"by"`
	At    time.Time `json:"at"`
	// Row is the store's name for this state of the review, for [ErrConflict]; 0 for a review
	// that is not stored yet.
	Row int64 `json:"-"`
}
