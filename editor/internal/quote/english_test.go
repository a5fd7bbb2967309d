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

// TestEnglishTable checks that the table uses only words that the rules know.
func TestEnglishTable(t *testing.T) {
	forces := map[string]bool{}
	for _, f := range []Force{Said, Claimed, Admitted, Confirmed, Denied, Warned, Accused, Demanded, Promised, Asked, Thought, Forecast} {
		forces[string(f)] = true
	}
	takes := map[string]bool{}
	for w := range strings.FieldsSeq("clause that whether quote infinitive person as name of object about addressee gerund noun to") {
		takes[w] = true
	}
	words := readTable("en")
	for _, section := range []string{"verbs", "nouns"} {
		if len(words[section]) == 0 {
			t.Errorf("there are no %s", section)
		}
		for _, row := range words[section] {
			if len(row) < 2 || !forces[row[1]] {
				t.Errorf("%s: %q has no force", section, row)
				continue
			}
			for w := range strings.FieldsSeq(strings.Join(row[2:], " ")) {
				if !takes[w] {
					t.Errorf("%s: %s takes %q", section, row[0], w)
				}
			}
		}
	}
	for _, row := range words["forms"] {
		found := false
		for _, verb := range words["verbs"] {
			for lemma := range strings.FieldsSeq(verb[0]) {
				base, _, _ := strings.Cut(lemma, "_")
				found = found || base == row[0]
			}
		}
		if !found {
			t.Errorf("forms: %s is no verb of the table", row[0])
		}
	}
}

func TestEnglishForms(t *testing.T) {
	forms := map[string]string{
		"claims": "claim", "claimed": "claim", "claiming": "claim", "denies": "deny", "denied": "deny", "denying": "deny",
		"urged": "urge", "urging": "urge", "agreeing": "agree", "stresses": "stress", "told": "tell", "pointed": "point out",
		"slammed": "slam", "says": "say",
	}
	english := &englishTongue{classes: map[string]englishClass{}, cues: map[string][]englishVerb{}}
	english.readVerbs(readTable("en"))
	for form, lemma := range forms {
		found := false
		for _, v := range english.cues[form] {
			found = found || v.lemma == lemma
		}
		if !found {
			t.Errorf("%s is no form of %s", form, lemma)
		}
	}
}
