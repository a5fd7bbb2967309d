package exchange

import (
	"slices"
	"strings"

	"redakcija/editor"
)

// Terms is the table of the register.
var Terms = editor.TermTable{Read: readTerms, Write: writeTerms}

// column is one column of the table.
type column struct {
	name string
	cell func(t *editor.Term) string
	// set reads a cell; an error is about its words.
	set func(t *editor.Term, cell string) error
}

// columns is the table's layout, in the order in which it is written.
var columns = slices.Concat(
	[]column{
		text("id", func(t *editor.Term) *editor.TermID { return &t.ID }),
		{"kind", func(t *editor.Term) string { return string(t.Kind) }, setKind},
	},
	forms(editor.CNR), forms(editor.EN), forms(editor.DE),
	[]column{
		text("cnr-Cyrl", func(t *editor.Term) *string { return &t.Cyrillic }),
		text("original", func(t *editor.Term) *string { return &t.Original }),
		toggle("latin", func(t *editor.Term) *bool { return &t.Latin }),
		toggle("free", func(t *editor.Term) *bool { return &t.Free }),
		{"roles", func(t *editor.Term) string { return writeRoles(t.Roles) }, setRoles},
		text("gender", func(t *editor.Term) *editor.Gender { return &t.Gender }),
		{
			"languages",
			func(t *editor.Term) string { return writeList(t.Languages) },
			func(t *editor.Term, cell string) error { t.Languages = readList(cell); return nil },
		},
		text("country", func(t *editor.Term) *string { return &t.Country }),
		text("host", func(t *editor.Term) *string { return &t.Host }),
		text("note", func(t *editor.Term) *string { return &t.Note }),
		text("learned", func(t *editor.Term) *editor.StoryID { return &t.Learned }),
	},
)

// text is a column that holds one text.
func text[T ~string](name string, field func(*editor.Term) *T) column {
	return column{
		name,
		func(t *editor.Term) string { return string(*field(t)) },
		func(t *editor.Term, cell string) error { *field(t) = T(cell); return nil },
	}
}

// forms are the columns of a language.
func forms(lang editor.Lang) []column {
	name := string(lang)
	first := func(t *editor.Term) []string { return t.Forms[lang][:min(1, len(t.Forms[lang]))] }
	others := func(t *editor.Term) []string { return t.Forms[lang][len(first(t)):] }
	return []column{
		{
			name,
			func(t *editor.Term) string { return strings.Join(first(t), "") },
			func(t *editor.Term, cell string) error {
				var agreed []string
				if cell != "" {
					agreed = []string{cell}
				}
				set(&t.Forms, lang, slices.Concat(agreed, others(t)))
				return nil
			},
		},
		{
			name + "-variants",
			func(t *editor.Term) string { return writeList(others(t)) },
			func(t *editor.Term, cell string) error {
				set(&t.Forms, lang, slices.Concat(first(t), readList(cell)))
				return nil
			},
		},
		{
			name + "-forbidden",
			func(t *editor.Term) string { return writeList(t.Forbidden[lang]) },
			func(t *editor.Term, cell string) error { set(&t.Forbidden, lang, readList(cell)); return nil },
		},
	}
}

func set(forms *map[editor.Lang][]string, lang editor.Lang, list []string) {
	if *forms == nil {
		*forms = map[editor.Lang][]string{}
	}
	(*forms)[lang] = list
}

func setKind(t *editor.Term, cell string) error {
	if t.Kind = editor.TermKind(strings.ToLower(cell)); t.Kind == "" {
		t.Kind = editor.TermExpression
	}
	return nil
}

// yes is how a switch is written.
var yes = map[bool]string{true: "yes"}

// toggle is a column that holds yes or nothing.
func toggle(name string, field func(*editor.Term) *bool) column {
	return column{
		name,
		func(t *editor.Term) string { return yes[*field(t)] },
		func(t *editor.Term, cell string) error {
			switch strings.ToLower(cell) {
			case "yes", "true", "1", "x", "da", "ja":
				*field(t) = true
			case "", "no", "false", "0", "ne", "nein":
				*field(t) = false
			default:
				return &editor.TermError{Reason: editor.NoTermCell, Value: cell}
			}
			return nil
		},
	}
}
