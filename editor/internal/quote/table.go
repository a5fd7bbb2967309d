package quote

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"redakcija/editor/language"
)

// The tables are text files, so that an editor can read and mend them. A line in brackets
// begins a section; the other lines are rows, their fields between bars; # begins a remark.
//
//	[verbs]
//	say   | said says saying      | said    | clause quote
//	tell  | told tells telling    | said    | clause quote addressee
//	claim | claimed claims        | claimed | clause quote infinitive
//
// Of a verb the fields are the lemma, its other forms, its force and what it takes. Each
// language says in a remark what its own sections hold.
//
//go:embed tables/*.txt
var tables embed.FS

// table is a file of tables: the rows of every section, each with its fields.
type table map[string][][]string

// cue is a word or phrase that says that somebody said something.
type cue struct {
	lemma string
	force Force
	takes map[string]bool // "clause", "quote", "addressee", …
}

// readTable reads the file of a language. What is wrong in it is a mistake of the program.
func readTable(base string) table {
	b, err := tables.ReadFile("tables/" + base + ".txt")
	if err != nil {
		panic("quote: " + err.Error())
	}
	t, err := parseTable(string(b))
	if err != nil {
		panic(fmt.Sprintf("quote: tables/%s.txt: %v", base, err))
	}
	return t
}

// parseTable reads sections and rows. An error names the line.
func parseTable(s string) (table, error) {
	t := table{}
	section := ""
	line := 0
	for l := range strings.Lines(s) {
		line++
		l, _, _ = strings.Cut(l, "#")
		switch l = strings.TrimSpace(l); {
		case l == "":
		case strings.HasPrefix(l, "["):
			section = strings.Trim(l, "[]")
		case section == "":
			return nil, fmt.Errorf("line %d stands in no section", line)
		default:
			fields := strings.Split(l, "|")
			for i := range fields {
				fields[i] = strings.TrimSpace(fields[i])
			}
			t[section] = append(t[section], fields)
		}
	}
	return t, nil
}

// verbs returns the cues of a section by each of their forms.
func (t table) cues(section string) map[string]cue {
	all := map[string]cue{}
	for _, row := range t[section] {
		c := cue{lemma: row[0], force: Said, takes: map[string]bool{}}
		if len(row) > 2 && row[2] != "" {
			c.force = Force(row[2])
		}
		if len(row) > 3 {
			for _, w := range strings.Fields(row[3]) {
				c.takes[w] = true
			}
		}
		all[row[0]] = c
		if len(row) > 1 {
			for _, form := range strings.Fields(row[1]) {
				all[form] = c
			}
		}
	}
	return all
}

// words returns the set of all words of a section.
func (t table) words(section string) map[string]bool {
	all := map[string]bool{}
	for _, row := range t[section] {
		for _, field := range row {
			for _, w := range strings.Fields(field) {
				all[w] = true
			}
		}
	}
	return all
}

// sexes returns the words of a section with the sex that the second field gives: m, f, or p
// for more than one person; nothing where the word does not tell.
func (t table) sexes(section string) map[string]sex {
	all := map[string]sex{}
	for _, row := range t[section] {
		as := anySex
		if len(row) > 1 {
			as = map[string]sex{"m": man, "f": woman, "p": many}[row[1]]
		}
		for _, w := range strings.Fields(row[0]) {
			all[w] = as
		}
	}
	return all
}

// tongue is what the finder knows of one language. A language is one function that returns
// it, with its words in tables/, and one function that finds. The base reads of a table
//
//	[pronouns]   he | m        who is meant by a word that is no name; m, f, or p for many
//	[roles]      spokeswoman | f   nouns for people and bodies that speak, as heads of a role
//	[particles]  von de van    small words and titles, which no name begins with
//
// and names.txt, the first names of all languages. Everything else is the language's own.
type tongue struct {
	verbs map[string]cue // of saying, by their forms
	// find adds what f.p, the paragraph that is read, says that somebody said, by f.add. It
	// gives the parties Text and Place, with Name and Role as far as they stand there. What
	// stands in a period of speech without any cue is not for it: the base gives it to the
	// speaker before. Speeches that are taken already have their attribution.
	find func(f *finder)

	pronouns   map[string]sex
	roles      map[string]sex
	particles  map[string]bool
	firstNames map[string]sex
	// stem returns the form of a name by which all its cases are one; nil where a language
	// has none. The name is in lower case, without 's.
	stem func(plain string) string
	// noName tells whether a word with a capital is no part of a person's name: an office, a
	// day, a noun that is always written so. It may be nil.
	noName func(plain string) bool
}

// name returns the form of a name by which it is known again.
func (t *tongue) name(plain string) string {
	plain = strings.TrimSuffix(strings.TrimSuffix(plain, "'s"), "'")
	if t.stem != nil {
		return t.stem(plain)
	}
	return plain
}

// inName tells whether a word with a capital can be part of a person's name.
func (t *tongue) inName(plain string) bool {
	_, pronoun := t.pronouns[plain]
	_, role := t.roles[plain]
	return !pronoun && !role && (t.noName == nil || !t.noName(plain))
}

// head returns the noun of a role: "aide" of "a Kremlin aide for foreign affairs"; "" where
// the table has none of its words.
func (t *tongue) head(role string) string {
	head := ""
	for _, w := range strings.Fields(strings.ToLower(role)) {
		w = strings.Trim(w, ",.")
		if _, ok := t.roles[w]; ok {
			head = w
		} else if head != "" {
			break
		}
	}
	return head
}

// sexOf returns what a role tells of who holds it.
func (t *tongue) sexOf(role string) sex { return t.roles[t.head(role)] }

// tongues are the languages with a table.
var tongues = map[string]func() *tongue{
	"en":  sync.OnceValue(english),
	"de":  sync.OnceValue(german),
	"cnr": sync.OnceValue(montenegrin),
}

// tongueOf returns the tongue of a language, one without words where it has no table.
func tongueOf(base string) *tongue {
	if make := tongues[base]; make != nil {
		return make()
	}
	return &tongue{}
}

// newTongue returns what the base reads of a table.
func newTongue(words table) *tongue {
	return &tongue{
		verbs:      words.cues("verbs"),
		pronouns:   words.sexes("pronouns"),
		roles:      words.sexes("roles"),
		particles:  words.words("particles"),
		firstNames: firstNames(),
	}
}

// firstNames are names of men and women of any country, as the papers of the three
// languages write them.
var firstNames = sync.OnceValue(func() map[string]sex {
	return readTable("names").sexes("names")
})

// IsFirstName tells whether a word is somebody's first name, in any case or script.
func IsFirstName(word string) bool {
	_, known := firstNames()[strings.ToLower(language.ToLatin(word))]
	return known
}
