package i18n_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"redakcija/i18n"
)

func TestResolve(t *testing.T) {
	for locale, want := range map[string]i18n.Tag{
		"": i18n.English, "C": i18n.English, "C.UTF-8": i18n.English, "POSIX": i18n.English,
		"en_GB.UTF-8": i18n.English, "fr-FR": i18n.English, "mk_MK.UTF-8": i18n.English, "und": i18n.English, "@": i18n.English, "-": i18n.English,
		"de": i18n.German, "de_AT.UTF-8": i18n.German, "de-CH": i18n.German, "DE_DE@euro": i18n.German,
		"cnr": i18n.MontenegrinLatin, "cnr_ME.UTF-8": i18n.MontenegrinLatin, "cnr-Cyrl": i18n.MontenegrinCyrillic, "cnr-Latn-ME": i18n.MontenegrinLatin,
		"sr": i18n.MontenegrinCyrillic, "sr_RS.UTF-8": i18n.MontenegrinCyrillic, "sr_RS@latin": i18n.MontenegrinLatin,
		"sr_RS.UTF-8@latin": i18n.MontenegrinLatin, "sr-Latn": i18n.MontenegrinLatin, "sr-Latn-RS": i18n.MontenegrinLatin,
		"sr_ME.UTF-8": i18n.MontenegrinLatin, "sr-ME": i18n.MontenegrinLatin, "sr-Cyrl-ME": i18n.MontenegrinCyrillic, "sr-Latn-ME": i18n.MontenegrinLatin,
		"sr_ME@cyrillic": i18n.MontenegrinCyrillic, "sr-Latn-ME-u-co-cyrl": i18n.MontenegrinLatin,
		"sh": i18n.MontenegrinLatin, "bs_BA.UTF-8": i18n.MontenegrinLatin, "bs-Cyrl-BA": i18n.MontenegrinCyrillic, "hr-HR": i18n.MontenegrinLatin,
		"und-ME": i18n.MontenegrinLatin,
	} {
		if got := i18n.Resolve(locale); got != want {
			t.Errorf("Resolve(%q) = %s, want %s", locale, got, want)
		}
	}
	for _, tag := range i18n.Tags {
		if got := i18n.Resolve(tag.String()); got != tag {
			t.Errorf("%s comes back as %s", tag, got)
		}
		// cnr is for content: the libraries below have no plural rules for it.
		if strings.HasPrefix(tag.String(), "cnr") {
			t.Errorf("the program speaks %s", tag)
		}
	}
}

func TestFromEnvironment(t *testing.T) {
	set := func(all, messages, lang string) {
		t.Setenv("LC_ALL", all)
		t.Setenv("LC_MESSAGES", messages)
		t.Setenv("LANG", lang)
	}
	for _, c := range []struct {
		all, messages, lang string
		want                i18n.Tag
	}{
		{"", "", "", i18n.English},
		{"", "", "sr_ME.UTF-8", i18n.MontenegrinLatin},
		{"", "de_DE.UTF-8", "sr_ME.UTF-8", i18n.German},
		{"C", "de_DE.UTF-8", "sr_ME.UTF-8", i18n.English},
		{"", "", "cnr_ME", i18n.MontenegrinLatin},
		{"", "", "cnr-Cyrl-ME", i18n.MontenegrinCyrillic},
		{"cnr_ME.UTF-8@cyrillic", "", "en_GB.UTF-8", i18n.MontenegrinCyrillic},
		{"", "", "sr_ME@latin", i18n.MontenegrinLatin},
	} {
		if set(c.all, c.messages, c.lang); i18n.FromEnvironment() != c.want {
			t.Errorf("%v: %s", c, i18n.FromEnvironment())
		}
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, tag := range i18n.Tags {
		if seen[tag.Name()] || tag.Name() == "" {
			t.Errorf("%s is called %q", tag, tag.Name())
		}
		seen[tag.Name()] = true
	}
}

func TestPlurals(t *testing.T) {
	for tag, want := range map[i18n.Tag][]string{
		i18n.English:             {"0 lines", "1 line", "2 lines", "5 lines", "11 lines", "21 lines", "22 lines", "25 lines", "101 lines", "111 lines", "1,002 lines"},
		i18n.German:              {"0 Zeilen", "1 Zeile", "2 Zeilen", "5 Zeilen", "11 Zeilen", "21 Zeilen", "22 Zeilen", "25 Zeilen", "101 Zeilen", "111 Zeilen", "1.002 Zeilen"},
		i18n.MontenegrinLatin:    {"0 redova", "1 red", "2 reda", "5 redova", "11 redova", "21 red", "22 reda", "25 redova", "101 red", "111 redova", "1.002 reda"},
		i18n.MontenegrinCyrillic: {"0 редова", "1 ред", "2 реда", "5 редова", "11 редова", "21 ред", "22 реда", "25 редова", "101 ред", "111 редова", "1.002 реда"},
	} {
		for i, n := range []int{0, 1, 2, 5, 11, 21, 22, 25, 101, 111, 1002} {
			if got := i18n.New(tag).N("fact.lines", n); got != want[i] {
				t.Errorf("%s: %d gives %q, want %q", tag, n, got, want[i])
			}
		}
	}
}

// formOf is the plural form of a whole number, as the Unicode consortium's rules have it
// for Serbian and as English and German agree on it.
func formOf(tag i18n.Tag, n int) string {
	slavic := tag == i18n.MontenegrinLatin || tag == i18n.MontenegrinCyrillic
	ones, tens := n%10, n/10%10
	switch {
	case n == 1, slavic && ones == 1 && tens != 1:
		return "one"
	case slavic && ones >= 2 && ones <= 4 && tens != 1:
		return "few"
	}
	return "other"
}

// Every sentence that bends with a number bends rightly in each language.
func TestEveryPlural(t *testing.T) {
	for _, tag := range i18n.Tags {
		l := i18n.New(tag)
		c, _ := readCatalogue(t, tag.String()+".json")
		count := 0
		for id, forms := range c {
			if forms["one"] == "" {
				continue
			}
			count++
			var pairs []any
			for _, name := range strings.Fields(places(forms)) {
				pairs = append(pairs, name[1:], "x")
			}
			for _, n := range []int{0, 1, 2, 5, 11, 21, 22, 25, 101, 111} {
				want := forms[formOf(tag, n)]
				if strings.Contains(want, "{{if") || strings.Contains(want, "{{else") {
					continue // what it says also depends on the other places
				}
				want = place.ReplaceAllString(strings.ReplaceAll(want, "{{.Count}}", l.Int(n)), "x")
				if got := l.N(id, n, pairs...); got != want {
					t.Errorf("%s: %s says %q of %d, want %q", tag, id, got, n, want)
				}
			}
		}
		if count == 0 {
			t.Errorf("%s has no sentence with plural forms", tag)
		}
	}
}

func TestSentences(t *testing.T) {
	l := i18n.New(i18n.English)
	for _, c := range []struct{ got, want string }{
		{l.T("state.draft"), "Draft"},
		{l.T("state.draft", "Superfluous", 1), "Draft"},
		{l.T("error.exists", "File", "<a>&{{.File}}"), "<a>&{{.File}} is already on the desk. Nothing was added."},
		{l.T("error.permission", "Path", ""), "Access was denied. Choose another place, or ask for permission."},
		{l.T("error.exists", "File"), "<no value> is already on the desk. Nothing was added."},
		{l.T("no.such"), "⟦no.such⟧"},
		{l.T(""), "⟦⟧"},
		{l.N("no.such", 3), "⟦no.such⟧"},
		{l.N("state.draft", 3), "Draft"},
		{i18n.New("cnr").T("state.draft"), "Draft"}, // a tag that is none of ours
		{i18n.New(i18n.German).T("state.draft"), "Entwurf"},
		{i18n.New(i18n.MontenegrinCyrillic).T("state.draft"), "Нацрт"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if !l.Has("state.draft") || l.Has("no.such") {
		t.Error("Has is wrong")
	}
}

// Every sentence of every language is a template that can be filled.
func TestEverySentenceCanBeSaid(t *testing.T) {
	for _, tag := range i18n.Tags {
		l := i18n.New(tag)
		if l.Tag() != tag {
			t.Errorf("New(%s) speaks %s", tag, l.Tag())
		}
		c, _ := readCatalogue(t, tag.String()+".json")
		for id, forms := range c {
			var pairs []any
			for _, name := range strings.Fields(places(forms)) {
				pairs = append(pairs, name[1:], 7)
			}
			said := []string{l.N(id, 1, pairs...), l.N(id, 2, pairs...), l.N(id, 5, pairs...)}
			if _, plural := forms["one"]; !plural {
				said = append(said, l.T(id, pairs...))
			}
			for _, s := range said {
				if strings.Contains(s, "⟦") || strings.Contains(s, "<no value>") || strings.Contains(s, "{{") {
					t.Errorf("%s: %s says %q", tag, id, s)
				}
			}
		}
	}
}

func TestOutline(t *testing.T) {
	l := i18n.New(i18n.English)
	for id, want := range map[string]string{
		"severity.hint":           "Hint",
		"finding.headline_length": "The headline has … letters; at most … are wanted.",
		"no.such_sentence":        "",
	} {
		if got := l.Outline(id); got != want {
			t.Errorf("%s: %q, not %q", id, got, want)
		}
	}
}

func TestFigures(t *testing.T) {
	day := time.Date(2025, 8, 6, 1, 0, 0, 0, time.UTC)
	for tag, want := range map[i18n.Tag]string{
		i18n.English:          "0|999|1,000|-1,234,567|50%|Aug 6, 2025",
		i18n.German:           "0|999|1.000|-1.234.567|50\u00a0%|06.08.2025",
		i18n.MontenegrinLatin: "0|999|1.000|-1.234.567|50\u00a0%|6. 8. 2025.",
	} {
		l := i18n.New(tag)
		got := strings.Join([]string{
			l.Int(0), l.Int(999), l.Int(1000), l.Int(-1234567),
			l.Percent(50), l.Day(day),
		}, "|")
		if got != want {
			t.Errorf("%s: %s\nwant %s", tag, got, want)
		}
	}
}

// The toolkit's catalogue has exactly the words that the toolkit asks for.
func TestToolkitWords(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatalf("where is the toolkit? %v", err)
	}
	raw, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	want := keys(t, raw)
	for _, tag := range i18n.Tags {
		if got := keys(t, i18n.Toolkit(tag)); !slices.Equal(got, want) {
			t.Errorf("%s has %q\nwant %q", tag, got, want)
		}
	}
}

func keys(t *testing.T, raw []byte) []string {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	var all []string
	for k := range m {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}

func TestManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			l := i18n.New(i18n.Tags[i%len(i18n.Tags)])
			for n := range 200 {
				if l.N("fact.lines", n) == "" || l.T("error.exists", "File", n) == "" {
					t.Error("nothing was said")
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkPlain(b *testing.B) {
	l := i18n.New(i18n.MontenegrinLatin)
	for b.Loop() {
		l.T("state.draft")
	}
}

func BenchmarkPlural(b *testing.B) {
	l := i18n.New(i18n.MontenegrinLatin)
	for b.Loop() {
		l.N("fact.lines", 1234)
	}
}
