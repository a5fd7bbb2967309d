package lookup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor/language"
)

// word is one word of a name, ready to be compared.
type word struct {
	plain   string // in lower case and in Latin letters, without apostrophes and full stops
	acronym bool   // it has capital letters only, and more than one
}

// cut finds the words of a name. Hyphens part words, but for what is only an ending
// ("BBC-ja"); an article in front is none of them.
func cut(base, name string) []word {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			name = language.ToLatin(norm.NFC.String(name))
			break
		}
	}
	var words []word
	var b strings.Builder
	capitals, small := 0, 0
	hyphen := false // it stands in front of the word
	end := func() {
		if b.Len() == 0 {
			return
		}
		w := word{b.String(), capitals > 1 && small == 0}
		if !(hyphen && capitals == 0 && base == "cnr" && words[len(words)-1].acronym && hyphenEndings[w.plain]) {
			words = append(words, w)
		}
		b.Reset()
		capitals, small, hyphen = 0, 0, false
	}
	for i, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if unicode.IsUpper(r) {
				capitals++
			} else if unicode.IsLower(r) {
				small++
			}
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.' && inside(name, i): // O'Brien, U.N.
		default:
			end()
			hyphen = (r == '-' || r == '‑') && len(words) > 0
		}
	}
	end()
	if len(words) > 1 && articles[base] != "" && strings.Contains(articles[base], " "+words[0].plain+" ") {
		return words[1:]
	}
	return words
}

// inside tells whether a letter stands directly behind the full stop at name[i].
func inside(name string, i int) bool {
	r, _ := utf8.DecodeRuneInString(name[i+1:])
	return unicode.IsLetter(r)
}

// articles stand in front of a name without being part of it.
var articles = map[string]string{"en": " the ", "de": " der die das den dem des "}

// hyphenEndings are what Montenegrin joins to an abbreviation with a hyphen.
var hyphenEndings = func() map[string]bool {
	all := map[string]bool{}
	for e := range strings.FieldsSeq("a u e i om em ja ju je ji jem jom ov ova ovo ove ovi ovu ovog ovom ovim ovih ovoj jev jeva jevo jeve jevi jevu jevog jevom jevim jevih jevoj in ina ine inu") {
		all[e] = true
	}
	return all
}()

// joined are the words of a name with spaces between them, abbreviations in capitals: no
// "US" is "us".
func joined(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if w.acronym {
			b.WriteString(strings.ToUpper(w.plain))
		} else {
			b.WriteString(w.plain)
		}
	}
	return b.String()
}

// starts are the first two letters of every word, which hardly any ending touches: what the
// forms are looked up by that a name may be a case of.
func starts(words []word) string {
	var b strings.Builder
	for _, w := range words {
		letters := 0
		for _, r := range w.plain {
			if letters++; letters > 2 {
				break
			}
			b.WriteRune(r)
		}
		b.WriteByte(' ')
	}
	return b.String()
}
