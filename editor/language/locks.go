package language

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Entry is a word or a run of words that Cyrillic print has in a script of its own.
type Entry struct {
	Text string `json:"text"`
	// Latin says that it stays Latin. Otherwise it is written in Cyrillic letters, though
	// its spelling speaks against it, as with a Roman numeral that is none: "VI" for "you".
	Latin bool `json:"latin"`
	// Why is the caller's word for whose wish this is. It comes back in [Lock.Why].
	Why string `json:"why,omitempty"`
}

// Lock is a run of a Montenegrin Latin text that stays Latin in Cyrillic print.
type Lock struct {
	Span
	Why string `json:"why"` // WhyAddress and its like, or [Entry.Why]
}

// Locks finds what stays Latin in Cyrillic print: what the spelling shows ([Foreign]) and
// what is listed. A listed word is found in every case: "Trump" also locks "Trumpa" and
// "Trumpovim", and of "BBC-ja" the part before the hyphen, as it is printed. It is safe
// for concurrent use; nil has nothing listed.
type Locks struct {
	entries []Entry
	words   [][]string       // of each entry: letters, and what stands between them, in turn
	starts  map[string][]int // entries by the first letters of their first word
}

// NewLocks makes locks of entries. Where two fit the same place the longer counts, then
// the earlier. An entry without a letter or a digit is ignored.
func NewLocks(entries []Entry) *Locks {
	l := &Locks{starts: map[string][]int{}}
	for _, e := range entries {
		words := cutTokens(e.Text)
		if len(words) == 0 {
			continue
		}
		key := startOf(words[0])
		l.starts[key] = append(l.starts[key], len(l.entries))
		l.entries, l.words = append(l.entries, e), append(l.words, words)
	}
	return l
}

// Transliterable tells whether Cyrillic has a letter for every letter of a text: not for
// "Washington".
func Transliterable(s string) bool {
	for _, r := range norm.NFC.String(s) {
		if inWord(r) && !isMontenegrin(r) {
			return false
		}
	}
	return true
}

// In returns the runs of a text that stay Latin, in order and without overlap.
func (l *Locks) In(s string) []Lock {
	text := []rune(s)
	wishes := l.find(text)
	var all []Lock
	add := func(w wish) {
		if e := l.entries[w.entry]; e.Latin {
			all = append(all, Lock{w.Span, e.Why})
		}
	}
	markForeign(text, func(start, end int, why string) {
		for len(wishes) > 0 && wishes[0].End <= start {
			add(wishes[0])
			wishes = wishes[1:]
		}
		if len(wishes) > 0 && wishes[0].Start < end {
			switch {
			case why == WhyAddress: // nobody may change an address
				for len(wishes) > 0 && wishes[0].Start < end {
					wishes = wishes[1:]
				}
			case l.entries[wishes[0].entry].Latin || Transliterable(string(text[start:end])):
				return
			}
		}
		all = append(all, Lock{Span{start, end}, why})
	})
	for _, w := range wishes {
		add(w)
	}
	return all
}

// Asked returns the entries that have a say in one of the texts, in the order in which
// they were given. Locks of these alone find the same in each.
func (l *Locks) Asked(texts ...string) []Entry {
	if l == nil {
		return nil
	}
	asked := make([]bool, len(l.entries))
	for _, s := range texts {
		for _, w := range l.find([]rune(s)) {
			asked[w.entry] = true
		}
	}
	var all []Entry
	for i, has := range asked {
		if has {
			all = append(all, l.entries[i])
		}
	}
	return all
}

// ToCyrillic writes Montenegrin Latin text in Cyrillic letters but for what stays Latin.
// For a text in NFC without Cyrillic letters [ToLatin] gives the very same text back.
func (l *Locks) ToCyrillic(s string) string {
	if l == nil || len(l.entries) == 0 {
		return ToCyrillic(s)
	}
	locks := l.In(s)
	spans := make([]Span, len(locks))
	for i := range locks {
		spans[i] = locks[i].Span
	}
	return ToCyrillicLocked(s, spans)
}

// wish is a run that an entry asks for.
type wish struct {
	Span
	entry int
}

// find returns the runs that entries fit, in order and without overlap.
func (l *Locks) find(text []rune) []wish {
	if l == nil || len(l.entries) == 0 {
		return nil
	}
	var all []wish
	for i := 0; i < len(text); {
		if !inToken(text[i]) {
			i++
			continue
		}
		best := wish{}
		end := tokenEnd(text, i)
		for _, entry := range l.starts[startOf(norm.NFC.String(string(text[i:end])))] {
			if at := l.fits(entry, text, i); at > best.End {
				best = wish{Span{i, at}, entry}
			}
		}
		if best.End > 0 {
			all = append(all, best)
			end = best.End
		}
		i = end
	}
	return all
}

// fits returns the end of the run that begins at text[at] and that an entry fits, or -1.
func (l *Locks) fits(entry int, text []rune, at int) int {
	for i, word := range l.words[entry] {
		if i%2 == 0 {
			end := tokenEnd(text, at)
			if end == at || !declined(word, norm.NFC.String(string(text[at:end]))) {
				return -1
			}
			at = end
			continue
		}
		for _, r := range word {
			if at == len(text) || text[at] != r && !(r == ' ' && unicode.IsSpace(text[at])) {
				return -1
			}
			at++
		}
	}
	return at
}

// cutTokens cuts an entry into tokens and what stands between them, in turn: it begins
// and ends with a token.
func cutTokens(s string) []string {
	text := []rune(strings.Join(strings.Fields(norm.NFC.String(s)), " "))
	var parts []string
	for i := 0; i < len(text); {
		end := tokenEnd(text, i)
		if end > i {
			parts = append(parts, string(text[i:end]))
			i = end
			continue
		}
		for end < len(text) && !inToken(text[end]) {
			end++
		}
		if len(parts) > 0 && end < len(text) {
			parts = append(parts, string(text[i:end]))
		}
		i = end
	}
	return parts
}

// inToken tells whether a rune is part of a token: of a word, or of a number in a name.
func inToken(r rune) bool { return inWord(r) || unicode.IsDigit(r) }

func tokenEnd(text []rune, at int) int {
	for at < len(text) && inToken(text[at]) {
		at++
	}
	return at
}

// startOf is what entries are looked up by: the first letters of a word, which no case
// ending touches.
func startOf(word string) string {
	const letters = 3
	n := 0
	for at := range word {
		if n == letters {
			word = word[:at]
			break
		}
		n++
	}
	return strings.ToLower(word)
}

// declined tells whether a word of a text is a word of an entry, in some case. Capitals
// count, but for a whole word of capitals and for the beginning of a sentence.
func declined(entry, word string) bool {
	if isForm(entry, word) {
		return true
	}
	first, n := utf8.DecodeRuneInString(entry)
	if unicode.IsLower(first) && isForm(string(unicode.ToUpper(first))+entry[n:], word) {
		return true
	}
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && isForm(strings.ToLower(entry), strings.ToLower(word))
}

// isForm tells whether a word is a form of a noun: the noun, the noun with an ending
// ("Trumpa", "Disneyja"), or with an ending in the place of its last vowel ("Tesle",
// "Volva", "Nokije"). Of words of three letters or fewer there is but the one form: the
// abbreviations among them take a hyphen, and the rest would be found everywhere.
func isForm(noun, word string) bool {
	if word == noun {
		return true
	}
	if utf8.RuneCountInString(noun) < 4 {
		return false
	}
	last, n := utf8.DecodeLastRuneInString(noun)
	vowel := strings.ContainsRune("aeiouy", last)
	if rest, ok := strings.CutPrefix(word, noun); ok && isEnding(rest, vowel) && !(vowel && strings.HasPrefix(rest, string(last))) {
		return true
	}
	if last != 'a' && last != 'o' {
		return false
	}
	noun = noun[:len(noun)-n]
	rest, ok := strings.CutPrefix(word, noun)
	return ok && isEnding(rest, strings.HasSuffix(noun, "i"))
}

// isEnding tells whether letters are an ending, with a j before it where a vowel precedes.
func isEnding(s string, afterVowel bool) bool {
	if all := nounEndings(); all[s] || afterVowel && all[strings.TrimPrefix(s, "j")] {
		return true
	}
	return false
}

// nounEndings are the case endings of nouns and of the possessives made of them.
var nounEndings = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, e := range strings.Fields("a e i u o om em ama ima ovi evi ova eva ove eve ovima evima") {
		all[e] = true
	}
	for _, possessive := range strings.Fields("ov ev in") {
		for _, e := range append(strings.Fields("a e i o u og oga om ome omu oj im ima ih"), "") {
			all[possessive+e] = true
		}
	}
	return all
})
