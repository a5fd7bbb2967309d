package i18n_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"redakcija/editor/language"
	"redakcija/i18n"
)

var update = flag.Bool("update", false, "write the Cyrillic catalogues and put all of them in order")

// catalogue is a file of sentences: id to the text, or to its plural forms.
type catalogue map[string]map[string]string

func readCatalogue(t *testing.T, name string) (c catalogue, raw []byte) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var entries map[string]json.RawMessage
	if err := json.Unmarshal(raw, &entries); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	c = catalogue{}
	for id, entry := range entries {
		var text string
		forms := map[string]string{}
		if json.Unmarshal(entry, &text) == nil {
			forms[""] = text
		} else if err := json.Unmarshal(entry, &forms); err != nil {
			t.Fatalf("%s: %s: %v", name, id, err)
		}
		c[id] = forms
	}
	return c, raw
}

// write returns the one form in which a catalogue is kept: ids in order, one a line.
func (c catalogue) write(t *testing.T) []byte {
	t.Helper()
	plain := map[string]any{}
	for id, forms := range c {
		if text, ok := forms[""]; ok {
			plain[id] = text
			continue
		}
		plain[id] = inOrder(forms)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(plain); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pluralForms are the forms in the order in which they are written.
type pluralForms struct {
	One   string `json:"one,omitempty"`
	Few   string `json:"few,omitempty"`
	Other string `json:"other,omitempty"`
}

func inOrder(forms map[string]string) pluralForms {
	return pluralForms{One: forms["one"], Few: forms["few"], Other: forms["other"]}
}

func mustEqual(t *testing.T, name string, want []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what it should be; `go test ./i18n -update` writes it anew", name)
	}
}

// folders hold a catalogue for each language: the program's words and the toolkit's.
var folders = [...]string{"", "toolkit/"}

// What stays Latin in the Cyrillic catalogue, beside what stays so in any text: places,
// what is typed into a terminal, and single words.
var (
	keptRuns  = regexp.MustCompile(`\{\{[^}]*\}\}|\{[^}]*\}|Ctrl\+\S|„desk [a-z ]+“|--[a-z][a-z-]*|\$[A-Z_]+|sr-(?:Latn|Cyrl)-ME`)
	keptWords = []string{
		"Alt", "Ctrl", "End", "Enter", "Esc", "Home", "PageDown", "PageUp", "Shift", "Tab", // keys
		"ANPA", "IPTC", "JSON", "JSONL", "NITF", "PNG", "UTC", "UTF", "ninjs", "docx", "eml", "odt", "rtf", // formats
		"cnr", "de", "en", "false", "true", // values
		"cyrillic", "expression", "latin", "organization", "person", "place", "spelling", // of flags
	}
	words = regexp.MustCompile(`\pL+`)
)

// inCyrillic writes a sentence of the program in Cyrillic.
func inCyrillic(s string) string {
	locks := language.Foreign(s)
	lock := func(at []int) {
		locks = append(locks, language.Span{Start: utf8.RuneCountInString(s[:at[0]]), End: utf8.RuneCountInString(s[:at[1]])})
	}
	for _, at := range keptRuns.FindAllStringIndex(s, -1) {
		lock(at)
	}
	for _, at := range words.FindAllStringIndex(s, -1) {
		if slices.Contains(keptWords, s[at[0]:at[1]]) || strings.HasPrefix(s, "desk ") && at[0] == 0 { // the program's name
			lock(at)
		}
	}
	return language.ToCyrillicLocked(s, locks)
}

func TestCyrillicIsMadeFromLatin(t *testing.T) {
	for _, folder := range folders {
		latin, _ := readCatalogue(t, folder+i18n.MontenegrinLatin.String()+".json")
		cyrillic := catalogue{}
		for id, forms := range latin {
			cyrillic[id] = map[string]string{}
			for form, text := range forms {
				cyrillic[id][form] = inCyrillic(text)
			}
		}
		mustEqual(t, folder+i18n.MontenegrinCyrillic.String()+".json", cyrillic.write(t))
	}
}

func TestOneForm(t *testing.T) {
	for _, folder := range folders {
		for _, tag := range i18n.Tags {
			name := folder + tag.String() + ".json"
			c, _ := readCatalogue(t, name)
			mustEqual(t, name, c.write(t))
		}
	}
}

// needed are the plural forms of each language that the program's numbers can ask for.
var needed = map[i18n.Tag][]string{
	i18n.English:             {"one", "other"},
	i18n.German:              {"one", "other"},
	i18n.MontenegrinLatin:    {"few", "one", "other"},
	i18n.MontenegrinCyrillic: {"few", "one", "other"},
}

var place = regexp.MustCompile(`\{\{[^}]*\}\}`)

// places returns the names of the places in all forms of a sentence, each once.
func places(forms map[string]string) string {
	names := map[string]bool{}
	for _, text := range forms {
		for _, action := range place.FindAllString(text, -1) {
			for _, word := range strings.FieldsFunc(action, func(r rune) bool { return strings.ContainsRune("{} ()", r) }) {
				if strings.HasPrefix(word, ".") {
					names[word] = true
				}
			}
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(names)), " ")
}

// Every language says the same: the same ids, the same places, and the plural forms it
// needs wherever English has plural forms.
func TestCataloguesAgree(t *testing.T) {
	for _, folder := range folders {
		english, _ := readCatalogue(t, folder+"en.json")
		for _, tag := range i18n.Tags {
			c, _ := readCatalogue(t, folder+tag.String()+".json")
			for id, forms := range c {
				if english[id] == nil {
					t.Errorf("%s%s: %s is not in the English catalogue", folder, tag, id)
					continue
				}
				_, plural := english[id]["one"]
				keys := slices.Sorted(maps.Keys(forms))
				if plural && !slices.Equal(keys, needed[tag]) {
					t.Errorf("%s%s: %s has the forms %v, and needs %v", folder, tag, id, keys, needed[tag])
				}
				if !plural && len(keys) != 1 {
					t.Errorf("%s%s: %s has plural forms, in English it has none", folder, tag, id)
				}
				if got, want := places(forms), places(english[id]); got != want {
					t.Errorf("%s%s: %s has the places %q, in English %q", folder, tag, id, got, want)
				}
				for form, text := range forms {
					if strings.TrimSpace(text) != text || text == "" {
						t.Errorf("%s%s: %s %s is empty or has space around it: %q", folder, tag, id, form, text)
					}
				}
			}
			for id := range english {
				if c[id] == nil {
					t.Errorf("%s%s: %s is missing", folder, tag, id)
				}
			}
		}
	}
}

// A sentence speaks as its language is written: no spelling of a neighbour slips in,
// and no letter of the wrong script.
func TestScriptsOfCatalogues(t *testing.T) {
	for _, folder := range folders {
		c, _ := readCatalogue(t, folder+i18n.MontenegrinLatin.String()+".json")
		for id, forms := range c {
			for _, text := range forms {
				if strings.HasPrefix(id, "action.insert.") {
					continue // names the letter that is typed, in its own script
				}
				if latin := language.ToLatin(text); latin != text {
					t.Errorf("%s%s: a Cyrillic letter in %q", folder, id, text)
				}
				if got := language.ToLatin(inCyrillic(text)); got != text {
					t.Errorf("%s%s: %q comes back from Cyrillic as %q", folder, id, text, got)
				}
			}
		}
	}
}
