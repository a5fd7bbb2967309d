package machine

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"redakcija/editor"
)

func TestTokensAreNoneThatTheTextHas(t *testing.T) {
	for text, want := range map[string]string{
		"Bell said no":                 "XQ1Z said no",
		"Bell drives an XQ3":           "QZX1Q drives an XQ3",
		"Bell drives an XQ3 and a QZX": "ZQJ1X drives an XQ3 and a QZX",
	} {
		h, err := hide(wordTokens, editor.MachineQuestion{Text: text, Terms: []editor.MachineTerm{{Start: 0, End: 4, Form: "Bel"}}})
		if err != nil || h.text != want {
			t.Errorf("%q becomes %+v, %v", text, h, err)
		}
	}
	all := editor.MachineQuestion{Text: "Bell XQ QZX ZQJ", Terms: []editor.MachineTerm{{Start: 0, End: 4, Form: "Bel"}}}
	if h, err := hide(wordTokens, all); err == nil {
		t.Errorf("a text with every token becomes %q", h.text)
	}
}

func TestTermsThatDoNotFitAreRefused(t *testing.T) {
	for _, terms := range [][]editor.MachineTerm{
		{{Start: 5, End: 3, Form: "a"}},
		{{Start: 0, End: 40, Form: "a"}},
		{{Start: 0, End: 4, Form: "a"}, {Start: 3, End: 5, Form: "b"}},
	} {
		if h, err := hide([]marks{xmlMarks}, editor.MachineQuestion{Text: "Bell said no", Terms: terms}); err == nil {
			t.Errorf("%+v: %q", terms, h.text)
		}
	}
}

// What is hidden comes back as it was, with the agreed forms in the places of the terms,
// where an engine changes nothing; and from whatever an engine sends comes either a text with
// every form in its place, or the name of one that is lost.
func FuzzHide(f *testing.F) {
	f.Add("Ana Bell & others said <no>", 0, 8, "Ana Bel", `<m id="1">x</m>`)
	f.Add("XQ1Z i ⟦1⟧", 0, 2, "&amp;", "⟦1⟧ ⟦")
	f.Add("ž", 0, 1, "<m>", `<span id="1"/>`)
	f.Fuzz(func(t *testing.T, text string, start, length int, form, answer string) {
		if !utf8.ValidString(text) || !utf8.ValidString(form) || !utf8.ValidString(answer) || strings.ContainsAny(text+form, "\x00\r") {
			return
		}
		runes := []rune(text)
		if start < 0 || length < 1 || start > len(runes)-length || length > len(runes) {
			return
		}
		q := editor.MachineQuestion{Text: text, Terms: []editor.MachineTerm{{Start: start, End: start + length, Form: form}}}
		for _, choice := range [][]marks{{xmlMarks}, {htmlMarks}, wordTokens, bracketTokens} {
			h, err := hide(choice, q)
			if err != nil {
				continue
			}
			want := string(runes[:start]) + form + string(runes[start+length:])
			got, terms, lost := h.restore(h.text)
			beside := !h.tagged() && (start > 0 && isWordRune(runes[start-1]) || start+length < len(runes) && isWordRune(runes[start+length]))
			if !beside && !(h.tagged() && html.UnescapeString(html.EscapeString(want)) != want) && (lost != "" || got != want) {
				t.Errorf("%q comes back as %q, lost %q", h.text, got, lost)
			}
			check := func(got string, terms []editor.MachineTerm) {
				if len(terms) != 1 || string([]rune(got)[terms[0].Start:terms[0].End]) != form {
					t.Errorf("%q has the term at %+v", got, terms)
				}
			}
			if lost == "" && got == want {
				check(got, terms)
			}
			if got, terms, lost := h.restore(answer); lost == "" && form != "" && utf8.ValidString(got) {
				check(got, terms)
			}
		}
	})
}
