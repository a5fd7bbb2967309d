package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
	"redakcija/editor/language"
)

// tongue is a language with its dictionaries.
type tongue struct {
	base    string
	places  []int  // in titles, of the dictionaries that judge
	books   []book // by their places in titles
	endings []string
	extra   *list // words of this newsroom that the dictionaries lack
	verdict func(w string) verdict
	memory  memory
}

// verdict is what is known about a word wherever it stands.
type verdict struct {
	known bool
	kind  editor.MisspellingKind // "" where nothing is wrong, or the word is unknown
	forms []string               // the right ones, for kind
	hint  bool                   // the word has a second meaning, in which it is right
	sure  bool                   // also with a capital it is that word, and no name
	// soft and acute are the word with sj and zj, and with ś and ź, where both are right.
	soft, acute string
}

func newTongue(base string, places []int, books []book) *tongue {
	t := &tongue{base: base, places: places, books: books, endings: endings[base], extra: extraWords(base)}
	t.verdict = func(w string) verdict { return verdict{known: t.knows(w)} }
	if base == "cnr" {
		t.verdict = t.montenegrin
	}
	return t
}

// usable tells whether at least one dictionary is there.
func (t *tongue) usable() bool {
	for i := range t.books {
		if t.books[i].dictionary != nil {
			return true
		}
	}
	return false
}

// complete tells whether all of them are there: one that is missing or damaged may be
// replaced while the program runs.
func (t *tongue) complete() bool {
	for _, i := range t.places {
		if t.books[i].dictionary == nil {
			return false
		}
	}
	return true
}

// in tells whether the dictionary at a place has a word.
func (t *tongue) in(place int, w string) bool {
	b := t.books[place].dictionary
	return b != nil && b.Spell(w)
}

// knows tells whether any dictionary, or the newsroom's own list, has a plain word.
func (t *tongue) knows(w string) bool {
	for i := range t.books {
		if t.in(i, w) {
			return true
		}
	}
	return t.extra.has(w, t.inAny)
}

func (t *tongue) inAny(w string) bool {
	for i := range t.books {
		if t.in(i, w) {
			return true
		}
	}
	return false
}

// ask returns the verdict about a word as it stands in a text.
func (t *tongue) ask(text string) verdict {
	v, ok := t.memory.get(text)
	if !ok {
		w := plain(text, t.base == "cnr")
		v = t.verdict(w)
		if at := strings.IndexByte(w, '\''); at > 0 && !v.known {
			v = t.joined(w, at)
		}
		t.memory.put(text, v)
	}
	return v
}

// joined judges a word with an apostrophe by its parts: "Vance's", "d'Ivoar". A part of
// one or two letters is no word that could be wrong.
func (t *tongue) joined(w string, at int) verdict {
	for _, part := range []string{w[:at], w[at+1:]} {
		if utf8.RuneCountInString(part) > 2 && !t.knows(part) {
			return verdict{}
		}
	}
	return verdict{known: true}
}

// judge goes through one text.
type judge struct {
	tongue   *tongue
	question *editor.SpellingQuestion
	own      *ownWords
	names    names // of the source, once they are needed
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
	if j.knownHere(p) {
		return isCapital(p)
	}
	m := editor.Misspelling{Kind: v.kind, Severity: editor.SeverityWarning, Suggestions: v.forms}
	named := isCapital(p) && !w.first && casingOf(p) == titled
	switch {
	case v.kind == "":
		m.Kind = editor.UnknownWord
		// In German every noun has a capital, so it does not make a name likely.
		if named && t.base != "de" {
			m.Severity = editor.SeverityHint
		}
	case v.hint, w.quoted, named && !v.sure && unicode.IsLower(firstRune(v.forms[0])):
		m.Severity = editor.SeverityHint
	}
	j.say(w, m)
	return isCapital(p)
}

// knownHere tells whether a plain word is right in this text: the person's own, the
// house's, or a name of the source.
func (j *judge) knownHere(p string) bool {
	if j.own != nil && j.own.has(p, j.tongue.inAny) || j.question.Known != nil && j.question.Known(p) {
		return true
	}
	if !isCapital(p) || j.question.Source == "" {
		return false
	}
	if j.names == nil {
		j.names = namesOf(j.question.Source)
	}
	return j.names.have(p, j.tongue.endings)
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
