package spelling

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

func TestOwnWordsAreLearntAndForgotten(t *testing.T) {
	s := spellerOf(t)
	text := editor.SpellingQuestion{Lang: "cnr", Text: "Spajićem Spajić spajić Спајићем vitkof Vitkof VITKOF"}
	for _, word := range []string{"Spajić/Marković", "vitkof", "vitkof"} {
		if err := s.learn("cnr", word); err != nil {
			t.Fatal(err)
		}
	}
	// The small dictionaries have no Markovićem: the ending must be one of the model's.
	if got, want := ask(t, s, text), []string{"Spajićem unknown warning", "spajić unknown warning", "Спајићем unknown hint"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	if got := ask(t, s, editor.SpellingQuestion{Lang: "en", Text: "vitkof"}); len(got) != 1 {
		t.Errorf("a word learnt in one language is known in another: %q", got)
	}
	path := s.own["cnr"].path
	if got, _ := os.ReadFile(path); string(got) != "Spajić/Marković\nvitkof\n" {
		t.Errorf("the file is %q", got)
	}
	again := newSpeller(Options{Folders: s.shelf.folders, Own: filepath.Dir(path)})
	if got := ask(t, again, editor.SpellingQuestion{Lang: "cnr", Text: "u Vitkof"}); got != nil {
		t.Errorf("another program does not know it: %q", got)
	}
	for _, word := range []string{"Spajić", "vitkof", "absent"} {
		if err := again.forget("cnr", word); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := os.ReadFile(path); len(got) != 0 {
		t.Errorf("the file is %q", got)
	}
}

func TestModelsInflect(t *testing.T) {
	known := func(w string) bool {
		return slices.Contains([]string{"Milić", "Milićem", "Milića", "zona", "zone", "zoni", "petak", "petka"}, w)
	}
	l := &list{}
	for _, line := range []string{"Spajić/Milić", "eurozona/zona", "imperak/petak"} {
		if !l.add(line, true) {
			t.Fatalf("%s is not taken", line)
		}
	}
	for w, want := range map[string]bool{
		"Spajić": true, "Spajićem": true, "Spajića": true, "SPAJIĆA": true, "Spajićovi": false, "spajića": false,
		"eurozona": true, "eurozone": true, "Eurozoni": true, "eurozonu": false, "imperak": true, "imperka": true, "imperku": false,
	} {
		if got := l.has(w, known); got != want {
			t.Errorf("%s: %t", w, got)
		}
	}
}

// What a person wrote by hand and is no word is named, stays in the file, and spoils
// nothing else.
func TestDamagedLinesAreNamedAndKept(t *testing.T) {
	s := spellerOf(t)
	path := s.own["cnr"].path
	const file = "\uFEFFvitkof\r\n\r\ntwo words\n42\n\xff\xfe\nград\n/model\nlong" + "lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll\nkraj"
	write(t, path, file)
	if got := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: "vitkof i grad, kraj"}); got != nil {
		t.Errorf("%q", got)
	}
	var lines []string
	for _, trouble := range s.troubles("cnr") {
		if trouble.ID != editor.DictionaryLine || trouble.Args["File"] != path {
			t.Errorf("%+v", trouble)
		}
		lines = append(lines, trouble.Args["Line"])
	}
	if want := []string{"3", "4", "5", "7", "8"}; !slices.Equal(lines, want) {
		t.Errorf("the lines %q are named, not %q", lines, want)
	}
	if err := s.learn("cnr", "nov"); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != file+"\nnov\n" {
		t.Errorf("the file is %q", got)
	}
	if rest, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".words-*")); rest != nil {
		t.Errorf("left behind: %q", rest)
	}
}

func TestOwnWordsThatCannotBeKept(t *testing.T) {
	s := spellerOf(t)
	for _, word := range []string{"", "two words", "x\ny", "1999", "a/b/c"} {
		if err := s.learn("cnr", word); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%q: %v", word, err)
		}
	}
	if err := s.learn("fr", "mot"); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("a language that is not spelt here: %v", err)
	}
	if err := newSpeller(Options{Folders: in("")}).learn("cnr", "nov"); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("no folder: %v", err)
	}
	// A folder stands where the file should be: what cannot be read is not written over.
	if err := os.Mkdir(s.own["de"].path, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := s.learn("de", "neu"); err == nil {
		t.Error("a word was put into a folder")
	}
	ask(t, s, editor.SpellingQuestion{Lang: "de", Text: "neue"})
	if troubles := s.troubles("de"); len(troubles) != 1 || troubles[0].ID != editor.DictionaryDamaged {
		t.Errorf("%+v", troubles)
	}
}

// Whatever a file holds, each of its lines is a word that is known or is named as none;
// and a word that is learnt and forgotten leaves the rest as it was.
func FuzzOwnWords(f *testing.F) {
	f.Add("vitkof\nSpajić/Milić\n", "nov")
	f.Add("\uFEFFa\r\n\r\nb c\n\xff\n", "С\u0301утра")
	f.Add("x/y/z\n-\n'\n.\n", "a/b")
	f.Fuzz(func(t *testing.T, file, word string) {
		own := &ownWords{path: filepath.Join(t.TempDir(), "words.dic"), montenegrin: true}
		write(t, own.path, file)
		nothing := func(string) bool { return false }
		own.has("", nothing)
		if own.err != nil {
			t.Fatal(own.err)
		}
		number := 0
		for line := range strings.Lines(strings.TrimPrefix(file, "\uFEFF")) {
			number++
			line = strings.TrimSpace(line)
			w, _, _ := strings.Cut(plain(line, true), "/")
			if line != "" && !own.list.words[w] && !slices.Contains(own.bad, number) {
				t.Errorf("line %d, %q, is neither known nor named", number, line)
			}
		}
		before, _ := os.ReadFile(own.path)
		had := own.list.words[firstPart(word)]
		if own.add(word) != nil {
			return
		}
		if !own.has(firstPart(word), nothing) {
			t.Errorf("%q was learnt and is not known", word)
		}
		if had {
			return
		}
		if err := own.remove(word); err != nil {
			t.Fatal(err)
		}
		if after, _ := os.ReadFile(own.path); strings.TrimSuffix(string(after), "\n") != strings.TrimSuffix(string(before), "\n") {
			t.Errorf("%q became %q", before, after)
		}
	})
}

func firstPart(word string) string {
	w, _, _ := strings.Cut(plain(strings.TrimSpace(word), true), "/")
	return w
}
