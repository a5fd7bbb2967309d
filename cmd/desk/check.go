package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"redakcija/editor"
)

// check checks the versions of a story; without one, translations that come in as rows.
func check(ctx context.Context, c *call) error {
	if len(c.args) == 0 {
		return c.checkRows()
	}
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	langs := editor.Targets[:]
	if lang, given := c.values["lang"]; given {
		if langs = []editor.Lang{editor.Lang(lang)}; !langs[0].IsTarget() {
			return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
		}
	}
	p, err := c.desk.Proof(ctx, id)
	if err != nil {
		return err
	}
	var all []editor.Finding
	for _, lang := range langs {
		if _, given := c.values["lang"]; !given && p.Versions[lang].State == editor.StateMissing {
			continue // nobody has begun it
		}
		if c.on("fix") {
			if err := c.fixAll(ctx, id, lang); err != nil {
				return err
			}
			if p, err = c.desk.Proof(ctx, id); err != nil {
				return err
			}
		}
		all = append(all, p.Findings(lang)...)
	}
	return c.tellFindings(p, all)
}

// fixAll makes all certain remedies of a version and tells which texts have new revisions.
func (c *call) fixAll(ctx context.Context, id editor.StoryID, lang editor.Lang) error {
	fixed, err := c.desk.FixAll(ctx, id, lang)
	for _, r := range fixed {
		if err := c.answer(r, c.words.T("desk.fixed", "Segment", string(lang)+" "+string(r.Segment), "Revision", r.Number)); err != nil {
			return err
		}
	}
	if err != nil {
		return c.report(problem{Story: id, Lang: lang}, err)
	}
	return nil
}

// toldFinding is a finding as programs get it.
type toldFinding struct {
	editor.Finding
	Words   string `json:"words,omitempty"`
	Message string `json:"message"`
}

// tellFindings tells findings, and remembers whether one asks to be looked at.
func (c *call) tellFindings(p *editor.Proof, all []editor.Finding) error {
	var rows [][]string
	for i := range all {
		f := &all[i]
		if f.Shown() {
			c.problems++
		}
		message := c.words.With("finding."+f.Rule, f.Args)
		if c.forPrograms() {
			if err := c.answer(toldFinding{*f, f.Words, message}, ""); err != nil {
				return err
			}
			continue
		}
		rows = append(rows, []string{string(f.Lang), string(f.Segment), where(f), c.words.T("severity." + string(f.Severity)), f.Rule, message})
		note := func(text string) { rows = append(rows, []string{"", "", "", "", "", text}) }
		if f.Outvoted {
			note(c.words.T("findings.outvoted"))
		}
		if f.Fix != nil {
			old := []rune(p.Versions[f.Lang].Text(f.Segment))[f.Fix.Start:f.Fix.End]
			note(c.words.T("desk.remedy", "Old", visible(string(old)), "New", visible(f.Fix.Text)))
		}
		if w := f.Waived; w != nil {
			note(c.words.T("findings.waived_mark") + " – " +
				c.words.T("findings.waived", "By", string(w.By), "When", w.At.Local().Format("2006-01-02 15:04"), "Note", w.Note))
		}
	}
	switch {
	case c.forPrograms():
		return nil
	case len(rows) == 0:
		return c.tell(c.words.T("findings.none") + "\n")
	}
	return c.tell(aligned(rows) + c.words.N("findings.count", len(all)) + "\n")
}

// visible shows what a remedy changes where an eye cannot see it: spaces other than the
// usual one, and signs without a width, by their numbers.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r != ' ' && unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			fmt.Fprintf(&b, "%U", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// where is the place of a finding in its text.
func where(f *editor.Finding) string {
	if f.End == 0 {
		return ""
	}
	return strconv.Itoa(f.Start) + "–" + strconv.Itoa(f.End)
}

func waive(ctx context.Context, c *call) error {
	return c.actOnFinding(ctx, func(id editor.StoryID, f editor.Finding) error {
		_, err := c.desk.Waive(ctx, id, f, c.values["note"])
		return err
	}, func(f editor.Finding) bool { return f.Waived == nil })
}

func unwaive(ctx context.Context, c *call) error {
	return c.actOnFinding(ctx, func(id editor.StoryID, f editor.Finding) error {
		return c.desk.Unwaive(ctx, id, *f.Waived)
	}, func(f editor.Finding) bool { return f.Waived != nil })
}

// actOnFinding does something to the one finding that the flags name among those that are
// wanted, and tells what the checks say of its segment then.
func (c *call) actOnFinding(ctx context.Context, do func(editor.StoryID, editor.Finding) error, wanted func(editor.Finding) bool) error {
	id, lang, err := c.version(ctx)
	if err != nil {
		return err
	}
	segment, rule := editor.SegmentID(c.values["segment"]), c.values["rule"]
	p, err := c.desk.Proof(ctx, id)
	if err != nil {
		return err
	}
	ofSegment := func() []editor.Finding { return p.FindingsOf(lang, segment, p.Versions[lang].Text(segment)) }
	all := slices.DeleteFunc(ofSegment(), func(f editor.Finding) bool { return f.Rule != rule || !wanted(f) })
	f, err := c.chosen(all)
	if err != nil {
		return c.report(problem{Story: id, Lang: lang}, err)
	}
	if err := do(id, f); err != nil {
		return c.report(problem{Story: id, Lang: lang}, err)
	}
	if p, err = c.desk.Proof(ctx, id); err != nil {
		return err
	}
	problems := c.problems
	err = c.tellFindings(p, slices.DeleteFunc(ofSegment(), func(f editor.Finding) bool { return f.Rule != rule }))
	c.problems = problems // the act is done, whatever else is found
	return err
}

// chosen is the finding at the place that --at names. Findings that say the same of the
// same words are one.
func (c *call) chosen(all []editor.Finding) (editor.Finding, error) {
	var places []string
	for i := range all {
		if place := strconv.Itoa(all[i].Start); place == c.values["at"] {
			return all[i], nil
		} else if !slices.ContainsFunc(all[:i], func(f editor.Finding) bool { return f.SaysTheSame(&all[i]) }) {
			places = append(places, place)
		}
	}
	if _, given := c.values["at"]; given || len(places) == 0 {
		return editor.Finding{}, wrongRow("desk.wrong.finding", "Rule", c.values["rule"], "Segment", c.values["segment"])
	}
	if len(places) > 1 {
		return editor.Finding{}, wrongRow("desk.wrong.findings", "Places", strings.Join(places, ", "))
	}
	return all[0], nil
}

// checkRows checks translations: rows of {"id","source_lang","target_lang","source",
// "target"}.
func (c *call) checkRows() error {
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct {
			SourceLang string  `json:"source_lang"`
			TargetLang string  `json:"target_lang"`
			Source     string  `json:"source"`
			Target     *string `json:"target"`
		}
		err := decode(line, raw, &row)
		if err == nil && row.Target == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "target")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		findings := []toldFinding{}
		for _, f := range editor.CheckText(row.SourceLang, row.TargetLang, row.Source, *row.Target) {
			findings = append(findings, toldFinding{Finding: f, Message: c.words.With("finding."+f.Rule, f.Args)})
		}
		return c.answer(struct {
			ID       json.RawMessage `json:"id"`
			Findings []toldFinding   `json:"findings"`
		}{rowID(raw), findings}, "")
	})
}
