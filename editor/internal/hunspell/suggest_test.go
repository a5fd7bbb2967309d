package hunspell

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// newsroom has words of all languages, and what South Slavic and German dictionaries
// say about mistakes.
const (
	newsroomAff = `SET UTF-8
TRY aeioubcdfghjklmnprstvzß-'
KEY qwertz|asdfgh
NOSUGGEST N
COMPOUNDFLAG C
FORBIDDENWORD F
REP 3
REP f ph
REP ^ks x$
REP alot a_lot
MAP 1
MAP č(ch)
OCONV 1
OCONV ' ’
SFX A Y 2
SFX A 0 a .
SFX A 0 u .
`
	newsroomDic = `32
saopšten/A
saopštenje
međunarodni
četvrtak/A
vlad/A
vlada
Podgorica
juče
ne
znam
znan
Regierung
Straße
Größe
hafen/C
hafn/F
meister/C
photo
xenon
lot
a
much
don't
NATO
EU
McAllister
brod/A
brot/N
odred
novinar
noć
predsjednik
`
)

func TestSuggest(t *testing.T) {
	d, err := Read(strings.NewReader(newsroomAff), strings.NewReader(newsroomDic))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, wrong, want string }{
		{"marks that are missing", "saopstenje", "saopštenje"},
		{"marks, and a capital", "Cetvrtak", "Četvrtak"},
		{"marks among capitals", "CETVRTAK", "ČETVRTAK"},
		{"marks of an affixed form", "cetvrtaku", "četvrtaku"},
		{"dj for đ", "medjunarodni", "međunarodni"},
		{"d for đ", "medunarodni", "međunarodni"},
		{"ss for ß", "Strasse", "Straße"},
		{"oe for ö", "Groesse", "Größe"},
		{"letters of MAP", "muč", "much"},
		{"what REP says", "foto", "photo"},
		{"what REP says of the beginning and not the end", "ksenonks", ""},
		{"a pair by REP", "alot", "a lot"},
		{"a name without its capital", "podgorica", "Podgorica"},
		{"capitals that are missing", "nato", "NATO"},
		{"capitals that are missing inside", "Mcallister", "McAllister"},
		{"two letters swapped", "valda", "vlada"},
		{"a letter missing", "Regirung", "Regierung"},
		{"a letter too many", "Podgorirca", "Podgorica"},
		{"a letter twice", "noovinar", "novinar"},
		{"another letter", "predsjetnik", "predsjednik"},
		{"the first letter", "kovinar", "novinar"},
		{"two changes", "novnaar", "novinar"},
		{"two changes and a suffix", "četvrkkau", "četvrtaku"},
		{"two words", "neznam", "ne znam"},
		{"two words among capitals", "NEZNAM", "NE ZNAM"},
		{"a compound", "hafnmeister", "hafenmeister"},
		{"a sign for output", "dont", "don’t"},
		{"nothing near", "xylophon", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := d.Suggest(t.Context(), c.wrong, 5)
			if len(got) == 0 && c.want == "" {
				return
			}
			if len(got) == 0 || got[0] != c.want {
				t.Errorf("for %s: %q, and %q first is meant", c.wrong, got, c.want)
			}
		})
	}
}

func TestSuggestOrder(t *testing.T) {
	d, err := Read(strings.NewReader(newsroomAff), strings.NewReader(newsroomDic))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		wrong string
		most  int
		want  []string
	}{
		{"vlda", 5, []string{"vlad", "vlada"}}, // a letter swapped before a letter missing
		{"vlda", 1, []string{"vlad"}},
		{"EUvlada", 5, []string{"EU vlada", "EU-vlada", "vlada"}}, // two changes come last
		{"brop", 5, []string{"brod"}},                             // and not brot, which is not to be suggested
	} {
		if got := d.Suggest(t.Context(), c.wrong, c.most); !slices.Equal(got, c.want) {
			t.Errorf("for %s: got %q, want %q", c.wrong, got, c.want)
		}
	}
}

func TestSuggestEndsWithItsContext(t *testing.T) {
	d, err := Read(strings.NewReader(newsroomAff), strings.NewReader(newsroomDic))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := d.Suggest(ctx, "Regirung", 5); len(got) > 0 {
		t.Errorf("got %q", got)
	}
	for _, word := range []string{"", strings.Repeat("a", 1000), "a\xff"} {
		if got := d.Suggest(t.Context(), word, 5); got != nil {
			t.Errorf("for %.10q: %q", word, got)
		}
	}
	if got := d.Suggest(t.Context(), "Regirung", 0); got != nil {
		t.Errorf("of none: %q", got)
	}
}

func TestDistance(t *testing.T) {
	d := newDistance([]rune("vlada"))
	for _, c := range []struct {
		text string
		want int
	}{
		{"vlada", 0},
		{"VLADA", 0},
		{"vlad", 1},
		{"vlda", 1},
		{"valda", 1},
		{"vladar", 1},
		{"voda", 2},
		{"vladavi", 2},
		{"brod", 3},
		{"vladavina", 3},
		{"", 3},
		{"v", 4},
		{"vlade", 1},
	} {
		if got := min(d.of([]byte(c.text)), far+1); got != min(c.want, far+1) {
			t.Errorf("from vlada to %s: %d, want %d", c.text, got, c.want)
		}
	}
}

// Whatever is suggested is right, stands once, and is not the word itself.
func TestSuggestionsAreRight(t *testing.T) {
	for _, f := range features {
		d := f.read(t)
		if len(d.output.rows) > 0 {
			continue
		}
		for w := range strings.FieldsSeq(f.wrong + " " + f.right) {
			for _, wrong := range []string{w, w + "x", w[1:], strings.ToLower(w)} {
				got := d.Suggest(t.Context(), wrong, 4)
				if len(got) > 4 || slices.Contains(got, wrong) {
					t.Errorf("%s: for %s: %q", f.name, wrong, got)
				}
				slices.Sort(got)
				if len(slices.Compact(slices.Clone(got))) != len(got) {
					t.Errorf("%s: for %s twice: %q", f.name, wrong, got)
				}
				for _, text := range got {
					for part := range strings.FieldsSeq(text) {
						if !d.Spell(part) && !d.Spell(text) {
							t.Errorf("%s: for %s: %s is wrong", f.name, wrong, part)
						}
					}
				}
			}
		}
	}
}
