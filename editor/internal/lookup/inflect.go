package lookup

import (
	"strings"
	"sync"

	"redakcija/editor/internal/phrase"
)

// cases is a set of grammatical cases in which a word may stand.
type cases uint8

const (
	nominative cases = 1 << iota
	genitive
	dative // and the locative, which is spelt alike
	accusative
	instrumental
	anyCase = nominative | genitive | dative | accusative | instrumental
)

// What Montenegrin names end in, by the way they are declined. Vocatives are left out: they
// are for those who are spoken to.
var (
	masculine   = []ending{{"a", genitive | accusative}, {"u", dative}, {"om", instrumental}, {"em", instrumental}, {"im", instrumental}}
	feminine    = []ending{{"e", genitive}, {"i", dative}, {"u", accusative}, {"om", instrumental}}
	adjectival  = []ending{{"og", genitive | accusative}, {"oga", genitive | accusative}, {"om", dative}, {"ome", dative}, {"omu", dative}, {"im", instrumental}}
	afterVowel  = []ending{{"ja", genitive | accusative}, {"ju", dative}, {"jem", instrumental}, {"jom", instrumental}}
	afterVowelF = []ending{{"je", genitive}, {"ji", dative}, {"ju", accusative}, {"jom", instrumental}}
	withT       = []ending{{"ta", genitive | accusative}, {"tu", dative}, {"tom", instrumental}} // Mile, Mileta
)

type ending struct {
	text  string
	cases cases
}

// declined returns the cases of which a word of a Montenegrin text may be the name that a
// dictionary has, 0 where it is none of its forms. Both are in lower case.
func declined(name, word string) cases {
	if name == word {
		return nominative
	}
	if len(name) < 2 {
		return behind(name, word, masculine)
	}
	stem, last, before := name[:len(name)-1], name[len(name)-1], name[len(name)-2]
	switch last {
	case 'a':
		c := behind(stem, word, feminine)
		if before == 'i' { // Sofia, Sofije
			c |= behind(stem, word, afterVowelF)
		}
		if to := strings.IndexByte("kgh", before); to >= 0 && word == stem[:len(stem)-1]+"czs"[to:to+1]+"i" { // Olga, Olzi
			c |= dative
		}
		return c
	case 'o', 'e':
		c := behind(stem, word, masculine) | behind(name, word, masculine) // Marko, Marka; Džo, Džoa
		if before == 'i' {                                                 // Rubio, Rubija
			c |= behind(stem, word, afterVowel)
		}
		if last == 'e' {
			c |= behind(name, word, withT)
		}
		return c
	case 'i', 'y':
		return behind(stem, word, adjectival) | behind(name, word, afterVowel) // Zelenski, Zelenskog; Vensi, Vensija
	case 'u':
		return behind(name, word, masculine)
	}
	c := behind(name, word, masculine)
	if before == 'a' && len(name) > 3 { // Petar, Petra
		c |= behind(name[:len(name)-2]+name[len(name)-1:], word, masculine)
	}
	return c
}

// behind returns the cases of the ending that a word has behind a stem.
func behind(stem, word string, endings []ending) cases {
	rest, ok := strings.CutPrefix(word, stem)
	if !ok {
		return 0
	}
	for _, e := range endings {
		if e.text == rest {
			return e.cases
		}
	}
	return 0
}

// inflected tells whether a name is a form as the grammar of a language writes it in a
// sentence.
func inflected(base string, f *form, name []word) bool {
	if len(f.words) != len(name) {
		return false
	}
	if !f.Person {
		for i, w := range name {
			if (f.words[i].acronym || w.acronym) && f.words[i] != w || !phrase.SameStem(base, f.words[i].plain, w.plain) {
				return false
			}
		}
		return true
	}
	if base == "cnr" {
		return personIn(f, name)
	}
	last := len(name) - 1
	for i := range last {
		if f.words[i].plain != name[i].plain {
			return false
		}
	}
	return name[last].plain == f.words[last].plain+"s" // the genitive of English and German
}

// personIn tells whether a name of a Montenegrin text is that of a person, in one case
// through all its words. Where the last word is declined the others may stay as they are,
// if they do not end in -a: "Džej Di Vensa". The surname of a woman is declined only where it
// ends in -a: "Ivane Petrović".
func personIn(f *form, name []word) bool {
	last := len(name) - 1
	surname := f.words[last].plain
	common := declined(surname, name[last].plain)
	if !strings.HasSuffix(surname, "a") && last > 0 {
		switch bare, woman := surname == name[last].plain, f.isWoman(); {
		case bare && woman:
			common = anyCase
		case woman:
			return false
		}
	}
	for i := range last {
		c := declined(f.words[i].plain, name[i].plain)
		if c == nominative && !strings.HasSuffix(name[i].plain, "a") {
			c = anyCase
		}
		common &= c
	}
	return common != 0 && !(common&nominative == 0 && common&genitive != 0 && !f.isWoman() && isWomansToo(name))
}

// isWomansToo tells whether a name, taken for the genitive of a man's, may as well be the name
// of a woman: "Ivana Petrova". Then it is nobody's for sure.
func isWomansToo(name []word) bool {
	surname := name[len(name)-1].plain
	for _, ending := range [...]string{"ova", "eva", "ina"} {
		if strings.HasSuffix(surname, ending) {
			return len(name) > 1 && womenByMen()[name[0].plain]
		}
	}
	return false
}

// womenByMen are the women's names that are spelt like the genitive of a man's.
var womenByMen = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq(`
		ivana jovana milana zorana gorana dragana bojana bogdana stojana kristijana julijana adrijana marijana
		aleksandra petra pavla branislava miroslava radoslava stanislava vladislava jaroslava danijela mihaela gabrijela rafaela
		simona leona martina marina valentina kristina roberta alberta karla denisa luisa jevgenija
		valerija julija emilija vasilija antonija mila radmila ljubomira vladimira branimira slavomira božidara
	`) {
		all[name] = true
	}
	return all
})

// isWoman tells whether a person is a woman, as far as is known: by the first name, where
// nobody has said it.
func (f *form) isWoman() bool {
	first := f.words[0].plain
	return f.Gender == Female || f.Gender == Unknown && strings.HasSuffix(first, "a") && !menInA()[first]
}

// menInA are the men's names that end in -a. There are few, and all other first names with
// this ending are women's.
var menInA = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq(`
		nikola luka saša sava ilija matija andrija aleksa vanja miša mića toma kosta nikita vasa jova pera boža joža kuzma
		siniša nebojša novica ljubiša dragiša radiša mališa staniša jakša vuksa puniša krsta đoka žika laza mika
		steva jefta savva ilja foma danila gavrila kolja petja mitja griša serjoža aljoša miha jaka žiga grga
		ivica perica jovica mustafa musa isa jahja attila atila joshua džošua joša juha jukka pekka esa akira
		costa dula bata braca raša vlada peđa neša dača grujica šćepa
	`) {
		all[name] = true
	}
	return all
})
