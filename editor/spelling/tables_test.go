//go:build validators

package spelling

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/language"
)

// These tests ask the dictionaries of the system: hunspell-sr, -bs, -hr, -de-de, -en-gb
// and -en-us.

// table reads the lines of a file in testdata that are no comment.
func table(t testing.TB, name string) []string {
	t.Helper()
	content, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

// real returns a speller with the dictionaries of the system, all of them there.
func real(t testing.TB, lang editor.Lang) *speller {
	t.Helper()
	s := newSpeller(Options{Folders: Folders})
	s.limit = time.Minute // other tests run beside this one
	if _, err := s.unknown(context.Background(), editor.SpellingQuestion{Lang: lang, Text: "a"}); err != nil {
		t.Fatal(err)
	}
	for _, trouble := range s.troubles(lang) {
		t.Fatalf("%+v", trouble)
	}
	return s
}

func TestMontenegrinIsRight(t *testing.T) {
	s := real(t, "cnr")
	words := strings.Fields(strings.Join(table(t, "montenegrin.txt"), " "))
	if len(words) < 600 {
		t.Fatalf("only %d words", len(words))
	}
	for _, w := range words {
		for _, text := range []string{w, language.ToCyrillic(w)} {
			if got := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: text}); got != nil {
				t.Errorf("%q", got)
			}
		}
	}
}

func TestMisspeltWordsFindTheirOwn(t *testing.T) {
	s := real(t, "cnr")
	rows := table(t, "misspelt.txt")
	if len(rows) < 100 {
		t.Fatalf("only %d words", len(rows))
	}
	for _, row := range rows {
		wrong, right, _ := strings.Cut(row, " ")
		for _, change := range []func(string) string{strings.Clone, language.ToCyrillic} {
			wrong, right := change(wrong), change(right)
			if len(ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: wrong})) != 1 {
				t.Errorf("%s is taken for right", wrong)
			}
			got := s.suggest(context.Background(), "cnr", wrong, 3)
			if !slices.Contains(got, right) {
				t.Errorf("%s: %q lack %s", wrong, got, right)
			}
			for _, form := range got {
				if faults := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: form}); faults != nil {
					t.Errorf("%s: suggested is %q", wrong, faults)
				}
			}
		}
	}
}

func TestEkavianIsTold(t *testing.T) {
	s := real(t, "cnr")
	rows := table(t, "ekavian.txt")
	if len(rows) < 60 {
		t.Fatalf("only %d words", len(rows))
	}
	for _, row := range rows {
		ekavian, right, _ := strings.Cut(row, " ")
		found, err := s.unknown(context.Background(), editor.SpellingQuestion{Lang: "cnr", Text: ekavian})
		if err != nil || len(found) != 1 || found[0].Kind != editor.EkavianForm || !slices.Contains(found[0].Suggestions, right) {
			t.Errorf("%s: %+v, %v", ekavian, found, err)
		}
		if got := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: right}); got != nil {
			t.Errorf("%q", got)
		}
	}
	neutral := strings.Fields(strings.Join(table(t, "neutral.txt"), " "))
	if len(neutral) < 60 {
		t.Fatalf("only %d neutral words", len(neutral))
	}
	for _, w := range neutral {
		if got := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: w}); got != nil {
			t.Errorf("%q", got)
		}
	}
}

// Every form that a list leads to is right itself, and no word is in two of them.
func TestListsLeadToRightWords(t *testing.T) {
	s := real(t, "cnr")
	for name, list := range map[string]*rewrites{"norms": norms(), "ekavian": ekavianForms()} {
		for from, row := range list.whole {
			for _, to := range row.to {
				if got := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: to}); got != nil {
					t.Errorf("%s: %s leads to %q", name, from, got)
				}
			}
		}
		for from, row := range list.begin {
			for _, to := range row.to {
				if stem, stays := strings.CutSuffix(to, "-"); !stays && len(ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: stem})) > 0 {
					t.Errorf("%s: %s- leads to %s", name, from, to)
				}
			}
		}
	}
	for base := range titles {
		s := real(t, editor.Lang(base))
		for line := range lines("words-" + base + ".txt") {
			for word := range strings.FieldsSeq(line) {
				_, model, inflected := strings.Cut(word, "/")
				if inflected && len(ask(t, s, editor.SpellingQuestion{Lang: editor.Lang(base), Text: model})) > 0 {
					t.Errorf("%s: the model of %s is not known", base, word)
				}
			}
		}
	}
}

// Nothing is found in pages of news as a person would print them, and in the same pages
// with one slip that slip is.
func TestPagesOfNews(t *testing.T) {
	for lang, slip := range map[editor.Lang][2]string{
		"cnr": {"saopštilo", "saopsilo"}, "de": {"verzögerten", "verzögertten"}, "en": {"delayed", "delaied"},
	} {
		s := real(t, lang)
		page := strings.Join(table(t, "news-"+string(lang)+".txt"), "\n")
		if got := ask(t, s, editor.SpellingQuestion{Lang: lang, Text: page}); got != nil {
			t.Errorf("%s: %q", lang, got)
		}
		got := ask(t, s, editor.SpellingQuestion{Lang: lang, Text: strings.Replace(page, slip[0], slip[1], 1)})
		if want := []string{slip[1] + " unknown warning"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", lang, got, want)
		}
		if got := s.suggest(context.Background(), lang, slip[1], 3); !slices.Contains(got, slip[0]) {
			t.Errorf("%s: %q lack %s", lang, got, slip[0])
		}
	}
}

// BenchmarkUnknown goes through a page of news whose words are met for the first time, and
// again: a text is judged after every key.
func BenchmarkUnknown(b *testing.B) {
	for _, lang := range []editor.Lang{"cnr", "de", "en"} {
		s := real(b, lang)
		text := strings.Join(table(b, "news-"+string(lang)+".txt"), "\n")
		words := len(strings.Fields(text))
		q := editor.SpellingQuestion{Lang: lang, Text: text}
		t, err := s.tongue(context.Background(), lang)
		if err != nil {
			b.Fatal(err)
		}
		for _, first := range []bool{true, false} {
			b.Run(string(lang)+map[bool]string{true: "/first", false: "/again"}[first], func(b *testing.B) {
				for b.Loop() {
					if first {
						t.memory = memory{}
					}
					if _, err := s.unknown(context.Background(), q); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
			})
		}
	}
}

func BenchmarkSuggest(b *testing.B) {
	s := real(b, "cnr")
	rows := table(b, "misspelt.txt")
	for b.Loop() {
		for _, row := range rows {
			wrong, _, _ := strings.Cut(row, " ")
			s.suggest(context.Background(), "cnr", wrong, 5)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N*len(rows)), "ms/word")
}
