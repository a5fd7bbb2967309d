package editor

import (
	"hash/fnv"
	"time"

	"redakcija/editor/language"
)

// Pair is a text and its translation, as the memory of the house keeps them: a whole segment,
// or one sentence of it, or what was imported. It serves both directions.
//
// A pair is what was confirmed last: a text that is confirmed anew takes the place of the
// earlier one, whose history is the version's.
type Pair struct {
	// Number is the store's: a later pair has a higher one, and no two ever have the same.
	Number      int64  `json:"number,omitempty"`
	Source      Lang   `json:"source_lang"`
	Target      Lang   `json:"target_lang"`
	Text        string `json:"source"`
	Translation string `json:"target"`
	// Story and Segment say where it was confirmed; both "" for a pair that was imported.
	Story   StoryID   `json:"story,omitempty"`
	Segment SegmentID `json:"segment,omitempty"`
	// Sentence counts those of the segment from 1; 0 is all of it.
	Sentence int `json:"sentence,omitempty"`
	// Original says that the text is the story's source. Otherwise both are versions of it.
	Original bool `json:"original,omitempty"`
	// Before and After are digests ([contextDigest]) of what stood around an original; 0 for
	// what nothing is known of.
	Before int64 `json:"-"`
	After  int64 `json:"-"`
	// File is what an imported pair came in; otherwise "".
	File string    `json:"file,omitempty"`
	By   Person    `json:"author,omitempty"`
	At   time.Time `json:"at,omitzero"`
	// State is where the versions stand now that it was taken from; of two the one that has
	// further to go. "" for an imported pair.
	State State `json:"state,omitempty"`
}

// turned is the pair for the other direction.
func (p *Pair) turned() Pair {
	t := *p
	t.Source, t.Target, t.Text, t.Translation = p.Target, p.Source, p.Translation, p.Text
	t.Original, t.Before, t.After = false, 0, 0
	return t
}

// Toward returns the pair with the text in a language, turned where it has to be.
func (p *Pair) Toward(source Lang) Pair {
	if p.Source == source {
		return *p
	}
	return p.turned()
}

// agreed tells whether somebody other than its author answers for it.
func (p *Pair) agreed() bool { return p.State == StateApproved || p.State == StatePublished }

// Memory is what was imported from one file.
type Memory struct {
	Name  string    `json:"name"` // of the file
	Pairs int       `json:"pairs"`
	By    Person    `json:"author"`
	At    time.Time `json:"at"`
}

// Remembered are the pairs of a segment in which one version takes part.
type Remembered struct {
	Segment SegmentID
	Lang    Lang
	Pairs   []Pair
}

// contextDigest is what the memory keeps of a neighbour: enough to know it again, whatever
// its case and accents.
func contextDigest(text string) int64 {
	if text == "" {
		return 0
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(language.Fold(text))) // a hash takes everything
	return int64(h.Sum64())
}

// Pairs are what the memory learns from the text of a segment in one language, the versions
// being as they are with it: with the source, and with the texts of the other versions that a
// person confirmed for the same source. Two versions come in the order of [Targets], so that
// each pair of a story comes up once for its Target. Sentences are paired where both texts have
// as many.
func (s *Story) Pairs(versions map[Lang]*Version, id SegmentID, lang Lang) []Pair {
	seg := s.Segment(id)
	if seg == nil {
		return nil
	}
	mine, ok := confirmed(versions[lang], seg)
	if !ok {
		return nil
	}
	var all []Pair
	if s.Lang != "" && s.Lang != lang {
		before, after := s.neighbours(id)
		whole := Pair{
			Source: s.Lang, Target: lang, Text: paragraph(seg.Text), Translation: mine.Text,
			Story: s.ID, Segment: id, Original: true, By: mine.By, At: mine.At,
			Before: contextDigest(before), After: contextDigest(after),
		}
		all = append(all, whole)
		all = append(all, whole.sentences(cutTexts(seg.Text, seg.sentences(s.Lang)), sentencesOf(lang, mine.Text))...)
	}
	for _, other := range Targets {
		theirs, ok := confirmed(versions[other], seg)
		// A house edit that left the source as it was says nothing that the source does not.
		if !ok || other == lang || s.Lang == other && theirs.Text == seg.Text || s.Lang == lang && mine.Text == seg.Text {
			continue
		}
		a, b := mine, theirs
		if before(other, lang) {
			a, b = theirs, mine
		}
		last := mine
		if theirs.At.After(mine.At) {
			last = theirs
		}
		whole := Pair{
			Source: a.Lang, Target: b.Lang, Text: a.Text, Translation: b.Text,
			Story: s.ID, Segment: id, By: last.By, At: last.At,
		}
		all = append(all, whole)
		all = append(all, whole.sentences(sentencesOf(a.Lang, a.Text), sentencesOf(b.Lang, b.Text))...)
	}
	return all
}

// confirmed is the text of a segment where a person confirmed it for the present source.
func confirmed(v *Version, seg *Segment) (Revision, bool) {
	if v == nil {
		return Revision{}, false
	}
	r, ok := v.Texts[seg.ID]
	return r, ok && r.Origin == ByPerson && r.Text != "" && r.Source >= seg.Revision
}

// before tells which of two languages is named first.
func before(a, b Lang) bool {
	for _, lang := range Targets {
		if lang == a || lang == b {
			return lang == a && a != b
		}
	}
	return false
}

// neighbours are the source texts before and after a segment, "" at the ends of the story.
func (s *Story) neighbours(id SegmentID) (before, after string) {
	for i := range s.Segments {
		if s.Segments[i].ID != id {
			continue
		}
		if i > 0 {
			before = s.Segments[i-1].Text
		}
		if i+1 < len(s.Segments) {
			after = s.Segments[i+1].Text
		}
	}
	return before, after
}

// sentences are the pairs of the sentences of a pair, none where the texts do not have the
// same number of them, or one each.
func (p *Pair) sentences(from, to []string) []Pair {
	if len(from) != len(to) || len(from) < 2 {
		return nil
	}
	all := make([]Pair, len(from))
	for i := range from {
		q := *p
		q.Text, q.Translation, q.Sentence = from[i], to[i], i+1
		q.Before, q.After = 0, 0
		if p.Original && i > 0 {
			q.Before = contextDigest(from[i-1])
		}
		if p.Original && i+1 < len(from) {
			q.After = contextDigest(from[i+1])
		}
		all[i] = q
	}
	return all
}

// sentencesOf are the sentences of a text in a language.
func sentencesOf(lang Lang, text string) []string {
	return cutTexts(text, Sentences(string(lang), text))
}

// cutTexts are the texts of spans.
func cutTexts(text string, spans []language.Span) []string {
	runes := []rune(text)
	all := make([]string, len(spans))
	for i, span := range spans {
		all[i] = paragraph(string(runes[span.Start:span.End]))
	}
	return all
}
