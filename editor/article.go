package editor

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"redakcija/editor/language"
)

// Article is a version frozen for readers: exactly what is approved and exactly
// what is published. Its hash is what an approval pins.
type Article struct {
	Story          StoryID `json:"story"`
	Lang           Lang    `json:"lang"`
	SourceLang     Lang    `json:"source_lang"`
	SourceRevision int     `json:"source_revision"`
	Received       string  `json:"received"` // ISO 8601 day
	Date           string  `json:"date,omitempty"`
	Section        string  `json:"section,omitempty"`
	Dateline       Origin  `json:"dateline"`
	Credits        Credits `json:"credits"`
	// Original is the web address of the story that the text was made from, where it has one.
	Original    string    `json:"original,omitempty"`
	Translators []Person  `json:"translators,omitempty"` // who confirmed a text, sorted
	Passages    []Passage `json:"passages"`
	// Script is what was asked for in these texts of their Cyrillic print, at the moment of
	// the approval: the page in the other letters is made of the article and of nothing else.
	Script []language.Entry `json:"script,omitempty"`
	// Attributions are who said what in these texts, as the editors had reviewed it at the
	// moment of the approval, in the order of the text.
	Attributions []Quoted `json:"attributions,omitempty"`
}

// Quoted is one thing that somebody is said to have said, as an article has it. All names
// are as this language has them.
type Quoted struct {
	Segment SegmentID `json:"segment"`
	// Start and End are where the words stand in the text of the segment, in code points, end
	// exclusive. Quotation marks belong to them.
	Start int             `json:"start"`
	End   int             `json:"end"`
	Kind  AttributionKind `json:"kind"`
	// Follows says that the words of the one before go on here, after the cue or in the next
	// paragraph: both together are one thing said.
	Follows   bool     `json:"follows,omitempty"`
	Speaker   string   `json:"speaker,omitempty"` // "" where the text does not say
	Role      string   `json:"role,omitempty"`
	Outlets   []string `json:"outlets,omitempty"` // that carry it
	Addressee string   `json:"addressee,omitempty"`
	When      string   `json:"when,omitempty"`
	Medium    string   `json:"medium,omitempty"` // see the media of package quote
	Spoken    Lang     `json:"spoken,omitempty"` // the language it was said in, where an editor set it
	// SpeakerKind and AddresseeKind are [TermPerson], [TermOrganization] or [TermOutlet] where
	// the house or the text tells, otherwise "".
	SpeakerKind   TermKind `json:"speaker_kind,omitempty"`
	AddresseeKind TermKind `json:"addressee_kind,omitempty"`
	// Link is the web address of the evidence that an editor gave, or "".
	Link string `json:"link,omitempty"`
	// Waived is why it stays unsettled who said it, or "", and WaivedBy who let it.
	Waived   string `json:"waived,omitempty"`
	WaivedBy Person `json:"waived_by,omitempty"`
}

// Passage is one segment of an article.
type Passage struct {
	Segment  SegmentID `json:"segment"`
	Kind     Kind      `json:"kind"`
	Text     string    `json:"text"`
	Revision int       `json:"revision"`
}

// NewArticle freezes a version as it stands now.
func NewArticle(s *Story, v *Version) *Article {
	a := &Article{
		Story: s.ID, Lang: v.Lang, SourceLang: s.Lang, SourceRevision: s.Revision,
		Received: s.Received.UTC().Format("2006-01-02"),
		Date:     s.Date, Section: s.Section, Dateline: s.Dateline, Credits: s.Credits,
		Passages: make([]Passage, 0, len(s.Segments)),
	}
	for i := range s.Segments {
		r := v.Texts[s.Segments[i].ID]
		a.Passages = append(a.Passages, Passage{s.Segments[i].ID, s.Segments[i].Kind, r.Text, r.Number})
		if r.Origin == ByPerson && !slices.Contains(a.Translators, r.By) {
			a.Translators = append(a.Translators, r.By)
		}
	}
	slices.Sort(a.Translators)
	if v.Approval != nil {
		a.Script, a.Attributions, a.Original = v.Approval.Script, v.Approval.Attributions, v.Approval.Original
	}
	return a
}

// Bytes returns the article as it is kept and hashed: JSON with the fields in the
// order of the type.
func (a *Article) Bytes() []byte {
	b, err := json.Marshal(a)
	if err != nil { // strings, ints and slices of them cannot fail
		panic("editor: article does not marshal: " + err.Error())
	}
	return b
}

// Hash returns the SHA-256 of [Article.Bytes] in hex.
func (a *Article) Hash() string {
	return HashOf(a.Bytes())
}

// HashOf returns the SHA-256 of bytes in hex, the form in which this package and the
// packages below it name what they keep.
func HashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Headline returns the article's headline, or "".
func (a *Article) Headline() string {
	for i := range a.Passages {
		if a.Passages[i].Kind == Headline {
			return a.Passages[i].Text
		}
	}
	return ""
}
