package sentence

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func readRules(t testing.TB, text string) (*Rules, []Skipped) {
	t.Helper()
	rules, skipped, err := ReadSRX(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return rules, skipped
}

func ruleFile(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/rules.srx")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestRulesOfAFile(t *testing.T) {
	rules, skipped := readRules(t, ruleFile(t))
	if len(skipped) != 1 || skipped[0].Line != 14 || !strings.Contains(skipped[0].Cause, "look-around") {
		t.Errorf("skipped %+v", skipped)
	}
	for _, c := range []struct{ tag, want string }{
		{"cnr-Latn", "Došao je dr. Lekić 5. maja.¦ Otišao je 5.¦ Maja nema."},
		{"sr", "Prodali su pončr.¦ Nema ih."}, // \b knows č
		{"hr", "Rekao je: „Ne.“¦ Otišao je…¦ Kraj"},
		{"en-GB", "Mr. Dean met Dr. Holt;¦ They spoke."},
		{"en-GB", "One; two;¦ Three.¦ Four"},
		{"fr", "M.¦ Dupont; Oui.¦\nNon"},
		{"fr", "  \n "},
	} {
		if got := markedBy(rules.Split, c.tag, c.want); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.tag, got, c.want)
		}
	}
}

// Without a cascade the first row for a language is the only one.
func TestRulesWithoutCascade(t *testing.T) {
	rules, _ := readRules(t, strings.Replace(ruleFile(t), `cascade="yes"`, `cascade="no"`, 1))
	if got := markedBy(rules.Split, "en", "One; Two. Three"); got != "One;¦ Two. Three" {
		t.Error(got)
	}
}

func TestWhatIsNoRuleFile(t *testing.T) {
	good := ruleFile(t)
	for name, c := range map[string]struct{ text, want string }{
		"empty":       {"", "line 1: no <srx>"},
		"cut off":     {good[:len(good)/2], "line 17: "},
		"another":     {"<tmx>\n</tmx>", "line 1: <tmx> where <srx> should be"},
		"version":     {strings.Replace(good, `version="2.0"`, `version="1.0"`, 1), "line 2: version 1.0 of SRX"},
		"no maps":     {good[:strings.Index(good, "<maprules>")] + "</body></srx>", "no <languagemap>"},
		"no rules":    {`<srx version="2.0"><languagemap languagepattern="a" languagerulename="b"/></srx>`, `"b", which are not there`},
		"bad map":     {strings.Replace(good, `"sr.*"`, `"sr("`, 1), "line 26: languagepattern: "},
		"too long":    {good + strings.Repeat(" ", maxSRX), "more than"},
		"too many":    {"<srx>" + strings.Repeat("<rule/>", maxRules+1) + "</srx>", "too many rules"},
		"entities":    {`<!DOCTYPE srx [<!ENTITY a "b">]><srx><header>&a;</header></srx>`, "line 1: "},
		"not UTF-8":   {"<srx>\xff</srx>", "line 1: "},
		"a long rule": {`<srx><languagerule languagerulename="a"><rule><beforebreak>` + strings.Repeat("a", maxPatterns+1) + "</beforebreak></rule></languagerule></srx>", "too many rules"},
	} {
		if _, _, err := ReadSRX(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPatternsAreTranslated(t *testing.T) {
	for _, c := range []struct {
		pattern string
		where   side
		want    string // or the beginning of the error
	}{
		{`[.?!]++`, atStart, `[.?!]+`},
		{`a*+b?+c{2}+d+?`, atStart, `a*b?c{2}d+?`},
		{`(?>ab)\.`, atStart, `(?:ab)\.`},
		{`(?i)\bdr(?-i:x)`, atStart, `(?i)(?:\A|[^\p{L}\p{M}\p{N}_])dr(?-i:x)`},
		{`(?`, atStart, `the end`},
		{`\bDr`, atStart, `(?:\A|[^\p{L}\p{M}\p{N}_])Dr`},
		{`(?:\ba|(\bb))`, atStart, `(?:(?:\A|[^\p{L}\p{M}\p{N}_])a|((?:\A|[^\p{L}\p{M}\p{N}_])b))`},
		{`x\b`, atEnd, `x(?:[^\p{L}\p{M}\p{N}_]|\z)`},
		{`(?<=a)b`, atStart, `(?:a)b`},
		{`a(?=[)b])`, atEnd, `a(?:[)b])`},
		{`[\s\d]\s\S\w\h`, atEnd, `[\s\v\x{85}\p{Z}\p{Nd}][\s\v\x{85}\p{Z}][^\s\v\x{85}\p{Z}][\p{L}\p{M}\p{N}_][\t\p{Zs}]`},
		{`\u00a0\p{Lu}\p{Lower}\pL\Z`, atEnd, `\x{00a0}\p{Lu}\p{Ll}\pL\z`},
		{`\„[]a]\Q(+\E`, atEnd, `„[]a]\Q(+\E`},
		{`\bc\bd`, atStart, `\b within`},
		{`a\b`, atStart, `\b within`},
		{`a(?!b)`, atEnd, `look-around`},
		{`(?<!b)a`, atStart, `look-around`},
		{`a(?=b)c`, atEnd, `look-around`},
		{`[a-z&&[^b]]`, atEnd, `a class within`},
		{`[\S]`, atEnd, `a class within`},
		{`\X`, atEnd, `an escape`},
		{`a\`, atEnd, `the end`},
		{`\p{L`, atEnd, `the end`},
		{`\u12`, atEnd, `the end`},
	} {
		got, err := translate(c.pattern, c.where)
		if err != nil {
			got = err.Error()
		}
		if got != c.want && (err == nil || !strings.HasPrefix(got, c.want)) {
			t.Errorf("%s: %s", c.pattern, got)
		}
	}
}

// FuzzReadSRX holds for any file: it is read or refused with a line, and rules that are
// read cut a text into sentences that are in order and hold all of it.
func FuzzReadSRX(f *testing.F) {
	good := ruleFile(f)
	f.Add(good, "Došao je dr. Lekić. Nema ga.")
	for _, pattern := range []string{`.*\.`, `\b`, `(?=a)`, `[`, `\`, `(a|b)*+`, `^`, `$`} {
		f.Add(`<srx><languagerule languagerulename="a"><rule><beforebreak>`+pattern+`</beforebreak><afterbreak>\s</afterbreak></rule></languagerule><languagemap languagepattern=".*" languagerulename="a"/></srx>`, "A b. C d.\n\nE")
	}
	f.Fuzz(func(t *testing.T, file, text string) {
		rules, skipped, err := ReadSRX(strings.NewReader(file))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "line ") {
				t.Fatal(err)
			}
			return
		}
		if slices.ContainsFunc(skipped, func(s Skipped) bool { return s.Line < 1 || s.Cause == "" }) {
			t.Fatalf("%+v", skipped)
		}
		runes := []rune(text)
		at := 0
		for _, s := range rules.Split("cnr", text) {
			if s.Start < at || s.End <= s.Start || s.End > len(runes) || skipSpace(string(runes[at:s.Start]), 0) != len(string(runes[at:s.Start])) {
				t.Fatalf("%v behind %d of %q", s, at, text)
			}
			at = s.End
		}
		if gap := string(runes[at:]); skipSpace(gap, 0) != len(gap) {
			t.Fatalf("%q is in no sentence of %q", gap, text)
		}
	})
}
