package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// The labels of a line that says who wrote, or where it comes from.
var (
	authorLabels = phraseSet(`author|authors|written by|by|byline|reporter|reported by|text|text by|` +
		`autor|autoren|autorin|von|` +
		`autori|autorka|piše|pišu|piše za|napisao|napisala|priredio|priredila|priredili|priredio la|pripremio|pripremila|pripremili|pripremio la|obradio|obradila|razgovarao|razgovarala|tekst|novinar|novinarka|` +
		`автор|авторы|подготовил|подготовила|подготовили|текст|корреспондент`)
	sourceLabels = phraseSet(`source|sources|quelle|quellen|izvor|izvori|agencija|agencije|agency|agentur|источник|источники`)
	// bareLabels say who wrote even without a colon.
	bareLabels = phraseSet(`by|von|written by|reported by|reporting by|piše|pišu|priredio|priredila|priredili|pripremio|pripremila|pripremili|napisao|napisala|подготовил|подготовила|подготовили|текст|автор`)
	// ours stand before the role of an author who needs no other introduction.
	ours = foldedWords(`our unserer unserem`)
	// roles follow an author's name after a comma.
	roles = phraseSet(`editor|correspondent|reporter|staff writer|chief|redakteur|redakteurin|korrespondent|korrespondentin|korrespondenten|mitarbeiter|mitarbeiterin|reporterin|` +
		`urednik|urednica|dopisnik|dopisnica|novinar|novinarka|korespondent|reporterka|редактор|корреспондент`)
)

// label splits "AUTHOR:K.L. ADRIA" into its folded label and the rest. A label is at
// most three words long.
func label(s string) (name, rest string, ok bool) {
	colon := strings.IndexByte(s, ':')
	if colon <= 0 || colon > 40 || wordCount(s[:colon]) > 3 {
		return "", "", false
	}
	return language.Fold(s[:colon]), strings.TrimSpace(s[colon+1:]), true
}

// isLabelled tells that a line begins with the label of an author or a source.
func isLabelled(s string) bool {
	name, _, ok := label(s)
	return ok && (authorLabels[name] || sourceLabels[name])
}

// credit is what one line or one cell of it says about a story.
type credit struct {
	authors []string
	source  string
	when    moment
	place   string // of a press release: "Podgorica, 6. avgust 2025."
	section string
}

// why returns the reason to take such a line off.
func (c *credit) why() string {
	switch {
	case len(c.authors) > 0:
		return "byline"
	case c.source != "" && c.when.day == 0:
		return "source"
	case c.place != "":
		return "dateline"
	}
	return "date"
}

// maxAuthors is more than any story has; a file of nothing but bylines has no end.
const maxAuthors = 30

// apply puts what a line says into a draft. The first line that says something wins.
func (c *credit) apply(d *editor.Draft) {
	for _, a := range c.authors {
		if len(d.Credits.Authors) < maxAuthors && !slices.Contains(d.Credits.Authors, a) {
			d.Credits.Authors = append(d.Credits.Authors, a)
		}
	}
	if d.Credits.Source == "" {
		d.Credits.Source = c.source
	}
	if d.Date == "" {
		d.Date = c.when.iso()
	}
	if d.Section == "" {
		d.Section = c.section
	}
	if c.place != "" && d.Dateline.Place == "" {
		d.Dateline = editor.Origin{Place: c.place, Date: c.when.isoDay()}
	}
}

// labelledCredit reads a line that names an author or a source behind a label.
func labelledCredit(s string) (credit, bool) {
	name, rest, ok := label(s)
	if !ok || len(rest) > maxDateLine || !authorLabels[name] && !sourceLabels[name] {
		return credit{}, false
	}
	var c credit
	if before, m, ok := trailingDate(rest); ok {
		c.when, rest = m, before
	}
	switch {
	case rest == "":
		return c, c.when.day != 0
	case sourceLabels[name]:
		if wordCount(rest) > 8 || endsSentence(rest) && wordCount(rest) > 5 {
			return credit{}, false
		}
		c.source = strings.TrimRight(rest, " .")
		if name := agencyOf(rest); name != "" && !strings.Contains(rest, "/") {
			c.source = name
		}
	default:
		if wordCount(rest) > 16 || endsSentence(rest) && wordCount(rest) > 6 {
			return credit{}, false // a sentence after a colon
		}
		c.authors, c.source = authors(rest)
	}
	return c, true
}

// bareByline reads "By Jane Doe and John Roe", "Von Anna Huber, dpa", "Piše Marko
// Perić": a label without a colon, and nothing but names behind it.
func bareByline(s string) (credit, bool) {
	if len(s) > maxPhrases {
		return credit{}, false
	}
	words := strings.Fields(strings.Trim(s, "()"))
	for n := 1; n <= 2 && n < len(words); n++ {
		if bareLabels[language.Fold(strings.Join(words[:n], " "))] {
			return namesOnly(words[n:])
		}
	}
	return credit{}, false
}

// namesOnly reads the words behind the label of a byline.
func namesOnly(words []string) (credit, bool) {
	if ours[language.Fold(words[0])] {
		role := slices.IndexFunc(words, isRole)
		if role < 0 {
			return credit{}, false
		}
		words = words[role+1:]
	}
	list, _, _ := strings.Cut(strings.Join(words, " "), ";") // "; Editing by John Roe"
	list, outlet := cutOutlet(list)
	c := credit{source: outlet}
	for _, part := range splitNames(list) {
		part, _, _ = strings.Cut(part, " in ") // "By Jane Doe in Nairobi"
		part, agency := trailingAgency(part)
		if agency != "" {
			c.source = agency
		}
		behind := len(c.authors) > 0
		switch {
		case part == "":
		case behind && (isRole(part) || degrees[language.Fold(part)]):
		case behind && (isSign(part) || isOutlet(part)):
			if c.source == "" {
				c.source = part
			}
		case isName(part):
			c.authors = append(c.authors, part)
		default:
			return credit{}, false
		}
	}
	return c, len(c.authors) > 0
}

// cutOutlet splits "Ana Perić za Radio Slobodna Evropa" into the names and the outlet they
// wrote for.
func cutOutlet(list string) (names, outlet string) {
	for _, mark := range [...]string{" za ", " for ", " für ", " за ", " для "} {
		if names, outlet, ok := strings.Cut(list, mark); ok && startsUpper(outlet) {
			return strings.TrimRight(names, " ,"), strings.TrimRight(outlet, " .")
		}
	}
	return list, ""
}

// authors splits a list of names. An agency among them is the source; where it is
// alone it is the author as well, because the page says so. Who took the pictures is no
// author.
func authors(list string) (names []string, source string) {
	list, source = cutOutlet(list)
	for _, part := range splitNames(list) {
		if name, _, ok := label(part); ok && !authorLabels[name] {
			break
		}
		part, agency := trailingAgency(part)
		if agency != "" {
			source = agency
		}
		if part != "" && (len(names) == 0 || !isRole(part) && !degrees[language.Fold(part)]) {
			names = append(names, part)
		}
	}
	if len(names) == 0 && source != "" {
		names = []string{source}
	}
	return names, source
}

// trailingAgency takes an agency off the end of a name that nothing divides from it: "Tom Davies
// Associated Press". Of an agency alone no name is left.
func trailingAgency(part string) (name, agency string) {
	if agency := agencyOf(part); agency != "" {
		return "", agency
	}
	for at := strings.LastIndexByte(part, ' '); at > 0; at = strings.LastIndexByte(part[:at], ' ') {
		behind := part[at+1:]
		if agency := agencyOf(behind); agency != "" && !alsoNames[behind] && isName(part[:at]) {
			return part[:at], agency
		}
	}
	return part, ""
}

// degrees stand behind a name as a role does.
var degrees = foldedWords(`md phd ms ma mba rd rn mph jr sr dr mr msc`)

// isOutlet tells a name that is by its words an outlet's and no person's.
func isOutlet(part string) bool {
	return containsAny(strings.Fields(language.Fold(part)), outletWords)
}

// splitNames splits at commas, slashes and the words for "and" of our languages.
func splitNames(list string) []string {
	for _, and := range [...]string{" and ", " und ", " i ", " и ", " & ", " AND ", " UND ", " I ", " И ", ";", "/", "|"} {
		list = strings.ReplaceAll(list, and, ",")
	}
	var names []string
	for part := range strings.SplitSeq(list, ",") {
		if part = strings.Trim(part, " ()-–—"); part != "" {
			names = append(names, part)
		}
	}
	return names
}

// isSign tells that what follows a name is the sign of a small agency: "kdn", "ANW".
func isSign(part string) bool {
	return len(part) >= 2 && len(part) <= 5 && (part == strings.ToLower(part) || isCaps(part)) && !strings.ContainsAny(part, ". ")
}

// isRole tells that a part of a byline is what somebody is: "Political Editor".
func isRole(part string) bool {
	return containsAny(strings.Fields(language.Fold(part)), roles)
}

// infoCredit reads the line of facts around a headline: "6. avgust 2025. | 14:30 |
// Autor: Ana Petrović", "Podgorica, 6. avgust 2025.". Each cell must say something
// of the kind and one must be a date, else the line is no such line.
func infoCredit(s string) (credit, bool) {
	if len(s) > maxDateLine {
		return credit{}, false
	}
	if before, m, ok := trailingDate(s); ok {
		if before == "" || isRelativeDate(before) {
			return credit{when: m}, true
		}
		if place, ok := placeBefore(s, before); ok {
			return credit{when: m, place: place}, true
		}
	}
	if isRelativeDate(s) {
		return credit{}, true
	}
	if c, ok := forOutlet(s); ok {
		return c, true
	}
	var c credit
	for _, cell := range cells(s) {
		if !c.add(cell) {
			return credit{}, false
		}
	}
	return c, c.when.day != 0
}

// placeBefore recognises the line that opens a press release: a place, a comma, a date.
func placeBefore(s, before string) (string, bool) {
	behind := strings.TrimLeft(s[len(before):], " ")
	words := strings.Fields(before)
	if !strings.HasPrefix(behind, ",") || len(words) > 3 || !allOf(words, startsUpper) || strings.ContainsAny(before, ".:;|0123456789") {
		return "", false
	}
	return before, agencyOf(before) == ""
}

// cells splits a line at the marks that separate facts.
func cells(s string) []string {
	for _, mark := range [...]string{" - ", " – ", " — ", " / ", " • ", " · ", "•", "·"} {
		s = strings.ReplaceAll(s, mark, "|")
	}
	var all []string
	for cell := range strings.SplitSeq(s, "|") {
		if cell = strings.Trim(cell, " ,"); cell != "" {
			all = append(all, cell)
		}
	}
	return all
}

// add reads one cell of a line of facts.
func (c *credit) add(cell string) bool {
	if before, m, ok := trailingDate(cell); ok {
		if c.when.day == 0 {
			c.when = m
		}
		if before == "" {
			return true
		}
		cell = before
	}
	if x, ok := labelledCredit(cell); ok {
		c.authors = append(c.authors, x.authors...)
		if c.source == "" {
			c.source = x.source
		}
		return true
	}
	if x, ok := bareByline(cell); ok {
		c.authors = append(c.authors, x.authors...)
		return true
	}
	if name := agencyOf(cell); name != "" {
		c.source = name
		return true
	}
	folded := language.Fold(cell)
	if sectionNames[folded] {
		c.section = cell
		return true
	}
	if all := tokens(cell); len(all) > 0 {
		p := dateParser{all: all}
		p.around(aroundDates)
		if p.time(&c.when) {
			p.around(aroundDates)
			return p.peek(0) == 0
		}
	}
	if furnitureAt(cell, edges) != "" {
		return true
	}
	if isName(cell) {
		c.authors = append(c.authors, cell)
		return true
	}
	return false
}
