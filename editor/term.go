package editor

// TermID names a term of the house.
type TermID string

// TermKind says what a term is the name of.
type TermKind string

// The kinds of terms.
const (
	TermPerson       TermKind = "person"
	TermPlace        TermKind = "place"
	TermOrganization TermKind = "organization"
	TermExpression   TermKind = "expression" // everything else: an office, a law, a turn of phrase
)

// TermKinds are all kinds, in the order in which an editor is offered them.
var TermKinds = [...]TermKind{TermPerson, TermPlace, TermOrganization, TermExpression}

// Term is a name or expression with the form that the house agreed on in each language.
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
	Latin bool   `json:"latin,omitempty"`
	Note  string `json:"note,omitempty"`
}
