package spelling

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"redakcija/editor"
)

// The small dictionaries of the tests: each knows what its words need, and s as an ending.
var tiny = map[string]string{
	"sr_Latn_RS": "predsednik predsjednik reč riječ i je u da se vlada Vlada prenos nijesam kiša za opština sjutra sjever djevojka sjaj Severna Sjeverna Leja Lee dobar dobri dobrih mladić godišnji rekao nov članak Marković Markovići",
	"bs_BA":      "predsjednik riječ i je u da se vlada nisam kiša za općina sjutra sjever djevojka Sjeverna prijenos Leje mladić godišnji rekao nov članak",
	"hr_HR":      "predsjednik riječ i je u da se vlada nisam kiša za općina sjever djevojka Sjeverna prijenos mladić rekao nov članak tisuća hiljada",
	"en_GB":      "the colour of don't harbour said new ferry is",
	"en_US":      "the color of don't said new ferry is",
	"de_DE":      "die der Regierung sagte und Ausfuhr Ein Ein- neue Fähre ist bzw. Kleidung Stück Hafen Seite",
}

// shelfOf writes dictionaries into a folder and returns it.
func shelfOf(t testing.TB, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		words := strings.Fields(tiny[name])
		write(t, filepath.Join(dir, name+".aff"), "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nWORDCHARS -'\n")
		write(t, filepath.Join(dir, name+".dic"), strconv.Itoa(len(words))+"\n"+strings.Join(words, "\n")+"\n")
	}
	return dir
}

// in returns one folder as all there are.
func in(dir string) func() []string { return func() []string { return []string{dir} } }

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// spellerOf returns a speller with the small dictionaries of all languages.
func spellerOf(t testing.TB) *speller {
	t.Helper()
	return newSpeller(Options{Folders: in(shelfOf(t, slices.Collect(maps.Keys(tiny))...)), Own: t.TempDir()})
}

// ask returns what is found, each as "word kind severity: suggestions", and checks that
// the places are those of the words.
func ask(t *testing.T, s *speller, q editor.SpellingQuestion) []string {
	t.Helper()
	found, err := s.unknown(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range found {
		if got := string([]rune(q.Text)[m.Start:m.End]); got != m.Word {
			t.Errorf("%q stands where %q was found", got, m.Word)
		}
		all = append(all, strings.TrimSpace(strings.Join([]string{m.Word, string(m.Kind), string(m.Severity), strings.Join(m.Suggestions, ",")}, " ")))
	}
	return all
}
