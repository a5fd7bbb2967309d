package machine

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
	"redakcija/editor/language"
)

// tidy sees to the outside of an answer, before terms are put back into it: white space, and
// Montenegrin in Cyrillic letters, which is that of Serbian.
func (j *job) tidy(answer string) (string, error) {
	answer = strings.TrimSpace(answer)
	switch {
	case answer == "":
		return "", j.fail(editor.MachineEmpty, "")
	case !utf8.ValidString(answer) || strings.ContainsFunc(answer, isControl):
		return "", j.fail(editor.MachineAnswer, "")
	case strings.ContainsAny(answer, "\n\r"): // one paragraph was asked for: the rest is chatter
		return "", j.fail(editor.MachineAnswer, excerpt(answer, ""))
	case !j.hidden.tagged() && strings.ContainsRune(answer, '<') && !strings.ContainsRune(j.question.Text, '<'):
		return "", j.fail(editor.MachineAnswer, excerpt(answer, ""))
	case utf8.RuneCountInString(answer) > mostGrown*utf8.RuneCountInString(j.hidden.text)+200:
		return "", j.fail(editor.MachineTooLarge, "")
	}
	if j.question.To == editor.CNR && language.IsCyrillic(answer) {
		answer = language.ToLatin(answer)
	}
	return answer, nil
}

// mostGrown is how many times as long as a text its translation may be: from English to German
// it is 1.3 times as long, and single words may be six times.
const mostGrown = 6

func isControl(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }

// judge tells whether an answer is in the language that was asked for.
func (j *job) judge(answer string) error {
	if !j.question.To.IsTarget() {
		return nil
	}
	letters, latin := 0, 0
	for _, r := range answer {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	words := strings.Fields(strings.ToLower(answer))
	for i, w := range words { // only at its ends: "U.S." is not two words of Montenegrin
		words[i] = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	same := len(words) >= leastWords && language.Fold(answer) == language.Fold(j.question.Text)
	switch {
	case letters == 0:
		return j.fail(editor.MachineEmpty, "")
	case 3*latin < 2*letters || same || !speaks(words, j.question.To):
		return j.fail(editor.MachineLanguage, excerpt(answer, ""))
	}
	return nil
}

const (
	// leastWords is from how many words on a text that stayed as it was is no translation.
	leastWords = 5
	// tellingWords is from how many words on every text has one of the little words of its
	// language: headlines, which leave them out, are shorter.
	tellingWords = 14
)

// speaks tells whether words, in lower case, may be of a language. It is told by the little
// words of the three languages; a few of another one may be a title that is quoted.
func speaks(words []string, lang editor.Lang) bool {
	of := map[editor.Lang]int{}
	for _, w := range words {
		for l, list := range littleWords() {
			if _, is := slices.BinarySearch(list, w); is {
				of[l]++
			}
		}
	}
	if of[lang] == 0 && len(words) >= tellingWords {
		return false
	}
	for l, n := range of {
		if l != lang && n >= 2 && n > 3*of[lang] {
			return false
		}
	}
	return true
}

// littleWords are the commonest words of each language that the two others do not have,
// sorted.
var littleWords = sync.OnceValue(func() map[editor.Lang][]string {
	all := map[editor.Lang][]string{
		editor.CNR: strings.Fields("i je su da se u sa za od koji koja koje kako nije bi će smo nakon zbog prema između ili ali kao što iz po ovo to taj bio bila biti samo još već tokom kaže rekao navodi protiv do pri nema ima"),
		editor.EN:  strings.Fields("the of and to is are was were that with for on by from has have had his her its their this not but said after which will would been at as it be who they he she about over into"),
		editor.DE:  strings.Fields("der die das den dem des und ist sind nicht mit auf für von ein eine einer einem einen im zu wurde wird werden sich auch nach bei aus über sagte hat haben als wie oder aber dass am zum zur vor durch es sie"),
	}
	for _, list := range all {
		slices.Sort(list)
	}
	return all
})

// excerpt is the beginning of what a server said, in one line, without the key.
func excerpt(s, key string) string {
	if key != "" {
		s = strings.ReplaceAll(s, key, "…")
	}
	return language.Shorten(strings.Join(strings.Fields(strings.ToValidUTF8(s, "�")), " "), 120)
}
