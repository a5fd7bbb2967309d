package language

import (
	"slices"
	"strings"
	"unicode"
)

// Doubtful returns the words of a Montenegrin Latin text that are probably foreign names in
// their own spelling, though no letter of theirs proves it: "John", "Smith", "Anna". Nothing
// keeps them Latin, and Cyrillic has them as "Јохн". They are the editor's to look at: to be
// transcribed, or to be listed. What is listed, as either, is not among them.
func (l *Locks) Doubtful(s string) []Span {
	text := []rune(s)
	decided := make([]bool, len(text))
	markForeign(text, func(start, end int, _ string) { lock(decided, start, end) })
	for _, w := range l.find(text) {
		lock(decided, w.Start, w.End)
	}
	var all []Span
	for i := 0; i < len(text); {
		if !inWord(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && inWord(text[i]) {
			i++
		}
		if !decided[start] && looksForeign(text[start:i]) {
			all = append(all, Span{start, i})
		}
	}
	return all
}

// looksForeign tells whether a word is a name, by its capital, that has letters side by side
// which no Montenegrin name has, nor a name from elsewhere that is spelt as it is pronounced.
// Words that begin a sentence have capitals too; so letters that meet where a prefix or the
// half of a compound ends do not count: ishod, pothraniti, najjači, samoobrana.
func looksForeign(word []rune) bool {
	if len(word) < 2 || !unicode.IsUpper(word[0]) || unicode.IsUpper(word[1]) {
		return false // no name, an abbreviation, or a headline in capitals
	}
	lower := []rune(strings.ToLower(string(word)))
	for i := 1; i < len(lower); i++ {
		if b := lower[i]; b == lower[i-1] && isForeignDouble(lower, i) || b == 'h' && isForeignH(lower, i) || b == 'k' && lower[i-1] == 'c' && closes(lower, i) {
			return true
		}
	}
	return strings.HasSuffix(string(lower), "hn") // John, Kuhn
}

// isForeignH tells whether the h at word[at] makes one sound with the letter before it.
func isForeignH(word []rune, at int) bool {
	switch word[at-1] {
	case 'c':
		return true
	case 'p':
		return !strings.HasPrefix(strings.TrimPrefix(string(word), "ne"), "oph") // neophodan
	case 's', 't', 'g':
		if at == 1 {
			return !slices.ContainsFunc(nativeStarts, func(p string) bool { return strings.HasPrefix(string(word), p) })
		}
		return closes(word, at) || at >= 3 && isEnding(string(word[at+1:]), false)
	}
	return false
}

// nativeStarts are how the Montenegrin words begin that begin so.
var nativeStarts = strings.Fields("shem shiz shod shol shl shr shv")

// closes tells whether a letter ends its syllable: the word ends there, or a consonant
// follows that does not go with h.
func closes(word []rune, at int) bool {
	return at+1 == len(word) || !strings.ContainsRune("aeiourlvj", word[at+1])
}

// isForeignDouble tells whether a doubled letter, the second at word[at], stands where no
// prefix ends in it. In compounds o and e meet late in the word, in foreign names early.
func isForeignDouble(word []rune, at int) bool {
	if slices.Contains(doubling, string(word[:at])) {
		return false
	}
	switch word[at] {
	case 'i', 'u':
		return false // antiimperijalni, kontinuum
	case 'a':
		return at <= 2
	case 'o', 'e':
		return at >= 2 && at <= 4
	}
	return !strings.Contains(string(word), "desettr") // dvadesettrogodišnjak
}

// doubling are what may stand before a stem that begins with the same letter.
var doubling = strings.Fields("aero auto bez bio bogo brzo crno dvo evro foto golo hiper in ino inter isto iz kino ko kontra na nad naj ne ni novo o od pan po pod post pra prvo pre pred pri pro protiv raz re sa samo staro super trans u van vodo za zo")
