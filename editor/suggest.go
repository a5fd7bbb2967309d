package editor

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"redakcija/editor/language"
)

// SuggestionKind says what a suggestion is.
type SuggestionKind string

// The kinds of suggestions.
const (
	SuggestMemory   SuggestionKind = "memory"   // a pair of the memory for the whole segment
	SuggestSentence SuggestionKind = "sentence" // put together of pairs for its sentences
	SuggestName     SuggestionKind = "name"     // how the register has a person, place, organisation or outlet
	SuggestTerm     SuggestionKind = "term"     // how it has an office or expression
)

// Suggestion is something that an editor can take for a segment.
type Suggestion struct {
	Kind SuggestionKind `json:"kind"`
	Text string         `json:"text"`
	// Source is what the text is the translation of: the text of the memory, or the words of the
	// segment that a term was found in.
	Source string `json:"source"`
	// Score and Context are those of the [Match]; of sentences put together the lowest score.
	Score   int `json:"score,omitempty"`
	Context int `json:"context,omitempty"`
	// Where the text was confirmed or imported, by whom, when, and where its version stands.
	// Nothing of it is known of sentences put together.
	Story   StoryID   `json:"story,omitempty"`
	Segment SegmentID `json:"segment,omitempty"`
	File    string    `json:"file,omitempty"`
	State   State     `json:"state,omitempty"`
	By      Person    `json:"author,omitempty"`
	At      time.Time `json:"at,omitzero"`
	// Diff says how Source became the text of the segment; nil where they are the same.
	Diff []DiffPart `json:"-"`
	// Replaced is what of the translation was exchanged for what the segment says.
	Replaced []Replacement `json:"replaced,omitempty"`
	Term     TermID        `json:"term,omitempty"`
}

// The limits of suggestions.
const (
	mostSuggested = 5  // pairs of the memory
	leastScore    = 60 // of a pair
	leastSentence = 75 // of each sentence, where they are put together
)

// Suggest returns what the memory and the register offer for a segment of a story: pairs of the
// memory and its sentences put together, the best first, then names and terms in the order of
// the source. What the segment itself was confirmed with is not offered. A segment whose source
// stands in another place of the story, or on the desk, is offered the text of that.
func (d *Desk) Suggest(ctx context.Context, id StoryID, seg SegmentID, lang Lang) ([]Suggestion, error) {
	s, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return nil, fmt.Errorf("story %s: %w", id, err)
	}
	return d.SuggestIn(ctx, s, seg, lang)
}

// SuggestIn does what [Desk.Suggest] does, for a story that was read: whoever walks through
// one asks for each segment, and a long story is not read again for it.
func (d *Desk) SuggestIn(ctx context.Context, s *Story, seg SegmentID, lang Lang) ([]Suggestion, error) {
	g := s.Segment(seg)
	switch {
	case g == nil:
		return nil, fmt.Errorf("segment %s of story %s: %w", seg, s.ID, ErrNotFound)
	case !lang.IsTarget():
		return nil, fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	register, err := d.Register(ctx)
	if err != nil {
		return nil, err
	}
	all, err := d.remembered(ctx, s, g, lang, register.termList())
	if err != nil {
		return nil, err
	}
	return append(all, register.termList().suggest(s.Lang, lang, g.Text)...), nil
}

// remembered is what the memory offers for a segment, the best first.
func (d *Desk) remembered(ctx context.Context, s *Story, g *Segment, lang Lang, terms *termList) ([]Suggestion, error) {
	if !isLanguage(s.Lang) || s.Lang == lang {
		return nil, nil
	}
	before, after := s.neighbours(g.ID)
	found, err := d.Lookup(ctx, Sought{
		Source: s.Lang, Target: lang, Text: g.Text, Before: before, After: after, Limit: 2 * mostSuggested, Min: leastScore,
	})
	if err != nil {
		return nil, err
	}
	var all []Suggestion
	for i := range found {
		m := &found[i]
		if m.Story == s.ID && m.Segment == g.ID {
			continue
		}
		x := m.suggestion(g.Text, terms)
		same := func(other Suggestion) bool { // or a sentence of one that is offered whole
			return other.Text == x.Text || m.Sentence > 0 && m.Story == other.Story && m.Segment == other.Segment
		}
		if !slices.ContainsFunc(all, same) && len(all) < mostSuggested {
			all = append(all, x)
		}
	}
	joined, err := d.joined(ctx, s, g, lang, terms)
	if err != nil {
		return nil, err
	}
	if joined != nil && !slices.ContainsFunc(all, func(other Suggestion) bool { return other.Text == joined.Text }) {
		all = append(all, *joined)
		slices.SortStableFunc(all, func(a, b Suggestion) int { return cmp.Compare(b.Score, a.Score) })
	}
	return all, nil
}

// suggestion offers a match for a text.
func (m *Match) suggestion(text string, terms *termList) Suggestion {
	x := Suggestion{
		Kind: SuggestMemory, Text: m.Translation, Source: m.Text, Score: m.Score, Context: m.Context,
		Story: m.Story, Segment: m.Segment, File: m.File, State: m.State, By: m.By, At: m.At,
	}
	if !m.Same {
		x.Text, x.Replaced = terms.adapted(paragraph(text), m.Text, m.Translation, m.Source, m.Target)
		x.Diff = WordDiff(m.Text, paragraph(text))
	}
	return x
}

// joined puts a segment together of its sentences, nil where the memory does not have them
// all.
func (d *Desk) joined(ctx context.Context, s *Story, g *Segment, lang Lang, terms *termList) (*Suggestion, error) {
	sentences := cutTexts(g.Text, g.sentences(s.Lang))
	if len(sentences) < 2 {
		return nil, nil
	}
	all := Suggestion{Kind: SuggestSentence, Score: 100}
	var texts, sources []string
	for _, sentence := range sentences {
		found, err := d.Lookup(ctx, Sought{Source: s.Lang, Target: lang, Text: sentence, Limit: 2, Min: leastSentence})
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(found, func(m Match) bool { return m.Story != s.ID || m.Segment != g.ID })
		if i < 0 {
			return nil, nil
		}
		x := found[i].suggestion(sentence, terms)
		texts, sources = append(texts, x.Text), append(sources, x.Source)
		all.Score, all.Replaced = min(all.Score, x.Score), append(all.Replaced, x.Replaced...)
	}
	all.Text, all.Source = strings.Join(texts, " "), strings.Join(sources, " ")
	if whole := paragraph(g.Text); whole != all.Source {
		all.Diff = WordDiff(all.Source, whole)
	}
	return &all, nil
}

// suggest offers the agreed forms of the terms in a source, each once.
func (l *termList) suggest(source, lang Lang, text string) []Suggestion {
	if source = Lang(language.Base(string(source))); l == nil || source == lang || l.finders[source] == nil {
		return nil
	}
	var all []Suggestion
	runes := []rune(text)
	for _, hit := range l.finders[source].Find(runes) {
		form := l.forms[source][hit.Phrase]
		t := &l.terms[form.term]
		agreed := t.Forms[lang]
		if hit.Inside || len(agreed) == 0 || slices.ContainsFunc(all, func(x Suggestion) bool { return x.Term == t.ID }) {
			continue
		}
		x := Suggestion{Kind: SuggestName, Text: agreed[0], Source: string(runes[hit.Start:hit.End]), Term: t.ID}
		if t.Kind == TermOffice || t.Kind == TermExpression {
			x.Kind = SuggestTerm
		}
		all = append(all, x)
	}
	return all
}
