package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// severities are what a rule can be set to, in the order of the choice.
var severities = [...]editor.Severity{editor.SeverityError, editor.SeverityWarning, editor.SeverityHint, editor.SeverityOff}

// showRules lists what the checks look for, and lets the house say what each rule counts.
func (a *App) showRules() {
	t := a.words
	chosen := map[string]func() editor.Severity{}
	rows := newSheet(rulesWidth)
	var all []fyne.CanvasObject
	var first fyne.Focusable
	for _, r := range editor.Rules() {
		if r.Fixed {
			continue // the states of a version rest on them
		}
		level, now := choice(severities[:], a.newsroom.Weigh(r.ID, r.Severity), func(s editor.Severity) string { return t.T("severity." + string(s)) })
		chosen[r.ID] = now
		if first == nil {
			first = level
		}
		all = append(all, newRuleRow(paragraph(t.Outline("finding."+r.ID), 13, widgets.ColorInk, false), level))
	}
	rows.fill(all...)
	d := dialog.NewCustomConfirm(heading(t.T("action.house.rules")), t.T("button.ok"), t.T("button.cancel"), rows.scroll, func(yes bool) {
		if !yes {
			return
		}
		now := map[string]editor.Severity{}
		for rule, level := range chosen {
			now[rule] = level()
		}
		a.setSeverities(now)
	}, a.win)
	d.Resize(fyne.NewSize(rulesWidth+60, 560))
	d.Show()
	a.win.Canvas().Focus(first)
}

// setSeverities keeps what was changed.
func (a *App) setSeverities(now map[string]editor.Severity) {
	before := a.newsroom
	a.perform(editor.Event{Kind: editor.SettingsChanged}, func(ctx context.Context) error {
		for _, r := range editor.Rules() {
			if s, chosen := now[r.ID]; chosen && s != before.Weigh(r.ID, r.Severity) {
				if err := a.desk.SetSeverity(ctx, r.ID, s); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// ruleRow puts a sentence beside the choice of what it counts.
type ruleRow struct{ sentence, choice fyne.CanvasObject }

const (
	rulesWidth      = 720 // of the list in its dialog
	ruleChoiceWidth = 170 // of the longest choice in German
	ruleGap         = 12
)

func newRuleRow(sentence, choice fyne.CanvasObject) *fyne.Container {
	return container.New(&ruleRow{sentence, choice}, sentence, choice)
}

// Layout gives the sentence what the choice leaves.
func (r *ruleRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.sentence.Resize(fyne.NewSize(size.Width-ruleChoiceWidth-ruleGap, size.Height))
	height := r.choice.MinSize().Height
	r.choice.Move(fyne.NewPos(size.Width-ruleChoiceWidth, (size.Height-height)/2))
	r.choice.Resize(fyne.NewSize(ruleChoiceWidth, height))
}

// MinSize is that of the choice and a short sentence.
func (r *ruleRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*ruleChoiceWidth, max(r.sentence.MinSize().Height, r.choice.MinSize().Height))
}

// HeightFor is the height that the sentence needs at a width.
func (r *ruleRow) HeightFor(width float32) float32 {
	return max(heightFor(r.sentence, width-ruleChoiceWidth-ruleGap), r.choice.MinSize().Height)
}
