package editor

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"

	"redakcija/editor/internal/quote"
)

// FindAttributions finds what a text says that somebody said. The language is a tag, as in
// "cnr-Latn" or "de". A line break ends a paragraph. The places are code points of the whole
// text, and their segments "".
func FindAttributions(lang, text string) []Attribution {
	var parts []part
	at := 0
	for line := range strings.Lines(text) {
		parts = append(parts, part{at: at, text: line})
		at += utf8.RuneCountInString(line)
	}
	return attributionsIn(lang, parts)
}

// part is a paragraph as the finder gets it: where it is from, and how many code points of
// the text with its segment stand before it.
type part struct {
	segment SegmentID
	at      int
	text    string
}

// attributionsIn finds what a text in parts says that somebody said, in the order of the text.
func attributionsIn(lang string, parts []part) []Attribution {
	texts := make([]string, len(parts))
	for i := range parts {
		texts[i] = parts[i].text
	}
	found := quote.NewText(lang, texts).Find()
	in := &inParts{parts: parts, runes: make([][]rune, len(parts))}
	all := make([]Attribution, len(found))
	ids := map[AttributionID]int{}
	for i := range found {
		f := &found[i]
		p := &parts[f.Place.Paragraph]
		a := &all[i]
		*a = Attribution{
			Segment: p.segment, Start: p.at + f.Place.Start, End: p.at + f.Place.End, Words: in.words(f.Place),
			Said: Said{
				Kind: f.Kind, Speaker: in.party(&f.Speaker), Cue: in.words(f.Cue), Force: f.Force,
				Addressee: in.party(&f.Addressee), When: in.words(f.When), Medium: string(f.Medium),
			},
		}
		for j := range f.Outlets {
			a.Outlets = append(a.Outlets, in.party(&f.Outlets[j]))
		}
		a.ID = attributionID(a.Segment, a.Words, 0)
		if n := ids[a.ID]; n > 0 { // the same words again
			ids[a.ID]++
			a.ID = attributionID(a.Segment, a.Words, n)
		}
		ids[a.ID]++
		if f.Follows >= 0 && f.Follows < i {
			a.Follows = all[f.Follows].ID
		}
	}
	return all
}

// attributionID names the words of a segment where they stand in it for the n-th time, from
// 0: with 40 bits, which is short enough to type and enough for the words of one story.
func attributionID(segment SegmentID, words string, n int) AttributionID {
	key := string(segment) + "\x00" + words
	if n > 0 {
		key += "\x00" + strconv.Itoa(n)
	}
	sum := sha256.Sum256([]byte(key))
	return AttributionID(hex.EncodeToString(sum[:5]))
}

// inParts reads what the finder names by its place.
type inParts struct {
	parts []part
	runes [][]rune // of the parts that were asked for
}

// words are those of a place.
func (in *inParts) words(s quote.Span) string {
	if s.None() {
		return ""
	}
	if in.runes[s.Paragraph] == nil {
		in.runes[s.Paragraph] = []rune(in.parts[s.Paragraph].text)
	}
	return string(in.runes[s.Paragraph][s.Start:s.End])
}

func (in *inParts) party(p *quote.Party) Party {
	out := Party{Text: p.Text, Name: p.Name, Role: p.Role}
	if !p.Place.None() {
		at := &in.parts[p.Place.Paragraph]
		out.Segment, out.Start, out.End = at.segment, at.at+p.Place.Start, at.at+p.Place.End
	}
	return out
}

// Called is the fullest name that is known, otherwise what the text calls them; "" for nobody.
func (p *Party) Called() string { return cmp.Or(p.Name, p.Text) }

// Carriers are the outlets that carry it, as a list to be read: "Bloomberg, The Bell".
func (s *Said) Carriers() string {
	var all []string
	for i := range s.Outlets {
		all = append(all, s.Outlets[i].Called())
	}
	return strings.Join(all, ", ")
}
