package editor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// AnyRevision as the base of a text says that it replaces whatever is there.
const AnyRevision = -1

// Translate confirms the text of one segment. Base is the number of the revision it
// replaces (0 for the first text of a segment): when somebody else confirmed
// another text meanwhile it is an [ErrConflict] and nothing is written. A text on an
// approved version takes the approval away. Writing what is already there changes
// nothing, but for an outdated text, which it confirms against the newest source, and for one
// that nobody has confirmed yet.
//
// It returns the newest revision and what the checks say about it.
func (d *Desk) Translate(ctx context.Context, id StoryID, lang Lang, seg SegmentID, text string, base int) (Revision, []Finding, error) {
	if d.me == "" {
		return Revision{}, nil, ErrUnsigned
	}
	if !lang.IsTarget() {
		return Revision{}, nil, fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	text = paragraph(text)
	if text == "" {
		return Revision{}, nil, fmt.Errorf("empty text for %s in %s: %w", seg, lang, ErrInvalid)
	}
	for {
		r, findings, err := d.translate(ctx, id, lang, seg, text, base)
		// A colleague confirmed another segment of the same version between our reading and
		// our writing. That is no conflict of texts: look again. It ends, because whoever
		// came in between has finished.
		if errors.Is(err, ErrConflict) && !errors.Is(err, errTextMoved) && ctx.Err() == nil {
			continue
		}
		return r, findings, err
	}
}

// paragraph is how a text is stored: lines and runs of spaces become single spaces, and what
// looks alike is the same. Spaces that do not break stay where somebody put them.
func paragraph(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) && r != '\u00a0' && r != '\u2007' && r != '\u202f'
	})
	return strings.TrimSpace(norm.NFC.String(strings.Join(words, " ")))
}

// errTextMoved tells a conflict over one text from one over the version around it.
var errTextMoved = fmt.Errorf("the text: %w", ErrConflict)

func (d *Desk) translate(ctx context.Context, id StoryID, lang Lang, seg SegmentID, text string, base int) (Revision, []Finding, error) {
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return Revision{}, nil, err
	}
	source := s.Segment(seg)
	if source == nil {
		return Revision{}, nil, fmt.Errorf("segment %s of story %s: %w", seg, id, ErrNotFound)
	}
	p, err := d.proof(ctx, s, versions)
	if err != nil {
		return Revision{}, nil, err
	}
	v := versions[lang]
	old := v.Texts[seg]
	if base != AnyRevision && base != old.Number {
		return Revision{}, nil, fmt.Errorf("segment %s in %s is at revision %d, not %d: %w", seg, lang, old.Number, base, errTextMoved)
	}
	same := old.Text == text && old.Source == source.Revision && !old.Unconfirmed()
	if same && v.State != StateReturned {
		return old, p.FindingsOf(lang, seg, old.Text), nil
	}
	from := v.State
	to, err := permit(ActWrite, d.situation(p, v, ""))
	if err != nil {
		return Revision{}, nil, err
	}
	c := Change{StoryRow: s.Row, Versions: []*Version{v}, Entry: d.entry(id, string(ActWrite))}
	c.Entry.Lang, c.Entry.Segment, c.Entry.From, c.Entry.To = lang, seg, from, to
	v.State, v.Approval, v.Translator = to, nil, d.me
	r := old
	if !same {
		r = Revision{
			Segment: seg, Lang: lang, Number: old.Number + 1, Text: text,
			Source: source.Revision, Origin: ByPerson, By: d.me, At: c.Entry.At,
		}
		c.Revisions = []Revision{r}
		with := maps.Clone(versions)
		with[lang] = v.With(r)
		c.Remember = []Remembered{{seg, lang, s.Pairs(with, seg, lang)}}
	}
	if err := d.store.Apply(ctx, c); err != nil {
		return Revision{}, nil, fmt.Errorf("confirm %s in %s: %w", seg, lang, err)
	}
	v.Texts[seg] = r
	return r, p.FindingsOf(lang, seg, r.Text), nil
}
