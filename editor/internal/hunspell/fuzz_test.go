package hunspell

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// slow is far more than a word takes with all its look-ups, also on a busy machine with
// the race detector.
const slow = 10 * time.Second

// A dictionary that is read judges any word in bounded time, and the same twice. One
// that is refused says where.
func FuzzReadAff(f *testing.F) {
	for _, feature := range features {
		f.Add(feature.aff)
	}
	f.Add(newsroomAff)
	f.Add("SFX A Y 1\nSFX A 0 /A .\nSFX A 0 a/A [^\xff\n")
	f.Add("AF 1\nAF \xff\nCOMPOUNDRULE 1\nCOMPOUNDRULE (((*?*\n")
	f.Add("CHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN 0 /\n")
	f.Fuzz(func(t *testing.T, aff string) {
		readAndAsk(t, aff, newsroomDic+"naj/ABCDEFGHIJKLMNOPQRSTUVWXYZ\nlak/abcdefghijklmnopqrstuvwxyz\n")
	})
}

func FuzzReadDic(f *testing.F) {
	for _, feature := range features {
		f.Add(feature.dic)
	}
	f.Add("1\n\\/\\/\tx\n/\n/A/B\nbrod/A y st: po:\n \n\x00\n")
	f.Fuzz(func(t *testing.T, dic string) {
		readAndAsk(t, newsroomAff, dic)
	})
}

func readAndAsk(t *testing.T, aff, dic string) {
	start := time.Now()
	d, err := Read(strings.NewReader(aff), strings.NewReader(dic))
	if err != nil {
		var syntax *SyntaxError
		lines := max(strings.Count(aff, "\n"), strings.Count(dic, "\n")) + 1
		if !errors.As(err, &syntax) || syntax.Line < 1 || syntax.Line > lines || syntax.File == "" {
			t.Fatalf("error without a place: %v", err)
		}
		return
	}
	for _, w := range []string{"lak", "najlakši", "Podgorica", "HAFENMEISTERHAFEN", "a-a-a-a-a-a-a-a-a", "brod"} {
		if first := d.Spell(w); d.Spell(w) != first {
			t.Errorf("%s is right and wrong", w)
		}
	}
	if took := time.Since(start); took > slow {
		t.Errorf("it took %v", took)
	}
}

// A word is judged in bounded time, and the same with a dot behind it if it is right.
// What is suggested for it is right.
func FuzzSpell(f *testing.F) {
	var all []*Dictionary
	for i := range features {
		all = append(all, features[i].read(f))
		for w := range strings.FieldsSeq(features[i].right + " " + features[i].wrong) {
			f.Add(i, w)
		}
	}
	f.Add(0, strings.Repeat("ss", 50))
	f.Add(0, "\xff")
	f.Fuzz(func(t *testing.T, i int, word string) {
		if i < 0 || i >= len(all) || len(word) > 400 {
			return
		}
		d := all[i]
		start := time.Now()
		right := d.Spell(word)
		if right && !utf8.ValidString(word) {
			t.Errorf("%q is no text and right", word)
		}
		if right && !strings.HasSuffix(word, ".") && len(d.input.rows) == 0 && !d.Spell(word+".") && len(word) < maxWordBytes {
			t.Errorf("%q is right, and wrong before a dot", word)
		}
		for _, s := range d.Suggest(t.Context(), word, 3) {
			if s == word || !strings.Contains(s, " ") && len(d.output.rows) == 0 && !d.Spell(s) {
				t.Errorf("for %q: %q", word, s)
			}
		}
		if took := time.Since(start); took > slow {
			t.Errorf("it took %v", took)
		}
	})
}
