package quote

import (
	"embed"
	"fmt"
	"strings"
	"sync"
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

// tongue is what the finder knows of one language.
type tongue struct {
	verbs map[string]cue // of saying, by their forms
	// speech finds what a paragraph says that somebody said; earlier is who was named before.
	find func(t *Text, p *paragraph) []Attribution
}

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
