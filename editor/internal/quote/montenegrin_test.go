package quote

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"redakcija/editor/language"
)

var (
	asRows = flag.String("rows", "", "write the marked stories as JSON lines to this file")
	misses = flag.Bool("misses", false, "log what is missed in the marked stories and what is found too much")
)

func latin(s string) string { return s }

// TestMontenegrinStories holds the rules to what they find in the marked stories, in both
// scripts.
func TestMontenegrinStories(t *testing.T) {
	for _, one := range []struct {
		file                         string
		missed, tooMany, speakers    int // at most: not found, found and not marked, given to another
		addressees, outlets, stories int // at most: not told; at least: read
		direct                       float64
	}{
		{"cnr-first.txt", 0, 1, 0, 0, 0, 100, 0.98},
		{"cnr-second.txt", 2, 2, 0, 1, 0, 100, 0.95},
		{"cnr-third.txt", 0, 1, 0, 0, 0, 30, 0.95},
		{"cnr-fourth.txt", 0, 1, 0, 0, 0, 24, 0.95},
		{"cnr-fifth.txt", 0, 0, 0, 0, 0, 27, 0.95},
		{"cnr-neighbours.txt", 0, 0, 0, 0, 0, 16, 0.95},
		{"cnr-hard.txt", 0, 1, 0, 0, 0, 45, 0.95},
	} {
		for script, change := range map[string]func(string) string{"Latin": latin, "Cyrillic": language.ToCyrillic} {
			t.Run(one.file+" in "+script, func(t *testing.T) {
				var direct, all tally
				stories := readMarked(t, one.file, change)
				for _, m := range stories {
					score(t, m, &direct, &all)
				}
				t.Logf("direct F1 %.3f of %d, speaker %.3f; all F1 %.3f of %d, speaker %.3f; addressees %d of %d, outlets %d of %d",
					direct.f1(), direct.marked, direct.speaker(), all.f1(), all.marked, all.speaker(), all.addressees, all.addressed, all.outlets, all.carried)
				for what, n := range map[string][2]int{
					"missed":                  {all.marked - all.hit, one.missed},
					"found and not marked":    {all.found - all.hit, one.tooMany},
					"given to another":        {all.asked - all.speakers, one.speakers},
					"without their addressee": {all.addressed - all.addressees, one.addressees},
					"without their outlet":    {all.carried - all.outlets, one.outlets},
				} {
					if n[0] > n[1] {
						t.Errorf("%d attributions %s, more than %d", n[0], what, n[1])
					}
				}
				if direct.f1() < one.direct || len(stories) < one.stories {
					t.Errorf("F1 of direct speech %.3f in %d stories, want %.3f in %d", direct.f1(), len(stories), one.direct, one.stories)
				}
			})
		}
	}
}

// TestMarkedRows holds that the rows of JSON that the marked stories can be written as, for
// other programs to score, name the marked words. With a file named, it writes them.
func TestMarkedRows(t *testing.T) {
	type row struct {
		Text   string           `json:"text"`
		Quotes []map[string]any `json:"quotes"`
	}
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	lines.SetEscapeHTML(false)
	for _, file := range []string{"cnr-first.txt", "cnr-second.txt"} {
		for _, m := range readMarked(t, file, latin) {
			one := row{Text: strings.Join(m.paragraphs, "\n"), Quotes: []map[string]any{}}
			runes := []rune(one.Text)
			starts := []int{0}
			for _, p := range m.paragraphs {
				starts = append(starts, starts[len(starts)-1]+len([]rune(p))+1)
			}
			in := func(spans []Span) [][2]int {
				all := [][2]int{}
				for _, sp := range spans {
					at := [2]int{starts[sp.Paragraph] + sp.Start, starts[sp.Paragraph] + sp.End}
					all = append(all, at)
					if got, want := string(runes[at[0]:at[1]]), ofPlaces(m, []Span{sp}); got != want {
						t.Errorf("%s:%d: the row has %q for %q", m.file, m.line, got, want)
					}
				}
				return all
			}
			for _, told := range m.said {
				kind := map[rune]string{'d': "direct", 'm': "mixed", 'i': "indirect", 'r': "report"}[told.kind]
				one.Quotes = append(one.Quotes, map[string]any{
					"type": kind, "span": in(told.places), "speaker": told.speaker, "speaker_span": in(told.speakerAt),
					"cue": told.cue, "addressee": told.addressee, "outlets": told.outlets,
				})
			}
			if err := lines.Encode(one); err != nil {
				t.Fatal(err)
			}
		}
	}
	if *asRows != "" {
		if err := os.WriteFile(*asRows, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestMontenegrinTable holds the table to its own remarks: what an editor mistypes in it is
// named, and not passed over.
func TestMontenegrinTable(t *testing.T) {
	words := readTable("cnr")
	forces := []Force{Said, Claimed, Admitted, Confirmed, Denied, Warned, Accused, Demanded, Promised, Asked, Thought, Forecast}
	known := map[string]int{ // sections, and the fields of a row
		"verbs": 4, "nouns": 2, "according": 2, "allegedly": 1, "withheld": 1, "roles": 2, "pronouns": 2, "particles": 1, "places": 1, "outlets": 2, "media": 1,
		"addressees": 1, "prepositions": 1, "adverbs": 1, "clitics": 1, "titled": 1, "irony": 1, "social": 1, "papers": 2, "days": 1,
	}
	for section, rows := range words {
		fields, ok := known[section]
		if !ok {
			t.Errorf("section %q is not one that is read", section)
		}
		for _, row := range rows {
			if len(row) < fields {
				t.Errorf("[%s] %v has %d fields, want %d", section, row, len(row), fields)
			}
			for _, field := range row {
				for _, r := range field {
					if unicode.Is(unicode.Cyrillic, r) || unicode.IsUpper(r) {
						t.Errorf("[%s] %q has %q: words are in Latin, in lower case", section, field, r)
					}
				}
			}
		}
	}
	for _, section := range []string{"verbs", "nouns", "according"} {
		at := map[string]int{"verbs": 2, "nouns": 1, "according": 1}[section]
		for _, row := range words[section] {
			if len(row) > at && !slices.Contains(forces, Force(row[at])) {
				t.Errorf("[%s] %s has no force %q", section, row[0], row[at])
			}
		}
	}
	lemmas := map[string]bool{}
	for _, row := range words["verbs"] {
		if lemmas[row[0]] {
			t.Errorf("[verbs] %s stands twice", row[0])
		}
		lemmas[row[0]] = true
		for _, w := range strings.Fields(row[3]) {
			if takesOf[w] == 0 {
				t.Errorf("[verbs] %s takes %q, which is nothing", row[0], w)
			}
		}
	}
	for _, section := range []string{"roles", "pronouns"} {
		for _, row := range words[section] {
			if !slices.Contains([]string{"m", "f", "p"}, row[1]) {
				t.Errorf("[%s] %s is %q, not m, f or p", section, row[0], row[1])
			}
		}
	}
}

// TestMontenegrinVerbs holds the forms that the table writes short.
func TestMontenegrinVerbs(t *testing.T) {
	forms := readTable("cnr").sayings()
	for form, want := range map[string]struct {
		lemma string
		shape shape
	}{
		"kazao": {"kazati", heSaid}, "kazala": {"kazati", sheSaid}, "kazalo": {"kazati", itSaid}, "kazali": {"kazati", theySaid}, "kazavši": {"kazati", bySaying},
		"kaže": {"kazati", says}, "kažu": {"kazati", say}, "kazano": {"kazati", wasSaid},
		"rekao": {"reći", heSaid}, "rekla": {"reći", sheSaid}, "rekavši": {"reći", bySaying},
		"ističući": {"istaći", bySaying}, "istakao": {"istaći", heSaid}, "isticala": {"istaći", sheSaid},
		"ukazivao": {"ukazati", heSaid}, "naglašavali": {"naglasiti", theySaid}, "tvrdeći": {"tvrditi", bySaying},
		"ocijenio": {"ocijeniti", heSaid}, "ocenila": {"oceniti", sheSaid}, "saopšteno": {"saopštiti", wasSaid}, "priopćili": {"priopćiti", theySaid},
		"prenio": {"prenijeti", heSaid}, "prenijela": {"prenijeti", sheSaid}, "prenela": {"preneti", sheSaid},
	} {
		if got, ok := forms[form]; !ok || got.lemma != want.lemma || got.shape != want.shape {
			t.Errorf("%s is of %q, shape %d; want %q, %d", form, got.lemma, got.shape, want.lemma, want.shape)
		}
	}
}

// FuzzMontenegrin holds that what is found lies in the text and is told alike each time.
func FuzzMontenegrin(f *testing.F) {
	for _, file := range []string{"cnr-first.txt", "cnr-second.txt", "cnr-hard.txt"} {
		for i, m := range readMarked(f, file, latin) {
			if story := strings.Join(m.paragraphs, "\n"); i%2 == 0 {
				f.Add(story)
			} else {
				f.Add(language.ToCyrillic(story))
			}
		}
	}
	f.Add("kako kaže, kako kaže: „kazao je da „da“ da, prema riječima")
	f.Add("– – kazao je – da: “")
	f.Fuzz(func(t *testing.T, s string) {
		paragraphs := strings.Split(s, "\n")
		text := NewText("cnr", paragraphs)
		found := text.Find()
		if again := NewText("cnr", paragraphs).Find(); !reflect.DeepEqual(found, again) {
			t.Fatal("the same text is told otherwise the second time")
		}
		within := func(what string, sp Span, words string) {
			if sp.Paragraph < 0 || sp.Paragraph >= len(text.paragraphs) || sp.Start < 0 || sp.End < sp.Start || sp.End > len(text.paragraphs[sp.Paragraph].runes) {
				t.Fatalf("the place of the %s is %v, outside the text", what, sp)
			}
			if got := text.paragraphs[sp.Paragraph].of(sp.Start, sp.End); words != "" && !sp.None() && got != words {
				t.Fatalf("the %s is %q, its place %q", what, words, got)
			}
		}
		for i, a := range found {
			within("attribution", a.Place, "")
			within("cue", a.Cue, "")
			within("time", a.When, "")
			within("speaker", a.Speaker.Place, a.Speaker.Text)
			within("addressee", a.Addressee.Place, a.Addressee.Text)
			if a.Place.None() || a.Force == "" || a.Kind == "" {
				t.Fatalf("attribution %d says nothing: %+v", i, a)
			}
			if a.Follows < -1 || a.Follows >= i {
				t.Fatalf("attribution %d follows %d", i, a.Follows)
			}
			if i > 0 && (a.Place.Paragraph < found[i-1].Place.Paragraph || a.Place.Paragraph == found[i-1].Place.Paragraph && a.Place.Start < found[i-1].Place.Start) {
				t.Fatalf("attribution %d stands before the one before", i)
			}
			for _, q := range a.Quoted {
				if q.Paragraph != a.Place.Paragraph || q.Start < a.Place.Start || q.End > a.Place.End {
					t.Fatalf("words between marks %v stand outside %v", q, a.Place)
				}
			}
			for _, o := range a.Outlets {
				within("outlet", o.Place, o.Text)
				if !o.Known() {
					t.Fatalf("attribution %d has an outlet without a name", i)
				}
			}
		}
	})
}

// BenchmarkMontenegrin finds who said what in the marked stories.
func BenchmarkMontenegrin(b *testing.B) {
	var stories []*marked
	for _, file := range []string{"cnr-first.txt", "cnr-second.txt"} {
		stories = append(stories, readMarked(b, file, latin)...)
	}
	paragraphs := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range stories {
			NewText("cnr", m.paragraphs).Find()
			paragraphs += len(m.paragraphs)
		}
	}
	b.ReportMetric(float64(paragraphs)/b.Elapsed().Seconds(), "paragraphs/s")
}
