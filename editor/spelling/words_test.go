package spelling

import (
	"context"
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"redakcija/editor"
)

// Words are found in order, within the text, and are what stands at their place.
func FuzzWords(f *testing.F) {
	f.Add("Predsjednik je rekao: „С́утра!“ NATO-a 24-godišnji don’t")
	f.Add("vijesti.me\u00A0mail@a.b #x -a- 'b' a--b \xff\u0301")
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		end := 0
		eachWord(text, func(w word) {
			if w.start < end || w.end <= w.start || w.end > len(runes) {
				t.Fatalf("%+v after %d", w, end)
			}
			if got := string(runes[w.start:w.end]); utf8.ValidString(w.text) && got != w.text {
				t.Errorf("%q stands at the place of %q", got, w.text)
			}
			if !isWordRune(runes[w.start]) || !isWordRune(runes[w.end-1]) {
				t.Errorf("%q begins or ends with what is no letter", w.text)
			}
			end = w.end
		})
	})
}

// Judging any text finds only what stands in it, and finds the same again.
func FuzzUnknown(f *testing.F) {
	f.Add("Predsednik-predsjednik śutra С́утра ŚUTRA sjutra", "Witkoff")
	f.Add("a'b-c'd 1-x EU-a-b đe Đe preeeeeeeee", "")
	s := spellerOf(f)
	f.Fuzz(func(t *testing.T, text, source string) {
		for _, lang := range []editor.Lang{"cnr", "de", "en"} {
			for _, acute := range []editor.Acute{editor.AcuteAllowed, editor.AcuteRequired, editor.AcuteForbidden} {
				q := editor.SpellingQuestion{Lang: lang, Text: text, Source: source, Acute: acute}
				found, err := s.unknown(context.Background(), q)
				if err != nil {
					t.Fatal(err)
				}
				again, _ := s.unknown(context.Background(), q)
				if !slices.EqualFunc(found, again, func(a, b editor.Misspelling) bool {
					return a.Start == b.Start && a.End == b.End && a.Kind == b.Kind && slices.Equal(a.Suggestions, b.Suggestions)
				}) {
					t.Errorf("%v, and asked again %v", found, again)
				}
				runes, end := []rune(text), 0
				for _, m := range found {
					if m.Start < end || m.End <= m.Start || m.End > len(runes) {
						t.Fatalf("%+v after %d", m, end)
					}
					end = m.End
				}
			}
		}
	})
}

// Whatever is asked about, there are no more suggestions than are wanted, no two alike, and
// each is right.
func FuzzSuggest(f *testing.F) {
	f.Add("predsjenik", 3)
	f.Add("С\u0301ев", 1)
	f.Add("pr", 3)
	f.Add("ŚEVERR-a'b", 100)
	s := spellerOf(f)
	s.limit = 10 * time.Millisecond // what was found until then must be right as well
	f.Fuzz(func(t *testing.T, word string, most int) {
		for _, lang := range []editor.Lang{"cnr", "de"} {
			got := s.suggest(context.Background(), lang, word, most)
			if len(got) > max(most, 0) {
				t.Errorf("%d suggestions, of %d", len(got), most)
			}
			for i, form := range got {
				if slices.Contains(got[:i], form) {
					t.Errorf("%q twice for %q", form, word)
				}
				found, err := s.unknown(context.Background(), editor.SpellingQuestion{Lang: lang, Text: form})
				if err != nil || len(found) > 0 {
					t.Errorf("%q is suggested for %q: %v, %v", form, word, found, err)
				}
			}
		}
	})
}
