//go:build validators

package language

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"
)

// Where Debian's hunspell-sr lays its dictionaries; the set-up installs it.
const (
	latinDictionary    = "/usr/share/hunspell/sr_Latn_RS.dic"
	cyrillicDictionary = "/usr/share/hunspell/sr_RS.dic"
)

// The Serbian dictionaries hold each word in both scripts, line by line: the largest list
// there is of how words are written. They are the judges of both directions.
func TestDictionariesAgree(t *testing.T) {
	latin, cyrillic := dictionary(t, latinDictionary), dictionary(t, cyrillicDictionary)
	if len(latin) != len(cyrillic) {
		t.Fatalf("%d words in Latin, %d in Cyrillic", len(latin), len(cyrillic))
	}
	const most = 16 // eleven that the dictionary spells both ways, and five typing errors in it
	pairs, wrong := 0, []string{}
	for i, l := range latin {
		c := cyrillic[i]
		if !strings.ContainsFunc(c, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
			continue // a Roman numeral
		}
		pairs++
		if got := ToLatin(c); got != l {
			t.Errorf("ToLatin(%q) = %q, the dictionary has %q", c, got, l)
		}
		if got := ToCyrillic(l); got != c {
			wrong = append(wrong, fmt.Sprintf("%s: %s, the dictionary has %s", l, got, c))
		}
	}
	if pairs < 250_000 {
		t.Errorf("only %d words in both scripts", pairs)
	}
	if len(wrong) > most {
		t.Errorf("%d of %d words are wrong in Cyrillic:\n%s", len(wrong), pairs, strings.Join(wrong, "\n"))
	}
}

// dictionary reads the words of a Hunspell dictionary, without their flags.
func dictionary(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var words []string
	lines := bufio.NewScanner(f)
	lines.Scan() // the number of words
	for lines.Scan() {
		word, _, _ := strings.Cut(strings.TrimSpace(lines.Text()), "/")
		words = append(words, word)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return words
}
