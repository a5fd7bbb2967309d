package editor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/internal/phrase"
	"redakcija/editor/language"
)

// termList finds the terms of a house in texts. It is only read.
type termList struct {
	terms   []Term
	finders map[Lang]*phrase.Finder
	forms   map[Lang][]termForm // in the order of the finder's phrases
}

// termForm is what a phrase of a finder is.
type termForm struct {
	term      int // its place in the list
	text      string
	forbidden bool
	part      bool // the surname of a person: enough in a version, but nobody's for sure in a source
}

// newTermList makes a list of terms, nil where there are none.
func newTermList(terms []Term) *termList {
	if len(terms) == 0 {
		return nil
	}
	l := &termList{terms: terms, finders: map[Lang]*phrase.Finder{}, forms: map[Lang][]termForm{}}
	for _, lang := range Targets {
		var phrases []string
		for i := range terms {
			for _, form := range terms[i].Forms[lang] {
				l.forms[lang] = append(l.forms[lang], termForm{term: i, text: form})
				phrases = append(phrases, form)
			}
			for _, form := range terms[i].Forbidden[lang] {
				l.forms[lang] = append(l.forms[lang], termForm{term: i, text: form, forbidden: true})
				phrases = append(phrases, form)
			}
		}
		for i := range terms { // behind all others, which count first
			for _, form := range terms[i].Forms[lang] {
				if at := strings.LastIndexByte(form, ' '); at > 0 && terms[i].Kind == TermPerson {
					l.forms[lang] = append(l.forms[lang], termForm{term: i, text: form[at+1:], part: true})
					phrases = append(phrases, form[at+1:])
				}
			}
		}
		l.finders[lang] = phrase.New(string(lang), phrases)
	}
	return l
}

// check finds terms of the source that a text does not have, and forms in the text that
// the house does not want.
func (l *termList) check(sourceLang, lang Lang, source, text string) []Finding {
	if l == nil {
		return nil
	}
	runes := []rune(text)
	var all []Finding
	has := map[int]bool{}
	for _, hit := range l.finders[lang].Find(runes) {
		form := l.forms[lang][hit.Phrase]
		has[form.term] = true
		if !form.forbidden || hit.Inside {
			continue
		}
		found := string(runes[hit.Start:hit.End])
		f := Finding{Rule: ruleForbiddenTerm, Severity: SeverityWarning, Start: hit.Start, End: hit.End, Args: map[string]string{
			"Word": found, "Expected": "–",
		}}
		if agreed := l.terms[form.term].Forms[lang]; len(agreed) > 0 {
			f.Args["Expected"] = agreed[0]
			if better, certain := inForm(agreed[0], form.text, found); certain {
				f.Fix = &Fix{Start: hit.Start, End: hit.End, Text: better}
			}
		}
		all = append(all, f)
	}
	if sourceLang = Lang(language.Base(string(sourceLang))); sourceLang == lang || l.finders[sourceLang] == nil {
		return all
	}
	from := []rune(source)
	for _, hit := range l.finders[sourceLang].Find(from) {
		form := l.forms[sourceLang][hit.Phrase]
		term := form.term
		agreed := l.terms[term].Forms[lang]
		if hit.Inside || form.part || has[term] || len(agreed) == 0 {
			continue
		}
		has[term] = true // told once
		all = append(all, Finding{Rule: ruleTerm, Severity: SeverityWarning, End: len(runes), Args: map[string]string{
			"Word": string(from[hit.Start:hit.End]), "Expected": agreed[0],
		}})
	}
	return all
}

// inForm writes an agreed form as a forbidden one stands in a text: with its ending, and
// with a capital where it has one. It is certain only where the two take the same endings:
// without any, or as words that end in a consonant do.
func inForm(agreed, forbidden, found string) (string, bool) {
	at := len(forbidden)
	if len(found) < at || !strings.EqualFold(found[:at], forbidden) || !utf8.RuneStart((found + " ")[at]) {
		return "", false
	}
	ending := found[at:]
	a, n := utf8.DecodeLastRuneInString(agreed)
	b, _ := utf8.DecodeLastRuneInString(forbidden)
	if ending != "" && (isVowel(a) || isVowel(b) || n == 0) {
		return "", false
	}
	first, n := utf8.DecodeRuneInString(agreed)
	if r, _ := utf8.DecodeRuneInString(found); unicode.IsUpper(r) {
		first = unicode.ToUpper(first)
	}
	if len(found) > 1 && strings.ToUpper(found) == found && strings.ToUpper(forbidden) != forbidden {
		return "", false // a line of capitals: whoever set it knows which letters
	}
	return string(first) + agreed[n:] + ending, true
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouyAEIOUY", r) }
