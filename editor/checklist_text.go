package editor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/internal/checks"
	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// This file has the points that rest on the texts and on what the story says of itself.

// eachText calls fn for every text of the source, under "", and of the versions that were begun.
func (j *judging) eachText(fn func(lang Lang, seg *Segment, text string)) {
	for i := range j.Story.Segments {
		seg := &j.Story.Segments[i]
		fn("", seg, seg.Text)
		for _, lang := range j.begun {
			fn(lang, seg, j.Versions[lang].Text(seg.ID))
		}
	}
}

// headlineSupported looks in the body of each text for what its headline says: its numbers,
// names, and words between quotation marks. A lead may say of the news what the body does not
// repeat: of it only the quoted words and the names are looked for, and a person decides.
func headlineSupported(j *judging) verdict {
	var headline, lead []SegmentID
	for _, lang := range append([]Lang{""}, j.begun...) {
		tag, text := j.Story.Lang, func(s *Segment) string { return s.Text }
		if lang != "" {
			tag, text = lang, func(s *Segment) string { return j.Versions[lang].Text(s.ID) }
		}
		var above []*Segment
		var body []string
		for i := range j.Story.Segments {
			switch seg := &j.Story.Segments[i]; {
			case text(seg) == "":
			case seg.Kind == Headline || seg.Kind == Lead:
				above = append(above, seg)
			default:
				body = append(body, text(seg))
			}
		}
		if len(body) == 0 {
			continue
		}
		for _, seg := range above {
			switch bare := newSupport(string(tag), strings.Join(body, "\n")).missing(text(seg), seg.Kind == Headline); {
			case !bare:
			case seg.Kind == Headline:
				headline = append(headline, seg.ID)
			default:
				lead = append(lead, seg.ID)
			}
		}
	}
	if len(headline) > 0 {
		return failing(headline)
	}
	return unless(PointByHand, lead)
}

// support is what the body of a text has to bear out its headline.
type support struct {
	tag    string
	body   string
	words  []string // all, folded
	quoted []string // those between quotation marks, folded
}

func newSupport(tag, body string) *support {
	s := &support{tag: tag, body: body, words: strings.Fields(language.Fold(body))}
	runes := []rune(body)
	for _, q := range language.Quotations(runes) {
		s.quoted = append(s.quoted, strings.Fields(language.Fold(string(runes[q.Start:q.End])))...)
	}
	return s
}

// missing tells whether a text names, quotes or counts what the body does not.
func (s *support) missing(text string, numbers bool) bool {
	runes := []rune(text)
	for _, q := range language.Quotations(runes) {
		said, lost := 0, 0
		for word := range strings.FieldsSeq(language.Fold(string(runes[q.Start:q.End]))) {
			if utf8.RuneCountInString(word) > 3 {
				said++
				if !has(s.quoted, word, shortestStem) {
					lost++
				}
			}
		}
		if lost*2 > said { // a headline may put some words into another form
			return true
		}
	}
	if s.capitalsName(text) {
		bare := false
		eachName(text, func(name string) {
			bare = bare || !s.calendar(name) && !has(s.words, language.Fold(name), shortestNameStem)
		})
		if bare {
			return true
		}
	}
	return numbers && slices.ContainsFunc(checks.Check(checks.NewText(s.tag, s.body), checks.NewText(s.tag, text)),
		func(f checks.Finding) bool { return f.Rule == "number_added" || f.Rule == "number_changed" })
}

// capitalsName tells whether a capital letter in a text says that a word is a name. In German
// all nouns have one, in many English headlines all words but the shortest.
func (s *support) capitalsName(text string) bool {
	if language.Base(s.tag) == "de" {
		return false
	}
	words, capitals := 0, 0
	for word := range strings.FieldsSeq(text) {
		if utf8.RuneCountInString(word) < 5 {
			continue
		}
		words++
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			capitals++
		}
	}
	return words < 3 || capitals < words
}

// calendar tells whether a word with a capital is the name of a day or a month.
func (s *support) calendar(name string) bool {
	base, word := language.Base(s.tag), strings.ToLower(name)
	_, day := language.WeekdayOf(base, word)
	_, month := language.MonthOf(base, word)
	return day || month
}

// The least letters by which a word is known again. „Prvom pomaku“ is „prvi pomak“, but a name
// is not to be found in every word that begins like it.
const (
	shortestStem     = 3
	shortestNameStem = 4
)

// has tells whether one of the words begins as a word does. What an ending may change is left
// out: up to three letters, as long as there are at least so many left.
func has(words []string, word string, least int) bool {
	stem := word[:max(min(len(word), least), len(word)-3)]
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, stem) })
}

// agencyCredit wants the agency of the dateline among those that the story comes from, and in
// the credit line where there is one.
func agencyCredit(j *judging) verdict {
	agency, credits := j.Story.Dateline.Agency, &j.Story.Credits
	switch {
	case agency == "":
		return verdict{status: PointNone}
	case !isIn(credits.Provider, agency) && !isIn(credits.Source, agency),
		credits.CreditLine != "" && !isIn(credits.CreditLine, agency):
		return verdict{status: PointFails}
	}
	return verdict{status: PointDone}
}

// isIn tells whether a credit names an agency, in full or by the first letters of its words:
// "Deutsche Presse-Agentur" is dpa.
func isIn(credit, agency string) bool {
	short := language.Fold(agency)
	words := strings.Fields(language.Fold(credit))
	letters := ""
	for _, w := range words {
		letters += w[:1]
	}
	return strings.Contains(" "+strings.Join(words, " ")+" ", " "+short+" ") || len(short) > 1 && strings.Contains(letters, short)
}

// bylineOnce looks for a text that is hardly more than the author's name.
func bylineOnce(j *judging) verdict {
	authors := j.Story.Credits.Authors
	if len(authors) == 0 {
		return verdict{status: PointNone}
	}
	var against []SegmentID
	j.eachText(func(_ Lang, seg *Segment, text string) {
		folded := " " + language.Fold(text) + " "
		for _, a := range authors {
			name := language.Fold(a)
			if name != "" && seg.Kind != Headline && strings.Contains(folded, " "+name+" ") &&
				len(strings.Fields(folded)) <= len(strings.Fields(name))+mostBesideByline {
				against = append(against, seg.ID)
			}
		}
	})
	return failing(against)
}

// mostBesideByline is how many words a byline has besides the name: "Von … aus Podgorica, dpa".
const mostBesideByline = 4

// releaseWires send press releases, and nothing else; releaseWords are what one is called.
var (
	releaseWires = []string{
		"presseportal", "news aktuell", "ots", "apa ots", "pr newswire", "business wire", "globenewswire", "globe newswire",
		"eqs news", "accesswire", "ein presswire",
	}
	releaseWords = []string{"press release", "pressemitteilung", "pressemeldung", "presseaussendung", "saopstenj", "saopcenj"}
)

// pressRelease wants that a press release is called one in each version. A story is taken for
// one where its sender sends nothing else or it calls itself so; where all that is said in it
// was said in one statement, a person has to tell.
func pressRelease(j *judging) verdict {
	credits := &j.Story.Credits
	sender := " " + language.Fold(strings.Join([]string{credits.Provider, credits.Source, credits.CreditLine, j.Story.Section}, " ")) + " "
	is := slices.ContainsFunc(releaseWires, func(w string) bool { return strings.Contains(sender, " "+w+" ") }) ||
		slices.ContainsFunc(releaseWords, func(w string) bool { return strings.Contains(sender, w) })
	if !is {
		if len(j.said) > 0 && !slices.ContainsFunc(j.said, func(a Attribution) bool { return a.Medium != string(quote.Statement) }) {
			return verdict{status: PointByHand}
		}
		return verdict{status: PointNone}
	}
	said := map[Lang]bool{}
	j.eachText(func(lang Lang, _ *Segment, text string) {
		folded := language.Fold(text)
		said[lang] = said[lang] || slices.ContainsFunc(releaseWords, func(w string) bool { return strings.Contains(folded, w) })
	})
	if len(j.begun) == 0 {
		return verdict{status: PointOpen}
	}
	if slices.ContainsFunc(j.begun, func(l Lang) bool { return !said[l] }) {
		return verdict{status: PointFails}
	}
	return verdict{status: PointDone}
}

// The beginnings of notes to editors, and what stands in them, folded. They are short: an
// article about an embargo is none.
var (
	noteBeginnings = []string{
		"embargo until", "embargo bis", "embargo do", "embargoed", "pod embargom do", "sperrfrist", "sperrvermerk", "ednote",
		"eds ", "editors note", "note to editors", "attention editors", "achtung redaktion", "hinweis an die redaktion",
		"anmerkung fur redaktion", "napomena redakcij", "napomena urednic", "za redakcije",
	}
	notePhrases = []string{
		"not for publication", "not for broadcast", "not for release before", "nicht zur veroffentlichung", "nur zur internen",
		"nije za objavljivanje", "nije za objavu", "ne objavljivati", "zabranjeno objavljivanje",
	}
)

const mostWordsOfNote = 25

func noEmbargoText(j *judging) verdict {
	var against []SegmentID
	j.eachText(func(_ Lang, seg *Segment, text string) {
		folded := language.Fold(text)
		if len(strings.Fields(folded)) > mostWordsOfNote {
			return
		}
		if slices.ContainsFunc(noteBeginnings, func(s string) bool { return strings.HasPrefix(folded, s) }) ||
			slices.ContainsFunc(notePhrases, func(s string) bool { return strings.Contains(folded, s) }) {
			against = append(against, seg.ID)
		}
	})
	return failing(against)
}

// twoPeople wants of each version that it was approved by another person than translated it.
// A desk of one person has no second.
func twoPeople(j *judging) verdict {
	if j.Settings.OnePerson {
		return verdict{status: PointNone}
	}
	v := verdict{status: PointDone}
	for _, lang := range j.begun {
		switch version := j.Versions[lang]; {
		case version.Approval == nil:
			v.status = PointOpen
		case version.Approval.By == version.Translator:
			return verdict{status: PointFails}
		}
	}
	if len(j.begun) == 0 {
		v.status = PointOpen
	}
	return v
}

// usageTerms are for a person to read, but for what the newsroom wrote itself.
func usageTerms(j *judging) verdict {
	if j.Story.sentBy() == "" && j.Story.Credits.Rights == "" {
		return verdict{status: PointNone}
	}
	return verdict{status: PointByHand}
}

// correctionEverywhere wants as many corrections in each published version as in any other.
func correctionEverywhere(j *judging) verdict {
	least, most := -1, 0
	for _, lang := range Targets {
		v := j.Versions[lang]
		if v.Published == nil || v.State == StateWithdrawn {
			continue
		}
		if n := len(v.Corrections); least < 0 || n < least {
			least = n
		}
		most = max(most, len(v.Corrections))
	}
	switch {
	case most == 0:
		return verdict{status: PointNone}
	case least < most:
		return verdict{status: PointFails}
	}
	return verdict{status: PointDone}
}

// hidden are the rules that find what an eye does not see.
var hidden = []string{"hidden_character", "mixed_script"}

// nothingLeft looks for that in the source too.
func nothingLeft(j *judging) verdict {
	against := j.against(hidden)
	for i := range j.Story.Segments {
		if seg := &j.Story.Segments[i]; strings.ContainsFunc(seg.Text, isHidden) {
			against = append(against, seg.ID)
		}
	}
	return failing(against)
}

// isHidden tells whether a character has no shape and no use in a news text. U+200C and U+200D
// are not among them: some scripts write names with them.
func isHidden(r rune) bool { return unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D' }
