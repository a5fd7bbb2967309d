package intake

import (
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

func TestIsMarkdown(t *testing.T) {
	for raw, want := range map[string]bool{
		"---\ntitle: A\n---\nb":                      true,
		"---\r\ntitle: A\r\ntags:\r\n- b\r\n---\r\n": true,
		"+++\ntitle = \"A\"\n+++\nb":                 true,
		"\n# A b\n\nc [d](https://e)":                true,
		"# A b\n\n## c\n":                            true,
		"# A b\n\nc **d** e":                         true,
		"# A b\n\nc d":                               false,
		"A b\n\n# c\n\n**d**":                        false,
		"---\n\nA story below a line.\n\n---\n":      false,
		"#tag #other\n**x**":                         false,
		"":                                           false,
	} {
		if got := isMarkdown([]byte(raw)); got != want {
			t.Errorf("%q: %v", raw, got)
		}
	}
}

func TestFrontFields(t *testing.T) {
	f := frontFields("---\ntitle: >-\n  A title\n  in two lines\nsource: 'it''s'\nempty:\nauthor:\n- A B\n- \"C D\"\nodd line\n---\n")
	if got := f.take("title"); got != "A title in two lines" {
		t.Errorf("title %q", got)
	}
	if got := f.take("none", "source"); got != "it's" {
		t.Errorf("source %q", got)
	}
	if got := strings.Join(f.all("author"), "|"); got != "A B|C D" {
		t.Errorf("authors %q", got)
	}
	if len(f.fields) != 2 || f.fields[1].line != "odd line" {
		t.Errorf("left are %+v", f.fields)
	}
}

// TestMarkdownWithoutEnd gives a parser what costs it most.
func TestMarkdownWithoutEnd(t *testing.T) {
	for name, mark := range map[string]string{
		"quotations": ">", "quotations with spaces": "> ", "lists": "* ", "numbers": "1. ", "brackets": "[", "links": "[a](", "pictures": "![", "emphasis": "*a ", "underscores": "_", "code": "` ``", "tags": "<a ", "entities": "&a",
	} {
		d, err := readMarkdown([]byte("# Naslov od pet riječi\n\nPrva rečenica ovog teksta.\n\n" + strings.Repeat(mark, 50_000) + "\n"))
		if err == nil {
			checkShape(t, d)
			continue
		}
		if reason, _ := reasonOf(t, err); reason != editor.InputDeep {
			t.Errorf("%s: %s", name, reason)
		}
	}
}

// FuzzMarkdown reads anything as Markdown. The words of a text without marks are all there.
func FuzzMarkdown(f *testing.F) {
	for name, raw := range documents(f) {
		if strings.HasPrefix(name, "markdown") {
			f.Add(raw)
		}
	}
	f.Add([]byte("+++\na = [\"b\"]\n+++\n# c\n<div>d</div>\n\n- e\n  1. f\n\n```\ng\n```\n\n![h](i)"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		checkFuzzed(t, readMarkdown, raw)
		text := letters(strings.ToValidUTF8(string(raw), ""))
		d, err := readMarkdown([]byte("# Naslov od pet dugih riječi\n\nx" + text + "\n\nOvo je kraj ovog teksta.\n"))
		if err != nil || slices.Contains(d.Warnings, warnHomoglyphs) {
			return // in another encoding, or with letters that were replaced
		}
		if got := letters(dump(d)); text == letters(clean(text)) && !strings.Contains(got, text) {
			t.Errorf("%q is not in %q", text, got)
		}
	})
}
