package editor

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"redakcija/editor/internal/carry"
	"redakcija/editor/internal/quote"
)

// This file finds who said what in a story. It is found in the source once for each of its
// revisions, and in a version again when one of its texts has changed. What editors said of
// it is in reviewed.go, what became of it in the versions in carry.go.

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
	all, _ := attributionsIn(lang, parts)
	return all
}

// part is a paragraph as the finder gets it: where it is from, and how many code points of
// the text with its segment stand before it.
type part struct {
	segment SegmentID
	at      int
	text    string
}

// attributionsIn finds what a text in parts says that somebody said, in the order of the text,
// and returns it as the finder has it too, in which a paragraph is a part.
func attributionsIn(lang string, parts []part) ([]Attribution, []quote.Attribution) {
	texts := make([]string, len(parts))
	for i := range parts {
		texts[i] = parts[i].text
	}
	found := quote.NewText(lang, texts).Find()
	in := &inParts{parts: parts, runes: make([][]rune, len(parts))}
	all := make([]Attribution, len(found))
	used := map[AttributionID]bool{}
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
		a.ID = newAttributionID(p, a.Words, f.Place.Start, used)
		if f.Follows >= 0 && f.Follows < i {
			a.Follows = all[f.Follows].ID
		}
	}
	return all, found
}

// newAttributionID names words of a part that begin at a code point of it: by the segment,
// the words, and how often they stood there before. Used are the ids that are taken: two
// things can be said in the same words, one within the other. An id has 40 bits, which is
// short enough to type and enough for one story.
func newAttributionID(p *part, words string, start int, used map[AttributionID]bool) AttributionID {
	before := 0
	for range start {
		_, size := utf8.DecodeRuneInString(p.text[before:])
		before += size
	}
	for n := strings.Count(p.text[:before], words); ; n++ {
		sum := sha256.Sum256([]byte(string(p.segment) + "\x00" + strconv.Itoa(n) + "\x00" + words))
		if id := AttributionID(hex.EncodeToString(sum[:5])); !used[id] {
			used[id] = true
			return id
		}
	}
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

// said is what was found in texts. It is not to be changed: the next proof is given it too.
type said struct {
	texts []string
	found []Attribution
	raw   []quote.Attribution // the same as the finder has it
	text  *carry.Text
}

// partsOf are the segments of a story as the finder gets them, each with a text of it.
func partsOf(s *Story, text func(*Segment) string) []part {
	parts := make([]part, len(s.Segments))
	for i := range s.Segments {
		parts[i] = part{segment: s.Segments[i].ID, text: text(&s.Segments[i])}
	}
	return parts
}

// attributionsOf are those that are found in the source of a story.
func attributionsOf(s *Story) []Attribution {
	found, _ := attributionsIn(string(s.Lang), partsOf(s, func(s *Segment) string { return s.Text }))
	return found
}

// saidIn returns what was found in a version, and under "" in the source.
func (p *Proof) saidIn(lang Lang) said {
	p.prepare()
	tag, text := p.Story.Lang, func(s *Segment) string { return s.Text }
	if lang != "" {
		tag, text = lang, func(s *Segment) string { return p.Versions[lang].Text(s.ID) }
	}
	parts := partsOf(p.Story, text)
	texts := make([]string, len(parts))
	for i := range parts {
		texts[i] = parts[i].text
	}
	p.seen.Lock()
	last, ok := p.seen.said[lang]
	p.seen.Unlock()
	if ok && slices.Equal(last.texts, texts) {
		return last
	}
	now := said{texts: texts}
	now.found, now.raw = attributionsIn(string(tag), parts)
	now.text = carry.NewText(string(tag), texts, now.raw)
	p.seen.Lock()
	p.seen.said[lang] = now
	p.seen.Unlock()
	return now
}

// Attributions are what the source says that somebody said, with what the editors say of it
// and its places in the versions, in the order of the text. They are only read.
func (p *Proof) Attributions() []Attribution {
	p.inVersionsOnce.Do(func() {
		all := slices.Clone(p.source().all)
		p.placeIn(all)
		p.inVersions = all
	})
	return p.inVersions
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
