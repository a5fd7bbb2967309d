package checks

import (
	"strings"
	"unicode"

	"redakcija/editor/internal/names"
	"redakcija/editor/language"
)

// nameWord is a word, or a part of one between hyphens, as the rules about names see it.
type nameWord struct {
	names.Word
	start, end int // code points
	// capital says that it begins with a capital letter.
	capital bool
	// first says that it would have the capital anyway, at the beginning of a sentence or of
	// a quotation, or in a headline that gives one to every word.
	first bool
	// common says that it begins many sentences and is no name.
	common bool
	// initials says that it is one letter, or several with full stops between.
	initials bool
	// inRun says that a word with a capital follows it.
	inRun bool
	// meaning is the country, city or institution it names, see [language.Exonym]. A German
	// word can name two: "Nordkorea".
	meaning, also int
	// matched says that the other text has it.
	matched bool
}

// nameWords finds the words of a text, cut at hyphens, and tells whether the text is a
// headline in which capitals say nothing.
func nameWords(t *Text) (words []nameWord, titled bool) {
	words = make([]nameWord, 0, len(t.Words)+8)
	capitals := 0
	for _, w := range t.Words {
		for at := w.Start; at < w.End; {
			end := at
			for end < w.End && t.Runes[end] != '-' && t.Runes[end] != '‑' {
				end++
			}
			switch n := len(words); {
			case end == at || !unicode.IsLetter(t.Runes[at]):
			case n > 0 && words[n-1].initials && end == at+1 && unicode.IsUpper(t.Runes[at]) && t.Runes[at-1] == '.' && words[n-1].end == at-1:
				words[n-1].read(t, words[n-1].start, end) // "U.S." is one word
			default:
				word := nameWord{capital: unicode.IsUpper(t.Runes[at])}
				word.read(t, at, end)
				if word.capital {
					if n > 0 && words[n-1].end+1 == at {
						words[n-1].inRun = true
					}
					capitals++
					word.initials = end == at+1
					word.first = opens(t, at, words)
					word.common = openers()[t.Base][string(word.Letters)]
				}
				words = append(words, word)
			}
			at = end + 1
		}
	}
	titled = t.Base != "de" && capitals > 4 && capitals*4 > len(words)*3
	for i := range words {
		words[i].first = words[i].first || titled
	}
	return words, titled
}

func (w *nameWord) read(t *Text, start, end int) {
	w.start, w.end = start, end
	w.Word = names.NewWord(t.Of(start, withoutPossessive(t, start, end)))
	w.meaning = language.Exonym(string(w.Letters))
	if w.meaning != 0 || t.Base != "de" {
		return
	}
	for _, side := range germanSides {
		if rest, ok := strings.CutPrefix(string(w.Letters), side); ok {
			if w.also = language.Exonym(rest); w.also != 0 {
				w.meaning = language.Exonym(side)
			}
			return
		}
	}
}

// germanSides are what German joins with the name of a country.
var germanSides = []string{"nord", "süd", "ost", "west", "mittel", "zentral"}

// withoutPossessive returns where a word ends without an English "'s", which names of
// houses have in all languages.
func withoutPossessive(t *Text, start, end int) int {
	if end-start > 3 && t.Runes[end-1] == 's' && (t.Runes[end-2] == '\'' || t.Runes[end-2] == '’') {
		return end - 2
	}
	return end
}

// opens tells whether a capital at a place is due to the beginning of a sentence or of a
// quotation.
func opens(t *Text, at int, before []nameWord) bool {
	for i := at - 1; i >= 0; i-- {
		switch r := t.Runes[i]; {
		case r == '\n' || strings.ContainsRune(`"„“‚‘«»‹›(–—`, r):
			return true
		case unicode.IsSpace(r):
		case r == '.':
			// "Mr. Clark", "J. F. Kennedy"
			n := len(before)
			return n == 0 || before[n-1].end != i || len(before[n-1].Letters) > 3 || !before[n-1].capital
		default:
			return strings.ContainsRune("!?:…;•", r)
		}
	}
	return true
}

// nameComparison holds what became of the names of a source.
type nameComparison struct {
	source, target []nameWord
	way            names.Way
	fromGerman     bool // the source is
	german, titled bool // the target is
	// kept says that the target leaves foreign names as they are spelt.
	kept bool
}

// namesOf compares the names of both texts, once for all rules about them. It is nil where
// there is nothing to compare.
func (p *pair) namesOf() *nameComparison {
	if p.names == nil && p.source != nil {
		p.names = compareNames(p.source, p.target)
	}
	return p.names
}

func compareNames(source, target *Text) *nameComparison {
	c := &nameComparison{way: names.Between(source.Base, target.Base), german: target.Base == "de", fromGerman: source.Base == "de"}
	c.source, _ = nameWords(source)
	c.target, c.titled = nameWords(target)
	if len(c.source)*len(c.target) > mostPairs {
		c.source, c.target = nil, nil
		return c
	}
	doubted := make([][2]*nameWord, 0, 16)
	kept := 0 // foreign spellings that were kept, less those written by sound
	for i := range c.source {
		s := &c.source[i]
		for j := range c.target {
			t := &c.target[j]
			if s.matched && t.matched {
				continue
			}
			if s.meaning != 0 && (s.meaning == t.meaning || s.meaning == t.also) || s.also != 0 && s.also == t.meaning {
				s.matched, t.matched = true, true
				continue
			}
			if !t.capital || !s.capital && len(s.Letters) < longEnough {
				continue
			}
			switch c.way.Match(s.Word, t.Word) {
			case names.Verbatim:
				s.matched, t.matched = true, true
				if s.capital && !s.Acronym && foreignSpelling(s.Letters) {
					kept++
				}
			case names.Written:
				s.matched, t.matched = true, true
				if s.capital && foreignSpelling(s.Letters) {
					kept--
				}
			case names.Doubted:
				doubted = append(doubted, [2]*nameWord{s, t})
			}
		}
	}
	// Where the other names are spelt as in the source, a letter that could be a free
	// transcription is more likely a mistake.
	c.kept = kept > 0
	for _, d := range doubted {
		d[0].matched = d[0].matched || !c.kept
		d[1].matched = d[1].matched || !c.kept
	}
	return c
}

// mostPairs bounds the work: texts of some 400 words each are beyond any segment, and are
// not compared.
const mostPairs = 160_000

// longEnough is how many letters a word without a capital has at least that is taken for
// the source of a name, as "vašingtonski" is. Shorter words resemble too much.
const longEnough = 5

// foreignSpelling tells whether a name would look otherwise if it were written by sound.
func foreignSpelling(word []rune) bool {
	for i, r := range word {
		switch {
		case r == 'w' || r == 'x' || r == 'y' || r == 'q' || r > 'z' && !strings.ContainsRune("čćđšžśź", r):
			return true
		case i > 0 && (r == word[i-1] || r == 'h' && strings.ContainsRune("ctspg", word[i-1]) || r == 'k' && word[i-1] == 'c'):
			return true
		}
	}
	return false
}
