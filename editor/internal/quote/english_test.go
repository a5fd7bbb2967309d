package quote

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestEnglish reads testdata/english.txt, which says how its cases are written.
func TestEnglish(t *testing.T) {
	b, err := os.ReadFile("testdata/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	var text, want []string
	section, cases, line := "", 0, 0
	check := func() {
		if len(text) == 0 {
			return
		}
		cases++
		found := NewText("en", text)
		have := found.told(found.Find())
		if h, w := strings.Join(have, "\n"), strings.Join(want, "\n"); h != w {
			t.Errorf("line %d, %s:\n%s\nhave\n%s\nwant\n%s", line, section, strings.Join(text, "\n"), h, w)
		}
		text, want = nil, nil
	}
	for l := range strings.Lines(string(b)) {
		line++
		l = strings.TrimRight(l, "\n")
		switch {
		case strings.HasPrefix(l, "#"):
			section = l
		case l == "":
			check()
		case l == "\tnone":
		case strings.HasPrefix(l, "\t"):
			want = append(want, l[1:])
		default:
			text = append(text, l)
		}
	}
	check()
	const least = 150
	if cases < least {
		t.Errorf("%d cases were read, want at least %d", cases, least)
	}
}

// told writes attributions as the test data do.
func (t *Text) told(all []Attribution) []string {
	at := func(s Span) string {
		if s.None() {
			return ""
		}
		return t.paragraphs[s.Paragraph].of(s.Start, s.End)
	}
	var lines []string
	for _, a := range all {
		line := string(a.Kind) + " " + at(a.Place)
		add := func(field, value string) {
			if value != "" {
				line += " | " + field + " " + value
			}
		}
		add("by", a.Speaker.Text)
		add("name", a.Speaker.Name)
		add("role", a.Speaker.Role)
		add("cue", at(a.Cue))
		add("force", string(a.Force))
		add("to", a.Addressee.Text)
		var outlets []string
		for _, o := range a.Outlets {
			outlets = append(outlets, o.Name)
		}
		add("outlets", strings.Join(outlets, ", "))
		add("when", at(a.When))
		add("medium", string(a.Medium))
		if a.Follows >= 0 {
			add("follows", fmt.Sprint(a.Follows))
		}
		lines = append(lines, line)
	}
	return lines
}
