package intake

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/language"
)

// furniture is [wordRows] made ready for looking up.
type furniture struct {
	wordRow
	wholes map[string]bool
	withs  map[string]bool
}

var (
	allFurniture = makeFurniture(wordRows)
	// starters finds the rows by the first word of their start phrases.
	starters = makeStarters(allFurniture)
)

func makeFurniture(rows []wordRow) []furniture {
	all := make([]furniture, len(rows))
	for i, r := range rows {
		all[i] = furniture{r, phraseSet(r.whole), phraseSet(r.with)}
	}
	return all
}

// starter is one phrase a line may begin with.
type starter struct {
	phrase string
	row    *furniture
}

func makeStarters(all []furniture) map[string][]starter {
	m := make(map[string][]starter)
	for i := range all {
		for phrase := range phraseSet(all[i].start) {
			first, _, _ := strings.Cut(phrase, " ")
			m[first] = append(m[first], starter{phrase, &all[i]})
		}
	}
	return m
}

// The sizes, in bytes, up to which a line is looked up: lines of phrases are short,
// the sentences of a cookie banner are not.
const (
	maxPhrases = 160
	maxStart   = 400
)

// openers stand before what somebody says, and that belongs to the story.
const openers = "\"'“„”«»‚‘"

func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// furnitureAt returns why a line is no part of a story, or "".
func furnitureAt(text string, where zone) string {
	if len(text) > maxStart {
		return ""
	}
	// Folding is what costs here, and few lines begin with a word of the table.
	word, _, _ := strings.Cut(text, " ")
	first, _, _ := strings.Cut(language.Fold(word), " ")
	if begun := starters[first]; len(begun) > 0 && !strings.ContainsAny(firstRune(text), openers) {
		head := language.Fold(firstWords(text, 64))
		for _, s := range begun {
			if s.row.zone <= where && hasPhrase(head, s.phrase) && s.fits(text) {
				return s.row.why
			}
		}
	}
	if len(text) > maxPhrases || sentenceEnd(text) == '.' && (wordCount(text) > 4 || !strings.ContainsAny(text, "0123456789")) {
		return ""
	}
	if mark := wireMark(text); mark != "" {
		return mark
	}
	if where == edges && isSite(text) {
		return "site_banner"
	}
	words := strings.Fields(language.Fold(text))
	if !beginsPhrase(words) {
		return ""
	}
	for i := range allFurniture {
		if f := &allFurniture[i]; f.zone <= where && coveredBy(words, f.wholes) > 0 {
			return f.why
		}
	}
	return mixed(words, where)
}

// phraseWords are the words with which whole phrases begin: a line without any of them at
// its front need not be looked up.
var phraseWords = func() map[string]bool {
	all := make(map[string]bool)
	for i := range allFurniture {
		for phrase := range allFurniture[i].wholes {
			first, _, _ := strings.Cut(phrase, " ")
			all[first] = true
		}
	}
	return all
}()

func beginsPhrase(words []string) bool {
	for _, w := range words {
		if !isNumber(w) {
			return phraseWords[w]
		}
	}
	return false
}

// barPhrases are those that stand beside each other in one bar of buttons.
var barPhrases = func() map[string]bool {
	all := make(map[string]bool)
	for i := range allFurniture {
		switch f := &allFurniture[i]; f.why {
		case "share", "comments", "player", "label", "menu", "related":
			maps.Copy(all, f.wholes)
		}
	}
	return all
}()

// mixed recognises a bar of buttons of several kinds: "Share Save 12 comments".
func mixed(words []string, where zone) string {
	switch {
	case where != edges || len(words) < 2 || coveredBy(words, barPhrases) < 2:
		return ""
	case coveredBy(words[:1], menuPhrases) > 0 && coveredBy(words[len(words)-1:], menuPhrases) > 0:
		return "menu"
	}
	return "share"
}

// fits tells whether the rest of a line agrees with what its row asks for.
func (s starter) fits(text string) bool {
	colon := strings.IndexByte(text, ':')
	early := colon >= 0 && length(text[:colon]) <= length(s.phrase)+4
	switch {
	case s.row.colon && !early:
		return false
	case s.row.why == "photo_credit" && (wordCount(text) > 10 || hasInnerEnd(text)):
		return false // a caption, or a sentence
	case len(s.row.withs) > 0:
		rest := strings.Fields(strings.TrimPrefix(language.Fold(text), s.phrase))
		return wordCount(text) <= 30 && containsAny(rest, s.row.withs)
	case s.row.sentence || early:
		return true
	}
	return !endsSentence(text) || strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")
}

func containsAny(words []string, set map[string]bool) bool {
	for _, w := range words {
		if set[w] {
			return true
		}
	}
	return false
}

// hasPhrase tells that a folded text begins with a phrase and not with a longer word.
func hasPhrase(folded, phrase string) bool {
	return strings.HasPrefix(folded, phrase) && (len(folded) == len(phrase) || folded[len(phrase)] == ' ')
}

// coveredBy returns how many phrases of a set the words consist of, or 0 when one
// word belongs to none. Numbers do not count: "Comments (5)".
func coveredBy(words []string, set map[string]bool) int {
	const longestPhrase = 5
	count := 0
next:
	for i := 0; i < len(words); {
		if isNumber(words[i]) {
			i++
			continue
		}
		for n := min(longestPhrase, len(words)-i); n > 0; n-- {
			if set[strings.Join(words[i:i+n], " ")] {
				i += n
				count++
				continue next
			}
		}
		return 0
	}
	return count
}

func isNumber(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

// firstWords returns the beginning of a text up to about n bytes, in whole words.
func firstWords(s string, n int) string {
	if len(s) <= n {
		return s
	}
	if sp := strings.LastIndexByte(s[:n], ' '); sp > 0 {
		return s[:sp]
	}
	return ""
}

// wireMark recognises lines that need no words: rules, hashtags, the end of a
// dispatch ("###", "-0-", "dpa abc xyz n1").
func wireMark(text string) string {
	letters, digits := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	if letters == 0 && digits <= 1 {
		if digits == 1 && !strings.Contains(text, "0") {
			return ""
		}
		return "end_mark"
	}
	words := strings.Fields(text)
	if strings.HasPrefix(text, "#") && (len(words) <= 3 || allOf(words, func(w string) bool { return strings.HasPrefix(w, "#") && len(w) > 1 })) {
		return "tags"
	}
	if len(words) > 2 && words[0] == "dpa" && allOf(words, func(w string) bool { return len(w) <= 6 && w == strings.ToLower(w) }) {
		return "end_mark"
	}
	return ""
}

func allOf(words []string, ok func(string) bool) bool {
	for _, w := range words {
		if !ok(w) {
			return false
		}
	}
	return len(words) > 0
}

// isSite tells that a line is the address of a site: "www.example.me".
func isSite(text string) bool {
	if strings.Contains(text, " ") {
		return false
	}
	word := strings.ToLower(text)
	if strings.HasPrefix(word, "http://") || strings.HasPrefix(word, "https://") || strings.HasPrefix(word, "www.") {
		return true
	}
	dot := strings.LastIndexByte(word, '.')
	if dot < 2 {
		return false
	}
	switch word[dot+1:] {
	case "me", "com", "net", "org", "de", "rs", "hr", "ba", "ru", "at", "ch", "eu", "info":
		return true
	}
	return false
}

// containsSome tells that a text has one of several parts, by which to look for more is worth it.
func containsSome(s string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
