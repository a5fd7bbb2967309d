package main

import (
	"context"
	"slices"

	"redakcija/editor"
)

// rules lists what the checks look for, and sets what one rule counts in this house:
// "desk rules word_doubled error". "default" gives it its own severity back.
func rules(ctx context.Context, c *call) error {
	if len(c.args) == 1 {
		return wrongUse("desk.wrong.too_few", "Verb", c.verb.name, "Arguments", c.verb.arguments)
	}
	if len(c.args) == 2 {
		if err := c.setRule(ctx, c.args[0], c.args[1]); err != nil {
			return err
		}
	}
	settings, err := c.desk.Settings(ctx)
	if err != nil {
		return err
	}
	rows := [][]string{}
	for _, r := range editor.Rules() {
		if len(c.args) > 0 && r.ID != c.args[0] {
			continue
		}
		now := settings.Weigh(r.ID, r.Severity)
		message := c.words.Outline("finding." + r.ID)
		if c.forPrograms() {
			if err := c.answer(struct {
				Rule     string          `json:"rule"`
				Severity editor.Severity `json:"severity"`
				Default  editor.Severity `json:"default"`
				Fixed    bool            `json:"fixed"`
				Message  string          `json:"message"`
			}{r.ID, now, r.Severity, r.Fixed, message}, ""); err != nil {
				return err
			}
			continue
		}
		severity := c.words.T("severity." + string(now))
		if now != r.Severity {
			severity = c.words.T("desk.rule_changed", "Severity", severity, "Default", c.words.T("severity."+string(r.Severity)))
		}
		rows = append(rows, []string{r.ID, severity, message})
	}
	return c.tell(aligned(rows))
}

// levels are what a rule can be set to.
var levels = []editor.Severity{editor.SeverityError, editor.SeverityWarning, editor.SeverityHint, editor.SeverityOff, "default"}

func (c *call) setRule(ctx context.Context, rule, level string) error {
	severity := editor.Severity(level)
	if !slices.Contains(levels, severity) {
		return wrongUse("desk.wrong.choice", "Flag", "LEVEL", "Choices", list(levels))
	}
	if !slices.ContainsFunc(editor.Rules(), func(r editor.Rule) bool { return r.ID == rule && !r.Fixed }) {
		return wrongUse("desk.wrong.rule", "Rule", rule)
	}
	if severity == "default" {
		severity = ""
	}
	return c.desk.SetSeverity(ctx, rule, severity)
}
