package quote

import (
	"os"
	"strings"
	"testing"
)

// TestGermanNews reads testdata/de.txt: stories, and below each what it says that somebody
// said. The file tells how it is written.
func TestGermanNews(t *testing.T) {
	stories := readGerman(t)
	const fewest = 150
	if len(stories) < fewest {
		t.Errorf("the file has %d stories, want %d", len(stories), fewest)
	}
	for _, s := range stories {
		text := NewText("de", s.paragraphs)
		var got []string
		for _, a := range text.Find() {
			got = append(got, inWords(text, &a))
		}
		if g, w := strings.Join(got, "\n    "), strings.Join(s.said, "\n    "); g != w {
			t.Errorf("line %d:\n%s\n  found\n    %s\n  want\n    %s", s.line, strings.Join(s.paragraphs, "\n"), g, w)
		}
	}
}

// germanStory is a story of the file, with what it says as the file has it.
type germanStory struct {
	line             int // of the file, from 1
	paragraphs, said []string
}

func readGerman(t testing.TB) []germanStory {
	t.Helper()
	b, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []germanStory
	n, begins := 0, true
	for l := range strings.Lines(string(b)) {
		n++
		l = strings.TrimRight(l, "\n")
		switch {
		case strings.HasPrefix(l, "#"):
		case l == "":
			begins = true
		case strings.HasPrefix(l, " "):
			s := &all[len(all)-1]
			s.said = append(s.said, strings.TrimSpace(l))
		default:
			if begins {
				all = append(all, germanStory{line: n})
				begins = false
			}
			s := &all[len(all)-1]
			s.paragraphs = append(s.paragraphs, l)
		}
	}
	return all
}

// inWords writes an attribution as the file does.
func inWords(t *Text, a *Attribution) string {
	words := func(s Span) string {
		if s.None() {
			return ""
		}
		return t.paragraphs[s.Paragraph].of(s.Start, s.End)
	}
	fields := []string{string(a.Kind), words(a.Place), a.Speaker.Text}
	add := func(name, value string) {
		if value != "" {
			fields = append(fields, name+" "+value)
		}
	}
	if a.Speaker.Name != a.Speaker.Text {
		add("name", a.Speaker.Name)
	} else if a.Speaker.Name != "" {
		fields = append(fields, "named")
	}
	if a.Speaker.Role != a.Speaker.Text {
		add("role", a.Speaker.Role)
	}
	add("cue", words(a.Cue))
	if a.Force != Said {
		add("force", string(a.Force))
	}
	add("to", a.Addressee.Text)
	for i := range a.Outlets {
		add("by", a.Outlets[i].Text)
	}
	add("when", words(a.When))
	add("medium", string(a.Medium))
	if a.Follows >= 0 {
		add("goes", "on")
	}
	return strings.TrimSpace(strings.Join(fields, " | "))
}
