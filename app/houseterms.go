package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/widget"

	"redakcija/editor"
)

// showTerms lists the terms of the house.
func (a *App) showTerms() {
	t := a.words.T
	var shown *listing
	keep := func(term editor.Term) {
		shown.change(func(ctx context.Context) error {
			_, err := a.desk.PutTerm(ctx, term)
			return err
		})
	}
	a.showListing(t("action.house.terms"), t("house.no_terms"), t("house.add_term"), func(l *listing) {
		shown = l
		a.askTerm(editor.Term{Kind: editor.TermPerson}, keep)
	}, func(ctx context.Context) ([]listed, error) {
		all, err := a.desk.Terms(ctx)
		items := make([]listed, len(all))
		for i, term := range all {
			latin := ""
			if term.Latin {
				latin = t("word.latin")
			}
			about := []string{t("term_kind." + string(term.Kind))}
			for _, l := range editor.Targets {
				about = append(about, strings.Join(term.Forms[l], ", "))
			}
			items[i] = listed{
				name: term.Name(), about: joinWords(append(about, latin, term.Note)...),
				edit:   func() { a.askTerm(term, keep) },
				remove: func(ctx context.Context) error { return a.desk.RemoveTerm(ctx, term.ID) },
			}
		}
		return items, err
	})
}

// askTerm asks for a term: forms are separated by commas, the agreed one first.
func (a *App) askTerm(term editor.Term, then func(editor.Term)) {
	t := a.words.T
	kind, chosenKind := choice(editor.TermKinds[:], term.Kind, func(k editor.TermKind) string { return t("term_kind." + string(k)) })
	latin := widget.NewCheck(t("word.latin"), nil)
	latin.SetChecked(term.Latin)
	note := newField(a)
	note.SetText(term.Note)
	items := []*widget.FormItem{widget.NewFormItem(t("house.kind"), kind)}
	forms, forbidden := map[editor.Lang]*field{}, map[editor.Lang]*field{}
	for _, l := range editor.Targets {
		forms[l], forbidden[l] = newField(a), newField(a)
		forms[l].SetText(strings.Join(term.Forms[l], ", "))
		forbidden[l].SetText(strings.Join(term.Forbidden[l], ", "))
		items = append(items, widget.NewFormItem(t("house.forms", "Language", a.langName(l)), forms[l]), widget.NewFormItem(t("house.forbidden"), forbidden[l]))
	}
	items = append(items, widget.NewFormItem(t("house.script"), latin), widget.NewFormItem(t("house.note"), note))
	a.form(t("house.term"), items, func() {
		term.Kind, term.Latin, term.Note = chosenKind(), latin.Checked, note.Text
		term.Forms, term.Forbidden = map[editor.Lang][]string{}, map[editor.Lang][]string{}
		for _, l := range editor.Targets {
			term.Forms[l], term.Forbidden[l] = byCommas(forms[l].Text), byCommas(forbidden[l].Text)
		}
		then(term)
	})
}

// byCommas are the parts of a text between commas, without those that are empty.
func byCommas(s string) []string {
	var parts []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}
