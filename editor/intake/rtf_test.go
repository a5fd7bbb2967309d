package intake

import (
	"strings"
	"testing"

	"redakcija/editor"
)

func TestBadRTF(t *testing.T) {
	for _, c := range []struct {
		name, raw, reason string
		at                int
	}{
		{"cut off", `{\rtf1 Naslov od pet rijeci\par Prva re`, editor.InputDamaged, 38},
		{"cut in a control", `{\rtf1 a\`, editor.InputDamaged, 8},
		{"nested", strings.Repeat(`{\rtf1`, 300), editor.InputDeep, 1200},
		{"empty", `{\rtf1\ansi{\fonttbl{\f0 Arial;}}\par}`, editor.InputEmpty, -1},
		{"a headline", `{\rtf1 Naslov od pet rijeci\par}`, editor.InputNoBody, -1},
	} {
		_, err := readRTF([]byte(c.raw))
		if err == nil {
			t.Errorf("%s: read", c.name)
			continue
		}
		if reason, at := reasonOf(t, err); reason != c.reason || at != c.at {
			t.Errorf("%s: %s at %d, want %s at %d", c.name, reason, at, c.reason, c.at)
		}
	}
}

// TestRTFNumbers gives numbers that lead out of the file or out of a table.
func TestRTFNumbers(t *testing.T) {
	for _, word := range []string{`\bin99999999999 `, `\bin-5 `, `\uc99999 \u65?`, `\u99999999`, `\f-3 `, `\s-1 `, `\fcharset9999 `, `\ansicpg0 `, `\outlinelevel-7 `, `\yr99999999999 `} {
		raw := `{\rtf1 The council keeps its old ferry\par ` + word + `The ferry stays for a year, the council said on Monday.\par And so on it goes.\par}`
		d, err := readRTF([]byte(raw))
		if err != nil {
			if reason, _ := reasonOf(t, err); reason != editor.InputDamaged || !strings.HasPrefix(word, `\bin9`) {
				t.Errorf("%s: %v", word, err)
			}
			continue
		}
		if got := d.Blocks[0].Text; got != "The council keeps its old ferry" || len(d.Blocks) != 3 {
			t.Errorf("%s: %s", word, dump(d))
		}
	}
}

// FuzzRTF reads anything as rich text. The words of a text without controls are all there.
func FuzzRTF(f *testing.F) {
	for name, raw := range documents(f) {
		if strings.HasPrefix(name, "rtf") {
			f.Add(raw)
		}
	}
	f.Add([]byte(`{\rtf1{\stylesheet{\s1 heading 1;}{\s2 toc 1;}}\s1 A b c d\par\pard{\shptxt x\par}\trowd\cell\cell\row{\*\shpinst{\sn a}{\sv b}{\shptxt c}}\u55357 ?\u56832 ?\'e8\~\_\-\{\}\\\par\s2 t\par}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		checkFuzzed(t, readRTF, raw)
		text := letters(strings.Map(func(r rune) rune {
			if r < ' ' || r > '~' || strings.ContainsRune(`\{}`, r) {
				return ' '
			}
			return r
		}, string(raw)))
		d, err := readRTF([]byte(`{\rtf1 Naslov od pet dugih rijeci\par ` + text + `\par Ovo je kraj ovog teksta.\par}`))
		if err != nil {
			t.Fatal(err)
		}
		if got := letters(dump(d)); !strings.Contains(got, text) {
			t.Errorf("%q is not in %q", text, got)
		}
	})
}
