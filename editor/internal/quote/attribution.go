package quote

// Kind says how somebody's words are told.
type Kind string

// The kinds of attributions.
const (
	Direct   Kind = "direct"   // whole sentences between quotation marks
	Partial  Kind = "partial"  // indirect speech with words between quotation marks, or such words alone
	Indirect Kind = "indirect" // indirect speech: "said that", "laut", "prema riječima"
	Report   Kind = "report"   // what an outlet or an agency carries: "Bloomberg reports that"
)

// Force is what a cue says of the words beyond that they were said.
type Force string

// The forces of cues.
const (
	Said      Force = "said"      // neutral: said, told, wrote, announced
	Claimed   Force = "claimed"   // not vouched for: claimed, alleged, soll, navodno
	Admitted  Force = "admitted"  // held to be true, and against the speaker's interest
	Confirmed Force = "confirmed" // held to be true: confirmed, pointed out, showed
	Denied    Force = "denied"    // not so: denied, rejected, wies zurück, demantovao
	Warned    Force = "warned"    // warned, threatened
	Accused   Force = "accused"   // accused, blamed, criticised
	Demanded  Force = "demanded"  // demanded, urged, called on
	Promised  Force = "promised"  // promised, pledged, vowed
	Asked     Force = "asked"     // asked, wondered
	Thought   Force = "thought"   // believes, fears, hopes, expects
	Forecast  Force = "forecast"  // predicted, is expected to
)

// Medium is where words were said, as far as the text tells.
type Medium string

// The media of words.
const (
	Spoken    Medium = ""          // to people, in an interview, or not told
	Social    Medium = "social"    // a post on a network
	Statement Medium = "statement" // a press release, a letter, a written statement
	Document  Medium = "document"  // a report, a law, an indictment, a survey
)

// Span is a run of one paragraph. Start and End are code points, end exclusive.
type Span struct {
	Paragraph  int // from 0
	Start, End int
}

// None tells whether a span is empty: what it stands for is not in the text.
func (s Span) None() bool { return s.Start == s.End }

// Party is who says something, to whom it was said, or who carries it.
type Party struct {
	// Text is how the text calls them at this place: "he", "the 58-year-old", "Ushakov".
	Text string
	// Name is the fullest name that the text has for them, in the form of the dictionary as
	// far as it is known; "" for those without a name ("two officials").
	Name string
	// Role is their office or what else the text says of them: "a Kremlin aide". It is
	// written as in the text.
	Role string
	// Place is where Text stands; it may be in an earlier paragraph.
	Place Span
}

// Known tells whether the text says who it is.
func (p *Party) Known() bool { return p.Text != "" || p.Name != "" }

// Attribution is one thing that somebody is said to have said.
type Attribution struct {
	Kind Kind
	// Place is what was said: with its quotation marks where it is direct; the whole clause
	// that depends on the cue where it is indirect, without "that", "dass" or "da".
	Place Span
	// Quoted are the runs between quotation marks in Place, with the marks.
	Quoted []Span
	// Follows is the index of the attribution whose words go on here, after the cue or in the
	// next paragraph; -1 where these are the first.
	Follows int
	Speaker Party
	// Cue is what says that somebody said it; empty where only the form of the verb or the
	// sentence before does. Lemma is its form in the table.
	Cue       Span
	Lemma     string
	Force     Force
	Addressee Party
	// Outlets carry the words: "Bloomberg and The Bell" are two.
	Outlets []Party
	// When is when it was said: "on Wednesday".
	When   Span
	Medium Medium
}
