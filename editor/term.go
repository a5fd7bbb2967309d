package editor

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"redakcija/editor/language"
)

// TermID names an entry of the register of the house. It never changes.
type TermID string

// TermKind says what a term is the name of.
type TermKind string

// The kinds of terms.
const (
	TermPerson       TermKind = "person"
	TermPlace        TermKind = "place"
	TermOrganization TermKind = "organization"
	TermOutlet       TermKind = "outlet"     // who carries reports: a newspaper, a broadcaster, an agency
	TermOffice       TermKind = "office"     // what a person is: president of Russia
	TermExpression   TermKind = "expression" // everything else: a law, a turn of phrase
)

// TermKinds are all kinds, in the order in which an editor is offered them.
var TermKinds = [...]TermKind{TermPerson, TermPlace, TermOrganization, TermOutlet, TermOffice, TermExpression}

// Gender is that of a person, which pronouns and participles follow.
type Gender string

// The genders. Of most people nobody needs to say it: then it is "".
const (
	Female Gender = "f"
	Male   Gender = "m"
)

// Term is a name or expression with the form that the house agreed on in each language. All
// terms together are the register of the house: see register.go.
type Term struct {
	ID   TermID   `json:"id"`
	Kind TermKind `json:"kind"`
	// Forms are how it is written: in each language the agreed form first, then others that
	// are accepted ("United Nations", "UN"). A form is given as a dictionary has it; case
	// endings are recognised. A language without forms may write it as it likes.
	Forms map[Lang][]string `json:"forms,omitempty"`
	// Forbidden are forms that the house does not want: a misspelling ("Vitkoff"), or an
	// expression that it has decided against.
	Forbidden map[Lang][]string `json:"forbidden,omitempty"`
	// Latin says that the term stays in Latin letters in Cyrillic print.
	Latin bool `json:"latin,omitempty"`
	// Free says that no text is held to the forms, because they are common words too ("Dan",
	// "Die Zeit"), or others are as good ("president").
	Free bool `json:"free,omitempty"`
	// Cyrillic is how Cyrillic texts write the agreed Montenegrin form, where they do not
	// write it letter for letter: "Синхуа" for "Xinhua". The term is found by it.
	Cyrillic string `json:"cyrillic,omitempty"`
	// Original is how the name is written where it is at home, which its transcriptions are
	// made from: "Дмитрий Песков", "Recep Tayyip Erdoğan".
	Original string `json:"original,omitempty"`
	// Roles are what a person is and was, the first being the one to name.
	Roles  []Role `json:"roles,omitempty"`
	Gender Gender `json:"gender,omitempty"`
	// Languages are those that a person speaks or an outlet writes, as tags such as "ru": the
	// first is their own.
	Languages []string `json:"languages,omitempty"`
	Country   string   `json:"country,omitempty"` // as ISO 3166-1 has it: "ME"
	Host      string   `json:"host,omitempty"`    // of an outlet's pages, without "www.": "bloomberg.com"
	Note      string   `json:"note,omitempty"`
	// Learned is the story by whose confirmed attributions the term came in. Nobody has agreed
	// on its forms yet: it is known by them, but no text is held to them.
	Learned StoryID `json:"learned,omitempty"`
}

// Role is what a person is or was for some time.
type Role struct {
	// Title is the office in each language: "president".
	Title map[Lang]string `json:"title,omitempty"`
	// Of is the organisation or country, in any form that the register knows.
	Of string `json:"of,omitempty"`
	// From and To are its first and last day, as "2012-05-07"; "" where it is open.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

// On tells whether a person has the role on a day, given as "2012-05-07".
func (r *Role) On(day string) bool {
	return r.From <= day && (r.To == "" || day <= r.To)
}

// RolesOn are the roles of a person on a day, given as "2012-05-07", the one to name first.
func (t *Term) RolesOn(day string) []Role {
	var all []Role
	for i := range t.Roles {
		if t.Roles[i].On(day) {
			all = append(all, t.Roles[i])
		}
	}
	return all
}

// Name is what a term is called in a list: its agreed form in the first language that has
// one.
func (t *Term) Name() string {
	for _, lang := range Targets {
		if forms := t.Forms[lang]; len(forms) > 0 {
			return forms[0]
		}
	}
	return string(t.ID)
}

// The reasons for which something is no entry of the register; "no_term.<reason>" in i18n,
// with the place Value.
const (
	NoTermKind      = "kind"      // Value is none of [TermKinds]
	NoTermForbidden = "forbidden" // Value is a form of it and forbidden as well
	NoTermRole      = "role"      // Value says neither an office nor whose
	NoTermDay       = "day"       // Value is no day, or the last day is before the first
	NoTermGender    = "gender"
	NoTermLanguage  = "language"
	NoTermCountry   = "country"
	NoTermHost      = "host"
	NoTermID        = "id"
	NoTermTwo       = "two" // two entries are called Value: which is meant?
	// What keeps a table or one of its rows from being read.
	NoTermTable    = "table"    // the first line, which begins with Value, names no column
	NoTermColumn   = "column"   // Value is no column, or comes twice
	NoTermColumns  = "columns"  // Value stands in a column without a name
	NoTermCell     = "cell"     // Value is not what its column holds
	NoTermQuote    = "quote"    // the quotation marks around a cell do not close; Value is the line
	NoTermEncoding = "encoding" // Value is not UTF-8
)

// TermError says what keeps something from being an entry of the register. It is an
// [ErrInvalid].
type TermError struct {
	Reason string
	Value  string
}

func (e *TermError) Error() string { return fmt.Sprintf("term: %s %q", e.Reason, e.Value) }

func (e *TermError) Unwrap() error { return ErrInvalid }

// tidy returns a term as it is kept, and what keeps it from being one: a [*WordError] about
// one of its forms, or a [*TermError].
func (t Term) tidy() (Term, error) {
	if !slices.Contains(TermKinds[:], t.Kind) {
		return Term{}, &TermError{NoTermKind, string(t.Kind)}
	}
	if strings.ContainsFunc(string(t.ID), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) || len(t.ID) > maxWord {
		return Term{}, &TermError{NoTermID, string(t.ID)}
	}
	var err error
	if t.Forms, err = tidyForms(t.Forms); err != nil {
		return Term{}, err
	}
	if t.Forbidden, err = tidyForms(t.Forbidden); err != nil {
		return Term{}, err
	}
	if t.Forms == nil {
		return Term{}, &WordError{Reason: NoWordEmpty}
	}
	for lang, forbidden := range t.Forbidden {
		for _, form := range forbidden {
			if slices.Contains(t.Forms[lang], form) {
				return Term{}, &TermError{NoTermForbidden, form}
			}
		}
	}
	for _, form := range [...]*string{&t.Cyrillic, &t.Original} {
		if *form = oneLine(*form); *form == "" {
			continue
		}
		if err := checkWord(*form, WordSpelling); err != nil {
			return Term{}, err
		}
	}
	if t.Roles, err = tidyRoles(t.Roles); err != nil {
		return Term{}, err
	}
	return t.tidyDetails()
}

// tidyDetails sees to what is of one line.
func (t Term) tidyDetails() (Term, error) {
	switch t.Gender {
	case "", Female, Male:
	default:
		return Term{}, &TermError{NoTermGender, string(t.Gender)}
	}
	var languages []string
	for _, tag := range t.Languages {
		base := language.Base(strings.TrimSpace(tag))
		if len(base) < 2 || len(base) > 3 || !asciiLetters(base) {
			return Term{}, &TermError{NoTermLanguage, tag}
		}
		if !slices.Contains(languages, base) {
			languages = append(languages, base)
		}
	}
	t.Languages = languages
	if t.Country = strings.ToUpper(strings.TrimSpace(t.Country)); t.Country != "" && (len(t.Country) != 2 || !asciiLetters(t.Country)) {
		return Term{}, &TermError{NoTermCountry, t.Country}
	}
	host := strings.ToLower(strings.TrimSpace(t.Host))
	if _, rest, address := strings.Cut(host, "://"); address {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	host = strings.TrimPrefix(host, "www.")
	if t.Host != "" && (!strings.Contains(strings.Trim(host, "."), ".") || strings.ContainsFunc(host, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '.'
	})) {
		return Term{}, &TermError{NoTermHost, t.Host}
	}
	t.Host, t.Note = host, oneLine(t.Note)
	return t, nil
}

// tidyRoles sees to roles; nil where there are none.
func tidyRoles(given []Role) ([]Role, error) {
	var all []Role
	for _, r := range given {
		titles := map[Lang]string{}
		for lang, title := range r.Title {
			if !lang.IsTarget() {
				return nil, &TermError{NoTermLanguage, string(lang)}
			}
			if title = oneLine(title); title == "" {
				continue
			}
			if err := checkWord(title, WordSpelling); err != nil {
				return nil, err
			}
			titles[lang] = title
		}
		if r.Title = titles; len(titles) == 0 {
			r.Title = nil
		}
		r.Of, r.From, r.To = oneLine(r.Of), strings.TrimSpace(r.From), strings.TrimSpace(r.To)
		if r.Title == nil && r.Of == "" {
			return nil, &TermError{NoTermRole, r.From + "–" + r.To}
		}
		for _, day := range [...]string{r.From, r.To} {
			if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
				return nil, &TermError{NoTermDay, day}
			}
		}
		if r.To != "" && r.To < r.From {
			return nil, &TermError{NoTermDay, r.From + "–" + r.To}
		}
		all = append(all, r)
	}
	return all, nil
}

func asciiLetters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r|0x20 < 'a' || r|0x20 > 'z' })
}
