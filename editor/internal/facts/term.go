package facts

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"redakcija/editor/internal/checks"
	"redakcija/editor/language"
)

// term is what one word says.
type term struct {
	checks.Name
	paragraph int
	// key is equal for words that say the same, in all languages where that is known: the
	// number of an exonym, of a notion of the news, or else the stem. It is "" for words that
	// say nothing of what a sentence is about.
	key string
	// name says that it may be part of a name: it has a capital that is not due to its place,
	// or is like one that has.
	name bool
}

// readTerms finds the terms of a paragraph.
func (p *reader) readTerms() {
	p.newTerms = len(p.terms)
	counted := 0
	slices.SortFunc(p.counted, func(a, b language.Span) int { return a.Start - b.Start })
	for _, n := range p.Names() {
		for counted < len(p.counted) && p.counted[counted].End <= n.Start {
			counted++
		}
		t := term{Name: n, paragraph: p.at}
		t.name = n.Capital && !n.First && !n.Common && len(n.Letters) > 1
		if counted == len(p.counted) || n.End <= p.counted[counted].Start {
			t.key = keyOf(p.base, &n)
		}
		p.terms = append(p.terms, t)
	}
	at := p.newTerms
	for i := p.first; i < len(p.sentences); i++ {
		s := &p.sentences[i]
		s.terms[0] = at
		for at < len(p.terms) && p.terms[at].Start < s.End {
			at++
		}
		s.terms[1] = at
	}
}

// keyOf returns the key of a word.
func keyOf(base string, n *checks.Name) string {
	word := string(n.Letters)
	if n.Meaning != 0 {
		return "=" + strconv.Itoa(n.Meaning)
	}
	if id := notion(base, word); id != 0 {
		return "~" + strconv.Itoa(id)
	}
	if idle()[base][word] {
		return ""
	}
	return stem(word)
}

// stem is what the forms of a word share, roughly: it is only asked whether two sentences
// tell of the same thing. Letters that languages write differently in one foreign word are
// the same.
func stem(word string) string {
	n := utf8.RuneCountInString(word)
	switch {
	case n < 3:
		return ""
	case n >= 7:
		n = 5
	case n >= 5:
		n = 4
	case n == 4:
		n = 3
	}
	end := 0
	for range n {
		_, size := utf8.DecodeRuneInString(word[end:])
		end += size
	}
	return alike.Replace(word[:end])
}

var alike = strings.NewReplacer("c", "k", "č", "k", "ć", "k", "z", "s", "š", "s", "ž", "s", "w", "v", "ß", "s", "y", "i", "ä", "a", "ö", "o", "ü", "u", "đ", "d")

// idle are words of three and more letters that stand in any sentence.
var idle = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for base, words := range map[string]string{
		"en": `the and for but not with from that this these those they them their there have has had been was were will would could should
			about after before into over under than then when where which while who whom whose what also more most such some only other
			its his her him she you your our are can may might said says say told added according because between during against
			one two very just even still again both each any all out off per via`,
		"de": `der die das den dem des ein eine einen einem einer eines und oder aber nicht mit von vom zum zur aus auf bei für nach über unter
			vor wie als dass daß sich sei seien ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann können soll
			sollen auch noch nur schon mehr sehr sein seine seinen seinem seiner ihre ihren ihrem ihrer sie wir ihn ihm ihnen man durch
			gegen ohne bis seit während dann dort hier diese dieser dieses diesen diesem sagte sagten teilte erklärte laut zwischen`,
		"cnr": `koji koja koje kojeg kojem kojoj kojih kojim koju ili ali kao kako kada kad gdje gde što šta iz nije nisu nijesu sam smo ste
			bio bila bilo bili bile biti biće bude budu oni one ona ono ovo ova ovaj ove ovog ovom taj tog tom toga tome tim njegov njegova
			njegove njihov njihova njen njena svoj svoje svoja svoju sve svi sva nakon poslije prije pre tokom oko između zbog jer dok
			više samo još već vrlo veoma može mogu treba rekao rekla kazao kazala izjavio izjavila naveo navela saopštio saopštila
			dodao dodala protiv preko kod pred pod nad bez ima imaju da će bi se su je u na`,
	} {
		set := map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			set[w] = true
		}
		all[base] = set
	}
	return all
})
