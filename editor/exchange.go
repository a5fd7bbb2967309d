package editor

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// Exchange reads and writes the files in which stories go to the programs of translators and
// come back. Package exchange has the one that is used.
type Exchange struct {
	// Check returns what is wrong with a file, by its lines; nothing where it is valid. The
	// error is that of the reader.
	Check func(r io.Reader) ([]*ExchangeFault, error)
	// Write writes a version in one of [ExchangeFormats].
	Write func(w io.Writer, format string, h *Handout) error
	// Read reads what comes back, a handout for each story in the file. An error is an
	// [*ExchangeFault], or that of the reader.
	Read func(r io.Reader) ([]*Handout, error)
}

// The formats in which a version is written.
const (
	ExchangeXLIFF   = "xliff"   // XLIFF 2.1
	ExchangeXLIFF12 = "xliff12" // XLIFF 1.2, for programs that read nothing newer
	ExchangeTMX     = "tmx"     // what is translated, as a translation memory
)

// ExchangeFormats are all formats in which a version is written.
var ExchangeFormats = [...]string{ExchangeXLIFF, ExchangeXLIFF12, ExchangeTMX}

// Handout is one version of a story on its way to another program, or back from it.
type Handout struct {
	Story  StoryID
	Source Lang
	Target Lang
	Line   int // of the file that it was read from, from 1
	Parts  []HandoutPart
}

// HandoutPart is one segment of a handout.
type HandoutPart struct {
	Segment SegmentID
	Kind    Kind
	Source  string
	Text    string // "" where there is no translation
	// Revision is that of the source which was handed out, as in [Segment.Revision]; 0 where
	// the file does not say.
	Revision int
	// Base is the number of the translation's revision that was handed out, 0 where there was
	// none; [AnyRevision] where the file does not say.
	Base  int
	State HandoutState
	By    Person
	Notes []string
	Line  int // of the file that it was read from, from 1
	// Codes says that the translation had codes of another program in it. Only their words, where
	// they have any, are in the text.
	Codes bool
}

// HandoutState is how far a translation is, in the words of XLIFF.
type HandoutState string

// The states of a handed-out translation.
const (
	HandoutInitial    HandoutState = "initial"
	HandoutTranslated HandoutState = "translated"
	HandoutReviewed   HandoutState = "reviewed"
	HandoutFinal      HandoutState = "final"
)

// ReturnFate is what became of a text that came back; "return_fate.<fate>" in i18n.
type ReturnFate string

// The fates of texts that come back.
const (
	ReturnNew      ReturnFate = "new"      // the first text of the segment
	ReturnChanged  ReturnFate = "changed"  // another text than the one that was handed out
	ReturnSame     ReturnFate = "same"     // nothing to do
	ReturnEmpty    ReturnFate = "empty"    // not translated
	ReturnConflict ReturnFate = "conflict" // the desk has a newer text: it stays
	ReturnOutdated ReturnFate = "outdated" // the source has changed since: the text is not taken
	ReturnUnknown  ReturnFate = "unknown"  // the story has no such segment
	ReturnRefused  ReturnFate = "refused"  // the version may not be changed now
)

// Returned is one segment that came back, and what became of it.
type Returned struct {
	Story   StoryID      `json:"story"`
	Lang    Lang         `json:"lang"`
	Segment SegmentID    `json:"segment"`
	Line    int          `json:"line"`
	Fate    ReturnFate   `json:"fate"`
	Was     string       `json:"was"`  // the text on the desk
	Text    string       `json:"text"` // the text that came back
	State   HandoutState `json:"state,omitempty"`
	Notes   []string     `json:"notes,omitempty"`
	Codes   bool         `json:"codes,omitempty"` // as in [HandoutPart.Codes]
	Err     error        `json:"-"`               // what kept it from being taken, or nil
}

// WithExchange returns the same desk, which also exchanges stories with other programs.
func (d Desk) WithExchange(x Exchange) *Desk {
	d.exchange = x
	return &d
}

// CheckExchange returns what is wrong with a file of XLIFF, by its lines; nothing where it is
// valid.
func (d *Desk) CheckExchange(r io.Reader) ([]*ExchangeFault, error) { return d.exchange.Check(r) }

// ExportExchange writes the version of a story for another program, in one of
// [ExchangeFormats].
func (d *Desk) ExportExchange(ctx context.Context, w io.Writer, id StoryID, lang Lang, format string) error {
	if !lang.IsTarget() {
		return fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return err
	}
	return d.exchange.Write(w, format, s.handout(versions[lang]))
}

// handout is a version as it is handed out.
func (s *Story) handout(v *Version) *Handout {
	h := &Handout{Story: s.ID, Source: s.Lang, Target: v.Lang}
	for i := range s.Segments {
		g := &s.Segments[i]
		r := v.Texts[g.ID]
		p := HandoutPart{Segment: g.ID, Kind: g.Kind, Source: g.Text, Text: r.Text, Revision: g.Revision, Base: r.Number, By: r.By}
		switch {
		case r.Text == "" || r.Origin != ByPerson || v.Outdated(g): // somebody has to see to it
			p.State = HandoutInitial
		case v.State == StatePublished:
			p.State = HandoutFinal
		case v.State == StateApproved:
			p.State = HandoutReviewed
		default:
			p.State = HandoutTranslated
		}
		h.Parts = append(h.Parts, p)
	}
	return h
}

// ImportExchange takes what came back from another program, and says for each segment what
// became of it. A text is taken only where nobody has worked on it since it was handed out,
// and where it is of the source as it is now: newer work always stays. Each text is confirmed
// by itself, like one that is typed. A trial changes nothing, and says what would be done.
func (d *Desk) ImportExchange(ctx context.Context, r io.Reader, trial bool) ([]Returned, error) {
	if d.me == "" && !trial {
		return nil, ErrUnsigned
	}
	all, err := d.exchange.Read(r)
	if err != nil {
		return nil, err
	}
	var told []Returned
	for _, h := range all {
		s, versions, err := d.Story(ctx, h.Story)
		switch {
		case errors.Is(err, ErrNotFound):
			told = append(told, Returned{Story: h.Story, Lang: h.Target, Line: h.Line, Fate: ReturnUnknown, Err: err})
			continue
		case err != nil:
			return told, err
		case versions[h.Target] == nil:
			return told, fmt.Errorf("language %q: %w", h.Target, ErrInvalid)
		}
		for i := range h.Parts {
			back, err := d.takeBack(ctx, s, versions[h.Target], &h.Parts[i], trial)
			told = append(told, back)
			if err != nil {
				return told, err
			}
		}
	}
	return told, nil
}

// takeBack takes one segment. An error ends the import.
func (d *Desk) takeBack(ctx context.Context, s *Story, v *Version, p *HandoutPart, trial bool) (Returned, error) {
	back := Returned{
		Story: s.ID, Lang: v.Lang, Segment: p.Segment, Line: p.Line, Was: v.Text(p.Segment), Text: paragraph(p.Text),
		State: p.State, Notes: p.Notes, Codes: p.Codes,
	}
	var err error
	if back.Fate, err = d.fateOf(ctx, s, v, p, back.Text); err != nil || trial || back.Fate != ReturnNew && back.Fate != ReturnChanged {
		return back, err
	}
	_, _, err = d.Translate(ctx, s.ID, v.Lang, p.Segment, back.Text, v.Texts[p.Segment].Number)
	switch {
	case errors.Is(err, ErrConflict):
		back.Fate, back.Err = ReturnConflict, err
	case errors.Is(err, ErrNotAllowed):
		back.Fate, back.Err = ReturnRefused, err
	default:
		return back, err
	}
	return back, nil
}

// fateOf tells what is to become of a text that came back.
func (d *Desk) fateOf(ctx context.Context, s *Story, v *Version, p *HandoutPart, text string) (ReturnFate, error) {
	g, now := s.Segment(p.Segment), v.Texts[p.Segment]
	switch {
	case g == nil:
		return ReturnUnknown, nil
	case text == "":
		return ReturnEmpty, nil
	case text == now.Text:
		return ReturnSame, nil
	}
	if p.Base > 0 && p.Base < now.Number { // nothing was done to what was handed out
		history, err := d.store.History(ctx, s.ID, p.Segment, v.Lang)
		if err != nil {
			return "", fmt.Errorf("history of %s: %w", p.Segment, err)
		}
		for i := range history {
			if history[i].Number == p.Base && history[i].Text == text {
				return ReturnSame, nil
			}
		}
	}
	switch {
	case p.Revision != 0 && p.Revision != g.Revision || p.Revision == 0 && paragraph(p.Source) != g.Text:
		return ReturnOutdated, nil
	case p.Base != now.Number && !(p.Base == AnyRevision && now.Number == 0):
		return ReturnConflict, nil
	case now.Number == 0:
		return ReturnNew, nil
	}
	return ReturnChanged, nil
}
