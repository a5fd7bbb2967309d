package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"redakcija/editor"
	"redakcija/editor/exchange"
)

// read reads a table and returns its terms and what was wrong with the other rows, as
// "line reason value".
func read(t *testing.T, table string) (terms []editor.Term, wrong []string) {
	t.Helper()
	rows, err := exchange.Terms.Read(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		var is *editor.TermError
		switch {
		case errors.As(row.Err, &is):
			wrong = append(wrong, fmt.Sprint(row.Line, " ", is.Reason, " ", is.Value))
		case row.Err != nil:
			t.Errorf("line %d: %v", row.Line, row.Err)
		default:
			var term editor.Term
			row.Set(&term)
			terms = append(terms, term)
		}
	}
	return terms, wrong
}

func write(t *testing.T, terms []editor.Term) string {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.Terms.Write(&b, terms); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var full = []editor.Term{
	{
		ID: "a1", Kind: editor.TermPerson,
		Forms: map[editor.Lang][]string{
			editor.CNR: {"Stiv Vitkof", "Vitkof"}, editor.EN: {"Steve Witkoff"}, editor.DE: {"Steve Witkoff"},
		},
		Forbidden: map[editor.Lang][]string{editor.CNR: {"Vitkoff", "Vitkov; ne | nikad"}, editor.EN: nil, editor.DE: nil},
		Original:  `Witkoff \ Steven`, Gender: editor.Male, Languages: []string{"en", "ru"}, Country: "US",
		Roles: []editor.Role{
			{Title: map[editor.Lang]string{editor.CNR: "izaslanik; posebni", editor.EN: "special envoy"}, Of: "SAD", From: "2025-01-20"},
			{Title: map[editor.Lang]string{}, Of: "Witkoff | Co", To: "2025-01-19"},
		},
		Note: "=SUM(A1:A9)",
	},
	{
		ID: "a2", Kind: editor.TermOutlet, Latin: true, Free: true,
		Forms:     map[editor.Lang][]string{editor.CNR: {"'s-Hertogenbosch, \"Dagblad\""}, editor.EN: nil, editor.DE: nil},
		Forbidden: map[editor.Lang][]string{editor.CNR: nil, editor.EN: nil, editor.DE: nil},
		Cyrillic:  "-Дагблад", Host: "example.nl", Learned: "3f0a",
	},
}

func TestEverythingGoesThereAndBack(t *testing.T) {
	table := write(t, full)
	got, wrong := read(t, table)
	if !reflect.DeepEqual(got, full) || wrong != nil {
		t.Errorf("read %+v\nwrong %q\nfrom %s", got, wrong, table)
	}
	if again := write(t, got); again != table {
		t.Errorf("written again it is\n%s\nnot\n%s", again, table)
	}
	if !strings.HasPrefix(table, "\ufeffid;kind;cnr;cnr-variants;cnr-forbidden;en;") || strings.Count(table, "\r\n") != 3 {
		t.Errorf("the table is %q", table)
	}
	for _, formula := range []string{";=", ";-", "\n=", ";@", ";+"} {
		if strings.Contains(table, formula) {
			t.Errorf("a cell begins with %q:\n%s", formula[1:], table)
		}
	}
}

func TestTablesOfOtherPrograms(t *testing.T) {
	utf16 := func(s string) string {
		b, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	want := []editor.Term{{
		Kind:  editor.TermOrganization,
		Forms: map[editor.Lang][]string{editor.CNR: {"Savjet bezbjednosti"}, editor.EN: {"Security Council", "UNSC"}},
		Note:  "dva reda",
	}}
	for name, table := range map[string]string{
		"commas":            "kind,cnr,en,en-variants,note\norganization,Savjet bezbjednosti,Security Council,UNSC,\"dva\nreda\"\n",
		"a byte order mark": "\ufeffkind,cnr,en,en-variants,note\norganization,Savjet bezbjednosti,Security Council,UNSC,dva reda",
		"semicolons":        "kind;cnr;en;en-variants;note\r\norganization;Savjet bezbjednosti;Security Council;UNSC;dva reda\r\n",
		"tabs":              "kind\tcnr\ten\ten-variants\tnote\norganization\tSavjet bezbjednosti\tSecurity Council\tUNSC\tdva reda\n",
		"a hint":            "sep=;\r\nkind;cnr;en;en-variants;note\r\norganization;Savjet bezbjednosti;Security Council;UNSC;dva reda\r\n",
		"UTF-16":            utf16("kind\tcnr\ten\ten-variants\tnote\r\norganization\tSavjet bezbjednosti\tSecurity Council\tUNSC\tdva reda\r\n"),
		"another order":     "\"NOTE\",EN,cnr,Kind,EN_variants\ndva reda,Security Council,Savjet bezbjednosti,Organization, UNSC | \n\n,,,,\n",
	} {
		got, wrong := read(t, table)
		if !reflect.DeepEqual(got, want) || wrong != nil {
			t.Errorf("%s: read %+v, wrong %q", name, got, wrong)
		}
	}
}

// A row that is damaged is told by its line, and the rest goes on.
func TestDamagedRows(t *testing.T) {
	got, wrong := read(t, strings.Join([]string{
		"kind,cnr,colour,latin,roles,cnr",
		"place,Bar,red,yes,,",
		`place,Ul"cinj,,,,`,
		"place,Ko\xe8,,,,",
		"place,Tivat,,perhaps,,",
		"person,Ana,,,en=minister; since=2020,",
		"place,Kotor,,,,,,Cattaro",
		"place,Nikšić",
		`"place,Budva`,
		"place,Cetinje",
	}, "\n"))
	var names []string
	for _, term := range got {
		names = append(names, term.Forms[editor.CNR][0])
	}
	if strings.Join(names, " ") != "Bar Nikšić" {
		t.Errorf("read %q", names)
	}
	want := "1 column colour|1 column cnr|3 quote 3|4 encoding Ko?|5 cell perhaps|6 cell since=2020|7 columns Cattaro|9 quote 10"
	if strings.Join(wrong, "|") != want {
		t.Errorf("wrong are %q", wrong)
	}
}

func TestWhatIsNoTable(t *testing.T) {
	for table, want := range map[string]error{
		"":                          &editor.InputError{Reason: editor.InputEmpty, At: -1},
		"\ufeff \r\n":               &editor.InputError{Reason: editor.InputEmpty, At: -1},
		"Once upon a time\nthere":   &editor.TermError{Reason: editor.NoTermTable, Value: "Once upon a time"},
		"sep=;\n\"kind,cnr\nBar\n":  &editor.TermError{Reason: editor.NoTermQuote, Value: "2"},
		"%PDF-1.7\n%\xe2\xe3\xcf\n": &editor.TermError{Reason: editor.NoTermTable, Value: "%PDF-1.7"},
	} {
		if _, err := exchange.Terms.Read(strings.NewReader(table)); !reflect.DeepEqual(err, want) {
			t.Errorf("%q: %v, not %v", table, err, want)
		}
	}
	_, err := exchange.Terms.Read(endless{})
	var input *editor.InputError
	if !errors.As(err, &input) || input.Reason != editor.InputTooLarge {
		t.Errorf("a table without end: %v", err)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }

// A column that a table does not have leaves what is there.
func TestColumnsThatAreNotThere(t *testing.T) {
	rows, err := exchange.Terms.Read(strings.NewReader("id,en\na1,Witkoff\n"))
	if err != nil || len(rows) != 1 || rows[0].Err != nil {
		t.Fatalf("%+v, %v", rows, err)
	}
	term := editor.Term{ID: "a1", Kind: editor.TermPerson, Learned: "3f0a", Note: "n", Forms: map[editor.Lang][]string{
		editor.CNR: {"Vitkof"}, editor.EN: {"Steve Witkoff", "Whitkoff"},
	}}
	rows[0].Set(&term)
	if want := (editor.Term{ID: "a1", Kind: editor.TermPerson, Note: "n", Forms: map[editor.Lang][]string{
		editor.CNR: {"Vitkof"}, editor.EN: {"Witkoff", "Whitkoff"},
	}}); !reflect.DeepEqual(term, want) {
		t.Errorf("it is now %+v", term)
	}
}

// Whatever a table holds, what is written of it is read and written again without a change.
func FuzzTerms(f *testing.F) {
	f.Add("kind,cnr,en,en-variants,roles\nperson,Stiv Vitkof,Steve Witkoff,Witkoff | Whitkoff,en=envoy; of=USA | cnr=a\\;b\n")
	f.Add("\ufeffid;kind;cnr;note\r\na;place;\"Bar\nBar\";'=1+1\r\nb;;'s;-\r\n")
	f.Add("cnr-forbidden\tlatin\tcnr-Cyrl\n\\\tyes\t \\| |\n")
	f.Add("learned,languages,cnr-variants\n' =,\"|;\\\",x\n")
	f.Fuzz(func(t *testing.T, table string) {
		rows, err := exchange.Terms.Read(strings.NewReader(table))
		if err != nil {
			return
		}
		var terms []editor.Term
		last := 0
		for _, row := range rows {
			if row.Line < last {
				t.Fatalf("line %d after %d", row.Line, last)
			}
			last = row.Line
			if row.Err == nil {
				var term editor.Term
				row.Set(&term)
				terms = append(terms, term)
			}
		}
		first := write(t, terms)
		again, wrong := read(t, first)
		if wrong != nil || write(t, again) != first {
			t.Fatalf("%q\nbecomes\n%q\nwrong %q\nfrom %+v", first, write(t, again), wrong, terms)
		}
	})
}
