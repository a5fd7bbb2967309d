package carry

import (
	_ "embed"
	"strings"
	"sync"

	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// The tables are text files, so that an editor can read and mend them.
var (
	//go:embed tables/people.txt
	peopleTable string
	//go:embed tables/saying.txt
	sayingTable string
	//go:embed tables/words.txt
	wordsTable string
)

// stems are beginnings of words, and whole words, each with a number.
type stems struct {
	whole map[string]int
	// starts are the beginnings by their first letters, which all words share with them.
	starts map[string][]stem
}

type stem struct {
	text   string
	number int
}

// shortestStem is how many bytes a beginning has at least.
const shortestStem = 3

func newStems() stems { return stems{map[string]int{}, map[string][]stem{}} }

// add reads words of a table: "=" marks a whole word, and so does a length that begins no other.
func (s stems) add(line string, number int) {
	for w := range strings.FieldsSeq(line) {
		whole, marked := strings.CutPrefix(w, "=")
		if marked || len(w) < shortestStem {
			s.whole[whole] = number
			continue
		}
		s.starts[w[:shortestStem]] = append(s.starts[w[:shortestStem]], stem{w, number})
	}
}

// find returns the number of a word in lower case, by its longest beginning; 0 where it is
// not there.
func (s stems) find(plain string) int {
	if n := s.whole[plain]; n != 0 || len(plain) < shortestStem {
		return n
	}
	longest, number := 0, 0
	for _, one := range s.starts[plain[:shortestStem]] {
		if len(one.text) > longest && strings.HasPrefix(plain, one.text) {
			longest, number = len(one.text), one.number
		}
	}
	return number
}

// sections calls fn for every line of a table with the section it stands in.
func sections(table string, fn func(section, line string)) {
	section := ""
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		switch {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		default:
			fn(section, line)
		}
	}
}

// people are the nouns of the table, by the number of their line. Bodies have the numbers
// from firstBody on, outlets those from firstOutlet.
var people = sync.OnceValue(func() stems {
	s := newStems()
	first := map[string]int{"": firstPeople, "documents": firstDocument, "bodies": firstBody, "outlets": firstOutlet, "names": firstName}
	next := firstPeople
	sections(peopleTable, func(section, line string) {
		next = max(next, first[section])
		s.add(line, next)
		next++
	})
	return s
})

// interviewNotion is the number of interviews.
var interviewNotion = sync.OnceValue(func() int { return people().find("interview") })

// The first numbers of people, of documents, of bodies, of outlets and of words in their names, beyond all
// numbers of [language.Exonym].
const (
	firstPeople   = 1 << 16
	firstDocument = 1 << 17
	firstBody     = 1 << 18
	firstOutlet   = 1 << 19
	firstName     = 1 << 20
)

// notionOf returns the number of what a word names in any of the three languages: a place,
// an institution, an office, a calling; 0 where it names none that is known.
func notionOf(base, plain string) int {
	if n := people().find(plain); n != 0 {
		return n
	}
	if n := language.Exonym(plain); n != 0 || base != "de" {
		return n
	}
	// "Wirtschaftsmagazin" is a magazine.
	for at := shortestStem; at < len(plain)-longStem; at++ {
		if n := people().find(plain[at:]); n >= firstOutlet && n < firstName {
			return n
		}
	}
	return 0
}

// longStem is how many bytes the last part of a German word has at least, less one.
const longStem = 4

// speaking is what is known of the words of saying of one language.
type speaking struct {
	words stems
	// nobody are runs of words by which nobody says it, by their first word.
	nobody map[string][][]string
	// anothers are forms of verbs that tell another's words.
	anothers stems
}

var speakingIn = sync.OnceValue(func() map[string]*speaking {
	all := map[string]*speaking{}
	sections(sayingTable, func(section, line string) {
		base, rest, _ := strings.Cut(section, " ")
		s := all[base]
		if s == nil {
			s = &speaking{words: newStems(), nobody: map[string][][]string{}, anothers: newStems()}
			all[base] = s
		}
		switch rest {
		case "":
			s.words.add(line, 1)
		case "words of another":
			for w := range strings.FieldsSeq(line) {
				s.anothers.add("="+w, 1)
			}
		case "nobody":
			for run := range strings.FieldsSeq(line) {
				words := strings.Split(run, "_")
				s.nobody[words[0]] = append(s.nobody[words[0]], words)
			}
		}
	})
	return all
})

// sure is what is known of the words that are sure to have a force.
type sure struct {
	lemmas map[quote.Force]map[string]bool
	words  map[quote.Force]stems // of any language
}

var sureWords = sync.OnceValue(func() *sure {
	all := &sure{map[quote.Force]map[string]bool{}, map[quote.Force]stems{}}
	sections(sayingTable, func(section, line string) {
		name, found := strings.CutPrefix(section, "sure ")
		if !found {
			return
		}
		force := quote.Force(name)
		if all.lemmas[force] != nil {
			all.words[force].add(line, 1)
			return
		}
		all.lemmas[force], all.words[force] = map[string]bool{}, newStems()
		for lemma := range strings.FieldsSeq(line) {
			all.lemmas[force][strings.ReplaceAll(lemma, "_", " ")] = true
		}
	})
	return all
})

// smallWords are those of the table, by their section.
var smallWords = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	sections(wordsTable, func(section, line string) {
		if all[section] == nil {
			all[section] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(line) {
			all[section][w] = true
		}
	})
	return all
})

// isWord tells whether a word stands in a section of the table of small words.
func isWord(section, plain string) bool { return smallWords()[section][plain] }

// coreWords are words of saying of any language that mean little else, reportWords those by
// which outlets say what they know.
var (
	coreWords   = sync.OnceValue(func() stems { return sayingSection("core") })
	reportWords = sync.OnceValue(func() stems { return sayingSection("reports") })
)

func sayingSection(name string) stems {
	s := newStems()
	sections(sayingTable, func(section, line string) {
		if section == name {
			s.add(line, 1)
		}
	})
	return s
}

// says tells whether a word is one of saying.
func (t *Text) says(w *word) bool {
	s := speakingIn()[t.base]
	return s != nil && s.words.find(w.plain) != 0
}

// ofAnother tells whether a word is the form of a verb that tells another's words.
func (t *Text) ofAnother(w *word) bool {
	s := speakingIn()[t.base]
	return s != nil && s.anothers.find(w.plain) != 0
}

// nobodySays tells whether the words from an index on say that it was said, and by nobody.
func (t *Text) nobodySays(words []word) bool {
	s := speakingIn()[t.base]
	if s == nil {
		return false
	}
	for _, run := range s.nobody[words[0].plain] {
		if len(run) > len(words) {
			continue
		}
		all := true
		for i, plain := range run {
			all = all && words[i].plain == plain
		}
		if all {
			return true
		}
	}
	return false
}
