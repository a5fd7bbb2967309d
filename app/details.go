package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"redakcija/editor"
)

// sourceLangs are the languages a source can be said to be in. Another one is typed
// nowhere: it stays what reading found.
var sourceLangs = [...]editor.Lang{editor.CNR, editor.EN, editor.DE, "ru", "fr", "it", "sq", "mk", "tr", ""}

// showDetails lets the editor confirm or overrule what reading found.
func (w *workbench) showDetails() {
	t := w.app.words.T
	s := w.story
	lang := s.Lang
	if !slices.Contains(sourceLangs[:], lang) {
		lang = "" // not known
	}
	tongue, chosen := choice(sourceLangs[:], lang, w.app.langName)
	var items []*widget.FormItem
	add := func(id string, f fyne.CanvasObject, found string) {
		item := widget.NewFormItem(t(id), f)
		item.HintText = w.app.way(s.Found[found])
		items = append(items, item)
	}
	line := func(id, value, found string) *field {
		f := newField(w.app)
		f.SetText(value)
		add(id, f, found)
		return f
	}
	authors := line("fact.author", strings.Join(s.Credits.Authors, "; "), "authors")
	provider := line("fact.provider", s.Credits.Provider, "provider")
	source := line("fact.source", s.Credits.Source, "source")
	credit := line("fact.credit_line", s.Credits.CreditLine, "credit_line")
	rights := line("fact.rights", s.Credits.Rights, "rights")
	date := line("fact.date", s.Date, "date")
	section := line("fact.section", s.Section, "section")
	add("fact.language", tongue, "language")
	w.app.form(t("action.story.details"), items, func() {
		x := editor.Details{
			Lang: chosen(), Date: strings.TrimSpace(date.Text), Section: section.Text,
			Credits: editor.Credits{
				Provider: strings.TrimSpace(provider.Text), Source: strings.TrimSpace(source.Text),
				CreditLine: strings.TrimSpace(credit.Text), Rights: strings.TrimSpace(rights.Text),
			},
		}
		for _, a := range strings.Split(authors.Text, ";") {
			if a = strings.TrimSpace(a); a != "" {
				x.Credits.Authors = append(x.Credits.Authors, a)
			}
		}
		w.change(func(ctx context.Context, id editor.StoryID) error {
			_, err := w.app.desk.SetDetails(ctx, id, x)
			return err
		})
	})
}
