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

// small are words of names and roles that say nothing of who it is.
var small = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "for": true, "and": true, "in": true, "its": true, "his": true, "her": true, "their": true,
	"der": true, "die": true, "das": true, "den": true, "dem": true, "des": true, "ein": true, "eine": true, "einer": true, "eines": true,
	"einem": true, "einen": true, "und": true, "von": true, "vom": true, "für": true, "im": true, "ihr": true, "ihre": true, "sein": true, "seine": true,
	"i": true, "u": true, "iz": true, "za": true, "njegov": true, "njegova": true, "njen": true, "njena": true, "njihov": true, "taj": true, "ta": true,
	"jedan": true, "jedna": true, "one": true, "two": true, "worten": true, "angaben": true, "eigenen": true, "riječima": true, "navodima": true, "dvije": true, "dva": true, "zwei": true, "s": true, "sa": true, "na": true, "dr": true,
}

// pronouns stand for somebody named before.
var pronouns = map[string]bool{
	"he": true, "she": true, "it": true, "they": true, "him": true, "her": true, "them": true, "who": true, "which": true, "his": true, "their": true,
	"er": true, "sie": true, "es": true, "ihm": true, "ihr": true, "ihnen": true, "der": true, "die": true, "das": true, "dieser": true, "diese": true,
	"on": true, "ona": true, "ono": true, "oni": true, "one": true, "njemu": true, "njoj": true, "njega": true, "nje": true, "njih": true,
	"koji": true, "koja": true, "koje": true, "njegovim": true, "njenim": true, "njihovim": true, "seinen": true, "ihren": true, "taj": true, "ovaj": true,
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
	w.pronoun = p.Text == "" || pronouns[plain(t.base, p.Text)]
	capitals := 0
	for field := range strings.FieldsFuncSeq(w.name, func(r rune) bool { return !isWordRune(r) && r != '.' }) {
		field = strings.Trim(field, ".")
		n := word{plain: plain(t.base, field)}
		if field == "" || small[n.plain] || pronouns[n.plain] {
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
			if n := plain(t.base, field); startsCapital(field) && !pronouns[n] && !small[n] {
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
func (w *word) calling() bool { return w.notion >= firstPeople && w.notion < firstBody }

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
		if i < len(fields) && !joiners[fields[i]] {
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

var joiners = map[string]bool{"and": true, "und": true, "sowie": true, "i": true, "te": true, "и": true}

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

// sure tells whether a party that the finder has for another than the one of the source is
// somebody, and no word that has a capital for another reason.
func (c *carrier) sure(w *who) bool {
	switch {
	case w.person:
		return true
	case !w.named():
		return w.body()
	case c.speaksElsewhere(w):
		return true
	case w.nouns || c.version.base == "de" && !strings.Contains(w.Name, " "):
		return false
	}
	// The first word of a sentence has a capital, whatever it is.
	period := c.b.periodOf(w.Place.Start)
	return period < 0 || len(c.b.ofPeriods(period, period+1)) == 0 || c.b.ofPeriods(period, period+1)[0].start != w.Place.Start || strings.Contains(w.Name, " ")
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

// stands tells whether a word of the version stands for a word of a name.
func (c *carrier) stands(n, w *word) bool {
	if n.plain == w.plain || n.notion != 0 && n.notion == w.notion {
		return true
	}
	if !n.capital || !w.capital || len(n.name.Letters) == 0 {
		return false
	}
	return c.way.Match(n.name, w.name) != naming.No
}

// mentioned tells whether a party of the source stands in a run of the words of the version.
func (c *carrier) mentioned(w *who, in []word) bool {
	if len(w.words) == 0 {
		return false
	}
	if c.anyOf(w.also, in) {
		return true
	}
	found, proper := 0, false
	for i := range w.words {
		for k := range in {
			if c.stands(&w.words[i], &in[k]) {
				found++
				proper = proper || w.words[i].notion == 0 && w.words[i].capital
				break
			}
		}
	}
	if proper || 2*found > len(w.words) || 2*found == len(w.words) && found > 0 {
		return true
	}
	return abbreviated(w.words, in) || abbreviated(in, w.words) || c.registered(w, in)
}

// abbreviated tells whether a word is the first letters of others that have capitals: dpa of
// Deutsche Presse-Agentur.
func abbreviated(short, long []word) bool {
	const longest = 5 // letters
	for i := range short {
		letters, shortest := []rune(short[i].plain), 3
		if short[i].name.Acronym {
			shortest = 2
		}
		if len(letters) < shortest || len(letters) > min(longest, len(long)) || short[i].capital && !short[i].name.Acronym {
			continue
		}
		for first := 0; first+len(letters) <= len(long); first++ {
			spelt := true
			for k, r := range letters {
				w := &long[first+k]
				spelt = spelt && w.capital && strings.HasPrefix(w.plain, string(r))
			}
			if spelt {
				return true
			}
		}
	}
	return false
}

// speaksElsewhere tells whether a party of the version says something in another place of
// the source.
func (c *carrier) speaksElsewhere(w *who) bool {
	if w.Name == "" {
		return false
	}
	for i := range c.source.all {
		p := &c.source.all[i].Speaker
		if p.Name != "" && c.same(p.Name, w.Name) {
			return true
		}
	}
	return false
}

// partly tells whether any word of a party of the source stands in a run of words.
func (c *carrier) partly(w *who, in []word) bool {
	return c.anyOf(w.words, in) || c.anyOf(w.also, in) || c.registered(w, in)
}

// anyOf tells whether any of the words of a name of the source stands in a run of words of
// the version.
func (c *carrier) anyOf(names, in []word) bool {
	for i := range names {
		for k := range in {
			if c.stands(&names[i], &in[k]) {
				return true
			}
		}
	}
	return false
}

// registered asks about the names of the version as a whole: the house may know that
// somebody is called otherwise there.
func (c *carrier) registered(w *who, in []word) bool {
	if w.Name == "" {
		return false
	}
	for i := 0; i < len(in); i++ {
		if !in[i].capital || len(in[i].name.Letters) < shortestStem {
			continue
		}
		last := i
		for last+1 < len(in) && in[last+1].capital && in[last+1].start-in[last].end == 1 {
			last++
		}
		if c.same(w.Name, string(c.b.runes[in[i].start:in[last].end])) {
			return true
		}
		i = last
	}
	return false
}

// verdict is how sure it is that two parties are one.
type verdict int

const (
	unsure verdict = iota
	isSame
	isOther
)

// compare tells whether a party of the version is one of the source.
func (c *carrier) compare(a, b *who) verdict {
	for i := range a.words {
		for k := range b.words {
			if c.stands(&a.words[i], &b.words[k]) {
				return isSame
			}
		}
	}
	if c.roles(a, b) {
		return isSame
	}
	if a.first != nil && b.first != nil && c.stands(a.first, b.first) && a.words[0].plain[0] == b.words[0].plain[0] {
		return isSame // a surname that is transcribed by no rule that is known
	}
	if a.Name != "" && b.Name != "" && c.same(a.Name, b.Name) || a.described() && b.described() && c.same(a.Text, b.Text) {
		return isSame // as the house knows
	}
	if len(a.words) == 0 || len(b.words) == 0 {
		return unsure
	}
	if a.named() && b.named() && a.translated() && b.translated() || !a.named() && !b.named() && a.body() && b.body() {
		return isOther
	}
	return unsure
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

// described tells whether the text calls somebody named elsewhere by something else: "the
// Democrat", "the 58-year-old".
func (w *who) described() bool {
	return !w.pronoun && w.Name != "" && !strings.Contains(w.Text, w.Name)
}

// roles tells whether what is said of one party's office is said of the other's.
func (c *carrier) roles(a, b *who) bool {
	if a.named() && b.named() && !a.described() && !b.described() {
		return false
	}
	for x := range strings.FieldsSeq(a.Role + " " + a.Text) {
		n := notionOf(c.source.base, plain(c.source.base, strings.Trim(x, ",.")))
		if n == 0 {
			continue
		}
		for y := range strings.FieldsSeq(b.Role + " " + b.Text) {
			if notionOf(c.version.base, plain(c.version.base, strings.Trim(y, ",."))) == n {
				return true
			}
		}
	}
	return false
}
