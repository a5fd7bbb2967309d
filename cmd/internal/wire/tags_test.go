package wire

import (
	"slices"
	"strings"
	"testing"

	"redakcija/editor/language"
	"redakcija/i18n"
)

// The program and its content read every tag alike, though neither package knows the
// other: all languages in all scripts and regions, as tags and as locales.
func TestTagsAreReadAlike(t *testing.T) {
	var inputs []string
	for _, base := range strings.Fields("cnr sr sh hbs bs hr srp bos hrv scc scr en eng de deu ger und mk fr ru sl") {
		for _, script := range []string{"", "Latn", "Cyrl", "cyrl"} {
			for _, region := range []string{"", "ME", "RS", "BA", "HR", "AT"} {
				for _, separator := range []string{"-", "_"} {
					for _, end := range []string{"", ".UTF-8", "@latin", ".UTF-8@cyrillic", "@euro", "-u-co-cyrl"} {
						parts := slices.DeleteFunc([]string{base, script, region}, func(s string) bool { return s == "" })
						inputs = append(inputs, strings.Join(parts, separator)+end)
					}
				}
			}
		}
	}
	inputs = append(inputs, "", "C", "POSIX", "C.UTF-8", "@", "-", "_", "sr-ME-Latn", "--", "sr--ME", "cnr-x-Cyrl")
	for _, in := range inputs {
		want := i18n.English
		if names, ok := language.NamesOf(in); ok {
			want = i18n.Tag(names.Program)
		}
		if got := i18n.Resolve(in); got != want {
			t.Errorf("%q: the program speaks %s, the content says %s", in, got, want)
		}
		if !slices.Contains(i18n.Tags[:], want) {
			t.Errorf("%q leads to %s, which the program does not speak", in, want)
		}
	}
}

// matching are the packages of others that choose by language: all of them take
// Montenegrin for no language at all, or fail. Package i18n alone may ask them, because
// its tags never say "cnr".
var matching = []string{
	"github.com/nicksnyder/go-i18n/*", "golang.org/x/text/language", "golang.org/x/text/language/*", "golang.org/x/text/message",
	"golang.org/x/text/message/*", "golang.org/x/text/feature/*", "golang.org/x/text/collate", "golang.org/x/text/cases", "golang.org/x/text/number",
}

func TestMontenegrinIsNotGivenToThoseWhoDoNotKnowIt(t *testing.T) {
	asked := 0
	for name, imports := range packages(t) {
		for _, imported := range imports {
			if !matches(matching, imported) {
				continue
			}
			asked++
			if name != "i18n" {
				t.Errorf("%s imports %s: only i18n may", name, imported)
			}
		}
	}
	if asked == 0 {
		t.Fatal("i18n asks nobody: has the list of packages moved?")
	}
	for _, tag := range i18n.Tags {
		if language.Base(tag.String()) == "cnr" && strings.HasPrefix(tag.String(), "cnr") {
			t.Errorf("the program's libraries are given %s", tag)
		}
	}
}
