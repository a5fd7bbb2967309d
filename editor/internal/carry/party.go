package carry

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	naming "redakcija/editor/internal/names"
	"redakcija/editor/internal/quote"
)

// who is a party of the source, ready to be looked for in the version.
type who struct {
	*quote.Party
	name string // what it is called by: its fullest name, otherwise as the text calls it
	// words are those of the name that tell who it is: of a person the last one, which papers
	// use alone; of an institution all but the small ones.
	words []word
	// also are the names in what the text calls them that the name does not have: a case of it
	// that the finder did not know.
	also []word
	// person says that it is the name of a person: first is their first name, nil where it is
	// not known.
	person bool
	first  *word
	// pronoun says that the text has nothing for it but "he" or "they"; nouns, that the language
	// writes all nouns as names.
	pronoun, nouns bool
}

// whoIs makes a party ready.
func (t *Text) whoIs(p *quote.Party) who {
	if name := t.behindNoun(p); name != "" {
		named := *p
		named.Name = name
		p = &named
	}
	w := who{Party: p, name: p.Name}
	if w.name == "" {
		w.name = p.Text
	}
	w.pronoun = p.Text == "" || isWord("pronouns", plain(t.base, p.Text))
	capitals := 0
	for field := range strings.FieldsFuncSeq(w.name, func(r rune) bool { return !isWordRune(r) && r != '.' }) {
		field = strings.Trim(field, ".")
		n := word{plain: plain(t.base, field)}
		if field == "" || isWord("small", n.plain) || isWord("pronouns", n.plain) {
			continue
		}
		n.notion = notionOf(t.base, n.plain)
		if n.capital = startsCapital(field); n.capital {
			n.name = naming.NewWord(field)
			capitals++
		}
		w.words = append(w.words, n)
	}
	if last := len(w.words) - 1; last > 0 && p.Name != "" && capitals == len(w.words) && !w.words[last].name.Acronym {
		first := 0
		for first < last && w.words[first].calling() {
			first++
		}
		if n := &w.words[first]; n.notion == 0 && !adjective(n.plain) || first > 0 {
			w.person, w.words = true, w.words[last:]
			w.words[0].notion = 0 // Belov is nobody white
			if first < last {
				w.first = n
			}
		}
	}
	w.nouns = t.base == "de" && p.Name == ""
	if p.Name != "" && p.Text != p.Name {
		for field := range strings.FieldsFuncSeq(p.Text, func(r rune) bool { return !isWordRune(r) }) {
			if n := plain(t.base, field); startsCapital(field) && !isWord("pronouns", n) && !isWord("small", n) {
				w.also = append(w.also, word{plain: n, capital: true, name: naming.NewWord(field)})
			}
		}
	}
	return w
}

// behindNoun returns the name of a German party that the finder took for a role as a whole:
// two words with a capital that follow each other are a noun and a name, or a name and whom
// it was said to: "der Ingenieur Belov", "sagte Belov Reportern".
func (t *Text) behindNoun(p *quote.Party) string {
	if t.base != "de" || p.Name != "" {
		return ""
	}
	fields := strings.Fields(p.Text)
	last := len(fields)
	for last > 1 && t.calling(fields[last-1]) && startsCapital(fields[last-2]) {
		last--
	}
	first := last
	for first > 0 && startsCapital(fields[first-1]) {
		first--
	}
	switch {
	case last == first, last < len(fields) && t.calling(fields[last-1]):
		return ""
	case last-first < 2 && last == len(fields) || adjective(fields[first]):
		return ""
	}
	return strings.Join(fields[first:last], " ")
}

// calling tells whether a word is one for people.
func (t *Text) calling(text string) bool {
	n := word{notion: people().find(plain(t.base, text))}
	return n.calling()
}

// calling tells whether a word says what somebody is: an office, a calling.
func (w *word) calling() bool { return w.notion >= firstPeople && w.notion < firstDocument }

// adjective tells whether a German word is made of a name or a thing: the Deutsche Bank, the
// Technisches Hilfswerk.
func adjective(word string) bool {
	word = strings.ToLower(word)
	for _, ending := range [...]string{"ische", "ischen", "isches", "ischer", "deutsche", "deutschen", "deutscher"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

func startsCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// each makes the parties ready that a text joins: "Bloomberg and The Bell".
func (t *Text) each(p *quote.Party) []who {
	fields := strings.Fields(p.Text)
	var all []who
	for first, i := 0, 0; i <= len(fields); i++ {
		if i < len(fields) && !isWord("joiners", plain(t.base, fields[i])) {
			continue
		}
		if i > first {
			part := quote.Party{Text: strings.Join(fields[first:i], " "), Place: p.Place}
			if first == 0 && i == len(fields) {
				part = *p
			}
			all = append(all, t.whoIs(&part))
		}
		first = i + 1
	}
	return all
}

// named tells whether there is a proper name to look for.
func (w *who) named() bool {
	for i := range w.words {
		if n := &w.words[i]; n.capital && (w.Name != "" || n.notion == 0 && (!w.nouns || n.name.Acronym)) {
			return true
		}
	}
	return false
}

// proper tells whether there is a name among the words of an outlet, beside what it is.
func (w *who) proper() bool {
	return w.Name != "" || slices.ContainsFunc(w.words, func(n word) bool {
		return n.capital && (n.notion < firstPeople || n.notion >= firstName)
	})
}

// droppable tells whether it is somebody whom a version must name too: a paragraph names them
// where it quotes them, and they are no report or letter without a name.
func (w *who) droppable(paragraph int) bool {
	if w.Place.None() || w.Place.Paragraph != paragraph {
		return false
	}
	return w.named() || w.pronoun || slices.ContainsFunc(w.words, func(n word) bool {
		return n.notion != 0 && (n.notion < firstDocument || n.notion >= firstBody)
	})
}

// listed tells whether they are called by a word of the table for people, bodies or outlets.
func (w *who) listed() bool {
	return slices.ContainsFunc(w.words, func(n word) bool { return n.calling() || n.notion >= firstBody })
}

// notions tells whether what they are called by is a word that all languages are known to
// have: "police", "the ministry".
func (w *who) notions() bool {
	for i := range w.words {
		if w.words[i].notion != 0 {
			return true
		}
	}
	return false
}

// translated tells whether what somebody is called would be known again in another language:
// the name of a person, one word, or words that are all in the tables. The Technisches
// Hilfswerk may be called anything.
func (w *who) translated() bool {
	return w.person || len(w.words) == 1 || !slices.ContainsFunc(w.words, func(n word) bool { return n.notion == 0 })
}

// body tells whether a party is called by what a body is called in all languages.
func (w *who) body() bool {
	for i := range w.words {
		if n := w.words[i].notion; n >= firstBody && n < firstOutlet {
			return true
		}
	}
	return false
}

// telling are the words that tell who it is: French police is police, and not French.
func (w *who) telling() []word {
	if w.person || !w.body() {
		return w.words
	}
	return slices.DeleteFunc(slices.Clone(w.words), func(n word) bool { return n.notion < firstBody || n.notion >= firstOutlet })
}

// described tells whether the text calls somebody named elsewhere by something else: "the
// Democrat", "the 58-year-old".
func (w *who) described() bool {
	return !w.pronoun && w.Name != "" && !strings.Contains(w.Text, w.Name)
}
