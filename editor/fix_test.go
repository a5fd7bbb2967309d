package editor_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"redakcija/editor"
)

func fix(start, end int, text string) editor.Finding {
	return editor.Finding{Fix: &editor.Fix{Start: start, End: end, Text: text}}
}

func TestApply(t *testing.T) {
	waived := fix(0, 5, "")
	waived.Waived = &editor.Waiver{}
	tests := map[string]struct {
		text string
		all  []editor.Finding
		want string
	}{
		"none":                 {"Žabljak  je  lijep", []editor.Finding{{Rule: "x"}}, "Žabljak  je  lijep"},
		"in any order":         {"Žabljak  je  lijep", []editor.Finding{fix(11, 13, " "), fix(7, 9, " ")}, "Žabljak je lijep"},
		"code points":          {"šest šest žena", []editor.Finding{fix(4, 9, "")}, "šest žena"},
		"at both ends":         {"Kraj", []editor.Finding{fix(0, 0, "„"), fix(4, 4, "“")}, "„Kraj“"},
		"the first of two":     {"dva dva dva", []editor.Finding{fix(3, 7, ""), fix(4, 8, "")}, "dva dva"},
		"twice the same":       {"5km", []editor.Finding{fix(1, 1, "\u00a0"), fix(1, 1, "\u00a0")}, "5\u00a0km"},
		"but for waived ones":  {"Žabljak  je", []editor.Finding{waived, fix(7, 9, " ")}, "Žabljak je"},
		"beyond the end":       {"Kraj", []editor.Finding{fix(3, 6, "x")}, "Kraj"},
		"before the beginning": {"Kraj", []editor.Finding{fix(-1, 1, "x")}, "Kraj"},
		"backwards":            {"Kraj", []editor.Finding{fix(3, 1, "x")}, "Kraj"},
		"all of it":            {"Kraj", []editor.Finding{fix(0, 4, "")}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := editor.ApplyAll(test.text, test.all); got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
	if got := editor.Apply("Žabljak  je", editor.Fix{Start: 7, End: 9, Text: " "}); got != "Žabljak je" {
		t.Errorf("one fix makes %q", got)
	}
}

func FuzzApplyAll(f *testing.F) {
	f.Add("Žabljak  je lijep.", 7, 9, " ", 17, 18, "!")
	f.Add("dva dva", 0, 4, "", 3, 7, "")
	f.Add("", -1, 0, "a", 5, 2, "b")
	f.Fuzz(func(t *testing.T, text string, s1, e1 int, t1 string, s2, e2 int, t2 string) {
		got := editor.ApplyAll(text, []editor.Finding{fix(s1, e1, t1), fix(s2, e2, t2)})
		if utf8.ValidString(text) && utf8.ValidString(t1) && utf8.ValidString(t2) && !utf8.ValidString(got) {
			t.Fatalf("%q is no text", got)
		}
		// Each fix adds its words and takes away what it names, or changes nothing.
		n, length := utf8.RuneCountInString(text), utf8.RuneCountInString(got)
		fits := func(s, e int) bool { return 0 <= s && s <= e && e <= n }
		one, two := 0, 0
		if fits(s1, e1) {
			one = utf8.RuneCountInString(t1) - (e1 - s1)
		}
		if fits(s2, e2) {
			two = utf8.RuneCountInString(t2) - (e2 - s2)
		}
		if !slices.Contains([]int{n + one + two, n + one, n + two}, length) {
			t.Fatalf("%d code points from %d with %+d and %+d", length, n, one, two)
		}
	})
}

// A space that does not break is a remedy too: confirming a text must not take it away.
func TestFixAllKeepsWhatItPutIn(t *testing.T) {
	n := read(t, "Headline", "The line opens on 15 December, the harbour master said.")
	n.confirm("s1", "Überschrift")
	n.confirm("s2", " Die Linie\u2028öffnet  am 15. Dezember, \tsagte der\u00a0Hafenmeister.\u00a0")
	fixed, err := n.desk.As(marko).FixAll(n.ctx, n.story, editor.DE)
	n.must(err)
	if len(fixed) != 1 || fixed[0].Text != "Die Linie öffnet am 15.\u00a0Dezember, sagte der\u00a0Hafenmeister." {
		t.Fatalf("fixed %+v", fixed)
	}
	if fixed, err = n.desk.As(marko).FixAll(n.ctx, n.story, editor.DE); err != nil || len(fixed) > 0 {
		t.Fatalf("fixed again: %+v, %v", fixed, err)
	}
}

func TestFixAllConfirmsWhatItFixed(t *testing.T) {
	n := read(t, "Headline", "The ferry leaves on Monday, the harbour master said.", "It takes nine hours to Bari.")
	n.confirm("s1", "Überschrift")
	n.confirm("s2", "Die Fähre fährt am am Montag ab, sagte der der Hafenmeister.")
	n.confirm("s3", "Sie braucht neun Stunden bis Bari.")
	fixed, err := n.desk.As(marko).FixAll(n.ctx, n.story, editor.DE)
	n.must(err)
	if len(fixed) != 1 || fixed[0].Segment != "s2" || fixed[0].Number != 2 || fixed[0].By != marko ||
		fixed[0].Text != "Die Fähre fährt am Montag ab, sagte der Hafenmeister." {
		t.Fatalf("fixed %+v", fixed)
	}
	if fixed, err = n.desk.As(marko).FixAll(n.ctx, n.story, editor.DE); err != nil || len(fixed) > 0 {
		t.Fatalf("fixed again: %+v, %v", fixed, err)
	}
}
