package quote

import (
	"slices"
	"strings"
	"unicode"

	"redakcija/editor/internal/sentence"
	"redakcija/editor/language"
)

// Text is one story in one language, made ready to be searched.
type Text struct {
	base       string // the language as [language.Base] names it
	tongue     *tongue
	paragraphs []*paragraph
	// named are the places of the words with a capital, by the name as [tongue.name] has it.
	named map[string][]wordAt
}

// wordAt is the place of a word in a text.
type wordAt struct{ paragraph, word int }

// paragraph is one paragraph with what all rules ask of it, found once.
type paragraph struct {
	at         int // its place in the text, from 0
	runes      []rune
	words      []word
	quotations []language.Quotation // in the order in which they open
	speeches   []speech             // the outermost of them, in order
	sentences  []language.Span
	periods    []period
}

// word is a run of letters and digits. An apostrophe, a hyphen or a point within one
// belongs to it: "don't", "24-godišnji", "U.S".
type word struct {
	start, end int
	// plain is the word in lower case; Montenegrin Cyrillic is written in Latin, and an
	// apostrophe is '.
	plain    string
	capital  bool // it begins with a capital letter
	sentence int  // index of the sentence it stands in
	period   int  // index of the period it stands in
	depth    int  // in how many quotations it stands
	gap      gap  // what stands between the word before it and this one
}

// gap is what stands between two words, beside space. Most gaps are empty.
type gap uint16

const (
	comma gap = 1 << iota
	colon
	semicolon
	dash    // between words; a hyphen within a word is no gap
	bracket // ( or [
	bracketEnd
	mark    // a quotation mark that opens a speech
	markEnd // one that closes it
	stop    // . ! ? …: it may belong to an abbreviation
	newPeriod
)

// anyBreak are the gaps at which a part of a sentence may end.
const anyBreak = comma | colon | semicolon | dash | bracket | bracketEnd | newPeriod

// period is a sentence of the one who tells the story: what somebody says between
// quotation marks within it does not end it, though there be several sentences.
type period struct {
	start, end  int // code points
	first, last int // words, last exclusive
	// quotedFrom and quotedTo are the speeches that begin in it, by their index.
	quotedFrom, quotedTo int
}

// NewText makes the paragraphs of a story ready. The language is given by its tag; what is
// said in a language without a table is not found, but for what stands between quotation
// marks.
func NewText(tag string, paragraphs []string) *Text {
	t := &Text{base: language.Base(tag), named: map[string][]wordAt{}}
	t.tongue = tongueOf(t.base)
	for i, s := range paragraphs {
		p := newParagraph(t.base, tag, i, s)
		t.paragraphs = append(t.paragraphs, p)
		for n := range p.words {
			if w := &p.words[n]; w.capital {
				name := t.tongue.name(w.plain)
				t.named[name] = append(t.named[name], wordAt{i, n})
			}
		}
	}
	return t
}

func newParagraph(base, tag string, at int, s string) *paragraph {
	p := &paragraph{at: at, runes: []rune(s), sentences: sentence.Split(tag, s)}
	p.quotations = language.Quotations(p.runes)
	p.findWords(base)
	p.findSpeeches()
	p.findPeriods()
	p.findGaps()
	return p
}

// findWords cuts the paragraph into words.
func (p *paragraph) findWords(base string) {
	const usual = 6 // code points of a word with its space
	p.words = make([]word, 0, len(p.runes)/usual+1)
	sent := 0
	for i := 0; i < len(p.runes); {
		if !isWordRune(p.runes[i]) {
			i++
			continue
		}
		start := i
		for i < len(p.runes) && (isWordRune(p.runes[i]) || p.joinsWord(start, i)) {
			i++
		}
		for sent+1 < len(p.sentences) && p.sentences[sent].End <= start {
			sent++
		}
		w := word{start: start, end: i, capital: unicode.IsUpper(p.runes[start]), sentence: sent}
		s := string(p.runes[start:i])
		if base == "cnr" {
			s = language.ToLatin(s)
		}
		w.plain = strings.ReplaceAll(strings.ToLower(s), "’", "'")
		p.words = append(p.words, w)
	}
	if len(p.quotations) == 0 {
		return
	}
	// Each quotation makes the words deeper from its first one on, and less deep behind it.
	deeper := make([]int, len(p.words)+1)
	for _, q := range p.quotations {
		deeper[p.wordFrom(q.Start)]++
		deeper[p.wordFrom(q.End)]--
	}
	depth := 0
	for i := range p.words {
		depth += deeper[i]
		p.words[i].depth = depth
	}
}

// wordFrom returns the first word that begins at a code point or behind it.
func (p *paragraph) wordFrom(place int) int {
	at, _ := slices.BinarySearchFunc(p.words, place, func(w word, place int) int { return w.start - place })
	return at
}

// findPeriods joins sentences that end within a speech.
func (p *paragraph) findPeriods() {
	start, speech := 0, 0
	cut := func(end int) {
		one := period{start: start, end: end, quotedFrom: speech}
		for speech < len(p.speeches) && p.speeches[speech].Start < end {
			speech++
		}
		one.quotedTo = speech
		p.periods = append(p.periods, one)
		start = end
	}
	inside := 0
	for i, s := range p.sentences {
		for inside < len(p.speeches) && p.speeches[inside].End < s.End {
			inside++
		}
		within := inside < len(p.speeches) && p.speeches[inside].Start < s.End && s.End < p.speeches[inside].End
		if i == len(p.sentences)-1 {
			cut(len(p.runes))
		} else if !within {
			cut(s.End)
		}
	}
	w := 0
	for i := range p.periods {
		one := &p.periods[i]
		one.first = w
		for w < len(p.words) && (p.words[w].start < one.end || i == len(p.periods)-1) {
			p.words[w].period = i
			w++
		}
		one.last = w
	}
}

// findGaps tells what stands before each word.
func (p *paragraph) findGaps() {
	at, speech := 0, 0
	for i := range p.words {
		w := &p.words[i]
		if at+1 == w.start && at > 0 && unicode.IsDigit(p.runes[at-1]) && unicode.IsDigit(p.runes[w.start]) {
			at = w.start // 10,000
		}
		for ; at < w.start; at++ {
			w.gap |= gapOf(p.runes[at])
		}
		at = w.end
		for speech < len(p.speeches) && p.speeches[speech].End <= w.start {
			w.gap |= markEnd
			speech++
		}
		if speech < len(p.speeches) && i == p.speeches[speech].first {
			w.gap |= mark
		}
		if i > 0 && p.words[i-1].period != w.period {
			w.gap |= newPeriod
		}
	}
}

func gapOf(r rune) gap {
	switch r {
	case ',':
		return comma
	case ':':
		return colon
	case ';':
		return semicolon
	case '–', '—', '―', '-':
		return dash
	case '(', '[':
		return bracket
	case ')', ']':
		return bracketEnd
	case '.', '!', '?', '…':
		return stop
	}
	return 0
}

func isWordRune(r rune) bool {
	if r < unicode.MaxASCII {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// joinsWord tells whether a rune joins two runs of letters into the word that began at
// start. A full stop does in "U.S" and "index.html", but not where the space behind a
// sentence was forgotten.
func (p *paragraph) joinsWord(start, i int) bool {
	if i+1 >= len(p.runes) || !isWordRune(p.runes[i+1]) {
		return false
	}
	switch p.runes[i] {
	case '\'', '’', '-', '‑', '&':
		return true
	case '.':
		return i-start < 3 || !unicode.IsUpper(p.runes[i+1]) || p.runes[i-2] == '.'
	}
	return false
}

// of returns the text between two code points.
func (p *paragraph) of(start, end int) string { return string(p.runes[start:end]) }

// span returns the place of a run of words, last exclusive.
func (p *paragraph) span(first, last int) Span {
	if first >= last {
		return Span{Paragraph: p.at}
	}
	return Span{p.at, p.words[first].start, p.words[last-1].end}
}
