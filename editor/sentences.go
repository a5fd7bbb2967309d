package editor

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"redakcija/editor/internal/sentence"
	"redakcija/editor/language"
)

// Sentences returns the sentences of a text in a language, given by its tag as in
// [CheckText], in order, without the white space around them.
func Sentences(lang, text string) []language.Span {
	return sentence.Split(lang, text)
}

// SentenceRules are rules for the ends of sentences from a file: an option beside those of
// [Sentences].
type SentenceRules struct {
	rules *sentence.Rules
	// Skipped are the rules of the file that are not understood. The others work without
	// them.
	Skipped []SkippedRule
}

// SkippedRule is a rule that is not understood, with its line in the file, from 1, and the
// cause as the reader of patterns gives it.
type SkippedRule = sentence.Skipped

// ReadSentenceRules reads rules in SRX 2.0, the exchange format of translation programs.
// The error is an [*InputError] that names the file, and within it the line.
func ReadSentenceRules(in Incoming) (*SentenceRules, error) {
	rules, skipped, err := sentence.ReadSRX(bytes.NewReader(in.Raw))
	if err != nil {
		return nil, &InputError{File: in.Name, Reason: InputDamaged, At: -1, Err: err}
	}
	return &SentenceRules{rules, skipped}, nil
}

// Sentences is [Sentences] by these rules.
func (r *SentenceRules) Sentences(lang, text string) []language.Span {
	return r.rules.Split(lang, text)
}

// SentenceEnd is what a person decided about one place in the source text of a segment:
// that a sentence ends there, or that none does. It holds for the text around it: where
// that changes it is forgotten.
type SentenceEnd struct {
	// At is the first code point behind the end and the white space after it.
	At   int  `json:"at"`
	Ends bool `json:"ends"`
	// Before and After are the text on both sides, at most [endContext] code points each.
	Before string `json:"before"`
	After  string `json:"after"`
}

// endContext is how many code points on either side of a manual end make its place known
// again in another version of the text: a few words.
const endContext = 24

// Sentences returns the sentences of a segment's source, as the rules of its language and
// the editors say; none for a segment the story does not have.
func (s *Story) Sentences(id SegmentID) []language.Span {
	g := s.Segment(id)
	if g == nil {
		return nil
	}
	return g.sentences(s.Lang)
}

func (s *Segment) sentences(lang Lang) []language.Span {
	spans := Sentences(string(lang), s.Text)
	if len(s.Ends) == 0 {
		return spans
	}
	text := []rune(s.Text)
	for _, e := range s.Ends {
		i := slices.IndexFunc(spans, func(span language.Span) bool { return span.End > e.At })
		switch {
		case i < 0:
		case e.Ends && spans[i].Start < e.At:
			rest := language.Span{Start: e.At, End: spans[i].End}
			spans[i].End = endBefore(text, e.At)
			spans = slices.Insert(spans, i+1, rest)
		case !e.Ends && spans[i].Start == e.At && i > 0:
			spans[i-1].End = spans[i].End
			spans = slices.Delete(spans, i, i+1)
		}
	}
	return spans
}

// endBefore returns the code point behind the last one before a place that is no white
// space.
func endBefore(text []rune, at int) int {
	for at > 0 && unicode.IsSpace(text[at-1]) {
		at--
	}
	return at
}

// SplitSentence says that a sentence of a segment's source begins at a code point of it,
// and the one before it ends. White space there is passed over.
//
// The source itself stays as it is: no text made from it is outdated by this.
func (d *Desk) SplitSentence(ctx context.Context, id StoryID, seg SegmentID, at int) (*Story, error) {
	return d.setEnd(ctx, id, seg, at, true)
}

// JoinSentences says that the sentence of a segment's source that begins at a code point
// goes on what is before it. White space there is passed over.
func (d *Desk) JoinSentences(ctx context.Context, id StoryID, seg SegmentID, at int) (*Story, error) {
	return d.setEnd(ctx, id, seg, at, false)
}

func (d *Desk) setEnd(ctx context.Context, id StoryID, seg SegmentID, at int, ends bool) (*Story, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	old, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, fmt.Errorf("story %s: %w", id, err)
	}
	s := old.clone()
	g := s.Segment(seg)
	if g == nil {
		return nil, fmt.Errorf("segment %s of story %s: %w", seg, id, ErrNotFound)
	}
	end, err := g.endAt(at, ends)
	if err != nil {
		return nil, err
	}
	g.Ends = slices.DeleteFunc(slices.Clone(g.Ends), func(e SentenceEnd) bool { return e.At == end.At })
	begins := slices.ContainsFunc(Sentences(string(s.Lang), g.Text), func(s language.Span) bool { return s.Start == end.At })
	if begins != ends { // otherwise the rules say so themselves
		g.Ends = append(g.Ends, end)
		slices.SortFunc(g.Ends, func(a, b SentenceEnd) int { return a.At - b.At })
	}
	reviews, err := d.store.Reviews(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("reviews of %s: %w", id, err)
	}
	c := Change{Entry: d.entry(id, VerbJoin)}
	if ends {
		c.Entry.Verb = VerbSplit
	}
	c.Entry.Segment, c.Entry.Note = seg, strings.TrimSpace(end.Before)+" | "+end.After
	c.put(s, reviews)
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, fmt.Errorf("set an end in %s of story %s: %w", seg, id, err)
	}
	s.Row++
	return s, nil
}

// endAt describes a place of the text. At its beginning or end, and before a mark that
// belongs to the letter in front of it, no sentence can end.
func (s *Segment) endAt(at int, ends bool) (SentenceEnd, error) {
	text := []rune(s.Text)
	for 0 <= at && at < len(text) && unicode.IsSpace(text[at]) {
		at++
	}
	if at < 0 || at >= len(text) || endBefore(text, at) == 0 || unicode.Is(unicode.Mn, text[at]) {
		return SentenceEnd{}, fmt.Errorf("no sentence can end before code point %d of segment %s: %w", at, s.ID, ErrInvalid)
	}
	return SentenceEnd{
		At: at, Ends: ends,
		Before: string(text[max(0, at-endContext):at]),
		After:  string(text[at:min(len(text), at+endContext)]),
	}, nil
}

// moveEnds returns the manual ends of a text as they are in another version of it. Where
// the text around one is there more than once it is the nearest; where it is not there
// the end is forgotten.
func moveEnds(ends []SentenceEnd, text string) []SentenceEnd {
	var moved []SentenceEnd
	runes := []rune(text)
	for _, e := range ends {
		around, before := []rune(e.Before+e.After), len([]rune(e.Before))
		best := -1
		for at := before; at+len(around)-before <= len(runes); at++ {
			nearer := best < 0 || max(at-e.At, e.At-at) < max(best-e.At, e.At-best)
			if nearer && slices.Equal(runes[at-before:at-before+len(around)], around) {
				best = at
			}
		}
		if best >= 0 {
			e.At = best
			moved = append(moved, e)
		}
	}
	slices.SortFunc(moved, func(a, b SentenceEnd) int { return a.At - b.At })
	return moved
}
