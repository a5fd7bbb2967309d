package editor

import (
	"unicode/utf8"

	"redakcija/editor/language"
)

// shortestTwin is how many code points a sentence has at least that is held against an equal
// one in another segment: what is shorter ("Why?", "She agreed.") is translated by what
// stands around it. Whole segments are compared whatever their length.
const shortestTwin = 25

// passage is a segment of the source, or one sentence of a longer one.
type passage struct {
	segment  int // its place in the story
	sentence int // its place in the segment, -1 for all of it
}

// twins are the source texts that several segments have in common: a subheading in each
// part of a live report, a sentence of the lead that a caption repeats.
type twins struct {
	at map[string][]passage // in the order of the story
	// cut are the sentences of the segments that have one in common with another.
	cut map[int][]language.Span
}

func newTwins(s *Story) twins {
	t := twins{at: make(map[string][]passage, len(s.Segments)), cut: map[int][]language.Span{}}
	for i := range s.Segments {
		text := s.Segments[i].Text
		t.at[text] = append(t.at[text], passage{i, -1})
		if spans := s.Segments[i].sentences(s.Lang); len(spans) > 1 {
			t.cut[i] = spans
			runes := []rune(text)
			for k, span := range spans {
				if span.End-span.Start >= shortestTwin {
					sentence := string(runes[span.Start:span.End])
					t.at[sentence] = append(t.at[sentence], passage{i, k})
				}
			}
		}
	}
	common := map[int]bool{}
	for text, all := range t.at {
		if len(all) < 2 {
			delete(t.at, text)
			continue
		}
		for _, p := range all {
			common[p.segment] = true
		}
	}
	for i := range t.cut {
		if !common[i] {
			delete(t.cut, i)
		}
	}
	return t
}

// inconsistent finds what is translated otherwise than in an earlier segment with the same
// source: the whole text, or the sentences of it where both texts have as many as their
// sources.
func (p *Proof) inconsistent(v *Version, at int, text string) []Finding {
	source := p.Story.Segments[at].Text
	if f, found := p.otherwise(v, source, passage{at, -1}, text); found {
		f.End = utf8.RuneCountInString(text)
		return []Finding{f}
	}
	spans := p.seen.twins.cut[at]
	if spans == nil {
		return nil
	}
	cut, from, runes := Sentences(string(v.Lang), text), []rune(source), []rune(text)
	if len(cut) != len(spans) {
		return nil
	}
	var all []Finding
	for k, span := range spans {
		if f, found := p.otherwise(v, string(from[span.Start:span.End]), passage{at, k}, string(runes[cut[k].Start:cut[k].End])); found {
			f.Start, f.End = cut[k].Start, cut[k].End
			all = append(all, f)
		}
	}
	return all
}

// otherwise tells whether the first earlier passage with the same source has another text.
func (p *Proof) otherwise(v *Version, source string, here passage, text string) (Finding, bool) {
	for _, there := range p.seen.twins.at[source] {
		if there.segment >= here.segment {
			break
		}
		seg := &p.Story.Segments[there.segment]
		other := v.Text(seg.ID)
		if there.sentence >= 0 {
			cut := Sentences(string(v.Lang), other)
			if len(cut) != len(p.seen.twins.cut[there.segment]) {
				continue
			}
			runes := []rune(other)
			other = string(runes[cut[there.sentence].Start:cut[there.sentence].End])
		}
		if other == "" {
			continue
		}
		return Finding{
			Rule: ruleInconsistent, Severity: SeverityWarning,
			Args: map[string]string{"Other": other, "Segment": segmentNumber(seg.ID)},
		}, other != text
	}
	return Finding{}, false
}
