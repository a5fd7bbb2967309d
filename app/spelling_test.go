package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// spellingOf knows every word but one, and which was meant.
func spellingOf(wrong, right string, taught *[]string) editor.Spelling {
	return editor.Spelling{
		Unknown: func(_ context.Context, q editor.SpellingQuestion) ([]editor.Misspelling, error) {
			before, _, found := strings.Cut(q.Text, wrong)
			if !found || q.Known != nil && q.Known(wrong) || slices.Contains(*taught, wrong) {
				return nil, nil
			}
			start := len([]rune(before))
			return []editor.Misspelling{{Start: start, End: start + len([]rune(wrong)), Word: wrong, Kind: editor.UnknownWord, Severity: editor.SeverityWarning}}, nil
		},
		Suggest:  func(context.Context, editor.Lang, string, int) []string { return []string{right} },
		Ready:    func(editor.Lang, func()) bool { return true },
		Troubles: func(editor.Lang) []editor.SpellingTrouble { return nil },
		Learn: func(_ editor.Lang, word string) error {
			*taught = append(*taught, word)
			return nil
		},
	}
}

// A misspelt word is underlined while it is written, listed with what may have been meant,
// and right once the house or the writer knows it.
func TestMisspeltWordIsMarkedUntilItIsKnown(t *testing.T) {
	for name, know := range map[string]func(r *room, x found){
		"the writer": func(r *room, x found) { r.app.workbench.learn(x) },
		"the house": func(r *room, x found) {
			_, err := r.desk.As("Jelena").AddWord(context.Background(), editor.Word{Kind: editor.WordSpelling, Lang: x.lang, Text: x.Args["Word"]})
			if err != nil {
				r.Fatal(err)
			}
			r.app.changed(editor.Event{Kind: editor.HouseChanged})
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
			var taught []string
			r.app.desk = r.app.desk.WithSpelling(spellingOf("crnogroski", "crnogorski", &taught))
			r.app.Open(r.story("a", 2))
			w := r.app.workbench
			w.grid.Focus(1, w.column(editor.CNR))
			r.app.Type("Pasus 1 je dug crnogroski tekst.")
			p, _, _, _ := w.active()
			if marks := w.findings.marks(p); !slices.Contains(marks, widgets.Mark{Start: 15, End: 25, Kind: widgets.MarkError}) {
				t.Fatalf("marks %v", marks)
			}
			r.app.inspector.choose(findingsTab)
			shown := test.RenderObjectToMarkup(r.app.inspector.body)
			for _, want := range []string{"No dictionary has", "crnogorski", "I know this word", "The house knows it"} {
				if !strings.Contains(shown, want) {
					t.Errorf("the inspector does not show %q", want)
				}
			}
			all := w.findings.list(editor.CNR)
			know(r, all[slices.IndexFunc(all, func(x found) bool { return isSpelling(&x.Finding) })])
			if marks := w.findings.marks(p); len(marks) != 0 {
				t.Errorf("the known word is still marked: %v", marks)
			}
		})
	}
}
