package app

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// misspelt begins the rules under which misspelt words stand among the findings; their
// sentences are "spelling.<kind>".
const misspelt = "spelling."

// speller asks about the spelling of one text after another, with what the house knows
// asked for once.
type speller struct {
	desk  *editor.Desk
	acute editor.Acute
	known map[editor.Lang]func(word string) bool
}

func (a *App) newSpeller() *speller {
	return &speller{desk: a.desk, acute: a.newsroom.Acute, known: map[editor.Lang]func(string) bool{}}
}

// words returns the misspelt words of a text as findings. A language without a dictionary
// has none, and one whose dictionaries are still being read has none yet.
func (s *speller) words(ctx context.Context, lang editor.Lang, text, source string) ([]editor.Finding, error) {
	if s.desk.Spelling().Unknown == nil {
		return nil, nil
	}
	known, asked := s.known[lang]
	if !asked {
		var err error
		if known, err = s.desk.KnownWords(ctx, lang); err != nil {
			return nil, err
		}
		s.known[lang] = known
	}
	all, err := s.desk.Misspelt(ctx, editor.SpellingQuestion{Lang: lang, Text: text, Source: source, Acute: s.acute, Known: known})
	var missing *editor.DictionaryError
	if errors.As(err, &missing) {
		return nil, nil // the inspector says what to install
	}
	found := make([]editor.Finding, len(all))
	for i, m := range all {
		f := editor.Finding{Rule: misspelt + string(m.Kind), Lang: lang, Severity: m.Severity, Start: m.Start, End: m.End, Args: m.Args()}
		if len(m.Suggestions) == 1 {
			f.Fix = &editor.Fix{Start: m.Start, End: m.End, Text: m.Suggestions[0]}
		}
		found[i] = f
	}
	return found, err
}

// isSpelling tells whether a finding is a misspelt word.
func isSpelling(f *editor.Finding) bool { return strings.HasPrefix(f.Rule, misspelt) }

// awaitDictionaries has everything looked at again once the dictionaries of the languages
// that are shown are read. Nobody waits for them.
func (f *findings) awaitDictionaries() {
	ready := f.w.app.desk.Spelling().Ready
	if ready == nil {
		return
	}
	sweep := f.sweep
	for i, l := range editor.Targets {
		if f.w.grid.Columns[i+1].Hidden {
			continue
		}
		if f.spelled[l] = f.w.app.bg.direct; f.spelled[l] {
			continue // whoever does everything at once waits
		}
		f.spelled[l] = ready(l, func() {
			f.w.app.bg.show(func() {
				if sweep == f.sweep {
					f.begin(f.proof, false)
				}
			})
		})
	}
}

// suggestions adds to a card the words that may have been meant, once they are found.
func (n *inspector) suggestions(x found, row *fyne.Container) {
	const most = 4 // more do not fit beside each other, and the right one is rarely later
	w, desk := n.app.workbench, n.app.desk
	if x.Fix != nil || desk.Spelling().Suggest == nil {
		return
	}
	n.app.bg.run(long, func(ctx context.Context) func() {
		words := desk.Spelling().Suggest(ctx, x.lang, x.Args["Word"], most)
		return func() {
			var buttons []fyne.CanvasObject
			for _, word := range words {
				take := x
				take.Fix = &editor.Fix{Start: x.Start, End: x.End, Text: word}
				buttons = append(buttons, widgets.NewButton(word, func() { w.findings.fix(take) }))
			}
			if len(buttons) > 0 {
				row.Objects = append(buttons, row.Objects...)
				n.body.Refresh()
			}
		}
	})
}

// learn puts a word into this person's own dictionary.
func (w *workbench) learn(x found) {
	learn := w.app.desk.Spelling().Learn
	w.app.perform(editor.Event{Kind: editor.HouseChanged}, func(context.Context) error { return learn(x.lang, x.Args["Word"]) })
}

// troubles are cards about dictionaries that are missing or damaged.
func (n *inspector) troubles(l editor.Lang) []fyne.CanvasObject {
	troubles := n.app.desk.Spelling().Troubles
	if troubles == nil {
		return nil
	}
	var cards []fyne.CanvasObject
	for _, x := range troubles(l) {
		cards = append(cards, card(paragraph(n.app.words.With("dictionary."+x.ID, x.Args), 12, widgets.ColorGold, false)))
	}
	return cards
}

// spellingButtons are what can be done about a misspelt word beside writing another.
func (n *inspector) spellingButtons(x found, row *fyne.Container) {
	w, t := n.app.workbench, n.app.words
	row.Add(widgets.NewButton(t.T("spelling.learn.mine"), func() { w.learn(x) }))
	row.Add(widgets.NewButton(t.T("spelling.learn.house"), func() {
		n.app.putWord(editor.Word{Kind: editor.WordSpelling, Lang: x.lang, Text: x.Args["Word"]})
	}))
}
