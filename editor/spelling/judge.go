package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
	"redakcija/editor/language"
)

// judge goes through one text.
type judge struct {
	tongue   *tongue
	question *editor.SpellingQuestion
	own      *ownWords
	names    *names // of the source, once they are needed
	found    []editor.Misspelling
}

// word judges a word: whole, and if nobody knows it, by the parts between its hyphens.
func (j *judge) word(w word) {
	if strings.IndexFunc(w.text, isHyphen) < 0 && !w.cut {
		j.part(w, false)
		return
	}
	if !strings.ContainsAny(w.text, "0123456789") && (j.tongue.ask(w.text).fine() || w.cut && j.tongue.ask(w.text+"-").fine()) {
		return
	}
	start, after := w.start, false
	for rest := w.text; rest != ""; {
		text := rest
		at := strings.IndexFunc(rest, isHyphen)
		if rest = ""; at >= 0 {
			_, n := utf8.DecodeRuneInString(text[at:])
			text, rest = text[:at], text[at+n:]
		}
		part := w
		part.text, part.start, part.end = text, start, start+utf8.RuneCountInString(text)
		part.first = w.first && start == w.start
		after = j.part(part, after)
		start = part.end + 1
	}
}

func (v verdict) fine() bool { return v.known && v.kind == "" }

// part judges a word without hyphens. It tells whether an ending may follow after a
// hyphen: the word is an acronym, a figure or a name. After such a one an ending is right.
func (j *judge) part(w word, ending bool) (takesEnding bool) {
	t := j.tongue
	if utf8.RuneCountInString(w.text) < 2 || isCode(w.text) {
		return true
	}
	if ending && isEnding(strings.ToLower(plain(w.text, true)), t.endings) {
		return false
	}
	v := t.ask(w.text)
	if v.fine() {
		j.acute(w, v)
		return isCapital(w.text)
	}
	if v.kind == "" && w.dotted && (utf8.RuneCountInString(w.text) < 3 || t.ask(w.text+".").fine()) {
		return false // an abbreviation
	}
	p := plain(w.text, t.base == "cnr")
	if j.isOwn(p) || j.isName(p, v.kind != "") {
		return isCapital(p)
	}
	m := editor.Misspelling{Kind: v.kind, Severity: editor.SeverityWarning, Suggestions: v.forms, Exact: v.exact && len(v.forms) == 1}
	named := isCapital(p) && !w.first && casingOf(p) == titled
	switch {
	case v.kind == "":
		m.Kind = editor.UnknownWord
		// In German every noun has a capital, so it does not make a name likely.
		// A word that is left as it is in the source may be part of a title.
		if named && t.base != "de" || j.source().other[p] || j.source().other[strings.ToLower(p)] || t.compound(p) {
			m.Severity = editor.SeverityHint
		}
	case v.hint, w.quoted, named && !v.sure && unicode.IsLower(firstRune(v.forms[0])):
		m.Severity = editor.SeverityHint
	}
	j.say(w, m)
	return isCapital(p)
}

// isOwn tells whether a plain word is the person's own or the house's.
func (j *judge) isOwn(p string) bool {
	return j.own != nil && j.own.has(p, j.tongue.inAny) || j.question.Known != nil && j.question.Known(p)
}

// isName tells whether a plain word is a name of the source: as it stands there, or if that
// is not asked for, also with an ending or written by its sound.
func (j *judge) isName(p string, asItStands bool) bool {
	n := j.source()
	return isCapital(p) && (n.stems[strings.ToLower(p)] || !asItStands && n.have(p, j.tongue))
}

// source returns the words of the source, which are found once they are needed.
func (j *judge) source() *names {
	if j.names == nil {
		j.names = namesOf(j.question.Source)
	}
	return j.names
}

// acute says how the house writes a word that is right with and without ś or ź.
func (j *judge) acute(w word, v verdict) {
	m := editor.Misspelling{Severity: editor.SeverityWarning}
	switch {
	case j.question.Acute == editor.AcuteRequired && v.acute != "":
		m.Kind, m.Suggestions = editor.WithoutAcute, []string{v.acute}
	case j.question.Acute == editor.AcuteForbidden && v.soft != "":
		m.Kind, m.Suggestions = editor.WithAcute, []string{v.soft}
	default:
		return
	}
	j.say(w, m)
}

// say keeps what was found, with the suggestions in the script and casing of the word.
func (j *judge) say(w word, m editor.Misspelling) {
	m.Start, m.End, m.Word = w.start, w.end, w.text
	m.Suggestions = like(w.text, m.Suggestions)
	j.found = append(j.found, m)
}

// like writes forms in the script and casing of a word.
func like(text string, forms []string) []string {
	all := make([]string, len(forms))
	cyrillic, kind := language.IsCyrillic(text), casingOf(text)
	if kind == mixed && isCapital(text) {
		kind = titled
	}
	for i, f := range forms {
		all[i] = recase(f, kind)
		if cyrillic {
			all[i] = language.ToCyrillic(all[i])
		}
	}
	return all
}

// mostAcronym is the length up to which letters that are all capital are an acronym; a
// longer one is a word that is shouted.
const mostAcronym = 5

// isCode tells whether a word is not spelt but made: with figures in it, an acronym, a
// Roman numeral, or capitals inside, as in BiH and YouTube. Two capitals and then small
// letters only are a slip of the shift key.
func isCode(s string) bool {
	upper, lower, letters := 0, 0, 0
	lead := 0 // capitals at the beginning
	roman := true
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			return true
		case unicode.IsUpper(r):
			if upper == letters {
				lead++
			}
			upper++
			letters++
		case unicode.IsLetter(r):
			lower++
			letters++
		}
		roman = roman && strings.ContainsRune("IVXLCDM", r)
	}
	switch {
	case upper == 0:
		return false
	case lower == 0:
		return letters <= mostAcronym || roman
	}
	slip := lead == 2 && upper == 2 && lower > 2
	return upper > 1 && !slip
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isEnding(s string, endings []string) bool {
	for _, e := range endings {
		if s == e {
			return true
		}
	}
	return false
}
