package facts

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"redakcija/editor/internal/names"
	"redakcija/editor/internal/phrase"
	"redakcija/editor/language"
)

// findNames makes facts of the names of a report: runs of words with a capital letter. At
// the beginning of a sentence a word is a name where it is one elsewhere, or where a name
// follows.
func (r *Report) findNames() {
	var known []string // names, each once
	for i := range r.terms {
		t := &r.terms[i]
		if t.name && r.base == "de" && !t.Acronym && !language.IsPlace(t.Meaning) && (t.Meaning != 0 || !r.besides(i)) {
			t.name = false // a noun
		}
		if word := string(t.Letters); t.name && !slices.Contains(known, word) {
			known = append(known, word)
		}
	}
	isKnown := func(word string) bool {
		return slices.ContainsFunc(known, func(name string) bool { return name[0] == word[0] && phrase.OneStem(r.base, name, word) })
	}
	for i := len(r.terms) - 1; i >= 0; i-- {
		t := &r.terms[i]
		if !t.name && t.Capital && !t.Common && len(t.Letters) > 1 {
			t.name = isKnown(string(t.Letters)) || r.base != "de" && i+1 < len(r.terms) && r.terms[i+1].name && r.adjoin(i) && !r.isTitled(i)
		}
	}
	at := 0 // sentence
	for i := 0; i < len(r.terms); {
		if !r.terms[i].name {
			i++
			continue
		}
		end := i + 1
		for end < len(r.terms) && r.terms[end].name && r.adjoin(end-1) {
			end++
		}
		for at+1 < len(r.sentences) && r.sentences[at].terms[1] <= i {
			at++
		}
		r.addName(i, end, at)
		i = end
	}
	slices.SortStableFunc(r.Facts, func(a, b Fact) int {
		if a.Paragraph != b.Paragraph {
			return a.Paragraph - b.Paragraph
		}
		return a.Start - b.Start
	})
}

// isTitled tells whether all words of a sentence that may have a capital have one: the
// headline of an English paper.
func (r *Report) isTitled(i int) bool {
	t := &r.terms[i]
	return t.First && i > 0 && r.terms[i-1].paragraph == t.paragraph && r.terms[i-1].Capital && r.terms[i-1].First
}

// addName adds the name that terms are, without what its bearer is called in front.
func (r *Report) addName(from, to, sentence int) {
	for k := to - 2; k >= from; k-- {
		if t := &r.terms[k]; titles()[t.Meaning] || strings.HasPrefix(t.key, "~") {
			from = k + 1
			break
		}
	}
	if from == to-1 && titles()[r.terms[from].Meaning] {
		return // nobody by name
	}
	f := Fact{Kind: Name, sentence: sentence}
	place := true
	for k := from; k < to; k++ {
		f.words = append(f.words, k)
		place = place && language.IsPlace(r.terms[k].Meaning)
	}
	if place {
		f.Kind = Place
	}
	first, last := &r.terms[from], &r.terms[to-1]
	f.Paragraph, f.Start, f.End = first.paragraph, first.Start, last.End
	f.Words = r.paragraphs[first.paragraph].Of(first.Start, last.End)
	r.Facts = append(r.Facts, f)
}

// titles are the numbers of the exonyms that stand in front of names.
var titles = sync.OnceValue(func() map[int]bool {
	all := map[int]bool{}
	for word := range strings.FieldsSeq(`president chancellor premier minister secretary king queen prince princess duke
		duchess lord lady pope bishop archbishop cardinal patriarch emperor sheikh general lieutenant reverend colonel major
		captain judge senator representative professor doctor director manager chief leader ambassador governor mayor mr mrs sir`) {
		all[language.Exonym(word)] = true
	}
	delete(all, 0)
	return all
})

// besides tells whether a word with a capital stands beside a term.
func (r *Report) besides(i int) bool {
	after := i+1 < len(r.terms) && r.terms[i+1].Capital && !r.terms[i+1].Common && r.adjoin(i)
	return after || i > 0 && r.terms[i-1].Capital && !r.terms[i-1].Common && r.adjoin(i-1)
}

// adjoin tells whether nothing but a space or a hyphen stands between a term and the next.
func (r *Report) adjoin(i int) bool {
	a, b := &r.terms[i], &r.terms[i+1]
	if a.paragraph != b.paragraph || b.Start-a.End != 1 {
		return b.Start == a.End && a.paragraph == b.paragraph
	}
	between := r.paragraphs[a.paragraph].Runes[a.End]
	return unicode.IsSpace(between) || between == '-' || between == '‑' || between == '’' || between == '\''
}

// ways are those in which names go between the languages of two reports.
type ways struct {
	a, b    string // the languages
	forward names.Way
	// sounds says that both are of one language in which some write names by sound.
	sounds bool
}

func between(a, b *Report) ways {
	return ways{a.base, b.base, names.Between(a.base, b.base), a.base == "cnr" && b.base == "cnr"}
}

// same tells whether two words are one name.
func (w ways) same(x, y *term) bool {
	switch {
	case x.Meaning != 0 && x.Meaning == y.Meaning:
		return true
	case !mayBegin(x.Letters, y.Letters):
		return false
	case slices.Equal(x.Letters, y.Letters):
		return true
	case x.Acronym && y.Acronym:
		return false
	case w.a == w.b && phrase.OneStem(w.a, string(x.Letters), string(y.Letters)):
		return true
	case w.forward.Match(x.Word, y.Word) != names.No:
		return true
	case w.sounds:
		return names.IntoMontenegrin.Match(x.Word, y.Word) != names.No || names.FromMontenegrin.Match(x.Word, y.Word) != names.No
	}
	return false
}

// mayBegin tells whether two words may be one name by their first letters: those that no
// transcription changes must be equal.
func mayBegin(a, b []rune) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if a[0] == b[0] {
		return true
	}
	firm := func(r rune) bool { return r == 'b' || r == 'l' || r == 'm' || r == 'n' || r == 'r' }
	return !firm(a[0]) && !firm(b[0])
}

// near tells whether two words are one name but for a letter, which is another one or stands
// before the next. A letter more or less is mostly another spelling of the same name
// (Hillary, Hilary). Beside says that the words next to them are the same, so that even
// short ones may differ, and a last letter.
func (w ways) near(x, y *term, beside bool) bool {
	const short = 4
	least := min(len(x.Letters), len(y.Letters))
	if x.Meaning != 0 && y.Meaning != 0 || x.Acronym || y.Acronym || least < 3 || least < short && !beside {
		return false
	}
	i := 0
	for i < least && x.Letters[i] == y.Letters[i] {
		i++
	}
	if i == least || i == 0 && least <= short && !beside {
		return false
	}
	a, b := slices.Clone(x.Letters), y.Letters
	last := i+1 == len(a) && i+1 == len(b)
	switch {
	case i+1 < least && a[i+1] == b[i+1] || last && beside && !(isInflected(a[i]) && isInflected(b[i])):
		a[i] = b[i]
	case i+1 < least && a[i] == b[i+1] && a[i+1] == b[i]:
		a[i], a[i+1] = b[i], b[i+1]
	default:
		return false
	}
	changed := *x
	changed.Word = names.NewWord(string(a))
	return w.same(&changed, y)
}

// isInflected tells a letter in which endings differ: those of "Ivana" and "Ivanu", "Crnoj"
// and "Crnom".
func isInflected(r rune) bool { return strings.ContainsRune("aeiougmjh", r) }
